"""`jabatan-eval formulir`: official documents, of one job, of many, or of a whole exercise."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from jabatan_eval.cli.folders import made_folder
from jabatan_eval.cli.formulir_options import KINDS, OF_JOBS, add_options, check
from jabatan_eval.cli.formulir_sources import Source, Subject, opened, signer
from jabatan_eval.cli.formulir_uraian import Uraian, read_uraian
from jabatan_eval.cli.formulir_whole import OF_ALL, whole
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError, Parser, day
from jabatan_eval.cli.progress import Progress
from jabatan_eval.errors import DocumentError, Fault, JabatanEvalError
from jabatan_eval.forms import (
    Banyak,
    Ditolak,
    Filled,
    abk_document,
    banyak,
    fill_template,
    formulir_document,
    informasi_faktor_document,
    informasi_jabatan_document,
    joined,
    kolom_templat,
    print_document,
)
from jabatan_eval.forms.official.bulk import file_name
from jabatan_eval.forms.printed import FORMATS, Document
from jabatan_eval.organisation import BebanKerja
from jabatan_eval.texts import say, shown

__all__ = ["KINDS", "parser", "run"]

_TOLD_AT_MOST: Final = 200
_NOTHING_SAID: Final = Uraian()


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("formulir", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.label.file", lang),
        help=say("cli.formulir.help.file", lang),
    )
    add_options(parser.add_options(), lang)
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """What was made, and what of it is not as it should be.

    Raises:
        CallError: something that the document needs is not given, or a word is unknown.
        JabatanEvalError: nothing could be made, with everything that stands in its way.
    """
    check(args, lang)
    if args.tanggal is not None:
        args.tanggal = day("--tanggal", args.tanggal, lang)
    source = opened(args, lang)
    if args.jenis in OF_ALL:
        made = Banyak((whole(args, source, lang),), ())
        return _told(args, made, source, lang)
    subjects = source.subjects(args.jabatan, everything=args.semua)
    if not subjects:
        raise DocumentError([Fault("no_jobs_listed")])
    if args.templat is not None:
        return _filled(args, subjects, source, lang)
    progress = Progress("cli.formulir.progress", lang)
    count = len(subjects)
    show = (lambda done: progress.show(done, count, done)) if progress.wanted else None
    try:
        made = _of_jobs(args, subjects, source, show)
    finally:
        progress.clear()
    return _told(args, made, source, lang)


def _of_jobs(
    args: Namespace,
    subjects: Sequence[Subject],
    source: Source,
    progress: Callable[[int], None] | None,
) -> Banyak:
    """One form a job: in a folder, or all in one file."""
    make = _maker(args, source)
    target = Path(args.keluaran)
    if target.suffix.lower() not in FORMATS or target.is_dir():
        ending = _ending(args)
        made_folder(target)
        return banyak(
            subjects, make, target, nama=lambda one: one.nama,
            unit=(lambda one: one.unit) if args.per_unit else None,
            ending=ending, overwrite=args.timpa, kemajuan=progress,
        )  # fmt: skip
    made, refused = list[tuple[Subject, Document]](), list[Ditolak]()
    for number, one in enumerate(subjects, 1):
        try:
            made.append((one, make(one)))
        except JabatanEvalError as error:
            refused.append(Ditolak(one.nama, error.faults))
        if progress is not None:
            progress(number)
    if not made:
        raise DocumentError(fault for one in refused for fault in one.faults)
    documents = [document for _, document in made]
    names = [one.nama for one, _ in made]
    whole = documents[0] if len(documents) == 1 else joined(documents, names)
    file = print_document(whole, target, overwrite=args.timpa)
    return Banyak((file,), tuple(refused))


def _ending(args: Namespace) -> str:
    ending = f".{(args.bentuk or 'docx').removeprefix('.').lower()}"
    if ending not in FORMATS:
        raise DocumentError([Fault("unknown_format", given=shown(ending), allowed=tuple(FORMATS))])
    return ending


def _maker(args: Namespace, source: Source) -> Callable[[Subject], Document]:
    """What describes the form of one job."""
    (chair, members), paper = source.team, args.kertas
    narratives = {} if args.uraian is None else read_uraian(args.uraian, source.ids())

    def penilaian(one: Subject) -> Document:
        return formulir_document(
            one.scored(), ketua=chair, anggota=members, tempat=args.tempat,
            tanggal=args.tanggal, elektronik=args.elektronik, paper=paper,
        )  # fmt: skip

    def faktor(one: Subject) -> Document:
        own = narratives.get(one.id, _NOTHING_SAID)
        return informasi_faktor_document(
            one.scored(), informasi=one.informasi, uraian=own.narrative, situasi=own.claims,
            persyaratan=own.persyaratan, paper=paper,
        )  # fmt: skip

    def jabatan(one: Subject) -> Document:
        kelas = one.kelas(args.bacaan)
        return informasi_jabatan_document(
            one.known(), kelas=kelas, pembulatan=args.pembulatan, paper=paper
        )

    def beban(one: Subject) -> Document:
        work = one.beban or BebanKerja(jabatan=one.nama, tugas=one.known().tugas_pokok)
        return abk_document(
            work, unit=one.unit, instansi=args.instansi or source.instansi,
            pembulatan=args.pembulatan, pejabat=signer(args), tempat=args.tempat,
            tanggal=args.tanggal, elektronik=args.elektronik, paper=paper,
        )  # fmt: skip

    return dict(zip(OF_JOBS, (penilaian, faktor, jabatan, beban), strict=True))[args.jenis]


def _filled(args: Namespace, subjects: Sequence[Subject], source: Source, lang: str) -> Answer:
    """The agency's own template, filled for each job."""
    target = Path(args.keluaran)
    single = target.suffix.lower() == ".docx" and not target.is_dir()
    if single and len(subjects) > 1:
        raise CallError(say("cli.formulir.one_template", lang))
    if not single:
        made_folder(target)
    chair, members = source.team
    files: list[Filled] = []
    for number, one in enumerate(subjects, 1):
        path = target if single else target / file_name(number, one.nama, ".docx")
        fields = kolom_templat(
            one.evaluation, one.informasi, ketua=chair, anggota=members,
            tempat=args.tempat, tanggal=args.tanggal,
        )  # fmt: skip
        files.append(fill_template(args.templat, fields, path, overwrite=args.timpa))
    lines = [
        say(f"cli.formulir.{what}_field", lang, file=one.path, names=", ".join(names))
        for one in files
        for what, names in (("unknown", one.unknown), ("empty", one.empty))
        if names
    ]
    lines += [f"{one.path}: {lack.message(lang)}" for one in files for lack in one.replacements]
    return _answer(args, [one.path for one in files], [*source.told(lang), *lines], lang)


def _told(args: Namespace, made: Banyak, source: Source, lang: str) -> Answer:
    told = [*source.told(lang), *made.messages(lang)]
    return _answer(args, [one.path for one in made.berkas], told, lang, made.ditolak)


def _answer(
    args: Namespace,
    files: Sequence[str],
    told: Sequence[str],
    lang: str,
    refused: Sequence[Ditolak] = (),
) -> Answer:
    code = FOUND_SOMETHING if told or refused else 0
    if args.json:
        from jabatan_eval.catalogue.exchange import as_json

        data = {
            "format": "jabatan_eval.formulir", "version": 1, "files": [*files],
            "refused": [one.nama for one in refused], "told": [*told],
        }  # fmt: skip
        return Answer(as_json(data), code)
    lines = [say("cli.formulir.made", lang, file=file) for file in files]
    lines += [f"- {line}" for line in told[:_TOLD_AT_MOST]]
    if len(told) > _TOLD_AT_MOST:
        lines.append(say("cli.formulir.more", lang, count=len(told) - _TOLD_AT_MOST))
    return Answer("".join(f"{line}\n" for line in lines), code)
