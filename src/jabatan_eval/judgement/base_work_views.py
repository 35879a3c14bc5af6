"""The class of the basic work as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.notation.amounts import amount_text, percent_text
from jabatan_eval.scoring.lines import heading, how_known, labelled, paragraph, table
from jabatan_eval.scoring.rule_lines import original_said, rule_said
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import LANGUAGES, say

if TYPE_CHECKING:
    from jabatan_eval.judgement.base_work import BaseWorkReview, ReviewedWork
    from jabatan_eval.judgement.thresholds import Reading

__all__ = ["as_html", "as_rows", "as_text", "caveats"]

_STEP_HEADS: Final = ("kelas", "hours", "at_or_above", "part")
_LINE_HEADS: Final = ("work", "kelas", "hours", "flags", "counted", "why")
_STEPS_RIGHT: Final = (0, 1, 2, 3)
_LINES_RIGHT: Final = (1, 2)


def caveats(review: BaseWorkReview) -> Iterator[Bilingual]:
    """What is to be known before anything is made of a review."""
    readings = (review.first, *(() if review.second is None else (review.second,)))
    originals = dict.fromkeys(one.rule.original for one in readings if one.rule.original)
    for original in originals:
        indonesian, english = (original_said(original, lang) for lang in LANGUAGES)
        yield Bilingual(id=indonesian, en=english)
    indonesian, english = (say("dasar.review", lang) for lang in LANGUAGES)
    yield Bilingual(id=indonesian, en=english)
    rule = review.ruled.factor.base_work_rule
    if rule is not None and (practice := rule.practice):
        indonesian, english = (
            f"{practice.text(lang)} {how_known(practice.confidence, practice.sources, lang)}"
            for lang in LANGUAGES
        )
        yield Bilingual(id=indonesian, en=english)


def as_rows(review: BaseWorkReview, lang: str) -> Iterator[dict[str, int | str | None]]:
    """Each line of work as a flat row."""
    for line in review.lines:
        work = line.work
        yield {
            "nama": work.name,
            "kelas": work.kelas,
            "jam": amount_text(work.hours, lang),
            "tanda": ", ".join(work.flags) or None,
            "waktu_sendiri": None if work.own_time is None else amount_text(work.own_time, lang),
            "dihitung": _yes(line.counted, lang),
            "sebab": _why(line, review, lang),
            "kelas_bila_dihitung": line.kelas_if_counted,
        }


def as_text(review: BaseWorkReview, lang: str) -> str:
    """The review in plain text that cannot steer a terminal, its caveats first and last."""
    return "\n".join(_text_lines(review, lang)) + "\n"


def _text_lines(review: BaseWorkReview, lang: str) -> Iterator[str]:
    warned = [line for one in review.caveats for line in paragraph(one.text(lang), "! ")]
    yield say("dasar.title", lang)
    yield ""
    yield from warned
    yield ""
    yield from labelled(_head(review, lang))
    yield from heading(say("dasar.steps", lang))
    yield from table(_heads(_STEP_HEADS, lang), _steps(review.first, lang), right=_STEPS_RIGHT)
    if review.second is not None:
        yield from heading(say("dasar.second", lang))
        for text in _second(review, review.second, lang):
            yield from paragraph(text)
        yield from table(_heads(_STEP_HEADS, lang), _steps(review.second, lang), right=_STEPS_RIGHT)
    yield from heading(say("dasar.lines", lang))
    yield from table(_heads(_LINE_HEADS, lang), _lines(review, lang), right=_LINES_RIGHT)
    yield ""
    yield _receipt(review, lang)
    yield ""
    yield from warned


def as_html(review: BaseWorkReview, lang: str) -> str:
    """The review as HTML, its caveats first and last; every text is escaped."""
    warned = paragraphs(one.text(lang) for one in review.caveats)
    head = [(label, " ".join(texts)) for label, texts in _head(review, lang)]
    parts = [warned, html_table([say("dasar.title", lang)], (), head)]
    steps = _heads(_STEP_HEADS, lang)
    title = [say("dasar.steps", lang)]
    parts.append(html_table(title, steps, _steps(review.first, lang), right=_STEPS_RIGHT))
    if review.second is not None:
        title = [say("dasar.second", lang)]
        parts.append(html_table(title, steps, _steps(review.second, lang), right=_STEPS_RIGHT))
        parts.append(paragraphs(_second(review, review.second, lang)))
    title = [say("dasar.lines", lang)]
    rows = _lines(review, lang)
    parts.append(html_table(title, _heads(_LINE_HEADS, lang), rows, right=_LINES_RIGHT))
    return framed(lang, *parts, paragraphs([_receipt(review, lang)]), warned)


def _heads(keys: tuple[str, ...], lang: str) -> tuple[str, ...]:
    return tuple(say(f"dasar.{key}", lang) for key in keys)


def _head(review: BaseWorkReview, lang: str) -> Iterator[tuple[str, list[str]]]:
    """What was found, by which rule, and how near its threshold."""
    factor, level = review.ruled.factor, review.level
    yield say("dasar.factor", lang), [f"{factor.code} {factor.label(lang)}"]
    yield say("dasar.found", lang), [str(review.kelas)]
    yield say("dasar.level", lang), [f"{level.code}: {plain(level.description(lang))}"]
    yield say("dasar.share_label", lang), [_share(review.first, "dasar.share", lang)]
    yield say("dasar.near", lang), [*_near(review.first, lang)]
    yield say("dasar.rule", lang), [rule_said(review.rule, lang)]


def _share(reading: Reading, key: str, lang: str) -> str:
    share = reading.share_above if reading.share is None else reading.share
    return say(
        key,
        lang,
        share=percent_text(share, lang),
        total=amount_text(reading.total, lang),
        kelas=reading.kelas,
        percent=reading.rule.percent,
    )


def _near(reading: Reading, lang: str) -> Iterator[str]:
    """How much would have to change for another class."""
    rise, fall = reading.hours_to_rise, reading.hours_to_fall
    key = "dasar.no_higher" if rise is None else "dasar.rise"
    yield _margin(key, reading, rise, lang)
    key = "dasar.fall" if fall else "dasar.no_lower" if fall is None else "dasar.fall_at_once"
    yield _margin(key, reading, fall, lang)


def _margin(key: str, reading: Reading, hours: Fraction | None, lang: str) -> str:
    return say(
        key,
        lang,
        kelas=reading.kelas,
        share=percent_text(reading.share_above, lang),
        hours=None if hours is None else amount_text(hours, lang),
    )


def _second(review: BaseWorkReview, reading: Reading, lang: str) -> Iterator[str]:
    """What the supervisor's own time says, and what may be made of it."""
    if reading.kelas is None:
        yield _share(reading, "dasar.second_none", lang)
    else:
        yield _share(reading, "dasar.second_share", lang)
        yield _margin("dasar.second_above", reading, None, lang)
        higher = reading.kelas > review.kelas
        yield say("dasar.second_higher" if higher else "dasar.second_not_higher", lang)
    yield rule_said(reading.rule, lang)


