"""The findings of an audit as a CSV or a workbook, written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from typing import Final

from jabatan_eval.register.report import AuditReport
from jabatan_eval.register.views import field_label, head_rows
from jabatan_eval.tables.sheets import Sheet, write_sheets
from jabatan_eval.texts import checked_lang, say

__all__ = ["write_report"]

_HEADS: Final = ("where", "name", "unit", "code", "severity", "column", "found", "due", "message",
                 "mend", "confidence")  # fmt: skip
_WIDTHS: Final = (8, 32, 24, 24, 11, 15, 16, 13, 46, 46, 11)
_SUMMARY_WIDTHS: Final = (40, 22, 22, 22, 22)


def write_report(
    report: AuditReport,
    target: str | os.PathLike[str],
    *,
    lang: str = "id",
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write the findings; a workbook has the summary on a sheet of its own.

    Text that a spreadsheet would run as a formula is made harmless.

    Args:
        report: the report.
        target: a CSV or XLSX file, by the ending of its name.
        lang: the language of the findings.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the register itself.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.register import audit
        >>> report = audit([{"nama_jabatan": "Camat", "jenis_jabatan": "administrator",
        ...                  "nilai_jabatan": 2000, "kelas_jabatan": 12}])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_report(report, f"{folder}/temuan.csv")
        ...     with open(f"{folder}/temuan.csv", encoding="utf-8-sig") as file:
        ...         file.readline().strip().split(";")[:4]
        ['Tempat', 'Nama jabatan', 'Unit kerja', 'Kode']
    """
    checked_lang(lang)
    found = Sheet(
        say("audit.sheet.findings", lang), _heads(report, lang), _lines(report, lang), _WIDTHS
    )
    summary = Sheet(say("audit.sheet.summary", lang), (), _summary(report, lang), _SUMMARY_WIDTHS)
    write_sheets(target, [found, summary], overwrite=overwrite, sources=sources)


def _heads(report: AuditReport, lang: str) -> list[str]:
    heads = [say(f"audit.{key}", lang) for key in _HEADS]
    return heads if report.row_name is None else [report.row_name, *heads[1:]]


def _lines(report: AuditReport, lang: str) -> Iterator[list[int | str | None]]:
    for one in report.findings:
        yield [
            one.position if report.row_name is None else one.row,
            one.nama,
            one.unit,
            one.code,
            say(f"audit.severity.{one.severity}", lang),
            one.column and field_label(one.column, lang),
            one.found,
            one.due,
            one.message_in(lang),
            one.mend_in(lang),
            one.confidence and say(f"audit.confidence.{one.confidence}", lang),
        ]


def _summary(report: AuditReport, lang: str) -> Iterator[Sequence[int | str | None]]:
    receipt, summary = report.receipt, report.summary()
    yield from ([label, text] for label, text in head_rows(report, lang))
    yield [say("audit.edition", lang), receipt.edition]
    yield [say("audit.digest", lang), receipt.digest]
    yield [None]
    yield [say("audit.code", lang), say("audit.severity", lang), say("audit.findings", lang)]
    for code in summary.by_code:
        yield [code.code, say(f"audit.severity.{code.severity}", lang), code.findings]
    if summary.by_unit:
        keys = ("unit", "rows", "compared", "consistent", "findings")
        yield [None]
        yield [say(f"audit.{key}", lang) for key in keys]
        for unit in summary.by_unit:
            yield [unit.unit or say("audit.no_unit", lang), *unit[1:]]
