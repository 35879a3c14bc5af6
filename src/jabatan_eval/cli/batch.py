"""`jabatan-eval batch`: score a whole table into another file."""

from __future__ import annotations

import argparse
import re
import sys
import time
from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any, Final

from jabatan_eval.cli.layout import labelled, thousands
from jabatan_eval.cli.output import Answer, report
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.tables import Column, Summary, Table, evaluate_file, read_table
from jabatan_eval.texts import say, shown

__all__ = ["READING", "add_reading", "parser", "reading", "run"]

FOUND_SOMETHING: Final = 1

READING: Final = (
    "skema", "kolom_skema", "lembar", "baris_judul", "sandi", "pemisah", "kolom", "abaikan_edisi",
)  # fmt: skip
"""The options of `add_reading`, as they are called once parsed."""

_LAST_HEADER_ROW: Final = 60
_HEADER_AT_MOST: Final = 3
_BAR: Final = 30
_EVERY: Final = 0.1
_SEPARATORS: Final = {"tab": "\t", "\\t": "\t"}


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("batch", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "input",
        nargs="?",
        metavar=say("cli.batch.input", lang),
        help=say("cli.batch.help.input", lang),
    )
    options = parser.add_options()
    options.add_argument(
        "-o",
        "--output",
        metavar=say("cli.batch.output", lang),
        help=say("cli.batch.help.output", lang),
    )
    add_reading(options, lang)
    for flag, text in (("timpa", "overwrite"), ("lihat", "look")):
        options.add_argument(
            f"--{flag}", action="store_true", help=say(f"cli.batch.help.{text}", lang)
        )
    return parser


