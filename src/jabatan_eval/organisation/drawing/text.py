"""A peta as plain text: the tree by indentation, the figures in columns under each other."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from typing import Final

from jabatan_eval.organisation.drawing.content import Content
from jabatan_eval.organisation.drawing.measuring import visible
from jabatan_eval.texts import say

__all__ = ["as_text"]

_NAMES_AT_MOST: Final = 60
_LEAST: Final = 20
_STEP: Final = 2
_DEEPEST: Final = 12
"""Steps of indentation; a post further down says how far it is."""
_BETWEEN: Final = "  "
_LINE: Final = 100


def as_text(content: Content, *, title: str | None, note: str | None, limit: int | None) -> str:
    """The peta in text that cannot steer a terminal; with a limit only so many posts of it."""
    return "".join(f"{line.rstrip()}\n" for line in _lines(content, title, note, limit))


def _lines(
    content: Content, title: str | None, note: str | None, limit: int | None
) -> Iterator[str]:
    lang = content.lang
    yield say("drawing.heading", lang)
    for said in (content.unit if title is None else title, note):
        yield from _wrapped(said, _LINE) if said else ()
    yield ""
    order = content.order[:limit]
    entries = [content.entries[place] for place in order]
    names = [
        _name(f"{entry.name} ({entry.duty})" if entry.duty else entry.name, content.depths[place])
        for entry, place in zip(entries, order, strict=True)
    ]
    heads = [say(f"drawing.{key}", lang) for key in ("kelas", "holders", "need", "balance")]
    mark = "," if lang == "id" else "."
    columns = [
        _aligned(head, [entry.figures[number] for entry in entries], mark)
        for number, head in enumerate(heads)
    ]
    head = say("drawing.name", lang)
    wide = max(_cells(line) for lines in (*names, [head]) for line in lines)
    yield _row(head, [column[0] for column in columns], wide)
    yield "-" * (wide + sum(len(_BETWEEN) + len(column[0]) for column in columns))
    for number, lines in enumerate(names, 1):
        yield _row(lines[0], [column[number] for column in columns], wide)
        yield from lines[1:]
    if len(order) < len(content.order):
        yield say("drawing.more", lang, count=len(content.order) - len(order))
    yield ""
    for sentence in (*content.sums, *content.key):
        yield from _wrapped(sentence, _LINE)


def _row(name: str, figures: Sequence[str], wide: int) -> str:
    return _BETWEEN.join([name + " " * (wide - _cells(name)), *figures])


def _name(name: str, depth: int) -> list[str]:
    """The lines of a name, moved in by its depth."""
    steps = min(depth, _DEEPEST)
    indent = " " * (_STEP * steps)
    deep = f"[{depth}] " if depth > steps else ""
    room = max(_LEAST, _NAMES_AT_MOST - len(indent))
    first, *rest = _wrapped(deep + visible(name), room, _STEP)
    return [indent + first, *(indent + " " * _STEP + line for line in rest)]


def _aligned(head: str, figures: Sequence[str], mark: str) -> list[str]:
    """A column with its head, decimal marks under each other."""
    parts = [_parted(figure, mark) for figure in figures]
    before = max((len(whole) for whole, _ in parts), default=0)
    after = max((len(rest) for _, rest in parts), default=0)
    wide = max(before + after, len(head))
    lines = [f"{whole:>{before}}{rest:<{after}}".rjust(wide) for whole, rest in parts]
    return [head.rjust(wide - after).ljust(wide), *lines]


def _parted(figure: str, mark: str) -> tuple[str, str]:
    """A figure up to its decimal mark or the mark of another reading, and the rest."""
    place = next((n for n, c in enumerate(figure) if c in (mark, "*")), len(figure))
    return figure[:place], figure[place:]


def _wrapped(text: str, room: int, hang: int = 0) -> list[str]:
    """A text in lines of at most so many columns of a terminal, all but the first narrower."""
    lines = [""]

    def fits(line: str) -> bool:
        return _cells(line) <= room - (hang if len(lines) > 1 else 0)

    for word in text.split(" "):
        longer = f"{lines[-1]} {word}" if lines[-1] else word
        if fits(longer):
            lines[-1] = longer
            continue
        if lines[-1]:
            lines.append("")
        for character in word:
            if not fits(lines[-1] + character):
                lines.append("")
            lines[-1] += character
    return lines


def _cells(text: str) -> int:
    """How many columns of a terminal a text takes."""
    if text.isascii():
        return len(text)
    return sum(
        0
        if unicodedata.category(character) in {"Mn", "Me", "Cf"}
        else 1 + (unicodedata.east_asian_width(character) in "WF")
        for character in text
    )
