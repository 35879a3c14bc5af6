"""Row by row, every engine gives what `evaluate` gives."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval.frames import evaluate_frame

FAKTOR = re.compile(r"(?:^| \| )faktor ([0-9]+[A-Z]?): ")


def _results(engine, rows_module, rows, **how):
    scored = evaluate_frame(engine.make(rows_module.columns_of(rows)), **how)
    assert isinstance(scored, engine.kind)
    return [row[-3:] for row in engine.rows(scored)]


def test_every_structural_combination_scores_as_evaluate_does(engine, rows):
    """All 34,560 selections."""
    every = rows.every_structural_row()
    due = [rows.due(row)[:2] for row in every]
    assert _results(engine, rows, every) == [(*result, None) for result in due]


def test_every_functional_level_scores_as_evaluate_does(engine, rows):
    """Selections that meet every level of every factor."""
    every = [rows.right_row("fungsional", place) for place in range(9)]
    due = [rows.due(row, "fungsional")[:2] for row in every]
    given = _results(engine, rows, every, scheme="fungsional")
    assert given == [(*result, None) for result in due]


def test_the_worked_cases_of_the_core_score_as_they_are_written(engine, rows):
    """Real forms and known results, of both schemes in one table."""
    every, due = rows.golden_rows()
    assert len(due) > 10
    assert _results(engine, rows, every, scheme_column="skema") == due


def test_every_wrong_value_is_refused_by_the_factor_it_stands_under(engine, rows):
    """Nilai and kelas are null, and the findings name each factor that `evaluate` refuses."""
    every = rows.wrong_rows()
    refused = 0
    for row, result in zip(every, _results(engine, rows, every), strict=True):
        nilai, kelas, factors = rows.due(row)
        assert result[:2] == (nilai, kelas), row
        assert FAKTOR.findall(result[2] or "") == factors, row
        refused += nilai is None
    assert refused > 250


def test_all_engines_say_the_same_words(engines, rows):
    """Whatever the engine, a row has the same findings, in both languages."""
    every = rows.wrong_rows()
    for lang in ("id", "en"):
        due = _results(engines["polars"], rows, every, lang=lang)
        for engine in engines.values():
            assert _results(engine, rows, every, lang=lang) == due, engine.name


def test_findings_are_the_sentences_of_evaluate(rows):
    """For missing, unknown and misplaced levels, as the scalar score says them."""
    from pandas import DataFrame

    for wrong in (None, "2-9", "3-1", "4B-2"):
        row = {**rows.right_row(), "2": wrong}
        with pytest.raises(je.SelectionError) as error:
            je.evaluate({f: v for f, v in row.items() if v is not None})
        scored = evaluate_frame(DataFrame([row], dtype=object))
        assert scored["temuan"].tolist() == [error.value.message("id")]


@pytest.mark.parametrize(
    ("wrong", "finding"),
    [
        (None, "faktor 2: belum diberi tingkat; pilihan: 2-1, 2-2, 2-3"),
        ("  ", "faktor 2: belum diberi tingkat; pilihan: 2-1, 2-2, 2-3"),
        ("2-9", "faktor 2: tingkat '2-9' tidak ada; pilihan: 2-1, 2-2, 2-3"),
        (" 3", "faktor 2: tingkat ' 3' tidak ada; pilihan: 2-1, 2-2, 2-3; mungkin maksudnya 2-3"),
        ("4a-1", "faktor 2: tingkat '4a-1' milik faktor lain; pilihan: 2-1, 2-2, 2-3"),
        (
            "2-5",
            "faktor 2: tingkat '2-5' milik skema 'fungsional', bukan 'struktural'; "
            "pilihan: 2-1, 2-2, 2-3",
        ),
        ("a\nb", "faktor 2: tingkat 'a\ufffdb' tidak ada; pilihan: 2-1, 2-2, 2-3"),
        ("y" * 81, f"faktor 2: tingkat '{'y' * 77}...' tidak ada; pilihan: 2-1, 2-2, 2-3"),
    ],
)
def test_a_finding_names_factor_given_and_why(engine, rows, wrong, finding):
    """The words that an analyst reads."""
    given = _results(engine, rows, [{**rows.right_row(), "2": wrong}, rows.right_row()])
    assert given == [(None, None, finding), (1165, 8, None)]


def test_all_faults_of_a_row_are_listed(engine, rows):
    """One finding a factor, in the law's order."""
    row = {**rows.right_row(), "6": "6-9", "1": None, "4B": "x"}
    (given,) = _results(engine, rows, [row], lang="en")
    assert given == (
        None,
        None,
        "factor 1: no level given; allowed: 1-1, 1-2, 1-3, 1-4, 1-5 | "
        "factor 4B: there is no level 'x'; allowed: 4B-1, 4B-2, 4B-3, 4B-4 | "
        "factor 6: there is no level '6-9'; allowed: 6-1, 6-2, 6-3, 6-4, 6-5, 6-6",
    )


_CODES = sorted({c for s in je.default_catalogue().schemes for c in s.level_by_code})
_BLANK = st.text(" \t\r\n\v\f", max_size=2)
_WRITTEN = st.builds(
    lambda before, code, after, lower: before + (code.lower() if lower else code) + after,
    _BLANK,
    st.sampled_from(_CODES),
    _BLANK,
    st.booleans(),
)
_ANY = st.one_of(
    st.none(),
    _WRITTEN,
    st.text("0123456789-ABab \u2013", max_size=5),
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=100),
)


def _row_of(scheme):
    """Rows of one scheme: each cell mostly right, sometimes anything."""
    cells = {
        f.code: st.one_of(st.sampled_from(f.codes), st.sampled_from(f.codes), _WRITTEN, _ANY)
        for f in je.default_catalogue()[scheme].factors
    }
    good = {f.code: st.sampled_from(f.codes) for f in je.default_catalogue()[scheme].factors}
    return st.one_of(st.fixed_dictionaries(good), st.fixed_dictionaries(cells))


@settings(max_examples=25, suppress_health_check=list(HealthCheck))
@given(
    scheme_and_rows=st.sampled_from(["struktural", "fungsional"]).flatmap(
        lambda scheme: st.tuples(
            st.just(scheme), st.lists(_row_of(scheme), min_size=1, max_size=12)
        )
    )
)
def test_any_rows_score_on_every_engine_as_evaluate_does(engines, rows, scheme_and_rows):
    """Drawn rows: the results of `evaluate`, and the same findings everywhere."""
    scheme, drawn = scheme_and_rows
    due = [rows.due(row, scheme) for row in drawn]
    words = None
    for engine in engines.values():
        given = _results(engine, rows, drawn, scheme=scheme)
        assert [row[:2] for row in given] == [row[:2] for row in due], engine.name
        assert [row[2] is None for row in given] == [not row[2] for row in due], engine.name
        words = words or given
        assert given == words, engine.name
