"""The rows of item 6 as tasks: volumes and times with their units, none of them guessed."""

from __future__ import annotations

from typing import Any, Final

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.formulir_word.draft import Draft, TaskRow
from jabatan_eval.organisation.informasi_jabatan.figures import unit_of
from jabatan_eval.organisation.informasi_jabatan.words import bare
from jabatan_eval.organisation.tugas import Tugas
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.texts import shown

__all__ = ["tasks_of"]

_KEY: Final = "tugas_pokok"
_YEAR: Final = frozenset({"TAHUN", "PER TAHUN", "SETAHUN", "DALAM 1 TAHUN", "DALAM SETAHUN", "THN"})


def tasks_of(draft: Draft) -> list[Tugas]:
    """The tasks of a draft; what of a row cannot be used is a doubt."""
    return [_task(draft, row) for row in draft.tasks]


def _task(draft: Draft, row: TaskRow) -> Tugas:
    values = row.values
    fields: dict[str, Any] = {
        key: " ".join(str(values[key]).split()) for key in ("uraian", "hasil", "satuan")
        if key in values
    }  # fmt: skip
    volume, time = values.get("volume"), values.get("waktu")
    if volume is not None:
        fields["volume"] = volume.value
        rest = bare(volume.rest)
        if rest and rest not in _YEAR:
            if "satuan" not in fields:
                fields["satuan"] = volume.rest
            elif rest != bare(fields["satuan"]):
                draft.doubt("other_words", row.place, _KEY, given=shown(volume.rest))
    if time is not None:
        unit = unit_of(time.rest) if time.rest else values.get("unit")
        if unit is None:
            given = f"{amount_text(time.value, 'id')} {time.rest}".strip()
            draft.doubt("unit_unknown", row.place, _KEY, given=shown(given))
        else:
            fields["waktu"] = Waktu(time.value, unit)
    return Tugas(**fields)
