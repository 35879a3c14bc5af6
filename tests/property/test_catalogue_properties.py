"""What holds for every catalogue that loads, not only for the shipped one."""

import json
from itertools import product

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from jabatan_eval import Catalogue, CatalogueError, NoBandError, default_catalogue
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.catalogue.totals import count_totals

SOURCED = {"confidence": "low", "sources": ["A"]}
TEXT = {"id": "a", "en": "b"}

# The points of a scheme's factors, in steps of five.
RISING = st.sets(st.integers(1, 60), min_size=1, max_size=5).map(
    lambda steps: tuple(5 * step for step in sorted(steps))
)
FACTORS = st.lists(RISING, min_size=1, max_size=4)
TOTALS = st.lists(st.lists(st.integers(0, 50), min_size=1, max_size=5), max_size=5)


def factor_table(factors, edition="UJI-1"):
    """A whole factor table of one scheme with these points."""
    levels = [
        [
            {"code": f"{f}-{n}", "points": points, "criteria": [TEXT | SOURCED], **SOURCED}
            for n, points in enumerate(row, start=1)
        ]
        for f, row in enumerate(factors, start=1)
    ]
    return {
        "format": 1,
        "criteria_note": TEXT,
        "edition": {
            "id": edition,
            "title": TEXT,
            "regulations": [
                {"number": "1", "title": "a", "dated": None, "part": TEXT, "sources": ["A"]}
            ],
            "in_force_from": "2011-07-18",
            "in_force_until": None,
            "checked_on": "2025-07-01",
            "checked_note": TEXT,
            "sources": ["A"],
        },
        "step": {"points": 5, **SOURCED},
        "confidence_levels": {"high": TEXT, "medium": TEXT, "low": TEXT},
        "sources": [{"tag": "A", "title": "a", "where": "b"}],
        "schemes": [
            {
                "name": "uji",
                "number": 1,
                "factor_count": len(factors),
                "label": TEXT,
                "form_label": TEXT,
                "sources": ["A"],
                "factors": [
                    {
                        "code": str(f),
                        "number": str(f),
                        "name": TEXT,
                        "sources": ["A"],
                        "levels": row,
                    }
                    for f, row in enumerate(levels, start=1)
                ],
            }
        ],
    }


def band_table(lowers, first=5):
    """Bands that begin at `first` and at each of the lower edges, without a gap."""
    edges = [first, *sorted(edge for edge in set(lowers) if edge > first)]
    uppers = [*(edge - 5 for edge in edges[1:]), None]
    return {
        "format": 1,
        "edition": "UJI-1",
        "note": TEXT,
        "bands": [
            {"kelas": kelas, "lower": lower, "upper": upper, **SOURCED}
            for kelas, (lower, upper) in enumerate(zip(edges, uppers, strict=True), start=1)
        ],
    }


EDGES = st.lists(st.integers(2, 300).map(lambda step: 5 * step), max_size=8)


@given(TOTALS)
def test_the_totals_are_those_of_every_combination(factors):
    combined = [sum(points) for points in product(*factors)]
    counted = count_totals(factors)
    assert counted == {total: combined.count(total) for total in combined}
    assert list(counted) == sorted(counted)


@given(FACTORS, EDGES)
def test_every_total_of_a_catalogue_that_loads_lies_in_exactly_one_band(factors, edges):
    catalogue = Catalogue.load(factor_table(factors), band_table(edges))
    for total in {sum(points) for points in product(*factors)}:
        holding = [b for b in catalogue.bands if b.lower <= total <= (b.upper or total)]
        assert holding == [catalogue.band_for(total)]
        assert catalogue["uji"].is_attainable(total)


@given(FACTORS, EDGES, st.integers(1, 1400))
def test_a_total_below_the_first_band_is_never_let_through(factors, edges, first):
    smallest = sum(min(row) for row in factors)
    bands = band_table([edge for edge in edges if edge > 5 * first], first=5 * first)
    if 5 * first <= smallest:
        assert Catalogue.load(factor_table(factors), bands).band_for(smallest)
    else:
        with pytest.raises(CatalogueError, match=rf"totals lie in no band: {smallest}\b"):
            Catalogue.load(factor_table(factors), bands)


