"""Factors and levels stand in the law's order, none twice and none left out."""

import copy
from pathlib import Path

import pytest
import yaml

from jabatan_eval import Catalogue, CatalogueError

FOLDER = Path(__file__).parents[1] / "bad_yaml"
LEVELS = yaml.safe_load((FOLDER / "good.factor_levels.yaml").read_text("utf-8"))
BANDS = {
    **yaml.safe_load((FOLDER / "good.class_bands.yaml").read_text("utf-8")),
    "bands": [{"kelas": 1, "lower": 5, "upper": None, "confidence": "high", "sources": ["A"]}],
}


def load(codes, count, numbers=None):
    """A catalogue of one scheme with these factors, each of one level."""
    tree = copy.deepcopy(LEVELS)
    scheme = tree["schemes"][0]
    like = scheme["factors"][0]
    numbers = numbers or [code.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") for code in codes]
    scheme["factor_count"] = count
    scheme["factors"] = [
        {**like, "code": code, "number": n, "levels": [{**like["levels"][0], "code": f"{code}-1"}]}
        for code, n in zip(codes, numbers, strict=True)
    ]
    return Catalogue.load(tree, BANDS)


@pytest.mark.parametrize(
    ("codes", "count"),
    [
        (["1"], 1),
        (["1", "2"], 2),
        (["1A", "1B"], 1),
        (["1A", "1B", "1C", "2"], 2),
        (["1", "2A", "2B", "3"], 3),
        (["1", "2A", "2B", "3A", "3B"], 3),
        ([str(number) for number in range(1, 13)], 12),
    ],
)
def test_factors_in_order_are_accepted(codes, count):
    assert [factor.code for factor in load(codes, count)["kecil"].factors] == codes


@pytest.mark.parametrize(
    ("codes", "count", "place"),
    [
        (["2"], 2, "0.code"),
        (["1", "1"], 1, "1.code"),
        (["1", "3"], 3, "1.code"),
        (["2", "1"], 2, "0.code"),
        (["1", "1A"], 1, "1.code"),
        (["1", "2B"], 2, "1.code"),
        (["1A", "2"], 2, "1.code"),
        (["1A", "1C"], 1, "1.code"),
        (["1A", "1A"], 1, "1.code"),
        (["1B", "1A"], 1, "0.code"),
        (["1A", "1B", "1"], 1, "2.code"),
        (["1Z"], 1, "0.code"),
    ],
)
def test_a_factor_out_of_order_is_named_at_its_place(codes, count, place):
    with pytest.raises(CatalogueError) as caught:
        load(codes, count)
    assert caught.value.faults[0].kind == "code_out_of_order"
    assert caught.value.faults[0].where == f"factor_levels.yaml: schemes.0.factors.{place}"


@pytest.mark.parametrize(("codes", "count"), [(["1"], 2), (["1", "2"], 1), (["1A", "1B"], 2)])
def test_a_scheme_that_ends_too_early_or_too_late_is_refused(codes, count):
    with pytest.raises(CatalogueError) as caught:
        load(codes, count)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.values) == ("factor_count", (("count", str(count)),))
    assert fault.where == "factor_levels.yaml: schemes.0.factors"


@pytest.mark.parametrize(("codes", "count"), [(["1A"], 1), (["1", "2A"], 2)])
def test_a_part_of_a_factor_does_not_stand_alone_at_the_end(codes, count):
    with pytest.raises(CatalogueError):
        load(codes, count)


def test_a_part_stands_in_the_row_of_its_factor():
    with pytest.raises(CatalogueError) as caught:
        load(["1A", "1B"], 1, numbers=["1", "2"])
    (fault,) = caught.value.faults
    assert (fault.kind, fault.given, fault.allowed) == ("code_out_of_order", "'2'", ("1",))
    assert fault.where == "factor_levels.yaml: schemes.0.factors.1.number"


@pytest.mark.parametrize("code", ["0", "01", "1a", "100", "A", "4AB", "", "１", "1 ", "1\n"])
def test_a_code_is_written_in_ascii_and_in_one_way(code):
    with pytest.raises(CatalogueError) as caught:
        load([code], 1, numbers=["1"])
    assert caught.value.faults[0].kind == "not_valid"
