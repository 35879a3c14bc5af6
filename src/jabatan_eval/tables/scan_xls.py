"""An old workbook (XLS), looked through record by record for where its cells are.

The file is a small file system (Compound File Binary, MS-CFB) with one stream of records
(MS-XLS); only what bounds the sheets and what is hidden is read.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Final

from jabatan_eval.tables.seen import CELLS_AT_MOST, Seen, letters_of

__all__ = ["BrokenStreamError", "EncryptedError", "scan_workbook"]

_FREE: Final = 0xFFFF_FFFA
"""From here on a sector's number says that there is none."""

_DIRECTORY_ENTRY: Final = 128
_HEADER: Final = 512
_IN_HEADER: Final = 109
"""Sectors of the table of sectors that the header itself names."""

_STREAMS: Final = ("workbook", "book")
_ENCRYPTED: Final = "EncryptedPackage"
"""The stream of a newer workbook with a password."""

_BOF: Final = frozenset({0x0009, 0x0209, 0x0409, 0x0809})
_EOF, _SHEET, _PASSWORD, _TEXTS, _SPAN, _ROW, _COLUMNS, _FORMULA, _ERROR = (
    0x000A, 0x0085, 0x002F, 0x00FC, 0x0200, 0x0208, 0x007D, 0x0006, 0x0205,
)  # fmt: skip
_CELLS: Final = frozenset({_FORMULA, _ERROR, 0x0203, 0x027E, 0x00FD, 0x0204, 0x00D6, 0x0001, 0x0002,
                           0x0003, 0x0004, 0x0005, 0x0206, 0x0406})  # fmt: skip
_RUN: Final = 0x00BD
"""Numbers side by side, in one record."""

_BIFF8: Final = 0x0600
_TEXT_BYTES: Final = 3
"""Bytes of the shortest text."""

_SPAN_BYTES: Final = 12
"""Bytes from which the span of a sheet has its rows in four bytes and not in two."""


class BrokenStreamError(ValueError):
    """The file is not what it says."""


class EncryptedError(ValueError):
    """The records are encrypted."""


def scan_workbook(data: bytes) -> dict[str, Seen]:
    """What is seen of each sheet, by its name.

    Args:
        data: the whole file.

    Raises:
        BrokenStreamError: the file is damaged.
        EncryptedError: the workbook has a password.
    """
    try:
        stream = _Container(data).stream()
        return {name: _sheet(stream, at) for name, at in _sheets(stream)}
    except (struct.error, IndexError):
        raise BrokenStreamError from None


