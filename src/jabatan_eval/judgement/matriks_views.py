"""A matriks as people read it: rows, a sheet, plain text, HTML, a page to print."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.scoring.lines import heading, labelled, paragraph, table
from jabatan_eval.scoring.views import plain, receipt_line
from jabatan_eval.tables import Sheet
from jabatan_eval.tables.result import said
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.judgement.matriks import Matriks, MatriksGroup, MatriksLine, MatriksRow

__all__ = ["as_html", "as_page", "as_rows", "as_sheet", "as_text"]

_STYLE: Final = (
    "@page{size:landscape;margin:1cm}body{font-family:sans-serif}table{border-collapse:collapse;"
    "margin:0 0 1em}caption{text-align:left;font-weight:bold;padding:.5em 0}th,td{border:1px solid "
    "#999;padding:.2em .5em}tr{break-inside:avoid}"
)
_WIDTHS: Final = {"nama_jabatan": 40, "unit_kerja": 30, "temuan": 60}


def as_rows(found: Matriks, lang: str) -> Iterator[dict[str, int | str | None]]:
    """Each job as a flat row, with a column for every factor of every scheme that is there."""
    checked_lang(lang)
    factors = tuple(
        dict.fromkeys(factor.code for group in found.groups for factor in group.scheme.factors)
    )
    for line in found.lines:
        yield _flat(line.row, line, factors, lang)
    for row in found.refused:
        yield _flat(row, None, factors, lang)


def _flat(
    row: MatriksRow, line: MatriksLine | None, factors: tuple[str, ...], lang: str
) -> dict[str, int | str | None]:
    evaluation = None if line is None else line.evaluation
    levels = () if evaluation is None else evaluation.levels
    codes = {level.factor: level.code for level in levels}
    return {
        "baris": row.number,
        "skema": None if evaluation is None else evaluation.scheme,
        "jenis": row.kind or None,
        "eselon": row.eselon or None,
        "unit_kerja": row.unit or None,
        "nama_jabatan": row.nama or None,
        **{f"faktor_{code}": codes.get(code) for code in factors},
        "nilai_jabatan": None if evaluation is None else evaluation.nilai_jabatan,
        "kelas_jabatan": None if evaluation is None else evaluation.kelas_jabatan,
        "berbeda": ", ".join(line.marked) or None if line is not None else None,
        "temuan": said(row.faults, lang) or None,
    }


def as_sheet(found: Matriks, lang: str) -> Sheet:
    """The rows as a sheet."""
    rows = [*as_rows(found, lang)]
    heads = tuple(rows[0]) if rows else ()
    widths = tuple(_WIDTHS.get(head, 12) for head in heads)
    return Sheet("matriks", heads, tuple(tuple(row.values()) for row in rows), widths)


def as_text(found: Matriks, lang: str) -> str:
    """The matriks in plain text that cannot steer a terminal."""
    return "\n".join(_text_lines(found, checked_lang(lang))) + "\n"


def _text_lines(found: Matriks, lang: str) -> Iterator[str]:
    yield say("matriks.title", lang)
    yield ""
    yield from labelled((label, [text]) for label, text in _head(found, lang))
    for group in found.groups:
        yield from heading(plain(_group_title(found, group, lang)))
        heads, right = _heads(group, lang)
        yield from table(heads, _cells(group), right=right)
    notes = [*_notes(found, lang)]
    if notes:
        yield from heading(say("matriks.findings", lang))
        for place, text in notes:
            yield from paragraph(plain(f"{place}: {text}"), "", "   ")
    closing = [*_closing(found, lang)]
    if closing:
        yield ""
        for line in closing:
            yield from paragraph(plain(line))


def as_html(found: Matriks, lang: str) -> str:
    """The matriks as HTML; every text is escaped."""
    parts = [html_table([say("matriks.title", checked_lang(lang))], (), _head(found, lang))]
    for group in found.groups:
        heads, right = _heads(group, lang)
        title = _group_title(found, group, lang)
        parts.append(html_table([title], heads, _cells(group), right=right))
    notes = [*_notes(found, lang)]
    if notes:
        parts.append(html_table([say("matriks.findings", lang)], (), notes))
    return framed(lang, *parts, paragraphs(_closing(found, lang)))


def as_page(found: Matriks, lang: str) -> str:
    """The matriks as a page of its own, across."""
    title = escape(say("matriks.title", checked_lang(lang)))
    return (
        f'<!doctype html>\n<html lang="{lang}">\n<head><meta charset="utf-8">'
        f"<title>{title}</title><style>{_STYLE}</style></head>\n<body>\n"
        f"{as_html(found, lang)}\n</body>\n</html>\n"
    )


def _head(found: Matriks, lang: str) -> Iterator[tuple[str, str]]:
    yield say("matriks.jobs", lang), str(len(found.lines))
    yield say("matriks.refused", lang), str(len(found.refused))
    words = ", ".join(say(f"matriks.key_{key}", lang) for key in found.by)
    yield say("matriks.by", lang), words or say("matriks.as_given", lang)


def _group_title(found: Matriks, group: MatriksGroup, lang: str) -> str:
    """The scheme, and what the jobs of the group share."""
    kinds = found.catalogue.kinds_of_post if found.catalogue else ()
    labels = {kind.name: kind.label.text(lang) for kind in kinds}
    shared = (
        say(
            f"matriks.shared_{key}",
            lang,
            value=labels.get(value, value) if key == "kind" else value,
        )
        for key, value in group.shared
    )
    return ", ".join((group.scheme.label.text(lang), *shared))


def _heads(group: MatriksGroup, lang: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    """The heads of a group's columns, and the places of those that stand to the right."""
    before = _before(group)
    factors = tuple(factor.code for factor in group.scheme.factors)
    words = tuple(say(f"matriks.key_{key}", lang) for key in before)
    numbers = (say("peka.nilai", lang), say("peka.kelas", lang))
    last = len(before) + len(factors)
    first = (0,) if before[0] == "number" else ()
    return (*words, *factors, *numbers), (*first, last, last + 1)


