"""A sheet of a workbook: its paper and columns, and how texts are put into it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate
from typing import Any, Final

from jabatan_eval.forms.printed.description import Block, Document, Table
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.forms.printed.xlsx_pages import EMPTY_PT, Pages, row_height

__all__ = ["MEASURE", "Sheet"]

_PAPER: Final = {"A4": 9, "A3": 8, "F4": 14}
"""The numbers of papers in workbooks; 14 is Folio, 8.5 by 13 inches, which is F4 but for 1 mm."""

MEASURE: Final = {"font_name": "Arial", "font_size": 8}
"""The font by whose digits columns are measured: everybody has it or one just as wide, and its
digits are six dots to a hair, so that programs that round them and those that do not agree."""

_DIGIT_DOTS: Final = 6
_DOTS_A_MM: Final = 96 / 25.4
_DOTS_A_LETTER, _PADDING = 7, 5
"""How the library that writes workbooks takes widths: letters of seven dots, and five around."""

_INCH_MM: Final = 25.4


class Sheet:
    """A sheet that is filled from top to bottom.

    Args:
        book: the workbook.
        name: the name of the sheet.
        document: what it is of.
        fit: makes texts fit.
    """

    def __init__(self, book: Any, name: str, document: Document, fit: Fitter) -> None:
        self.book, self.document, self.fit = book, document, fit
        self.style = style_of(document)
        self.sheet = book.add_worksheet(name)
        self.pages = Pages(self.style)
        self.at = 0
        self.tables = 0
        self.millimetres: list[int] = []
        self.widths: list[float] = []
        self._formats: dict[tuple[Any, ...], Any] = {}

    def format(self, **wanted: Any) -> Any:
        """A cell's format, made once."""
        key = tuple(sorted(wanted.items()))
        if key not in self._formats:
            font = {"font_name": self.style.font.name, "font_size": self.style.kind.table_pt}
            base = {"text_wrap": True, "valign": "top", **font}
            self._formats[key] = self.book.add_format({**base, **wanted})
        return self._formats[key]

    def set_up(self, blocks: Sequence[Block]) -> None:
        """Its columns, those of the widest of its tables, and how it is printed."""
        sheet, style = self.sheet, self.style
        tables = [block for block in blocks if isinstance(block, Table)]
        self.tables = sum(1 for table in tables if table.head)
        widest = max(tables, key=lambda table: len(table.columns), default=None)
        millimetres = widest.widths(style.body_mm) if widest else [style.body_mm // 4] * 4
        self.millimetres = millimetres
        dots = [width * _DOTS_A_MM for width in millimetres]
        self.widths = [(width - _PADDING) / _DOTS_A_LETTER for width in dots]
        for place, width in enumerate(dots):
            sheet.set_column(place, place, width / _DIGIT_DOTS - _PADDING / _DOTS_A_LETTER)
        sheet.set_default_row(EMPTY_PT)
        sheet.set_paper(_PAPER[style.paper.name])
        if style.landscape:
            sheet.set_landscape()
        margins = style.kind.margins_mm
        sheet.set_margins(
            margins.left / _INCH_MM, margins.right / _INCH_MM, margins.top / _INCH_MM,
            margins.bottom / _INCH_MM,
        )  # fmt: skip
        sheet.fit_to_pages(1, 0)
        if style.kind.page_number is not None:
            number = style.kind.page_number.replace("{page}", "&P")
            sheet.set_header(f"&C{number}")
        sheet.hide_gridlines(2)

    def line(self, text: str, start: int = 0, end: int | None = None, **wanted: Any) -> None:
        """A text over some columns, in a row of its own."""
        end = len(self.widths) - 1 if end is None else end
        self.put(self.at, start, self.at, end, text, self.format(**wanted))
        self.set_height([(text, sum(self.widths[start : end + 1]))])
        self.at += 1

    def put(self, top: int, left: int, bottom: int, right: int, text: str, style: Any) -> None:
        """A text into a cell, or into several that become one."""
        text = self.fit(text)
        if (top, left) == (bottom, right):
            self.sheet.write_string(top, left, text, style)
            return
        self.sheet.merge_range(top, left, bottom, right, "", style)
        self.sheet.write_string(top, left, text, style)

    def set_height(self, texts: Sequence[tuple[str, float]], size: int | None = None) -> None:
        """Room for the longest text; a workbook does not make it for merged cells by itself.

        Args:
            texts: what stands in the row, each with the width that it has.
            size: the size of its letters; that of tables by default.
        """
        size = size or self.style.kind.table_pt
        self.set_row(self.at, row_height(texts, size, self.style.font.generic))

    def set_row(self, row: int, height: float) -> None:
        """The height of a row in points."""
        self.pages.heights[row] = height
        self.sheet.set_row(row, height)

    def split(self, millimetres: float, *, room: bool = False) -> int:
        """The column that begins nearest to a place on the sheet, but not the first.

        Args:
            millimetres: the place.
            room: whether the columns before it must have so much room.
        """
        edges = [*accumulate(self.millimetres)][:-1]
        enough = [at for at, edge in enumerate(edges, 1) if edge >= millimetres]
        if room and enough:
            return enough[0]
        return min(range(1, len(edges) + 1), key=lambda at: abs(edges[at - 1] - millimetres))
