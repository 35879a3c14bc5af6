"""`jabatan-eval katalog`: the law as tables with their sources, and its proof."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from jabatan_eval.catalogue import Catalogue, Proof, default_catalogue
from jabatan_eval.cli.layout import cited, heading, labelled, paragraph, run_of, thousands
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import Parser
from jabatan_eval.cli.tables import band_lines, known_lines, scheme_lines, source_lines
from jabatan_eval.errors import UnknownSchemeError
from jabatan_eval.notation import parse_scheme
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

BANDS = "kelas"


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("katalog", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "table",
        nargs="?",
        metavar=say("cli.katalog.table", lang),
        help=say("cli.katalog.help.table", lang),
    )
    options = parser.add_options()
    options.add_argument("--bukti", action="store_true", help=say("cli.katalog.help.proof", lang))
    options.add_argument("--json", action="store_true", help=say("cli.katalog.help.json", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The tables asked for, or the proof.

    Raises:
        UnknownSchemeError: there is no such table.
    """
    catalogue = default_catalogue()
    table = _table(args.table, catalogue)
    if args.bukti:
        proof = catalogue.proof()
        if table in {scheme.scheme for scheme in proof.schemes}:
            of_one = tuple(scheme for scheme in proof.schemes if scheme.scheme == table)
            proof = proof.model_copy(update={"schemes": of_one})
        if args.json:
            return Answer(proof.model_dump_json(indent=2) + "\n")
        lines = _proof_lines(proof, catalogue, lang)
    elif args.json:
        return Answer(catalogue.to_json())
    elif table is None:
        lines = _overview_lines(catalogue, lang)
    elif table == BANDS:
        lines = _bands_page(catalogue, lang)
    else:
        lines = scheme_lines(catalogue, catalogue[table], lang)
    return Answer("\n".join(line.rstrip() for line in lines) + "\n")


def _table(word: str | None, catalogue: Catalogue) -> str | None:
    if word is None or word.strip().casefold() == BANDS:
        return word and BANDS
    try:
        return parse_scheme(word, catalogue=catalogue)
    except UnknownSchemeError as error:
        from dataclasses import replace

        raise UnknownSchemeError(
            replace(fault, kind="unknown_table", allowed=(*fault.allowed, BANDS))
            for fault in error.faults
        ) from None


def _overview_lines(catalogue: Catalogue, lang: str) -> Iterator[str]:
    yield say("cli.katalog.title", lang)
    yield ""
    yield from _edition_lines(catalogue, lang)
    yield from heading(say("cli.katalog.regulations", lang))
    for regulation in catalogue.edition.regulations:
        dated = regulation.dated or say("cli.katalog.undated", lang)
        yield from paragraph(f"{regulation.number} ({dated}): {regulation.title}", "- ")
        yield from paragraph(regulation.part.text(lang), "  ")
        yield f"  {say('cli.katalog.from', lang, sources=cited(regulation.sources))}"
    yield from heading(say("cli.katalog.schemes", lang))
    for scheme, proof in zip(catalogue.schemes, catalogue.proof().schemes, strict=True):
        yield f"{scheme.name}: {scheme.label.text(lang)}"
        yield "  " + say(
            "cli.katalog.scheme",
            lang,
            factors=len(scheme.factors),
            levels=len(scheme.level_by_code),
            smallest=proof.smallest,
            largest=proof.largest,
            classes=run_of(proof.classes, lang),
        )
        words = [word for word, name in catalogue.scheme_words.items() if name == scheme.name]
        others = ", ".join(word for word in words if word != scheme.name and "_" not in word)
        yield from paragraph(say("cli.katalog.words", lang, words=others), "  ")
    yield from heading(say("cli.katalog.bands", lang))
    yield from band_lines(catalogue, lang)
    yield from known_lines(catalogue, lang)
    yield from source_lines(catalogue, lang)


def _edition_lines(catalogue: Catalogue, lang: str) -> list[str]:
    edition = catalogue.edition
    start, end = edition.in_force_from, edition.in_force_until
    in_force = "cli.katalog.in_force_open" if end is None else "cli.katalog.in_force"
    note = edition.checked_note.text(lang)
    checked = say("cli.katalog.checked", lang, day=edition.checked_on, note=note)
    rows = [
        (say("cli.label.edition", lang), [edition.id, edition.title.text(lang)]),
        (say("cli.label.in_force", lang), [say(in_force, lang, start=start, end=end)]),
        (say("cli.label.checked", lang), [checked]),
        (say("cli.label.sources", lang), [cited(edition.sources)]),
        (say("cli.label.digest", lang), [catalogue.digest]),
    ]
    return labelled(rows)


def _bands_page(catalogue: Catalogue, lang: str) -> Iterator[str]:
    yield say("cli.katalog.bands", lang)
    yield ""
    yield from paragraph(catalogue.class_bands.note.text(lang))
    yield ""
    yield from band_lines(catalogue, lang)
    yield from source_lines(catalogue, lang)


def _proof_lines(proof: Proof, catalogue: Catalogue, lang: str) -> Iterator[str]:
    yield say("cli.proof.title", lang, edition=proof.edition)
    yield f"{say('cli.label.digest', lang)}: {proof.digest}"
    yield ""
    yield from paragraph(say("cli.proof.what", lang, step=proof.step))
    for scheme in proof.schemes:
        yield from heading(f"{scheme.scheme}: {catalogue[scheme.scheme].label.text(lang)}")
        lost = ", ".join(map(str, scheme.totals_in_no_band)) or say("cli.proof.none", lang)
        extremes = say("cli.proof.range_of", lang, smallest=scheme.smallest, largest=scheme.largest)
        rows = [
            (say("cli.proof.combinations", lang), [thousands(scheme.combinations, lang)]),
            (say("cli.proof.totals", lang), [thousands(scheme.distinct_totals, lang)]),
            (say("cli.proof.range", lang), [extremes]),
            (say("cli.proof.classes", lang), [run_of(scheme.classes, lang)]),
            (say("cli.proof.no_band", lang), [lost]),
        ]
        yield from labelled(rows)
