"""Tables that hold the rows of an item: which column is which, and what each row holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from jabatan_eval.organisation.formulir_word.blocks import Block, Cell, Paragraph, Place, Row, Table
from jabatan_eval.organisation.formulir_word.draft import Draft, Spot, TaskRow
from jabatan_eval.organisation.formulir_word.figures import Unit, unit_of, written
from jabatan_eval.organisation.formulir_word.result import AngkaTertulis, Fate
from jabatan_eval.organisation.formulir_word.vocabulary import Vocabulary, is_marker
from jabatan_eval.organisation.informasi_jabatan.form import Column, FormItem
from jabatan_eval.organisation.informasi_jabatan.words import canonical

__all__ = ["Grid", "Grids", "filled", "filled_table", "lines_of", "only_line"]

_LEAST: Final = 2
"""Columns that a head must name, so that it is one."""

_FIGURES: Final = ("volume", "waktu", "waktu_efektif", "kebutuhan")


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
    return next(_lines(cell.blocks), None) is not None


def only_line(cell: Cell) -> tuple[Place, str] | None:
    """The line of a cell that holds no other and no table; None of any other cell."""
    lines = lines_of(cell)
    plain = all(isinstance(block, Paragraph) or not filled_table(block) for block in cell.blocks)
    return lines[0] if plain and len(lines) == 1 else None


def filled_table(table: Table) -> bool:
    """Whether a table holds any text."""
    return any(filled(cell) for row in table.rows for cell in row.cells)


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
        unit: the unit of time that the head names, None for none.
        by_place: whether there was no head.
        previous: the texts of the row before, by column, which merged cells go on from.
        rows: how many rows were read.
    """

    item: FormItem
    heads: list[Head]
    unit: Unit | None = None
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


