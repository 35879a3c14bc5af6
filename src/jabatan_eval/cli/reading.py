"""The options by which commands are told how to read a table, the same in each of them."""

from __future__ import annotations

import re
from argparse import Namespace, _ArgumentGroup
from collections.abc import Sequence
from typing import Any, Final

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.texts import say, shown

__all__ = ["add_reading_options", "mapped", "reading"]

_LAST_HEADER_ROW: Final = 60
_HEADER_AT_MOST: Final = 3
_SEPARATORS: Final = {"tab": "\t", "\\t": "\t"}


def add_reading_options(options: _ArgumentGroup, lang: str) -> None:
    """Add the options for sheet, header, encoding, separator and edition."""
    for flag, name in (
        ("--lembar", "sheet"),
        ("--baris-judul", "header_row"),
        ("--sandi", "encoding"),
        ("--pemisah", "separator"),
    ):
        options.add_argument(
            flag,
            metavar=say(f"cli.reading.{name}", lang),
            help=say(f"cli.reading.help.{name}", lang),
        )
    options.add_argument(
        "--abaikan-edisi", action="store_true", help=say("cli.reading.help.other_edition", lang)
    )


def reading(args: Namespace, lang: str) -> dict[str, Any]:
    """How to read, as `read_table` and `audit_file` take it.

    Raises:
        CallError: the header row cannot be read.
    """
    separator = args.pemisah
    return {
        "sheet": args.lembar,
        "header": _header(args.baris_judul, lang),
        "encoding": args.sandi,
        "delimiter": None if separator is None else _SEPARATORS.get(separator, separator),
        "other_edition": args.abaikan_edisi,
    }


def mapped(pairs: Sequence[str], lang: str) -> dict[str, str]:
    """Columns mapped by hand: what a column holds, to its header.

    Raises:
        CallError: one is no pair, or something is mapped twice.

    Examples:
        >>> mapped(["1=Faktor Satu", "nilai 1 = #3"], "id")
        {'1': 'Faktor Satu', 'nilai 1': '#3'}
    """
    columns: dict[str, str] = {}
    for given in pairs:
        what, sign, header = (part.strip() for part in given.partition("="))
        if not sign or not what or not header or what in columns:
            raise CallError(say("cli.reading.bad_mapping", lang, given=shown(given)))
        columns[what] = header
    return columns


def _header(given: str | None, lang: str) -> tuple[int, int] | None:
    if given is None:
        return None
    found = re.fullmatch(r"([0-9]{1,2})(?:-([0-9]{1,2}))?", given)
    if found:
        first = int(found[1])
        last = first if found[2] is None else int(found[2])
        if (first, last) == (0, 0):
            return 0, 0
        if 1 <= first <= last <= _LAST_HEADER_ROW and last - first < _HEADER_AT_MOST:
            return first, last
    raise CallError(say("cli.reading.bad_header_row", lang, given=shown(given)))
