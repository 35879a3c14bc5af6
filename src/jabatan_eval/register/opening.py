"""Any register as labelled columns: a frame of any engine, rows as mappings, or columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from jabatan_eval._extras import needed
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.register.cells import Column, as_column
from jabatan_eval.texts import shown

__all__ = ["Opened", "open_register"]

_FRAMES = "narwhals.stable.v2"


class Opened(NamedTuple):
    """A register whose columns are known and not yet read.

    `read` takes the labels of the columns that are needed, and gives them with the rows' number
    and the engine in which they were read, None where it is plain Python.
    """

    labels: tuple[Any, ...]
    read: Callable[[Sequence[Any]], tuple[list[Column], int, str | None]]


def open_register(register: Any) -> Opened:
    """The columns of a register; nothing is computed yet.

    Raises:
        DocumentError: it is no register, or its columns differ in length.
        MissingExtraError: it is a frame, and the extra `frames` is not installed.

    Examples:
        >>> open_register([{"nilai": 1165}, {"kelas": 8}]).labels
        ('nilai', 'kelas')
    """
    if isinstance(register, Mapping):
        return _columns(register)
    if isinstance(register, Sequence | Iterator) and not isinstance(register, str | bytes):
        return _rows([*register])
    return _frame(register)


def _rows(rows: list[Any]) -> Opened:
    faults = [
        Fault("register_row_not_mapping", given=shown(row), values=(("row", str(position)),))
        for position, row in enumerate(rows)
        if not isinstance(row, Mapping)
    ]
    if faults:
        raise DocumentError(faults[:100])

    def read(labels: Sequence[Any]) -> tuple[list[Column], int, None]:
        columns = [as_column([row.get(label) for row in rows]) for label in labels]
        return columns, len(rows), None

    return Opened(tuple(dict.fromkeys(label for row in rows for label in row)), read)


def _columns(columns: Mapping[Any, Any]) -> Opened:
    faults: list[Fault] = []
    lists: dict[Any, list[Any]] = {}
    for label, cells in columns.items():
        try:
            lists[label] = [*(() if isinstance(cells, str | bytes | Mapping) else cells)]
        except TypeError:
            lists[label] = []
        if not lists[label] and not (hasattr(cells, "__len__") and len(cells) == 0):
            values = (("column", shown(label)),)
            faults.append(Fault("register_column_not_values", given=shown(cells), values=values))
    lengths = {len(cells) for cells in lists.values()}
    if len(lengths) > 1 and not faults:
        given = ", ".join(f"{shown(label)}: {len(cells)}" for label, cells in lists.items())
        faults.append(Fault("register_lengths", given=given))
    if faults:
        raise DocumentError(faults)

    def read(labels: Sequence[Any]) -> tuple[list[Column], int, None]:
        return [as_column(lists[label]) for label in labels], max(lengths, default=0), None

    return Opened(tuple(lists), read)


def _frame(register: Any) -> Opened:
    nw = needed(_FRAMES, "frames")
    try:
        frame = nw.from_native(register)
        labels = tuple(frame.collect_schema().names())
    except TypeError:
        raise DocumentError([Fault("register_not_rows", given=shown(type(register)))]) from None
    except needed("narwhals.exceptions", "frames").DuplicateError as error:
        raise DocumentError([Fault("register_repeated_column", given=shown(str(error)))]) from None

    def read(labels: Sequence[Any]) -> tuple[list[Column], int, str | None]:
        some = frame.select(*map(nw.col, labels))
        eager = some.collect() if isinstance(some, nw.LazyFrame) else some
        columns = [as_column(eager.get_column(label).to_list()) for label in labels]
        return columns, len(eager), eager.implementation.name.lower()

    return Opened(labels, read)
