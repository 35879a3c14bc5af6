"""A team's agenda as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, Final

from jabatan_eval.judgement.agreement_views import differing_said, dissents_said
from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.judgement.panel import AgendaItem, agenda_of
from jabatan_eval.scoring.lines import heading, labelled, paragraph, table
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.judgement.panel import Panel
    from jabatan_eval.judgement.panel_jobs import FactorRatings, JobRatings, MemberResult
    from jabatan_eval.judgement.ratings import RatedJob

__all__ = ["AGENDA_COLUMNS", "as_html", "as_rows", "as_text", "job_name", "member_rows"]

AGENDA_COLUMNS: Final = (
    "urutan", "id_jabatan", "nama_jabatan", "unit_kerja", "faktor", "nama_faktor", "keadaan",
    "mengubah_kelas", "kelas", "selisih_nilai", "pilihan", "tidak_menilai", "belum_menilai",
)  # fmt: skip
"""The columns of the agenda as a table."""

_AGENDA_HEADS: Final = ("faktor", "keadaan", "mengubah_kelas", "selisih_nilai", "pilihan")
_MEMBER_HEADS: Final = ("job", "member", "nilai", "kelas", "lacking")
_AGREED_HEADS: Final = ("job", "factor", "level", "reason", "differing", "dissents")


def job_name(job: RatedJob) -> str:
    """A job as people call it, with its unit.

    Examples:
        >>> from jabatan_eval import Job
        >>> from jabatan_eval.judgement import RatedJob
        >>> job_name(RatedJob("J-01", Job(nama="Camat", unit="Kecamatan A")))
        'Camat, Kecamatan A'
    """
    return plain(", ".join(filter(None, (job.job.nama, job.job.unit))))


def as_rows(panel: Panel, lang: str) -> Iterator[dict[str, Any]]:
    """Each item of the agenda as a flat row."""
    for number, item in enumerate(panel.agenda, 1):
        one, job = item.ratings, item.job.job
        kelas = (f"{choice.level.code}: {_listed(choice.kelas)}" for choice in one.choices)
        values = (
            number,
            item.job.key,
            job.nama,
            job.unit,
            one.factor.code,
            one.factor.label(lang),
            say(f"panel.state.{one.state}", lang),
            say("panel.yes" if one.moves_class else "panel.no", lang),
            "; ".join(kelas) or None,
            one.spread,
            "; ".join(_choices(one, lang)) or None,
            ", ".join(one.abstained) or None,
            ", ".join(one.unrated) or None,
        )
        yield dict(zip(AGENDA_COLUMNS, values, strict=True))


def member_rows(jobs: Iterable[JobRatings], lang: str) -> Iterator[dict[str, Any]]:
    """What each member's levels would give, as flat rows."""
    for job in jobs:
        for one in job.members:
            evaluation = one.evaluation
            yield {
                "id_jabatan": job.job.key,
                "jabatan": job_name(job.job),
                "anggota": one.member,
                "nilai": None if evaluation is None else evaluation.nilai_jabatan,
                "kelas": None if evaluation is None else evaluation.kelas_jabatan,
                "belum_lengkap": _lacking(one, lang) or None,
            }


def _lacking(one: MemberResult, lang: str) -> str:
    pairs = (("panel.abstains", one.abstained), ("panel.rated_not", one.unrated))
    return "; ".join(say(key, lang, factors=", ".join(codes)) for key, codes in pairs if codes)


def _listed(kelas: Sequence[int]) -> str:
    return ", ".join(map(str, kelas))


def _choices(one: FactorRatings, lang: str) -> Iterator[str]:
    """Each level that was chosen, with the classes that can follow, by whom and why."""
    reasons = {rating.member: rating.reason for rating in one.ratings}
    for choice in one.choices:
        names = (
            say("panel.with_reason", lang, member=name, reason=reasons[name])
            if reasons[name]
            else name
            for name in choice.members
        )
        kelas = say("panel.of_kelas", lang, kelas=_listed(choice.kelas))
        values = {"level": choice.level.code, "kelas": kelas, "members": ", ".join(names)}
        yield say("panel.choice", lang, **values)


