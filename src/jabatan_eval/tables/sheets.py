"""Rows that were worked out, written as a CSV or as the sheets of a workbook, whole or not at all."""

from __future__ import annotations

import csv
import datetime as dt
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.tables.cells import cell_text, neutral
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target, saving
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.xlsx_files import ROWS_AT_MOST, XlsxFile

__all__ = ["SHEET_FORMATS", "Sheet", "write_sheets"]

SHEET_FORMATS: Final[Mapping[str, str]] = {".csv": "csv", ".xlsx": "xlsx"}
"""What sheets can be written as, by the ending of the name."""

Cell = str | int | Decimal | dt.date | None
"""What a cell can hold; text stays text, whatever it looks like."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, its heads, its rows, and how wide its columns are.

    Attributes:
        name: the sheet's name in a workbook, at most 31 characters.
        heads: the header; empty for a sheet without one.
        rows: the rows, each a cell for each head.
        widths: the width of each column in characters; 14 where none is given.

    Examples:
        >>> Sheet("rekap", ("Kelas", "Jabatan"), ((8, 3),)).heads
        ('Kelas', 'Jabatan')
    """

    name: str
    heads: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    widths: Sequence[int] = ()


def write_sheets(
    target: str | os.PathLike[str],
    sheets: Sequence[Sheet],
    *,
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write sheets: all of them into a workbook, or the first one into a CSV.

    Text that a spreadsheet would run as a formula is made harmless; read back, it is as it was.
    A CSV is written as Indonesian Excel does: semicolons, decimal commas, a byte-order mark.

    Args:
        target: a CSV or XLSX file, by the ending of its name.
        sheets: one sheet at least.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the one that was read.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     sheet = Sheet("rekap", ("Kelas", "Beban"), ((8, Decimal("0.75")), ("=1", None)))
        ...     write_sheets(f"{folder}/rekap.csv", [sheet])
        ...     with open(f"{folder}/rekap.csv", encoding="utf-8-sig") as file:
        ...         file.read().split()
        ['Kelas;Beban', '8;0,75', "'=1;"]
    """
    name = os.fspath(target)
    form = format_of(name, SHEET_FORMATS)
    if form == "xlsx":
        needed("xlsxwriter", "excel")
    path = checked_target(name, sources, overwrite=overwrite)
    with saving(path, overwrite=overwrite) as (main, _):
        if form == "csv":
            _write_csv(main, sheets[0])
        else:
            _write_xlsx(main, name, sheets)


def _write_csv(path: str, sheet: Sheet) -> None:
    with open(path, "w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:  # noqa: PTH123
        rows = csv.writer(file, delimiter=";")
        for line in _lines(sheet):
            rows.writerow([neutral(cell_text(cell, decimal_comma=True)) for cell in line])


def _lines(sheet: Sheet) -> Iterable[Sequence[Cell]]:
    if sheet.heads:
        yield sheet.heads
    yield from sheet.rows


def _write_xlsx(path: str, name: str, sheets: Sequence[Sheet]) -> None:
    file = XlsxFile(path)
    try:
        for sheet in sheets:
            page = file.page(sheet.name, sheet.widths, heads=1 if sheet.heads else 0)
            _fill(file, page, name, sheet)
        file.close()
    finally:
        file.abandon()


def _fill(file: XlsxFile, page: Any, name: str, sheet: Sheet) -> None:
    def where(_: int) -> str:
        return f"{name} [{sheet.name}]"

    for number, line in enumerate(_lines(sheet)):
        if number >= ROWS_AT_MOST:
            raise refused("too_many_rows", name, limit=ROWS_AT_MOST)
        cells = [_whole(cell) for cell in line]
        if sheet.heads and not number:
            for place, cell in enumerate(cells):
                file.put(page, number, place, cell, file.head, where)
        else:
            file.line(page, number, cells, sheet.widths, where)


def _whole(cell: Cell) -> Cell:
    """A text without halves of surrogate pairs, which no file can hold."""
    return cell.encode("utf-8", "backslashreplace").decode() if isinstance(cell, str) else cell
