"""Whole tables against each engine's best hand-written form, ratios taken pair by pair in one run.

The baselines check nothing and explain nothing: they trust that every cell is a level. Ours checks
every row; with 1 % of bad rows it writes their findings too. A ratio is the median over pairs of runs,
one of theirs and one of ours; beside it stand the quartiles. PySpark is left out where it or Java is
missing; `--quick` leaves out the 10,000,000 rows.
"""

from __future__ import annotations

import argparse
import gc
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial, reduce
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]

from jabatan_eval import default_catalogue
from jabatan_eval.frames import evaluate_frame

SCHEME = default_catalogue()["struktural"]
BANDS = default_catalogue().bands
FACTORS = tuple(factor.code for factor in SCHEME.factors)
CODES = {factor.code: factor.codes for factor in SCHEME.factors}
POINTS = {factor.code: [level.points for level in factor.levels] for factor in SCHEME.factors}
LOWERS = np.array([band.lower for band in BANDS])
BAD = (None, "2-9", "1-9", "7-1", "", "tinggi", "3", "9-9")
"""What stands in a bad row; a hundredth of the rows has one or two of them."""


class Claim(NamedTuple):
    """One line of the table; a bound of None is measured and not promised."""

    what: str
    baseline: str
    theirs: list[float]
    ours: list[float]
    bound: float | None
    at_least: bool = False

    def line(self) -> tuple[str, bool]:
        """The line as Markdown, and whether its bound is kept."""
        pairs = zip(self.ours, self.theirs, strict=True)
        ratios = [b / a if self.at_least else a / b for a, b in pairs]
        low, shown, high = statistics.quantiles(ratios, n=4, method="inclusive")
        times = f"{statistics.median(self.theirs):.0f} | {statistics.median(self.ours):.0f}"
        start = (
            f"| {self.what} | {self.baseline} | {times} | {shown:.2f} | {low:.2f} to {high:.2f} | "
        )
        if self.bound is None:
            return f"{start}none | |", True
        kept = shown >= self.bound if self.at_least else shown <= self.bound
        sign = "≥" if self.at_least else "≤"
        return f"{start}{sign} {self.bound} | {'yes' if kept else 'NO'} |", kept


def numbers(rows: int) -> dict[str, Any]:
    """Level numbers for every factor, evenly drawn."""
    draw = np.random.default_rng(2011)
    return {f: draw.integers(1, len(codes) + 1, rows) for f, codes in CODES.items()}


