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
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.packing import repacked
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.forms.printed.wording import numbered
from jabatan_eval.forms.printed.xlsx_sheet import MEASURE, Sheet
from jabatan_eval.texts import say

__all__ = ["has_table", "xlsx_bytes"]

_INDONESIAN: Final = "[$-421]"
"""Before the pattern of a number: programs that can write it as Indonesians do, whoever opens it."""

_ROOM_PT: Final = 18
"""The height of each of the rows in which somebody signs."""

_ALIGN: Final = {"justify": "left"}
"""Cells do not stretch their lines."""

_DOUBLE: Final = 6
"""The number of a double line."""

_INDENT_MM: Final = 8
_FIRST_SHEET: Final = "xl/worksheets/sheet1.xml"
_FIRST_PAGE: Final = b'<headerFooter differentFirst="1"'
"""Its first page has no number; the library that writes workbooks has no word for that."""

_TITLE_PT, _HEADING_PT = 11, 10
_NAME_AT_MOST: Final = 31
_FORBIDDEN: Final = str.maketrans("[]:*?/\\'", "()------")
_FIXED_DATE: Final = dt.datetime(2000, 1, 1)  # noqa: DTZ001  # the same bytes every time


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
        "default_format_properties": MEASURE,
    }
    book = xlsxwriter.Workbook(held, settings)
    book.set_properties({"title": fit(document.title)[:255], "created": _FIXED_DATE})
    names: set[str] = set()
    for place, (name, blocks) in enumerate(document.parts()):
        _Writer(book, _free(name, names), document, fit).write(blocks, first=not place)
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


class _Writer(Sheet):
    """Writes the blocks of one part."""

    began: int | None = None
    """The row from which all stays on one page with the next signatures."""

    def write(self, blocks: Sequence[Block], *, first: bool) -> None:
        """Write all of them."""
        self.set_up(blocks)
        if first and (head := self.document.letterhead) is not None:
            looks = [{"bold": True, "font_size": 12}] * len(head.names) + [{}] * len(head.address)
            looks[-1] = {**looks[-1], "bottom": _DOUBLE}
            for text, look in zip((*head.names, *head.address), looks, strict=True):
                self.line(text, align="center", **look)
            self.at += 1
        if first and self.document.annex is not None:
            self._annex(self.document.annex)
        for block, stays in zip(blocks, kept(blocks), strict=True):
            start = self.at
            self._block(block)
            if stays and self.began is None:
                self.began = self.at - 1 - block.closing if isinstance(block, Table) else start
        self.sheet.set_h_pagebreaks(self.pages.breaks())

    def _block(self, block: Block) -> None:
        writers: dict[type, Any] = {
            Heading: self._heading,
            Paragraph: self._paragraph,
            Pairs: self._pairs,
            Listing: self._listing,
            Table: self._table,
            Signatures: self._signatures,
            Picture: lambda picture: self.line(picture.text, italic=True),
            Annex: self._annex,
        }
        writers[type(block)](block)

    def _annex(self, annex: Annex) -> None:
        half = self.split(self.style.body_mm / 2)
        for place, text in enumerate((annex.title, *annex.lines)):
            self.line(text, start=half, bold=not place)
        self.at += 1

    def _paragraph(self, block: Paragraph) -> None:
        look: dict[str, Any] = {"bold": block.bold, "italic": block.italic}
        if block.small:
            look["font_size"] = self.style.kind.table_pt - 1
        self.line(block.text, align=_ALIGN.get(block.align, block.align), **look)

    def _heading(self, heading: Heading) -> None:
        align = "center" if heading.align == "center" else "left"
        size = _TITLE_PT if heading.level == 1 else _HEADING_PT
        self.line(heading.text, bold=True, align=align, font_size=size)
        self.at += 1

    def _pairs(self, pairs: Pairs) -> None:
        split, end = self.split(pairs.indent_mm + pairs.label_mm, room=True), len(self.widths) - 1
        label_style = self.format(indent=pairs.indent_mm // _INDENT_MM)
        for mark, name, value in pairs.marked:
            label = f"{mark} {name}" if mark else name
            self.put(self.at, 0, self.at, split - 1, label, label_style)
            self.put(self.at, split, self.at, end, f": {value}", self.format())
            self.set_height([(label, sum(self.widths[:split])), (value, sum(self.widths[split:]))])
            self.at += 1
        self.at += 1

    def _listing(self, listing: Listing) -> None:
        self._items(listing.items, listing.mark, listing.indent_mm // _INDENT_MM)
        self.at += 1

    def _items(self, items: Sequence[Item], mark: str, indent: int) -> None:
        for number, item in enumerate(items, 1):
            self.line(f"{numbered(mark, number)} {item.text}", indent=indent)
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
                look = {**border, "align": _ALIGN.get(align, align)}
                if bold:
                    look["bold"] = True
                left, right = spans[at][0], spans[at + cell.across - 1][1]
                self._cell(self.at, left, self.at + more, right, cell.text, cell.value, look)
                if not more:
                    texts.append((cell.text, sum(self.widths[left : right + 1])))
            self.set_height(texts, table.size_pt)
            if line.row.section:
                self.pages.groups.append((self.at, self.at + 2))
        self.at = start + len(table.head) + len(table.rows) + 1
        if table.head and self.tables == 1:
            self.sheet.repeat_rows(start, start + len(table.head) - 1)
            self.pages.head = range(start, start + len(table.head))

    def _cell(
        self, top: int, left: int, bottom: int, right: int, text: str,
        value: int | Decimal | None, wanted: dict[str, Any],
    ) -> None:  # fmt: skip
        if value is None:
            self.put(top, left, bottom, right, text, self.format(**wanted))
            return
        places = len(text.partition(",")[2]) if isinstance(value, Decimal) else 0
        whole = "#,##0" if "." in text else "0"
        pattern = _INDONESIAN + whole + ("." + "0" * places if places else "")
        style = self.format(**wanted, num_format=pattern)
        if (top, left) != (bottom, right):
            self.sheet.merge_range(top, left, bottom, right, "", style)
        self.sheet.write_number(top, left, value, style)

    def _signatures(self, block: Signatures) -> None:
        start = self.at if self.began is None else self.began
        for row in block.rows():
            self._people(row, block.columns)
        self.pages.groups.append((start, self.at - 1))
        self.began = None

    def _people(self, row: Sequence[Signature], columns: int) -> None:
        """Signatures side by side, each over its share of the sheet's width, in rows as high."""
        edges = [0, *(self.split(self.style.body_mm * n / columns) for n in range(1, columns))]
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
                self.put(self.at, left, self.at, right, text, style)
                texts.append((text, sum(self.widths[left : right + 1])))
            if any(text for text, _ in texts):
                self.set_height(texts)
            else:
                self.set_row(self.at, _ROOM_PT)
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
