"""Rules in words, with how well they are known and what was not shown of them."""

from __future__ import annotations

from collections.abc import Callable

from jabatan_eval.catalogue import Citation, Criteria
from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.catalogue.conditions import Share, SoftRelation
from jabatan_eval.scoring.lines import cited, how_known
from jabatan_eval.texts import LANGUAGES, say

__all__ = ["criteria_said", "in_both", "original_said", "rule_said"]


def original_said(original: Citation | None, lang: str) -> str:
    """That a rule is known from the original of the method alone; empty where it is not so.

    Examples:
        >>> original_said(Citation(tag="GSSG"), "id")
        'Telaah menurut GSSG, belum terbukti diadopsi.'
    """
    return "" if original is None else say("rule.original", lang, original=cited([original]))


def rule_said(rule: Share | SoftRelation | Criteria, lang: str) -> str:
    """A rule in words, with how well it is known, from where, and whether its adoption was shown.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> share = default_catalogue()["struktural"]["5"].base_work_rule.own_time_share
        >>> rule_said(share, "en").rpartition("; ")[2]
        'its adoption was not shown.'
    """
    known = how_known(rule.confidence, rule.sources, lang)
    return f"{rule.text(lang)} {known} {original_said(rule.original, lang)}".rstrip()


def criteria_said(criteria: Criteria, lang: str) -> str:
    """What a level demands, as `rule_said` says a rule, after whose reading it is.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> for criteria in default_catalogue()["struktural"].level("2-3").criteria:
        ...     print(criteria_said(criteria, "en"))
        [regional practice] Is itself the top structural post. (medium confidence; sources: BKL)
        [by the GSSG, one step away from practice] Accountable directly to the first senior \
executive. (low confidence; sources: GSSG) A reading by GSSG; its adoption was not shown.
    """
    said = rule_said(criteria, lang)
    return f"[{criteria.reading.text(lang)}] {said}" if criteria.reading else said


def in_both(make: Callable[[str], str]) -> Bilingual:
    """What is made for each language, together.

    Examples:
        >>> in_both(lambda lang: original_said(Citation(tag="GSSG"), lang)).en
        'A reading by GSSG; its adoption was not shown.'
    """
    indonesian, english = map(make, LANGUAGES)
    return Bilingual(id=indonesian, en=english)
