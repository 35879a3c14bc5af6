"""The form of informasi jabatan as data: its items, headings, order and words, from one YAML file.

The file is read when first wanted, through the catalogue's own loading, and checked as a whole:
items numbered from 1, no heading that could mean two items, no citation without its source.

Examples:
    >>> form = default_form()
    >>> [(item.number, item.heading.id) for item in form.items][5]
    (6, 'Tugas Pokok')
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from os import PathLike
from typing import Annotated, Any, Literal, Protocol, Self

from pydantic import Field

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    Flag,
    Frozen,
    Line,
    Name,
    Positive,
    Rule,
    Sources,
)
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.catalogue.shipped import DataFile, read_data
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.informasi_jabatan.words import canonical

__all__ = [
    "Column",
    "Echelon",
    "FormItem",
    "Grade",
    "JobInformationForm",
    "KindWords",
    "Label",
    "Part",
    "Sum",
    "default_form",
]

Shape = Literal["line", "text", "texts", "rows", "tasks", "parts"]
"""How an item is filled in: one line, one text, a list of texts, rows of columns, the rows of item
6, or named parts."""

Words = tuple[Line, ...]


class _Headed(Protocol):
    """What forms name by a heading or by other words."""

    @property
    def heading(self) -> Bilingual: ...
    @property
    def words(self) -> Words: ...


class Part(Frozen, frozen=True):
    """A part of an item, such as *Pendidikan Formal* of item 5.

    Examples:
        >>> default_form().item("kualifikasi_jabatan").parts[0].heading.en
        'Formal education'
    """

    key: Name
    shape: Literal["line", "text", "texts"]
    heading: Bilingual
    words: Words = ()
    """Other words by which forms name it."""
    within: Name | None = None
    """The part that it belongs to."""
    needed: Flag = False
    """Whether a submission lacks something without it."""
    alone: Flag = False
    """Whether its heading is plain enough to be known outside its item."""
    letter: Annotated[str, Field(pattern=r"^[A-Z]$")] | None = None
    """The letter of its codes: `D2` is a function toward data."""


class Column(Frozen, frozen=True):
    """A column of an item that is filled in by rows.

    Examples:
        >>> [column.key for column in default_form().item("risiko_bahaya").columns]
        ['risiko', 'penyebab']
    """

    key: Name
    heading: Bilingual
    words: Words = ()
    needed: Flag = False
    stated: Flag = False
    """Whether the form states here what can be computed; it is kept apart and compared."""
    printed: Flag = True
    """Whether the official form has this column."""


class Sum(Frozen, frozen=True):
    """A closing row of item 6."""

    key: Name
    heading: Bilingual
    words: Words = ()


class FormItem(Frozen, frozen=True):
    """One of the numbered items of the form.

    Examples:
        >>> item = default_form().items[11]
        >>> item.number, item.key, item.shape, item.needed
        (12, 'korelasi_jabatan', 'rows', True)
    """

    number: Positive
    key: Name
    shape: Shape
    heading: Bilingual
    words: Words = ()
    needed: Flag
    parts: tuple[Part, ...] = ()
    columns: tuple[Column, ...] = ()
    sums: tuple[Sum, ...] = ()
    confidence: Confidence
    sources: Sources

    def part(self, key: str) -> Part:
        """The part of this key.

        Raises:
            KeyError: there is none.
        """
        return {part.key: part for part in self.parts}[key]

    def column(self, key: str) -> Column:
        """The column of this key.

        Raises:
            KeyError: there is none.
        """
        return {column.key: column for column in self.columns}[key]


class Label(Frozen, frozen=True):
    """A line that forms have above the items, such as *Jenis Jabatan*."""

    key: Name
    heading: Bilingual
    words: Words = ()
    confidence: Confidence
    sources: Sources


class KindWords(Frozen, frozen=True):
    """Words for a kind of post, besides those of the catalogue."""

    kind: Name
    words: Words
    confidence: Confidence
    sources: Sources


class Echelon(Frozen, frozen=True):
    """The kind of post that an older echelon is likely to mean; never taken over by itself."""

    echelon: Literal["I", "II", "III", "IV", "V"]
    kind: Name
    confidence: Confidence
    sources: Sources


class Grade(Frozen, frozen=True):
    """A jenjang of jabatan fungsional."""

    name: Name
    label: Bilingual
    words: Words = ()
    confidence: Confidence
    sources: Sources


class JobInformationForm(DataFile, frozen=True):
    """The form of `data/job_information.yaml`.

    Examples:
        >>> form = JobInformationForm.load()
        >>> len(form.items), form.item("kelas_jabatan").number
        (17, 17)
    """

    note: Bilingual
    needed_rule: Rule
    """Which items a submission must have, and why."""
    items: Annotated[tuple[FormItem, ...], Field(min_length=1)]
    labels: tuple[Label, ...] = ()
    kinds: tuple[KindWords, ...] = ()
    echelons: tuple[Echelon, ...] = ()
    grades_of: Name
    """The kind of post that has a jenjang."""
    grades: tuple[Grade, ...] = ()
    titles: Words = ()
    """Titles and section heads, which hold nothing."""
    number_heads: Words = ()
    """Heads of the column of numbers."""
    outside: Words = ()
    """Heads of what belongs to no item, until the next item."""
    nothing: Words = ()
    """Words by which a form says that there is nothing."""
    not_filled: Words = ()
    """Words that stand where something is still to be filled in."""

    @classmethod
    def load(cls, source: str | PathLike[str] | Mapping[str, Any] | None = None) -> Self:
        """Load the shipped file, or the caller's own.

        Args:
            source: a path, or the parsed mapping; None for the shipped file.

        Raises:
            CatalogueError: with every fault of the file, each with line and path.

        Examples:
            >>> JobInformationForm.load({"format": "1"})
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.CatalogueError: job_information.yaml: sources: required key is missing
            ...
        """
        return read_data(cls, "job_information.yaml", source)

    def found(self) -> Iterator[Found]:
        """Items out of order, words of two meanings, fields that the models do not have."""
        yield from (*_numbers(self), *_words(self), *_fields(self))

    @cached_property
    def _item_by_key(self) -> Mapping[str, FormItem]:
        return {item.key: item for item in self.items}

    def item(self, key: str) -> FormItem:
        """The item of this key.

        Raises:
            KeyError: there is none.
        """
        return self._item_by_key[key]


def _numbers(form: JobInformationForm) -> Iterator[Found]:
    """Items are numbered from 1 in order."""
    for index, item in enumerate(form.items):
        if item.number != index + 1:
            due = (("due", str(index + 1)),)
            fault = Fault("item_number", given=str(item.number), values=due)
            yield ("items", index, "number"), fault


def _words(form: JobInformationForm) -> Iterator[Found]:
    """No word means two things in one place."""
    yield from _told_apart([(("items", n), item) for n, item in enumerate(form.items)])
    for n, item in enumerate(form.items):
        yield from _told_apart(
            [(("items", n, "parts", p), row) for p, row in enumerate(item.parts)]
        )
        yield from _told_apart(
            [(("items", n, "columns", p), row) for p, row in enumerate(item.columns)]
        )
        yield from _told_apart([(("items", n, "sums", p), row) for p, row in enumerate(item.sums)])


def _told_apart(rows: Sequence[tuple[tuple[str | int, ...], _Headed]]) -> Iterator[Found]:
    seen: dict[str, str] = {}
    for path, row in rows:
        for word in dict.fromkeys(map(canonical, (row.heading.id, *row.words))):
            if word in seen:
                values = (("other", seen[word]),)
                yield path, Fault("word_twice", given=repr(word), values=values)
            seen[word] = row.heading.id


def _fields(form: JobInformationForm) -> Iterator[Found]:
    """Every item, part and column is a field of the models, and every field has its own."""
    from jabatan_eval.organisation.informasi_jabatan.job import FIELDS, LABELS

    names = tuple(FIELDS)
    for n, item in enumerate(form.items):
        if item.key not in names:
            yield ("items", n, "key"), Fault("unknown_name", given=repr(item.key), allowed=names)
            continue
        due = FIELDS[item.key]
        found = [*(part.key for part in item.parts), *(column.key for column in item.columns)]
        if (item.shape, *sorted(found)) != (due[0], *sorted(due[1:])):
            given = ", ".join((item.shape, *found))
            yield ("items", n), Fault("unknown_name", given=given, allowed=due)
    missing = [name for name in names if name not in [item.key for item in form.items]]
    for name in missing:
        yield ("items",), Fault("item_missing", given=name)
    for n, label in enumerate(form.labels):
        if label.key not in LABELS:
            yield (
                ("labels", n, "key"),
                Fault("unknown_name", given=repr(label.key), allowed=LABELS),
            )


@lru_cache(maxsize=1)
def default_form() -> JobInformationForm:
    """The form of the shipped file, read when first wanted and then shared.

    Examples:
        >>> default_form() is default_form()
        True
    """
    return JobInformationForm.load()
