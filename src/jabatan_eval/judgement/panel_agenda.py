"""A team's agenda as a table: out with blank columns for what is agreed on, and back filled in."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.judgement.agreeing import Agreed, agreed_factors
from jabatan_eval.judgement.job_rows import JOB_FIELDS, JobRows
from jabatan_eval.judgement.panel import Panel
from jabatan_eval.judgement.panel_table import LevelCells, in_order
from jabatan_eval.judgement.panel_views import AGENDA_COLUMNS, as_rows, member_rows
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.fields import FieldRow, Fields, read_fields
from jabatan_eval.tables.sheets import Sheet, write_sheets
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import checked_lang, say, shown

__all__ = ["FIELDS", "read_agreed", "write_agenda"]

FIELDS: Final[Fields] = {
    **JOB_FIELDS,
    "faktor": ("kode faktor", "faktor evaluasi", "factor"),
    "tingkat_disepakati": ("tingkat yang disepakati", "kesepakatan", "level agreed"),
    "alasan_kesepakatan": ("alasan", "alasan tim", "reason agreed", "reason"),
    "pendapat_berbeda": ("berbeda pendapat", "dissents", "dissent"),
}
"""The columns of a filled agenda that are read, each with the words by which headers name it."""

_NEEDED: Final = ("faktor", "tingkat_disepakati", "alasan_kesepakatan")
_BLANK: Final = ("tingkat_disepakati", "alasan_kesepakatan", "pendapat_berbeda")
_WIDTHS: Final = (8, 16, 34, 28, 8, 34, 26, 14, 22, 12, 70, 24, 24, 18, 50, 50)
_MEMBER_WIDTHS: Final = (16, 44, 28, 10, 10, 50)


def write_agenda(
    panel: Panel,
    target: str | os.PathLike[str],
    *,
    lang: str = "id",
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write the agenda; a workbook has what each member's levels give on a sheet of its own.

    The last three columns are blank, for what the team agrees on: `read_agreed` reads them back.

    Args:
        panel: the panel.
        target: a CSV or XLSX file, by the ending of its name.
        lang: `id` or `en`.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the table of ratings.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.judgement import Rating
        >>> panel = Panel(["Ani"], [Rating("Camat", "Ani", "5", "5-3")])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_agenda(panel, f"{folder}/agenda.csv")
        ...     with open(f"{folder}/agenda.csv", encoding="utf-8-sig") as file:
        ...         file.readline().strip().split(";")[:5]
        ['Urutan', 'id_jabatan', 'Nama jabatan', 'Unit kerja', 'Faktor']
    """
    checked_lang(lang)
    agenda = Sheet(
        say("panel.sheet.agenda", lang),
        [say(f"panel.head.{name}", lang) for name in (*AGENDA_COLUMNS, *_BLANK)],
        [[*row.values(), *(None for _ in _BLANK)] for row in as_rows(panel, lang)],
        _WIDTHS,
    )
    keys = ("key", "job", "member", "nilai", "kelas", "lacking")
    members = Sheet(
        say("panel.sheet.members", lang),
        [say(f"panel.{key}", lang) for key in keys],
        [[*row.values()] for row in member_rows(panel.by_job(), lang)],
        _MEMBER_WIDTHS,
    )
    write_sheets(target, [agenda, members], overwrite=overwrite, sources=sources)


