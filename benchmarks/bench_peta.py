"""A peta of twenty thousand posts: built, checked and computed, and one leaf changed.

The shapes are what real trees and bad luck look like: a region, a chain, one post above all others.
Posts have levels, holders, need and hours as text, as a table gives them. The baselines are plain
Python in the same run: a dictionary of the rows with a sum of the needs up the tree.
"""

import platform
import random
import sys
import time
from collections.abc import Callable
from fractions import Fraction
from functools import partial
from typing import Any

from jabatan_eval import default_catalogue
from jabatan_eval.organisation import Change, PetaJabatan, Rujukan

POSTS = int(sys.argv[1]) if len(sys.argv) > 1 else 20_000
CATALOGUE = default_catalogue()
BUILT_IN = 2.0
"""Seconds in which a peta is to be built and computed."""
CHANGED_IN = 0.010
"""Seconds in which a changed leaf is to be worked out."""


def rows(count: int, above: Callable[[int], int]) -> list[dict[str, str]]:
    """Rows of a table, each with the place of its superior; one in six is managerial."""
    chance = random.Random(count)  # noqa: S311  # levels, not secrets
    found = []
    for place in range(count):
        managerial = place * 6 < count
        scheme = CATALOGUE["struktural" if managerial else "fungsional"]
        levels = [chance.choice(factor.levels).code for factor in scheme.factors]
        found.append(
            {
                "id": f"{place}",
                "induk": f"{above(place)}" if place else "",
                "nama_jabatan": f"Jabatan {place % 4999}",
                "unit_kerja": f"Unit {place % 499}",
                "jenis_jabatan": "Administrator" if managerial else "Pelaksana",
                "kelas_jabatan": str(place % 9 + 5),
                "dasar": "disetujui: B/1/2026",
                "bezetting": str(place % 3),
                "kebutuhan": f"{place % 3},{place % 100:02}",
                "beban_jam": str(1250 + place % 1000),
                "tingkat": " ".join(levels),
            }
        )
    return found


SHAPES: dict[str, Callable[[int], int]] = {
    "a region": lambda place: place // 7,
    "a chain": lambda place: place - 1,
    "one above all": lambda _: 0,
}


def baseline(given: list[dict[str, str]]) -> Fraction:
    """The rows by their ids, and the needs summed up the tree, with no other check."""
    by_id = {row["id"]: row for row in given}
    sums = {own: Fraction(row["kebutuhan"].replace(",", ".")) for own, row in by_id.items()}
    for row in reversed(given):
        if row["induk"]:
            sums[row["induk"]] += sums[row["id"]]
    return sums["0"]


def built(given: list[dict[str, str]]) -> PetaJabatan:
    """The peta, with the nilai and kelas of every post and all sums."""
    peta = PetaJabatan.from_rows(given)
    assert peta.total.posts == len(given)
    return peta


def best(work: Callable[[], Any], runs: int = 5) -> float:
    """The quickest of some runs, in seconds of the processor: what else it does counts least."""
    taken = []
    for _ in range(runs):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken)


MANY = 1000
"""Posts above a leaf from which on the bound does not hold: each of them has a new result."""


def kept(measured: float, bound: float) -> str:
    return "yes" if measured <= bound else "NO"


def main() -> None:
    print(f"{platform.machine()}, Python {platform.python_version()}, {POSTS:,} posts")
    print(f"bounds: built and computed {BUILT_IN} s, a changed leaf {CHANGED_IN * 1e3:.0f} ms")
    heads = ("plain", "built", "ratio", "kept", "leaf", "kept", "touched", "findings", "review")
    print(f"{'shape':<14}" + "".join(f"{head:>10}" for head in heads))
    for name, above in SHAPES.items():
        given = rows(POSTS, above)
        plain, ours = best(partial(baseline, given)), best(partial(built, given), 3)
        peta = built(given)
        assert peta.totals("0").kebutuhan == baseline(given)
        leaf = peta.posts[-1].id
        change = Change.revise(leaf, kebutuhan="7,5", bezetting=5)
        touched = len(peta.effect_of(change).posts)
        effect = best(partial(peta.effect_of, change))
        again = [built(given) for _ in range(3)]
        findings = best(lambda again=again: again.pop().findings, 3)
        again = [built(given) for _ in range(3)]
        review = best(lambda again=again: again.pop().base_work(), 3)
        cells = (
            f"{plain * 1e3:.0f} ms", f"{ours * 1e3:.0f} ms", f"{ours / plain:.1f}",
            kept(ours, BUILT_IN), f"{effect * 1e3:.1f} ms", kept(effect, CHANGED_IN) if touched < MANY else "-", f"{touched:,}",
            f"{findings * 1e3:.0f} ms", f"{review * 1e3:.0f} ms",
        )  # fmt: skip
        print(f"{name:<14}" + "".join(f"{cell:>10}" for cell in cells))
    given = rows(POSTS, SHAPES["a region"])
    for place, row in enumerate(given):
        row["nama_jabatan"] = f"{WORDS[place % 40]} {WORDS[place // 40 % 40]} Urusan {place}"
    listed = [
        {"nama_jabatan": f"{WORDS[n % 40]} {WORDS[n // 40 % 40]} Urusan {n}a", "kelas_jabatan": 9}
        for n in range(5000)
    ]
    peta, rujukan = PetaJabatan.from_rows(given), Rujukan.from_rows(listed)
    taken = best(lambda: peta.cocokkan(rujukan), 1)
    print(f"routes by a list of {len(rujukan):,}, every name only alike: {taken * 1e3:.0f} ms")


WORDS = [f"{first}{second}" for first in ("Analis", "Kepala", "Penata", "Pranata", "Juru")
         for second in ("", "waris", "laksana", "guna", "karya", "bina", "tani", "laut")]  # fmt: skip


if __name__ == "__main__":
    main()
