"""A workbook's zip, looked into before anything opens it: how much is in it, and what."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.table import refused

__all__ = ["Seen", "inspect"]

UNPACKED_AT_MOST: Final = 1024 * 1024 * 1024
"""Bytes of everything in a workbook, unpacked."""

RATIO_AT_MOST: Final = 400
"""How far a large part may be compressed; real sheets stay far below, bombs are at a thousand."""

RATIO_FROM: Final = 4 * 1024 * 1024
"""Bytes from which the ratio counts."""

CELLS_AT_MOST: Final = 30_000_000
"""Cells between the first and the last of a sheet, empty ones included, as a reader holds them."""

_PIECE: Final = 1 << 20
_TAIL: Final = 4096
_ROW: Final = re.compile(rb"""<(?:\w+:)?row\s([^>]*)>""")
_CELL: Final = re.compile(rb"""<(?:\w+:)?c\s(?:[^>]*?\s)?r=["']([A-Z]{1,3})([0-9]{1,7})["'][^>]*[^/]>""")
_UNPLACED: Final = re.compile(rb"""<(?:\w+:)?c(?:\s(?![^>]*\br=)[^>]*)?>""")
_HIDDEN: Final = re.compile(rb"""hidden=["'](?:1|true)["']""")
_NUMBER: Final = re.compile(rb"""(?:^|\s)r=["']([0-9]{1,7})["']""")
_COLUMNS: Final = re.compile(rb"""<(?:\w+:)?col\s[^>]*>""")
_SPAN: Final = re.compile(rb"""(min|max)=["']([0-9]{1,5})["']""")
_FORMULA: Final = re.compile(rb"<(?:\w+:)?f[ >/]")
_ERROR: Final = re.compile(rb"""<(?:\w+:)?c\s[^>]*t=["']e["']""")


@dataclass
class Seen:
    """What was seen in the XML of one sheet."""

    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: list[str] = field(default_factory=list)
    formulas: int = 0
    errors: int = 0


def inspect(path: str) -> dict[str, Seen]:
    """Look through a workbook's zip without holding more than a piece of it.

    Returns:
        For an XLSX, what was seen in each sheet, by the sheet's path in the zip.

    Raises:
        DocumentError: it is damaged, holds too much, or its sizes are not what it says.
    """
    found: dict[str, Seen] = {}
    try:
        with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:  # noqa: PTH123
            entries = archive.infolist()
            total = sum(entry.file_size for entry in entries)
            packed = sum(entry.compress_size for entry in entries)
            raw.seek(0, 2)
            if total > UNPACKED_AT_MOST or packed > raw.tell():
                raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
            if any(entry.filename == "xl/workbook.bin" for entry in entries):
                raise refused("not_supported", path, "XLSB")
            for entry in entries:
                ratio = entry.file_size / max(entry.compress_size, 1)
                if entry.file_size > RATIO_FROM and ratio > RATIO_AT_MOST:
                    raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
                pieces = _pieces(raw, entry, path)
                if entry.filename.startswith("xl/"):
                    found[entry.filename] = _scan(pieces, path)
                else:
                    for _ in pieces:
                        pass
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError) as error:
        if hasattr(error, "faults"):
            raise
        raise refused("damaged", path, format="XLSX/ODS") from None
    return found


def _pieces(raw: object, entry: zipfile.ZipInfo, path: str) -> Iterator[bytes]:
    """The unpacked bytes of an entry, and never more of them than the directory declares."""
    raw.seek(entry.header_offset)  # type: ignore[attr-defined]
    header: bytes = raw.read(30)  # type: ignore[attr-defined]
    if header[:4] != b"PK\x03\x04" or entry.flag_bits & 1:
        raise refused("damaged", path, format="XLSX/ODS")
    skip = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    raw.seek(entry.header_offset + 30 + skip)  # type: ignore[attr-defined]
    left, given = entry.compress_size, 0
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refused("damaged", path, format="XLSX/ODS")
    unpack = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    while left:
        packed: bytes = raw.read(min(left, 1 << 16))  # type: ignore[attr-defined]
        if not packed:
            raise refused("damaged", path, format="XLSX/ODS")
        left -= len(packed)
        while packed:
            piece = unpack.decompress(packed, _PIECE) if unpack else packed
            packed = unpack.unconsumed_tail if unpack else b""
            given += len(piece)
            if given > entry.file_size:
                raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
            if piece:
                yield piece
            elif not packed:
                break


def _scan(pieces: Iterator[bytes], path: str) -> Seen:
    """Hidden rows and columns, formulas and errors of a sheet; refuses one that spreads too far."""
    seen = Seen()
    rows: list[int] = []
    letters: set[bytes] = set()
    tail = b""
    for piece in pieces:
        text = tail + piece
        cut = text.rfind(b"<", max(0, len(text) - _TAIL))
        text, tail = (text[:cut], text[cut:]) if cut > 0 else (text, b"")
        _scan_piece(text, seen, rows, letters)
    _scan_piece(tail, seen, rows, letters)
    height = rows[1] - rows[0] + 1 if rows else 0
    places = [_column(letter) for letter in letters]
    width = max(places) - min(places) + 1 if places else 0
    if height * width > CELLS_AT_MOST:
        raise refused("too_many_cells", path, limit=CELLS_AT_MOST, rows=height, columns=width)
    return seen


def _scan_piece(text: bytes, seen: Seen, rows: list[int], letters: set[bytes]) -> None:
    cells = _CELL.findall(text)
    numbers = {int(number) for number in {number for _, number in cells}}
    letters.update({letter for letter, _ in cells})
    if _UNPLACED.search(text):  # a cell that names no place stands wherever its row says
        numbers |= {int(number[1]) for row in _ROW.findall(text) if (number := _NUMBER.search(row))}
    if numbers:
        rows[:] = [min(*rows, *numbers), max(*rows, *numbers)] if rows else [min(numbers), max(numbers)]
    if b"hidden" in text:
        for attributes in _ROW.findall(text):
            if _HIDDEN.search(attributes) and (number := _NUMBER.search(attributes)):
                seen.hidden_rows.append(int(number[1]))
        for column in _COLUMNS.findall(text):
            span = {key: int(value) for key, value in _SPAN.findall(column)}
            if _HIDDEN.search(column) and len(span) == 2:  # noqa: PLR2004
                last = min(span[b"max"], span[b"min"] + 50)
                seen.hidden_columns += [column_letter(n - 1) for n in range(span[b"min"], last + 1)]
    seen.formulas += len(_FORMULA.findall(text))
    seen.errors += len(_ERROR.findall(text))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
