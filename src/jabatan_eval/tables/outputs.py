"""Tables out: the user's own columns as they were, and what was worked out beside them."""

from __future__ import annotations

import csv
import datetime as dt
import json
import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final, NamedTuple, Protocol

from jabatan_eval._extras import needed
from jabatan_eval.tables.cells import EXACT_BELOW, cell_text, neutral
from jabatan_eval.tables.csv_files import Dialect
from jabatan_eval.tables.rows import RESULTS, Result
from jabatan_eval.tables.table import COLUMNS_AT_MOST, Chunk, Table, refused
from jabatan_eval.texts import say

__all__ = ["FINDINGS", "Finding", "Writer", "result_names", "writer_for"]

FINDINGS: Final = ("baris", "nama_jabatan", "kolom", "faktor", "jenis", "diberikan", "temuan")
"""The columns of the findings."""

ROWS_OF_A_SHEET: Final = 1_048_576
CELL_AT_MOST: Final = 32_767
"""Characters that a cell of a workbook can hold."""

_EXCEL: Final = Dialect(";", "utf-8-sig")
_EARLIEST: Final = 1900


class Finding(NamedTuple):
    """One line of the findings: the row's number, its job, and one fault."""

    number: int
    job: str
    column: str
    factor: str
    kind: str
    given: str
    message: str


class Writer(Protocol):
    """Writes a scored table in one format."""

    def start(self) -> None:
        """Write what stands above the rows."""

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""

    def find(self, finding: Finding) -> None:
        """Write a finding."""

    def close(self) -> None:
        """Finish both files."""

    def abandon(self) -> None:
        """Let go of everything that is open."""


def result_names(taken: Sequence[str]) -> tuple[str, ...]:
    """The names of the added columns, none of which the user's own table has.

    Examples:
        >>> result_names(["No", "kelas_jabatan"])
        ('nilai_jabatan', 'kelas_jabatan_hitung', 'temuan')
    """
    known = {name.casefold() for name in taken}
    names: list[str] = []
    for base in RESULTS:
        name, count = base, 1
        while name.casefold() in known:
            name = f"{base}_hitung" if count == 1 else f"{base}_hitung_{count}"
            count += 1
        names.append(name)
    return tuple(names)


def writer_for(format: str, path: str, findings: str, table: Table, lang: str) -> Writer:  # noqa: A002
    """The writer of a format, with its files open.

    Raises:
        DocumentError: the table does not fit the format.
        MissingExtraError: an extra is not installed.
    """
    makers: dict[str, Callable[..., Writer]] = {
        "csv": _Csv, "xlsx": _Xlsx, "parquet": _Parquet, "jsonl": _Jsonl,
    }  # fmt: skip
    return makers[format](path, findings, table, lang)


def _tail(result: Result, lang: str) -> tuple[int | None, int | None, str | None]:
    return result.nilai, result.kelas, result.text(lang)


class _Files:
    """What writers share: the table, and the findings in a CSV of their own."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        self.path, self.table, self.lang = path, table, lang
        self.names = [column.name for column in table.layout.columns]
        self.added = result_names(self.names)
        self.findings_path = findings
        self.open: list[Any] = []
        self.findings: Any = None

    def start(self) -> None:
        """Write what stands above the rows; most formats have nothing there."""

    def find(self, finding: Finding) -> None:
        """Write a finding to the file of findings, made with the first one."""
        if self.findings is None:
            file = open(self.findings_path, "w", encoding="utf-8-sig", newline="")  # noqa: SIM115, PTH123
            self.open.append(file)
            self.findings = csv.writer(file, delimiter=";")
            self.findings.writerow(FINDINGS)
        self.findings.writerow([neutral(cell_text(value)) for value in finding])

    def close(self) -> None:
        """Close the files; what could not be written shows here."""
        while self.open:
            self.open.pop().close()

    def abandon(self) -> None:
        """Close what is open, whatever happens."""
        while self.open:
            with suppress(Exception):  # it is thrown away
                self.open.pop().close()

    def heading(self) -> list[list[Any]]:
        """The lines above the rows, with the added columns in the last one."""
        layout = self.table.layout
        places = [column.index for column in layout.columns]
        lines = [
            [row[n] if n < len(row) else "" for n in places]
            for row in (*layout.above, *layout.header)
        ]
        if not layout.header:
            lines.append([*self.names])
        lines[-1] = [*lines[-1], *self.added]
        return lines

    def unique_names(self) -> list[str]:
        """The names of the user's columns, made different where two are alike."""
        seen: dict[str, int] = {}
        names: list[str] = []
        for name in self.names:
            count = seen[name] = seen.get(name, 0) + 1
            names.append(name if count == 1 else f"{name} ({count})")
        return names


