"""`jabatan-eval web`: the calculator as one HTML file."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Final

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.forms.web import calculator_page
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import write_whole
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

_ENDINGS: Final = {".html": "html", ".htm": "html"}


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("web", lang)
    options = parser.add_options()
    file = say("cli.label.file", lang)
    options.add_argument("-o", metavar=file, help=say("cli.web.help.output", lang))
    options.add_argument("--timpa", action="store_true", help=say("cli.help.timpa", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """Write the page and say what it is.

    Raises:
        CallError: the call names no file.
        JabatanEvalError: the file cannot be written.
    """
    if args.o is None:
        raise CallError(say("cli.no_output", lang))
    format_of(args.o, _ENDINGS)
    catalogue = default_catalogue()
    write_whole(Path(args.o), calculator_page(lang=lang).encode(), overwrite=args.timpa)
    values = {"edition": catalogue.edition.id, "digest": catalogue.digest[:12]}
    return Answer(say("cli.web.done", lang, file=args.o, **values) + "\n")
