"""What members of a team rated, apart from each other: levels with their reasons."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, JudgementError, NotationError
from jabatan_eval.notation import parse_level
from jabatan_eval.scoring import Job
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.tables.cells import is_blank
from jabatan_eval.texts import shown

__all__ = [
    "KEY_AT_MOST",
    "MEMBERS_AT_MOST",
    "NAME_AT_MOST",
    "REASON_AT_MOST",
    "RatedJob",
    "Rating",
    "checked_jobs",
    "checked_members",
    "checked_ratings",
    "clean_text",
    "listed_ratings",
    "one_line",
]

NAME_AT_MOST: Final = 1000
"""Characters of the name of a member or a job."""

KEY_AT_MOST: Final = 2 * NAME_AT_MOST + 10
"""Characters of the key of a job, which may be made of its name and unit."""

REASON_AT_MOST: Final = 10_000
"""Characters of a reason."""

MEMBERS_AT_MOST: Final = 100
"""Members of a team."""

RATINGS_AT_MOST: Final = 1_000_000
"""Ratings of a panel."""


class Rating(NamedTuple):
    """What one member chose for one factor of one job.

    Examples:
        >>> Rating("Camat", "Ani", "5", "5-3", "pekerjaan dasar kelas 8").level
        '5-3'
    """

    job: str
    """The key of the job."""
    member: str
    """The member's name."""
    factor: str
    """The factor's code."""
    level: str | None
    """The level, in any notation; None where the member abstains."""
    reason: str | None = None


class RatedJob(NamedTuple):
    """A job that a team rates: the key by which ratings name it, what it is, its scheme.

    Examples:
        >>> RatedJob("J-01", Job(nama="Camat", unit="Kecamatan A")).scheme
        'struktural'
    """

    key: str
    job: Job
    scheme: str = "struktural"


def one_line(text: str) -> str:
    """A text with single blanks and no line ends.

    Examples:
        >>> one_line(" Ani \\n Lestari ")
        'Ani Lestari'
    """
    return " ".join(text.split())


def clean_text(given: object, limit: int) -> str | None:
    """A text on one line; None where it is none, is blank, too long, or holds broken characters.

    Examples:
        >>> clean_text(" Ani  Lestari", 80), clean_text(" ", 80), clean_text("\\ud800", 80)
        ('Ani Lestari', None, None)
    """
    if not isinstance(given, str) or len(given) > limit:
        return None
    try:
        given.encode()
    except UnicodeEncodeError:
        return None
    return one_line(given) or None


def checked_members(members: Iterable[str]) -> tuple[str, ...]:
    """The names of a team, each once.

    Raises:
        JudgementError: with every name that is none or stands twice; or there is none.

    Examples:
        >>> checked_members(["Ani", "Budi", "Ani"])
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: member 'Ani' stands more than once
    """
    given: object = members
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise JudgementError([Fault("not_members", given=shown(given))])
    found: dict[str, None] = {}
    faults: list[Fault] = []
    for count, name in enumerate(given):
        if count == MEMBERS_AT_MOST:
            faults.append(Fault("too_many_members", values=(("limit", str(MEMBERS_AT_MOST)),)))
            break
        called = clean_text(name, NAME_AT_MOST)
        if called is None:
            faults.append(Fault("not_a_member", given=shown(name)))
        elif called in found:
            faults.append(Fault("member_twice", given=shown(name)))
        else:
            found[called] = None
    if not found and not faults:
        faults.append(Fault("no_members"))
    if faults:
        raise JudgementError(faults)
    return tuple(found)


def checked_jobs(jobs: Iterable[RatedJob], catalogue: Catalogue) -> tuple[RatedJob, ...]:
    """The jobs of a panel, each key once, each of a scheme that there is.

    Raises:
        JudgementError: with every job that is none, or whose key stands twice.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> job = RatedJob("J-01", Job(nama="Camat"))
        >>> checked_jobs([job], default_catalogue()) == (job,)
        True
    """
    found: dict[str, RatedJob] = {}
    faults: list[Fault] = []
    for job in jobs:
        given: object = job
        if not isinstance(given, RatedJob) or not isinstance(given.job, Job):
            faults.append(Fault("not_a_job", given=shown(given)))
            continue
        key = clean_text(given.key, KEY_AT_MOST)
        if key is None or key != given.key:
            faults.append(Fault("not_a_key", given=shown(given.key)))
        elif key in found:
            faults.append(Fault("job_twice", given=shown(key)))
        else:
            found[key] = job._replace(scheme=catalogue[job.scheme].name)
    if faults:
        raise JudgementError(faults)
    return tuple(found.values())


