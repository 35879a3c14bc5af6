"""Cells of a peta's table as exact values: text, counts, amounts, days, yes or no; or why not."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from typing import Any, Final

from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation.amounts import cell_amount
from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.texts import shown

__all__ = ["count", "day", "flag", "hours", "mark", "need", "own_cell", "text"]

TEXT_AT_MOST: Final = 1000
MARK_AT_MOST: Final = 100

_POINT_OR_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_RATIO: Final = re.compile(r"([0-9]{1,15}) ?/ ?([1-9][0-9]{0,14})")
_ISO: Final = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]00:00:00)?")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})")
_WORDED: Final = re.compile(r"([0-9]{1,2})[- ]([A-Z]+)[- ]([0-9]{4})")
_MONTHS: Final = (
    "JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI",
    "JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER",
)  # fmt: skip
_YES: Final = frozenset({"YA", "Y", "YES", "TRUE", "1", "V", "X", "√"})
_NO: Final = frozenset({"TIDAK", "T", "TDK", "NO", "N", "FALSE", "0", "-"})
_NOTHING: Final = frozenset({"-", "--", "—"})
_LARGEST: Final = 10**15


def text(value: Any, limit: int = TEXT_AT_MOST) -> str | None:
    """A cell as one line of text, blanks put together; None where nothing stands there.

    Raises:
        NotationError: it is longer than the limit, or holds what does not print.

    Examples:
        >>> text(" Kepala\\n Dinas "), text(12.0), text(" ")
        ('Kepala Dinas', '12', None)
    """
    if value is None:
        return None
    line = " ".join((value if isinstance(value, str) else cell_text(value)).split())
    if len(line) > limit:
        raise _refused("too_long", value, limit=limit)
    if not line.isprintable():
        line = "".join(c for c in line if c not in _UNSEEN)
        if not line.isprintable():
            raise _refused("not_printable", value)
    return line or None


_UNSEEN: Final = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def mark(value: Any) -> str | None:
    """An id as text; a number with decimals has lost what was typed and is refused.

    Raises:
        NotationError: it is no text and no whole number.

    Examples:
        >>> mark("1.10"), mark(12.0)
        ('1.10', '12')
        >>> mark(1.1)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: got the number 1.1, which may have been typed as 1.10; \
type the cell as text
    """
    if isinstance(value, bool | date) or not isinstance(value, str | int | float | Decimal | None):
        raise _refused("id_not_text", value)
    if isinstance(value, float | Decimal) and not (isfinite(value) and value == int(value)):
        raise _refused("id_fraction", value, number=cell_text(value), longer=f"{value}0")
    return text(value, MARK_AT_MOST)


def count(value: Any) -> int | None:
    """A whole number of people.

    Raises:
        NotationError: it is no whole number from 0.

    Examples:
        >>> count("2"), count(2.0), count("1.250")
        (2, 2, 1250)
    """
    number = hours(value)
    if number.denominator != 1:
        raise _refused("count_not_whole", value)
    return int(number)


def hours(value: Any) -> Fraction:
    """An exact amount from 0, a point parting thousands: `1.250`, `312,5`, `4/3`.

    Raises:
        NotationError: it is no such amount, or could mean two.

    Examples:
        >>> hours("1.250"), hours(312.5), hours("4/3")
        (Fraction(1250, 1), Fraction(625, 2), Fraction(4, 3))
    """
    if isinstance(value, str) and (found := _RATIO.fullmatch(cleaned(value[:MAX_TEXT]))):
        return Fraction(int(found[1]), int(found[2]))
    number = cell_amount(value)
    if number < 0:
        raise _refused("amount_negative", value)
    return number


def need(value: Any) -> Fraction:
    """A need in posts, exact; `1.125` is refused, which may be 1,125 or more than a thousand.

    Raises:
        NotationError: it is no amount from 0, or could mean two.

    Examples:
        >>> need("1,44"), need(1.44)
        (Fraction(36, 25), Fraction(36, 25))
        >>> need("1.125")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: '1.125' could mean two amounts; write one of 1125, 1,125
    """
    if isinstance(value, str) and _POINT_OR_THOUSANDS.fullmatch(line := value.strip()):
        either = (line.replace(".", ""), line.replace(".", ","))
        raise NotationError([Fault("ambiguous_amount", given=shown(value), allowed=either)])
    return hours(value)


def day(value: Any) -> date | None:
    """A day: `2026-01-05`, `5-1-2026` with the day first, `5 Januari 2026`, or a date's cell.

    Raises:
        NotationError: it is no day.

    Examples:
        >>> day("5 Januari 2026") == day("05/01/2026") == day("2026-01-05") == date(2026, 1, 5)
        True
    """
    if is_blank(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    line = cleaned(value) if isinstance(value, str) and len(value) <= MAX_TEXT else ""
    if line in _NOTHING:
        return None
    parts: tuple[str, str, str] | None = None
    if found := _ISO.fullmatch(line):
        parts = found[1], found[2], found[3]
    elif found := _DAY_FIRST.fullmatch(line):
        parts = found[3], found[2], found[1]
    elif (found := _WORDED.fullmatch(line)) and found[2] in _MONTHS:
        parts = found[3], str(_MONTHS.index(found[2]) + 1), found[1]
    try:
        if parts is not None:
            return date(*map(int, parts))
    except ValueError:
        pass
    raise _refused("day_unreadable", value)


def flag(value: Any) -> bool:
    """Yes or no; no where nothing stands there.

    Raises:
        NotationError: it is neither.

    Examples:
        >>> flag("Ya"), flag(True), flag(None), flag("-")
        (True, True, False, False)
    """
    if isinstance(value, bool) or value is None:
        return bool(value)
    word = cleaned(cell_text(value)[:MAX_TEXT])
    if word in _YES:
        return True
    if word in _NO or not word:
        return False
    raise _refused("flag_unreadable", value)


def own_cell(value: Any) -> str | int | Decimal | date:
    """A cell of the user's own column, kept as it is; a float as the decimal that it shows.

    Examples:
        >>> own_cell(0.1), own_cell("=1"), own_cell(3.0)
        (Decimal('0.1'), '=1', 3)
    """
    if isinstance(value, float):
        whole = isfinite(value) and value.is_integer() and abs(value) < _LARGEST
        return int(value) if whole else Decimal(repr(value)) if isfinite(value) else str(value)
    if isinstance(value, str | int | Decimal | date):
        return value
    return cell_text(value)


def _refused(kind: str, value: object, **values: object) -> NotationError:
    named = tuple((key, str(said)) for key, said in values.items())
    return NotationError([Fault(kind, given=shown(value), values=named)])
