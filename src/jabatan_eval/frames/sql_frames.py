"""The quick way for DuckDB and PySpark: the score in the engine's own SQL, run where the rows are.

Codes written as in the catalogue are scored by one plain CASE a factor. Only rows that this leaves
over are looked at with care, inside another CASE, so that nobody else pays for it. No row passes
through this process, and no Python runs where the rows are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jabatan_eval.errors import Fault
from jabatan_eval.frames.cells import (
    BLANKS,
    CONTROL,
    REPLACEMENT,
    Cell,
    Sentence,
    by_sentence,
    cases,
    sentence,
)
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.plan import BETWEEN, Plan
from jabatan_eval.texts import GIVEN_AT_MOST

__all__ = ["scored_duckdb", "scored_spark"]

_SPECIAL: Final = re.compile(r"([^0-9A-Za-z \x80-\U0010ffff-])")


def scored_duckdb(relation: Any, plan: Plan, types: Mapping[Any, Any]) -> Any:
    """A DuckDB relation with the results beside its own columns."""
    writer = _Writer(_DUCKDB, plan, types)
    for stage in writer.stages():
        relation = relation.project(", ".join(stage))
    return relation


def scored_spark(frame: Any, plan: Plan, types: Mapping[Any, Any]) -> Any:
    """A PySpark DataFrame with the results beside its own columns."""
    writer = _Writer(_SPARK, plan, types)
    for stage in writer.stages():
        frame = frame.selectExpr(*stage)
    return frame


@dataclass(frozen=True)
class _Dialect:
    """Where the two languages differ.

    Attributes:
        mark: what stands around a name.
        string: the type of texts.
        literal: a text as a constant.
        among: whether a value is one of several texts.
        trim: the function that strips given characters.
        every: a further argument to replace every match.
        aside: named values put through an expression that is kept out of the main code.
        struct: several named values as one.
    """

    mark: str
    string: str
    literal: Callable[[str], str]
    among: Callable[[str, Iterable[str]], str]
    trim: str
    every: str
    aside: Callable[[Mapping[str, str], Callable[[Mapping[str, str]], str]], str]
    struct: Callable[[Mapping[str, str]], str]

    def name(self, name: Hashable) -> str:
        return f"{self.mark}{str(name).replace(self.mark, self.mark * 2)}{self.mark}"

    def replaced(self, value: str, pattern: str, by: str) -> str:
        return f"regexp_replace({value}, {self.literal(pattern)}, {self.literal(by)}{self.every})"

    def stripped(self, value: str, characters: str = BLANKS) -> str:
        return f"{self.trim}({value}, {self.literal(characters)})"


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _matches(value: str, texts: Iterable[str]) -> str:
    """As a pattern: DuckDB turns a list into a join, made for every row, wanted or not."""
    pattern = "|".join(_SPECIAL.sub(r"\\\1", text) for text in texts)
    return f"regexp_full_match({value}, {_quoted(pattern)})"


_DUCKDB: Final = _Dialect(
    mark='"',
    string="VARCHAR",
    literal=_quoted,
    among=_matches,
    trim="trim",
    every=", 'g'",
    aside=lambda values, body: body(values),
    struct=lambda fields: "{" + ", ".join(f"'{n}': {value}" for n, value in fields.items()) + "}",
)


def _literal(text: str) -> str:
    """How Spark reads escapes depends on its settings; where there is any, bytes do not."""
    plain = text.isprintable() and not set(text) & set("'\\\"")
    return f"'{text}'" if plain else f"CAST(X'{text.encode().hex()}' AS STRING)"


def _in_set(value: str, texts: Iterable[str]) -> str:
    """As one constant: Spark's planning takes time for each of a list."""
    listed = list(texts)
    if any("," in text for text in listed):
        return f"{value} IN ({', '.join(map(_literal, listed))})"
    return f"find_in_set({value}, {_literal(','.join(listed))}) > 0"


def _named_struct(fields: Mapping[str, str]) -> str:
    named = ", ".join(f"'{name}', {value}" for name, value in fields.items())
    return f"named_struct({named})"


def _aside(values: Mapping[str, str], body: Callable[[Mapping[str, str]], str]) -> str:
    """A function of higher order, which Spark does not compile into the code for every row.

    Java does not optimise a method any more that has grown too long.
    """
    inside = body({name: f"r.{name}" for name in values})
    return f"transform(array({_named_struct(values)}), r -> {inside})[0]"


_SPARK: Final = _Dialect(
    mark="`",
    string="STRING",
    literal=_literal,
    among=_in_set,
    trim="btrim",
    every="",
    aside=_aside,
    struct=_named_struct,
)


