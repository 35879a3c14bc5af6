"""Hours by kelas held against a threshold: which kelas reaches it, and how near that was."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Final

from jabatan_eval.catalogue import FactorLevel
from jabatan_eval.catalogue.conditions import Share
from jabatan_eval.errors import Fault, JudgementError

__all__ = [
    "HoursByClass",
    "Reading",
    "Step",
    "by_class",
    "level_for",
    "reaching",
    "read_off",
    "summed",
]

_FINEST: Final = 10**30
"""The common denominator of all hours at most; finer ones nobody could read."""

HoursByClass = Mapping[int, Fraction]
"""Hours by kelas, from the highest down."""


@dataclass(frozen=True, slots=True)
class Step:
    """A kelas on the way down from the highest one.

    Attributes:
        kelas: the kelas.
        hours: the hours of this kelas.
        at_or_above: the hours of this kelas and of all above it.
        share: these, out of the total.

    Examples:
        >>> Step(9, Fraction(200), Fraction(300), Fraction(3, 10)).share
        Fraction(3, 10)
    """

    kelas: int
    hours: Fraction
    at_or_above: Fraction
    share: Fraction


@dataclass(frozen=True, slots=True)
class Reading:
    """What one threshold makes of the hours.

    Attributes:
        rule: the catalogue's own threshold, with its source and confidence.
        kelas: the highest kelas at or above which the threshold is reached; None where none is.
        level: the level that this kelas belongs to.
        total: all hours that the shares are taken of.
        steps: each kelas from the highest down.
        share: the share at and above the kelas found; None where none was.
        share_above: the share above it, which falls short; where none was found, the whole share.
        hours_to_rise: so many hours more of work above the kelas found, at least, and a higher
            one is found; None where there is none.
        hours_to_fall: more than so many hours less at and above the kelas found, and a lower one
            is found, or none; None where that cannot be.

    Examples:
        >>> from jabatan_eval.judgement import Work, base_work_class
        >>> reading = base_work_class([Work(9, 300), Work(7, 700)]).first
        >>> reading.kelas, reading.share, reading.share_above
        (9, Fraction(3, 10), Fraction(0, 1))
        >>> reading.hours_to_fall
        Fraction(200, 3)
    """

    rule: Share
    kelas: int | None
    level: FactorLevel | None
    total: Fraction
    steps: tuple[Step, ...]
    share: Fraction | None
    share_above: Fraction
    hours_to_rise: Fraction | None
    hours_to_fall: Fraction | None


def by_class(pairs: Iterable[tuple[int, Fraction]]) -> dict[int, Fraction]:
    """The hours of each kelas, from the highest down.

    Examples:
        >>> by_class([(7, Fraction(1)), (9, Fraction(2)), (7, Fraction(3))])
        {9: Fraction(2, 1), 7: Fraction(4, 1)}
    """
    hours: dict[int, list[Fraction]] = {}
    for kelas, amount in pairs:
        hours.setdefault(kelas, []).append(amount)
    return {kelas: summed(hours[kelas]) for kelas in sorted(hours, reverse=True)}


def summed(amounts: Iterable[Fraction]) -> Fraction:
    """The sum, over a common denominator, so that many odd fractions cost little.

    Raises:
        JudgementError: the common denominator is too great for anybody to read.

    Examples:
        >>> summed([Fraction(1, 2), Fraction(1, 3)])
        Fraction(5, 6)
    """
    amounts = [*amounts]
    common = 1
    for amount in amounts:
        common = math.lcm(common, amount.denominator)
        if common > _FINEST:
            raise JudgementError([Fault("hours_too_fine")])
    whole = sum(amount.numerator * (common // amount.denominator) for amount in amounts)
    return Fraction(whole, common)


def reaching(rule: Share, hours: HoursByClass, total: Fraction) -> tuple[tuple[Step, ...], int]:
    """The way down from the highest kelas, and the first place at which the threshold is reached.

    Args:
        rule: the threshold; to reach it is enough.
        hours: the hours of each kelas, from the highest down.
        total: what the shares are taken of, above 0.

    Returns:
        The steps, and the place among them; their number where no kelas reaches it.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> rule = default_catalogue()["struktural"]["5"].base_work_rule.workload_share
        >>> reaching(rule, {9: Fraction(25), 7: Fraction(75)}, Fraction(100))[1]
        0
    """
    steps: list[Step] = []
    so_far = Fraction(0)
    for kelas, amount in hours.items():
        so_far += amount
        steps.append(Step(kelas, amount, so_far, so_far / total))
    enough = (place for place, step in enumerate(steps) if step.share * 100 >= rule.percent)
    return tuple(steps), next(enough, len(steps))


def read_off(
    rule: Share,
    steps: tuple[Step, ...],
    place: int,
    total: Fraction,
    levels: Iterable[FactorLevel],
    top: int,
) -> Reading:
    """What a threshold makes of the hours, and how near it was.

    With a threshold t, a total T, A hours at and above the kelas found and B above it: x hours
    more above give (B + x) / (T + x) >= t, and x hours less at and above (A - x) / (T - x) < t.

    Args:
        rule: the threshold.
        steps: the way down from the highest kelas.
        place: the step at which the threshold is reached; their number where it is not.
        total: what the shares are taken of, above 0.
        levels: the levels that classes of basic work belong to.
        top: the highest kelas there is.
    """
    found = steps[place] if place < len(steps) else None
    above = steps[place - 1].at_or_above if place else Fraction(0)
    threshold = Fraction(rule.percent, 100)
    rest = 1 - threshold
    rise = fall = None
    if rest and (found is None or found.kelas < top):
        rise = (threshold * total - above) / rest
    if rest and found is not None and found.at_or_above < total:
        fall = (found.at_or_above - threshold * total) / rest
    return Reading(
        rule=rule,
        kelas=None if found is None else found.kelas,
        level=None if found is None else level_for(levels, found.kelas),
        total=total,
        steps=steps,
        share=None if found is None else found.share,
        share_above=above / total,
        hours_to_rise=rise,
        hours_to_fall=fall,
    )


def level_for(levels: Iterable[FactorLevel], kelas: int) -> FactorLevel:
    """The level that a kelas of basic work belongs to; the catalogue proves that there is one.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> level_for(default_catalogue()["struktural"]["5"].levels, 9).code
        '5-4'
    """
    works = ((level, level.base_work) for level in levels)
    return next(level for level, work in works if work is not None and work.covers(kelas))
