"""A dossier to and from its folder: what is damaged is told, and never lost."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError

from jabatan_eval.errors import DossierError, Fault, PetaError
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process.berita_acara import Arsip, BeritaAcara
from jabatan_eval.process.dossier import Clock, Dossier, Stored
from jabatan_eval.process.exercise import Exercise
from jabatan_eval.process.folder import Folder, plain_place, read_folder, write_folder
from jabatan_eval.process.history import Entry
from jabatan_eval.process.identity import Identitas
from jabatan_eval.process.job import JabatanDossier, file_name
from jabatan_eval.process.migrating import migrated
from jabatan_eval.process.parts import (
    ABOUT,
    HISTORY,
    JOBS,
    PAPERS,
    PETA,
    REMOVED,
    TEAMS,
    history_parts,
    job_bytes,
    peta_of,
    small_parts,
)
from jabatan_eval.process.reading import record_faults
from jabatan_eval.process.teams import Keputusan, TimAnjabABK, TimEvaluasi
from jabatan_eval.texts import shown

__all__ = ["opened", "saved"]

Kind = TypeVar("Kind", bound=Dossier)
Model = TypeVar("Model", bound=BaseModel)


def opened(
    cls: type[Kind], path: str | os.PathLike[str], exercise: Exercise, clock: Clock | None
) -> Kind:
    """The dossier of a folder, brought to the present schema if it is older.

    Raises:
        FolderError: there is none, or its manifest is damaged.
        DossierError: the file that says what it is about cannot be read.
    """
    place = os.fspath(path)
    folder = read_folder(place)
    present = migrated(folder)
    reader = _Reader(present, place, exercise)
    about = reader.mapping(ABOUT)
    identity = reader.model(Identitas, about.get("identitas"), ABOUT)
    status, order = about.get("status"), about.get("urutan")
    states = tuple(state.name for state in exercise.course.states)
    if identity is None or status not in states or not isinstance(order, list):
        raise DossierError([*reader.faults, Fault("dossier_damaged", where=f"{place}/{ABOUT}")])
    jobs = dict(reader.jobs(order))
    unread = tuple(key for key in order if isinstance(key, str) and key not in jobs)
    teams, papers, history = reader.mapping(TEAMS), reader.mapping(PAPERS), tuple(reader.entries())
    digests = _parts(folder)
    more: dict[str, Any] = {} if clock is None else {"clock": clock}
    found = cls(
        identitas=identity,
        status=status,
        jabatan=MappingProxyType(jobs),
        tim_evaluasi=reader.model(TimEvaluasi, teams.get("tim_evaluasi"), TEAMS),
        tim_anjab_abk=reader.model(TimAnjabABK, teams.get("tim_anjab_abk"), TEAMS),
        peta=reader.peta(),
        usulan=reader.model(Keputusan, papers.get("usulan"), PAPERS),
        berita_acara=reader.model(BeritaAcara, papers.get("berita_acara"), PAPERS),
        validasi=reader.model(BeritaAcara, papers.get("validasi"), PAPERS),
        penetapan=reader.model(Keputusan, papers.get("penetapan"), PAPERS),
        arsip=tuple(reader.models(Arsip, papers.get("arsip"), PAPERS)),
        riwayat=history,
        dihapus=tuple(reader.removed()),
        unread=unread,
        exercise=exercise,
        digests=digests,
        stored=Stored(os.path.realpath(place), folder.head, digests, len(history)),
        **more,
    )
    unverified = (fault for job in jobs.values() for fault in job.unverified())
    damaged = [Fault("part_damaged", where=name) for name in reader.damaged]
    lost = (*folder.faults, *reader.faults, *damaged, *found.chain_faults())
    faults = (*lost, *unverified)
    found = replace(found, faults=faults)
    if present is folder:
        return found
    if lost:
        old = Fault("dossier_old_schema", given=str(folder.schema), where=place)
        return replace(found, faults=(*faults, old))
    words = f"skema {folder.schema} > {present.schema}"
    fresh = replace(found, digests=_parts(present))
    return fresh.changed("migrasi", oleh=PROGRAM, alasan=words, jobs=found.jabatan.values())


def _parts(folder: Folder) -> Mapping[str, str]:
    """The digests of a folder's files but those of the history."""
    return MappingProxyType(
        {name: d for name, d in folder.digests.items() if not name.startswith(HISTORY)}
    )


PROGRAM: Final = "jabatan_eval"
"""Who does what nobody asked for: the program itself."""

_STOPS: Final = MappingProxyType(
    {
        "part_damaged": "dossier_read_only",
        "history_state": "dossier_changed_outside",
        "dossier_old_schema": "dossier_read_only",
    }
)
"""Faults with which nothing is saved, and what is said then: a save would lose what cannot be
read, or take what was changed outside the program for what the last entry left."""


