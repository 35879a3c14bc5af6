"""Numbers, categories, odd cells, empty tables: what each kind of table may hold."""

import datetime as dt
import subprocess
import sys
from decimal import Decimal

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import jabatan_eval as je
from jabatan_eval.frames import FrameError, evaluate_frame
from jabatan_eval.frames.cells import cells_of
from jabatan_eval.frames.plan import Findings, Plan
from jabatan_eval.frames.polars_frames import _kelas, _results

NUMBERS = [None, -(2**15), -1, 0, 1, 2, 3, 4, 5, 6, 9, 99, 100, 2**15 - 1]


def test_level_numbers_score_as_evaluate_does(of_numbers, kinds, rows):
    """Every number under every factor, in range or not, and nothing at all."""
    every = [
        {**dict.fromkeys(rows.STRUKTURAL, 1), factor: number}
        for factor in rows.STRUKTURAL
        for number in NUMBERS
    ]
    scored = [row[-3:] for row in kinds.read(evaluate_frame(of_numbers(rows.columns_of(every))))]
    refused = 0
    for row, given in zip(every, scored, strict=True):
        nilai, kelas, factors = rows.due(row)
        assert given[:2] == (nilai, kelas), row
        assert [part.split(": ")[0] for part in (given[2] or "").split(" | ") if part] == [
            f"faktor {factor}" for factor in factors
        ]
        refused += nilai is None
    assert 0 < refused < len(every)


def test_level_numbers_have_the_same_findings_everywhere(rows, kinds):
    """A number is shown as it is given."""
    every = rows.columns_of(
        [{**dict.fromkeys(rows.STRUKTURAL, 1), "2": n, "1": n} for n in NUMBERS]
    )
    found = {
        name: [row[-1] for row in kinds.read(evaluate_frame(make(every)))]
        for name, make in kinds.NUMBERS.items()
    }
    assert found["polars"][0].startswith("faktor 1: belum diberi tingkat; pilihan: 1-1,")
    assert found["polars"][NUMBERS.index(5)] == (
        "faktor 2: tingkat 5 milik skema 'fungsional', bukan 'struktural'; pilihan: 2-1, 2-2, 2-3"
    )
    assert {name for name, words in found.items() if words != found["polars"]} == set()


@pytest.mark.parametrize("dtype", ["int8", "uint8", "int64", "uint64", "Int8", "UInt64"])
def test_plain_integers_of_pandas_of_any_width(rows, dtype):
    """Also at the ends of what they hold."""
    info = np.iinfo(dtype.lower())
    frame = pd.DataFrame({f: [1, 2, info.max, info.min] for f in rows.STRUKTURAL}).astype(dtype)
    frame["2"] = pd.array([1, 1, 1, 1], dtype=dtype)
    scored = evaluate_frame(frame)
    due = rows.due({**dict.fromkeys(rows.STRUKTURAL, 2), "2": 1})[0]
    assert scored["nilai_jabatan"].tolist() == [1165, due, pd.NA, pd.NA]


@pytest.mark.parametrize("alike", [2400, 1200, 0])
def test_equal_objects_score_alike_wherever_they_lie(rows, alike):
    """All cells shared with others, the first half of them, or each one an object of its own."""
    wrong = {**rows.right_row(), "2": "2-9", "5": None}
    every = [rows.right_row(), wrong, rows.right_row(place=1)] * 800
    columns = {
        factor: [
            cell if at < alike or cell is None else "".join([*cell])
            for at, cell in enumerate(cells)
        ]
        for factor, cells in rows.columns_of(every).items()
    }
    own = len({*map(id, columns["1"])})
    assert own == 2400 - alike + min(alike, 2)
    given = evaluate_frame(pd.DataFrame(columns, dtype=object))
    due = evaluate_frame(pd.DataFrame(columns, dtype="str"))
    assert given.iloc[:, -3:].equals(due.iloc[:, -3:])
    assert given["nilai_jabatan"].isna().sum() == 800


def test_sparse_integers_of_pandas_are_numbers_too(rows):
    """Of an extension type that names no plain one."""
    frame = pd.DataFrame({f: [1, 2] for f in rows.STRUKTURAL}).astype(pd.SparseDtype("int64", 1))
    due = [rows.due(dict.fromkeys(rows.STRUKTURAL, n))[0] for n in (1, 2)]
    assert evaluate_frame(frame)["nilai_jabatan"].tolist() == due


