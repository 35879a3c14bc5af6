"""The formats of tables by the ending of a file's name, and the way in and out for each."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import unreadable
from jabatan_eval.tables.csv_files import open_csv
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.output_parquet import ParquetOutput
from jabatan_eval.tables.output_text import CsvOutput, JsonlOutput
from jabatan_eval.tables.output_xlsx import XlsxOutput
from jabatan_eval.tables.outputs import Writer
from jabatan_eval.tables.records import open_jsonl, open_parquet
from jabatan_eval.tables.table import Table, refused
from jabatan_eval.tables.workbooks import open_workbook
from jabatan_eval.texts import shown

__all__ = ["READABLE", "WRITABLE", "format_of", "open_file", "writer_for"]

READABLE: Final[Mapping[str, str]] = {
    ".csv": "csv", ".tsv": "csv", ".txt": "csv", ".xlsx": "xlsx", ".xlsm": "xlsx", ".xls": "xlsx",
    ".ods": "xlsx", ".parquet": "parquet", ".jsonl": "jsonl", ".ndjson": "jsonl",
}  # fmt: skip
"""What can be read, by the ending of the name."""

WRITABLE: Final[Mapping[str, str]] = {
    ".csv": "csv", ".tsv": "csv", ".xlsx": "xlsx", ".parquet": "parquet", ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}  # fmt: skip
"""What a scored table can be written as."""

_OPENERS: Final[Mapping[str, Callable[[str, Options], Table]]] = {
    "csv": open_csv, "xlsx": open_workbook, "parquet": open_parquet, "jsonl": open_jsonl,
}  # fmt: skip

_WRITERS: Final[Mapping[str, Callable[[str, str, Table, str], Writer]]] = {
    "csv": CsvOutput, "xlsx": XlsxOutput, "parquet": ParquetOutput, "jsonl": JsonlOutput,
}  # fmt: skip


def format_of(name: str | os.PathLike[str], known: Mapping[str, str]) -> str:
    """The format of a file, by the ending of its name.

    Args:
        name: the file.
        known: the formats there are, by ending.

    Raises:
        DocumentError: the ending is not known.

    Examples:
        >>> format_of("jabatan.XLS", READABLE)
        'xlsx'
    """
    path = os.fspath(name)
    ending = os.path.splitext(path)[1].lower()  # noqa: PTH122
    if ending not in known:
        fault = Fault("unknown_format", given=shown(ending), allowed=tuple(known), where=path)
        raise DocumentError([fault])
    return known[ending]


def open_file(name: str | os.PathLike[str], options: Options) -> Table:
    """Open a table of any format and see how it is laid out; its rows are read later.

    Raises:
        DocumentError: the file cannot be read, or not understood, or something was told of it that
            files of its format do not have.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> open_file("tidak-ada.csv", Options(default_catalogue()))
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    path = os.fspath(name)
    form = format_of(path, READABLE)
    if os.path.exists(path) and not (os.path.isfile(path) or os.path.isdir(path)):  # noqa: PTH110, PTH112, PTH113
        raise refused("not_a_file", path)
    idle = [
        Fault("not_for_this_format", given=option, allowed=_endings(of), where=path)
        for option, given, of in (
            ("--lembar", options.sheet, "xlsx"),
            ("--sandi", options.encoding, "csv"),
            ("--pemisah", options.delimiter, "csv"),
            ("--abaikan-edisi", options.other_edition or None, "xlsx"),
        )
        if given is not None and form != of
    ]
    if idle:
        raise DocumentError(idle)
    try:
        table = _OPENERS[form](path, options)
    except OSError as error:
        raise DocumentError([unreadable(path, error)]) from None
    return table if table.options is not None else replace(table, options=options)


def _endings(form: str) -> tuple[str, ...]:
    return tuple(ending for ending, known in READABLE.items() if known == form)


def writer_for(form: str, path: str, findings: str, table: Table, lang: str) -> Writer:
    """The writer of a format, with its files open.

    Args:
        form: one of the values of `WRITABLE`.
        path: where the rows are written.
        findings: where the findings are written, if the format cannot hold them itself.
        table: the table that was scored.
        lang: the language of the findings.

    Raises:
        DocumentError: the table does not fit the format.
        MissingExtraError: an extra is not installed.
    """
    return _WRITERS[form](path, findings, table, lang)
