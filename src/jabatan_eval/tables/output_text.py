"""Scored tables as CSV and JSON Lines."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from jabatan_eval.tables.cells import EXACT_BELOW, cell_text, neutral
from jabatan_eval.tables.csv_files import Dialect
from jabatan_eval.tables.layout import different
from jabatan_eval.tables.outputs import Output, tail
from jabatan_eval.tables.result import Result
from jabatan_eval.tables.table import Chunk, Table

__all__ = ["CsvOutput", "JsonlOutput"]


def _dialect(path: str, table: Table) -> Dialect:
    """How to write: alike a CSV that was read, as far as the ending of the name allows.

    What has no dialect of its own is written as Indonesian Excel does.
    """
    read: Dialect | None = table.native if isinstance(table.native, Dialect) else None
    delimiter = read.delimiter if read else ";"
    if PurePath(path).suffix.lower() == ".tsv":
        delimiter = "\t"
    elif delimiter == "\t" and PurePath(table.name).suffix.lower() != ".csv":
        delimiter = ";"
    plain = read is not None and read.encoding == "utf-8"
    return Dialect(delimiter, "utf-8" if plain else "utf-8-sig")


class CsvOutput(Output):
    """A CSV with one of three separators; text that would run as a formula is made harmless."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        delimiter, encoding = _dialect(path, table)
        self.comma = delimiter != ","
        file = open(path, "w", encoding=encoding, newline="")  # noqa: SIM115, PTH123
        self.open.append(file)
        self.rows = csv.writer(file, delimiter=delimiter)

    def start(self) -> None:
        """Write the lines above the rows."""
        for line in self.heading():
            self.rows.writerow([self._cell(value) for value in line])

    def _cell(self, value: Any) -> str:
        return neutral(cell_text(value, decimal_comma=self.comma))

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        lang = self.lang
        cell = neutral if self.table.text_only else self._cell
        self.rows.writerows(
            [*map(cell, row), *tail(result, lang)]
            for row, result in zip(chunk.rows, results, strict=True)
        )


class JsonlOutput(Output):
    """JSON Lines: one object a row, its keys the columns."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        self.keys = different(self.names)
        self.file = open(path, "w", encoding="utf-8", newline="\n")  # noqa: SIM115, PTH123
        self.open.append(self.file)

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows; what was JSON before keeps its own objects."""
        objects: Sequence[dict[str, Any]] = (
            chunk.native
            if self.table.format == "jsonl"
            else [dict(zip(self.keys, map(_json_value, row), strict=True)) for row in chunk.rows]
        )
        for found, result in zip(objects, results, strict=True):
            full = {**found, **dict(zip(self.added, tail(result, self.lang), strict=True))}
            line = json.dumps(full, ensure_ascii=False, default=cell_text)
            try:
                self.file.write(line + "\n")
            except UnicodeEncodeError:  # half a surrogate pair, which only an escape can say
                self.file.write(json.dumps(full, default=cell_text) + "\n")


def _json_value(value: Any) -> Any:
    """A cell as JSON has it: whole numbers whole, what JSON has no word for as text."""
    if isinstance(value, float):
        if not math.isfinite(value):
            return cell_text(value)
        return int(value) if value.is_integer() and abs(value) < EXACT_BELOW else value
    if isinstance(value, list):
        return [_json_value(item) for item in value]
    if isinstance(value, dict):
        return {str(key): _json_value(item) for key, item in value.items()}
    return value
