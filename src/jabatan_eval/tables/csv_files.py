"""CSV as spreadsheets write it: any of three separators, a byte-order mark, strict decoding."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple, Self

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import is_blank, restored
from jabatan_eval.tables.header_search import SAMPLE
from jabatan_eval.tables.layout import Layout
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.table import CHUNK, COLUMNS_AT_MOST, Chunk, Note, Table, refused
from jabatan_eval.texts import shown

__all__ = ["Dialect", "open_csv"]

DELIMITERS: Final = (";", ",", "\t")
ENCODINGS: Final = ("utf-8", "cp1252", "latin-1")
LINE_AT_MOST: Final = 8 * 1024 * 1024
"""Characters of one line."""

_PERHAPS_ANOTHER: Final = frozenset({
    "csv_quote", "no_header", "header_without_levels", "no_such_column", "columns_missing",
    "no_such_row",
})  # fmt: skip
"""Refusals that may come of a wrong separator."""

_WORKBOOKS: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
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
        DocumentError: it cannot be decoded, no header is found, or the encoding or separator that
            was told is none of those that are read.
    """
    _check_told(options)
    encoding = _encoding(path, options.encoding)
    delimiter, layout = _understood(path, encoding, options)
    width = len(layout.columns)

    def read() -> Iterator[Chunk]:
        yield from _chunks(path, encoding, delimiter, layout.last, width)

    notes = [Note("tables.csv", (("delimiter", _SHOWN[delimiter]), ("encoding", encoding)))]
    return Table(
        path, "csv", layout, read, Path(path).stat().st_size, tuple(notes), text_only=True,
        native=Dialect(delimiter, encoding),
    )  # fmt: skip


_SHOWN: Final = {";": ";", ",": ",", "\t": "tab"}


def _check_told(options: Options) -> None:
    faults = [
        Fault("not_allowed", given=shown(given), allowed=allowed, where=where)
        for where, given, known, allowed in (
            ("--sandi", options.encoding, ENCODINGS, ENCODINGS),
            ("--pemisah", options.delimiter, DELIMITERS, ("';'", "','", "tab")),
        )
        if given is not None and given not in known
    ]
    if faults:
        raise DocumentError(faults)


def _encoding(path: str, asked: str | None) -> str:
    with open(path, "rb") as file:  # noqa: PTH123
        head = file.read(4)
    if not head:
        raise refused("empty_file", path)
    if head in _WORKBOOKS:
        raise refused("looks_like_workbook", path)
    for mark, encoding in _BOMS:
        if head.startswith(mark):
            return encoding
    return asked or "utf-8"


class _Lines:
    """The lines of a file, decoded strictly, none of them without bound."""

    def __init__(self, path: str, encoding: str) -> None:
        self.path, self.encoding = path, encoding
        self.bytes = open(path, "rb")  # noqa: SIM115, PTH123
        self.file = io.TextIOWrapper(self.bytes, encoding=encoding, newline="")
        self.quoted = False  # whether an apostrophe was seen since it was last asked
        self.count = 0

    def done(self) -> int:
        """How many bytes are read, roughly: some are read ahead."""
        return self.bytes.tell()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def __iter__(self) -> Iterator[str]:
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
    with _Lines(path, encoding) as lines:
        for row in _records(lines, delimiter):
            if len(row) > COLUMNS_AT_MOST:
                raise refused("too_many_columns", path, limit=COLUMNS_AT_MOST, count=len(row))
            rows.append([restored(cell) for cell in row])
            if len(rows) == SAMPLE:
                break
    width = max(map(len, rows), default=0)
    return [row + [""] * (width - len(row)) for row in rows]


def _understood(path: str, encoding: str, options: Options) -> tuple[str, Layout]:
    """Separator and layout: the separator under which most of a header is recognised."""
    found: list[tuple[int, int, str, Layout]] = []
    broken: list[DocumentError] = []
    for place, delimiter in enumerate((options.delimiter,) if options.delimiter else DELIMITERS):
        try:
            layout = options.layout(_sample(path, encoding, delimiter), path)
        except DocumentError as error:
            if error.faults[0].kind not in _PERHAPS_ANOTHER:
                raise
            broken.append(error)
            continue
        known = sum(1 for column in layout.columns if column.meaning)
        found.append((-known, place, delimiter, layout))
    if not found:
        raise max(broken, key=_told)
    _, _, delimiter, layout = min(found, key=lambda item: item[:2])
    return delimiter, layout


def _told(error: DocumentError) -> tuple[bool, int]:
    """How much an error tells: which columns there are, if more than one, says most."""
    fault = error.faults[0]
    return fault.kind != "no_header" and len(fault.allowed) != 1, len(fault.allowed)


def _chunks(path: str, encoding: str, delimiter: str, skip: int, width: int) -> Iterator[Chunk]:
    numbers: list[int] = []
    rows: list[list[Any]] = []
    with _Lines(path, encoding) as lines:
        for number, cells in enumerate(_records(lines, delimiter), 1):
            if number <= skip:
                continue
            row = cells
            if len(row) != width:
                if len(row) > width and not all(map(is_blank, row[width:])):
                    where = f"{path}:{lines.count}"
                    raise refused("ragged_row", where, count=len(row), width=width)
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
