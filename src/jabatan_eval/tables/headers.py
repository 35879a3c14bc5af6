"""Tables of any kind of record: the header found by what is recognised in it, other rows left out.

What a column means is for the caller to say, by a function from headers to field names; here are
only the ways of files: letterhead, a header of one or two rows, sums, sections, headings again.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.layout import Layout, different, find_layout, named_layout
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.table import Table
from jabatan_eval.tables.words import Meaning, Words, plain

__all__ = ["HeaderOptions", "Recognise", "Records", "different"]

Recognise = Callable[[Sequence[Any]], Collection[str]]
"""From some headers to the names of the fields that are recognised in them."""

_SUM: Final = re.compile(r"(?:sub ?-?)?(?:grand )?(?:jumlah|total)\b.*")
_HEIGHTS: Final = (1, 2)
_LEAST: Final = 2
"""Columns that a header must have."""

_FIELD: Final = 20
"""A field that counts is worth more than all others together."""


@dataclass(frozen=True)
class HeaderOptions(Options):
    """How a table of records is to be read: its header is where most is recognised.

    Attributes:
        recognise: what is recognised in headers.
        fields: the fields by which a header is known, two of them at least.
        wanted: headers that the caller named, in plain letters; they count like fields.
    """

    recognise: Recognise = field(default=lambda _: ())
    fields: Collection[str] = ()
    wanted: Sequence[str] = ()

    def layout(self, rows: Sequence[Sequence[Any]], where: str) -> Layout:
        """The layout of a sheet, by the header in which most is recognised.

        Raises:
            DocumentError: nothing looks like a header.
        """
        blind = _Blind(self.catalogue, None)
        best: tuple[int, Layout] | None = None
        for first in range(1, len(rows) + 1):
            for height in _HEIGHTS:
                span = (first, first + height - 1)
                if span[1] > len(rows) or all(map(is_blank, rows[first - 1])):
                    break
                found = find_layout(rows, blind, {}, where, span)
                if found is None:  # pragma: no cover - a header that is told is always taken
                    break
                worth = self._worth(found)
                if worth and height > 1 and self._goes_on(rows[first - 1], rows[first]):
                    worth += 1
                if worth > (best[0] if best else 0):
                    best = (worth, found)
        if best is None:
            raise DocumentError([Fault("no_header", where=where)])
        return self._marked(best[1])

    def named(self, names: Sequence[str], where: str) -> Layout:
        """The layout of a format that names its columns."""
        return self._marked(named_layout(names, _Blind(self.catalogue, None), {}, where))

    def _worth(self, layout: Layout) -> int:
        """How much of a header a layout is; 0 for none."""
        labels = [column.name for column in layout.columns]
        found = {*self.recognise(labels)}
        fields = len(found & {*self.fields})
        places = {f"#{place}" for place, label in enumerate(labels, 1) if label}
        named = sum(1 for label in labels if plain(label) in self.wanted)
        named += len(places & {*self.wanted})
        return len(found) + _FIELD * (fields + named) if fields + named >= _LEAST else 0

    def _goes_on(self, above: Sequence[Any], below: Sequence[Any]) -> bool:
        """Whether a row goes on with the header above it, and is no record."""
        filled = [place for place, cell in enumerate(below) if not is_blank(cell)]
        main = {
            place for place, cell in enumerate(above) if {*self.recognise([cell])} & {*self.fields}
        }
        words = all(isinstance(below[place], str) for place in filled)
        return len(filled) >= _LEAST and words and not main & {*filled}

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

    Attributes:
        labels: the headers, made different where two are alike.
        left_out: the rows that were no records, by number, as far as the table is read.
    """

    def __init__(self, table: Table, alone: Collection[str], recognise: Recognise) -> None:
        self._table = table
        names = [column.name for column in table.layout.columns]
        self.labels = different(names)
        self.left_out: list[int] = []
        self._heads = [[*map(plain, row)] for row in table.layout.header]
        self._alone = {place for place, name in enumerate(names) if {*recognise([name])} & {*alone}}

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
                if self._heads and self._is_none(row):
                    self.left_out.append(number)
                else:
                    yield number, row

    def _is_none(self, row: Sequence[Any]) -> bool:
        """Whether a row is blank, a sum, a heading again, a row of numbers, or a section."""
        full = [place for place, cell in enumerate(row) if not is_blank(cell)]
        if len(full) > 1 and isinstance(row[full[0]], str) and row[full[0]][:1].isalpha():
            first = plain(row[full[0]])
            return bool(_SUM.fullmatch(first)) or self._is_heading(row, full)
        if len(full) == 1:
            return full[0] not in self._alone or bool(_SUM.fullmatch(plain(row[full[0]])))
        return not full or self._is_heading(row, full)

    def _is_heading(self, row: Sequence[Any], full: Sequence[int]) -> bool:
        texts = [plain(cell_text(row[place])) for place in full]
        numbered = [text.strip("()") for text in texts] == [
            str(number) for number in range(1, len(full) + 1)
        ]
        whole = [plain(cell_text(cell)) for cell in row]
        return (numbered and len(full) > _LEAST) or any(
            whole == head[: len(whole)] for head in self._heads if any(head)
        )
