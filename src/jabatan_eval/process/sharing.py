"""Many hands: a dossier goes out as one workbook a unit, and comes back cell by cell.

Each workbook carries, on a sheet of its own, what stood in it when it went out. So what comes
back is compared with that and with the dossier as it is now: what only they changed is a change,
what both changed is a conflict that somebody settles. Nothing is merged in silence.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, Literal, TypeVar

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, DossierError, Fault, SelectionError
from jabatan_eval.notation import parse_level
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.scoring import Evaluation, Job, evaluate
from jabatan_eval.tables import Sheet, read_fields, write_sheets
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.texts import say, shown

__all__ = ["Gabungan", "Perbedaan", "bagi", "gabung"]

Kind = TypeVar("Kind", bound=Dossier)
Choice = Literal["masuk", "sekarang"]
Cells = dict[str, str]

_SHEET: Final = "jabatan"
_SENT: Final = "asal"
_TEXTS: Final = ("nama_jabatan", "unit_kerja", "jenis_jabatan", "eselon", "skema", "catatan")
"""The fields of a job that a unit may change, besides the levels."""

_UNSAFE: Final = re.compile(r"[^\w .-]+")
_NAME_AT_MOST: Final = 80


def _factor_codes(catalogue: Catalogue) -> tuple[str, ...]:
    codes = (factor.code for scheme in catalogue.schemes for factor in scheme.factors)
    return tuple(dict.fromkeys(codes))


def _cells(job: JabatanDossier, codes: Sequence[str]) -> Cells:
    """A job as the cells of its row."""
    cells = {name: getattr(job, name) or "" for name in _TEXTS}
    chosen = {level.factor: level.code for level in job.evaluation.levels} if job.evaluation else {}
    return cells | {f"faktor_{code}": chosen.get(code, "") for code in codes}


def bagi(
    dossier: Dossier,
    folder: str | os.PathLike[str],
    *,
    overwrite: bool = False,
    catalogue: Catalogue | None = None,
) -> tuple[Path, ...]:
    """Write one workbook a unit, prefilled with its jobs.

    Args:
        dossier: the dossier.
        folder: where the workbooks go; it must exist.
        overwrite: whether workbooks that exist may be replaced.
        catalogue: whose factors the columns are; the shipped one by default.

    Returns:
        The workbooks, in the order of the units.

    Raises:
        DossierError: there are no jobs.
        DocumentError: a workbook may not or cannot be written; then none has been.
        MissingExtraError: the extra `excel` is not installed.
    """
    codes = _factor_codes(catalogue or default_catalogue())
    heads = ("id", *_TEXTS, *(f"faktor_{code}" for code in codes))
    units: dict[str, list[JabatanDossier]] = {}
    for job in dossier.jabatan.values():
        units.setdefault(job.unit_kerja or "", []).append(job)
    if not units:
        raise DossierError([Fault("gate_no_jobs")])
    names = _file_names(units)
    targets = {unit: Path(folder, name) for unit, name in names.items()}
    for target in targets.values():
        checked_target(os.fspath(target), [], overwrite=overwrite)
    widths = (12, 40, 34, 18, 8, 12, 30, *(9 for _ in codes))
    for unit, jobs in units.items():
        rows = [(job.id, *_cells(job, codes).values()) for job in jobs]
        sheets = [Sheet(_SHEET, heads, rows, widths), Sheet(_SENT, heads, rows, widths)]
        write_sheets(targets[unit], sheets, overwrite=overwrite)
    return tuple(targets.values())


def _file_names(units: Iterable[str]) -> dict[str, str]:
    """A name for the workbook of each unit, no two alike."""
    taken: set[str] = set()
    names: dict[str, str] = {}
    for unit in units:
        plain = " ".join(_UNSAFE.sub(" ", unit).split()).strip(". ")[:_NAME_AT_MOST] or "tanpa unit"
        name, count = plain, 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        names[unit] = f"{name}.xlsx"
    return names


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
        baru: ids that came back and were never sent; they are not taken.
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
                faults += [Fault(f.kind, f.factor, f.given, f.allowed, f.near, key, f.values)
                           for f in error.faults]  # fmt: skip
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
    codes = _factor_codes(catalogue or default_catalogue())
    columns = (*_TEXTS, *(f"faktor_{code}" for code in codes))
    found: list[Perbedaan] = []
    gone: list[str] = []
    new: list[str] = []
    faults: list[Fault] = []
    for file in files:
        name = os.path.basename(os.fspath(file))  # noqa: PTH119
        sent = _rows(file, _SENT, columns, [])
        back = _rows(file, _SHEET, columns, faults)
        gone += [key for key in sent if key not in back]
        for key, cells in back.items():
            if key not in sent or key not in dossier.jabatan:
                new.append(key)
                continue
            now = _cells(dossier.job(key), codes)
            found += [
                Perbedaan(key, column, sent[key][column], now[column], cells[column], name)
                for column in columns
                if cells[column] not in (sent[key][column], now[column])
            ]
    return Gabungan(tuple(found), tuple(gone), tuple(new), tuple(faults))


def _rows(
    file: str | os.PathLike[str], sheet: str, columns: Sequence[str], faults: list[Fault]
) -> dict[str, Cells]:
    """The rows of a sheet by id."""
    fields: dict[str, tuple[str, ...]] = dict.fromkeys(("id", *columns), ())
    try:
        read = read_fields(file, fields, needed=("id",), sheet=sheet)
    except DocumentError as error:
        kinds = {fault.kind for fault in error.faults}
        if kinds & {"no_such_sheet", "no_header", "field_missing"}:
            fault = Fault("not_shared", where=os.fspath(file))
            raise DocumentError([fault, *error.faults]) from None
        raise
    rows: dict[str, Cells] = {}
    for row in read.rows:
        where = f"{read.name} [{sheet}] {row.number}"
        key = row.values["id"]
        if not isinstance(key, str):
            faults.append(Fault("id_not_text", given=shown(key), where=where))
        elif key in rows:
            faults.append(Fault("job_twice", given=shown(key), where=where))
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
    texts = {name: text or None for name, text in cells.items() if name in _TEXTS}
    levels = {
        name.removeprefix("faktor_"): text for name, text in cells.items() if name not in texts
    }
    try:
        changed = job.model_copy(update=texts)
    except ValidationError as error:
        raise DossierError(
            Fault("not_valid", given=shown(one["input"]), where=".".join(map(str, one["loc"])),
                  values=(("reason", one["msg"]),))
            for one in error.errors(include_url=False)
        ) from None  # fmt: skip
    if not levels:
        return changed
    return changed.rated(_scored(changed, levels, catalogue))


def _scored(job: JabatanDossier, levels: Cells, catalogue: Catalogue) -> Evaluation | None:
    """The evaluation of a job whose levels changed; None where every level was taken away."""
    old = {level.factor: level.code for level in job.evaluation.levels} if job.evaluation else {}
    kinds = {kind.name: kind.scheme for kind in catalogue.kinds_of_post}
    scheme = job.skema or kinds.get(job.jenis_jabatan or "")
    if scheme is None:
        raise DossierError([Fault("job_without_kind")])
    chosen = {factor: text for factor, text in {**old, **levels}.items() if text}
    if not chosen:
        return None
    codes = {
        factor: parse_level(text, scheme=scheme, factor=factor, catalogue=catalogue)
        for factor, text in chosen.items()
    }
    about = Job(nama=job.nama_jabatan, unit=job.unit_kerja)
    return evaluate(codes, scheme=scheme, catalogue=catalogue, job=about)
