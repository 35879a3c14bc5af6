"""What a call prints: worked out before, written at once, safe for any terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final, NamedTuple, TextIO

from jabatan_eval.texts import say

__all__ = ["FOUND_SOMETHING", "Answer", "give", "printable", "report"]

FOUND_SOMETHING: Final = 1
"""The exit code where something is to be looked at."""
READER_GONE: Final = 141
NOT_WRITTEN: Final = 2


class Answer(NamedTuple):
    """What goes to standard output, whole or in pieces, and the exit code.

    Examples:
        >>> Answer("selesai").code
        0
    """

    text: str | Iterable[str]
    code: int = 0


def give(answer: Answer, lang: str) -> int:
    """Print an answer and give the exit code."""
    try:
        for piece in (answer.text,) if isinstance(answer.text, str) else answer.text:
            _write(sys.stdout, piece)
    except BrokenPipeError:
        _abandon(sys.stdout)
        return READER_GONE
    except OSError as error:
        _abandon(sys.stdout)
        report([say("cli.cannot_write", lang, reason=error.strerror or error)])
        return NOT_WRITTEN
    return answer.code


def report(lines: Iterable[str]) -> None:
    """Print faults on standard error, each on one line."""
    try:
        _write(sys.stderr, "".join(f"{printable(line, newline='')}\n" for line in lines))
    except OSError:  # nobody is left to tell
        _abandon(sys.stderr)


def printable(text: str, encoding: str = "utf-8", newline: str = "\n") -> str:
    """Text that cannot steer a terminal and fits an encoding.

    What does not print, or does not fit, is written as JSON would escape it, so that JSON stays
    the same JSON.

    Examples:
        >>> printable("a\\x1b[2J–"), printable("–", "ascii")
        ('a\\\\u001b[2J–', '\\\\u2013')
    """
    escapes = {
        ord(character): _escaped(character)
        for character in set(text)
        if character != newline and not (character.isprintable() and _fits(character, encoding))
    }
    return text.translate(escapes) if escapes else text


def _fits(character: str, encoding: str) -> bool:
    try:
        character.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _escaped(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _write(stream: TextIO | None, text: str) -> None:
    """Write and flush; a stream that was closed before the start is None and takes nothing."""
    if stream is not None:
        stream.write(printable(text, stream.encoding or "utf-8"))
        stream.flush()


def _abandon(stream: TextIO) -> None:
    """Let the rest of the buffer go nowhere, so that the interpreter can end without a word."""
    with suppress(OSError), Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), stream.fileno())
