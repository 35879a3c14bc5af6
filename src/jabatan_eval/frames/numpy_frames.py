"""The quick way for pandas and pyarrow: a small table for each column, looked up by numpy.

A column becomes small integers, and each distinct value is judged once. The rows that are refused,
usually few, are judged cell by cell for their findings.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, Final, NamedTuple

from jabatan_eval._extras import needed
from jabatan_eval.frames.cells import Cell
from jabatan_eval.frames.columns import RESULTS
from jabatan_eval.frames.plan import BETWEEN, Plan

__all__ = ["scored_arrow", "scored_pandas"]

_NUMBERS: Final = range(101)
"""Level numbers with a code of their own; a level's number has two digits at most."""

_AT_ONCE: Final = 2**18
"""Findings in one piece of a column of Arrow, which holds 2 GiB at most."""

_LOOKED_AT: Final = 1000
_SHARED: Final = 100
"""Where so many of the first objects that are looked at are the same, most are."""

Coded = tuple[Any, Sequence[Any]]
"""A column as integers, and the values they stand for; -1 is nothing."""

Values = Callable[[Hashable, Any], list[Any]]
"""The values of a column in the given rows."""


def scored_pandas(frame: Any, plan: Plan, _types: Mapping[Any, Any]) -> Any:
    """A pandas DataFrame with the results beside its own columns; its index plays no part."""
    np, pd = needed("numpy", "frames"), needed("pandas", "frames")
    total, rows, found = _scored(
        plan,
        lambda label: _coded_pandas(pd, frame[label]),
        lambda label, rows: frame[label].iloc[rows].tolist(),
    )
    refused = total < 0
    nilai, kelas = _results(plan, total)
    lazily = int(pd.__version__.split(".")[0]) >= 3  # noqa: PLR2004  # it copies on writing
    places = np.zeros(len(total), dtype=np.int64)
    places[rows] = np.arange(1, len(rows) + 1)
    findings = pd.array([None, *found], dtype="str" if lazily else "string").take(places)
    out = frame.copy(deep=not lazily)
    integers = pd.arrays.IntegerArray
    columns = (integers(nilai, refused), integers(kelas, refused.copy()), findings)
    for name, column in zip(RESULTS, columns, strict=True):
        out[name] = column
    return out


def scored_arrow(table: Any, plan: Plan, _types: Mapping[Any, Any]) -> Any:
    """A pyarrow Table with the results beside its own columns."""
    pa = needed("pyarrow", "frames")
    total, rows, found = _scored(
        plan,
        lambda label: _coded_arrow(pa, table[label]),
        lambda label, rows: table[label].take(pa.array(rows)).to_pylist(),
    )
    mask = total < 0 if len(rows) else None
    nilai, kelas = (pa.array(values, mask=mask) for values in _results(plan, total))
    findings = _findings_arrow(pa, len(total), rows, found)
    for name, column in zip(RESULTS, (nilai, kelas, findings), strict=True):
        table = table.append_column(name, column)
    return table


class _Column(NamedTuple):
    """A column of levels under one scheme."""

    label: Hashable
    cell: Cell
    codes: Any
    distinct: Sequence[Any]
    judged: list[int | str]
    """What each code is judged, by its place; the last one is of nothing."""


def _scored(
    plan: Plan, coded: Callable[[Hashable], Coded], values: Values
) -> tuple[Any, Any, list[str]]:
    """The total of each row in steps, which rows are refused, and what was found in them."""
    np = needed("numpy", "frames")
    dtype = np.int16 if plan.small else np.int64
    given = {label: coded(label) for label in plan.columns.values()}
    by_scheme = [
        [
            _Column(label, cell, codes, distinct, [*map(cell.judge, (*distinct, None))])
            for cell, (label, (codes, distinct)) in zip(cells, given.items(), strict=True)
        ]
        for cells in plan.cells
    ]
    sums = []
    for columns in by_scheme:
        total = np.zeros(len(columns[0].codes), dtype=dtype)
        for column in columns:
            steps = (plan.in_steps(p) if isinstance(p, int) else plan.bad for p in column.judged)
            total += np.array([*steps], dtype=dtype).take(column.codes)
        sums.append(total)
    if plan.scheme_column is None:
        rows = np.flatnonzero(sums[0] < 0)
        return sums[0], rows, _found(by_scheme[0], values, rows)
    codes, distinct = coded(plan.scheme_column)
    schemes = [*map(plan.scheme_of, (*distinct, None))]
    place = np.array([one if isinstance(one, int) else -1 for one in schemes]).take(codes)
    total = np.full(len(place), plan.bad, dtype=dtype)
    for scheme, one in enumerate(sums):
        np.copyto(total, one, where=place == scheme)
    rows = np.flatnonzero(total < 0)
    found = np.array([one if isinstance(one, str) else "" for one in schemes], dtype=object)
    found = found.take(codes.take(rows))
    for scheme, columns in enumerate(by_scheme):
        mine = np.flatnonzero(place.take(rows) == scheme)
        found[mine] = _found(columns, values, rows.take(mine))
    return total, rows, found.tolist()


def _found(columns: Iterable[_Column], values: Values, rows: Any) -> list[str]:
    """What is wrong in rows of one scheme; only their wrong cells are visited."""
    np = needed("numpy", "frames")
    found = [""] * len(rows)
    for column in columns:
        codes = column.codes.take(rows)
        wrong = np.array([isinstance(one, str) for one in column.judged])
        places = np.flatnonzero(wrong.take(codes))
        said = map(column.judged.__getitem__, codes.take(places).tolist())
        if column.distinct is _NUMBERS:  # those at the ends stand for many
            said = map(cache(column.cell.judge), values(column.label, rows.take(places)))
        for at, what in zip(places.tolist(), said, strict=True):
            found[at] = f"{found[at]}{BETWEEN}{what}" if found[at] else str(what)
    return found


