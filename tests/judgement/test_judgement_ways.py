"""All smallest sets of changes and no other, in their order: against every combination."""

import itertools
import pickle
import random
from functools import cache
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=60)
START = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"


class Domain(NamedTuple):
    """Every combination of a scheme: the places of its levels, and its class."""

    ladders: tuple[tuple[str, ...], ...]
    places: np.ndarray
    classes: np.ndarray


@cache
def domain(name):
    factors = CATALOGUE[name].factors
    sizes = [len(factor.levels) for factor in factors]
    places = np.stack([axis.ravel() for axis in np.indices(sizes, dtype=np.int8)], axis=1)
    points = [np.array([level.points for level in factor.levels]) for factor in factors]
    totals = sum(column[places[:, n]] for n, column in enumerate(points))
    lowers = [band.lower for band in CATALOGUE.bands]
    return Domain(
        tuple(factor.codes for factor in factors),
        places,
        np.searchsorted(lowers, totals, side="right"),
    )


def by_force(start, kelas, fixed=()):
    """The ways as pairs of changed codes and steps, in order, by looking at every combination."""
    ladders, places, classes = domain(start.scheme)
    factors = [factor.code for factor in CATALOGUE[start.scheme].factors]
    own = np.array([level.number - 1 for level in start.levels], dtype=np.int8)
    able = classes == kelas
    for place, code in enumerate(factors):
        if code in fixed:
            able &= places[:, place] == own[place]
    rest = places[able]
    if not len(rest):
        return None
    changes = (rest != own).sum(axis=1)
    found = []
    for row in rest[changes == changes.min()].tolist():
        changed = [(n, to) for n, to in enumerate(row) if to != own[n]]
        steps = sum(abs(to - int(own[n])) for n, to in changed)
        found.append((steps, changed))
    return [(tuple(ladders[n][to] for n, to in changed), steps) for steps, changed in sorted(found)]


def starts(name, count, seed):
    chance = random.Random(seed)  # noqa: S311  # the same starts every time
    ladders = domain(name).ladders
    some = [[chance.choice(codes) for codes in ladders] for _ in range(count)]
    ends = [[codes[0] for codes in ladders], [codes[-1] for codes in ladders]]
    return [je.evaluate(codes, scheme=name) for codes in (*ends, *some)]


def answered(kelas, start, fixed=()):
    """The ways as the library gives them, or None where it says that there are none."""
    try:
        ways = j.ways_to(kelas, start=start, fixed=fixed)
    except JudgementError:
        return None
    return [(way.levels, way.steps) for way in ways]


@pytest.mark.parametrize("seed", range(4))
def test_structural_ways_are_those_of_all_34560_combinations(seed):
    for start in starts("struktural", 25, seed):
        for kelas in range(1, 18):
            assert answered(kelas, start) == by_force(start, kelas), (start, kelas)


@pytest.mark.parametrize("seed", range(4))
def test_structural_ways_with_factors_held_are_those_of_all_combinations(seed):
    chance = random.Random(seed)  # noqa: S311  # the same starts every time
    codes = [factor.code for factor in CATALOGUE["struktural"].factors]
    for start in starts("struktural", 15, seed + 100):
        fixed = chance.sample(codes, chance.randrange(1, len(codes) + 1))
        for kelas in range(8, 18):
            assert answered(kelas, start, fixed) == by_force(start, kelas, fixed), (start, fixed)


@pytest.mark.parametrize("seed", range(3))
def test_functional_ways_are_those_of_all_combinations_for_some_starts(seed):
    chance = random.Random(seed)  # noqa: S311  # the same starts every time
    codes = [factor.code for factor in CATALOGUE["fungsional"].factors]
    for start in starts("fungsional", 2, seed):
        fixed = chance.sample(codes, chance.randrange(0, 5))
        for kelas in chance.sample(range(1, 18), 5):
            assert answered(kelas, start) == by_force(start, kelas), (start, kelas)
            assert answered(kelas, start, fixed) == by_force(start, kelas, fixed), (start, fixed)


@st.composite
def questions(draw):
    scheme = draw(st.sampled_from(CATALOGUE.schemes))
    codes = [draw(st.sampled_from(factor.codes)) for factor in scheme.factors]
    kelas = draw(st.sampled_from([*j.count(scheme.name)]))
    fixed = draw(st.sets(st.sampled_from([factor.code for factor in scheme.factors]), max_size=3))
    return je.evaluate(codes, scheme=scheme.name), kelas, fixed


@SETTINGS
@given(questions())
def test_every_way_leads_where_it_says_and_changes_what_it_says(question):
    start, kelas, fixed = question
    try:
        ways = j.ways_to(kelas, start=start, fixed=fixed)
    except JudgementError as error:
        assert {fault.kind for fault in error.faults} == {"kelas_not_with_fixed"}  # noqa: PT017
        return
    seen = set()
    for way in ways:
        after = way.evaluation
        changed = tuple(code for code in after.codes if code not in start.codes)
        assert after.kelas_jabatan == kelas
        assert way.levels == changed
        assert len(changed) == ways.changes
        assert not {level.factor for level in after.levels if level.code in changed} & fixed
        assert way.levels not in seen
        seen.add(way.levels)
    assert seen


@SETTINGS
@given(questions())
def test_from_levels_to_their_class_and_back_nothing_changes(question):
    start, _, fixed = question
    ways = j.ways_to(start.kelas_jabatan, start=start, fixed=fixed)
    assert ways.changes == 0
    assert [(way.levels, way.steps, way.evaluation) for way in ways] == [((), 0, start)]


