"""A peta in a terminal and in a workbook: its findings, its sheets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.organisation.peta_findings import Finding
from jabatan_eval.organisation.peta_written import amount_cell
from jabatan_eval.organisation.recap import BY
from jabatan_eval.scoring.lines import heading, paragraph
from jabatan_eval.scoring.views import plain
from jabatan_eval.tables.sheets import Sheet
from jabatan_eval.texts import say

__all__ = ["findings_lines", "peta_sheets"]

_RESULT_HEADS: Final = ("id", "name", "unit", "nilai", "computed", "settled", "reading", "posts",
                        "bezetting", "kebutuhan", "selisih")  # fmt: skip
_RESULT_WIDTHS: Final = (14, 44, 34, 10, 10, 12, 14, 10, 10, 12, 12)
_FINDING_HEADS: Final = ("id", "name", "unit", "severity", "code", "message", "mend", "related")
_FINDING_WIDTHS: Final = (14, 44, 34, 12, 24, 70, 70, 30)

_Cells = Sequence[str | int | Decimal | None]


def findings_lines(peta: PetaJabatan, lang: str, limit: int) -> list[str]:
    """The findings in plain text, the heaviest first; how many more there are is said."""
    if not peta.findings:
        return ["", say("audit.none", lang)]
    weights = ("error", "warning", "note")
    listed = sorted(peta.findings, key=lambda one: weights.index(one.severity))
    lines = heading(say("peta.view.findings", lang))
    for one in listed[:limit]:
        weight = say(f"audit.severity.{one.severity}", lang)
        lines.append(plain(f"{one.id} {one.nama_jabatan}: {weight} {one.code}"))
        lines += paragraph(one.message_in(lang), "  ")
        lines += paragraph(one.mend_in(lang), "  -> ", "     ")
        if one.related:
            lines.append(f"  {say('audit.related', lang, rows=', '.join(one.related))}")
    if len(listed) > limit:
        lines.append(say("audit.more", lang, count=len(listed) - limit))
    return lines


def peta_sheets(peta: PetaJabatan, lang: str, review: AnyReading | None = None) -> Iterator[Sheet]:
    """The sheets of a workbook: the table, what it gives, recaps, findings.

    Args:
        peta: the peta.
        lang: `id` or `en`.
        review: also the review of the base work, in this reading of the classes.
    """
    yield peta.sheet()
    heads = [say(f"peta.view.{key}", lang) for key in _RESULT_HEADS]
    yield Sheet(say("peta.view.results", lang), heads, _results(peta, lang), _RESULT_WIDTHS)
    for by in BY:
        yield peta.recap(by).sheet(lang)
    if peta.findings:
        heads = [say(f"peta.view.{key}", lang) for key in _FINDING_HEADS]
        rows = (_finding(one, lang) for one in peta.findings)
        yield Sheet(say("peta.view.findings", lang), heads, rows, _FINDING_WIDTHS)
    if review is not None:
        found = [*peta.base_work(review).rows(lang)]
        names = [*found[0]] if found else ["id"]
        yield Sheet(say("peta.view.review", lang), names, ([*row.values()] for row in found))


def _results(peta: PetaJabatan, lang: str) -> Iterator[_Cells]:
    for post in peta.posts:
        classes, totals = peta.classes(post.id), peta.totals(post.id)
        computed, reading = classes.dihitung, classes.most_settled
        yield [
            post.id,
            post.nama_jabatan,
            post.unit_kerja,
            None if computed is None else computed.nilai_jabatan,
            classes.kelas("dihitung"),
            classes.kelas(),
            reading and say(f"peta.reading.{reading}", lang),
            totals.posts,
            totals.bezetting,
            amount_cell(totals.kebutuhan),
            amount_cell(totals.selisih),
        ]


def _finding(one: Finding, lang: str) -> _Cells:
    return [
        one.id,
        one.nama_jabatan,
        one.unit_kerja,
        say(f"audit.severity.{one.severity}", lang),
        one.code,
        one.message_in(lang),
        one.mend_in(lang),
        ", ".join(one.related) or None,
    ]
