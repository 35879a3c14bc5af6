"""What `jabatan-eval dossier` can do, an action each: open, take the step, save, tell."""

from __future__ import annotations

import datetime as dt
import re
from argparse import Namespace
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue.loading import read_bounded
from jabatan_eval.cli.dossier_parts import (
    dampak_action,
    informasi_action,
    peta_action,
    sepakati_action,
)
from jabatan_eval.cli.folders import made_folder
from jabatan_eval.cli.layout import heading, labelled, thousands
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.form_files.documents import document, unreadable
from jabatan_eval.process import moves
from jabatan_eval.process.approval import impor_persetujuan
from jabatan_eval.process.berita_acara import BeritaAcara
from jabatan_eval.process.dossier import Dossier, now
from jabatan_eval.process.history import Entry
from jabatan_eval.process.inventory import baca_inventaris
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.merging import Choice, Perbedaan, gabung
from jabatan_eval.process.reading import read_record
from jabatan_eval.process.rounds import putaran_baru
from jabatan_eval.process.sharing import bagi
from jabatan_eval.process.teams import Keputusan, TimAnjabABK, TimEvaluasi
from jabatan_eval.texts import say, shown

__all__ = ["ACTIONS", "Action", "Call"]

FOUND_SOMETHING: Final = 1
_LISTED: Final = 20
_YEAR: Final = re.compile(r"[0-9]{4}", re.ASCII)


def _listed(names: Sequence[object]) -> str:
    """The names, or of many the first and how many more."""
    more = f", ... (+{len(names) - _LISTED})" if len(names) > _LISTED else ""
    return ", ".join(map(str, names[:_LISTED])) + more


class Call:
    """The words of a call, each asked for by name when it is needed."""

    def __init__(self, args: Namespace, lang: str) -> None:
        self.args, self.lang = args, lang
        self.notes: list[str] = []
        """What is to be looked at, and stops nothing."""

    def need(self, option: str) -> str:
        """The text of an option that this action needs.

        Raises:
            CallError: it is not given.
        """
        value: str | None = getattr(self.args, option)
        if value is None or not value.strip():
            raise CallError(
                say("cli.dossier.needs", self.lang, option=f"--{option}", action=self.args.action)
            )
        return value

    @property
    def oleh(self) -> str:
        """Who acts."""
        return self.need("oleh")

    @property
    def alasan(self) -> str | None:
        """Why, where it is said."""
        reason: str | None = self.args.alasan
        return reason

    @property
    def ids(self) -> list[str] | None:
        """The jobs that are named; None where none is."""
        return self.args.id or None

    @property
    def needed_ids(self) -> list[str]:
        """The jobs that are named.

        Raises:
            CallError: none is.
        """
        if self.ids is None:
            words = {"option": "--id", "action": self.args.action}
            raise CallError(say("cli.dossier.needs", self.lang, **words))
        return self.ids

    def file(self) -> str:
        """The one file that this action reads.

        Raises:
            CallError: there is none, or more than one.
        """
        files: list[str] = self.args.files
        if len(files) != 1:
            raise CallError(say("cli.dossier.one_file", self.lang, action=self.args.action))
        return files[0]

    def basis(self, kind: str) -> Keputusan:
        """The letter, decree or regulation that is named.

        Raises:
            CallError: its number or date is not given.
            DossierError: one of its texts or dates is none.
        """
        words = self.args.jenis or say(f"cli.dossier.basis.{kind}", "id")
        given = {"jenis": words, "nomor": self.need("nomor"), "tanggal": self.need("tanggal")}
        optional = {"berlaku": self.args.berlaku, "tentang": self.args.tentang}
        given |= {name: text for name, text in optional.items() if text is not None}
        paper = read_record(given, "", Keputusan)
        today = (self.clock() or now)().date()
        for key, odd, other in (
            ("future", paper.tanggal > today, today),
            ("backdated", paper.effective < paper.tanggal, paper.effective),
        ):
            if odd:
                day, what = f"{paper.tanggal:%Y-%m-%d}", f"{other:%Y-%m-%d}"
                self.notes.append(say(f"cli.dossier.{key}", self.lang, date=day, other=what))
        return paper

    def clock(self) -> Callable[[], dt.datetime] | None:
        """A clock that stands at the moment given; None for the machine's own.

        Raises:
            CallError: it is no moment, or has no zone.
        """
        text = self.args.waktu
        if text is None:
            return None
        try:
            moment = dt.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.utcoffset() is None:
            raise CallError(say("fault.bad_moment", self.lang, given=shown(text)))
        return lambda: moment

    def columns(self) -> dict[str, str]:
        """The columns that were mapped by hand.

        Raises:
            CallError: a mapping is none.
        """
        return dict(self.pair(text, "=") for text in self.args.kolom)

    def pair(self, text: str, mark: str) -> tuple[str, str]:
        """Two words with a mark between them.

        Raises:
            CallError: it is not of that form.
        """
        left, found, right = text.partition(mark)
        if not found or not left.strip() or not right.strip():
            raise CallError(say("cli.dossier.no_pair", self.lang, given=shown(text)))
        return left.strip(), right.strip()

    def open(self) -> Dossier:
        """The dossier."""
        return Dossier.open(self.args.folder, clock=self.clock())

    def saved(self, dossier: Dossier, *more: str, to: str | None = None) -> Answer:
        """Save the dossier, and tell what was done and what is damaged."""
        dossier.save(to or self.args.folder)
        entry = dossier.history[-1]
        status = dossier.exercise.course.label(dossier.status, self.lang)
        key = "cli.dossier.done" if entry.apa else "cli.dossier.done_whole"
        done = say(key, self.lang, action=entry.tindakan, count=entry.jumlah,
                   number=entry.nomor, status=status)  # fmt: skip
        damage = (f"- {fault.message(self.lang)}" for fault in dossier.faults)
        return Answer("\n".join([*more, *self.notes, *damage, done]) + "\n")


