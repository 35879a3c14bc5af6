"""A report as people read it: plain text, and HTML for notebooks."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING

from jabatan_eval.register.findings import Finding
from jabatan_eval.scoring.lines import thousands
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.register.report import AuditReport

__all__ = ["as_html", "as_text", "head_rows", "where"]


def head_rows(report: AuditReport, lang: str) -> list[tuple[str, str]]:
    """The figures at the head of a report."""
    rows, contradicting = report.receipt.rows, report.compared - report.consistent
    pairs = (
        say("audit.column_pair", lang, field=field_label(name, lang), column=column)
        for name, column in report.columns
    )
    return [
        (say("audit.rows", lang), thousands(rows, lang)),
        (say("audit.compared", lang), _share(report.compared, rows, lang)),
        (say("audit.consistent", lang), _share(report.consistent, report.compared, lang)),
        (say("audit.contradicting", lang), _share(contradicting, report.compared, lang)),
        (say("audit.findings", lang), thousands(report.receipt.findings, lang)),
        (say("audit.columns", lang), ", ".join(pairs)),
    ]


def field_label(name: str, lang: str) -> str:
    """A column by the audit's own name, in words; a factor's code says which factor.

    Examples:
        >>> field_label("nama_jabatan", "id"), field_label("4A", "en")
        ('nama jabatan', 'the level of factor 4A')
    """
    if name[0].isdigit():
        return say("audit.field.faktor", lang, code=name)
    return say(f"audit.field.{name}", lang)


def where(finding: Finding, lang: str, *, row_name: str | None) -> str:
    """The row of a finding, with the name of the job."""
    if finding.position is None:
        return say("audit.register", lang)
    if row_name is None or finding.row is None:
        place = say("audit.row", lang, row=finding.position)
    else:
        place = f"{row_name} {finding.row}"
    return f"{place} ({finding.nama})" if finding.nama else place


def as_text(report: AuditReport, lang: str, limit: int | None) -> str:
    """The report in plain text that cannot steer a terminal."""
    return "".join(f"{_printable(line).rstrip()}\n" for line in _lines(report, lang, limit))


def _lines(report: AuditReport, lang: str, limit: int | None) -> Iterator[str]:
    yield say("audit.title", lang)
    yield ""
    head = head_rows(report, lang)
    width = max(len(label) for label, _ in head)
    yield from (f"{label:<{width}}: {text}" for label, text in head)
    yield receipt_line(report, lang)
    if not report.findings:
        yield from ("", say("audit.none", lang))
        return
    summary = report.summary()
    yield from _heading(say("audit.by_code", lang))
    width = max(len(one.code) for one in summary.by_code)
    for one in summary.by_code:
        weight = say(f"audit.severity.{one.severity}", lang)
        yield f"{one.code:<{width}}  {one.findings:>8}  {weight}"
    if summary.by_unit:
        yield from _heading(say("audit.by_unit", lang))
        for unit in summary.by_unit:
            yield unit.unit or say("audit.no_unit", lang)
            counts = (
                ("audit.rows", thousands(unit.rows, lang)),
                ("audit.consistent", _share(unit.consistent, unit.compared, lang)),
                ("audit.findings", thousands(unit.findings, lang)),
            )
            yield "  " + "; ".join(f"{say(key, lang)}: {text}" for key, text in counts)
    yield from _heading(say("audit.list", lang))
    for finding in report.findings[:limit]:
        weight = say(f"audit.severity.{finding.severity}", lang)
        yield f"{where(finding, lang, row_name=report.row_name)}: {weight} {finding.code}"
        yield f"  {finding.message_in(lang)}"
        yield f"  -> {finding.mend_in(lang)}"
        if finding.related:
            rows = ", ".join(map(str, finding.related))
            yield f"  {say('audit.related', lang, rows=rows)}"
    if (more := _more(report, limit)) > 0:
        yield say("audit.more", lang, count=thousands(more, lang))


def as_html(report: AuditReport, lang: str, limit: int | None) -> str:
    """The report as HTML; every text is escaped."""
    return "\n".join(_html(report, lang, limit))


def _html(report: AuditReport, lang: str, limit: int | None) -> Iterator[str]:
    yield f'<div lang="{lang}" class="jabatan-eval">'
    yield "<table>"
    yield f"<caption>{escape(say('audit.title', lang))}</caption><tbody>"
    yield from (_html_row((label, text)) for label, text in head_rows(report, lang))
    yield "</tbody></table>"
    keys = ("where", "severity", "code", "message", "mend")
    heads = "".join(f'<th scope="col">{escape(say(f"audit.{key}", lang))}</th>' for key in keys)
    if report.findings:
        yield f"<table><thead><tr>{heads}</tr></thead><tbody>"
        for one in report.findings[:limit]:
            place = where(one, lang, row_name=report.row_name)
            weight = say(f"audit.severity.{one.severity}", lang)
            texts = (place, weight, one.code, one.message_in(lang), one.mend_in(lang))
            yield _html_row(texts)
        yield "</tbody></table>"
        if (more := _more(report, limit)) > 0:
            yield f"<p>{escape(say('audit.more', lang, count=thousands(more, lang)))}</p>"
    else:
        yield f"<p>{escape(say('audit.none', lang))}</p>"
    yield f"<p><small>{escape(receipt_line(report, lang))}</small></p>"
    yield "</div>"


def receipt_line(report: AuditReport, lang: str) -> str:
    """By which catalogue the register was audited."""
    receipt = report.receipt
    return say("audit.receipt", lang, edition=receipt.edition, digest=receipt.digest[:12])


def _html_row(cells: tuple[str, ...]) -> str:
    return f"<tr>{''.join(f'<td>{escape(_printable(cell))}</td>' for cell in cells)}</tr>"


def _heading(text: str) -> tuple[str, ...]:
    return ("", text, "-" * len(text))


def _more(report: AuditReport, limit: int | None) -> int:
    return 0 if limit is None else len(report.findings) - limit


def _share(part: int, whole: int, lang: str) -> str:
    """A number out of another, with a percentage to one place, rounded down."""
    counts = {"part": thousands(part, lang), "whole": thousands(whole, lang)}
    if not whole:
        return say("audit.share_none", lang, **counts)
    tenths = int(Fraction(part, whole) * 1000)
    mark = "," if lang == "id" else "."
    percent = f"{tenths // 10}{mark}{tenths % 10}"
    return say("audit.share", lang, **counts, percent=percent)


def _printable(text: str) -> str:
    """Text that cannot steer a terminal: what does not print becomes a blank."""
    return "".join(character if character.isprintable() else " " for character in text)