class _Csv(_Files):
    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        own = table.native if isinstance(table.native, Dialect) else _EXCEL
        encoding = "utf-8" if own.encoding == "utf-8" else "utf-8-sig"
        self.comma = own.delimiter == ";"
        file = open(path, "w", encoding=encoding, newline="")  # noqa: SIM115, PTH123
        self.open.append(file)
        self.rows = csv.writer(file, delimiter=own.delimiter)

    def start(self) -> None:
        """Write the lines above the rows."""
        for line in self.heading():
            self.rows.writerow([self._cell(value) for value in line])

    def _cell(self, value: Any) -> str:
        return neutral(cell_text(value, decimal_comma=self.comma))

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        lang = self.lang
        if self.table.text_only:
            self.rows.writerows(
                [*map(neutral, row), result.nilai, result.kelas, result.text(lang)]
                for row, result in zip(chunk.rows, results, strict=True)
            )
        else:
            self.rows.writerows(
                [*map(self._cell, row), *_tail(result, lang)]
                for row, result in zip(chunk.rows, results, strict=True)
            )


class _Jsonl(_Files):
    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        self.keys = self.unique_names()
        self.file = open(path, "w", encoding="utf-8", newline="\n")  # noqa: SIM115, PTH123
        self.open.append(self.file)

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        objects: Sequence[dict[str, Any]] = (
            chunk.native
            if self.table.format == "jsonl"
            else [dict(zip(self.keys, map(_json_value, row), strict=True)) for row in chunk.rows]
        )
        for found, result in zip(objects, results, strict=True):
            full = {**found, **dict(zip(self.added, _tail(result, self.lang), strict=True))}
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


class _Parquet(_Files):
    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        self.arrow: Any = needed("pyarrow", "parquet")
        parquet: Any = needed("pyarrow.parquet", "parquet")
        arrow = self.arrow
        self.own = table.native if table.format == "parquet" else None
        fields = (
            [*self.own]
            if self.own is not None
            else [arrow.field(name, arrow.string()) for name in self.unique_names()]
        )
        types = (arrow.int64(), arrow.int64(), arrow.string())
        fields += [arrow.field(name, kind) for name, kind in zip(self.added, types, strict=True)]
        catalogue = table.options.catalogue
        receipt = {
            b"jabatan_eval.catalogue_edition": catalogue.edition.id.encode(),
            b"jabatan_eval.catalogue_digest": catalogue.digest.encode(),
        }
        old = self.own.metadata if self.own is not None else None
        self.schema = arrow.schema(fields, metadata={**(old or {}), **receipt})
        self.types = types
        self.rows = parquet.ParquetWriter(path, self.schema)
        self.open.append(self.rows)

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        arrow = self.arrow
        if self.own is not None:
            columns = [*chunk.native.columns]
        else:
            columns = [
                arrow.array([None if v is None else cell_text(v) for v in column], arrow.string())
                for column in zip(*chunk.rows, strict=True)
            ]
        tails = zip(*[_tail(result, self.lang) for result in results], strict=True)
        columns += [arrow.array(part, kind) for part, kind in zip(tails, self.types, strict=True)]
        self.rows.write_batch(arrow.record_batch(columns, schema=self.schema))


