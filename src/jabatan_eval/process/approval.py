"""The Minister's reply, read from a table and laid beside what was proposed, row by row."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, TypeVar

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.errors import DossierError, Fault, NotationError
from jabatan_eval.notation import parse_kelas, parse_nilai
from jabatan_eval.notation.cleaning import folded
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.inventory import FIELDS as INVENTORY
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.moves import terima_persetujuan
from jabatan_eval.process.teams import Keputusan
from jabatan_eval.tables import read_fields
from jabatan_eval.texts import say, shown

__all__ = ["BarisPersetujuan", "Persetujuan", "baca_persetujuan", "impor_persetujuan"]

Status = Literal["disetujui", "berubah", "dikembalikan", "tidak_dikenal"]
Kind = TypeVar("Kind", bound=Dossier)

FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    **{name: INVENTORY[name] for name in ("id", "nama_jabatan", "unit_kerja")},
    "nilai": ("nilai", "nilai jabatan", "nilai disetujui", "nilai jabatan disetujui"),
    "kelas": ("kelas", "kelas jabatan", "kelas disetujui", "kelas jabatan disetujui"),
    "catatan": ("catatan", "keterangan", "alasan"),
}
"""The columns of a reply, each with the words by which it is recognised."""


@dataclass(frozen=True, slots=True)
class BarisPersetujuan:
    """One row of the reply beside what was proposed.

    Attributes:
        nomor: the row's number in the table.
        jabatan: the job's id, None where no job is meant.
        nama: the job's name as it stands in the reply.
        status: approved as proposed, changed, returned, or of no job that is known.
        nilai: the approved nilai, in points; None where none is stated.
        kelas: the approved class; None where the row approves nothing.
        usulan: the nilai and class that were proposed, None where nothing was.
        catatan: the reply's remark.
        faults: what could not be read; such a row approves nothing.
        janggal: what contradicts itself or the dossier; the row counts, and somebody should look.
    """

    nomor: int
    jabatan: str | None
    nama: str | None
    status: Status
    nilai: int | None = None
    kelas: int | None = None
    usulan: tuple[int | None, int] | None = None
    catatan: str | None = None
    faults: tuple[Fault, ...] = ()
    janggal: tuple[Fault, ...] = ()

    def message(self, lang: str = "id") -> str:
        """The row in one sentence.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        name = self.nama or self.jabatan or "-"
        proposed = "-" if self.usulan is None else str(self.usulan[1])
        told = "; ".join(fault.message(lang) for fault in (*self.faults, *self.janggal))
        text = say(f"approval.{self.status}", lang, row=self.nomor, name=name,
                   kelas=self.kelas if self.kelas is not None else "-", proposed=proposed)  # fmt: skip
        return f"{text}: {told}" if told else text


@dataclass(frozen=True, slots=True)
class Persetujuan:
    """A reply that was read, and nothing changed yet.

    Attributes:
        surat: the Minister's letter.
        rows: every row, in the table's order.
        belum_dijawab: the ids of jobs that wait for an answer and of which no row tells.
    """

    surat: Keputusan
    rows: tuple[BarisPersetujuan, ...]
    belum_dijawab: tuple[str, ...]

    @property
    def results(self) -> dict[str, tuple[int | None, int]]:
        """The approved nilai and class by job."""
        return {
            row.jabatan: (row.nilai, row.kelas)
            for row in self.rows
            if row.jabatan is not None and row.kelas is not None and not row.faults
        }

    def counts(self) -> dict[str, int]:
        """How many rows were approved, changed, returned, or are of no known job."""
        found: dict[str, int] = {}
        found |= dict.fromkeys(("disetujui", "berubah", "dikembalikan", "tidak_dikenal"), 0)
        for row in self.rows:
            found[row.status] += 1
        return found


def baca_persetujuan(
    dossier: Dossier,
    table: str | os.PathLike[str] | Iterable[Mapping[str, Any]],
    surat: Keputusan,
    *,
    columns: Mapping[str, str] | None = None,
) -> Persetujuan:
    """Read a reply and lay it beside what was proposed; nothing is changed.

    A row names its job by id; a name will do where one job alone has it, or one alone in the unit
    that the row names.

    Args:
        dossier: the dossier.
        table: a file, or rows with `id` or `nama_jabatan`, `kelas`, and perhaps `unit_kerja`, `nilai`,
            `catatan`.
        surat: the Minister's letter.
        columns: columns of a file mapped by hand, by the field's name.

    Raises:
        DocumentError: the file cannot be read, or has no column for the class.
    """
    seen: set[str] = set()
    meant = _Names(dossier)
    rows = tuple(_row(dossier, meant, *row, seen) for row in _values(table, columns))
    waiting = (job.id for job in dossier.jabatan.values() if job.waits)
    return Persetujuan(surat, rows, tuple(key for key in waiting if key not in seen))


def impor_persetujuan(
    dossier: Kind,
    table: str | os.PathLike[str] | Iterable[Mapping[str, Any]],
    surat: Keputusan,
    *,
    oleh: str,
    dari_daftar: bool = False,
    columns: Mapping[str, str] | None = None,
) -> tuple[Kind, Persetujuan]:
    """Take the Minister's reply into the dossier, and show row by row what it says.

    Args:
        dossier: the dossier.
        table: the reply, as `baca_persetujuan` reads it.
        surat: the Minister's letter, or the published list.
        oleh: who records it.
        dari_daftar: whether it is a published list, for jobs that were not proposed.
        columns: columns of a file mapped by hand.

    Returns:
        The dossier with the approved results, and the reply beside what was proposed.

    Raises:
        DossierError: a row cannot be read, or approves nothing that is known; all of them at once.
        DocumentError: the file cannot be read.
    """
    reply = baca_persetujuan(dossier, table, surat, columns=columns)
    faults = [fault for row in reply.rows for fault in row.faults]
    if faults:
        raise DossierError(faults)
    if not reply.results:
        raise DossierError([Fault("approval_empty")])
    changed = terima_persetujuan(
        dossier, reply.results, surat, oleh=oleh, dari_daftar=dari_daftar,
        catatan={row.jabatan: row.catatan for row in reply.rows if row.jabatan and row.catatan},
        dikembalikan=[row.jabatan for row in reply.rows if row.jabatan and row.kelas is None],
    )  # fmt: skip
    return changed, reply


