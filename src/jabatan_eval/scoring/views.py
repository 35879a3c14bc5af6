"""An evaluation as people read it: the rows of the official form, and the form in plain text."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.catalogue import Catalogue
    from jabatan_eval.scoring.evaluation import Evaluation

__all__ = [
    "FormRow",
    "as_text",
    "catalogue_line",
    "column_heads",
    "form_rows",
    "job_lines",
    "place_in_band",
    "plain",
    "receipt_line",
]

_WIDTHS: Final = (4, 44, 12, 26, 30)
_BAR: Final = 40
_LINE: Final = "." * 30


class FormRow(NamedTuple):
    """One row of the official form; a split factor has a heading row without points."""

    number: str
    factor: str
    points: int | None
    standar: str
    keterangan: str


def form_rows(evaluation: Evaluation, lang: str) -> Iterator[FormRow]:
    """The rows of the official form, in the law's order; factors 4A and 4B share row 4."""
    keterangan, standar = dict(evaluation.keterangan), dict(evaluation.standar)
    number = ""
    for level, factor in zip(
        evaluation.levels, evaluation.catalogue[evaluation.scheme].factors, strict=True
    ):
        name = say("form.factor_row", lang, number=factor.number, name=factor.name.text(lang))
        if factor.part is not None:
            if factor.number != number:
                yield FormRow(f"{factor.number}.", name, None, "", "")
            name = f"   {factor.part.text(lang)}"
        note = keterangan.get(factor.code)
        written = say("form.level", lang, code=level.code)
        yield FormRow(
            "" if factor.part else f"{factor.number}.",
            name,
            level.points,
            plain(standar.get(factor.code, "")).strip(),
            f"{written}. {plain(note).strip()}" if note else written,
        )
        number = factor.number


def place_in_band(evaluation: Evaluation, lang: str) -> str:
    """Where the nilai lies in its band, in points from both edges."""
    band = evaluation.band
    return say(
        "form.place_open" if band.upper is None else "form.place_between",
        lang,
        above=evaluation.above_lower,
        below=evaluation.below_upper,
        lower=band.lower,
        upper=band.upper,
    )


def job_lines(evaluation: Evaluation, lang: str) -> Iterator[tuple[str, str]]:
    """The job that an evaluation names, with its nilai and kelas, each line after its label."""
    job = evaluation.job
    if job is not None:
        for key, text in (("job", job.nama), ("unit", job.unit), ("agency", job.instansi)):
            if text:
                yield say(f"form.{key}", lang), text
    yield say("form.total", lang), str(evaluation.nilai_jabatan)
    kelas = f"{evaluation.kelas_jabatan} ({evaluation.band.range(lang)})"
    yield say("form.kelas", lang), kelas


def as_text(evaluation: Evaluation, lang: str) -> str:
    """The official form in plain text; with signatures where it names a job."""
    return "\n".join(line.rstrip() for line in _text_lines(evaluation, checked_lang(lang))) + "\n"


def _text_lines(evaluation: Evaluation, lang: str) -> Iterator[str]:
    scheme = evaluation.catalogue[evaluation.scheme].form_label.text(lang)
    job, band = evaluation.job, evaluation.band
    yield say("form.title", lang, scheme=scheme.upper())
    yield ""
    if job is not None:
        header = (("form.job", job.nama), ("form.unit", job.unit), ("form.agency", job.instansi))
        for key, value in header:
            yield f"{say(key, lang):<16}: {plain(value or '')}"
        yield ""
    rule = "-" * (sum(_WIDTHS) + len(_WIDTHS) - 1)
    yield rule
    yield from _row(column_heads(lang, scheme))
    yield rule
    for row in form_rows(evaluation, lang):
        points = "" if row.points is None else f"{row.points:>8}"
        yield from _row((row.number, row.factor, points, row.standar, row.keterangan))
    yield rule
    yield say("form.conclusion", lang).upper()
    yield from _row(("", say("form.total", lang), f"{evaluation.nilai_jabatan:>8}", "", ""))
    kelas = f"{evaluation.kelas_jabatan:>8}"
    yield from _row(("", say("form.kelas", lang), kelas, f"({band.range(lang)})", ""))
    yield rule
    yield f"{say('form.place', lang)}: {place_in_band(evaluation, lang)}"
    if band.upper is not None:
        filled = _BAR * evaluation.above_lower // (band.upper - band.lower)
        yield f"{band.lower} [{'#' * filled}{'.' * (_BAR - filled)}] {band.upper}"
    yield receipt_line(evaluation, lang)
    if job is not None:
        yield from _signatures(lang)


def column_heads(lang: str, scheme: str) -> tuple[str, ...]:
    """The heads of the official form's columns."""
    return (
        say("form.number", lang),
        say("form.factor", lang),
        say("form.points", lang),
        say("form.standard", lang, scheme=scheme),
        say("form.note", lang),
    )


def _row(cells: Sequence[str]) -> Iterator[str]:
    """One row of the table, as many lines as its longest cell needs."""
    columns = [_wrapped(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True)]
    for index in range(max(map(len, columns))):
        parts = (column[index] if index < len(column) else "" for column in columns)
        yield " ".join(f"{part:<{width}}" for part, width in zip(parts, _WIDTHS, strict=True))


def _wrapped(cell: str, width: int) -> list[str]:
    indent = " " * (len(cell) - len(cell.lstrip(" ")))
    text = plain(cell).strip() if len(indent) < width else ""
    return textwrap.wrap(
        text, width, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False
    ) or [""]


def _signatures(lang: str) -> Iterator[str]:
    member = say("form.member", lang)
    yield from ("", say("form.team", lang), "", say("form.chair", lang), "", "", f"({_LINE})", "")
    yield f"{member:<40}{member}"
    yield from ("", "")
    yield f"{f'({_LINE})':<40}({_LINE})"


def receipt_line(evaluation: Evaluation, lang: str) -> str:
    """Which catalogue the evaluation follows from, by edition and digest."""
    return catalogue_line(evaluation.catalogue, lang)


def catalogue_line(catalogue: Catalogue, lang: str) -> str:
    """A catalogue by its edition and the start of its digest."""
    digest = catalogue.digest[:12]
    return say("form.receipt", lang, edition=catalogue.edition.id, digest=digest)


def plain(text: str) -> str:
    """Text that cannot steer a terminal: what does not print becomes a blank."""
    return "".join(character if character.isprintable() else " " for character in text)
