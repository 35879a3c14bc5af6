"""A further round of evaluation, and what it changes: posts and holders per class, before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.texts import shown

__all__ = ["Dampak", "DampakKelas", "dampak", "putaran_baru"]

Kind = TypeVar("Kind", bound=Dossier)


def putaran_baru(
    dossier: Kind, pemicu: str, *, oleh: str, alasan: str, ids: Iterable[str] | None = None
) -> Kind:
    """Begin the next round; the results of this one stay with each job.

    The new round is saved into a folder of its own, and the old one stays whole in its folder;
    the history goes on from one to the other.

    Why evaluations are done again is not confirmed by any source; the triggers of the data are
    cases that occurred, and say so.

    Args:
        dossier: a dossier whose results are set.
        pemicu: the trigger, by the data's name.
        oleh: who begins it.
        alasan: the reason in words.
        ids: the jobs that are to be evaluated again; None for all.

    Raises:
        DossierError: there is no such trigger, no such job, or the results are not set yet.
    """
    triggers = tuple(one.name for one in dossier.exercise.reevaluation)
    if pemicu not in triggers:
        raise DossierError([Fault("unknown_trigger", given=shown(pemicu), allowed=triggers)])
    if dossier.penetapan is None:
        given = dossier.exercise.course.label(dossier.status)
        raise DossierError([Fault("round_too_early", given=given)])
    first, course = dossier.exercise.jobs.first, dossier.exercise.course.first
    jobs = [job.reopened(first) for job in dossier.jobs_of(ids)]
    identity = dossier.identitas
    begun = dossier.changed(
        "putaran_baru",
        oleh=oleh,
        alasan=alasan,
        jobs=jobs,
        status=course,
        identitas=identity.model_copy(update={"putaran": identity.putaran + 1, "pemicu": pemicu}),
        usulan=None,
        berita_acara=None,
        validasi=None,
        penetapan=None,
    )
    return replace(begun, stored=None)


@dataclass(frozen=True, slots=True)
class DampakKelas:
    """One class before and after: jobs in it, and holders where they are known."""

    kelas: int | None
    """The class; None for jobs that have none in the reading."""
    jabatan_sebelum: int
    jabatan_sesudah: int
    pemangku_sebelum: int
    pemangku_sesudah: int


@dataclass(frozen=True, slots=True)
class Dampak:
    """What changes between two dossiers, in one reading.

    Attributes:
        bacaan: the reading that was compared.
        kelas: every class that occurs, the highest first.
        berubah: jobs whose class differs: id, before, after.
        baru: ids of jobs that only the later one has.
        hilang: ids of jobs that only the earlier one has.
    """

    bacaan: str
    kelas: tuple[DampakKelas, ...]
    berubah: tuple[tuple[str, int | None, int | None], ...]
    baru: tuple[str, ...]
    hilang: tuple[str, ...]


def dampak(
    old: Dossier,
    new: Dossier,
    *,
    bacaan: str = "ditetapkan",
    bacaan_baru: str | None = None,
    pemangku: Mapping[str, int] | None = None,
) -> Dampak:
    """Posts and holders per class before and after.

    Args:
        old: the dossier before, or the same one.
        new: the dossier after.
        bacaan: the reading compared; `dihitung` for what the levels give.
        bacaan_baru: the reading of the later one, where it is another.
        pemangku: holders by job; a job that is not named has none.

    Examples:
        >>> from jabatan_eval.process.dossier import Dossier
        >>> one = Dossier.baru("Contoh", 2026, oleh="A")
        >>> dampak(one, one).kelas
        ()
    """
    holders = pemangku or {}
    before = {key: job.kelas(bacaan) for key, job in old.jabatan.items()}
    after = {key: job.kelas(bacaan_baru or bacaan) for key, job in new.jabatan.items()}
    counts = [_counted(side, holders) for side in (before, after)]
    (jobs_before, held_before), (jobs_after, held_after) = counts
    classes = sorted(
        {*before.values(), *after.values()}, key=lambda kelas: (kelas is None, -(kelas or 0))
    )
    return Dampak(
        bacaan,
        tuple(
            DampakKelas(k, jobs_before[k], jobs_after[k], held_before[k], held_after[k])
            for k in classes
        ),
        tuple(
            (key, before[key], after[key])
            for key in before
            if key in after and before[key] != after[key]
        ),
        tuple(key for key in after if key not in before),
        tuple(key for key in before if key not in after),
    )


def _counted(
    classes: Mapping[str, int | None], holders: Mapping[str, int]
) -> tuple[Counter[int | None], Counter[int | None]]:
    jobs: Counter[int | None] = Counter()
    held: Counter[int | None] = Counter()
    for key, kelas in classes.items():
        jobs[kelas] += 1
        held[kelas] += holders.get(key, 0)
    return jobs, held
