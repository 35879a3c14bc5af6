"""`jabatan-eval nilai`: score codes, or the forms of a file."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Sequence

from jabatan_eval import _yaml
from jabatan_eval.catalogue.loading import read_bounded
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.errors import FormError, SelectionError
from jabatan_eval.notation import parse_levels, parse_scheme
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.texts import say

__all__ = ["add_selection", "chosen", "parser", "run"]

STDIN = "-"


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("nilai", lang)
    add_selection(parser, lang)
    return parser


def add_selection(parser: Parser, lang: str) -> None:
    """The arguments by which levels are given: codes with their scheme, or a file of forms."""
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "codes",
        nargs="*",
        metavar=say("cli.nilai.codes", lang),
        help=say("cli.nilai.help.codes", lang),
    )
    options = parser.add_options()
    options.add_argument(
        "--skema",
        metavar=say("cli.nilai.scheme", lang),
        help=say("cli.nilai.help.scheme", lang),
    )
    options.add_argument(
        "--berkas",
        metavar=say("cli.nilai.file", lang),
        help=say("cli.nilai.help.file", lang),
    )
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))


def run(args: Namespace, lang: str) -> Answer:
    """The forms of the evaluations, or their dump.

    Raises:
        CallError: there are neither codes nor a file, or both.
        JabatanEvalError: the codes or the file are refused, with every fault.
    """
    forms, is_list = chosen(args, lang)
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        dumps = [evaluation.model_dump(mode="json") for evaluation in forms]
        return Answer(as_json(dumps if is_list else dumps[0]))
    return Answer("\n".join(evaluation.to_text(lang) for evaluation in forms))


def chosen(args: Namespace, lang: str) -> tuple[Sequence[Evaluation], bool]:
    """The evaluations of what was given, and whether it was a list of forms.

    Raises:
        CallError: there are neither codes nor a file, or both.
        JabatanEvalError: the codes or the file are refused, with every fault.
    """
    if args.berkas is None:
        if not args.codes:
            raise CallError(say("cli.no_levels", lang))
        scheme = "struktural" if args.skema is None else parse_scheme(args.skema)
        return (_scored(args.codes, scheme),), False
    if args.codes:
        raise CallError(say("cli.codes_and_file", lang))
    if args.skema is not None:
        raise CallError(say("cli.scheme_and_file", lang))
    return _from_file(args.berkas)


def _scored(codes: Sequence[str], scheme: str) -> Evaluation:
    try:
        return evaluate(parse_levels(codes, scheme=scheme), scheme=scheme)
    except SelectionError:  # what tells all faults is loaded only now, so that most calls are quick
        from jabatan_eval.form_files import evaluate_written

        return evaluate_written([*codes], scheme=scheme)


def _from_file(name: str) -> tuple[Sequence[Evaluation], bool]:
    from jabatan_eval.form_files import load_forms, unreadable

    called = "stdin" if name == STDIN else name
    try:
        source = _stdin() if name == STDIN else read_bounded(name)
    except (OSError, ValueError) as error:
        raise FormError([unreadable(called, error)]) from None
    return load_forms(source, called)


def _stdin() -> bytes:
    """Standard input, and no more of it than one byte over the bound."""
    closed = sys.stdin is None  # the shell's `<&-`
    return b"" if closed else sys.stdin.buffer.read(_yaml.MAX_BYTES + 1)
