"""A box as it is drawn: its name, its figures, the table of posts under it, every line measured."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from jabatan_eval.organisation.drawing.content import Box, Content
from jabatan_eval.organisation.drawing.entries import Entry
from jabatan_eval.organisation.drawing.measuring import Face, Line, balanced, width
from jabatan_eval.organisation.drawing.shapes import Head, parts

__all__ = ["FIGURE", "LABEL", "NAME", "NOTE", "ROW", "SMALLEST", "Card", "Cards", "Labels", "Row"]

NAME: Final = Face(950, bold=True)
NOTE: Final = Face(800)
LABEL: Final = Face(800)
FIGURE: Final = Face(900, bold=True)
ROW: Final = Face(850)
SMALLEST: Final = min(face.size for face in (NAME, NOTE, LABEL, FIGURE, ROW))
"""The smallest letters of a box, in hundredths of a point."""

ROOMS: Final = (9000, 11000, 13500)
"""How wide the column of names can be; the middle one where there is nothing to choose by."""
PAD: Final = 450
EDGE: Final = 400
"""Left and right of a figure."""
STRIP: Final = 1500
HEADS: Final = 1350
GUTTER: Final = 600
BETWEEN_WORDS: Final = 250
"""Between a figure's name and the figure."""
LEADING: Final = {NAME: 1150, NOTE: 1000, ROW: 1020}
ROW_PAD: Final = 220

LEAST_ROW: Final = LEADING[ROW] + 2 * ROW_PAD
"""The height of a row whose name is on one line."""
LEAST_BOX: Final = LEADING[NAME] + 2 * PAD
"""The height of a box with nothing but a name on one line."""
_ROWS_A_COLUMN: Final = 8
COLUMNS: Final = 8
"""In how many columns a long table may stand."""


class Labels(NamedTuple):
    """What stands over the columns of a table."""

    name: str
    figures: tuple[str, str, str, str]


class Row(NamedTuple):
    """A row of a table: the post, the lines of its name, its height."""

    post: int
    lines: tuple[Line, ...]
    height: int


class Card(NamedTuple):
    """A box with everything in it, in hundredths of a point.

    Attributes:
        box: the box.
        width: of the whole.
        top: the height of name and notes.
        strip: the height of the strip of figures, zero where there are none.
        name: the lines of its name.
        notes: the lines under the name.
        columns: the rows of the table, by column.
        elsewhere: whether its unit is on another sheet, which a line at its foot names.
    """

    box: Box
    width: int
    top: int
    strip: int
    name: tuple[Line, ...]
    notes: tuple[Line, ...]
    columns: tuple[tuple[Row, ...], ...] = ()
    elsewhere: bool = False

    @property
    def head(self) -> int:
        """The height of the box without its table."""
        return self.top + self.strip + (STRIP if self.elsewhere else 0)

    @property
    def height(self) -> int:
        """The height of the whole."""
        tables = [sum(row.height for row in column) for column in self.columns]
        return self.head + (HEADS + max(tables) if tables else 0)


class Cards:
    """Makes the boxes of a map, all with columns of the same widths.

    Attributes:
        content: what is drawn.
        labels: the heads of the columns.
        room: the width of the column of names.
        figures: the widths of the columns of figures.
        tails: the widest part after a decimal mark in each of them, by which they are aligned.
        width: the width of a table, and of a box whose table stands in one column.
    """

    def __init__(self, content: Content, labels: Labels, room: int) -> None:
        self.content, self.labels, self.room = content, labels, room
        rows = [content.entries[post].figures for box in content.boxes for post in box.rows]
        columns = [*zip(*rows, strict=True)] or [()] * len(labels.figures)
        self.tails = tuple(
            max((self.tail(text) for text in column), default=0) for column in columns
        )
        self.figures = tuple(
            max(
                width(label, LABEL),
                kept + max((width(text, ROW) - self.tail(text) for text in column), default=0),
            )
            + 2 * EDGE
            for label, column, kept in zip(labels.figures, columns, self.tails, strict=True)
        )
        strips = (self._strip(content.entries[box.post]) for box in content.boxes)
        wide = max(2 * PAD + room + sum(self.figures), *(sum(cells) for cells in strips), 0)
        self.width = wide + wide % 2  # even, so that its middle is a whole number
        self._rows: dict[int, Row] = {}

    def strip(self, entry: Entry, wide: int) -> tuple[int, ...]:
        """The widths of the cells in a box's strip of figures, which fill the box."""
        cells = self._strip(entry)
        spare = wide - sum(cells)
        edges = [spare * place // len(cells) for place in range(len(cells) + 1)]
        return tuple(cell + b - a for cell, (a, b) in zip(cells, pairwise(edges), strict=True))

    def _strip(self, entry: Entry) -> tuple[int, ...]:
        """How wide the cells of a strip must be."""
        pairs = zip(self.labels.figures, entry.figures, strict=True)
        return tuple(
            width(label, LABEL) + BETWEEN_WORDS + width(text, FIGURE) + 2 * EDGE
            for label, text in pairs
        )

    def heads(self, box: Box) -> tuple[Head, ...]:
        """The ways to draw a box: its table in one column, or in several where it is long."""
        most = min(COLUMNS, len(box.rows) // _ROWS_A_COLUMN)
        cards = (self.card(box, columns) for columns in range(1, max(1, most) + 1))
        return tuple(
            Head(card.width, card.height, card.top // 2, len(card.columns) or 1) for card in cards
        )

    def card(
        self,
        box: Box,
        columns: int = 1,
        *,
        rows: Sequence[int] | None = None,
        again: str = "",
        elsewhere: bool = False,
    ) -> Card:
        """A box.

        Args:
            box: which.
            columns: in how many columns its table stands.
            rows: the posts in the table; all by default.
            again: what to note of a box that stands on another sheet too.
            elsewhere: whether its unit is on another sheet.
        """
        entry = self.content.entries[box.post]
        wide = columns * self.width + (columns - 1) * GUTTER
        name = balanced(entry.name, NAME, wide - 2 * PAD)
        noted = [note for note in (entry.duty, entry.rank, again) if note]
        notes = tuple(line for note in noted for line in balanced(note, NOTE, wide - 2 * PAD))
        made = [self.row(post) for post in (box.rows if rows is None else rows)]
        cut = parts([row.height for row in made], columns) if made else []
        return Card(
            box,
            wide,
            2 * PAD + LEADING[NAME] * len(name) + LEADING[NOTE] * len(notes),
            STRIP if any(entry.figures) else 0,
            name,
            notes,
            tuple(tuple(made[part]) for part in cut),
            elsewhere,
        )

    def row(self, post: int) -> Row:
        """The row of a post in a table."""
        found = self._rows.get(post)
        if found is None:
            lines = balanced(self.content.entries[post].name, ROW, self.room)
            found = Row(post, lines, len(lines) * LEADING[ROW] + 2 * ROW_PAD)
            self._rows[post] = found
        return found

    def tail(self, figure: str) -> int:
        """The width of a figure from its decimal mark on."""
        before, mark, after = figure.partition("," if self.content.lang == "id" else ".")
        return width(mark + after, ROW) if before else 0
