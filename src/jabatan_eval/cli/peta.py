"""`jabatan-eval peta`: a peta jabatan read, computed, looked over and written."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator
from typing import Any, Final

from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import Parser
from jabatan_eval.cli.peta_drawing import add_drawing_options, draw, wanted_of
from jabatan_eval.cli.peta_input import add_options, check_output, exact, opened, told_of, write
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.peta_classes import AnyReading, checked_reading
from jabatan_eval.organisation.peta_files import PetaFile
from jabatan_eval.organisation.peta_views import findings_lines, peta_sheets
from jabatan_eval.texts import say

__all__ = ["parser", "run"]

PRINTED_AT_MOST: Final = 100


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("peta", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.peta.file", lang),
        help=say("cli.peta.help.file", lang),
    )
    options = add_options(parser, lang)
    options.add_argument(
        "--status",
        default="terakhir",
        metavar=say("cli.peta.reading", lang),
        help=say("cli.peta.help.reading", lang),
    )
    options.add_argument("--telaah", action="store_true", help=say("cli.peta.help.review", lang))
    add_drawing_options(options, lang)
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """The peta with its findings; the exit code is 1 where one is more than a note.

    Raises:
        CallError: no file is given, a mapping is none, or options contradict each other.
        JabatanEvalError: the file cannot be read or has faults, or the output cannot be written.
    """
    reading = checked_reading(args.status)
    drawing = wanted_of(args, reading, lang)
    if drawing is None:
        check_output(args, [args.file or ""])
    file = opened(args, lang)
    peta = file.peta
    written = say("cli.peta.written", lang, file=args.keluaran)
    if drawing is None:
        review = reading if args.telaah else None
        write(args, [*peta_sheets(peta, lang, review=review)], [args.file])
    else:
        written = draw(args, peta, drawing, lang)
    code = FOUND_SOMETHING if any(one.severity != "note" for one in peta.findings) else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_data(file, reading, lang, review=args.telaah)), code)
    lines = [*told_of(file, lang), *peta.to_text(lang, reading=reading).rstrip("\n").split("\n")]
    lines += findings_lines(peta, lang, PRINTED_AT_MOST)
    if args.telaah:
        lines += ["", peta.base_work(reading).to_text(lang).rstrip("\n")]
    if args.keluaran is not None:
        lines += ["", written]
    return Answer("\n".join(lines) + "\n", code)


def _data(file: PetaFile, reading: AnyReading, lang: str, *, review: bool) -> dict[str, Any]:
    peta = file.peta
    return {
        "format": "jabatan_eval.peta",
        "version": 1,
        "catalogue_edition": peta.catalogue.edition.id,
        "catalogue_digest": peta.catalogue.digest,
        "left_out": list(file.left_out),
        "reading": reading,
        "total": _totals(peta.total),
        "posts": [*_posts(peta, reading)],
        "findings": [
            {
                "id": one.id,
                "code": one.code,
                "severity": one.severity,
                "message": one.message_in(lang),
                "mend": one.mend_in(lang),
                "related": list(one.related),
            }
            for one in peta.findings
        ],
        **({"review": [*peta.base_work(reading).rows(lang)]} if review else {}),
    }


def _posts(peta: PetaJabatan, reading: AnyReading) -> Iterator[dict[str, Any]]:
    for post in peta.posts:
        computed = peta.evaluation(post.id)
        yield {
            "id": post.id,
            "induk": post.induk,
            "nama_jabatan": post.nama_jabatan,
            "jenis_jabatan": post.jenis_jabatan,
            "unit_kerja": post.unit_kerja,
            "eselon": post.eselon,
            "jenjang": post.jenjang,
            "tugas_tambahan": post.tugas_tambahan,
            "dipilih": post.dipilih,
            "bezetting": post.bezetting,
            "bezetting_pns": post.bezetting_pns,
            "bezetting_pppk": post.bezetting_pppk,
            "kebutuhan": exact(post.kebutuhan),
            "beban_jam": exact(post.beban_jam),
            "tingkat": list(post.tingkat),
            "nilai_dihitung": computed and computed.nilai_jabatan,
            "kelas_dihitung": computed and computed.kelas_jabatan,
            "kelas": peta.kelas(post.id, reading),
            "kelas_tertulis": [one.model_dump(mode="json") for one in post.kelas_tertulis],
            "total": _totals(peta.totals(post.id)),
        }


def _totals(totals: Any) -> dict[str, Any]:
    return {
        **totals._asdict(),
        "kebutuhan": exact(totals.kebutuhan),
        "selisih": exact(totals.selisih),
    }
