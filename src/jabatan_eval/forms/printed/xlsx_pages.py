"""How high the rows of a workbook are, and where its pages end.

A workbook gives merged cells no room by itself, and knows of nothing that stays on one page.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from jabatan_eval.forms.printed.styles import Style

__all__ = ["EMPTY_PT", "Pages", "row_height"]

_LINE: Final = 1.35
_AROUND_PT: Final = 3
_AT_MOST_PT: Final = 400
EMPTY_PT: Final = 12
"""The height of a row to which nobody gave one."""

_WIDTHS_OF_PT: Final = {"sans-serif": 10, "serif": 9.2}
"""The size of letters of which a column's width holds about as many as it says."""

_PT_A_MM: Final = 72 / 25.4
_SPARE: Final = 0.97
"""How much of a page is counted on, for programs differ by a hair."""


def row_height(texts: Iterable[tuple[str, float]], size: int, generic: str) -> float:
    """The height in points at which a row shows its longest text.

    Args:
        texts: what stands in the row, each with the width that it has, in letters.
        size: the size of the letters in points.
        generic: what kind of font it is.

    Examples:
        >>> row_height([("Jumlah", 20)], 10, "sans-serif")
        16.5
        >>> row_height([("Jumlah Pegawai", 10)], 10, "sans-serif")
        30.0
    """
    wider = _WIDTHS_OF_PT[generic] / size
    lines = max((sum(_lines(text, int(width * wider))) for text, width in texts), default=1)
    return min(size * _LINE * lines + _AROUND_PT, _AT_MOST_PT)


def _lines(text: str, width: int) -> Iterator[int]:
    for line in text.split("\n"):
        yield max(1, len(textwrap.wrap(line, max(width, 1))))


class Pages:
    """The rows of a sheet as they come to be printed.

    Args:
        style: how the document is printed.
    """

    def __init__(self, style: Style) -> None:
        margins = style.kind.margins_mm
        body = style.height_mm - margins.top - margins.bottom
        self._page = body * _PT_A_MM * _SPARE
        self.heights: dict[int, float] = {}
        """The rows that have a height of their own, in points."""
        self.groups: list[tuple[int, int]] = []
        """The first row of what stays on one page, and the one after its last."""
        self.head = range(0)
        """The rows that are repeated on every page."""

    def breaks(self) -> list[int]:
        """The rows before which a page begins, up to the last group, so that each stays whole.

        Where a page is full is said too: programs count the rows of a page a hair differently, and
        all that comes after would be somewhere else.
        """
        starts = {start: self._height(range(start, end)) for start, end in self.groups}
        end = max((end for _, end in self.groups), default=0)
        return [*self._breaks(starts, end)]

    def _breaks(self, starts: Mapping[int, float], end: int) -> Iterator[int]:
        head, at = self._height(self.head), 0.0
        for row in range(end):
            if row in starts and at + starts[row] > self._page >= head + starts[row]:
                yield row
                at = head
            own = self._height((row,))
            if at + own > self._page:
                yield row
                at = head
            at += own

    def _height(self, rows: Iterable[int]) -> float:
        return sum(self.heights.get(row, EMPTY_PT) for row in rows)
