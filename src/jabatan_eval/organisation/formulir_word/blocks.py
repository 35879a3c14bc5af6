"""What a Word document is read as: paragraphs and tables in their order, each with its place."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

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
]

Place: TypeAlias = tuple[tuple[str, int], ...]
"""Where something stands: pairs such as `("table", 2)`, from the outside in."""


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
