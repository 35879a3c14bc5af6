"""Cells written into a workbook's own parts; every other byte of it stays as it was.

Libraries that load a workbook and save it anew drop what they do not know, such as validations
that point to another sheet. Here the XML of a sheet is cut open at its cells and nowhere else,
and every other part is copied as it lies in the zip.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.sheet_xml import SheetXml, elements
from jabatan_eval.tables.layout import column_letter
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.xlsx_files import CELL_AT_MOST

__all__ = ["Written", "sheet_parts", "with_cells"]

_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


class Written(NamedTuple):
    """A workbook with cells written into it, and the cells that hold a formula and were left."""

    data: bytes
    formulas: tuple[tuple[str, str], ...]
    """Sheet and cell, such as `("INFOJAB I", "B4")`."""


def sheet_parts(archive: zipfile.ZipFile, where: str) -> dict[str, str]:
    """The part of each sheet, by the sheet's name.

    Raises:
        DocumentError: the workbook's own list of sheets cannot be read.
    """
    try:
        book = elements(archive.read("xl/workbook.xml"), where)
        relations = elements(archive.read("xl/_rels/workbook.xml.rels"), where)
    except KeyError:
        raise refused("damaged", where, format="XLSX") from None
    targets = {
        one.attributes.get("Id", ""): one.attributes.get("Target", "")
        for one in relations
        if one.name == "Relationship"
    }
    parts: dict[str, str] = {}
    for one in book:
        key = next((v for k, v in one.attributes.items() if k == f"{_RELATIONS} id"), "")
        target = targets.get(key, "")
        if one.name == "sheet" and target:
            name = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
            parts[one.attributes.get("name", "")] = name
    return parts


def with_cells(
    data: bytes, cells: Mapping[str, Mapping[tuple[int, int], str | int | Decimal]], where: str
) -> Written:
    """A workbook with some cells written.

    A cell keeps its style; a new one takes that of the cell above it in the table, if there is
    one, or of its column. Text is written as text, whatever it looks like. A cell that holds a
    formula is left as it is.

    Args:
        data: the workbook.
        cells: by sheet, the values by row and column, both from 1.
        where: how messages call the workbook.

    Raises:
        DocumentError: the workbook is damaged, has no such sheet, or a text does not fit a cell.
    """
    _fit(cells, where)
    held = io.BytesIO()
    formulas: list[tuple[str, str]] = []
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(held, "w") as target:
            parts = sheet_parts(source, where)
            missing = [name for name in cells if name not in parts]
            if missing:
                allowed = tuple(parts)
                raise DocumentError(
                    Fault("no_such_sheet", given=repr(name), allowed=allowed, where=where)
                    for name in missing
                )
            wanted = {parts[name]: name for name, own in cells.items() if own}
            for entry in source.infolist():
                raw = source.read(entry)
                name = wanted.get(entry.filename)
                if name is not None:
                    sheet = SheetXml(raw, where)
                    raw = sheet.written(cells[name])
                    formulas += [(name, cell) for cell in sheet.formulas]
                target.writestr(_same(entry), raw, compress_type=entry.compress_type)
            target.comment = source.comment
    except (zipfile.BadZipFile, EOFError, NotImplementedError):
        raise refused("damaged", where, format="XLSX") from None
    return Written(held.getvalue(), tuple(formulas))


def _fit(cells: Mapping[str, Mapping[tuple[int, int], str | int | Decimal]], where: str) -> None:
    long = [
        f"{where} [{name}] {column_letter(column - 1)}{row}"
        for name, own in cells.items()
        for (row, column), value in own.items()
        if isinstance(value, str) and len(value) > CELL_AT_MOST
    ]
    if long:
        raise DocumentError(
            Fault("cell_too_long", where=place, values=(("limit", str(CELL_AT_MOST)),))
            for place in long
        )


def _same(entry: zipfile.ZipInfo) -> zipfile.ZipInfo:
    """An entry of the same name, date and rights."""
    copy = zipfile.ZipInfo(entry.filename, entry.date_time)
    copy.external_attr, copy.comment, copy.extra = entry.external_attr, entry.comment, b""
    copy.create_system = entry.create_system
    return copy
