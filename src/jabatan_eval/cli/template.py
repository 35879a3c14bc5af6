"""`jabatan-eval template`: the workbook to fill in, with live formulas."""

from __future__ import annotations

import re
from argparse import Namespace
from pathlib import Path
from typing import Final

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.forms.template import ROWS, ROWS_AT_MOST, template_workbook
from jabatan_eval.notation import parse_scheme
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target, write_whole
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

_ENDINGS: Final = {".xlsx": "xlsx"}


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("template", lang)
    options = parser.add_options()
    file = say("cli.label.file", lang)
    options.add_argument(
        "--skema",
        metavar=say("cli.nilai.scheme", lang),
        help=say("cli.template.help.scheme", lang),
    )
    options.add_argument(
        "--keduanya", action="store_true", help=say("cli.template.help.both", lang)
    )
    options.add_argument("-o", metavar=file, help=say("cli.template.help.output", lang))
    options.add_argument(
        "--baris", metavar="N", help=say("cli.template.help.rows", lang, rows=ROWS)
    )
    options.add_argument("--timpa", action="store_true", help=say("cli.help.timpa", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """Write the workbook and say what it is.

    Raises:
        CallError: the call names no file, or not exactly one choice of scheme.
        JabatanEvalError: the scheme is unknown, the extra is missing, or the file cannot be
            written.
    """
    if args.o is None:
        raise CallError(say("cli.no_output", lang))
    format_of(args.o, _ENDINGS)
    if (args.skema is None) == (not args.keduanya):
        raise CallError(say("cli.template.which_scheme", lang))
    catalogue = default_catalogue()
    schemes = tuple(scheme.name for scheme in catalogue.schemes)
    if args.skema is not None:
        schemes = (parse_scheme(args.skema),)
    rows = ROWS if args.baris is None else _count(args.baris, lang)
    checked_target(args.o, overwrite=args.timpa)  # before thousands of rows are made
    book = template_workbook(schemes, capacity=rows, lang=lang)
    write_whole(Path(args.o), book, overwrite=args.timpa)
    done = say(
        "cli.template.done",
        lang,
        file=args.o,
        rows=rows,
        schemes=", ".join(schemes),
        edition=catalogue.edition.id,
        digest=catalogue.digest[:12],
    )
    return Answer(done + "\n")


def _count(given: str, lang: str) -> int:
    if re.fullmatch("[1-9][0-9]{0,5}", given, re.ASCII) and int(given) <= ROWS_AT_MOST:
        return int(given)
    values = {"option": "--baris", "limit": ROWS_AT_MOST, "given": shown(given)}
    raise CallError(say("cli.not_a_count", lang, **values))
