"""The sheets and columns of the workbook INFOJAB, as `data/infojab.yaml` has them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Annotated, Literal

from pydantic import Field

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    Frozen,
    Line,
    Name,
    Positive,
    Sources,
)
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.catalogue.shipped import DataFile, read_data
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.informasi_jabatan.words import canonical

__all__ = ["InfojabColumn", "InfojabForm", "InfojabSheet", "Shape", "infojab_form"]

Shape = Literal["text", "texts", "whole", "numbers"]
"""One text; texts down the rows; one whole number; numbers down the rows."""


class InfojabColumn(Frozen, frozen=True):
    """A column: its header, and the fact that it asks for.

    Examples:
        >>> infojab_form().sheets[0].columns[9].header
        'Tempramen Kerja'
    """

    header: Line
    words: tuple[Line, ...] = ()
    """Other spellings of the header."""
    fact: Name | None
    """The fact; None where a job's information has none."""
    shape: Shape
    choose: Positive | None = None
    """How many values the workbook asks to choose."""

    @property
    def names(self) -> frozenset[str]:
        """Its spellings as they are compared; what stands in brackets does not matter."""
        return frozenset(map(canonical, (self.header, *self.words)))


class InfojabSheet(Frozen, frozen=True):
    """A sheet: where its headers stand, and where its data begins."""

    name: Line
    header_row: Positive
    data_row: Positive
    sources: Sources
    columns: Annotated[tuple[InfojabColumn, ...], Field(min_length=1)]


class InfojabForm(DataFile, frozen=True):
    """The form of `data/infojab.yaml`."""

    note: Bilingual
    confidence: Confidence
    references: tuple[Line, ...]
    """The sheets with closed lists."""
    sheets: Annotated[tuple[InfojabSheet, ...], Field(min_length=1)]

    def found(self) -> Iterator[Found]:
        """Headers of two meanings on one sheet, and facts that there are not."""
        from jabatan_eval.forms.infojab.facts import FACTS

        for place, sheet in enumerate(self.sheets):
            seen: dict[str, str] = {}
            for number, column in enumerate(sheet.columns):
                path = ("sheets", place, "columns", number)
                for name in column.names:
                    if name in seen:
                        values = (("other", seen[name]),)
                        yield path, Fault("word_twice", given=repr(column.header), values=values)
                    seen[name] = column.header
                if column.fact not in (None, *FACTS):
                    yield path, Fault("unknown_name", given=repr(column.fact), allowed=FACTS)


@lru_cache(maxsize=1)
def infojab_form() -> InfojabForm:
    """The columns of the shipped file, read when first wanted.

    Examples:
        >>> [sheet.name for sheet in infojab_form().sheets][:2]
        ['INFOJAB I', 'INFOJAB II']
    """
    return read_data(InfojabForm, "infojab.yaml")
