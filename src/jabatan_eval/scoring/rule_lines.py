"""Rules in words, with how well they are known and what was not shown of them."""

from __future__ import annotations

from jabatan_eval.catalogue import Citation
from jabatan_eval.catalogue.conditions import Share, SoftRelation
from jabatan_eval.scoring.lines import cited, how_known
from jabatan_eval.texts import say

__all__ = ["original_said", "rule_said"]


def original_said(original: Citation | None, lang: str) -> str:
    """That a rule is known from the original of the method alone; empty where it is not so.

    Examples:
        >>> original_said(Citation(tag="GSSG"), "id")
        'Telaah menurut GSSG, belum terbukti diadopsi.'
    """
    return "" if original is None else say("rule.original", lang, original=cited([original]))


def rule_said(rule: Share | SoftRelation, lang: str) -> str:
    """A rule in words, with how well it is known, from where, and whether its adoption was shown.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> share = default_catalogue()["struktural"]["5"].base_work_rule.own_time_share
        >>> rule_said(share, "en").rpartition("; ")[2]
        'its adoption was not shown.'
    """
    known = how_known(rule.confidence, rule.sources, lang)
    return f"{rule.text(lang)} {known} {original_said(rule.original, lang)}".rstrip()
