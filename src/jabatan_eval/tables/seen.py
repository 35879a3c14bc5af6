"""What is seen of a workbook's sheets before anything opens it, and how much they may hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.table import refused

__all__ = ["CELLS_AT_MOST", "Seen", "bounded", "letters_of"]

CELLS_AT_MOST: Final = 30_000_000
"""Cells between the first and the last of every sheet, empty ones included, as a reader holds
them."""

COLUMNS_LISTED: Final = 50


class Seen(NamedTuple):
    """What was seen of one sheet.

    Attributes:
        height: rows from the first cell to the last.
        width: columns from the first cell to the last.
        hidden_rows: the numbers of hidden rows.
        hidden_columns: the letters of hidden columns, the first fifty of a run.
        formulas: how many formulas there are.
        errors: how many cells hold an error such as #REF!.
    """

    height: int = 0
    width: int = 0
    hidden_rows: tuple[int, ...] = ()
    hidden_columns: tuple[str, ...] = ()
    formulas: int = 0
    errors: int = 0


def letters_of(first: int, last: int) -> list[str]:
    """The letters of a run of columns, counted from 0, as far as they are listed.

    Examples:
        >>> letters_of(2, 3)
        ['C', 'D']
    """
    return [column_letter(place) for place in range(first, min(last + 1, first + COLUMNS_LISTED))]


def bounded(path: str, sheets: Mapping[str, Seen]) -> None:
    """See that a reader can hold the sheets.

    Raises:
        DocumentError: their cells spread too far.
    """
    if sum(seen.height * seen.width for seen in sheets.values()) > CELLS_AT_MOST:
        most = max(sheets.values(), key=lambda seen: seen.height * seen.width)
        values = {"rows": most.height, "columns": most.width}
        raise refused("too_many_cells", path, limit=CELLS_AT_MOST, **values)
