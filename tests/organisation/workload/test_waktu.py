"""A time carries its unit: exact, compared by length, refused where the unit is not said."""

import copy
import pickle
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from jabatan_eval.errors import JabatanEvalError, NotationError, WorkloadError
from jabatan_eval.organisation import Waktu
from jabatan_eval.organisation.waktu import unit_named

SETTINGS = settings(max_examples=100)
NUMBERS = st.fractions(0, 10**6, max_denominator=10**6)
WAKTU = st.builds(Waktu, NUMBERS, st.sampled_from(["jam", "menit"]))
FIELD = TypeAdapter(Waktu)


def kinds(error):
    return [fault.kind for fault in error.value.faults]


def test_sixty_minutes_are_an_hour():
    assert Waktu.menit(60) == Waktu.jam(1)
    assert hash(Waktu.menit(60)) == hash(Waktu.jam(1))
    assert Waktu.menit(60) != Waktu.menit(1)
    assert Waktu.jam(1) != 60
    assert Waktu.menit(59) < Waktu.jam(1) <= Waktu.menit(60)


@pytest.mark.parametrize(
    ("given", "number"),
    [
        (780, Fraction(780)),
        ("1.200", Fraction(1200)),
        ("0,75", Fraction(3, 4)),
        ("1/3", Fraction(1, 3)),
        (Decimal("1.5"), Fraction(3, 2)),
        (Fraction(2, 7), Fraction(2, 7)),
        (0, Fraction(0)),
    ],
)
def test_a_time_is_read_exactly(given, number):
    assert Waktu.menit(given).minutes == number
    assert Waktu.jam(given).hours == number


@pytest.mark.parametrize(
    "given",
    ["", "abc", "1,250", "1e5", "-", "٣", True, None, [1], 0.1, float("nan"), float("inf"),
     Decimal("NaN"), Decimal("1e999999999"), Decimal("1e-999999999"), 10**400, "1/0",
     "9" * 500],
)  # fmt: skip
def test_what_is_no_exact_number_is_refused(given):
    with pytest.raises(NotationError):
        Waktu.menit(given)


def test_a_negative_time_and_an_unknown_unit_are_refused_by_name():
    for negative in (lambda: Waktu.jam(-1), lambda: -1 * Waktu.jam(1)):
        with pytest.raises(WorkloadError) as error:
            negative()
        assert kinds(error) == ["time_negative"]
    for unit in ("hari", None, ["jam"]):
        with pytest.raises(WorkloadError) as error:
            Waktu(Fraction(1), unit)
        assert kinds(error) == ["time_unit_unknown"]


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("45 menit", 45),
        ("45menit", 45),
        ("45 mnt.", 45),
        ("1,5 jam", 90),
        ("1.5 JAM", 90),
        ("1.200 menit", 1200),
        ("1 jam 30 menit", 90),
        ("1/3 jam", 20),
        ("2 hours", 120),
        ("４５\u00a0Menit", 45),
        ("  2 jam\n", 120),
    ],
)
def test_a_time_is_read_as_tables_write_it(text, minutes):
    assert Waktu.parse(text).minutes == minutes


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("45", "time_without_unit"),
        ("1,5", "time_without_unit"),
        ("1:30", "time_clock"),
        ("01:30:00", "time_clock"),
        ("2 hari", "time_unit_unknown"),
        ("30 menit 1 jam", "time_unreadable"),
        ("1 jam 30", "time_unreadable"),
        ("jam", "time_unreadable"),
        ("", "time_unreadable"),
        ("45 menit lebih", "time_unreadable"),
        ("1 jam 2 jam", "time_unreadable"),
        ("-1 jam", "time_negative"),
        ("9" * 200 + " jam", "time_unreadable"),
        ("1 jam 2 menit 3 menit", "time_unreadable"),
    ],
)
def test_what_could_mean_two_times_or_none_is_refused(text, kind):
    with pytest.raises(WorkloadError) as error:
        Waktu.parse(text)
    assert kinds(error) == [kind]
    assert error.value.faults[0].message("id")


def test_times_are_added_multiplied_and_divided():
    assert repr(Waktu.jam(1) + Waktu.jam("0,5")) == "Waktu.jam('1,5')"
    assert repr(Waktu.jam(1) + Waktu.menit(30)) == "Waktu.menit(90)"
    assert 3 * Waktu.menit(20) == Waktu.menit(20) * Decimal(3) == Waktu.jam(1)
    assert Waktu.jam(1250) / Waktu.menit(780) == Fraction(1250, 13)
    assert sum([Waktu.jam(1), Waktu.menit(1)], Waktu.menit(0)).minutes == 61


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Waktu.jam(1) + 1,
        lambda: Waktu.jam(1) * 1.5,
        lambda: Waktu.jam(1) * True,
        lambda: Waktu.jam(1) / 2,
        lambda: Waktu.jam(1) < 2,
    ],
)
def test_a_bare_number_is_no_time(wrong):
    with pytest.raises(TypeError):
        wrong()


def test_a_time_never_changes():
    waktu = Waktu.jam(1)
    with pytest.raises(AttributeError):
        waktu.jumlah = Fraction(2)
    assert copy.deepcopy(waktu) == pickle.loads(pickle.dumps(waktu)) == waktu  # noqa: S301


@SETTINGS
@given(WAKTU)
def test_what_it_prints_for_programs_reads_back(waktu):
    again = eval(repr(waktu))  # noqa: S307
    assert (again.jumlah, again.satuan) == (waktu.jumlah, waktu.satuan)
    assert FIELD.validate_json(FIELD.dump_json(waktu)) == waktu


@SETTINGS
@given(WAKTU, WAKTU)
def test_units_do_not_matter_to_sums_and_comparisons(one, other):
    assert (one + other).minutes == one.minutes + other.minutes
    assert (one < other) == (one.minutes < other.minutes)
    assert one.to("menit") == one == one.to("jam")


@SETTINGS
@given(st.text(max_size=30) | st.from_regex(r"[0-9.,:/ ]{0,8} ?(jam|menit|hari)?", fullmatch=True))
def test_any_text_is_a_time_or_refused(text):
    try:
        waktu = Waktu.parse(text)
    except JabatanEvalError as error:
        told = [error.message(lang) for lang in ("id", "en")]
    else:
        told = [waktu.text(lang) for lang in ("id", "en")]
        assert waktu.minutes >= 0
    assert all(told)


def test_three_decimals_are_printed_so_that_they_are_no_thousands():
    assert repr(Waktu.jam("1,1250")) == "Waktu.jam('1,1250')"
    assert Waktu.jam("0,125").text() == "0,125 jam"
    assert repr(Waktu.jam(Fraction(1, 3))) == "Waktu.jam('1/3')"


def test_units_are_named_by_the_words_of_tables():
    assert [unit_named(word) for word in ("JAM", " menit ", "mnt.", "orang")] == [
        "jam", "menit", "menit", None,
    ]  # fmt: skip


def test_a_field_takes_times_and_texts_and_no_bare_number():
    assert FIELD.validate_python("45 menit") == FIELD.validate_python(Waktu.menit(45))
    with pytest.raises(ValueError, match="has no unit"):
        FIELD.validate_python(45)
    assert FIELD.json_schema()["type"] == "string"
