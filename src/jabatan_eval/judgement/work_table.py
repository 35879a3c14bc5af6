"""The work that a post directs, from a table."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.conditions import BaseWorkRule
from jabatan_eval.errors import DocumentError, Fault, NotationError
from jabatan_eval.judgement.rules import with_base_work
from jabatan_eval.judgement.work import TEXT_AT_MOST, Work, line_faults, own_time_faults
from jabatan_eval.notation import parse_kelas
from jabatan_eval.notation.amounts import cell_amount
from jabatan_eval.tables import Note
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.fields import FieldRow, Fields, read_fields

__all__ = ["FIELDS", "WorkTable", "read_work"]

FIELDS: Final[Fields] = {
    "kelas": ("kelas jabatan", "kelas pekerjaan", "kls", "kls jabatan"),
    "jam": (
        "jam kerja", "jumlah jam", "total jam", "jam setahun", "jam per tahun", "jam/tahun",
        "waktu jam", "beban kerja jam", "hours",
    ),
    "nama": (
        "nama jabatan", "jabatan", "pekerjaan", "nama pekerjaan", "jenis pekerjaan",
        "uraian pekerjaan", "uraian", "name", "job", "work",
    ),
    "tanda": ("tanda pekerjaan", "kode tanda", "flag", "flags"),
    "waktu_sendiri": (
        "waktu sendiri", "waktu penyelia", "jam penyelia", "jam sendiri", "own time",
    ),
}  # fmt: skip
"""The columns, each with the words by which headers name it."""

_NEEDED: Final = ("kelas", "jam")
_BETWEEN: Final = re.compile(r"[,;/|+\n]+")
_BLANKS: Final = re.compile(r"[\s_-]+")


class WorkTable(NamedTuple):
    """The work that a table lists.

    Attributes:
        work: the lines, in the file's order.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no work: blank, sums, sections, headings.
    """

    work: tuple[Work, ...]
    notes: tuple[Note, ...] = ()
    left_out: tuple[int, ...] = ()


def read_work(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    scheme: str | None = None,
    catalogue: Catalogue | None = None,
) -> WorkTable:
    """Read the work directed from a CSV, XLSX, XLS, ODS, Parquet or JSON Lines file.

    Columns: `kelas` and `jam`; `nama`, `tanda` (codes, between commas) and `waktu_sendiri` where
    there are any.

    Args:
        path: the file, its format by the ending of its name.
        columns: columns mapped by hand, to a header or to `#3`, the third column.
        sheet: the sheet of a workbook, where several could be meant.
        encoding: that of a CSV without a byte-order mark.
        delimiter: the separator of a CSV, where it is not to be recognised.
        scheme: the scheme whose rule names the flags; needed only where several have one.
        catalogue: whose classes and rule count; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read, or rows are refused, with every fault of every row.
        JudgementError: the catalogue has no rule of the base work.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/beban.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("Kelas;Jam;Tanda\\n9;1.250,5;\\n5;300;penunjang\\n")
        ...     read_work(path).work[1].flags
        ('penunjang',)
    """
    catalogue = catalogue or default_catalogue()
    ruled = with_base_work(catalogue, scheme)
    rule: BaseWorkRule = ruled.factor.base_work_rule  # type: ignore[assignment]  # found by it
    table = read_fields(
        path,
        FIELDS,
        needed=_NEEDED,
        columns=columns,
        sheet=sheet,
        encoding=encoding,
        delimiter=delimiter,
        catalogue=catalogue,
    )
    lines = [_Line(row, rule, catalogue) for row in table.rows]
    faults = [
        replace(fault, where=" ".join(filter(None, (f"{table.name}:{row.number}", fault.where))))
        for row, line in zip(table.rows, lines, strict=True)
        for fault in line.faults
    ]
    work = tuple(line.work for line in lines)
    faults += own_time_faults(work, [f"{table.name}:{row.number}" for row in table.rows])
    if not work:
        faults.append(Fault("no_work", where=table.name))
    if faults:
        raise DocumentError(faults)
    return WorkTable(work, table.notes, table.left_out)


class _Line:
    """A row as work, and its faults; where there are any, the work is not to be used."""

    def __init__(self, row: FieldRow, rule: BaseWorkRule, catalogue: Catalogue) -> None:
        self.faults: list[Fault] = []
        self.catalogue = catalogue
        own = row.values.get("waktu_sendiri")
        self.work = Work(
            self._kelas(row.values["kelas"]),
            self._hours(row.values["jam"], "jam"),
            self._name(row.values.get("nama")),
            _flags(row.values.get("tanda")),
            None if own is None else self._hours(own, "waktu_sendiri"),
        )
        self.faults += line_faults(self.work, rule, catalogue)

    def _kelas(self, cell: Any) -> int:
        try:
            return parse_kelas("" if cell is None else cell, catalogue=self.catalogue)
        except NotationError as error:
            self.faults += (replace(fault, where="kelas") for fault in error.faults)
            return self.catalogue.bands[0].kelas

    def _hours(self, cell: Any, name: str) -> Fraction:
        try:
            hours = cell_amount("" if cell is None else cell)
        except NotationError as error:
            self.faults += (replace(fault, where=name) for fault in error.faults)
            return Fraction(0)
        if hours < 0:
            self.faults.append(Fault("negative_hours", given=cell_text(cell), where=name))
        return abs(hours)

    def _name(self, cell: Any) -> str | None:
        text = None if cell is None else " ".join(cell_text(cell).split())
        if text is not None and len(text) > TEXT_AT_MOST:
            values = (("limit", str(TEXT_AT_MOST)),)
            self.faults.append(Fault("too_long", values=values, where="nama"))
            return None
        return text


def _flags(cell: Any) -> tuple[str, ...]:
    """The codes in a cell; blanks and dashes inside a code stand for its underscores."""
    parts = (part.strip() for part in _BETWEEN.split("" if cell is None else cell_text(cell)))
    return tuple(_BLANKS.sub("_", part) for part in parts if part and part != "-")
