"""Figures of item 6 as forms write them, and what they say of each other.

A need or a sum that the form states is never taken over; it is compared with what the volumes and
times give, and a difference is a doubt.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.waktu import Satuan

__all__ = ["Written", "agrees", "number", "unit_of", "written"]

_GROUPS: Final = re.compile(r"([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3})(?:,([0-9]{1,9}))?")
_COMMA: Final = re.compile(r"([0-9]{1,12})(?:,([0-9]{1,9}))?")
_TWO_WAYS: Final = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")
_POINT: Final = re.compile(r"([0-9]{1,12})\.([0-9]{1,9})")
_UNITS: Final[tuple[tuple[Satuan, re.Pattern[str]], ...]] = (
    ("jam", re.compile(r"\b(?:JAM|HOURS?)\b")),
    ("menit", re.compile(r"\b(?:MENIT|MNT|MINUTES?)\b")),
)


def number(text: str) -> Decimal | None:
    """A number as Indonesian forms write it; None where it is none, or not plainly one.

    A point before three digits parts thousands, a comma comes before decimals; a point that can
    part no thousands comes before decimals too. `1,250` could be either, and is not read.

    Examples:
        >>> number("1.250"), number("0,75"), number("0.125"), number("1,250")
        (Decimal('1250'), Decimal('0.75'), Decimal('0.125'), None)
    """
    plain = cleaned(text)
    if _TWO_WAYS.fullmatch(plain):
        return None
    for pattern in (_GROUPS, _COMMA, _POINT):
        if found := pattern.fullmatch(plain):
            whole = found[1].replace(".", "")
            return Decimal(f"{whole}.{found[2]}" if found[2] else whole)
    return None


class Written(NamedTuple):
    """A figure with what stands behind it.

    Attributes:
        value: the figure.
        rest: the words behind it, such as a unit; empty where there are none.
    """

    value: Decimal
    rest: str


def written(text: str) -> Written | None:
    """A figure and the words behind it; None where the text is not just that.

    Examples:
        >>> written("1.200 berkas"), written("kurang lebih 12"), written("3 x 4")
        (Written(value=Decimal('1200'), rest='berkas'), None, None)
    """
    head, _, rest = " ".join(text.split()).partition(" ")
    value = number(head)
    if value is None or any(character.isdigit() for character in rest):
        return None
    return Written(value, rest.strip(" /()."))


def unit_of(text: str) -> Satuan | None:
    """The unit of time that a text names; None where it names none or both.

    Examples:
        >>> unit_of("WAKTU PENYELESAIAN (JAM)"), unit_of("60 menit"), unit_of("jam/menit")
        ('jam', 'menit', None)
    """
    plain = cleaned(text)
    found: list[Satuan] = [unit for unit, word in _UNITS if word.search(plain)]
    return found[0] if len(found) == 1 else None


def agrees(stated: Decimal, exact: Fraction) -> bool:
    """Whether a figure can be a rounding of an exact one, whichever way it was rounded.

    Examples:
        >>> agrees(Decimal("0.33"), Fraction(1, 3)), agrees(Decimal("0.35"), Fraction(1, 3))
        (True, False)
    """
    _, _, decimals = f"{stated:f}".partition(".")
    return abs(Fraction(stated) - exact) < Fraction(1, 10 ** len(decimals))
