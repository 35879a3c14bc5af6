"""What hangs on each choice, as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.scoring.lines import heading, labelled, paragraph, signed, table
from jabatan_eval.scoring.rule_lines import criteria_said
from jabatan_eval.scoring.views import job_lines, place_in_band, plain, receipt_line
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.catalogue import FactorLevel
    from jabatan_eval.judgement.sensitivity import FactorShifts, Sensitivity, Shift

__all__ = ["as_html", "as_rows", "as_text", "evidence"]

_RIGHT: Final = (3, 4, 6, 7)


def as_rows(found: Sensitivity, lang: str) -> Iterator[dict[str, int | str]]:
    """Each change as a flat row."""
    checked_lang(lang)
    for one in found.factors:
        for shift in one.shifts:
            yield {
                "faktor": one.factor.code,
                "nama_faktor": one.factor.label(lang),
                "arah": _direction(one, shift, lang),
                "dari": one.level.code,
                "ke": shift.level.code,
                "nilai_jabatan": shift.nilai_jabatan,
                "selisih_nilai": shift.points,
                "kelas_jabatan": shift.kelas_jabatan,
                "selisih_kelas": shift.classes,
                "kriteria": " ".join(evidence(shift.level, lang)),
            }


def evidence(level: FactorLevel, lang: str) -> tuple[str, ...]:
    """What would have to be evidenced for a level, every reading with how well it is known.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> evidence(default_catalogue()["struktural"].level("5-2"), "en")
        ('Base work class 5 or 6 or equivalent (high confidence; sources: SEED, ...)',)
    """
    official = level.official
    laid_over: tuple[str, ...] = ()
    if official is not None:
        source = f"{official.source}, {official.page}"
        laid_over = (say("peka.official", lang, text=official.text.strip(), source=source),)
    return (*laid_over, *(criteria_said(criteria, lang) for criteria in level.criteria))


def _direction(one: FactorShifts, shift: Shift, lang: str) -> str:
    return say("peka.down" if shift is one.down else "peka.up", lang)


def as_text(found: Sensitivity, lang: str) -> str:
    """The changes in plain text that cannot steer a terminal."""
    return "\n".join(_text_lines(found, checked_lang(lang))) + "\n"


def _text_lines(found: Sensitivity, lang: str) -> Iterator[str]:
    yield say("peka.title", lang)
    yield ""
    yield from labelled((label, [plain(text)]) for label, text in _head(found, lang))
    yield ""
    yield from table(_heads(lang), _cells(found, lang), right=_RIGHT)
    yield say("peka.marked", lang)
    yield from heading(say("peka.criteria", lang))
    for place, text, readings in _evidence(found, lang):
        yield f"{place}: {text}"
        for reading in readings:
            yield from paragraph(plain(reading), "   ")
    yield ""
    for line in _closing(found, lang):
        yield from paragraph(plain(line))


def as_html(found: Sensitivity, lang: str) -> str:
    """The changes as HTML; every text is escaped."""
    checked_lang(lang)
    caption = [say("peka.title", lang), *(": ".join(pair) for pair in _head(found, lang))]
    first = html_table(caption, _heads(lang), _cells(found, lang), right=_RIGHT)
    heads = [say(f"peka.{key}", lang) for key in ("factor", "change", "criterion")]
    rows = [(place, text, " ".join(readings)) for place, text, readings in _evidence(found, lang)]
    second = html_table([say("peka.criteria", lang)], heads, rows)
    marked = say("peka.marked", lang)
    return framed(lang, first, paragraphs([marked]), second, paragraphs(_closing(found, lang)))


def _head(found: Sensitivity, lang: str) -> Iterator[tuple[str, str]]:
    """What stands above the changes: the job, its nilai and kelas, and what they rest on."""
    evaluation = found.evaluation
    yield from job_lines(evaluation, lang)
    yield say("form.place", lang), place_in_band(evaluation, lang)
    resting = found.resting_on
    factors = say("peka.resting", lang, factors=", ".join(resting))
    yield say("peka.rests_on", lang), factors if resting else say("peka.resting_on_none", lang)


def _heads(lang: str) -> tuple[str, ...]:
    nilai, kelas = say("peka.nilai", lang), say("peka.kelas", lang)
    down, up = say("peka.down_to", lang), say("peka.up_to", lang)
    return say("peka.factor", lang), say("peka.level", lang), down, nilai, kelas, up, nilai, kelas


def _cells(found: Sensitivity, lang: str) -> Iterator[tuple[str, ...]]:
    for one in found.factors:
        name = f"{one.factor.code} {one.factor.label(lang)}"
        yield name, one.level.code, *_shift_cells(one.down), *_shift_cells(one.up)


def _shift_cells(shift: Shift | None) -> tuple[str, str, str]:
    if shift is None:
        return "-", "-", "-"
    nilai = f"{shift.nilai_jabatan} ({signed(shift.points)})"
    if not shift.classes:
        return shift.level.code, nilai, str(shift.kelas_jabatan)
    return shift.level.code, nilai, Marked(f"{shift.kelas_jabatan} ({signed(shift.classes)})*")


def _evidence(found: Sensitivity, lang: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """For each change: its factor, what it is, and what would have to be evidenced."""
    for one in found.factors:
        for shift in one.shifts:
            direction = _direction(one, shift, lang)
            values = {"direction": direction, "level": shift.level.code}
            change = say("peka.change_to", lang, **values)
            yield one.factor.code, change, evidence(shift.level, lang)


def _closing(found: Sensitivity, lang: str) -> Iterator[str]:
    evaluation = found.evaluation
    yield evaluation.catalogue.factor_levels.criteria_note.text(lang)
    yield say("peka.no_advice", lang)
    yield receipt_line(evaluation, lang)
