"""What the commands about a peta share: the file, how it is read, where the output goes."""

from __future__ import annotations

from argparse import Namespace, _ArgumentGroup
from fractions import Fraction

from jabatan_eval.cli.layout import told_of_file
from jabatan_eval.cli.parsing import CallError, Parser, pair
from jabatan_eval.organisation.peta_files import PetaFile, read_peta
from jabatan_eval.organisation.peta_written import amount_cell
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.sheets import SHEET_FORMATS, Sheet, write_sheets
from jabatan_eval.texts import say

__all__ = ["add_options", "check_output", "exact", "opened", "told_of", "write"]


def add_options(parser: Parser, lang: str) -> _ArgumentGroup:
    """The options of every command about a peta."""
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.peta.help.out", lang))
    options.add_argument("--timpa", action="store_true", help=say("cli.audit.help.overwrite", lang))
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.audit.mapping", lang),
        help=say("cli.peta.help.mapping", lang),
    )
    options.add_argument(
        "--lembar", metavar=say("cli.audit.sheet", lang), help=say("cli.audit.help.sheet", lang)
    )
    options.add_argument("--json", action="store_true", help=say("cli.peta.help.json", lang))
    return options


def check_output(args: Namespace, sources: list[str]) -> None:
    """See that the output may be written, before anything is read.

    Raises:
        DocumentError: it may not.
    """
    if args.keluaran is not None:
        format_of(args.keluaran, SHEET_FORMATS)
        checked_target(args.keluaran, sources, overwrite=args.timpa)


def opened(args: Namespace, lang: str) -> PetaFile:
    """The peta that the call names.

    Raises:
        CallError: none is named, or a mapping is none.
        JabatanEvalError: it cannot be read, or has faults.
    """
    if args.file is None:
        raise CallError(say("cli.peta.no_file", lang))
    columns = dict(pair(text, lang) for text in args.kolom)
    return read_peta(args.file, columns=columns, sheet=args.lembar)


def told_of(file: PetaFile, lang: str) -> list[str]:
    """What is to be told of the file."""
    return told_of_file(file.notes, file.left_out, "cli.peta.left_out", lang)


def write(args: Namespace, sheets: list[Sheet], sources: list[str]) -> None:
    """Write sheets where the call asks for them.

    Raises:
        DocumentError: they cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.
    """
    if args.keluaran is not None:
        write_sheets(args.keluaran, sheets, overwrite=args.timpa, sources=sources)


def exact(amount: Fraction | None) -> str | None:
    """An amount in JSON: text, a decimal point before decimals, or a fraction; never a float.

    Examples:
        >>> exact(Fraction(36, 25)), exact(Fraction(4, 3)), exact(None)
        ('1.44', '4/3', None)
    """
    return None if amount is None else str(amount_cell(amount))