def _values(
    table: str | os.PathLike[str] | Iterable[Mapping[str, Any]], columns: Mapping[str, str] | None
) -> Iterator[tuple[int, str, Mapping[str, Any]]]:
    """The rows: their numbers, how messages name them, and what they hold."""
    if isinstance(table, str | os.PathLike):
        read = read_fields(table, FIELDS, needed=("kelas",), columns=columns)
        yield from ((row.number, f"{read.name}:{row.number}", row.values) for row in read.rows)
    else:
        yield from ((number, f"#{number}", row) for number, row in enumerate(table, 1))


def _row(
    dossier: Dossier,
    names: _Names,
    number: int,
    where: str,
    values: Mapping[str, Any],
    seen: set[str],
) -> BarisPersetujuan:
    faults: list[Fault] = []
    name = _text(values.get("nama_jabatan"))
    unit = _text(values.get("unit_kerja"))
    key, fault = names.meant(values.get("id"), name, unit, where)
    faults += [] if fault is None else [fault]
    if key is not None and key in seen:
        faults.append(Fault("approval_twice", given=shown(key), where=where))
    seen |= {key} if key is not None else set()
    kelas = _read(values.get("kelas"), parse_kelas, where, faults)
    points = _read(values.get("nilai"), parse_nilai, where, faults)
    proposed = None if key is None else dossier.job(key).current("usulan")
    status: Status
    if key is None:
        status = "tidak_dikenal"
    elif kelas is None:
        status = "dikembalikan"
    elif proposed is None or (proposed.kelas == kelas and points in (None, proposed.nilai)):
        status = "disetujui"
    else:
        status = "berubah"
    return BarisPersetujuan(
        number, key, name, status, points, kelas,
        None if proposed is None else (proposed.nilai, proposed.kelas),
        _text(values.get("catatan")), tuple(faults),
        () if key is None else (*names.odd(key, name, unit), *_out_of_band(kelas, points)),
    )  # fmt: skip


def _out_of_band(kelas: int | None, points: int | None) -> Iterator[Fault]:
    """That a nilai is none of its class, if it is."""
    if kelas is None or points is None:
        return
    band = band_of(default_catalogue().bands, points)
    if band is None or band.kelas != kelas:
        yield Fault("approval_not_in_band", given=str(points), allowed=(str(kelas),))


class _Names:
    """The jobs of a dossier by what a letter calls them."""

    def __init__(self, dossier: Dossier) -> None:
        self.jobs = dossier.jabatan
        self.named: dict[str, list[JabatanDossier]] = {}
        for job in self.jobs.values():
            self.named.setdefault(folded(job.nama_jabatan), []).append(job)
        self.units = {_unit(job) for job in self.jobs.values()} - {None}

    def meant(
        self, given: Any, name: str | None, unit: str | None, where: str
    ) -> tuple[str | None, Fault | None]:
        """The job that a row means: by its id, or by a name that it alone has, be it in its unit."""
        key = _text(given)
        if key is not None:
            if not isinstance(given, str):  # 1.10 that a spreadsheet took for a number is 1.1
                return None, Fault("dossier_id_not_text", given=shown(given), where=where)
            if key in self.jobs:
                return key, None
            return None, Fault("no_such_job", given=shown(key), where=where)
        if name is None:
            return None, Fault("approval_nameless", where=where)
        able = self.named.get(folded(name), [])
        if unit is not None:
            able = [job for job in able if _unit(job) == folded(unit)] or able
        if len(able) == 1:
            return able[0].id, None
        kind = "approval_ambiguous" if able else "no_such_name"
        allowed = tuple(job.id for job in able[:10])
        return None, Fault(kind, given=shown(name), allowed=allowed, where=where)

    def odd(self, key: str, name: str | None, unit: str | None) -> Iterator[Fault]:
        """What of a row is not as it is in the dossier: the name, or a unit that others have."""
        job = self.jobs[key]
        if name is not None and folded(name) != folded(job.nama_jabatan):
            yield Fault("approval_other_name", given=shown(name), allowed=(job.nama_jabatan,))
        if unit is not None and job.unit_kerja and folded(unit) in self.units - {_unit(job)}:
            yield Fault("approval_other_unit", given=shown(unit), allowed=(job.unit_kerja,))


def _unit(job: JabatanDossier) -> str | None:
    return None if job.unit_kerja is None else folded(job.unit_kerja)


def _text(value: Any) -> str | None:
    if value is None or (isinstance(value, float) and value != value):  # noqa: PLR0124  # NaN
        return None
    return " ".join(str(value).split()) or None


def _read(value: Any, parse: Any, where: str, faults: list[Fault]) -> int | None:
    """A number of the reply; None where the cell is blank or says that there is none."""
    if _text(value) in (None, "-"):
        return None
    try:
        found: int = parse(value)
    except NotationError as error:
        faults += [Fault(f.kind, given=f.given, allowed=f.allowed, where=where, values=f.values)
                   for f in error.faults]  # fmt: skip
        return None
    return found
