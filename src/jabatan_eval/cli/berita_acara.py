"""`jabatan-eval berita-acara`: the record of the results, or of their validation, ready to sign."""

from __future__ import annotations

from argparse import Namespace
from typing import Final

from jabatan_eval.cli.formulir_sources import add_letterhead, letterhead, opened
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser
from jabatan_eval.forms import berita_acara
from jabatan_eval.process.berita_acara import BeritaAcara
from jabatan_eval.process.reading import read_record, read_tree
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

_TEXTS: Final = ("dossier", "peta", "instansi", "bacaan", "kertas")
"""The options that take one text."""


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("berita-acara", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "record",
        nargs="?",
        metavar=say("cli.label.file", lang),
        help=say("cli.berita-acara.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.formulir.help.out", lang))
    for name in _TEXTS:
        options.add_argument(
            f"--{name}", metavar=name.upper(), help=say(f"cli.formulir.help.{name}", lang)
        )
    options.add_argument("--jenis", metavar="JENIS", help=say("cli.berita-acara.help.jenis", lang))
    add_letterhead(options, lang)
    options.add_argument("--timpa", action="store_true", help=say("cli.formulir.help.timpa", lang))
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """Print the record, and tell what is missing before it can be signed.

    Raises:
        CallError: something that it needs is not given.
        JabatanEvalError: the record or the jobs cannot be read, or nothing can be written.
    """
    if args.keluaran is None:
        raise CallError(say("cli.no_output", lang))
    if args.dossier is None and args.peta is None:
        raise CallError(say("cli.berita-acara.no_source", lang))
    args.informasi = None
    source = opened(args, lang)
    record = _record(args, source.dossier, lang)
    agency = args.instansi or source.instansi
    if agency is None:
        raise CallError(say("cli.formulir.needs", lang, option="--instansi"))
    made = berita_acara(
        record, source.results(), args.keluaran, instansi=agency, bacaan=args.bacaan,
        kop=letterhead(args), paper=args.kertas, overwrite=args.timpa,
    )  # fmt: skip
    told = [*source.told(lang), *made.messages(lang)]
    lines = [say("cli.formulir.made", lang, file=made.path), *(f"- {line}" for line in told)]
    return Answer("".join(f"{line}\n" for line in lines), FOUND_SOMETHING if told else 0)


def _record(args: Namespace, dossier: object, lang: str) -> BeritaAcara:
    """The record of the file; without one that of the dossier which is named, or its last.

    Raises:
        CallError: there is neither, or there is no such kind of record.
        DossierError: the file cannot be read, or is no such record, with every fault.
    """
    name, kinds = args.record, ("validasi", "hasil")
    if args.jenis is not None and (args.jenis not in kinds or name is not None):
        words = {"given": shown(args.jenis), "allowed": ", ".join(kinds)}
        raise CallError(say("cli.berita-acara.which", lang, **words))
    if name is None:
        named = dict(zip(kinds, ("validasi", "berita_acara"), strict=True))
        wanted = named.values() if args.jenis is None else (named[args.jenis],)
        papers = (getattr(dossier, one, None) for one in wanted)
        held = next((one for one in papers if isinstance(one, BeritaAcara)), None)
        if held is None:
            raise CallError(say("cli.berita-acara.no_record", lang))
        return held
    return read_record(read_tree(name), name, BeritaAcara)
