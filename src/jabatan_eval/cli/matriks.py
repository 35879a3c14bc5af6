"""`jabatan-eval matriks`: jobs by factors, what differs from its neighbours marked."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import Any, Final

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.reading import TABLE_OPTIONS, add_table_options, table_reading
from jabatan_eval.judgement import Matriks, MatriksFile, matriks, read_matriks
from jabatan_eval.judgement.matriks_files import holds_forms
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target, write_whole
from jabatan_eval.tables.sheets import SHEET_FORMATS, write_sheets
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

_FORMATS: Final = {**SHEET_FORMATS, ".html": "html"}
_KEYS: Final[Mapping[str, str]] = {
    "jenis": "kind",
    "eselon": "eselon",
    "unit": "unit",
    "nama": "nama",
    "nilai": "nilai",
    "kelas": "kelas",
}


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("matriks", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.label.file", lang),
        help=say("cli.matriks.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.matriks.help.out", lang))
    options.add_argument("--timpa", action="store_true", help=say("cli.help.timpa", lang))
    options.add_argument(
        "--urut", metavar=say("cli.matriks.keys", lang), help=say("cli.matriks.help.sort", lang)
    )
    for flag in ("jenis", "eselon"):
        options.add_argument(
            f"--{flag}",
            metavar=say("cli.audit.key", lang),
            help=say(f"cli.matriks.help.{flag}", lang),
        )
    add_table_options(options, lang)
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The matriks, and the same in a file if one is asked for.

    Raises:
        CallError: no file is given, or an option cannot be read.
        JabatanEvalError: the file cannot be read, or the output cannot be written.
    """
    if args.file is None:
        raise CallError(say("cli.matriks.no_file", lang))
    by = None if args.urut is None else _keys(args.urut, lang)
    if args.keluaran is not None:
        format_of(args.keluaran, _FORMATS)
        checked_target(args.keluaran, [args.file], overwrite=args.timpa)
    read = read_matriks(args.file, **_reading(args, lang))
    found = matriks(read.rows) if by is None else matriks(read.rows, by=by)
    if args.keluaran is not None:
        _write(found, args, lang)
    code = FOUND_SOMETHING if any(row.faults for row in read.rows) else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(found, read, lang)), code)
    told = told_of_file(read.notes, read.left_out, "matriks.left_out", lang)
    lines = [*told, found.to_text(lang).rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", say("cli.matriks.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n", code)


def _keys(text: str, lang: str) -> tuple[str, ...]:
    """What to sort by, in the words of the command line."""
    words = [word.strip().lower() for word in text.split(",") if word.strip()]
    for word in words:
        if word not in _KEYS:
            allowed = ", ".join(_KEYS)
            raise CallError(say("fault.unknown_sort_key", lang, given=shown(word), allowed=allowed))
    return tuple(_KEYS[word] for word in words)


def _reading(args: Namespace, lang: str) -> dict[str, Any]:
    """How a table is to be read; of forms there is nothing to say."""
    if holds_forms(args.file):
        told = [name for name in ("jenis", "eselon", *TABLE_OPTIONS) if getattr(args, name)]
        if told:
            given = ", ".join(f"--{name.replace('_', '-')}" for name in told)
            raise CallError(say("fault.not_for_forms", lang, given=given))
        return {}
    return {"kind": args.jenis, "eselon": args.eselon, **table_reading(args, lang)}


def _write(found: Matriks, args: Namespace, lang: str) -> None:
    if format_of(args.keluaran, _FORMATS) == "html":
        write_whole(args.keluaran, found.to_page(lang).encode(), overwrite=args.timpa)
    else:
        sheets = [found.sheet(lang)]
        write_sheets(args.keluaran, sheets, overwrite=args.timpa, sources=[args.file])


def _data(found: Matriks, read: MatriksFile, lang: str) -> Any:
    catalogue = found.catalogue
    return {
        "format": "jabatan_eval.matriks",
        "version": 1,
        "by": list(found.by),
        "jobs": len(found.lines),
        "refused": len(found.refused),
        "left_out": list(read.left_out),
        "rows": [*found.rows(lang)],
        "catalogue_edition": None if catalogue is None else catalogue.edition.id,
        "catalogue_digest": None if catalogue is None else catalogue.digest,
    }