def test_odd_cells_of_python_objects_are_judged_one_by_one(rows):
    """`1` is a level number; `True`, `1.0`, dates and lists are refused, each by its type."""
    odd = [
        1, np.int64(1), "2-1", True, 1.0, Decimal(1), b"2-1", ["2-1"], 10**5000, np.bool_(1),
        dt.date(2026, 3, 1), pd.Timestamp("2026-03-01"), None, float("nan"), pd.NA, pd.NaT,
    ]  # fmt: skip
    frame = pd.DataFrame({f: [c] * len(odd) for f, c in rows.right_row().items()}, dtype=object)
    frame["2"] = pd.Series(odd, dtype=object)
    scored = evaluate_frame(frame)
    assert scored["nilai_jabatan"].tolist() == [1165] * 3 + [pd.NA] * 13
    words = scored["temuan"].tolist()[3:]
    fault = je.Fault(
        "not_a_level_of", "2", "True", rows.STRUKTURAL["2"], values=(("type", "bool"),)
    )
    assert words[0] == fault.message("id")
    types = ("float", "Decimal", "bytes", "list", "int", "bool")
    assert all(f"({name})" in word for name, word in zip(types, words[1:7], strict=True))
    assert words[7].startswith("faktor 2: berisi tanggal 2026-03-01; lembar kerja mengubah")
    assert words[8].startswith("faktor 2: berisi tanggal 2026-03-01 00:00:00;")
    assert len(set(words[9:])) == 1
    assert words[9] == "faktor 2: belum diberi tingkat; pilihan: 2-1, 2-2, 2-3"


def test_a_lone_surrogate_is_shown_as_broken(rows):
    """The finding can be written to any file."""
    frame = pd.DataFrame([{**rows.right_row(), "2": "\ud800"}], dtype=object)
    (word,) = evaluate_frame(frame)["temuan"]
    assert word == "faktor 2: tingkat '\ufffd' tidak ada; pilihan: 2-1, 2-2, 2-3"


def test_categories_of_other_kinds_are_judged_too(rows):
    """Numbers as categories, categories that no row uses, and floats as categories."""
    right = {f: [c] * 2 for f, c in rows.right_row().items()}
    right["2"] = pd.Categorical([1, 2], categories=[9, 1, 2])
    assert evaluate_frame(pd.DataFrame(right))["nilai_jabatan"].tolist() == [1165, 1165 + 150]
    right["2"] = pd.Categorical([1.0, 2.0])
    assert evaluate_frame(pd.DataFrame(right))["nilai_jabatan"].isna().all()


def test_a_column_of_nothing_is_missing_levels(rows, kinds):
    """Where an engine has a type for it."""
    right = {f: [c] * 2 for f, c in rows.right_row().items()}
    table = pa.table({**right, "2": pa.nulls(2)})
    frames = [
        table,
        pl.DataFrame({**right, "2": [None, None]}),
        pd.DataFrame({**right, "2": [None, None]}),
        table.to_pandas(types_mapper=pd.ArrowDtype),
        duckdb.connect().sql(
            "SELECT " + ", ".join(f"'{v[0]}' AS \"{f}\"" for f, v in right.items() if f != "2")
            + ', NULL AS "2"'
        ),
    ]  # fmt: skip
    for frame in frames:
        for row in kinds.read(evaluate_frame(frame)):
            assert row[-3:-1] == (None, None)
            assert row[-1].startswith("faktor 2: belum diberi tingkat")


def test_text_of_an_engine_that_is_no_plain_text_is_judged_as_text(rows):
    """A UUID of DuckDB is no level."""
    given = ", ".join(f"'{code}' AS \"{f}\"" for f, code in rows.right_row().items() if f != "2")
    relation = duckdb.connect().sql(f'SELECT {given}, uuid() AS "2"')
    (row,) = evaluate_frame(relation).fetchall()
    assert row[-3:-1] == (None, None)
    assert row[-1].startswith("faktor 2: tingkat '")


def test_an_empty_table_and_a_single_row(engine, rows):
    """No row in, no row out, with the same columns."""
    columns = rows.columns_of([rows.right_row()])
    if engine.name != "duckdb enum":  # there is no ENUM without a word
        empty = evaluate_frame(engine.make({name: [] for name in columns}))
        assert engine.rows(empty) == []
    (row,) = engine.rows(evaluate_frame(engine.make(columns)))
    assert row == (*rows.right_row().values(), 1165, 8, None)


