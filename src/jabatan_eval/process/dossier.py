"""The dossier of one exercise: frozen; every change gives a new one, and an entry in its history."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final, NamedTuple, Self

from pydantic import ValidationError

from jabatan_eval.catalogue.digests import sha
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.organisation import InformasiJabatan, PetaJabatan
from jabatan_eval.process.berita_acara import Arsip, BeritaAcara
from jabatan_eval.process.exercise import Exercise, default_exercise
from jabatan_eval.process.history import Entry, chain_faults, named, next_entry
from jabatan_eval.process.identity import Identitas
from jabatan_eval.process.job import JabatanDossier, file_name
from jabatan_eval.process.parts import job_digest, part_digests
from jabatan_eval.process.reading import read_record, record_faults
from jabatan_eval.process.teams import Keputusan, TimAnjabABK, TimEvaluasi
from jabatan_eval.texts import shown

if TYPE_CHECKING:
    from jabatan_eval.process.gates import Missing

__all__ = ["PAPERS", "Clock", "Dossier", "Stored", "now"]

Clock = Callable[[], dt.datetime]
"""Gives the present moment, with its zone."""

PAPERS: Final = ("tim_evaluasi", "tim_anjab_abk", "usulan", "berita_acara", "validasi", "penetapan")
"""The papers of an exercise, by the names of their fields; what replaces one keeps it."""


def now() -> dt.datetime:
    """The machine's present moment, to the second, with its zone."""
    return dt.datetime.now().astimezone().replace(microsecond=0)


class Stored(NamedTuple):
    """Where a dossier is stored: the folder, its state, and what it holds there."""

    place: str
    head: str
    digests: Mapping[str, str]
    entries: int


