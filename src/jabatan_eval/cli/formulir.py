"""`jabatan-eval formulir`: official documents, of one job, of many, or of a whole exercise."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final

from jabatan_eval.cli.formulir_sources import (
    Source,
    Subject,
    add_letterhead,
    letterhead,
    opened,
    signer,
)
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError, Parser, day
from jabatan_eval.cli.progress import Progress
from jabatan_eval.errors import DocumentError, Fault, JabatanEvalError
from jabatan_eval.forms import (
    Banyak,
    BerkasUsulan,
    Ditolak,
    Filled,
    Printed,
    abk_document,
    banyak,
    fill_template,
    formulir_document,
    informasi_faktor_document,
    informasi_jabatan_document,
    joined,
    kolom_templat,
    lampiran,
    peta,
    print_document,
    rekapitulasi,
    usulan,
)
from jabatan_eval.forms.official.bulk import file_name
from jabatan_eval.forms.printed import FORMATS, Document
from jabatan_eval.organisation import BebanKerja
from jabatan_eval.texts import say, shown

__all__ = ["parser", "run"]

FOUND_SOMETHING: Final = 1
_TOLD_AT_MOST: Final = 200
_OF_JOBS: Final = ("penilaian", "informasi-faktor", "informasi-jabatan", "abk")
_OF_ALL: Final = ("rekapitulasi", "lampiran", "peta", "usulan")
_TEXTS: Final = (
    "dossier", "informasi", "peta", "nomor", "bacaan", "instansi", "kertas", "templat", "bentuk",
    "pembulatan", "pejabat", "sebagai", "nip", "tempat", "tanggal",
)  # fmt: skip
"""The options that take one text."""

_FLAGS: Final = ("semua", "per-unit", "elektronik", "timpa", "json")


def parser(lang: str) -> Parser:
    """The parser of this command."""
    parser = Parser("formulir", lang)
    parser.add_argument_group(say("cli.arguments", lang)).add_argument(
        "file",
        nargs="?",
        metavar=say("cli.label.file", lang),
        help=say("cli.formulir.help.file", lang),
    )
    options = parser.add_options()
    options.add_argument(
        "--jenis", default=_OF_JOBS[0], metavar="JENIS", help=say("cli.formulir.help.jenis", lang)
    )
    options.add_argument("-o", "--keluaran", metavar="OUT", help=say("cli.formulir.help.out", lang))
    options.add_argument(
        "--jabatan",
        action="append",
        default=[],
        metavar="ID",
        help=say("cli.formulir.help.jabatan", lang),
    )
    for name in _TEXTS:
        options.add_argument(
            f"--{name}", metavar=name.upper(), help=say(f"cli.formulir.help.{name}", lang)
        )
    add_letterhead(options, lang)
    for name in _FLAGS:
        options.add_argument(
            f"--{name}", action="store_true", help=say(f"cli.formulir.help.{name}", lang)
        )
    return parser


def run(args: Namespace, lang: str) -> Answer:
    """What was made, and what of it is not as it should be.

    Raises:
        CallError: something that the document needs is not given, or a word is unknown.
        JabatanEvalError: nothing could be made, with everything that stands in its way.
    """
    if args.keluaran is None:
        raise CallError(say("cli.no_output", lang))
    if args.jenis not in _OF_JOBS + _OF_ALL:
        allowed = ", ".join(_OF_JOBS + _OF_ALL)
        given = shown(args.jenis)
        raise CallError(say("cli.formulir.unknown_kind", lang, given=given, allowed=allowed))
    if args.tanggal is not None:
        args.tanggal = day("--tanggal", args.tanggal, lang)
    source = opened(args, lang)
    if args.jenis in _OF_ALL:
        made = Banyak((_whole(args, source, lang),), ())
        return _told(args, made, source, lang)
    subjects = source.subjects(args.jabatan, everything=args.semua)
    if not subjects:
        raise DocumentError([Fault("no_jobs_listed")])
    if args.templat is not None:
        return _filled(args, subjects, source, lang)
    progress = Progress("cli.formulir.progress", lang)
    count = len(subjects)
    try:
        made = _of_jobs(
            args, subjects, source,
            (lambda done: progress.show(done, count, done)) if progress.wanted else None,
        )  # fmt: skip
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
        _make_folder(target)
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


def _make_folder(target: Path) -> None:
    """Make the folder of the forms, where it is not there.

    Raises:
        DocumentError: it cannot be made.
    """
    try:
        target.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise DocumentError([Fault("no_such_folder", where=str(target))]) from None
    except OSError as error:
        reason = (("reason", error.strerror or str(error)),)
        raise DocumentError([Fault("cannot_save", where=str(target), values=reason)]) from None


def _ending(args: Namespace) -> str:
    ending = f".{(args.bentuk or 'docx').removeprefix('.').lower()}"
    if ending not in FORMATS:
        raise DocumentError([Fault("unknown_format", given=shown(ending), allowed=tuple(FORMATS))])
    return ending


def _maker(args: Namespace, source: Source) -> Callable[[Subject], Document]:
    """What describes the form of one job."""
    (chair, members), paper = source.team, args.kertas

    def penilaian(one: Subject) -> Document:
        return formulir_document(
            one.scored(), ketua=chair, anggota=members, tempat=args.tempat,
            tanggal=args.tanggal, elektronik=args.elektronik, paper=paper,
        )  # fmt: skip

    def faktor(one: Subject) -> Document:
        return informasi_faktor_document(one.scored(), one.informasi, paper=paper)

    def jabatan(one: Subject) -> Document:
        kelas = one.kelas(args.bacaan)
        return informasi_jabatan_document(
            one.known(), kelas=kelas, pembulatan=args.pembulatan, paper=paper
        )

    def beban(one: Subject) -> Document:
        work = BebanKerja(jabatan=one.nama, tugas=one.known().tugas_pokok)
        return abk_document(
            work, unit=one.unit, instansi=source.instansi, pembulatan=args.pembulatan,
            pejabat=signer(args), tempat=args.tempat, tanggal=args.tanggal,
            elektronik=args.elektronik, paper=paper,
        )  # fmt: skip

    return dict(zip(_OF_JOBS, (penilaian, faktor, jabatan, beban), strict=True))[args.jenis]


def _whole(args: Namespace, source: Source, lang: str) -> Printed:
    """A document of all jobs."""
    if args.jenis == "peta":
        wanted: dict[str, Any] = {"bacaan": args.bacaan} if args.bacaan else {}
        return peta(source.map(), args.keluaran, paper=args.kertas, overwrite=args.timpa, **wanted)
    agency = args.instansi or source.instansi
    if agency is None:
        raise CallError(say("cli.formulir.needs", lang, option="--instansi"))
    shared: dict[str, Any] = {
        "instansi": agency, "pejabat": signer(args), "tempat": args.tempat,
        "elektronik": args.elektronik, "paper": args.kertas, "overwrite": args.timpa,
    }  # fmt: skip
    if args.jenis == "usulan":
        letter = None if source.dossier is None else source.dossier.usulan
        if letter is None:
            raise CallError(say("cli.formulir.no_letter", lang))
        head = letterhead(args)
        return usulan(_annexes(source), args.keluaran, surat=letter, kop=head, **shared)
    shared["tanggal"] = args.tanggal
    if args.bacaan is not None:
        shared["bacaan"] = args.bacaan
    if args.jenis == "lampiran":
        rule = None if source.dossier is None else source.dossier.penetapan
        return lampiran(source.results(), args.keluaran, peraturan=rule, **shared)
    return rekapitulasi(
        source.results(), args.keluaran, jenis=args.nomor or "I", peta=source.peta, **shared
    )


def _annexes(source: Source) -> list[BerkasUsulan]:
    """The annexes of a proposal: what was proposed, what the levels give, the peta."""
    results = source.results()
    found = [
        BerkasUsulan(say("official.annex.recap", "id"), results, "usulan"),
        BerkasUsulan(say("official.annex.forms", "id"), results, "dihitung"),
        BerkasUsulan(say("official.annex.factors", "id"), results, "dihitung"),
    ]
    if source.peta is not None:
        found.append(BerkasUsulan(say("official.annex.map", "id"), source.peta, "dihitung"))
    return found


def _filled(args: Namespace, subjects: Sequence[Subject], source: Source, lang: str) -> Answer:
    """The agency's own template, filled for each job."""
    target = Path(args.keluaran)
    single = target.suffix.lower() == ".docx" and not target.is_dir()
    if single and len(subjects) > 1:
        raise CallError(say("cli.formulir.one_template", lang))
    if not single:
        _make_folder(target)
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