def as_text(panel: Panel, lang: str, limit: int | None) -> str:
    """The agenda in plain text that cannot steer a terminal."""
    return "\n".join(_text_lines(panel, lang, limit)) + "\n"


def _text_lines(panel: Panel, lang: str, limit: int | None) -> Iterator[str]:
    jobs = panel.by_job()
    agenda = agenda_of(jobs)
    yield say("panel.title", lang)
    yield ""
    yield from paragraph(say("panel.no_vote", lang))
    yield ""
    yield from labelled((label, [text]) for label, text in _head(panel, agenda, lang))
    yield from heading(say("panel.agenda", lang))
    open_items, alike = _parted(agenda)
    if not open_items:
        yield say("panel.nothing", lang)
    for number, item in enumerate(open_items[:limit], 1):
        yield from _item_lines(number, item, lang)
    if more := _more(open_items, limit):
        yield say("panel.more", lang, count=more)
    if alike:
        yield from heading(say("panel.alike", lang))
        for text in _alike_said(alike):
            yield from paragraph(text, "- ")
    yield from heading(say("panel.results", lang))
    heads = [say(f"panel.{key}", lang) for key in _MEMBER_HEADS]
    yield from table(heads, _member_cells(jobs, lang), right=(2, 3))
    if panel.agreed:
        yield from heading(say("panel.agreed", lang))
        yield from _agreed_lines(panel, lang)
    yield from heading(say("panel.standing", lang))
    for line in _standing(panel, lang):
        yield from paragraph(line)
    yield ""
    yield _receipt(panel, lang)


def _item_lines(number: int, item: AgendaItem, lang: str) -> Iterator[str]:
    one = item.ratings
    factor = f"{one.factor.code} {one.factor.label(lang)}"
    state = say(f"panel.state.{one.state}", lang)
    values = {"number": number, "job": job_name(item.job), "factor": factor, "state": state}
    yield from paragraph(say("panel.item", lang, **values), "", "   ")
    yield from paragraph(_effect(one, lang), "   ")
    for text in (*_choices(one, lang), *_silent(one, lang)):
        yield from paragraph(plain(text), "   - ")


def _effect(one: FactorRatings, lang: str) -> str:
    return say("panel.moves" if one.moves_class else "panel.moves_not", lang, spread=one.spread)


def _silent(one: FactorRatings, lang: str) -> Iterator[str]:
    for key, names in (("abstained", one.abstained), ("unrated", one.unrated)):
        if names:
            yield say(f"panel.{key}", lang, members=", ".join(names))


def as_html(panel: Panel, lang: str, limit: int | None) -> str:
    """The agenda as HTML; every text is escaped."""
    jobs = panel.by_job()
    agenda = agenda_of(jobs)
    open_items, alike = _parted(agenda)
    title = [say("panel.title", lang), say("panel.no_vote", lang)]
    heads = [say("panel.job", lang), *(say(f"panel.head.{key}", lang) for key in _AGENDA_HEADS)]
    rows = _agenda_cells(open_items[:limit], lang)
    parts = [
        html_table(title, (), _head(panel, agenda, lang)),
        html_table([say("panel.agenda", lang)], heads, rows, right=(4,)),
    ]
    if more := _more(open_items, limit):
        parts.append(paragraphs([say("panel.more", lang, count=more)]))
    if alike:
        parts.append(paragraphs([say("panel.alike", lang), *_alike_said(alike)]))
    heads = [say(f"panel.{key}", lang) for key in _MEMBER_HEADS]
    title = [say("panel.results", lang)]
    parts.append(html_table(title, heads, _member_cells(jobs, lang), right=(2, 3)))
    if panel.agreed:
        title = [say("panel.agreed", lang)]
        parts.append(html_table(title, _agreed_heads(lang), _agreed_cells(panel, lang)))
    return framed(lang, *parts, paragraphs([*_standing(panel, lang), _receipt(panel, lang)]))


def _parted(agenda: Iterable[AgendaItem]) -> tuple[list[AgendaItem], list[AgendaItem]]:
    """What is to be talked about, and what all rated alike and the team only has to adopt."""
    items: tuple[list[AgendaItem], list[AgendaItem]] = ([], [])
    for item in agenda:
        items[item.ratings.state == "unanimous"].append(item)
    return items


