"""What is still missing for a stage of an exercise, in words; nothing is set without its gates."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.texts import say, shown

if TYPE_CHECKING:
    from jabatan_eval.process.dossier import Dossier

__all__ = ["Missing", "missing_for"]

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
    stages = dossier.exercise.stages
    steps = [step.name for one in stages for step in one.steps]
    ends = {one.name: one.steps[-1].name for one in stages}
    last = ends.get(stage, stage) if stage not in steps else stage
    if last not in steps:
        names = tuple(name for one in stages for name in (one.name, *(s.name for s in one.steps)))
        raise DossierError([Fault("unknown_stage", given=shown(stage), allowed=names)])
    wanted = steps[: steps.index(last) + 1]
    return tuple(found for step in wanted for found in _GATES.get(step, _nothing)(dossier))


def _nothing(_: Dossier) -> Iterator[Missing]:
    return iter(())


def _tim(dossier: Dossier) -> Iterator[Missing]:
    if dossier.tim_evaluasi is None:
        yield Missing("tim", "no_team")
    elif faults := dossier.tim_evaluasi.faults(exercise=dossier.exercise):
        yield Missing("tim", "team_faults", faults)


def _inventarisasi(dossier: Dossier) -> Iterator[Missing]:
    if not dossier.jabatan:
        yield Missing("inventarisasi", "no_jobs")
    bare = _ids(dossier, lambda job: job.informasi is None and not job.from_list)
    if bare:
        yield Missing("inventarisasi", "no_information", jobs=bare, blocks=False)
    lacking = _ids(
        dossier, lambda job: job.informasi is not None and bool(job.informasi.kekurangan())
    )
    if lacking:
        yield Missing("inventarisasi", "information_lacks", jobs=lacking, blocks=False)


def _klasifikasi(dossier: Dossier) -> Iterator[Missing]:
    kinds = {kind.name for kind in default_catalogue().kinds_of_post}
    lacking = _ids(dossier, lambda job: job.jenis_jabatan not in kinds)
    if lacking:
        yield Missing("klasifikasi", "no_kind", jobs=lacking)


def _penilaian(dossier: Dossier) -> Iterator[Missing]:
    unverified = _ids(dossier, lambda job: job.evaluasi is not None and job.evaluation is None)
    if unverified:
        yield Missing("penilaian", "unverified", jobs=unverified)
    lacking = _ids(dossier, lambda job: job.evaluasi is None and not job.from_list)
    if lacking:
        yield Missing("penilaian", "no_evaluation", jobs=lacking)
    agreed = dossier.exercise.jobs.states[-1].name
    open_ones = _ids(
        dossier, lambda job: job.evaluasi is not None and job.status != agreed and not job.from_list
    )
    if open_ones:
        yield Missing("penilaian", "not_agreed", jobs=open_ones)


def _peta(dossier: Dossier) -> Iterator[Missing]:
    if dossier.peta is None:
        yield Missing("peta", "no_peta", blocks=False)
        return
    posts = {post.id for post in dossier.peta.posts}
    apart = _ids(dossier, lambda job: job.id not in posts)
    if apart:
        yield Missing("peta", "not_in_peta", jobs=apart, blocks=False)


def _usulan(dossier: Dossier) -> Iterator[Missing]:
    if dossier.usulan is None and _ids(dossier, lambda job: not job.from_list):
        yield Missing("usulan", "not_proposed")


def _validasi(dossier: Dossier) -> Iterator[Missing]:
    lacking = _ids(dossier, lambda job: job.current("disetujui") is None)
    if lacking:
        yield Missing("validasi", "not_approved", jobs=lacking)


def _berita_acara(dossier: Dossier) -> Iterator[Missing]:
    if dossier.validasi is None:
        yield Missing("berita_acara", "no_record")
    elif faults := dossier.validasi.faults():
        yield Missing("berita_acara", "record_faults", faults)


def _penetapan(dossier: Dossier) -> Iterator[Missing]:
    if dossier.penetapan is None:
        yield Missing("penetapan", "not_set")


_GATES: Final[Mapping[str, Callable[[Dossier], Iterator[Missing]]]] = MappingProxyType(
    {
        "tim": _tim,
        "inventarisasi": _inventarisasi,
        "klasifikasi": _klasifikasi,
        "penilaian": _penilaian,
        "peta": _peta,
        "usulan": _usulan,
        "validasi": _validasi,
        "berita_acara": _berita_acara,
        "penetapan": _penetapan,
    }
)
"""What each step needs, by its name in the data; a step of other data needs nothing of ours."""


def _ids(dossier: Dossier, test: Callable[[JabatanDossier], bool]) -> tuple[str, ...]:
    """The ids of the jobs for which something holds."""
    jobs: Sequence[JabatanDossier] = tuple(dossier.jabatan.values())
    return tuple(job.id for job in jobs if test(job))
