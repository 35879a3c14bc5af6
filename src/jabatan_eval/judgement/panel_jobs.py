"""What the ratings of a job show: who chose what, who agrees, and what moves the class."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, NamedTuple

from jabatan_eval.catalogue import Catalogue, Factor, FactorLevel, Scheme
from jabatan_eval.catalogue.totals import count_totals
from jabatan_eval.judgement.agreement import AgreedFactor
from jabatan_eval.judgement.ratings import RatedJob, Rating
from jabatan_eval.scoring import Evaluation, evaluate

__all__ = [
    "Choice",
    "FactorRatings",
    "JobRatings",
    "MemberResult",
    "RatingLaw",
    "State",
    "job_ratings",
]

State = Literal["agreed", "disputed", "incomplete", "unanimous", "unrated"]
"""Where a factor stands: agreed by the team; members chose different levels; those who chose
agree, but not all did; all chose the same, which the team has not adopted; nobody chose."""


class RatingLaw(NamedTuple):
    """What decides the classes of a scheme's jobs: worked out once, for as many as there are.

    Attributes:
        catalogue: the law.
        scheme: one of its schemes.
        kelas: the kelas of every total that the scheme can give.
    """

    catalogue: Catalogue
    scheme: Scheme
    kelas: Mapping[int, int]

    @classmethod
    def of(cls, catalogue: Catalogue, scheme: str) -> RatingLaw:
        """The law for one scheme.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> RatingLaw.of(default_catalogue(), "struktural").kelas[1165]
            8
        """
        totals = catalogue[scheme].totals
        kelas = {total: catalogue.band_for(total).kelas for total in totals}
        return cls(catalogue, catalogue[scheme], kelas)


class Choice(NamedTuple):
    """A level that somebody chose.

    Attributes:
        level: the catalogue's own level.
        members: who chose it, in the team's order.
        kelas: the classes that can follow from it, while the other factors take any of the
            members' choices.
    """

    level: FactorLevel
    members: tuple[str, ...]
    kelas: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FactorRatings:
    """The ratings of one factor of a job.

    Attributes:
        factor: the catalogue's own factor.
        ratings: what was rated, in the team's order.
        choices: the levels that were chosen, from the lowest up.
        abstained: the members who abstain.
        unrated: the members who gave no rating at all.
        agreed: what the team agreed on; None where nothing yet.
        open: the levels that are still possible: the agreed one, those chosen, or all where
            nobody chose.
        moves_class: whether the class can hang on which of the open levels it is.
        spread: points between the lowest and the highest open level.
    """

    factor: Factor
    ratings: tuple[Rating, ...]
    choices: tuple[Choice, ...]
    abstained: tuple[str, ...]
    unrated: tuple[str, ...]
    agreed: AgreedFactor | None
    open: tuple[FactorLevel, ...]
    moves_class: bool
    spread: int

    @property
    def state(self) -> State:
        """Where the factor stands."""
        if self.agreed is not None:
            return "agreed"
        if not self.choices:
            return "unrated"
        if len(self.choices) > 1:
            return "disputed"
        return "incomplete" if self.abstained or self.unrated else "unanimous"


class MemberResult(NamedTuple):
    """What one member's levels alone would give for a job.

    Attributes:
        member: the member's name.
        evaluation: the evaluation; None where a factor has no level of theirs.
        abstained: the factors on which they abstain.
        unrated: the factors that they did not rate.
    """

    member: str
    evaluation: Evaluation | None
    abstained: tuple[str, ...]
    unrated: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class JobRatings:
    """All that a panel shows of one job.

    Attributes:
        job: the job.
        factors: its factors, in the law's order.
        members: what each member's levels would give, in the team's order.
        kelas: the classes that are still possible.
    """

    job: RatedJob
    factors: tuple[FactorRatings, ...]
    members: tuple[MemberResult, ...]
    kelas: tuple[int, ...]

    @property
    def unresolved(self) -> tuple[str, ...]:
        """The factors on which the team has not agreed; while there are any, so is the job."""
        return tuple(one.factor.code for one in self.factors if one.agreed is None)


def job_ratings(
    job: RatedJob,
    members: Sequence[str],
    ratings: Iterable[Rating],
    agreed: Mapping[str, AgreedFactor],
    law: RatingLaw,
) -> JobRatings:
    """What the ratings of a job show.

    Args:
        job: the job.
        members: the team.
        ratings: its ratings, with canonical codes.
        agreed: what the team agreed on, by factor.
        law: the scheme of the job, with the kelas of each of its totals.
    """
    catalogue, scheme, kelas = law
    given: dict[str, dict[str, Rating]] = {factor.code: {} for factor in scheme.factors}
    for rating in ratings:
        given[rating.factor][rating.member] = rating
    still_open = [_open(factor, given[factor.code], agreed) for factor in scheme.factors]
    factors = tuple(
        _factor(factor, place, still_open, given[factor.code], members, agreed, kelas)
        for place, factor in enumerate(scheme.factors)
    )
    results = tuple(_member(name, job, given, catalogue) for name in members)
    totals = count_totals([level.points for level in levels] for levels in still_open)
    return JobRatings(job, factors, results, _classes(totals, kelas))


def _open(
    factor: Factor, given: Mapping[str, Rating], agreed: Mapping[str, AgreedFactor]
) -> tuple[FactorLevel, ...]:
    """The levels that a factor can still take."""
    if factor.code in agreed:
        codes = {agreed[factor.code].level}
    else:
        codes = {rating.level for rating in given.values() if rating.level is not None}
    return tuple(level for level in factor.levels if not codes or level.code in codes)


def _classes(totals: Iterable[int], kelas: Mapping[int, int]) -> tuple[int, ...]:
    return tuple(sorted({kelas[total] for total in totals}))


def _factor(
    factor: Factor,
    place: int,
    still_open: Sequence[Sequence[FactorLevel]],
    given: Mapping[str, Rating],
    members: Sequence[str],
    agreed: Mapping[str, AgreedFactor],
    kelas: Mapping[int, int],
) -> FactorRatings:
    own = still_open[place]
    rest = [*still_open[:place], *still_open[place + 1 :]]
    others = [*count_totals([level.points for level in levels] for levels in rest)]
    lowest, highest = own[0].points, own[-1].points
    rated = tuple(given[name] for name in members if name in given)
    chosen = {rating.level for rating in rated}
    choices = (
        Choice(
            level,
            tuple(rating.member for rating in rated if rating.level == level.code),
            _classes((total + level.points for total in others), kelas),
        )
        for level in factor.levels
        if level.code in chosen
    )
    return FactorRatings(
        factor=factor,
        ratings=rated,
        choices=tuple(choices),
        abstained=tuple(rating.member for rating in rated if rating.level is None),
        unrated=tuple(name for name in members if name not in given),
        agreed=agreed.get(factor.code),
        open=tuple(own),
        # Points rise with the levels and classes with totals, so the outermost levels decide.
        moves_class=any(kelas[total + lowest] < kelas[total + highest] for total in others),
        spread=highest - lowest,
    )


def _member(
    name: str, job: RatedJob, given: Mapping[str, Mapping[str, Rating]], catalogue: Catalogue
) -> MemberResult:
    own = {factor: ratings.get(name) for factor, ratings in given.items()}
    levels = {factor: rating.level for factor, rating in own.items() if rating is not None}
    abstained = tuple(factor for factor, level in levels.items() if level is None)
    unrated = tuple(factor for factor, rating in own.items() if rating is None)
    evaluation = None
    if not abstained and not unrated:
        codes = [level for level in levels.values() if level is not None]
        evaluation = evaluate(codes, scheme=job.scheme, catalogue=catalogue, job=job.job)
    return MemberResult(name, evaluation, abstained, unrated)
