"""`jabatan-eval audit`: what is wrong in a register of jobs, their nilai and their kelas."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any, Final

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.reading import add_reading_options, mapped, reading
from jabatan_eval.register import AuditReport
from jabatan_eval.register.files import FileAudit, audit_file
from jabatan_eval.register.writing import write_report
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.sheets import SHEET_FORMATS
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

PRINTED_AT_MOST: Final = 100


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("audit", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.audit.file", lang),
        help=say("cli.audit.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument(
        "-o", "--keluaran", metavar=say("cli.audit.out", lang), help=say("cli.audit.help.out", lang)
    )
    options.add_argument("--timpa", action="store_true", help=say("cli.audit.help.overwrite", lang))
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.audit.mapping", lang),
        help=say("cli.audit.help.mapping", lang),
    )
    options.add_argument(
        "--kunci",
        metavar=say("cli.audit.key", lang),
        help=say("cli.audit.help.key", lang),
    )
    options.add_argument(
        "--jenis", metavar=say("cli.audit.kind", lang), help=say("cli.audit.help.kind", lang)
    )
    add_reading_options(options, lang)
    options.add_argument("--json", action="store_true", help=say("cli.audit.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The report, and the findings in a file if one is asked for.

    Raises:
        CallError: no file is given, or a mapping is none.
        JabatanEvalError: the file cannot be read, or the findings cannot be written.
    """
    if args.file is None:
        raise CallError(say("cli.audit.no_file", lang))
    columns = mapped(args.kolom, lang)
    if args.keluaran is not None:
        format_of(args.keluaran, SHEET_FORMATS)
        checked_target(args.keluaran, [args.file], overwrite=args.timpa)
    how = reading(args, lang)
    found = audit_file(args.file, args.kunci, columns=columns, kind=args.jenis, lang=lang, **how)
    report = found.report
    if args.keluaran is not None:
        write_report(report, args.keluaran, lang=lang, overwrite=args.timpa, sources=[args.file])
    code = FOUND_SOMETHING if report.findings else 0
    if args.json:
        return Answer(_json(found, lang), code)
    told = told_of_file(found.notes, found.left_out, "cli.audit.left_out", lang)
    lines = [*told, report.to_text(lang, limit=PRINTED_AT_MOST).rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", say("cli.audit.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n", code)


def _json(found: FileAudit, lang: str) -> Iterator[str]:
    """The report as JSON, its findings one by one: a million of them need not be held at once."""
    from jabatan_eval.catalogue.exchange import as_json

    before, after = as_json(_data(found, lang)).rsplit("[]", 1)
    yield f"{before}["
    between, end = "", ""
    for row in found.report.rows(lang):
        yield f"{between}\n    " + as_json(row).rstrip().replace("\n", "\n    ")
        between, end = ",", "\n  "
    yield f"{end}]{after}"


def _data(found: FileAudit, lang: str) -> dict[str, Any]:
    """All of the report but its findings, whose place is the last."""
    report: AuditReport = found.report
    summary = report.summary()
    return {
        "format": "jabatan_eval.audit",
        "version": 1,
        "catalogue_edition": report.receipt.edition,
        "catalogue_digest": report.receipt.digest,
        "rows": report.receipt.rows,
        "compared": report.compared,
        "consistent": report.consistent,
        "notes": [say(note.key, lang, **dict(note.values)) for note in found.notes],
        "left_out": list(found.left_out),
        "row_name": report.row_name,
        "columns": dict(report.columns),
        "by_code": [one._asdict() for one in summary.by_code],
        "by_unit": [one._asdict() for one in summary.by_unit],
        "findings": [],
    }