class _Xlsx(_Files):
    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        width = len(self.names) + len(RESULTS)
        if width > COLUMNS_AT_MOST:
            raise refused("too_many_columns", table.name, limit=COLUMNS_AT_MOST, count=width)
        xlsxwriter: Any = needed("xlsxwriter", "excel")
        self.broken: type[Exception] = xlsxwriter.exceptions.FileCreateError
        self.book = xlsxwriter.Workbook(
            path,
            {
                "constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
                "strings_to_numbers": False, "tmpdir": str(Path(path).parent), "use_zip64": True,
            },
        )  # fmt: skip
        catalogue = table.options.catalogue
        receipt = say("form.receipt", lang, edition=catalogue.edition.id, digest=catalogue.digest)
        self.book.set_properties({"comments": receipt, "created": dt.datetime(2000, 1, 1)})  # noqa: DTZ001
        bold = self.book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.formats = {
            kind: self.book.add_format({"num_format": pattern})
            for kind, pattern in (
                (dt.datetime, "yyyy-mm-dd hh:mm:ss"), (dt.date, "yyyy-mm-dd"), (dt.time, "hh:mm:ss"),
            )
        }  # fmt: skip
        self.sheet = self.book.add_worksheet("hasil")
        self.found = self.book.add_worksheet("temuan")
        self.sheet.set_column(0, len(self.names) - 1, 14)
        self.sheet.set_column(len(self.names) + 2, len(self.names) + 2, 60)
        self.found.set_column(6, 6, 90)
        self.at, self.found_at = 0, 0
        self.bold = bold

    def start(self) -> None:
        """Write the lines above the rows, the header in bold."""
        lines, bold = self.heading(), self.bold
        heads = max(1, len(self.table.layout.header))
        self.sheet.freeze_panes(len(lines), 0)
        for place, line in enumerate(lines):
            self._line(line, bold if place >= len(lines) - heads else None)
        for n, name in enumerate(FINDINGS):
            self.found.write_string(0, n, name, bold)

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        for row, result in zip(chunk.rows, results, strict=True):
            self._line((*row, *_tail(result, self.lang)))

    def find(self, finding: Finding) -> None:
        """Write a finding to the sheet of findings."""
        self.found_at += 1
        if self.found_at >= ROWS_OF_A_SHEET:
            raise refused("too_many_rows", self.table.name, limit=ROWS_OF_A_SHEET)
        values: tuple[int | str, ...] = finding
        for n, value in enumerate(values):
            if isinstance(value, int):
                self.found.write_number(self.found_at, n, value)
            elif value:
                self.found.write_string(self.found_at, n, value[:CELL_AT_MOST])

    def close(self) -> None:
        """Put the workbook together."""
        try:
            self.book.close()
        except self.broken as error:  # wraps the one that says why
            raise OSError(getattr(error.args[0], "errno", None), str(error)) from None

    def abandon(self) -> None:
        """Close the files that hold rows."""
        for sheet in (self.sheet, self.found):
            with suppress(Exception):  # it is thrown away
                sheet._opt_close()  # noqa: SLF001  # there is no public way to give a book up

    def _line(self, row: Sequence[Any], style: Any = None) -> None:
        if self.at >= ROWS_OF_A_SHEET:
            raise refused("too_many_rows", self.table.name, limit=ROWS_OF_A_SHEET)
        for n, value in enumerate(row):
            if value is None or value == "":
                continue
            self._cell(n, value, style)
        self.at += 1

    def _cell(self, n: int, value: Any, style: Any) -> None:
        sheet, at = self.sheet, self.at
        kind = type(value)
        if kind is bool:
            sheet.write_boolean(at, n, value, style)
        elif (kind is int and abs(value) < EXACT_BELOW) or (kind is float and math.isfinite(value)):
            sheet.write_number(at, n, value, style)
        elif kind in self.formats and _can_be_a_date(value):
            sheet.write_datetime(at, n, value, style or self.formats[kind])
        else:
            text = value if kind is str else cell_text(value)
            if len(text) > CELL_AT_MOST:
                where = (
                    f"{self.table.name}: {self.names[n] if n < len(self.names) else RESULTS[-1]}"
                )
                raise refused("cell_too_long", where, limit=CELL_AT_MOST)
            sheet.write_string(at, n, text, style)


def _can_be_a_date(value: Any) -> bool:
    return getattr(value, "tzinfo", None) is None and getattr(value, "year", 9999) > _EARLIEST
