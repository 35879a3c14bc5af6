"""The review of the base work of a whole peta as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.notation.amounts import percent_text
from jabatan_eval.scoring.lines import paragraph, table
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_base_work import BaseWorkLine, BaseWorkTable

__all__ = ["as_html", "as_rows", "as_text"]

_HEADS: Final = ("id", "name", "chosen", "base", "level", "share", "posts", "missing")
_RIGHT: Final = (3, 5, 6, 7)
_LISTED: Final = 20


def as_rows(table_: BaseWorkTable, lang: str) -> Iterator[dict[str, int | str | None]]:
    """Each managerial post as a flat row."""
    for line in table_.lines:
        review = line.review
        yield {
            "id": line.id,
            "nama_jabatan": line.nama_jabatan,
            "tingkat_dipilih": None if line.chosen is None else line.chosen.code,
            "kelas_dasar": None if review is None else review.kelas,
            "tingkat_telaah": None if review is None else review.level.code,
            "bagian": None if review is None else percent_text(review.share, lang),
            "berbeda": say("peta.yes" if line.differs else "peta.no", lang),
            "jabatan": line.posts,
            "tanpa_jam": line.without_hours,
            "tanpa_kelas": line.without_kelas,
            "sebab": "; ".join(fault.message(lang) for fault in line.why) or None,
        }


def as_text(table_: BaseWorkTable, lang: str) -> str:
    """The review in plain text, its caveats first."""
    lines = [say("peta.base.title", lang), ""]
    lines += [one for caveat in table_.caveats for one in paragraph(caveat.text(lang), "! ")]
    lines += ["", *table(_heads(lang), [_cells(line, lang) for line in table_.lines], right=_RIGHT)]
    notes = [*_notes(table_, lang)]
    lines += ["", *(one for note in notes for one in paragraph(note))]
    return "\n".join(lines) + "\n"


def as_html(table_: BaseWorkTable, lang: str) -> str:
    """The review as HTML, its caveats first; every text is escaped."""
    rows = [
        [
            Marked(cell) if line.differs and place in _MARKED else cell
            for place, cell in enumerate(cells)
        ]
        for line in table_.lines
        for cells in (_cells(line, lang),)
    ]
    return framed(
        lang,
        paragraphs(caveat.text(lang) for caveat in table_.caveats),
        html_table([say("peta.base.title", lang)], _heads(lang), rows, right=_RIGHT),
        paragraphs(_notes(table_, lang)),
    )


_MARKED: Final = (2, 4)


def _heads(lang: str) -> list[str]:
    return [say(f"peta.base.{key}", lang) for key in _HEADS]


def _cells(line: BaseWorkLine, lang: str) -> list[str]:
    review, missing = line.review, line.without_hours + line.without_kelas
    return [
        line.id,
        line.nama_jabatan,
        "-" if line.chosen is None else line.chosen.code,
        "-" if review is None else str(review.kelas),
        "-" if review is None else review.level.code + (" *" if line.differs else ""),
        "-" if review is None else percent_text(review.share, lang),
        str(line.posts),
        str(missing) if missing else "-",
    ]


def _notes(table_: BaseWorkTable, lang: str) -> Iterator[str]:
    yield say("recap.reading", lang, reading=say(f"peta.reading.{table_.reading}", lang))
    if table_.differing:
        yield say("peta.base.differing", lang, count=len(table_.differing))
    if table_.missing:
        some = ", ".join(table_.missing[:_LISTED])
        more = ", ..." if len(table_.missing) > _LISTED else ""
        yield say("peta.base.not_counted", lang, count=len(table_.missing), ids=some + more)
