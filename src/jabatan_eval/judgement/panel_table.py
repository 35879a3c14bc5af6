"""A team's ratings from one table: a row for each job, member and factor."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, Fault, JudgementError, NotationError
from jabatan_eval.judgement.job_rows import JOB_FIELDS, JobRows, spelling, text_of
from jabatan_eval.judgement.panel import Panel
from jabatan_eval.judgement.ratings import Rating, checked_members, checked_ratings
from jabatan_eval.notation import parse_level
from jabatan_eval.tables import Note
from jabatan_eval.tables.cells import cell_text, is_date, level_text
from jabatan_eval.tables.fields import FieldRow, Fields, FieldTable, read_fields
from jabatan_eval.tables.level_dates import date_fault
from jabatan_eval.tables.words import ROLES, Words, plain

__all__ = ["FIELDS", "LevelCells", "PanelFile", "in_order", "read_panel"]

FIELDS: Final[Fields] = {
    **JOB_FIELDS,
    "anggota": (
        "nama anggota", "anggota tim", "penilai", "nama penilai", "member", "rater",
    ),
    "faktor": ("kode faktor", "faktor evaluasi", "factor"),
    "tingkat": ROLES["tingkat"],
    "alasan": ("alasan penilaian", "pertimbangan", "keterangan", "reason"),
}  # fmt: skip
"""The columns, each with the words by which headers name it."""

_NEEDED: Final = ("anggota", "tingkat")
_ABSTAINS: Final = frozenset({
    "abstain", "abstensi", "abstained", "tidak menilai", "tidak memberi nilai", "tidak ikut menilai",
})  # fmt: skip


class PanelFile(NamedTuple):
    """A panel that was read from a file.

    Attributes:
        panel: the panel, nothing of it agreed on yet.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no ratings: blank, sums, sections, headings.
    """

    panel: Panel
    notes: tuple[Note, ...] = ()
    left_out: tuple[int, ...] = ()


def read_panel(
    path: str | os.PathLike[str],
    *,
    members: Iterable[str] | None = None,
    scheme: str = "struktural",
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    catalogue: Catalogue | None = None,
) -> PanelFile:
    """Read a team's ratings from a CSV, XLSX, XLS, ODS, Parquet or JSON Lines file.

    Columns: `id_jabatan` or `nama_jabatan` (with `unit_kerja`), `anggota`, `faktor`, `tingkat`
    and `alasan`; `skema` where not all jobs are of one. Where there is an id, it alone tells jobs
    apart. A member who abstains has `abstain` or `tidak menilai` for the level. Letter case and
    blanks in names make no difference; the spelling used most is shown.

    Args:
        path: the file, its format by the ending of its name.
        members: the team, where also those are to be shown who rated nothing; by default all who
            rated, in the order of the alphabet.
        scheme: the scheme of jobs for which none is given.
        columns: columns mapped by hand, to a header or to `#3`, the third column.
        sheet: the sheet of a workbook, where several could be meant.
        encoding: that of a CSV without a byte-order mark.
        delimiter: the separator of a CSV, where it is not to be recognised.
        catalogue: the law; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read, or rows are refused, with every fault of every row.
        UnknownSchemeError: there is no such scheme.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/nilai.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("Jabatan;Anggota;Faktor;Tingkat;Alasan\\n"
        ...                        "Camat;Budi;5;5-3;kelas 8\\nCamat;Ani;5;abstain;\\n")
        ...     read_panel(path).panel
        <Panel 2 members, 1 jobs, 1 unresolved>
    """
    catalogue = catalogue or default_catalogue()
    scheme = catalogue[scheme].name
    table = read_fields(
        path,
        FIELDS,
        needed=_NEEDED,
        columns=columns,
        sheet=sheet,
        encoding=encoding,
        delimiter=delimiter,
        catalogue=catalogue,
    )
    if not table.rows:
        raise DocumentError([Fault("no_ratings", where=table.name)])
    reader = _Reader(table, scheme, catalogue, members)
    return PanelFile(reader.panel(), table.notes, table.left_out)


def in_order(faults: Iterable[tuple[int | None, Fault]], name: str) -> list[Fault]:
    """Faults by row, each with its place in the file; those of several rows first.

    Examples:
        >>> [fault.where for fault in in_order([(7, Fault("no_work")), (None, Fault("no_work"))], "a")]
        ['a', 'a:7']
    """
    return [
        replace(fault, where=name if number is None else f"{name}:{number}")
        for number, fault in sorted(faults, key=lambda pair: pair[0] or 0)
    ]


class LevelCells:
    """Reads factors and levels in cells, under the scheme of a job."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._words: dict[str, Words] = {}

    def factor(self, cell: Any, scheme: str) -> str | None:
        """The factor that a cell names, by its code or its name; the text itself if it is neither.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> cells = LevelCells(default_catalogue())
            >>> cells.factor("Faktor 4A", "struktural"), cells.factor(5.0, "struktural")
            ('4A', '5')
        """
        if cell is None:
            return None
        text = cell_text(cell)
        words = self._words.setdefault(scheme, Words(self._catalogue, scheme))
        meaning = words.meaning([text])
        return text if meaning is None or meaning.factor is None else meaning.factor

    def level(self, cell: Any, factor: str | None, scheme: str) -> tuple[str | None, Fault | None]:
        """The text of a level, or why a cell can hold none."""
        factors = self._catalogue[scheme].factors
        codes = next((one.codes for one in factors if one.code == factor), ())
        if (date := is_date(cell)) is not None:
            return None, date_fault(factor, codes, cell, date)
        text = level_text(cell)
        return cell_text(cell) if text is None else text, None


