"""What a format or a font cannot hold, replaced where everybody sees it, and reported.

Nothing is dropped in silence: a control character shows as its picture, a character that the font
lacks as its number, a text that is too long for a cell ends with how long it was.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Callable
from typing import Final, NamedTuple

from jabatan_eval.texts import say

__all__ = ["Fitter", "Replacement"]

_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_KEPT: Final = "\n\t"
_JOINERS: Final = frozenset("\u200c\u200d\u00ad\u200b\u2060")
"""Format characters without which some scripts are written wrongly; they do no harm."""


class Replacement(NamedTuple):
    """What was replaced in a file, why, and how often.

    Examples:
        >>> Replacement("control", "U+0007", 2).message("en")
        'the control character U+0007 was made visible (2)'
    """

    why: str
    """`control`, `script` or `length`."""
    given: str
    times: int

    def message(self, lang: str = "id") -> str:
        """The replacement as a sentence.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return say(f"printed.replaced.{self.why}", lang, given=self.given, times=self.times)


class Fitter:
    """Makes texts fit a format, and counts what it had to replace.

    Args:
        has: whether the font has a character; None where the reader's machine decides.
        at_most: characters that one place can hold; None for any number.
    """

    def __init__(
        self, has: Callable[[str], bool] | None = None, at_most: int | None = None
    ) -> None:
        self._has, self._at_most = has, at_most
        self._counts: Counter[tuple[str, str]] = Counter()
        self._seen: dict[str, str] = {}

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """What was replaced so far, in the order of the text."""
        return tuple(Replacement(*key, count) for key, count in self._counts.items())

    def __call__(self, text: str) -> str:
        """The text as the format can hold it."""
        if not text.isascii() or not text.isprintable():
            text = "".join(map(self._fitted, text.replace("\r\n", "\n").replace("\r", "\n")))
        if self._at_most is not None and len(text) > self._at_most:
            tail = say("printed.cut", "id", count=len(text))
            self._counts["length", str(len(text))] += 1
            text = text[: self._at_most - len(tail)] + tail
        return text

    def _fitted(self, character: str) -> str:
        if character.isascii() and character.isprintable():
            return character
        known = self._seen.get(character)
        if known is None:
            known = self._seen[character] = self._shown(character)
        if known != character:
            why = "script" if self._is_letter(character) else "control"
            self._counts[why, f"U+{ord(character):04X}"] += 1
        return known

    @staticmethod
    def _is_letter(character: str) -> bool:
        return unicodedata.category(character) not in ("Cc", "Cf", "Cs", "Cn", "Co")

    def _shown(self, character: str) -> str:
        code = ord(character)
        if character in _KEPT:
            return character
        category = unicodedata.category(character)
        if category == "Cc":
            picture = (
                chr(_PICTURES + (0x21 if code == _DELETE else code)) if code <= _DELETE else ""
            )
            return picture if picture and self._can(picture) else f"[U+{code:04X}]"
        if character in _JOINERS:
            return character
        if category in ("Cf", "Cs", "Cn", "Co") or not self._can(character):
            return f"[U+{code:04X}]"
        return character

    def _can(self, character: str) -> bool:
        return self._has is None or self._has(character)
