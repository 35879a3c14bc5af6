"""`jabatan-eval cocokkan`: a peta held against the user's own list of approved results."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import Any, Final

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.peta_input import add_options, check_output, opened, told_of, write
from jabatan_eval.cli.reading import separator
from jabatan_eval.organisation import Rujukan
from jabatan_eval.organisation.matching import ROUTES, Matching
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

TO_BE_DECIDED: Final = 1
PRINTED_AT_MOST: Final = 100


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("cocokkan", lang)
    arguments = parser.add_argument_group(say("cli.arguments", lang))
    for name, key in (("file", "peta.file"), ("rujukan", "cocokkan.list")):
        arguments.add_argument(
            name,
            nargs="?",
            metavar=say(f"cli.{key}", lang),
            help=say(f"cli.{key.replace('.', '.help.')}", lang),
        )
    options = add_options(parser, lang)
    for flag, key in (("lembar", "sheet"), ("sandi", "encoding"), ("pemisah", "separator")):
        options.add_argument(
            f"--{flag}-rujukan",
            metavar=say(f"cli.reading.{key}", lang),
            help=say(f"cli.cocokkan.help.{key}", lang),
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The route of every post; the exit code is 1 where a person must decide.

    Raises:
        CallError: a file is missing, or a mapping is none.
        JabatanEvalError: a file cannot be read or has faults, or the output cannot be written.
    """
    sources = [name for name in (args.file, args.rujukan) if name is not None]
    check_output(args, sources)
    file = opened(args, lang)
    if args.rujukan is None:
        raise CallError(say("cli.cocokkan.no_list", lang))
    rujukan = Rujukan.read(
        args.rujukan,
        sheet=args.lembar_rujukan,
        encoding=args.sandi_rujukan,
        delimiter=separator(args.pemisah_rujukan),
    )
    matching = file.peta.cocokkan(rujukan)
    write(args, matching.sheets(lang), sources)
    code = TO_BE_DECIDED if matching.on("ganda") or matching.on("usulkan") else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(matching, lang)), code)
    lines: list[str] = []
    for name, told in (
        (args.file, told_of(file, lang)),
        (
            args.rujukan,
            told_of_file(rujukan.notes, rujukan.left_out, "cli.cocokkan.left_out", lang),
        ),
    ):
        if told:
            lines += [say("tables.read", lang, name=Path(name).name), *told]
    lines.append(matching.to_text(lang, limit=PRINTED_AT_MOST).rstrip("\n"))
    if args.keluaran is not None:
        lines += ["", say("cli.peta.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n", code)


def _data(matching: Matching, lang: str) -> dict[str, Any]:
    return {
        "format": "jabatan_eval.matching",
        "version": 1,
        "routes": {route: len(matching.on(route)) for route in ROUTES},
        "posts": [
            {
                "id": line.post.id,
                "nama_jabatan": line.post.nama_jabatan,
                "route": line.route,
                "because": line.because,
                "kelas": line.kelas,
                "nilai": line.nilai,
                "kelas_now": line.kelas_now,
                "reason": line.reason_in(lang),
                "entry": line.entry and line.entry.where,
                "candidates": [
                    {
                        "where": one.entry.where,
                        "nama_jabatan": one.entry.nama_jabatan,
                        "kelas": one.entry.kelas,
                        "nilai": one.entry.nilai,
                        "basis": one.entry.basis,
                        "why": list(one.why),
                    }
                    for one in line.candidates
                ],
            }
            for line in matching.lines
        ],
    }