class _Container:
    """The file system: sectors, and the chains in which they follow each other."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.size = 1 << _number(data, 30, "H")
        self.small = 1 << _number(data, 32, "H")
        if self.size not in {512, 4096} or self.small != 64:  # noqa: PLR2004  # there are no others
            raise BrokenStreamError
        self.table = self._table()

    def _sector(self, number: int) -> bytes:
        start = (number + 1) * self.size
        found = self.data[start : start + self.size]
        if not found:
            raise BrokenStreamError
        return found

    def _table(self) -> list[int]:
        """For each sector the one after it."""
        named = [*struct.unpack_from(f"<{_IN_HEADER}I", self.data, 76)]
        each = self.size // 4
        following, left = _number(self.data, 68, "I"), len(self.data) // self.size
        while following < _FREE and left >= 0:
            *more, following = _numbers(self._sector(following), each)
            named += more
            left -= 1
        return [
            number
            for sector in named
            if sector < _FREE
            for number in _numbers(self._sector(sector), each)
        ]

    def _chain(self, first: int, table: list[int]) -> Iterator[int]:
        number, left = first, len(table)
        while number < _FREE:
            if left <= 0:  # it bites its own tail
                raise BrokenStreamError
            yield number
            number, left = table[number], left - 1

    def _joined(self, first: int) -> bytes:
        return b"".join(map(self._sector, self._chain(first, self.table)))

    def stream(self) -> bytes:
        """The stream of the workbook's records."""
        directory = self._joined(_number(self.data, 48, "I"))
        root = _number(directory, 116, "I")
        for at in range(0, len(directory) - _DIRECTORY_ENTRY + 1, _DIRECTORY_ENTRY):
            length = _number(directory, at + 64, "H")
            name = directory[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
            if name == _ENCRYPTED:
                raise EncryptedError
            if name.lower() in _STREAMS:
                first, size = _number(directory, at + 116, "I"), _number(directory, at + 120, "I")
                if size >= _number(self.data, 56, "I"):
                    return self._joined(first)[:size]
                return self._small(root, first)[:size]
        raise BrokenStreamError

    def _small(self, root: int, first: int) -> bytes:
        """A stream so small that it lies in pieces of sectors."""
        whole = self._joined(root)
        table = [*_numbers(again := self._joined(_number(self.data, 60, "I")), len(again) // 4)]
        pieces = (number * self.small for number in self._chain(first, table))
        return b"".join(whole[at : at + self.small] for at in pieces)


def _records(stream: bytes, at: int) -> Iterator[tuple[int, int, int]]:
    """Each record's kind, where its content starts, and its length."""
    while at + 4 <= len(stream):
        kind, length = struct.unpack_from("<HH", stream, at)
        yield kind, at + 4, length
        at += 4 + length


def _sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """The name of each sheet and where its records start."""
    version = _BIFF8
    for kind, at, length in _records(stream, 0):
        if kind in _BOF:
            version = _number(stream, at, "H")
        elif kind == _PASSWORD:
            raise EncryptedError
        elif kind == _TEXTS and _number(stream, at + 4, "I") * _TEXT_BYTES > len(stream):
            raise BrokenStreamError  # a reader makes room for as many texts as are claimed
        elif kind == _SHEET:
            start = _number(stream, at, "I")
            if start >= len(stream):
                raise BrokenStreamError
            count, text = stream[at + 6], stream[at + 7 : at + length]
            if version == _BIFF8:
                wide, text = text[:1] == b"\1", text[1:]
                name = text[: 2 * count].decode("utf-16-le", "replace") if wide else None
                yield name or text[:count].decode("latin-1"), start
            else:
                yield text[:count].decode("cp1252", "replace"), start
        elif kind == _EOF:
            return


def _sheet(stream: bytes, start: int) -> Seen:
    """What is seen of a sheet; a chart inside it has records of its own."""
    rows: set[int] = set()
    columns: set[int] = set()
    hidden_rows: list[int] = []
    hidden_columns: list[str] = []
    formulas = errors = depth = 0
    for kind, at, length in _records(stream, start):
        if kind in _BOF:
            depth += 1
        elif kind == _EOF:
            depth -= 1
            if depth <= 0:
                break
        elif kind == _SPAN:
            _check_span(stream[at : at + length])
        elif kind in _CELLS or kind == _RUN:
            row, column = struct.unpack_from("<HH", stream, at)
            rows = {min(rows | {row}), max(rows | {row})}
            last = _number(stream, at + length - 2, "H") if kind == _RUN else column
            columns |= {column, last}
            formulas += kind == _FORMULA
            errors += kind == _ERROR and stream[at + 7] == 1
        elif kind == _ROW and _number(stream, at + 12, "H") & 0x20:
            hidden_rows.append(_number(stream, at, "H") + 1)
        elif kind == _COLUMNS and _number(stream, at + 8, "H") & 1:
            hidden_columns += letters_of(*struct.unpack_from("<HH", stream, at))
    return Seen(
        max(rows) - min(rows) + 1 if rows else 0,
        max(columns) - min(columns) + 1 if columns else 0,
        tuple(hidden_rows),
        tuple(hidden_columns),
        formulas,
        errors,
    )


def _check_span(found: bytes) -> None:
    """See that a sheet claims no more than it can have: a reader makes room for what it claims."""
    wide = len(found) >= _SPAN_BYTES
    top, bottom, left, right = struct.unpack_from("<IIHH" if wide else "<HHHH", found)
    height, width = max(bottom, 1) - top, max(right, 1) - left
    if height < 1 or width < 1 or height * width > CELLS_AT_MOST:
        raise BrokenStreamError


def _number(data: bytes, at: int, kind: str) -> int:
    found: int = struct.unpack_from(f"<{kind}", data, at)[0]
    return found


def _numbers(data: bytes, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f"<{count}I", data, 0)