def _results(plan: Plan, total: Any) -> tuple[Any, Any]:
    """Nilai and kelas of each row, 0 where it is refused."""
    np = needed("numpy", "frames")
    if plan.small:
        kelas = np.array(plan.kelas_by_steps, dtype=np.int64).take(total, mode="clip")
    else:
        least, each = zip(*plan.bands, strict=True)
        kelas = np.array([0, *each]).take(np.searchsorted(least, total, side="right"))
    return np.maximum(total, 0).astype(np.int64) * plan.step, kelas


def _findings_arrow(pa: Any, size: int, rows: Any, found: Sequence[str]) -> Any:
    """Text in the refused rows, null in all others."""
    pieces, start = [], 0
    for at in range(0, len(found), _AT_ONCE):
        mine = rows[at : at + _AT_ONCE]
        end = size if at + len(mine) == len(found) else int(mine[-1]) + 1
        pieces.append(_piece(pa, end - start, mine - start, found[at : at + len(mine)]))
        start = end
    return pa.chunked_array(pieces, pa.string()) if pieces else pa.nulls(size, pa.string())


def _piece(pa: Any, size: int, rows: Any, found: Sequence[str]) -> Any:
    """The same in one piece, put together from its buffers: a null takes no text."""
    np = needed("numpy", "frames")
    texts = pa.array(found, pa.string())
    ends = np.frombuffer(texts.buffers()[1], dtype=np.int32)[: len(found) + 1]
    offsets = np.repeat(ends, np.diff(rows, prepend=-1, append=size))
    there = np.zeros(size, dtype=bool)
    there[rows] = True
    buffers = (np.packbits(there, bitorder="little"), offsets)
    valid, places = map(pa.py_buffer, buffers)
    return pa.Array.from_buffers(pa.string(), size, [valid, places, texts.buffers()[2]])


def _coded_pandas(pd: Any, series: Any) -> Coded:
    dtype = series.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        return series.array.codes, series.array.categories.tolist()
    if pd.api.types.is_integer_dtype(dtype):
        return _coded_integers(pd, series)
    coded = _by_address(pd, series.to_numpy()) if pd.api.types.is_object_dtype(dtype) else None
    return coded or _by_value(series)


def _coded_integers(pd: Any, series: Any) -> Coded:
    if not isinstance(series.dtype, pd.api.extensions.ExtensionDtype):
        return _numbers(series.to_numpy(), None)
    plain = getattr(series.dtype, "numpy_dtype", None)
    if plain is None:  # sparse columns, and whatever else may come
        return _by_hand(series.tolist())
    return _numbers(series.to_numpy(dtype=plain, na_value=0), series.isna().to_numpy())


def _by_value(series: Any) -> Coded:
    try:
        codes, distinct = series.factorize()
    except TypeError:  # something that has no hash
        return _by_hand(series.tolist())
    words = distinct.tolist()
    return (codes, words) if all(type(w) is str for w in words) else _by_hand(series.tolist())


def _by_address(pd: Any, values: Any) -> Coded | None:
    """Python objects told apart by where they lie; None where too many lie alone.

    Equal cells of a file that was read are mostly one object, and to compare where two objects lie
    is far quicker than to compare the two.
    """
    np = needed("numpy", "frames")
    values = np.ascontiguousarray(values)
    addresses = np.ndarray(len(values), np.intp, values)
    if len({*addresses[:_LOOKED_AT].tolist()}) > _SHARED:
        return None
    codes, distinct = pd.factorize(addresses)
    if len(distinct) > _LOOKED_AT:
        return None
    first = np.searchsorted(np.maximum.accumulate(codes), np.arange(len(distinct)))
    return codes, values[first].tolist()


def _coded_arrow(pa: Any, column: Any) -> Coded:
    if not len(column):  # some versions cannot put no piece together
        return _by_hand(())
    if pa.types.is_integer(column.type):
        whole = column.combine_chunks()
        missing = whole.is_null().to_numpy(zero_copy_only=False)
        return _numbers(whole.fill_null(0).to_numpy(), missing)
    if pa.types.is_string_view(column.type):
        column = column.cast(pa.large_string())
    if pa.types.is_string(column.type) or pa.types.is_large_string(column.type):
        column = column.dictionary_encode()
    if not pa.types.is_dictionary(column.type):
        return _by_hand(column.to_pylist())
    whole = column.combine_chunks()
    indices = whole.indices
    if indices.null_count:
        indices = indices.cast(pa.int64()).fill_null(-1)
    return indices.to_numpy(), whole.dictionary.to_pylist()


def _numbers(values: Any, missing: Any) -> Coded:
    """Level numbers; all that are too small or too great share the codes at the ends."""
    np = needed("numpy", "frames")
    codes = np.clip(values, _NUMBERS[0], _NUMBERS[-1]).astype(np.int8)
    if missing is not None:
        codes[missing] = -1
    return codes, _NUMBERS


def _by_hand(values: Iterable[Any]) -> Coded:
    """Values of any kind, told apart by type too, so that 1, True and 1.0 stay apart."""
    np = needed("numpy", "frames")
    seen: dict[Any, int] = {}
    distinct: list[Any] = []
    codes = []
    for value in values:
        key = (value.__class__, value)
        try:
            code = seen.setdefault(key, len(distinct))
        except TypeError:  # a list, or anything else that has no hash
            code = len(distinct)
        if code == len(distinct):
            distinct.append(value)
        codes.append(code)
    return np.array(codes, dtype=np.int64), distinct
