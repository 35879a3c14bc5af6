"""One row of a table of tasks: its cells as numbers, times and texts, or why they are none."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from jabatan_eval.errors import Fault, JabatanEvalError, WorkloadError
from jabatan_eval.notation.amounts import cell_amount
from jabatan_eval.organisation.tugas import PERIODE, Periode, Tugas
from jabatan_eval.organisation.waktu import SATUAN, Satuan, Waktu, unit_named
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.fields import FieldRow
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import shown

__all__ = ["PERIOD_WORDS", "RowReader", "cell_text_of", "cell_time", "period_in", "points_in",
           "unit_in"]  # fmt: skip

PERIOD_WORDS: Final[dict[str, Periode]] = {
    word: period
    for period in PERIODE
    for word in (period, f"se{period}", f"per {period}", f"1 {period}", f"{period}an")
}
"""The words for periods, in small letters."""

_WORD: Final = re.compile(r"[a-z0-9]+")
_LETTER: Final = re.compile(r"[^\W\d_]|:")
_NUMBER: Final = re.compile(r"[0-9][0-9.,]*[0-9]")
_THOUSANDS: Final = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:,[0-9]+)?")
_TEXTS: Final = {
    "uraian": "uraian_tugas", "hasil": "hasil_kerja", "satuan": "satuan_hasil", "bukti": "bukti",
}  # fmt: skip
_NEEDED: Final = ("uraian_tugas", "volume", "waktu_penyelesaian")


def cell_time(value: Any, unit: Satuan | None) -> Waktu:
    """The time in a cell, its unit in the cell itself or else this one.

    Raises:
        NotationError: its number cannot be read.
        WorkloadError: it says no time, or there is no unit.

    Examples:
        >>> cell_time("45 menit", "jam"), cell_time(1.5, "jam")
        (Waktu.menit(45), Waktu.jam('1,5'))
    """
    if isinstance(value, dt.time | dt.timedelta | dt.date):
        value = str(value)
        if ":" not in value:
            raise WorkloadError([_time_fault("time_unreadable", value)])
        raise WorkloadError([_time_fault("time_clock", value)])
    if isinstance(value, str) and _LETTER.search(value):
        return Waktu.parse(value)
    number = cell_amount(value)
    if unit is None:
        raise WorkloadError([_time_fault("time_without_unit", value)])
    return Waktu(number, unit)


def _time_fault(kind: str, value: object) -> Fault:
    return Fault(kind, given=shown(value), allowed=("45 menit", "0,75 jam", "1 jam 30 menit"))


def cell_text_of(value: Any) -> str | None:
    """A cell as text on one line; None where it is blank.

    Examples:
        >>> cell_text_of(" Analis\\n Muda "), cell_text_of(8.0), cell_text_of(None)
        ('Analis Muda', '8', None)
    """
    return " ".join(cell_text(value).split()) or None


def unit_in(header: str) -> Satuan | None:
    """The unit that a header names; None where it names none, or both.

    Examples:
        >>> unit_in("Waktu Penyelesaian (jam)"), unit_in("Waktu (jam/menit)"), unit_in("Waktu")
        ('jam', None, None)
    """
    units: set[Satuan] = {
        unit for word in _WORD.findall(plain(header)) if (unit := unit_named(word))
    }
    return units.pop() if len(units) == 1 else None


def period_in(header: str) -> Periode:
    """The period that a header names; a year where it names none.

    Examples:
        >>> period_in("Volume per bulan"), period_in("Beban Kerja 1 Tahun (angka)")
        ('bulan', 'tahun')
    """
    for word in _WORD.findall(plain(header)):
        if word in PERIOD_WORDS:
            return PERIOD_WORDS[word]
    return "tahun"


def points_in(value: Any) -> Iterator[str]:
    """How points are used in a cell of text: for `thousands`, or as a `decimal` mark.

    Examples:
        >>> [*points_in("1.200")], [*points_in("0.75 jam")], [*points_in("12.345,5")], [*points_in(1.5)]
        (['thousands'], ['decimal'], ['thousands'], [])
    """
    for number in _NUMBER.findall(value) if isinstance(value, str) else ():
        if "." in number:
            yield "thousands" if _THOUSANDS.fullmatch(number) else "decimal"


@dataclass(frozen=True, slots=True)
class RowReader:
    """Reads the rows of one table.

    Attributes:
        name: the file, as messages call it.
        unit: the unit of times that have none of their own; None where there is none.
        periode: the period of volumes that have none of their own.
    """

    name: str
    unit: Satuan | None
    periode: Periode

    def task(self, row: FieldRow) -> Tugas:
        """The task of a row.

        Raises:
            WorkloadError: with every fault of the row, each with file, row and column.
        """
        faults: list[Fault] = []
        given: dict[str, Any] = {"uraian": "-", "periode": self.periode}
        names = {own: name for own, name, _ in self._cells(row)}
        for own, name, read in self._cells(row):
            value = row.values.get(name)
            if value is None:
                if name in _NEEDED:
                    faults.append(Fault("cell_blank", where=self.place(row, name)))
                continue
            try:
                given[own] = read(value)
            except JabatanEvalError as error:
                faults += (replace(f, where=self.place(row, name)) for f in error.faults)
        try:
            task = Tugas(**given)
        except WorkloadError as error:
            faults += (
                replace(f, where=self.place(row, names[f.where or ""])) for f in error.faults
            )
        else:
            if not faults:
                return task
        raise WorkloadError(faults)

    def place(self, row: FieldRow, column: str | None = None) -> str:
        """File, row and column, as messages name them."""
        place = f"{self.name}:{row.number}"
        return place if column is None else f"{place}: {column}"

    def _cells(self, row: FieldRow) -> Iterator[tuple[str, str, Callable[[Any], Any]]]:
        """Each field of a task, the column it stands in, and how its cell is read."""
        yield from ((own, name, cell_text_of) for own, name in _TEXTS.items())
        yield "volume", "volume", cell_amount
        yield "periode", "periode", _period
        unit = row.values.get("satuan_waktu")
        yield "waktu", "waktu_penyelesaian", lambda cell: self._time(cell, unit)

    def _time(self, value: Any, word: Any) -> Waktu:
        unit = self.unit
        if word is not None:
            unit = unit_named(cell_text(word))
            if unit is None:
                allowed = tuple(SATUAN)
                raise WorkloadError(
                    [Fault("time_unit_unknown", given=shown(word), allowed=allowed)]
                )
        return cell_time(value, unit)


def _period(value: Any) -> Periode:
    if period := PERIOD_WORDS.get(plain(value)):
        return period
    raise WorkloadError([Fault("unknown_period", given=shown(value), allowed=PERIODE)])
