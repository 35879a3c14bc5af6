"""The options that say how a table of named fields is to be read."""

from __future__ import annotations

import argparse
from argparse import Namespace

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.texts import say, shown

__all__ = ["add_table_options", "columns_of"]


def add_table_options(options: argparse._ArgumentGroup, lang: str) -> None:
    """`--kolom` and `--lembar`."""
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


def columns_of(args: Namespace, lang: str) -> dict[str, str]:
    """The columns that are mapped by hand.

    Raises:
        CallError: a mapping is none.
    """
    columns: dict[str, str] = {}
    for text in args.kolom:
        field, mark, header = text.partition("=")
        if not mark or not field.strip() or not header.strip():
            raise CallError(say("cli.audit.no_pair", lang, given=shown(text)))
        columns[field.strip()] = header.strip()
    return columns
