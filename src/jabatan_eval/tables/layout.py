"""How a table was understood: letterhead, header rows, what each column holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from jabatan_eval.tables.words import Meaning

__all__ = ["Column", "Layout", "column_letter", "different"]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the user: its place from 0, its name, and what it holds.

    Examples:
        >>> Column(0, "Faktor 1", Meaning("level", "1")).meaning.role
        'level'
    """

    index: int
    name: str
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet was understood.

    Attributes:
        columns: the columns, in the user's order.
        above: the lines above the header, as they stand.
        header: the rows of the header, as they stand; none where the format names its columns.
        first: the number of the header's first row, from 1; 0 where there is none.
    """

    columns: tuple[Column, ...]
    above: tuple[tuple[Any, ...], ...] = ()
    header: tuple[tuple[Any, ...], ...] = ()
    first: int = 0

    @property
    def last(self) -> int:
        """The number of the header's last row; 0 where there is none."""
        return self.first + len(self.header) - 1 if self.header else 0

    def of(self, role: str) -> Column | None:
        """The column of a role.

        Examples:
            >>> Layout((Column(0, "Jabatan", Meaning("nama_jabatan")),)).of("nama_jabatan").index
            0
        """
        return next((c for c in self.columns if c.meaning and c.meaning.role == role), None)

    def without(self, column: Column) -> Layout:
        """The layout in which a column holds nothing but what is the user's own.

        Examples:
            >>> level = Column(0, "Tingkat", Meaning("tingkat"))
            >>> Layout((level,)).without(level).columns
            (Column(index=0, name='Tingkat', meaning=None),)
        """
        columns = (replace(c, meaning=None) if c is column else c for c in self.columns)
        return replace(self, columns=tuple(columns))

    def factors(self, role: str) -> dict[str, Column]:
        """The columns of a role by factor.

        Examples:
            >>> Layout((Column(0, "1", Meaning("level", "1")),)).factors("level")["1"].index
            0
        """
        return {
            c.meaning.factor: c
            for c in self.columns
            if c.meaning and c.meaning.role == role and c.meaning.factor
        }


def column_letter(index: int) -> str:
    """A column as a spreadsheet calls it.

    Examples:
        >>> column_letter(0), column_letter(27)
        ('A', 'AB')
    """
    letters, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def different(names: Sequence[str]) -> tuple[str, ...]:
    """The names made different where some are alike, so that none hides another.

    Examples:
        >>> different(["Nilai", "Kelas", "Nilai", "Nilai (2)"])
        ('Nilai', 'Kelas', 'Nilai (3)', 'Nilai (2)')
    """
    taken = {*names}
    counts: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        counts[name] += 1
        own = name
        while counts[name] > 1 and own in taken:
            own = f"{name} ({counts[name]})"
            counts[name] += own in taken
        taken.add(own)
        found.append(own)
    return tuple(found)
