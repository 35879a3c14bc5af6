"""The quick way for polars: one elementwise expression over the columns of levels.

It stays lazy, streams, and reads no other column. Cells written as in the catalogue are scored by
polars itself; what is left over, usually little, is judged by its distinct values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial, reduce
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.frames.cells import Cell
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.plan import BETWEEN, Plan

__all__ = ["scored"]

_TOTAL: Final = "total"
_SCHEME: Final = "scheme"


def scored(frame: Any, plan: Plan, types: Mapping[Any, Any]) -> Any:
    """A polars DataFrame or LazyFrame with the results beside its own columns."""
    pl = needed("polars", "frames")
    quick, results = free_names(types, ("_jumlah", "_hasil"))
    fields = [pl.col(quick).alias(_TOTAL)]
    fields += [pl.col(label).alias(str(at)) for at, label in enumerate(plan.columns.values())]
    if plan.scheme_column is not None:
        fields.append(pl.col(plan.scheme_column).alias(_SCHEME))
    made = pl.struct(fields).map_batches(
        partial(_results, plan),
        return_dtype=pl.Struct(dict(zip(RESULTS, (pl.Int64, pl.Int64, pl.String), strict=True))),
        is_elementwise=True,
    )
    out = (
        frame.lazy()
        .with_columns(_total(pl, plan, frame.collect_schema()).alias(quick))
        .with_columns(made.alias(results))
        .with_columns(pl.col(results).struct.field(name) for name in RESULTS)
        .drop(quick, results)
    )
    return out if isinstance(frame, pl.LazyFrame) else out.collect()


def _total(pl: Any, plan: Plan, types: Mapping[str, Any]) -> Any:
    """The total of each row in steps, below zero where the quick way cannot tell."""
    dtype = pl.Int16 if plan.small else pl.Int64
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


def _results(plan: Plan, batch: Any) -> Any:
    """Nilai, kelas and findings of each row; most need no second look."""
    pl = needed("polars", "frames")
    rows = batch.struct.unnest()
    total = rows[_TOTAL]
    refused = total < 0
    findings = pl.Series([None], dtype=pl.String).new_from_index(0, len(total))
    if refused.any():
        totals, found = _second_look(plan, rows.filter(refused))
        total = total.scatter(refused.arg_true(), totals.cast(total.dtype))
        findings = findings.scatter(refused.arg_true(), found)
    nilai = total.cast(pl.Int64) * plan.step
    columns = (nilai, _kelas(pl, plan, total), findings)
    return pl.DataFrame(dict(zip(RESULTS, columns, strict=True))).to_struct()


def _kelas(pl: Any, plan: Plan, total: Any) -> Any:
    """The kelas of each total in steps; null where that is null."""
    if plan.small:
        return pl.Series(plan.kelas_by_steps, dtype=pl.Int64).gather(total.cast(pl.UInt32))
    least, kelas = zip(*plan.bands, strict=True)
    places = pl.Series(least, dtype=pl.Int64).search_sorted(total.fill_null(-1), side="right")
    return pl.Series([None, *kelas], dtype=pl.Int64).gather(places)


def _second_look(plan: Plan, rows: Any) -> tuple[Any, Any]:
    """The totals and the findings of rows that the quick way left over, one of them null."""
    pl = needed("polars", "frames")
    columns = [rows[str(at)] for at in range(len(plan.columns))]
    if plan.scheme_column is None:
        return _judged(pl, plan, plan.cells[0], columns)
    words = rows[_SCHEME].cast(pl.String)
    places, found = _answers(pl, words, plan.scheme_of)
    totals = pl.Series([None], dtype=pl.Int64).new_from_index(0, len(rows))
    for scheme, cells in enumerate(plan.cells):
        mine = (places == scheme).fill_null(value=False)
        if mine.any():
            some, said = _judged(pl, plan, cells, [column.filter(mine) for column in columns])
            totals = totals.scatter(mine.arg_true(), some)
            found = found.scatter(mine.arg_true(), said)
    return totals, found


def _judged(pl: Any, plan: Plan, cells: Sequence[Cell], columns: Sequence[Any]) -> tuple[Any, Any]:
    """The totals and the findings of rows of one scheme."""
    pairs = zip(cells, columns, strict=True)
    points, said = zip(*(_answers(pl, column, cell.judge) for cell, column in pairs), strict=True)
    total = reduce(lambda one, other: one + other, points) // plan.step
    findings = pl.concat_str(*said, separator=BETWEEN, ignore_nulls=True)
    return total, pl.select(pl.when(total.is_null()).then(findings)).to_series()


def _answers(pl: Any, column: Any, judge: Callable[[Any], int | str]) -> tuple[Any, Any]:
    """What a column's values are judged: a number, or else a text."""
    if not column.dtype.is_integer():
        column = column.cast(pl.String)
    distinct = column.unique()
    judged = [judge(value) for value in distinct.to_list()]
    numbers = [one if isinstance(one, int) else None for one in judged]
    texts = [one if isinstance(one, str) else None for one in judged]
    places = column.replace_strict(distinct, range(len(judged)), return_dtype=pl.UInt32)
    return (
        pl.Series(numbers, dtype=pl.Int64).gather(places),
        pl.Series(texts, dtype=pl.String).gather(places),
    )
