"""The quick way for polars: one elementwise expression over the columns of levels.

It stays lazy, streams, and reads no other column. Codes written as in the catalogue are scored by
polars itself; what is left over, usually little, is judged cell by cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial, reduce
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.frames.cells import Cell
from jabatan_eval.frames.columns import RESULTS
from jabatan_eval.frames.plan import Plan

__all__ = ["scored"]

_SMALL: Final = -(2**15)


def scored(frame: Any, plan: Plan) -> Any:
    """A polars DataFrame or LazyFrame with the results beside its own columns."""
    pl = needed("polars", "frames")
    labels = [*plan.columns.values()]
    if plan.scheme_column is not None:
        labels.append(plan.scheme_column)
    fields = [pl.col(label).alias(str(place)) for place, label in enumerate(labels)]
    types = dict(zip(RESULTS, (pl.Int64, pl.Int64, pl.String), strict=True))
    results = pl.struct(fields).map_batches(
        partial(_batch, plan), return_dtype=pl.Struct(types), is_elementwise=True
    )
    return frame.with_columns(results.alias(RESULTS[0])).unnest(RESULTS[0])


def _batch(plan: Plan, batch: Any) -> Any:
    """The results of a batch of rows, as a struct for each."""
    pl = needed("polars", "frames")
    rows = batch.struct.unnest()
    total = rows.lazy().select(_total(pl, plan, rows)).collect().to_series()
    refused = total < 0
    findings: Any = pl.lit(None, dtype=pl.String)
    if refused.any():
        left = rows.filter(refused)
        columns = [left[str(place)].to_list() for place in range(len(plan.columns))]
        schemes = left[str(len(columns))].to_list() if plan.scheme_column is not None else None
        sums, found = plan.by_hand(columns, schemes)
        place = pl.select(pl.when(refused).then(refused.cum_sum() - 1)).to_series()
        total = pl.Series(sums, dtype=total.dtype).gather(place).fill_null(total)
        total = total.set(total < 0, None)
        findings = pl.Series(found, dtype=pl.String).gather(place)
    kelas = pl.Series(plan.kelas_by_steps, dtype=pl.Int64).gather(total)
    results = (total.cast(pl.Int64) * plan.step, kelas, findings)
    named = [result.alias(name) for result, name in zip(results, RESULTS, strict=True)]
    return pl.select(pl.struct(named)).to_series()


def _total(pl: Any, plan: Plan, rows: Any) -> Any:
    """The total of each row in steps, below zero where the quick way cannot tell."""
    dtype = pl.Int16 if plan.least_sum >= _SMALL else pl.Int64
    sums = [
        reduce(
            lambda one, other: one + other,
            (_steps(pl, plan, cell, rows[str(at)], dtype) for at, cell in enumerate(cells)),
        )
        for cells in plan.cells
    ]
    if plan.scheme_column is None:
        return sums[0]
    words = rows[str(len(plan.columns))].cast(pl.String)
    read = {word: plan.scheme_of(word) for word in words.unique().to_list()}
    places = {word: place for word, place in read.items() if isinstance(place, int)}
    place = words.replace_strict(places, default=-1, return_dtype=pl.Int16)
    chosen = pl
    for at, total in enumerate(sums):
        chosen = chosen.when(place == at).then(total)
    return chosen.otherwise(pl.lit(plan.bad, dtype=dtype))


def _steps(pl: Any, plan: Plan, cell: Cell, column: Any, dtype: Any) -> Any:
    """The steps that one column adds to each row."""
    value, chain = pl.col(column.name), pl
    if cell.empty is None:
        chain = chain.when(value.is_null()).then(pl.lit(0, dtype=dtype))
    for key, points in _keys(pl, cell, column).items():
        steps = pl.lit(plan.in_steps(points), dtype=dtype)
        chain = chain.when(value == key).then(steps)
    bad = pl.lit(plan.bad, dtype=dtype)
    return bad if chain is pl else chain.otherwise(bad)


def _keys(pl: Any, cell: Cell, column: Any) -> Mapping[Any, int]:
    """The values of a column that are levels at first sight, with their points."""
    if column.dtype.is_integer():
        return cell.numbers
    if column.dtype == pl.String:
        return cell.points
    if column.dtype == pl.Enum:
        distinct = column.dtype.categories.to_list()
    elif column.dtype == pl.Categorical:
        distinct = column.unique().to_list()
    else:
        return {}
    judged = {word: cell.judge(word) for word in distinct if word is not None}
    return {word: points for word, points in judged.items() if isinstance(points, int)}
