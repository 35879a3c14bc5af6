"""The quick way for pandas and pyarrow: a small table for each column, looked up by numpy.

A column becomes small integers, and each distinct value is judged once. The rows that are refused,
usually few, are judged cell by cell for their findings.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.frames.columns import RESULTS
from jabatan_eval.frames.plan import Plan

__all__ = ["scored_arrow", "scored_pandas"]

_SMALL: Final = -(2**15)

_NUMBERS: Final = range(101)
"""Level numbers with a code of their own; a level's number has two digits at most."""

Coded = tuple[Any, Sequence[Any]]
"""A column as integers, and the values they stand for; -1 is nothing."""


def scored_pandas(frame: Any, plan: Plan, _types: Mapping[Any, Any]) -> Any:
    """A pandas DataFrame with the results beside its own columns; its index plays no part."""
    pd = needed("pandas", "frames")
    total, rows, found = _scored(
        plan,
        lambda label: _coded_pandas(pd, frame[label]),
        lambda label, rows: frame[label].iloc[rows].tolist(),
    )
    refused = total < 0
    nilai, kelas = _results(plan, total)
    text = "str" if int(pd.__version__.split(".")[0]) >= 3 else "string"  # noqa: PLR2004
    findings = pd.array([None, *found], dtype=text).take(_places(total, rows))
    out = frame.copy(deep=False)
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
    findings = pa.nulls(len(total), pa.string())
    if found:
        findings = pa.array([None, *found], pa.string()).take(pa.array(_places(total, rows)))
    for name, column in zip(RESULTS, (nilai, kelas, findings), strict=True):
        table = table.append_column(name, column)
    return table


def _scored(
    plan: Plan,
    coded: Callable[[Hashable], Coded],
    values: Callable[[Hashable, Any], list[Any]],
) -> tuple[Any, Any, list[str | None]]:
    """The total of each row in steps, which rows are refused, and what was found in them."""
    np = needed("numpy", "frames")
    dtype = np.int16 if plan.least_sum >= _SMALL else np.int64
    labels = [*plan.columns.values()]
    columns = [coded(label) for label in labels]
    sums = []
    for cells in plan.cells:
        total = np.zeros(len(columns[0][0]), dtype=dtype)
        for cell, (codes, distinct) in zip(cells, columns, strict=True):
            points = map(cell.judge, (*distinct, None))
            steps = [plan.in_steps(p) if isinstance(p, int) else plan.bad for p in points]
            total += np.array(steps, dtype=dtype).take(codes)
        sums.append(total)
    total = sums[0]
    if plan.scheme_column is not None:
        labels.append(plan.scheme_column)
        columns.append(coded(plan.scheme_column))
        codes, distinct = columns[-1]
        places = [plan.scheme_of(word) for word in (*distinct, None)]
        place = np.array([p if isinstance(p, int) else -1 for p in places]).take(codes)
        total = np.full(len(codes), plan.bad, dtype=dtype)
        for scheme, one in enumerate(sums):
            np.copyto(total, one, where=place == scheme)
    rows = np.flatnonzero(total < 0)
    found: list[str | None] = []
    if len(rows):
        left = [
            values(label, rows)
            if distinct is _NUMBERS
            else [*map((*distinct, None).__getitem__, codes[rows].tolist())]
            for label, (codes, distinct) in zip(labels, columns, strict=True)
        ]
        schemes = None if plan.scheme_column is None else left.pop()
        _, found = plan.by_hand(left, schemes)
    return total, rows, found


def _results(plan: Plan, total: Any) -> tuple[Any, Any]:
    """Nilai and kelas of each row, 0 where it is refused."""
    np = needed("numpy", "frames")
    kelas = np.array(plan.kelas_by_steps, dtype=np.int64).take(total, mode="clip")
    return np.maximum(total, 0).astype(np.int64) * plan.step, kelas


def _places(total: Any, rows: Any) -> Any:
    """For each row, the place of its finding, from 1; 0 where nothing was found."""
    np = needed("numpy", "frames")
    places = np.zeros(len(total), dtype=np.int64)
    places[rows] = np.arange(1, len(rows) + 1)
    return places


def _coded_pandas(pd: Any, series: Any) -> Coded:
    dtype = series.dtype
    if isinstance(dtype, pd.CategoricalDtype):
        return series.array.codes, series.array.categories.tolist()
    if pd.api.types.is_integer_dtype(dtype):
        if isinstance(dtype, pd.api.extensions.ExtensionDtype):
            missing = series.isna().to_numpy()
            return _numbers(series.to_numpy(dtype=dtype.numpy_dtype, na_value=0), missing)
        return _numbers(series.to_numpy(), None)
    try:
        codes, distinct = series.factorize()
    except TypeError:  # something that has no hash
        return _by_hand(series.tolist())
    words = distinct.tolist()
    return (codes, words) if all(type(w) is str for w in words) else _by_hand(series.tolist())


def _coded_arrow(pa: Any, column: Any) -> Coded:
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
