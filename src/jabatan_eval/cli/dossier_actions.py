"""What `jabatan-eval dossier` can do, an action each: open, take the step, save, tell."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Final, NamedTuple

from jabatan_eval.cli.dossier_call import Call, listed
from jabatan_eval.cli.dossier_hands import bagi_action, gabung_action
from jabatan_eval.cli.dossier_parts import (
    dampak_action,
    informasi_action,
    peta_action,
    sepakati_action,
)
from jabatan_eval.cli.dossier_telling import riwayat_action, status_action
from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.process import job_moves, moves
from jabatan_eval.process.approval import impor_persetujuan
from jabatan_eval.process.berita_acara import BeritaAcara
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.inventory import baca_inventaris
from jabatan_eval.process.reading import read_record, read_tree
from jabatan_eval.process.rounds import putaran_baru
from jabatan_eval.process.teams import TimAnjabABK, TimEvaluasi
from jabatan_eval.texts import say, shown

__all__ = ["ACTIONS", "Action"]

_YEAR: Final = re.compile(r"[0-9]{4}", re.ASCII)


def _baru(call: Call) -> Answer:
    year = call.need("tahun")
    if not _YEAR.fullmatch(year):
        raise CallError(say("cli.dossier.no_year", call.lang, given=shown(year)))
    dossier = Dossier.baru(
        call.need("instansi"), int(year), oleh=call.oleh, nama=call.args.nama, clock=call.clock()
    )
    return call.saved(dossier)


def _tim(call: Call) -> Answer:
    dossier, name = call.open(), call.file()
    kind: type[TimEvaluasi | TimAnjabABK] = TimAnjabABK if call.args.anjab else TimEvaluasi
    team = read_record(read_tree(name), name, kind)
    changed = dossier.dengan_tim(team, oleh=call.oleh)
    told = [f"- {fault.message(call.lang)}" for fault in team.faults()]
    return call.saved(changed, *told)


def _tambah(call: Call) -> Answer:
    read = baca_inventaris(call.file(), columns=call.columns())
    if not read.jobs:
        raise DossierError([Fault("dossier_nothing_to_add", where=read.table.name)])
    dossier = call.open().tambah(read.jobs, oleh=call.oleh, alasan=call.alasan)
    left = read.table.left_out
    told = [say("cli.dossier.left_out", call.lang, rows=listed(left))] if left else []
    return call.saved(dossier, *told)


def _nilai(call: Call) -> Answer:
    dossier = call.open()
    read = baca_inventaris(call.file(), columns=call.columns(), known=dossier.jabatan)
    chosen = {job.id: job.evaluation for job in read.jobs if job.evaluation is not None}
    return call.saved(job_moves.nilai(dossier, chosen, oleh=call.oleh, alasan=call.alasan))


def _ajukan(call: Call) -> Answer:
    return call.saved(job_moves.ajukan(call.open(), call.ids, oleh=call.oleh))


def _revisi(call: Call) -> Answer:
    return call.saved(
        job_moves.revisi(call.open(), call.needed_ids, oleh=call.oleh, alasan=call.need("alasan"))
    )


def _setujui(call: Call) -> Answer:
    return call.saved(job_moves.setujui(call.open(), call.ids, oleh=call.oleh, alasan=call.alasan))


def _hapus(call: Call) -> Answer:
    return call.saved(
        job_moves.hapus(call.open(), call.needed_ids, oleh=call.oleh, alasan=call.need("alasan"))
    )


def _usulkan(call: Call) -> Answer:
    letter = call.basis("usulan")
    return call.saved(moves.usulkan(call.open(), letter, oleh=call.oleh, ids=call.ids))


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
        lines.append(say("cli.dossier.unanswered", call.lang, jobs=listed(reply.belum_dijawab)))
    return call.saved(dossier, *lines)


def _berita_acara(call: Call) -> Answer:
    name = call.file()
    record = read_record(read_tree(name), name, BeritaAcara)
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
        "status": Action(status_action, ("tahap", "json")),
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
        "usulkan": Action(_usulkan, (*_WHO, *_BASIS, "id")),
        "kembalikan": Action(_kembalikan, (*_WHO, *_BASIS, "alasan")),
        "persetujuan": Action(_persetujuan, (*_WHO, *_BASIS, "kolom", "daftar"), files=True),
        "berita-acara": Action(_berita_acara, _WHO, files=True),
        "tetapkan": Action(_tetapkan, (*_WHO, *_BASIS)),
        "gunakan": Action(_gunakan, (*_WHO, "alasan")),
        "buka": Action(_buka, (*_WHO, "id", "alasan")),
        "putaran": Action(_putaran, (*_WHO, "pemicu", "alasan", "id", "keluaran")),
        "dampak": Action(dampak_action, ("bacaan", "sesudah", "json"), files=True),
        "bagi": Action(bagi_action, ("keluaran", "timpa")),
        "gabung": Action(gabung_action, (*_WHO, "alasan", "pilih"), files=True),
        "riwayat": Action(riwayat_action, ("json",)),
    }
)
"""The actions by their words."""
