"""Jobs in tables: a workbook with a row for each job and a sheet for each list, or a flat CSV.

What a format cannot hold is refused, never left out; what is in a file and was not read is told.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import Fault, FormError
from jabatan_eval.organisation.informasi_jabatan.figures import Unit, unit_of
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.job_sheets import (
    JOB_SHEET,
    ListSheet,
    flat_fields,
    list_sheets,
)
from jabatan_eval.organisation.informasi_jabatan.kinds import kind_fields
from jabatan_eval.organisation.informasi_jabatan.task_cells import number_of_cell, task_cells, task_of_cells
from jabatan_eval.tables.cells import cell_text, number_cut
from jabatan_eval.tables.fields import FieldRow, FieldTable, read_fields
from jabatan_eval.tables.formats import READABLE, format_of
from jabatan_eval.tables.sheets import SHEET_FORMATS, Sheet, write_sheets
from jabatan_eval.tables.table import Note
from jabatan_eval.tables.workbooks import sheet_names
from jabatan_eval.texts import shown

__all__ = ["JobTables", "read_job_tables", "write_job_tables"]

_NUMBER_WORDS: Final = ("no", "nomor", "no urut", "nomor urut")


@dataclass(frozen=True, slots=True)
class JobTables:
    """The jobs of a workbook or a flat table, and what was there besides.

    Attributes:
        name: the file, as messages call it.
        jobs: the jobs, in the order of their rows.
        other_columns: columns that are none of a job's, each with its sheet.
        other_sheets: sheets that are none of a job's.
        left_out: rows that are no records (blank, sums, headings), by sheet.
        notes: what is to be told of the file, such as hidden rows.
    """

    name: str
    jobs: tuple[InformasiJabatan, ...]
    other_columns: tuple[tuple[str, str], ...] = ()
    other_sheets: tuple[str, ...] = ()
    left_out: tuple[tuple[str, tuple[int, ...]], ...] = ()
    notes: tuple[Note, ...] = ()


def write_job_tables(
    target: str | os.PathLike[str],
    jobs: Iterable[InformasiJabatan],
    *,
    overwrite: bool = False,
    sources: Sequence[str] = (),
    form: JobInformationForm | None = None,
) -> None:
    """Write jobs as a workbook, or, where they have nothing but flat items, as a CSV.

    Args:
        target: an XLSX or CSV file, by the ending of its name.
        jobs: the jobs, complete or drafts; no id twice.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the one that was read.
        form: whose items are the columns; the shipped one by default.

    Raises:
        FormError: a CSV cannot hold all of them, or an id stands twice; then nothing is written.
        DocumentError: the file may not or cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/jabatan.csv"
        ...     write_job_tables(path, [InformasiJabatan(id="1.10", nama_jabatan="Arsiparis")])
        ...     read_job_tables(path).jobs[0].id
        '1.10'
    """
    form, name, listed = form or default_form(), os.fspath(target), tuple(jobs)
    ids = [job.id for job in listed]
    twice = sorted({one for one in ids if ids.count(one) > 1}) if len({*ids}) < len(ids) else []
    if twice:
        raise FormError(Fault("id_twice", given=shown(one), where=name) for one in twice)
    sheets = list(_sheets(listed, form))
    if format_of(name, SHEET_FORMATS) == "csv":
        full = [f"{sheet.name} ({len(sheet.rows)})" for sheet in sheets[1:] if sheet.rows]  # type: ignore[arg-type]
        if full:
            raise FormError([Fault("not_flat", given=", ".join(full), where=name)])
        sheets = sheets[:1]
    write_sheets(name, sheets, overwrite=overwrite, sources=sources)


def _sheets(jobs: Sequence[InformasiJabatan], form: JobInformationForm) -> Iterator[Sheet]:
    fields = flat_fields(form)
    rows: list[tuple[Any, ...]] = [
        (place, *(_inner(job, field.path) for field in fields))
        for place, job in enumerate(jobs, 1)
    ]
    yield Sheet(JOB_SHEET, ("no", *(field.name for field in fields)), rows, (5, 12, *_WIDE))
    for sheet in list_sheets(form):
        heads = ("no", "id", *(column.name for column in sheet.columns))
        cells = [(job.id, *row) for job in jobs for row in _rows_of(job, sheet, form)]
        numbered = [(place, *row) for place, row in enumerate(cells, 1)]
        yield Sheet(sheet.name, heads, numbered, (5, 12, *[32] * len(sheet.columns)))


_WIDE: Final = [24] * 30


def _inner(job: Any, path: Sequence[str]) -> Any:
    for step in path:
        job = getattr(job, step)
    return job


def _rows_of(
    job: InformasiJabatan, sheet: ListSheet, form: JobInformationForm
) -> Iterator[tuple[Any, ...]]:
    """The rows of one job in one sheet."""
    item, content = form.item(sheet.name), getattr(job, sheet.name)
    if item.parts:
        for part in item.parts:
            if part.shape == "texts":
                yield from ((part.key, text) for text in getattr(content, part.key))
    elif item.shape == "texts":
        yield from ((text,) for text in content)
    elif item.shape == "tasks":
        names = [column.name for column in sheet.columns]
        yield from (task_cells(task, names) for task in content)
    else:
        yield from (tuple(getattr(row, c.name) for c in sheet.columns) for row in content)


def read_job_tables(
    path: str | os.PathLike[str],
    *,
    catalogue: Catalogue | None = None,
    form: JobInformationForm | None = None,
) -> JobTables:
    """Read jobs from a workbook with their sheets, or from a flat table.

    Args:
        path: an XLSX, CSV, Parquet or JSON Lines file.
        catalogue: whose kinds of post are read; the shipped one by default.
        form: whose headings name the columns; the shipped one by default.

    Raises:
        FormError: with every fault of every row at once; then no job is given.
        DocumentError: the file cannot be read, or has no column of ids.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> read_job_tables("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    name = os.fspath(path)
    reading = _Reading(name, form or default_form(), catalogue)
    book = format_of(name, READABLE) == "xlsx"
    names = sheet_names(name) if book else ()
    reading.jobs(JOB_SHEET if JOB_SHEET in names else None)
    for sheet in list_sheets(reading.form):
        if sheet.name in names:
            reading.rows(sheet)
    known = {JOB_SHEET, *(sheet.name for sheet in list_sheets(reading.form))}
    others = tuple(one for one in names if one not in known) if JOB_SHEET in names else names[1:]
    return reading.result(others)


class _Reading:
    """Gathers jobs from the sheets of one file, with every fault."""

    def __init__(self, name: str, form: JobInformationForm, catalogue: Catalogue | None) -> None:
        self.name, self.form, self.catalogue = name, form, catalogue
        self.found: dict[str, dict[str, Any]] = {}
        self.places: dict[str, dict[tuple[str | int, ...], str]] = {}
        self.faults: list[Fault] = []
        self.other_columns: list[tuple[str, str]] = []
        self.left_out: list[tuple[str, tuple[int, ...]]] = []
        self.notes: list[Note] = []

    def _table(self, fields: Mapping[str, tuple[str, ...]], sheet: str | None) -> FieldTable:
        every = {**fields, "no": _NUMBER_WORDS}
        table = read_fields(
            self.name, every, needed=("id",), alone=tuple(fields), sheet=sheet,
            catalogue=self.catalogue,
        )  # fmt: skip
        where = sheet or JOB_SHEET
        self.other_columns += ((where, label) for label, name in table.columns if name is None)
        if table.left_out:
            self.left_out.append((where, table.left_out))
        self.notes += table.notes
        return table

    def _where(self, sheet: str | None, row: FieldRow) -> str:
        return f"{self.name}:{row.number}" if sheet is None else f"{self.name} [{sheet}]:{row.number}"

    def jobs(self, sheet: str | None) -> None:
        """The rows of the jobs themselves."""
        fields = flat_fields(self.form)
        for row in self._table({field.name: field.words for field in fields}, sheet).rows:
            where = self._where(sheet, row)
            values = {key: self._text(key, value, where) for key, value in row.values.items()}
            id = values.get("id")  # noqa: A001  # the job's own word for it
            if not id:
                self.faults.append(Fault("job_id_missing", where=where))
                continue
            if id in self.found:
                self.faults.append(Fault("id_twice", given=shown(id), where=where))
                continue
            tree: dict[str, Any] = {}
            for field in fields:
                inner = tree
                for step in field.path[:-1]:
                    inner = inner.setdefault(step, {})
                inner[field.path[-1]] = values.get(field.name)
            tree, faults = kind_fields(tree, catalogue=self.catalogue, form=self.form)
            self.faults += (_placed(fault, f"{where}: {key}") for key, fault in faults)
            self.found[id] = tree
            self.places[id] = {(): where}

    def rows(self, sheet: ListSheet) -> None:
        """The rows of one list."""
        fields = {"id": ("id jabatan", "kode id"), **{c.name: c.words for c in sheet.columns}}
        item = self.form.item(sheet.name)
        table = self._table(fields, sheet.name)
        unit = unit_of(next((label for label, name in table.columns if name == "waktu"), ""))
        for row in table.rows:
            where = self._where(sheet.name, row)
            id = self._text("id", row.values.get("id"), where)  # noqa: A001
            if not id:
                self.faults.append(Fault("job_id_missing", where=where))
            elif id not in self.found:
                self.faults.append(Fault("job_unknown", given=shown(id), where=where))
            elif item.shape == "tasks":
                self._add(id, (sheet.name,), self._task(row, where, unit), where)
            else:
                values = {
                    key: self._text(key, value, where)
                    for key, value in row.values.items()
                    if key not in ("id", "no")
                }
                if item.parts:
                    self._part(id, sheet.name, values, where)
                else:
                    content = values.get("isi") if item.shape == "texts" else values
                    self._add(id, (sheet.name,), content, where)

    def _part(
        self, id: str, name: str, values: Mapping[str, str | None], where: str  # noqa: A002
    ) -> None:
        """A row that names its part, and what belongs to it."""
        parts = {part.key: part for part in self.form.item(name).parts if part.shape == "texts"}
        key = values.get("bagian")
        if key not in parts:
            fault = Fault("not_allowed", given=shown(key), allowed=tuple(parts))
            self.faults.append(_placed(fault, f"{where}: bagian"))
            return
        self._add(id, (name, str(key)), values.get("isi"), where)

    def _add(self, id: str, path: tuple[str, ...], content: Any, where: str) -> None:  # noqa: A002
        inner: Any = self.found[id]
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        rows = inner.setdefault(path[-1], [])
        self.places[id][(*path, len(rows))] = where
        rows.append(content)

    def _task(self, row: FieldRow, where: str, unit: Unit | None) -> dict[str, Any]:
        values: dict[str, Any] = {}
        for key, value in row.values.items():
            if key in ("volume", "waktu"):
                values[key] = self._number(key, value, where)
            elif key not in ("id", "no"):
                values[key] = self._text(key, value, where)
        task, faults = task_of_cells(values, unit)
        self.faults += (_placed(fault, f"{where}: {key}") for key, fault in faults)
        return task

    def _number(self, key: str, value: Any, where: str) -> Fraction | None:
        """An exact number of a cell; None where there is none, or none that can be read."""
        found = number_of_cell(value)
        if isinstance(found, Fault):
            self.faults.append(_placed(found, f"{where}: {key}"))
            return None
        return found

    def _text(self, key: str, value: Any, where: str) -> str | None:
        """The text of a cell; a date or a number that was cut is a fault."""
        if isinstance(value, dt.date | dt.time):
            values = (("column", key),)
            fault = Fault("cell_is_date", given=shown(cell_text(value)), values=values)
            self.faults.append(_placed(fault, where))
            return None
        if number_cut(value) and isinstance(value, float):
            self.faults.append(Fault("number_cut", given=shown(value), where=where))
            return None
        return cell_text(value) or None

    def result(self, others: tuple[str, ...]) -> JobTables:
        """The jobs.

        Raises:
            FormError: with every fault of every row.
        """
        jobs: list[InformasiJabatan] = []
        for id, tree in self.found.items():  # noqa: A001
            try:
                jobs.append(InformasiJabatan.model_validate(tree))
            except ValidationError as error:
                places = self.places[id]
                found = faults_found(InformasiJabatan, error, lambda p, at=places: _place(at, p))
                self.faults += (fault for _, fault in found)
        if self.faults:
            raise FormError(self.faults)
        return JobTables(
            self.name, tuple(jobs), tuple(self.other_columns), others, tuple(self.left_out),
            tuple(dict.fromkeys(self.notes)),
        )  # fmt: skip


def _place(places: Mapping[tuple[str | int, ...], str], path: tuple[str | int, ...]) -> str:
    """The row that a path into a job came from, and the rest of the path."""
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            rest = ".".join(map(str, path[end:]))
            return f"{places[path[:end]]}: {rest}" if rest else places[path[:end]]
    return f"{places[()]}: {'.'.join(map(str, path))}"


def _placed(fault: Fault, where: str) -> Fault:
    return replace(fault, where=where)
