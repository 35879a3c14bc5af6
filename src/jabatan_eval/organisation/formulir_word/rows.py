"""The rows of items in tables: what each cell holds, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from jabatan_eval.organisation.formulir_word.blocks import Cell, Place, Row
from jabatan_eval.organisation.formulir_word.draft import Draft, Spot, TaskRow
from jabatan_eval.organisation.formulir_word.grid import LEAST, Grid, filled, lines_of
from jabatan_eval.organisation.formulir_word.result import AngkaTertulis, Fate
from jabatan_eval.organisation.formulir_word.vocabulary import Vocabulary, is_marker
from jabatan_eval.organisation.informasi_jabatan.figures import Written, written
from jabatan_eval.organisation.informasi_jabatan.form import Column, FormItem

__all__ = ["Rows"]

_FIGURES: Final = ("volume", "waktu", "waktu_efektif", "kebutuhan")


@dataclass(slots=True)
class _Record:
    """A row as it is read."""

    place: Place
    values: dict[str, str] = field(default_factory=dict)
    lines: dict[str, list[tuple[Place, str]]] = field(default_factory=dict)
    """The lines behind the values that stand in the row itself."""
    above: dict[str, str] = field(default_factory=dict)
    """What merged cells go on from, and is not taken for this row."""


class Rows:
    """Reads the rows under a head."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.draft, self.vocabulary = draft, vocabulary

    def read(self, grid: Grid, row: Row) -> None:
        """Read one row: a record, a sum, a section, or what only numbers the columns."""
        cells = [cell for cell in row.cells if filled(cell)]
        texts = [" ".join(text.strip() for _, text in lines_of(cell)) for cell in cells]
        if _is_numbering(texts):
            self._note(cells, "judul", grid.item)
            return
        first = next((text for text in texts if not is_marker(text)), "")
        key = self.vocabulary.sum_row(first, grid.item)
        if key is not None:
            self._sum(grid, key, cells)
        elif _is_section(grid, cells):
            self._note(cells, "tidak_dipahami", grid.item)
        else:
            self._record(grid, row)

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
        posts = figure.column in (None, "kebutuhan")
        self.draft.figures.append(replace(figure, figure=written(figure.text, posts=posts)))
        self.draft.note(figure.place, figure.text, "angka", grid.item.key, figure.key)

    def _record(self, grid: Grid, row: Row) -> None:
        """A row of the item itself."""
        grid.rows += 1
        record = _Record(row.place)
        for cell in row.cells:
            head = grid.head(cell)
            column = head.column if head is not None else None
            if column is None:
                numbers = head is not None and head.numbers
                self._beside(cell, grid.item, numbers=numbers)
            elif filled(cell):
                self._cell(grid, cell, column, record)
            elif cell.continues:
                self._from_above(grid, column, record)
        grid.previous = {**record.above, **record.values}
        if not record.lines:  # nothing of its own: a merged cell alone makes no row
            return
        if grid.item.shape == "tasks":
            self._task(grid, record)
            return
        if grid.item.shape == "texts":
            taken = self.draft.add(Spot(grid.item), record.values["isi"], row.place)
        else:
            taken = self.draft.row(grid.item, record.values, row.place)
        self._fated(record, "terbaca" if taken else "tidak_dipahami", grid.item)

    def _beside(self, cell: Cell, item: FormItem, *, numbers: bool) -> None:
        """A cell in the column of numbers, or in one that the item does not have."""
        for place, text in lines_of(cell):
            mark = self.vocabulary.is_not_filled(text) or (numbers and is_marker(text))
            self.draft.note(place, text, "judul" if mark else "tidak_dipahami", item.key)

    def _cell(self, grid: Grid, cell: Cell, column: Column, record: _Record) -> None:
        """A cell in a column of the item."""
        lines, item = lines_of(cell), grid.item
        text = "\n".join(text.strip() for _, text in lines)
        if self.vocabulary.is_not_filled(text):
            self._note([cell], "judul", item, column.key)
        elif column.key in record.values:  # a second cell under one column
            self._note([cell], "tidak_dipahami", item, column.key)
        else:
            record.values[column.key], record.lines[column.key] = text, lines
            over = [head.column.heading.id for head in grid.over(cell) if head.column]
            if len(over) > 1:
                names = ", ".join(over)
                self.draft.doubt("merged_columns", record.place, item.key, columns=names)

    def _from_above(self, grid: Grid, column: Column, record: _Record) -> None:
        """A cell merged with the one above: a text holds for both, a figure only for the upper."""
        above = grid.previous.get(column.key)
        if above is None:
            return
        if column.key in _FIGURES and grid.item.shape == "tasks":
            record.above[column.key] = above
            name = column.heading.id
            self.draft.doubt("merged_figure", record.place, grid.item.key, column=name)
        else:
            record.values[column.key] = above

    def _task(self, grid: Grid, record: _Record) -> None:
        """A task: its figures read with their units, what the form states kept apart."""
        item, draft = grid.item, self.draft
        if "uraian" not in record.values or not draft.room(item, record.values, record.place):
            if "uraian" not in record.values:
                draft.doubt("task_without_text", record.place, item.key)
            self._fated(record, "tidak_dipahami", item)
            return
        kept: dict[str, object] = {"unit": grid.unit}
        number = len(draft.tasks) + 1
        for key, text in record.values.items():
            lines = record.lines.get(key, [])
            if item.column(key).stated:
                for place, piece in lines:
                    self._figure(AngkaTertulis(key, piece.strip(), place, number, key), grid)
                continue
            kept[key] = self._amount(item.column(key), text, record) if key in _FIGURES else text
            fate: Fate = "tidak_dipahami" if kept[key] is None else "terbaca"
            for place, piece in lines:
                draft.note(place, piece, fate, item.key, key)
        draft.tasks.append(TaskRow(kept, record.place))

    def _amount(self, column: Column, text: str, record: _Record) -> Written | None:
        """A volume or a time; None, with a doubt, where it cannot be read, or is no time at all."""
        figure = written(text)
        if figure is None or (column.key == "waktu" and not figure.value):
            names = {"given": text, "column": column.heading.id}
            self.draft.doubt("unreadable", record.place, "tugas_pokok", **names)
            return None
        return figure

    def _fated(self, record: _Record, fate: Fate, item: FormItem) -> None:
        for key, lines in record.lines.items():
            for place, text in lines:
                self.draft.note(place, text, fate, item.key, key)

    def _note(
        self, cells: Sequence[Cell], fate: Fate, item: FormItem, part: str | None = None
    ) -> None:
        for cell in cells:
            for place, text in lines_of(cell):
                self.draft.note(place, text, fate, item.key, part)


def _is_numbering(texts: Sequence[str]) -> bool:
    """Whether a row numbers the columns: 1, 2, 3."""
    plain = [text.strip(" ().") for text in texts]
    return len(plain) > LEAST and plain == [str(n) for n in range(1, len(plain) + 1)]


def _is_section(grid: Grid, cells: Sequence[Cell]) -> bool:
    """Whether a row is a single text across several columns, which heads a group of rows."""
    return len(cells) == 1 and sum(h.column is not None for h in grid.over(cells[0])) > LEAST
