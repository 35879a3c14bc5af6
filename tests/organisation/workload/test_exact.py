"""Numbers are rounded once, by a named rule, and shown without hiding what is small."""

from decimal import ROUND_CEILING, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import NotationError, WorkloadError
from jabatan_eval.organisation.exact import POLICIES, exact, number_text, rounded, signed_text

SETTINGS = settings(max_examples=100)
BY_DECIMAL = {"ceil": ROUND_CEILING, "half_up": ROUND_HALF_UP, "half_even": ROUND_HALF_EVEN}
DECIMALS = st.decimals(-1000, 1000, places=3)


@pytest.mark.parametrize("policy", BY_DECIMAL)
@SETTINGS
@given(value=DECIMALS, places=st.integers(0, 2))
def test_each_rule_is_that_of_the_decimal_module(policy, value, places):
    due = value.quantize(Decimal(1).scaleb(-places), BY_DECIMAL[policy])
    assert rounded(Fraction(value), policy, places) == Fraction(due)


def test_no_rounding_leaves_the_fraction():
    assert rounded(Fraction(1, 3), "none") == Fraction(1, 3)
    assert POLICIES == ("ceil", "half_up", "half_even", "none")


def test_an_unknown_rule_is_refused_with_those_there_are():
    with pytest.raises(WorkloadError) as error:
        rounded(Fraction(1), "up")
    assert error.value.faults[0].allowed == POLICIES


@pytest.mark.parametrize(
    ("value", "places", "id_", "en"),
    [
        (Fraction(5), 2, "5,00", "5.00"),
        (Fraction(1234567, 100), 1, "12.345,7", "12,345.7"),
        (Fraction(1, 3), 3, "0,333", "0.333"),
        (Fraction(1, 200), 2, "0,01", "0.01"),
        (Fraction(1, 1000), 2, "<0,01", "<0.01"),
        (Fraction(-1, 1000), 2, ">-0,01", ">-0.01"),
        (Fraction(-5, 2), 0, "-3", "-3"),
        (Fraction(0), 2, "0,00", "0.00"),
        (Fraction(1, 4), 0, "<1", "<1"),
    ],
)
def test_a_number_is_shown_with_the_places_asked_for(value, places, id_, en):
    assert number_text(value, places) == id_
    assert number_text(value, places, "en") == en


def test_a_difference_has_its_sign():
    assert [signed_text(Fraction(n, 2), 1) for n in (3, 0, -3)] == ["+1,5", "0,0", "-1,5"]


def test_an_unknown_language_is_refused():
    with pytest.raises(ValueError, match="unknown language"):
        number_text(Fraction(1), 2, "fr")


@SETTINGS
@given(st.fractions(max_denominator=10**9).filter(lambda f: abs(f) < 10**9))
def test_what_a_field_stores_reads_back(value):
    assert exact(str(value)) == value


def test_a_ratio_over_nothing_is_no_number():
    with pytest.raises(NotationError):
        exact("1/0")


@pytest.mark.parametrize("places", [-1, 31, 10**9, None, 1.5])
def test_no_number_has_so_many_decimals(places):
    with pytest.raises(WorkloadError):
        rounded(Fraction(1, 3), "ceil", places)
