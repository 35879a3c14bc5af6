"""Workbooks, as data and nothing else: XLSX, XLS and ODS, by values, never by formulas."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import unreadable
from jabatan_eval.tables.cells import is_blank
from jabatan_eval.tables.header_search import SAMPLE
from jabatan_eval.tables.layout import Layout
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.seen import Seen
from jabatan_eval.tables.table import CHUNK, COLUMNS_AT_MOST, Chunk, Note, Table, refused
from jabatan_eval.tables.words import CHECKS, plain
from jabatan_eval.tables.zip_guard import inspect
from jabatan_eval.texts import shown

__all__ = ["open_workbook", "sheet_names"]

TEMPLATE_SHEET: Final = "isian"
CATALOGUE_SHEET: Final = "katalog"
_LISTED: Final = 12
_PANIC: Final = "PanicException"


def open_workbook(path: str, options: Options) -> Table:
    """Open a sheet of a workbook.

    Raises:
        DocumentError: it is damaged or dangerous, or no sheet or several can be scored.
        MissingExtraError: the extra `excel` is not installed.
    """
    calamine: Any = needed("python_calamine", "excel")
    seen = inspect(path)
    with _refusing(path, calamine), open(path, "rb") as file:  # noqa: PTH123
        book = calamine.CalamineWorkbook.from_filelike(file)
        return _opened(path, book, seen, options)


def sheet_names(path: str | os.PathLike[str]) -> tuple[str, ...]:
    """The names of a workbook's sheets, in its order.

    Raises:
        DocumentError: it cannot be read, is damaged or dangerous.
        MissingExtraError: the extra `excel` is not installed.

    Examples:
        >>> sheet_names("tidak-ada.xlsx")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.xlsx: there is no such file
    """
    calamine: Any = needed("python_calamine", "excel")
    name = os.fspath(path)
    try:
        inspect(name)
        with _refusing(name, calamine), open(name, "rb") as file:  # noqa: PTH123
            return tuple(calamine.CalamineWorkbook.from_filelike(file).sheet_names)
    except OSError as error:
        raise DocumentError([unreadable(name, error)]) from None


@contextmanager
def _refusing(path: str, calamine: Any) -> Iterator[None]:
    """Where a workbook is open: what its reader raises becomes a refusal."""
    try:
        yield
    except calamine.PasswordError:
        raise refused("password", path) from None
    except calamine.CalamineError as error:
        raise refused("cannot_read", path, reason=shown(str(error))[1:-1]) from None
    except BaseException as error:
        if type(error).__name__ != _PANIC:  # it gave up; its class has no name to import
            raise
        raise refused("damaged", path, format="XLSX/XLS/ODS") from None


def _opened(path: str, book: Any, seen: Mapping[str, Seen], options: Options) -> Table:
    names: list[str] = book.sheet_names
    digest = _template_digest(book, names)
    if digest is not None and digest != options.catalogue.digest and not options.other_edition:
        raise refused("template_of_other_edition", path, digest, digest=options.catalogue.digest)
    options, (name, layout, sheet) = _chosen_for(
        path, book, names, options, is_template=digest is not None
    )
    if digest is not None:
        layout = _inputs_only(layout)
    notes = list(_notes(name, sheet, layout, seen))
    if digest is not None:
        same = digest == options.catalogue.digest
        notes.append(Note("tables.template" if same else "tables.template_other"))
    height, _ = _extent(sheet)

    def read() -> Iterator[Chunk]:
        yield from _chunks(sheet, layout)

    return Table(
        path, "xlsx", layout, read, height, tuple(notes), sheet=name,
        is_template=digest is not None, options=options,
    )  # fmt: skip


def _template_digest(book: Any, names: Sequence[str]) -> str | None:
    """The digest of the catalogue that a template was made from; None where it is none."""
    if CATALOGUE_SHEET not in names:
        return None
    for row in book.get_sheet_by_name(CATALOGUE_SHEET).to_python(skip_empty_area=False, nrows=200):
        if len(row) > 1 and plain(row[0]) == "digest":
            return str(row[1]).strip()
    return None


def _chosen_for(
    path: str, book: Any, names: Sequence[str], options: Options, *, is_template: bool
) -> tuple[Options, tuple[str, Layout, Any]]:
    """The sheet to read; a template for one scheme has that scheme, as its columns say."""
    try:
        return options, _chosen(path, book, names, options, is_template=is_template)
    except DocumentError as error:
        fault = error.faults[0]
        if not is_template or fault.kind != "columns_missing" or fault.near is None:
            raise
        own = replace(options, scheme=fault.near.removeprefix("--skema "))
        return own, _chosen(path, book, names, own, is_template=is_template)


def _chosen(
    path: str, book: Any, names: Sequence[str], options: Options, *, is_template: bool
) -> tuple[str, Layout, Any]:
    """The sheet to read: the one asked for, that of a template, or the only one that fits."""
    asked = options.sheet
    if asked is None and is_template and TEMPLATE_SHEET in names:
        asked = TEMPLATE_SHEET
    if asked is not None and asked not in names:
        listed = tuple(names[:_LISTED])
        raise DocumentError(
            [Fault("no_such_sheet", given=shown(asked), allowed=listed, where=path)]
        )
    found: list[tuple[str, Layout, Any]] = []
    faults: list[Fault] = []
    for name in [asked] if asked is not None else names:
        where = f"{path} [{name}]"
        try:
            sheet = book.get_sheet_by_name(name)
            found.append((name, _sheet_layout(sheet, where, options), sheet))
        except DocumentError as error:
            faults += error.faults
    if len(found) > 1:
        found = [one for one in found if options.fits(one[1])] or found
    if len(found) == 1:
        return found[0]
    if found:
        listed = tuple(name for name, _, _ in found[:_LISTED])
        raise DocumentError([Fault("several_sheets", allowed=listed, where=path)])
    closest = [fault for fault in faults if fault.kind != "no_header"]
    looked = ", ".join(names[:_LISTED]) if asked is None else asked
    raise DocumentError(closest or [Fault("no_header", where=f"{path} [{looked}]")])


def _extent(sheet: Any) -> tuple[int, int]:
    """Rows and columns from the first of the sheet on; its own totals count one too few."""
    end = sheet.end
    return (0, 0) if end is None else (end[0] + 1, end[1] + 1)


def _sheet_layout(sheet: Any, where: str, options: Options) -> Layout:
    height, width = _extent(sheet)
    if width > COLUMNS_AT_MOST:
        raise refused("too_many_columns", where, limit=COLUMNS_AT_MOST, count=width)
    rows = sheet.to_python(skip_empty_area=False, nrows=min(SAMPLE, height))
    return options.layout(rows, where)


def _inputs_only(layout: Layout) -> Layout:
    """The layout of a template, without its computed columns."""
    computed = {"points", "nilai", "kelas"}
    kept = tuple(
        column
        for column in layout.columns
        if not (column.meaning and column.meaning.role in computed)
        and plain(column.name) not in CHECKS
        and not column.name.startswith("kolom_")
    )
    return Layout(kept, layout.above, layout.header, layout.first)


def _notes(name: str, sheet: Any, layout: Layout, seen: Mapping[str, Seen]) -> Iterator[Note]:
    yield Note("tables.sheet", (("sheet", shown(name)),))
    merged = sheet.merged_cell_ranges or []
    if any(start[0] >= layout.last for start, _ in merged):
        yield Note("tables.merged")
    found = seen.get(name)
    if found is None:
        yield Note("tables.hidden_unknown")
        return
    if found.hidden_rows:
        yield Note("tables.hidden_rows", (("rows", _list(found.hidden_rows)),))
    if found.hidden_columns:
        yield Note("tables.hidden_columns", (("columns", _list(found.hidden_columns)),))
    if found.formulas:
        yield Note("tables.formulas", (("count", str(found.formulas)),))
    if found.errors:
        yield Note("tables.error_cells", (("count", str(found.errors)),))


def _list(items: Sequence[object]) -> str:
    more = ", ..." if len(items) > _LISTED else ""
    return ", ".join(map(str, items[:_LISTED])) + more


def _chunks(sheet: Any, layout: Layout) -> Iterator[Chunk]:
    """The rows below the header; empty ones at the end are not given."""
    start = sheet.start
    left = [""] * (start[1] if start else 0)
    places = [column.index for column in layout.columns]
    whole = places == list(range(len(places)))
    width = max(places, default=-1) + 1
    numbers: list[int] = []
    rows: list[list[Any]] = []
    empty: list[int] = []
    for number, cells in enumerate(sheet.iter_rows(), 1):
        if number <= layout.last:
            continue
        row = [*left, *cells]
        row += [""] * (width - len(row))
        row = row[:width] if whole else [row[place] for place in places]
        if all(map(is_blank, row)):
            empty.append(number)
            continue
        for place in empty:
            numbers.append(place)
            rows.append([""] * len(row))
        empty = []
        numbers.append(number)
        rows.append(row)
        if len(rows) >= CHUNK:
            yield Chunk(numbers, rows, number)
            numbers, rows = [], []
    if rows:
        yield Chunk(numbers, rows, numbers[-1])
