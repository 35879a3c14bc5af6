"""`jabatan-eval dossier`: one exercise, from the team's decree to the penetapan."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from jabatan_eval.cli.dossier_actions import ACTIONS
from jabatan_eval.cli.dossier_call import Call
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

_TEXTS: Final = (
    "oleh", "alasan", "instansi", "tahun", "nama", "jenis", "nomor", "tanggal", "tentang",
    "berlaku", "tahap", "waktu", "pemicu", "keluaran", "bacaan", "sesudah",
)  # fmt: skip
"""The options that take one text."""

_LISTS: Final = ("id", "pilih", "kolom")
"""The options that may be given more than once."""

_FLAGS: Final = ("timpa", "daftar", "anjab", "json")


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("dossier", lang)
    arguments = parser.add_argument_group(say("cli.arguments", lang))
    for name, how in (("action", "?"), ("folder", "?"), ("files", "*")):
        arguments.add_argument(
            name,
            nargs=how,
            metavar=say(f"cli.dossier.{name}", lang),
            help=say(f"cli.dossier.help.{name}", lang),
        )
    options = parser.add_options()
    for name in _TEXTS:
        flags = ("-o", "--keluaran") if name == "keluaran" else (f"--{name}",)
        options.add_argument(
            *flags, metavar=name.upper(), help=say(f"cli.dossier.help.{name}", lang)
        )
    for name in _LISTS:
        options.add_argument(
            f"--{name}",
            action="append",
            default=[],
            metavar=name.upper(),
            help=say(f"cli.dossier.help.{name}", lang),
        )
    for name in _FLAGS:
        options.add_argument(
            f"--{name}", action="store_true", help=say(f"cli.dossier.help.{name}", lang)
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """What came of the action.

    Raises:
        CallError: the action is unknown, or something that it needs is not given.
        JabatanEvalError: it cannot be done, with everything that stands in its way.
    """
    allowed = ", ".join(ACTIONS)
    if args.action is None:
        raise CallError(say("cli.dossier.no_action", lang, allowed=allowed))
    action = ACTIONS.get(args.action)
    if action is None:
        given = shown(args.action)
        raise CallError(say("cli.dossier.unknown_action", lang, given=given, allowed=allowed))
    if args.folder is None:
        raise CallError(say("cli.dossier.no_folder", lang))
    chosen = {name for name in (*_TEXTS, *_LISTS, *_FLAGS) if getattr(args, name)}
    unused = ", ".join(f"--{name}" for name in sorted(chosen - {*action.options}))
    if unused:
        used = ", ".join(f"--{name}" for name in action.options)
        raise CallError(
            say("cli.dossier.unused", lang, option=unused, action=args.action, allowed=used)
        )
    if args.files and not action.files:
        raise CallError(
            say("cli.dossier.no_file", lang, action=args.action, given=shown(args.files[0]))
        )
    return action.run(Call(args, lang))
