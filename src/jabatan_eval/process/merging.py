"""What comes back of many hands, compared cell by cell; nothing is merged in silence.

What comes back is compared with what went out and with the dossier as it is now: what only they
changed is a change, what both changed is a conflict that somebody settles.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, Literal, TypeVar

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, DossierError, Fault, NotationError, SelectionError
from jabatan_eval.notation import parse_level
from jabatan_eval.notation.kinds import find_kind
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.inventory import kind_name, scheme_name, scheme_of
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.reading import record_faults
from jabatan_eval.process.sharing import (
    ABOUT,
    IDENTITY,
    SENT,
    SHEET,
    TEXTS,
    Cells,
    cells_of,
    factor_codes,
    identity_of,
)
from jabatan_eval.scoring import Evaluation, Job, evaluate
from jabatan_eval.scoring.record import EvaluationRecord, job_of
from jabatan_eval.tables import FieldTable, read_fields
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.texts import say, shown

__all__ = ["Choice", "Gabungan", "Perbedaan", "gabung"]

Kind = TypeVar("Kind", bound=Dossier)
Choice = Literal["masuk", "sekarang"]
"""How a conflict is settled: by what came back, or by what is here now."""

_NEVER_SENT: Final = frozenset(
    {"no_such_sheet", "no_header", "field_missing", "not_for_this_format"}
)
"""Refusals of a file that never went out from a dossier."""


@dataclass(frozen=True, slots=True)
class Perbedaan:
    """One cell that came back otherwise than it went out.

    Attributes:
        jabatan: the job's id.
        kolom: the column.
        asal: what stood there when it went out.
        sekarang: what the dossier holds now.
        masuk: what came back.
        sumber: the file it came from.
    """

    jabatan: str
    kolom: str
    asal: str
    sekarang: str
    masuk: str
    sumber: str

    @property
    def konflik(self) -> bool:
        """Whether the dossier changed there too, to something else."""
        return self.sekarang not in (self.asal, self.masuk)

    def message(self, lang: str = "id") -> str:
        """The difference as a sentence.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        key = "sharing.conflict" if self.konflik else "sharing.change"
        return say(key, lang, job=self.jabatan, column=self.kolom, sent=shown(self.asal),
                   now=shown(self.sekarang), back=shown(self.masuk), file=self.sumber)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gabungan:
    """What came back, compared, and nothing changed yet.

    Attributes:
        perbedaan: every cell that came back otherwise, in the order of files and rows.
        tidak_kembali: ids of jobs that went out in a file and are not in it any more.
        baru: ids that came back and are no jobs of the dossier, or were never sent; none is taken.
        faults: rows and cells that could not be read.
    """

    perbedaan: tuple[Perbedaan, ...]
    tidak_kembali: tuple[str, ...]
    baru: tuple[str, ...]
    faults: tuple[Fault, ...]

    @property
    def konflik(self) -> tuple[Perbedaan, ...]:
        """The differences that somebody must settle."""
        return tuple(one for one in self.perbedaan if one.konflik)

    def terapkan(
        self,
        dossier: Kind,
        *,
        oleh: str,
        alasan: str | None = None,
        pilihan: Mapping[tuple[str, str], Choice] | None = None,
        catalogue: Catalogue | None = None,
    ) -> Kind:
        """Take the changes into the dossier.

        Args:
            dossier: the dossier that they were compared with.
            oleh: who takes them.
            alasan: why.
            pilihan: for each conflict, by job and column, `masuk` or `sekarang`.
            catalogue: the law to score by; the shipped one by default.

        Raises:
            DossierError: conflicts that are not settled, cells that cannot be read, levels that
                are not one for each factor, jobs that may not be changed now; all at once.
        """
        chosen = pilihan or {}
        faults = [*self.faults]
        wanted: dict[str, Cells] = {}
        for one in self.perbedaan:
            choice = chosen.get((one.jabatan, one.kolom), None if one.konflik else "masuk")
            if choice is None:
                where = f"{one.jabatan}: {one.kolom}"
                faults.append(Fault("unsettled", given=shown(one.masuk), where=where,
                                    allowed=(shown(one.sekarang),)))  # fmt: skip
            elif choice == "masuk":
                wanted.setdefault(one.jabatan, {})[one.kolom] = one.masuk
        dossier.require_open()
        law = catalogue or default_catalogue()
        jobs: list[JabatanDossier] = []
        for key, cells in wanted.items():
            try:
                jobs.append(_changed(dossier, dossier.job(key), cells, law))
            except (DossierError, SelectionError) as error:
                faults += (
                    replace(f, where=": ".join(filter(None, (key, f.where)))) for f in error.faults
                )
        if faults:
            raise DossierError(faults)
        if not jobs:
            raise DossierError([Fault("nothing_to_merge")])
        return dossier.changed("gabung", oleh=oleh, alasan=alasan, jobs=jobs)


