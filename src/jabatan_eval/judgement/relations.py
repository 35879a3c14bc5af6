"""What one factor usually suggests for another: notes on an evaluation, never faults."""

from __future__ import annotations

from typing import NamedTuple

from jabatan_eval.catalogue import FactorLevel
from jabatan_eval.catalogue.conditions import SoftRelation
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.rule_lines import rule_said
from jabatan_eval.texts import checked_lang, say, shown

__all__ = ["SoftNote", "soft_notes"]


class SoftNote(NamedTuple):
    """A level that differs from what another factor usually goes with: a note, never a fault.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> note, = soft_notes(evaluate("1-1 2-1 3-1 4A-3 4B-3 5-4 6-1"))
        >>> note.given.code, note.found.code, note.expected.code, note.relation.confidence
        ('5-4', '6-1', '6-2', 'low')
    """

    relation: SoftRelation
    """The catalogue's own relation, with its words, source and confidence."""
    given: FactorLevel
    """The level from which something is expected."""
    expected: FactorLevel
    """What usually goes with it."""
    found: FactorLevel
    """What was chosen."""

    def message(self, lang: str = "id") -> str:
        """The note in one language, with how little is known of the relation.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        differs = say(
            "situasi.soft",
            checked_lang(lang),
            given=self.given.code,
            expected=self.expected.code,
            found=self.found.code,
        )
        return f"{differs} {rule_said(self.relation, lang)}"


def soft_notes(evaluation: Evaluation) -> tuple[SoftNote, ...]:
    """Where an evaluation differs from what its catalogue's soft relations would expect.

    Real forms differ both ways; nothing is refused.

    Raises:
        JudgementError: it is no evaluation.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> soft_notes(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
        ()
    """
    if not isinstance(evaluation, Evaluation):
        raise JudgementError([Fault("not_an_evaluation", given=shown(evaluation))])
    scheme = evaluation.catalogue[evaluation.scheme]
    chosen = {level.factor: level for level in evaluation.levels}
    return tuple(
        SoftNote(relation, chosen[relation.factor], scheme.level(pair.expected), found)
        for relation in scheme.soft_relations
        for found in (chosen[relation.suggests],)
        for pair in relation.pairs
        if pair.given == chosen[relation.factor].code and pair.expected != found.code
    )
