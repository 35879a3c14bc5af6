"""Names and reasons as people give them: how long, on how many lines, of which characters."""

from __future__ import annotations

from typing import Final

__all__ = ["NAME_AT_MOST", "REASON_AT_MOST", "clean_text", "is_whole", "one_line"]

NAME_AT_MOST: Final = 1000
"""Characters of the name of a member, a job or a kind of work."""

REASON_AT_MOST: Final = 10_000
"""Characters of a reason."""


def one_line(text: str) -> str:
    """A text with single blanks and no line ends.

    Examples:
        >>> one_line(" Ani \\n Lestari ")
        'Ani Lestari'
    """
    return " ".join(text.split())


def is_whole(text: str) -> bool:
    """Whether a text can be written anywhere: it holds no half of a character.

    Examples:
        >>> is_whole("Ani"), is_whole("\\ud800")
        (True, False)
    """
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def clean_text(given: object, limit: int) -> str | None:
    """A text on one line; None where it is none, is blank, too long, or holds broken characters.

    Examples:
        >>> clean_text(" Ani  Lestari", 80), clean_text(" ", 80), clean_text("\\ud800", 80)
        ('Ani Lestari', None, None)
    """
    if not isinstance(given, str) or len(given) > limit or not is_whole(given):
        return None
    return one_line(given) or None
