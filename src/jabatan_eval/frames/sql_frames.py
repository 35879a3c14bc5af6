"""The quick way for DuckDB and PySpark: the score in the engine's own SQL, run where the rows are.

Codes written as in the catalogue are scored by one plain CASE a factor. What is written otherwise
is cleaned and looked up in a table, and only refused rows are put into words. No row passes through
this process, and no Python runs where the rows are.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from jabatan_eval.frames.cells import CONTROL, HOLE, REPLACEMENT, Cell, cases
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.plan import BETWEEN, Plan
from jabatan_eval.frames.sql_dialects import Dialect, DuckDB, Spark, Told
from jabatan_eval.texts import GIVEN_AT_MOST

__all__ = ["scored_duckdb", "scored_spark"]


def scored_duckdb(relation: Any, plan: Plan, types: Mapping[Any, Any]) -> Any:
    """A DuckDB relation with the results beside its own columns."""
    for stage in _Writer(DuckDB(), plan, types).stages():
        relation = relation.project(", ".join(stage))
    return relation


def scored_spark(frame: Any, plan: Plan, types: Mapping[Any, Any]) -> Any:
    """A PySpark DataFrame with the results beside its own columns."""
    for stage in _Writer(Spark(), plan, types).stages():
        frame = frame.selectExpr(*stage)
    return frame


class _Writer:
    """Writes a plan as SQL: stages of named expressions, each over the one before."""

    def __init__(self, sql: Dialect, plan: Plan, types: Mapping[Any, Any]) -> None:
        self.sql, self.plan = sql, plan
        self.own = [sql.name(name) for name in types]
        labels = [*plan.columns.values()]
        self.numbers = [types[label].is_integer() for label in labels]
        self.values = [
            sql.name(label) if number else f"({sql.text(sql.name(label))})"
            for label, number in zip(labels, self.numbers, strict=True)
        ]
        self.several = plan.scheme_column is not None
        self.word = f"({sql.text(sql.name(plan.scheme_column))})" if self.several else ""
        names = free_names(types, ("_skema", "_langsung", "_jumlah"))
        self.place, self.direct, self.total = map(sql.name, names)

    def stages(self) -> Iterator[list[str]]:
        """The expressions of each stage."""
        if self.several:
            yield ["*", f"{self._place()} AS {self.place}"]
        yield ["*", f"{self._total(self._steps)} AS {self.direct}"]
        cleaned = self._total(self._cleaned)
        total = f"CASE WHEN {self.direct} < 0 THEN {cleaned} ELSE {self.direct} END"
        yield ["*", f"{total} AS {self.total}"]
        found = [self._findings(cells) for cells in self.plan.cells]
        said = self._by_scheme(found, self._no_scheme()) if self.several else found[0]
        results = (
            f"CASE WHEN {self.total} >= 0 THEN CAST({self.total} AS BIGINT) * {self.plan.step} END",
            f"CAST(CASE {self._bands()} END AS BIGINT)",
            f"CASE WHEN {self.total} < 0 THEN {said} END",
        )
        names = map(self.sql.name, RESULTS)
        yield self.own + [f"{what} AS {name}" for what, name in zip(results, names, strict=True)]

    def _by_scheme(self, choices: Sequence[str], otherwise: str) -> str:
        whens = " ".join(f"WHEN {at} THEN {choice}" for at, choice in enumerate(choices))
        return f"CASE {self.place} {whens} ELSE {otherwise} END"

    def _bands(self) -> str:
        return " ".join(
            f"WHEN {self.total} >= {least} THEN {kelas}"
            for least, kelas in reversed(self.plan.bands)
        )

    def _total(self, steps: Callable[[str, bool, Cell], str]) -> str:
        """The sum of each row in steps, below zero where a cell is none."""
        sums = [
            " + ".join(f"({steps(*column)})" for column in self._columns(cells))
            for cells in self.plan.cells
        ]
        return self._by_scheme(sums, str(self.plan.bad)) if self.several else sums[0]

    def _columns(self, cells: Sequence[Cell]) -> Iterator[tuple[str, bool, Cell]]:
        return zip(self.values, self.numbers, cells, strict=True)

    def _steps(self, value: str, number: bool, cell: Cell) -> str:
        """The steps that one column adds to a row, of cells written as in the catalogue.

        Nothing but literals: an engine computes what stands behind ELSE for every batch of rows.
        """
        whens = " ".join(
            f"WHEN {key if number else self.sql.literal(str(key))} THEN {self._number(points)}"
            for key, points in (cell.numbers if number else cell.points).items()
        )
        if cell.empty is None:
            return f"CASE WHEN {value} IS NULL THEN 0 ELSE {self.plan.bad} END"
        return f"CASE {value} {whens} ELSE {self.plan.bad} END"

    def _cleaned(self, value: str, number: bool, cell: Cell) -> str:
        """The same of cells written otherwise."""
        if number:
            return self._steps(value, number, cell)
        table = {
            written: str(self.plan.in_steps(points))
            for code, points in cell.points.items()
            for written in cases([code])
        }
        table |= {} if cell.empty else {"": "0"}
        found = self.sql.looked_up(table, self.sql.stripped(value))
        steps = f"coalesce(CAST({found} AS {self._integer}), {self.plan.bad})"
        return f"CASE WHEN {value} IS NULL THEN 0 ELSE {steps} END" if cell.empty is None else steps

    @property
    def _integer(self) -> str:
        return "INT" if self.plan.small else "BIGINT"

    def _number(self, points: int) -> str:
        steps = str(self.plan.in_steps(points))
        return steps if self.plan.small else f"CAST({steps} AS BIGINT)"

    # What is said of the rows that are refused.

    def _findings(self, cells: Sequence[Cell]) -> str:
        told = [self._told(*column) for column in self._columns(cells)]
        return self.sql.joined(told, self._filled, BETWEEN)

    def _told(self, value: str, number: bool, cell: Cell) -> Told:
        """A level is known as one of which nothing is said."""
        if number:
            known = {str(key): said for key, said in cell.said_of_numbers.items()}
            known |= {str(key): "" for key in cell.numbers}
        else:
            known = {
                key: _in_quotes(said) for text, said in cell.said.items() for key in cases([text])
            }
            known |= dict.fromkeys(cases(cell.points), "")
        known[""] = cell.empty or ""
        other = cell.other if number else _in_quotes(cell.other)
        return Told(f"coalesce({self.sql.text(value)}, '')", known, other)

    def _filled(self, value: str, said: str) -> str:
        """A sentence with the value in its place; nothing where nothing is said."""
        sentence = f"nullif({said}, '')"
        return f"replace({sentence}, {self.sql.literal(HOLE)}, {self._shown(value)})"

    def _shown(self, value: str) -> str:
        """`cells.quoted` in SQL, but for the quotes."""
        cut = f"concat(substr({value}, 1, {GIVEN_AT_MOST - 3}), '...')"
        short = f"CASE WHEN length({value}) > {GIVEN_AT_MOST} THEN {cut} ELSE {value} END"
        return self.sql.replaced(short, CONTROL, REPLACEMENT)

    # The scheme of each row.

    def _place(self) -> str:
        """The place of a row's scheme; -1 where its word means none."""
        whens = " ".join(
            f"WHEN {self.word} IN ({', '.join(map(self.sql.literal, words))}) THEN {at}"
            for at, words in enumerate(self.plan.usual_words)
        )
        table = {word: str(at) for at, words in enumerate(self.plan.plain_words) for word in words}
        found = self.sql.looked_up(table, self._plain_word())
        return f"CASE {whens} ELSE coalesce(CAST({found} AS INT), -1) END"

    def _plain_word(self) -> str:
        """The word in small letters, with single blanks between them."""
        text, given, plain = self.word, "", ""
        for to, others in sorted(self.plan.same_letters.items(), reverse=True):  # "" stands last
            if len(to) > 1:
                text = self.sql.replaced(text, f"[{others}]", to)
            else:
                given, plain = given + others, plain + to * len(others)
        text = f"translate({text}, {self.sql.literal(given)}, {self.sql.literal(plain)})"
        return self.sql.stripped(self.sql.replaced(text, " +", " "), " ")

    def _no_scheme(self) -> str:
        missing, unknown = self.plan.scheme_missing, _in_quotes(self.plan.scheme_unknown)
        word = f"coalesce({self.word}, '')"
        blank = f"{self.sql.stripped(word, self.plan.blanks)} = ''"
        missing, unknown = map(self.sql.literal, (missing, unknown))
        said = f"CASE WHEN {blank} THEN {missing} ELSE {unknown} END"
        return self._filled(word, said)


def _in_quotes(sentence: str) -> str:
    """A sentence in which a text will stand in quotes."""
    return sentence.replace(HOLE, f"'{HOLE}'")
