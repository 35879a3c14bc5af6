"""Cells and areas of a workbook, by the names that it gives them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["Area", "area", "cell_place"]

Area = tuple[int, int, int, int]
"""First row, first column, last row, last column, from 1."""

_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_COLUMN: Final = re.compile(r"\$?([A-Z]{1,3})")
_LAST_ROW: Final = 1_048_576


def area(text: str, sheet: str) -> tuple[str, Area | None]:
    """The sheet and the area of a reference; None where it is none.

    Args:
        text: the reference.
        sheet: the sheet in which it stands.

    Examples:
        >>> area("'Lembar 2'!$A$2:$B$9", "INFOJAB I")
        ('Lembar 2', (2, 1, 9, 2))
    """
    before, mark, cells = text.rpartition("!")
    if mark:
        quoted = before.startswith("'") and before.endswith("'")
        sheet = before[1:-1].replace("''", "'") if quoted else before
    ends = cells.split(":")
    places = [cell_place(end) for end in ends]
    if None not in places and len(places) in (1, 2):
        found = [place for place in places if place is not None]
        (top, left), (bottom, right) = found[0], found[-1]
        return sheet, (top, left, bottom, right)
    columns = [_COLUMN.fullmatch(end) for end in ends]
    if len(ends) == len(("from", "to")) and all(columns):
        numbers = [_number(found[1]) for found in columns if found]
        return sheet, (1, numbers[0], _LAST_ROW, numbers[1])
    return sheet, None


def cell_place(text: str) -> tuple[int, int] | None:
    """The row and column of a cell's name; None where it is none.

    Examples:
        >>> cell_place("$C$4"), cell_place("C")
        ((4, 3), None)
    """
    found = _PLACE.fullmatch(text)
    return None if found is None else (int(found[2]), _number(found[1]))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number
