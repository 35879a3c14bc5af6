"""The rows of item 6 as tasks: volumes and times with their units, none of them guessed."""

from __future__ import annotations

from typing import Final

from jabatan_eval.organisation.formulir_word.draft import Draft, TaskRow
from jabatan_eval.organisation.informasi_jabatan.words import bare
from jabatan_eval.organisation.tugas import Tugas
from jabatan_eval.texts import shown

__all__ = ["tasks_of"]

_KEY: Final = "tugas_pokok"
_YEAR: Final = frozenset({"TAHUN", "PER TAHUN", "SETAHUN", "DALAM 1 TAHUN", "DALAM SETAHUN", "THN"})


def tasks_of(draft: Draft) -> list[Tugas]:
    """The tasks of a draft; what of a row cannot be used is a doubt."""
    return [_task(draft, row) for row in draft.tasks]


def _task(draft: Draft, row: TaskRow) -> Tugas:
    texts = {key: " ".join(text.split()) for key, text in row.texts.items()}
    if row.volume is not None and (words := bare(row.volume.rest)) and words not in _YEAR:
        unit = texts.setdefault("satuan", row.volume.rest)
        if words != bare(unit):
            draft.doubt("other_words", row.place, _KEY, given=shown(row.volume.rest))
    volume = None if row.volume is None else row.volume.value
    return Tugas(
        uraian=texts["uraian"], hasil=texts.get("hasil"), satuan=texts.get("satuan"),
        volume=volume, waktu=row.time,
    )  # fmt: skip
