"""PySpark gives, row by row, what every other engine gives."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval.frames import FrameError, evaluate_frame, table_receipt

pytestmark = pytest.mark.filterwarnings("ignore::FutureWarning:pyspark", "ignore::ResourceWarning")


@pytest.fixture
def make(spark):
    """A Spark table of text columns."""
    from pyspark.sql import types

    def made(columns, kind=types.StringType):
        schema = types.StructType([types.StructField(name, kind()) for name in columns])
        return spark.createDataFrame(list(zip(*columns.values(), strict=True)), schema)

    return made


def _rows(frame):
    return [tuple(row) for row in frame.collect()]


def _results(frame, **how):
    return [row[-3:] for row in _rows(evaluate_frame(frame, **how))]


def test_every_structural_combination_scores_as_evaluate_does(make, rows):
    """All 34,560 selections."""
    every = rows.every_structural_row()
    due = [(*rows.due(row)[:2], None) for row in every]
    assert _results(make(rows.columns_of(every))) == due


def test_every_wrong_value_is_refused_as_elsewhere(make, rows, kinds):
    """Nilai, kelas and the very words of the findings, in both languages."""
    columns = rows.columns_of(rows.wrong_rows())
    for lang in ("id", "en"):
        due = evaluate_frame(kinds.ENGINES["polars"].make(columns), lang=lang)[:, -3:].rows()
        assert _results(make(columns), lang=lang) == due


def test_level_numbers_score_as_elsewhere(make, rows, kinds):
    """In range or not, and nothing at all."""
    from pyspark.sql.types import IntegerType

    numbers = [None, -1, 0, 1, 2, 3, 4, 5, 6, 9, 99, 100, 2**31 - 1]
    columns = rows.columns_of(
        [{**dict.fromkeys(rows.STRUKTURAL, 1), f: n} for f in rows.STRUKTURAL for n in numbers]
    )
    due = evaluate_frame(kinds.NUMBERS["polars"](columns))[:, -3:].rows()
    assert _results(make(columns, IntegerType)) == due


def test_the_worked_cases_of_the_core_score_as_they_are_written(make, rows):
    """Real forms and known results, of both schemes in one table."""
    every, due = rows.golden_rows()
    assert _results(make(rows.columns_of(every)), scheme_column="skema") == due


def test_each_row_is_scored_by_its_own_scheme(make, rows, kinds):
    """Words of every writing, and levels under factors that the scheme lacks."""
    columns = rows.columns_of(rows.scheme_rows())
    due = evaluate_frame(kinds.ENGINES["polars"].make(columns), scheme_column="skema")
    given = _results(make(columns), scheme_column="skema")
    assert given == due[:, -3:].rows()
    assert {kelas for _, kelas, _ in given} == {None, 1, 8}


_CELL = st.one_of(
    st.none(),
    st.sampled_from(sorted(je.default_catalogue()["struktural"].level_by_code)),
    st.text("0123456789-ABab \t\u2013", max_size=5),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=100),
)


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(drawn=st.lists(st.lists(_CELL, min_size=7, max_size=7), min_size=1, max_size=20))
def test_any_rows_score_as_elsewhere(make, rows, kinds, drawn):
    """Drawn rows."""
    columns = dict(zip(rows.STRUKTURAL, zip(*drawn, strict=True), strict=True))
    columns = {name: list(values) for name, values in columns.items()}
    due = evaluate_frame(kinds.ENGINES["polars"].make(columns))[:, -3:].rows()
    assert [row[:2] for row in due] == [rows.due(row)[:2] for row in _as_rows(columns)]
    assert _results(make(columns)) == due


def _as_rows(columns):
    return [
        dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)
    ]


def test_the_plan_stays_with_the_engine(make, rows):
    """Nothing runs, and no Python is in the plan: workers need no package of ours."""
    scored = evaluate_frame(make(rows.columns_of([rows.right_row()])))
    assert type(scored).__name__ == "DataFrame"
    assert type(scored).__module__.startswith("pyspark.")
    plan = scored._jdf.queryExecution().toString()
    assert "CASE WHEN" in plan
    assert not any(word in plan for word in ("Python", "Pandas", "Arrow"))


def test_own_columns_stay_as_they_are(make, rows):
    """Names with dots and blanks too, and types."""
    row = {"a.b": "titik", "Nama Jabatan": "Kepala", **rows.right_row(), "_jumlah": "milik"}
    frame = make(rows.columns_of([row, {**row, "6": None}]))
    scored = evaluate_frame(frame)
    assert scored.columns == [*row, *rows.RESULTS]
    assert [r[:-3] for r in _rows(scored)] == _rows(frame)
    assert [t for _, t in scored.dtypes[-3:]] == ["bigint", "bigint", "string"]


def test_a_collation_makes_no_level_of_another_text(spark, rows):
    """Where Spark would take one text for the other."""
    kinds = {"4A": "UNICODE_AI", "1": "UTF8_LCASE", "6": "UNICODE_CI"}
    given = {**rows.right_row(), "4A": "4\u00c1-1", "4B": "4b-1"}
    columns = ", ".join(
        f"'{code}' COLLATE {kinds.get(factor, 'UTF8_BINARY')} AS `{factor}`"
        for factor, code in given.items()
    )
    frame = spark.sql(f"SELECT {columns}")  # our own words
    assert frame.where("`4A` = '4A-1'").count() == 1
    ((nilai, _, found),) = _results(frame)
    assert nilai is None
    assert found.startswith("faktor 4A: tingkat '4\u00c1-1' tidak ada")


def test_empty_void_and_single_rows(spark, make, rows):
    """No row, one row, and a column that holds nothing."""
    columns = rows.columns_of([rows.right_row()])
    assert _rows(evaluate_frame(make({name: [] for name in columns}))) == []
    assert _results(make(columns)) == [(1165, 8, None)]
    void = make(columns).drop("2").selectExpr("*", "NULL AS `2`")
    ((nilai, kelas, found),) = _results(void)
    assert (nilai, kelas) == (None, None)
    assert found.startswith("faktor 2: belum diberi tingkat")


def test_what_cannot_be_evaluated_is_refused_by_name(make, rows):
    """Types, taken names, and names that stand twice."""
    from pyspark.sql.functions import col, lit

    frame = make(rows.columns_of([rows.right_row()]))
    for wrong, kind in (
        (frame.withColumn("2", lit(1.0)), "frame_column_float"),
        (frame.withColumn("2", lit(True)), "frame_column_type"),  # noqa: FBT003
        (frame.withColumn("Temuan", lit("x")), "frame_column_taken"),
        (frame.select("*", col("2")), "frame_column_twice"),
        (frame.drop("2"), "frame_column_missing"),
    ):
        with pytest.raises(FrameError) as error:
            evaluate_frame(wrong)
        assert [fault.kind for fault in error.value.faults] == [kind]


def test_a_receipt_is_counted_by_the_engine(make, rows):
    """Rows and refusals; a changed table has none."""
    from pyspark.sql.functions import lit

    scored = evaluate_frame(
        make(rows.columns_of([rows.right_row(), {**rows.right_row(), "2": "x"}]))
    )
    receipt = table_receipt(scored)
    assert (receipt.rows, receipt.refused) == (2, 1)
    with pytest.raises(je.ReceiptError):
        table_receipt(scored.withColumn("kelas_jabatan", lit(9)))


def test_the_page_on_spark_runs_as_it_stands(spark, rows, tmp_path, capsys):
    """The code of the how-to, on a file as it names one."""
    page = Path(__file__).parents[2] / "docs" / "how-to" / "spark.md"
    (code,) = re.findall(r"^```py\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    for name in ("jabatan.csv", "hasil.parquet"):  # Java keeps the folder it was started in
        code = code.replace(f'"{name}"', f"{str(tmp_path / name)!r}")
    every = [rows.right_row(), {**rows.right_row(), "2": "2-7"}]
    lines = [",".join(f"faktor_{factor}" for factor in rows.STRUKTURAL)]
    lines += [",".join(row.values()) for row in every]
    (tmp_path / "jabatan.csv").write_text("\n".join(lines), "utf-8")
    names = {}
    exec(code, names)  # noqa: S102  # our own page
    assert names["spark"] is spark
    assert "faktor 2: tingkat '2-7' tidak ada" in capsys.readouterr().out
    stored = spark.read.parquet(str(tmp_path / "hasil.parquet"))
    assert sorted(row.nilai_jabatan or 0 for row in stored.collect()) == [0, 1165]
    receipt = names["receipt"]
    assert (receipt.rows, receipt.refused) == (2, 1)
