"""What is still missing for a stage of an exercise, in words; nothing is set without its gates."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process.exercise import GatedStep, GateName
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.texts import say, shown

if TYPE_CHECKING:
    from jabatan_eval.process.dossier import Dossier

__all__ = ["Missing", "missing_before", "missing_for", "refuse"]

_JOBS_LISTED: Final = 5


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that is missing for a step.

    Attributes:
        step: the step that lacks it, by the data's name.
        code: a stable word for what is missing.
        details: what is wrong, where single faults tell it.
        jobs: the ids of the jobs that lack it, where jobs do.

    Examples:
        >>> Missing("inventarisasi", "no_jobs").message("en")
        'no job has been added'
    """

    step: str
    code: str
    details: tuple[Fault, ...] = ()
    jobs: tuple[str, ...] = ()
    blocks: bool = True
    """Whether the course stops until it is there; what does not stop it is only told."""

    @property
    def faults(self) -> tuple[Fault, ...]:
        """What is missing, and then what is wrong with it, as faults."""
        some = ", ".join(self.jobs[:_JOBS_LISTED]) + (
            ", ..." if len(self.jobs) > _JOBS_LISTED else ""
        )
        own = Fault(f"gate_{self.code}", given=some, values=(("count", str(len(self.jobs))),))
        return (own, *self.details)

    def message(self, lang: str = "id") -> str:
        """What is missing, as a sentence.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        text = "; ".join(fault.message(lang) for fault in self.faults)
        return text if self.blocks else say("gate.told", lang, text=text)


def missing_for(dossier: Dossier, stage: str) -> tuple[Missing, ...]:
    """What is missing for a stage, or for one of its steps, and for all before it.

    Args:
        dossier: the dossier.
        stage: the name of a stage or step.

    Raises:
        DossierError: there is no such stage or step.

    Examples:
        >>> from jabatan_eval.process.dossier import Dossier
        >>> dossier = Dossier.baru("Pemerintah Kabupaten Contoh", 2026, oleh="Budi")
        >>> [one.code for one in missing_for(dossier, "persiapan")]
        ['no_team', 'no_jobs']
    """
    rules = dossier.exercise
    steps = rules.steps
    names = [step.name for step in steps]
    ends = {one.name: one.steps[-1].name for one in rules.stages}
    last = stage if stage in names else ends.get(stage)
    if last is None:
        known = (name for one in rules.stages for name in (one.name, *(s.name for s in one.steps)))
        allowed = tuple(dict.fromkeys(known))
        raise DossierError([Fault("unknown_stage", given=shown(stage), allowed=allowed)])
    return tuple(_missing(dossier, steps[: names.index(last) + 1]))


def missing_before(
    dossier: Dossier, step: str, ids: Iterable[str] | None = None
) -> tuple[Missing, ...]:
    """What stops the course before a step: all that blocks in the steps that come earlier.

    Args:
        dossier: the dossier.
        step: the name of a step.
        ids: the jobs that take the step; None for all. A job that cannot be read stops them too.

    Examples:
        >>> from jabatan_eval.process.dossier import Dossier
        >>> dossier = Dossier.baru("Pemerintah Kabupaten Contoh", 2026, oleh="Budi")
        >>> [one.code for one in missing_before(dossier, "inventarisasi")]
        ['no_team']
    """
    earlier = itertools.takewhile(lambda one: one.name != step, dossier.exercise.steps)
    found = (one for one in _missing(dossier, earlier) if one.blocks)
    return tuple(found if ids is None else _of_jobs(found, frozenset(ids)))


def _of_jobs(found: Iterable[Missing], ids: frozenset[str]) -> Iterator[Missing]:
    """What stops these jobs: what they lack themselves, and what no single job lacks."""
    for one in found:
        jobs = tuple(key for key in one.jobs if key in ids)
        if not one.jobs or one.code == "unread":
            yield one
        elif jobs:
            yield replace(one, jobs=jobs)


def _missing(dossier: Dossier, steps: Iterable[GatedStep]) -> Iterator[Missing]:
    for step in steps:
        for gate in step.gates:
            lack = _CHECKS[gate.name](dossier)
            if lack is not None:
                yield Missing(step.name, gate.name, lack.details, lack.jobs, gate.blocks)


class _Lack(NamedTuple):
    """That something is missing: what is wrong with it, and which jobs lack it."""

    details: tuple[Fault, ...] = ()
    jobs: tuple[str, ...] = ()


Check: TypeAlias = "Callable[[Dossier], _Lack | None]"


def _when(test: Callable[[Dossier], bool]) -> Check:
    """Missing where something holds of the dossier."""
    return lambda dossier: _Lack() if test(dossier) else None


def _faulty(find: Callable[[Dossier], Sequence[Fault]]) -> Check:
    """Missing where faults are found."""

    def check(dossier: Dossier) -> _Lack | None:
        faults = tuple(find(dossier))
        return _Lack(details=faults) if faults else None

    return check


def _jobs(test: Callable[[JabatanDossier], bool]) -> Check:
    """Missing where something holds of any job."""

    def check(dossier: Dossier) -> _Lack | None:
        found = tuple(job.id for job in dossier.jabatan.values() if test(job))
        return _Lack(jobs=found) if found else None

    return check


def _team_faults(dossier: Dossier) -> Sequence[Fault]:
    team = dossier.tim_evaluasi
    return () if team is None else team.faults(exercise=dossier.exercise)


def _unread(dossier: Dossier) -> _Lack | None:
    return _Lack(jobs=dossier.unread) if dossier.unread else None


def _no_kind(dossier: Dossier) -> _Lack | None:
    kinds = {kind.name for kind in default_catalogue().kinds_of_post}
    return _jobs(lambda job: job.jenis_jabatan not in kinds)(dossier)


def _not_in_peta(dossier: Dossier) -> _Lack | None:
    if dossier.peta is None:
        return None
    posts = {post.id for post in dossier.peta.posts}
    return _jobs(lambda job: job.id not in posts)(dossier)


def _not_proposed(dossier: Dossier) -> bool:
    return dossier.usulan is None and any(not job.from_list for job in dossier.jabatan.values())


_CHECKS: Final[Mapping[GateName, Check]] = MappingProxyType(
    {
        "no_team": _when(lambda dossier: dossier.tim_evaluasi is None),
        "team_faults": _faulty(_team_faults),
        "unread": _unread,
        "no_jobs": _when(lambda dossier: not dossier.jabatan),
        "no_information": _jobs(lambda job: job.informasi is None and not job.from_list),
        "information_lacks": _jobs(
            lambda job: job.informasi is not None and bool(job.informasi.kekurangan())
        ),
        "no_kind": _no_kind,
        "unverified": _jobs(lambda job: job.evaluasi is not None and job.evaluation is None),
        "no_evaluation": _jobs(lambda job: job.evaluasi is None and not job.from_list),
        "not_agreed": _jobs(
            lambda job: job.evaluasi is not None and job.status != "disetujui" and not job.from_list
        ),
        "no_peta": _when(lambda dossier: dossier.peta is None),
        "not_in_peta": _not_in_peta,
        "not_proposed": _when(_not_proposed),
        "not_approved": _jobs(lambda job: job.current("disetujui") is None),
        "no_record": _when(lambda dossier: dossier.validasi is None),
        "record_faults": _faulty(
            lambda dossier: dossier.validasi.faults() if dossier.validasi else ()
        ),
        "not_set": _when(lambda dossier: dossier.penetapan is None),
    }
)
"""How each gate of the data is found closed."""


def refuse(faults: Iterable[Fault]) -> None:
    """Let a step pass only where nothing stands in its way.

    Raises:
        DossierError: with all that stands in its way.

    Examples:
        >>> refuse([])
    """
    found = [*faults]
    if found:
        raise DossierError(found)
