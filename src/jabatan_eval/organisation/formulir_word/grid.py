"""The grid of a table that holds the rows of an item: which column is which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from jabatan_eval.organisation.formulir_word.blocks import Block, Cell, Paragraph, Place, Table
from jabatan_eval.organisation.informasi_jabatan.figures import unit_of
from jabatan_eval.organisation.informasi_jabatan.form import Column, FormItem
from jabatan_eval.organisation.waktu import Satuan

__all__ = ["LEAST", "Grid", "Head", "filled", "first_line", "lines_of", "only_line"]

LEAST: Final = 2
"""Columns that a head must name, so that it is one."""


def lines_of(cell: Cell) -> list[tuple[Place, str]]:
    """The lines of a cell that are not blank, those of tables in it too, each with its place."""
    return list(_lines(cell.blocks))


def _lines(blocks: Sequence[Block]) -> Iterator[tuple[Place, str]]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield from ((block.place, line) for line in block.text.split("\n") if line.strip())
        else:
            for row in block.rows:
                for cell in row.cells:
                    yield from _lines(cell.blocks)


def filled(cell: Cell) -> bool:
    """Whether a cell holds any text."""
    return any(map(filled_block, cell.blocks))


def filled_block(block: Block) -> bool:
    """Whether a paragraph or a table holds any text."""
    return next(_lines([block]), None) is not None


def only_line(cell: Cell) -> tuple[Place, str] | None:
    """The line of a cell that holds no other and no table; None of any other cell."""
    blocks = [block for block in cell.blocks if filled_block(block)]
    lines = lines_of(cell)
    plain = all(isinstance(block, Paragraph) for block in blocks)
    return lines[0] if plain and len(lines) == 1 else None


def first_line(cell: Cell) -> tuple[Place, str] | None:
    """The first line of a cell, where no table with text comes before it."""
    first = next((block for block in cell.blocks if filled_block(block)), None)
    return lines_of(cell)[0] if isinstance(first, Paragraph) else None


@dataclass(slots=True)
class Head:
    """A column of a grid: where it stands, and what it holds."""

    start: int
    end: int
    column: Column | None
    """The column of the item; None for one that the item does not have."""
    numbers: bool = False
    label: str = ""


@dataclass(slots=True)
class Grid:
    """How the rows of an item stand in a table.

    Attributes:
        item: the item.
        heads: the columns.
        by_place: whether there was no head.
        previous: the texts of the row before, by column, which merged cells go on from.
        rows: how many rows were read.
    """

    item: FormItem
    heads: list[Head]
    by_place: bool = False
    previous: dict[str, str] = field(default_factory=dict)
    rows: int = 0

    @property
    def width(self) -> int:
        """The columns of the grid in all."""
        return max(head.end for head in self.heads)

    def head(self, cell: Cell) -> Head | None:
        """The column that a cell begins in."""
        return next((head for head in self.heads if head.start <= cell.start < head.end), None)

    def goes_on(self, table: Table) -> bool:
        """Whether a table right behind has the same columns."""
        ends = [cell.start + cell.span for row in table.rows for cell in row.cells]
        return max(ends, default=0) == self.width

    @property
    def unit(self) -> Satuan | None:
        """The unit of time that the head of the times names; None where it names none."""
        labels = (head.label for head in self.heads if head.column and head.column.key == "waktu")
        return unit_of(next(labels, ""))

    def over(self, cell: Cell) -> list[Head]:
        """The columns that a cell lies over."""
        end = cell.start + cell.span
        return [head for head in self.heads if head.start < end and head.end > cell.start]
