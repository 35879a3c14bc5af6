"""Sheets as SVG files: the paper, the title, the key to the figures, the number of the sheet."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from html import escape
from typing import Final, Literal, NamedTuple

from jabatan_eval.organisation.drawing.cards import Labels
from jabatan_eval.organisation.drawing.content import Box, Content
from jabatan_eval.organisation.drawing.measuring import (
    Face,
    Line,
    balanced,
    visible,
    width,
    wrapped,
)
from jabatan_eval.organisation.drawing.paging import Room, Sheet, on_one, on_sheets
from jabatan_eval.organisation.drawing.svg import (
    FONT,
    HAIR,
    INK,
    SOFT,
    WHITE,
    attributes,
    base,
    drawn,
    face,
    pt,
    text,
)
from jabatan_eval.texts import say

__all__ = ["ORIENTATIONS", "PAPERS", "Orientation", "Paper", "canvas", "pages", "size_of"]

Paper = Literal["A4", "F4", "A3"]
Orientation = Literal["landscape", "portrait"]

PAPERS: Final[Mapping[str, tuple[int, int]]] = {
    "A4": (210, 297),
    "F4": (215, 330),
    "A3": (297, 420),
}
"""Papers by their names: width and height upright, in millimetres."""
ORIENTATIONS: Final = ("landscape", "portrait")

MARGIN: Final = 2835
"""Ten millimetres that stay white."""
HEADING: Final = Face(1400, bold=True)
UNIT: Final = Face(1150, bold=True)
PART: Final = Face(1000)
NOTE: Final = Face(900)
KEY: Final = Face(750)

_MILLIMETRE: Final = Fraction(72000, 254)
_SCREEN: Final = Room(210000, 100000)
"""The shape of a drawing that no paper bounds: about twice as wide as high."""
_NARROWEST: Final = 40000
_GAP: Final = 1400
_LEADING: Final = {HEADING: 1800, UNIT: 1450, PART: 1350, NOTE: 1250, KEY: 1000}
_CANVAS_MARGIN: Final = 2000
_MOST_SHEETS: Final = 9999
_RULE: Final = 400


class _Frame(NamedTuple):
    """What stands around the drawing: lines above it, and the key below it."""

    above: tuple[tuple[Face, Line], ...]
    key: tuple[Line, ...]

    @property
    def top(self) -> int:
        """The height of what stands above, with the gap."""
        return sum(_LEADING[kind] for kind, _ in self.above) + _GAP

    @property
    def bottom(self) -> int:
        """The height of what stands below, with the gap."""
        return _LEADING[KEY] * len(self.key) + _GAP


class _Leaf(NamedTuple):
    """A sheet of paper: its size, how the file says it, the margin that stays white."""

    width: int
    height: int
    size: tuple[str, str]
    margin: int


class _Place(NamedTuple):
    """Which sheet of how many, and for each unit's post the line that names its sheet."""

    sheet: int
    sheets: int
    feet: Mapping[int, str]


def pages(
    content: Content, paper: str, orientation: str, *, title: str | None, note: str | None
) -> tuple[str, ...]:
    """The sheets of a peta, each an SVG file of the paper's size."""
    across, down = size_of(paper, orientation)
    size = (f"{across}mm", f"{down}mm")
    leaf = _Leaf(round(across * _MILLIMETRE), round(down * _MILLIMETRE), size, MARGIN)
    inner = leaf.width - 2 * MARGIN
    number = width(_number(content, _MOST_SHEETS, _MOST_SHEETS), KEY)
    beside = inner - number - _GAP

    def room(frames: Sequence[_Frame]) -> Room:
        above, below = max(one.top for one in frames), max(one.bottom for one in frames)
        return Room(inner, leaf.height - 2 * MARGIN - above - below)

    def of(box: Box) -> _Frame:
        named = box.whole if title is None else title
        own = "" if box.unit in (box.whole, named) else box.unit
        return _frame(content, (named, own, note or ""), (box.sums,), inner, beside)

    whole = _frame(
        content,
        (content.unit if title is None else title, "", note or ""),
        content.sums,
        inner,
        beside,
    )
    sheets = on_sheets(
        content,
        _labels(content.lang),
        room([whole]),
        lambda: room([*map(of, content.boxes)]),
        say("drawing.again", content.lang),
    )
    feet = {
        content.boxes[sheet.top].post: _foot(content, sheet.top, number)
        for number, sheet in enumerate(sheets, 1)
        if sheet.first
    }
    return tuple(
        _svg(
            content,
            leaf,
            whole if len(sheets) == 1 else of(content.boxes[sheet.top]),
            sheet,
            _Place(number, len(sheets), feet),
        )
        for number, sheet in enumerate(sheets, 1)
    )


def size_of(paper: str, orientation: str) -> tuple[int, int]:
    """Width and height of a paper in millimetres.

    Examples:
        >>> size_of("F4", "landscape")
        (330, 215)
    """
    across, down = PAPERS[paper]
    return (across, down) if orientation == "portrait" else (down, across)


