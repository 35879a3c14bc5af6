"""The workbook as the writing library sees it: formats, and cells whose text stays text."""

from __future__ import annotations

from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any, Final

from jabatan_eval.forms.row_check import Cell
from jabatan_eval.forms.sheet_plan import Plan
from jabatan_eval.tables.xlsx_files import new_workbook

__all__ = ["Book"]

_FONT: Final = {"font_name": "Calibri", "font_size": 10, "valign": "vcenter"}
_EDGE: Final = {"border": 1, "border_color": "#8A97A6"}
_LINE: Final = {"border": 1, "border_color": "#000000"}
"""The lines of the official form."""
_INPUT: Final = {"num_format": "@", "locked": False, "bg_color": "#FFFBEA"}
_FORMATS: Final[dict[str, dict[str, Any]]] = {
    "text": {},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "small": {"font_size": 8, "text_wrap": True, "font_color": "#44546A"},
    "title": {"bold": True, "font_size": 14},
    "form_title": {"bold": True, "font_size": 13, "align": "center"},
    "head": {
        **_EDGE,
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "bg_color": "#DCE6F1",
    },
    "code": {**_EDGE, "bold": True, "align": "center", "num_format": "@", "bg_color": "#B8CCE4"},
    "input": {**_EDGE, **_INPUT, "text_wrap": True, "indent": 1},
    "level": {**_EDGE, **_INPUT, "align": "center"},
    "row_number": {**_EDGE, **_INPUT, "num_format": "0", "align": "center"},
    "result": {**_EDGE, "align": "center", "num_format": "0", "bg_color": "#F2F2F2"},
    "check": {**_EDGE, "bg_color": "#F2F2F2", "indent": 1},
    "cell_text": {
        **_EDGE, "text_wrap": True, "align": "left", "valign": "top", "num_format": "@", "indent": 1,
    },
    "number": {**_EDGE, "align": "center", "valign": "top", "num_format": "0"},
    "form": {**_LINE, "text_wrap": True, "indent": 1},
    "form_head": {
        **_LINE,
        "bold": True,
        "text_wrap": True,
        "align": "center",
        "bg_color": "#DCE6F1",
    },
    "form_number": {**_LINE, "align": "center"},
    "form_points": {**_LINE, "align": "center", "num_format": "0", "bold": True},
    "form_indented": {**_LINE, "text_wrap": True, "indent": 3},
    "form_bold": {**_LINE, "text_wrap": True, "bold": True, "indent": 1},
    "bold": {"bold": True},
    "bad": {"font_color": "#B00020", "bold": True},
    "bad_wrapped": {"font_color": "#B00020", "bold": True, "text_wrap": True},
}  # fmt: skip


class Book:
    """A workbook in memory; the same content gives the same bytes."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._bytes = BytesIO()
        made = datetime.combine(plan.catalogue.edition.checked_on, time(), UTC)
        title = plan.catalogue.edition.title.text(plan.lang)
        self.book: Any = new_workbook(self._bytes, title=title, created=made.replace(tzinfo=None))
        self.formats = {
            name: self.book.add_format({**_FONT, **wanted}) for name, wanted in _FORMATS.items()
        }
        self.book.set_calc_mode("auto")

    def sheet(self, name: str) -> Any:
        """A new sheet."""
        return self.book.add_worksheet(name)

    def put(self, sheet: Any, row: int, column: int, value: Cell, style: str = "text") -> None:
        """Write a cell as what it is; a text never becomes a formula, a link or a number."""
        cell_format = self.formats[style]
        if value is None or value == "":
            sheet.write_blank(row, column, None, cell_format)
        elif isinstance(value, str):
            sheet.write_string(row, column, value, cell_format)
        else:
            sheet.write_number(row, column, value, cell_format)

    def formula(
        self, sheet: Any, row: int, column: int, formula: str, value: str | int, style: str
    ) -> None:
        """Write a formula with what it gives."""
        sheet.write_formula(row, column, formula, self.formats[style], value)

    def finished(self) -> bytes:
        """The file."""
        self.book.close()
        return self._bytes.getvalue()