def read_agreed(
    panel: Panel,
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
) -> Panel:
    """The panel with what was agreed on by a filled agenda.

    Columns: `id_jabatan` or `nama_jabatan` (with `unit_kerja`), `faktor`, `tingkat_disepakati`,
    `alasan_kesepakatan`, and `pendapat_berbeda` with a line such as `Budi: alasan` for each
    member who does not join in. Rows in which all three are blank are still open.

    Args:
        panel: the panel.
        path: the file, its format by the ending of its name.
        columns: columns mapped by hand, to a header or to `#3`, the third column.
        sheet: the sheet of a workbook, where several could be meant.

    Raises:
        DocumentError: the file cannot be read, or rows are refused, with every fault of every row.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.judgement import Rating
        >>> panel = Panel(["Ani", "Budi"], [Rating("Camat", "Ani", "5", "5-3")])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/sepakat.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("id_jabatan;Faktor;Tingkat disepakati;Alasan;Pendapat berbeda\\n"
        ...                        "Camat;5;3;kelas 8;Budi: ada kelas 9\\n")
        ...     read_agreed(panel, path).agreed[0][1].dissents[0].reason
        'ada kelas 9'
    """
    catalogue = panel.catalogue
    table = read_fields(
        path, FIELDS, needed=_NEEDED, columns=columns, sheet=sheet, catalogue=catalogue
    )
    reader = _Reader(panel)
    filled = tuple(row for row in table.rows if any(row.values.get(key) for key in _BLANK))
    rows = JobRows(replace(table, rows=filled), catalogue.schemes[0].name, catalogue)
    faults = [*rows.faults]
    items: list[tuple[str, Agreed]] = []
    numbers: list[int] = []
    for row in filled:
        found: list[Fault] = []
        item = reader.item(row, rows.keys.get(row.number), found)
        if item is not None:
            items.append(item)
            numbers.append(row.number)
        faults += ((row.number, fault) for fault in found)
    made, wrong = agreed_factors(panel, items)
    faults += ((numbers[place], fault) for place, fault in wrong)
    if faults:
        raise DocumentError(in_order(faults, table.name))
    return panel.with_agreed([*panel.agreed, *made])


class _Reader:
    """Reads what was agreed on in the rows of an agenda."""

    def __init__(self, panel: Panel) -> None:
        self.cells = LevelCells(panel.catalogue)
        self.schemes = {job.key: job.scheme for job in panel.jobs}
        self.keys = {plain(job.key): job.key for job in panel.jobs}
        self.members = {plain(name): name for name in panel.members}
        names = "|".join(map(re.escape, sorted(panel.members, key=len, reverse=True)))
        self.dissent = re.compile(rf"(?:^|[;\n])\s*({names})\s*:", re.IGNORECASE)
        self.example = f"{panel.members[0]}: ..."

    def item(
        self, row: FieldRow, given: str | None, faults: list[Fault]
    ) -> tuple[str, Agreed] | None:
        """What a row says, or None where it cannot be said."""
        if given is None:  # told already
            return None
        key = given if given in self.schemes else self.keys.get(plain(given))
        if key is None:
            faults.append(Fault("unknown_job", given=shown(given)))
            return None
        level, reason, against = (row.values.get(name) for name in _BLANK)
        for name, cell in (("tingkat_disepakati", level), ("alasan_kesepakatan", reason)):
            if cell is None:
                faults.append(Fault("agreed_incomplete", given=name))
        factor = self.cells.factor(row.values.get("faktor"), self.schemes[key])
        text = None
        if level is not None:
            text, fault = self.cells.level(level, factor, self.schemes[key])
            faults += [fault] if fault else []
        dissents = self._dissents(against, faults)
        if faults or text is None:
            return None
        return key, Agreed(factor or "", text, cell_text(reason), dissents)

    def _dissents(self, cell: Any, faults: list[Fault]) -> list[tuple[str, str]]:
        """The members before each colon, with what stands after it."""
        text = "" if cell is None else cell_text(cell).strip()
        marks = [*self.dissent.finditer(text)]
        if text and (not marks or marks[0].start()):
            allowed = (self.example,)
            faults.append(Fault("dissent_unreadable", given=shown(text), allowed=allowed))
            return []
        starts = [mark.start() for mark in marks]
        return [
            (self.members[plain(mark[1])], text[mark.end() : end])
            for mark, end in zip(marks, [*starts[1:], None], strict=False)
        ]
