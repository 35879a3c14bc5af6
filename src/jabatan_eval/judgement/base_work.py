"""The class of the basic work that a post directs: a review on request, never a correction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from jabatan_eval.catalogue import Catalogue, FactorLevel, default_catalogue
from jabatan_eval.catalogue.basics import Bilingual, Clause
from jabatan_eval.catalogue.conditions import BaseWorkRule, Share
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.rules import RuledFactor, with_base_work
from jabatan_eval.judgement.thresholds import (
    HoursByClass,
    Reading,
    by_class,
    level_for,
    reaching,
    read_off,
    summed,
)
from jabatan_eval.judgement.work import Work, checked_work, hours_of
from jabatan_eval.notation.amounts import Amount
from jabatan_eval.texts import checked_lang

__all__ = ["BaseWorkReview", "ReviewedWork", "base_work_class"]


@dataclass(frozen=True, slots=True)
class ReviewedWork:
    """A line of work, and whether it was counted.

    Attributes:
        work: the line as it was given.
        counted: whether it was counted; work left out counts neither above nor below the line.
        clauses: the clauses that say so, or that name how it was counted.
        kelas_if_counted: of a line left out, the kelas that would be found if it were counted.

    Examples:
        >>> lines = base_work_class([Work(11, 300, flags="mandiri"), Work(7, 700)]).lines
        >>> [(line.counted, line.kelas_if_counted) for line in lines]
        [(False, 11), (True, None)]
    """

    work: Work
    counted: bool
    clauses: tuple[Clause, ...]
    kelas_if_counted: int | None = None


@dataclass(frozen=True, slots=True, repr=False)
class BaseWorkReview:
    """The class of the basic work by the catalogue's rule, and all that it rests on.

    Attributes:
        kelas: the kelas of the basic work, by the first reading.
        level: the catalogue's own level that it belongs to.
        share: the share of the hours at and above this kelas.
        first: the reading by the hours directed, with how near its threshold was.
        second: the reading by the supervisor's own time; None where that was not given.
        lines: each line of work, counted or left out, in the order given.
        ruled: the factor with the rule, and its scheme.
        catalogue: the law by which it was read.

    Examples:
        >>> review = base_work_class([Work(9, 250), Work(6, 750)])
        >>> review.kelas, review.level.code, review.share
        (9, '5-4', Fraction(1, 4))
        >>> review.rule.percent, review.rule.confidence, review.rule.original.tag
        (25, 'medium', 'GSSG')
    """

    kelas: int
    level: FactorLevel
    share: Fraction
    first: Reading
    second: Reading | None
    lines: tuple[ReviewedWork, ...]
    ruled: RuledFactor
    catalogue: Catalogue

    @property
    def rule(self) -> Share:
        """The catalogue's own threshold, with its words, source and confidence."""
        return self.first.rule

    @property
    def caveats(self) -> tuple[Bilingual, ...]:
        """What is to be known before anything is made of it, in both languages.

        Examples:
            >>> print(base_work_class([Work(9, 250)]).caveats[0].text("id"))
            Telaah menurut GSSG, belum terbukti diadopsi.
        """
        from jabatan_eval.judgement.base_work_views import caveats

        return tuple(caveats(self))

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """Each line of work as a flat row, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.base_work_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id") -> str:
        """The review in plain text, its caveats first and last.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> base_work_class([Work(9, 250)]).to_text("en").splitlines()[0]
            'CLASS OF THE BASIC WORK: A REVIEW ON REQUEST'
        """
        from jabatan_eval.judgement.base_work_views import as_text

        return as_text(self, checked_lang(lang))

    def to_html(self, lang: str = "id") -> str:
        """The review as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.base_work_views import as_html

        return as_html(self, checked_lang(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<BaseWorkReview kelas {self.kelas}, level {self.level.code}, share {self.share}>"


def base_work_class(
    work: Iterable[Work],
    *,
    own_total: Amount | None = None,
    scheme: str | None = None,
    catalogue: Catalogue | None = None,
) -> BaseWorkReview:
    """The highest kelas at or above which enough of the hours directed lie, and its level.

    By the rule of the base work in the catalogue: hours and not heads; work under a clause that
    leaves it out counts neither above nor below the line; the threshold itself is enough. Where
    the supervisor's own time is given, the second reading stands beside the first.

    The shipped rule is known from the original of the method alone (GSSG p. 21-22); its adoption
    in Indonesia was not shown, and approved forms often stand below it. It is a review on
    request: nothing follows from it for a form.

    Args:
        work: the non-supervisory work directed, a line for each job or kind of work.
        own_total: all hours of the supervisor, where they are more than those of the lines.
        scheme: the scheme's name; needed only where several have the rule.
        catalogue: whose rule counts; the shipped one by default.

    Raises:
        JudgementError: with every fault: no work, an unknown kelas or flag, everything left out,
            own time given for some lines only, no rule in the catalogue.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> base_work_class([Work(kelas=9, hours=250), Work(kelas=7, hours=750)]).kelas
        9
        >>> base_work_class([Work(kelas=9, hours=249), Work(kelas=7, hours=751)]).level.code
        '5-3'
        >>> base_work_class([])
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: no work was given; at least one line is needed
    """
    catalogue = catalogue or default_catalogue()
    ruled = with_base_work(catalogue, scheme)
    rule: BaseWorkRule = ruled.factor.base_work_rule  # type: ignore[assignment]  # found by it
    lines = checked_work(work, rule, catalogue, own=own_total is not None)
    left_out = {clause.code for clause in rule.excluded}
    counted = [line for line in lines if left_out.isdisjoint(line.flags)]
    hours = by_class((line.kelas, line.hours) for line in counted)
    total = sum(hours.values(), Fraction(0))
    _check(lines, counted, total)
    levels, top = ruled.factor.levels, catalogue.bands[-1].kelas
    steps, place = reaching(rule.workload_share, hours, total)
    found = steps[place]  # there is one: all hours together are enough
    first = read_off(rule.workload_share, steps, place, total, levels, top)
    second = None
    if lines[0].own_time is not None:
        own = by_class((line.kelas, line.own_time or Fraction(0)) for line in counted)
        all_own = _own_total(lines, own_total)
        own_steps, own_place = reaching(rule.own_time_share, own, all_own)
        second = read_off(rule.own_time_share, own_steps, own_place, all_own, levels, top)
    return BaseWorkReview(
        kelas=found.kelas,
        level=level_for(levels, found.kelas),
        share=found.share,
        first=first,
        second=second,
        lines=tuple(_reviewed(line, rule, hours) for line in lines),
        ruled=ruled,
        catalogue=catalogue,
    )


def _check(lines: Sequence[Work], counted: Sequence[Work], total: Fraction) -> None:
    """See that something is left to count.

    Raises:
        JudgementError: every line is left out, or those counted have no hours.
    """
    if not counted:
        flags = sorted({flag for line in lines for flag in line.flags})
        raise JudgementError([Fault("all_left_out", given=", ".join(flags))])
    if not total:
        raise JudgementError([Fault("no_hours")])


def _own_total(lines: Sequence[Work], given: Amount | None) -> Fraction:
    """All of the supervisor's own hours; work left out takes them as well.

    Raises:
        JudgementError: there are none, or those of the lines are more than were given in all.
    """
    told = summed(line.own_time or Fraction(0) for line in lines)
    faults: list[Fault] = []
    total = told if given is None else hours_of(given, "own_total", faults)
    if not faults and total < told:
        values = (("told", str(told)),)
        faults.append(Fault("own_total_too_small", given=str(total), values=values))
    elif not faults and not total:
        faults.append(Fault("no_own_time"))
    if faults:
        raise JudgementError(faults)
    return total


def _reviewed(line: Work, rule: BaseWorkRule, hours: HoursByClass) -> ReviewedWork:
    """A line with the clauses that it falls under, and what it would change if it were counted."""
    out = tuple(clause for clause in rule.excluded if clause.code in line.flags)
    if not out:
        named = tuple(clause for clause in rule.included if clause.code in line.flags)
        return ReviewedWork(line, counted=True, clauses=named)
    with_it = by_class([*hours.items(), (line.kelas, line.hours)])
    total = sum(with_it.values(), Fraction(0))
    steps, place = reaching(rule.workload_share, with_it, total)
    return ReviewedWork(line, counted=False, clauses=out, kelas_if_counted=steps[place].kelas)
