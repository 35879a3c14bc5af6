"""Rows of a table that belong to jobs: by an id, or by name and unit, however they are spelled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import DocumentError, Fault, UnknownSchemeError
from jabatan_eval.judgement.ratings import NAME_AT_MOST, RatedJob, clean_text
from jabatan_eval.notation import parse_scheme
from jabatan_eval.scoring import Job
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.fields import FieldRow, Fields, FieldTable
from jabatan_eval.tables.words import ROLES, plain
from jabatan_eval.texts import shown

__all__ = ["JOB_FIELDS", "JobRows", "spelling", "text_of"]

JOB_FIELDS: Final[Fields] = {
    "id_jabatan": ("id", "kode jabatan", "kode", "job id"),
    "nama_jabatan": ROLES["nama_jabatan"],
    "unit_kerja": ROLES["unit_kerja"],
    "instansi": ("nama instansi", "agency"),
    "skema": ROLES["skema"],
}
"""The columns that say which job a row belongs to, each with the words of headers."""

_BETWEEN: Final = " | "


def text_of(row: FieldRow, name: str, faults: list[Fault]) -> str | None:
    """A cell as a text on one line; None where it is blank, or refused and the fault noted.

    Examples:
        >>> text_of(FieldRow(2, {"anggota": " Ani  Lestari"}, {}), "anggota", [])
        'Ani Lestari'
    """
    cell = row.values.get(name)
    if cell is None:
        return None
    text = clean_text(cell_text(cell), NAME_AT_MOST)
    if text is None:
        faults.append(Fault("text_unfit", given=name))
    return text


def spelling(texts: Sequence[str]) -> str:
    """The spelling that is used most; among several the first of the alphabet.

    Examples:
        >>> spelling(["camat", "Camat", "Camat"])
        'Camat'
    """
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], text))


class JobRows:
    """The rows of a table by the jobs that they belong to.

    Attributes:
        keys: the key of each row's job, by the row's number; rows that have none are left out.
        jobs: the jobs, in the order of their keys.
        faults: what is wrong, with the number of the row; None for what several rows show.
    """

    def __init__(self, table: FieldTable, scheme: str, catalogue: Catalogue) -> None:
        """Read the columns of jobs.

        Raises:
            DocumentError: there is neither a column of ids nor one of names.
        """
        self._catalogue, self._scheme = catalogue, scheme
        self.faults: list[tuple[int | None, Fault]] = []
        mapped = {field for _, field in table.columns}
        if mapped.isdisjoint(("id_jabatan", "nama_jabatan")):
            heads = tuple(shown(label)[1:-1] for label, _ in table.columns)
            raise DocumentError(
                [Fault("field_missing", given="nama_jabatan", allowed=heads, where=table.name)]
            )
        by_id = any(row.values.get("id_jabatan") is not None for row in table.rows)
        groups: dict[tuple[str, ...], list[tuple[int, dict[str, str]]]] = {}
        for row in table.rows:
            found: list[Fault] = []
            told = self._told(row, found)
            identity = self._identity(told, found, by_id=by_id)
            if identity is not None:
                groups.setdefault(identity, []).append((row.number, told))
            self.faults += ((row.number, fault) for fault in found)
        self.keys: dict[int, str] = {}
        jobs = []
        for rows in groups.values():
            job = self._job([told for _, told in rows], by_id=by_id)
            jobs.append(job)
            self.keys |= dict.fromkeys((number for number, _ in rows), job.key)
        self.jobs: tuple[RatedJob, ...] = tuple(sorted(jobs, key=lambda job: job.key))
        twice = (key for key, count in Counter(job.key for job in jobs).items() if count > 1)
        self.faults += ((None, Fault("job_twice", given=shown(key))) for key in twice)

    def _told(self, row: FieldRow, faults: list[Fault]) -> dict[str, str]:
        """What a row says of its job."""
        told = {name: text_of(row, name, faults) for name in JOB_FIELDS}
        found = {name: text for name, text in told.items() if text is not None}
        if "skema" in found:
            try:
                found["skema"] = parse_scheme(found["skema"], catalogue=self._catalogue)
            except UnknownSchemeError as error:
                faults += error.faults
                del found["skema"]
        return found

    @staticmethod
    def _identity(
        told: Mapping[str, str], faults: list[Fault], *, by_id: bool
    ) -> tuple[str, ...] | None:
        """What makes rows belong to one job."""
        if by_id:
            if "id_jabatan" in told:
                return (told["id_jabatan"],)
            faults.append(Fault("id_missing"))
        elif "nama_jabatan" in told:
            return plain(told["nama_jabatan"]), plain(told.get("unit_kerja", ""))
        else:
            faults.append(Fault("name_missing"))
        return None

    def _job(self, rows: Sequence[Mapping[str, str]], *, by_id: bool) -> RatedJob:
        """The job of some rows, which must say the same of it."""
        said = {name: [row[name] for row in rows if name in row] for name in JOB_FIELDS}
        chosen: dict[str, Any] = {name: spelling(texts) for name, texts in said.items() if texts}
        name = chosen.get("nama_jabatan", chosen.get("id_jabatan", ""))
        unit = chosen.get("unit_kerja")
        key = chosen["id_jabatan"] if by_id else _BETWEEN.join(filter(None, (name, unit)))
        self.faults += ((None, fault) for fault in _differing(key, said))
        scheme = chosen.get("skema", self._scheme)
        return RatedJob(key, Job(nama=name, unit=unit, instansi=chosen.get("instansi")), scheme)


def _differing(key: str, said: Mapping[str, Sequence[str]]) -> Iterator[Fault]:
    for name, texts in said.items():
        spellings = {plain(text): text for text in sorted(texts)}
        if len(spellings) > 1:
            given = ", ".join(sorted(spellings.values()))
            values = (("job", key), ("what", name))
            yield Fault("job_differs", given=shown(given)[1:-1], values=values)
