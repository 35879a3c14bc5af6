"""Walks through a document and finds what each line and each row of it belongs to.

A line is a heading, or content of what was headed last. A table lays the form out, or holds the
rows of an item, which its own head tells; both kinds may come in one table, and in each other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from jabatan_eval.organisation.formulir_word.blocks import (
    Block,
    Cell,
    Paragraph,
    Place,
    Row,
    Table,
)
from jabatan_eval.organisation.formulir_word.draft import Draft, Spot
from jabatan_eval.organisation.formulir_word.grid import (
    Grid,
    filled,
    first_line,
    lines_of,
    only_line,
)
from jabatan_eval.organisation.formulir_word.heads import Heads
from jabatan_eval.organisation.formulir_word.result import Fate
from jabatan_eval.organisation.formulir_word.rows import Rows
from jabatan_eval.organisation.formulir_word.vocabulary import (
    Heading,
    Vocabulary,
    is_blank_mark,
    is_marker,
)
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, Part

__all__ = ["Reader"]

_NUMBER: Final = re.compile(r"\s*\(?([0-9]{1,2})\b")
_LEAD: Final = re.compile(r"\s*[:\uff1a]\s*")
_TICKS: Final = re.compile("[\u2610-\u2612\u25a0\u25a1\u25fb\u25fc\u2713\u2714\uf0fe\uf0a8]")


class Reader:
    """Reads blocks into a draft."""

    def __init__(self, draft: Draft, vocabulary: Vocabulary) -> None:
        self.draft, self.vocabulary = draft, vocabulary
        self.spot = Spot()
        self.heads = Heads(draft, vocabulary)
        self.rows = Rows(draft, vocabulary)
        self._entered: list[int] = []
        self._last: Grid | None = None  # the rows read last, which a table right behind may go on

    def read(self, blocks: Sequence[Block]) -> None:
        """Read blocks in their order."""
        for block in blocks:
            if isinstance(block, Paragraph):
                for line in block.text.split("\n"):
                    self._line(line, block.place)
            else:
                self._table(block)

    def _line(self, line: str, place: Place, *, bare: bool = True) -> None:
        """A line wherever it stands; `bare` where it can be a heading without a mark."""
        if not line.strip():
            return
        heading = self.vocabulary.heading(line, self.spot.item)
        if heading is None or not (bare or heading.marked):
            self._content(line, place)
            return
        self._headed(heading, place)

    def _enter(self, heading: Heading, place: Place) -> None:
        """What follows belongs to what is headed."""
        self._last = None
        if heading.item is not None:
            self._enter_item(heading.item, heading.part, place)
        elif heading.label is not None:
            self.spot = Spot(label=heading.label)
            if (heading.label.key, None) in self.draft.texts:
                self.draft.doubt("twice", place, heading.label.key, heading=heading.head.strip())
        elif heading.kind == "outside":
            self.spot = Spot(self.spot.item, outside=True)
        else:
            self.spot = Spot()

    def _enter_item(self, item: FormItem, part: Part | None, place: Place) -> None:
        """What follows belongs to an item; where that is strange, a doubt says so."""
        draft = self.draft
        if self.spot.item is not item:
            before = [number for number in self._entered if number > item.number]
            if item.number in self._entered and draft.holds(item):
                draft.doubt("twice", place, item.key, heading=item.heading.id)
            elif before:
                draft.doubt("odd_place", place, item.key, number=item.number, after=max(before))
            if part is not None:
                draft.doubt("part_alone", place, item.key, part=part.heading.id)
            self._entered.append(item.number)
        elif part is None and draft.holds(item):
            draft.doubt("twice", place, item.key, heading=item.heading.id)
        if part is not None and (item.key, part.key) in draft.texts:
            draft.doubt("twice", place, item.key, heading=part.heading.id)
        self.spot = Spot(item, part)

    def _content(self, text: str, place: Place) -> None:
        """A line of content: what the form itself has in it is set apart."""
        if not text.strip():
            return
        if lead := _LEAD.match(text):
            self.draft.note(place, lead.group(), "judul", self.spot.key, self.spot.part_key)
            text = text[lead.end() :]
        if self.vocabulary.is_not_filled(text):
            self.draft.note(place, text, "judul", self.spot.key, self.spot.part_key)
            return
        if _TICKS.search(text):
            self.draft.doubt("tick_boxes", place, self.spot.key)
        self.draft.content(self.spot, text, place)

    def _table(self, table: Table) -> None:
        """A table, row by row."""
        carried = self._last if self._last is not None and self._last.goes_on(table) else None
        grid, self._last = carried, None
        for row in table.rows:
            cells = [cell for cell in row.cells if filled(cell)]
            if not cells or (grid is not None and self.heads.goes_on(grid, row)):
                continue
            head = self.heads.find(row, self.spot.item)
            if head is not None:
                grid = head
                if self.spot.item is not head.item:
                    self._enter(Heading("item", item=head.item), row.place)
                self._last = grid
            elif grid is not None and not self._is_heading(cells, carried=grid is carried):
                self.rows.read(grid, row)
            else:
                grid = self._by_place(row, cells)
                if grid is None:
                    self._laid_out(cells)
        self._last = grid

    def _is_heading(self, cells: Sequence[Cell], *, carried: bool) -> bool:
        """Whether a row among the rows of an item heads another item.

        Inside a table the words of a heading may be content; its own number, or nothing beside
        it, tells it apart. A row of a table that may only seem to go on needs no more than that.
        """
        texts = [" ".join(text for _, text in lines_of(cell)) for cell in cells]
        rest = [text for text in texts if not is_marker(text) and not is_blank_mark(text)]
        heading = self.vocabulary.heading(rest[0], None) if rest else None
        if heading is None or heading.kind not in ("item", "outside"):
            return False
        written, item = _NUMBER.match(texts[0]), heading.item
        own = written is not None and item is not None and int(written[1]) == item.number
        return carried or len(rest) == 1 or own

    def _by_place(self, row: Row, cells: Sequence[Cell]) -> Grid | None:
        """A row of an item whose table has no head: its cells are read in the form's order."""
        item = self.spot.item
        fits = item is not None and self.spot.part is None and not self.spot.outside
        if item is None or not fits or item.shape not in ("rows", "tasks"):
            return None
        if any(self._heads(cell) for cell in cells):
            return None
        grid = self.heads.by_place(row, item)
        if grid is not None:
            self.rows.read(grid, row)
        return grid

    def _heads(self, cell: Cell) -> bool:
        first = first_line(cell)
        return first is not None and self.vocabulary.heading(first[1], self.spot.item) is not None

    def _laid_out(self, cells: Sequence[Cell]) -> None:
        """A row that lays the form out: number, heading, colon, and what is filled in."""
        content: list[Cell] = []
        headed = False  # a heading was met
        for cell in cells:
            first = first_line(cell)
            heading = None if first is None else self.vocabulary.heading(first[1], self.spot.item)
            if first is None or heading is None:
                new = False
            else:
                new = not headed or (heading.marked and heading.kind == "item")
            if first is not None and heading is not None and new:
                self._flush(content, after_heading=headed)
                content, headed = [], True
                self._headed(heading, first[0])
                self._rest_of(cell)
            elif not content and (line := only_line(cell)) and _is_mark(line[1], headed=headed):
                self.draft.note(*line, "judul", self.spot.key, self.spot.part_key)
            else:
                content.append(cell)
        self._flush(content, after_heading=headed)

    def _headed(self, heading: Heading, place: Place) -> None:
        """A heading, and the content in its line."""
        self._enter(heading, place)
        self.draft.note(place, heading.head, "judul", self.spot.key, self.spot.part_key)
        self._content(heading.rest, place)

    def _rest_of(self, cell: Cell) -> None:
        """What a cell holds behind its first line."""
        skipped = False
        for block in cell.blocks:
            if isinstance(block, Table):
                self._table(block)
                continue
            for line in block.text.split("\n"):
                if skipped:
                    self._line(line, block.place)
                skipped = skipped or bool(line.strip())

    def _flush(self, content: Sequence[Cell], *, after_heading: bool) -> None:
        """The cells of content of one row."""
        lines = [only_line(cell) for cell in content]
        whole = [line for line in lines if line is not None]
        if len(whole) == len(lines) > 1:
            self._joined(whole)
            return
        for cell in content:
            bare = not after_heading
            for block in cell.blocks:
                if isinstance(block, Table):
                    self._table(block)
                    continue
                for line in block.text.split("\n"):
                    self._line(line, block.place, bare=bare)
                    bare = bare or bool(line.strip())

    def _joined(self, lines: Sequence[tuple[Place, str]]) -> None:
        """One line of content that stands in several cells."""
        spot, draft = self.spot, self.draft
        text = " ".join(text.strip() for _, text in lines)
        taken = spot.shape not in ("rows", "tasks") and draft.add(spot, text, lines[0][0])
        for place, piece in lines:
            fate: Fate = "terbaca" if taken else "tidak_dipahami"
            draft.note(place, piece, fate, spot.key, spot.part_key)


def _is_mark(text: str, *, headed: bool) -> bool:
    """Whether a cell before the content holds a colon or nothing; before a heading, a number."""
    return is_blank_mark(text) or (not headed and is_marker(text))
