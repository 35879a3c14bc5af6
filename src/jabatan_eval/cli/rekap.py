"""`jabatan-eval rekap`: posts, holders and need of a peta, by class, kind, unit or echelon."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import Parser
from jabatan_eval.cli.peta_input import add_options, check_output, exact, opened, told_of, write
from jabatan_eval.organisation.peta_classes import checked_reading
from jabatan_eval.organisation.recap import Recap, checked_by, checked_rounding
from jabatan_eval.texts import say

__all__ = ["parser", "run"]


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("rekap", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.peta.file", lang),
        help=say("cli.peta.help.file", lang),
    )
    options = add_options(parser, lang)
    for name, default in (("per", "kelas"), ("status", "terakhir"), ("pembulatan", "none")):
        options.add_argument(
            f"--{name}",
            default=default,
            metavar=say(f"cli.rekap.{name}", lang),
            help=say(f"cli.rekap.help.{name}", lang),
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The recap, and a sheet of it if one is asked for.

    Raises:
        CallError: no file is given, or a mapping is none.
        JabatanEvalError: an option is none of those allowed, the file cannot be read or has
            faults, or the output cannot be written.
    """
    by, reading = checked_by(args.per), checked_reading(args.status)
    rounding = checked_rounding(args.pembulatan)
    check_output(args, [args.file or ""])
    file = opened(args, lang)
    recap = file.peta.recap(by, reading=reading)
    write(args, [recap.sheet(lang, rounding=rounding)], [args.file])
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(recap)))
    lines = [*told_of(file, lang), recap.to_text(lang, rounding=rounding).rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", say("cli.peta.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n")


def _data(recap: Recap) -> dict[str, Any]:
    return {
        "format": "jabatan_eval.recap",
        "version": 1,
        "by": recap.by,
        "reading": recap.reading,
        "elected": recap.elected,
        "parts": [{"key": line.key, **_totals(line.totals)} for line in recap.lines],
        "total": _totals(recap.total),
    }


def _totals(totals: Any) -> dict[str, Any]:
    return {
        **totals._asdict(),
        "kebutuhan": exact(totals.kebutuhan),
        "selisih": exact(totals.selisih),
    }
