"""A Word document as paragraphs and tables, in the order in which they are read.

Merged cells keep their places in the grid, text boxes follow the paragraph that holds them, and
what is not shown (hidden text, deletions that are only marked) is kept apart, never mixed in.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple, TypeAlias

from jabatan_eval.organisation.formulir_word.package import Package
from jabatan_eval.organisation.formulir_word.xml_events import (
    Attributes,
    attribute,
    parse,
)
from jabatan_eval.tables.table import refused
from jabatan_eval.texts import say

__all__ = [
    "Block",
    "Cell",
    "Document",
    "Paragraph",
    "Place",
    "Row",
    "Table",
    "place_text",
    "read_blocks",
]

Place: TypeAlias = tuple[tuple[str, int], ...]
"""Where something stands: pairs such as `("table", 2)`, from the outside in."""

SPAN_AT_MOST: Final = 64
"""Columns that one cell may span; Word itself allows 63."""


class Paragraph(NamedTuple):
    """A paragraph: its text, with tabs and line breaks, and its place."""

    text: str
    place: Place


class Cell(NamedTuple):
    """A cell: the first column of the grid, how many it spans, and what it holds."""

    start: int
    span: int
    continues: bool
    """Whether it goes on from the cell above, with which it is merged."""
    blocks: tuple[Block, ...]


class Row(NamedTuple):
    """A row of a table."""

    cells: tuple[Cell, ...]
    place: Place


class Table(NamedTuple):
    """A table."""

    rows: tuple[Row, ...]
    place: Place


Block: TypeAlias = "Paragraph | Table"


class Document(NamedTuple):
    """A document that was read.

    Attributes:
        blocks: the document itself.
        aside: text that stands elsewhere or is not shown: headers, notes, hidden text, deletions.
        told: what was seen and not read: a sentence's key and how many.
    """

    blocks: tuple[Block, ...]
    aside: tuple[Paragraph, ...]
    told: tuple[tuple[str, int], ...]


def place_text(place: Place, lang: str) -> str:
    """A place in words; the first paragraph of a cell is the cell.

    Examples:
        >>> place_text((("table", 2), ("row", 3), ("cell", 1), ("paragraph", 1)), "en")
        'table 2, row 3, cell 1'
    """
    shown = place[:-1] if len(place) > 1 and place[-1] == ("paragraph", 1) else place
    return ", ".join(say(f"word.place.{kind}", lang, number=number) for kind, number in shown)


def read_blocks(package: Package, name: str) -> Document:
    """The blocks of a document.

    Raises:
        DocumentError: the XML is damaged, has a document type, or is too large.
    """
    body = _Body()
    parse(package.main, name, body)
    if not body.is_document:
        raise refused("not_a_word_document", name)
    aside = list(body.hidden())
    told = Counter(dict(package.told)) + body.told
    for kind, number, data in package.others:
        part = _Body()
        parse(data, f"{name} [{kind} {number}]", part)
        aside += _flat(_placed(part.blocks(), ((kind, number),)))
        aside += part.hidden(((kind, number),))
        told += part.told
    shown = tuple(p for p in aside if p.text.strip())
    return Document(_placed(body.blocks(), ()), shown, tuple(sorted(told.items())))


def _flat(blocks: Sequence[Block]) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _flat(cell.blocks)


@dataclass(slots=True)
class _Frame:
    """An element that is open, with what it has gathered."""

    kind: str
    parts: list[str] = field(default_factory=list)
    inside: list[_Frame] = field(default_factory=list)
    span: int = 1
    before: int = 0
    continues: bool = False


_CONTAINERS: Final = frozenset({"body", "cell", "box"})
_FRAMES: Final = {
    "w:p": "paragraph", "w:tbl": "table", "w:tr": "row", "w:tc": "cell", "w:txbxContent": "box",
    "a:p": "paragraph",
}  # fmt: skip
_FITS: Final = {"row": "table", "cell": "row"}
_TEXT: Final = frozenset({"w:t", "w:delText", "m:t", "a:t"})
_SIGNS: Final = {
    "w:tab": "\t", "w:ptab": "\t", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-",
}  # fmt: skip
_CONTROLS: Final = dict.fromkeys((*range(0x20), *range(0x7F, 0xA0)), " ")
"""Characters that print nothing; in a text of Word they can only be a slip."""
_GONE: Final = {"w:del": "word.deleted", "w:moveFrom": "word.deleted"}
_TOLD: Final = {
    "pic": "word.image", "imagedata": "word.image", "OLEObject": "word.object",
    "chart": "word.chart", "relIds": "word.diagram", "w:altChunk": "word.foreign",
    "w:sym": "word.symbol", "checkbox": "word.tick", "w:checkBox": "word.tick",
    "w:ins": "word.inserted", "w:moveTo": "word.inserted", "w:subDoc": "word.foreign",
}  # fmt: skip
_MARKED: Final = frozenset({"w:rPr", "w:trPr", "w:pPr", "w:tcPr", "w:numPr"})
"""Where `w:del` and `w:ins` are marks and hold no text."""
_NO: Final = frozenset({"0", "false", "off", "none"})


class _Body:
    """Takes the events of one part and builds its blocks; nothing here is recursive."""

    def __init__(self) -> None:
        self.frames = [_Frame("body")]
        self.names: list[str] = []
        self.told: Counter[str] = Counter()
        self.is_document = False
        self._aside: list[tuple[str, str]] = []
        self._skipped = 0  # elements open inside a branch that repeats another one
        self._gone: list[int] = []  # the depths at which deletions are open
        self._hidden = False  # whether the run's text is not shown
        self._dummy: list[tuple[int, bool]] = []  # open content controls; whether only to be filled
        self._collects = False
        self._choices: list[int] = []  # what had been seen when an alternative began
        self._seen = 0

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""
        parent = self.names[-1] if self.names else ""
        self.names.append(name)
        if self._skipped:
            self._skipped += 1
        elif name in _FRAMES:
            self.frames.append(_Frame(_FRAMES[name]))
        elif name in _TEXT:
            self._collects = True
        elif name in _SIGNS and parent == "w:r":
            self._take(_SIGNS[name])
        else:
            self._other(name, parent, attributes)

    def _other(self, name: str, parent: str, attributes: Attributes) -> None:
        if name in _GONE and parent not in _MARKED:
            self._gone.append(len(self.names))
            self.told[_GONE[name]] += 1
        elif name in _TOLD and not (parent in _MARKED and name.startswith("w:")):
            self.told[_TOLD[name]] += 1
            self._seen += 1
        elif name == "w:document":
            self.is_document = len(self.names) == 1
        elif name == "mc:AlternateContent":
            self._choices.append(self._seen)
        elif name == "mc:Fallback":
            if self._choices and self._seen > self._choices[-1]:
                self._skipped = 1
        elif name == "w:sdt":
            self._dummy.append((len(self.names), False))
        elif name == "w:showingPlcHdr" and self._dummy:
            self._dummy[-1] = (self._dummy[-1][0], attribute(attributes, "val") not in _NO)
        elif name in ("w:vanish", "w:webHidden") and self.names[-3:-1] == ["w:r", "w:rPr"]:
            self._hidden = attribute(attributes, "val") not in _NO
        else:
            self._grid(name, attributes)

    def _grid(self, name: str, attributes: Attributes) -> None:
        frame = self.frames[-1]
        if name == "w:gridSpan" and frame.kind == "cell":
            frame.span = _count(attribute(attributes, "val"))
        elif name == "w:gridBefore" and frame.kind == "row":
            frame.before = _count(attribute(attributes, "val"))
        elif name == "w:vMerge" and frame.kind == "cell":
            frame.continues = attribute(attributes, "val") != "restart"

    def text(self, text: str) -> None:
        """Text between two events."""
        if self._collects and not self._skipped:
            self._take(text.translate(_CONTROLS))

    def _take(self, text: str) -> None:
        self._seen += bool(text.strip())
        if self._gone:
            self._apart("deleted", text)
        elif self._hidden:
            self._apart("hidden", text)
        elif any(dummy for _, dummy in self._dummy):
            self._apart("dummy", text)
        else:
            frame = next((f for f in reversed(self.frames) if f.kind == "paragraph"), None)
            if frame is None:  # text where no paragraph is
                frame = _Frame("paragraph")
                self._container().inside.append(frame)
            frame.parts.append(text)

    def _apart(self, why: str, text: str) -> None:
        if self._aside and self._aside[-1][0] == why:
            text = self._aside.pop()[1] + text
        self._aside.append((why, text))

    def _container(self) -> _Frame:
        return next(frame for frame in reversed(self.frames) if frame.kind in _CONTAINERS)

    def end(self, name: str) -> None:
        """An element ends."""
        depth = len(self.names)
        self.names.pop()
        if self._skipped:
            self._skipped -= 1
        elif name in _FRAMES:
            self._close(self.frames.pop())
        elif name in _TEXT:
            self._collects = False
        elif self._gone and self._gone[-1] == depth:
            self._gone.pop()
        elif name == "w:r":
            self._hidden = False
        elif name == "w:sdt":
            self._dummy.pop()
        elif name == "mc:AlternateContent":
            self._choices.pop()
        if name == "w:p" and self._aside and self._aside[-1][0]:
            self._aside.append(("", ""))  # what is not shown of the next paragraph stands by itself

    def _close(self, frame: _Frame) -> None:
        """Put what has ended where it belongs; out of place, where it is not lost."""
        above = self.frames[-1]
        if above.kind == _FITS.get(frame.kind):
            above.inside.append(frame)
            return
        whole = [frame] if frame.kind in ("paragraph", "table") else _contents(frame)
        (self._container() if above.kind in ("table", "row") else above).inside.extend(whole)

    def blocks(self) -> list[_Frame]:
        """What the part holds."""
        return self.frames[0].inside

    def hidden(self, place: Place = ()) -> Iterator[Paragraph]:
        """What the part holds and does not show."""
        numbers: Counter[str] = Counter()
        for kind, text in self._aside:
            if kind:
                numbers[kind] += 1
                yield Paragraph(text, (*place, (kind, numbers[kind])))


def _count(text: str) -> int:
    """A number of columns; one where it cannot be read."""
    return min(int(text), SPAN_AT_MOST) if _DIGITS.fullmatch(text) else 1


_DIGITS: Final = re.compile("[1-9][0-9]{0,3}")


def _contents(frame: _Frame) -> list[_Frame]:
    """The blocks of a row, a cell or a text box, without it."""
    if frame.kind == "row":
        return [block for cell in frame.inside for block in cell.inside]
    return frame.inside


def _placed(frames: Sequence[_Frame], place: Place) -> tuple[Block, ...]:
    """The blocks with their places; a paragraph is followed by what its text boxes hold."""
    numbers: Counter[str] = Counter()
    return tuple(_blocks(frames, place, numbers))


def _blocks(frames: Sequence[_Frame], place: Place, numbers: Counter[str]) -> Iterator[Block]:
    for frame in frames:
        numbers[frame.kind] += 1
        own = (*place, (frame.kind, numbers[frame.kind]))
        if frame.kind == "table":
            yield Table(tuple(_rows(frame, own)), own)
        else:
            yield Paragraph("".join(frame.parts), own)
            yield from _placed(frame.inside, (*own, ("box", 1)))


def _rows(table: _Frame, place: Place) -> Iterator[Row]:
    for number, row in enumerate(table.inside, 1):
        own = (*place, ("row", number))
        cells: list[Cell] = []
        start = row.before
        for column, cell in enumerate(row.inside, 1):
            blocks = _placed(cell.inside, (*own, ("cell", column)))
            cells.append(Cell(start, cell.span, cell.continues, blocks))
            start += cell.span
        yield Row(tuple(cells), own)
