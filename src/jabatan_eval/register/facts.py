"""A register as the audit reads it: each distinct cell once, and what a row says by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any, Final, TypeVar

from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.notation.kinds import is_elected
from jabatan_eval.register.cells import Cell, Column, combined, written
from jabatan_eval.register.columns import Layout
from jabatan_eval.register.findings import RowKey
from jabatan_eval.register.law import ABSENT, Law, Post, Reading
from jabatan_eval.register.levels import LevelsReader
from jabatan_eval.register.rows import Facts
from jabatan_eval.register.superiors import Superiors, find_superiors, name_groups

__all__ = ["Register"]

T = TypeVar("T")

_CONVERTED: Final = re.compile(r"\b(?:SUB[ -]?)?KOORDINATOR\b|\b(?:PENYETARAAN|DISETARAKAN)\b")

_ANY, _NAMELESS, _HEAD, _CONVERTED_NAME, _SORTS_OF_NAME = range(5)
_UNKNOWN, _MANAGERIAL, _OTHER, _SORTS_OF_POST = range(4)
_LOOKED_AT: Final = 100
"""Posts of one name that are looked at to tell whether it is a head of a region."""


class Register:
    """The columns of a register by the audit's own names, and what is read from them."""

    def __init__(self, law: Law, layout: Layout, columns: Mapping[Any, Column], rows: int) -> None:
        self.law = law
        self.layout = layout
        self.rows = rows
        self.columns = {name: columns[label] for name, label in layout.fields.items()}
        self.factors = {code: columns[label] for code, label in layout.factors.items()}
        self.key = None if layout.key is None else columns[layout.key]
        self._nothing = Column([0] * rows, [None])
        self._reader = LevelsReader(law.catalogue, tuple(self.factors))
        self._posts = [law.post(cell) for cell in self.column("jenis_jabatan").values]
        self._nilai = self._readings("nilai_jabatan", law.nilai)
        self._kelas = self._readings("kelas_jabatan", law.kelas)

    def column(self, name: str) -> Column:
        """A column by the audit's name for it; one of nothing where there is none."""
        return self.columns.get(name, self._nothing)

    def row(self, position: int) -> RowKey:
        """What a row is called: its key, or its position."""
        if self.key is None:
            return position
        cell = self.key.at(position)
        return cell if isinstance(cell, int) else written(cell)

    @cached_property
    def kelas(self) -> list[int | None]:
        """The class of each row, as it could be read."""
        return _spread([reading.value for reading in self._kelas], self.column("kelas_jabatan"))

    @cached_property
    def managerial(self) -> list[bool]:
        """Whether each row is known to be a managerial post."""
        of_posts = [isinstance(post, Post) and post.managerial for post in self._posts]
        return _spread(of_posts, self.column("jenis_jabatan"))

    @cached_property
    def units(self) -> list[int]:
        """A number for the unit of each row, the same however it is spelled; -1 for none."""
        column = self.column("unit_kerja")
        return _spread(name_groups(column), column)

    @cached_property
    def names(self) -> list[int]:
        """A number for the name of each row, the same however it is spelled; -1 for none."""
        column = self.column("nama_jabatan")
        return _spread(name_groups(column), column)

    @cached_property
    def jobs(self) -> list[int]:
        """A number for each job, which is a name and a sort of post; -1 where it has no name."""
        sorts = _spread([_sort_of(post) for post in self._posts], self.column("jenis_jabatan"))
        pairs = zip(self.names, sorts, strict=True)
        return [name * _SORTS_OF_POST + sort if name >= 0 else -1 for name, sort in pairs]

    @staticmethod
    def is_managerial(job: int) -> bool:
        """Whether a number of `jobs` is that of a managerial post."""
        return job % _SORTS_OF_POST == _MANAGERIAL

    @cached_property
    def superiors(self) -> Superiors | None:
        """Whom each named superior can mean, where there is such a column."""
        if "atasan" not in self.columns:
            return None
        return find_superiors(self.columns["atasan"], self.key, self.columns.get("nama_jabatan"))

    def alike(self) -> list[int]:
        """A number for each row, the same where rows by themselves say the same."""
        names = self.column("nama_jabatan")
        parts: list[tuple[Sequence[int], int]] = [
            (_spread([*map(_sort_of_name, names.values)], names), _SORTS_OF_NAME)
        ]
        parts += [
            (self.columns[name].codes, len(self.columns[name].values))
            for name in ("jenis_jabatan", "nilai_jabatan", "kelas_jabatan", "tingkat")
            if name in self.columns
        ]
        parts += [(column.codes, len(column.values)) for column in self.factors.values()]
        basis, atasan = self.column("dasar"), self.column("atasan")
        parts.append((_spread([*map(_speaks_of_conversion, basis.values)], basis), 2))
        parts.append((_spread([*map(self._is_root, range(len(atasan.values)))], atasan), 2))
        return combined(parts)

    def alike_in_all(self) -> list[int]:
        """A number for each row, the same where rows are the same in every column but the key."""
        others = [column for name, column in self.columns.items() if name != "nama_jabatan"]
        parts = [(column.codes, len(column.values)) for column in (*others, *self.factors.values())]
        return combined([(self.names, 1), *parts])

    def facts(self, place: int) -> Facts:
        """What the row at a position says by itself."""
        name = self.column("nama_jabatan").at(place)
        post = self._posts[self.column("jenis_jabatan").codes[place]]
        levels = None
        if isinstance(post, Post):
            cells = [column.at(place) for column in self.factors.values()]
            levels = self._reader.found(post.scheme, (*cells, self.column("tingkat").at(place)))
        sort = _sort_of_name(name)
        return Facts(
            post=post,
            nilai=self._nilai[self.column("nilai_jabatan").codes[place]],
            kelas=self._kelas[self.column("kelas_jabatan").codes[place]],
            levels=levels,
            kind_wanted="jenis_jabatan" in self.columns,
            name_missing="nama_jabatan" in self.columns and sort == _NAMELESS,
            converted=sort == _CONVERTED_NAME
            or _speaks_of_conversion(self.column("dasar").at(place)),
            head_of_region=sort == _HEAD and self._is_root(self.column("atasan").codes[place]),
        )

    def named_columns(self) -> Iterator[tuple[str, str]]:
        """The audit's own names of the columns that are used, each with the register's."""
        own = {**self.layout.fields, **self.layout.factors}
        yield from ((name, str(label)) for name, label in own.items())
        if self.key is not None:
            yield "key", str(self.layout.key)

    def _readings(self, name: str, read: Any) -> list[Reading]:
        if name not in self.columns:
            return [ABSENT]
        return [read(cell) for cell in self.columns[name].values]

    def _is_root(self, superior: int) -> bool:
        """Whether posts under this superior have no one above them but heads of the region."""
        if self.superiors is None:
            return True
        rows = self.superiors.rows[superior][:_LOOKED_AT]
        names = self.column("nama_jabatan")
        return all(_sort_of_name(names.at(place)) == _HEAD for place in rows)


def _spread(of_values: Sequence[T], column: Column) -> list[T]:
    """What belongs to each distinct value, for every row."""
    return [*map(of_values.__getitem__, column.codes)]


def _sort_of_name(name: Cell) -> int:
    """Whether a name is missing, that of a head of a region, or speaks of a converted post."""
    if name is None:
        return _NAMELESS
    if is_elected(_plain_capitals(name)):
        return _HEAD
    return _CONVERTED_NAME if _speaks_of_conversion(name) else _ANY


def _speaks_of_conversion(cell: Cell) -> bool:
    return _CONVERTED.search(_plain_capitals(cell)) is not None


def _plain_capitals(cell: Cell) -> str:
    return cleaned(written(cell) or "")


def _sort_of(post: object) -> int:
    """Whether a post is managerial, is not, or is of no kind that is known."""
    if not isinstance(post, Post):
        return _UNKNOWN
    return _MANAGERIAL if post.managerial else _OTHER
