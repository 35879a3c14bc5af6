"""The audit over every kind of frame, and over none: the same findings."""

import datetime as dt
from decimal import Decimal

import duckdb
import narwhals.stable.v2 as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from jabatan_eval import DocumentError
from jabatan_eval.register import audit
from jabatan_eval.register.cells import Odd, as_column, combined, plain, written

COLUMNS = {
    "nama_jabatan": ["Kepala Seksi", "Analis", None, "Bupati", "Camat", "Camat"],
    "jenis_jabatan": ["Pengawas", "pelaksana", "JFT", None, "?", "Administrator"],
    "nilai_jabatan": ["1.165", "242", "1170", "-", None, "2.000"],
    "kelas_jabatan": ["9", "VII", "13.A", "0", "18", "11"],
    "unit_kerja": ["A", "B", "B", None, "A", "A"],
    "lain": [1, 2, 3, 4, 5, 6],
}
ROWS = [dict(zip(COLUMNS, cells, strict=True)) for cells in zip(*COLUMNS.values(), strict=True)]
EXPECTED = audit(ROWS)

FRAMES = {
    "columns": COLUMNS,
    "arrays": {name: np.array(cells, dtype=object) for name, cells in COLUMNS.items()},
    "iterator": None,
    "tuple": tuple(ROWS),
    "polars": pl.DataFrame(COLUMNS),
    "polars lazy": pl.LazyFrame(COLUMNS),
    "polars categorical": pl.DataFrame(COLUMNS).with_columns(
        pl.col(name).cast(pl.Categorical) for name in COLUMNS if name != "lain"
    ),
    "pandas": pd.DataFrame(COLUMNS),
    "pandas object": pd.DataFrame(COLUMNS, dtype=object),
    "pandas arrow": pd.DataFrame(COLUMNS).convert_dtypes(dtype_backend="pyarrow"),
    "pandas category": pd.DataFrame(COLUMNS).astype({"kelas_jabatan": "category"}),
    "pandas repeated index": pd.DataFrame(COLUMNS, index=[7] * 6),
    "pyarrow": pa.table(COLUMNS),
    "narwhals": nw.from_native(pl.DataFrame(COLUMNS)),
}


def said(report):
    return [(f.row, f.position, f.nama, f.unit, f.detail, f.related) for f in report.findings]


@pytest.mark.parametrize("name", FRAMES)
def test_every_kind_of_register_gives_the_same_findings(name):
    report = audit(iter(ROWS) if name == "iterator" else FRAMES[name])
    assert said(report) == said(EXPECTED)
    assert (report.receipt, report.units) == (EXPECTED.receipt, EXPECTED.units)


def test_a_duckdb_relation_is_read_too():
    table = pa.table(COLUMNS)
    with duckdb.connect() as connection:
        relation = connection.from_arrow(table)
        assert said(audit(relation)) == said(EXPECTED)


KINDS = {
    "polars": pl.DataFrame,
    "polars lazy": pl.DataFrame,
    "pandas": pd.DataFrame,
    "pyarrow": pa.Table,
    "narwhals": pl.DataFrame,
    "columns": list,
}


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("key", [None, "lain", "nama_jabatan"])
def test_the_findings_come_as_the_kind_of_table_that_was_given(name, key):
    table = audit(FRAMES[name], key).to_frame("en")
    assert type(table) is KINDS[name]
    rows = [*audit(ROWS, key).rows("en")]
    found = table if isinstance(table, list) else nw.from_native(table).rows(named=True)
    expected = [
        {**row, "row": None if row["row"] is None or key != "nama_jabatan" else str(row["row"])}
        if key == "nama_jabatan"
        else row
        for row in rows
    ]
    clean = [{k: None if pd.isna(v) else v for k, v in row.items()} for row in found]
    assert clean == expected


@pytest.mark.parametrize("name", KINDS)
def test_a_register_without_findings_gives_an_empty_table_of_the_same_columns(name):
    some = FRAMES[name]
    table = audit(some).to_frame()
    right = {"nama_jabatan": ["A"], "nilai_jabatan": [1165], "kelas_jabatan": [8]}
    makers = {"polars": pl.DataFrame, "polars lazy": pl.LazyFrame, "pandas": pd.DataFrame,
              "pyarrow": pa.table, "narwhals": pl.DataFrame, "columns": dict}  # fmt: skip
    empty = audit(makers[name]({**right, "jenis_jabatan": ["Pengawas"]})).to_frame()
    if not isinstance(table, list):
        assert nw.from_native(empty).columns == nw.from_native(table).columns
    assert len(empty) == 0


