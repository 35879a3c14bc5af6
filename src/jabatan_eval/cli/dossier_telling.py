"""Actions of `jabatan-eval dossier` that tell how an exercise stands, and change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from jabatan_eval.cli.dossier_call import LISTED, Call
from jabatan_eval.cli.layout import heading, labelled, thousands
from jabatan_eval.cli.output import FOUND_SOMETHING, Answer
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.history import Entry
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.texts import say

__all__ = ["riwayat_action", "status_action"]

_SHOWN_AT_MOST: Final = 6


def status_action(call: Call) -> Answer:
    """How far the exercise is, and what a stage still lacks."""
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
        lines += [f"- {_difference(dossier, *one, lang)}" for one in differing[:LISTED]]
        if len(differing) > LISTED:
            lines.append(f"- ... (+{len(differing) - LISTED})")
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


def riwayat_action(call: Call) -> Answer:
    """What was done, by whom and when."""
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


def _some(entry: Entry, lang: str) -> str:
    """What an entry is about; of many the first, and how many there are. JSON has them all."""
    if entry.jumlah <= _SHOWN_AT_MOST:
        return ", ".join(entry.apa)
    first = ", ".join(entry.apa[:3])
    return say("cli.dossier.some", lang, first=first, count=entry.jumlah)