class _Reader:
    """Reads the rows of a table of ratings, and gathers every fault."""

    def __init__(
        self,
        table: FieldTable,
        scheme: str,
        catalogue: Catalogue,
        members: Iterable[str] | None,
    ) -> None:
        self.table, self.catalogue, self.cells = table, catalogue, LevelCells(catalogue)
        self.jobs = JobRows(table, scheme, catalogue)
        self.schemes = {job.key: job.scheme for job in self.jobs.jobs}
        self.faults: list[tuple[int | None, Fault]] = [*self.jobs.faults]
        self.team = None if members is None else checked_members(members)
        self.names = self._names()

    def panel(self) -> Panel:
        """The panel.

        Raises:
            DocumentError: with every fault of every row.
        """
        ratings: list[Rating] = []
        numbers: list[int] = []
        for row in self.table.rows:
            found: list[Fault] = []
            rating = self._rating(row, found)
            if rating is not None and not found:
                ratings.append(rating)
                numbers.append(row.number)
            self.faults += ((row.number, fault) for fault in found)
        places = [str(number) for number in numbers]
        team = self.team or tuple(sorted({*self.names.values()}))
        checked: tuple[Rating, ...] = ()
        try:
            checked = checked_ratings(ratings, team, self.jobs.jobs, self.catalogue, places)
        except JudgementError as error:
            wrong = ((int(f.where or 0), replace(f, where=None)) for f in error.faults)
            self.faults += wrong
        if self.faults:
            raise DocumentError(in_order(self.faults, self.table.name))
        return Panel(team, checked, jobs=self.jobs.jobs, catalogue=self.catalogue)

    def _names(self) -> dict[str, str]:
        """How each name of a member is shown, by its plain letters."""
        spelled: dict[str, list[str]] = {}
        for row in self.table.rows:
            text = text_of(row, "anggota", [])
            if text is not None:
                spelled.setdefault(plain(text), []).append(text)
        own = {plain(name): name for name in self.team or ()}
        return {key: own.get(key) or spelling(texts) for key, texts in spelled.items()}

    def _rating(self, row: FieldRow, faults: list[Fault]) -> Rating | None:
        key = self.jobs.keys.get(row.number)
        name = text_of(row, "anggota", faults)
        if name is None and not faults:
            faults.append(Fault("member_missing"))
        scheme = self.schemes.get(key or "")
        if key is None or name is None or scheme is None:
            return None
        factor = self.cells.factor(row.values.get("faktor"), scheme)
        level = self._level(row.values["tingkat"], factor, scheme, faults)
        if factor is None and not faults:
            factor = self._named(level, scheme, faults)
        reason = row.values.get("alasan")
        why = None if reason is None else cell_text(reason)
        return Rating(key, self.names[plain(name)], factor or "", level, why)

    def _level(self, cell: Any, factor: str | None, scheme: str, faults: list[Fault]) -> str | None:
        if cell is None:
            factors = self.catalogue[scheme].factors
            allowed = next((one.codes for one in factors if one.code == factor), ())
            allowed = allowed or tuple(self.catalogue[scheme].level_by_code)
            faults.append(Fault("level_missing", factor, allowed=allowed))
            return None
        if plain(cell_text(cell)) in _ABSTAINS:
            return None
        level, fault = self.cells.level(cell, factor, scheme)
        if fault is not None:
            faults.append(fault)
        return level

    def _named(self, level: str | None, scheme: str, faults: list[Fault]) -> str:
        """The factor that a level names by itself."""
        try:
            if level is not None:
                return parse_level(level, scheme=scheme, catalogue=self.catalogue).partition("-")[0]
        except NotationError as error:
            faults += error.faults
            return ""
        allowed = tuple(factor.code for factor in self.catalogue[scheme].factors)
        faults.append(Fault("factor_missing", allowed=allowed))
        return ""
