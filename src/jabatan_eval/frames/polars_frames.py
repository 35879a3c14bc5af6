"""The quick way for polars: one elementwise expression over the columns of levels.

It stays lazy, streams, and reads no other column. Cells written as in the catalogue are scored by
polars itself; what is left over, usually little, is judged by its distinct values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache, partial, reduce
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
        partial(_results, plan, _kelas(pl, plan)),
        return_dtype=pl.Struct(dict(zip(RESULTS, (pl.Int64, pl.Int64, pl.String), strict=True))),
        is_elementwise=True,
    )
    out = (
        frame.lazy()
        .with_columns(_total(pl, plan, frame.collect_schema()).alias(quick))
        .with_columns(made.alias(results))
        .with_columns(pl.col(results).struct.field(*RESULTS))
        .drop(quick, results)
    )
    return out if isinstance(frame, pl.LazyFrame) else out.collect()


def _width(pl: Any, plan: Plan) -> Any:
    """The narrowest integers that hold every sum."""
    return pl.Int16 if plan.small else pl.Int64


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
    return chosen.otherwise(pl.lit(plan.bad).cast(dtype))


def _steps(pl: Any, plan: Plan, cell: Cell, label: Any, given: Any, dtype: Any) -> Any:
    """The steps that one column adds to each row."""
    value, chain = pl.col(label), pl
    for key, points in _keys(pl, cell, given).items():
        chain = chain.when(value == key).then(pl.lit(plan.in_steps(points)).cast(dtype))
    if cell.empty is None:
        chain = chain.when(value.is_null()).then(pl.lit(0).cast(dtype))
    bad = pl.lit(plan.bad).cast(dtype)
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


def _kelas(pl: Any, plan: Plan) -> Callable[[Any], Any]:
    """What finds the kelas of totals in steps, none of which is below zero."""
    if plan.small:
        table = pl.Series(plan.kelas_by_steps, dtype=pl.Int64)
        return lambda total: table[total.cast(pl.UInt32, wrap_numerical=True)]
    least, kelas = zip(*plan.bands, strict=True)
    edges, table = (pl.Series(values, dtype=pl.Int64) for values in (least, (0, *kelas)))
    return lambda total: table[edges.search_sorted(total, side="right")]


def _results(plan: Plan, kelas: Callable[[Any], Any], batch: Any) -> Any:
    """Nilai, kelas and findings of each row, of which most need no second look.

    Whatever is called here is called for each batch: methods of a Series that polars puts through
    its planner take as long as the score itself.
    """
    pl = needed("polars", "frames")
    rows = batch.struct.unnest()
    total = rows[_TOTAL]
    refused, found = None, pl.Series([None], dtype=pl.String).new_from_index(0, len(total))
    left = total < 0
    if left.any():
        at = left.arg_true()
        totals, findings = _second_look(plan, rows[at])
        total = total.scatter(at, pl.Series(totals, dtype=total.dtype))
        found = found.scatter(at, pl.Series(findings, dtype=pl.String))
        refused = (total < 0).arg_true()
        total = total.scatter(refused, 0)
    results = [total.cast(pl.Int64) * plan.step, kelas(total), found]
    if refused is not None:
        results[:2] = [column.scatter(refused, None) for column in results[:2]]
    named = [column.alias(name) for column, name in zip(results, RESULTS, strict=True)]
    return pl.DataFrame(named).to_struct()


def _second_look(plan: Plan, rows: Any) -> tuple[list[int], list[str | None]]:
    """The totals and the findings of rows that the quick way left over; a total of `bad` is none."""
    values = [rows[str(at)].to_list() for at in range(len(plan.columns))]
    if plan.scheme_column is None:
        return _judged(plan, 0, values)
    places = [*map(lru_cache(plan.scheme_of), rows[_SCHEME].to_list())]
    totals = [plan.bad] * len(places)
    found = [place if isinstance(place, str) else None for place in places]
    for scheme in range(len(plan.schemes)):
        mine = [row for row, place in enumerate(places) if place == scheme]
        some = _judged(plan, scheme, [[column[row] for row in mine] for column in values])
        for row, total, what in zip(mine, *some, strict=True):
            totals[row], found[row] = total, what
    return totals, found


def _judged(
    plan: Plan, scheme: int, columns: Sequence[Sequence[Any]]
) -> tuple[list[int], list[str | None]]:
    """The totals and the findings of rows of one scheme."""
    pairs = list(zip(plan.findings[scheme], columns, strict=True))
    said = (map(findings.__getitem__, values) for findings, values in pairs)
    found = [what[len(BETWEEN) :] or None for what in map("".join, zip(*said, strict=True))]
    totals = [plan.bad] * len(found)
    for row, what in enumerate(found):
        if what is None:
            judged = (findings.judge(values[row]) for findings, values in pairs)
            totals[row] = plan.in_steps(sum(one for one in judged if isinstance(one, int)))
    return totals, found
