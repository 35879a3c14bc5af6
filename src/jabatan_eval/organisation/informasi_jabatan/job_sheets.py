"""How jobs stand in tables: one row a job with its flat items, and a sheet for each list of rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from jabatan_eval.organisation.informasi_jabatan.form import (
    FormItem,
    JobInformationForm,
    Part,
)
from jabatan_eval.tables.words import plain

__all__ = ["ID_WORDS", "JOB_SHEET", "Field", "ListSheet", "flat_fields", "list_sheets"]

JOB_SHEET: Final = "jabatan"
"""The sheet with one row a job."""

_BRACKETS: Final = re.compile(r" ?\([^()]*\) ?")
ID_WORDS: Final = ("id jabatan", "kode id", "id job")
"""The words of the header of ids, which every sheet has."""


class Field(NamedTuple):
    """A column: its name, where its value stands in a job, and the words of its header."""

    name: str
    path: tuple[str, ...]
    words: tuple[str, ...]


class ListSheet(NamedTuple):
    """A sheet with one row for each of many values: its name, its columns besides the id."""

    name: str
    columns: tuple[Field, ...]


@lru_cache(maxsize=8)
def flat_fields(form: JobInformationForm) -> tuple[Field, ...]:
    """The columns of the sheet of jobs, the id first."""
    fields = [Field("id", ("id",), ID_WORDS)]
    fields += (
        Field(label.key, (label.key,), _words(label.heading.id, label.words))
        for label in form.labels
    )
    fields += [Field(key, (key,), ()) for key in ("skema", "alasan_skema")]
    for item in form.items:
        words = _words(item.heading.id, item.words)
        if item.shape in ("line", "text"):
            fields.append(Field(item.key, (item.key,), words))
        for part in item.parts:
            if part.shape != "texts":
                own = (item.key, words) if part.key == "nama" else (part.key, _part_words(part))
                fields.append(Field(own[0], (item.key, part.key), own[1]))
    return tuple(fields)


@lru_cache(maxsize=8)
def list_sheets(form: JobInformationForm) -> tuple[ListSheet, ...]:
    """The sheets of the items that can have many values."""
    return tuple(
        ListSheet(item.key, tuple(_columns(item)))
        for item in form.items
        if item.shape in ("texts", "rows", "tasks")
        or any(part.shape == "texts" for part in item.parts)
    )


def _columns(item: FormItem) -> Iterator[Field]:
    if item.parts:
        yield Field("bagian", (), ("bagian syarat", "syarat"))
        yield Field("isi", (), ("uraian",))
        return
    for column in item.columns:
        if not column.stated:
            yield Field(column.key, (), _words(column.heading.id, column.words))
    if item.shape == "tasks":
        yield Field("periode", (), ())
        yield Field("satuan_waktu", (), ("satuan waktu",))
        yield Field("bukti", (), ())


def _part_words(part: Part) -> tuple[str, ...]:
    return _words(part.heading.id, part.words)


def _words(heading: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words of a header, as they are compared: without remarks in brackets."""
    return tuple(dict.fromkeys(plain(_BRACKETS.sub(" ", word)) for word in (heading, *words)))