def gabung(
    dossier: Dossier,
    files: Iterable[str | os.PathLike[str]],
    *,
    catalogue: Catalogue | None = None,
) -> Gabungan:
    """Compare workbooks that came back with what went out and with what is there now.

    Args:
        dossier: the dossier as it is now.
        files: the workbooks.
        catalogue: whose factors the columns are; the shipped one by default.

    Raises:
        DocumentError: a file cannot be read, or is no workbook that went out from a dossier.
    """
    law = catalogue or default_catalogue()
    codes = factor_codes(law)
    identity = identity_of(dossier)
    columns = (*TEXTS, *(f"faktor_{code}" for code in codes))
    found: list[Perbedaan] = []
    gone: list[str] = []
    new: list[str] = []
    faults: list[Fault] = []
    for file in files:
        name = os.path.basename(os.fspath(file))  # noqa: PTH119
        known = _known(file)
        if known != identity:
            other, own = (", ".join(one[1:]) for one in (known, identity))
            faults.append(Fault("shared_elsewhere", given=shown(other), allowed=(own,), where=name))
            continue
        sent = _rows(file, SENT, columns, [])
        back = {key: _plainly(row, law) for key, row in _rows(file, SHEET, columns, faults).items()}
        gone += [key for key in sent if key not in back]
        for key, cells in back.items():
            if key not in sent or key not in dossier.jabatan:
                new.append(key)
                continue
            now = cells_of(dossier.job(key), codes)
            found += [
                Perbedaan(key, column, sent[key][column], now[column], cells[column], name)
                for column in columns
                if cells[column] not in (sent[key][column], now[column])
            ]
    faults += _contradictions(found)
    return Gabungan(tuple(found), tuple(gone), tuple(new), tuple(faults))


def _plainly(cells: Cells, catalogue: Catalogue) -> Cells:
    """A row with its kind of post by the catalogue's name, however it is written."""
    kind = find_kind(cells["jenis_jabatan"], catalogue=catalogue)
    return cells if kind is None else {**cells, "jenis_jabatan": kind.name}


def _contradictions(found: Iterable[Perbedaan]) -> Iterator[Fault]:
    """Cells that came back from two workbooks with two contents."""
    back: dict[tuple[str, str], dict[str, None]] = {}
    for one in found:
        back.setdefault((one.jabatan, one.kolom), {})[one.masuk] = None
    for (job, column), contents in back.items():
        if len(contents) > 1:
            given = ", ".join(map(shown, contents))
            yield Fault("shared_twice", given=given, where=f"{job}: {column}")


def _known(file: str | os.PathLike[str]) -> tuple[str, ...]:
    """The dossier that a workbook says it went out from."""
    fields: dict[str, tuple[str, ...]] = dict.fromkeys(IDENTITY, ())
    rows = _read(file, fields, IDENTITY, ABOUT).rows
    return tuple(_text(rows[0].values.get(name)) for name in IDENTITY) if rows else ()


def _read(
    file: str | os.PathLike[str],
    fields: Mapping[str, Sequence[str]],
    needed: Sequence[str],
    sheet: str,
) -> FieldTable:
    """A sheet of a workbook that went out.

    Raises:
        DocumentError: it cannot be read, or never went out.
    """
    try:
        return read_fields(file, fields, needed=needed, sheet=sheet)
    except DocumentError as error:
        kinds = {fault.kind for fault in error.faults}
        if kinds & _NEVER_SENT:
            fault = Fault("not_shared", where=os.fspath(file))
            raise DocumentError([fault, *error.faults]) from None
        raise