def checked_ratings(
    ratings: Iterable[Rating],
    members: Sequence[str],
    jobs: Sequence[RatedJob],
    catalogue: Catalogue,
    places: Sequence[str] | None = None,
) -> tuple[Rating, ...]:
    """Ratings with canonical codes, in the order of jobs, factors and members.

    Args:
        ratings: the ratings, in any order.
        members: the team.
        jobs: the jobs.
        catalogue: whose factors and levels count.
        places: how messages call each rating; `#1`, `#2` and so on by default.

    Raises:
        JudgementError: with every fault of every rating.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> jobs = (RatedJob("Camat", Job(nama="Camat")),)
        >>> given = [("Camat", "Ani", "5", "5-3", None), ("Camat", "Ani", "1", "2", "wilayah")]
        >>> [rating.level for rating in checked_ratings(given, ("Ani",), jobs, default_catalogue())]
        ['1-2', '5-3']
    """
    reader = _Reader(members, jobs, catalogue)
    faults: list[Fault] = []
    found: dict[tuple[int, int, int], Rating] = {}
    for count, given in enumerate(ratings):
        rating, wrong = reader.read(given)
        if rating is not None:
            place = reader.place(rating)
            if place in found:
                values = (("job", rating.job), ("member", rating.member))
                wrong.append(Fault("rated_twice", rating.factor, values=values))
            found.setdefault(place, rating)
        where = f"#{count + 1}" if places is None else places[count]
        faults += (replace(fault, where=where) for fault in wrong)
    if faults:
        raise JudgementError(faults)
    return tuple(found[place] for place in sorted(found))


def listed_ratings(ratings: Iterable[Rating]) -> list[Rating]:
    """Ratings as a list, whatever they came as.

    Raises:
        JudgementError: they are no series of ratings, or too many.

    Examples:
        >>> listed_ratings("Ani")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: got 'Ani', expected ratings: job, member, factor, \
level, reason
    """
    given: object = ratings
    if isinstance(given, str | bytes | Mapping) or not isinstance(given, Iterable):
        raise JudgementError([Fault("not_ratings", given=shown(given))])
    found = [*islice(ratings, RATINGS_AT_MOST + 1)]
    if len(found) > RATINGS_AT_MOST:
        values = (("limit", str(RATINGS_AT_MOST)),)
        raise JudgementError([Fault("too_many_ratings", values=values)])
    return found


class _Reader:
    """Reads ratings of a team's jobs under one catalogue."""

    def __init__(
        self, members: Sequence[str], jobs: Sequence[RatedJob], catalogue: Catalogue
    ) -> None:
        self.catalogue = catalogue
        self.members = {name: place for place, name in enumerate(members)}
        self.jobs = {job.key: (place, job) for place, job in enumerate(jobs)}
        self.factors = {
            scheme.name: {factor.code: place for place, factor in enumerate(scheme.factors)}
            for scheme in catalogue.schemes
        }

    def place(self, rating: Rating) -> tuple[int, int, int]:
        """Where a rating stands in the order of jobs, factors and members."""
        place, job = self.jobs[rating.job]
        factor = self.factors[job.scheme][rating.factor]
        return place, factor, self.members[rating.member]

    def read(self, given: object) -> tuple[Rating | None, list[Fault]]:
        """A rating with canonical codes, or what is wrong with it."""
        wanted = len(Rating._fields)
        if not isinstance(given, tuple) or len(given) not in (wanted - 1, wanted):
            return None, [Fault("not_a_rating", given=shown(given))]
        fields: tuple[Any, ...] = (*given, None)[:wanted]
        job, member, factor, level, reason = fields
        faults: list[Fault] = []
        called = one_line(member) if isinstance(member, str) else None
        if called is None or called not in self.members:
            allowed = tuple(self.members)
            faults.append(Fault("unknown_member", given=shown(member), allowed=allowed))
        why = self._reason(reason, faults)
        if not isinstance(job, str) or job not in self.jobs:
            faults.append(Fault("unknown_job", given=shown(job)))
            return None, faults
        scheme = self.jobs[job][1].scheme
        known = self.factors[scheme]
        code = code_key(factor) if isinstance(factor, str) else None
        if code is None or code not in known:
            faults.append(Fault("unknown_factor", given=shown(factor), allowed=tuple(known)))
            return None, faults
        chosen = None if level is None else self._level(level, scheme, code, faults)
        if faults or called is None:
            return None, faults
        return Rating(job, called, code, chosen, why), faults

    def _level(self, level: str, scheme: str, factor: str, faults: list[Fault]) -> str | None:
        try:
            return parse_level(level, scheme=scheme, factor=factor, catalogue=self.catalogue)
        except NotationError as error:
            faults += error.faults
            return None

    def _reason(self, given: object, faults: list[Fault]) -> str | None:
        reason = clean_text(given, REASON_AT_MOST)
        if reason is None and not is_blank(given):
            values = (("limit", str(REASON_AT_MOST)),)
            faults.append(Fault("reason_not_text", given=shown(given), values=values))
        return reason
