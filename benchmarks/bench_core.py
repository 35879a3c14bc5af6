"""Ratios of the core against plain baselines, measured in one run.

Unit B is plain Python that checks every level and returns a frozen dataclass with the seven
lines, the total and the class. Results are dropped as they come and the garbage collector is off,
for both sides alike. Start-up is measured as whole processes, in turn, against a script that
imports yaml and defines one pydantic model of one field.
"""

import gc
import itertools
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from jabatan_eval import Catalogue, default_catalogue, evaluate

SCHEME = default_catalogue()["struktural"]
POINTS = {level.code: (f.code, level.points) for f in SCHEME.factors for level in f.levels}
FACTORS = tuple(factor.code for factor in SCHEME.factors)
LOWERS = [band.lower for band in default_catalogue().bands]
EVERY = [list(codes) for codes in itertools.product(*(f.codes for f in SCHEME.factors))]


@dataclass(frozen=True)
class Result:
    """What the baseline returns."""

    lines: tuple[tuple[str, str, int], ...]
    total: int
    kelas: int


def baseline(levels: Iterable[str]) -> Result:
    """Unit B: every level checked, every factor once, a line each."""
    lines: dict[str, tuple[str, str, int]] = {}
    for code in levels:
        known = POINTS.get(code)
        if known is None:
            raise ValueError(code)
        factor, points = known
        if factor in lines:
            raise ValueError(code)
        lines[factor] = (factor, code, points)
    if len(lines) != len(FACTORS):
        raise ValueError(set(FACTORS) - set(lines))
    ordered = tuple([lines[factor] for factor in FACTORS])
    total = sum([line[2] for line in ordered])
    return Result(ordered, total, bisect_right(LOWERS, total))


def seconds(work: Callable[[], object]) -> float:
    """One run of some work, without the garbage collector."""
    gc.collect()
    gc.disable()
    start = time.perf_counter()
    work()
    taken = time.perf_counter() - start
    gc.enable()
    return taken


def each(score: Callable[[Any], object], selections: list[Any]) -> Callable[[], None]:
    """Score every selection, dropping the results as they come."""

    def run() -> None:
        for selection in selections:
            score(selection)

    return run


def never_seen(selections: list[Any]) -> Callable[[], None]:
    """Score every selection with an empty memory."""
    catalogue = default_catalogue()

    def run() -> None:
        catalogue._memo.clear()
        evaluate(iter(EVERY[0]))  # makes the scorer, and remembers nothing
        for selection in selections:
            evaluate(selection)

    return run


def ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the ratios, pair by pair."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def calls(write: Callable[[list[str]], Any] = list, rounds: int = 15) -> tuple[float, float, float]:
    """Microseconds of B, and the ratios of never seen and of seen before, in one way of writing."""
    few = EVERY[:5000]
    given = [write(selection) for selection in few]
    unseen, again, unit = [], [], []
    for _ in range(rounds):
        unit.append(seconds(each(baseline, few)) / len(few))
        unseen.append(seconds(never_seen(given)) / len(few))
        again.append(seconds(each(evaluate, given)) / len(few))
    return statistics.median(unit) * 1e6, ratio(unseen, unit), ratio(again, unit)


def numbered(selection: list[str]) -> dict[str, int]:
    """A selection as a mapping of factors to level numbers."""
    return {code.partition("-")[0]: int(code.partition("-")[2]) for code in selection}


OTHER_WAYS: tuple[tuple[str, Callable[[list[str]], Any]], ...] = (
    ("a list in another order", lambda selection: selection[::-1]),
    ("a mapping to codes", lambda selection: dict(zip(FACTORS, selection, strict=True))),
    ("a mapping to level numbers", numbered),
    ("text", " ".join),
    ("a list of FactorLevels", lambda selection: [SCHEME.level(code) for code in selection]),
)


BARE = """
import yaml
from pydantic import BaseModel
class Model(BaseModel):
    field: int
"""


def process(arguments: list[str], folder: str) -> float:
    """Seconds of a whole process of this Python."""
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, cwd=folder)
    return time.perf_counter() - start


def startup(rounds: int = 25) -> tuple[float, float, float]:
    """Milliseconds of the bare script, and the ratios of the import and of the shell command."""
    command = ["-m", "jabatan_eval", "nilai", *["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]]
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "bare.py").write_text(BARE)
        Path(folder, "ours.py").write_text("from jabatan_eval import evaluate\n")
        for arguments in (["bare.py"], ["ours.py"], command):
            process(arguments, folder)
        bare, ours, shell = [], [], []
        for _ in range(rounds):
            bare.append(process(["bare.py"], folder))
            ours.append(process(["ours.py"], folder))
            shell.append(process(command, folder))
    return statistics.median(bare) * 1e3, ratio(ours, bare), ratio(shell, bare)


def loading(rounds: int = 25) -> float:
    """Milliseconds to load the shipped catalogue and prove it."""
    return statistics.median(seconds(Catalogue.load) for _ in range(rounds)) * 1e3


def main() -> int:
    """Print the table; exit with 1 where a bound of the project is not kept."""
    unit, unseen, again = calls()
    bare, imported, shell = startup()
    loaded = loading()
    rows = (
        ("evaluate, a selection never seen", f"{unseen:.2f} B", "1.5 B", unseen <= 1.5),
        ("evaluate, a selection seen before", f"{again:.2f} B", "0.2 B", again <= 0.2),
        ("from jabatan_eval import evaluate", f"{imported:.2f} x bare", "1.5 x", imported <= 1.5),
        ("jabatan-eval nilai, whole command", f"{shell:.2f} x bare", "1.7 x", shell <= 1.7),
        ("load and prove the catalogue", f"{loaded:.1f} ms", "25 ms", loaded <= 25),
    )
    libyaml = "with libyaml" if yaml.__with_libyaml__ else "without libyaml"
    print(f"Python {platform.python_version()}, {platform.machine()}, {libyaml}")
    print(f"B = {unit:.2f} us; the bare script = {bare:.0f} ms")
    print()
    print("| what | measured | bound | kept |")
    print("|---|---|---|---|")
    for what, measured, bound, kept in rows:
        print(f"| {what} | {measured} | {bound} | {'yes' if kept else 'NO'} |")
    print()
    print("| other ways of writing, for knowledge | never seen | seen before |")
    print("|---|---|---|")
    for way, write in OTHER_WAYS:
        _, first, second = calls(write, rounds=5)
        print(f"| {way} | {first:.2f} B | {second:.2f} B |")
    return 0 if all(row[3] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
