"""A performance plan as people read it: its results, its stages, what is missing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.page import as_page, html_table
from jabatan_eval.organisation.procedures import Procedures
from jabatan_eval.scoring.lines import labelled, paragraph
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.organisation.kinerja import RencanaHasil, RencanaKinerja

__all__ = ["as_html", "as_text"]

_ABOUT: Final = ("pegawai", "jabatan", "unit_kerja", "tahun", "gambaran")
_FIELDS: Final = ("sasaran", "jenis", "bobot", "indikator", "standar", "cara_mengukur")


def _about(plan: RencanaKinerja, lang: str, data: Procedures) -> Iterator[tuple[str, str]]:
    yield say("plan.procedure", lang), data.plan(plan.tata_cara).label.text(lang)
    for name in _ABOUT:
        value = getattr(plan, name)
        if value is not None:
            yield say(f"plan.{name}", lang), str(value)


def _cell(one: RencanaHasil, name: str, lang: str) -> str:
    if name == "bobot":
        return "" if one.bobot is None else amount_text(one.bobot, lang)
    value = getattr(one, name)
    return "; ".join(value) if isinstance(value, tuple) else value or ""


def _stages(plan: RencanaKinerja, lang: str, data: Procedures) -> Iterator[tuple[str, str, str]]:
    for tahap in plan.tahapan(procedures=data):
        status = say(f"plan.{tahap.status}", lang)
        missing = "; ".join(fault.message(lang) for fault in tahap.missing)
        yield f"{tahap.number}. {tahap.label.text(lang)}", status, missing


def as_text(plan: RencanaKinerja, lang: str, data: Procedures) -> str:
    """The plan in plain text that cannot steer a terminal."""
    return as_page(_lines(plan, checked_lang(lang), data))


def _lines(plan: RencanaKinerja, lang: str, data: Procedures) -> Iterator[str]:
    yield say("plan.title", lang)
    yield ""
    yield from labelled((label, [text]) for label, text in _about(plan, lang, data))
    for number, one in enumerate(plan.hasil, 1):
        yield ""
        yield from paragraph(one.hasil, f"{number}. ")
        for name in _FIELDS:
            if text := _cell(one, name, lang):
                yield from paragraph(f"{say(f'plan.{name}', lang)}: {text}", "   ")
    yield ""
    yield say("plan.stages", lang)
    for label, status, missing in _stages(plan, lang, data):
        text = f"{label}: {status}"
        yield from paragraph(f"{text} ({missing})" if missing else text, "", "   ")


def as_html(plan: RencanaKinerja, lang: str, data: Procedures) -> str:
    """The plan as HTML; every text is escaped."""
    lang = checked_lang(lang)
    heads = [say(f"plan.{name}", lang) for name in ("hasil", *_FIELDS)]
    rows = ([one.hasil, *(_cell(one, name, lang) for name in _FIELDS)] for one in plan.hasil)
    stages = [say(f"plan.{name}", lang) for name in ("stage", "status", "missing")]
    parts = (
        f'<div lang="{lang}" class="jabatan-eval">',
        html_table(_about(plan, lang, data), caption=say("plan.title", lang)),
        html_table(rows, heads=heads),
        html_table(_stages(plan, lang, data), heads=stages),
        "</div>",
    )
    return "\n".join(parts)
