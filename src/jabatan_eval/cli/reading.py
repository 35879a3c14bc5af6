"""The options by which commands are told how to read a table, the same in each of them."""

from __future__ import annotations

import re
from argparse import Namespace, _ArgumentGroup
from collections.abc import Sequence
from typing import Any, Final

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.texts import say, shown

__all__ = [
    "TABLE_OPTIONS", "add_field_options", "add_reading_options", "add_table_options",
    "field_reading", "mapped", "reading", "separator", "table_reading",
]  # fmt: skip

TABLE_OPTIONS: Final = (
    "skema", "kolom_skema", "kolom", "lembar", "baris_judul", "sandi", "pemisah", "abaikan_edisi",
)  # fmt: skip
"""The options of `add_table_options`, as they are called once parsed."""

_LAST_HEADER_ROW: Final = 60
_HEADER_AT_MOST: Final = 3
_SEPARATORS: Final = {"tab": "\t", "\\t": "\t"}


def add_reading_options(options: _ArgumentGroup, lang: str) -> None:
    """Add the options for sheet, header, encoding, separator and edition."""
    _add(options, lang, sheet="--lembar", header_row="--baris-judul")
    _add(options, lang, encoding="--sandi", separator="--pemisah")
    options.add_argument(
        "--abaikan-edisi", action="store_true", help=say("cli.reading.help.other_edition", lang)
    )


def add_table_options(options: _ArgumentGroup, lang: str) -> None:
    """Add the options for a table of jobs that is scored: scheme, columns, and how it is read."""
    for flag, metavar, text in (
        ("--skema", "scheme", "scheme"),
        ("--kolom-skema", "header", "scheme_column"),
    ):
        options.add_argument(
            flag,
            metavar=say(f"cli.batch.{metavar}", lang),
            help=say(f"cli.batch.help.{text}", lang),
        )
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.batch.mapping", lang),
        help=say("cli.batch.help.mapping", lang),
    )
    add_reading_options(options, lang)


def add_field_options(options: _ArgumentGroup, lang: str) -> None:
    """Add the options for a table of named fields: columns, sheet, encoding, separator."""
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.audit.mapping", lang),
        help=say("cli.table.help.mapping", lang),
    )
    _add(options, lang, sheet="--lembar", encoding="--sandi", separator="--pemisah")


def _add(options: _ArgumentGroup, lang: str, **flags: str) -> None:
    """Add options that take one text, by the names of their sentences."""
    for name, flag in flags.items():
        options.add_argument(
            flag,
            metavar=say(f"cli.reading.{name}", lang),
            help=say(f"cli.reading.help.{name}", lang),
        )


def field_reading(args: Namespace, lang: str) -> dict[str, Any]:
    """How a table of named fields is to be read, as the functions that read one take it.

    Raises:
        CallError: a mapping is none.
    """
    return {
        "columns": mapped(args.kolom, lang),
        "sheet": args.lembar,
        "encoding": args.sandi,
        "delimiter": separator(args.pemisah),
    }


def separator(given: str | None) -> str | None:
    """The separator of a CSV that a call gives; None where it is to be recognised.

    Examples:
        >>> separator("tab"), separator(";"), separator(None)
        ('\\t', ';', None)
    """
    return None if given is None else _SEPARATORS.get(given, given)


def table_reading(args: Namespace, lang: str) -> dict[str, Any]:
    """The arguments of `read_table` that a call gives.

    Raises:
        CallError: an option cannot be read.
    """
    if args.skema is not None and args.kolom_skema is not None:
        raise CallError(say("cli.batch.both_schemes", lang))
    return {
        "scheme": args.skema,
        "scheme_column": args.kolom_skema,
        "columns": mapped(args.kolom, lang),
        **reading(args, lang),
    }


def reading(args: Namespace, lang: str) -> dict[str, Any]:
    """How to read, as `read_table` and `audit_file` take it.

    Raises:
        CallError: the header row cannot be read.
    """
    return {
        "sheet": args.lembar,
        "header": _header(args.baris_judul, lang),
        "encoding": args.sandi,
        "delimiter": separator(args.pemisah),
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
