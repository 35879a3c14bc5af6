"""Amounts as people and programs write them: exact, or refused by name."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval import NotationError
from jabatan_eval.notation.amounts import amount_text, cell_amount, parse_amount, percent_text


@pytest.mark.parametrize(
    ("value", "amount"),
    [
        ("500", 500),
        ("1.250", 1250),
        ("12.345.678", 12345678),
        ("1.250,5", Fraction(2501, 2)),
        ("0,75", Fraction(3, 4)),
        ("0,750", Fraction(3, 4)),
        ("0.750", Fraction(3, 4)),
        ("312.5", Fraction(625, 2)),
        ("1.2500", Fraction(5, 4)),
        (" 37,5 ", Fraction(75, 2)),
        ("-5", -5),
        ("+5", 5),
        ("５００", 500),
        (0, 0),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("1.250"), Fraction(5, 4)),
        (Fraction(1, 3), Fraction(1, 3)),
        (312.5, Fraction(625, 2)),
        (500.0, 500),
    ],
)
def test_an_amount_is_read_exactly(value, amount):
    assert parse_amount(value) == amount
    assert cell_amount(value) == amount


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("", "unreadable_amount"),
        ("lima", "unreadable_amount"),
        ("500 jam", "unreadable_amount"),
        ("1,250.5", "unreadable_amount"),
        ("1.25.0", "unreadable_amount"),
        ("1e3", "unreadable_amount"),
        ("1e999999999", "unreadable_amount"),
        ("9" * 16, "unreadable_amount"),
        ("9" * 100_000, "unreadable_amount"),
        ("٣", "unreadable_amount"),
        ("1,250", "ambiguous_amount"),
        ("12,500", "ambiguous_amount"),
        (True, "unreadable_amount"),
        (None, "unreadable_amount"),
        ([], "unreadable_amount"),
        (float("nan"), "unreadable_amount"),
        (float("inf"), "unreadable_amount"),
        (1e300, "unreadable_amount"),
        (10**400, "unreadable_amount"),
        (Fraction(1, 10**16), "unreadable_amount"),
        (Decimal("NaN"), "unreadable_amount"),
        (Decimal("sNaN"), "unreadable_amount"),
        (Decimal("-Infinity"), "unreadable_amount"),
        (Decimal("1e999999999"), "unreadable_amount"),
        (Decimal("1e-999999999"), "unreadable_amount"),
        (0.1, "inexact_amount"),
    ],
    ids=lambda value: repr(value)[:20],
)
def test_what_is_no_amount_or_could_be_two_is_refused(value, kind):
    with pytest.raises(NotationError) as error:
        parse_amount(value)
    assert [fault.kind for fault in error.value.faults] == [kind]


@pytest.mark.parametrize("value", [None, [], object(), float("nan"), 1e300, True])
def test_a_cell_that_holds_no_amount_is_refused(value):
    with pytest.raises(NotationError):
        cell_amount(value)


def test_a_spreadsheets_number_is_what_the_sheet_shows():
    assert cell_amount(0.1 + 0.2) == Fraction(3, 10)


def test_both_meanings_of_an_ambiguous_amount_are_shown():
    with pytest.raises(NotationError) as error:
        parse_amount("1,250")
    assert error.value.faults[0].allowed == ("1.250", "1,25")
    assert parse_amount("1.250") == 1250
    assert parse_amount("1,25") == Fraction(5, 4)
    with pytest.raises(NotationError) as error:
        parse_amount("1,000")
    assert error.value.faults[0].allowed == ("1.000", "1,0")


@given(st.decimals(0, 10**9, places=4), st.sampled_from(["id", "en"]))
def test_what_is_written_is_read_back(number, lang):
    amount = Fraction(number)
    written = amount_text(amount, lang)
    if lang == "en":
        written = written.translate({ord(","): ".", ord("."): ","})
    try:
        assert parse_amount(written) == amount
    except NotationError as error:
        assert error.faults[0].kind == "ambiguous_amount"  # noqa: PT017


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (Fraction(0), "0"),
        (Fraction(-5, 2), "-2,5"),
        (Fraction(1, 3), "1/3"),
        (Fraction(-1, 3), "-1/3"),
        (Fraction(-4, 3), "-1 1/3"),
        (Fraction(1, 8), "0,125"),
        (Fraction(1, 99999), "0,00..."),
        (Fraction(10**6 + 1, 999983), "1,00..."),
        (Fraction(5001, 5000), "1,0002"),
        (Fraction(12345), "12.345"),
    ],
)
def test_an_amount_is_written_exactly_or_cut_with_dots(amount, text):
    assert amount_text(amount, "id") == text


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(1), "100 %"),
        (Fraction(0), "0 %"),
        (Fraction(1, 4), "25 %"),
        (Fraction(251, 1000), "25,1 %"),
        (Fraction(2525, 10000), "25,25 %"),
        (Fraction(24999, 100000), "24,99... %"),
        (Fraction(1, 3), "33,33... %"),
    ],
)
def test_a_share_is_cut_and_never_rounded_up(share, text):
    assert percent_text(share, "id") == text
    assert percent_text(share, "en") == text.replace(",", ".")