def test_own_columns_stay_as_they_are(engine, rows):
    """Names, order, values; nothing dropped, and the table given is untouched."""
    row = {
        "": "x",
        "a.b": "titik",
        "Nama Jabatan": "Kepala",
        **rows.right_row(),
        "_jumlah": "milik",
    }
    row |= {"_diperiksa": "y", "0": "nol", "total": "z", "x'\"`y": "kutip"}
    if engine.name.startswith("duckdb"):  # a name of DuckDB has at least one letter
        del row[""]
    frame = engine.make(rows.columns_of([row, {**row, "6": None}]))
    before = engine.rows(frame)
    scored = evaluate_frame(frame)
    assert [r[:-3] for r in engine.rows(scored)] == before == engine.rows(frame)
    names = getattr(scored, "column_names", None) or (
        scored.collect_schema().names() if isinstance(scored, pl.LazyFrame) else scored.columns
    )
    assert list(names) == [*row, *rows.RESULTS]


def test_a_repeated_index_of_pandas_stays(rows):
    """Rows are never joined by index."""
    frame = pd.DataFrame(rows.columns_of([rows.right_row(), {**rows.right_row(), "2": "2-2"}]))
    frame.index = pd.Index(["a", "a"], name="unit")
    scored = evaluate_frame(frame)
    assert scored.index.tolist() == ["a", "a"]
    assert scored["nilai_jabatan"].tolist() == [1165, 1165 + 150]
    assert list(frame.columns) == list(rows.STRUKTURAL)
    scored.iloc[0, 0] = "diubah"
    assert frame.iloc[0, 0] == "1-1"


def test_results_have_their_types_whatever_the_rows(engines, rows):
    """Integers stay integers beside nulls; on pandas the nullable Int64."""
    columns = rows.columns_of([rows.right_row(), {**rows.right_row(), "2": None}])
    for table in (columns, {n: v[:1] for n, v in columns.items()}):
        scored = evaluate_frame(engines["pandas str"].make(table))
        assert scored.dtypes.astype(str).tolist()[-3:] == ["Int64", "Int64", "str"]
        assert evaluate_frame(engines["polars"].make(table)).dtypes[-3:] == [
            pl.Int64, pl.Int64, pl.String,
        ]  # fmt: skip
        arrow = evaluate_frame(engines["pyarrow"].make(table))
        assert arrow.schema.types[-3:] == [pa.int64(), pa.int64(), pa.string()]
        duck = evaluate_frame(engines["duckdb"].make(table))
        assert list(map(str, duck.types[-3:])) == ["BIGINT", "BIGINT", "VARCHAR"]


def test_results_of_pandas_share_no_memory(rows):
    """Writing into one result changes no other."""
    scored = evaluate_frame(pd.DataFrame(rows.columns_of([rows.right_row()] * 2)))
    scored.loc[0, "nilai_jabatan"] = pd.NA
    assert scored["kelas_jabatan"].tolist() == [8, 8]


def test_metadata_of_arrow_stays(rows):
    """Of the table and of its fields."""
    table = pa.table(rows.columns_of([rows.right_row()])).replace_schema_metadata({"a": "b"})
    assert evaluate_frame(table).schema.metadata == {b"a": b"b"}


def test_a_lazy_table_runs_nothing():
    """Reading begins when rows are asked for."""

    def boom(_frame):
        raise RuntimeError("run")

    factors = [f.code for f in je.default_catalogue()["struktural"].factors]
    schema = dict.fromkeys(factors, pl.String)
    lazy = pl.LazyFrame(schema=schema).map_batches(boom, schema=schema)
    scored = evaluate_frame(lazy)
    assert isinstance(scored, pl.LazyFrame)
    with pytest.raises(RuntimeError, match="run"):
        scored.collect()


def test_many_batches_give_what_one_gives(engines, rows):
    """The streaming engine hands over rows in pieces, and keeps their order."""
    every = rows.wrong_rows() * 400
    lazy = evaluate_frame(engines["polars lazy"].make(rows.columns_of(every)))
    due = lazy.collect(engine="in-memory")
    assert due.height > 100_000
    assert lazy.collect(engine="streaming").equals(due)
    assert due[: len(rows.wrong_rows())].equals(due[-len(rows.wrong_rows()) :])


def test_a_batch_without_a_refusal_needs_no_second_look(engines, rows):
    """Its totals and its empty findings pass through as they are."""
    columns = rows.columns_of([rows.right_row(), rows.right_row(place=1)])
    lazy = evaluate_frame(engines["polars lazy"].make(columns))
    for engine in ("in-memory", "streaming"):
        due = [(*rows.due(rows.right_row(place=place))[:2], None) for place in range(2)]
        assert lazy.collect(engine=engine)[:, -3:].rows() == due
    factors = {factor: factor for factor in rows.STRUKTURAL}
    plan = Plan(rows.CATALOGUE, ("struktural",), factors, None, "id")
    batch = pl.Series(
        [{"total": 233, "0": "never looked at"}],
        dtype=pl.Struct({"total": pl.Int16, "0": pl.String}),
    )
    due = {"nilai_jabatan": 1165, "kelas_jabatan": 8, "temuan": None}
    assert _results(plan, _kelas(pl, plan), batch).to_list() == [due]


