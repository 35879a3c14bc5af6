"""Cells as plain values, and columns as codes into their distinct values.

A register of a million rows has few distinct values a column, so that every later step works on
those and passes over the rows only with small numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from operator import index
from typing import Any, Final, NamedTuple

from jabatan_eval.texts import GIVEN_AT_MOST, shown

__all__ = ["Cell", "Column", "Odd", "as_column", "combined", "plain", "written"]

_QUICK: Final = frozenset({str, int, type(None)})
_CUT: Final = GIVEN_AT_MOST
_LONGEST: Final = 64
"""Bits of a whole number that is still written out."""


class Odd(NamedTuple):
    """A cell that is neither text nor number: a date, a truth value, a list; only to be shown."""

    text: str


Cell = str | int | float | Odd | None
"""A cell as the audit looks at it; None where nothing stands there."""


class Column(NamedTuple):
    """A column: for each row the place of its value among the distinct ones."""

    codes: Sequence[int]
    values: Sequence[Cell]

    def at(self, row: int) -> Cell:
        """The cell of a row."""
        return self.values[self.codes[row]]


def as_column(cells: Iterable[Any]) -> Column:
    """A column of whatever cells.

    Examples:
        >>> as_column(["a", "b", "a", float("nan")])
        Column(codes=[0, 1, 0, 2], values=['a', 'b', None])
    """
    given = cells if isinstance(cells, list) else [*cells]
    if not set(map(type, given)) <= _QUICK:
        given = [*map(plain, given)]
    values = [*dict.fromkeys(given)]
    places = {value: place for place, value in enumerate(values)}
    codes = [*map(places.__getitem__, given)]
    return Column(codes, [_tidy(value) for value in values])


def combined(columns: Sequence[tuple[Sequence[int], int]]) -> list[int]:
    """One number a row that is the same where all the codes are, by columns and their sizes.

    Examples:
        >>> combined([([0, 1, 1], 2), ([0, 0, 2], 3)])
        [0, 3, 5]
    """
    numbers: list[int] = [*columns[0][0]]
    for codes, size in columns[1:]:
        numbers = [number * size + code for number, code in zip(numbers, codes, strict=True)]
    return numbers


def plain(value: object) -> Cell:  # noqa: PLR0911
    """A cell of any engine as text, number or None; anything else only as what it looks like.

    Examples:
        >>> plain(9.0), plain(float("nan")), plain(True)
        (9, None, Odd(text='True'))
    """
    if value is None or _is_missing(value):
        return None
    if isinstance(value, str):
        return str(value)
    if isinstance(value, bool) or type(value).__name__ in {"bool", "bool_"}:
        return Odd(str(value))
    if isinstance(value, date | time):
        return Odd(value.isoformat())
    if isinstance(value, Decimal):
        exact = value.is_finite() and value == value.to_integral_value()
        return int(value) if exact else Odd(str(value))
    try:
        return index(value)  # type: ignore[arg-type]
    except Exception:  # noqa: BLE001, S110  # not a whole number, or a hostile one
        pass
    if isinstance(value, float) or type(value).__name__ in {"float16", "float32"}:
        number = float(value)  # type: ignore[arg-type]
        return int(number) if number.is_integer() else number
    return Odd(shown(value))


def written(cell: Cell) -> str | None:
    """A cell as a finding shows it, cut where it is long.

    Examples:
        >>> written(9), written("Kelas IX"), written(None)
        ('9', 'Kelas IX', None)
    """
    if cell is None:
        return None
    text = cell.text if isinstance(cell, Odd) else str(cell)
    return text if len(text) <= _CUT else text[: _CUT - 3] + "..."


def _tidy(value: Cell) -> Cell:
    """Blank text is nothing, and a number too long to be written out is none."""
    if isinstance(value, str):
        return value if value.strip(" \t\r\n\u00a0\u200b\ufeff") else None
    if isinstance(value, int) and value.bit_length() > _LONGEST:
        return Odd(f"~ 2^{value.bit_length()}")
    return value


def _is_missing(value: object) -> bool:
    """NaN, NaT and NA differ from themselves, or will not say."""
    try:
        return bool(value != value)  # noqa: PLR0124
    except Exception:  # noqa: BLE001  # pandas' NA, arrays, foreign objects
        return type(value).__name__ == "NAType"
