"""From the characters people paste to plain ones: dashes, blanks, full-width forms."""

import re
from functools import cached_property
from typing import Final

__all__ = ["MAX_TEXT", "Written", "cleaned", "folded"]

MAX_TEXT: Final = 10_000
"""Characters that are read at most; more is refused, never cut."""

_FULL_WIDTH: Final = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_DASHES: Final = dict.fromkeys(
    (0x00AD, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D), "-"
)
_BLANKS: Final = dict.fromkeys(
    (0x00A0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000, 0x09), " "
)
_NOTHING: Final = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))
_UPPER: Final = {ord(c): c.upper() for c in "abcdefghijklmnopqrstuvwxyz"}
_PLAIN: Final = {**_FULL_WIDTH, **_DASHES, **_BLANKS, **_NOTHING}
_LINE_ENDS: Final = re.compile(r"\r\n?|[\u2028\u2029\x0b\x0c\x85]")
_RUNS: Final = re.compile(r" {2,}")


def cleaned(text: str) -> str:
    """The text in plain capitals: one kind of dash, single blanks, ASCII for full-width forms.

    Digits of other scripts stay what they are, and are then refused: a reader could not tell
    which number they mean.

    Examples:
        >>> cleaned("Tingkat\\u00a0Faktor ４A–3")
        'TINGKAT FAKTOR 4A-3'
    """
    plain = _LINE_ENDS.sub("\n", text).translate(_PLAIN).translate(_UPPER)
    return _RUNS.sub(" ", plain).strip()


class Written:
    """A text as it was written, to be quoted by places in the cleaned text.

    Examples:
        >>> text = "1-1  dua\u2013satu"
        >>> cleaned(text)[4:], Written(text).part(4, 12)
        ('DUA-SATU', 'dua–satu')
    """

    def __init__(self, text: str) -> None:
        self.text = text

    def part(self, start: int, end: int) -> str:
        """What stands behind a part of the cleaned text."""
        inside = self._places[start:end]
        return self.text[inside[0] : inside[-1] + 1] if inside else ""

    @cached_property
    def _places(self) -> list[int]:
        """For each character of the cleaned text, its place in the text."""
        plain: list[str] = []
        places: list[int] = []
        for place, character in enumerate(self.text):
            if character == "\n" and self.text[place - 1 : place] == "\r":
                continue
            for kept in _LINE_ENDS.sub("\n", character).translate(_PLAIN):
                if kept != " " or plain[-1:] != [" "]:
                    plain.append(kept)
                    places.append(place)
        whole = "".join(plain)
        return places[len(whole) - len(whole.lstrip()) :]


def folded(name: str) -> str:
    """A name as it is compared: case and blanks do not matter.

    Examples:
        >>> folded(" Kepala  SEKSI ")
        'kepala seksi'
    """
    return " ".join(name.split()).casefold()