def _alike_said(alike: Iterable[AgendaItem]) -> list[str]:
    """For each job, the levels that all rated alike."""
    levels: dict[RatedJob, list[str]] = {}
    for item in alike:
        levels.setdefault(item.job, []).append(item.ratings.open[0].code)
    return [f"{job_name(job)}: {', '.join(codes)}" for job, codes in levels.items()]


def _agenda_cells(agenda: Iterable[AgendaItem], lang: str) -> Iterator[tuple[str, ...]]:
    for item in agenda:
        one = item.ratings
        moves = say("panel.yes" if one.moves_class else "panel.no", lang)
        yield (
            job_name(item.job),
            f"{one.factor.code} {one.factor.label(lang)}",
            say(f"panel.state.{one.state}", lang),
            Marked(moves) if one.moves_class else moves,
            str(one.spread),
            "; ".join((*_choices(one, lang), *_silent(one, lang))),
        )


def _head(panel: Panel, agenda: Sequence[AgendaItem], lang: str) -> Iterator[tuple[str, str]]:
    yield say("panel.team", lang), plain(", ".join(panel.members))
    jobs = {"count": len(panel.unresolved), "all": len(panel.jobs)}
    yield say("panel.unresolved", lang), say("panel.of_jobs", lang, **jobs)
    moving = sum(item.ratings.moves_class for item in agenda)
    items = say("panel.of_items", lang, count=len(agenda), moving=moving)
    yield say("panel.items", lang), items


def _member_cells(jobs: Iterable[JobRatings], lang: str) -> Iterator[tuple[str, ...]]:
    for job in jobs:
        for row in member_rows([job], lang):
            cells = (row["nilai"], row["kelas"], row["belum_lengkap"])
            told = ("-" if cell is None else str(cell) for cell in cells)
            yield row["jabatan"], row["anggota"], *told
        yield job_name(job.job), say("panel.possible", lang), "-", _listed(job.kelas), "-"


def _agreed_lines(panel: Panel, lang: str) -> Iterator[str]:
    """What was agreed on, job by job."""
    names = {job.key: job_name(job) for job in panel.jobs}
    last = None
    for key, one in panel.agreed:
        if key != last:
            yield from paragraph(names[key])
        last = key
        yield from paragraph(plain(one.reason), f"   {one.level:<5} ")
        said = (("differing", differing_said(one, lang)), ("dissents", dissents_said(one, lang)))
        for word, text in said:
            if text:
                label = say(f"sepakat.{word}", lang).lower()
                yield from paragraph(plain(f"{label}: {text}"), " " * 9)


def _agreed_heads(lang: str) -> list[str]:
    job, *rest = _AGREED_HEADS
    return [say(f"panel.{job}", lang), *(say(f"sepakat.{key}", lang) for key in rest)]


def _agreed_cells(panel: Panel, lang: str) -> Iterator[tuple[str, ...]]:
    names = {job.key: job_name(job) for job in panel.jobs}
    for key, one in panel.agreed:
        differing, dissents = differing_said(one, lang), dissents_said(one, lang)
        yield names[key], one.factor, one.level, one.reason, differing or "-", dissents or "-"


def _standing(panel: Panel, lang: str) -> Iterator[str]:
    """Where each job stands: resolved, with what follows, or unresolved and why."""
    names = {job.key: job_name(job) for job in panel.jobs}
    for key, factors in panel.unresolved:
        yield say("panel.unresolved_job", lang, job=names[key], factors=", ".join(factors))
    for record in panel.agreements:
        evaluation = record.evaluation
        values = {"nilai": evaluation.nilai_jabatan, "kelas": evaluation.kelas_jabatan}
        yield say("panel.resolved_job", lang, job=names[record.key], **values)


def _more(agenda: Sequence[AgendaItem], limit: int | None) -> int:
    return 0 if limit is None else max(0, len(agenda) - limit)


def _receipt(panel: Panel, lang: str) -> str:
    catalogue = panel.catalogue
    return say("form.receipt", lang, edition=catalogue.edition.id, digest=catalogue.digest[:12])