class Grids:
    """Reads the rows of items."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.draft, self.vocabulary = draft, vocabulary

    # Heads.

    def head(self, row: Row, current: FormItem | None) -> Grid | None:
        """The grid that a row heads, or None where it is no head."""
        cells = [cell for cell in row.cells if filled(cell)]
        labels = [_label(cell) for cell in cells]
        numbers = [self.vocabulary.is_number_head(label) for label in labels]
        if len(cells) < _LEAST:
            return None
        best: tuple[tuple[int, bool, int], FormItem, tuple[Column | None, ...]] | None = None
        for item in self.vocabulary.form.items:
            columns = _first_of_each(self.vocabulary.columns(labels, item)) if item.columns else ()
            matched = sum(column is not None for column in columns)
            own = item is current
            enough = matched >= _LEAST or (matched == 1 and any(numbers) and own)
            if enough and 2 * (matched + sum(numbers)) > len(labels):
                rank = (matched, own, -len(item.columns))
                if best is None or rank > best[0]:
                    best = rank, item, columns
        if best is None:
            return None
        item, columns = self._settled(best[1], best[2], labels, numbers, current, row.place)
        heads = [
            Head(cell.start, cell.start + cell.span, column, is_number, label)
            for cell, column, is_number, label in zip(cells, columns, numbers, labels, strict=True)
        ]
        for cell in cells:
            for place, text in lines_of(cell):
                self.draft.note(place, text, "judul", item.key)
        return Grid(item, heads, _unit(heads))

    def _settled(
        self,
        item: FormItem,
        columns: tuple[Column | None, ...],
        labels: Sequence[str],
        numbers: Sequence[bool],
        current: FormItem | None,
        place: Place,
    ) -> tuple[FormItem, tuple[Column | None, ...]]:
        """The item that a head is for; where heading and head differ, a doubt says so."""
        if current is None or current is item:
            return item, columns
        fitting = len(labels) - sum(numbers) == len(_printed(current))
        slip = self.draft.holds(item) and not self.draft.holds(current)
        if slip and fitting and current.shape in ("rows", "texts"):
            # The head of the table before, copied and not changed; it is known from real forms.
            self.draft.doubt(
                "head_differs", place, current.key,
                head=item.heading.id, heading=current.heading.id,
            )  # fmt: skip
            order = iter(_printed(current))
            return current, tuple(None if is_number else next(order) for is_number in numbers)
        return item, columns

    def without_head(self, row: Row, item: FormItem) -> Grid | None:
        """The grid of an item whose table has no head, if the number of columns fits."""
        printed = _printed(item)
        cells = row.cells
        more = len(cells) - len(printed)
        texts = [" ".join(text for _, text in lines_of(cell)) for cell in cells]
        numbered = more == 1 and (not texts[0] or is_marker(texts[0]))
        if more and not numbered:
            return None
        order = iter(printed)
        heads = [
            Head(cell.start, cell.start + cell.span, None, numbers=True)
            if numbered and place == 0
            else Head(cell.start, cell.start + cell.span, next(order))
            for place, cell in enumerate(cells)
        ]
        self.draft.doubt("by_place", row.place, item.key, heading=item.heading.id)
        return Grid(item, heads, by_place=True)

    # Rows.

    def row(self, grid: Grid, row: Row) -> None:
        """Read one row under a head."""
        cells = [cell for cell in row.cells if filled(cell)]
        texts = [" ".join(text.strip() for _, text in lines_of(cell)) for cell in cells]
        if self._is_numbering(texts) or (not grid.rows and self._heads_on(grid, row, texts)):
            for cell in cells:
                self._note(cell, "judul", grid.item)
            return
        first = next((text for text in texts if not is_marker(text)), "")
        sums = self.vocabulary.sum_row(first, grid.item)
        if sums is not None:
            self._sum(grid, sums, cells)
        elif self._is_section(grid, cells):
            for cell in cells:
                self._note(cell, "tidak_dipahami", grid.item)
        else:
            self._record(grid, row)

    @staticmethod
    def _is_numbering(texts: Sequence[str]) -> bool:
        """Whether a row numbers the columns: 1, 2, 3."""
        plain = [text.strip(" ().") for text in texts]
        return len(plain) > _LEAST and plain == [str(n) for n in range(1, len(plain) + 1)]

    def _heads_on(self, grid: Grid, row: Row, texts: Sequence[str]) -> bool:
        """Whether a row is the second line of the head; what it names counts before the first."""
        if grid.by_place or not any(cell.continues for cell in row.cells):
            return False
        columns = self.vocabulary.columns(texts, grid.item)
        words = [
            column is not None or unit_of(text) or not canonical(text)
            for column, text in zip(columns, texts, strict=True)
        ]
        if not all(words):
            return False
        cells = [cell for cell in row.cells if filled(cell)]
        for cell, column, text in zip(cells, columns, texts, strict=True):
            above = grid.head(cell)
            if column is not None and column not in [h.column for h in grid.heads]:
                grid.heads.insert(0, Head(cell.start, cell.start + cell.span, column, label=text))
            elif above is not None:
                above.label += f" {text}"
        grid.unit = _unit(grid.heads)
        return True

    @staticmethod
    def _is_section(grid: Grid, cells: Sequence[Cell]) -> bool:
        """Whether a row is a single text across several columns, which heads a group of rows."""
        if len(cells) != 1 or sum(head.column is not None for head in grid.heads) <= _LEAST:
            return False
        end = cells[0].start + cells[0].span
        return sum(head.start < end and head.end > cells[0].start for head in grid.heads) > _LEAST

    def _sum(self, grid: Grid, key: str, cells: Sequence[Cell]) -> None:
        """A closing row: what it states is kept apart."""
        named = False
        for cell in cells:
            head = grid.head(cell)
            column = head.column.key if head is not None and head.column is not None else None
            for place, text in lines_of(cell):
                if named:
                    self._figure(AngkaTertulis(key, text.strip(), place, column=column), grid)
                else:
                    self.draft.note(place, text, "judul", grid.item.key, key)
                    named = not is_marker(text)

    def _figure(self, figure: AngkaTertulis, grid: Grid) -> None:
        found = written(figure.text)
        value = None if found is None else found.value
        self.draft.figures.append(replace(figure, value=value))
        self.draft.note(figure.place, figure.text, "angka", grid.item.key, figure.key)

    def _record(self, grid: Grid, row: Row) -> None:
        """A row of the item itself."""
        grid.rows += 1
        values: dict[str, str] = {}
        places: dict[str, list[tuple[Place, str]]] = {}
        for cell in row.cells:
            head, lines = grid.head(cell), lines_of(cell)
            column = head.column if head is not None else None
            text = "\n".join(text.strip() for _, text in lines)
            if column is not None and not lines and cell.continues:
                self._goes_on(grid, column, values, row.place)
            elif lines and (head is None or column is None):
                is_number = head is not None and head.numbers and is_marker(text)
                mark = is_number or self.vocabulary.is_not_filled(text)
                self._note(cell, "judul" if mark else "tidak_dipahami", grid.item)
            elif column is not None and lines:
                if self.vocabulary.is_not_filled(text):
                    self._note(cell, "judul", grid.item, column.key)
                elif column.key in values:  # two cells under one column
                    self._note(cell, "tidak_dipahami", grid.item, column.key)
                else:
                    self._check_span(grid, cell, row.place)
                    values[column.key] = text
                    places[column.key] = lines
        grid.previous = dict(values)
        if not places:  # nothing of its own: a merged cell alone makes no row
            return
        if grid.item.shape == "tasks":
            self._task(grid, values, places, row.place)
            return
        taken = self._taken(grid, values, row.place)
        for key, lines in places.items():
            for place, text in lines:
                fate: Fate = "terbaca" if taken else "tidak_dipahami"
                self.draft.note(place, text, fate, grid.item.key, key)

    def _taken(self, grid: Grid, values: dict[str, str], place: Place) -> bool:
        if grid.item.shape == "texts":
            return self.draft.add(Spot(grid.item), values["isi"], place)
        return self.draft.row(grid.item, values, place)

    def _goes_on(self, grid: Grid, column: Column, values: dict[str, str], place: Place) -> None:
        """A cell merged with the one above: a text holds for both rows, a figure for neither alone."""
        above = grid.previous.get(column.key)
        if above is None:
            return
        if column.key in _FIGURES and grid.item.shape == "tasks":
            self.draft.doubt("merged_figure", place, grid.item.key, column=column.heading.id)
        else:
            values[column.key] = above

    def _check_span(self, grid: Grid, cell: Cell, place: Place) -> None:
        end = cell.start + cell.span
        over = [h for h in grid.heads if h.column and h.start < end and h.end > cell.start]
        if len(over) > 1:
            names = ", ".join(h.column.heading.id for h in over if h.column)
            self.draft.doubt("merged_columns", place, grid.item.key, columns=names)

    def _task(
        self,
        grid: Grid,
        values: dict[str, str],
        places: dict[str, list[tuple[Place, str]]],
        place: Place,
    ) -> None:
        """A task: its figures read with their units, what the form states kept apart."""
        item, draft = grid.item, self.draft
        if "uraian" not in values:
            draft.doubt("task_without_text", place, item.key)
            for key, lines in places.items():
                for where, text in lines:
                    draft.note(where, text, "tidak_dipahami", item.key, key)
            return
        row = len(draft.tasks) + 1
        kept: dict[str, object] = {"unit": grid.unit}
        for key, text in values.items():
            lines = places.get(key, [])
            if item.column(key).stated:
                for where, piece in lines:
                    self._figure(AngkaTertulis(key, piece.strip(), where, row, key), grid)
                continue
            fate: Fate = "terbaca"
            if key in _FIGURES:
                figure = written(text)
                kept[key] = figure
                if figure is None:
                    fate = "tidak_dipahami"
                    column = item.column(key).heading.id
                    draft.doubt("unreadable", place, item.key, given=text, column=column)
            else:
                kept[key] = text
            for where, piece in lines:
                draft.note(where, piece, fate, item.key, key)
        draft.tasks.append(TaskRow(kept, place))

    def _note(self, cell: Cell, fate: Fate, item: FormItem, part: str | None = None) -> None:
        for place, text in lines_of(cell):
            self.draft.note(place, text, fate, item.key, part)


def _label(cell: Cell) -> str:
    """What a cell of a head says; a cell with a table in it is none."""
    return " ".join(text.strip() for _, text in lines_of(cell))


def _first_of_each(columns: tuple[Column | None, ...]) -> tuple[Column | None, ...]:
    """The columns, each only where it stands first."""
    return tuple(
        column if column is not None and column not in columns[:place] else None
        for place, column in enumerate(columns)
    )


def _printed(item: FormItem) -> list[Column]:
    """The columns that the official form has."""
    return [column for column in item.columns if column.printed]


def _unit(heads: Sequence[Head]) -> Unit | None:
    """The unit of time that the head of the column of times names."""
    label = next((h.label for h in heads if h.column and h.column.key == "waktu"), "")
    return unit_of(label)
