"""A Word document's zip: the XML parts with text, in bounds, and what else is in it.

Nothing is opened, run or followed: macros, embedded files and outside links are only told.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Final

from jabatan_eval.errors import DocumentError
from jabatan_eval.form_files import unreadable
from jabatan_eval.organisation.formulir_word.xml_events import attribute, elements
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.zip_guard import guarded, parts

__all__ = ["Package", "opened"]

BYTES_AT_MOST: Final = 128 * 1024 * 1024
"""Bytes of a document as it lies on the disk."""

XML_AT_MOST: Final = 32 * 1024 * 1024
"""Bytes of all XML of a document, unpacked; a form of a hundred pages has some three million."""

_FORM: Final = "DOCX"
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MAIN: Final = "/officeDocument"
_TEXT_PARTS: Final = ("header", "footer", "footnotes", "endnotes", "comments", "diagramData")
_TOLD: Final = (
    ("word.macros", ("vbaproject.bin", "vbadata.xml")),
    ("word.embedded", ("/embeddings/",)),
    ("word.foreign", ("/afchunk",)),
)


@dataclass(frozen=True, slots=True)
class Package:
    """What was found in the zip.

    Attributes:
        main: the XML of the document itself.
        others: the XML of other parts with text, each with its kind and its number.
        told: what is there and is not read: a sentence's key and how many.
    """

    main: bytes
    others: tuple[tuple[str, int, bytes], ...]
    told: tuple[tuple[str, int], ...]


def opened(name: str) -> Package:
    """Open a DOCX (or DOCM) file.

    Raises:
        DocumentError: it cannot be read, is no such document, is damaged or dangerous.
    """
    try:
        with open(name, "rb") as file:  # noqa: PTH123
            head = file.read(8)
            size = os.fstat(file.fileno()).st_size
        if not head:
            raise refused("empty_file", name)
        if head == _OLE:
            raise refused("word_old_or_locked", name)
        if not head.startswith(_ZIP):
            raise refused("not_a_word_document", name)
        if size > BYTES_AT_MOST:
            raise refused("too_large", name, limit=BYTES_AT_MOST)
        return _package(name, _read(name))
    except (OSError, ValueError) as error:
        if isinstance(error, DocumentError):
            raise
        raise DocumentError([unreadable(name, error)]) from None


def _read(name: str) -> dict[str, bytes]:
    """Every part by its path; of what is no XML only that it is there."""
    found: dict[str, bytes] = {}
    left = XML_AT_MOST
    with guarded(name, _FORM):
        for entry, pieces in parts(name, _FORM):
            if entry.filename in found:
                raise refused("damaged", name, format=_FORM)
            data = bytearray()
            if entry.filename.endswith((".xml", ".rels")):
                for piece in pieces:
                    data += piece
                    if len(data) > left:
                        raise refused("too_large", name, limit=XML_AT_MOST)
            left -= len(data)
            found[entry.filename] = bytes(data)
    return found


def _package(name: str, found: dict[str, bytes]) -> Package:
    main = next(
        (target for kind, target in _relations(name, found, "") if kind.endswith(_MAIN)), None
    )
    if main not in found:
        raise refused("not_a_word_document", name)
    told = dict.fromkeys((key for key, _ in _TOLD), 0)
    for path in found:
        for key, marks in _TOLD:
            told[key] += any(mark in f"/{path.lower()}" for mark in marks)
    others: list[tuple[str, int, bytes]] = []
    numbers: dict[str, int] = {}
    outside = 0
    for relation, target in _relations(name, found, main):
        kind = relation.rpartition("/")[2]
        if target is None:
            outside += 1
        elif kind in _TEXT_PARTS and target in found:
            numbers[kind] = numbers.get(kind, 0) + 1
            others.append((kind, numbers[kind], found[target]))
    told["word.outside"] = outside
    seen = tuple((key, count) for key, count in told.items() if count)
    return Package(found[main], tuple(others), seen)


def _relations(name: str, found: dict[str, bytes], part: str) -> list[tuple[str, str | None]]:
    """The relations of a part: their kind, and the path of the target, None where it is outside."""
    folder, _, file = part.rpartition("/")
    path = f"{folder}/_rels/{file}.rels" if folder else f"_rels/{file}.rels"
    relations: list[tuple[str, str | None]] = []
    for element, attributes in elements(found.get(path, b""), f"{name} [{path}]"):
        if element == "Relationship":
            kind, target = attribute(attributes, "Type"), attribute(attributes, "Target")
            inside = attribute(attributes, "TargetMode") != "External"
            relations.append((kind, _resolved(folder, target) if inside else None))
    return relations


def _resolved(folder: str, target: str) -> str:
    """The path in the zip that a relation names."""
    steps = [] if target.startswith("/") or not folder else folder.split("/")
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)
