"""A workbook looked into before anything opens it: how much is in it, and what is hidden."""

from __future__ import annotations

import html
import os
import zipfile
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from typing import Final

from jabatan_eval.tables.scan_ods import scan_content
from jabatan_eval.tables.scan_xls import BrokenStreamError, EncryptedError, scan_workbook
from jabatan_eval.tables.scan_xlsx import scan_sheet
from jabatan_eval.tables.seen import Seen, bounded
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.xml_tags import BrokenTagError, attributes, tags_named
from jabatan_eval.tables.zip_parts import check_sizes, guarded, pieces_of

__all__ = ["inspect"]

BYTES_AT_MOST: Final = 512 * 1024 * 1024
"""Bytes of a workbook that is not packed."""

_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP: Final = b"PK\x03\x04"
_WORKBOOK: Final = "XLSX/ODS"
_PART_AT_MOST: Final = 4 * 1024 * 1024
_MARKUP: Final = frozenset({".xml", ".rels"})
_CONTENT: Final = "content.xml"
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_SHEET: Final = tags_named("sheet")
_RELATION: Final = tags_named("Relationship")


def inspect(path: str) -> Mapping[str, Seen]:
    """Look through a workbook without holding more than a piece of it; an XLS is held whole.

    Returns:
        What was seen of each sheet, by the sheet's name, where it is known.

    Raises:
        DocumentError: it is no workbook, damaged, or holds more than is sound.
    """
    with open(path, "rb") as file:  # noqa: PTH123
        head = file.read(8)
        size = os.fstat(file.fileno()).st_size
    if not head:
        raise refused("empty_file", path)
    if head.startswith(_OLE):
        if size > BYTES_AT_MOST:
            raise refused("too_large", path, limit=BYTES_AT_MOST)
        return _of_xls(path)
    if not head.startswith(_ZIP):
        raise refused("not_a_workbook", path)
    with guarded(path, _WORKBOOK):
        return _of_zip(path)


def _of_xls(path: str) -> Mapping[str, Seen]:
    try:
        sheets = scan_workbook(Path(path).read_bytes())
    except EncryptedError:
        raise refused("password", path) from None
    except BrokenStreamError:
        raise refused("damaged", path, format="XLS") from None
    bounded(path, sheets)
    return sheets


def _of_zip(path: str) -> Mapping[str, Seen]:
    parts: dict[str, Seen] = {}
    sheets: dict[str, Seen] = {}
    odd: set[str] = set()
    with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:  # noqa: PTH123
        entries = archive.infolist()
        check_sizes(path, raw, entries)
        if any(entry.filename == "xl/workbook.bin" for entry in entries):
            raise refused("not_supported", path, "XLSB")
        for entry in entries:
            try:
                parts[entry.filename] = scan_sheet(pieces_of(raw, entry, path, _WORKBOOK))
            except BrokenTagError:  # a picture perhaps, in which anything may look like a tag
                if PurePosixPath(entry.filename.lower()).suffix in _MARKUP:
                    raise
                odd.add(PurePosixPath(entry.filename.lower()).name)
                for _ in pieces_of(
                    raw, entry, path, _WORKBOOK
                ):  # its size is looked at all the same
                    pass
            if entry.filename == _CONTENT:  # whatever else the file may pass for
                sheets |= scan_content(pieces_of(raw, entry, path, _WORKBOOK))
        named = _sheet_parts(archive)
        if odd & {PurePosixPath(part.lower()).name for part in named.values()}:
            raise BrokenTagError
        bounded(path, {**parts, **sheets})
    return sheets or {name: parts[part] for name, part in named.items() if part in parts}


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The parts of an XLSX that its list of sheets names, by the sheets' names."""
    sizes = {entry.filename: entry.file_size for entry in archive.infolist()}
    if any(sizes.get(name, _PART_AT_MOST) >= _PART_AT_MOST for name in (_BOOK, _RELATIONS)):
        return {}
    relations = map(_texts, _RELATION.found(archive.read(_RELATIONS)))
    targets = {found.get("Id"): found.get("Target", "") for found in relations}
    sheets: dict[str, str] = {}
    for found in map(_texts, _SHEET.found(archive.read(_BOOK))):
        target = targets.get(found.get("id"), "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        sheets[found.get("name", "")] = part
    return sheets


def _texts(tag: tuple[bytes, ...]) -> dict[str, str]:
    return {
        key.decode("utf-8", "replace"): html.unescape(value.decode("utf-8", "replace"))
        for key, value in attributes(tag[1]).items()
    }
