"""What is handed to engines as SQL; that PySpark runs it is tried in `tests/engines`."""

import narwhals.stable.v2 as nw
import pytest

from jabatan_eval.frames import sql_frames
from jabatan_eval.frames.plan import Plan


class Recorder:
    """A table that only notes what it is asked for."""

    def __init__(self):
        self.stages = []

    def selectExpr(self, *expressions):  # noqa: N802  # as PySpark has it
        """Note a stage."""
        self.stages.append(expressions)
        return self


@pytest.fixture
def written(rows):
    """The SQL for Spark over a table with the given further columns."""

    def write(*own, scheme_column=None):
        factors = rows.EVERY_FACTOR if scheme_column else rows.STRUKTURAL
        schemes = tuple(rows.FACTORS) if scheme_column else ("struktural",)
        types = {name: nw.String() for name in (*own, *factors)}
        plan = Plan(rows.CATALOGUE, schemes, {f: f for f in factors}, scheme_column, "id")
        recorder = Recorder()
        assert sql_frames.scored_spark(recorder, plan, types) is recorder
        return recorder.stages

    return write


def test_own_columns_come_first_and_results_last(written):
    """By name, in their order, whatever they are called."""
    stages = written("a.b", "x`y", "_jumlah")
    names = [expression.rpartition(" AS ")[2] for expression in stages[-1]]
    assert names[:3] == ["`a.b`", "`x``y`", "`_jumlah`"]
    assert names[-3:] == ["`nilai_jabatan`", "`kelas_jabatan`", "`temuan`"]
    assert len(names) == 3 + 7 + 3


def test_helpers_take_no_name_of_the_users(written):
    """A column that bears it already is left alone."""
    direct, total, _ = written("_jumlah", "_langsung")
    assert direct[1].endswith(" AS `_langsung_`")
    assert total[1].endswith(" AS `_jumlah_`")


def test_no_text_depends_on_the_settings_of_spark(written):
    """What holds a quote or a backslash, or does not print, travels as bytes."""
    stages = written("skema", scheme_column="skema")
    text = " ".join(expression for stage in stages for expression in stage)
    assert "\\" not in text
    assert '"' not in text
    assert text.isprintable()
    assert "''" not in text.replace(" ''", "")
    assert "faktor 2: belum diberi tingkat" in text
    assert b"milik skema 'fungsional'".hex() in text


def test_a_table_of_texts_is_one_constant_and_a_sentence_is_written_once(written):
    """So that planning is quick, and the code for a row stays short enough for Java to compile."""
    (_, direct), (_, total), results = written()
    sentence = "faktor 2: belum diberi tingkat"
    assert sentence not in direct + total
    assert results[-1].count(sentence) == 1
    assert results[-1].count("str_to_map(") == 7
    assert results[-1].count("regexp_replace(") == results[-1].count("-> ") == 1


def test_only_refused_rows_are_put_into_words(written):
    """Inside a CASE; and only what the quick way does not know is cleaned."""
    (_, direct), (_, total), results = written()
    assert results[-1].startswith("CASE WHEN `_jumlah` < 0 THEN array_join(transform(array(")
    assert "btrim" not in direct
    cleaned = "(coalesce(CAST(try_element_at(str_to_map("
    assert total.startswith(f"CASE WHEN `_langsung` < 0 THEN {cleaned}")
    assert total.endswith(" ELSE `_langsung` END AS `_jumlah`")
