"""A list of needs as people read and send it: text, HTML, sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final

from jabatan_eval.organisation.page import as_page, html_table
from jabatan_eval.organisation.procedures import Procedures
from jabatan_eval.scoring.lines import labelled, paragraph, signed, table
from jabatan_eval.tables.sheets import Sheet
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.organisation.daftar_kebutuhan import DaftarKebutuhan

__all__ = ["as_html", "as_text", "columns", "sending", "sheets"]

_FIRST: Final = (
    "number", "job", "unit", "kelas", "pns", "pppk", "holders", "need", "difference",
)  # fmt: skip
_WIDTHS: Final = (6, 36, 28, 8, *[10] * 5)

Cell = str | int | None


def sending(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> Iterator[tuple[str, str]]:
    """Who sends the list, to whom by each source, until when, and after what."""
    rules = data.needs
    yield say("needs.sender", lang), rules.sender.text(lang)
    for row in rules.addressees:
        to = say("needs.and", lang).join(row.to)
        key = "needs.addressees_copy" if row.copy_to else "needs.addressees"
        copy = ", ".join(row.copy_to)
        reading = row.reading.text(lang)
        yield say("needs.to", lang), say(key, lang, to=to, copy=copy, reading=reading)
    yield say("needs.due", lang), rules.due.text(lang)
    level = None if daftar.pemerintahan is None else data.executor(daftar.pemerintahan)
    if level is None or level.level in rules.coordination.levels:
        yield say("needs.coordination", lang), rules.coordination.text(lang)
    if level is not None:
        yield say("needs.executor", lang), level.rule.text(lang)


def columns(
    daftar: DaftarKebutuhan, lang: str, data: Procedures
) -> tuple[list[str], list[list[Cell]]]:
    """The heads, and the rows with a total at the end."""
    years = range(daftar.tahun_pertama, daftar.tahun_pertama + data.needs.years.count)
    heads = [say(f"needs.{name}", lang) for name in _FIRST]
    for year in years:
        heads += [say(f"needs.{name}", lang, year=year) for name in ("retire", "ends", "year")]
    heads += [say("needs.all_years", lang), say("needs.basis", lang)]
    rows: list[list[Cell]] = []
    totals: list[int] = []
    for number, row in enumerate(daftar.baris, 1):
        holders = row.pemangku
        counts = [holders.pns, holders.pppk, holders.jumlah, row.kebutuhan, row.selisih]
        by_year = row.per_tahun(procedures=data)
        for one in by_year:
            counts += [one.pensiun, one.habis_kontrak, one.kebutuhan]
        counts.append(sum(one.kebutuhan for one in by_year))
        totals = [a + b for a, b in zip(totals or [0] * len(counts), counts, strict=True)]
        rows.append([number, row.nama_jabatan, row.unit_kerja, row.kelas, *counts, row.dasar])
    rows.append([None, say("needs.total", lang), None, None, *totals, None])
    return heads, rows


def as_text(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> str:
    """The list in plain text that cannot steer a terminal."""
    return as_page(_lines(daftar, checked_lang(lang), data))


def _lines(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> Iterator[str]:
    yield from paragraph(_title(daftar, lang))
    yield ""
    yield from labelled((label, [text]) for label, text in _about(daftar, lang, data))
    for number, row in enumerate(daftar.baris, 1):
        yield ""
        yield from paragraph(row.nama_jabatan, f"{number}. ")
        unit = say("needs.no_unit", lang) if row.unit_kerja is None else row.unit_kerja
        kelas = "-" if row.kelas is None else row.kelas
        holders, basis = row.pemangku, row.dasar or say("workload.no_basis", lang)
        yield from paragraph(say("needs.row", lang, unit=unit, kelas=kelas, basis=basis), "   ")
        text = say(
            "needs.row_counts",
            lang,
            pns=holders.pns,
            pppk=holders.pppk,
            holders=holders.jumlah,
            need=row.kebutuhan,
            difference=signed(row.selisih),
        )
        yield from paragraph(text, "   ")
        names = ("a_year", "shortage", "retiring", "ending", "a_need", "unfilled")
        years = (
            (
                one.tahun,
                one.kekurangan,
                one.pensiun,
                one.habis_kontrak,
                one.kebutuhan,
                one.kumulatif,
            )
            for one in row.per_tahun(procedures=data)
        )
        heads = [say(f"needs.{name}", lang) for name in names]
        cells = ([str(cell) for cell in one] for one in years)
        yield from (f"   {line}" for line in table(heads, cells, right=range(len(heads))))
    yield ""
    yield from paragraph(say("needs.year_note", lang))
    yield from _found(daftar, lang, data)


def _found(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> Iterator[str]:
    for fault in daftar.findings(procedures=data):
        yield from paragraph(fault.message(lang), f"{say('workload.warning', lang)}: ")


def _title(daftar: DaftarKebutuhan, lang: str) -> str:
    return say("needs.title", lang, agency=daftar.instansi)


def _about(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> Iterator[tuple[str, str]]:
    yield say("needs.counted_on", lang), daftar.baris[0].pemangku.pada.isoformat()
    yield from sending(daftar, lang, data)


def as_html(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> str:
    """The list as HTML; every text is escaped."""
    lang = checked_lang(lang)
    heads, rows = columns(daftar, lang, data)
    cells = (["" if cell is None else str(cell) for cell in row] for row in rows)
    found = ((fault.message(lang),) for fault in daftar.findings(procedures=data))
    parts = (
        f'<div lang="{lang}" class="jabatan-eval">',
        html_table(_about(daftar, lang, data), caption=_title(daftar, lang)),
        html_table(cells, heads=heads),
        html_table(found, caption=say("needs.findings", lang)),
        "</div>",
    )
    return "\n".join(parts)


def sheets(daftar: DaftarKebutuhan, lang: str, data: Procedures) -> Sequence[Sheet]:
    """The sheets of the list: the list itself, how it is sent, what is to be looked at."""
    lang = checked_lang(lang)
    heads, rows = columns(daftar, lang, data)
    widths = (*_WIDTHS, *[10] * (len(heads) - len(_WIDTHS) - 1), 40)
    found = [(fault.message(lang),) for fault in daftar.findings(procedures=data)]
    return (
        Sheet(say("needs.sheet", lang), heads, rows, widths),
        Sheet(say("needs.sheet_sending", lang), (), [*_about(daftar, lang, data)], (28, 90)),
        Sheet(say("needs.findings", lang), (), found, (100,)),
    )
