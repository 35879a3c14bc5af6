"""A workload as people read it: every line's sum, the total, the need and how it was rounded."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.exact import (
    POLICIES,
    Policy,
    number_text,
    rounded,
    signed_text,
)
from jabatan_eval.organisation.page import as_page, html_table
from jabatan_eval.organisation.procedures import Procedures, default_procedures
from jabatan_eval.organisation.tugas import ObjekKerja, PeralatanKerja
from jabatan_eval.organisation.waktu_efektif import basis_text
from jabatan_eval.scoring.lines import labelled, paragraph
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.organisation.beban_kerja import BarisBeban, BebanKerja

__all__ = ["as_html", "as_text", "closing_rows", "head_rows", "working"]


def head_rows(beban: BebanKerja, lang: str, procedures: Procedures) -> Iterator[tuple[str, str]]:
    """What stands above the lines: job, approach with its formula, times."""
    approach = procedures.approach(beban.pendekatan)
    if beban.jabatan is not None:
        yield say("workload.job", lang), beban.jabatan
    confidence = say(f"audit.confidence.{approach.formula.confidence}", lang)
    yield (
        say("workload.approach", lang),
        say(
            "workload.formula",
            lang,
            label=approach.label.text(lang),
            formula=approach.formula.text(lang),
            confidence=confidence,
        ),
    )
    if approach.inputs == "tugas":
        yield say("workload.effective_time", lang), beban.waktu_efektif.text(lang)
    if beban.hari_kerja is not None:
        days = amount_text(beban.hari_kerja.setahun, lang)
        basis = basis_text(beban.hari_kerja.dasar, lang)
        yield say("workload.days", lang), say("workload.days_text", lang, days=days, basis=basis)


def working(beban: BebanKerja, line: BarisBeban, lang: str, places: int) -> str:
    """The sum of one line, from what was given to its need."""
    item, need = line.item, number_text(line.kebutuhan, places, lang)
    if isinstance(item, ObjekKerja):
        unit = item.satuan or say("workload.objects", lang)
        amount, each = (amount_text(value, lang) for value in item.filled())
        return say("workload.object", lang, amount=amount, unit=unit, each=each, need=need)
    if isinstance(item, PeralatanKerja):
        units, crew, shifts = (amount_text(value, lang) for value in item.filled())
        return say("workload.equipment", lang, units=units, crew=crew, shifts=shifts, need=need)
    volume, time = item.filled()
    unit = item.satuan or say("workload.result", lang)
    period = say(f"periode.{item.periode}", lang)
    amount = say(
        "workload.volume", lang, volume=amount_text(volume, lang), unit=unit, period=period
    )
    if item.periode != "tahun":
        amount = f"{amount} × {amount_text(line.times, lang)}"
    return say(
        "workload.task",
        lang,
        amount=amount,
        time=time.text(lang),
        load=item.beban(line.times).text(lang),
        effective=beban.waktu_efektif.setahun.to(time.satuan).text(lang),
        need=need,
    )


def closing_rows(
    beban: BebanKerja,
    lang: str,
    policy: Policy | None,
    places: int,
    procedures: Procedures,
) -> Iterator[tuple[str, str]]:
    """What stands below the lines: total, need, a need set elsewhere, warnings, posts."""
    need = number_text(beban.kebutuhan, places, lang)
    if beban.beban is not None:
        load, effective = beban.beban.text(lang), beban.waktu_efektif.setahun.text(lang)
        yield (
            say("workload.total", lang),
            say("workload.total_time", lang, load=load, effective=effective, need=need),
        )
    yield (
        say("workload.need", lang),
        say("workload.exactly", lang, need=need, exact=beban.kebutuhan),
    )
    if (other := beban.ditetapkan) is not None:
        basis = other.dasar if other.bukti is None else f"{other.dasar}; {other.bukti}"
        text = say(
            "workload.set_by",
            lang,
            need=amount_text(other.jumlah, lang),
            authority=other.oleh,
            basis=basis,
            difference=signed_text(other.jumlah - beban.kebutuhan, places, lang),
        )
        yield say("workload.set_need", lang), text
    for fault in beban.warnings:
        yield say("workload.warning", lang), fault.message(lang)
    if policy is None:
        text = say("workload.no_policy", lang, allowed=", ".join(POLICIES))
    else:
        rules = procedures.rounding.policies
        posts = rounded(beban.kebutuhan, policy)
        label = next(rule.label.text(lang) for rule in rules if rule.name == policy)
        text = say(
            "workload.posts_by", lang, posts=amount_text(posts, lang), policy=policy, label=label
        )
    yield say("workload.posts", lang), text


def as_text(
    beban: BebanKerja, lang: str, policy: Policy | None, places: int, procedures: Procedures | None
) -> str:
    """The workload in plain text that cannot steer a terminal."""
    data = procedures or default_procedures()
    return as_page(_lines(beban, checked_lang(lang), policy, places, data))


def _lines(
    beban: BebanKerja, lang: str, policy: Policy | None, places: int, data: Procedures
) -> Iterator[str]:
    yield say("workload.title", lang)
    yield ""
    yield from labelled((label, [text]) for label, text in head_rows(beban, lang, data))
    yield ""
    for line in beban.lines:
        yield from paragraph(line.item.uraian, f"{line.number:>3}. ")
        yield from paragraph(working(beban, line, lang, places), "     ")
        if line.item.bukti is not None:
            yield from paragraph(say("workload.evidence", lang, evidence=line.item.bukti), "     ")
    yield ""
    yield from paragraph(say("workload.shown_note", lang, places=places))
    yield from labelled((k, [v]) for k, v in closing_rows(beban, lang, policy, places, data))


def as_html(
    beban: BebanKerja, lang: str, policy: Policy | None, places: int, procedures: Procedures | None
) -> str:
    """The workload as HTML; every text is escaped."""
    data = procedures or default_procedures()
    return "\n".join(_html(beban, checked_lang(lang), policy, places, data))


def _html(
    beban: BebanKerja, lang: str, policy: Policy | None, places: int, data: Procedures
) -> Iterator[str]:
    keys = ("number", "item", "working", "need")
    heads = [say(f"workload.{key}", lang) for key in keys]
    rows = (
        (
            str(line.number),
            line.item.uraian,
            working(beban, line, lang, places),
            number_text(line.kebutuhan, places, lang),
        )
        for line in beban.lines
    )
    yield f'<div lang="{lang}" class="jabatan-eval">'
    yield html_table(head_rows(beban, lang, data), caption=say("workload.title", lang))
    yield html_table(rows, heads=heads)
    yield html_table(closing_rows(beban, lang, policy, places, data))
    yield f"<p><small>{escape(say('workload.shown_note', lang, places=places))}</small></p>"
    yield "</div>"
