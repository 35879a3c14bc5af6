"""Whole numbers as people write them: Indonesian thousands points, decimals that are zero."""

import re
from typing import Final

from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned
from jabatan_eval.texts import shown

__all__ = ["parse_nilai", "points_written", "whole"]

_PLAIN: Final = re.compile(r"[0-9]{1,9}")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}")
_ZERO_DECIMALS: Final = re.compile(
    r"([0-9]{1,9})[.,]0{1,2}|([1-9][0-9]{0,2}(?:\.[0-9]{3}){1,2}),0{1,2}"
)
_US_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:,[0-9]{3}){1,2}")
_FRACTION: Final = re.compile(r"[0-9]{1,12}[.,][0-9]{1,12}")
_LABEL: Final = re.compile(r"(?:TOTAL )?(?:NILAI|POIN)(?: JABATAN)? ?[:=]? ?")
_EMPTY: Final = frozenset({"", "-", "--", "0", "N/A", "NULL", "NONE", "NAN"})
_LARGEST: Final = 999_999_999
_EXAMPLES: Final = ("1165", "1.165")


def parse_nilai(value: str | float) -> int:
    """Read a nilai jabatan as forms and spreadsheets write it.

    Args:
        value: text such as `1.165` (a thousands point), `1165,00` or `Total Nilai: 1165`; a whole
            number; or a spreadsheet's float that is whole.

    Returns:
        The nilai in points. Whether it lies in a band, or can be reached, is not looked at.

    Raises:
        NotationError: the text says no whole number, or says it in a way that could mean two.

    Examples:
        >>> parse_nilai("1.165"), parse_nilai("1165,00"), parse_nilai(1165.0)
        (1165, 1165, 1165)
        >>> parse_nilai("1,165")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: a nilai jabatan is a whole number, and '1,165' is a \
fraction; perhaps 1165 is meant
    """
    nilai = _text(value) if isinstance(value, str) else whole(value, "unreadable_nilai", _EXAMPLES)
    if nilai == 0:
        raise _refused("sentinel", value)
    return nilai


def _text(value: str) -> int:
    if len(value) > MAX_TEXT:
        raise _refused("unreadable_nilai", value)
    text = cleaned(value)
    text = text[found.end() :] if (found := _LABEL.match(text)) else text
    if text in _EMPTY:
        raise _refused("sentinel", value)
    if _PLAIN.fullmatch(text):
        return int(text)
    if _THOUSANDS.fullmatch(text):
        return int(text.replace(".", ""))
    if found := _ZERO_DECIMALS.fullmatch(text):
        return int((found[1] or found[2]).replace(".", ""))
    if _US_THOUSANDS.fullmatch(text):
        raise _refused("nilai_fraction", value, near=text.replace(",", ""))
    kind = "nilai_fraction" if _FRACTION.fullmatch(text) else "unreadable_nilai"
    raise _refused(kind, value)


def points_written(text: str) -> int:
    """The points that stand beside a level; here a comma can only part thousands.

    Examples:
        >>> points_written("1,250"), points_written("1.250"), points_written("175")
        (1250, 1250, 175)
    """
    return int(text.replace(".", "").replace(",", ""))


def whole(value: object, kind: str, allowed: tuple[str, ...]) -> int:
    """A number of a program or a spreadsheet, if it is whole and no bool.

    Raises:
        NotationError: of this kind, with the allowed values.

    Examples:
        >>> whole(8.0, "unreadable_kelas", ("8",))
        8
    """
    if isinstance(value, int) and not isinstance(value, bool):
        if 0 <= value <= _LARGEST:
            return value
    elif isinstance(value, float) and value.is_integer() and 0 <= value <= _LARGEST:
        return int(value)
    raise NotationError([Fault(kind, given=shown(value), allowed=allowed)])


def _refused(kind: str, value: object, near: str | None = None) -> NotationError:
    return NotationError([Fault(kind, given=shown(value), allowed=_EXAMPLES, near=near)])
