"""What the figures of item 6 say of each other: stated needs and sums against volumes and times.

All sums are exact. A stated figure passes if it can be a rounding of the exact one, whichever way
it was rounded, since no rule of rounding is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.formulir_word.draft import Draft
from jabatan_eval.organisation.formulir_word.result import AngkaTertulis, Keraguan
from jabatan_eval.organisation.informasi_jabatan.figures import unit_of
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.procedures import effective_time
from jabatan_eval.organisation.waktu import SATUAN, Satuan, Waktu

__all__ = ["figure_doubts"]

_KEY: Final = "tugas_pokok"

_PERHAPS_MINUTES: Final = 15
"""From here on a time headed as hours is round enough to be one of minutes; only a doubt."""

_ROUND: Final = 5

_HOURS_OF_A_YEAR: Final = 24 * 366
"""No year has more hours than this, so that a longer one can only be in minutes."""


def figure_doubts(job: InformasiJabatan, draft: Draft) -> Iterator[Keraguan]:
    """Every doubt about the figures of item 6."""
    for one in draft.figures:
        if one.figure is None:
            yield _doubt("unreadable_figure", one)
    yield from _effective_times(draft)
    stated = {(one.row, one.key): one for one in draft.figures if one.row is not None}
    needs: dict[int, Fraction] = {}
    by_need: list[Keraguan] = []
    for number, task in enumerate(job.tugas_pokok, 1):
        year = _year(stated.get((number, "waktu_efektif")))
        if task.volume is not None and task.waktu is not None and year is not None:
            needs[number] = task.volume * (task.waktu / year)
            need = stated.get((number, "kebutuhan"))
            headed = _headed(draft, number) == "jam"
            by_need += _need(need, needs[number], headed_in_hours=headed)
    yield from by_need
    if _look_like_minutes(draft) and "minutes" not in [doubt.kind for doubt in by_need]:
        yield Keraguan("minutes_perhaps", draft.tasks[0].place, _KEY)
    yield from _sums(draft, needs)


def _need(
    need: AngkaTertulis | None, exact: Fraction, *, headed_in_hours: bool
) -> Iterator[Keraguan]:
    """A stated need that volume and time do not give; perhaps because hours are minutes."""
    if need is None or need.figure is None or need.figure.agrees(exact):
        return
    minutes = headed_in_hours and need.figure.agrees(exact / SATUAN["jam"])
    yield _doubt("minutes" if minutes else "need_differs", need, exact)


def _sums(draft: Draft, needs: dict[int, Fraction]) -> Iterator[Keraguan]:
    """The closing rows: the sum of the needs, and the posts that come of it."""
    written = [one.figure.value for one in draft.figures if one.key == "kebutuhan" and one.figure]
    able = [sum(needs.values(), Fraction(0))] if needs and len(needs) == len(draft.tasks) else []
    able += [sum(written, Fraction(0))] if written else []
    for one in draft.figures:
        if one.row is not None or one.figure is None or one.column not in (None, "kebutuhan"):
            continue
        if one.key == "jumlah":
            right = any(map(one.figure.agrees, able))
        else:
            right = any(abs(one.figure.value - exact) < 1 for exact in able)
        if able and not right:
            yield _doubt("sum_differs", one, able[0])


def _effective_times(draft: Draft) -> Iterator[Keraguan]:
    """Effective times that are not the one of the data; each once."""
    due = effective_time().setahun
    seen: set[str] = set()
    for one in draft.figures:
        year = _year(one) if one.key == "waktu_efektif" else due
        if year is not None and year != due and one.text not in seen:
            seen.add(one.text)
            yield _doubt("effective_differs", one, due.hours)


def _year(stated: AngkaTertulis | None) -> Waktu | None:
    """The effective time of a row, that of the data where it states none; None for none."""
    if stated is None:
        return effective_time().setahun
    if stated.figure is None or not stated.figure.value:
        return None
    value, unit = stated.figure.value, unit_of(stated.text)
    return Waktu(value, unit or ("menit" if value > _HOURS_OF_A_YEAR else "jam"))


def _doubt(what: str, figure: AngkaTertulis, exact: Fraction | None = None) -> Keraguan:
    given, worked_out = ("given", figure.text), ("exact", amount_text(exact or Fraction(0), "id"))
    values = (given,) if exact is None else (given, worked_out)
    return Keraguan(what, figure.place, _KEY, values)


def _headed(draft: Draft, number: int) -> Satuan | None:
    """The unit of a task's time, where it is the head of the column that says it."""
    values = draft.tasks[number - 1].values
    unit: Satuan | None = None if values["waktu"].rest else values.get("unit")
    return unit


def _look_like_minutes(draft: Draft) -> bool:
    """Whether all times of a column headed as hours are large and round, as minutes are."""
    times: list[Fraction] = [
        row.values["waktu"].value
        for number, row in enumerate(draft.tasks, 1)
        if row.values.get("waktu") is not None and _headed(draft, number) == "jam"
    ]
    return len(times) > 1 and all(time >= _PERHAPS_MINUTES and time % _ROUND == 0 for time in times)