def test_ways_come_one_by_one_and_as_often_as_wanted():
    start = je.evaluate("1-6 2-4 3-4 4-6 5-6 6-4 7-4 8-2 9-3", scheme="fungsional")
    ways = j.ways_to(8, start=start)
    first = next(iter(ways))
    assert first == next(iter(ways)) == next(iter(pickle.loads(pickle.dumps(ways))))  # noqa: S301
    assert [*ways] == [*ways]
    assert len({*ways}) > 50
    assert next(iter(ways)).levels == first.levels


def test_a_way_is_no_form_so_job_and_notes_stay_behind():
    start = je.evaluate(START, job=je.Job(nama="Camat"), keterangan={"6": "bukti"})
    way = next(iter(j.ways_to(9, start=start)))
    assert way.start is start
    assert (way.evaluation.job, way.evaluation.keterangan) == (None, ())


def test_a_catalogue_of_ones_own_is_followed():
    bands = CATALOGUE.class_bands.model_dump(mode="json")
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1425, 1430
    other = je.Catalogue.load(class_bands=bands)
    start = je.evaluate(START, catalogue=other)
    ways = [way.levels for way in j.ways_to(9, start=start)]
    assert ways == [("3-2",), ("6-2",), ("1-3",), ("5-3",), ("5-4",)]
    assert all(way.evaluation.catalogue is other for way in j.ways_to(9, start=start))


@pytest.mark.parametrize("kelas", ["9", "IX", "Kelas 9", 9.0])
def test_a_class_may_be_written_in_any_way_that_is_read(kelas):
    assert j.ways_to(kelas, start=je.evaluate(START)).kelas == 9


@pytest.mark.parametrize("kelas", [0, 18, -1, True, None, "13.A", 8.5, float("nan"), 10**400])
def test_a_class_that_does_not_exist_is_refused_with_those_that_do(kelas):
    with pytest.raises(je.NotationError) as caught:
        j.ways_to(kelas, start=je.evaluate(START))
    assert caught.value.faults[0].allowed[-1] == "17"


def test_a_class_that_the_scheme_never_gives_is_said_to_be_out_of_reach():
    with pytest.raises(JudgementError) as caught:
        j.ways_to(7, start=je.evaluate(START), fixed=["1"])
    [fault] = caught.value.faults
    assert fault.kind == "kelas_not_in_scheme"
    assert fault.message() == (
        "kelas 7 tidak dapat dicapai: tidak ada kombinasi tingkat skema struktural yang "
        "memberikannya; pilihan: 8, 9, 10, 11, 12, 13, 14, 15, 16, 17"
    )


def test_a_class_out_of_reach_while_factors_are_held_is_said_to_be_so_and_why():
    with pytest.raises(JudgementError) as caught:
        j.ways_to(17, start=je.evaluate(START), fixed=("3", "6", "5", "1"))
    assert str(caught.value) == (
        "kelas 17 is out of reach while 1-1, 3-1, 5-1, 6-1 stay: the nilai can be 1165 to 1585; "
        "allowed: 8, 9"
    )
    every = [factor.code for factor in CATALOGUE["struktural"].factors]
    with pytest.raises(JudgementError, match="can be 1165 to 1165; allowed: 8"):
        j.ways_to(9, start=je.evaluate(START), fixed=every)


@pytest.mark.parametrize(
    ("fixed", "kinds", "said"),
    [
        ("2", ["not_factors"], "fixed: got '2', expected a list of factor codes"),
        (2, ["not_factors"], "got 2,"),
        (["4", "7", 3], ["unknown_factor"] * 3, "perhaps 4A / 4B is meant"),
        (itertools.repeat("1"), ["too_many_factors"], "more than 100"),
    ],
)
def test_what_is_held_must_be_factors(fixed, kinds, said):
    with pytest.raises(JudgementError, match="fixed: ") as caught:
        j.ways_to(9, start=je.evaluate(START), fixed=fixed)
    assert [fault.kind for fault in caught.value.faults] == kinds
    assert said in str(caught.value)


def test_the_start_must_be_an_evaluation():
    with pytest.raises(JudgementError, match="not an evaluation: '1-1'"):
        j.ways_to(9, start="1-1")


def test_rows_are_worked_out_as_they_are_asked_for():
    ways = j.ways_to(9, start=je.evaluate(START), fixed=("2",))
    rows = [*ways.rows()]
    assert len(rows) == 5
    assert rows[0] == {
        "perubahan": "3-2",
        "jumlah_faktor": 1,
        "langkah": 1,
        "tingkat": "1-1 2-1 3-2 4A-1 4B-1 5-1 6-1",
        "nilai_jabatan": 1490,
        "kelas_jabatan": 9,
    }


def test_a_view_shows_the_first_ways_and_says_that_there_are_more():
    ways = j.ways_to(9, start=je.evaluate(START), fixed=("2",))
    text = ways.to_text("en", limit=2)
    assert "3-1 > 3-2      1    1490" in text
    assert "There are more." in text
    assert "no reason to choose them" in text
    assert "There are more." not in ways.to_text("en")
    assert "Masih ada yang lain." in ways.to_text("id", 0)
    assert ways._repr_html_() == ways.to_html("id")
    assert "5-1 &gt; 5-4" in ways.to_html("en", None)
    assert "<p><small>There are more." in ways.to_html("en", 1)
    assert "tidak ada        0   1165" in j.ways_to(8, start=ways.start).to_text()
    for view in (ways.to_text, ways.to_html):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")
