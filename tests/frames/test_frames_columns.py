"""Which columns are meant, and which tables are refused before anything runs."""

import datetime as dt
from decimal import Decimal

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jabatan_eval as je
from jabatan_eval.frames import FrameError, evaluate_frame


@pytest.fixture
def right(rows):
    """One right row, as columns."""
    return rows.columns_of([rows.right_row()])


def _refused(frame, **how):
    with pytest.raises(FrameError) as error:
        evaluate_frame(frame, **how)
    assert isinstance(error.value, je.SelectionError)
    assert error.value.message("id") != error.value.message("en")
    return {fault.kind: fault for fault in error.value.faults}


@pytest.mark.parametrize("spelling", ["faktor_{}", "FAKTOR_{}", "Faktor_{}"])
@pytest.mark.parametrize("case", [str.lower, str.upper])
def test_columns_are_found_under_code_or_faktor_in_any_case(right, spelling, case):
    """`4a`, `4A`, `faktor_4A` and `FAKTOR_4a` are all factor 4A."""
    for form in (spelling, "{}"):
        frame = pl.DataFrame({form.format(case(name)): values for name, values in right.items()})
        assert evaluate_frame(frame)["nilai_jabatan"].to_list() == [1165]


def test_columns_maps_any_name(right):
    """Named columns count; the others are found by themselves; case of the factor is free."""
    frame = pl.DataFrame({"Hubungan (sifat)": right.pop("4A"), **right, "6 lain": ["6-2"]})
    scored = evaluate_frame(frame, columns={"4a": "Hubungan (sifat)", "6": "6 lain"})
    assert scored.columns == [*frame.columns, "nilai_jabatan", "kelas_jabatan", "temuan"]
    assert scored["nilai_jabatan"].to_list() == [1165 - 310 + 575]


def test_number_labels_of_pandas_are_codes(right):
    """A header row of numbers gives whole numbers as labels."""
    frame = pd.DataFrame(right).rename(columns={"1": 1, "2": 2, "3": 3})
    assert evaluate_frame(frame)["kelas_jabatan"].tolist() == [8]


def test_every_fault_of_the_columns_is_told_at_once(right):
    """Missing, ambiguous, taken and mistyped columns together."""
    del right["2"], right["3"]
    frame = pl.DataFrame({**right, "faktor_5": ["5-1"], "Temuan": [""], "6": [1.5]})
    faults = _refused(frame, columns={"9": "x", "3": "tidak ada"})
    assert sorted(faults) == [
        "frame_column_ambiguous",
        "frame_column_float",
        "frame_column_missing",
        "frame_column_taken",
        "frame_column_unknown",
        "unknown_factor",
    ]
    assert faults["frame_column_missing"].factor == "2"
    assert faults["frame_column_missing"].allowed == ("2", "faktor_2")
    assert faults["frame_column_unknown"].given == "'tidak ada'"
    assert faults["frame_column_ambiguous"].given == "'5', 'faktor_5'"


@pytest.mark.parametrize("name", ["nilai_jabatan", "kelas_jabatan", "temuan", "NILAI_JABATAN"])
def test_a_column_named_like_a_result_is_refused_by_name(right, engine, name):
    """Nothing of the user's is overwritten."""
    faults = _refused(engine.make({**right, name: ["punya saya"]}))
    assert faults["frame_column_taken"].given == repr(name)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1.0, None], "frame_column_float"),
        ([True, None], "frame_column_type"),
        ([dt.date(2026, 3, 1), None], "frame_column_date"),
        ([dt.datetime(2026, 3, 1), None], "frame_column_date"),  # noqa: DTZ001
        ([Decimal("1.5"), None], "frame_column_type"),
        ([["1-1"], None], "frame_column_type"),
        ([b"1-1", None], "frame_column_type"),
    ],
    ids=lambda given: type(given[0]).__name__ if isinstance(given, list) else "",
)
def test_a_column_of_a_wrong_type_is_refused_by_name(rows, values, kind):
    """Polars, pyarrow, DuckDB; and pandas with the types of Arrow."""
    columns = rows.columns_of([rows.right_row(), rows.right_row()])
    table = pa.table({**columns, "2": pa.array(values)})
    typed = table.to_pandas(types_mapper=pd.ArrowDtype)
    for frame in (table, pl.from_arrow(table), duckdb.connect().from_arrow(table), typed):
        faults = _refused(frame)
        assert list(faults) == [kind], type(frame)
        assert faults[kind].given == "'2'"


def test_python_objects_without_a_hash_are_each_refused_in_their_row(rows):
    columns = rows.columns_of([rows.right_row()] * 200)
    cells = [[n] for n in range(199)]
    scored = evaluate_frame(pd.DataFrame({**columns, "2": ["2-1", *cells]}))
    assert scored["nilai_jabatan"].tolist() == [1165, *[pd.NA] * 199]
    assert "[198]" in scored["temuan"].iloc[-1]


