"""The XML of a sheet, cut open at its cells and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Final
from xml.parsers import expat
from xml.sax.saxutils import escape

from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.table import refused

__all__ = ["Element", "SheetXml", "elements"]

_PLACE: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_BAD: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass
class Element:
    """An element of XML: its local name, and where its tag and its content lie in the bytes."""

    name: str
    prefix: str
    attributes: dict[str, str]
    start: int
    inner: int
    end: int = 0
    inside: list[Element] = field(default_factory=list)


def elements(data: bytes, where: str) -> list[Element]:
    """Every element of some XML in order; a document type, which could hide a bomb, is refused."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.namespace_prefixes = True
    found: list[Element] = []
    open_ones: list[Element] = []

    def opened(name: str, attributes: dict[str, str]) -> None:
        parts = name.split(" ")
        local, prefix = (parts[1] if len(parts) > 1 else parts[0]), "".join(parts[2:])
        plain = {" ".join(key.split(" ")[:2]): value for key, value in attributes.items()}
        at = parser.CurrentByteIndex
        one = Element(local, prefix, plain, at, _tag_end(data, at))
        found.append(one)
        open_ones.append(one)

    def closed(_: str) -> None:
        one = open_ones.pop()
        at = parser.CurrentByteIndex
        empty = data[one.inner - 2 : one.inner] == b"/>"
        one.end = one.inner if empty else _tag_end(data, at)
        if open_ones:
            open_ones[-1].inside.append(one)

    def refuse(*_: object) -> None:
        raise refused("damaged", where, format="XLSX")

    parser.StartElementHandler, parser.EndElementHandler = opened, closed
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003  # expat has no names for its arguments
    except expat.ExpatError:
        raise refused("damaged", where, format="XLSX") from None
    return found


def _tag_end(data: bytes, at: int) -> int:
    """The place after a tag; `>` may stand inside quotes."""
    quote = b""
    for place in range(at, len(data)):
        byte = data[place : place + 1]
        if quote:
            quote = b"" if byte == quote else quote
        elif byte in (b'"', b"'"):
            quote = byte
        elif byte == b">":
            return place + 1
    raise AssertionError  # pragma: no cover - expat has read the tag to its end


