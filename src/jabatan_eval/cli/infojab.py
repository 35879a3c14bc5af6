"""`jabatan-eval infojab`: a copy of the agency's own INFOJAB workbook, filled with one job."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.reading import mapped
from jabatan_eval.forms import Terisi, isi_infojab
from jabatan_eval.organisation import InformasiJabatan, read_jobs
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.texts import say

__all__ = ["parser", "run"]


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("infojab", lang)
    arguments = parser.add_argument_group(say("cli.arguments", lang))
    for name in ("template", "source"):
        arguments.add_argument(
            name,
            nargs="?",
            metavar=say(f"cli.infojab.{name}", lang),
            help=say(f"cli.infojab.help.{name}", lang),
        )
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.infojab.help.out", lang))
    for name in ("jabatan", "bacaan"):
        options.add_argument(
            f"--{name}", metavar=name.upper(), help=say(f"cli.infojab.help.{name}", lang)
        )
    options.add_argument(
        "--isi", action="append", default=[], metavar="HEADER=TEXT",
        help=say("cli.infojab.help.isi", lang),
    )  # fmt: skip
    for name in ("timpa", "json"):
        options.add_argument(
            f"--{name}", action="store_true", help=say(f"cli.formulir.help.{name}", lang)
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """Fill the copy, and list what could not be filled, with the reasons.

    Raises:
        CallError: template, source or output are not given.
        JabatanEvalError: something cannot be read or written.
    """
    if args.template is None or args.source is None:
        raise CallError(say("cli.infojab.needs", lang))
    if args.keluaran is None:
        raise CallError(say("cli.no_output", lang))
    jobs: Dossier | tuple[InformasiJabatan, ...] = (
        Dossier.open(args.source) if Path(args.source).is_dir() else read_jobs(args.source)
    )
    done = isi_infojab(
        args.template, jobs, args.keluaran, jabatan=args.jabatan, bacaan=args.bacaan,
        tambahan=mapped(args.isi, lang), overwrite=args.timpa,
    )  # fmt: skip
    code = 0 if done.complete else FOUND_SOMETHING
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(done, lang)), code)
    lines = [say("cli.infojab.done", lang, file=done.path, count=done.cells)]
    lines += [f"- {fault.message(lang)}" for fault in done.tidak_terisi]
    return Answer("".join(f"{line}\n" for line in lines), code)


def _data(done: Terisi, lang: str) -> dict[str, object]:
    return {
        "format": "jabatan_eval.infojab",
        "version": 1,
        "file": done.path,
        "cells": done.cells,
        "not_filled": [
            {"code": one.kind, "where": one.where, "message": one.message(lang)}
            for one in done.tidak_terisi
        ],
    }
