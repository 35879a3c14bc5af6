"""From the rows of tables to jobs, with every fault at the row where it stands."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any, Final

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import Fault, FormError
from jabatan_eval.organisation.informasi_jabatan.figures import unit_of
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, JobInformationForm
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.job_sheets import (
    ID_WORDS,
    JOB_SHEET,
    ListSheet,
    flat_fields,
)
from jabatan_eval.organisation.informasi_jabatan.kinds import kind_fields
from jabatan_eval.organisation.informasi_jabatan.task_cells import task_of_cells
from jabatan_eval.organisation.informasi_jabatan.words import canonical
from jabatan_eval.organisation.waktu import Satuan
from jabatan_eval.tables.cells import cell_text, number_cut
from jabatan_eval.tables.fields import FieldRow, FieldTable, read_fields
from jabatan_eval.tables.table import Note
from jabatan_eval.texts import shown

__all__ = ["JobRows"]

_NUMBER_WORDS: Final = ("no", "nomor", "no urut", "nomor urut")


class JobRows:
    """Gathers jobs from the sheets of one file.

    Attributes:
        other_columns: columns that are none of a job's, each with its sheet.
        left_out: rows that are no records, by sheet.
        notes: what is to be told of the file.
    """

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
        return (
            f"{self.name}:{row.number}" if sheet is None else f"{self.name} [{sheet}]:{row.number}"
        )

    def flat(self, sheet: str | None) -> None:
        """The rows of the jobs themselves."""
        fields = flat_fields(self.form)
        for row in self._table({field.name: field.words for field in fields}, sheet).rows:
            where = self._where(sheet, row)
            values = {name: self._text(name, cell, where) for name, cell in row.values.items()}
            key = values.get("id")
            if not key:
                self.faults.append(Fault("job_id_missing", where=where))
                continue
            if key in self.found:
                self.faults.append(Fault("id_twice", given=shown(key), where=where))
                continue
            tree: dict[str, Any] = {}
            for field in fields:
                inner = tree
                for step in field.path[:-1]:
                    inner = inner.setdefault(step, {})
                inner[field.path[-1]] = values.get(field.name)
            tree, faults = kind_fields(tree, catalogue=self.catalogue, form=self.form)
            self.faults += (_placed(fault, f"{where}: {name}") for name, fault in faults)
            self.found[key] = tree
            self.places[key] = {(): where}

    def rows(self, sheet: ListSheet) -> None:
        """The rows of one list."""
        fields = {"id": ID_WORDS, **{c.name: c.words for c in sheet.columns}}
        item = self.form.item(sheet.name)
        table = self._table(fields, sheet.name)
        unit = unit_of(next((label for label, name in table.columns if name == "waktu"), ""))
        for row in table.rows:
            where = self._where(sheet.name, row)
            job = self._text("id", row.values.get("id"), where)
            if not job:
                self.faults.append(Fault("job_id_missing", where=where))
            elif job not in self.found:
                self.faults.append(Fault("job_unknown", given=shown(job), where=where))
            elif item.shape == "tasks":
                self._add(job, (sheet.name,), self._task(row, where, unit), where)
            else:
                values = {
                    key: self._text(key, value, where)
                    for key, value in row.values.items()
                    if key not in ("id", "no")
                }
                if item.parts:
                    self._part(job, item, values, where)
                else:
                    content = values.get("isi") if item.shape == "texts" else values
                    self._add(job, (sheet.name,), content, where)

    def _part(self, job: str, item: FormItem, values: Mapping[str, str | None], where: str) -> None:
        """A row that names its part, and what belongs to it."""
        parts = {
            canonical(word): part.key
            for part in item.parts
            if part.shape == "texts"
            for word in (part.key, part.heading.id, *part.words)
        }
        part = parts.get(canonical(values.get("bagian") or ""))
        if part is None:
            allowed = tuple(dict.fromkeys(parts.values()))
            fault = Fault("not_allowed", given=shown(values.get("bagian")), allowed=allowed)
            self.faults.append(_placed(fault, f"{where}: bagian"))
        else:
            self._add(job, (item.key, part), values.get("isi"), where)

    def _add(self, job: str, path: tuple[str, ...], content: Any, where: str) -> None:
        inner: Any = self.found[job]
        for step in path[:-1]:
            inner = inner.setdefault(step, {})
        rows = inner.setdefault(path[-1], [])
        self.places[job][(*path, len(rows))] = where
        rows.append(content)

    def _task(self, row: FieldRow, where: str, unit: Satuan | None) -> dict[str, Any]:
        values = {
            key: value if key in ("volume", "waktu") else self._text(key, value, where)
            for key, value in row.values.items()
            if key not in ("id", "no")
        }
        task, faults = task_of_cells(values, unit)
        self.faults += (_placed(fault, f"{where}: {key}") for key, fault in faults)
        return task

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

    def jobs(self) -> tuple[InformasiJabatan, ...]:
        """The jobs.

        Raises:
            FormError: with every fault of every row.
        """
        jobs: list[InformasiJabatan] = []
        for key, tree in self.found.items():
            try:
                jobs.append(InformasiJabatan.model_validate(tree))
            except ValidationError as error:
                place = partial(_place, self.places[key])
                found = faults_found(InformasiJabatan, error, place)
                self.faults += (fault for _, fault in found)
        if self.faults:
            raise FormError(self.faults)
        return tuple(jobs)


def _place(places: Mapping[tuple[str | int, ...], str], path: tuple[str | int, ...]) -> str:
    """The row that a path into a job came from, and the rest of the path."""
    for end in range(len(path), 0, -1):
        if path[:end] in places:
            rest = ".".join(map(str, path[end:]))
            return f"{places[path[:end]]}: {rest}" if rest else places[path[:end]]
    return f"{places[()]}: {'.'.join(map(str, path))}"


def _placed(fault: Fault, where: str) -> Fault:
    return replace(fault, where=where)
