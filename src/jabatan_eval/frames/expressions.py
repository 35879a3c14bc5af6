"""The way for every other engine: expressions that it runs itself, where its rows are.

No row passes through this process, and nothing of ours is needed where the rows are. A cell written
as in the catalogue is scored at once; only what is left over is cleaned and explained.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Sequence
from functools import reduce
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.frames.cells import (
    BLANKS,
    CONTROL,
    HOLE,
    REPLACEMENT,
    Cell,
    by_sentence,
    cases,
)
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.plan import BETWEEN, Plan
from jabatan_eval.texts import GIVEN_AT_MOST

__all__ = ["scored"]

_SPECIAL: Final = re.compile(r"([^0-9A-Za-z \x80-\U0010ffff])")
_ESCAPED: Final = r"\\\1"


def scored(frame: Any, plan: Plan) -> Any:
    """A table of narwhals with the results beside its own columns."""
    nw = needed("narwhals.stable.v2", "frames")
    schema = frame.collect_schema()
    columns = [_Column(nw, plan, name, schema[name]) for name in plan.columns.values()]
    wanted = ["_jumlah", *(f"_{at}_{name}" for name in plan.schemes for at in range(len(columns)))]
    total, *steps = free_names(schema, wanted)
    size = len(columns)
    by_scheme = [steps[start : start + size] for start in range(0, len(steps), size)]
    made = [
        column.steps(cell).alias(name)
        for names, cells in zip(by_scheme, plan.cells, strict=True)
        for name, column, cell in zip(names, columns, cells, strict=True)
    ]
    sums = [reduce(lambda one, other: one + other, map(nw.col, names)) for names in by_scheme]
    findings = [
        nw.concat_str(
            [
                nw.when(nw.col(name) < 0).then(column.finding(cell))
                for name, column, cell in zip(names, columns, cells, strict=True)
            ],
            separator=BETWEEN,
            ignore_nulls=True,
        )
        for names, cells in zip(by_scheme, plan.cells, strict=True)
    ]
    whole, finding = sums[0], findings[0]
    if plan.scheme_column is not None:
        (place,) = free_names([*schema, *steps], ["_skema"])
        steps.append(place)
        made.append(_place(nw, plan, nw.col(plan.scheme_column)).alias(place))
        whole = _by_scheme(nw, place, sums, nw.lit(plan.bad, dtype=nw.Int64))
        finding = _by_scheme(nw, place, findings, _no_scheme(nw, plan))
    frame = frame.with_columns(*made).with_columns(whole.alias(total))
    known = nw.col(total) >= 0
    kelas = nw
    for band in reversed(plan.catalogue.bands):
        least = nw.col(total) >= -(-band.lower // plan.step)
        kelas = kelas.when(least).then(nw.lit(band.kelas, dtype=nw.Int64))
    return frame.with_columns(
        nw.when(known).then(nw.col(total) * plan.step).alias(RESULTS[0]),
        kelas.alias(RESULTS[1]),
        nw.when(~known).then(finding).alias(RESULTS[2]),
    ).drop(total, *steps)


class _Column:
    """The expressions over one column of levels."""

    def __init__(self, nw: Any, plan: Plan, name: Hashable, dtype: Any) -> None:
        self.nw, self.plan = nw, plan
        self.value = nw.col(name)
        self.numbers = dtype.is_integer()
        if not self.numbers and dtype != nw.String:
            self.value = self.value.cast(nw.String)

    def steps(self, cell: Cell) -> Any:
        """The steps that the column adds to a row."""
        nw, chain = self.nw, self.nw
        keys: dict[Any, int] = dict(cell.numbers if self.numbers else cell.points)
        for key, points in keys.items():
            chain = chain.when(self.value == key).then(self._lit(points))
        if cell.empty is None:
            chain = chain.when(self.value.is_null()).then(self._lit(0))
        bad = nw.lit(self.plan.bad, dtype=nw.Int64)
        if self.numbers:
            return chain.otherwise(bad) if chain is not nw else bad
        return chain.otherwise(self._cleaned_steps(cell, bad))

    def _lit(self, points: int) -> Any:
        return self.nw.lit(self.plan.in_steps(points), dtype=self.nw.Int64)

    def _cleaned_steps(self, cell: Cell, bad: Any) -> Any:
        """The same for text with blanks around it or in lower case."""
        text, chain = _stripped(self.value), self.nw
        for code, points in cell.points.items():
            for written in cases([code]):
                chain = chain.when(text == written).then(self._lit(points))
        if cell.empty is None:
            chain = chain.when(text == "").then(self._lit(0))
        return chain.otherwise(bad)

    def finding(self, cell: Cell) -> Any:
        """What is said of the column's cell where it is refused."""
        return self._finding_number(cell) if self.numbers else self._finding_text(cell)

    def _finding_number(self, cell: Cell) -> Any:
        nw, value = self.nw, self.value
        given = value.cast(nw.String)
        if cell.empty is None:
            return _said(nw, cell.other, given)
        chain = nw.when(value.is_null()).then(nw.lit(cell.empty))
        for number, said in cell.said_of_numbers.items():
            chain = chain.when(value == number).then(_said(nw, said, given))
        return chain.otherwise(_said(nw, cell.other, given))

    def _finding_text(self, cell: Cell) -> Any:
        nw, text = self.nw, _stripped(self.value)
        given = _quoted(nw, self.value)
        if cell.empty is None:
            return _said(nw, cell.other, given)
        chain = nw.when(self.value.is_null() | (text == "")).then(nw.lit(cell.empty))
        for said, codes in by_sentence(cell):
            chain = chain.when(text.str.contains(_any_of(codes))).then(_said(nw, said, given))
        return chain.otherwise(_said(nw, cell.other, given))


