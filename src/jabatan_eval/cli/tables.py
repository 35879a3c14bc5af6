"""The tables of the catalogue in plain text, with what is known and not known of each fact."""

from __future__ import annotations

from collections.abc import Iterator

from jabatan_eval.catalogue import Catalogue, Factor, FactorLevel, Scheme
from jabatan_eval.catalogue.conditions import BaseWorkRule, SpecialSituations
from jabatan_eval.cli.layout import cited, heading, paragraph
from jabatan_eval.scoring.lines import how_known
from jabatan_eval.scoring.rule_lines import original_said, rule_said
from jabatan_eval.texts import say

__all__ = ["band_lines", "known_lines", "scheme_lines", "source_lines"]

_INDENT = " " * 15


def band_lines(catalogue: Catalogue, lang: str) -> Iterator[str]:
    """The classes with their range of nilai, confidence and sources."""
    heads = ("cli.katalog.kelas", "cli.katalog.range", "cli.katalog.confidence_head")
    rows = [(*(say(key, lang) for key in heads), say("cli.label.sources", lang))]
    rows += [
        (
            str(band.kelas),
            band.range(lang),
            say(f"cli.confidence.{band.confidence}", lang),
            cited(band.sources),
        )
        for band in catalogue.bands
    ]
    for kelas, span, confidence, sources in rows:
        yield from paragraph(sources, f"{kelas:>5}  {span:<14}{confidence:<12}")


def scheme_lines(catalogue: Catalogue, scheme: Scheme, lang: str) -> Iterator[str]:
    """A scheme whole: factors, rules, levels with points and criteria, and how sure each is."""
    yield scheme.label.text(lang).upper()
    yield f"{say('cli.label.edition', lang)}: {catalogue.edition.id}"
    yield say("cli.katalog.from", lang, sources=cited(scheme.sources))
    yield ""
    yield from paragraph(catalogue.factor_levels.criteria_note.text(lang))
    for factor in scheme.factors:
        yield from _factor_lines(factor, lang)
    if scheme.soft_relations:
        yield from heading(say("cli.katalog.soft", lang))
        for relation in scheme.soft_relations:
            pairs = ", ".join(f"{pair.given} > {pair.expected}" for pair in relation.pairs)
            known = how_known(relation.confidence, relation.sources, lang)
            told = f"{known} {original_said(relation.original, lang)}".rstrip()
            yield from paragraph(f"{relation.text(lang)} {pairs}. {told}")
    yield from known_lines(catalogue, lang, scheme)
    yield from source_lines(catalogue, lang)


def _factor_lines(factor: Factor, lang: str) -> Iterator[str]:
    title = say("cli.katalog.factor", lang, code=factor.code, name=factor.label(lang))
    yield from heading(title)
    yield from paragraph(say("cli.katalog.from", lang, sources=cited(factor.sources)))
    if factor.rule:
        known = how_known(factor.rule.confidence, factor.rule.sources, lang)
        yield from paragraph(
            f"{say('cli.katalog.rule', lang, text=factor.rule.text(lang))} {known}"
        )
    for level in factor.levels:
        yield from _level_lines(level, lang)
    if factor.base_work_rule:
        yield from _base_work_lines(factor.base_work_rule, lang)
    if factor.special_situations:
        yield from _situation_lines(factor.special_situations, lang)


def _level_lines(level: FactorLevel, lang: str) -> Iterator[str]:
    first = f"  {level.code:<6}{level.points:>5}  "
    for criteria in level.criteria:
        text = f"{criteria.text(lang)} {how_known(criteria.confidence, criteria.sources, lang)}"
        if criteria.reading:
            text = f"[{criteria.reading.text(lang)}] {text}"
        yield from paragraph(text, first, _INDENT)
        first = _INDENT
    points = f"{say('cli.katalog.points', lang)} {level.points}"
    yield from paragraph(f"{points} {how_known(level.confidence, level.sources, lang)}", _INDENT)


def _base_work_lines(rule: BaseWorkRule, lang: str) -> Iterator[str]:
    yield ""
    known = how_known(rule.confidence, rule.sources, lang)
    yield from paragraph(f"{say('cli.katalog.base_work', lang)} {known}")
    for share in (rule.workload_share, rule.own_time_share):
        yield from paragraph(rule_said(share, lang), f"  {share.percent} % ", "       ")
    for key, clauses in (("excluded", rule.excluded), ("included", rule.included)):
        for clause in clauses:
            yield from paragraph(say(f"cli.katalog.{key}", lang, text=clause.text(lang)), "  - ")
    if rule.practice:
        known = how_known(rule.practice.confidence, rule.practice.sources, lang)
        text = say("cli.katalog.practice", lang, text=rule.practice.text(lang))
        yield from paragraph(f"{text} {known}", "  - ")


def _situation_lines(rule: SpecialSituations, lang: str) -> Iterator[str]:
    yield ""
    text = say(
        "cli.katalog.situations",
        lang,
        minimum=rule.minimum,
        count=len(rule.items),
        raises=", ".join(rule.raises),
        by=rule.raise_by,
    )
    known = how_known(rule.confidence, rule.sources, lang)
    yield from paragraph(f"{text} {known} {original_said(rule.original, lang)}".rstrip())
    yield from paragraph(rule.rule.text(lang), "  ")
    yield from paragraph(rule.note.text(lang), "  ")
    for item in rule.items:
        yield from paragraph(f"{item.name.text(lang)}: {item.test.text(lang)}", f"  {item.code}. ")


def known_lines(catalogue: Catalogue, lang: str, scheme: Scheme | None = None) -> Iterator[str]:
    """What is not confirmed, in the whole catalogue or in one scheme, and what the words mean."""
    yield from heading(say("cli.katalog.unconfirmed", lang))
    if scheme is None:
        yield from paragraph(catalogue.factor_levels.criteria_note.text(lang))
    for shown in catalogue.schemes if scheme is None else (scheme,):
        found = [c.confidence for level in shown.level_by_code.values() for c in level.criteria]
        counts = {word: found.count(word) for word in ("high", "medium", "low")}
        sure = say("cli.katalog.how_sure", lang, count=len(found), **counts)
        places = ", ".join(_low_places(shown, lang))
        low = f" {say('cli.katalog.low', lang, places=places)}" if places else ""
        yield from paragraph(f"{shown.name}: {sure}{low}")
    yield from paragraph(say("cli.katalog.not_applied", lang))
    for rule in catalogue.factor_levels.rules:
        if not rule.applied:
            text = f"{rule.text(lang)} {how_known(rule.confidence, rule.sources, lang)}"
            yield from paragraph(text, "- ")
    yield from heading(say("cli.katalog.confidence", lang))
    for word, meaning in catalogue.factor_levels.confidence_levels:
        yield from paragraph(meaning.text(lang), f"{say(f'cli.confidence.{word}', lang)}: ", "  ")


def _low_places(scheme: Scheme, lang: str) -> Iterator[str]:
    for level in scheme.level_by_code.values():
        for criteria in level.criteria:
            if criteria.confidence == "low":
                reading = criteria.reading
                yield f"{level.code} ({reading.text(lang)})" if reading else level.code
    for relation in scheme.soft_relations:
        if relation.confidence == "low":
            values = {"factor": relation.factor, "other": relation.suggests}
            yield say("cli.katalog.low_hint", lang, **values)


def source_lines(catalogue: Catalogue, lang: str) -> Iterator[str]:
    """Every source by its tag."""
    yield from heading(say("cli.katalog.sources", lang))
    for tag, source in catalogue.sources.items():
        yield from paragraph(f"{source.title}; {source.where}", f"{tag:<9} ")
