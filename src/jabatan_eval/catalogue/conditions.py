"""The special rules of single factors, as data: base work, special situations, soft relations.

Nothing here enters a score. These are what a team weighs before it chooses a level, each with its
source and confidence.
"""

from typing import Annotated

from pydantic import Field

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Cited,
    Clause,
    Confidence,
    FactorCode,
    Frozen,
    LevelCode,
    Percent,
    Positive,
    Rule,
    Sources,
)

__all__ = [
    "BaseWork",
    "BaseWorkRule",
    "ExpectedPair",
    "Share",
    "SoftRelation",
    "SpecialSituation",
    "SpecialSituations",
]


class BaseWork(Frozen, frozen=True):
    """The classes of basic work that a level of the factor covers; None where open.

    Examples:
        >>> BaseWork(lowest=5, highest=6).covers(6)
        True
    """

    lowest: Positive | None
    highest: Positive | None

    def covers(self, kelas: int) -> bool:
        """Whether basic work of this kelas belongs to the level.

        Examples:
            >>> BaseWork(lowest=15, highest=None).covers(17)
            True
        """
        above = self.lowest is None or kelas >= self.lowest
        return above and (self.highest is None or kelas <= self.highest)


class Share(Rule, frozen=True):
    """A threshold in percent, with the rule that it belongs to.

    Examples:
        >>> Share(percent=25, id="a", en="b", confidence="medium", sources=("GSSG",)).percent
        25
    """

    percent: Percent
    original: Cited | None = None
    """The original of the method, where it is known from that alone and not as Indonesian law."""


class BaseWorkRule(Frozen, frozen=True):
    """How the class of the basic work is found (structural factor 5)."""

    workload_share: Share
    own_time_share: Share
    excluded: tuple[Clause, ...]
    included: tuple[Clause, ...]
    practice: Rule | None = None
    """What approved forms show, where that is known."""
    confidence: Confidence
    sources: Sources


class SpecialSituation(Frozen, frozen=True):
    """One situasi khusus of structural factor 6, with its test.

    Examples:
        >>> text = Bilingual(id="a", en="b")
        >>> SpecialSituation(code="2", name=text, test=text).code
        '2'
    """

    code: FactorCode
    name: Bilingual
    test: Bilingual


class SpecialSituations(Frozen, frozen=True):
    """The situasi khusus, which levels they can raise, and how many it takes."""

    minimum: Positive
    """How many situations it takes."""
    raise_by: Positive
    """By how many levels, at most once."""
    raises: Annotated[tuple[LevelCode, ...], Field(min_length=1)]
    """The levels that can be raised."""
    rule: Bilingual
    note: Bilingual
    original: Cited | None = None
    """The original of the method, where the count is known from that alone."""
    confidence: Confidence
    sources: Sources
    items: Annotated[tuple[SpecialSituation, ...], Field(min_length=1)]


class ExpectedPair(Frozen, frozen=True):
    """A level of one factor and the level of another that it usually goes with.

    Examples:
        >>> ExpectedPair(given="5-1", expected="6-1").expected
        '6-1'
    """

    given: LevelCode
    expected: LevelCode


class SoftRelation(Rule, frozen=True):
    """What one factor usually suggests for another: a note, never a reason to refuse."""

    factor: FactorCode
    suggests: FactorCode
    pairs: Annotated[tuple[ExpectedPair, ...], Field(min_length=1)]
    original: Cited | None = None
    """The original of the method, where it is known from that alone."""
