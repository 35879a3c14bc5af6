"""`jabatan-eval kelas`: the class of a total, and whether any choice of levels gives it."""

from __future__ import annotations

from argparse import Namespace
from typing import Any

from jabatan_eval.catalogue import Catalogue, ClassBand, default_catalogue
from jabatan_eval.cli.layout import labelled, thousands
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.notation import parse_nilai
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

FOUND_SOMETHING = 1


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("kelas", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "nilai",
        nargs="?",
        metavar=say("cli.kelas.nilai", lang),
        help=say("cli.kelas.help.nilai", lang),
    )
    options = parser.add_options()
    options.add_argument("--json", action="store_true", help=say("cli.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The class of the total, with a finding where no scheme can give it.

    Raises:
        CallError: no total is given.
        JabatanEvalError: the total cannot be read, or lies in no class.
    """
    if args.nilai is None:
        raise CallError(say("cli.no_nilai", lang))
    catalogue = default_catalogue()
    nilai = parse_nilai(args.nilai)
    band = catalogue.band_for(nilai)
    ways = {scheme.name: scheme.totals.get(nilai, 0) for scheme in catalogue.schemes}
    code = 0 if any(ways.values()) else FOUND_SOMETHING
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(catalogue, nilai, band, ways)), code)
    return Answer(_text(nilai, band, ways, lang), code)


def _data(catalogue: Catalogue, nilai: int, band: ClassBand, ways: dict[str, int]) -> Any:
    return {
        "format": "jabatan_eval.kelas",
        "version": 1,
        "nilai_jabatan": nilai,
        "kelas_jabatan": band.kelas,
        "lower": band.lower,
        "upper": band.upper,
        "above_lower": nilai - band.lower,
        "below_upper": None if band.upper is None else band.upper - nilai,
        "combinations": ways,
        "catalogue_edition": catalogue.edition.id,
        "catalogue_digest": catalogue.digest,
    }


def _text(nilai: int, band: ClassBand, ways: dict[str, int], lang: str) -> str:
    place = say(
        "form.place_open" if band.upper is None else "form.place_between",
        lang,
        above=nilai - band.lower,
        below=None if band.upper is None else band.upper - nilai,
        lower=band.lower,
        upper=band.upper,
    )
    reached = [
        say(
            "cli.kelas.attainable" if count else "cli.kelas.not_attainable",
            lang,
            scheme=name,
            count=thousands(count, lang),
            nilai=nilai,
        )
        for name, count in ways.items()
    ]
    rows = [
        (say("cli.label.nilai", lang), [str(nilai)]),
        (say("form.kelas", lang), [f"{band.kelas} ({band.range(lang)})"]),
        (say("form.place", lang), [place]),
        (say("cli.label.attainable", lang), reached),
    ]
    lines = labelled(rows)
    if not any(ways.values()):
        lines += ["", say("cli.kelas.finding", lang, nilai=nilai)]
    return "\n".join(lines) + "\n"
