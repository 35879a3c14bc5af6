"""`jabatan-eval kelas-dasar`: the class of the basic work directed, as a review on request."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.table_options import add_table_options, reading_of
from jabatan_eval.judgement import BaseWorkReview, Reading, WorkTable, base_work_class, read_work
from jabatan_eval.notation import parse_scheme
from jabatan_eval.texts import say

__all__ = ["parser", "run"]


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("kelas_dasar", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.audit.file", lang),
        help=say("cli.kelas_dasar.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument(
        "--waktu-penyelia",
        metavar=say("cli.kelas_dasar.hours", lang),
        help=say("cli.kelas_dasar.help.own_total", lang),
    )
    options.add_argument(
        "--skema",
        metavar=say("cli.nilai.scheme", lang),
        help=say("cli.kelas_dasar.help.scheme", lang),
    )
    add_table_options(options, lang)
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The review, its caveats first and last.

    Raises:
        CallError: no file is given, or a mapping is none.
        JabatanEvalError: the file cannot be read, or its work is refused.
    """
    if args.file is None:
        raise CallError(say("cli.kelas_dasar.no_file", lang))
    scheme = None if args.skema is None else parse_scheme(args.skema)
    table = read_work(args.file, scheme=scheme, **reading_of(args, lang))
    review = base_work_class(table.work, own_total=args.waktu_penyelia, scheme=scheme)
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(review, table)))
    told = told_of_file(table.notes, table.left_out, "cli.kelas_dasar.left_out", lang)
    return Answer("\n".join([*told, review.to_text(lang)]))


def _data(review: BaseWorkReview, table: WorkTable) -> Any:
    return {
        "format": "jabatan_eval.kelas_dasar",
        "version": 1,
        "caveats": [{"id": one.id, "en": one.en} for one in review.caveats],
        "scheme": review.ruled.scheme.name,
        "factor": review.ruled.factor.code,
        "kelas": review.kelas,
        "level": review.level.code,
        "first": _reading(review.first),
        "second": None if review.second is None else _reading(review.second),
        "lines": [
            {
                "name": line.work.name,
                "kelas": line.work.kelas,
                "hours": str(line.work.hours),
                "own_time": _exact(line.work.own_time),
                "flags": list(line.work.flags),
                "counted": line.counted,
                "clauses": [clause.code for clause in line.clauses],
                "kelas_if_counted": line.kelas_if_counted,
            }
            for line in review.lines
        ],
        "left_out": list(table.left_out),
        "catalogue_edition": review.catalogue.edition.id,
        "catalogue_digest": review.catalogue.digest,
    }


def _reading(reading: Reading) -> Any:
    """A reading; amounts are exact, as whole numbers or fractions in text."""
    rule = reading.rule
    return {
        "percent": rule.percent,
        "rule": {"id": rule.id, "en": rule.en},
        "confidence": rule.confidence,
        "sources": [citation.tag for citation in rule.sources],
        "original": None if rule.original is None else rule.original.tag,
        "kelas": reading.kelas,
        "level": None if reading.level is None else reading.level.code,
        "total": str(reading.total),
        "share": _exact(reading.share),
        "share_above": str(reading.share_above),
        "hours_to_rise": _exact(reading.hours_to_rise),
        "hours_to_fall": _exact(reading.hours_to_fall),
        "steps": [
            {
                "kelas": step.kelas,
                "hours": str(step.hours),
                "at_or_above": str(step.at_or_above),
                "share": str(step.share),
            }
            for step in reading.steps
        ],
    }


def _exact(amount: object) -> str | None:
    return None if amount is None else str(amount)
