"""Tables of any kind of record: the header found by what is recognised in it, other rows left out.

What a column means is for the caller to say, by a function from headers to field names; here are
only the ways of files: letterhead, a header of one to three rows, sums, sections, headings again.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.header_search import (
    HEADER_AT_MOST,
    find_layout,
    holds_levels,
    named_layout,
    several_tables,
    tables_above,
)
from jabatan_eval.tables.layout import Layout, different
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.row_kinds import Headings, is_outline, is_prose, is_sum, numbers_columns
from jabatan_eval.tables.table import Table
from jabatan_eval.tables.words import LOWER, ROLES, Meaning, Words, bare, plain

__all__ = ["HeaderOptions", "Recognise", "Records", "different"]

Recognise = Callable[[Sequence[Any]], Collection[str]]
"""From some headers to the names of the fields that are recognised in them."""

_LEAST: Final = 2
"""Columns that a header must have."""

_BLOCK: Final = 5
"""Headers that may stand twice in a row, such as the factors over levels and over points."""

_COUNTED: Final = 2
"""Filled cells of a section that is counted: its letter or numeral, and its name."""

_FIELD: Final = 20
"""A field that counts is worth more than all others together."""


@dataclass(frozen=True)
class HeaderOptions(Options):
    """How a table of records is to be read: its header is where most is recognised.

    Attributes:
        recognise: what is recognised in headers.
        fields: the fields by which a header is known, two of them at least.
        wanted: headers that the caller named, in plain letters; they count like fields.
        needed: fields one of which a sheet must have, where several have a header.
    """

    recognise: Recognise = field(default=lambda _: ())
    fields: Collection[str] = ()
    wanted: Sequence[str] = ()
    needed: Collection[str] = ()

    def layout(self, rows: Sequence[Sequence[Any]], where: str) -> Layout:
        """The layout of a sheet, by the header in which most is recognised.

        Raises:
            DocumentError: nothing looks like a header.
        """
        if self.header is not None:
            return self._marked(self._at(self.header, rows, where))
        found = [*self._found(rows, where)]
        if not found:
            raise DocumentError([Fault("no_header", where=where)])
        _, best = max(found, key=lambda one: one[0])
        if self.needed:
            spans = [(one.first - 1, len(one.header)) for _, one in found if self.fits(one)]
            if above := tables_above(rows, best.first - 1, spans):
                raise several_tables((*above, best.first - 1), where)
        return best

    def _found(
        self, rows: Sequence[Sequence[Any]], where: str
    ) -> Iterator[tuple[tuple[int, int, int], Layout]]:
        """Each layout that rows could be the header of, and what it is worth."""
        for first in range(1, len(rows) + 1):
            for height in range(1, HEADER_AT_MOST + 1):
                span = (first, first + height - 1)
                header, below = rows[first - 1 : span[1]], rows[span[1] : span[1] + 1]
                if span[1] > len(rows) or any(all(map(is_blank, row)) for row in header):
                    break
                if holds_levels(header) or (below and self._must_go_on(header, below[0])):
                    continue
                found = self._at(span, rows, where)
                worth = self._worth(found)
                if worth and height > 1 and self._goes_on(rows[first - 1], rows[first]):
                    worth += 1
                if worth:
                    yield (worth, -height, -first), self._marked(found)

    def fits(self, layout: Layout) -> bool:
        """Whether a sheet has what is needed."""
        roles = {column.meaning.role for column in layout.columns if column.meaning}
        return not self.needed or bool(roles & {*self.needed})

    def named(self, names: Sequence[str], where: str) -> Layout:
        """The layout of a format that names its columns."""
        return self._marked(named_layout(names, _Blind(self.catalogue, None), {}, where))

    def _at(self, span: tuple[int, int], rows: Sequence[Sequence[Any]], where: str) -> Layout:
        """The layout with its header in these rows."""
        return find_layout(rows, _Blind(self.catalogue, None), {}, where, span) or Layout(())

    def _worth(self, layout: Layout) -> int:
        """How much of a header a layout is; 0 for none."""
        labels = [column.name for column in layout.columns]
        found = {*self.recognise(labels)}
        fields = len(found & {*self.fields})
        places = {f"#{place}" for place, label in enumerate(labels, 1) if label}
        named = sum(1 for label in labels if plain(label) in self.wanted)
        named += len(places & {*self.wanted})
        return len(found) + _FIELD * (fields + named) if fields + named >= _LEAST else 0

    def _must_go_on(self, header: Sequence[Sequence[Any]], below: Sequence[Any]) -> bool:
        """Whether a row has nothing but headers, all where the header above needs more."""
        filled = [place for place, cell in enumerate(below) if not is_blank(cell)]
        words = [plain(below[place]) for place in filled]
        if len(filled) < _LEAST or not all(
            word in LOWER or self.recognise([word]) for word in words
        ):
            return False
        named = [word for word in words if word not in LOWER]
        if len(named) != len({*named}) and len({*named}) < _BLOCK:
            return False  # levels, by their numbers
        alone = {
            place
            for row in header
            for place in self._main(row)
            if place + 1 not in filled or not is_blank(row[place + 1])
        }
        return not alone & {*filled}

    def _goes_on(self, above: Sequence[Any], below: Sequence[Any]) -> bool:
        """Whether a row goes on with the header above it, and is no record."""
        filled = [place for place, cell in enumerate(below) if not is_blank(cell)]
        words = all(isinstance(below[place], str) for place in filled)
        main = self._main(above)
        return len(filled) >= _LEAST and words and bool(main) and not main & {*filled}

    def _main(self, row: Sequence[Any]) -> set[int]:
        """The columns of which a row of a header says what they hold."""
        return {
            place for place, cell in enumerate(row) if {*self.recognise([cell])} & {*self.fields}
        }

    def _marked(self, layout: Layout) -> Layout:
        """The layout with what is recognised marked, by which a CSV's separator is found."""
        columns = tuple(
            replace(column, meaning=Meaning(min(found)) if found else None)
            for column in layout.columns
            for found in (self.recognise([column.name]),)
        )
        return replace(layout, columns=columns)


