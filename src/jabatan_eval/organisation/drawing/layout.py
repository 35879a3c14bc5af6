"""Where each box of a tree stands, and the lines between them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from jabatan_eval.organisation.drawing.shapes import (
    BESIDE,
    BETWEEN,
    BRANCH,
    INDENT,
    Head,
    Shape,
)

__all__ = ["Layout", "Link", "Placed", "Stroke", "laid_out"]

Point = tuple[int, int]


class Placed(NamedTuple):
    """A box in its place: its node, its upper left corner, and how it is drawn."""

    node: int
    x: int
    y: int
    head: Head


class Link(NamedTuple):
    """The line from a box to one under it, by its corners."""

    above: int
    under: int
    points: tuple[Point, ...]


class Stroke(NamedTuple):
    """A straight line, upright or level, from left to right or from top to bottom."""

    x: int
    y: int
    end_x: int
    end_y: int


class Layout(NamedTuple):
    """A tree laid out: its size, its boxes, its lines."""

    width: int
    height: int
    placed: tuple[Placed, ...]
    links: tuple[Link, ...]

    def strokes(self) -> Iterator[Stroke]:
        """The lines as straight strokes, none drawn twice where several lines run together."""
        level: dict[tuple[int, int], list[tuple[int, int]]] = {}
        upright: dict[tuple[int, int], list[tuple[int, int]]] = {}
        for link in self.links:
            for (x, y), (end_x, end_y) in pairwise(link.points):
                if y == end_y:
                    level.setdefault((link.above, y), []).append((min(x, end_x), max(x, end_x)))
                else:
                    upright.setdefault((link.above, x), []).append((y, end_y))
        for (_, y), spans in level.items():
            yield from (Stroke(start, y, end, y) for start, end in _united(spans))
        for (_, x), spans in upright.items():
            yield from (Stroke(x, start, x, end) for start, end in _united(spans))


def laid_out(root: int, shape: Shape, found: Sequence[Sequence[Shape]]) -> Layout:
    """A tree in one of its shapes.

    Args:
        root: its uppermost node.
        shape: the shape that it is to have.
        found: the shapes of every node, from `shapes`.
    """
    placed: list[Placed] = []
    links: list[Link] = []
    todo = [(root, shape, 0, 0)]
    while todo:
        node, form, x, y = todo.pop()
        if form.head is not None:
            placed.append(Placed(node, x + form.left, y, form.head))
        below = [*_under(form, found)]
        todo += [(one.node, one.shape, x + one.x, y + one.y) for one in reversed(below)]
        links += _links(node, form, x, y, below)
    return Layout(shape.width, shape.height, tuple(placed), tuple(links))


class _Under(NamedTuple):
    """A tree under a box: its shape, its corner from that of the whole, the line that it hangs on."""

    node: int
    shape: Shape
    x: int
    y: int
    spine: int


def _under(form: Shape, found: Sequence[Sequence[Shape]]) -> Iterator[_Under]:
    head = form.head
    top = 0
    if head is not None:
        alone = not form.side and len(form.groups) == 1
        top = head.height + (BRANCH if alone else BETWEEN)
    left = form.below
    for group in form.groups:
        members = [(node, found[node][number]) for node, number in group]
        y, indent = top, 0 if form.side else INDENT
        for node, shape in members:
            yield _Under(node, shape, left + indent, y, left + INDENT // 2)
            y += shape.height + BRANCH
        left += indent + max(shape.width for _, shape in members) + BESIDE


def _links(node: int, form: Shape, x: int, y: int, below: Iterable[_Under]) -> Iterator[Link]:
    """The lines from a box to those under it."""
    if form.head is None:
        return
    bottom = y + form.head.height
    bar = bottom + BETWEEN // 2
    start = (x + form.anchor, bottom)
    for under in below:
        shape, left, top = under.shape, x + under.x, y + under.y
        end = left + shape.anchor
        hook = top + (shape.head.hook if shape.head else 0)
        spine = x + under.spine
        if form.side and end == start[0]:
            points: tuple[Point, ...] = (start, (end, top))
        elif form.side:
            points = (start, (start[0], bar), (end, bar), (end, top))
        elif len(form.groups) == 1:
            points = ((spine, bottom), (spine, hook), (left + shape.left, hook))
        else:
            down = ((spine, bar), (spine, hook), (left + shape.left, hook))
            points = (start, (start[0], bar), *down)
        yield Link(node, under.node, points)


def _united(spans: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Spans put together where they meet."""
    ordered = sorted(spans)
    start, end = ordered[0]
    for other, further in ordered[1:]:
        if other > end:
            yield start, end
            start = other
        end = max(end, further)
    yield start, end