def test_floats_that_pandas_made_of_level_numbers_are_refused_with_the_way_out(rows):
    """A missing number turns a pandas column into floats; Int64 keeps it whole."""
    numbers = {f: [1, 1] for f in rows.STRUKTURAL}
    frame = pd.DataFrame({**numbers, "2": [1, None]})
    fault = _refused(frame)["frame_column_float"]
    assert ".astype('Int64')" in fault.message("id")
    scored = evaluate_frame(frame.astype({"2": "Int64"}))
    assert scored["nilai_jabatan"].tolist() == [1165, pd.NA]


def test_a_column_without_a_value_is_empty_and_of_no_wrong_type(rows):
    """A CSV's empty column is one of floats in pandas, and so is each of a table without rows."""
    frame = pd.DataFrame({**rows.columns_of([rows.right_row()]), "2": [float("nan")]})
    (finding,) = evaluate_frame(frame, lang="en")["temuan"]
    assert finding == "factor 2: no level given; allowed: 2-1, 2-2, 2-3"
    assert evaluate_frame(pd.DataFrame({f: [] for f in rows.STRUKTURAL})).empty


def test_columns_that_stand_twice_are_refused_by_name(right):
    """Where an engine lets them."""
    twice = pa.table([pa.array(v) for v in (*right.values(), ["2-2"])], [*right, "2"])
    frame = pd.DataFrame([["2-1", "2-2"]], columns=["2", "2"])
    for table in (twice, frame):
        assert _refused(table)["frame_column_twice"].given == "'2'"


def test_headings_of_two_levels_are_refused(right):
    """As a sheet with merged headings gives them."""
    frame = pd.DataFrame(right)
    frame.columns = pd.MultiIndex.from_product([frame.columns, ["tingkat"]])
    assert set(_refused(frame)) == {"frame_column_levels"}


@pytest.mark.parametrize("given", [[["1-1"]], {"1": ["1-1"]}, "1-1", None, pd.Series(["1-1"]), 3])
def test_what_is_no_table_is_refused(given):
    """With the kinds that are."""
    fault = _refused(given)["frame_unknown_kind"]
    assert fault.given == repr(type(given).__name__)
    assert "pandas" in fault.allowed


def test_a_wrapped_table_is_refused(right):
    """The same kind comes back, so a wrapper must be taken off first."""
    import narwhals.stable.v2 as nw

    assert "frame_unknown_kind" in _refused(nw.from_native(pl.DataFrame(right)))


@pytest.mark.parametrize(
    ("columns", "kind"),
    [
        (["1", "2"], "frame_columns_type"),
        ("1", "frame_columns_type"),
        ({"10": "1"}, "unknown_factor"),
        ({1: "1"}, "unknown_factor"),
        ({"1": ["1"]}, "frame_column_unknown"),
        ({"1": None}, "frame_column_unknown"),
        ({"4a": "4A", "4A": "4A"}, "repeated"),
        ({"1": "2"}, "frame_column_shared"),
    ],
)
def test_a_wrong_choice_of_columns_is_refused(right, columns, kind):
    """Each slip by its own name."""
    assert kind in _refused(pl.DataFrame(right), columns=columns)


def test_a_whole_number_for_a_factor_is_told_the_text(right):
    """`1` is not the factor `1`, but near it."""
    fault = _refused(pl.DataFrame(right), columns={1: "1"})["unknown_factor"]
    assert fault.near == "1"


def test_an_unknown_scheme_or_language_is_refused(right):
    """As everywhere."""
    with pytest.raises(je.UnknownSchemeError):
        evaluate_frame(pl.DataFrame(right), scheme="Struktural")
    with pytest.raises(ValueError, match="unknown language"):
        evaluate_frame(pl.DataFrame(right), lang="jv")


def test_the_scheme_column_must_be_there_be_text_and_be_no_factor(rows):
    """Three slips, three names."""
    columns = {name: pl.Series([None], dtype=pl.String) for name in rows.EVERY_FACTOR}
    frame = pl.DataFrame({**columns, "kode": [1]})
    assert "frame_column_unknown" in _refused(frame, scheme_column="skema")
    assert "frame_scheme_column_type" in _refused(frame, scheme_column="kode")
    assert "frame_column_shared" in _refused(frame, scheme_column="1")


def test_with_a_scheme_column_every_scheme_needs_its_columns(right):
    """Nothing is taken for empty that is not there."""
    frame = pl.DataFrame({**right, "skema": ["struktural"]})
    with pytest.raises(FrameError) as error:
        evaluate_frame(frame, scheme_column="skema")
    assert [fault.factor for fault in error.value.faults] == ["4", "7", "8", "9"]
