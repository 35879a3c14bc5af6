"""Need against a plain oracle, for any tasks: exact, parts equal to the total, order of no matter."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.organisation import (
    BebanKerja,
    Berhenti,
    HariKerja,
    Pemangku,
    Tugas,
    Waktu,
    WaktuEfektif,
    kebutuhan_per_tahun,
)

SETTINGS = settings(max_examples=100)
VOLUMES = st.fractions(0, 10**6, max_denominator=1000)
TIMES = st.fractions(Fraction(1, 100), 5000, max_denominator=1000)
UNITS = {"jam": 60, "menit": 1}
TASKS = st.lists(
    st.tuples(VOLUMES, st.sampled_from(["tahun", "bulan", "minggu", "hari"]), TIMES,
              st.sampled_from([*UNITS])),
    min_size=1, max_size=30,
)  # fmt: skip
DAYS = st.tuples(st.integers(200, 300), st.integers(4, 7))
EFFECTIVE = st.fractions(1, 3000, max_denominator=100)


def built(tasks, days, hours):
    return BebanKerja(
        tugas=[
            Tugas(uraian="x", volume=volume, periode=period, waktu=Waktu(time, unit))
            for volume, period, time, unit in tasks
        ],
        hari_kerja=HariKerja(setahun=days[0], seminggu=days[1]),
        waktu_efektif=WaktuEfektif(setahun=Waktu.jam(hours)),
    )


def oracle(tasks, days, hours):
    """The formula over minutes, with numerators and denominators kept apart."""
    times = {"tahun": (1, 1), "bulan": (12, 1), "hari": (days[0], 1), "minggu": days}
    top, bottom = 0, 1
    for volume, period, time, unit in tasks:
        n = volume.numerator * time.numerator * UNITS[unit] * times[period][0]
        d = volume.denominator * time.denominator * times[period][1]
        top, bottom = top * d + n * bottom, bottom * d
    return top * hours.denominator, bottom * hours.numerator * 60


@SETTINGS
@given(tasks=TASKS, days=DAYS, hours=EFFECTIVE)
def test_need_is_exactly_what_the_formula_gives(tasks, days, hours):
    beban = built(tasks, days, hours)
    top, bottom = oracle(tasks, days, hours)
    assert beban.kebutuhan.numerator * bottom == top * beban.kebutuhan.denominator
    assert beban.posts("ceil") == -(-top // bottom)
    assert beban.posts("half_up") == (2 * top + bottom) // (2 * bottom)
    assert abs(beban.posts("half_even") - beban.kebutuhan) <= Fraction(1, 2)
    assert beban.posts("none") == beban.kebutuhan


@SETTINGS
@given(tasks=TASKS, days=DAYS, hours=EFFECTIVE, shuffled=st.randoms())
def test_parts_add_up_to_totals_in_any_order(tasks, days, hours, shuffled):
    beban = built(tasks, days, hours)
    assert sum(line.kebutuhan for line in beban.lines) == beban.kebutuhan
    assert sum(line.beban.minutes for line in beban.lines) == beban.beban.minutes
    others = [*tasks]
    shuffled.shuffle(others)
    assert built(others, days, hours).kebutuhan == beban.kebutuhan


@SETTINGS
@given(tasks=TASKS, days=DAYS, hours=EFFECTIVE)
def test_the_unit_in_which_a_time_is_written_does_not_matter(tasks, days, hours):
    other = {"jam": "menit", "menit": "jam"}
    turned = [
        (volume, period, time * UNITS[unit] / UNITS[other[unit]], other[unit])
        for volume, period, time, unit in tasks
    ]
    assert built(turned, days, hours).kebutuhan == built(tasks, days, hours).kebutuhan


LEAVERS = st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4)), min_size=5, max_size=5)


@SETTINGS
@given(
    need=st.integers(0, 60), spare=st.tuples(st.integers(0, 20), st.integers(0, 20)),
    leavers=LEAVERS,
)  # fmt: skip
def test_the_needs_of_the_years_add_up_to_what_is_lacking_at_their_end(need, spare, leavers):
    """A plain count year by year: fill what is lacking, keep what is too many."""
    pns = spare[0] + sum(one for one, _ in leavers)
    pppk = spare[1] + sum(one for _, one in leavers)
    pemangku = Pemangku(
        pada="2025-12-31",
        pns=pns,
        pppk=pppk,
        berhenti=[
            Berhenti(tahun=2026 + at, pensiun=a, habis_kontrak=b)
            for at, (a, b) in enumerate(leavers)
        ],
    )
    years = kebutuhan_per_tahun(need, pemangku)
    holders = pns + pppk
    for one, (retire, end) in zip(years, leavers, strict=True):
        assert one.kekurangan == need - holders
        holders -= retire + end
        assert one.kebutuhan == max(0, need - holders)
        holders = max(holders, need)
    at_end = need - (pns + pppk - sum(a + b for a, b in leavers))
    assert sum(one.kebutuhan for one in years) == max(0, at_end) == years[-1].kumulatif


@pytest.mark.parametrize("wrong", [1.5, "1.5", None])
def test_posts_are_whole_numbers(wrong):
    with pytest.raises(ValueError, match="expected"):
        Berhenti(tahun=2026, pensiun=wrong)
