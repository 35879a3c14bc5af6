"""Tables of tasks, read into one workload a job: every row taken, refused by name, or told."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.organisation.beban_kerja import BebanKerja
from jabatan_eval.organisation.beban_rows import (
    PERIOD_WORDS,
    RowReader,
    cell_text_of,
    period_in,
    points_in,
    unit_in,
)
from jabatan_eval.organisation.beban_stated import Stated, stated_faults
from jabatan_eval.organisation.tugas import Tugas
from jabatan_eval.organisation.waktu import Satuan, Waktu
from jabatan_eval.organisation.waktu_efektif import HariKerja, WaktuEfektif
from jabatan_eval.tables.fields import FieldRow, Fields, FieldTable, read_fields
from jabatan_eval.tables.table import Note
from jabatan_eval.texts import shown

__all__ = ["FIELDS", "BebanTerbaca", "TabelBeban", "read_beban"]

_VOLUMES: Final = ("volume", "volume kerja", "volume beban kerja", "jumlah hasil", "beban kerja",
                   "jumlah beban kerja")  # fmt: skip
_TIMES: Final = ("waktu penyelesaian", "waktu penyelesaian tugas", "waktu", "waktu kerja",
                 "norma waktu")  # fmt: skip

FIELDS: Final[Fields] = {
    "kode_jabatan": ("kode jabatan", "id jabatan", "kode"),
    "nama_jabatan": ("nama jabatan", "jabatan"),
    "unit_kerja": ("unit kerja", "unit organisasi", "unit"),
    "uraian_tugas": ("uraian tugas", "uraian", "tugas", "tugas pokok", "uraian kegiatan"),
    "hasil_kerja": ("hasil kerja", "hasil", "output"),
    "satuan_hasil": ("satuan hasil", "satuan hasil kerja", "satuan"),
    "volume": (*_VOLUMES, *(f"{name} {word}" for name in _VOLUMES for word in PERIOD_WORDS)),
    "periode": ("periode", "periode volume", "kurun waktu"),
    "waktu_penyelesaian": (
        *_TIMES,
        *(f"{name} {unit}" for name in _TIMES for unit in ("jam", "menit")),
    ),
    "satuan_waktu": ("satuan waktu", "satuan waktu penyelesaian"),
    "bukti": ("bukti", "bukti fisik", "sumber data"),
    "waktu_efektif": (
        "waktu efektif",
        "wke",
        "waktu kerja efektif",
        "waktu kerja efektif 1 tahun",
        "jam kerja efektif",
    ),
    "kebutuhan": (
        "kebutuhan pegawai",
        "jumlah kebutuhan pegawai",
        "kebutuhan formasi",
        "pegawai yang dibutuhkan",
    ),
}
"""The fields of a table of tasks, each with the words by which headers name it."""

_JOB: Final = ("kode_jabatan", "nama_jabatan", "unit_kerja")
_OF_TASK: Final = tuple(name for name in FIELDS if name not in _JOB)
_NUMBERS: Final = ("volume", "waktu_penyelesaian", "kebutuhan", "waktu_efektif")
_LISTED: Final = 40


@dataclass(frozen=True, slots=True)
class BebanTerbaca:
    """The workload of one job of a table.

    Attributes:
        kode: the job's code, where the table has one.
        unit: the unit, where the table has one.
        beban: the workload; its tasks in the order of the rows.
        rows: the number of each task's row in the file.
    """

    kode: str | None
    unit: str | None
    beban: BebanKerja
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TabelBeban:
    """A table of tasks that was read.

    Attributes:
        name: the file, as messages call it.
        jobs: the workloads, in the file's order.
        findings: what stands written and differs, jobs in two places, likely slips.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no tasks: blank, sums, sections, headings.
    """

    name: str
    jobs: tuple[BebanTerbaca, ...]
    findings: tuple[Fault, ...]
    notes: tuple[Note, ...]
    left_out: tuple[int, ...]


def read_beban(
    path: str | os.PathLike[str],
    *,
    waktu_efektif: WaktuEfektif | Waktu | None = None,
    hari_kerja: HariKerja | None = None,
    unit: Satuan | None = None,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
) -> TabelBeban:
    """Read a table of tasks of one job or of many: CSV, XLSX, XLS, ODS, Parquet or JSON Lines.

    A time's unit stands in its cell, in a column of units, or in the header. The job of a row
    without one is that of the row above; a row with a job alone is the heading of its tasks.

    Args:
        path: the file, its format by the ending of its name.
        waktu_efektif: the effective time of a year; that of the data by default.
        hari_kerja: the working days of a year, for volumes by day or week.
        unit: the unit of times that have none in the file.
        columns: fields mapped by hand, to a header or to `#3`, the third column.
        sheet: the sheet of a workbook, where several could be meant.

    Raises:
        DocumentError: the file cannot be read, or a column is missing.
        WorkloadError: rows cannot be reckoned with; every one is named.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/tugas.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("Uraian Tugas;Volume;Waktu (jam)\\nMenelaah;1.200;0,75\\n")
        ...     table = read_beban(path)
        >>> table.jobs[0].beban.kebutuhan
        Fraction(18, 25)
    """
    table = read_fields(
        path,
        FIELDS,
        needed=("uraian_tugas", "volume", "waktu_penyelesaian"),
        alone=("uraian_tugas", "nama_jabatan", "waktu_penyelesaian"),
        columns=columns,
        sheet=sheet,
    )
    rows = _Rows(table, unit)
    given: dict[str, Any] = {"hari_kerja": hari_kerja}
    if waktu_efektif is not None:
        given["waktu_efektif"] = waktu_efektif
    faults, jobs = [*rows.faults()], rows.jobs
    loads: list[BebanKerja] = []
    for job in (job for job in jobs if job.tasks):
        try:
            load = BebanKerja(jabatan=job.nama, tugas=job.tasks, **given)
        except WorkloadError as error:
            faults += (job.placed(fault) for fault in error.faults)
        else:
            faults += (job.placed(fault) for fault in load.incomplete())
            loads.append(load)
    if faults:
        raise WorkloadError(faults)
    found = [*rows.findings()]
    for job, load in zip(jobs, loads, strict=True):
        found += stated_faults(load, job.stated)
        found += (job.placed(fault) for fault in load.warnings)
    read = (
        BebanTerbaca(job.kode, job.unit, load, tuple(job.numbers))
        for job, load in zip(jobs, loads, strict=True)
    )
    return TabelBeban(table.name, tuple(read), tuple(found), table.notes, table.left_out)


@dataclass
class _Job:
    """A job while its rows are read."""

    kode: str | None
    nama: str | None
    unit: str | None
    where: str
    tasks: list[Tugas] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    stated: list[Stated] = field(default_factory=list)

    @property
    def key(self) -> tuple[str | None, ...]:
        """By what it is the same job as another."""
        return (self.kode,) if self.kode else (None, self.nama, self.unit)

    def placed(self, fault: Fault) -> Fault:
        """A fault of its workload, which names a task by its number, at the row of that task."""
        number = (fault.where or "").rpartition(" ")[2]
        where = self.stated[int(number) - 1].where if number.isdecimal() else self.where
        return replace(fault, where=where)


class _Rows:
    """The rows of a table, gathered by job."""

    def __init__(self, table: FieldTable, unit: Satuan | None) -> None:
        heads = {name: label for label, name in table.columns if name}
        rows = [*table.rows]
        self.time_head = heads["waktu_penyelesaian"]
        unit = unit or unit_in(self.time_head)
        if rows and (below := _unit_row(rows[0])):
            unit = unit or below
            del rows[0]
        self.effective_unit: Satuan | None = unit_in(heads.get("waktu_efektif", ""))
        self.reader = RowReader(table.name, unit, period_in(heads["volume"]))
        self.jobs: list[_Job] = []
        self._faults: list[Fault] = []
        self._points: dict[str, tuple[str, int]] = {}
        for row in rows:
            self._take(row)
        self.empty = [job for job in self.jobs if not job.numbers]
        self.jobs = [job for job in self.jobs if job.numbers]

    def _take(self, row: FieldRow) -> None:
        job = self._job(row)
        if all(row.values.get(name) is None for name in _OF_TASK):
            return
        job.numbers.append(row.number)
        for name in _NUMBERS:
            for use in points_in(row.values.get(name)):
                self._points.setdefault(use, (str(row.values[name]), row.number))
        try:
            task = self.reader.task(row)
        except WorkloadError as error:
            self._faults += error.faults
            return
        job.tasks.append(task)
        stated = (row.values.get("kebutuhan"), row.values.get("waktu_efektif"))
        unit = self.effective_unit
        job.stated.append(Stated(self.reader.place(row), *stated, unit))

    def _job(self, row: FieldRow) -> _Job:
        """The job of a row: a new one where it names another than the row above."""
        kode, nama, unit = (cell_text_of(row.values.get(name)) for name in _JOB)
        last = self.jobs[-1] if self.jobs else None
        if last is not None:
            if kode is None and nama is None:
                kode, nama = last.kode, last.nama
            unit = unit or last.unit
        job = _Job(kode, nama, unit, self.reader.place(row))
        if last is None or job.key != last.key:
            self.jobs.append(job)
        return self.jobs[-1]

    def faults(self) -> Iterator[Fault]:
        """Why rows cannot be reckoned with; times without a unit told once for the column."""
        bare = [fault for fault in self._faults if fault.kind == "time_without_unit"]
        if bare:
            yield Fault(
                "time_column_without_unit",
                given=shown(self.time_head),
                where=self.reader.name,
                values=(("rows", _listed(bare)),),
            )
        yield from (fault for fault in self._faults if fault.kind != "time_without_unit")
        if len(self._points) > 1:
            values = [
                value
                for use, (given, row) in self._points.items()
                for value in ((use, shown(given)), (f"{use}_row", str(row)))
            ]
            yield Fault("points_mixed", where=self.reader.name, values=tuple(values))
        if not self.jobs:
            yield Fault("no_work", allowed=("uraian_tugas",), where=self.reader.name)

    def findings(self) -> Iterator[Fault]:
        """Jobs without tasks, and jobs whose rows stand in two places."""
        for job in self.empty:
            yield Fault("job_without_tasks", given=shown(job.nama or job.kode), where=job.where)
        seen: dict[object, str] = {}
        for job in self.jobs:
            first = seen.setdefault(job.key, job.where)
            if first != job.where:
                given = shown(job.nama or job.kode)
                values = (("first", first),)
                yield Fault("job_in_two_places", given=given, where=job.where, values=values)


def _unit_row(row: FieldRow) -> Satuan | None:
    """The unit that stands below the header in a row of its own; None where there is no such row."""
    values = row.values
    if values.get("uraian_tugas") is not None or values.get("volume") is not None:
        return None
    text = cell_text_of(values.get("waktu_penyelesaian"))
    return None if text is None or any(c.isdecimal() for c in text) else unit_in(text)


def _listed(faults: Sequence[Fault]) -> str:
    """The rows of faults, by number, not too many of them."""
    numbers = [(fault.where or "").rpartition(": ")[0].rpartition(":")[2] for fault in faults]
    return ", ".join(numbers[:_LISTED]) + (", ..." if len(numbers) > _LISTED else "")
