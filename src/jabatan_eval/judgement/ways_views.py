"""Ways to a class as a reviewer reads them: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import framed, html_table, paragraphs
from jabatan_eval.scoring.lines import labelled, paragraph, table
from jabatan_eval.scoring.views import receipt_line
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.judgement.ways import Ways

__all__ = ["as_html", "as_rows", "as_text"]

_RIGHT: Final = (1, 2)


def as_rows(ways: Ways) -> Iterator[dict[str, int | str]]:
    """Each way as a flat row."""
    for way in ways:
        evaluation = way.evaluation
        yield {
            "perubahan": " ".join(way.levels),
            "jumlah_faktor": ways.changes,
            "langkah": way.steps,
            "tingkat": " ".join(evaluation.codes),
            "nilai_jabatan": evaluation.nilai_jabatan,
            "kelas_jabatan": evaluation.kelas_jabatan,
        }


def as_text(ways: Ways, lang: str, limit: int | None) -> str:
    """The first ways in plain text."""
    rows, more = _shown(ways, checked_lang(lang), limit)
    lines = [say("cara.title", lang), ""]
    lines += labelled((label, [text]) for label, text in _head(ways, lang))
    lines += ["", *table(_heads(lang), rows, right=_RIGHT), *more, ""]
    for line in _closing(ways, lang):
        lines += paragraph(line)
    return "\n".join(lines) + "\n"


def as_html(ways: Ways, lang: str, limit: int | None) -> str:
    """The first ways as HTML; every text is escaped."""
    rows, more = _shown(ways, checked_lang(lang), limit)
    caption = [say("cara.title", lang), *(": ".join(pair) for pair in _head(ways, lang))]
    made = html_table(caption, _heads(lang), rows, right=_RIGHT)
    return framed(lang, made, paragraphs((*more, *_closing(ways, lang))))


def _shown(
    ways: Ways, lang: str, limit: int | None
) -> tuple[list[tuple[str, ...]], tuple[str, ...]]:
    """The first rows, and a line where there are more."""
    found = iter(ways)
    start = {level.factor: level.code for level in ways.start.levels}
    rows: list[tuple[str, ...]] = []
    for way in islice(found, limit):
        changed = ", ".join(f"{start[code.partition('-')[0]]} > {code}" for code in way.levels)
        nilai = str(way.evaluation.nilai_jabatan)
        rows.append((changed or say("cara.none", lang), str(way.steps), nilai))
    return rows, (say("cara.more", lang),) if next(found, None) is not None else ()


def _head(ways: Ways, lang: str) -> Iterator[tuple[str, str]]:
    start = ways.start
    at = {"nilai": start.nilai_jabatan, "kelas": start.kelas_jabatan}
    yield say("cara.start", lang), f"{' '.join(start.codes)} ({say('cara.at', lang, **at)})"
    yield say("cara.kelas", lang), str(ways.kelas)
    yield say("cara.fixed", lang), ", ".join(ways.fixed) or "-"
    yield say("cara.changes", lang), str(ways.changes)


def _heads(lang: str) -> tuple[str, ...]:
    return say("peka.change", lang), say("cara.steps", lang), say("peka.nilai", lang)


def _closing(ways: Ways, lang: str) -> Iterator[str]:
    yield say("cara.no_reason", lang)
    yield receipt_line(ways.start, lang)