def add_reading(options: argparse._ArgumentGroup, lang: str) -> None:
    """The options that say how a table is to be read."""
    for flag, metavar, text in (
        ("skema", "scheme", "scheme"),
        ("kolom-skema", "header", "scheme_column"),
        ("lembar", "sheet", "sheet"),
        ("baris-judul", "row", "header_row"),
        ("sandi", "encoding", "encoding"),
        ("pemisah", "separator", "separator"),
    ):
        options.add_argument(
            f"--{flag}",
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
    options.add_argument(
        "--abaikan-edisi", action="store_true", help=say("cli.batch.help.other_edition", lang)
    )


def run(args: Namespace, lang: str) -> Answer:
    """What came of the table; how it was understood goes to standard error before.

    Raises:
        CallError: input or output is missing, or an option cannot be read.
        JabatanEvalError: the file cannot be read, understood or written.
    """
    if args.input is None:
        raise CallError(say("cli.batch.no_input", lang))
    how = reading(args, lang)
    if args.lihat:
        return Answer("\n".join(_understood(read_table(args.input, **how), lang)) + "\n")
    if args.output is None:
        raise CallError(say("cli.batch.no_output", lang))
    progress = _Progress(lang)
    try:
        summary = evaluate_file(
            args.input,
            args.output,
            overwrite=args.timpa,
            lang=lang,
            on_open=lambda table: report(_understood(table, lang)),
            on_progress=progress.show if progress.wanted else None,
            **how,
        )
    finally:
        progress.clear()
    code = FOUND_SOMETHING if summary.findings else 0
    return Answer("\n".join(_lines(summary, lang)) + "\n", code)


def reading(args: Namespace, lang: str) -> dict[str, Any]:
    """The arguments of `read_table` that a call gives.

    Raises:
        CallError: an option cannot be read.
    """
    if args.skema is not None and args.kolom_skema is not None:
        raise CallError(say("cli.batch.both_schemes", lang))
    columns: dict[str, str] = {}
    for given in args.kolom:
        what, sign, header = given.partition("=")
        if not sign or not what.strip() or not header.strip() or what.strip() in columns:
            raise CallError(say("cli.batch.bad_mapping", lang, given=shown(given)))
        columns[what.strip()] = header.strip()
    separator = args.pemisah
    return {
        "scheme": args.skema,
        "scheme_column": args.kolom_skema,
        "columns": columns,
        "sheet": args.lembar,
        "header": _header(args.baris_judul, lang),
        "encoding": args.sandi,
        "delimiter": None if separator is None else _SEPARATORS.get(separator, separator),
        "other_edition": args.abaikan_edisi,
    }


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
    raise CallError(say("cli.batch.bad_header_row", lang, given=shown(given)))


def _understood(table: Table, lang: str) -> Iterator[str]:
    """How a file was understood, in lines."""
    layout = table.layout
    yield say("tables.read", lang, name=table.name)
    for note in table.notes:
        yield say(note.key, lang, **dict(note.values))
    if layout.header:
        rows = f"{layout.first}-{layout.last}" if layout.last > layout.first else layout.first
        yield say("tables.header", lang, rows=rows, above=len(layout.above))
    elif table.format in ("csv", "xlsx"):
        yield say("tables.no_header", lang)
    column = layout.of("skema")
    if table.options.scheme is None and column is not None:
        yield say("tables.scheme_by_column", lang, column=shown(column.name))
    else:
        yield say("tables.scheme", lang, scheme=table.options.scheme or "struktural")
    for known in layout.columns:
        if known.meaning is not None:
            place = f"#{known.index + 1}"
            name, meaning = shown(known.name), _meaning(known, lang)
            yield say("tables.column", lang, place=f"{place:<4}", name=name, meaning=meaning)
    kept = [shown(other.name)[1:-1] for other in layout.columns if other.meaning is None]
    if kept:
        names = ", ".join(kept[:_BAR]) + (", ..." if len(kept) > _BAR else "")
        yield say("tables.kept", lang, names=names)


def _meaning(column: Column, lang: str) -> str:
    meaning = column.meaning
    if meaning is None:  # pragma: no cover  # only columns with a meaning come here
        return ""
    if meaning.factor is not None:
        return say(f"tables.{meaning.role}", lang, factor=meaning.factor)
    return say(f"tables.role.{meaning.role}", lang)


def _lines(summary: Summary, lang: str) -> list[str]:
    scored = thousands(summary.rows - summary.refused, lang)
    if summary.flagged:
        scored += say("cli.batch.flagged", lang, count=thousands(summary.flagged, lang))
    rows: list[tuple[str, list[str]]] = [
        (say("cli.batch.rows", lang), [thousands(summary.rows, lang)]),
        (say("cli.batch.scored", lang), [scored]),
        (say("cli.batch.refused", lang), [thousands(summary.refused, lang)]),
    ]
    if summary.others:
        kinds: Mapping[str, int] = {
            kind: summary.others[kind] for kind in ("section", "total", "heading", "blank")
        }
        rows.append((say("cli.batch.others", lang), [say("cli.batch.other", lang, **kinds)]))
    if summary.by_kelas:
        classes = [
            say("cli.batch.of_kelas", lang, kelas=kelas, count=thousands(count, lang))
            for kelas, count in sorted(summary.by_kelas.items())
        ]
        rows.append((say("cli.batch.by_kelas", lang), classes))
    rows.append((say("cli.batch.findings", lang), [thousands(summary.findings, lang)]))
    rows.append((say("cli.batch.written", lang), [*summary.written]))
    return labelled(rows)


class _Progress:
    """A bar on a terminal's standard error; nothing anywhere else."""

    def __init__(self, lang: str) -> None:
        self.lang, self.last, self.width = lang, 0.0, 0
        self.wanted = sys.stderr is not None and sys.stderr.isatty()

    def show(self, done: int, size: int, rows: int) -> None:
        """Draw the bar, not too often."""
        now = time.monotonic()
        if now - self.last < _EVERY:
            return
        self.last = now
        share = min(1.0, done / size) if size else 1.0
        full = int(share * _BAR)
        text = say(
            "cli.batch.progress",
            self.lang,
            percent=int(share * 100),
            count=thousands(rows, self.lang),
        )
        line = f"[{'#' * full}{'.' * (_BAR - full)}] {text}"
        self.width = max(self.width, len(line))
        sys.stderr.write(f"\r{line:<{self.width}}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the bar, so that what follows stands on a line of its own."""
        if self.width:
            sys.stderr.write(f"\r{'':<{self.width}}\r")
            sys.stderr.flush()
