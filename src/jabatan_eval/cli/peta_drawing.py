"""What `jabatan-eval peta` needs to write a drawing: its options, its files."""

from __future__ import annotations

from argparse import Namespace, _ArgumentGroup
from typing import Any, Final, cast

from jabatan_eval.cli.parsing import CallError
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.drawing import DRAWING_FORMATS, Wanted, as_files
from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.sheets import SHEET_FORMATS
from jabatan_eval.texts import say

__all__ = ["add_drawing_options", "draw", "is_drawing", "wanted_of"]

_VALUES: Final = ("kertas", "judul", "keterangan", "pembulatan")
_FLAGS: Final = ("tegak", "mendatar")


def add_drawing_options(options: _ArgumentGroup, lang: str) -> None:
    """The options that only drawings have."""
    for name in _VALUES:
        options.add_argument(
            f"--{name}",
            metavar=say(f"cli.peta.{name}", lang),
            help=say(f"cli.peta.help.{name}", lang),
        )
    for name in _FLAGS:
        options.add_argument(
            f"--{name}", action="store_true", help=say(f"cli.peta.help.{name}", lang)
        )


def is_drawing(args: Namespace) -> bool:
    """Whether the output is a drawing, by the ending of its name.

    Raises:
        DocumentError: the ending is neither that of a drawing nor that of a table.
    """
    if args.keluaran is None:
        return False
    return format_of(args.keluaran, {**SHEET_FORMATS, **DRAWING_FORMATS}) in {"svg", "html"}


def wanted_of(args: Namespace, reading: AnyReading, lang: str) -> Wanted | None:
    """The drawing that the call asks for; None where it asks for none.

    Raises:
        CallError: an option of drawings stands where nothing is drawn, or two contradict.
        DrawingError: there is no such paper or rounding.
        DocumentError: the file may not be written.
    """
    given = [name for name in (*_VALUES, *_FLAGS) if getattr(args, name)]
    if not is_drawing(args):
        if given:
            raise CallError(say("cli.peta.only_drawings", lang, option=f"--{given[0]}"))
        return None
    if args.tegak and args.mendatar:
        raise CallError(say("cli.peta.both_ways", lang))
    if (args.tegak or args.mendatar) and args.kertas is None:
        raise CallError(say("cli.peta.no_paper", lang, option=f"--{given[-1]}"))
    wanted = Wanted(
        lang,
        reading,
        cast("Any", args.pembulatan or "none"),
        args.judul,
        args.keterangan,
        args.kertas,
        "portrait" if args.tegak else "landscape",
    )
    numbered = args.kertas is not None and format_of(args.keluaran, DRAWING_FORMATS) == "svg"
    overwrite = args.timpa or numbered  # how many files there will be is not known yet
    checked_target(args.keluaran, [args.file or ""], overwrite=overwrite)
    return wanted.checked()


def draw(args: Namespace, peta: PetaJabatan, wanted: Wanted, lang: str) -> str:
    """Write the drawing, and say where it is.

    Raises:
        DocumentError: it cannot be written; then no file has changed.
    """
    names = as_files(peta, args.keluaran, wanted, overwrite=args.timpa, sources=[args.file])
    if len(names) == 1:
        return say("cli.peta.written", lang, file=names[0])
    values = {"count": len(names), "first": names[0], "last": names[-1]}
    return say("cli.peta.written_sheets", lang, **values)
