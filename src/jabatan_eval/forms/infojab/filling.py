"""A copy of an agency's INFOJAB workbook, filled with the facts of a job; all else stays as it was."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.infojab.facts import Facts, Value, facts_of
from jabatan_eval.forms.infojab.form import InfojabColumn, InfojabForm, InfojabSheet, infojab_form
from jabatan_eval.forms.infojab.template import Template, opened
from jabatan_eval.forms.own_template import filled_target
from jabatan_eval.forms.workbook_cells import with_cells
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.words import bare, canonical
from jabatan_eval.organisation.near_names import NearNames
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.saving import saving
from jabatan_eval.texts import shown

__all__ = ["Extra", "Terisi", "isi_infojab"]

Extra = Mapping[str, str | Sequence[str]]
"""Values for columns that no fact of a job fills, by header."""

_CODE: Final = re.compile(r"^[A-Za-z0-9]{1,4}(?:\s*[=:)]\s*|\s+[-–]\s+)(?=\S)")
"""A code before a value, such as `G =`, `D2:` or `1a -`; the `S-1` of a degree is none."""

_HEADER_ROWS: Final = 10
_LISTED: Final = 8


class Terisi(NamedTuple):
    """A filled copy, and what could not be filled.

    Examples:
        >>> Terisi("infojab.xlsx", 12, ()).complete
        True
    """

    path: str
    cells: int
    """How many cells were filled."""
    tidak_terisi: tuple[Fault, ...]
    """What was not filled or is to be looked at, with sheet and header, and why."""

    @property
    def complete(self) -> bool:
        """Whether nothing is left over."""
        return not self.tidak_terisi


def isi_infojab(
    template: str | os.PathLike[str],
    dossier: Dossier | InformasiJabatan | Iterable[InformasiJabatan],
    path: str | os.PathLike[str],
    *,
    jabatan: str | None = None,
    bacaan: str | None = None,
    tambahan: Extra | None = None,
    form: InfojabForm | None = None,
    overwrite: bool = False,
) -> Terisi:
    """Fill a copy of an agency's own INFOJAB workbook with one job.

    A value is written only if the list that the workbook itself binds the cell to holds it; the
    list's own spelling is written. Cells with formulas are left, and nothing else is touched.

    Args:
        template: the agency's workbook; it is not changed.
        dossier: where the job is: a dossier, the information of the job, or of several.
        path: the XLSX file to make.
        jabatan: the job's id; needed only where there are several.
        bacaan: the reading of the class in a dossier; the class in the information by default.
        tambahan: values for columns that no fact fills, by header, such as
            `{"Terima Disabilitas": "N"}`; they come before what is known of the job.
        form: the sheets and columns; the shipped ones by default.
        overwrite: whether a file that exists may be replaced.

    Returns:
        The file, and everything that could not be filled, with the reason.

    Raises:
        DocumentError: the template cannot be read or has none of the sheets, there is no such job
            or none is named among several, or the file may not or cannot be written.
    """
    name = os.fspath(path)
    target = filled_target(name, template, ".xlsx", overwrite=overwrite)
    job, kelas = _job(dossier, jabatan, bacaan)
    book = opened(template)
    filler = _Filler(book, facts_of(job, kelas), tambahan or {})
    cells = filler.fill(form or infojab_form(), os.fspath(template))
    written = with_cells(book.data, cells, os.fspath(template))
    with saving(target, "", overwrite=overwrite) as (main, _):
        Path(main).write_bytes(written.data)
    return Terisi(name, sum(map(len, cells.values())), tuple(filler.faults))


def _job(
    source: Dossier | InformasiJabatan | Iterable[InformasiJabatan],
    key: str | None,
    reading: str | None,
) -> tuple[InformasiJabatan, int | None]:
    """The job that is meant, and its class in a reading.

    Raises:
        DocumentError: there is no such job, none is named among several, or nothing is known of it.
    """
    if isinstance(source, InformasiJabatan):
        return source, None
    known: dict[str, InformasiJabatan | None]
    if isinstance(source, Dossier):
        known = {job.id: getattr(job, "informasi", None) for job in source.jabatan.values()}
    else:
        known = {job.id: job for job in source}
    if not known:
        raise DocumentError([Fault("no_jobs_listed")])
    if key is None:
        if len(known) != 1:
            some = tuple([*known][:_LISTED])
            raise DocumentError([Fault("siasn_which_job", given=str(len(known)), allowed=some)])
        key = next(iter(known))
    if key not in known:
        raise DocumentError([Fault("no_such_job", given=shown(key))])
    found = known[key]
    if found is None:
        raise DocumentError([Fault("siasn_no_information", given=shown(key))])
    if reading is not None and isinstance(source, Dossier):
        return found, source.job(key).kelas(reading)
    return found, None


class _Filler:
    """Chooses what goes into which cell, and notes what goes nowhere."""

    def __init__(self, book: Template, facts: Facts, extra: Extra) -> None:
        self.book, self.facts = book, facts
        self.extra = {canonical(name): value for name, value in extra.items()}
        self.headers = dict(zip(self.extra, extra, strict=True))
        self.faults: list[Fault] = []
        self.used: set[str] = set()

    def fill(self, form: InfojabForm, where: str) -> dict[str, dict[tuple[int, int], Value]]:
        """The cells to write, by sheet.

        Raises:
            DocumentError: the workbook has none of the sheets.
        """
        self.references = form.references
        cells: dict[str, dict[tuple[int, int], Value]] = {}
        for sheet in form.sheets:
            name = self.book.sheet(sheet.name)
            if name is None:
                self.faults.append(Fault("siasn_no_sheet", given=shown(sheet.name)))
            else:
                cells[name] = dict(self._sheet(name, sheet))
        if not cells:
            allowed = tuple(sheet.name for sheet in form.sheets)
            raise DocumentError([Fault("siasn_no_infojab", allowed=allowed, where=where)])
        for name, given in self.headers.items():
            if name not in self.used:
                self.faults.append(Fault("siasn_no_header", given=shown(given)))
        return cells

    def _sheet(self, name: str, sheet: InfojabSheet) -> Iterator[tuple[tuple[int, int], Value]]:
        heads, row = self._headers(name, sheet)
        first = row + sheet.data_row - sheet.header_row
        for column in sheet.columns:
            place = next((heads[one] for one in column.names if one in heads), None)
            where = f"[{name}] {column.header}"
            if place is None:
                self.faults.append(Fault("siasn_no_header", given=shown(column.header), where=name))
                continue
            yield from self._column(name, column, (first, place), where)

    def _headers(self, name: str, sheet: InfojabSheet) -> tuple[dict[str, int], int]:
        """The columns by their headers, and the row with most of the headers that are wanted."""
        wanted = {one for column in sheet.columns for one in column.names}
        rows: dict[int, dict[str, int]] = {}
        for (row, column), text in self.book.sheets[name].items():
            if row <= _HEADER_ROWS:
                rows.setdefault(row, {}).setdefault(canonical(text), column)

        def worth(row: int) -> tuple[int, bool, int]:
            return len(wanted & {*rows[row]}), row == sheet.header_row, -row

        best = max(rows, key=worth, default=sheet.header_row)
        return rows.get(best, {}), best

    def _column(
        self, name: str, column: InfojabColumn, start: tuple[int, int], where: str
    ) -> Iterator[tuple[tuple[int, int], Value]]:
        """The cells of one column, and what of it cannot be filled."""
        first, place = start
        values = self._values(column, where)
        items = self._list(name, column, start, where)
        filled: list[tuple[tuple[int, int], Value]] = []
        row = first
        for value in values:
            if value is None:
                row += 1
                continue
            listed = value if items is None else self._listed(value, items, where)
            if listed is None:
                row += column.fact is not None and column.fact.startswith(_ROWWISE)
                continue
            if (row, place) in self.book.formulas[name]:
                cell = f"{column_letter(place - 1)}{row}"
                self.faults.append(Fault("siasn_formula", given=cell, where=where))
            else:
                filled.append(((row, place), listed))
            row += 1
        yield from filled
        chosen = len(filled)
        if column.choose is not None and 0 < chosen != column.choose:
            values_of = (("wanted", str(column.choose)),)
            self.faults.append(
                Fault("siasn_count", given=str(chosen), where=where, values=values_of)
            )
        self._left_over(name, start, {cell for cell, _ in filled}, where)

    def _values(self, column: InfojabColumn, where: str) -> Sequence[Value | None]:
        """What is to be written, in order: what the caller gave, or what is known."""
        for one in column.names:
            if one in self.extra:
                self.used.add(one)
                given = self.extra[one]
                return [given] if isinstance(given, str) else [*given]
        if column.fact is None:
            self.faults.append(Fault("siasn_no_fact", where=where))
            return []
        if column.fact in self.facts.unreadable:
            text = self.facts.unreadable[column.fact]
            self.faults.append(Fault("siasn_not_a_number", given=shown(text), where=where))
        values = self.facts.values[column.fact]
        if not values and column.fact not in self.facts.unreadable:
            self.faults.append(Fault("siasn_unknown", where=where))
        if column.shape == "text" and len(values) > 1:
            return ["\n".join(map(str, filter(None, values)))]
        return values

    def _list(
        self, name: str, column: InfojabColumn, start: tuple[int, int], where: str
    ) -> tuple[str, ...] | None:
        """The list that binds a column: its cells' own, or that under the same head elsewhere."""
        items = self.book.items(name, *start)
        if items == ():
            self.faults.append(Fault("siasn_list_unreadable", where=where))
            return None
        return items or self._reference(column)

    def _reference(self, column: InfojabColumn) -> tuple[str, ...] | None:
        for title in self.references:
            cells = self.book.sheets.get(self.book.sheet(title) or "", {})
            head = next((at for at, text in cells.items() if canonical(text) in column.names), None)
            if head is not None:
                row, place = head
                items = []
                while (row := row + 1, place) in cells:
                    items.append(cells[row, place])
                return tuple(items) or None
        return None

    def _listed(self, value: Value, items: Sequence[str], where: str) -> Value | None:
        """The list's own spelling of a value; None, and a note, where it is not in the list."""
        text = str(value)
        alike: list[str] = []
        for plain in _PLAINER:
            alike = alike or [item for item in items if plain(item) == plain(text)]
        if len({*map(bare, alike)}) == 1:
            found = alike[0]
            return int(found) if isinstance(value, int) and found.isdecimal() else found
        near = [items[place] for place in NearNames(items).near(text)]
        allowed = tuple(alike or near or items)[:_LISTED]
        fault = Fault("siasn_not_in_list", given=shown(value), allowed=allowed, where=where)
        self.faults.append(fault)
        return None

    def _left_over(
        self, name: str, start: tuple[int, int], filled: set[tuple[int, int]], where: str
    ) -> None:
        """What stood in the column before and stays, beside what was filled in."""
        first, place = start
        left = [
            f"{column_letter(place - 1)}{row}"
            for row, column in sorted(self.book.sheets[name])
            if column == place and row >= first and (row, column) not in filled
            and (row, column) not in self.book.formulas[name]
        ]  # fmt: skip
        if left:
            some = ", ".join(left[:_LISTED]) + (", ..." if len(left) > _LISTED else "")
            self.faults.append(Fault("siasn_left_over", given=some, where=where))


_ROWWISE: Final = ("tugas_", "korelasi_", "lingkungan_", "risiko")
"""Facts whose values belong together row by row, so that a row without one stays open."""


def _uncoded(text: str) -> str:
    """A value in its plainest form, without a code before it."""
    return canonical(_CODE.sub("", text))


_PLAINER: Final = (bare, canonical, _uncoded)
"""How values are compared: as they are, without remarks in brackets, without codes."""
