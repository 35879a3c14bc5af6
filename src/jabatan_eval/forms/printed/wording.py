"""Dates and numbers as Indonesian documents write them, in figures and in words."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Final

from jabatan_eval.texts import checked_lang, say

__all__ = ["date_text", "date_words", "number_text", "number_words", "numbered"]

_THOUSAND: Final = 1000
_HUNDRED: Final = 100
_TEN: Final = 10
_TEENS_END: Final = 20
_AT_MOST: Final = 10**15
_SCALES: Final = ((10**12, "triliun"), (10**9, "miliar"), (10**6, "juta"))
_UNITS: Final = (
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
)  # fmt: skip


def date_text(day: dt.date, lang: str = "id") -> str:
    """A date with its month in words.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> date_text(dt.date(2026, 11, 22)), date_text(dt.date(2026, 11, 22), "en")
        ('22 November 2026', '22 November 2026')
        >>> date_text(dt.date(2026, 8, 1))
        '1 Agustus 2026'
    """
    month = say("printed.months", lang).split()[day.month - 1]
    return f"{day.day} {month} {day.year}"


def date_words(day: dt.date) -> str:
    """A date as a berita acara opens: day of the week, and day, month and year in words.

    Examples:
        >>> date_words(dt.date(2026, 11, 26))
        'Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam'
    """
    weekday = say("printed.weekdays", "id").split()[day.weekday()]
    month = say("printed.months", "id").split()[day.month - 1]
    return f"{weekday} tanggal {number_words(day.day)} bulan {month} tahun {number_words(day.year)}"


def number_text(number: int | Decimal | Fraction, places: int = 0, lang: str = "id") -> str:
    """A number with its thousands and decimals marked as the language does; halves go up.

    Args:
        number: an exact number.
        places: decimals shown; whole numbers show none.
        lang: `id` or `en`.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> number_text(1165), number_text(Fraction(3, 4), 2), number_text(-5, lang="en")
        ('1.165', '0,75', '-5')
    """
    scaled = Fraction(number) * 10**places
    units = (2 * abs(scaled.numerator) + scaled.denominator) // (2 * scaled.denominator)
    whole, rest = divmod(units, 10**places)
    sign = "-" if number < 0 and units else ""
    decimals = f".{rest:0{places}}" if places and not isinstance(number, int) else ""
    text = f"{sign}{whole:,}{decimals}"
    if checked_lang(lang) == "en":
        return text
    return text.translate(str.maketrans(",.", ".,"))


def number_words(number: int) -> str:
    """A whole number in Indonesian words.

    Raises:
        ValueError: it is negative or has more than fifteen digits.

    Examples:
        >>> number_words(11), number_words(1165), number_words(2026)
        ('sebelas', 'seribu seratus enam puluh lima', 'dua ribu dua puluh enam')
    """
    if not 0 <= number < _AT_MOST:
        raise ValueError(f"expected a number from 0 to {_AT_MOST - 1}, got {number}")
    return " ".join(_words(number)) or _UNITS[0]


def _words(number: int) -> list[str]:  # noqa: PLR0911  # a ladder
    for scale, name in _SCALES:
        if number >= scale:
            return [*_words(number // scale), name, *_words(number % scale)]
    if number >= _THOUSAND:
        count, rest = divmod(number, _THOUSAND)
        return [*(["seribu"] if count == 1 else [*_words(count), "ribu"]), *_words(rest)]
    if number >= _HUNDRED:
        count, rest = divmod(number, _HUNDRED)
        return [*(["seratus"] if count == 1 else [_UNITS[count], "ratus"]), *_words(rest)]
    if number >= _TEENS_END:
        count, rest = divmod(number, _TEN)
        return [_UNITS[count], "puluh", *_words(rest)]
    if number > _TEN + 1:
        return [_UNITS[number - _TEN], "belas"]
    if number >= _TEN:
        return [("sepuluh", "sebelas")[number - _TEN]]
    return [_UNITS[number]] if number else []


def numbered(mark: str, number: int) -> str:
    """The mark of an item of a list.

    Args:
        mark: that of the first: `1.`, `1)`, `a.`, `A.` or `I.`.
        number: the item's number, from 1.

    Examples:
        >>> numbered("1.", 12), numbered("a.", 28), numbered("I.", 14), numbered("A)", 2)
        ('12.', 'bb.', 'XIV.', 'B)')
    """
    kind, end = mark[0], mark[1:]
    if kind == "1":
        return f"{number}{end}"
    if kind == "I":
        return f"{_roman(number)}{end}"
    times, place = divmod(number - 1, _LETTERS)
    return chr(ord(kind) + place) * (times + 1) + end


_LETTERS: Final = 26
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
    (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        count, number = divmod(number, value)
        text += letters * count
    return text
