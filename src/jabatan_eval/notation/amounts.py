"""Amounts, such as hours, as people and programs write them: exact, and never a binary fraction."""

from __future__ import annotations

import math
import re
from decimal import Decimal
from fractions import Fraction
from typing import Final

from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.texts import shown

__all__ = ["Amount", "amount_text", "cell_amount", "parse_amount", "percent_text"]

Amount = int | Decimal | Fraction | str | float
"""What an amount can be given as; a float only where it is exactly what it prints."""

DIGITS_AT_MOST: Final = 15
"""Digits before the decimal mark, after it, and of a fraction's numerator and denominator."""

_LIMIT: Final = 10**DIGITS_AT_MOST
_LENGTH_AT_MOST: Final = 40
_WHOLE: Final = rf"[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,4}}|[0-9]{{1,{DIGITS_AT_MOST}}}"
_AMOUNT: Final = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<whole>{_WHOLE})(?:,(?P<decimals>[0-9]{{1,{DIGITS_AT_MOST}}}))?"
)
_DECIMAL_POINT: Final = re.compile(
    rf"(?P<sign>[+-]?) ?(?P<whole>[0-9]{{1,{DIGITS_AT_MOST}}})\."
    rf"(?P<decimals>[0-9]{{1,{DIGITS_AT_MOST}}})"
)
_US_THOUSANDS: Final = re.compile(r"[+-]? ?[1-9][0-9]{0,2},[0-9]{3}")
_EXAMPLES: Final = ("1250", "1.250", "312,5")
_SMALL: Final = 1000
"""The denominator up to which a fraction is written as one."""


def parse_amount(value: Amount) -> Fraction:
    """Read an amount exactly.

    In text a comma is the decimal mark and points part thousands, as Indonesian is written; a
    point that cannot part thousands is a decimal mark (`312.5`). What could be both is refused.

    Args:
        value: a whole number, a Decimal, a Fraction, or text; a float only where it is exactly
            what it prints, such as 312.5 and not 0.1.

    Raises:
        NotationError: it is no amount, could be two, or is a float that is not what it prints.

    Examples:
        >>> parse_amount("1.250,5"), parse_amount("312.5"), parse_amount(Decimal("0.1"))
        (Fraction(2501, 2), Fraction(625, 2), Fraction(1, 10))
        >>> parse_amount(0.1)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: 0.1 is a binary fraction and not exactly 0.1; give \
text or a Decimal
        >>> parse_amount("1,250")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: '1,250' could mean two amounts; write one of 1.250, 1,25
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal | float):
        raise _refused("unreadable_amount", value)
    number = _printed(value) if isinstance(value, float) else value
    if number is None or not _moderate(number):
        raise _refused("unreadable_amount", value)
    amount = Fraction(number)
    if amount != value:
        raise _refused("inexact_amount", value)
    return amount


def _printed(value: float) -> Decimal | None:
    """What a float prints; None where it is no number."""
    return Decimal(repr(value)) if math.isfinite(value) else None


def _moderate(value: int | Fraction | Decimal) -> bool:
    """Whether a number is one, with so few digits that it can be written out."""
    if isinstance(value, Decimal):
        last = value.as_tuple().exponent  # a letter where it is no number
        if (
            not isinstance(last, int)
            or last < -DIGITS_AT_MOST
            or value.adjusted() >= DIGITS_AT_MOST
        ):
            return False
    amount = Fraction(value)
    return abs(amount) < _LIMIT and amount.denominator <= _LIMIT


def cell_amount(value: object) -> Fraction:
    """Read the amount in a cell of a table; a spreadsheet's number is what the sheet shows.

    A spreadsheet keeps every number as a binary fraction and shows 15 digits of it; those are
    what was typed.

    Raises:
        NotationError: it is no amount, or could be two.

    Examples:
        >>> cell_amount(0.1), cell_amount("0,75"), cell_amount(500.0)
        (Fraction(1, 10), Fraction(3, 4), Fraction(500, 1))
    """
    if isinstance(value, float) and math.isfinite(value):
        return parse_amount(Decimal(f"{value:.{DIGITS_AT_MOST}g}"))
    if isinstance(value, int | Decimal | Fraction | str | float):
        return parse_amount(value)
    raise _refused("unreadable_amount", value)


def _text(value: str) -> Fraction:
    if len(value) > _LENGTH_AT_MOST:
        raise _refused("unreadable_amount", value)
    text = cleaned(value)
    if _US_THOUSANDS.fullmatch(text):
        whole, _, decimals = text.partition(",")
        either = (f"{whole}.{decimals}", f"{whole},{decimals.rstrip('0') or '0'}")
        raise NotationError([Fault("ambiguous_amount", given=shown(value), allowed=either)])
    found = _AMOUNT.fullmatch(text) or _DECIMAL_POINT.fullmatch(text)
    if found is None:
        raise _refused("unreadable_amount", value)
    sign, whole, decimals = found["sign"], found["whole"].replace(".", ""), found["decimals"]
    return Fraction(f"{sign}{whole}.{decimals or 0}")


def _refused(kind: str, value: object) -> NotationError:
    return NotationError([Fault(kind, given=shown(value), allowed=_EXAMPLES)])


def amount_text(amount: Fraction, lang: str) -> str:
    """An amount as the language writes it, exactly; a long one ends in dots where it is cut.

    Examples:
        >>> amount_text(Fraction(2501, 2), "id"), amount_text(Fraction(2501, 2), "en")
        ('1.250,5', '1,250.5')
        >>> amount_text(Fraction(200, 3), "id"), amount_text(Fraction(1, 1001), "id")
        ('66 2/3', '0,00...')
    """
    sign, amount = ("-" if amount < 0 else ""), abs(amount)
    whole, rest = divmod(amount.numerator, amount.denominator)
    grouped = f"{whole:,}".replace(",", "." if lang == "id" else ",")
    if not rest:
        return f"{sign}{grouped}"
    decimals = _decimals(Fraction(rest, amount.denominator))
    if decimals is None and amount.denominator <= _SMALL:
        return f"{sign}{grouped} {rest}/{amount.denominator}" if whole else f"{sign}{amount}"
    mark = "," if lang == "id" else "."
    cut = f"{100 * rest // amount.denominator:02}..."
    return f"{sign}{grouped}{mark}{cut if decimals is None else decimals}"


def _decimals(part: Fraction) -> str | None:
    """The decimals of a fraction below one; None where they do not end within four places."""
    places = 4
    scaled = part * 10**places
    if scaled.denominator != 1:
        return None
    return f"{scaled.numerator:0{places}}".rstrip("0")


def percent_text(share: Fraction, lang: str) -> str:
    """A share in percent to two places; cut and never rounded, so that 24.999 % is not 25 %.

    Examples:
        >>> percent_text(Fraction(1, 4), "id"), percent_text(Fraction(24999, 100000), "id")
        ('25 %', '24,99... %')
    """
    hundredths = 10_000 * share
    whole, rest = divmod(int(hundredths), 100)
    exact = hundredths.denominator == 1
    decimals = f"{rest:02}".rstrip("0") if exact else f"{rest:02}..."
    mark = "," if lang == "id" else "."
    return f"{whole}{mark if decimals else ''}{decimals} %"
