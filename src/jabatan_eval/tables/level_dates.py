"""Cells of levels that a spreadsheet turned into dates."""

from __future__ import annotations

from collections.abc import Sequence

from jabatan_eval.errors import Fault
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.texts import shown

__all__ = ["date_fault"]


def date_fault(
    factor: str | None, codes: Sequence[str], cell: object, date: tuple[int, int]
) -> Fault:
    """The fault of a level that became a date, with what may have been typed.

    Args:
        factor: the factor that the cell stands under, where it is known.
        codes: the levels that it could be.
        cell: the cell.
        date: its day and month.

    Examples:
        >>> date_fault("1", ("1-1", "1-2", "1-3"), "01-Mar", (1, 3)).near
        '1-3'
    """
    day, month = date
    typed = dict.fromkeys(f"{a}-{b}" for a, b in ((day, month), (month, day)))
    near = " / ".join(code for code in typed if code in codes) or None
    return Fault("level_is_date", factor or "-", shown(cell_text(cell)), tuple(codes), near)
