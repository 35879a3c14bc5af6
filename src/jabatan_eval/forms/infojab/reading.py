"""Parts of a workbook, read by themselves: shared texts, defined names, cells and validations."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from typing import NamedTuple
from xml.parsers import expat

from jabatan_eval.forms.infojab.places import Area, area, cell_place
from jabatan_eval.tables.table import refused

__all__ = ["Book", "Bound", "Shared", "Sheet"]


class Bound(NamedTuple):
    """Cells that are bound to a list: where they are, and the formula that gives the list."""

    areas: tuple[Area, ...]
    formula: str

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is among them."""
        return any(
            top <= row <= bottom and left <= column <= right
            for top, left, bottom, right in self.areas
        )


class _Reader:
    """Reads a part of the workbook; a document type, which could hide a bomb, is refused."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.path: list[str] = []

    def parse(self, data: bytes, where: str) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True

        def refuse(*_: object) -> None:
            raise refused("damaged", where, format="XLSX")

        parser.StartElementHandler, parser.EndElementHandler = self._open, self._close
        parser.CharacterDataHandler = self.text.append
        parser.StartDoctypeDeclHandler = refuse
        try:
            parser.Parse(data, True)  # noqa: FBT003  # expat has no names for its arguments
        except expat.ExpatError:
            raise refused("damaged", where, format="XLSX") from None

    def _open(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        self.path.append(local)
        self.text.clear()
        self.start(local, attributes)

    def _close(self, name: str) -> None:
        local = name.rpartition(" ")[2]
        self.end(local, "".join(self.text))
        self.path.pop()
        self.text.clear()

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, name: str, text: str) -> None:
        """An element ends, with the text since the last tag."""


class Shared(_Reader):
    """The texts that cells share."""

    def __init__(self) -> None:
        super().__init__()
        self.items: list[str] = []
        self.pieces: list[str] = []

    @classmethod
    def read(cls, archive: zipfile.ZipFile, where: str) -> list[str]:
        """All of them; none where the workbook has no such part."""
        found = cls()
        if "xl/sharedStrings.xml" in archive.namelist():
            found.parse(archive.read("xl/sharedStrings.xml"), where)
        return found.items

    def end(self, name: str, text: str) -> None:
        """A piece of a text, or all of it."""
        if name == "t" and "rPh" not in self.path:
            self.pieces.append(text)
        elif name == "si":
            self.items.append("".join(self.pieces))
            self.pieces.clear()


class Book(_Reader):
    """The workbook's own names."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self.name = ""

    @classmethod
    def read(cls, archive: zipfile.ZipFile, where: str) -> Book:
        """The names, in small letters, and what they refer to."""
        found = cls()
        found.parse(archive.read("xl/workbook.xml"), where)
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A name begins."""
        if name == "definedName":
            self.name = attributes.get("name", "").casefold()

    def end(self, name: str, text: str) -> None:
        """What a name refers to."""
        if name == "definedName":
            self.names.setdefault(self.name, text)


class Sheet(_Reader):
    """The cells of a sheet and the lists that bind them."""

    def __init__(self, shared: Sequence[str]) -> None:
        super().__init__()
        self.shared = shared
        self.cells: dict[tuple[int, int], str] = {}
        self.formulas: set[tuple[int, int]] = set()
        self.bounds: list[Bound] = []
        self.place: tuple[int, int] | None = None
        self.sort = ""
        self.pieces: list[str] = []
        self.validation: dict[str, str] = {}

    @classmethod
    def read(cls, archive: zipfile.ZipFile, part: str, shared: Sequence[str], where: str) -> Sheet:
        """A sheet.

        Raises:
            DocumentError: the part is missing or damaged.
        """
        found = cls(shared)
        try:
            data = archive.read(part)
        except KeyError:
            raise refused("damaged", where, format="XLSX") from None
        found.parse(data, where)
        return found

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """A cell or a validation begins."""
        if name == "c":
            self.place = cell_place(attributes.get("r", ""))
            self.sort = attributes.get("t", "")
            self.pieces.clear()
        elif name == "dataValidation":
            self.validation = dict(attributes)

    def end(self, name: str, text: str) -> None:
        """What a cell or a validation holds."""
        if name in ("v", "t") and "rPh" not in self.path:
            self.pieces.append(text)
        elif name == "f" and self.path[-2] == "c" and self.place is not None:
            self.formulas.add(self.place)
        elif name == "f" and "formula1" in self.path:
            self.validation["formula"] = text
        elif name == "formula1":
            self.validation.setdefault("formula", text)
        elif name == "sqref":
            self.validation["sqref"] = text
        elif name == "c":
            self._cell()
        elif name == "dataValidation":
            self._bound()

    def _cell(self) -> None:
        text = "".join(self.pieces)
        if self.sort == "s":
            number = int(text) if text.isdecimal() else len(self.shared)
            text = self.shared[number] if number < len(self.shared) else ""
        if self.place is not None and text.strip():
            self.cells[self.place] = text.strip()
        self.place = None

    def _bound(self) -> None:
        found = self.validation
        areas = [area(one, "")[1] for one in found.get("sqref", "").split()]
        known = tuple(one for one in areas if one is not None)
        if found.get("type") == "list" and known and found.get("formula"):
            self.bounds.append(Bound(known, found["formula"]))
