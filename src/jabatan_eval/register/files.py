"""A register in a file: its header found, rows that are no jobs left out, and told."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import unreadable
from jabatan_eval.register.auditing import audit_opened
from jabatan_eval.register.cells import Column, as_column
from jabatan_eval.register.columns import FIELDS, recognised
from jabatan_eval.register.opening import Opened
from jabatan_eval.register.report import AuditReport
from jabatan_eval.tables import READABLE, Layout, Meaning, Note, Table
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.csv_files import open_csv
from jabatan_eval.tables.layout import find_layout, named_layout
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.records import open_jsonl, open_parquet
from jabatan_eval.tables.words import Words, plain
from jabatan_eval.tables.workbooks import open_workbook
from jabatan_eval.texts import say, shown

__all__ = ["FileAudit", "audit_file"]

_OPENERS: Final[Mapping[str, Callable[[str, Options], Table]]] = {
    "csv": open_csv,
    "xlsx": open_workbook,
    "parquet": open_parquet,
    "jsonl": open_jsonl,
}
_SUM: Final = re.compile(r"(?:sub ?-?)?(?:grand )?(?:jumlah|total)\b.*")
_HEIGHTS: Final = (1, 2)
_LEAST: Final = 2
"""Columns that a header must have."""

_FIELD: Final = 20
"""A column of a register counts for more than the levels of a whole scheme."""


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
    sheet: str | None = None,
    lang: str = "id",
    catalogue: Catalogue | None = None,
) -> FileAudit:
    """Audit a register in a CSV, XLSX, XLS, ODS, Parquet or JSON Lines file.

    Args:
        path: the file, its format by the ending of its name.
        key: the header of the column that names the rows; else they are called by their numbers.
        columns: the audit's name of a column, or a factor's code, to its header.
        sheet: the sheet of a workbook, where several could be meant.
        lang: the language in which rows are called.
        catalogue: the law to audit by; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read or understood, or has nothing to audit.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> audit_file("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    name = os.fspath(path)
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122
    if ending not in READABLE:
        allowed = tuple(READABLE)
        raise DocumentError(
            [Fault("unknown_format", given=shown(ending), allowed=allowed, where=name)]
        )
    wanted = tuple(map(plain, (*(columns or {}).values(), *([] if key is None else [key]))))
    options = _Options(catalogue or default_catalogue(), sheet=sheet, wanted=wanted)
    try:
        table = _OPENERS[READABLE[ending]](name, options)
        rows = _Rows(table)
        by_hand = {field: rows.label(header) for field, header in (columns or {}).items()}
        report = audit_opened(
            Opened(rows.labels, rows.read),
            None if key is None else rows.label(key),
            columns=by_hand,
            catalogue=options.catalogue,
        )
    except OSError as error:
        raise DocumentError([unreadable(name, error)]) from None
    except DocumentError as error:
        raise DocumentError(map(_of_register, error.faults)) from None
    if key is None:
        report = report.numbered(rows.numbers, say("audit.file_row", lang))
    return FileAudit(report, table.notes, tuple(rows.left_out))


def _of_register(fault: Fault) -> Fault:
    """A header that is not found is not found for want of a register's columns."""
    return replace(fault, kind="register_no_header") if fault.kind == "no_header" else fault


@dataclass(frozen=True)
class _Options(Options):
    """How a register is read: its header is where most columns of a register are recognised."""

    wanted: tuple[str, ...] = ()

    def layout(self, rows: Sequence[Sequence[Any]], where: str) -> Layout:
        """The layout of a sheet, by the header in which most is recognised."""
        blind = _Blind(self.catalogue, None)
        best: tuple[int, Layout] | None = None
        for first in range(1, len(rows) + 1):
            for height in _HEIGHTS:
                span = (first, first + height - 1)
                if span[1] > len(rows) or all(map(is_blank, rows[first - 1])):
                    break
                found = find_layout(rows, blind, {}, where, span)
                if found is None:  # pragma: no cover - a header that is told is always taken
                    break
                worth = self._worth(found)
                if worth and height > 1 and self._goes_on(rows[first - 1], rows[first]):
                    worth += 1
                if worth > (best[0] if best else 0):
                    best = (worth, found)
        if best is None:
            raise DocumentError([Fault("no_header", where=where)])
        return self._marked(best[1])

    def named(self, names: Sequence[str], where: str) -> Layout:
        """The layout of a format that names its columns."""
        return self._marked(named_layout(names, _Blind(self.catalogue, None), {}, where))

    def _worth(self, layout: Layout) -> int:
        """How much of a register's header a layout is; 0 for none."""
        labels = [column.name for column in layout.columns]
        found = recognised(labels)
        fields = len(found & FIELDS.keys())
        places = {f"#{place}" for place, label in enumerate(labels, 1) if label}
        named = sum(1 for label in labels if plain(label) in self.wanted)
        named += len(places & {*self.wanted})
        return len(found) + _FIELD * (fields + named) if fields + named >= _LEAST else 0

    @staticmethod
    def _goes_on(above: Sequence[Any], below: Sequence[Any]) -> bool:
        """Whether a row goes on with the header above it, and is no job."""
        filled = [place for place, cell in enumerate(below) if not is_blank(cell)]
        main = [place for place, cell in enumerate(above) if recognised([cell]) & FIELDS.keys()]
        words = all(isinstance(below[place], str) for place in filled)
        return len(filled) >= _LEAST and words and not {*main} & {*filled}

    def _marked(self, layout: Layout) -> Layout:
        """The layout with what is recognised marked, by which a CSV's separator is found."""
        columns = tuple(
            replace(column, meaning=Meaning(min(found)) if found else None)
            for column in layout.columns
            for found in (recognised([column.name]),)
        )
        return replace(layout, columns=columns)


class _Blind(Words):
    """Recognises nothing: what a register's columns mean is for the audit to say."""

    def meaning(self, path: Sequence[str]) -> None:
        """Nothing."""


class _Rows:
    """The rows of a table that are jobs, and their numbers."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._names = [column.name for column in table.layout.columns]
        self.labels = _different(self._names)
        self.numbers: list[int] = []
        self.left_out: list[int] = []
        self._heads = [[*map(plain, row)] for row in table.layout.header]
        self._job = {
            place
            for place, name in enumerate(self._names)
            if recognised([name]) & {"nama_jabatan", "nilai_jabatan", "kelas_jabatan"}
        }

    def label(self, header: str) -> str:
        """The column that a user means: by its header, or by its place, as in `#3`."""
        if header.startswith("#") and header[1:].isdecimal():
            place = int(header[1:]) - 1
            return self.labels[place] if 0 <= place < len(self.labels) else header
        able = [label for label in self.labels if plain(label) == plain(header)]
        return able[0] if len(able) == 1 and header not in self.labels else header

    def read(self, labels: Sequence[str]) -> tuple[list[Column], int, None]:
        """The columns of these labels."""
        places = [self.labels.index(label) for label in labels]
        cells: list[list[Any]] = [[] for _ in places]
        for number, row in self._jobs():
            self.numbers.append(number)
            for column, place in zip(cells, places, strict=True):
                column.append(row[place])
        return [as_column(column) for column in cells], len(self.numbers), None

    def _jobs(self) -> Iterator[tuple[int, Sequence[Any]]]:
        for chunk in self._table.read():
            for number, row in zip(chunk.numbers, chunk.rows, strict=True):
                if self._heads and self._is_no_job(row):
                    self.left_out.append(number)
                else:
                    yield number, row

    def _is_no_job(self, row: Sequence[Any]) -> bool:
        """Whether a row is blank, a sum, a heading again, a row of numbers, or a section."""
        full = [place for place, cell in enumerate(row) if not is_blank(cell)]
        if len(full) > 1 and isinstance(row[full[0]], str) and row[full[0]][:1].isalpha():
            first = plain(row[full[0]])
            return bool(_SUM.fullmatch(first)) or self._is_heading(row, full)
        if len(full) == 1:
            return full[0] not in self._job or bool(_SUM.fullmatch(plain(row[full[0]])))
        return not full or self._is_heading(row, full)

    def _is_heading(self, row: Sequence[Any], full: Sequence[int]) -> bool:
        texts = [plain(cell_text(row[place])) for place in full]
        numbered = [text.strip("()") for text in texts] == [
            str(number) for number in range(1, len(full) + 1)
        ]
        whole = [plain(cell_text(cell)) for cell in row]
        return (numbered and len(full) > _LEAST) or any(
            whole == head[: len(whole)] for head in self._heads if any(head)
        )


def _different(names: Sequence[str]) -> tuple[str, ...]:
    """The names made different where some are alike, so that none hides another."""
    seen: dict[str, int] = {}
    found: list[str] = []
    for name in names:
        count = seen[name] = seen.get(name, 0) + 1
        found.append(name if count == 1 else f"{name} ({count})")
    return tuple(found)
