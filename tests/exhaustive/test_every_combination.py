"""Every combination of both schemes, against an oracle written apart.

The numbers below are typed from the printed tables and from nothing else in this repository.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise, product

import pytest

import jabatan_eval as je

STRUKTURAL = {
    "1": (175, 350, 550, 775, 900),
    "2": (100, 250, 350),
    "3": (450, 775, 900),
    "4A": (25, 50, 75, 100),
    "4B": (30, 75, 100, 125),
    "5": (75, 205, 340, 505, 650, 800, 930, 1030),
    "6": (310, 575, 975, 1120, 1225, 1325),
}
FUNGSIONAL = {
    "1": (50, 200, 350, 550, 750, 950, 1250, 1550, 1850),
    "2": (25, 125, 275, 450, 650),
    "3": (25, 125, 275, 450, 650),
    "4": (25, 75, 150, 225, 325, 450),
    "5": (25, 75, 150, 225, 325, 450),
    "6": (10, 25, 60, 110),
    "7": (20, 50, 120, 220),
    "8": (5, 20, 50),
    "9": (5, 20, 50),
}
PRINTED = {"struktural": STRUKTURAL, "fungsional": FUNGSIONAL}
BANDS = (
    (190, 240), (245, 300), (305, 370), (375, 450), (455, 650), (655, 850), (855, 1100),
    (1105, 1350), (1355, 1600), (1605, 1850), (1855, 2100), (2105, 2350), (2355, 2750),
    (2755, 3150), (3155, 3600), (3605, 4050), (4055, None),
)  # fmt: skip
SCHEMES = pytest.mark.parametrize("scheme", list(PRINTED))

Choice = tuple[int, ...]
"""The places of the chosen levels within their factors, from 0."""


def _kelas(total: int) -> int:
    """The class of a total by the printed bands."""
    found = [
        kelas
        for kelas, (lower, upper) in enumerate(BANDS, start=1)
        if lower <= total and (upper is None or total <= upper)
    ]
    assert len(found) == 1, total
    return found[0]


def _codes(scheme: str, choice: Choice) -> list[str]:
    return [f"{factor}-{place + 1}" for factor, place in zip(PRINTED[scheme], choice, strict=True)]


def _points(scheme: str, choice: Choice) -> int:
    tables = PRINTED[scheme].values()
    return sum(points[place] for points, place in zip(tables, choice, strict=True))


def _choices(scheme: str) -> Iterator[Choice]:
    return product(*(range(len(points)) for points in PRINTED[scheme].values()))


def _agrees(scheme: str, choice: Choice, total: int) -> bool:
    hasil = je.evaluate(_codes(scheme, choice), scheme=scheme)
    return (hasil.nilai_jabatan, hasil.kelas_jabatan) == (total, _kelas(total))


def test_every_structural_combination_scores_as_printed() -> None:
    """All 34,560 selections, each through `evaluate`."""
    seen = 0
    for choice, points in zip(_choices("struktural"), product(*STRUKTURAL.values()), strict=True):
        assert _agrees("struktural", choice, sum(points)), choice
        seen += 1
    assert seen == 34_560


def test_every_functional_total_scores_as_printed() -> None:
    """All 1,166,400 totals by number of combinations, and one selection of each through it."""
    ways: Counter[int] = Counter()
    example: dict[int, Choice] = {}
    for choice, total in zip(
        _choices("fungsional"), map(sum, product(*FUNGSIONAL.values())), strict=True
    ):
        if total not in example:
            example[total] = choice
        ways[total] += 1
    assert ways.total() == 1_166_400
    assert je.default_catalogue()["fungsional"].totals == ways
    assert [
        total for total, choice in example.items() if not _agrees("fungsional", choice, total)
    ] == []


def test_functional_selections_from_all_over_score_as_printed() -> None:
    """Every 251st of all combinations, which meets every level of every factor."""
    chosen = list(islice(_choices("fungsional"), 0, None, 251))
    assert len(chosen) > 4_000
    for place, points in enumerate(FUNGSIONAL.values()):
        assert {choice[place] for choice in chosen} == set(range(len(points)))
    assert [c for c in chosen if not _agrees("fungsional", c, _points("fungsional", c))] == []


@SCHEMES
def test_the_totals_of_the_catalogue_are_those_of_the_printed_tables(scheme: str) -> None:
    """Sum by sum, with the number of combinations behind each, in rising order."""
    totals = je.default_catalogue()[scheme].totals
    assert totals == Counter(map(sum, product(*PRINTED[scheme].values())))
    assert list(totals) == sorted(totals)


@SCHEMES
def test_every_attainable_total_has_the_printed_kelas(scheme: str) -> None:
    """The bands alone give the class of each total."""
    totals = je.default_catalogue()[scheme].totals
    assert {t: je.class_for(t).kelas for t in totals} == {t: _kelas(t) for t in totals}


def test_the_figures_of_both_schemes_are_those_stated() -> None:
    """Distinct totals, least, largest and reachable classes."""
    figures = {
        proof.scheme: (proof.distinct_totals, proof.smallest, proof.largest, proof.classes)
        for proof in je.default_catalogue().proof().schemes
    }
    assert figures == {
        "struktural": (625, 1165, 4730, tuple(range(8, 18))),
        "fungsional": (836, 190, 4480, tuple(range(1, 18))),
    }


def test_the_bands_are_the_printed_ones() -> None:
    """All seventeen, both edges."""
    assert tuple((b.lower, b.upper) for b in je.default_catalogue().bands) == BANDS


# The boundary inventory: for each edge between two classes, two selections one level apart.


def _without(scheme: str, left_out: str) -> dict[int, dict[str, int]]:
    """Every total of all factors but one, with one choice that gives it."""
    totals: dict[int, dict[str, int]] = {0: {}}
    for factor, points in PRINTED[scheme].items():
        if factor != left_out:
            totals = {
                total + value: {**choice, factor: place}
                for total, choice in totals.items()
                for place, value in enumerate(points)
            }
    return totals


def _inventory(scheme: str) -> dict[int, tuple[Choice, Choice]]:
    """By the class below each edge: two choices one level apart, as near the edge as can be."""
    best: dict[int, tuple[int, Choice, Choice]] = {}
    for factor, points in PRINTED[scheme].items():
        for rest, choice in _without(scheme, factor).items():
            for place, (low, high) in enumerate(pairwise(points)):
                below, above = _kelas(rest + low), _kelas(rest + high)
                if above == below + 1 and high - low < best.get(below, (10_000,))[0]:
                    pair = [
                        tuple({**choice, factor: at}[code] for code in PRINTED[scheme])
                        for at in (place, place + 1)
                    ]
                    best[below] = (high - low, pair[0], pair[1])
    return {below: (lower, upper) for below, (_, lower, upper) in sorted(best.items())}


INVENTORY = {scheme: _inventory(scheme) for scheme in PRINTED}
EDGES = [
    pytest.param(scheme, below, *pair, id=f"{scheme}-{below}-{below + 1}")
    for scheme, edges in INVENTORY.items()
    for below, pair in edges.items()
]


def test_brute_force_finds_the_same_structural_edges() -> None:
    """The inventory misses no edge that any two selections one level apart could show."""
    found = set()
    tables = list(STRUKTURAL.values())
    for choice in _choices("struktural"):
        total = _points("struktural", choice)
        below = _kelas(total)
        for place, points in zip(choice, tables, strict=True):
            if place + 1 < len(points):
                above = _kelas(total + points[place + 1] - points[place])
                found |= {below} if above == below + 1 else set()
    assert found == set(INVENTORY["struktural"])


@SCHEMES
def test_every_edge_between_reachable_classes_is_in_the_inventory(scheme: str) -> None:
    """No edge is left untried."""
    classes = sorted({_kelas(total) for total in je.default_catalogue()[scheme].totals})
    assert list(INVENTORY[scheme]) == classes[:-1]


@pytest.mark.parametrize(("scheme", "below", "lower", "upper"), EDGES)
def test_one_level_up_crosses_the_edge(
    scheme: str, below: int, lower: Choice, upper: Choice
) -> None:
    """The two selections differ in one level by one, and lie in neighbouring classes."""
    assert sorted(b - a for a, b in zip(lower, upper, strict=True)) == [0] * (len(lower) - 1) + [1]
    before = je.evaluate(_codes(scheme, lower), scheme=scheme)
    after = je.evaluate(_codes(scheme, upper), scheme=scheme)
    edge = BANDS[below][0]
    assert before.nilai_jabatan < edge <= after.nilai_jabatan
    assert (before.kelas_jabatan, after.kelas_jabatan) == (below, below + 1)
