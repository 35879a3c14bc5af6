"""Kelas jabatan as people write it: numbers, Roman numerals, bands; and what is none."""

import re
from typing import Final

from jabatan_eval.catalogue import Catalogue, ClassBand, default_catalogue
from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned
from jabatan_eval.notation.numbers import points_written, whole
from jabatan_eval.texts import shown

__all__ = ["parse_kelas"]

_LABEL: Final = re.compile(r"(?:KELAS(?: JABATAN)?|KLS\.?) ?[:=]? ?")
_NUMBER: Final = re.compile(r"([0-9]{1,9})(?:[.,]0{1,2})?")
_WITH_BAND: Final = re.compile(r"([0-9]{1,3}|[IVX]{1,6}) ?\(([^()]{1,40})\)")
_EDGE: Final = r"([0-9]{1,3}[.,][0-9]{3}|[0-9]{1,6})"
_BAND: Final = re.compile(
    rf"{_EDGE} ?(?:-|S/D|S\.D\.?|SD|SAMPAI(?: DENGAN)?|TO) ?(?:{_EDGE}|(?:KE ATAS|UP|ATAS))"
)
_OPEN: Final = re.compile(rf"{_EDGE} ?(?:KE ATAS|AND UP|UP|\+)")
_LOCAL: Final = re.compile(r"[0-9]{1,2} ?[.-]? ?[A-Z]")
_ROMAN: Final = re.compile(r"[IVX]{1,6}")
_SPELLED: Final = (
    "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH",
    "SEBELAS", *(f"{word} BELAS" for word in ("DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH")),
)  # fmt: skip
"""The numbers from one on in words, as they stand beside a class in letters."""

_EMPTY: Final = frozenset({"", "-", "--", "0", "99", "999", "1000", "9999", "N/A", "NULL", "NAN"})
_DIGITS: Final = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


def parse_kelas(value: str | float, *, catalogue: Catalogue | None = None) -> int:
    """Read a kelas jabatan as forms, registers and spreadsheets write it.

    Args:
        value: text such as `Kelas 9`, `9.0`, `VIII`, `10 (1605-1850)`, `8 (delapan)` or
            `1105 s/d 1350`; a whole number; or a spreadsheet's float that is whole.
        catalogue: whose bands count; the shipped one by default.

    Returns:
        The kelas, a class that the catalogue has.

    Raises:
        NotationError: the text is no kelas, a local grade, a sign for "not filled in", out of
            range, or the band beside it is not that of the class.

    Examples:
        >>> parse_kelas("10 (1605-1850)"), parse_kelas("9.0"), parse_kelas("VIII")
        (10, 9, 8)
        >>> parse_kelas("13.A")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: '13.A' is a local grade, not a kelas jabatan; allowed: \
1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
    """
    bands = (catalogue or default_catalogue()).bands
    if not isinstance(value, str):
        return _in_range(whole(value, "unreadable_kelas", _allowed(bands)), value, bands)
    if len(value) > MAX_TEXT:
        raise _refused("unreadable_kelas", value, bands)
    text = cleaned(value)
    text = text[found.end() :] if (found := _LABEL.match(text)) else text
    if text in _EMPTY:
        raise _refused("sentinel", value, bands)
    if found := _NUMBER.fullmatch(text):
        return _in_range(int(found[1]), value, bands)
    if _ROMAN.fullmatch(text):
        return _in_range(_roman(text, value, bands), value, bands)
    if found := _WITH_BAND.fullmatch(text):
        return _with_brackets(found[1], found[2], value, bands)
    if (by_band := _band(text, bands)) is not None:
        return by_band
    raise _refused("local_grade" if _LOCAL.fullmatch(text) else "unreadable_kelas", value, bands)


def _with_brackets(head: str, inside: str, value: str, bands: tuple[ClassBand, ...]) -> int:
    """A class with its band, or with its number in words, which must be its own."""
    number = int(head) if head.isdigit() else _roman(head, value, bands)
    kelas = _in_range(number, value, bands)
    if not any(map(str.isdigit, inside)):
        if inside.strip() in _SPELLED[kelas - 1 : kelas]:
            return kelas
        raise _refused("unreadable_kelas", value, bands)
    if _band(inside.strip(), bands) != kelas:
        values = (("kelas", str(kelas)),)
        allowed = (bands[kelas - 1].range(),)
        fault = Fault("band_contradicts", given=shown(inside), allowed=allowed, values=values)
        raise NotationError([fault])
    return kelas


def _in_range(number: int, value: object, bands: tuple[ClassBand, ...]) -> int:
    if 1 <= number <= len(bands):
        return number
    raise _refused("kelas_out_of_range", value, bands)


def _band(text: str, bands: tuple[ClassBand, ...]) -> int | None:
    """The kelas whose printed band the text is, both edges agreeing, or None."""
    if found := _BAND.fullmatch(text):
        lower = points_written(found[1])
        upper = None if found[2] is None else points_written(found[2])
    elif found := _OPEN.fullmatch(text):
        lower, upper = points_written(found[1]), None
    else:
        return None
    return next((band.kelas for band in bands if (band.lower, band.upper) == (lower, upper)), None)


def _roman(text: str, value: str, bands: tuple[ClassBand, ...]) -> int:
    """The number of a Roman numeral in its one proper form."""
    number, rest = 0, text
    for worth, sign in _DIGITS:
        while rest.startswith(sign):
            number, rest = number + worth, rest.removeprefix(sign)
    proper = ""
    left = number
    for worth, sign in _DIGITS:
        proper += sign * (left // worth)
        left %= worth
    if rest or proper != text:
        raise _refused("unreadable_kelas", value, bands)
    return number


def _allowed(bands: tuple[ClassBand, ...]) -> tuple[str, ...]:
    return tuple(str(band.kelas) for band in bands)


def _refused(kind: str, value: object, bands: tuple[ClassBand, ...]) -> NotationError:
    return NotationError([Fault(kind, given=shown(value), allowed=_allowed(bands))])
