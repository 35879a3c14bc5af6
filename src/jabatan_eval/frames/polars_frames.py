"""The quick way for polars: one elementwise expression over the columns of levels.

It stays lazy, streams, and reads no other column. Cells written as in the catalogue are scored by
polars itself; what is left over, usually little, is judged cell by cell.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial, reduce
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.frames.cells import Cell
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.plan import Plan

__all__ = ["scored"]

_SMALL: Final = -(2**15)
_TOTAL: Final = "total"
_SCHEME: Final = "scheme"


def scored(frame: Any, plan: Plan, _types: Mapping[Any, Any]) -> Any:
    """A polars DataFrame or LazyFrame with the results beside its own columns."""
    pl = needed("polars", "frames")
    types = frame.collect_schema()
    quick, looked = free_names(types, ("_jumlah", "_diperiksa"))
    total = _total(pl, plan, types)
    fields = [pl.col(quick).alias(_TOTAL)]
    fields += [pl.col(label).alias(str(at)) for at, label in enumerate(plan.columns.values())]
    if plan.scheme_column is not None:
        fields.append(pl.col(plan.scheme_column).alias(_SCHEME))
    after = pl.struct(fields).map_batches(
        partial(_looked_after, plan),
        return_dtype=pl.Struct({_TOTAL: _width(pl, plan), RESULTS[2]: pl.String}),
        is_elementwise=True,
    )
    steps, findings = (pl.col(looked).struct.field(name) for name in (_TOTAL, RESULTS[2]))
    out = (
        frame.lazy()
        .with_columns(total.alias(quick))
        .with_columns(after.alias(looked))
        .with_columns(
            pl.when(steps >= 0).then(steps.cast(pl.Int64) * plan.step).alias(RESULTS[0]),
            _kelas(pl, plan, steps).alias(RESULTS[1]),
            findings.alias(RESULTS[2]),
        )
        .drop(quick, looked)
    )
    return out if isinstance(frame, pl.LazyFrame) else out.collect()


def _looked_after(plan: Plan, batch: Any) -> Any:
    """The total and the findings of each row, of which most need no second look."""
    pl = needed("polars", "frames")
    rows = batch.struct.unnest()
    total = rows[_TOTAL]
    refused = total < 0
    findings = pl.Series([None], dtype=pl.String).new_from_index(0, len(total))
    if refused.any():
        left = rows.filter(refused)
        values = [left[str(at)].to_list() for at in range(len(plan.columns))]
        schemes = left[_SCHEME].to_list() if plan.scheme_column is not None else None
        sums, found = plan.by_hand(values, schemes)
        at = refused.arg_true()
        place = pl.Series([None], dtype=pl.UInt32).new_from_index(0, len(total))
        place = place.scatter(at, pl.Series(range(len(found)), dtype=pl.UInt32))
        findings = pl.Series(found, dtype=pl.String).gather(place)
        total = total.scatter(at, pl.Series(sums, dtype=total.dtype))
    return pl.DataFrame({_TOTAL: total, RESULTS[2]: findings}).to_struct()


def _kelas(pl: Any, plan: Plan, steps: Any) -> Any:
    chain = pl
    for band in reversed(plan.catalogue.bands):
        least = -(-band.lower // plan.step)
        chain = chain.when(steps >= least).then(pl.lit(band.kelas, dtype=pl.Int16))
    return chain.otherwise(None).cast(pl.Int64)


def _width(pl: Any, plan: Plan) -> Any:
    """The narrowest integers that hold every sum."""
    return pl.Int16 if plan.least_sum >= _SMALL else pl.Int64


def _total(pl: Any, plan: Plan, types: Mapping[str, Any]) -> Any:
    """The total of each row in steps, below zero where the quick way cannot tell."""
    dtype = _width(pl, plan)
    labels: list[Any] = [*plan.columns.values()]
    sums = []
    for cells in plan.cells:
        pairs = zip(cells, labels, strict=True)
        steps = [_steps(pl, plan, cell, label, types[label], dtype) for cell, label in pairs]
        sums.append(reduce(lambda one, other: one + other, steps))
    if plan.scheme_column is None:
        return sums[0]
    word, chosen = pl.col(plan.scheme_column).cast(pl.String), pl
    for total, words in zip(sums, plan.usual_words, strict=True):
        chosen = chosen.when(word.is_in(words)).then(total)
    return chosen.otherwise(pl.lit(plan.bad, dtype=dtype))


def _steps(pl: Any, plan: Plan, cell: Cell, label: Any, given: Any, dtype: Any) -> Any:
    """The steps that one column adds to each row."""
    value, chain = pl.col(label), pl
    for key, points in _keys(pl, cell, given).items():
        steps = pl.lit(plan.in_steps(points), dtype=dtype)
        chain = chain.when(value == key).then(steps)
    if cell.empty is None:
        chain = chain.when(value.is_null()).then(pl.lit(0, dtype=dtype))
    bad = pl.lit(plan.bad, dtype=dtype)
    return bad if chain is pl else chain.otherwise(bad)


def _keys(pl: Any, cell: Cell, given: Any) -> Mapping[Any, int]:
    """The values of a column that are levels at first sight, with their points."""
    if given.is_integer():
        return cell.numbers
    if given == pl.Enum:
        judged = {word: cell.judge(word) for word in given.categories}
        return {
            word: points for word, points in judged.items() if isinstance(points, int) and points
        }
    return cell.points if given in {pl.String, pl.Categorical} else {}
