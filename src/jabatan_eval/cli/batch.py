"""`jabatan-eval batch`: score a whole table into another file."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.exchange import as_json
from jabatan_eval.cli.layout import labelled, thousands
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer, report
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.progress import Progress
from jabatan_eval.cli.reading import add_table_options, table_reading
from jabatan_eval.tables import (
    Column,
    Summary,
    Table,
    evaluate_file,
    evaluate_table,
    read_table,
)
from jabatan_eval.tables.opening import DEFAULT_SCHEME
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

_NAMED_AT_MOST: Final = 30
_NO_JOBS: Final = ("section", "total", "heading", "blank")


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
    add_table_options(options, lang)
    for flag, text in (("timpa", "overwrite"), ("lihat", "look"), ("json", "json")):
        options.add_argument(
            f"--{flag}", action="store_true", help=say(f"cli.batch.help.{text}", lang)
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """What came of the table; how it was understood goes to standard error before.

    Raises:
        CallError: input or output is missing, or an option cannot be read.
        JabatanEvalError: the file cannot be read, understood or written.
    """
    if args.input is None:
        raise CallError(say("cli.batch.no_input", lang))
    how = table_reading(args, lang)
    if args.lihat:
        table = read_table(args.input, **how)
        return Answer(
            as_json(_table_data(table, lang) | {"no_job_rows": _no_job_rows(table)})
            if args.json
            else _text([*_understood(table, lang), *_no_jobs(table, lang)])
        )
    if args.output is None:
        raise CallError(say("cli.batch.no_output", lang))
    progress = Progress("cli.batch.progress", lang)
    opened: list[Table] = []

    def on_open(table: Table) -> None:
        opened.append(table)
        report(_understood(table, lang))

    try:
        summary = evaluate_file(
            args.input,
            args.output,
            overwrite=args.timpa,
            lang=lang,
            on_open=on_open,
            on_progress=progress.show if progress.wanted else None,
            **how,
        )
    finally:
        progress.clear()
    code = FOUND_SOMETHING if summary.findings else 0
    if args.json:
        return Answer(as_json(_table_data(opened[0], lang) | _data(summary)), code)
    return Answer(_text(_lines(summary, lang)), code)


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines) + "\n"


def _table_data(table: Table, lang: str) -> dict[str, Any]:
    """How a file was understood, for programs."""
    catalogue: Catalogue = table.options.catalogue
    layout = table.layout
    return {
        "format": "jabatan_eval.batch",
        "version": 1,
        "catalogue_edition": catalogue.edition.id,
        "catalogue_digest": catalogue.digest,
        "input": table.name,
        "sheet": table.sheet,
        "scheme": None if _by_column(table) else table.options.scheme or DEFAULT_SCHEME,
        "header_rows": [layout.first, layout.last] if layout.header else None,
        "notes": [say(note.key, lang, **dict(note.values)) for note in table.notes],
        "columns": [
            {
                "place": column.index + 1,
                "header": column.name,
                "role": column.meaning and column.meaning.role,
                "factor": column.meaning and column.meaning.factor,
            }
            for column in layout.columns
        ],
    }


def _data(summary: Summary) -> dict[str, Any]:
    """What came of the rows, for programs."""
    return {
        "rows": summary.rows,
        "scored": summary.rows - summary.refused,
        "flagged": summary.flagged,
        "refused": summary.refused,
        "by_kelas": {str(kelas): count for kelas, count in sorted(summary.by_kelas.items())},
        "no_jobs": {kind: summary.others[kind] for kind in _NO_JOBS},
        "findings": summary.findings,
        "written": [*summary.written],
    }


def _by_column(table: Table) -> bool:
    """Whether each row says its scheme."""
    return table.options.scheme is None and table.layout.of("skema") is not None


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
    if column is not None and _by_column(table):
        yield say("tables.scheme_by_column", lang, column=shown(column.name))
    else:
        yield say("tables.scheme", lang, scheme=table.options.scheme or DEFAULT_SCHEME)
    for known in layout.columns:
        if known.meaning is not None:
            place = f"#{known.index + 1}"
            name, meaning = shown(known.name), _meaning(known, lang)
            yield say("tables.column", lang, place=f"{place:<4}", name=name, meaning=meaning)
    kept = [shown(other.name)[1:-1] for other in layout.columns if other.meaning is None]
    if kept:
        names = ", ".join(kept[:_NAMED_AT_MOST]) + (", ..." if len(kept) > _NAMED_AT_MOST else "")
        yield say("tables.kept", lang, names=names)


def _no_job_rows(table: Table) -> dict[str, list[int]]:
    """The rows that are no jobs, by kind, among the first ones."""
    found: dict[str, list[int]] = {kind: [] for kind in _NO_JOBS}
    for part in islice(evaluate_table(table), 1):
        for number, _, result in part.each():
            if result.kind in found:
                found[result.kind].append(number)
    return found


def _no_jobs(table: Table, lang: str) -> Iterator[str]:
    """The same in lines."""
    for kind, numbers in _no_job_rows(table).items():
        if numbers:
            more = ", ..." if len(numbers) > _NAMED_AT_MOST else ""
            rows = ", ".join(map(str, numbers[:_NAMED_AT_MOST])) + more
            yield say(f"tables.no_jobs.{kind}", lang, rows=rows)


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
        kinds = {kind: summary.others[kind] for kind in _NO_JOBS}
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
