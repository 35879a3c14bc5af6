"""A task in the cells of a table: its time in its own unit beside the number, figures exact."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from jabatan_eval.errors import Fault, JabatanEvalError, NotationError
from jabatan_eval.notation.amounts import cell_amount
from jabatan_eval.organisation.exact import exact
from jabatan_eval.organisation.tugas import Tugas
from jabatan_eval.organisation.waktu import SATUAN, Satuan, Waktu, unit_named
from jabatan_eval.tables.cells import number_cut
from jabatan_eval.texts import shown

__all__ = ["number_of_cell", "task_cells", "task_of_cells"]

_DIGITS: Final = 15
"""Digits that a spreadsheet keeps of a number."""


def task_cells(task: Tugas, names: Sequence[str]) -> tuple[Any, ...]:
    """The cells of a task under these columns.

    Examples:
        >>> task = Tugas(uraian="Menyusun laporan", volume=12, waktu=Waktu.menit(90))
        >>> task_cells(task, ("uraian", "volume", "waktu", "satuan_waktu"))
        ('Menyusun laporan', Decimal('12'), Decimal('90'), 'menit')
    """
    time = task.waktu
    cells = {
        "volume": None if task.volume is None else _cell(task.volume),
        "waktu": None if time is None else _cell(time.jumlah),
        "satuan_waktu": None if time is None else time.satuan,
    }
    return tuple(cells[name] if name in cells else getattr(task, name) for name in names)


def _cell(value: Fraction) -> Decimal | str:
    """A figure as a number where a spreadsheet keeps it whole, else as a text such as `1/3`."""
    if 10**_DIGITS % value.denominator == 0:
        figure = Decimal(value.numerator) / Decimal(value.denominator)
        if len(figure.normalize().as_tuple().digits) <= _DIGITS:
            return figure
    return f"{value.numerator}/{value.denominator}"


def number_of_cell(value: object) -> Fraction | None:
    """An exact number of a cell, or a ratio such as `1/3`; None of a blank one.

    Raises:
        NotationError: it holds no number, could mean two, or digits of it were lost.

    Examples:
        >>> number_of_cell(0.75), number_of_cell("1.200"), number_of_cell("1/3")
        (Fraction(3, 4), Fraction(1200, 1), Fraction(1, 3))
    """
    if value is None:
        return None
    if number_cut(value):
        raise NotationError([Fault("number_cut", given=shown(value))])
    return exact(value) if isinstance(value, str) else cell_amount(value)


def task_of_cells(
    values: Mapping[str, Any], unit: Satuan | None
) -> tuple[dict[str, Any], list[tuple[str, Fault]]]:
    """The fields of a task from its cells, and what is wrong with them, by column.

    Args:
        values: what the cells hold, by column: texts, and numbers or texts for figures.
        unit: the unit of time that the head of the column names, None where it names none.
    """
    fields = {key: value for key, value in values.items() if key not in (*_FIGURES, _UNIT)}
    faults: list[tuple[str, Fault]] = []
    word = values.get(_UNIT)
    named = unit if word is None else unit_named(word)
    for key in _FIGURES:
        try:
            figure = number_of_cell(values.get(key))
            if figure is None:
                continue
            if key != "waktu":
                fields[key] = figure
            elif named is None:
                allowed = tuple(SATUAN)
                fault = Fault("time_unit_unknown", given=shown(word), allowed=allowed)
                faults.append((_UNIT, fault))
            else:
                fields[key] = Waktu(figure, named)
        except JabatanEvalError as error:
            faults += ((key, fault) for fault in error.faults)
    return {key: value for key, value in fields.items() if value is not None}, faults


_FIGURES: Final = ("volume", "waktu")
_UNIT: Final = "satuan_waktu"
