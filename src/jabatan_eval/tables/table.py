"""A table that was opened: how it was understood, and its rows in chunks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.layout import Layout
from jabatan_eval.texts import shown

__all__ = ["CHUNK", "COLUMNS_AT_MOST", "Chunk", "Note", "Table", "refused"]

CHUNK: Final = 4096
"""Rows that are held at a time."""

COLUMNS_AT_MOST: Final = 16_384
"""Columns of a table, as a spreadsheet has them."""


class Chunk(NamedTuple):
    """Some rows, with the numbers under which the user finds them, and how far the file is read."""

    numbers: Sequence[int]
    rows: Sequence[Sequence[Any]]
    done: int
    native: Any = None
    """The rows as their own format has them, for writing them in it again unchanged."""


class Note(NamedTuple):
    """Something to tell about a file before anything runs: a sentence's key and its values."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was opened, and not yet read.

    Attributes:
        name: the file, as messages call it.
        format: `csv`, `xlsx`, `parquet` or `jsonl`; `xlsx` stands for every kind of workbook.
        layout: how it was understood.
        read: gives the rows from the first one on, in chunks.
        size: what `Chunk.done` reaches at the end.
        notes: what is to be told of it.
        sheet: the sheet that is read.
        is_template: whether it is a filled template, whose computed columns are not read.
        text_only: whether every cell is text.
        native: what its own format needs to write it again: a CSV's separator, a schema.
        options: how it was to be read, with its catalogue and scheme.
    """

    name: str
    format: str
    layout: Layout
    read: Callable[[], Iterator[Chunk]]
    size: int
    notes: tuple[Note, ...] = ()
    sheet: str | None = None
    is_template: bool = False
    text_only: bool = False
    native: Any = None
    options: Any = None


def refused(kind: str, where: str, given: object = None, **values: object) -> DocumentError:
    """The error of one fault of a file.

    Examples:
        >>> refused("changed", "a.jsonl:3").message("id")
        'a.jsonl:3: berkas berubah ketika sedang dibaca'
    """
    named = tuple((key, str(value)) for key, value in values.items())
    where = where if where.isprintable() else shown(where)
    return DocumentError(
        [Fault(kind, given=None if given is None else shown(given), where=where, values=named)]
    )
