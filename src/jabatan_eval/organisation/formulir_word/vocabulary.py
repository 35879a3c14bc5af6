"""What lines of a form mean: headings of items, parts and columns, whatever they are written with."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, Literal, NamedTuple

from jabatan_eval.organisation.informasi_jabatan.form import (
    Column,
    FormItem,
    JobInformationForm,
    Label,
    Part,
    Sum,
)
from jabatan_eval.organisation.informasi_jabatan.words import bare, canonical

__all__ = ["Heading", "Vocabulary", "is_blank_mark", "is_marker", "marker_end"]

HEAD_AT_MOST: Final = 120
"""Characters before which a heading must end."""

_BULLETS: Final = "-\u2010-\u2015\u2022\u2023\u25aa\u25cf\u25e6\u00b7\uf0b7*>"
_MARKER: Final = re.compile(
    r"\s*(?:\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]+(?=\s|[A-Za-z]|$)"
    rf"|\(?(?:[ivxIVX]{{1,5}}|[A-Za-z])[.)]+(?=\s|$)|[{_BULLETS}]+(?=\s|$))\s*"
)
_HEAD_MARKER: Final = re.compile(
    r"\s*(?:\(?(?:[0-9]{1,2}(?:\.[0-9]{1,2})*|[ivxIVX]{1,5}|[A-Za-z])[.)]+|[0-9]{1,2}(?=\s)"
    rf"|[{_BULLETS}]+(?=\s))\s*"
)
_ALONE: Final = re.compile(
    rf"\(?[0-9]{{1,3}}(?:\.[0-9]{{1,3}})*[.)]*|\(?(?:[ivxIVX]{{1,5}}|[A-Za-z])[.)]+|[{_BULLETS}]"
)
_NUMBER: Final = re.compile(r"\s*\(?([0-9]{1,2})\b")
_GAP: Final = re.compile(r"\t|[ \u00a0]{2,}")
_COLON: Final = re.compile("[:\uff1a]")
_BLANK_MARK: Final = re.compile(r"[-\u2010-\u2015\u2212._\u2026\s:*/|]*")


def marker_end(line: str) -> int:
    """Where the number or bullet before a line of a list ends; 0 where there is none.

    Examples:
        >>> marker_end("a. Menyusun"), marker_end("12) Menilai"), marker_end("1.250 berkas")
        (3, 4, 0)
    """
    found = _MARKER.match(line)
    return found.end() if found else 0


def _head_marker_end(line: str) -> int:
    """The same before a heading, which may follow its number with no mark or no blank."""
    found = _HEAD_MARKER.match(line)
    return found.end() if found else 0


def is_marker(text: str) -> bool:
    """Whether a text is nothing but a number or a letter before something.

    Examples:
        >>> is_marker("6."), is_marker("a)"), is_marker("12"), is_marker("DU")
        (True, True, True, False)
    """
    return _ALONE.fullmatch(text.strip()) is not None


def is_blank_mark(text: str) -> bool:
    """Whether a text only says that a place was left empty: dashes, dots, colons.

    Examples:
        >>> is_blank_mark(" - "), is_blank_mark("....."), is_blank_mark("0")
        (True, True, False)
    """
    return _BLANK_MARK.fullmatch(text) is not None


class Heading(NamedTuple):
    """A line that says what follows.

    Attributes:
        kind: what it heads.
        head: the line up to where the content begins.
        rest: the content that stands in the same line.
        item: the item, for an item or a part.
        part: the part, for a part.
        label: the label, for a label.
        marked: whether a colon or a gap sets it off, so that it cannot be content.
    """

    kind: Literal["item", "part", "label", "title", "outside"]
    head: str = ""
    rest: str = ""
    item: FormItem | None = None
    part: Part | None = None
    label: Label | None = None
    marked: bool = False


class Vocabulary:
    """The words of a form, for looking up."""

    def __init__(self, form: JobInformationForm) -> None:
        self.form = form
        self._items = {
            word: Heading("item", item=item) for item in form.items for word in _words(item)
        }
        self._parts = {
            item.key: {
                word: Heading("part", item=item, part=part)
                for part in item.parts
                for word in _words(part)
            }
            for item in form.items
        }
        alone = {
            word: heading
            for parts in self._parts.values()
            for word, heading in parts.items()
            if heading.part is not None and heading.part.alone
        }
        labels = {
            word: Heading("label", label=label) for label in form.labels for word in _words(label)
        }
        outside = dict.fromkeys(map(canonical, form.outside), Heading("outside"))
        titles = dict.fromkeys(map(canonical, form.titles), Heading("title"))
        self._others = {**titles, **outside, **alone, **labels}
        self._columns = {
            item.key: {word: column for column in item.columns for word in _words(column)}
            for item in form.items
        }
        self._sums = {
            item.key: {word: row.key for row in item.sums for word in _words(row)}
            for item in form.items
        }
        self._numbers = frozenset(map(canonical, form.number_heads))
        self._not_filled = frozenset(map(canonical, form.not_filled))

    def heading(self, line: str, item: FormItem | None) -> Heading | None:
        """What a line heads, where the item it stands in is this; None for content."""
        for head, rest, marked in _splits(line):
            found = self._meaning(head, item)
            if found is not None:
                end = len(line) - len(rest)
                return found._replace(head=line[:end], rest=rest, marked=marked)
        return self._numbered(line)

    def _meaning(self, head: str, item: FormItem | None) -> Heading | None:
        """What a heading means, with or without the number before it."""
        parts = self._parts[item.key] if item is not None else {}
        for name in (canonical(head[_head_marker_end(head) :]), canonical(head)):
            found = self._items.get(name) or parts.get(name) or self._others.get(name)
            if found is not None:
                return found
        return None

    def _numbered(self, line: str) -> Heading | None:
        """An item's own number and heading with its content right behind: `1. NAMA JABATAN Analis`."""
        number = _NUMBER.match(line)
        if number is None:
            return None
        start = _head_marker_end(line)
        ends = [found.start() for found in re.finditer(r"\s+|$", line[start:HEAD_AT_MOST])]
        for end in reversed(ends):
            found = self._items.get(canonical(line[start : start + end]))
            if found is not None and found.item and found.item.number == int(number[1]):
                head, rest = line[: start + end], line[start + end :]
                return found._replace(head=head, rest=rest, marked=True)
        return None

    def columns(self, labels: Sequence[str], item: FormItem) -> tuple[Column | None, ...]:
        """The columns of an item that some labels name."""
        known = self._columns[item.key]
        return tuple(known.get(canonical(label)) or known.get(bare(label)) for label in labels)

    def is_number_head(self, label: str) -> bool:
        """Whether a label heads the column of numbers."""
        return canonical(label) in self._numbers

    def sum_row(self, text: str, item: FormItem) -> str | None:
        """The key of the closing row that a text begins, None where it begins none."""
        return self._sums[item.key].get(canonical(text[_head_marker_end(text) :]))

    def is_not_filled(self, text: str) -> bool:
        """Whether a text says that something is still to be filled in."""
        return is_blank_mark(text) or canonical(text) in self._not_filled


def _words(row: FormItem | Part | Label | Column | Sum) -> frozenset[str]:
    return frozenset(map(canonical, (row.heading.id, *row.words)))


def _splits(line: str) -> Iterator[tuple[str, str, bool]]:
    """The ways in which a line could be a heading and its content."""
    start = _head_marker_end(line)
    colon = _COLON.search(line, start)
    if colon is not None and colon.start() < HEAD_AT_MOST:
        yield line[: colon.start()], line[colon.end() :], True
    if len(line) < HEAD_AT_MOST:
        yield line, "", False
    for gap in reversed([*_GAP.finditer(line[:HEAD_AT_MOST], start)]):
        yield line[: gap.start()], line[gap.end() :], True
