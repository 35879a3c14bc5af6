"""A register in a file: its header found, rows that are no jobs left out, and told."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.register.auditing import audit_opened
from jabatan_eval.register.cells import Column, as_column
from jabatan_eval.register.columns import FIELDS, recogniser
from jabatan_eval.register.opening import Opened
from jabatan_eval.register.report import AuditReport
from jabatan_eval.tables import Note, Table
from jabatan_eval.tables.formats import open_file
from jabatan_eval.tables.header_search import several_tables
from jabatan_eval.tables.headers import HeaderOptions, Recognise, Records
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import say, shown

__all__ = ["FileAudit", "audit_file"]


_NAMED_AT_MOST: Final = 30


class FileAudit(NamedTuple):
    """The audit of a file.

    Attributes:
        report: the report; its rows are called by the file's own row numbers, or by the key.
        notes: what is to be told of the file.
        left_out: the numbers of the rows that are no jobs: blank, sums, headings, sections.
    """

    report: AuditReport
    notes: tuple[Note, ...]
    left_out: tuple[int, ...]


def audit_file(
    path: str | os.PathLike[str],
    key: str | None = None,
    *,
    columns: Mapping[str, str] | None = None,
    kind: str | None = None,
    sheet: str | None = None,
    header: tuple[int, int] | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    other_edition: bool = False,
    lang: str = "id",
    catalogue: Catalogue | None = None,
) -> FileAudit:
    """Audit a register in a CSV, XLSX, XLS, ODS, Parquet or JSON Lines file.

    Args:
        path: the file, its format by the ending of its name.
        key: the header of the column that names the rows; else they are called by their numbers.
        columns: the audit's name of a column, or a factor's code, to its header.
        kind: the kind of every post of a register that has no column of it.
        sheet: the sheet of a workbook, where several could be meant.
        header: first and last row of the header, from 1; (0, 0) where there is none.
        encoding: that of a CSV without a byte-order mark.
        delimiter: the separator of a CSV, where it is not to be recognised.
        other_edition: read a filled template that was made from another edition.
        lang: the language in which rows are called.
        catalogue: the law to audit by; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read or understood, or has nothing to audit.
        MissingExtraError: an extra is not installed.
        UnknownSchemeError: there is no such kind of post.

    Examples:
        >>> audit_file("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    wanted = tuple(map(plain, (*(columns or {}).values(), *([] if key is None else [key]))))
    catalogue = catalogue or default_catalogue()
    options = HeaderOptions(
        catalogue,
        sheet=sheet,
        header=header,
        encoding=encoding,
        delimiter=delimiter,
        other_edition=other_edition,
        recognise=recogniser(catalogue),
        fields=FIELDS.keys(),
        wanted=wanted,
        needed=("nilai_jabatan", "kelas_jabatan"),
    )
    try:
        table = open_file(path, options)
        rows = _Rows(table, options.recognise)
        by_hand = {field: rows.label(header) for field, header in (columns or {}).items()}
        report = audit_opened(
            Opened(rows.labels, rows.read),
            None if key is None else rows.label(key),
            columns=by_hand,
            kind=kind,
            catalogue=catalogue,
        )
    except DocumentError as error:
        raise DocumentError(map(_of_register, error.faults)) from None
    if key is None:
        report = report.numbered(rows.numbers, say("audit.file_row", lang))
    used = {label for _, label in report.columns} | ({rows.label(key)} if key else set())
    unused = _unused(table, rows.labels, used)
    return FileAudit(report, (*table.notes, *unused), tuple(rows.left_out))


def _unused(table: Table, labels: Sequence[str], used: Collection[str]) -> Iterator[Note]:
    """The columns that play no part, so that one that should is seen."""
    pairs = zip(table.layout.columns, labels, strict=True)
    names = [
        label
        for column, label in pairs
        if label not in used and column.name != f"kolom_{column.index + 1}"
    ]
    if names:
        more = ", ..." if len(names) > _NAMED_AT_MOST else ""
        yield Note(
            "audit.unused", (("names", ", ".join(map(shown, names[:_NAMED_AT_MOST])) + more),)
        )


def _of_register(fault: Fault) -> Fault:
    """A header that is not found is not found for want of a register's columns."""
    return replace(fault, kind="register_no_header") if fault.kind == "no_header" else fault


class _Rows(Records):
    """The rows of a table that are jobs, and their numbers."""

    def __init__(self, table: Table, recognise: Recognise) -> None:
        numbers = {"nilai_jabatan", "kelas_jabatan"}
        super().__init__(table, {"nama_jabatan", *numbers}, recognise, numbers)
        self.numbers: list[int] = []
        self._recognise = recognise
        self._where = table.name if table.sheet is None else f"{table.name} [{table.sheet}]"
        self._first = table.layout.first
        self._meant = [recognise([column.name]) for column in table.layout.columns]

    def rows(self) -> Iterator[tuple[int, Sequence[Any]]]:
        """Each job with its number in the file.

        Raises:
            DocumentError: the header of another table stands below this one.
        """
        for number, row in super().rows():
            headers = self._headings.found(row, self._meaning) if self._has_header else {}
            if any(self._meant[place] != meaning for place, meaning in headers.items()):
                raise several_tables((self._first - 1, number - 1), self._where)
            if headers:
                self.left_out.append(number)
            else:
                yield number, row

    def _meaning(self, cell: Any) -> Collection[str]:
        return self._recognise([cell])

    def read(self, labels: Sequence[str]) -> tuple[list[Column], int, None]:
        """The columns of these labels."""
        places = [self.labels.index(label) for label in labels]
        cells: list[list[Any]] = [[] for _ in places]
        for number, row in self.rows():
            self.numbers.append(number)
            for column, place in zip(cells, places, strict=True):
                column.append(row[place])
        return [as_column(column) for column in cells], len(self.numbers), None
