"""Dates and numbers the Indonesian way."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval.forms.printed.wording import date_text, date_words, number_text, number_words

UNITS = dict(
    zip(
        ["satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"],
        range(1, 10),
        strict=True,
    )
)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "nol"), (1, "satu"), (10, "sepuluh"), (11, "sebelas"), (12, "dua belas"),
        (19, "sembilan belas"), (20, "dua puluh"), (21, "dua puluh satu"), (100, "seratus"),
        (101, "seratus satu"), (111, "seratus sebelas"), (200, "dua ratus"), (1000, "seribu"),
        (1001, "seribu satu"), (1100, "seribu seratus"), (2000, "dua ribu"),
        (11_000, "sebelas ribu"), (100_000, "seratus ribu"), (1_000_000, "satu juta"),
        (1_001_000, "satu juta seribu"), (2_500_000_000, "dua miliar lima ratus juta"),
        (10**12, "satu triliun"),
    ],
)  # fmt: skip
def test_numbers_in_words(number, words):
    assert number_words(number) == words


def read(words):
    """The number that words mean, by the rules of the language read the other way round."""
    total, part, unit = 0, 0, 0
    for word in words.split():
        if word == "nol":
            return 0
        if word in UNITS:
            unit = UNITS[word]
            continue
        if word == "belas":
            part, unit = part + 10 + unit, 0
        elif word in ("sepuluh", "sebelas"):
            part += 10 + (word == "sebelas")
        elif word == "puluh":
            part, unit = part + 10 * unit, 0
        elif word == "seratus":
            part += 100
        elif word == "ratus":
            part, unit = part + 100 * unit, 0
        elif word == "seribu":
            total += 1000
        else:
            scale = {"ribu": 10**3, "juta": 10**6, "miliar": 10**9, "triliun": 10**12}[word]
            total, part, unit = total + (part + unit) * scale, 0, 0
    return total + part + unit


@given(st.integers(0, 10**15 - 1))
def test_words_mean_the_number(number):
    assert read(number_words(number)) == number


@pytest.mark.parametrize("number", [-1, 10**15])
def test_what_has_no_words_is_refused(number):
    with pytest.raises(ValueError, match="expected a number from 0"):
        number_words(number)


def test_dates():
    assert [date_text(dt.date(2026, month, 1)).split()[1] for month in (1, 5, 8, 12)] == [
        "Januari", "Mei", "Agustus", "Desember",
    ]  # fmt: skip
    assert date_text(dt.date(2026, 5, 2), "en") == "2 May 2026"
    assert date_words(dt.date(2000, 1, 1)) == "Sabtu tanggal satu bulan Januari tahun dua ribu"


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (1165, 0, "1.165"), (1165, 2, "1.165"), (0, 0, "0"), (-1165, 0, "-1.165"),
        (Decimal("0.75"), 2, "0,75"), (Fraction(1, 3), 2, "0,33"), (Fraction(2, 3), 0, "1"),
        (Decimal("0.005"), 2, "0,01"), (Decimal("-0.004"), 2, "0,00"), (Fraction(5), 1, "5,0"),
        (Fraction(1234567, 100), 2, "12.345,67"), (Fraction(1, 2), 0, "1"),
    ],
)  # fmt: skip
def test_numbers_in_figures(number, places, text):
    assert number_text(number, places) == text
    assert number_text(number, places, "en") == text.translate(str.maketrans(",.", ".,"))


def test_the_language_is_checked():
    with pytest.raises(ValueError, match="unknown language"):
        number_text(1, lang="jv")


def test_items_are_marked_past_the_end_of_the_alphabet():
    from jabatan_eval.forms.printed.wording import numbered

    assert [numbered("a)", n) for n in (1, 26, 27, 53)] == ["a)", "z)", "aa)", "aaa)"]
    assert [numbered("I.", n) for n in (4, 9, 1990)] == ["IV.", "IX.", "MCMXC."]
