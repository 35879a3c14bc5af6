"""What hangs on a choice, timed: all ways to a class, and counts, in one run.

A question is one start, one class and some factors held; its time is that of the whole answer,
every tie with its evaluation, the best of three. Questions are drawn by chance, always the same,
and the ones known to have the most ties are added. Counts are of a catalogue just loaded. The
garbage collector is off.
"""

import gc
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from jabatan_eval import Catalogue, Evaluation, default_catalogue, evaluate
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

STARTS = int(sys.argv[1]) if len(sys.argv) > 1 else 150
BOUNDS = {"struktural": 5.0, "fungsional": 50.0}
COUNT_BOUND = 2.0
MOST_TIES = (
    ("struktural", "1-1 2-1 3-1 4A-1 4B-1 5-2 6-2", 15),
    ("fungsional", "1-6 2-4 3-4 4-6 5-6 6-4 7-4 8-2 9-3", 8),
)


class Question(NamedTuple):
    """What is asked."""

    start: Evaluation
    kelas: int
    fixed: tuple[str, ...] = ()


class Asked(NamedTuple):
    """How long the whole answer took, and how many ways it had."""

    milliseconds: float
    ways: int


def milliseconds(work: Callable[[], object]) -> float:
    """One run of some work."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1e3


def questions(scheme: str) -> list[Question]:
    """Starts by chance, each with every class the scheme reaches, every other one with factors held."""
    chance = random.Random(2011)  # noqa: S311  # the same questions every time
    factors = default_catalogue()[scheme].factors
    codes = [factor.code for factor in factors]
    found = [
        Question(evaluate(text, scheme=name), kelas)
        for name, text, kelas in MOST_TIES
        if name == scheme
    ]
    for number in range(STARTS):
        start = evaluate([chance.choice(factor.codes) for factor in factors], scheme=scheme)
        fixed = tuple(chance.sample(codes, 2)) if number % 2 else ()
        found += [Question(start, kelas, fixed) for kelas in j.count(scheme)]
    return found


def answer(question: Question) -> list[Evaluation]:
    """Every way with its evaluation; none where the class is out of reach."""
    start, kelas, fixed = question
    try:
        return [way.evaluation for way in j.ways_to(kelas, start=start, fixed=fixed)]
    except JudgementError:
        return []


def asked(question: Question) -> Asked:
    """How long a question takes, the best of three."""
    best = min(milliseconds(partial(answer, question)) for _ in range(3))
    return Asked(best, len(answer(question)))


def counting(scheme: str) -> float:
    """Milliseconds to count the classes of a scheme of a catalogue that was just loaded."""
    fresh = [Catalogue.load() for _ in range(15)]
    return statistics.median(
        milliseconds(partial(j.count, scheme, catalogue=catalogue)) for catalogue in fresh
    )


def main() -> int:
    """Print the table; exit with 1 where a bound of the project is not kept."""
    gc.disable()
    rows: list[tuple[str, str, str, bool]] = []
    for scheme, bound in BOUNDS.items():
        found = sorted(map(asked, questions(scheme)))
        middle, worst = found[len(found) // 2], found[-1]
        most = max(one.ways for one in found)
        what = f"all ways to a class, {scheme}, {len(found)} questions, up to {most} ways"
        measured = f"{middle.milliseconds:.2f} ms, the slowest {worst.milliseconds:.2f} ms"
        rows.append((what, measured, f"{bound:.0f} ms", worst.milliseconds <= bound))
    for scheme in BOUNDS:
        taken = counting(scheme)
        what = f"count, {scheme}"
        rows.append((what, f"{taken:.2f} ms", f"{COUNT_BOUND:.0f} ms", taken <= COUNT_BOUND))
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print()
    print("| what | measured | bound | kept |")
    print("|---|---|---|---|")
    for what, measured, limit, kept in rows:
        print(f"| {what} | {measured} | {limit} | {'yes' if kept else 'NO'} |")
    return 0 if all(row[3] for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
