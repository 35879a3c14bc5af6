"""CSV as spreadsheets write it: any of three separators, a byte-order mark, strict decoding."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator
from typing import Any, Final, NamedTuple

from jabatan_eval.errors import DocumentError
from jabatan_eval.tables.cells import is_blank, restored
from jabatan_eval.tables.layout import SAMPLE, Layout
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.table import CHUNK, COLUMNS_AT_MOST, Chunk, Note, Table, refused

__all__ = ["Dialect", "open_csv"]

DELIMITERS: Final = (";", ",", "\t")
ENCODINGS: Final = ("utf-8", "cp1252", "latin-1")
LINE_AT_MOST: Final = 8 * 1024 * 1024
"""Characters of one line."""

_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


class Dialect(NamedTuple):
    """How a CSV was written, so that the result can be written alike."""

    delimiter: str
    encoding: str


def open_csv(path: str, options: Options) -> Table:
    """Open a CSV: find encoding, separator and header.

    Raises:
        DocumentError: it cannot be decoded, or no header is found.
    """
    encoding = _encoding(path, options.encoding)
    delimiter, layout = _understood(path, encoding, options)
    width = len(layout.columns)
    where = _where(path)

    def read() -> Iterator[Chunk]:
        yield from _chunks(path, encoding, delimiter, layout.last, width, where)

    notes = [Note("tables.csv", (("delimiter", _SHOWN[delimiter]), ("encoding", encoding)))]
    return Table(
        path, "csv", layout, read, os.path.getsize(path), tuple(notes), text_only=True,
        native=Dialect(delimiter, encoding),
    )  # fmt: skip


_SHOWN: Final = {";": ";", ",": ",", "\t": "tab"}


def _where(path: str) -> str:
    return path


def _encoding(path: str, asked: str | None) -> str:
    with open(path, "rb") as file:  # noqa: PTH123
        head = file.read(4)
    if not head:
        raise refused("empty_file", path)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    return asked or "utf-8"


class _Lines:
    """The lines of a file, decoded strictly, none of them without bound."""

    def __init__(self, path: str, encoding: str) -> None:
        self.path, self.encoding = path, encoding
        self.file = open(path, encoding=encoding, newline="")  # noqa: SIM115, PTH123
        self.quoted = False  # whether an apostrophe was seen since it was last asked
        self.count = 0

    def done(self) -> int:
        return self.file.buffer.tell()

    def __iter__(self) -> Iterator[str]:
        with self.file:
            try:
                while line := self.file.readline(LINE_AT_MOST):
                    self.count += 1
                    if "\0" in line:
                        raise refused("nul_byte", f"{self.path}:{self.count}")
                    if len(line) == LINE_AT_MOST and line[-1] not in "\r\n":
                        where = f"{self.path}:{self.count}"
                        raise refused("line_too_long", where, limit=LINE_AT_MOST)
                    if "'" in line:
                        self.quoted = True
                    yield line
            except UnicodeDecodeError:
                raise self._undecodable() from None

    def _undecodable(self) -> DocumentError:
        """The place of the first byte that is not of the encoding."""
        name = self.encoding.removesuffix("-sig").upper()
        if self.encoding.startswith("utf-16"):
            return refused("bad_encoding", self.path, encoding=name, byte="?")
        with open(self.path, "rb") as file:  # noqa: PTH123
            for number, line in enumerate(file, 1):
                try:
                    line.decode(self.encoding.removesuffix("-sig"))
                except UnicodeDecodeError as error:
                    byte = f"0x{line[error.start]:02x}"
                    return refused(
                        "bad_encoding", f"{self.path}:{number}", encoding=name, byte=byte
                    )
        return refused("bad_encoding", self.path, encoding=name, byte="?")  # it was changed


def _records(lines: _Lines, delimiter: str) -> Iterator[list[str]]:
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    start = 1
    try:
        for row in reader:
            yield row
            start = reader.line_num + 1
    except csv.Error:
        raise refused("csv_quote", f"{lines.path}:{start}") from None


def _sample(path: str, encoding: str, delimiter: str) -> list[list[str]]:
    rows: list[list[str]] = []
    records = _records(_Lines(path, encoding), delimiter)
    for row in records:
        rows.append([restored(cell) for cell in row])
        if len(row) > COLUMNS_AT_MOST:
            raise refused("too_many_columns", path, limit=COLUMNS_AT_MOST, count=len(row))
        if len(rows) == SAMPLE:
            break
    records.close()  # type: ignore[attr-defined]
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _understood(path: str, encoding: str, options: Options) -> tuple[str, Layout]:
    """Separator and layout: the separator under which most of a header is recognised."""
    found: list[tuple[int, int, str, Layout]] = []
    broken: DocumentError | None = None
    for place, delimiter in enumerate((options.delimiter,) if options.delimiter else DELIMITERS):
        try:
            rows = _sample(path, encoding, delimiter)
            layout = options.layout(rows, path)
        except DocumentError as error:
            if error.faults[0].kind not in ("csv_quote", "no_header", "no_such_column"):
                raise
            broken = broken if broken and error.faults[0].kind == "no_header" else error
            continue
        known = sum(1 for column in layout.columns if column.meaning)
        found.append((-known, place, delimiter, layout))
    if not found:
        assert broken is not None  # noqa: S101  # each separator ended in one or the other
        raise broken
    _, _, delimiter, layout = min(found, key=lambda item: item[:2])
    return delimiter, layout


def _chunks(
    path: str, encoding: str, delimiter: str, skip: int, width: int, where: str
) -> Iterator[Chunk]:
    lines = _Lines(path, encoding)
    numbers: list[int] = []
    rows: list[list[Any]] = []
    for number, row in enumerate(_records(lines, delimiter), 1):
        if number <= skip:
            continue
        if len(row) != width:
            if len(row) > width and not all(map(is_blank, row[width:])):
                raise refused("ragged_row", f"{where}:{lines.count}", count=len(row), width=width)
            row = (row + [""] * (width - len(row)))[:width]
        if lines.quoted:
            row = [restored(cell) for cell in row]
        numbers.append(number)
        rows.append(row)
        if len(rows) == CHUNK:
            yield Chunk(numbers, rows, lines.done())
            numbers, rows, lines.quoted = [], [], False
    if rows:
        yield Chunk(numbers, rows, lines.done())