def test_whole_numbers_stay_whole_in_pandas():
    table = audit(FRAMES["pandas"]).to_frame()
    assert str(table["row"].dtype) == "Int64"


@pytest.mark.parametrize("make", [pl.DataFrame, pd.DataFrame, pa.table, dict])
def test_an_empty_register_has_no_findings_and_no_share(make):
    report = audit(make({name: [] for name in COLUMNS}))
    assert report.findings == ()
    assert (report.share_consistent, report.share_of_compared) == (None, None)
    assert "0" in report.to_text()


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        (None, None),
        (np.nan, None),
        (pd.NA, None),
        (pd.NaT, None),
        (Decimal("NaN"), None),
        (Decimal(1165), 1165),
        (Decimal("9.5"), Odd("9.5")),
        (np.int64(9), 9),
        (np.float32(9), 9),
        (np.float64(9.5), 9.5),
        (9.0, 9),
        (True, Odd("True")),
        (np.True_, Odd("True")),
        (dt.date(2024, 1, 3), Odd("2024-01-03")),
        (pd.Timestamp("2024-01-03"), Odd("2024-01-03T00:00:00")),
        (dt.time(1, 3), Odd("01:03:00")),
        (np.str_("9"), "9"),
        (b"9", Odd("b'9'")),
        (np.array([1, 2]), Odd("array([1, 2])")),
    ],
    ids=str,
)
def test_a_cell_of_any_engine_becomes_text_number_or_nothing(cell, kept):
    assert plain(cell) == kept
    assert type(plain(cell)) is type(kept)


class Hostile:
    def __eq__(self, other):
        raise RuntimeError

    __hash__ = None

    def __repr__(self):
        raise RuntimeError


def test_objects_that_refuse_everything_are_only_named():
    report = audit([{"nama_jabatan": Hostile(), "nilai_jabatan": Hostile(), "kelas_jabatan": 8}])
    assert "<Hostile>" in report.findings[1].message


def test_columns_keep_apart_what_python_calls_equal():
    column = as_column([1, True, "1", 1.0, "", "  "])
    assert [column.at(row) for row in range(6)] == [1, Odd("True"), "1", 1, None, None]


def test_long_cells_are_shown_cut():
    assert written("a" * 100) == "a" * 77 + "..."
    assert written(Odd("x")) == "x"
    assert combined([([1, 2], 3)]) == [1, 2]


@pytest.mark.parametrize(
    "register",
    [
        3,
        "nilai",
        b"nilai",
        object(),
        [3],
        [{"nilai": 1}, "b"],
        {"nilai": 3},
        {"nilai": "1165"},
        {"nilai": [1], "kelas": [8, 9]},
        {"nama": ["a"]},
        [],
        pd.Series([1]),
    ],
    ids=lambda thing: repr(thing).partition(" at 0x")[0],
)
def test_what_is_no_register_is_refused_by_name(register):
    with pytest.raises(DocumentError) as raised:
        audit(register)
    for lang in ("id", "en"):
        assert raised.value.message(lang)


def test_pandas_columns_of_one_name_are_refused():
    frame = pd.DataFrame([[1165, 1170, 8]], columns=["nilai", "nilai", "kelas"])
    with pytest.raises(DocumentError, match="nilai"):
        audit(frame)


def test_labels_that_are_no_text_are_understood():
    frame = pd.DataFrame({1: ["1-1"], 2: ["2-1"], 3: ["3-1"], "4A": [1], "4B": [1], 5: [1], 6: [1],
                          "jabatan": ["Camat"], "jenis": ["pengawas"], "nilai": [1170],
                          "kelas": [8]})  # fmt: skip
    found = [finding.code for finding in audit(frame).findings]
    assert found == ["nilai_unattainable", "levels_contradict_nilai"]


def test_only_the_columns_that_are_needed_are_read():
    class Sparing(dict):
        def __getitem__(self, name):
            assert name != "lain"
            return super().__getitem__(name)

        def get(self, name, default=None):
            assert name != "lain"
            return super().get(name, default)

    assert said(audit([Sparing(row) for row in ROWS])) == said(EXPECTED)
