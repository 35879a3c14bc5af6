"""Figures as forms write them: exact, with the decimals that were written and the words behind."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Final, NamedTuple

from jabatan_eval.errors import NotationError
from jabatan_eval.notation.amounts import parse_amount
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.waktu import Satuan

__all__ = ["Written", "unit_of", "written"]

_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_THREE_DECIMALS: Final = re.compile(r"[0-9]{1,3},[0-9]{3}", re.ASCII)
_MARK: Final = re.compile(r"[.,]")
_UNITS: Final[tuple[tuple[Satuan, re.Pattern[str]], ...]] = (
    ("jam", re.compile(r"\b(?:JAM|HOURS?)\b")),
    ("menit", re.compile(r"\b(?:MENIT|MNT|MINUTES?)\b")),
)


class Written(NamedTuple):
    """A figure with what stands behind it.

    Attributes:
        value: the figure, exact.
        rest: the words behind it, such as a unit; empty where there are none.
        places: the decimals that were written.
    """

    value: Fraction
    rest: str
    places: int

    def agrees(self, exact: Fraction) -> bool:
        """Whether the figure can be a rounding of an exact one, whichever way it was rounded.

        Examples:
            >>> written("0,33").agrees(Fraction(1, 3)), written("0,35").agrees(Fraction(1, 3))
            (True, False)
        """
        return abs(self.value - exact) < Fraction(1, 10**self.places)


def written(text: str, *, posts: bool = False) -> Written | None:
    """A figure and the words behind it; None where the text is not just that.

    Args:
        text: such as `1.200 berkas` or `0,75`.
        posts: whether it counts posts, of which `1,250` are no thousands.

    Examples:
        >>> written("1.200 berkas"), written("0,750")
        (Written(value=Fraction(1200, 1), rest='berkas', places=0), \
Written(value=Fraction(3, 4), rest='', places=3))
        >>> written("kurang lebih 12"), written("3 x 4"), written("1,250")
        (None, None, None)
    """
    head, _, rest = " ".join(text.split()).partition(" ")
    if any(character.isdigit() for character in rest):
        return None
    plain = cleaned(head)
    three = posts and _THREE_DECIMALS.fullmatch(plain)
    try:
        value = parse_amount(f"{plain}0" if three else plain)
    except NotationError:
        return None
    whole = _THOUSANDS.fullmatch(plain) is not None
    parts = plain.split(",") if "," in plain else _MARK.split(plain)
    places = 0 if whole or len(parts) == 1 else len(parts[-1])
    return Written(value, rest.strip(" /()."), places)


def unit_of(text: str) -> Satuan | None:
    """The unit of time that a text names; None where it names none or both.

    Examples:
        >>> unit_of("WAKTU PENYELESAIAN (JAM)"), unit_of("60 menit"), unit_of("jam/menit")
        ('jam', 'menit', None)
    """
    plain = cleaned(text)
    found: list[Satuan] = [unit for unit, word in _UNITS if word.search(plain)]
    return found[0] if len(found) == 1 else None
