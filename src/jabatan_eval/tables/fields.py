"""Tables of named fields: whatever a file's header calls them, and nothing of its rows lost."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import is_blank
from jabatan_eval.tables.formats import open_file
from jabatan_eval.tables.headers import HeaderOptions, Records
from jabatan_eval.tables.table import Note
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import shown

__all__ = ["FieldRow", "FieldTable", "Fields", "read_fields"]

Fields = Mapping[str, Sequence[str]]
"""The fields of a table, each with the words by which headers name it, besides its own name."""

_BRACKETS: Final = re.compile(r" ?\([^()]*\) ?")
_LISTED: Final = 40


class FieldRow(NamedTuple):
    """One record: its number in the file, its fields, and the user's other columns."""

    number: int
    values: Mapping[str, Any]
    """The fields that the table has, blank cells as None."""
    others: Mapping[str, Any]
    """What stands in columns that are no field, by their headers."""


@dataclass(frozen=True, slots=True)
class FieldTable:
    """A table that was read.

    Attributes:
        name: the file, as messages call it.
        rows: the records, in the file's order.
        columns: each header with the field it was taken for, None where for none.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no records: blank, sums, sections, headings.
    """

    name: str
    rows: tuple[FieldRow, ...]
    columns: tuple[tuple[str, str | None], ...]
    notes: tuple[Note, ...] = ()
    left_out: tuple[int, ...] = ()


def read_fields(
    path: str | os.PathLike[str],
    fields: Fields,
    *,
    needed: Collection[str] = (),
    alone: Collection[str] = (),
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    catalogue: Catalogue | None = None,
) -> FieldTable:
    """Read a table of records: CSV, XLSX, XLS, ODS, Parquet or JSON Lines.

    A header is recognised by the field's own name or by one of its words, whatever case, blanks,
    underscores and bracketed remarks it is written with.

    Args:
        path: the file, its format by the ending of its name.
        fields: the fields, each with the words by which headers name it.
        needed: the fields that must be there.
        alone: the fields that a record may have and nothing else; other rows with a single cell
            are sections, and left out.
        columns: fields mapped by hand, to a header or to `#3`, the third column.
        sheet: the sheet of a workbook, where several could be meant.
        encoding: that of a CSV without a byte-order mark.
        delimiter: the separator of a CSV, where it is not to be recognised.
        catalogue: whose edition a template must have; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read, or a field is missing or stands twice.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/beban.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("Kelas Jabatan;Jam (setahun);Catatan\\n9;500;inti\\n")
        ...     table = read_fields(path, {"kelas": ("kelas jabatan",), "jam": ()})
        >>> table.rows[0].number, dict(table.rows[0].values), dict(table.rows[0].others)
        (2, {'kelas': '9', 'jam': '500'}, {'Catatan': 'inti'})
    """
    by_word = {word: name for name, words in fields.items() for word in (_word(name), *words)}

    def recognise(labels: Sequence[Any]) -> frozenset[str]:
        found = (by_word.get(_word(label)) for label in labels)
        return frozenset(name for name in found if name is not None)

    by_hand = dict(columns or {})
    options = HeaderOptions(
        catalogue or default_catalogue(),
        sheet=sheet,
        encoding=encoding,
        delimiter=delimiter,
        recognise=recognise,
        fields=fields.keys(),
        wanted=tuple(map(plain, by_hand.values())),
    )
    table = open_file(path, options)
    records = Records(table, alone, recognise)
    places = _places(table.name, records, by_hand, by_word, fields, needed)
    rows = tuple(_rows(records, places))
    own = {place: name for name, place in places.items()}
    return FieldTable(
        table.name,
        rows,
        tuple((label, own.get(place)) for place, label in enumerate(records.labels)),
        table.notes,
        tuple(records.left_out),
    )


def _word(label: object) -> str:
    """A header in plain small letters, without what stands in brackets."""
    return " ".join(_BRACKETS.sub(" ", plain(label)).replace(".", " ").split())


def _places(
    where: str,
    records: Records,
    by_hand: Mapping[str, str],
    by_word: Mapping[str, str],
    fields: Fields,
    needed: Collection[str],
) -> dict[str, int]:
    """The column of each field; every fault of the header at once."""
    labels = records.labels
    listed = tuple(f"#{place} {shown(label)[1:-1]}" for place, label in enumerate(labels, 1))
    listed = listed[:_LISTED]
    faults: list[Fault] = []
    places: dict[str, int] = {}
    for name, header in by_hand.items():
        label = records.label(header)
        if name not in fields:
            faults.append(Fault("unknown_role", given=shown(name), allowed=tuple(fields)))
        elif label not in labels:
            faults.append(Fault("no_such_column", given=shown(header), allowed=listed))
        else:
            places[name] = labels.index(label)
    taken = {*places.values()}
    found: dict[str, list[int]] = {}
    for place, label in enumerate(labels):
        field = by_word.get(_word(label))
        if field is not None and field not in places and place not in taken:
            found.setdefault(field, []).append(place)
    for name, all_able in found.items():
        exact = [place for place in all_able if _word(labels[place]) == _word(name)]
        able = exact if len(exact) == 1 else all_able
        if len(able) > 1:
            allowed = tuple(listed[place] for place in able if place < len(listed))
            faults.append(Fault("field_twice", given=name, allowed=allowed))
        else:
            places[name] = able[0]
    missing = [name for name in needed if name not in places and len(found.get(name, ())) < 2]  # noqa: PLR2004
    faults += [Fault("field_missing", given=name, allowed=listed) for name in missing]
    if faults:
        raise DocumentError(
            Fault(f.kind, given=f.given, allowed=f.allowed, where=where) for f in faults
        )
    return places


def _rows(records: Records, places: Mapping[str, int]) -> Iterator[FieldRow]:
    others = [place for place in range(len(records.labels)) if place not in {*places.values()}]
    for number, row in records.rows():
        values = {name: _cell(row[place]) for name, place in places.items()}
        own = {records.labels[place]: _cell(row[place]) for place in others}
        yield FieldRow(number, values, own)


def _cell(value: Any) -> Any:
    return None if is_blank(value) else value