class _Reader:
    """Reads the files of a folder; what cannot be read becomes a fault."""

    def __init__(self, folder: Folder, place: str, exercise: Exercise) -> None:
        self.folder, self.place, self.exercise = folder, place, exercise
        self.faults: list[Fault] = []
        self.damaged: dict[str, None] = {}
        """The files, besides those of jobs, of which something could not be read."""

    def data(self, name: str) -> Any:
        """The plain data of a file, None where there is none that can be read."""
        raw = self.folder.files.get(name)
        if raw is not None:
            try:
                return json.loads(raw)
            except (ValueError, RecursionError):
                self.faults.append(Fault("file_not_json", where=f"{self.place}/{name}"))
        elif name not in self.folder.digests:
            self.faults.append(Fault("file_missing", where=f"{self.place}/{name}"))
        self._lost(name)
        return None

    def _lost(self, name: str) -> None:
        if not name.startswith(JOBS):
            self.damaged[name] = None

    def mapping(self, name: str) -> Mapping[str, Any]:
        """The plain data of a file that holds an object."""
        data = self.data(name)
        if isinstance(data, dict):
            return data
        self._lost(name)
        return {}

    def model(self, model: type[Model], data: Any, name: str) -> Model | None:
        """A model, None where its data is none or cannot be read."""
        if data is None:
            return None
        try:
            return model.model_validate(data)
        except ValidationError as error:
            self._lost(name)
            self.faults += record_faults(model, error, f"{self.place}/{name}")
            return None

    def jobs(self, order: list[Any]) -> Iterator[tuple[str, JabatanDossier]]:
        """The jobs that can be read, in their order."""
        names = {key: file_name(key) for key in order if isinstance(key, str)}
        read = {
            key: self.model(JabatanDossier, self.data(name), name) for key, name in names.items()
        }
        states = tuple(state.name for state in self.exercise.jobs.states)
        for key, job in read.items():
            where = f"{self.place}/{names[key]}"
            if job is None:
                continue
            if job.id != key:
                self.faults.append(Fault("job_of_other_id", given=shown(job.id), where=where))
            elif job.status not in states:
                fault = Fault("not_allowed", given=shown(job.status), allowed=states,
                              where=f"{where}: status")  # fmt: skip
                self.faults.append(fault)
            else:
                yield job.id, job

    def entries(self) -> Iterator[Entry]:
        """The entries of the history."""
        for name in sorted(self.folder.digests):
            if name.startswith(HISTORY):
                data = self.data(name)
                yield from self.models(Entry, data, name)

    def removed(self) -> Iterator[JabatanDossier]:
        """The jobs that were taken out; there is a file of them only if there are any."""
        if REMOVED in self.folder.digests:
            yield from self.models(JabatanDossier, self.data(REMOVED), REMOVED)

    def peta(self) -> PetaJabatan | None:
        """The peta, None where there is none or it cannot be read."""
        posts = self.mapping(PETA).get("posts")
        if posts is None:
            return None
        try:
            return peta_of(posts)
        except (PetaError, ValidationError, ValueError, TypeError) as error:
            self._lost(PETA)
            where, reason = f"{self.place}/{PETA}", str(error).partition("\n")[0]
            self.faults.append(Fault("peta_damaged", where=where, values=(("reason", reason),)))
            return None

    def models(self, model: type[Model], data: Any, name: str) -> Iterator[Model]:
        """Models of a list, those that can be read."""
        if not isinstance(data, list):
            self._lost(name)
            return
        for one in data:
            found = self.model(model, one, name)
            if found is not None:
                yield found


def saved(dossier: Kind, path: str | os.PathLike[str]) -> Kind:
    """The dossier, written into a folder as a whole.

    Raises:
        DossierError: what was damaged or changed outside the program would be lost or hidden.
        FolderError: the folder changed since, somebody else writes, or it cannot be written.
    """
    place = os.path.realpath(plain_place(path))
    stops = [fault for fault in dossier.faults if fault.kind in _STOPS]
    if stops:
        said = dict.fromkeys(_STOPS[fault.kind] for fault in stops)
        raise DossierError([*stops, *(Fault(kind, where=place) for kind in said)])
    stored = dossier.stored if dossier.stored and dossier.stored.place == place else None
    known = {} if stored is None else stored.digests
    if stored is None and dossier.unread:
        raise DossierError(Fault("dossier_copy_lacks", where=key) for key in dossier.unread)
    small = small_parts(dossier)
    changed = {
        name: data for name, data in small.items() if known.get(name) != dossier.digests[name]
    }
    for job in dossier.jabatan.values():
        name = file_name(job.id)
        if known.get(name) != dossier.digests[name]:
            changed[name] = job_bytes(job)
    changed |= history_parts(dossier, 0 if stored is None else stored.entries)
    removed = [name for name in known if name not in dossier.digests]
    folder = write_folder(place, changed, removed, base=None if stored is None else stored.head)
    return replace(
        dossier, stored=Stored(place, folder.head, dossier.digests, len(dossier.riwayat))
    )
