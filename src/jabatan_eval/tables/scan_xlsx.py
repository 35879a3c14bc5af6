"""The XML of a part of an XLSX, looked through for where cells are and what is hidden."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from jabatan_eval.tables.seen import Seen, letters_of
from jabatan_eval.tables.xml_tags import BrokenTagError, attributes, tags_named, whole_tags

__all__ = ["scan_sheet"]

_TAG: Final = tags_named("row", "c", "f")
_CELL: Final = tags_named("c")
_ROW: Final = tags_named("row")
_COLUMN: Final = tags_named("col")
_TEXTS: Final = tags_named("sst")
_TEXT_BYTES: Final = 5
"""Bytes of the shortest text among those that cells share, `<si/>`."""

_PLACES: Final = re.compile(rb"""\0[^\0]*?\sr\s*+=\s*+"([A-Za-z]{1,9})([0-9]{1,9})\"""")
_NUMBERS: Final = re.compile(rb"""\0[^\0]*?\sr\s*+=\s*+"([0-9]{1,9})\"""")
_PLACE: Final = re.compile(rb"([A-Za-z]{1,9})([0-9]{1,9})")
_WHOLE: Final = re.compile(rb"\+?([0-9]{1,9})")
_ERROR: Final = re.compile(rb"""\st\s*+=\s*+["']e["']""")
_TRUE: Final = frozenset({b"1", b"true"})


def scan_sheet(pieces: Iterable[bytes]) -> Seen:
    """What is seen of a sheet, or of another part, in which there is nothing to see.

    Args:
        pieces: its bytes.

    Raises:
        BrokenTagError: a tag in it is not well-formed, or it claims to hold more texts than it can.

    Examples:
        >>> scan_sheet([b'<row r="3" hidden="1"><c r="B3"><v>1</v></c><c r="D3"><f>1</f></c></row>'])
        Seen(height=1, width=3, hidden_rows=(3,), hidden_columns=(), formulas=1, errors=0)
    """
    scan = _Scan()
    for text in whole_tags(pieces):
        scan.look(text)
    return scan.seen()


class _Scan:
    def __init__(self) -> None:
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[str] = []
        self.formulas = self.errors = 0
        self.letters: set[bytes] = set()
        self.rows: set[int] = set()  # the first and the last row with a placed cell
        self.named: set[int] = set()  # the first and the last row that says its number
        self.unnamed = 0  # rows that do not
        self.unplaced = False  # whether some cell says no place
        self.in_row = self.widest = 0  # cells since the last row began, and the most of a row
        self.size = self.claimed = 0  # bytes, and the texts for which a reader makes room

    def look(self, text: bytes) -> None:
        """See what stands in a piece, no tag of which is cut."""
        self.size += len(text)
        if b"sst" in text:
            own = (
                attributes(found).get(b"uniqueCount", b"0") for _, found, _ in _TEXTS.found(text)
            )
            self.claimed = max(self.claimed, *map(_whole, own), 0)
        tags = _TAG.found(text)
        rows = [own for name, own, _ in tags if name == b"row"]
        cells = [own for name, own, empty in tags if name == b"c" and not empty]
        self.formulas += sum([name == b"f" for name, _, _ in tags])
        self._number_rows(_marked(rows))
        if self._place(_marked(cells)):
            self._count(text)
        else:
            self.in_row = 0
        if b"hidden" in text:
            self._hidden(text)

    def _number_rows(self, rows: bytes) -> None:
        """See which numbers rows say, and how many say none."""
        numbers = _NUMBERS.findall(rows)
        if len(numbers) != rows.count(b"\0") or b"'" in rows:  # not all in the usual writing
            own = [attributes(row).get(b"r") for row in rows.split(b"\0")[1:]]
            self.unnamed += own.count(None)
            numbers = [number for number in own if number is not None]
        self.named = _ends(self.named, {*map(_whole, numbers)})

    def _place(self, cells: bytes) -> bool:
        """See where cells are that hold something, and whether some of them do not say it."""
        places = _PLACES.findall(cells)
        missing = False
        if len(places) != cells.count(b"\0") or b"'" in cells:
            own = [attributes(cell).get(b"r") for cell in cells.split(b"\0")[1:]]
            missing = None in own
            placed = [_PLACE.fullmatch(place) for place in own if place is not None]
            if None in placed:
                raise BrokenTagError
            places = [place.groups() for place in placed if place is not None]
        self.letters.update([letters for letters, _ in places])
        self.rows = _ends(self.rows, {int(number) for _, number in places})
        self.unplaced = self.unplaced or missing
        if b'"e"' in cells or b"'e'" in cells:
            self.errors += len(_ERROR.findall(cells))
        return missing

    def _count(self, text: bytes) -> None:
        """How many cells a row has at most, empty ones too, where some say no place."""
        first, *others = _ROW.begins.split(text)[::2]
        for count in (self.in_row + _cells_in(first), *map(_cells_in, others)):
            self.in_row = count
            self.widest = max(self.widest, count)

    def _hidden(self, text: bytes) -> None:
        for _, found, _ in _ROW.found(text):
            row = attributes(found)
            if row.get(b"hidden") in _TRUE and b"r" in row:
                self.hidden_rows.append(_whole(row[b"r"]))
        for _, found, _ in _COLUMN.found(text):
            column = attributes(found)
            if column.get(b"hidden") in _TRUE:
                first, last = (_whole(column.get(key, b"1")) for key in (b"min", b"max"))
                self.hidden_columns += letters_of(first - 1, max(first, last) - 1)

    def seen(self) -> Seen:
        """What was seen, when all was looked at."""
        if self.claimed * _TEXT_BYTES > self.size:
            raise BrokenTagError
        rows, columns = {*self.rows}, {*map(_number, self.letters)}
        if self.unplaced:  # a cell that says no place stands after the one before it
            rows |= self.named
            columns |= {1, max(columns, default=0) + self.widest}
        if self.unnamed:  # and a row that says no number after the one before it
            rows |= {1, max(rows, default=0) + self.unnamed}
        return Seen(
            max(rows) - min(rows) + 1 if rows else 0,
            max(columns) - min(columns) + 1 if columns else 0,
            tuple(self.hidden_rows),
            tuple(self.hidden_columns),
            self.formulas,
            self.errors,
        )


def _ends(known: set[int], numbers: set[int]) -> set[int]:
    every = known | numbers
    return {min(every), max(every)} if every else every


def _marked(found: Sequence[bytes]) -> bytes:
    """The attributes of tags in one text, each after a byte that none of them has."""
    text = b"".join([b"\0" + own for own in found])
    if text.count(b"\0") != len(found):
        raise BrokenTagError
    return text


def _whole(number: bytes) -> int:
    found = _WHOLE.fullmatch(number)
    if found is None:
        raise BrokenTagError
    return int(found[1])


def _cells_in(text: bytes) -> int:
    return len(_CELL.begins.findall(text))


def _number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
