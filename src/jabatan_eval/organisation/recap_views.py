"""A recap as people read it: rows, a sheet, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from jabatan_eval.judgement.markup import framed, html_table, paragraphs
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.exact import Policy, rounded
from jabatan_eval.organisation.peta_sums import Totals
from jabatan_eval.organisation.peta_written import amount_cell
from jabatan_eval.organisation.recap import Recap
from jabatan_eval.scoring.lines import paragraph, table
from jabatan_eval.tables.sheets import Sheet
from jabatan_eval.texts import say

__all__ = ["as_html", "as_rows", "as_sheet", "as_text"]

_HEADS: Final = ("posts", "bezetting", "kebutuhan", "selisih")
_RIGHT: Final = (1, 2, 3, 4)


class _Shown(NamedTuple):
    """A line as it is shown; the difference is that of what is shown."""

    label: str
    posts: int
    bezetting: int
    kebutuhan: Fraction
    selisih: Fraction


def _lines(recap: Recap, lang: str, rounding: Policy) -> Iterator[_Shown]:
    labels = dict(recap.labels)
    for line in recap.lines:
        key = str(line.key)
        label = labels[key].text(lang) if key in labels else key
        if line.key is None:
            label = say(f"recap.none.{recap.by}", lang)
        yield _shown(label, line.totals, rounding)
    yield _shown(say("recap.total", lang), recap.total, rounding)


def _shown(label: str, totals: Totals, rounding: Policy) -> _Shown:
    need = rounded(totals.kebutuhan, rounding)
    return _Shown(label, totals.posts, totals.bezetting, need, totals.bezetting - need)


def as_rows(recap: Recap, lang: str, rounding: Policy) -> Iterator[dict[str, int | str | None]]:
    """Each part, and the total, as a flat row."""
    for line in _lines(recap, lang, rounding):
        yield {
            recap.by: line.label,
            "posts": line.posts,
            "bezetting": line.bezetting,
            "kebutuhan": amount_text(line.kebutuhan, lang),
            "selisih": _signed(line.selisih, lang),
        }


def as_sheet(recap: Recap, lang: str, rounding: Policy) -> Sheet:
    """The recap as a sheet, its numbers as numbers."""

    def rows() -> Iterator[Sequence[str | int | Decimal | None]]:
        for line in _lines(recap, lang, rounding):
            yield [
                line.label,
                line.posts,
                line.bezetting,
                amount_cell(line.kebutuhan),
                amount_cell(line.selisih),
            ]
        for note in _notes(recap, lang, rounding):
            yield [note]

    return Sheet(
        say(f"recap.sheet.{recap.by}", lang), _heads(recap, lang), rows(), (44, 12, 12, 14, 14)
    )


def as_text(recap: Recap, lang: str, rounding: Policy) -> str:
    """The recap in plain text."""
    rows = [_texts(line, lang) for line in _lines(recap, lang, rounding)]
    lines = [say("recap.title", lang, by=say(f"recap.by.{recap.by}", lang).upper()), ""]
    lines += table(_heads(recap, lang), rows, right=_RIGHT, widest=60)
    notes = [one for note in _notes(recap, lang, rounding) for one in paragraph(note)]
    return "\n".join([*lines, *([""] if notes else []), *notes]) + "\n"


def as_html(recap: Recap, lang: str, rounding: Policy) -> str:
    """The recap as HTML; every text is escaped."""
    rows = [_texts(line, lang) for line in _lines(recap, lang, rounding)]
    title = [say("recap.title", lang, by=say(f"recap.by.{recap.by}", lang).upper())]
    parts = [html_table(title, _heads(recap, lang), rows, right=_RIGHT)]
    notes = [*_notes(recap, lang, rounding)]
    return framed(lang, *parts, *([paragraphs(notes)] if notes else []))


def _heads(recap: Recap, lang: str) -> list[str]:
    return [say(f"recap.by.{recap.by}", lang), *(say(f"recap.{key}", lang) for key in _HEADS)]


def _texts(line: _Shown, lang: str) -> list[str]:
    return [
        line.label,
        str(line.posts),
        str(line.bezetting),
        amount_text(line.kebutuhan, lang),
        _signed(line.selisih, lang),
    ]


def _signed(amount: Fraction, lang: str) -> str:
    text = amount_text(amount, lang)
    return f"+{text}" if amount > 0 else text


def _notes(recap: Recap, lang: str, rounding: Policy) -> Iterator[str]:
    """What is to be known of the figures."""
    if recap.reading is not None:
        yield say("recap.reading", lang, reading=say(f"peta.reading.{recap.reading}", lang))
    yield say("recap.sign", lang)
    if rounding != "none":
        yield say(f"recap.rounding.{rounding}", lang)
        parts = sum((rounded(line.totals.kebutuhan, rounding) for line in recap.lines), Fraction(0))
        total = rounded(recap.total.kebutuhan, rounding)
        if parts != total:
            yield say(
                "recap.parts_differ",
                lang,
                parts=amount_text(parts, lang),
                total=amount_text(total, lang),
                difference=_signed(parts - total, lang),
            )
    if recap.total.without_need:
        yield say("recap.without_need", lang, count=recap.total.without_need)
    if recap.total.without_holders:
        yield say("recap.without_holders", lang, count=recap.total.without_holders)
    if recap.elected:
        yield say("recap.elected", lang, count=recap.elected)
