"""A line of work: exact hours, its flags, and every fault of it at once."""

import pickle
from decimal import Decimal
from fractions import Fraction

import pytest

from jabatan_eval.errors import JudgementError
from jabatan_eval.judgement import Work


@pytest.mark.parametrize(
    ("hours", "exact"),
    [
        (500, 500),
        (Decimal("0.1"), Fraction(1, 10)),
        (Fraction(1, 3), Fraction(1, 3)),
        ("1.250,5", Fraction(2501, 2)),
        (312.5, Fraction(625, 2)),
    ],
)
def test_hours_are_exact(hours, exact):
    work = Work(kelas=9, hours=hours, own_time=hours)
    assert (work.hours, work.own_time) == (exact, exact)
    assert isinstance(work.hours, Fraction)


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ({"kelas": "9"}, ["kelas_not_whole"]),
        ({"kelas": True}, ["kelas_not_whole"]),
        ({"kelas": 9.0}, ["kelas_not_whole"]),
        ({"hours": -1}, ["negative_hours"]),
        ({"hours": 0.1}, ["inexact_amount"]),
        ({"hours": float("nan")}, ["unreadable_amount"]),
        ({"hours": True}, ["unreadable_amount"]),
        ({"hours": None}, ["unreadable_amount"]),
        ({"hours": Decimal("1e999999999")}, ["unreadable_amount"]),
        ({"hours": "1,250"}, ["ambiguous_amount"]),
        ({"own_time": -1}, ["negative_hours"]),
        ({"name": 5}, ["not_a_name"]),
        ({"name": "x" * 1001}, ["not_a_name"]),
        ({"flags": 5}, ["not_flags"]),
        ({"flags": [5]}, ["not_flags"]),
        ({"flags": ["calon"] * 101}, ["not_flags"]),
        ({"kelas": None, "hours": "x", "name": 1, "flags": 1, "own_time": "y"},
         ["kelas_not_whole", "not_a_name", "not_flags", "unreadable_amount", "unreadable_amount"]),
    ],
    ids=str,
)  # fmt: skip
def test_every_fault_of_a_line_is_told_at_once(given, found):
    with pytest.raises(JudgementError) as error:
        Work(**{"kelas": 9, "hours": 5, **given})
    assert [fault.kind for fault in error.value.faults] == found
    assert error.value.message("id") != error.value.message("en")
    assert pickle.loads(pickle.dumps(error.value)).faults == error.value.faults  # noqa: S301


def test_flags_are_codes_in_any_case_and_order():
    assert Work(9, 5, flags=[" Penunjang", "calon", "CALON"]).flags == ("calon", "penunjang")
    assert Work(9, 5, flags="calon").flags == ("calon",)
    assert Work(9, 5, flags={"mandiri", "calon"}) == Work(9, 5, flags=("calon", "mandiri"))


def test_a_line_is_a_value():
    work = Work(9, 5, "Analis")
    assert pickle.loads(pickle.dumps(work)) == work  # noqa: S301
    assert hash(work) == hash(Work(9, "5", "Analis"))
    with pytest.raises(AttributeError):
        work.hours = Fraction(1)
