"""The steps of jobs within the team: rated, agreed on, submitted, revised, approved, taken out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from jabatan_eval.errors import Fault
from jabatan_eval.judgement import Agreement
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.gates import refuse
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

__all__ = ["ajukan", "hapus", "nilai", "revisi", "sepakati", "setujui"]

Kind = TypeVar("Kind", bound=Dossier)


def nilai(
    dossier: Kind,
    evaluations: Mapping[str, Evaluation],
    *,
    oleh: str,
    alasan: str | None = None,
) -> Kind:
    """Put evaluations to jobs that the team is still working on.

    Raises:
        DossierError: with every id that no job has, and every job that is past its draft.
    """
    jobs = _editable(dossier, evaluations)
    changed = (job.rated(evaluations[job.id]) for job in jobs)
    return dossier.changed("nilai", oleh=oleh, alasan=alasan, jobs=changed)


def sepakati(dossier: Kind, agreements: Iterable[Agreement], *, oleh: str) -> Kind:
    """Put what the team agreed on to its jobs, each by the agreement's key, the job's id.

    Raises:
        DossierError: with every key that no job has or that stands twice, and every job that is
            past its draft.
    """
    given = [*agreements]
    keys = [one.key for one in given]
    refuse(
        Fault("dossier_job_twice", given=shown(k)) for k in dict.fromkeys(keys) if keys.count(k) > 1
    )
    by_key = {one.key: one for one in given}
    jobs = _editable(dossier, by_key)
    changed = (job.rated(by_key[job.id].evaluation, by_key[job.id]) for job in jobs)
    return dossier.changed("sepakati", oleh=oleh, jobs=changed)


def _editable(dossier: Dossier, ids: Iterable[str]) -> tuple[JabatanDossier, ...]:
    """The jobs of some ids, all of which the team still works on."""
    dossier.require_open()
    jobs = dossier.jobs_of(ids)
    states = dossier.exercise.jobs
    refuse(
        Fault("job_not_editable", given=states.label(job.status), where=job.id)
        for job in jobs
        if job.status not in (states.first, states.reopened_to)
    )
    return jobs


def ajukan(dossier: Kind, ids: Iterable[str] | None = None, *, oleh: str) -> Kind:
    """Submit jobs to the team; each must be classified and evaluated.

    Args:
        dossier: the dossier.
        ids: the jobs; None for all that can be submitted.
        oleh: who submits them.

    Raises:
        DossierError: with every job that is not ready, and why.
    """
    return _move_jobs(dossier, ids, "diajukan", oleh, None)


def revisi(dossier: Kind, ids: Iterable[str], *, oleh: str, alasan: str) -> Kind:
    """Send submitted jobs back for revision, and say why.

    Raises:
        DossierError: with every job that is not submitted.
    """
    return _move_jobs(dossier, ids, "revisi", oleh, alasan)


def setujui(
    dossier: Kind, ids: Iterable[str] | None = None, *, oleh: str, alasan: str | None = None
) -> Kind:
    """The team agrees on submitted jobs.

    Args:
        dossier: the dossier.
        ids: the jobs; None for all that are submitted.
        oleh: who records it.
        alasan: the team's reason.

    Raises:
        DossierError: with every job that is not submitted.
    """
    return _move_jobs(dossier, ids, "disetujui", oleh, alasan)


def _move_jobs(
    dossier: Kind, ids: Iterable[str] | None, to: str, oleh: str, alasan: str | None
) -> Kind:
    dossier.require_open()
    states = dossier.exercise.jobs
    jobs = dossier.jobs_of(ids)
    if ids is None:
        jobs = tuple(
            job
            for job in jobs
            if to in states.after(job.status) and not [*_unready(job)] and not job.from_list
        )
    faults = [
        Fault("job_not_movable", given=states.label(job.status), allowed=(states.label(to),),
              where=job.id)
        for job in jobs
        if to not in states.after(job.status)
    ]  # fmt: skip
    faults += [fault for job in jobs for fault in _unready(job)]
    if not jobs:
        faults.append(Fault("no_jobs_to_move", given=states.label(to)))
    refuse(faults)
    changed = (job.model_copy(update={"status": to}) for job in jobs)
    return dossier.changed(to, oleh=oleh, alasan=alasan, jobs=changed)


def _unready(job: JabatanDossier) -> Iterator[Fault]:
    """What a job lacks before the team can look at it."""
    if job.evaluation is None:
        yield Fault("job_without_evaluation", where=job.id)
    if job.jenis_jabatan is None:
        yield Fault("job_without_kind", where=job.id)


def hapus(dossier: Kind, ids: Iterable[str], *, oleh: str, alasan: str) -> Kind:
    """Take jobs out of an exercise: entered by mistake, or no longer there.

    They are kept among `dihapus` with all their results, and count no more.

    Raises:
        DossierError: with every id that no job has, or the exercise is past that stage.
    """
    dossier.require_open()
    jobs = dossier.jobs_of(ids)
    keys = [job.id for job in jobs]
    return dossier.changed(
        "hapus", oleh=oleh, apa=keys, alasan=alasan, removed=keys,
        dihapus=(*dossier.dihapus, *jobs),
    )  # fmt: skip
