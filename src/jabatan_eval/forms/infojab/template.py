"""What an agency's own workbook holds: its cells as text, and the lists that bind them."""

from __future__ import annotations

import io
import os
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jabatan_eval.forms.infojab.places import Area, area
from jabatan_eval.forms.infojab.reading import Book, Bound, Shared, Sheet
from jabatan_eval.forms.own_template import template_bytes
from jabatan_eval.forms.workbook_cells import sheet_parts
from jabatan_eval.notation.cleaning import folded
from jabatan_eval.tables.zip_parts import guarded

__all__ = ["Template", "opened"]

_ITEMS_AT_MOST: Final = 50_000
"""Items of a closed list."""

_DEEP: Final = 5
"""Names that may stand for names."""


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
        return next((one for one in self.sheets if folded(one) == folded(name)), None)

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
        target, cells = area(text, sheet)
        if cells is not None:
            yield from self._inside(target, cells)
        elif depth < _DEEP and (name := self.names.get(text.casefold())):
            yield from self._resolved(name, sheet, depth + 1)

    def _inside(self, sheet: str, cells: Area) -> Iterator[str]:
        top, left, bottom, right = cells
        name = self.sheet(sheet)
        for (row, column), text in sorted(self.sheets.get(name or "", {}).items()):
            if top <= row <= bottom and left <= column <= right:
                yield text


def opened(path: str | os.PathLike[str]) -> Template:
    """Read a workbook, looked into before anything of it is opened.

    Raises:
        DocumentError: it cannot be read, is no XLSX, is damaged, or holds too much.
    """
    name = os.fspath(path)
    data = template_bytes(name, "XLSX")
    with guarded(name, "XLSX"), zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = sheet_parts(archive, name)
        shared = Shared.read(archive, name)
        read = {title: Sheet.read(archive, part, shared, name) for title, part in parts.items()}
        book = Book.read(archive, name)
    return Template(
        data,
        {title: one.cells for title, one in read.items()},
        {title: tuple(one.bounds) for title, one in read.items()},
        book.names,
        {title: frozenset(one.formulas) for title, one in read.items()},
    )
