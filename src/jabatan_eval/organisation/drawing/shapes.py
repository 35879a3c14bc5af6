"""The shapes that a tree of boxes can take: side by side, or hanging below each other in columns.

Each tree has a short list of shapes, none of which is both wider and higher than another. A box's
shapes are made from those of the boxes under it, from the leaves up, so that no depth and no number
of boxes is too great. Boxes cannot overlap: each tree keeps to a rectangle of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple, TypeVar

__all__ = [
    "BESIDE",
    "BETWEEN",
    "BRANCH",
    "INDENT",
    "Choice",
    "Head",
    "Node",
    "Shape",
    "best_shape",
    "parts",
    "shapes",
]

BESIDE: Final = 1400
"""Hundredths of a point between trees that stand side by side."""
BETWEEN: Final = 2400
"""From a box down to those side by side under it."""
BRANCH: Final = 1200
"""Between boxes that hang below each other."""
INDENT: Final = 1600
"""How far hanging boxes are moved in, so that the line on which they hang has its place."""

_Item = TypeVar("_Item")

_KEPT: Final = 6
_TRIED: Final = 6
_COLUMNS: Final = (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 28, 32, 40, 48, 64)
_HANGING_COSTS: Final = Fraction(1, 4)
"""How much smaller a drawing may be whose boxes stand side by side, before all hang instead."""


class Head(NamedTuple):
    """One way to draw a box itself.

    `hook` is how far down a line from the side meets it, `columns` in how many its table stands.
    """

    width: int
    height: int
    hook: int
    columns: int = 1


class Node(NamedTuple):
    """A box: the ways to draw it, none where it only holds several trees; and those under it."""

    heads: tuple[Head, ...]
    under: tuple[int, ...] = ()


Groups = tuple[tuple[tuple[int, int], ...], ...]
"""Nodes with the numbers of their shapes, by column."""


class Shape(NamedTuple):
    """One shape of a tree.

    `hung` is how many boxes in it hang; `left` where the box begins, `below` where what stands
    under it begins, both from the left of the shape. Where the groups do not stand side by side,
    the nodes of each hang in a column.
    """

    width: int
    height: int
    hung: int = 0
    head: Head | None = None
    left: int = 0
    below: int = 0
    groups: Groups = ()
    side: bool = True

    @property
    def anchor(self) -> int:
        """Where a line from above meets the box, from the left."""
        return self.left + (self.head.width if self.head else self.width) // 2


class _Below(NamedTuple):
    """What stands under a box, without the box; its first and last line from above."""

    width: int
    height: int
    hung: int
    first: int
    last: int
    groups: Groups
    side: bool


def shapes(nodes: Sequence[Node]) -> list[tuple[Shape, ...]]:
    """The shapes of the tree under each node, from narrow and high to wide and low.

    Args:
        nodes: the boxes, each before those under it.
    """
    found: list[tuple[Shape, ...]] = [()] * len(nodes)
    for place in reversed(range(len(nodes))):
        node = nodes[place]
        heads: tuple[Head | None, ...] = node.heads or (None,)
        below: Iterable[_Below | None] = _below(node.under, found) if node.under else (None,)
        found[place] = _front(_with_head(head, under) for under in below for head in heads)
    return found


class Choice(NamedTuple):
    """A shape that was chosen, how well it is liked, and its scale."""

    liked: Fraction
    scale: Fraction
    shape: Shape


def best_shape(
    front: Iterable[Shape],
    room: tuple[int, int],
    boxes: int,
    *,
    least: Fraction = Fraction(0),
    most: int = 1,
) -> Choice:
    """The shape that is drawn largest in a room.

    Boxes side by side are what readers know: that form is taken where it is not much smaller.

    Args:
        front: the shapes to choose from.
        room: its width and height.
        boxes: how many boxes each shape has.
        least: the scale below which a shape is taken only if all are.
        most: the largest scale.
    """
    width, height = room

    def scale(shape: Shape) -> Fraction:
        across, down = max(1, shape.width), max(1, shape.height)
        return min(Fraction(width, across), Fraction(height, down), Fraction(most))

    def liked(shape: Shape) -> Fraction:
        return scale(shape) * (1 - _HANGING_COSTS * Fraction(shape.hung, boxes))

    best = max(front, key=lambda shape: (scale(shape) >= least, liked(shape), -shape.width))
    return Choice(liked(best), scale(best), best)


def _with_head(head: Head | None, under: _Below | None) -> Shape:
    if under is None:
        return Shape(head.width, head.height, 0, head) if head else Shape(0, 0)
    if head is None:
        return Shape(under.width, under.height, under.hung, None, 0, 0, under.groups, under.side)
    gap, left = BETWEEN, (under.first + under.last - head.width) // 2
    if not under.side and len(under.groups) == 1:
        gap, left = BRANCH, 0
    below = max(0, -left)
    return Shape(
        max(left + head.width, under.width) + below,
        head.height + gap + under.height,
        under.hung,
        head,
        left + below,
        below,
        under.groups,
        under.side,
    )


def _below(under: Sequence[int], found: Sequence[Sequence[Shape]]) -> Iterator[_Below]:
    """The ways in which trees can stand under a box."""
    fronts = [[*enumerate(found[node])] for node in under]
    plain = [_plain(front) for front in fronts]
    heights = _some(sorted({shape.height for front in fronts for _, shape in front}))
    widths = _some(sorted({shape.width for front in fronts for _, shape in front}))
    beside = {
        tuple(min(front, key=_narrowest_within(height)) for front in some): None
        for some in (plain, fronts)
        for height in heights
    }
    for chosen in beside:
        yield _side_by_side(under, chosen)
    for chosen in {
        tuple(min(front, key=_lowest_within(width)) for front in fronts): None for width in widths
    }:
        for columns in _COLUMNS:
            if columns < len(under) or columns == 1:
                yield _hanging(under, chosen, columns)


_Numbered = tuple[int, Shape]


def _plain(front: Sequence[_Numbered]) -> Sequence[_Numbered]:
    """Of some shapes those with the fewest hanging boxes."""
    fewest = min(shape.hung for _, shape in front)
    return [numbered for numbered in front if numbered[1].hung == fewest]


def _narrowest_within(height: int) -> Callable[[_Numbered], tuple[int, int]]:
    return lambda numbered: (max(0, numbered[1].height - height), numbered[1].width)


def _lowest_within(width: int) -> Callable[[_Numbered], tuple[int, int]]:
    return lambda numbered: (max(0, numbered[1].width - width), numbered[1].height)


def _side_by_side(under: Sequence[int], chosen: Sequence[_Numbered]) -> _Below:
    picked = [shape for _, shape in chosen]
    width = sum(shape.width for shape in picked) + BESIDE * (len(picked) - 1)
    return _Below(
        width,
        max(shape.height for shape in picked),
        sum(shape.hung for shape in picked),
        picked[0].anchor,
        width - picked[-1].width + picked[-1].anchor,
        tuple(((node, number),) for node, (number, _) in zip(under, chosen, strict=True)),
        side=True,
    )


def _hanging(under: Sequence[int], chosen: Sequence[_Numbered], columns: int) -> _Below:
    """Trees in columns of about the same height, in their order."""
    picked = [shape for _, shape in chosen]
    cut = parts([shape.height for shape in picked], columns, BRANCH)
    widths = [INDENT + max(shape.width for shape in picked[part]) for part in cut]
    heights = [sum(shape.height + BRANCH for shape in picked[part]) - BRANCH for part in cut]
    width = sum(widths) + BESIDE * (len(cut) - 1)
    numbered = [(node, number) for node, (number, _) in zip(under, chosen, strict=True)]
    return _Below(
        width,
        max(heights),
        sum(shape.hung for shape in picked) + len(picked),
        INDENT // 2,
        width - widths[-1] + INDENT // 2,
        tuple(tuple(numbered[part]) for part in cut),
        side=False,
    )


def parts(heights: Sequence[int], columns: int, gap: int = 0) -> list[slice]:
    """The order cut into at most so many columns, the highest of them as low as it can be."""
    low, high = max(heights), sum(heights) + gap * (len(heights) - 1)
    while low < high:
        middle = (low + high) // 2
        if len(_filled(heights, middle, gap)) > columns:
            low = middle + 1
        else:
            high = middle
    return _filled(heights, high, gap)


def _filled(heights: Sequence[int], room: int, gap: int) -> list[slice]:
    """Columns filled one after the other to at most this height."""
    starts, used = [0], heights[0]
    for place, height in enumerate(heights[1:], 1):
        used += gap + height
        if used > room:
            starts.append(place)
            used = height
    return [slice(a, b) for a, b in zip(starts, [*starts[1:], len(heights)], strict=True)]


def _front(made: Iterable[Shape]) -> tuple[Shape, ...]:
    """The shapes worth keeping, by width: of all, of those side by side, and of the plainest."""
    every = sorted(made, key=lambda shape: (shape.width, shape.height, shape.hung))
    fewest = min(shape.hung for shape in every)
    families = (
        every,
        [shape for shape in every if shape.side],
        [shape for shape in every if shape.hung == fewest],
    )
    kept: dict[Shape, None] = {}
    for family in families:
        lowest: list[Shape] = []
        for shape in family:
            if not lowest or shape.height < lowest[-1].height:
                lowest.append(shape)
        kept |= dict.fromkeys(_some(lowest, _KEPT))
    return tuple(sorted(kept, key=lambda shape: (shape.width, shape.height, shape.hung)))


def _some(items: Sequence[_Item], count: int = _TRIED) -> Sequence[_Item]:
    """At most so many of the items in their order, the first and the last among them."""
    if len(items) <= count:
        return items
    return [items[place * (len(items) - 1) // (count - 1)] for place in range(count)]
