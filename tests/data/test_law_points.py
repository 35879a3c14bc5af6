"""The shipped numbers against the printed tables, which are typed here and never read from YAML."""

import math
from collections import Counter
from itertools import product

import pytest

from jabatan_eval import default_catalogue

STRUCTURAL = {
    "1": (175, 350, 550, 775, 900),
    "2": (100, 250, 350),
    "3": (450, 775, 900),
    "4A": (25, 50, 75, 100),
    "4B": (30, 75, 100, 125),
    "5": (75, 205, 340, 505, 650, 800, 930, 1030),
    "6": (310, 575, 975, 1120, 1225, 1325),
}
FUNCTIONAL = {
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
BANDS = {
    1: (190, 240),
    2: (245, 300),
    3: (305, 370),
    4: (375, 450),
    5: (455, 650),
    6: (655, 850),
    7: (855, 1100),
    8: (1105, 1350),
    9: (1355, 1600),
    10: (1605, 1850),
    11: (1855, 2100),
    12: (2105, 2350),
    13: (2355, 2750),
    14: (2755, 3150),
    15: (3155, 3600),
    16: (3605, 4050),
    17: (4055, None),
}
NAMES = {
    ("struktural", "1"): ("Ruang Lingkup dan Dampak Program", "Program Scope and Effect"),
    ("struktural", "2"): ("Pengaturan Organisasi", "Organizational Setting"),
    ("struktural", "3"): (
        "Wewenang Penyeliaan dan Manajerial",
        "Supervisory and Managerial Authority Exercised",
    ),
    ("struktural", "4A"): (
        "Hubungan Personal: Sifat Hubungan",
        "Personal Contacts: Nature",
    ),
    ("struktural", "4B"): (
        "Hubungan Personal: Tujuan Hubungan",
        "Personal Contacts: Purpose",
    ),
    ("struktural", "5"): (
        "Kesulitan dalam Pengarahan Pekerjaan",
        "Difficulty of Typical Work Directed",
    ),
    ("struktural", "6"): ("Kondisi Lain", "Other Conditions"),
    ("fungsional", "1"): (
        "Pengetahuan yang Dibutuhkan Jabatan",
        "Knowledge Required by the Position",
    ),
    ("fungsional", "2"): ("Pengawasan Penyelia", "Supervisory Controls"),
    ("fungsional", "3"): ("Pedoman", "Guidelines"),
    ("fungsional", "4"): ("Kompleksitas", "Complexity"),
    ("fungsional", "5"): ("Ruang Lingkup dan Dampak", "Scope and Effect"),
    ("fungsional", "6"): ("Hubungan Personal", "Personal Contacts"),
    ("fungsional", "7"): ("Tujuan Hubungan", "Purpose of Contacts"),
    ("fungsional", "8"): ("Persyaratan Fisik", "Physical Demands"),
    ("fungsional", "9"): ("Lingkungan Pekerjaan", "Work Environment"),
}
PRINTED = {"struktural": STRUCTURAL, "fungsional": FUNCTIONAL}
SCHEMES = sorted(PRINTED)

ROWS = [
    (scheme, factor, number, points)
    for scheme, factors in PRINTED.items()
    for factor, levels in factors.items()
    for number, points in enumerate(levels, start=1)
]


def counted(factors):
    """Every total with its number of combinations, by a walk over the printed points."""
    totals = Counter({0: 1})
    for levels in factors.values():
        totals = sum(
            (Counter({total + p: n for total, n in totals.items()}) for p in levels), Counter()
        )
    return totals


def printed_kelas(total):
    """The classes whose printed range holds a total."""
    return [
        kelas
        for kelas, (lower, upper) in BANDS.items()
        if lower <= total and (upper is None or total <= upper)
    ]


def test_the_schemes_are_structural_then_functional():
    assert [scheme.name for scheme in default_catalogue().schemes] == ["struktural", "fungsional"]


@pytest.mark.parametrize(("scheme", "levels"), [("struktural", 33), ("fungsional", 45)])
def test_a_scheme_has_its_factors_and_its_number_of_levels(scheme, levels):
    found = default_catalogue()[scheme]
    assert [factor.code for factor in found.factors] == list(PRINTED[scheme])
    assert len(found.level_by_code) == levels


@pytest.mark.parametrize(("scheme", "factor", "number", "points"), ROWS)
def test_a_level_has_the_printed_points(scheme, factor, number, points):
    level = default_catalogue()[scheme][factor].levels[number - 1]
    assert (level.code, level.factor, level.number, level.points) == (
        f"{factor}-{number}",
        factor,
        number,
        points,
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_no_factor_has_a_level_more_than_printed(scheme):
    found = default_catalogue()[scheme]
    assert {f.code: tuple(v.points for v in f.levels) for f in found.factors} == PRINTED[scheme]


@pytest.mark.parametrize(("scheme", "factor"), NAMES)
def test_a_factor_has_its_name_in_both_languages(scheme, factor):
    found = default_catalogue()[scheme][factor]
    assert (found.label("id"), found.label("en")) == NAMES[scheme, factor]


def test_factors_4a_and_4b_share_row_4_of_the_form_and_only_they_have_parts():
    rows = {
        (scheme.name, factor.code): (factor.number, factor.part is not None)
        for scheme in default_catalogue().schemes
        for factor in scheme.factors
    }
    assert rows == {
        (scheme, code): (code.rstrip("AB"), code in {"4A", "4B"}) for scheme, code in NAMES
    }


def test_the_three_digit_codes_begin_with_the_number_of_the_scheme():
    assert {scheme.name: scheme.number for scheme in default_catalogue().schemes} == {
        "struktural": 1,
        "fungsional": 2,
    }


def test_the_bands_are_the_printed_seventeen():
    bands = {band.kelas: (band.lower, band.upper) for band in default_catalogue().bands}
    assert bands == BANDS
    assert list(bands) == list(range(1, 18))


def test_points_and_bands_step_by_five():
    assert default_catalogue().step == 5
    assert all(points % 5 == 0 for *_, points in ROWS)
    assert all(BANDS[kelas][1] + 5 == BANDS[kelas + 1][0] for kelas in range(1, 17))


PROOF = {
    "struktural": (34_560, 625, 1165, 4730, tuple(range(8, 18))),
    "fungsional": (1_166_400, 836, 190, 4480, tuple(range(1, 18))),
}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_proof_shows_the_known_numbers_and_no_total_in_no_band(scheme):
    proof = next(p for p in default_catalogue().proof().schemes if p.scheme == scheme)
    combinations, distinct, smallest, largest, classes = PROOF[scheme]
    assert proof.combinations == combinations
    assert proof.distinct_totals == distinct
    assert (proof.smallest, proof.largest) == (smallest, largest)
    assert proof.classes == classes
    assert proof.totals_in_no_band == ()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_known_numbers_follow_from_the_printed_tables(scheme):
    totals = counted(PRINTED[scheme])
    classes = [printed_kelas(total) for total in totals]
    assert all(len(found) == 1 for found in classes)
    assert PROOF[scheme] == (
        math.prod(map(len, PRINTED[scheme].values())),
        len(totals),
        min(totals),
        max(totals),
        tuple(sorted({kelas for (kelas,) in classes})),
    )


@pytest.mark.parametrize("scheme", SCHEMES)
def test_totals_and_their_combinations_are_those_of_the_printed_tables(scheme):
    found = default_catalogue()[scheme].totals
    assert dict(found) == dict(counted(PRINTED[scheme]))
    assert list(found) == sorted(found)


def test_structural_totals_are_those_of_every_combination_written_out():
    written_out = Counter(map(sum, product(*STRUCTURAL.values())))
    assert dict(default_catalogue()["struktural"].totals) == dict(written_out)


def test_every_number_up_to_the_largest_total_has_the_printed_kelas_or_none():
    bands = default_catalogue().bands
    for total in range(4735):
        found = [b.kelas for b in bands if b.lower <= total <= (b.upper or total)]
        assert found == printed_kelas(total), total