def _before(group: MatriksGroup) -> tuple[str, ...]:
    """What stands before the factors: the name, and what the jobs do not share."""
    shared = {key for key, _ in group.shared}
    rows = [line.row for line in group.lines]
    own = ("unit", "kind", "eselon")
    told = tuple(k for k in own if k not in shared and any(getattr(row, k) for row in rows))
    numbered = any(row.number is not None for row in rows)
    return (*(("number",) if numbered else ()), "nama", *told)


def _cells(group: MatriksGroup) -> Iterator[tuple[str, ...]]:
    before = _before(group)
    for line in group.lines:
        own = (getattr(line.row, key) for key in before)
        levels = (
            Marked(f"{level.code}*") if level.factor in line.marked else level.code
            for level in line.evaluation.levels
        )
        numbers = (line.evaluation.nilai_jabatan, line.evaluation.kelas_jabatan)
        texts = ("" if text is None else str(text) for text in own)
        yield *texts, *levels, *map(str, numbers)


def _notes(found: Matriks, lang: str) -> Iterator[tuple[str, str]]:
    """What was found in the rows of the jobs, the refused ones last."""
    for line in found.lines:
        if line.row.faults:
            yield _place(line.row, lang), said(line.row.faults, lang)
    for row in found.refused:
        yield _place(row, lang), say("matriks.refused_for", lang, reasons=said(row.faults, lang))


def _place(row: MatriksRow, lang: str) -> str:
    """A row as notes call it: its number and its job, or whichever there is."""
    number = "" if row.number is None else say("matriks.row", lang, number=row.number)
    named = f"{number} ({row.nama})" if number and row.nama else number or row.nama
    return named or say("banding.no_job", lang)


def _closing(found: Matriks, lang: str) -> Iterator[str]:
    """What the marks mean, what the factors are called, and which catalogue it was."""
    if any(line.marked for line in found.lines):
        yield say("matriks.marked", lang)
    for scheme in dict.fromkeys(group.scheme.name for group in found.groups):
        factors = (group.scheme for group in found.groups if group.scheme.name == scheme)
        names = "; ".join(f"{factor.code} {factor.label(lang)}" for factor in next(factors).factors)
        yield say("matriks.factors", lang, scheme=scheme, names=names)
    if found.lines:
        yield receipt_line(found.lines[0].evaluation, lang)