def _baru(call: Call) -> Answer:
    year = call.need("tahun")
    if not _YEAR.fullmatch(year):
        raise CallError(say("cli.dossier.no_year", call.lang, given=shown(year)))
    dossier = Dossier.baru(
        call.need("instansi"), int(year), oleh=call.oleh, nama=call.args.nama, clock=call.clock()
    )
    return call.saved(dossier)


def _status(call: Call) -> Answer:
    dossier = call.open()
    stage = call.args.tahap or dossier.exercise.stages[-1].name
    missing = dossier.missing_for(stage)
    stops = any(one.blocks for one in missing)
    code = FOUND_SOMETHING if stops or dossier.faults else 0
    if call.args.json:
        from jabatan_eval.catalogue.exchange import as_json

        return Answer(as_json(_status_data(dossier, stage, call.lang)), code)
    lang, states = call.lang, dossier.exercise.jobs
    counts = {state.name: 0 for state in states.states}
    for job in dossier.jabatan.values():
        counts[job.status] = counts.get(job.status, 0) + 1
    jobs = ", ".join(
        f"{states.label(name, lang)} {thousands(count, lang)}"
        for name, count in counts.items()
        if count
    )
    identity = dossier.identitas
    rows = [
        (say("cli.dossier.agency", lang), [identity.instansi]),
        (say("cli.dossier.year", lang), [f"{identity.tahun} ({identity.putaran})"]),
        (say("cli.dossier.state", lang), [dossier.exercise.course.label(dossier.status, lang)]),
        (
            say("cli.dossier.jobs", lang),
            [f"{thousands(len(dossier.jabatan), lang)} ({jobs or '-'})"],
        ),
        (say("cli.dossier.entries", lang), [thousands(len(dossier.history), lang)]),
    ]
    lines = labelled(rows)
    differing = [*_differing(dossier)]
    if differing:
        lines += [*heading(say("cli.dossier.differing", lang).upper())]
        lines += [f"- {_difference(dossier, *one, lang)}" for one in differing[:_LISTED]]
        if len(differing) > _LISTED:
            lines.append(f"- ... (+{len(differing) - _LISTED})")
    if missing:
        lines += [*heading(say("cli.dossier.missing", lang, stage=stage).upper())]
        lines += [f"- {one.message(lang)}" for one in missing]
    if dossier.faults:
        lines += [*heading(say("cli.dossier.damage", lang).upper())]
        lines += [f"- {fault.message(lang)}" for fault in dossier.faults]
    return Answer("\n".join(lines) + "\n", code)


