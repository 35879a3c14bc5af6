"""The options that say how a table of named fields is to be read."""

from __future__ import annotations

import argparse
from argparse import Namespace
from typing import Any, Final

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.texts import say, shown

__all__ = ["add_table_options", "reading_of"]

_SEPARATORS: Final = {"tab": "\t", "\\t": "\t"}


def add_table_options(options: argparse._ArgumentGroup, lang: str) -> None:
    """`--kolom`, `--lembar`, `--sandi` and `--pemisah`."""
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.audit.mapping", lang),
        help=say("cli.table.help.mapping", lang),
    )
    options.add_argument(
        "--lembar",
        metavar=say("cli.audit.sheet", lang),
        help=say("cli.audit.help.sheet", lang),
    )
    for flag, text in (("sandi", "encoding"), ("pemisah", "separator")):
        options.add_argument(
            f"--{flag}",
            metavar=say(f"cli.batch.{text}", lang),
            help=say(f"cli.batch.help.{text}", lang),
        )


def reading_of(args: Namespace, lang: str) -> dict[str, Any]:
    """How a table is to be read, as the functions that read one take it.

    Raises:
        CallError: a mapping is none.
    """
    columns: dict[str, str] = {}
    for text in args.kolom:
        field, mark, header = text.partition("=")
        if not mark or not field.strip() or not header.strip():
            raise CallError(say("cli.audit.no_pair", lang, given=shown(text)))
        columns[field.strip()] = header.strip()
    return {
        "columns": columns,
        "sheet": args.lembar,
        "encoding": args.sandi,
        "delimiter": _SEPARATORS.get(args.pemisah, args.pemisah),
    }
