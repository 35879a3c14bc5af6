"""`jabatan-eval abk`: the need of each job of a table of tasks, worked out in the open."""

from __future__ import annotations

from argparse import Namespace
from typing import Any, Final

from jabatan_eval.cli.layout import paragraph
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.cli.reading import mapped
from jabatan_eval.organisation import Waktu, WaktuEfektif, working_days
from jabatan_eval.organisation.beban_tables import TabelBeban, read_beban
from jabatan_eval.organisation.exact import POLICIES
from jabatan_eval.organisation.tabel_views import as_data, as_text, write_beban
from jabatan_eval.organisation.waktu import SATUAN
from jabatan_eval.tables.formats import format_of
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.sheets import SHEET_FORMATS
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

PLACES_AT_MOST: Final = 10
_LISTED: Final = 20
_OPTIONS: Final = (
    ("pembulatan", "policy"), ("jam-efektif", "effective"), ("dasar", "basis"), ("hari", "days"),
    ("satuan-waktu", "unit"), ("desimal", "places"), ("lembar", "sheet"),
)  # fmt: skip


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("abk", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.abk.file", lang),
        help=say("cli.abk.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.abk.help.out", lang))
    options.add_argument("--timpa", action="store_true", help=say("cli.audit.help.overwrite", lang))
    for flag, key in _OPTIONS:
        options.add_argument(
            f"--{flag}", metavar=say(f"cli.abk.{key}", lang), help=say(f"cli.abk.help.{key}", lang)
        )
    options.add_argument(
        "--kolom",
        action="append",
        default=[],
        metavar=say("cli.audit.mapping", lang),
        help=say("cli.abk.help.mapping", lang),
    )
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The working of every job, with a finding where something written differs.

    Raises:
        CallError: no file is given, or an option cannot be read.
        JabatanEvalError: the file cannot be read or reckoned with, or the output not written.
    """
    if args.file is None:
        raise CallError(say("cli.abk.no_file", lang))
    places = _one_of(args.desimal, tuple(map(str, range(PLACES_AT_MOST + 1))), "desimal", lang)
    policy: Any = _one_of(args.pembulatan, POLICIES, "pembulatan", lang)
    unit: Any = _one_of(args.satuan_waktu, tuple(SATUAN), "satuan-waktu", lang)
    columns = mapped(args.kolom, lang)
    if args.keluaran is not None:
        format_of(args.keluaran, SHEET_FORMATS)
        checked_target(args.keluaran, [args.file], overwrite=args.timpa)
    found = read_beban(
        args.file,
        waktu_efektif=_effective(args, lang),
        hari_kerja=None if args.hari is None else working_days(_whole(args.hari, lang)),
        unit=unit,
        columns=columns,
        sheet=args.lembar,
    )
    if args.keluaran is not None:
        write_beban(
            found,
            args.keluaran,
            lang=lang,
            policy=policy,
            overwrite=args.timpa,
            sources=[args.file],
        )
    code = FOUND_SOMETHING if found.findings else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(as_data(found, lang, policy=policy)), code)
    text = as_text(found, lang, policy=policy, places=2 if places is None else int(places))
    lines = [*_told(found, lang), text.rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", say("cli.abk.written", lang, file=args.keluaran)]
    return Answer("\n".join(lines) + "\n", code)


def _one_of(given: str | None, allowed: tuple[str, ...], option: str, lang: str) -> str | None:
    if given is None or given in allowed:
        return given
    values = {"option": option, "given": shown(given), "allowed": ", ".join(allowed)}
    raise CallError(say("cli.abk.not_one_of", lang, **values))


def _whole(given: str, lang: str) -> int:
    if given.isascii() and given.isdecimal():
        return int(given[:9])
    raise CallError(say("cli.abk.not_days", lang, given=shown(given)))


def _effective(args: Namespace, lang: str) -> WaktuEfektif | None:
    """The agency's own effective time; None for that of the data."""
    if args.jam_efektif is None:
        if args.dasar is not None:
            raise CallError(say("cli.abk.basis_alone", lang))
        return None
    return WaktuEfektif(setahun=Waktu.jam(args.jam_efektif), dasar=args.dasar)


def _told(found: TabelBeban, lang: str) -> list[str]:
    """What is to be told of the file, before its jobs."""
    lines: list[str] = []
    for note in found.notes:
        lines += paragraph(say(note.key, lang, **dict(note.values)))
    if found.left_out:
        numbers = ", ".join(map(str, found.left_out[:_LISTED]))
        more = ", ..." if len(found.left_out) > _LISTED else ""
        count = len(found.left_out)
        lines += paragraph(say("cli.abk.left_out", lang, count=count, rows=numbers + more))
    return [*lines, ""] if lines else []
