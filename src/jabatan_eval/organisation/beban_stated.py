"""What stands written in a table of tasks besides what it is worked out from, held against it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final

from jabatan_eval.errors import Fault, JabatanEvalError
from jabatan_eval.notation.amounts import amount_text, cell_amount
from jabatan_eval.organisation.beban_kerja import BebanKerja
from jabatan_eval.organisation.beban_rows import cell_time
from jabatan_eval.organisation.exact import rounded
from jabatan_eval.organisation.waktu import SATUAN, Satuan, Waktu
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.texts import shown

__all__ = ["Stated", "stated_faults"]


_THREE_DECIMALS: Final = re.compile(r"[0-9]{1,3},[0-9]{3}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Stated:
    """What stands written in a row.

    Attributes:
        where: the row, as messages name it.
        kebutuhan: the cell of the need; None where there is none.
        waktu_efektif: the cell of the effective time; None where there is none.
        unit: the unit in the header of the effective time.
    """

    where: str
    kebutuhan: Any
    waktu_efektif: Any
    unit: Satuan | None


def stated_faults(beban: BebanKerja, stated: Sequence[Stated]) -> Iterator[Fault]:
    """Every written figure that differs from what is worked out here.

    A need counts as the same where it is the exact one rounded to the places it is written with.
    An effective time without a unit counts as the same in hours or in minutes. A need that fits
    the effective time written beside it is not told besides that time.
    """
    effective = beban.waktu_efektif.setahun
    other: dict[str, list[str]] = {}
    for line, one in zip(beban.lines, stated, strict=True):
        times = [effective]
        if one.waktu_efektif is not None:
            try:
                able = _effective(one)
            except JabatanEvalError as error:
                yield from (replace(fault, where=one.where) for fault in error.faults)
                continue
            if effective not in able:
                other.setdefault(cell_text(one.waktu_efektif), []).append(one.where)
                times += able
        if one.kebutuhan is not None:
            assert line.beban is not None  # noqa: S101  # a table holds tasks, which take time
            needs = [line.beban / time for time in times if time.jumlah]
            yield from _need(one, needs)
    for given, places in other.items():
        both = (f"{effective.hours} jam", f"{effective.minutes} menit")
        values = (("used", " = ".join(both)), ("count", str(len(places))))
        yield Fault("stated_effective", given=shown(given), where=places[0], values=values)


def _effective(one: Stated) -> list[Waktu]:
    """The times that a cell of effective time can mean."""
    units: list[Satuan] = [one.unit] if one.unit else [*SATUAN]
    return [cell_time(one.waktu_efektif, unit) for unit in units]


def _need(one: Stated, needs: Sequence[Fraction]) -> Iterator[Fault]:
    given = one.kebutuhan
    if isinstance(given, str) and _THREE_DECIMALS.fullmatch(given.strip()):
        given = f"{given.strip()}0"  # thousands of posts are no likelier than three decimals
    try:
        written = cell_amount(given)
    except JabatanEvalError as error:
        yield from (replace(fault, where=one.where) for fault in error.faults)
        return
    places = _places(written)
    if not any(written in _near(need, places) for need in needs):
        values = (("need", amount_text(needs[0], "id")),)
        yield Fault("stated_need", given=shown(one.kebutuhan), where=one.where, values=values)


def _near(need: Fraction, places: int) -> tuple[Fraction, Fraction]:
    """A need with so many decimals, by both ways of taking a half."""
    return rounded(need, "half_up", places), rounded(need, "half_even", places)


def _places(number: Fraction) -> int:
    """The decimals of a number that was written with a decimal comma."""
    places = 0
    while 10**places % number.denominator:
        places += 1
    return places
