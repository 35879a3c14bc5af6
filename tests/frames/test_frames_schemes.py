"""A scheme for each row: its words, and what must stay empty."""

import pandas as pd
import polars as pl
import pytest

import jabatan_eval as je
from jabatan_eval.frames import evaluate_frame


def _read(word):
    """The scheme that `parse_scheme` reads."""
    try:
        return je.parse_scheme(word or "")
    except je.UnknownSchemeError:
        return None


def _due(row):
    """What `evaluate` gives for the cells that are not empty."""
    scheme = _read(row["skema"])
    given = {f: v for f, v in row.items() if f != "skema" and v is not None and v.strip()}
    if scheme is None:
        return None, None
    try:
        hasil = je.evaluate(given, scheme=scheme)
    except je.SelectionError:
        return None, None
    return hasil.nilai_jabatan, hasil.kelas_jabatan


def test_each_row_is_scored_by_its_own_scheme(engine, rows):
    """In the words of `parse_scheme`; a level under a factor that the scheme lacks is refused."""
    every = rows.scheme_rows()
    scored = evaluate_frame(engine.make(rows.columns_of(every)), scheme_column="skema")
    given = [row[-3:] for row in engine.rows(scored)]
    assert [row[:2] for row in given] == [_due(row) for row in every]
    assert {kelas for _, kelas, _ in given} == {None, 1, 8}
    assert all((nilai is None) == (found is not None) for nilai, _, found in given)


def test_all_engines_say_the_same_of_schemes(engines, rows):
    """Findings of schemes and of factors that are none."""
    columns = rows.columns_of(rows.scheme_rows())
    found = {
        name: [
            row[-1]
            for row in engine.rows(evaluate_frame(engine.make(columns), scheme_column="skema"))
        ]
        for name, engine in engines.items()
    }
    assert {name for name, words in found.items() if words != found["polars"]} == set()


def test_words_of_another_catalogue_are_read_as_parse_scheme_does(engines, rows):
    """Also where one letter stands for two."""
    text = je.default_catalogue().factor_levels.model_dump(mode="json")
    text["schemes"][0]["aliases"] = ["big boss", "chef, \u00e9tat-major"]
    ours = je.Catalogue.load(factor_levels=text)
    words = [
        "big boss", "Big Bo\u00df", "BIG\u00a0BOSS", "big_bo\u017fs", "CHEF, \u00c9tat\u2013major", "boss",
        "big bo\u00df\u00df", "chef",
    ]  # fmt: skip
    row = {**dict.fromkeys(rows.EVERY_FACTOR), **rows.right_row()}
    columns = rows.columns_of([{**row, "skema": word} for word in words])
    due = []
    for word in words:
        try:
            due.append(je.parse_scheme(word, catalogue=ours) == "struktural")
        except je.UnknownSchemeError:
            due.append(False)
    assert due == [True] * 5 + [False] * 3
    for engine in engines.values():
        scored = evaluate_frame(engine.make(columns), scheme_column="skema", catalogue=ours)
        assert [row[-3] is not None for row in engine.rows(scored)] == due, engine.name


@pytest.mark.parametrize(
    ("word", "finding"),
    [
        (None, "skema belum diisi; pilihan: struktural, fungsional"),
        (" ", "skema belum diisi; pilihan: struktural, fungsional"),
        ("lain", "skema 'lain' tidak ada; pilihan: struktural, fungsional"),
    ],
)
def test_a_row_without_a_scheme_has_one_finding(engine, rows, word, finding):
    """There is no default for it."""
    row = {**dict.fromkeys(rows.EVERY_FACTOR), **rows.right_row(), "skema": word}
    other = {**row, "skema": "struktural"}
    columns = rows.columns_of([row, other])
    scored = evaluate_frame(engine.make(columns), scheme="fungsional", scheme_column="skema")
    assert [r[-3:] for r in engine.rows(scored)] == [(None, None, finding), (1165, 8, None)]


def test_a_foreign_factor_is_named(rows):
    """Also where the columns hold level numbers."""
    row = {**dict.fromkeys(rows.EVERY_FACTOR), **dict.fromkeys(rows.STRUKTURAL, 1), "7": 2}
    frame = pl.DataFrame([row, {**row, "7": None}], schema=dict.fromkeys(row, pl.Int8))
    given = evaluate_frame(frame.with_columns(skema=pl.lit("JPT utama")), scheme_column="skema")
    assert given[:, -3:].rows() == [
        (None, None, "faktor 7: yang diberikan 2, padahal skema 'struktural' tidak punya faktor ini; "
         "kosongkan selnya"),
        (1165, 8, None),
    ]  # fmt: skip
    duck = given[:, :-3].to_arrow()
    import duckdb

    relation = duckdb.connect().from_arrow(duck)
    assert [r[-3:] for r in evaluate_frame(relation, scheme_column="skema").fetchall()] == given[
        :, -3:
    ].rows()


def test_a_scheme_that_is_no_text_is_refused_in_its_row(rows):
    """In a column of Python objects."""
    row = {**dict.fromkeys(rows.EVERY_FACTOR), **rows.right_row()}
    frame = pd.DataFrame([{**row, "skema": 6}, {**row, "skema": "struktural"}], dtype=object)
    scored = evaluate_frame(frame, scheme_column="skema")
    assert scored["temuan"].tolist()[0] == "skema 6 tidak ada; pilihan: struktural, fungsional"
    assert scored["nilai_jabatan"].tolist() == [pd.NA, 1165]