def _steps(reading: Reading, lang: str) -> Iterator[tuple[str, ...]]:
    for step in reading.steps:
        hours, above = amount_text(step.hours, lang), amount_text(step.at_or_above, lang)
        share = percent_text(step.share, lang)
        found = step.kelas == reading.kelas
        yield str(step.kelas), hours, above, Marked(f"> {share}") if found else share


def _lines(review: BaseWorkReview, lang: str) -> Iterator[tuple[str, ...]]:
    for line in review.lines:
        work = line.work
        yield (
            work.name or "-",
            str(work.kelas),
            amount_text(work.hours, lang),
            ", ".join(work.flags) or "-",
            _yes(line.counted, lang),
            _why(line, review, lang),
        )


def _why(line: ReviewedWork, review: BaseWorkReview, lang: str) -> str:
    """Why a line was counted or left out, and what it would change."""
    clauses = "; ".join(clause.text(lang) for clause in line.clauses)
    if line.counted:
        return clauses or say("dasar.plain", lang)
    same = line.kelas_if_counted == review.kelas
    key = "dasar.if_counted_same" if same else "dasar.if_counted"
    return f"{clauses}. {say(key, lang, kelas=line.kelas_if_counted)}"


def _yes(value: bool, lang: str) -> str:
    return say("advice.yes" if value else "advice.no", lang)


def _receipt(review: BaseWorkReview, lang: str) -> str:
    catalogue = review.catalogue
    return say("form.receipt", lang, edition=catalogue.edition.id, digest=catalogue.digest[:12])
