"""Actions of `jabatan-eval dossier` for work in many hands: out by unit, and back."""

from __future__ import annotations

from pathlib import Path

from jabatan_eval.cli.dossier_call import Call, listed
from jabatan_eval.cli.folders import made_folder
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.process.merging import Choice, Perbedaan, gabung
from jabatan_eval.process.sharing import bagi
from jabatan_eval.texts import say, shown

__all__ = ["bagi_action", "gabung_action"]


def bagi_action(call: Call) -> Answer:
    """A workbook for each unit."""
    dossier, target = call.open(), Path(call.need("keluaran"))
    made_folder(target)
    files = bagi(dossier, target, overwrite=call.args.timpa)
    return Answer("".join(f"{file}\n" for file in files))


def gabung_action(call: Call) -> Answer:
    """What came back from the units, cell by cell; merged where nothing is left to decide."""
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
        cells = listed(sorted(f"{job}:{column}" for job, column in strange))
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