def _rows(
    file: str | os.PathLike[str], sheet: str, columns: Sequence[str], faults: list[Fault]
) -> dict[str, Cells]:
    """The rows of a sheet by id; a column that is gone is a fault, and not an emptied one."""
    fields: dict[str, tuple[str, ...]] = dict.fromkeys(("id", *columns), ())
    read = _read(file, fields, ("id",), sheet)
    there = {name for _, name in read.columns}
    faults += (
        Fault("shared_column_gone", given=name, where=f"{read.name} [{sheet}]")
        for name in columns
        if name not in there
    )
    rows: dict[str, Cells] = {}
    for row in read.rows:
        where = f"{read.name} [{sheet}] {row.number}"
        key = row.values["id"]
        if not isinstance(key, str):
            faults.append(Fault("dossier_id_not_text", given=shown(key), where=where))
        elif key in rows:
            faults.append(Fault("dossier_job_twice", given=shown(key), where=where))
        else:
            rows[key] = {name: _text(row.values.get(name)) for name in columns}
    return rows


def _text(value: Any) -> str:
    return " ".join(cell_text(value).split())


def _changed(
    dossier: Dossier, job: JabatanDossier, cells: Cells, catalogue: Catalogue
) -> JabatanDossier:
    """The job with some cells changed; its levels are scored anew."""
    states = dossier.exercise.jobs
    if job.status not in (states.first, states.reopened_to):
        raise DossierError([Fault("job_not_editable", given=states.label(job.status))])
    texts = {name: text or None for name, text in cells.items() if name in TEXTS}
    levels = {
        name.removeprefix("faktor_"): text for name, text in cells.items() if name not in texts
    }
    if "jenis_jabatan" in texts:
        texts["jenis_jabatan"] = kind_name(texts["jenis_jabatan"], catalogue)
    if "skema" in texts:
        scheme_name(texts["skema"], catalogue)
    try:
        changed = job.model_copy(update=texts)
    except ValidationError as error:
        raise DossierError(record_faults(JabatanDossier, error, "")) from None
    other = scheme_of(changed, catalogue) != scheme_of(job, catalogue)
    if not levels and not (other and job.evaluasi is not None):
        return changed.model_copy(update={"evaluasi": _renamed(changed)})
    return changed.rated(_scored(changed, levels, catalogue))


def _renamed(job: JabatanDossier) -> Evaluation | EvaluationRecord | None:
    """The evaluation of a job, headed by the job's name and unit as they are now."""
    if job.evaluation is None or job.evaluation.job is None:
        return job.evaluasi
    return job.evaluation.model_copy(update={"job": _head(job)})


def _scored(job: JabatanDossier, levels: Cells, catalogue: Catalogue) -> Evaluation | None:
    """The evaluation of a job whose levels changed; None where every level was taken away."""
    old = {level.factor: level.code for level in job.evaluation.levels} if job.evaluation else {}
    scheme = scheme_of(job, catalogue)
    if scheme is None:
        raise DossierError([Fault("job_without_kind")])
    chosen = {factor: text for factor, text in {**old, **levels}.items() if text}
    if not chosen:
        return None
    codes: dict[str, str] = {}
    faults: list[Fault] = []
    for factor, text in chosen.items():
        try:
            codes[factor] = parse_level(text, scheme=scheme, factor=factor, catalogue=catalogue)
        except NotationError as error:
            faults += (replace(fault, where=f"faktor_{factor}") for fault in error.faults)
    if faults:
        raise DossierError(faults)
    new = evaluate(codes, scheme=scheme, catalogue=catalogue, job=_head(job))
    return new if job.evaluation is None else _with_notes(new, job.evaluation)


def _with_notes(new: Evaluation, old: Evaluation) -> Evaluation:
    """An evaluation with the remarks of an older one on levels that are still chosen."""
    if new.scheme != old.scheme:
        return new
    before = {level.factor: level.code for level in old.levels}
    same = {level.factor for level in new.levels if before[level.factor] == level.code}
    keterangan, standar = (
        {factor: text for factor, text in notes if factor in same}
        for notes in (old.keterangan, old.standar)
    )
    return new.model_copy(update={"keterangan": keterangan, "standar": standar})


def _head(job: JabatanDossier) -> Job | None:
    """How an evaluation names its job."""
    old = job.evaluation.job if job.evaluation else None
    agency = None if old is None else old.instansi
    return job_of({"nama": job.nama_jabatan, "unit": job.unit_kerja, "instansi": agency})
