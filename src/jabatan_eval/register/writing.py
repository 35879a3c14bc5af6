"""The findings of an audit as a CSV or a workbook, written whole or not at all."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterator, Sequence
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.register.report import AuditReport
from jabatan_eval.register.views import field_label, head_rows
from jabatan_eval.tables.cells import neutral
from jabatan_eval.tables.saving import checked_target, saving
from jabatan_eval.tables.table import refused
from jabatan_eval.texts import checked_lang, say, shown

__all__ = ["checked_format", "write_report"]

_FORMATS: Final = (".csv", ".xlsx")
_ROWS_OF_A_SHEET: Final = 1_048_576
_CELL_AT_MOST: Final = 32_767
_HEADS: Final = ("where", "name", "unit", "code", "severity", "column", "found", "due", "message",
                 "mend", "confidence")  # fmt: skip
_WIDTHS: Final = (12, 34, 28, 26, 12, 18, 18, 14, 70, 70, 12)


def checked_format(target: str | os.PathLike[str]) -> str:
    """The ending of a file's name, if findings can be written in its format.

    Raises:
        DocumentError: they cannot.

    Examples:
        >>> checked_format("temuan.XLSX")
        '.xlsx'
    """
    name = os.fspath(target)
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122
    if ending not in _FORMATS:
        fault = Fault("unknown_format", given=shown(ending), allowed=_FORMATS, where=name)
        raise DocumentError([fault])
    return ending


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
    ending = checked_format(target)
    if ending == ".xlsx":
        needed("xlsxwriter", "excel")
    name = os.fspath(target)
    path = checked_target(name, sources, overwrite=overwrite)
    with saving(path, "", overwrite=overwrite) as (main, _):
        if ending == ".csv":
            _write_csv(report, main, lang)
        else:
            _write_xlsx(report, main, name, lang)


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


def _write_csv(report: AuditReport, path: str, lang: str) -> None:
    with open(path, "w", encoding="utf-8-sig", errors="backslashreplace", newline="") as file:  # noqa: PTH123
        rows = csv.writer(file, delimiter=";")
        rows.writerow(map(_neutral, _heads(report, lang)))
        rows.writerows([*map(_neutral, line)] for line in _lines(report, lang))


def _neutral(value: int | str | None) -> int | str | None:
    return neutral(value) if isinstance(value, str) else value


def _write_xlsx(report: AuditReport, path: str, name: str, lang: str) -> None:
    if len(report.findings) >= _ROWS_OF_A_SHEET:
        raise refused("too_many_rows", name, limit=_ROWS_OF_A_SHEET)
    xlsxwriter: Any = needed("xlsxwriter", "excel")
    settings = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "tmpdir": os.path.dirname(path),  # noqa: PTH120
    }
    book = xlsxwriter.Workbook(path, settings)
    try:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        sheet = book.add_worksheet(say("audit.sheet.findings", lang))
        for place, width in enumerate(_WIDTHS):
            sheet.set_column(place, place, width)
        sheet.freeze_panes(1, 0)
        _fill(sheet, [_heads(report, lang)], bold)
        _fill(sheet, _lines(report, lang), None, start=1)
        summary = book.add_worksheet(say("audit.sheet.summary", lang))
        summary.set_column(0, 0, 40)
        summary.set_column(1, 4, 22)
        _fill(summary, _summary(report, lang), None)
    finally:
        book.close()


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


def _fill(sheet: Any, lines: Any, style: Any, *, start: int = 0) -> None:
    for number, line in enumerate(lines, start):
        for place, value in enumerate(line):
            if isinstance(value, int):
                sheet.write_number(number, place, value, style)
            elif value:
                text = value[:_CELL_AT_MOST].encode("utf-8", "backslashreplace").decode()
                sheet.write_string(number, place, text, style)
