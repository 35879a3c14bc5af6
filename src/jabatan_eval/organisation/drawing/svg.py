"""A laid-out map as SVG: plain shapes and text, the same bytes every time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from typing import Final

from jabatan_eval.organisation.drawing.cards import (
    BETWEEN_WORDS,
    EDGE,
    FIGURE,
    GUTTER,
    HEADS,
    LABEL,
    LEADING,
    NAME,
    NOTE,
    PAD,
    ROW,
    ROW_PAD,
    STRIP,
    Card,
    Cards,
    Row,
)
from jabatan_eval.organisation.drawing.layout import Layout
from jabatan_eval.organisation.drawing.measuring import Face, width

__all__ = ["FONT", "INK", "LINE", "SOFT", "attributes", "drawn", "pt", "text"]

FONT: Final = "Arial, Helvetica, Liberation Sans, Nimbus Sans, sans-serif"
INK: Final = "#1b2733"
SOFT: Final = "#51606f"
LINE: Final = "#5d6b79"
HAIR: Final = "#b4bec8"
TINT: Final = "#e6ecf2"
PALE: Final = "#f3f5f8"
WHITE: Final = "#ffffff"

_CAPITALS: Final = 36
"""Half the height of capitals, in hundredths of the size: by it lines stand in the middle."""


@lru_cache(maxsize=65536)
def pt(length: int) -> str:
    """Hundredths of a point, in points.

    Examples:
        >>> pt(1250), pt(-5), pt(300)
        ('12.5', '-0.05', '3')
    """
    whole, rest = divmod(abs(length), 100)
    written = f"{whole}.{rest:02d}".rstrip("0").rstrip(".")
    return f"-{written}" if length < 0 else written


def attributes(**values: object) -> str:
    """Attributes of an element, escaped; lengths, as whole numbers, in points.

    Examples:
        >>> attributes(x=1250, font_size=800, class_='a"b')
        ' x="12.5" font-size="8" class="a&quot;b"'
    """
    return "".join(
        f' {name.rstrip("_").replace("_", "-")}="{pt(value) if isinstance(value, int) else escape(str(value))}"'
        for name, value in values.items()
    )


def text(written: str, wide: int, x: int, y: int, **values: object) -> str:
    """A line of text, fixed to the width that was measured."""
    fixed = attributes(x=x, y=y, **values, textLength=wide, lengthAdjust="spacingAndGlyphs")
    return f"<text{fixed}>{escape(written, quote=False)}</text>"


def face(kind: Face) -> dict[str, object]:
    """The attributes of a face."""
    return {"font_size": kind.size, **({"font_weight": "bold"} if kind.bold else {})}


def base(top: int, height: int, kind: Face) -> int:
    """The base line of text that stands in the middle of a strip."""
    return top + height // 2 + kind.size * _CAPITALS // 100


def drawn(
    layout: Layout, cards: Cards, made: Sequence[Card], feet: Mapping[int, str]
) -> Iterator[str]:
    """The lines and boxes of a layout.

    Args:
        layout: where everything stands.
        cards: by which the boxes were made.
        made: the boxes, in the order in which the layout has them.
        feet: for each post whose unit is on another sheet, the line that names it.
    """
    path = "".join(
        f"M{pt(stroke.x)} {pt(stroke.y)}"
        + (f"H{pt(stroke.end_x)}" if stroke.y == stroke.end_y else f"V{pt(stroke.end_y)}")
        for stroke in layout.strokes()
    )
    if path:
        look = attributes(
            d=path, fill="none", stroke=LINE, stroke_width=80, stroke_linecap="square"
        )
        yield f'<path class="garis"{look}/>'
    for placed, card in zip(layout.placed, made, strict=True):
        yield from _box(cards, card, placed.x, placed.y, feet.get(card.box.post, ""))


def _box(cards: Cards, card: Card, x: int, y: int, foot: str) -> Iterator[str]:
    entry = cards.content.entries[card.box.post]
    group = "rujukan" if card.elsewhere else "tugas jabatan" if entry.duty else "jabatan"
    yield f'<g class="kotak"><g class="{group}" role="img">{_told(entry.told)}'
    dash = {"stroke_dasharray": "3 2"} if card.elsewhere else {}
    fill = WHITE if card.elsewhere else TINT
    yield _rect(x, y, card.width, card.head, fill=fill, stroke=LINE, stroke_width=90, **dash)
    middle = x + card.width // 2
    top = y + PAD
    yield f"<g{attributes(text_anchor='middle', **face(NAME))}>"
    for line in card.name:
        yield text(line.text, line.width, middle, base(top, LEADING[NAME], NAME))
        top += LEADING[NAME]
    yield "</g>"
    if card.notes:
        yield f"<g{attributes(text_anchor='middle', fill=SOFT, **face(NOTE))}>"
        for line in card.notes:
            yield text(line.text, line.width, middle, base(top, LEADING[NOTE], NOTE))
            top += LEADING[NOTE]
        yield "</g>"
    if card.strip:
        yield from _strip(cards, card, x, y + card.top)
    if card.elsewhere:
        under = y + card.top + card.strip
        wide = width(foot, NOTE)
        yield text(foot, wide, middle, base(under, STRIP, NOTE), text_anchor="middle", **face(NOTE))
    yield "</g>"
    for rows in card.columns:
        yield from _table(cards, rows, x, y + card.head)
        x += cards.width + GUTTER
    yield "</g>"


def _strip(cards: Cards, card: Card, x: int, y: int) -> Iterator[str]:
    """Kelas, B, K and ± of the box's own post."""
    entry = cards.content.entries[card.box.post]
    cells = cards.strip(entry, card.width)
    edges = [x]
    for cell in cells:
        edges.append(edges[-1] + cell)
    path = f"M{pt(x)} {pt(y)}h{pt(card.width)}"
    path += "".join(f"M{pt(edge)} {pt(y)}v{pt(STRIP)}" for edge in edges[1:-1])
    yield f"<path{attributes(d=path, fill='none', stroke=HAIR, stroke_width=50)}/>"
    pairs = zip(cards.labels.figures, entry.figures, edges[:-1], cells, strict=True)
    for label, figure, left, cell in pairs:
        label_wide, wide = width(label, LABEL), width(figure, FIGURE)
        start = left + (cell - label_wide - BETWEEN_WORDS - wide) // 2
        line = base(y, STRIP, FIGURE)
        yield text(label, label_wide, start, line, fill=SOFT, **face(LABEL))
        yield text(figure, wide, start + label_wide + BETWEEN_WORDS, line, **face(FIGURE))


