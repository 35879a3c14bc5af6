"""The routes of posts by a list of approved results as people read them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.organisation.peta_basis import basis_of
from jabatan_eval.scoring.lines import heading, paragraph, table
from jabatan_eval.tables.sheets import Sheet
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.organisation.matching import Candidate, Matched, Matching

__all__ = ["as_html", "as_rows", "as_sheets", "as_text", "reason"]

_HEADS: Final = ("id", "name", "unit", "route", "kelas", "nilai", "now", "reason", "candidates")
_WIDTHS: Final = (14, 44, 34, 22, 8, 8, 10, 60, 60)
_CANDIDATE_HEADS: Final = ("id", "name", "row", "candidate_name", "kind", "eselon", "unit_kind",
                           "kelas", "nilai", "basis", "confirm")  # fmt: skip
_CANDIDATE_WIDTHS: Final = (14, 44, 18, 44, 20, 10, 20, 8, 8, 34, 44)
_ROUTES: Final = ("daftar", "dipertahankan", "ganda", "usulkan")


def reason(line: Matched, lang: str) -> str:
    """Why a post is on its route."""
    entry = line.entry or (line.candidates[0].entry if line.candidates else None)
    values: dict[str, object] = {"count": len(line.candidates)}
    if entry is not None:
        due = "-" if entry.kelas_of_nilai is None else entry.kelas_of_nilai
        basis = entry.basis or say("match.no_basis", lang)
        values |= {"basis": f"{basis} ({entry.where})", "kelas": entry.kelas, "nilai": entry.nilai}
        values |= {"due": due}
    if line.kept is not None:
        values |= {"kept": line.kept.kelas, "kept_basis": basis_of(line.kept, lang)}
    said = say(f"match.reason.{line.because}", lang, **values)
    if line.kept is not None and line.kept.kelas != line.kelas:
        said = f"{said}; {say('match.approved_beside', lang, **values)}"
    return said


def as_rows(matching: Matching, lang: str) -> Iterator[dict[str, int | str | None]]:
    """Each post as a flat row."""
    for line in matching.lines:
        yield {
            "id": line.post.id,
            "nama_jabatan": line.post.nama_jabatan,
            "unit_kerja": line.post.unit_kerja,
            "jalur": say(f"match.route.{line.route}", lang),
            "kelas": line.kelas,
            "nilai": line.nilai,
            "kelas_sekarang": line.kelas_now,
            "alasan": reason(line, lang),
            "calon": "; ".join(_candidate(one, lang) for one in line.candidates) or None,
        }


def as_sheets(matching: Matching, lang: str) -> list[Sheet]:
    """The posts on one sheet, the candidates on another."""
    heads = [say(f"match.{key}", lang) for key in _HEADS]
    rows = ([*row.values()] for row in as_rows(matching, lang))
    found = [Sheet(say("match.sheet", lang), heads, rows, _WIDTHS)]
    if any(line.candidates for line in matching.lines):
        heads = [say(f"match.{key}", lang) for key in _CANDIDATE_HEADS]
        candidates = [
            _candidate_row(line, one, lang) for line in matching.lines for one in line.candidates
        ]
        found.append(
            Sheet(say("match.sheet_candidates", lang), heads, candidates, _CANDIDATE_WIDTHS)
        )
    return found


def _candidate_row(line: Matched, one: Candidate, lang: str) -> list[int | str | None]:
    entry = one.entry
    return [
        line.post.id,
        line.post.nama_jabatan,
        entry.where,
        entry.nama_jabatan,
        entry.kind and entry.kind.label.text(lang),
        entry.eselon,
        entry.jenis_unit,
        entry.kelas,
        entry.nilai,
        entry.basis,
        _why(one, lang),
    ]


def as_text(matching: Matching, lang: str, limit: int | None) -> str:
    """The routes in plain text: how many on each, then the posts that need a decision first."""
    lines = [say("match.title", lang), ""]
    counts = [
        (say(f"match.route.{route}", lang), str(len(matching.on(route)))) for route in _ROUTES
    ]
    lines += table([say("match.route", lang), say("match.count", lang)], counts, right=(1,))
    notes = [*_notes(matching, lang)]
    lines += ["", *(one for note in notes for one in paragraph(note))] if notes else []
    listed = sorted(matching.lines, key=lambda line: -_ROUTES.index(line.route))
    lines += heading(say("match.posts", lang))
    for line in listed[:limit]:
        kelas = "" if line.kelas is None else f" {line.kelas}"
        lines += paragraph(
            f"{line.post.id} {line.post.nama_jabatan}: "
            f"{say(f'match.route.{line.route}', lang)}{kelas}"
        )
        lines += paragraph(reason(line, lang), "  ")
        lines += [
            one for found in line.candidates for one in paragraph(_candidate(found, lang), "  ? ")
        ]
    if limit is not None and len(listed) > limit:
        lines.append(say("match.more", lang, count=len(listed) - limit))
    return "\n".join(lines) + "\n"


def as_html(matching: Matching, lang: str, limit: int | None) -> str:
    """The routes as HTML; every text is escaped."""
    heads = [say(f"match.{key}", lang) for key in _HEADS]
    rows = []
    for line, row in zip(matching.lines, as_rows(matching, lang), strict=True):
        cells = ["" if cell is None else str(cell) for cell in row.values()]
        if line.route in {"ganda", "usulkan"}:
            cells[3] = Marked(cells[3])
        rows.append(cells)
    parts = [html_table([say("match.title", lang)], heads, rows[:limit], right=(4, 5, 6))]
    notes = [*_notes(matching, lang)]
    if limit is not None and len(rows) > limit:
        notes.append(say("match.more", lang, count=len(rows) - limit))
    return framed(lang, *parts, *([paragraphs(notes)] if notes else []))


def _notes(matching: Matching, lang: str) -> Iterator[str]:
    contradicting = matching.rujukan.contradicting
    if contradicting:
        rows = ", ".join(entry.where for entry in contradicting[:20])
        more = ", ..." if len(contradicting) > 20 else ""  # noqa: PLR2004
        yield say("match.contradicting", lang, count=len(contradicting), rows=rows + more)


def _candidate(one: Candidate, lang: str) -> str:
    entry = one.entry
    kind = entry.kind and entry.kind.label.text(lang)
    about = ", ".join(filter(None, (kind, entry.eselon, entry.jenjang, entry.jenis_unit)))
    said = say(
        "match.candidate",
        lang,
        name=entry.nama_jabatan + (f" ({about})" if about else ""),
        kelas=entry.kelas,
        basis=entry.basis or entry.where,
    )
    why = _why(one, lang)
    return f"{said}; {why}" if why else said


def _why(one: Candidate, lang: str) -> str | None:
    return "; ".join(say(f"match.why.{key}", lang) for key in one.why) or None
