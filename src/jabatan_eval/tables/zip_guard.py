"""A zip, looked into before anything opens it: how much is in it; and what is in a workbook's."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO, Final

from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.table import refused

__all__ = ["Seen", "guarded", "inspect", "parts"]

UNPACKED_AT_MOST: Final = 1024 * 1024 * 1024
"""Bytes of everything in a zip, unpacked."""

PARTS_AT_MOST: Final = 20_000
"""Parts of a zip; a workbook or a document has some dozens."""

RATIO_AT_MOST: Final = 400
"""How far a large part may be compressed; real sheets stay far below, bombs are at a thousand."""

RATIO_FROM: Final = 4 * 1024 * 1024
"""Bytes from which the ratio counts."""

CELLS_AT_MOST: Final = 30_000_000
"""Cells between the first and the last of a sheet, empty ones included, as a reader holds them."""

_WORKBOOK: Final = "XLSX/ODS"
_PIECE: Final = 1 << 20
_LISTED: Final = 50
_TAIL: Final = 4096
_ROW: Final = re.compile(rb"""<(?:\w+:)?row\s([^>]*)>""")
_CELL: Final = re.compile(
    rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*(?<!/)>"""
)
_UNPLACED: Final = re.compile(rb"""<(?:\w+:)?c(?:\s(?![^>]*\br=)[^>]*)?>""")
_HIDDEN: Final = re.compile(rb"""hidden=["'](?:1|true)["']""")
_NUMBER: Final = re.compile(rb"""(?:^|\s)r=["']([0-9]{1,7})["']""")
_COLUMNS: Final = re.compile(rb"""<(?:\w+:)?col\s[^>]*>""")
_SPAN: Final = re.compile(rb"""(min|max)=["']([0-9]{1,5})["']""")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[ >/]")
_ERROR: Final = re.compile(rb"""<(?:\w+:)?c\s[^>]*t=["']e["']""")


class Seen:
    """What was seen in the XML of one sheet."""

    def __init__(self) -> None:
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[str] = []
        self.formulas = 0
        self.errors = 0
        self._letters: set[bytes] = set()
        self._rows: set[int] = set()  # the first and the last row with a placed cell
        self._named: set[int] = set()  # the first and the last row that says its number
        self._unplaced = False

    def scan(self, text: bytes) -> None:
        """See what a piece of the XML holds, no tag of which is cut."""
        cells = _CELL.findall(text)
        self._letters.update({letter for letter, _ in cells})
        self._rows = _ends(self._rows, {number for _, number in cells})
        self._unplaced = self._unplaced or _UNPLACED.search(text) is not None
        attributes = _ROW.findall(text)
        numbers = {found[1] for row in attributes if (found := _NUMBER.search(row))}
        self._named = _ends(self._named, numbers)
        self.formulas += len(_FORMULA.findall(text))
        self.errors += len(_ERROR.findall(text))
        if b"hidden" in text:
            self._hidden(text, attributes)

    def _hidden(self, text: bytes, rows: list[bytes]) -> None:
        for row in rows:
            if _HIDDEN.search(row) and (number := _NUMBER.search(row)):
                self.hidden_rows.append(int(number[1]))
        for column in _COLUMNS.findall(text):
            span = {key: int(value) for key, value in _SPAN.findall(column)}
            if _HIDDEN.search(column):
                first = span.get(b"min", 1)
                places = range(first - 1, min(span.get(b"max", first), first + _LISTED))
                self.hidden_columns += [column_letter(place) for place in places]

    def spread(self) -> tuple[int, int]:
        """Rows and columns from the first cell to the last."""
        rows, columns = {*self._rows}, {_column(letter) for letter in self._letters}
        if self._unplaced:  # a cell that says no place stands where its row does, from the left on
            rows |= self._named
            columns.add(1)
        height = max(rows) - min(rows) + 1 if rows else 0
        return height, max(columns) - min(columns) + 1 if columns else 0