class SheetXml:
    """The XML of one sheet, cut open at its rows and cells."""

    def __init__(self, data: bytes, where: str) -> None:
        if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
            raise refused("damaged", where, format="XLSX")
        self.data = data
        self.formulas: list[str] = []
        found = elements(data, where)
        tables = [one for one in found if one.name == "sheetData"]
        if len(tables) != 1:
            raise refused("damaged", where, format="XLSX")
        self.table = tables[0]
        self.prefix = f"{self.table.prefix}:" if self.table.prefix else ""
        self.column_styles: dict[int, str] = {}
        for one in found:
            if one.name == "col" and "style" in one.attributes:
                first, last = int(one.attributes["min"]), int(one.attributes["max"])
                for column in range(first, min(last, 16_384) + 1):
                    self.column_styles[column] = one.attributes["style"]
        self.rows = dict(_numbered(self.table.inside, where))
        self.cells = {
            number: dict(_columns(row.inside, where)) for number, row in self.rows.items()
        }

    def written(self, values: Mapping[tuple[int, int], str | int | Decimal]) -> bytes:
        """The XML with the values in it."""
        by_row: dict[int, dict[int, str | int | Decimal]] = {}
        for (place, column), value in values.items():
            by_row.setdefault(place, {})[column] = value
        pieces: list[bytes] = []
        at = self.table.inner
        empty = self.data[self.table.inner - 2 : self.table.inner] == b"/>"
        head = self.data[: self.table.inner]
        if empty:
            head = head[:-2] + b">"
        for number in sorted({*by_row, *self.rows}):
            row = self.rows.get(number)
            if number not in by_row:
                continue
            if row is None:
                start = self._before(number, at)
                pieces += [self.data[at:start], self._new_row(number, by_row[number])]
                at = start
            else:
                pieces += [self.data[at : row.start], self._row(number, row, by_row[number])]
                at = row.end
        if empty:
            close = f"</{self.prefix}sheetData>".encode()
            return b"".join([head, *pieces, close, self.data[self.table.end :]])
        return b"".join([head, *pieces, self.data[at:]])

    def _before(self, number: int, at: int) -> int:
        """Where a new row goes: before the first later one, or at the end of the rows."""
        later = [row.start for known, row in self.rows.items() if known > number]
        if later:
            return min(later)
        ends = [row.end for row in self.rows.values()]
        return max([at, *ends])

    def _new_row(self, number: int, values: Mapping[int, str | int | Decimal]) -> bytes:
        cells = b"".join(self._cell(number, c, values[c], None) for c in sorted(values))
        row = f"{self.prefix}row"
        return f'<{row} r="{number}">'.encode() + cells + f"</{row}>".encode()

    def _row(self, number: int, row: Element, values: Mapping[int, str | int | Decimal]) -> bytes:
        known = self.cells[number]
        tag = self.data[row.start : row.inner]
        at = row.inner
        empty = tag.endswith(b"/>")
        if empty:
            tag = tag[:-2] + b">"
        tag = re.sub(rb"\sspans=(\"[^\"]*\"|'[^']*')", b"", tag)  # a hint that may no longer hold
        pieces = [tag]
        for column in sorted(values):
            cell = known.get(column)
            if cell is not None and any(one.name == "f" for one in cell.inside):
                self.formulas.append(f"{column_letter(column - 1)}{number}")
                continue
            if cell is not None:
                start, end = cell.start, cell.end
            else:
                later = [one.start for place, one in known.items() if place > column]
                ends = [one.end for place, one in known.items() if place < column]
                start = end = min(later) if later else max([at, *ends])
            pieces += [self.data[at:start], self._cell(number, column, values[column], cell)]
            at = end
        if empty:
            return b"".join([*pieces, f"</{self.prefix}row>".encode()])
        return b"".join([*pieces, self.data[at : row.end]])

    def _cell(
        self, row: int, column: int, value: str | int | Decimal, old: Element | None
    ) -> bytes:
        style = self._style(row, column, old)
        place = f'r="{column_letter(column - 1)}{row}"' + (f' s="{style}"' if style else "")
        p = self.prefix
        if isinstance(value, str):
            text = escape(_BAD.sub(lambda found: f"_x{ord(found[0]):04X}_", value))
            return (
                f'<{p}c {place} t="inlineStr"><{p}is><{p}t xml:space="preserve">{text}</{p}t>'
                f"</{p}is></{p}c>"
            ).encode()
        return f"<{p}c {place}><{p}v>{value}</{p}v></{p}c>".encode()

    def _style(self, row: int, column: int, old: Element | None) -> str | None:
        """The cell's own style, else that of the nearest cell above in the rows being filled."""
        if old is not None:
            return old.attributes.get("s")
        above = self.cells.get(row - 1, {}).get(column)
        if above is not None and row - 1 > _HEADS:
            return above.attributes.get("s")
        return self.column_styles.get(column)


_HEADS: Final = 3
"""Rows of headings, whose style is not that of what stands below them."""


def _numbered(rows: list[Element], where: str) -> Iterator[tuple[int, Element]]:
    """Each row with its number; one that names none follows the one before."""
    number = 0
    for row in rows:
        if row.name != "row":
            continue
        given = row.attributes.get("r")
        try:
            number = number + 1 if given is None else int(given)
        except ValueError:
            raise refused("damaged", where, format="XLSX") from None
        yield number, row


def _columns(cells: list[Element], where: str) -> Iterator[tuple[int, Element]]:
    """Each cell with its column; one that names none follows the one before."""
    column = 0
    for cell in cells:
        if cell.name != "c":
            continue
        found = _PLACE.fullmatch(cell.attributes.get("r", "A1"))
        if found is None:
            raise refused("damaged", where, format="XLSX")
        if "r" in cell.attributes:
            column = 0
            for letter in found[1]:
                column = column * 26 + ord(letter) - 64
        else:
            column += 1
        yield column, cell
