"""Special situations as people read them: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.judgement.markup import framed, html_table, paragraphs
from jabatan_eval.scoring.lines import heading, how_known, labelled, paragraph, table
from jabatan_eval.scoring.rule_lines import original_said
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import LANGUAGES, say

if TYPE_CHECKING:
    from jabatan_eval.judgement.situations import SituationsReview

__all__ = ["as_html", "as_rows", "as_text", "caveats", "why"]


def why(review: SituationsReview) -> Bilingual:
    """Why the level was raised, or was not."""
    rule = review.rule
    values = {
        "count": len(review.claimed),
        "all": len(rule.items),
        "minimum": rule.minimum,
        "met": review.met.code,
        "level": review.level.code,
        "raises": ", ".join(rule.raises),
    }
    key = "raised" if review.raised else "too_few"
    if review.met.code not in rule.raises:
        key = "not_raisable"
    return _both(f"situasi.{key}", **values)


def caveats(review: SituationsReview) -> Iterator[Bilingual]:
    """What is to be known before anything is made of a review."""
    if review.rule.original is not None:
        indonesian, english = (original_said(review.rule.original, lang) for lang in LANGUAGES)
        yield Bilingual(id=indonesian, en=english)
    yield _both("situasi.review")
    if review.without_reason:
        yield _both("situasi.without_reason", codes=", ".join(review.without_reason))


def _both(key: str, **values: object) -> Bilingual:
    indonesian, english = (say(key, lang, **values) for lang in LANGUAGES)
    return Bilingual(id=indonesian, en=english)


def as_rows(review: SituationsReview, lang: str) -> Iterator[dict[str, str | None]]:
    """Each situation of the list as a flat row."""
    reasons = {one.item.code: one.reason for one in review.claimed}
    for item in review.rule.items:
        claimed = item.code in reasons
        yield {
            "kode": item.code,
            "situasi": item.name.text(lang),
            "uji": item.test.text(lang),
            "diajukan": say("advice.yes" if claimed else "advice.no", lang),
            "alasan": reasons.get(item.code),
        }


def as_text(review: SituationsReview, lang: str) -> str:
    """The review in plain text that cannot steer a terminal, its caveats first and last."""
    return "\n".join(_text_lines(review, lang)) + "\n"


def _text_lines(review: SituationsReview, lang: str) -> Iterator[str]:
    warned = [line for one in review.caveats for line in paragraph(one.text(lang), "! ")]
    yield say("situasi.title", lang)
    yield ""
    yield from warned
    yield ""
    yield from labelled((label, [text]) for label, text in _head(review, lang))
    yield from heading(say("situasi.list", lang))
    yield from table(_heads(lang), _cells(review, lang))
    yield ""
    yield from paragraph(review.rule.note.text(lang))
    yield ""
    yield _receipt(review, lang)
    yield ""
    yield from warned


def as_html(review: SituationsReview, lang: str) -> str:
    """The review as HTML, its caveats first and last; every text is escaped."""
    warned = paragraphs(one.text(lang) for one in review.caveats)
    head = html_table([say("situasi.title", lang)], (), _head(review, lang))
    items = html_table([say("situasi.list", lang)], _heads(lang), _cells(review, lang))
    closing = paragraphs([review.rule.note.text(lang), _receipt(review, lang)])
    return framed(lang, warned, head, items, closing, warned)


def _head(review: SituationsReview, lang: str) -> Iterator[tuple[str, str]]:
    factor, rule = review.ruled.factor, review.rule
    yield say("situasi.factor", lang), f"{factor.code} {factor.label(lang)}"
    met = f"{review.met.code}: {plain(review.met.description(lang))}"
    yield say("situasi.met", lang), met
    yield say("situasi.credited", lang), review.level.code
    yield say("situasi.why", lang), review.why.text(lang)
    known = how_known(rule.confidence, rule.sources, lang)
    yield say("situasi.rule", lang), f"{rule.rule.text(lang)} {known}"


def _heads(lang: str) -> tuple[str, ...]:
    return tuple(say(f"situasi.{key}", lang) for key in ("item", "test", "claimed", "reason"))


def _cells(review: SituationsReview, lang: str) -> Iterator[tuple[str, ...]]:
    for row in as_rows(review, lang):
        name = f"{row['kode']}. {row['situasi']}"
        yield name, row["uji"] or "", row["diajukan"] or "", row["alasan"] or ""


def _receipt(review: SituationsReview, lang: str) -> str:
    catalogue = review.catalogue
    return say("form.receipt", lang, edition=catalogue.edition.id, digest=catalogue.digest[:12])
