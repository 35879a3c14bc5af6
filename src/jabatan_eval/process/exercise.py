"""The rules of one exercise, as `data/exercise.yaml` has them: teams, stages, courses, triggers."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Annotated, Any, Final, Literal, TypeAlias

from pydantic import Field, model_validator

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    Flag,
    Frozen,
    Line,
    Name,
    Positive,
    Rule,
    Sources,
)
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.catalogue.shipped import DataFile, read_data
from jabatan_eval.errors import Fault

__all__ = [
    "AnjabTeamRule", "Course", "EvaluationTeamRule", "Exercise", "Gate", "GateName", "GatedStep",
    "Labelled", "Move", "Stage", "Step", "Trigger", "default_exercise", "load_exercise",
]  # fmt: skip

GateName = Literal[
    "no_team", "team_faults", "unread", "no_jobs", "no_information", "information_lacks", "no_kind",
    "unverified", "no_evaluation", "not_agreed", "no_peta", "not_in_peta", "not_proposed",
    "not_approved", "no_record", "record_faults", "not_set",
]  # fmt: skip
"""What can be missing for a step; `gates` says how each is found."""

_STEPS: Final = ("usulan", "berita_acara", "penetapan")
_COURSE: Final = (
    "disusun", "diusulkan", "dikembalikan", "disetujui", "ditetapkan", "digunakan",
)  # fmt: skip
_JOBS: Final = ("draf", "diajukan", "revisi", "disetujui")
_RESULTS: Final = ("dihitung", "usulan", "disetujui", "ditetapkan")
"""Names that `moves` goes by; rules of one's own may add to them, and leave none out."""


class EvaluationTeamRule(Frozen, frozen=True):
    """How the evaluation team is made up."""

    anggota_pengarah_paling_banyak: Positive
    """Members of the steering team at most, its chair not counted."""
    eselon_anggota_pengarah: Annotated[tuple[Line, ...], Field(min_length=1)]
    """The echelons of its members."""
    rule: Rule


class AnjabTeamRule(Frozen, frozen=True):
    """How the team for job and workload analysis is made up."""

    sekurang_kurangnya: Positive
    """Members at least, chair and secretary counted."""
    ganjil: Flag
    """Whether their number must be odd."""
    jenis_ketua: tuple[Name, ...]
    """The kinds of post that may chair it."""
    jenis_sekretaris: tuple[Name, ...]
    rule: Rule


class Labelled(Frozen, frozen=True):
    """A word of the data, and what people read for it."""

    name: Name
    label: Bilingual


class Step(Labelled, frozen=True):
    """A step, or a reading of a result, and how well it is known."""

    confidence: Confidence
    sources: Sources


class Gate(Frozen, frozen=True):
    """What may be missing for a step."""

    name: GateName
    blocks: Flag = True
    """Whether the course stops until it is there; what does not stop it is only told."""
    confidence: Confidence
    sources: Sources


class GatedStep(Step, frozen=True):
    """A step of a stage with what it needs."""

    gates: tuple[Gate, ...] = ()


class Stage(Labelled, frozen=True):
    """A stage of an exercise with its steps, in order."""

    steps: Annotated[tuple[GatedStep, ...], Field(min_length=1)]


class Trigger(Step, frozen=True):
    """A reason for a re-evaluation, and whether the regulation was seen to name it."""

    confirmed: Flag


class Move(Frozen, frozen=True, populate_by_name=True):
    """One step of a course."""

    source: Name = Field(alias="from")
    to: Name


class Course(Frozen, frozen=True):
    """The states something passes through, and the moves between them.

    Examples:
        >>> [one.name for one in default_exercise().jobs.states]
        ['draf', 'diajukan', 'revisi', 'disetujui']
    """

    states: Annotated[tuple[Labelled, ...], Field(min_length=1)]
    moves: tuple[Move, ...]
    reopened_to: Name
    """The state to which what was finished is reopened."""
    confidence: Confidence
    sources: Sources

    @property
    def first(self) -> str:
        """The state in which everything begins."""
        return self.states[0].name

    def after(self, state: str) -> tuple[str, ...]:
        """The states that may follow a state.

        Examples:
            >>> default_exercise().course.after("diusulkan")
            ('dikembalikan', 'disetujui')
        """
        return tuple(move.to for move in self.moves if move.source == state)

    def label(self, state: str, lang: str = "id") -> str:
        """What people read for a state.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> default_exercise().course.label("disetujui", "en")
            'approved by the Minister'
        """
        return next(one.label.text(lang) for one in self.states if one.name == state)

    @model_validator(mode="after")
    def _known(self) -> Course:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        names = tuple(state.name for state in self.states)
        for place, move in enumerate(self.moves):
            for key, name in (("from", move.source), ("to", move.to)):
                if name not in names:
                    yield ("moves", place, key), Fault("not_allowed", given=name, allowed=names)
        if self.reopened_to not in names:
            yield ("reopened_to",), Fault("not_allowed", given=self.reopened_to, allowed=names)


class Exercise(DataFile, frozen=True):
    """The form of `data/exercise.yaml`."""

    tim_evaluasi: EvaluationTeamRule
    tim_anjab_abk: AnjabTeamRule
    stages: Annotated[tuple[Stage, ...], Field(min_length=1)]
    course: Course
    """The course of the whole exercise."""
    jobs: Course
    """The course of one job within the team."""
    results: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The readings of a job's result; none overwrites another."""
    reevaluation: tuple[Trigger, ...]
    reevaluation_note: Bilingual

    @property
    def steps(self) -> tuple[GatedStep, ...]:
        """The steps of all stages, in order.

        Examples:
            >>> [step.name for step in default_exercise().steps][-4:]
            ['validasi', 'berita_acara', 'penetapan', 'penggunaan']
        """
        return tuple(step for stage in self.stages for step in stage.steps)

    def found(self) -> Iterator[Found]:
        """Names that the program goes by and the rules do not have."""
        for place, needed, rows in (
            (("stages",), _STEPS, self.steps),
            (("course", "states"), _COURSE, self.course.states),
            (("jobs", "states"), _JOBS, self.jobs.states),
            (("results",), _RESULTS, self.results),
        ):
            names = {row.name for row in rows}
            yield from (
                ((*place, name), Fault("missing_key")) for name in needed if name not in names
            )


Source: TypeAlias = "str | os.PathLike[str] | Mapping[str, Any] | None"


def load_exercise(source: Source = None) -> Exercise:
    """Load the shipped rules, or the caller's own.

    Args:
        source: a path or the parsed mapping; None for the shipped file.

    Raises:
        CatalogueError: with every fault of the file, each with line and path.

    Examples:
        >>> [stage.name for stage in load_exercise().stages]
        ['persiapan', 'pelaksanaan', 'penetapan', 'evaluasi']
    """
    return read_data(Exercise, "exercise.yaml", source)


@lru_cache(maxsize=1)
def default_exercise() -> Exercise:
    """The rules of the shipped file, read when first wanted and then shared.

    Examples:
        >>> default_exercise().tim_anjab_abk.sekurang_kurangnya
        7
    """
    return load_exercise()
