"""Which boxes stand on which sheet: all on one where they can be read, else unit by unit."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from typing import Final, NamedTuple

from jabatan_eval.organisation.drawing.cards import (
    COLUMNS,
    GUTTER,
    HEADS,
    LEAST_BOX,
    LEAST_ROW,
    ROOMS,
    SMALLEST,
    Card,
    Cards,
    Labels,
)
from jabatan_eval.organisation.drawing.content import Box, Content
from jabatan_eval.organisation.drawing.layout import Layout, laid_out
from jabatan_eval.organisation.drawing.shapes import Choice, Head, Node, Shape, best_shape, shapes

__all__ = ["READABLE", "Room", "Sheet", "on_one", "on_sheets"]

READABLE: Final = 600
"""The smallest letters that a sheet may have, in hundredths of a point."""

_LEAST: Final = Fraction(READABLE, SMALLEST)
_USUAL: Final = ROOMS[len(ROOMS) // 2]


class Room(NamedTuple):
    """The part of a sheet that is drawn on, in hundredths of a point."""

    width: int
    height: int


class Sheet(NamedTuple):
    """A sheet: its boxes in their places, how large they are drawn, and the units left to others.

    Attributes:
        layout: the boxes and lines.
        cards: the boxes, in the order in which the layout has them.
        maker: by which they were made.
        scale: of the drawing on the sheet.
        top: the uppermost box.
        first: whether it is the first sheet of that box.
    """

    layout: Layout
    cards: tuple[Card, ...]
    maker: Cards
    scale: Fraction
    top: int
    first: bool = True


def on_one(content: Content, labels: Labels, shape: Room) -> Sheet:
    """The whole map on a sheet as large as it needs, about as wide and high as a shape."""
    cards = Cards(content, labels, _USUAL)
    plan = _whole(cards)
    front = shapes(plan.nodes)
    chosen = best_shape(front[0], shape, len(content.boxes), most=shape.width)
    return plan.sheet(chosen._replace(scale=Fraction(1)), front)


def on_sheets(
    content: Content, labels: Labels, room: Room, split: Callable[[], Room], again: str
) -> tuple[Sheet, ...]:
    """The map on as many sheets as it needs for its letters to be readable.

    Args:
        content: what is drawn.
        labels: the heads of the columns.
        room: the part of a sheet that is drawn on, if one sheet is enough.
        split: gives the part that is drawn on where there are several.
        again: what a box says that is drawn once more because what belongs to it goes on.
    """
    best: tuple[Choice, _Plan, list[tuple[Shape, ...]]] | None = None
    least = len(content.entries) * LEAST_ROW * ROOMS[0]
    for wide in ROOMS if least * _LEAST**2 <= room.width * room.height else ():
        plan = _whole(Cards(content, labels, wide))
        front = shapes(plan.nodes)
        chosen = best_shape(front[0], room, len(content.boxes), least=_LEAST)
        if chosen.scale >= _LEAST and (best is None or chosen.liked >= best[0].liked):
            best = chosen, plan, front
    if best is not None:
        chosen, plan, front = best
        return (plan.sheet(chosen, front),)
    return tuple(_Split(Cards(content, labels, _USUAL), split(), again).sheets())


class _Spec(NamedTuple):
    """How a box is drawn on a sheet: with which rows, as itself or again, or only as a reference."""

    box: int
    rows: tuple[int, ...] | None = None
    again: bool = False
    elsewhere: bool = False


class _Plan(NamedTuple):
    """The boxes of a sheet as a tree."""

    cards: Cards
    specs: tuple[_Spec, ...]
    nodes: tuple[Node, ...]
    again: str = ""

    def sheet(
        self, chosen: Choice, front: Sequence[Sequence[Shape]], *, first: bool = True
    ) -> Sheet:
        layout = laid_out(0, chosen.shape, front)
        drawn = tuple(
            _card(self.cards, self.specs[placed.node], self.again, placed.head.columns)
            for placed in layout.placed
        )
        top = next(spec.box for spec in self.specs if spec.box >= 0)
        return Sheet(layout, drawn, self.cards, chosen.scale, top, first)


def _card(cards: Cards, spec: _Spec, again: str, columns: int) -> Card:
    box = cards.content.boxes[spec.box]
    if spec.elsewhere:
        return cards.card(box, rows=(), elsewhere=True)
    return cards.card(box, columns, rows=spec.rows, again=again if spec.again else "")


def _whole(cards: Cards) -> _Plan:
    """Everything on one sheet; several trees are held together by a node without a box."""
    content = cards.content
    boxes = content.boxes
    specs = tuple(map(_Spec, range(len(boxes))))
    nodes = tuple(Node(cards.heads(box), box.under) for box in boxes)
    if len(content.roots) == 1:
        return _Plan(cards, specs, nodes)
    moved = (Node(node.heads, tuple(under + 1 for under in node.under)) for node in nodes)
    top = Node((), tuple(root + 1 for root in content.roots))
    return _Plan(cards, (_Spec(-1), *specs), (top, *moved))


class _Split:
    """Splits a map, unit by unit; whether a whole unit fits is known from the shapes of all."""

    def __init__(self, cards: Cards, room: Room, again: str) -> None:
        self.cards, self.room, self.again = cards, room, again
        self.boxes: Sequence[Box] = cards.content.boxes
        self.nodes = tuple(Node(cards.heads(box), box.under) for box in self.boxes)
        self.front = shapes(self.nodes)
        self.counts = self._counts()

    def _counts(self) -> list[int]:
        """About how many sheets the unit under each box needs."""
        counts = [1] * len(self.boxes)
        for box in reversed(range(len(self.boxes))):
            if not self._readable(self.front[box]):
                units = (one for one in self.boxes[box].under if self._is_unit(one))
                counts[box] = 1 + sum(counts[unit] for unit in units)
        return counts

    def _is_unit(self, box: int) -> bool:
        """Whether there is something under a box."""
        return bool(self.boxes[box].rows or self.boxes[box].under)

    def sheets(self) -> Iterator[Sheet]:
        """Each unit's sheets, and after them those of the units under it."""
        todo = [*reversed(self.cards.content.roots)]
        while todo:
            box = todo.pop()
            units: list[int] = []
            for plan, first in self._plans(box):
                front = shapes(plan.nodes)
                yield plan.sheet(self._best(front[0], len(plan.nodes)), front, first=first)
                units += [spec.box for spec in plan.specs if spec.elsewhere]
            todo += reversed(units)

    def _best(self, front: Sequence[Shape], boxes: int) -> Choice:
        return best_shape(front, self.room, boxes, least=_LEAST)

    def _readable(self, front: Sequence[Shape]) -> bool:
        """Whether a shape is among them that can be read on the sheet."""
        width, height = (length / _LEAST for length in self.room)
        return any(shape.width <= width and shape.height <= height for shape in front)

    def _fits(self, plan: _Plan) -> bool:
        return self._readable(shapes(plan.nodes)[0])

    def _plans(self, box: int) -> Iterator[tuple[_Plan, bool]]:
        """The sheets of a unit, without those of the units left to others."""
        if self._readable(self.front[box]):
            yield self._cut(box, len(self.boxes)), True
            return
        fitting: list[_Plan] = []
        while self._fits(plan := self._cut(box, len(fitting) + 1)):
            fitting.append(plan)
        if fitting:
            yield min(fitting, key=self._left), True
        else:
            yield from self._in_pieces(box)

    def _left(self, plan: _Plan) -> int:
        """About how many sheets are needed for the units that a sheet leaves to others."""
        return sum(self.counts[spec.box] for spec in plan.specs if spec.elsewhere)

    def _cut(self, box: int, depth: int) -> _Plan:
        """A unit down to a depth; what is deeper is left to other sheets."""
        specs: list[_Spec] = []
        under: list[list[int]] = []
        todo = [(box, 0, -1)]
        while todo:
            place, level, above = todo.pop()
            elsewhere = level == depth and self._is_unit(place)
            if above >= 0:
                under[above].append(len(specs))
            node = len(specs)
            specs.append(_Spec(place, elsewhere=elsewhere))
            under.append([])
            if not elsewhere:
                todo += [(one, level + 1, node) for one in reversed(self.boxes[place].under)]
        return self._plan(specs, under)

    def _plan(self, specs: Sequence[_Spec], under: Sequence[Sequence[int]]) -> _Plan:
        nodes = tuple(
            Node(self._heads(spec), tuple(below)) for spec, below in zip(specs, under, strict=True)
        )
        return _Plan(self.cards, tuple(specs), nodes, self.again)

    def _heads(self, spec: _Spec) -> tuple[Head, ...]:
        if spec == _Spec(spec.box):
            return self.nodes[spec.box].heads
        box = self.boxes[spec.box]
        rows = () if spec.elsewhere else box.rows if spec.rows is None else spec.rows
        most = max(1, len(rows))
        cards = (_card(self.cards, spec, self.again, c) for c in range(1, min(most, COLUMNS) + 1))
        return tuple(Head(c.width, c.height, c.top // 2, len(c.columns) or 1) for c in cards)

    def _in_pieces(self, box: int) -> Iterator[tuple[_Plan, bool]]:
        """A unit whose own table, or the boxes right under it, are too many for one sheet."""
        own = self.boxes[box]
        first = True
        *full, rest = self._rows(box)
        for rows in full:
            yield self._plan([_Spec(box, rows, again=not first)], [[]]), first
            first = False
        under = [*own.under]
        while under or first or rest:
            spec = _Spec(box, rest, again=not first)
            plan, taken = self._as_many(spec, under)
            if plan is None:
                plan = self._plan([spec], [[]])
            yield plan, first
            under, rest, first = under[taken:], (), False

    def _as_many(self, spec: _Spec, under: Sequence[int]) -> tuple[_Plan | None, int]:
        """A box with as many of those under it as fit; one at least, where nothing else is new."""
        width, height = (length / _LEAST for length in self.room)
        low, high = 0, min(len(under), int(width * height / (self.cards.width * LEAST_BOX)))
        best: _Plan | None = None
        while low < high:
            middle = (low + high + 1) // 2
            plan = self._with(spec, under[:middle])
            if self._fits(plan):
                best, low = plan, middle
            else:
                high = middle - 1
        if best is None and not spec.rows and under:
            return self._with(spec, under[:1]), 1
        return best, low

    def _with(self, spec: _Spec, under: Sequence[int]) -> _Plan:
        below = [_Spec(place, elsewhere=self._is_unit(place)) for place in under]
        return self._plan([spec, *below], [[*range(1, len(below) + 1)], *([] for _ in below)])

    def _rows(self, box: int) -> list[tuple[int, ...]]:
        """The rows of a table, by sheet, filled column after column."""
        own = self.boxes[box]
        width, height = (int(length / _LEAST) for length in self.room)
        columns = max(1, (width + GUTTER) // (self.cards.width + GUTTER))
        head = self.cards.card(own, rows=(), again=self.again).head + HEADS
        sheets: list[list[int]] = [[]]
        column, used = 1, head
        for post in own.rows:
            high = self.cards.row(post).height
            if used > head and used + high > height:
                column, used = column + 1, head
                if column > columns:
                    sheets.append([])
                    column = 1
            sheets[-1].append(post)
            used += high
        return [tuple(rows) for rows in sheets]