Readings = tuple[tuple[str, int, int | None], ...]


def _differing(dossier: Dossier) -> Iterator[tuple[JabatanDossier, Readings]]:
    """The jobs whose results are not the same in every reading, with these."""
    readings = [reading.name for reading in dossier.exercise.results]
    for job in dossier.jabatan.values():
        found = job.differences(readings)
        if found:
            yield job, found


def _difference(dossier: Dossier, job: JabatanDossier, found: Readings, lang: str) -> str:
    labels = {one.name: one.label.text(lang) for one in dossier.exercise.results}
    parts = [
        say("cli.dossier.reading", lang, reading=labels[name], kelas=kelas)
        + ("" if points is None else f" ({thousands(points, lang)})")
        for name, kelas, points in found
    ]
    return f"{job.id} ({job.nama_jabatan}): {', '.join(parts)}"


def _status_data(dossier: Dossier, stage: str, lang: str) -> dict[str, Any]:
    return {
        "format": "jabatan_eval.dossier_status",
        "version": 1,
        "identitas": dossier.identitas.model_dump(mode="json"),
        "status": dossier.status,
        "jabatan": {job.id: job.status for job in dossier.jabatan.values()},
        "berbeda": {
            job.id: {name: {"kelas": kelas, "nilai": points} for name, kelas, points in found}
            for job, found in _differing(dossier)
        },
        "tahap": stage,
        "kurang": [
            {
                "step": one.step,
                "code": one.code,
                "jobs": list(one.jobs),
                "blocks": one.blocks,
                "message": one.message(lang),
            }
            for one in dossier.missing_for(stage)
        ],
        "faults": [fault.message(lang) for fault in dossier.faults],
        "entries": len(dossier.history),
    }


def _tim(call: Call) -> Answer:
    dossier, name = call.open(), call.file()
    kind: type[TimEvaluasi | TimAnjabABK] = TimAnjabABK if call.args.anjab else TimEvaluasi
    team = read_record(_plain(name), name, kind)
    changed = dossier.dengan_tim(team, oleh=call.oleh)
    told = [f"- {fault.message(call.lang)}" for fault in team.faults()]
    return call.saved(changed, *told)


def _plain(name: str) -> Any:
    """The plain data of a YAML or JSON file."""
    try:
        return document(read_bounded(name), name).tree
    except OSError as error:
        raise DossierError([unreadable(name, error)]) from None


def _tambah(call: Call) -> Answer:
    read = baca_inventaris(call.file(), columns=call.columns())
    if not read.jobs:
        raise DossierError([Fault("dossier_nothing_to_add", where=read.table.name)])
    dossier = call.open().tambah(read.jobs, oleh=call.oleh, alasan=call.alasan)
    left = read.table.left_out
    told = [say("cli.dossier.left_out", call.lang, rows=_listed(left))] if left else []
    return call.saved(dossier, *told)


def _nilai(call: Call) -> Answer:
    read = baca_inventaris(call.file(), columns=call.columns())
    chosen = {job.id: job.evaluation for job in read.jobs if job.evaluation is not None}
    return call.saved(moves.nilai(call.open(), chosen, oleh=call.oleh, alasan=call.alasan))


def _ajukan(call: Call) -> Answer:
    return call.saved(moves.ajukan(call.open(), call.ids, oleh=call.oleh))


def _revisi(call: Call) -> Answer:
    return call.saved(
        moves.revisi(call.open(), call.needed_ids, oleh=call.oleh, alasan=call.need("alasan"))
    )


def _setujui(call: Call) -> Answer:
    return call.saved(moves.setujui(call.open(), call.ids, oleh=call.oleh, alasan=call.alasan))


def _hapus(call: Call) -> Answer:
    return call.saved(
        moves.hapus(call.open(), call.needed_ids, oleh=call.oleh, alasan=call.need("alasan"))
    )


