"""Where the SQL of DuckDB and that of Spark differ, as far as a score needs them."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Final, NamedTuple

from jabatan_eval.frames.cells import BLANKS

__all__ = ["Dialect", "DuckDB", "Spark", "Told"]

_PAIRS: Final = "\x1e"
_WITHIN: Final = "\x1d"


class Told(NamedTuple):
    """What is to be said of a cell.

    Attributes:
        value: the cell as text, as an expression that is never null.
        known: what is said of known texts.
        other: what is said of every other one.
    """

    value: str
    known: Mapping[str, str]
    other: str


class Dialect(ABC):
    """How one engine writes what the other writes otherwise."""

    mark: str
    """What stands around a name."""
    plainly: str
    """How a value becomes text without a collation."""
    trim: str
    """The function that strips given characters."""
    every: str
    """A further argument to replace every match."""

    def name(self, name: Hashable) -> str:
        """A column's name."""
        return f"{self.mark}{str(name).replace(self.mark, self.mark * 2)}{self.mark}"

    def text(self, value: str) -> str:
        """A value as text that is compared letter by letter, whatever the collation of its column."""
        return self.plainly.format(value)

    def replaced(self, value: str, pattern: str, by: str) -> str:
        """A text with every match of a pattern replaced."""
        return f"regexp_replace({value}, {self.literal(pattern)}, {self.literal(by)}{self.every})"

    def stripped(self, value: str, characters: str = BLANKS) -> str:
        """A text without the given characters around it."""
        return f"{self.trim}({value}, {self.literal(characters)})"

    @abstractmethod
    def literal(self, text: str) -> str:
        """A text as a constant."""

    @abstractmethod
    def looked_up(self, table: Mapping[str, str], key: str) -> str:
        """What stands under a text in a constant table; null where nothing does."""

    @abstractmethod
    def joined(self, cells: Sequence[Told], body: Callable[[str, str], str], between: str) -> str:
        """What a body makes of each cell and what is said of it, the nulls left out, as one text."""


class DuckDB(Dialect):
    """DuckDB works through a column at once; a CASE looks only at the rows that get so far."""

    mark = '"'
    plainly = "CAST({} AS VARCHAR) COLLATE C"
    trim = "trim"
    every = ", 'g'"

    def literal(self, text: str) -> str:
        """A text as a constant; only its quotes are doubled."""
        return "'" + text.replace("'", "''") + "'"

    def looked_up(self, table: Mapping[str, str], key: str) -> str:
        """At its place in a list; `IN` would become a join, made for every row, wanted or not."""
        texts, found = (
            f"[{', '.join(map(self.literal, values))}]" for values in (table.keys(), table.values())
        )
        return f"{found}[list_position({texts}, {key})]"

    def joined(self, cells: Sequence[Told], body: Callable[[str, str], str], between: str) -> str:
        """One expression a cell."""
        said = (
            f"coalesce({self.looked_up(cell.known, self.stripped(cell.value))}, "
            f"{self.literal(cell.other)})"
            for cell in cells
        )
        made = (body(cell.value, what) for cell, what in zip(cells, said, strict=True))
        return f"concat_ws({self.literal(between)}, {', '.join(made)})"


class Spark(Dialect):
    """Spark compiles a row's work into one method, which Java runs slowly once it is too long.

    So what is seldom wanted is kept short: tables are constants, not code, and a body is written
    once for all cells.
    """

    mark = "`"
    plainly = "CAST({} AS STRING)"
    trim = "btrim"
    every = ""

    def literal(self, text: str) -> str:
        """A text as a constant; as bytes where the session's settings would change its reading."""
        plain = text.isprintable() and not set(text) & set("'\\\"")
        return f"'{text}'" if plain else f"CAST(X'{text.encode().hex()}' AS STRING)"

    def looked_up(self, table: Mapping[str, str], key: str) -> str:
        """In a map, made from one text: Spark's planning takes time for each constant."""
        return f"try_element_at({self._map(table)}, {key})"

    def joined(self, cells: Sequence[Told], body: Callable[[str, str], str], between: str) -> str:
        """One expression for all cells; each sentence is written once, and meant by its place."""
        every = [said for cell in cells for said in (*cell.known.values(), cell.other)]
        places = {said: str(at) for at, said in enumerate(dict.fromkeys(every))}
        tables = ({text: places[said] for text, said in cell.known.items()} for cell in cells)
        known = f"get({self._array(map(self._map, tables))}, i)"
        other = f"get({self._array(self.literal(places[cell.other]) for cell in cells)}, i)"
        place = f"coalesce(try_element_at({known}, {self.stripped('v')}), {other})"
        said = f"get({self._array(map(self.literal, places))}, CAST({place} AS INT))"
        values = self._array(cell.value for cell in cells)
        made = f"transform({values}, (v, i) -> {body('v', said)})"
        return f"array_join({made}, {self.literal(between)})"

    def _array(self, values: Iterable[str]) -> str:
        return f"array({', '.join(values)})"

    def _map(self, table: Mapping[str, str]) -> str:
        listed = _PAIRS.join(f"{text}{_WITHIN}{what}" for text, what in table.items())
        return f"str_to_map({', '.join(map(self.literal, (listed, _PAIRS, _WITHIN)))})"
