"""The way of engines that have none of their own: expressions of narwhals, here on known ones."""

import narwhals.stable.v2 as nw
import pytest

from jabatan_eval.frames import evaluate_frame, expressions
from jabatan_eval.frames.plan import Plan

TEXTS = ["polars", "polars lazy", "polars categorical", "duckdb", "duckdb enum"]
NUMBERS = ["polars", "polars lazy", "duckdb"]


def _by_expressions(rows, frame, scheme_column=None):
    own = nw.from_native(frame)
    factors = rows.STRUKTURAL if scheme_column is None else rows.EVERY_FACTOR
    schemes = ("struktural",) if scheme_column is None else tuple(rows.FACTORS)
    plan = Plan(rows.CATALOGUE, schemes, {f: f for f in factors}, scheme_column, "id")
    return expressions.scored(own, plan).to_native()


@pytest.mark.parametrize("name", TEXTS)
def test_texts_score_as_elsewhere(engines, rows, name):
    """Right rows and every wrong one, with the same findings."""
    columns = rows.columns_of([*rows.wrong_rows(), *rows.every_structural_row()[::97]])
    frame = engines[name].make(columns)
    given = engines[name].rows(_by_expressions(rows, frame))
    assert given == engines[name].rows(evaluate_frame(frame))


@pytest.mark.parametrize("name", NUMBERS)
def test_level_numbers_score_as_elsewhere(kinds, rows, name):
    """In range or not, and nothing at all."""
    numbers = [None, -1, 0, 1, 2, 3, 4, 5, 6, 9, 100]
    base = dict.fromkeys(rows.STRUKTURAL, 1)
    columns = rows.columns_of([{**base, f: n} for f in rows.STRUKTURAL for n in numbers])
    frame = kinds.NUMBERS[name](columns)
    assert kinds.read(_by_expressions(rows, frame)) == kinds.read(evaluate_frame(frame))


@pytest.mark.parametrize("name", ["polars", "duckdb"])
def test_each_row_is_scored_by_its_own_scheme(engines, rows, name):
    """Words of every writing, and cells that must be empty."""
    base = dict.fromkeys(rows.EVERY_FACTOR)
    every = [
        {**base, **rows.right_row(scheme), **more, "skema": word}
        for word in (
            "struktural",
            "JFT",
            " 6  Faktor",
            "ｊｆｕ",
            "jpt_madya",
            "lain",
            " ",
            None,
            "a\nb",
        )
        for scheme, more in (
            ("struktural", {}),
            ("fungsional", {}),
            ("struktural", {"7": "7-1"}),
            ("fungsional", {"4A": " "}),
        )
    ]
    frame = engines[name].make(rows.columns_of(every))
    given = engines[name].rows(_by_expressions(rows, frame, scheme_column="skema"))
    assert given == engines[name].rows(evaluate_frame(frame, scheme_column="skema"))


@pytest.mark.parametrize("name", ["polars", "duckdb"])
def test_numbers_under_a_factor_of_the_other_scheme_are_refused(kinds, rows, name):
    """As text is."""
    row = {**dict.fromkeys(rows.EVERY_FACTOR), **dict.fromkeys(rows.STRUKTURAL, 1)}
    frame = kinds.NUMBERS[name](rows.columns_of([row, {**row, "7": 2}, {**row, "2": None}]))
    if name == "polars":
        frame = frame.with_columns(
            skema=nw.to_native(nw.new_series("s", ["JPT utama"] * 3, backend="polars"))
        )
        frame = frame.cast(dict.fromkeys(rows.EVERY_FACTOR, int))
    else:
        frame = frame.project("*, 'JPT utama' AS skema")
    given = kinds.read(_by_expressions(rows, frame, scheme_column="skema"))
    assert given == kinds.read(evaluate_frame(frame, scheme_column="skema"))
    assert [line[-2] for line in given] == [8, None, None]