def test_rows_that_are_left_over_are_right_after_all_or_refused(rows):
    """By the distinct values of their columns."""
    factors = {factor: factor for factor in rows.STRUKTURAL}
    plan = Plan(rows.CATALOGUE, ("struktural",), factors, None, "id")
    columns = {
        str(at): [code.lower(), f" {code}", None]
        for at, code in enumerate(rows.right_row().values())
    }
    batch = pl.DataFrame({"total": [plan.bad] * 3, **columns}).to_struct()
    given = _results(plan, _kelas(pl, plan), batch).to_list()
    right = {"nilai_jabatan": 1165, "kelas_jabatan": 8, "temuan": None}
    assert given[:2] == [right, right]
    assert given[2]["nilai_jabatan"] is given[2]["kelas_jabatan"] is None
    assert given[2]["temuan"].count(" | ") == 6
    assert _results(plan, _kelas(pl, plan), batch.clear()).to_list() == []


def test_rows_of_either_scheme_are_looked_at_again(rows):
    """Each by its own scheme; a word of no scheme is the one thing said of its row."""
    plan = Plan(
        rows.CATALOGUE, tuple(rows.FACTORS), dict.fromkeys(rows.EVERY_FACTOR), "skema", "en"
    )
    structural, functional = (
        {**dict.fromkeys(rows.EVERY_FACTOR), **rows.right_row(scheme)} for scheme in rows.FACTORS
    )
    given = [
        ({**structural, "4A": "4a-1"}, "JPT  Utama"), (functional, "jft"), (structural, "lain"),
        ({**functional, "7": None}, "JFT"), ({**structural, "7": "7-1"}, "struktural"),
    ]  # fmt: skip
    batch = pl.DataFrame(
        [
            {"total": plan.bad, **{str(at): row[f] for at, f in enumerate(row)}, "scheme": word}
            for row, word in given
        ]
    )
    found = _results(plan, _kelas(pl, plan), batch.to_struct()).struct.unnest()
    assert found["nilai_jabatan"].to_list() == [1165, 190, None, None, None]
    assert found["kelas_jabatan"].to_list() == [8, 1, None, None, None]
    assert found["temuan"].to_list() == [
        None,
        None,
        "there is no scheme 'lain'; allowed: struktural, fungsional",
        "factor 7: no level given; allowed: 7-1, 7-2, 7-3, 7-4",
        "factor 7: got '7-1', but scheme 'struktural' has no such factor; leave it empty",
    ]


def test_findings_are_kept_only_up_to_a_bound(rows, monkeypatch):
    """A column of a million different texts is judged, not remembered."""
    monkeypatch.setattr("jabatan_eval.frames.plan._KEPT_AT_MOST", 2)
    (cell,) = cells_of(rows.CATALOGUE, rows.CATALOGUE["struktural"], ("2",), "en")
    findings = Findings(cell)
    given = ["x", "2-1", "y", "x", "y"]
    assert [findings[text] for text in given] == [
        f" | {judged}" if isinstance(judged, str) else "" for judged in map(cell.judge, given)
    ]
    assert set(findings) == {"x", "2-1"}


def test_only_the_columns_asked_for_are_made(engines, rows):
    """A lazy table leaves out the score where nobody wants it."""
    lazy = evaluate_frame(engines["polars lazy"].make(rows.columns_of([rows.right_row()])))
    assert "python" not in lazy.select("1").explain().lower()
    assert "python" in lazy.explain().lower()


def test_pyarrow_works_without_numpy(engines, rows, monkeypatch):
    """The extra `parquet` brings pyarrow alone."""
    every = rows.wrong_rows(rows.WRONG[:12])
    table = engines["pyarrow"].make(rows.columns_of(every))
    due = engines["pyarrow"].rows(evaluate_frame(table))
    monkeypatch.setattr("jabatan_eval.frames.evaluate.find_spec", lambda _name: None)
    assert engines["pyarrow"].rows(evaluate_frame(table)) == due


