"""Actions of `jabatan-eval dossier` on its parts, and what an exercise changes."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from jabatan_eval.cli.dossier_call import LISTED, Call
from jabatan_eval.cli.layout import heading
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.judgement import read_agreed, read_panel
from jabatan_eval.organisation import InformasiJabatan, PetaJabatan, read_jobs, read_word_form
from jabatan_eval.organisation.informasi_jabatan import read_job_tables
from jabatan_eval.process import job_moves
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.results import COMPUTED
from jabatan_eval.process.rounds import Dampak, dampak
from jabatan_eval.texts import say, shown

__all__ = ["dampak_action", "informasi_action", "peta_action", "sepakati_action"]

_WORD: Final = (".docx", ".docm")
_TREES: Final = (".yaml", ".yml", ".json")


def peta_action(call: Call) -> Answer:
    """Put the peta jabatan into the dossier."""
    peta = PetaJabatan.read(call.file(), columns=call.columns())
    dossier = call.open().dengan_peta(peta, oleh=call.oleh)
    posts = {post.id for post in peta.posts}
    apart = [key for key in dossier.jabatan if key not in posts]
    told = [_named("cli.dossier.not_in_peta", apart, call.lang)] if apart else []
    return call.saved(dossier, *told)


def informasi_action(call: Call) -> Answer:
    """Put job information to its jobs: YAML, JSON, tables, or the Word form of one job."""
    if not call.args.files:
        raise CallError(say("cli.dossier.no_information_file", call.lang))
    dossier = call.open()
    jobs, told = list[InformasiJabatan](), list[str]()
    for name in call.args.files:
        ending = Path(name).suffix.lower()
        if ending in _WORD:
            form = read_word_form(name, id=_one_id(call, name))
            jobs.append(form.informasi)
            told += [f"- {name}: {one.message(call.lang)}" for one in form.meragukan]
            told += [
                f"- {name}: "
                + say("cli.dossier.not_understood", call.lang, where=one.where(call.lang),
                      text=shown(one.text.strip()))
                for one in form.tidak_dipahami
            ]  # fmt: skip
        elif ending in _TREES:
            jobs += read_jobs(name)
        else:
            jobs += read_job_tables(name).jobs
    told += [f"- {one.id}: {lack.message(call.lang)}" for one in jobs for lack in one.kekurangan()]
    return call.saved(dossier.dengan_informasi(jobs, oleh=call.oleh), *told)


def _one_id(call: Call, name: str) -> str:
    """The id of the job whose Word form is read; the form does not say it."""
    if len(call.args.files) != 1 or call.ids is None or len(call.ids) != 1:
        raise CallError(say("cli.dossier.word_id", call.lang, file=shown(name)))
    return call.ids[0]


def sepakati_action(call: Call) -> Answer:
    """Put what the team agreed on to its jobs; jobs that are unresolved stay as they are."""
    files = call.args.files
    if len(files) != 2:  # noqa: PLR2004  # ratings, and what was agreed on
        raise CallError(say("cli.dossier.two_files", call.lang))
    dossier = call.open()
    panel = read_agreed(read_panel(files[0]).panel, files[1])
    records = panel.agreements
    told = [
        "- " + say("cli.dossier.agreed", call.lang, job=one.key,
                   nilai=one.evaluation.nilai_jabatan, kelas=one.evaluation.kelas_jabatan)
        for one in records
    ]  # fmt: skip
    told += [
        "- " + say("cli.dossier.unresolved", call.lang, job=key, factors=", ".join(factors))
        for key, factors in panel.unresolved
    ]
    if not records:
        return Answer("".join(f"{line}\n" for line in told), FOUND_SOMETHING)
    answer = call.saved(job_moves.sepakati(dossier, records, oleh=call.oleh), *told)
    return Answer(answer.text, FOUND_SOMETHING) if panel.unresolved else answer


def dampak_action(call: Call) -> Answer:
    """Posts and holders per class, before and after: of two readings, or of two dossiers."""
    old, lang = call.open(), call.lang
    files = call.args.files
    if len(files) > 1:
        raise CallError(say("cli.dossier.one_file", lang, action="dampak"))
    new = Dossier.open(files[0]) if files else old
    readings = [one.name for one in old.exercise.results]
    before = call.args.bacaan or readings[-1]
    after = call.args.sesudah or (before if files else COMPUTED)
    for given in (before, after):
        if given not in readings:
            allowed = ", ".join(readings)
            raise CallError(
                say("cli.dossier.no_reading", lang, given=shown(given), allowed=allowed)
            )
    found = dampak(old, new, bacaan=before, bacaan_baru=after, pemangku=_holders(new))
    if call.args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_dampak_data(found, after)))
    labels = {one.name: one.label.text(lang) for one in old.exercise.results}
    rows = [
        tuple(say(f"cli.dossier.effect.{key}", lang) for key in ("class", "jobs", "holders")),
        *(
            (
                "-" if one.kelas is None else str(one.kelas),
                f"{one.jabatan_sebelum} > {one.jabatan_sesudah}",
                f"{one.pemangku_sebelum} > {one.pemangku_sesudah}",
            )
            for one in found.kelas
        ),
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = [say("cli.dossier.effect", lang, before=labels[before], after=labels[after]), ""]
    lines += ["  ".join(c.rjust(w) for c, w in zip(row, widths, strict=True)) for row in rows]
    lines += [*heading(say("cli.dossier.effect.changed", lang).upper())]
    lines += [
        "- " + say("cli.dossier.effect.job", lang, job=key, name=new.job(key).nama_jabatan,
                   before="-" if was is None else was, after="-" if now is None else now)
        for key, was, now in found.berubah
    ] or [say("cli.dossier.effect.none", lang)]  # fmt: skip
    for key, jobs in (("new", found.baru), ("gone", found.hilang)):
        lines += [_named(f"cli.dossier.effect.{key}", jobs, lang)] if jobs else []
    return Answer("".join(f"{line}\n" for line in lines))


def _holders(dossier: Dossier) -> dict[str, int]:
    """The holders of the jobs, where the peta counts them."""
    posts = () if dossier.peta is None else dossier.peta.posts
    return {post.id: post.bezetting for post in posts if post.bezetting is not None}


def _dampak_data(found: Dampak, after: str) -> dict[str, Any]:
    return {
        "format": "jabatan_eval.dampak",
        "version": 1,
        "bacaan": found.bacaan,
        "bacaan_baru": after,
        "kelas": [
            {
                "kelas": one.kelas,
                "jabatan_sebelum": one.jabatan_sebelum,
                "jabatan_sesudah": one.jabatan_sesudah,
                "pemangku_sebelum": one.pemangku_sebelum,
                "pemangku_sesudah": one.pemangku_sesudah,
            }
            for one in found.kelas
        ],
        "berubah": [{"id": key, "sebelum": was, "sesudah": now} for key, was, now in found.berubah],
        "baru": [*found.baru],
        "hilang": [*found.hilang],
    }


def _named(key: str, jobs: Iterable[str], lang: str) -> str:
    """A sentence about some jobs, of which it names the first."""
    ids = [*jobs]
    some = ", ".join(ids[:LISTED]) + (", ..." if len(ids) > LISTED else "")
    return say(key, lang, count=len(ids), jobs=some)
