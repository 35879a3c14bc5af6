"""The workbook to fill in: live formulas give what the library gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, FormError
from jabatan_eval.forms.row_check import Cell
from jabatan_eval.forms.sheet_formulir import write_formulir
from jabatan_eval.forms.sheet_isian import write_isian
from jabatan_eval.forms.sheet_katalog import write_katalog
from jabatan_eval.forms.sheet_plan import FIRST_ROW, Plan
from jabatan_eval.forms.workbook import Book
from jabatan_eval.tables.xlsx_files import CELL_AT_MOST
from jabatan_eval.texts import checked_lang, shown

__all__ = ["ROWS", "ROWS_AT_MOST", "template_workbook"]

ROWS: Final = 500
"""Rows to fill in, where nothing else is asked for."""

ROWS_AT_MOST: Final = 20_000
"""Rows to fill in; more live formulas are no joy in any spreadsheet."""

_NUMBER_BELOW: Final = 10**15
"""Numbers that a cell keeps to the last digit lie below."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")


def template_workbook(
    schemes: Sequence[str] = ("struktural",),
    *,
    rows: Iterable[Mapping[str, Cell]] = (),
    capacity: int = ROWS,
    lang: str = "id",
    catalogue: Catalogue | None = None,
) -> bytes:
    """The workbook as the bytes of an .xlsx file; the same call gives the same bytes.

    Args:
        schemes: the names of the schemes that it is for; with more than one, each row says its
            own in the column `skema`.
        rows: jobs that stand in it already, by the names of the columns to fill in.
        capacity: how many rows there are to fill in, at least; there is one for each of `rows`.
        lang: the language of what people read in it, `id` or `en`.
        catalogue: the law; the shipped one by default.

    Raises:
        FormError: a row has an unknown column or what no cell can hold, or the rows are too many;
            every fault is named.
        MissingExtraError: the extra `excel` is not installed.
        UnknownSchemeError: there is no such scheme.
        ValueError: no scheme is named, or the language is unknown.

    Examples:
        >>> book = template_workbook(rows=[{"nama_jabatan": "Kasubbag", "1": "1-1"}], capacity=20)
        >>> book[:2]
        b'PK'
    """
    catalogue = catalogue or default_catalogue()
    wanted = {catalogue[name].name for name in schemes}
    if not wanted:
        raise ValueError("no scheme is named")
    given = [dict(row) for row in rows]
    chosen = tuple(scheme for scheme in catalogue.schemes if scheme.name in wanted)
    plan = Plan(catalogue, chosen, max(capacity, len(given), 1), checked_lang(lang))
    faults = [*_size_faults(plan), *_cell_faults(plan, given)]
    if faults:
        raise FormError(faults)
    book = Book(plan)
    write_isian(book, given)
    for scheme in chosen:
        write_formulir(book, scheme)
    write_katalog(book)
    return book.finished()


def _size_faults(plan: Plan) -> Iterator[Fault]:
    if plan.rows > ROWS_AT_MOST:
        yield Fault("too_great", given=str(plan.rows), values=(("limit", str(ROWS_AT_MOST)),))


def _cell_faults(plan: Plan, rows: Iterable[Mapping[str, object]]) -> Iterator[Fault]:
    """What no cell can hold as it is; the writing library would leave it out without a word."""
    for index, row in enumerate(rows):
        for head, value in row.items():
            where = f"isian:{FIRST_ROW + index}: {shown(head)}"
            if head not in plan.inputs:
                yield Fault("unknown_column", given=shown(head), allowed=plan.inputs, where=where)
            elif isinstance(value, str):
                if len(value) > CELL_AT_MOST:
                    yield Fault("too_long", where=where, values=(("limit", str(CELL_AT_MOST)),))
                elif broken := _SURROGATE.search(value):
                    yield Fault("lone_surrogate", given=shown(broken.group()), where=where)
            elif value is not None and not _is_number(value):
                values = (("type", type(value).__name__),)
                yield Fault("not_a_cell", given=shown(value), where=where, values=values)


def _is_number(value: object) -> bool:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return False
    return abs(value) < _NUMBER_BELOW  # neither nan nor infinity is
