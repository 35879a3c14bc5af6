"""Where everything stands in the workbook: sheets, columns, rows, and ranges of the tables."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jabatan_eval.catalogue import Catalogue, Factor, Scheme
from jabatan_eval.tables.layout import column_letter

__all__ = [
    "COLUMNS_OF_RESULT",
    "FIRST_ROW",
    "HEAD_ROW",
    "ISIAN",
    "KATALOG",
    "NAME",
    "SCHEME",
    "UNIT",
    "Plan",
    "quoted",
]

ISIAN: Final = "isian"
KATALOG: Final = "katalog"
NAME: Final = "nama_jabatan"
UNIT: Final = "unit_kerja"
SCHEME: Final = "skema"
COLUMNS_OF_RESULT: Final = ("nilai_jabatan", "kelas_jabatan", "periksa")

HEAD_ROW: Final = 4
"""The row of `isian` with the names of columns that programs read, counted from 1."""
FIRST_ROW: Final = 5
"""The first row of `isian` for a job, counted from 1."""

TABLE_ROW: Final = 8
"""The first row of the table of levels on the sheet `katalog`, counted from 1."""


def quoted(text: str) -> str:
    """A text as a constant of a formula.

    Examples:
        >>> print(quoted('a "b" c'))
        "a ""b"" c"
    """
    return '"' + text.replace('"', '""') + '"'


@dataclass(frozen=True)
class Plan:
    """The places of one workbook.

    Attributes:
        catalogue: the law that the workbook holds.
        schemes: the schemes that it is for, in the order of the catalogue.
        rows: how many rows there are to fill in.
        lang: the language of what people read in it.
    """

    catalogue: Catalogue
    schemes: tuple[Scheme, ...]
    rows: int
    lang: str

    @property
    def last_row(self) -> int:
        """The last row of `isian` for a job, counted from 1."""
        return FIRST_ROW + self.rows - 1

    @property
    def mixed(self) -> bool:
        """Whether each row says its scheme."""
        return len(self.schemes) > 1

    @cached_property
    def factors(self) -> dict[str, dict[str, Factor]]:
        """The columns of levels: the factors of each code, by scheme."""
        found: dict[str, dict[str, Factor]] = {}
        for scheme in self.schemes:
            for factor in scheme.factors:
                found.setdefault(factor.code, {})[scheme.name] = factor

        def place(code: str) -> tuple[int, str]:
            letter = code[-1] if code[-1].isalpha() else ""
            return int(code.removesuffix(letter)), letter

        return {code: found[code] for code in sorted(found, key=place)}

    @cached_property
    def inputs(self) -> tuple[str, ...]:
        """The columns of `isian` that people fill in."""
        return (NAME, UNIT, *((SCHEME,) if self.mixed else ()), *self.factors)

    @cached_property
    def heads(self) -> tuple[str, ...]:
        """All columns of `isian`, by the names that programs read."""
        points = (f"nilai_{code}" for code in self.factors)
        return (*self.inputs, *COLUMNS_OF_RESULT, *points)

    def at(self, head: str) -> int:
        """The place of a column of `isian`, counted from 0."""
        return self.heads.index(head)

    def cell(self, head: str, row: int | str) -> str:
        """A cell of `isian`, its column fixed."""
        return f"${column_letter(self.at(head))}{row}"

    def points(self, row: int | str) -> str:
        """The cells of `isian` with the points of one row."""
        codes = tuple(self.factors)
        first, last = (self.cell(f"nilai_{code}", row) for code in (codes[0], codes[-1]))
        return f"{first}:{last}"

    @cached_property
    def _level_rows(self) -> dict[tuple[str, str], tuple[int, int]]:
        """The rows of each factor's levels on `katalog`, by scheme and factor."""
        found, row = {}, TABLE_ROW
        for scheme in self.schemes:
            for factor in scheme.factors:
                found[scheme.name, factor.code] = (row, row + len(factor.levels) - 1)
                row += len(factor.levels)
        return found

    def level_range(self, scheme: str, factor: str, letter: str) -> str:
        """A column of the levels of a factor on `katalog`."""
        first, last = self._level_rows[scheme, factor]
        return f"{KATALOG}!${letter}${first}:${letter}${last}"

    @property
    def band_row(self) -> int:
        """The first row of the table of classes on `katalog`, counted from 1."""
        return max(last for _, last in self._level_rows.values()) + 4

    def band_range(self, letter: str) -> str:
        """A column of the classes on `katalog`."""
        last = self.band_row + len(self.catalogue.bands) - 1
        return f"{KATALOG}!${letter}${self.band_row}:${letter}${last}"
