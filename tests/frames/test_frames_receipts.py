"""A table's receipt: what it follows from, derived anew."""

import polars as pl
import pytest

import jabatan_eval as je
from jabatan_eval.frames import FrameError, TableReceipt, evaluate_frame, table_receipt


@pytest.fixture
def scored(engines, rows):
    """Three rows in polars, the last one refused."""
    every = [rows.right_row(), rows.right_row(place=1), {**rows.right_row(), "2": None}]
    return evaluate_frame(engines["polars"].make(rows.columns_of(every)))


def test_a_receipt_names_the_catalogue_and_counts(engine, rows):
    """Edition, digests, rows, refused; on every engine."""
    every = [*rows.wrong_rows(rows.WRONG[:9]), rows.right_row()]
    refused = sum(rows.due(row)[0] is None for row in every)
    receipt = table_receipt(evaluate_frame(engine.make(rows.columns_of(every))))
    catalogue = je.default_catalogue()
    assert receipt == TableReceipt(
        edition=catalogue.edition.id,
        digest=catalogue.digest,
        text_digest=catalogue.text_digest,
        library_version=je.__version__,
        rows=len(every),
        refused=refused,
    )
    assert receipt.accepted == len(every) - refused > 0
    assert TableReceipt.model_validate_json(receipt.model_dump_json()) == receipt


def test_the_language_of_findings_does_not_matter(engines, rows):
    """They are compared by whether they are there."""
    frame = engines["pandas str"].make(rows.columns_of([{**rows.right_row(), "2": "x"}]))
    assert table_receipt(evaluate_frame(frame, lang="en")).refused == 1


@pytest.mark.parametrize(
    "change",
    [
        {"nilai_jabatan": pl.lit(1165)},
        {"kelas_jabatan": pl.col("kelas_jabatan") + 1},
        {"kelas_jabatan": pl.lit(None, dtype=pl.Int64)},
        {"temuan": pl.lit("x")},
        {"temuan": pl.lit(None, dtype=pl.String)},
        {"1": pl.lit("1-3")},
        {"1": pl.lit(None, dtype=pl.String)},
    ],
    ids=["nilai", "kelas", "no kelas", "findings", "no findings", "level", "no level"],
)
def test_a_table_that_was_changed_has_no_receipt(scored, change):
    """Whichever column it was."""
    with pytest.raises(je.ReceiptError, match=r"[123] of 3 rows are not what follows"):
        table_receipt(scored.with_columns(**change))


def test_another_catalogue_gives_no_receipt(scored):
    """Unless it is the one that the table follows from."""
    bands = je.default_catalogue().class_bands.model_dump(mode="json")
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1160, 1165
    ours = je.Catalogue.load(class_bands=bands)
    with pytest.raises(je.ReceiptError):
        table_receipt(scored, catalogue=ours)
    again = evaluate_frame(scored.drop("nilai_jabatan", "kelas_jabatan", "temuan"), catalogue=ours)
    assert table_receipt(again, catalogue=ours).digest == ours.digest


def test_a_table_that_was_not_scored_is_refused(scored):
    """By the columns that it lacks."""
    with pytest.raises(FrameError) as error:
        table_receipt(scored.drop("temuan", "kelas_jabatan"))
    assert [fault.given for fault in error.value.faults] == ["'kelas_jabatan'", "'temuan'"]


def test_an_empty_table_has_a_receipt(engines, rows):
    """Of no rows."""
    for name in ("polars", "pandas str", "pyarrow", "duckdb"):
        empty = engines[name].make({code: [] for code in rows.STRUKTURAL})
        receipt = table_receipt(evaluate_frame(empty))
        assert (receipt.rows, receipt.refused) == (0, 0)