def _stripped(text: Any, characters: str = BLANKS) -> Any:
    """Text without blanks around it; not every engine strips given characters."""
    return text.str.replace_all(f"^[{characters}]+|[{characters}]+$", "")


def _any_of(texts: Iterable[str]) -> str:
    """A pattern for one of several texts, whole, in capitals or small letters.

    DuckDB looks a list up for every row, even where the answer is not wanted; a pattern waits.
    """
    return f"^(?:{'|'.join(_SPECIAL.sub(_ESCAPED, case) for case in cases(texts))})$"


def _said(nw: Any, said: str, given: Any) -> Any:
    before, _, after = said.partition(HOLE)
    return nw.concat_str([nw.lit(before), given, nw.lit(after)], ignore_nulls=True)


def _quoted(nw: Any, value: Any) -> Any:
    """`cells.quoted` as an expression."""
    cut = nw.concat_str([value.str.slice(0, GIVEN_AT_MOST - 3), nw.lit("...")], ignore_nulls=True)
    short = nw.when(value.str.len_chars() > GIVEN_AT_MOST).then(cut).otherwise(value)
    plain = short.str.replace_all(CONTROL, REPLACEMENT)
    return nw.concat_str([nw.lit("'"), plain, nw.lit("'")], ignore_nulls=True)


def _by_scheme(nw: Any, place: str, choices: Sequence[Any], otherwise: Any) -> Any:
    chain = nw
    for at, choice in enumerate(choices):
        chain = chain.when(nw.col(place) == at).then(choice)
    return chain.otherwise(otherwise)


def _place(nw: Any, plan: Plan, value: Any) -> Any:
    """The place of each row's scheme; -1 where its word means none."""
    text = value
    for plain, others in plan.same_letters.items():
        text = text.str.replace_all(f"[{others}]", plain)
    text = text.str.replace_all(" +", " ").str.replace_all("^ | $", "")
    chain = nw
    for at, words in enumerate(plan.usual_words):
        chain = chain.when(value.is_in(words)).then(nw.lit(at, dtype=nw.Int64))
    for at, words in enumerate(plan.plain_words):
        chain = chain.when(text.str.contains(_any_of(words))).then(nw.lit(at, dtype=nw.Int64))
    return chain.otherwise(nw.lit(-1, dtype=nw.Int64))


def _no_scheme(nw: Any, plan: Plan) -> Any:
    value = nw.col(plan.scheme_column)
    nothing = value.is_null() | (_stripped(value, plan.blanks) == "")
    return (
        nw.when(nothing)
        .then(nw.lit(plan.scheme_missing))
        .otherwise(_said(nw, plan.scheme_unknown, _quoted(nw, value)))
    )
