"""A document that is a table as XLSX: numbers as numbers, texts as texts, ready to print."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.forms.printed.description import (
    Annex,
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Pairs,
    Paragraph,
    Picture,
    Signature,
    Signatures,
    Table,
    kept,
)
from jabatan_eval.forms.printed.docx_package import repacked
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.forms.printed.wording import numbered
from jabatan_eval.forms.printed.xlsx_pages import EMPTY_PT, Pages, row_height
from jabatan_eval.texts import say

__all__ = ["CELL_AT_MOST", "has_table", "xlsx_bytes"]

CELL_AT_MOST: Final = 32_767
"""Characters that a cell can hold."""

_PAPER: Final = {"A4": 9, "A3": 8, "F4": 14}
"""The numbers of papers in workbooks; 14 is Folio, 8.5 by 13 inches, which is F4 but for 1 mm."""

_MEASURE: Final = {"font_name": "Arial", "font_size": 8}
"""The font by whose digits columns are measured: everybody has it or one just as wide, and its
digits are six dots to a hair, so that programs that round them and those that do not agree."""

_DIGIT_DOTS: Final = 6

_INDONESIAN: Final = "[$-421]"
"""Before the pattern of a number: programs that can write it as Indonesians do, whoever opens it."""

_ROOM_PT: Final = 18
"""The height of each of the rows in which somebody signs."""

_INDENT_MM: Final = 8
_FIRST_SHEET: Final = "xl/worksheets/sheet1.xml"
_FIRST_PAGE: Final = b'<headerFooter differentFirst="1"'
"""Its first page has no number; the library that writes workbooks has no word for that."""

_TITLE_PT, _HEADING_PT = 11, 10
_DOTS_A_MM: Final = 96 / 25.4
_DOTS_A_LETTER, _PADDING = 7, 5
"""How the library that writes workbooks takes widths: letters of seven dots, and five around."""

_NAME_AT_MOST: Final = 31
_FORBIDDEN: Final = str.maketrans("[]:*?/\\'", "()------")
_FIXED_DATE: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the same bytes every time
_INCH_MM: Final = 25.4


def has_table(document: Document) -> bool:
    """Whether a document has a table, and so can be a workbook.

    Examples:
        >>> has_table(Document("Surat", "surat", (Paragraph("x"),)))
        False
    """
    return any(isinstance(block, Table) and block.ruled for block in document.blocks)


def xlsx_bytes(document: Document, fit: Fitter) -> bytes:
    """The document as the bytes of a workbook, a sheet a part.

    Args:
        document: what it says.
        fit: makes texts fit; it counts what it had to replace.

    Raises:
        DocumentError: the kind of document or its paper is unknown.
        MissingExtraError: the extra `forms` is not installed.
    """
    xlsxwriter: Any = needed("xlsxwriter", "forms")
    held = io.BytesIO()
    settings = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
        "default_format_properties": _MEASURE,
    }
    book = xlsxwriter.Workbook(held, settings)
    book.set_properties({"title": fit(document.title)[:255], "created": _FIXED_DATE})
    names: set[str] = set()
    for place, (name, blocks) in enumerate(document.parts()):
        _Sheet(book, _free(name, names), document, fit).write(blocks, first=not place)
    book.close()
    if style_of(document).kind.first_page_numbered:
        return held.getvalue()
    return repacked(held.getvalue(), _FIRST_SHEET, (b"<headerFooter", _FIRST_PAGE))


def _free(name: str, names: set[str]) -> str:
    """A name that a sheet can have and no other has."""
    plain = "".join(c if c.isprintable() else " " for c in name).translate(_FORBIDDEN).strip()
    plain = plain[:_NAME_AT_MOST] or "lembar"
    found, count = plain, 1
    while found.casefold() in names:
        count += 1
        tail = f" ({count})"
        found = plain[: _NAME_AT_MOST - len(tail)] + tail
    names.add(found.casefold())
    return found


class _Sheet:
    """Writes the blocks of one part."""

    def __init__(self, book: Any, name: str, document: Document, fit: Fitter) -> None:
        self.book, self.document, self.fit = book, document, fit
        self.style = style_of(document)
        self.sheet = book.add_worksheet(name)
        self.pages = Pages(self.style)
        self.began: int | None = None
        """The row from which all stays on one page with the next signatures."""
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

    def write(self, blocks: Sequence[Block], *, first: bool) -> None:
        """Write all of them."""
        self._set_up(blocks)
        if first and (head := self.document.letterhead) is not None:
            for name in head.names:
                self._line(name, bold=True, align="center", font_size=12)
            for text in head.address:
                self._line(text, align="center")
            self.at += 1
        if first and self.document.annex is not None:
            self._annex(self.document.annex)
        for block, stays in zip(blocks, kept(blocks), strict=True):
            start = self.at
            self._block(block)
            if stays and self.began is None:
                self.began = self.at - 1 - block.closing if isinstance(block, Table) else start
        self.sheet.set_h_pagebreaks(self.pages.breaks())

    def _set_up(self, blocks: Sequence[Block]) -> None:
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

    def _line(self, text: str, start: int = 0, end: int | None = None, **wanted: Any) -> None:
        """A text over some columns, in a row of its own."""
        end = len(self.widths) - 1 if end is None else end
        self._put(self.at, start, self.at, end, text, self.format(**wanted))
        self._set_height([(text, sum(self.widths[start : end + 1]))])
        self.at += 1

    def _put(self, top: int, left: int, bottom: int, right: int, text: str, style: Any) -> None:
        text = self.fit(text)
        if (top, left) == (bottom, right):
            self.sheet.write_string(top, left, text, style)
            return
        self.sheet.merge_range(top, left, bottom, right, "", style)
        self.sheet.write_string(top, left, text, style)

    def _set_height(self, texts: Sequence[tuple[str, float]], size: int | None = None) -> None:
        """Room for the longest text; a workbook does not make it for merged cells by itself.

        Args:
            texts: what stands in the row, each with the width that it has.
            size: the size of its letters; that of tables by default.
        """
        size = size or self.style.kind.table_pt
        self._set_row(self.at, row_height(texts, size, self.style.font.generic))

    def _set_row(self, row: int, height: float) -> None:
        self.pages.heights[row] = height
        self.sheet.set_row(row, height)

    def _block(self, block: Block) -> None:
        writers: dict[type, Any] = {
            Heading: self._heading,
            Paragraph: lambda text: self._line(text.text, bold=text.bold, italic=text.italic),
            Pairs: self._pairs,
            Listing: self._listing,
            Table: self._table,
            Signatures: self._signatures,
            Picture: lambda picture: self._line(picture.text, italic=True),
            Annex: self._annex,
        }
        writers[type(block)](block)

    def _split(self, millimetres: float, *, room: bool = False) -> int:
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

    def _annex(self, annex: Annex) -> None:
        half = self._split(self.style.body_mm / 2)
        for place, text in enumerate((annex.title, *annex.lines)):
            self._line(text, start=half, bold=not place)
        self.at += 1

    def _heading(self, heading: Heading) -> None:
        align = "center" if heading.align == "center" else "left"
        size = _TITLE_PT if heading.level == 1 else _HEADING_PT
        self._line(heading.text, bold=True, align=align, font_size=size)
        self.at += 1

    def _pairs(self, pairs: Pairs) -> None:
        split, end = self._split(pairs.indent_mm + pairs.label_mm, room=True), len(self.widths) - 1
        label_style = self.format(indent=pairs.indent_mm // _INDENT_MM)
        for mark, name, value in pairs.marked:
            label = f"{mark} {name}" if mark else name
            self._put(self.at, 0, self.at, split - 1, label, label_style)
            self._put(self.at, split, self.at, end, f": {value}", self.format())
            self._set_height([(label, sum(self.widths[:split])), (value, sum(self.widths[split:]))])
            self.at += 1
        self.at += 1

    def _listing(self, listing: Listing) -> None:
        self._items(listing.items, listing.mark, listing.indent_mm // _INDENT_MM)
        self.at += 1

    def _items(self, items: Sequence[Item], mark: str, indent: int) -> None:
        for number, item in enumerate(items, 1):
            self._line(f"{numbered(mark, number)} {item.text}", indent=indent)
            self._items(item.items, "a.", indent + 1)

    def _spans(self, table: Table) -> list[tuple[int, int]]:
        """The columns of the sheet that each column of a table takes, near to its own width."""
        edges = [*accumulate(self.millimetres)]
        spans, left = list[tuple[int, int]](), 0
        for place, edge in enumerate(accumulate(table.widths(self.style.body_mm)), 1):
            last = len(edges) - 1 - (len(table.columns) - place)
            right = min(range(left, last + 1), key=lambda at: abs(edges[at] - edge))
            right = last if place == len(table.columns) else right
            spans.append((left, right))
            left = right + 1
        return spans

    def _table(self, table: Table) -> None:
        start, spans = self.at, self._spans(table)
        border: dict[str, Any] = {"border": 1, "valign": "vcenter"} if table.ruled else {}
        if table.size_pt is not None:
            border["font_size"] = table.size_pt
        for line in table.lines():
            self.at, texts = start + line.place, list[tuple[str, float]]()
            for at, cell, align, bold, more, _ in line.cells:
                look = {**border, "align": "left" if align == "justify" else align}
                if bold:
                    look["bold"] = True
                left, right = spans[at][0], spans[at + cell.across - 1][1]
                self._cell(self.at, left, self.at + more, right, cell.text, cell.value, look)
                if not more:
                    texts.append((cell.text, sum(self.widths[left : right + 1])))
            self._set_height(texts, table.size_pt)
        self.at = start + len(table.head) + len(table.rows) + 1
        if table.head and self.tables == 1:
            self.sheet.repeat_rows(start, start + len(table.head) - 1)
            self.pages.head = range(start, start + len(table.head))

    def _cell(
        self, top: int, left: int, bottom: int, right: int, text: str,
        value: int | Decimal | None, wanted: dict[str, Any],
    ) -> None:  # fmt: skip
        if value is None:
            self._put(top, left, bottom, right, text, self.format(**wanted))
            return
        places = len(text.partition(",")[2]) if isinstance(value, Decimal) else 0
        whole = "#,##0" if "." in text else "0"
        pattern = _INDONESIAN + whole + ("." + "0" * places if places else "")
        style = self.format(**wanted, num_format=pattern)
        if (top, left) != (bottom, right):
            self.sheet.merge_range(top, left, bottom, right, "", style)
        self.sheet.write_number(top, left, value, style)

    def _signatures(self, block: Signatures) -> None:
        for row in block.rows():
            start = self.at
            self._people(row, block.columns)
            self.pages.groups.append((self.began or start, self.at - 1))
            self.began = None

    def _people(self, row: Sequence[Signature], columns: int) -> None:
        """Signatures side by side, each over its share of the sheet's width, in rows as high."""
        edges = [0, *(self._split(self.style.body_mm * n / columns) for n in range(1, columns))]
        spans = [
            *zip(edges, [*(edge - 1 for edge in edges[1:]), len(self.widths) - 1], strict=True)
        ]
        offices = max(len(person.heading) for person in row)
        below = max(len(person.below) for person in row)
        lines = [self._signed(person, offices, below) for person in row]
        self.at += 1
        for cells in zip(*lines, strict=True):
            texts = []
            for (left, right), (text, look) in zip(spans[-len(row) :], cells, strict=True):
                style = self.format(align="center", **look)
                self._put(self.at, left, self.at, right, text, style)
                texts.append((text, sum(self.widths[left : right + 1])))
            if any(text for text, _ in texts):
                self._set_height(texts)
            else:
                self._set_row(self.at, _ROOM_PT)
            self.at += 1
        self.at += 1

    def _signed(
        self, person: Signature, offices: int, below: int
    ) -> list[tuple[str, dict[str, Any]]]:
        """What stands above, in and under a signature, with its look; so many lines of each."""
        told = say("printed.electronic", self.document.lang) if person.electronic else ""
        named = {"bold": True, "underline": 1} if person.name else {}
        return [
            *((text, {}) for text in (*person.heading, *("",) * (offices - len(person.heading)))),
            ("", {}), (told, {"italic": True}), ("", {}),
            (person.written, named),
            *((text, {}) for text in (*person.below, *("",) * (below - len(person.below)))),
        ]  # fmt: skip