def _choice(kinds: Iterable[tuple[str, str]], otherwise: str) -> str:
    """A CASE, as far as the choices differ."""
    whens = [f"WHEN {condition} THEN {what}" for condition, what in kinds if what != otherwise]
    return f"CASE {' '.join(whens)} ELSE {otherwise} END" if whens else otherwise


class _Writer:
    """Writes a plan as SQL: stages of named expressions, each over the one before."""

    def __init__(self, dialect: _Dialect, plan: Plan, types: Mapping[Any, Any]) -> None:
        self.sql, self.plan = dialect, plan
        self.own = [*types]
        labels = [*plan.columns.values()]
        self.numbers = [types[label].is_integer() for label in labels]
        self.values = [
            self._text(label, types[label]) if not number else dialect.name(label)
            for label, number in zip(labels, self.numbers, strict=True)
        ]
        self.word = None
        if plan.scheme_column is not None:
            self.word = self._text(plan.scheme_column, types[plan.scheme_column])
        made = free_names(types, ("_skema", "_jumlah", "_diperiksa"))
        self.place, self.quick, self.looked = map(dialect.name, made)

    def _text(self, label: Hashable, dtype: Any) -> str:
        name = self.sql.name(label)
        return name if str(dtype) == "String" else f"CAST({name} AS {self.sql.string})"

    def stages(self) -> list[list[str]]:
        """The expressions of each stage."""
        quick = self._by_scheme(self.place, [self._sum(cells) for cells in self.plan.cells])
        looked = f"CASE WHEN {self.quick} < 0 THEN {self._looked_after()} END"
        total = f"CASE WHEN {self.quick} < 0 THEN ({self.looked}).t ELSE {self.quick} END"
        own = [self.sql.name(name) for name in self.own]
        nilai, kelas, found = (self.sql.name(name) for name in RESULTS)
        known = f"{self.quick} >= 0"
        first = [["*", f"{self._place()} AS {self.place}"]] if self.word else []
        return [
            *first,
            ["*", f"{quick} AS {self.quick}"],
            ["*", f"{looked} AS {self.looked}"],
            [
                *own,
                f"{total} AS {self.quick}",
                f"CASE WHEN {total} < 0 THEN ({self.looked}).f END AS {found}",
            ],
            [
                *own,
                f"CASE WHEN {known} THEN CAST({self.quick} AS BIGINT) * {self.plan.step} END "
                f"AS {nilai}",
                f"CAST({self._kelas()} AS BIGINT) AS {kelas}",
                found,
            ],
        ]

    def _kelas(self) -> str:
        whens = (
            f"WHEN {self.quick} >= {-(-band.lower // self.plan.step)} THEN {band.kelas}"
            for band in reversed(self.plan.catalogue.bands)
        )
        return f"CASE {' '.join(whens)} END"

    def _by_scheme(self, place: str, choices: Sequence[str], otherwise: str = "") -> str:
        if self.word is None:
            return choices[0]
        whens = " ".join(f"WHEN {at} THEN {choice}" for at, choice in enumerate(choices))
        return f"CASE {place} {whens} ELSE {otherwise or self.plan.bad} END"

    # The quick way.

    def _sum(self, cells: Sequence[Cell]) -> str:
        columns = zip(self.values, self.numbers, cells, strict=True)
        return " + ".join(f"({self._steps(*column)})" for column in columns)

    def _steps(self, value: str, number: bool, cell: Cell, *, careful: bool = False) -> str:
        keys: dict[str, int] = {}
        for code, points in cell.points.items():
            written = cases([code]) if careful else [code]
            given = [code.partition("-")[2]] if number else map(self.sql.literal, written)
            keys |= dict.fromkeys(given, self.plan.in_steps(points))
        bad = str(self.plan.bad)
        if cell.empty is None:
            blank = "" if number else f" OR {self.sql.stripped(value)} = {self.sql.literal('')}"
            return f"CASE WHEN {value} IS NULL{blank} THEN 0 ELSE {bad} END"
        subject = self.sql.stripped(value) if careful and not number else value
        whens = " ".join(f"WHEN {key} THEN {steps}" for key, steps in keys.items())
        return f"CASE {subject} {whens} ELSE {bad} END"

    # The careful way, for the rows that are left over.

    def _looked_after(self) -> str:
        fields = {f"c{at}": value for at, value in enumerate(self.values)}
        if self.word is not None:
            fields |= {"p": self.place, "w": self.word}
        return self.sql.aside(fields, self._totals_and_findings)

    def _totals_and_findings(self, row: Mapping[str, str]) -> str:
        sums, findings = [], []
        for cells in self.plan.cells:
            columns = [
                (row[f"c{at}"], number, cell)
                for at, (number, cell) in enumerate(zip(self.numbers, cells, strict=True))
            ]
            steps = (f"({self._steps(*column, careful=True)})" for column in columns)
            said = ", ".join(self._finding(*column) for column in columns)
            sums.append(" + ".join(steps))
            findings.append(f"concat_ws({self.sql.literal(BETWEEN)}, {said})")
        place, no_scheme = row.get("p", ""), ""
        if self.word is not None:
            no_scheme = self._no_scheme(row["w"])
        total = self._by_scheme(place, sums)
        return self.sql.struct({"t": total, "f": self._by_scheme(place, findings, no_scheme)})

    def _finding(self, value: str, number: bool, cell: Cell) -> str:
        text = value if number else self.sql.stripped(value)
        given = f"CAST({value} AS {self.sql.string})" if number else self._given(value)
        blank = "" if number else f" OR {text} = {self.sql.literal('')}"
        nothing = f"{value} IS NULL{blank}"
        if cell.empty is None:
            return f"CASE WHEN NOT ({nothing}) THEN {self._said(cell.other, given)} END"
        start = f"{cell.factor}-"
        kinds: list[tuple[str, ...]] = []
        for said, codes in by_sentence(cell):
            own = [int(code.removeprefix(start)) for code in codes if code.startswith(start)]
            if not number:
                kinds.append((self.sql.among(text, cases(codes)), *map(self.sql.literal, said)))
            elif own:
                between = f"{value} BETWEEN {min(own)} AND {max(own)}"
                kinds.append((between, *map(self.sql.literal, said)))
        if number:
            right = f"{value} BETWEEN 1 AND {len(cell.points)}"
        else:
            right = self.sql.among(text, cases(cell.points))
            before, middle, end = map(self.sql.literal, cell.near)
            after = f"concat({middle}, {self.sql.literal(start)}, {text}, {end})"
            kinds.append((self.sql.among(text, map(str, cell.numbers)), before, after))
        others = map(self.sql.literal, cell.other)
        before, after = (
            _choice([(kind[0], kind[part]) for kind in kinds], other)
            for part, other in enumerate(others, start=1)
        )
        return (
            f"CASE WHEN {nothing} THEN {self.sql.literal(cell.empty)} "
            f"WHEN {right} THEN NULL ELSE concat({before}, {given}, {after}) END"
        )

    def _said(self, said: Sentence, given: str) -> str:
        before, after = map(self.sql.literal, said)
        return f"concat({before}, {given}, {after})"

    def _given(self, value: str) -> str:
        """`cells.quoted` in SQL."""
        mark, dots = self.sql.literal("'"), self.sql.literal("...")
        cut = f"concat(substr({value}, 1, {GIVEN_AT_MOST - 3}), {dots})"
        short = f"CASE WHEN length({value}) > {GIVEN_AT_MOST} THEN {cut} ELSE {value} END"
        return f"concat({mark}, {self.sql.replaced(short, CONTROL, REPLACEMENT)}, {mark})"

    # The scheme of each row.

    def _place(self) -> str:
        value = self.word or ""
        whens = []
        for at, words in enumerate(self.plan.usual_words):
            listed = ", ".join(map(self.sql.literal, words))
            whens.append(f"WHEN {value} IN ({listed}) THEN {at}")

        def careful(row: Mapping[str, str]) -> str:
            text = row["w"]
            for plain, others in self.plan.same_letters.items():
                text = self.sql.replaced(text, f"[{others}]", plain)
            text = self.sql.stripped(self.sql.replaced(text, " +", " "), " ")
            spelt = (
                f"WHEN {self.sql.among(text, words)} THEN {at}"
                for at, words in enumerate(self.plan.plain_words)
            )
            return f"CASE {' '.join(spelt)} ELSE -1 END"

        return f"CASE {' '.join(whens)} ELSE {self.sql.aside({'w': value}, careful)} END"

    def _no_scheme(self, word: str) -> str:
        unknown = Fault("unknown_scheme", given="\x00", allowed=self.plan.schemes)
        blank = f"{word} IS NULL OR {self.sql.stripped(word)} = {self.sql.literal('')}"
        said = self._said(sentence(unknown, self.plan.lang), self._given(word))
        return (
            f"CASE WHEN {blank} THEN {self.sql.literal(self.plan.scheme_missing)} ELSE {said} END"
        )
