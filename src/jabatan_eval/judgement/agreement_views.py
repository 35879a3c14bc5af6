"""What a team agreed on, as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from jabatan_eval.judgement.markup import framed, html_table, paragraphs
from jabatan_eval.scoring.lines import labelled, table
from jabatan_eval.scoring.views import plain, receipt_line
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.judgement.agreement import AgreedFactor, Agreement

__all__ = ["as_html", "as_rows", "as_text", "differing_said", "dissents_said"]

_HEADS: Final = ("factor", "level", "points", "reason", "differing", "dissents")
_RIGHT: Final = (2,)


def as_rows(record: Agreement, lang: str) -> Iterator[dict[str, Any]]:
    """Each factor as a flat row."""
    job = record.evaluation.job
    scheme = record.evaluation.catalogue[record.evaluation.scheme]
    for one, level in zip(record.factors, record.evaluation.levels, strict=True):
        yield {
            "id_jabatan": record.key,
            "nama_jabatan": None if job is None else job.nama,
            "faktor": one.factor,
            "nama_faktor": scheme[one.factor].label(lang),
            "tingkat": one.level,
            "nilai": level.points,
            "alasan": one.reason,
            "semula_memilih_lain": differing_said(one, lang) or None,
            "pendapat_berbeda": dissents_said(one, lang) or None,
        }


def differing_said(one: AgreedFactor, lang: str) -> str:
    """Who had chosen another level, in one line."""
    pairs = ((rating.member, rating.level) for rating in one.differing)
    return "; ".join(say("sepakat.one", lang, member=name, text=level) for name, level in pairs)


def dissents_said(one: AgreedFactor, lang: str) -> str:
    """Who does not join in, and why, in one line."""
    pairs = ((dissent.member, dissent.reason) for dissent in one.dissents)
    return "; ".join(say("sepakat.one", lang, member=name, text=why) for name, why in pairs)


def as_text(record: Agreement, lang: str) -> str:
    """The record in plain text that cannot steer a terminal."""
    lines = [say("sepakat.title", lang), ""]
    lines += labelled((label, [plain(text)]) for label, text in _head(record, lang))
    heads = [say(f"sepakat.{key}", lang) for key in _HEADS]
    lines += ["", *table(heads, _cells(record, lang), right=_RIGHT)]
    return "\n".join([*lines, "", receipt_line(record.evaluation, lang)]) + "\n"


def as_html(record: Agreement, lang: str) -> str:
    """The record as HTML; every text is escaped."""
    head = html_table([say("sepakat.title", lang)], (), _head(record, lang))
    heads = [say(f"sepakat.{key}", lang) for key in _HEADS]
    factors = html_table([], heads, _cells(record, lang), right=_RIGHT)
    return framed(lang, head, factors, paragraphs([receipt_line(record.evaluation, lang)]))


def _head(record: Agreement, lang: str) -> Iterator[tuple[str, str]]:
    evaluation = record.evaluation
    job = evaluation.job
    if job is not None:
        for key, text in (("job", job.nama), ("unit", job.unit), ("agency", job.instansi)):
            if text:
                yield say(f"form.{key}", lang), text
    yield say("panel.team", lang), ", ".join(record.members)
    yield say("form.total", lang), str(evaluation.nilai_jabatan)
    kelas = f"{evaluation.kelas_jabatan} ({evaluation.band.range(lang)})"
    yield say("form.kelas", lang), kelas


def _cells(record: Agreement, lang: str) -> Iterator[tuple[str, ...]]:
    for row in as_rows(record, lang):
        yield (
            f"{row['faktor']} {row['nama_faktor']}",
            row["tingkat"],
            str(row["nilai"]),
            row["alasan"],
            row["semula_memilih_lain"] or "-",
            row["pendapat_berbeda"] or "-",
        )
