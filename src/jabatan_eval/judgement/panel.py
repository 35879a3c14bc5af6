"""A team that rates jobs: who chose what, what to talk about first, and what was agreed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.agreeing import Agreed, Dissents, agreed_factors
from jabatan_eval.judgement.agreement import AgreedFactor, Agreement
from jabatan_eval.judgement.panel_jobs import FactorRatings, JobRatings, RatingLaw, job_ratings
from jabatan_eval.judgement.ratings import (
    NAME_AT_MOST,
    REASON_AT_MOST,
    RatedJob,
    Rating,
    checked_jobs,
    checked_members,
    checked_ratings,
    clean_text,
    listed_ratings,
)
from jabatan_eval.scoring import Job, evaluate
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import checked_lang, shown

__all__ = ["AgendaItem", "Panel", "agenda_of"]


class AgendaItem(NamedTuple):
    """A factor of a job on which the team has not agreed yet."""

    job: RatedJob
    ratings: FactorRatings


@dataclass(frozen=True, slots=True, init=False, repr=False)
class Panel:
    """The members of a team, what each rated by themselves, and what they agreed on together.

    Immutable: what the team agrees on gives a new panel. Nothing is decided here: there is no
    majority and no average, and what all rated alike is agreed only when the team adopts it.

    Attributes:
        members: the team.
        jobs: the jobs.
        ratings: the ratings with canonical codes, in the order of jobs, factors and members, so
            that the order in which they came makes no difference.
        agreed: what was agreed on: the key of the job, and the factor.
        catalogue: the law.

    Examples:
        >>> panel = Panel(["Ani", "Budi"], [
        ...     Rating("Camat", "Ani", "5", "5-3", "pekerjaan dasar kelas 8"),
        ...     Rating("Camat", "Budi", "5", "5-4", "ada analis kelas 9"),
        ...     Rating("Camat", "Ani", "6", "6-1"),
        ...     Rating("Camat", "Budi", "6", "6-1"),
        ... ])
        >>> five = panel.on("Camat").factors[5]
        >>> five.state, five.spread, [(choice.level.code, choice.members) for choice in five.choices]
        ('disputed', 165, [('5-3', ('Ani',)), ('5-4', ('Budi',))])
        >>> panel = panel.agree("Camat", "5", "5-3", "kurang dari seperempat jam",
        ...                     dissents={"Budi": "jam analis belum dihitung penuh"})
        >>> panel.on("Camat").unresolved
        ('1', '2', '3', '4A', '4B', '6')
    """

    members: tuple[str, ...]
    jobs: tuple[RatedJob, ...]
    ratings: tuple[Rating, ...]
    agreed: tuple[tuple[str, AgreedFactor], ...]
    catalogue: Catalogue

    def __init__(
        self,
        members: Iterable[str],
        ratings: Iterable[Rating],
        *,
        jobs: Iterable[RatedJob] | None = None,
        scheme: str = "struktural",
        catalogue: Catalogue | None = None,
    ) -> None:
        """Check a team's ratings.

        Args:
            members: the names of the team.
            ratings: what each chose, in any order; whoever has no rating is shown as such.
            jobs: the jobs; by default those that are rated, each named by its key.
            scheme: the scheme of jobs that are not given.
            catalogue: the law; the shipped one by default.

        Raises:
            JudgementError: with every fault of every member, job or rating.
            UnknownSchemeError: there is no such scheme.
        """
        law = catalogue or default_catalogue()
        team = checked_members(members)
        given = listed_ratings(ratings)
        rated = checked_jobs(_rated(given, scheme) if jobs is None else jobs, law)
        checked = checked_ratings(given, team, rated, law)
        if not rated:
            raise JudgementError([Fault("no_ratings")])
        self._put(team, rated, checked, (), law)

    def _put(
        self,
        members: tuple[str, ...],
        jobs: tuple[RatedJob, ...],
        ratings: tuple[Rating, ...],
        agreed: tuple[tuple[str, AgreedFactor], ...],
        catalogue: Catalogue,
    ) -> None:
        put = object.__setattr__
        put(self, "members", members)
        put(self, "jobs", jobs)
        put(self, "ratings", ratings)
        put(self, "agreed", agreed)
        put(self, "catalogue", catalogue)

    @classmethod
    def read(
        cls,
        path: str | os.PathLike[str],
        *,
        members: Iterable[str] | None = None,
        scheme: str = "struktural",
        columns: Mapping[str, str] | None = None,
        sheet: str | None = None,
        catalogue: Catalogue | None = None,
    ) -> Panel:
        """Read a team's ratings from a table: a row for each job, member and factor.

        See `read_panel`, which tells of the file as well, and has more ways to say how it is read.

        Raises:
            DocumentError: the file cannot be read, or rows are refused, with every fault.
            MissingExtraError: an extra is not installed.
        """
        from jabatan_eval.judgement.panel_table import read_panel

        return read_panel(
            path,
            members=members,
            scheme=scheme,
            columns=columns,
            sheet=sheet,
            catalogue=catalogue,
        ).panel

    def on(self, job: str) -> JobRatings:
        """All that the panel shows of one job.

        Args:
            job: its key.

        Raises:
            JudgementError: there is no such job.
        """
        rated = self._job(job)
        ratings, agreed = self.ratings_by_job()[job], self._agreed_by_job()[job]
        law = RatingLaw.of(self.catalogue, rated.scheme)
        return job_ratings(rated, self.members, ratings, agreed, law)

    def by_job(self) -> tuple[JobRatings, ...]:
        """All that the panel shows of every job, in their order."""
        ratings, agreed = self.ratings_by_job(), self._agreed_by_job()
        schemes = {job.scheme for job in self.jobs}
        laws = {scheme: RatingLaw.of(self.catalogue, scheme) for scheme in schemes}
        return tuple(
            job_ratings(job, self.members, ratings[job.key], agreed[job.key], laws[job.scheme])
            for job in self.jobs
        )

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The factors on which the team has not agreed, in the order in which to talk of them.

        Those come first that can move the class, then those with the widest spread in points,
        then those on which not all agree; the rest by the order of the jobs and of the law.
        """
        return agenda_of(self.by_job())

    @property
    def unresolved(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The jobs that are unresolved, each with the factors that keep it so."""
        agreed = self._agreed_by_job()
        left = ((job.key, self._left(job, agreed[job.key])) for job in self.jobs)
        return tuple((key, factors) for key, factors in left if factors)

    @property
    def agreements(self) -> tuple[Agreement, ...]:
        """The records of the jobs that are resolved, in the jobs' order."""
        agreed = self._agreed_by_job()
        resolved = (job for job in self.jobs if not self._left(job, agreed[job.key]))
        return tuple(self._record(job, agreed[job.key]) for job in resolved)

    def agree(
        self, job: str, factor: str, level: str, reason: str, *, dissents: Dissents = ()
    ) -> Panel:
        """The panel with what the team agreed on for one factor of a job.

        Any level of the factor can be agreed on, also one that nobody had chosen.

        Args:
            job: the job's key.
            factor: the factor's code.
            level: the level, in any notation.
            reason: the team's reason.
            dissents: who does not join in, and why, by member.

        Raises:
            JudgementError: with every fault: an unknown job, factor, level or member, a missing
                reason, a factor that is agreed on already.
        """
        self._job(job)
        made, faults = agreed_factors(self, [(job, Agreed(factor, level, reason, dissents))])
        if faults:
            raise JudgementError(fault for _, fault in faults)
        return self.with_agreed([*self.agreed, *made])

    def adopt_unanimous(self, job: str, reason: str) -> Panel:
        """The panel with every factor agreed on that all members rated alike; others stay.

        Args:
            job: the job's key.
            reason: the team's reason, for all of them.

        Raises:
            JudgementError: there is no such job, or no reason is given.
        """
        panel = self
        why = clean_text(reason, REASON_AT_MOST)
        if why is None:
            raise JudgementError([Fault("reason_missing", given=shown(reason))])
        for one in self.on(job).factors:
            if one.state == "unanimous":
                panel = panel.agree(job, one.factor.code, one.open[0].code, why)
        return panel

    def reopen(self, job: str, factor: str) -> Panel:
        """The panel without what was agreed on for one factor of a job.

        Raises:
            JudgementError: there is no such job, or nothing was agreed on for the factor.
        """
        self._job(job)
        code = code_key(str(factor))
        kept = [(key, one) for key, one in self.agreed if (key, one.factor) != (job, code)]
        if len(kept) == len(self.agreed):
            values = (("job", job),)
            raise JudgementError([Fault("not_agreed", given=shown(factor), values=values)])
        return self.with_agreed(kept)

    def agreement(self, job: str) -> Agreement:
        """The record of a job on which the team agreed, around the evaluation that follows.

        Raises:
            JudgementError: there is no such job, or it is unresolved, with every factor that
                keeps it so.
        """
        rated, agreed = self._job(job), self._agreed_by_job()
        left = self._left(rated, agreed[rated.key])
        if left:
            values = (("job", job),)
            raise JudgementError(Fault("unresolved", factor, values=values) for factor in left)
        return self._record(rated, agreed[rated.key])

    def rows(self, lang: str = "id") -> Iterator[dict[str, Any]]:
        """The agenda as flat rows, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.panel_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id", *, limit: int | None = None) -> str:
        """The agenda in plain text, and what each member's levels alone would give.

        Args:
            lang: `id` or `en`.
            limit: items of the agenda that are listed at most; None for all.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.panel_views import as_text

        return as_text(self, checked_lang(lang), limit)

    def to_html(self, lang: str = "id", *, limit: int | None = None) -> str:
        """The agenda as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.panel_views import as_html

        return as_html(self, checked_lang(lang), limit)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return (
            f"<Panel {len(self.members)} members, {len(self.jobs)} jobs, "
            f"{len(self.unresolved)} unresolved>"
        )

    def ratings_by_job(self) -> dict[str, list[Rating]]:
        """The ratings of each job, by its key, in the order of factors and members."""
        ratings: dict[str, list[Rating]] = {job.key: [] for job in self.jobs}
        for rating in self.ratings:
            ratings[rating.job].append(rating)
        return ratings

    def with_agreed(self, agreed: Iterable[tuple[str, AgreedFactor]]) -> Panel:
        """The same panel with these agreed on, each a job's key and what was agreed for a factor.

        `agree` checks what a team says; here it was checked.
        """
        places = {job.key: (place, job) for place, job in enumerate(self.jobs)}
        codes = {
            scheme.name: [factor.code for factor in scheme.factors]
            for scheme in self.catalogue.schemes
        }

        def order(item: tuple[str, AgreedFactor]) -> tuple[int, int]:
            place, job = places[item[0]]
            return place, codes[job.scheme].index(item[1].factor)

        made = object.__new__(Panel)
        in_order = tuple(sorted(agreed, key=order))
        made._put(self.members, self.jobs, self.ratings, in_order, self.catalogue)
        return made

    def _job(self, key: str) -> RatedJob:
        for job in self.jobs:
            if job.key == key:
                return job
        raise JudgementError([Fault("unknown_job", given=shown(key))])

    def _agreed_by_job(self) -> dict[str, dict[str, AgreedFactor]]:
        """What was agreed on for each job, by factor, in the law's order."""
        agreed: dict[str, dict[str, AgreedFactor]] = {job.key: {} for job in self.jobs}
        for key, one in self.agreed:
            agreed[key][one.factor] = one
        return agreed

    def _left(self, job: RatedJob, agreed: Mapping[str, AgreedFactor]) -> tuple[str, ...]:
        """The factors of a job on which the team has not agreed."""
        factors = self.catalogue[job.scheme].factors
        return tuple(factor.code for factor in factors if factor.code not in agreed)

    def _record(self, job: RatedJob, agreed: Mapping[str, AgreedFactor]) -> Agreement:
        """The record of a job on all of whose factors the team agreed."""
        evaluation = evaluate(
            [one.level for one in agreed.values()],
            scheme=job.scheme,
            catalogue=self.catalogue,
            job=job.job,
            keterangan={factor: one.reason for factor, one in agreed.items()},
        )
        return Agreement(
            key=job.key, members=self.members, factors=tuple(agreed.values()), evaluation=evaluation
        )


def agenda_of(jobs: Iterable[JobRatings]) -> tuple[AgendaItem, ...]:
    """The factors that are not agreed on, in the order in which to talk of them."""
    items = [
        (not one.moves_class, -one.spread, one.state == "unanimous", AgendaItem(job.job, one))
        for job in jobs
        for one in job.factors
        if one.agreed is None
    ]
    items.sort(key=lambda item: item[:3])  # what is equal keeps the order of jobs and law
    return tuple(item[3] for item in items)


def _rated(ratings: Iterable[object], scheme: str) -> Iterator[RatedJob]:
    """The jobs that are rated, by their keys alone, in the order of the alphabet."""
    firsts = (rating[0] for rating in ratings if isinstance(rating, tuple) and rating)
    for key in sorted({key for key in firsts if clean_text(key, NAME_AT_MOST) == key}):
        yield RatedJob(key, Job(nama=key), scheme)
