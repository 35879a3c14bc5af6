"""Tables of a document: columns, rows and cells, and where each cell stands and how it looks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import accumulate, pairwise, takewhile
from typing import Final, Literal, NamedTuple

__all__ = ["SPLIT_FROM", "Align", "Cell", "Column", "Line", "Placed", "Row", "Table"]

Align = Literal["left", "center", "right", "justify"]

SPLIT_FROM: Final = 1_500
"""Letters from which what otherwise stays whole may break over two pages."""

_CLOSING: Final = 3
"""Rows at the end of a table that stay on one page, so that no total stands alone."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its share of the width, and how its cells stand.

    Examples:
        >>> Column(8, "right").align
        'right'
    """

    share: int
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, over one column and row or several.

    Examples:
        >>> Cell("1.165", value=1165).value
        1165
    """

    text: str
    across: int = 1
    down: int = 1
    align: Align | None = None
    bold: bool = False
    value: int | Decimal | None = None
    """The number that the text shows, for a workbook to hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table; its cells, left out where one above or beside reaches over them."""

    cells: tuple[Cell, ...]
    bold: bool = False
    section: bool = False
    """Whether it heads the rows below it: it is bold, and never the last row of a page."""

    @property
    def letters(self) -> int:
        """How many letters stand in it.

        Examples:
            >>> Row((Cell("ab"), Cell("c"))).letters
            3
        """
        return sum(len(cell.text) for cell in self.cells)


class Placed(NamedTuple):
    """A cell in its place, as it looks there."""

    at: int
    """The column in which it starts."""
    cell: Cell
    align: Align
    bold: bool
    more: int
    """How many rows it still reaches down below this one."""
    begins: bool = True
    """Whether it begins in this row, and does not reach down into it from above."""


class Line(NamedTuple):
    """A row in its place in a table."""

    place: int
    row: Row
    head: bool
    """Whether it is one of the head's."""
    grid: tuple[Placed, ...]
    """Its cells from left to right, with those that reach into it from above."""

    @property
    def cells(self) -> tuple[Placed, ...]:
        """The cells that begin in it."""
        return tuple(cell for cell in self.grid if cell.begins)

    @property
    def breakable(self) -> bool:
        """Whether it is so long that it may break over two pages."""
        return self.row.letters >= SPLIT_FROM


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head is repeated on every page.

    Examples:
        >>> Table((Column(1),), (Row((Cell("No"),)),), (Row((Cell("1"),)),)).columns[0].share
        1
    """

    columns: tuple[Column, ...]
    head: tuple[Row, ...]
    rows: tuple[Row, ...]
    ruled: bool = True
    size_pt: int | None = None
    """The size of its letters; None for that of tables in this kind of document."""
    width_mm: int | None = None
    """How wide it is, in the middle of the page; None for all of it."""

    def widths(self, body_mm: int) -> list[int]:
        """The widths of the columns in millimetres, which together fill the table's width.

        Examples:
            >>> Table((Column(1), Column(3)), (), ()).widths(170)
            [42, 128]
        """
        edges = [0, *accumulate(column.share for column in self.columns)]
        whole = min(body_mm, self.width_mm or body_mm)
        places = [whole * edge // edges[-1] for edge in edges]
        return [right - left for left, right in pairwise(places)]

    @property
    def closing(self) -> int:
        """How many of its last rows stay on one page; 0 where their texts are too long for that.

        What heads rows stays with the next of them in any case, and is not counted.

        Examples:
            >>> Table((Column(1),), (), (Row((Cell("1"),)),) * 9).closing
            3
        """
        last = [*takewhile(lambda row: not row.section, reversed(self.rows[-_CLOSING:]))]
        return len(last) if sum(row.letters for row in last) < SPLIT_FROM else 0

    def lines(self) -> Iterator[Line]:
        """Every row in its place, the head's first.

        Examples:
            >>> tall = Row((Cell("No", down=2), Cell("Nilai")))
            >>> table = Table((Column(1), Column(1)), (tall, Row((Cell("angka"),))), ())
            >>> [[(cell.at, cell.begins) for cell in line.grid] for line in table.lines()]
            [[(0, True), (1, True)], [(0, False), (1, True)]]
        """
        above: list[Placed] = []
        for place, row in enumerate((*self.head, *self.rows)):
            head = place < len(self.head)
            grid = [cell._replace(more=cell.more - 1, begins=False) for cell in above if cell.more]
            taken = {at for cell in grid for at in range(cell.at, cell.at + cell.cell.across)}
            at = 0
            for cell in row.cells:
                while at in taken:
                    at += 1
                align = cell.align or ("center" if head else self.columns[at].align)
                bold = cell.bold or row.bold or row.section or head
                grid.append(Placed(at, cell, align, bold, cell.down - 1))
                at += cell.across
            above = sorted(grid)
            yield Line(place, row, head, tuple(above))