@given(FACTORS, EDGES, st.data())
def test_a_gap_or_an_overlap_between_two_bands_is_never_let_through(factors, edges, data):
    table = band_table(edges)
    assume(len(table["bands"]) > 1)
    index = data.draw(st.integers(1, len(table["bands"]) - 1))
    by = data.draw(st.sampled_from([-5, 5]))
    table["bands"][index]["lower"] += by
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(factor_table(factors), table)
    kinds = {fault.kind for fault in caught.value.faults}
    assert kinds & ({"band_gap", "band_swapped"} if by > 0 else {"band_overlap"})


@given(FACTORS, st.data())
def test_points_that_do_not_rise_are_never_let_through(factors, data):
    index = data.draw(st.integers(0, len(factors) - 1))
    row = data.draw(st.permutations(factors[index]))
    assume(row != sorted(row))
    broken = [*factors[:index], tuple(row), *factors[index + 1 :]]
    with pytest.raises(CatalogueError) as caught:
        Catalogue.load(factor_table(broken), band_table([]))
    assert {fault.kind for fault in caught.value.faults} == {"points_not_rising"}


@given(st.integers(-100, 6000))
def test_the_band_of_a_number_is_found_as_by_looking_at_each(nilai):
    bands = default_catalogue().bands
    holding = [b for b in bands if b.lower <= nilai and (b.upper is None or nilai <= b.upper)]
    assert [band_of(bands, nilai)] == (holding or [None])
    if holding:
        assert default_catalogue().band_for(nilai) is holding[0]
    else:
        with pytest.raises(NoBandError, match=str(nilai)):
            default_catalogue().band_for(nilai)


@given(FACTORS, EDGES)
def test_a_catalogue_is_the_same_after_json_and_after_a_dump(factors, edges):
    catalogue = Catalogue.load(factor_table(factors), band_table(edges))
    dump = catalogue.model_dump(mode="json")
    assert Catalogue.load(**json.loads(json.dumps(dump))) == catalogue
    assert Catalogue.model_validate(catalogue.model_dump()) == catalogue
    text = {part: json.dumps(tree, ensure_ascii=False) for part, tree in dump.items()}
    assert Catalogue.parse(**text) == catalogue


@given(FACTORS, FACTORS, EDGES, EDGES)
def test_two_catalogues_differ_in_their_digest_just_where_a_difference_is_named(
    factors, others, edges, other_edges
):
    one = Catalogue.load(factor_table(factors), band_table(edges))
    two = Catalogue.load(factor_table(others), band_table(other_edges))
    changes = one.diff(two)
    assert (one.digest == two.digest) == (not changes)
    assert all(change.before != change.after for change in changes)
    back = {(c.kind, c.scheme, c.code): (c.after, c.before) for c in two.diff(one)}
    assert back == {(c.kind, c.scheme, c.code): (c.before, c.after) for c in changes}


@given(FACTORS, EDGES, st.randoms(use_true_random=False))
def test_the_order_of_keys_in_a_file_does_not_matter(factors, edges, random):
    def shuffled(value):
        if isinstance(value, dict):
            keys = random.sample(list(value), len(value))
            return {key: shuffled(value[key]) for key in keys}
        return [shuffled(item) for item in value] if isinstance(value, list) else value

    levels, bands = factor_table(factors), band_table(edges)
    one = Catalogue.load(levels, bands)
    two = Catalogue.load(shuffled(levels), shuffled(bands))
    assert (one.digest, one.text_digest) == (two.digest, two.text_digest)


SMALL = (json.dumps(factor_table([(5, 10), (5, 20)])), json.dumps(band_table([20, 25])))


def faults_of(*texts):
    try:
        Catalogue.parse(*texts)
    except CatalogueError as error:
        return error.faults
    return ()


@given(st.data())
def test_any_slip_of_the_pen_loads_or_is_refused_with_a_place(data):
    part = data.draw(st.sampled_from([0, 1]))
    text = SMALL[part]
    place = data.draw(st.integers(0, len(text)))
    slip = data.draw(st.text(max_size=5) | st.sampled_from(['"', "{", "[", ",", "null", "0", "*"]))
    texts = list(SMALL)
    texts[part] = text[:place] + slip + text[place + data.draw(st.integers(0, 8)) :]
    for fault in faults_of(*texts):
        assert fault.where.startswith(("factor_levels.yaml", "class_bands.yaml"))
        assert fault.message("id") != fault.message("en")
