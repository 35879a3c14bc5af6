"""`jabatan-eval panel`: a team's ratings, what to talk about first, and what was agreed on."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, Final

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.table_options import add_table_options, reading_of
from jabatan_eval.judgement import (
    AgendaItem,
    JobRatings,
    Panel,
    PanelFile,
    read_agreed,
    read_panel,
    write_agenda,
)
from jabatan_eval.notation import parse_scheme
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.sheets import SHEET_FORMATS
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

UNRESOLVED: Final = 1
PRINTED_AT_MOST: Final = 100


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("panel", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.audit.file", lang),
        help=say("cli.panel.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.panel.help.out", lang))
    options.add_argument("--timpa", action="store_true", help=say("cli.audit.help.overwrite", lang))
    options.add_argument(
        "--sepakat",
        metavar=say("cli.audit.file", lang),
        help=say("cli.panel.help.agreed", lang),
    )
    options.add_argument(
        "--anggota",
        action="append",
        metavar=say("cli.panel.name", lang),
        help=say("cli.panel.help.member", lang),
    )
    options.add_argument(
        "--skema",
        metavar=say("cli.nilai.scheme", lang),
        help=say("cli.panel.help.scheme", lang),
    )
    add_table_options(options, lang)
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The agenda, with what was agreed on; while something is unresolved the exit code is 1.

    Raises:
        CallError: no file is given, or a mapping is none.
        JabatanEvalError: a file cannot be read or its rows are refused, or the agenda cannot be
            written.
    """
    if args.file is None:
        raise CallError(say("cli.panel.no_file", lang))
    how = reading_of(args, lang)
    sources = [name for name in (args.file, args.sepakat) if name is not None]
    if args.keluaran is not None:
        format_of(args.keluaran, SHEET_FORMATS)
        checked_target(args.keluaran, sources, overwrite=args.timpa)
    scheme = "struktural" if args.skema is None else parse_scheme(args.skema)
    read = read_panel(args.file, members=args.anggota, scheme=scheme, **how)
    panel = read.panel if args.sepakat is None else read_agreed(read.panel, args.sepakat)
    if args.keluaran is not None:
        write_agenda(panel, args.keluaran, lang=lang, overwrite=args.timpa, sources=sources)
    code = UNRESOLVED if panel.unresolved else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(panel, read)), code)
    told = told_of_file(read.notes, read.left_out, "cli.panel.left_out", lang)
    lines = [*told, panel.to_text(lang, limit=PRINTED_AT_MOST).rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", say("cli.panel.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n", code)


def _data(panel: Panel, read: PanelFile) -> Any:
    return {
        "format": "jabatan_eval.panel",
        "version": 1,
        "members": list(panel.members),
        "jobs": [_job(job) for job in panel.by_job()],
        "agenda": [_item(item) for item in panel.agenda],
        "agreements": [record.model_dump(mode="json") for record in panel.agreements],
        "unresolved": {key: list(factors) for key, factors in panel.unresolved},
        "left_out": list(read.left_out),
        "catalogue_edition": panel.catalogue.edition.id,
        "catalogue_digest": panel.catalogue.digest,
    }


def _job(job: JobRatings) -> Any:
    return {
        "key": job.job.key,
        **job.job.job.model_dump(),
        "scheme": job.job.scheme,
        "possible_kelas": list(job.kelas),
        "members": [
            {
                "member": one.member,
                "nilai_jabatan": one.evaluation and one.evaluation.nilai_jabatan,
                "kelas_jabatan": one.evaluation and one.evaluation.kelas_jabatan,
                "abstained": list(one.abstained),
                "unrated": list(one.unrated),
            }
            for one in job.members
        ],
    }


def _item(item: AgendaItem) -> Any:
    one = item.ratings
    reasons = {rating.member: rating.reason for rating in one.ratings}
    return {
        "job": item.job.key,
        "factor": one.factor.code,
        "state": one.state,
        "moves_class": one.moves_class,
        "spread": one.spread,
        "choices": [
            {
                "level": choice.level.code,
                "kelas": list(choice.kelas),
                "members": [{"member": name, "reason": reasons[name]} for name in choice.members],
            }
            for choice in one.choices
        ],
        "abstained": list(one.abstained),
        "unrated": list(one.unrated),
    }