@pytest.mark.parametrize("at_once", [1, 2, 3])
def test_findings_in_several_pieces_stand_in_their_rows(engines, rows, monkeypatch, at_once):
    """A column of Arrow holds 2 GiB at most; a finding that slips by a row accuses another job."""
    wrong = rows.wrong_rows(rows.WRONG[:3])
    right = rows.right_row()
    table = engines["pyarrow"].make(
        rows.columns_of([right, wrong[0], right, right, wrong[1], wrong[2], right])
    )
    due = engines["pyarrow"].rows(evaluate_frame(table))
    assert [row[-1] is None for row in due] == [True, False, True, True, False, False, True]
    monkeypatch.setattr("jabatan_eval.frames.numpy_frames._AT_ONCE", at_once)
    scored = evaluate_frame(table)
    assert scored["temuan"].num_chunks == -(-3 // at_once)
    assert engines["pyarrow"].rows(scored) == due


def test_other_tables_of_the_law(engines, rows):
    """Points and bands come from the catalogue given, and large ones fit too."""
    text = je.default_catalogue().factor_levels.model_dump(mode="json")
    text["schemes"][0]["factors"][0]["levels"][-1]["points"] = 1_000_000
    ours = je.Catalogue.load(factor_levels=text)
    columns = rows.columns_of([{**rows.right_row(), "1": "1-5"}, rows.right_row()])
    for name in ("polars", "pandas str", "pyarrow", "duckdb"):
        scored = evaluate_frame(engines[name].make(columns), catalogue=ours)
        assert [row[-3:] for row in engines[name].rows(scored)] == [
            (1_000_990, 17, None),
            (1165, 8, None),
        ]


def test_points_that_no_column_holds_are_refused_by_name(engines, rows):
    """Rather than a total that has gone round to below zero."""
    text = je.default_catalogue().factor_levels.model_dump(mode="json")
    text["schemes"][0]["factors"][0]["levels"][-1]["points"] = 10**19
    ours = je.Catalogue.load(factor_levels=text)
    for engine in engines.values():
        frame = engine.make(rows.columns_of([rows.right_row()]))
        with pytest.raises(FrameError) as error:
            evaluate_frame(frame, catalogue=ours)
        (fault,) = error.value.faults
        assert (fault.kind, fault.given) == ("frame_points_too_great", "10000000000000003830")
        assert error.value.message("id") != error.value.message("en")


def test_a_collation_of_duckdb_makes_no_level_of_another_text(rows):
    """Neither one of a column nor the one of the session."""
    names = ", ".join(f'"{factor}" VARCHAR COLLATE NOACCENT' for factor in rows.EVERY_FACTOR)
    right = {**dict.fromkeys(rows.EVERY_FACTOR), **rows.right_row()}
    given = [
        ({**right, "4A": "4\u00c1-1"}, "jpt utama"),
        ({**right, "4A": "4a-1"}, "jpt utama"),
        (right, "jpt utam\u00e1"),
    ]
    for default in ("BINARY", "NOCASE.NOACCENT"):
        base = duckdb.connect()
        base.execute(f"SET default_collation = '{default}'")
        base.execute(f"CREATE TABLE jabatan ({names}, skema VARCHAR COLLATE NOCASE)")
        marks = ", ".join("?" for _ in [*right, "skema"])
        for row, word in given:
            base.execute(f"INSERT INTO jabatan VALUES ({marks})", [*row.values(), word])  # noqa: S608
        scored = evaluate_frame(base.table("jabatan"), scheme_column="skema", lang="en").fetchall()
        assert [row[-3] for row in scored] == [None, 1165, None]
        assert scored[0][-1].startswith("factor 4A: there is no level '4\u00c1-1'")
        assert scored[2][-1].startswith("there is no scheme 'jpt utam\u00e1'")


def test_nothing_is_imported_before_it_is_used():
    """Neither narwhals nor an engine, for those who have none."""
    code = (
        "import sys, jabatan_eval.frames as f; "
        "print([m for m in ('narwhals', 'polars', 'pandas', 'pyarrow', 'numpy', 'duckdb') "
        "if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"


def test_without_the_extra_it_is_named(monkeypatch):
    """What to install stands in the message."""
    monkeypatch.setitem(sys.modules, "narwhals.stable.v2", None)
    with pytest.raises(ImportError, match=r"jabatan-eval\[frames\]"):
        evaluate_frame(pl.DataFrame())


def test_a_factor_of_the_other_scheme_must_be_empty(rows):
    """A cell that is read under a scheme without that factor."""
    catalogue = rows.CATALOGUE
    (cell,) = cells_of(catalogue, catalogue["struktural"], ("7",), "en")
    assert [cell.judge(value) for value in (None, " ", float("nan"))] == [0, 0, 0]
    refusal = "factor 7: got {}, but scheme 'struktural' has no such factor; leave it empty"
    assert cell.judge("7-1") == refusal.format("'7-1'")
    assert cell.judge(1) == refusal.format("1")
    assert cell.judge(1.5) == refusal.format("1.5")
