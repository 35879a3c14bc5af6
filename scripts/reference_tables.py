"""The tables of the reference pages, printed from the catalogue: one function a block."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from jabatan_eval import Catalogue, Factor, FactorLevel, Scheme, evaluate
from jabatan_eval.catalogue.basics import Bilingual, Citation, Criteria, Rule
from jabatan_eval.catalogue.digests import canonical
from jabatan_eval.texts import sentences

__all__ = ["blocks"]


def blocks(catalogue: Catalogue) -> dict[str, str]:
    """The text of every block, by the name that stands in its marker."""
    return {
        **{scheme.name: "\n".join(_scheme(scheme)) for scheme in catalogue.schemes},
        "bands": _bands(catalogue),
        "edition": "\n".join(_edition(catalogue)),
        "kinds": _kinds(catalogue),
        "confidence": _confidence(catalogue),
        "sources": _sources(catalogue),
        "situations": "\n".join(_situations(catalogue)),
        "proof": _proof(catalogue),
        "rules": _rules(catalogue),
        "unconfirmed": "\n".join(_unconfirmed(catalogue)),
        "counts": _counts(catalogue),
        "faults": _faults(),
        "sealed": _sealed(catalogue),
    }


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A Markdown table; what would end a cell is escaped, and None is an empty cell."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(_cell(cell) for cell in line)} |" for line in lines)


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return text.replace("|", "\\|").replace("\n", "<br>")


def _cited(sources: Sequence[Citation]) -> str:
    return ", ".join(f"{s.tag} ({s.note})" if s.note else s.tag for s in sources)


def _rule(rule: Rule) -> str:
    return f"*{rule.confidence}; {_cited(rule.sources)}*"


def _both(text: Bilingual) -> str:
    return f"{text.id} / *{text.en}*"


def _scheme(scheme: Scheme) -> Iterator[str]:
    count = sum(len(factor.levels) for factor in scheme.factors)
    yield f"{_both(scheme.label)}: {len(scheme.factors)} rows of choice, {count} levels."
    yield f"Also called: {', '.join(scheme.aliases)}. Sources: {_cited(scheme.sources)}."
    for factor in scheme.factors:
        yield f"\n## {factor.code} {factor.label('id')} / {factor.label('en')}\n"
        if factor.other_names:
            yield f"Also called: {', '.join(factor.other_names)}.\n"
        if factor.rule:
            yield f"Rule: {factor.rule.id} / *{factor.rule.en}* ({_rule(factor.rule)})\n"
        yield _levels(factor)
        yield f"\nName and order: {_cited(factor.sources)}."
        if factor.base_work_rule:
            yield "\nHow the class of the basic work (pekerjaan dasar) is found:\n"
            shares = (factor.base_work_rule.workload_share, factor.base_work_rule.own_time_share)
            for share in shares:
                yield f"- **{share.percent} %**: {share.id} / *{share.en}* ({_rule(share)})"
            for word, clauses in (
                ("Not counted", factor.base_work_rule.excluded),
                ("Counted", factor.base_work_rule.included),
            ):
                yield f"- {word}: {'; '.join(_both(clause) for clause in clauses)}"
            practice = factor.base_work_rule.practice
            if practice is not None:
                yield f"- In practice: {_both(practice)} ({_rule(practice)})"
    for relation in scheme.soft_relations:
        yield f"\n## Factors {relation.factor} and {relation.suggests} together\n"
        yield f"{relation.id} / *{relation.en}* ({_rule(relation)})\n"
        pairs = ((pair.given, pair.expected) for pair in relation.pairs)
        yield table([f"Factor {relation.factor}", f"usual factor {relation.suggests}"], pairs)


def _levels(factor: Factor) -> str:
    works = any(level.base_work for level in factor.levels)
    heads = [
        "Level",
        "Points",
        "Criteria, summarised",
        "In English",
        "Criteria known",
        "Points read in",
    ]
    if works:
        heads.insert(2, "Base work, kelas")
    rows = []
    for level in factor.levels:
        row: list[object] = [
            level.code,
            level.points,
            "\n".join(_read(criteria, "id") for criteria in level.criteria),
            "\n".join(_read(criteria, "en") for criteria in level.criteria),
            "\n".join(f"{c.confidence}: {_cited(c.sources)}" for c in level.criteria),
            f"{level.confidence}: {_cited(level.sources)}",
        ]
        if works:
            row.insert(2, _base_work(level))
        rows.append(row)
    return table(heads, rows)


def _read(criteria: Criteria, lang: str) -> str:
    reading = f" ({criteria.reading.text(lang)})" if criteria.reading else ""
    return criteria.text(lang) + reading


def _base_work(level: FactorLevel) -> str:
    work = level.base_work
    if work is None:
        return ""
    if work.lowest is None or work.highest is None:
        return f"up to {work.highest}" if work.lowest is None else f"{work.lowest} and up"
    return str(work.lowest) if work.lowest == work.highest else f"{work.lowest}-{work.highest}"


def _bands(catalogue: Catalogue) -> str:
    rows = (
        (band.kelas, band.lower, band.upper or "open", band.confidence, _cited(band.sources))
        for band in catalogue.bands
    )
    note = _both(catalogue.class_bands.note)
    return f"{table(['Kelas', 'From', 'To', 'Known', 'Sources'], rows)}\n\n{note}"


def _edition(catalogue: Catalogue) -> Iterator[str]:
    edition = catalogue.edition
    yield f"Edition `{edition.id}`: {_both(edition.title)}. In force from {edition.in_force_from};"
    until = edition.in_force_until or "no end known"
    yield f"until: {until}; last seen in force: {edition.checked_on}. {_both(edition.checked_note)}"
    yield ""
    rows = (
        (r.number, r.title, r.dated or "not seen", _both(r.part), _cited(r.sources))
        for r in edition.regulations
    )
    yield table(["Regulation", "Title", "Dated", "Part", "Sources"], rows)


def _kinds(catalogue: Catalogue) -> str:
    heads = ["Kind", "Name", "Group", "Scheme", "Also called", "Known", "Sources"]
    rows = (
        (
            f"`{kind.name}`",
            _both(kind.label) + (f"\n{_both(kind.note)}" if kind.note else ""),
            kind.group,
            kind.scheme,
            ", ".join(kind.aliases),
            kind.confidence,
            _cited(kind.sources),
        )
        for kind in catalogue.kinds_of_post
    )
    return table(heads, rows)


def _confidence(catalogue: Catalogue) -> str:
    words = catalogue.factor_levels.confidence_levels
    named = (("high", words.high), ("medium", words.medium), ("low", words.low))
    return table(["Word", "Indonesian", "English"], ((w, t.id, t.en) for w, t in named))


def _sources(catalogue: Catalogue) -> str:
    rows = ((source.tag, source.title, source.where) for source in catalogue.sources.values())
    return table(["Tag", "What", "Where"], rows)


def _situations(catalogue: Catalogue) -> Iterator[str]:
    for scheme in catalogue.schemes:
        for factor in scheme.factors:
            rule = factor.special_situations
            if rule is None:
                continue
            yield f"## Situasi khusus, factor {factor.code}\n"
            yield f"{rule.rule.id} / *{rule.rule.en}*\n"
            yield f"It takes {rule.minimum} of {len(rule.items)}; they raise by {rule.raise_by};"
            yield f"levels that can be raised: {', '.join(rule.raises)}."
            yield f"({rule.confidence}; {_cited(rule.sources)})\n"
            rows = ((i.code, _both(i.name), i.test.id, i.test.en) for i in rule.items)
            yield table(["Code", "Situation", "Test", "In English"], rows)
            yield f"\n{_both(rule.note)}"


def _proof(catalogue: Catalogue) -> str:
    heads = ["Scheme", "Selections", "Totals", "Smallest", "Largest", "Kelas", "Totals in no band"]
    rows = (
        (
            shown.scheme,
            f"{shown.combinations:,}",
            shown.distinct_totals,
            shown.smallest,
            shown.largest,
            f"{shown.classes[0]}-{shown.classes[-1]} ({len(shown.classes)} classes)",
            len(shown.totals_in_no_band),
        )
        for shown in catalogue.proof().schemes
    )
    return table(heads, rows)


def _rules(catalogue: Catalogue) -> str:
    heads = ["Rule", "Indonesian", "English", "Computed", "Known", "Sources"]
    rows = (
        (
            f"`{r.name}`",
            r.id,
            r.en,
            "yes" if r.applied else "no",
            r.confidence,
            _cited(r.sources),
        )
        for r in catalogue.factor_levels.rules
    )
    return table(heads, rows)


def _unconfirmed(catalogue: Catalogue) -> Iterator[str]:
    for scheme in catalogue.schemes:
        yield f"**{scheme.label.text('en')}**, by the reading of practice unless said otherwise:\n"
        for word in ("low", "medium"):
            found = [
                level.code + (f" ({criteria.reading.en})" if place and criteria.reading else "")
                for level in scheme.level_by_code.values()
                for place, criteria in enumerate(level.criteria)
                if criteria.confidence == word
            ]
            yield f"- {word}: {', '.join(found) or 'none'}"
        yield ""


def _counts(catalogue: Catalogue) -> str:
    rows = []
    for scheme in catalogue.schemes:
        levels = scheme.level_by_code.values()
        for what, words in (
            ("points", [level.confidence for level in levels]),
            ("criteria (first reading)", [level.criteria[0].confidence for level in levels]),
        ):
            rows.append((scheme.name, what, *(words.count(w) for w in ("high", "medium", "low"))))
    words = [band.confidence for band in catalogue.bands]
    rows.append(("both", "class bands", *(words.count(w) for w in ("high", "medium", "low"))))
    return table(["Scheme", "What", "high", "medium", "low"], rows)


def _faults() -> str:
    rows = (
        (f"`{key.removeprefix('fault.')}`", indonesian, english)
        for key, (indonesian, english) in sentences().items()
        if key.startswith("fault.") and key != "fault.near"
    )
    return table(["Kind", "Indonesian", "English"], rows)


def _sealed(catalogue: Catalogue) -> str:
    """What the seal of the smallest structural result is computed over, and the seal."""
    scheme = catalogue.schemes[0]
    codes = [factor.codes[0] for factor in scheme.factors]
    record = evaluate(codes, scheme=scheme.name, catalogue=catalogue).record()
    dump = json.loads(record.model_dump_json())
    kept = {key: dump[key] for key in dump if key not in ("job", "library_version", "seal")}
    kept["levels"] = [{k: row[k] for k in ("factor", "code", "points")} for row in kept["levels"]]
    text = canonical(kept).decode()
    return "\n\n".join(
        (
            f"The sealed text of `{' '.join(codes)}`:",
            f"```json\n{text}\n```",
            "Its seal:",
            f"```text\n{record.seal}\n```",
        )
    )