def _ends(known: set[int], numbers: set[bytes]) -> set[int]:
    every = known | {int(number) for number in numbers}
    return {min(every), max(every)} if every else every


def inspect(path: str) -> dict[str, Seen]:
    """Look through a workbook's zip without holding more than a piece of it.

    Returns:
        For an XLSX, what was seen in each sheet, by the sheet's path in the zip.

    Raises:
        DocumentError: it is damaged, holds too much, or its sizes are not what it says.
    """
    found: dict[str, Seen] = {}
    with guarded(path, _WORKBOOK):
        for entry, pieces in parts(path, _WORKBOOK):
            if entry.filename == "xl/workbook.bin":
                raise refused("not_supported", path, "XLSB")
            if entry.filename.startswith("xl/"):
                found[entry.filename] = _scan(pieces, path)
            else:
                for _ in pieces:
                    pass
    return found


@contextmanager
def guarded(path: str, form: str) -> Iterator[None]:
    """Where a zip is read: what a damaged one raises becomes a refusal.

    Args:
        path: the file.
        form: what it should be, as messages call it.

    Raises:
        DocumentError: it is damaged.
    """
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError) as error:
        if hasattr(error, "faults"):
            raise
        raise refused("damaged", path, format=form) from None


def parts(path: str, form: str) -> Iterator[tuple[zipfile.ZipInfo, Iterator[bytes]]]:
    """The parts of a zip, each with its unpacked bytes in pieces; to be used inside `guarded`.

    Nothing is unpacked before the directory shows that all of it is sound. Bytes that are not
    asked for are not unpacked, and so not compared with what the directory says of them.

    Args:
        path: the file.
        form: what it should be, as messages call it.

    Raises:
        DocumentError: it holds too much, or its sizes are not what it says.
    """
    with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:  # noqa: PTH123
        entries = archive.infolist()
        total = sum(entry.file_size for entry in entries)
        packed = sum(entry.compress_size for entry in entries)
        raw.seek(0, 2)
        if total > UNPACKED_AT_MOST or packed > raw.tell() or len(entries) > PARTS_AT_MOST:
            raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
        for entry in entries:
            ratio = entry.file_size / max(entry.compress_size, 1)
            if entry.file_size > RATIO_FROM and ratio > RATIO_AT_MOST:
                raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
        for entry in entries:
            yield entry, _pieces(raw, entry, path, form)


def _pieces(raw: IO[bytes], entry: zipfile.ZipInfo, path: str, form: str) -> Iterator[bytes]:
    """The unpacked bytes of an entry, and never more of them than the directory declares."""
    raw.seek(entry.header_offset)
    header = raw.read(30)
    if header[:4] != b"PK\x03\x04" or entry.flag_bits & 1:
        raise refused("damaged", path, format=form)
    skip = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    raw.seek(entry.header_offset + 30 + skip)
    left, given = entry.compress_size, 0
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refused("damaged", path, format=form)
    unpack = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    while left:
        packed = raw.read(min(left, 1 << 16))
        if not packed:
            raise refused("damaged", path, format=form)
        left -= len(packed)
        while packed:
            piece = unpack.decompress(packed, _PIECE) if unpack else packed
            packed = unpack.unconsumed_tail if unpack else b""
            given += len(piece)
            if given > entry.file_size:
                raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
            yield piece


def _scan(pieces: Iterator[bytes], path: str) -> Seen:
    """Hidden rows and columns, formulas and errors of a sheet; refuses one that spreads too far."""
    seen = Seen()
    tail = b""
    for piece in pieces:
        text = tail + piece
        cut = text.rfind(b"<", max(0, len(text) - _TAIL))
        text, tail = (text[:cut], text[cut:]) if cut >= 0 else (text, b"")
        seen.scan(text)
    seen.scan(tail)
    height, width = seen.spread()
    if height * width > CELLS_AT_MOST:
        raise refused("too_many_cells", path, limit=CELLS_AT_MOST, rows=height, columns=width)
    return seen


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
