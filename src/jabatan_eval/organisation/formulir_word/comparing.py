"""What the figures of item 6 say of each other: stated needs and sums against volumes and times.

All sums are exact. A stated figure passes if it can be a rounding of the exact one, whichever way
it was rounded, since no rule of rounding is known.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Final

from jabatan_eval.organisation.exact import short_text
from jabatan_eval.organisation.formulir_word.draft import Draft
from jabatan_eval.organisation.formulir_word.result import AngkaTertulis, Keraguan
from jabatan_eval.organisation.informasi_jabatan.figures import agrees, unit_of
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.waktu import Satuan

__all__ = ["figure_doubts"]

_KEY: Final = "tugas_pokok"
_MINUTES: Final = 60
"""Minutes in an hour."""

_PERHAPS_MINUTES: Final = 15
"""From here on a time headed as hours is round enough to be one of minutes; only a doubt."""

_ROUND: Final = 5


def figure_doubts(job: InformasiJabatan, draft: Draft) -> Iterator[Keraguan]:
    """Every doubt about the figures of item 6."""
    stated = {(one.row, one.key): one for one in draft.figures if one.row is not None}
    for one in draft.figures:
        if one.value is None:
            yield _doubt("unreadable_figure", one, given=one.text)
    needs: dict[int, Fraction] = {}
    minutes = False
    for number, task in enumerate(job.tugas_pokok, 1):
        effective = stated.get((number, "waktu_efektif"))
        need = stated.get((number, "kebutuhan"))
        if task.volume is None or task.waktu is None or effective is None:
            continue
        hours = _hours(effective)
        if not hours:
            continue
        exact = task.volume * task.waktu.hours / hours
        needs[number] = exact
        if need is None or need.value is None or agrees(need.value, exact):
            continue
        if _unit(draft, number) == "jam" and agrees(need.value, exact / _MINUTES):
            minutes = True
            yield _doubt("minutes", need, given=need.text, exact=short_text(exact))
        else:
            yield _doubt("need_differs", need, given=need.text, exact=short_text(exact))
    if not minutes and _look_like_minutes(draft):
        place = draft.tasks[0].place
        yield Keraguan("minutes_perhaps", place, _KEY)
    yield from _sums(draft, needs)


def _sums(draft: Draft, needs: dict[int, Fraction]) -> Iterator[Keraguan]:
    """The closing rows: the sum of the needs, and the posts that come of it."""
    stated = [one for one in draft.figures if one.key == "kebutuhan" and one.value is not None]
    printed = sum((Fraction(one.value) for one in stated if one.value is not None), Fraction(0))
    complete = bool(needs) and len(needs) == len(draft.tasks)
    able = [sum(needs.values(), Fraction(0))] if complete else []
    able += [printed] if stated else []
    for one in draft.figures:
        if one.row is not None or one.value is None or one.column not in (None, "kebutuhan"):
            continue
        if one.key == "jumlah":
            right = any(agrees(one.value, exact) for exact in able)
        else:
            right = any(abs(Fraction(one.value) - exact) < 1 for exact in able)
        if able and not right:
            yield _doubt("sum_differs", one, given=one.text, exact=short_text(able[0]))


def _doubt(what: str, figure: AngkaTertulis, **values: str) -> Keraguan:
    return Keraguan(what, figure.place, _KEY, tuple(values.items()))


def _hours(effective: AngkaTertulis) -> Fraction | None:
    """The effective time that a row states, in hours; None where it has none."""
    if effective.value is None:
        return None
    unit: Satuan | None = unit_of(effective.text)
    hours = Fraction(effective.value)
    if unit == "menit" or (unit is None and hours >= _MINUTES_OF_A_YEAR):
        hours /= _MINUTES
    return hours


_MINUTES_OF_A_YEAR: Final = 24 * 366
"""No year has more hours than this, so what is more can only be minutes."""


def _unit(draft: Draft, number: int) -> Satuan | None:
    """The unit of a task's time, where it is the head of the column that says it."""
    time = draft.tasks[number - 1].values["waktu"]
    unit: Satuan | None = draft.tasks[number - 1].values.get("unit")
    return None if time.rest else unit


def _look_like_minutes(draft: Draft) -> bool:
    """Whether all times of a column headed as hours are large and round, as minutes are."""
    times: list[Decimal] = [
        row.values["waktu"].value
        for number, row in enumerate(draft.tasks, 1)
        if row.values.get("waktu") is not None and _unit(draft, number) == "jam"
    ]
    return len(times) > 1 and all(
        value >= _PERHAPS_MINUTES and value % _ROUND == 0 for value in times
    )
