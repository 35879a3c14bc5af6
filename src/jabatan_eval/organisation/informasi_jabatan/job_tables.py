"""Jobs in tables: a workbook with a row for each job and a sheet for each list, or a flat CSV.

What a format cannot hold is refused, never left out; what is in a file and was not read is told.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, FormError
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.job_rows import JobRows
from jabatan_eval.organisation.informasi_jabatan.job_sheets import (
    JOB_SHEET,
    ListSheet,
    flat_fields,
    list_sheets,
)
from jabatan_eval.organisation.informasi_jabatan.task_cells import task_cells
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
        full = [f"{sheet.name} ({count})" for sheet in sheets[1:] if (count := len([*sheet.rows]))]
        if full:
            raise FormError([Fault("not_flat", given=", ".join(full), where=name)])
        sheets = sheets[:1]
    write_sheets(name, sheets, overwrite=overwrite, sources=sources)


def _sheets(jobs: Sequence[InformasiJabatan], form: JobInformationForm) -> Iterator[Sheet]:
    fields = flat_fields(form)
    rows: list[tuple[Any, ...]] = [
        (place, *(_inner(job, field.path) for field in fields)) for place, job in enumerate(jobs, 1)
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
    form = form or default_form()
    rows = JobRows(name, form, catalogue)
    names: tuple[str, ...] = sheet_names(name) if format_of(name, READABLE) == "xlsx" else ()
    lists = {sheet.name: sheet for sheet in list_sheets(form)}
    several = (
        names if len(names) > 1 else ()
    )  # a sheet alone is that of the jobs, whatever its name
    rows.flat(JOB_SHEET if several else None)
    for one in several:
        if one in lists:
            rows.rows(lists[one])
    jobs = rows.jobs()
    others = tuple(one for one in several if one not in {*lists, JOB_SHEET})
    return JobTables(
        name, jobs, tuple(rows.other_columns), others, tuple(rows.left_out),
        tuple(dict.fromkeys(rows.notes)),
    )  # fmt: skip