def _table(cards: Cards, rows: Sequence[Row], x: int, y: int) -> Iterator[str]:
    heights = [row.height for row in rows]
    yield _rect(x, y, cards.width, HEADS, fill=PALE, stroke=LINE, stroke_width=50)
    yield f"<g{attributes(fill=SOFT, aria_hidden='true', **face(LABEL))}>"
    line = base(y, HEADS, LABEL)
    label = cards.labels.name
    yield text(label, width(label, LABEL), x + PAD, line)
    rights = _rights(cards, x)
    for label, right, wide in zip(cards.labels.figures, rights, cards.figures, strict=True):
        yield text(label, width(label, LABEL), right - wide // 2, line, text_anchor="middle")
    yield f"</g><g{attributes(**face(ROW))}>"
    top = y + HEADS
    for row in rows:
        yield from _row(cards, row, x, top, rights)
        top += row.height
    yield "</g>"
    rules = "".join(
        f"M{pt(right - wide)} {pt(y)}v{pt(HEADS + sum(heights))}"
        for right, wide in zip(rights, cards.figures, strict=True)
    )
    yield f"<path{attributes(d=rules, fill='none', stroke=HAIR, stroke_width=50)}/>"
    whole = HEADS + sum(heights)
    yield _rect(x, y, cards.width, whole, fill="none", stroke=LINE, stroke_width=70)


def _rights(cards: Cards, x: int) -> list[int]:
    """Where the columns of figures end."""
    right = x + cards.width
    rights = []
    for wide in reversed(cards.figures):
        rights.append(right)
        right -= wide
    return rights[::-1]


def _row(cards: Cards, row: Row, x: int, y: int, rights: Iterable[int]) -> Iterator[str]:
    entry = cards.content.entries[row.post]
    yield f'<g class="jabatan" role="img">{_told(entry.told)}'
    yield _rect(x, y, cards.width, row.height, fill=WHITE, stroke=HAIR, stroke_width=50)
    top = y + ROW_PAD
    for line in row.lines:
        yield text(line.text, line.width, x + PAD, base(top, LEADING[ROW], ROW))
        top += LEADING[ROW]
    first = base(y + ROW_PAD, LEADING[ROW], ROW)
    for number, (figure, right) in enumerate(zip(entry.figures, rights, strict=True)):
        wide, kept = width(figure, ROW), cards.tails[number] - cards.tail(figure)
        if number:
            yield text(figure, wide, right - EDGE - kept, first, text_anchor="end")
        else:
            middle = right - cards.figures[0] // 2
            yield text(figure, wide, middle, first, text_anchor="middle")
    yield "</g>"


def _told(told: str) -> str:
    return f"<title>{escape(told, quote=False)}</title>"


def _rect(x: int, y: int, wide: int, high: int, **values: object) -> str:
    return f"<rect{attributes(x=x, y=y, width=wide, height=high, **values)}/>"