def texts(rows: int, *, bad: bool) -> dict[str, Any]:
    """Level codes for every factor; with `bad`, a hundredth of the rows is wrong."""
    data = {f: np.array(CODES[f], dtype=object)[n - 1] for f, n in numbers(rows).items()}
    if bad:
        draw = np.random.default_rng(34)
        wrong = draw.choice(rows, rows // 100, replace=False)
        for share in (wrong, wrong[::2]):
            for row, at, what in zip(
                share, draw.integers(0, 7, len(share)), draw.integers(0, len(BAD), len(share)),
                strict=True,
            ):  # fmt: skip
                data[FACTORS[at]][row] = BAD[what]
    return data


def milliseconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def pairs(
    theirs: Callable[[], object], ours: Callable[[], object], rounds: int, before: int = 1
) -> tuple[list[float], list[float]]:
    """Both in turn, after rounds that do not count: Java compiles what has run for a while."""
    for _ in range(before):
        theirs(), ours()
    times = [(milliseconds(theirs), milliseconds(ours)) for _ in range(rounds)]
    return [one for one, _ in times], [other for _, other in times]


# The hand-written forms.


def polars_chain(frame: pl.DataFrame) -> pl.DataFrame:
    """One when-chain a factor and one for the kelas, in the smallest integers that do."""
    small = pl.Int16

    def points(factor: str) -> pl.Expr:
        chain: Any = pl
        *firsts, last = zip(CODES[factor], POINTS[factor], strict=True)
        for code, worth in firsts:
            chain = chain.when(pl.col(factor) == code).then(pl.lit(worth, dtype=small))
        whole: pl.Expr = chain.otherwise(pl.lit(last[1], dtype=small))
        return whole

    kelas: Any = pl
    for band in reversed(BANDS[1:]):
        kelas = kelas.when(pl.col("nilai") >= band.lower).then(pl.lit(band.kelas, dtype=small))
    total = reduce(lambda a, b: a + b, map(points, FACTORS))
    scored = frame.lazy().with_columns(nilai=total)
    return scored.with_columns(kelas=kelas.otherwise(pl.lit(1, dtype=small))).collect()


def numpy_take(codes: dict[str, Any]) -> tuple[Any, Any]:
    """`take` for the points, `searchsorted` for the kelas."""
    total = sum(np.array(POINTS[f]).take(codes[f]) for f in FACTORS)
    return total, np.searchsorted(LOWERS, total, side="right")


def pandas_categories(frame: pd.DataFrame) -> pd.DataFrame:
    """The codes of categorical columns through numpy."""
    nilai, kelas = numpy_take({f: frame[f].cat.codes.to_numpy() for f in FACTORS})
    return frame.assign(nilai=nilai, kelas=kelas)


def pandas_texts(frame: pd.DataFrame) -> pd.DataFrame:
    """The same for text columns, which become categories first."""
    given = {f: frame[f].astype("category").cat.codes.to_numpy() for f in FACTORS}
    nilai, kelas = numpy_take(given)
    return frame.assign(nilai=nilai, kelas=kelas)


def pandas_map(frame: pd.DataFrame) -> pd.DataFrame:
    """`.map` for each column, as most scripts do."""
    tables = {f: dict(zip(CODES[f], POINTS[f], strict=True)) for f in FACTORS}
    nilai = sum(frame[f].map(tables[f]) for f in FACTORS)
    return frame.assign(nilai=nilai, kelas=np.searchsorted(LOWERS, nilai, side="right"))


BY_TOTAL = pa.array(
    np.searchsorted(LOWERS, np.arange(SCHEME_MAX := max(SCHEME.totals) + 1), "right")
)


def arrow_take(table: pa.Table) -> pa.Table:
    """Dictionaries with `take`."""
    import pyarrow.compute as pc  # type: ignore[import-untyped]

    total = None
    for factor in FACTORS:
        column = table[factor].combine_chunks()
        if not pa.types.is_dictionary(column.type):
            column = column.dictionary_encode()
        worth = dict(zip(CODES[factor], POINTS[factor], strict=True))
        points = pa.array([worth[code] for code in column.dictionary.to_pylist()])
        points = points.take(column.indices)
        total = points if total is None else pc.add(total, points)
    return table.append_column("nilai", total).append_column("kelas", BY_TOTAL.take(total))


def case_sql(source: str, quote: str) -> str:
    """The score as SQL by hand: one CASE a factor and one for the kelas."""
    cases = []
    for factor in FACTORS:
        *firsts, last = zip(CODES[factor], POINTS[factor], strict=True)
        whens = " ".join(f"WHEN '{code}' THEN {worth}" for code, worth in firsts)
        cases.append(f"CASE {quote}{factor}{quote} {whens} ELSE {last[1]} END")
    kelas = " ".join(f"WHEN nilai >= {b.lower} THEN {b.kelas}" for b in reversed(BANDS[1:]))
    inner = f"SELECT *, {' + '.join(cases)} AS nilai FROM {source}"  # noqa: S608  # our own words
    return f"SELECT *, CASE {kelas} ELSE 1 END AS kelas FROM ({inner})"  # noqa: S608


# The claims.


def claims(rows: int, rounds: int) -> Iterator[Claim]:
    good, bad = texts(rows, bad=False), texts(rows, bad=True)
    yield from polars_claims(good, bad, rounds)
    yield from pandas_claims(good, bad, rounds)
    yield from arrow_claims(good, bad, rounds)
    yield from duckdb_claims(good, bad, rounds)
    yield from number_claims(rows, rounds)
    if find_spec("pyspark") and shutil.which("java"):
        yield from spark_claims(good, bad, rounds)


def both(
    what: str,
    baseline: str,
    theirs: Callable[[], object],
    ours: tuple[Callable[[], object], Callable[[], object]],
    rounds: int,
    bound: float = 1.5,
    before: int = 1,
) -> Iterator[Claim]:
    for kind, mine, most in zip(("no bad row", "1 % bad"), ours, (bound, 2.5), strict=True):
        times = pairs(theirs, mine, rounds, before)
        yield Claim(f"{what}, {kind}", baseline, *times, most)


def polars_claims(good: Any, bad: Any, rounds: int) -> Iterator[Claim]:
    one, other = (
        pl.DataFrame({f: pl.Series(v.tolist()) for f, v in d.items()}) for d in (good, bad)
    )

    def lazily(frame: pl.DataFrame) -> pl.DataFrame:
        return evaluate_frame(frame.lazy()).collect()

    for what, run in (("polars eager, text", evaluate_frame), ("polars lazy, text", lazily)):
        ours = (partial(run, one), partial(run, other))
        yield from both(what, "when-chain", partial(polars_chain, one), ours, 4 * rounds)


def pandas_claims(good: Any, bad: Any, rounds: int) -> Iterator[Claim]:
    for kind in ("category", "str", "object"):
        one, other = (pd.DataFrame(d, dtype=object).astype(kind) for d in (good, bad))
        ours = (partial(evaluate_frame, one), partial(evaluate_frame, other))
        by_hand = pandas_categories if kind == "category" else pandas_texts
        words = "codes, take" if kind == "category" else "to categories, codes, take"
        yield from both(f"pandas {kind}", words, partial(by_hand, one), ours, rounds)
        if kind == "category":  # its .map works on the five or six categories alone
            continue
        mapped = pairs(partial(pandas_map, one), ours[0], rounds)
        yield Claim(f"pandas {kind}, no bad row", ".map per column", *mapped, 10, at_least=True)


def arrow_claims(good: Any, bad: Any, rounds: int) -> Iterator[Claim]:
    one, other = (pa.table({f: pa.array(v) for f, v in d.items()}) for d in (good, bad))
    ours = (lambda: evaluate_frame(one), lambda: evaluate_frame(other))
    yield from both("pyarrow text", "dictionary, take", lambda: arrow_take(one), ours, rounds)
    coded = [
        pa.table({f: t[f].combine_chunks().dictionary_encode() for f in FACTORS})
        for t in (one, other)
    ]
    ours = (lambda: evaluate_frame(coded[0]), lambda: evaluate_frame(coded[1]))
    ready = partial(arrow_take, coded[0])
    yield from both("pyarrow dictionary", "take", ready, ours, rounds)


def duckdb_claims(good: Any, bad: Any, rounds: int) -> Iterator[Claim]:
    base = duckdb.connect()
    for name, data in (("good", good), ("bad", bad)):
        base.register("given", pa.table({f: pa.array(v) for f, v in data.items()}))
        base.execute(f"CREATE TABLE {name} AS SELECT * FROM given")  # noqa: S608
    ours = (
        lambda: evaluate_frame(base.table("good")).to_arrow_table(),
        lambda: evaluate_frame(base.table("bad")).to_arrow_table(),
    )
    by_hand = case_sql("good", '"')
    yield from both("DuckDB text", "CASE", lambda: base.sql(by_hand).to_arrow_table(), ours, rounds)


def number_claims(rows: int, rounds: int) -> Iterator[Claim]:
    given = numbers(rows)
    from_zero = {f: n - 1 for f, n in given.items()}
    words = "numpy take, searchsorted"
    frames = {
        "pandas int64, numbers": pd.DataFrame(given),
        "pandas int8, numbers": pd.DataFrame(given).astype("int8"),
        "polars Int64, numbers": pl.DataFrame(given),
        "polars Enum": pl.DataFrame(
            {
                f: pl.Series(np.array(CODES[f])[n - 1]).cast(pl.Enum(CODES[f]))
                for f, n in given.items()
            }
        ),
    }
    for what, frame in frames.items():
        run = pairs(partial(numpy_take, from_zero), partial(evaluate_frame, frame), rounds)
        yield Claim(what, words, *run, 2)


def spark_claims(good: Any, bad: Any, rounds: int) -> Iterator[Claim]:
    from pyspark.sql import SparkSession

    session = (
        SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.ui.showConsoleProgress", "false")
        .config("spark.driver.memory", "4g")
        .config("spark.sql.execution.arrow.pyspark.enabled", "true")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    frames = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, data in (("good", good), ("bad", bad)):
            path = str(Path(folder, f"{name}.parquet"))
            pl.DataFrame({f: pl.Series(v.tolist()) for f, v in data.items()}).write_parquet(path)
            frames[name] = session.read.parquet(path).repartition(2).cache()
            frames[name].count()
        frames["good"].createOrReplaceTempView("good")
        sql = case_sql("good", "`")
        ours = (
            lambda: noop(evaluate_frame(frames["good"])),
            lambda: noop(evaluate_frame(frames["bad"])),
        )
        yield from both(
            "Spark local[2], text", "CASE", lambda: noop(session.sql(sql)), ours, rounds, 2, 5
        )
    session.stop()


def noop(frame: Any) -> None:
    """Every column of every row is made, and dropped."""
    frame.write.format("noop").mode("overwrite").save()


# Ten million rows.

STREAM = """
import sys, time
from pathlib import Path
import polars as pl
from jabatan_eval.frames import evaluate_frame
start = time.perf_counter()
evaluate_frame(pl.scan_parquet(sys.argv[1])).sink_parquet(sys.argv[2])
taken = time.perf_counter() - start
status = Path("/proc/self/status").read_text()
print(taken, int(status.partition("VmHWM:")[2].split()[0]) / 1024)
"""


def large(rows: int) -> Iterator[tuple[str, bool]]:
    """Linear in rows; and the streaming path, in a process of its own."""
    each = []
    for count in (rows // 10, rows):
        frame = pl.DataFrame({f: pl.Series(v.tolist()) for f, v in texts(count, bad=True).items()})
        evaluate_frame(frame)
        times = [milliseconds(partial(evaluate_frame, frame)) for _ in range(5)]
        each.append(statistics.median(times) * 1e6 / count)
    more = each[1] / each[0]
    costs = f"{each[0]:.0f} ns a row at {rows // 10:,}, {each[1]:.0f} at {rows:,}"
    yield f"| polars eager, 1 % bad | {costs} | {more:.2f} x | ≤ 1.25 x |", more <= 1.25
    with tempfile.TemporaryDirectory() as folder:
        source, target = (str(Path(folder, name)) for name in ("in.parquet", "out.parquet"))
        frame.write_parquet(source, row_group_size=250_000)
        del frame
        done = subprocess.run(
            [sys.executable, "-c", STREAM, source, target],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        taken, peak = map(float, done.stdout.split())
    what = f"| Parquet to Parquet, polars streaming, {rows:,} rows | {taken:.1f} s"
    yield f"{what} | peak {peak:.0f} MiB | < 1024 MiB |", peak < 1024


def main() -> int:
    """Print the table; exit with 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--quick", action="store_true")
    given = parser.parse_args()
    engines = ["narwhals", "polars", "pandas", "pyarrow", "duckdb", "numpy"]
    engines += ["pyspark"] if find_spec("pyspark") else []
    print(
        f"Python {platform.python_version()}, {platform.machine()}, {given.rows:,} rows; "
        + ", ".join(f"{name} {version(name)}" for name in engines)
    )
    print("\n| table | baseline | baseline, ms | ours, ms | ratio | middle half | bound | kept |")
    print("|---|---|---|---|---|---|---|---|")
    every = True
    for claim in claims(given.rows, given.rounds):
        line, kept = claim.line()
        every = every and kept
        print(line, flush=True)
    if not given.quick:
        print("\n| 10 times as many rows | cost | measured | bound | kept |\n|---|---|---|---|---|")
        for line, kept in large(given.rows * 10):
            every = every and kept
            print(f"{line} {'yes' if kept else 'NO'} |", flush=True)
    return 0 if every else 1


if __name__ == "__main__":
    sys.exit(main())
