"""Workbooks that we write: one set of settings, and cells whose text stays text."""

from __future__ import annotations

import datetime as dt
import math
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from decimal import Decimal
from io import BytesIO
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.tables.cells import EXACT_BELOW, cell_text
from jabatan_eval.tables.table import refused

__all__ = ["CELL_AT_MOST", "ROWS_AT_MOST", "XlsxFile", "new_workbook"]

ROWS_AT_MOST: Final = 1_048_576
"""Rows of a sheet."""

CELL_AT_MOST: Final = 32_767
"""Characters that a cell can hold."""

_FIRST_YEAR: Final = 1900
"""Dates from the year after it on are what a spreadsheet takes for dates."""

_A4: Final = 9
_LINE: Final = 15
"""Points of height of a line of text."""

_HIGHEST: Final = 409
"""Points of height that a row can have."""

_WORDS_BREAK: Final = 11
"""Tenths of a line that its text needs, since words are not broken."""

_FROZEN_AT_MOST: Final = 12
"""Rows that may stay in sight; more would leave no room for what is below."""

_MADE: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the same bytes every time
_SETTINGS: Final = {
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "use_zip64": True,
}


def new_workbook(target: str | BytesIO, **properties: object) -> Any:
    """A workbook of XlsxWriter in which no text becomes a formula, a link or a number.

    Args:
        target: a path, beside which rows wait for their place in the file; or memory.
        **properties: what the file says of itself; its date is always the same.

    Raises:
        MissingExtraError: the extra `excel` is not installed.

    Examples:
        >>> new_workbook(BytesIO()).strings_to_formulas
        False
    """
    xlsxwriter: Any = needed("xlsxwriter", "excel")
    own: dict[str, object] = {"in_memory": True}
    if isinstance(target, str):
        own = {"constant_memory": True, "tmpdir": os.path.dirname(target)}  # noqa: PTH120
    book = xlsxwriter.Workbook(target, {**_SETTINGS, **own})
    book.set_properties({"created": _MADE, **properties})
    return book


class XlsxFile:
    """A workbook on the disk, written row by row.

    Args:
        path: where it is written.
        dates: how its dates are shown.
        **properties: what the file says of itself.
    """

    def __init__(self, path: str, *, dates: str = "dd-mm-yyyy", **properties: object) -> None:
        self.book = new_workbook(path, **properties)
        top = {"valign": "top"}
        self.head = self.book.add_format({"bold": True, "text_wrap": True, **top})
        self.wrapped = self.book.add_format({"text_wrap": True, **top})
        patterns = ((dt.datetime, f"{dates} hh:mm:ss"), (dt.date, dates), (dt.time, "hh:mm:ss"))
        self._dates = {
            kind: self.book.add_format({"num_format": pattern, **top}) for kind, pattern in patterns
        }

    def page(
        self,
        name: str,
        widths: Sequence[float],
        *,
        heads: int = 1,
        above: int = 0,
        fits: bool = True,
    ) -> Any:
        """A new sheet, its header in sight and on each printed page.

        Args:
            name: the sheet's name.
            widths: the width of each column in characters.
            heads: rows of the header.
            above: rows above it.
            fits: whether it is to be printed no wider than a page of A4.
        """
        page = self.book.add_worksheet(name)
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        page.set_landscape()
        page.set_paper(_A4)
        page.set_footer("&C- &P -")
        if fits:
            page.fit_to_pages(1, 0)
        if heads:
            page.repeat_rows(above, above + heads - 1)
            if above + heads <= _FROZEN_AT_MOST:
                page.freeze_panes(above + heads, 0)
        return page

    def line(
        self,
        page: Any,
        row: int,
        values: Sequence[Any],
        widths: Sequence[int],
        where: Callable[[int], str],
    ) -> None:
        """Write a row whose long texts are shown whole, in as many lines as they need.

        Args:
            page: one of the book's sheets.
            row: its row, from 0.
            values: the cells.
            widths: the width of each column in characters, as far as it is known.
            where: what messages call a column.

        Raises:
            DocumentError: a cell is longer than it can hold.
        """
        lines = [
            -(-len(value) * _WORDS_BREAK // (width * 10))
            for value, width in zip(values, widths, strict=False)
            if isinstance(value, str)
        ]
        if max(lines, default=1) > 1:
            page.set_row(row, min(_LINE * max(lines) + 2, _HIGHEST))
        for column, value in enumerate(values):
            self.put(page, row, column, value, self.wrapped, where)

    def put(
        self, page: Any, row: int, column: int, value: Any, style: Any, where: Callable[[int], str]
    ) -> None:
        """Write a cell as what it is; nothing for nothing.

        Args:
            page: one of the book's sheets.
            row: its row, from 0.
            column: its column, from 0.
            value: text, a number, a date; anything else as its text.
            style: a format of the book, or None.
            where: what messages call a column.

        Raises:
            DocumentError: it is longer than a cell can hold.
        """
        kind = type(value)
        if value is None or value == "":
            return
        if kind is bool:
            page.write_boolean(row, column, value, style)
        elif kind in {int, float, Decimal} and _can_be_a_number(value):
            page.write_number(row, column, value, style)
        elif kind in self._dates and _can_be_a_date(value):
            own = self.head if style is self.head else self._dates[kind]
            page.write_datetime(row, column, value, own)
        else:
            text = value if kind is str else cell_text(value)
            if len(text) > CELL_AT_MOST:
                raise refused("cell_too_long", where(column), limit=CELL_AT_MOST)
            page.write_string(row, column, text, style)

    def close(self) -> None:
        """Put the workbook together.

        Raises:
            OSError: it cannot be written.
        """
        broken: type[Exception] = needed("xlsxwriter.exceptions", "excel").FileCreateError
        try:
            self.book.close()
        except broken as error:  # wraps the one that says why
            cause = error.args[0]
            reason = getattr(cause, "strerror", None) or str(error)
            raise OSError(getattr(cause, "errno", None), reason) from None

    def abandon(self) -> None:
        """Close the files that hold rows; there is no public way to give a book up."""
        for sheet in self.book.worksheets():
            with suppress(Exception):  # it is thrown away
                sheet._opt_close()  # noqa: SLF001


def _can_be_a_number(value: Any) -> bool:
    """Whether a spreadsheet keeps the number; what was a float before loses nothing more."""
    return math.isfinite(value) and (isinstance(value, float) or abs(value) < EXACT_BELOW)


def _can_be_a_date(value: Any) -> bool:
    return getattr(value, "tzinfo", None) is None and getattr(value, "year", 9999) > _FIRST_YEAR
