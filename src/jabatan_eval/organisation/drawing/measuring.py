"""How wide a text is and where its lines break: words stay whole where they fit, nothing is cut off.

Lengths are whole hundredths of a point, so that a drawing is the same on every machine. Widths are
those of Liberation Sans, Arial and Helvetica; a drawing fixes the length of each line to what was
measured here, so that text stays in its box in any other font too.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, NamedTuple

from jabatan_eval.organisation.drawing._widths import BOLD, REGULAR

__all__ = ["Face", "Line", "balanced", "visible", "width", "wrapped"]

_EM: Final = 2048
_ALPHABET: Final = 1434
"""0.7 em: scripts of separate letters that the table does not hold, Greek to Arabic."""
_ALPHABETS_END: Final = 0x900
_JOINER: Final = "\u200d"
_KEPT: Final = {_JOINER, "\u200c"}
"""They do not print, yet words of some scripts, and emoji, are made with them."""
_REPLACED: Final = "\ufffd"
_ZERO: Final = frozenset(("Mn", "Me", "Cf"))
_MODIFIERS: Final = range(0x1F3FB, 0x1F400)
_MAY_BREAK: Final = re.compile(r"(?<=[-/\u2013])(?=[^-/\u2013])")


class Face(NamedTuple):
    """A size in hundredths of a point, and whether it is bold."""

    size: int
    bold: bool = False


class Line(NamedTuple):
    """A line of text and its width in hundredths of a point."""

    text: str
    width: int


class _Piece(NamedTuple):
    """What is not broken if it need not be; whether a blank stands before it; its 1/2048 em."""

    text: str
    blank: bool
    units: int


def visible(text: str) -> str:
    """The text on one line, with a mark for each character that does not print.

    Controls that would turn the direction of what follows are such characters too.

    Examples:
        >>> visible(" Kepala\\n\\tDinas "), visible("a\\x00b\\u202e")
        ('Kepala Dinas', 'a\ufffdb\ufffd')
    """
    blank = " ".join(text.split())
    if blank.isprintable():
        return blank
    return "".join(c if c.isprintable() or c in _KEPT else _REPLACED for c in blank)


def width(text: str, face: Face) -> int:
    """The width of a text on one line, in hundredths of a point, rounded up.

    Examples:
        >>> width("Kelas", Face(1000)), width("Kelas", Face(1000, bold=True))
        (2502, 2669)
    """
    return -(-_units(text, face.bold) * face.size // _EM)


@lru_cache(maxsize=16384)
def wrapped(text: str, face: Face, room: int) -> tuple[Line, ...]:
    """The lines of a text in a room of this width; a word that is too long is broken by a hyphen.

    Examples:
        >>> [line.text for line in wrapped("Kepala Bidang Statistik", Face(1000), 7000)]
        ['Kepala Bidang', 'Statistik']
        >>> [line.text for line in wrapped("Pengadministrasi", Face(1000), 4500)]
        ['Pengad-', 'ministrasi']
    """
    lines: list[str] = []
    current, used = "", 0
    blank = _units(" ", face.bold)
    most = room * _EM // face.size
    for piece in _pieces(text, face.bold):
        gap = blank if piece.blank and current else 0
        if used + gap + piece.units <= most:
            current += f" {piece.text}" if gap else piece.text
            used += gap + piece.units
            continue
        if current:
            lines.append(current)
        *whole, current = _broken(piece, face.bold, most)
        lines += whole
        used = _units(current, face.bold)
    return tuple(Line(line, width(line, face)) for line in (*lines, current))


@lru_cache(maxsize=16384)
def balanced(text: str, face: Face, room: int) -> tuple[Line, ...]:
    """The lines of a text, as few as they can be and as alike in width as they can be.

    Examples:
        >>> [line.text for line in wrapped("Kepala Bidang Data dan Sandi", Face(1000), 9999)]
        ['Kepala Bidang Data', 'dan Sandi']
        >>> [line.text for line in balanced("Kepala Bidang Data dan Sandi", Face(1000), 9999)]
        ['Kepala Bidang', 'Data dan Sandi']
    """
    best = wrapped(text, face, room)
    if len(best) == 1:
        return best
    low, high = room // 2, room
    while high - low > face.size // 4:
        middle = (low + high) // 2
        lines = wrapped(text, face, middle)
        if len(lines) > len(best) or _hyphens(lines) > _hyphens(best):
            low = middle
        else:
            best, high = lines, middle
    return best


def _hyphens(lines: tuple[Line, ...]) -> int:
    return sum(line.text.endswith("-") for line in lines)


@lru_cache(maxsize=8192)
def _pieces(text: str, bold: bool) -> tuple[_Piece, ...]:
    return tuple(
        _Piece(part, not place, _units(part, bold))
        for word in visible(text).split(" ")
        for place, part in enumerate(_MAY_BREAK.split(word))
    )


def _broken(piece: _Piece, bold: bool, most: int) -> list[str]:
    """A piece in as many lines as it needs; a hyphen shows where a word goes on."""
    if piece.units <= most:
        return [piece.text]
    lines, used, before = [""], 0, ""
    left, hyphen = piece.units, _units("-", bold)
    for cluster in _clusters(piece.text):
        units = _units(cluster, bold)
        left -= units
        if lines[-1] and used + units + (hyphen if left else 0) > most:
            if _hyphened(before):
                lines[-1] += "-"
            lines.append("")
            used = 0
        lines[-1] += cluster
        used += units
        before = cluster
    return lines


def _hyphened(cluster: str) -> bool:
    """Whether a word broken after this is written with a hyphen: not in scripts without blanks."""
    return cluster[0].isalnum() and unicodedata.east_asian_width(cluster[0]) not in "WF"


def _clusters(text: str) -> Iterator[str]:
    """The text in what readers take for one character each."""
    if text.isascii():
        yield from text
        return
    cluster = ""
    for character in text:
        joined = cluster.endswith(_JOINER) or _kind(character) in {"zero", "mark"}
        if cluster and not joined:
            yield cluster
            cluster = ""
        cluster += character
    yield cluster


@lru_cache(maxsize=16384)
def _units(text: str, bold: bool) -> int:
    """The width of a text in 1/2048 em: of each cluster that of its first character and its marks."""
    if text.isascii():
        table = _table(bold)
        return sum(table.get(character, _EM) for character in text)
    return sum(
        _advance(cluster[0], bold) + sum(_EM // 2 for mark in cluster[1:] if _kind(mark) == "mark")
        for cluster in _clusters(text)
    )


@lru_cache(maxsize=4096)
def _kind(character: str) -> str:
    """Whether a character takes no room of its own, stands at another, or is a character itself."""
    category = unicodedata.category(character)
    if category in _ZERO or ord(character) in _MODIFIERS:
        return "zero"
    return "mark" if category == "Mc" else "own"


@lru_cache(maxsize=2)
def _table(bold: bool) -> dict[str, int]:
    rows = (BOLD if bold else REGULAR).items()
    return {character: units for units, characters in rows for character in characters}


@lru_cache(maxsize=8192)
def _advance(character: str, bold: bool) -> int:
    known = _table(bold).get(character)
    if known is not None:
        return known
    if _kind(character) == "zero":
        return 0
    return _ALPHABET if ord(character) < _ALPHABETS_END else _EM
