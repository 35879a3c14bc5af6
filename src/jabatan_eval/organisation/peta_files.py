"""A peta from files, whatever their shape, and into tables again without loss."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.loading import read_bounded
from jabatan_eval.errors import DocumentError, Fault, PetaError
from jabatan_eval.form_files import unreadable
from jabatan_eval.form_files.documents import document
from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_checks import Checked
from jabatan_eval.organisation.peta_fields import FIELDS, NEEDED
from jabatan_eval.organisation.peta_rows import Row, posts_of, row_from
from jabatan_eval.tables.fields import FieldTable, read_fields
from jabatan_eval.tables.table import Note
from jabatan_eval.texts import shown

__all__ = ["SHEET", "PetaFile", "nested_rows", "read_peta"]

SHEET: Final = "Peta"
"""The sheet of a workbook that holds the table, where several could."""

BELOW: Final = "bawahan"
"""The key of the posts below a post in a nested file."""

NESTED: Final = (".yaml", ".yml", ".json")
"""The endings of files that nest posts in each other."""

_Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class PetaFile:
    """What a file held.

    Attributes:
        peta: its posts.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no posts: blank, sums, headings.
    """

    peta: PetaJabatan
    notes: tuple[Note, ...] = ()
    left_out: tuple[int, ...] = ()


def read_peta(
    path: str | os.PathLike[str],
    *,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    catalogue: Catalogue | None = None,
) -> PetaFile:
    """The peta of a file, and what is to be told of the file.

    The arguments and errors are those of `PetaJabatan.read`; `encoding` and `delimiter` are those
    of a CSV, where they are not to be recognised.

    Examples:
        >>> read_peta("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    name = os.fspath(path)
    catalogue = catalogue or default_catalogue()
    if os.path.splitext(name)[1].lower() in NESTED:  # noqa: PTH122
        return PetaFile(PetaJabatan.of_checked(_nested(name, catalogue), catalogue))
    how = {"columns": columns, "encoding": encoding, "delimiter": delimiter}
    table = _table(name, sheet, {**how, "catalogue": catalogue})
    rows = (
        Row(f"{table.name}:{row.number}", row.values, tuple(row.others.items()))
        for row in table.rows
    )
    peta = PetaJabatan.of_checked(posts_of(rows, catalogue), catalogue, table.columns)
    return PetaFile(peta, table.notes, table.left_out)


def _table(name: str, sheet: str | None, how: Mapping[str, Any]) -> FieldTable:
    def read(sheet: str | None) -> FieldTable:
        return read_fields(name, FIELDS, needed=NEEDED, alone=NEEDED, sheet=sheet, **how)

    try:
        return read(sheet)
    except DocumentError as error:
        fault = error.faults[0]
        if sheet is not None or fault.kind != "several_sheets" or SHEET not in fault.allowed:
            raise
    return read(SHEET)


def _nested(name: str, catalogue: Catalogue) -> Checked:
    """The posts of a YAML or JSON file: each with those below it under `bawahan`."""
    try:
        source = read_bounded(name)
    except (OSError, ValueError) as error:
        raise DocumentError([unreadable(name, error)]) from None
    read = document(source, name)
    rows = nested_rows(read.tree, read.name)
    try:
        return posts_of((row for _, row in rows), catalogue)
    except PetaError:
        lines = read.lines()
    placed = [
        replace(row, where=f"{read.name}:{lines[path]}") if path in lines else row
        for path, row in rows
    ]
    return posts_of(placed, catalogue)


def nested_rows(tree: object, name: str) -> list[tuple[_Path, Row]]:
    """The posts of nested data, each before those below it, with their paths.

    Raises:
        PetaError: with every place that holds no post, or contradicts where it stands.

    Examples:
        >>> tree = {"id": "1", "bawahan": [{"id": "1.1"}]}
        >>> [row.values for _, row in nested_rows(tree, "peta.yaml")]
        [{'id': '1'}, {'id': '1.1', 'induk': '1'}]
    """
    faults: list[Fault] = []
    meant: dict[str, str | None] = {BELOW: BELOW}
    found: list[tuple[_Path, Row]] = []
    waiting: list[tuple[_Path, object, object]] = [((), tree, None)]
    if isinstance(tree, list):
        waiting.clear()
        waiting += [((place,), post, None) for place, post in enumerate(tree)][::-1]
    while waiting:
        path, post, above = waiting.pop()
        where = f"{name}: #{len(found) + 1}"
        row = row_from(post, where, meant, faults)
        values = dict(row.values)
        below = values.pop(BELOW, None)
        if above is not None and values.setdefault("induk", above) != above:
            given, due = shown(values["induk"]), (shown(above),)
            faults.append(Fault("nested_elsewhere", given=given, allowed=due, where=where))
        found.append((path, Row(where, values, row.others)))
        if below is not None and not isinstance(below, list):
            faults.append(Fault("expected_list", given=shown(below), where=f"{where}: {BELOW}"))
        elif below:
            own = values.get("id")
            waiting += [((*path, BELOW, n), one, own) for n, one in enumerate(below)][::-1]
    if faults:
        raise PetaError(faults)
    return found
