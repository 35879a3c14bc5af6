"""Counts are exact: against every combination of both schemes, walked one by one."""

import itertools
from collections import Counter

import pytest

import jabatan_eval as je
from jabatan_eval import judgement as j

CATALOGUE = je.default_catalogue()
SCHEMES = [scheme.name for scheme in CATALOGUE.schemes]


@pytest.mark.parametrize("name", SCHEMES)
def test_totals_and_classes_are_those_of_every_combination(name):
    points = ([level.points for level in factor.levels] for factor in CATALOGUE[name].factors)
    totals = Counter(map(sum, itertools.product(*points)))
    classes = Counter()
    for total, ways in totals.items():
        classes[je.class_for(total).kelas] += ways
    assert dict(j.count_totals(name)) == totals
    assert dict(j.count(scheme=name)) == classes
    assert sum(classes.values()) == CATALOGUE.proof().schemes[SCHEMES.index(name)].combinations


def test_classes_stand_in_rising_order_and_what_is_not_reached_counts_nothing():
    found = j.count("struktural")
    assert [*found] == list(range(8, 18))
    assert found[3] == 0
    assert 3 not in found


@pytest.mark.parametrize("counted", [j.count, j.count_totals])
def test_what_was_counted_cannot_be_changed_and_another_scheme_is_refused(counted):
    with pytest.raises(TypeError):
        counted("fungsional")[1] = 0
    with pytest.raises(je.UnknownSchemeError):
        counted("tiada")


def test_another_catalogue_counts_by_its_own_bands():
    bands = CATALOGUE.class_bands.model_dump(mode="json")
    bands["bands"][8]["upper"], bands["bands"][9]["lower"] = 1605, 1610
    other = je.Catalogue.load(class_bands=bands)
    moved = j.count_totals("struktural")[1605]
    assert moved
    assert j.count("struktural", catalogue=other)[9] == j.count("struktural")[9] + moved
    assert j.count("struktural", catalogue=other)[10] == j.count("struktural")[10] - moved