def _usulkan(call: Call) -> Answer:
    return call.saved(moves.usulkan(call.open(), call.basis("usulan"), oleh=call.oleh))


def _kembalikan(call: Call) -> Answer:
    letter = call.basis("surat_menteri")
    return call.saved(
        moves.kembalikan(call.open(), letter, oleh=call.oleh, alasan=call.need("alasan"))
    )


def _persetujuan(call: Call) -> Answer:
    dossier, reply = impor_persetujuan(
        call.open(),
        call.file(),
        call.basis("surat_menteri"),
        oleh=call.oleh,
        dari_daftar=call.args.daftar,
        columns=call.columns(),
    )
    lines = [
        f"- {row.message(call.lang)}" + (f" ({row.catatan})" if row.catatan else "")
        for row in reply.rows
    ]
    lines.append(say("cli.dossier.reply", call.lang, rows=len(reply.rows), **reply.counts()))
    if reply.belum_dijawab:
        lines.append(say("cli.dossier.unanswered", call.lang, jobs=_listed(reply.belum_dijawab)))
    return call.saved(dossier, *lines)


def _berita_acara(call: Call) -> Answer:
    name = call.file()
    record = read_record(_plain(name), name, BeritaAcara)
    return call.saved(moves.dengan_berita_acara(call.open(), record, oleh=call.oleh))


def _tetapkan(call: Call) -> Answer:
    return call.saved(moves.tetapkan(call.open(), call.basis("peraturan"), oleh=call.oleh))


def _gunakan(call: Call) -> Answer:
    return call.saved(moves.gunakan(call.open(), oleh=call.oleh, alasan=call.alasan))


def _buka(call: Call) -> Answer:
    return call.saved(
        moves.buka_kembali(call.open(), oleh=call.oleh, alasan=call.need("alasan"), ids=call.ids)
    )


def _putaran(call: Call) -> Answer:
    dossier = call.open()
    changed = putaran_baru(
        dossier, call.need("pemicu"), oleh=call.oleh, alasan=call.need("alasan"), ids=call.ids
    )
    note = dossier.exercise.reevaluation_note.text(call.lang)
    return call.saved(changed, note, to=call.need("keluaran"))


def _bagi(call: Call) -> Answer:
    dossier, target = call.open(), Path(call.need("keluaran"))
    made_folder(target)
    files = bagi(dossier, target, overwrite=call.args.timpa)
    return Answer("".join(f"{file}\n" for file in files))


def _gabung(call: Call) -> Answer:
    if not call.args.files:
        raise CallError(say("cli.dossier.no_files", call.lang))
    dossier = call.open()
    back = gabung(dossier, call.args.files)
    choices = _choices(call)
    lines = [
        f"- {one.message(call.lang)}"
        + (f": {choices[_key(one)]}" if one.konflik and _key(one) in choices else "")
        for one in back.perbedaan
    ]
    for key, jobs in (("gone", back.tidak_kembali), ("new", back.baru)):
        lines += [say(f"cli.dossier.{key}", call.lang, job=job) for job in jobs]
    lines += [f"- {fault.message(call.lang)}" for fault in back.faults]
    strange = choices.keys() - {*map(_key, back.perbedaan)}
    if strange:
        cells = _listed(sorted(f"{job}:{column}" for job, column in strange))
        raise CallError(say("cli.dossier.no_such_cell", call.lang, given=cells))
    unsettled = [one for one in back.konflik if _key(one) not in choices]
    if unsettled or back.faults or not back.perbedaan:
        lines.append(say("cli.dossier.not_merged", call.lang, count=len(unsettled)))
        return Answer("\n".join(lines) + "\n", FOUND_SOMETHING)
    merged = back.terapkan(dossier, oleh=call.oleh, alasan=call.alasan, pilihan=choices)
    return call.saved(merged, *lines)


def _key(one: Perbedaan) -> tuple[str, str]:
    """The cell that came back otherwise."""
    return one.jabatan, one.kolom


