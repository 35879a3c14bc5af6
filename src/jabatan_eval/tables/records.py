"""JSON Lines and Parquet: formats that name their columns, read piece by piece."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.table import CHUNK, COLUMNS_AT_MOST, Chunk, Table, refused

__all__ = ["open_jsonl", "open_parquet"]

LINE_AT_MOST: Final = 8 * 1024 * 1024
"""Bytes of one line."""

_BOM: Final = b"\xef\xbb\xbf"


def open_jsonl(path: str, options: Options) -> Table:
    """Open a file with one JSON object a line; it is read once for its columns, once for its rows.

    Raises:
        DocumentError: a line is no JSON object, or the columns of a scheme are not all there.
    """
    names: dict[str, None] = {}
    empty = True
    for _, row, _ in _objects(path):
        empty = False
        if row.keys() - names.keys():
            names |= dict.fromkeys(row)
            if len(names) > COLUMNS_AT_MOST:
                raise refused("too_many_columns", path, limit=COLUMNS_AT_MOST, count=len(names))
    if empty:
        raise refused("empty_file", path)
    layout = options.named([*names], path)

    def read() -> Iterator[Chunk]:
        numbers: list[int] = []
        rows: list[list[Any]] = []
        native: list[dict[str, Any]] = []
        done = 0
        for number, row, done in _objects(path):
            if row.keys() - names.keys():
                raise refused("changed", f"{path}:{number}")
            numbers.append(number)
            rows.append([row.get(name) for name in names])
            native.append(row)
            if len(rows) == CHUNK:
                yield Chunk(numbers, rows, done, native)
                numbers, rows, native = [], [], []
        if rows:
            yield Chunk(numbers, rows, done, native)

    return Table(path, "jsonl", layout, read, Path(path).stat().st_size)


class _RefusedError(ValueError):
    """A key that stands twice in one object, or a number that is none."""


def _objects(path: str) -> Iterator[tuple[int, dict[str, Any], int]]:
    """Each object with its line's number, and how many bytes are read."""
    done = 0
    with open(path, "rb") as file:  # noqa: PTH123
        number = 0
        while raw := file.readline(LINE_AT_MOST + 1):
            number += 1
            done += len(raw)
            where = f"{path}:{number}"
            if len(raw) > LINE_AT_MOST:
                raise refused("line_too_long", where, limit=LINE_AT_MOST)
            if number == 1:
                raw = raw.removeprefix(_BOM)
            if not raw.strip():
                continue
            yield number, _object(raw, where), done


def _object(raw: bytes, where: str) -> dict[str, Any]:
    try:
        found = json.loads(raw.decode(), object_pairs_hook=_mapping, parse_constant=_constant)
    except UnicodeDecodeError as error:
        byte = f"0x{raw[error.start]:02x}"
        raise refused("bad_encoding", where, encoding="UTF-8", byte=byte) from None
    except _RefusedError as error:
        kind, given = error.args
        raise refused(kind, where, given) from None
    except json.JSONDecodeError as error:
        kind = "nul_byte" if b"\0" in raw else "json_syntax"
        raise refused(kind, where, problem=error.msg) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, a depth of thousands
        raise refused("json_syntax", where, problem="too deep or too long") from None
    if not isinstance(found, dict):
        raise refused("expected_mapping", where, found)
    return found


def _mapping(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        seen: set[str] = set()
        raise _RefusedError("duplicate_key", next(k for k, _ in pairs if k in seen or seen.add(k)))  # type: ignore[func-returns-value]
    return found


def _constant(word: str) -> None:
    raise _RefusedError("json_constant", word)


def open_parquet(path: str, options: Options) -> Table:
    """Open a Parquet file.

    Raises:
        DocumentError: it is damaged, or the columns of a scheme are not all there.
        MissingExtraError: the extra `parquet` is not installed.
    """
    arrow: Any = needed("pyarrow", "parquet")
    parquet: Any = needed("pyarrow.parquet", "parquet")
    if not Path(path).stat().st_size:
        raise refused("empty_file", path)
    try:
        with parquet.ParquetFile(path) as file:
            schema, count = file.schema_arrow, file.metadata.num_rows
    except (arrow.ArrowException, OSError, ValueError):
        raise refused("damaged", path, format="Parquet") from None
    if len(schema.names) > COLUMNS_AT_MOST:
        raise refused("too_many_columns", path, limit=COLUMNS_AT_MOST, count=len(schema.names))
    layout = options.named(schema.names, path)

    def read() -> Iterator[Chunk]:
        first = 1
        try:
            with parquet.ParquetFile(path) as file:
                for batch in file.iter_batches(batch_size=CHUNK):
                    columns = [_values(arrow, column) for column in batch.columns]
                    rows = list(zip(*columns, strict=True))
                    numbers = range(first, first + len(rows))
                    first += len(rows)
                    yield Chunk(numbers, rows, first - 1, batch)
        except (arrow.ArrowException, OSError):
            raise refused("damaged", path, format="Parquet") from None

    return Table(path, "parquet", layout, read, count, native=schema)


def _values(arrow: Any, column: Any) -> list[Any]:
    """The values of a column; times finer than Python's as text."""
    try:
        if str(column.type).startswith("timestamp[ns"):  # finer than Python's, if only by name
            column = column.cast(arrow.timestamp("us", column.type.tz))
        return list(column.to_pylist())
    except (ValueError, TypeError, OverflowError, arrow.ArrowException):
        return list(column.cast(arrow.string()).to_pylist())