def canvas(content: Content, *, title: str | None, note: str | None) -> str:
    """The whole peta as one SVG file, as large as it needs."""
    sheet = on_one(content, _labels(content.lang), _SCREEN)
    inner = max(sheet.layout.width, _NARROWEST)
    named = content.unit if title is None else title
    frame = _frame(content, (named, "", note or ""), content.sums, inner, inner)
    across = inner + 2 * _CANVAS_MARGIN
    down = sheet.layout.height + frame.top + frame.bottom + 2 * _CANVAS_MARGIN
    leaf = _Leaf(across, down, (f"{pt(across)}pt", f"{pt(down)}pt"), _CANVAS_MARGIN)
    return _svg(content, leaf, frame, sheet, _Place(1, 1, {}))


def _labels(lang: str) -> Labels:
    kelas, holders, need, balance = (
        say(f"drawing.{key}", lang) for key in ("kelas", "holders", "need", "balance")
    )
    return Labels(say("drawing.name", lang), (kelas, holders, need, balance))


def _foot(content: Content, box: int, sheet: int) -> str:
    posts = content.boxes[box].posts
    return say("drawing.elsewhere", content.lang, sheet=sheet, posts=posts)


def _number(content: Content, sheet: int, sheets: int) -> str:
    return say("drawing.sheet", content.lang, sheet=sheet, sheets=sheets)


def _frame(
    content: Content,
    titles: tuple[str, str, str],
    sums: tuple[str, ...],
    inner: int,
    beside: int,
) -> _Frame:
    """The title above, and the key below, in lines.

    Args:
        content: what is drawn.
        titles: whose peta it is, the unit of the sheet, the note.
        sums: what the posts add up to, in sentences.
        inner: how wide the title may be.
        beside: how wide the key may be.
    """
    texts = zip(
        (HEADING, UNIT, PART, NOTE), (say("drawing.heading", content.lang), *titles), strict=True
    )
    above = tuple(
        (kind, line) for kind, said in texts if said for line in balanced(said, kind, inner)
    )
    return _Frame(above, wrapped(" ".join((*sums, *content.key)), KEY, beside))


def _svg(content: Content, leaf: _Leaf, frame: _Frame, sheet: Sheet, place: _Place) -> str:
    """An SVG file of one sheet."""
    lines = _lines(content, leaf, frame, sheet, place)
    return "".join(f"{line}\n" for line in lines)


def _lines(
    content: Content, leaf: _Leaf, frame: _Frame, sheet: Sheet, place: _Place
) -> Iterator[str]:
    lang = content.lang
    named = visible(" \u2013 ".join(line.text for _, line in frame.above))
    box = f"0 0 {pt(leaf.width)} {pt(leaf.height)}"
    size = attributes(width=leaf.size[0], height=leaf.size[1], viewBox=box)
    look = attributes(font_family=FONT, fill=INK, lang=lang, role="group")
    yield f'<svg xmlns="http://www.w3.org/2000/svg"{size}{look}>'
    yield f"<title>{escape(named, quote=False)}</title>"
    yield f"<desc>{escape(say('drawing.described', lang), quote=False)}</desc>"
    yield f"<rect{attributes(width=leaf.width, height=leaf.height, fill=WHITE)}/>"
    top = leaf.margin
    for kind, line in frame.above:
        colour = {"fill": SOFT} if kind is NOTE else {}
        middle = base(top, _LEADING[kind], kind)
        centred = {"text_anchor": "middle", **face(kind), **colour}
        yield text(line.text, line.width, leaf.width // 2, middle, **centred)
        top += _LEADING[kind]
    scaled = int(sheet.layout.width * sheet.scale)
    x, y = (leaf.width - scaled) // 2, leaf.margin + frame.top
    moved = f"translate({pt(x)} {pt(y)})"
    if sheet.scale != 1:
        moved += f" scale({_decimal(sheet.scale)})"
    yield f"<g{attributes(transform=moved)}>"
    yield from drawn(sheet.layout, sheet.maker, sheet.cards, place.feet)
    yield "</g>"
    yield from _below(content, leaf, frame, place)
    yield "</svg>"


def _below(content: Content, leaf: _Leaf, frame: _Frame, place: _Place) -> Iterator[str]:
    """The key, and the number of the sheet where there are several."""
    top = leaf.height - leaf.margin - _LEADING[KEY] * len(frame.key)
    right = leaf.width - leaf.margin
    rule = f"M{pt(leaf.margin)} {pt(top - _RULE)}H{pt(right)}"
    yield f"<path{attributes(d=rule, fill='none', stroke=HAIR, stroke_width=50)}/>"
    yield f"<g{attributes(fill=SOFT, **face(KEY))}>"
    for line in frame.key:
        yield text(line.text, line.width, leaf.margin, base(top, _LEADING[KEY], KEY))
        top += _LEADING[KEY]
    if place.sheets > 1:
        said = _number(content, place.sheet, place.sheets)
        under = base(top - _LEADING[KEY], _LEADING[KEY], KEY)
        yield text(said, width(said, KEY), right, under, text_anchor="end")
    yield "</g>"


def _decimal(scale: Fraction) -> str:
    """A scale to four decimals, never more than it is."""
    return f"0.{int(scale * 10000):04d}".rstrip("0")