def _choices(call: Call) -> dict[tuple[str, str], Choice]:
    """How conflicts are settled: `ID:kolom=masuk` or `=sekarang`."""
    found: dict[tuple[str, str], Choice] = {}
    for text in call.args.pilih:
        cell, choice = call.pair(text, "=")
        job, _, column = cell.rpartition(":")
        if choice not in ("masuk", "sekarang") or not job:
            raise CallError(say("cli.dossier.no_choice", call.lang, given=shown(text)))
        found[job, column] = choice  # type: ignore[assignment]  # one of the two words
    return found


def _riwayat(call: Call) -> Answer:
    dossier = call.open()
    code = FOUND_SOMETHING if dossier.faults else 0
    if call.args.json:
        from jabatan_eval.catalogue.exchange import as_json

        entries = [entry.model_dump(mode="json") for entry in dossier.history]
        return Answer(
            as_json({"format": "jabatan_eval.riwayat", "version": 1, "entries": entries}), code
        )
    lines = [
        f"{entry.nomor:>4}  {entry.waktu:%Y-%m-%d %H:%M}  {entry.oleh}: {entry.tindakan}"
        + (f" ({_some(entry, call.lang)})" if entry.apa else "")
        + (f"; {entry.alasan}" if entry.alasan else "")
        for entry in dossier.history
    ]
    lines += [f"- {fault.message(call.lang)}" for fault in dossier.faults]
    return Answer("\n".join(lines) + "\n", code)


_SHOWN_AT_MOST: Final = 6


def _some(entry: Entry, lang: str) -> str:
    """What an entry is about; of many the first, and how many there are. JSON has them all."""
    if entry.jumlah <= _SHOWN_AT_MOST:
        return ", ".join(entry.apa)
    first = ", ".join(entry.apa[:3])
    return say("cli.dossier.some", lang, first=first, count=entry.jumlah)


class Action(NamedTuple):
    """What one word does, the options that it takes, and whether it reads files."""

    run: Callable[[Call], Answer]
    options: tuple[str, ...]
    files: bool = False


_BASIS: Final = ("jenis", "nomor", "tanggal", "tentang", "berlaku")
_WHO: Final = ("oleh", "waktu")
ACTIONS: Final[Mapping[str, Action]] = MappingProxyType(
    {
        "baru": Action(_baru, (*_WHO, "instansi", "tahun", "nama")),
        "status": Action(_status, ("tahap", "json")),
        "tim": Action(_tim, (*_WHO, "anjab"), files=True),
        "tambah": Action(_tambah, (*_WHO, "alasan", "kolom"), files=True),
        "hapus": Action(_hapus, (*_WHO, "id", "alasan")),
        "informasi": Action(informasi_action, (*_WHO, "id"), files=True),
        "peta": Action(peta_action, (*_WHO, "kolom"), files=True),
        "nilai": Action(_nilai, (*_WHO, "alasan", "kolom"), files=True),
        "sepakati": Action(sepakati_action, _WHO, files=True),
        "ajukan": Action(_ajukan, (*_WHO, "id")),
        "revisi": Action(_revisi, (*_WHO, "id", "alasan")),
        "setujui": Action(_setujui, (*_WHO, "id", "alasan")),
        "usulkan": Action(_usulkan, (*_WHO, *_BASIS)),
        "kembalikan": Action(_kembalikan, (*_WHO, *_BASIS, "alasan")),
        "persetujuan": Action(_persetujuan, (*_WHO, *_BASIS, "kolom", "daftar"), files=True),
        "berita-acara": Action(_berita_acara, _WHO, files=True),
        "tetapkan": Action(_tetapkan, (*_WHO, *_BASIS)),
        "gunakan": Action(_gunakan, (*_WHO, "alasan")),
        "buka": Action(_buka, (*_WHO, "id", "alasan")),
        "putaran": Action(_putaran, (*_WHO, "pemicu", "alasan", "id", "keluaran")),
        "dampak": Action(dampak_action, ("bacaan", "sesudah", "json"), files=True),
        "bagi": Action(_bagi, ("keluaran", "timpa")),
        "gabung": Action(_gabung, (*_WHO, "alasan", "pilih"), files=True),
        "riwayat": Action(_riwayat, ("json",)),
    }
)
"""The actions by their words."""
