"""An evaluation as an HTML table, for notebooks and pages; every text is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from jabatan_eval.scoring.views import (
    column_heads,
    form_rows,
    place_in_band,
    plain,
    receipt_line,
)
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.scoring.evaluation import Evaluation

__all__ = ["as_html"]


def as_html(evaluation: Evaluation, lang: str) -> str:
    """The form as an HTML table that needs no style sheet; every text is escaped."""
    return "\n".join(_html_lines(evaluation, checked_lang(lang)))


def _html_lines(evaluation: Evaluation, lang: str) -> Iterator[str]:
    scheme = evaluation.catalogue[evaluation.scheme].form_label.text(lang)
    job, band = evaluation.job, evaluation.band
    yield f'<table lang="{lang}" class="jabatan-eval">'
    title = say("form.title", lang, scheme=scheme.upper())
    names = [job.nama, job.unit, job.instansi] if job is not None else []
    caption = "<br>".join(escape(plain(text)) for text in (title, *names) if text)
    yield f"<caption>{caption}</caption>"
    heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in column_heads(lang, scheme))
    yield f"<thead><tr>{heads}</tr></thead>"
    yield "<tbody>"
    for row in form_rows(evaluation, lang):
        points = "" if row.points is None else str(row.points)
        left = "".join(_cell(text) for text in (row.number, row.factor))
        right = "".join(_cell(text) for text in (row.standar, row.keterangan))
        yield f"<tr>{left}{_cell(points, right=True)}{right}</tr>"
    yield "</tbody>"
    yield "<tfoot>"
    yield _foot(say("form.total", lang), str(evaluation.nilai_jabatan), "")
    kelas = str(evaluation.kelas_jabatan)
    yield _foot(say("form.kelas", lang), kelas, escape(band.range(lang)))
    meter = ""
    if band.upper is not None:
        meter = (
            f'<meter min="{band.lower}" max="{band.upper}" '
            f'value="{evaluation.nilai_jabatan}"></meter><br>'
        )
    place = meter + escape(place_in_band(evaluation, lang))
    yield _foot(say("form.place", lang), "", place)
    yield f'<tr><td colspan="5"><small>{escape(receipt_line(evaluation, lang))}</small></td></tr>'
    yield "</tfoot>"
    yield "</table>"


def _cell(text: str, *, right: bool = False) -> str:
    style = "text-align:right" if right else "text-align:left"
    indent = ";padding-left:2em" if text.startswith("   ") else ""
    return f'<td style="{style}{indent}">{escape(text.strip())}</td>'


def _foot(label: str, value: str, rest: str) -> str:
    """A row of the conclusion; `rest` is markup already."""
    return (
        f'<tr><th></th><th scope="row" style="text-align:left">{escape(label)}</th>'
        f'<td style="text-align:right"><b>{escape(value)}</b></td>'
        f'<td colspan="2" style="text-align:left">{rest}</td></tr>'
    )
