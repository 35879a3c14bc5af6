"""What a change of the catalogue does, as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.judgement.asking import named
from jabatan_eval.judgement.markup import framed, html_table
from jabatan_eval.scoring.lines import heading, labelled, table, thousands
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.judgement.effects import CatalogueEffect, JobEffect, SchemeEffect

__all__ = ["as_html", "as_rows", "as_text"]

_NONE: Final = "-"


def as_rows(effect: CatalogueEffect, lang: str) -> Iterator[dict[str, int | str | None]]:
    """Each job as a flat row."""
    checked_lang(lang)
    for job in effect.jobs:
        yield {
            "nama_jabatan": _name(job),
            "skema": job.old.scheme,
            "tingkat": " ".join(job.old.codes),
            "nilai_lama": job.old.nilai_jabatan,
            "nilai_baru": None if job.new is None else job.new.nilai_jabatan,
            "kelas_lama": job.old.kelas_jabatan,
            "kelas_baru": None if job.new is None else job.new.kelas_jabatan,
            "temuan": _finding(job, lang),
        }


def _name(job: JobEffect) -> str:
    return "" if job.old.job is None else job.old.job.nama


def _finding(job: JobEffect, lang: str) -> str:
    """What happens to a job, in one sentence; empty where nothing does."""
    if job.new is None:
        return "; ".join(fault.message(lang) for fault in job.faults)
    if job.changed_kelas:
        return say("dampak.job_kelas", lang)
    return say("dampak.job_nilai", lang) if job.changed_nilai else ""


def as_text(effect: CatalogueEffect, lang: str) -> str:
    """The effect in plain text that cannot steer a terminal."""
    lines = [say("dampak.title", checked_lang(lang)), ""]
    lines += labelled((label, [text]) for label, text in _head(effect, lang))
    for one in _tables(effect, lang):
        lines += [*heading(one.title), *table(one.heads, one.rows, right=one.right)]
    return "\n".join(lines) + "\n"


def as_html(effect: CatalogueEffect, lang: str) -> str:
    """The effect as HTML; every text is escaped."""
    parts = [html_table([say("dampak.title", checked_lang(lang))], (), _head(effect, lang))]
    parts += [
        html_table([one.title], one.heads, one.rows, right=one.right)
        for one in _tables(effect, lang)
    ]
    return framed(lang, *parts)


def _head(effect: CatalogueEffect, lang: str) -> Iterator[tuple[str, str]]:
    yield say("dampak.old", lang), named(effect.old)
    yield say("dampak.new", lang), named(effect.new)
    yield say("dampak.changes", lang), str(len(effect.changes))
    if effect.jobs:
        values = {"count": len(effect.affected), "jobs": len(effect.jobs)}
        yield say("dampak.jobs", lang), say("dampak.of_jobs", lang, **values)


class _Table(NamedTuple):
    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[int, ...] = ()


def _tables(effect: CatalogueEffect, lang: str) -> Iterator[_Table]:
    """The parts of the report that have something to show."""
    made = (
        _table("changes", ("what", "old", "new"), _changes(effect, lang), lang),
        _table(
            "schemes",
            ("scheme", "count_old", "count_new", "kept", "nilai", "kelas"),
            (_scheme(scheme, lang) for scheme in effect.schemes),
            lang,
            right=(1, 2, 3, 4, 5),
        ),
        _table(
            "moves",
            ("scheme", "kelas_old", "kelas_new", "count"),
            _moves(effect, lang),
            lang,
            right=(1, 2, 3),
        ),
        _table(
            "affected",
            ("job", "levels", "nilai_old", "nilai_new", "kelas_old", "kelas_new", "finding"),
            (_job(job, lang) for job in effect.affected),
            lang,
            right=(2, 3, 4, 5),
        ),
    )
    yield from (one for one in made if one.rows)


def _table(
    name: str,
    heads: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    lang: str,
    right: tuple[int, ...] = (),
) -> _Table:
    words = tuple(say(f"dampak.{head}", lang) for head in heads)
    return _Table(say(f"dampak.title_{name}", lang), words, tuple(rows), right)


def _changes(effect: CatalogueEffect, lang: str) -> Iterator[tuple[str, str, str]]:
    for change in effect.changes:
        what = say(f"dampak.{change.kind}", lang, scheme=change.scheme, code=change.code)
        yield what, change.before or _NONE, change.after or _NONE


def _scheme(scheme: SchemeEffect, lang: str) -> tuple[str, ...]:
    numbers = (scheme.old, scheme.new, scheme.kept, scheme.changed_nilai, scheme.changed_kelas)
    return scheme.scheme, *(thousands(number, lang) for number in numbers)


def _moves(effect: CatalogueEffect, lang: str) -> Iterator[tuple[str, ...]]:
    for scheme in effect.schemes:
        for move in scheme.moves:
            if move.old != move.new:
                count = thousands(move.combinations, lang)
                yield scheme.scheme, str(move.old), str(move.new), count


def _job(job: JobEffect, lang: str) -> tuple[str, ...]:
    new = job.new
    nilai, kelas = (_NONE, _NONE) if new is None else (new.nilai_jabatan, new.kelas_jabatan)
    numbers = (job.old.nilai_jabatan, nilai, job.old.kelas_jabatan, kelas)
    return _name(job), " ".join(job.old.codes), *map(str, numbers), _finding(job, lang)
