"""The heads of tables: which item a row heads the rows of, and which column holds what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from jabatan_eval.organisation.formulir_word.blocks import Cell, Place, Row
from jabatan_eval.organisation.formulir_word.draft import Draft
from jabatan_eval.organisation.formulir_word.grid import LEAST, Grid, Head, filled, lines_of
from jabatan_eval.organisation.formulir_word.vocabulary import Vocabulary, is_marker
from jabatan_eval.organisation.informasi_jabatan.figures import unit_of
from jabatan_eval.organisation.informasi_jabatan.form import Column, FormItem
from jabatan_eval.organisation.informasi_jabatan.words import canonical

__all__ = ["Heads"]

Columns = tuple[Column | None, ...]


class _Labels(NamedTuple):
    """The labels of a row that may be a head."""

    cells: tuple[Cell, ...]
    texts: tuple[str, ...]
    numbers: tuple[bool, ...]
    """Which of them head the column of numbers."""


class Heads:
    """Finds the heads of tables."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.draft, self.vocabulary = draft, vocabulary

    def find(self, row: Row, current: FormItem | None) -> Grid | None:
        """The grid that a row heads, or None where it is no head.

        Args:
            row: the row.
            current: the item whose heading stands above.
        """
        cells = tuple(cell for cell in row.cells if filled(cell))
        texts = tuple(_text(cell) for cell in cells)
        labels = _Labels(cells, texts, tuple(map(self.vocabulary.is_number_head, texts)))
        item = self._item(labels, current)
        if item is None:
            return None
        item, columns = self._settled(item, labels, current, row.place)
        self._note(cells, item)
        each = zip(cells, texts, labels.numbers, columns, strict=True)
        return Grid(item, [_head(cell, column, n, text) for cell, text, n, column in each])

    def _item(self, labels: _Labels, current: FormItem | None) -> FormItem | None:
        """The item of which most columns are named, the one in hand before others."""
        best: tuple[tuple[int, bool, int], FormItem] | None = None
        if len(labels.cells) < LEAST:
            return None
        for item in self.vocabulary.form.items:
            matched = sum(column is not None for column in self._columns(labels, item))
            own = item is current
            enough = matched >= LEAST or (matched and own and any(labels.numbers))
            if enough and 2 * (matched + sum(labels.numbers)) > len(labels.cells):
                rank = (matched, own, -len(item.columns))
                best = max(best or (rank, item), (rank, item), key=lambda pair: pair[0])
        return None if best is None else best[1]

    def _columns(self, labels: _Labels, item: FormItem) -> Columns:
        """The columns of an item that the labels name, each where it stands first."""
        found = self.vocabulary.columns(labels.texts, item)
        return tuple(
            column if column is not None and column not in found[:place] else None
            for place, column in enumerate(found)
        )

    def _settled(
        self, item: FormItem, labels: _Labels, current: FormItem | None, place: Place
    ) -> tuple[FormItem, Columns]:
        """The item that a head is for; where heading and head differ, a doubt says so.

        The head of the table before, copied and not changed, is known from real forms.
        """
        if current is not None and current is not item and current.shape in ("rows", "texts"):
            printed = _printed(current)
            fits = len(labels.cells) - sum(labels.numbers) == len(printed)
            if fits and self.draft.holds(item) and not self.draft.holds(current):
                names = {"head": item.heading.id, "heading": current.heading.id}
                self.draft.doubt("head_differs", place, current.key, **names)
                order = iter(printed)
                return current, tuple(None if n else next(order) for n in labels.numbers)
        return item, self._columns(labels, item)

    def by_place(self, row: Row, item: FormItem) -> Grid | None:
        """The grid of an item whose table has no head, if the number of columns fits."""
        order = iter(printed := _printed(item))
        more = len(row.cells) - len(printed)
        first = _text(row.cells[0])
        numbered = more == 1 and (not first or is_marker(first))
        if more and not numbered:
            return None
        heads = [
            _head(cell, None if numbered and not place else next(order), numbered and not place)
            for place, cell in enumerate(row.cells)
        ]
        self.draft.doubt("by_place", row.place, item.key, heading=item.heading.id)
        return Grid(item, heads, by_place=True)

    def goes_on(self, grid: Grid, row: Row) -> bool:
        """Whether a row is the second line of a head; what it names counts before the first."""
        if grid.by_place or grid.rows or not any(cell.continues for cell in row.cells):
            return False
        cells = [cell for cell in row.cells if filled(cell)]
        texts = [_text(cell) for cell in cells]
        columns = self.vocabulary.columns(texts, grid.item)
        each = list(zip(cells, texts, columns, strict=True))
        if not all(c or unit_of(text) or not canonical(text) for _, text, c in each):
            return False
        for cell, text, column in each:
            above = grid.head(cell)
            if column is not None and column not in [head.column for head in grid.heads]:
                if above is not None and above.start < cell.start:
                    above.end = cell.start
                grid.heads.insert(0, _head(cell, column, label=text))
            elif above is not None:
                above.label += f" {text}"
        self._note(cells, grid.item)
        return True

    def _note(self, cells: Sequence[Cell], item: FormItem) -> None:
        for cell in cells:
            for place, text in lines_of(cell):
                self.draft.note(place, text, "judul", item.key)


def _head(cell: Cell, column: Column | None, numbers: bool = False, label: str = "") -> Head:
    return Head(cell.start, cell.start + cell.span, column, numbers, label)


def _text(cell: Cell) -> str:
    return " ".join(text.strip() for _, text in lines_of(cell))


def _printed(item: FormItem) -> list[Column]:
    """The columns that the official form has."""
    return [column for column in item.columns if column.printed]