class _Blind(Words):
    """Recognises nothing: what the columns of other tables mean is not for the score to say."""

    def meaning(self, path: Sequence[str]) -> None:
        """Nothing."""


class Records:
    """The rows of a table that are records, and the numbers of those that are none.

    Args:
        table: the table.
        alone: the fields one of which may be all that a record has.
        recognise: what is recognised in headers.
        numbers: those of them in which a text that stands alone is a note and no record.

    Attributes:
        labels: the headers, made different where two are alike.
        left_out: the rows that were no records, by number, as far as the table is read.
    """

    def __init__(
        self,
        table: Table,
        alone: Collection[str],
        recognise: Recognise,
        numbers: Collection[str] = (),
    ) -> None:
        self._table = table
        names = [column.name for column in table.layout.columns]
        self.labels = different(names)
        self.left_out: list[int] = []
        self._headings = Headings.of(table.layout)
        self._has_header = bool(table.layout.header)
        self._counts = {n for n, name in enumerate(names) if bare(plain(name)) in ROLES["no"]}
        self._alone = {place for place, name in enumerate(names) if {*recognise([name])} & {*alone}}
        self._numbers = {n for n in self._alone if {*recognise([names[n]])} & {*numbers}}

    def label(self, header: str) -> str:
        """The column that a user means: by its header, or by its place, as in `#3`."""
        if header.startswith("#") and header[1:].isdecimal():
            place = int(header[1:]) - 1
            return self.labels[place] if 0 <= place < len(self.labels) else header
        able = [label for label in self.labels if plain(label) == plain(header)]
        return able[0] if len(able) == 1 and header not in self.labels else header

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each record with its number in the file."""
        for chunk in self._table.read():
            for number, row in zip(chunk.numbers, chunk.rows, strict=True):
                if self._has_header and self._is_none(row):
                    self.left_out.append(number)
                else:
                    yield number, row

    def _is_none(self, row: Sequence[Any]) -> bool:
        """Whether a row is blank, a sum, a heading again, a row of numbers, or a section."""
        full = [place for place, cell in enumerate(row) if not is_blank(cell)]
        if not full or self._headings.repeated(row) or numbers_columns(row):
            return True
        first = row[full[0]]
        if isinstance(first, str) and is_sum(plain(first)):
            return True
        if len(full) == 1:
            return full[0] not in self._alone or (full[0] in self._numbers and is_prose(first))
        counted = len(full) == _COUNTED and full[0] in self._counts and full[1] in self._alone
        return counted and is_outline(cell_text(first))