@dataclass(frozen=True)
class Dossier:
    """One exercise of one agency and year, with all that it holds.

    Immutable: what changes it gives a new one, whose history has one entry more.

    Attributes:
        identitas: the agency, the year, the round.
        status: where the exercise stands in its course.
        tim_evaluasi: the evaluation team.
        tim_anjab_abk: the team for job and workload analysis.
        jabatan: the jobs by id, in the order in which they came.
        peta: the peta jabatan.
        usulan: the letter of the proposal.
        berita_acara: the record of the team's results.
        validasi: the record of the validation.
        penetapan: the regulation or decree that sets the results.
        dihapus: jobs that were taken out, as they were, the first first.
        arsip: papers that were replaced or have lapsed, the first first.
        riwayat: what was done, the first entry first.
        faults: what could not be read or verified when it was opened; the rest is whole.

    Examples:
        >>> dossier = Dossier.baru("Pemerintah Kabupaten Contoh", 2026, oleh="Budi")
        >>> dossier = dossier.tambah([JabatanDossier(id="1", nama_jabatan="Camat")], oleh="Budi")
        >>> [entry.tindakan for entry in dossier.riwayat], dossier.status
        (['buat', 'tambah'], 'disusun')
    """

    identitas: Identitas
    status: str
    jabatan: Mapping[str, JabatanDossier] = field(default_factory=lambda: MappingProxyType({}))
    tim_evaluasi: TimEvaluasi | None = None
    tim_anjab_abk: TimAnjabABK | None = None
    peta: PetaJabatan | None = None
    usulan: Keputusan | None = None
    berita_acara: BeritaAcara | None = None
    validasi: BeritaAcara | None = None
    penetapan: Keputusan | None = None
    dihapus: tuple[JabatanDossier, ...] = ()
    arsip: tuple[Arsip, ...] = ()
    riwayat: tuple[Entry, ...] = ()
    faults: tuple[Fault, ...] = field(default=(), compare=False)
    exercise: Exercise = field(default_factory=default_exercise, repr=False, compare=False)
    clock: Clock = field(default=now, repr=False, compare=False)
    digests: Mapping[str, str] = field(
        default_factory=lambda: MappingProxyType({}), repr=False, compare=False
    )
    """The sha256 of each part as it would be stored, by the name of its file."""
    unread: tuple[str, ...] = ()
    """The ids of jobs whose files could not be read; the files stay as they are."""
    stored: Stored | None = field(default=None, repr=False, compare=False)
    """Where it was opened from or saved to."""

    @classmethod
    def baru(
        cls,
        instansi: str,
        tahun: int,
        *,
        oleh: str,
        nama: str | None = None,
        exercise: Exercise | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """A new dossier.

        Args:
            instansi: the agency.
            tahun: the year of the exercise.
            oleh: who makes it.
            nama: what the exercise is called, where it has a name.
            exercise: the rules; the shipped ones by default.
            clock: gives the present moment; the machine's clock by default.

        Raises:
            DossierError: a name that is no line of text, or no year.
        """
        rules = exercise or default_exercise()
        about = {"instansi": instansi, "tahun": tahun, "nama": nama}
        empty = cls(
            identitas=read_record(about, "", Identitas),
            status=rules.course.first,
            exercise=rules,
            clock=clock or now,
        )
        return empty.changed("buat", oleh=oleh)

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        exercise: Exercise | None = None,
        clock: Clock | None = None,
    ) -> Self:
        """Open a dossier from its folder.

        What is damaged or cannot be verified is told in `faults`; the rest is there. A folder of
        an older schema is brought to the present one, with an entry that says so.

        Args:
            path: the folder.
            exercise: the rules; the shipped ones by default.
            clock: gives the present moment; the machine's clock by default.

        Raises:
            FolderError: there is no dossier, or its manifest is damaged.
            DossierError: what the dossier is about cannot be read.
        """
        from jabatan_eval.process.storing import opened

        return opened(cls, path, exercise or default_exercise(), clock)

    def save(self, path: str | os.PathLike[str]) -> Self:
        """Save it into a folder, whole or not at all: a new one, or the one it was opened from.

        Returns:
            The same dossier, which knows where it is stored.

        Raises:
            FolderError: somebody else changed or is changing the folder, or it cannot be written.
        """
        from jabatan_eval.process.storing import saved

        return saved(self, path)

    def changed(
        self,
        tindakan: str,
        *,
        oleh: str,
        apa: Sequence[str] = (),
        alasan: str | None = None,
        jobs: Iterable[JabatanDossier] = (),
        removed: Iterable[str] = (),
        **parts: Any,
    ) -> Self:
        """A new dossier with something changed, and the entry that tells it.

        Args:
            tindakan: what kind of thing is done.
            oleh: who does it.
            apa: to what; the changed jobs' ids by default.
            alasan: why.
            jobs: jobs that are new or changed.
            removed: ids of jobs that go.
            **parts: fields of the dossier that change.

        Raises:
            DossierError: nobody does it, or a text is none.
        """
        new = [*jobs]
        gone = {*removed}
        lapsed = [
            Arsip(peran=role, isi=old)
            for role in PAPERS
            if role in parts and (old := getattr(self, role)) not in (None, parts[role])
        ]
        parts["arsip"] = (*parts.get("arsip", self.arsip), *lapsed)
        held = {key: job for key, job in self.jabatan.items() if key not in gone}
        held |= {job.id: job for job in new}
        draft = replace(
            self, jabatan=MappingProxyType(held) if new or gone else self.jabatan, **parts
        )
        lost = {*map(file_name, gone)}
        digests = {name: digest for name, digest in self.digests.items() if name not in lost}
        digests |= {file_name(job.id): job_digest(job) for job in new}
        digests |= part_digests(draft)
        try:
            entry = next_entry(
                self.riwayat,
                waktu=self.clock(),
                oleh=oleh,
                tindakan=tindakan,
                apa=named(apa or [job.id for job in new]),
                alasan=alasan,
                keadaan=sha(digests),
            )
        except ValidationError as error:
            raise DossierError(record_faults(Entry, error, "")) from None
        return replace(draft, digests=MappingProxyType(digests), riwayat=(*self.riwayat, entry))

    def job(self, key: str) -> JabatanDossier:
        """The job of an id.

        Raises:
            DossierError: there is none.
        """
        found = self.jabatan.get(key)
        if found is None:
            raise DossierError([self._no_job(key)])
        return found

    def jobs_of(self, keys: Iterable[str] | None) -> tuple[JabatanDossier, ...]:
        """The jobs of some ids, or all of them.

        Raises:
            DossierError: with every id that no job has.
        """
        if keys is None:
            return tuple(self.jabatan.values())
        wanted = tuple(dict.fromkeys(keys))
        faults = [self._no_job(key) for key in wanted if key not in self.jabatan]
        if faults:
            raise DossierError(faults)
        return tuple(self.jabatan[key] for key in wanted)

    def _no_job(self, key: str) -> Fault:
        """That no job has an id; an id that is written otherwise is named."""
        alike = (one for one in self.jabatan if one.casefold() == key.strip().casefold())
        return Fault("no_such_job", given=shown(key), near=next(alike, None))

    def tambah(
        self, jobs: Iterable[JabatanDossier], *, oleh: str, alasan: str | None = None
    ) -> Self:
        """Add jobs to the inventory.

        Raises:
            DossierError: with every id that is there already or stands twice, every job that has
                gone some way already, or the exercise is past the stage in which jobs are added.
        """
        new = [*jobs]
        self.require_open()
        seen = {*self.jabatan, *self.unread}
        faults = []
        for job in new:
            if job.id in seen:
                faults.append(Fault("dossier_job_twice", given=shown(job.id)))
            if job.status != self.exercise.jobs.first or job.hasil:
                faults.append(Fault("dossier_job_not_new", where=job.id))
            seen.add(job.id)
        if faults:
            raise DossierError(faults)
        return self.changed("tambah", oleh=oleh, alasan=alasan, jobs=new)

    def dengan_tim(self, tim: TimEvaluasi | TimAnjabABK, *, oleh: str) -> Self:
        """Name a team, or name it anew; the history keeps that it changed."""
        if isinstance(tim, TimEvaluasi):
            return self.changed("tim_evaluasi", oleh=oleh, tim_evaluasi=tim)
        return self.changed("tim_anjab_abk", oleh=oleh, tim_anjab_abk=tim)

    def dengan_peta(self, peta: PetaJabatan, *, oleh: str) -> Self:
        """Put the peta jabatan into the dossier, or another in its place.

        Raises:
            DossierError: the exercise is past the stage in which the peta is drawn.
        """
        self.require_open()
        return self.changed("peta", oleh=oleh, peta=peta)

    def dengan_informasi(self, informasi: Iterable[InformasiJabatan], *, oleh: str) -> Self:
        """Put job information to its jobs, each by its id.

        Raises:
            DossierError: with every id that no job has, or the exercise is past that stage.
        """
        self.require_open()
        by_id = {one.id: one for one in informasi}
        jobs = self.jobs_of(by_id)
        changed = [job.model_copy(update={"informasi": by_id[job.id]}) for job in jobs]
        return self.changed("informasi", oleh=oleh, jobs=changed)

    def require_open(self) -> None:
        """See that the exercise is being worked on.

        Raises:
            DossierError: it is proposed or further; it must be returned or reopened first.
        """
        if self.status != self.exercise.course.first:
            label = self.exercise.course.label(self.status)
            raise DossierError([Fault("dossier_not_open", given=label)])

    def missing_for(self, stage: str) -> tuple[Missing, ...]:
        """What is still missing for a stage or one of its steps, in words.

        Args:
            stage: the name of a stage or step, such as `penetapan` or `usulan`.

        Raises:
            DossierError: there is no such stage or step.
        """
        from jabatan_eval.process.gates import missing_for

        return missing_for(self, stage)

    @property
    def history(self) -> tuple[Entry, ...]:
        """What was done, the first entry first."""
        return self.riwayat

    @cached_property
    def keadaan(self) -> str:
        """The digest of all parts."""
        return sha(dict(self.digests))

    def chain_faults(self) -> Iterator[Fault]:
        """Where the history was changed or does not fit what the dossier holds."""
        return chain_faults(self.riwayat, self.keadaan)
