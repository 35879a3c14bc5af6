"""What an agency's own workbook holds: its cells as text, and the lists that bind them."""

from __future__ import annotations

import io
import os
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, NamedTuple
from xml.parsers import expat

from jabatan_eval.errors import DocumentError
from jabatan_eval.form_files import unreadable
from jabatan_eval.forms.workbook_cells import sheet_parts
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.zip_guard import inspect
from jabatan_eval.tables.zip_parts import guarded

__all__ = ["Bound", "Template", "cell_place", "opened"]

BYTES_AT_MOST: Final = 64 * 1024 * 1024
_PLACE: Final = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})")
_COLUMN: Final = re.compile(r"\$?([A-Z]{1,3})")
_LAST_ROW: Final = 1_048_576
_ITEMS_AT_MOST: Final = 50_000
"""Items of a closed list."""

_DEEP: Final = 5
"""Names that may stand for names."""


class Bound(NamedTuple):
    """Cells that are bound to a list: where they are, and the formula that gives the list."""

    areas: tuple[tuple[int, int, int, int], ...]
    """First row, first column, last row, last column."""
    formula: str

    def holds(self, row: int, column: int) -> bool:
        """Whether a cell is among them."""
        return any(
            top <= row <= bottom and left <= column <= right
            for top, left, bottom, right in self.areas
        )


class Template(NamedTuple):
    """A workbook, read.

    Attributes:
        data: its bytes.
        sheets: the cells of each sheet that hold something, by row and column from 1.
        bounds: the lists that bind cells, by sheet.
        names: what defined names refer to.
        formulas: the cells that hold a formula, by sheet.
    """

    data: bytes
    sheets: Mapping[str, Mapping[tuple[int, int], str]]
    bounds: Mapping[str, Sequence[Bound]]
    names: Mapping[str, str]
    formulas: Mapping[str, frozenset[tuple[int, int]]]

    def sheet(self, name: str) -> str | None:
        """The sheet of a name; case and blanks do not matter."""
        return next((one for one in self.sheets if _same(one) == _same(name)), None)

    def items(self, sheet: str, row: int, column: int) -> tuple[str, ...] | None:
        """The list that binds a cell: None where nothing binds it, empty where it is unreadable."""
        for bound in self.bounds.get(sheet, ()):
            if bound.holds(row, column):
                return tuple(self._resolved(bound.formula, sheet, 0))[:_ITEMS_AT_MOST]
        return None

    def _resolved(self, formula: str, sheet: str, depth: int) -> Iterator[str]:
        """The items that a formula gives: typed ones, those of a range, or of a name."""
        text = formula.strip().removeprefix("=").strip()
        if len(text) > 1 and text[0] == text[-1] == '"':
            yield from (item.strip() for item in text[1:-1].split(",") if item.strip())
            return
        target, area = _range(text, sheet)
        if area is not None:
            yield from self._inside(target, area)
        elif depth < _DEEP and (name := self.names.get(text.casefold())):
            yield from self._resolved(name, sheet, depth + 1)

    def _inside(self, sheet: str, area: tuple[int, int, int, int]) -> Iterator[str]:
        top, left, bottom, right = area
        name = self.sheet(sheet)
        for (row, column), text in sorted(self.sheets.get(name or "", {}).items()):
            if top <= row <= bottom and left <= column <= right:
                yield text


def _same(name: str) -> str:
    return " ".join(name.split()).casefold()


def _range(text: str, sheet: str) -> tuple[str, tuple[int, int, int, int] | None]:
    """The sheet and the area of a reference; None where it is none."""
    before, mark, area = text.rpartition("!")
    if mark:
        quoted = before.startswith("'") and before.endswith("'")
        sheet = before[1:-1].replace("''", "'") if quoted else before
    ends = area.split(":")
    places = [cell_place(end) for end in ends]
    if None not in places and len(places) in (1, 2):
        found = [place for place in places if place is not None]
        (top, left), (bottom, right) = found[0], found[-1]
        return sheet, (top, left, bottom, right)
    columns = [_COLUMN.fullmatch(end) for end in ends]
    if len(ends) == len(("from", "to")) and all(columns):
        numbers = [_number(found[1]) for found in columns if found]
        return sheet, (1, numbers[0], _LAST_ROW, numbers[1])
    return sheet, None


def cell_place(text: str) -> tuple[int, int] | None:
    """The row and column of a cell's name; None where it is none.

    Examples:
        >>> cell_place("$C$4"), cell_place("C")
        ((4, 3), None)
    """
    found = _PLACE.fullmatch(text)
    return None if found is None else (int(found[2]), _number(found[1]))


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def opened(path: str | os.PathLike[str]) -> Template:
    """Read a workbook, looked into before anything of it is opened.

    Raises:
        DocumentError: it cannot be read, is no XLSX, is damaged, or holds too much.
    """
    name = os.fspath(path)
    try:
        with Path(name).open("rb") as file:
            data = file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        raise DocumentError([unreadable(name, error)]) from None
    if len(data) > BYTES_AT_MOST:
        raise refused("too_large", name, limit=BYTES_AT_MOST)
    if not data.startswith(b"PK\x03\x04"):
        raise refused("damaged", name, format="XLSX")
    inspect(name)
    with guarded(name, "XLSX"), zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = sheet_parts(archive, name)
        shared = _Shared.read(archive, name)
        read = {title: _Sheet.read(archive, part, shared, name) for title, part in parts.items()}
        book = _Book.read(archive, name)
    return Template(
        data,
        {title: one.cells for title, one in read.items()},
        {title: tuple(one.bounds) for title, one in read.items()},
        book.names,
        {title: frozenset(one.formulas) for title, one in read.items()},
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


class _Shared(_Reader):
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


class _Book(_Reader):
    """The workbook's own names."""

    def __init__(self) -> None:
        super().__init__()
        self.names: dict[str, str] = {}
        self.name = ""

    @classmethod
    def read(cls, archive: zipfile.ZipFile, where: str) -> _Book:
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


class _Sheet(_Reader):
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
    def read(cls, archive: zipfile.ZipFile, part: str, shared: Sequence[str], where: str) -> _Sheet:
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
        areas = [_range(one, "")[1] for one in found.get("sqref", "").split()]
        known = tuple(area for area in areas if area is not None)
        if found.get("type") == "list" and known and found.get("formula"):
            self.bounds.append(Bound(known, found["formula"]))
