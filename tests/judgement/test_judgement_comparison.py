"""Two evaluations side by side: each difference once, and the other way round mirrored."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=100)
LOW, HIGH = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", "1-1 2-1 3-2 4A-1 4B-1 5-3 6-1"


@st.composite
def pairs(draw):
    scheme = draw(st.sampled_from(CATALOGUE.schemes))
    return tuple(
        je.evaluate(
            [draw(st.sampled_from(factor.codes)) for factor in scheme.factors], scheme=scheme.name
        )
        for _ in range(2)
    )


@SETTINGS
@given(pairs())
def test_the_other_way_round_everything_is_mirrored(pair):
    a, b = pair
    there, back = j.compare(a, b), j.compare(b, a)
    assert (there.a, there.b) == (back.b, back.a)
    assert (there.points, there.classes) == (-back.points, -back.classes)
    assert there.differing == back.differing
    for one, other in zip(there.factors, back.factors, strict=True):
        assert (one.factor, one.a, one.b) == (other.factor, other.b, other.a)
        assert (one.points, one.steps) == (-other.points, -other.steps)
    for one, other in zip(there.rows("en"), back.rows("en"), strict=True):
        assert one["tingkat_a"] == other["tingkat_b"]
        assert one["selisih_nilai"] == -other["selisih_nilai"]
        assert one["selisih_tingkat"] == -other["selisih_tingkat"]


@SETTINGS
@given(pairs())
def test_the_differences_add_up(pair):
    a, b = pair
    found = j.compare(a, b)
    assert found.points == b.nilai_jabatan - a.nilai_jabatan
    assert found.points == sum(one.points for one in found.factors)
    assert found.classes == b.kelas_jabatan - a.kelas_jabatan
    assert set(found.differing) == {
        one.factor for one, other in zip(a.levels, b.levels, strict=True) if one != other
    }


def test_the_text_names_both_jobs_and_marks_what_differs():
    job = je.Job(nama="Kepala Seksi", unit="Dinas A")
    text = j.compare(je.evaluate(LOW, job=job), je.evaluate(HIGH)).to_text()
    for line in (
        "A: Kepala Seksi, Dinas A",
        "B: (tanpa nama jabatan)",
        "3-1           450  3-2*          775   +325",
        "6-1           310  6-1           310      0",
        "1165               1755   +590",
        "8                 10     +2",
    ):
        assert line in text
    assert str(j.compare(je.evaluate(HIGH), je.evaluate(LOW))).count("-325") == 1


def test_markup_in_a_job_is_shown_and_never_run():
    job = je.Job(nama="<script>alert(1)</script>\x1b[2J")
    found = j.compare(je.evaluate(LOW, job=job), je.evaluate(HIGH))
    page = found._repr_html_()
    assert "<script" not in page
    assert "\x1b" not in page + str(found)
    assert "<mark><b>3-2*</b></mark>" in page
    assert "TWO EVALUATIONS" in found.to_html("en")
    for view in (found.to_text, found.to_html, lambda lang: list(found.rows(lang))):
        with pytest.raises(ValueError, match="unknown language"):
            view("de")


def test_evaluations_of_two_schemes_are_not_compared():
    other = je.evaluate("1-6 2-3 3-3 4-4 5-4 6-3 7-2 8-1 9-1", scheme="fungsional")
    with pytest.raises(JudgementError) as caught:
        j.compare(je.evaluate(LOW), other)
    assert [fault.kind for fault in caught.value.faults] == ["schemes_differ"]
    assert "struktural, fungsional" in caught.value.message()


def test_evaluations_by_other_numbers_are_sent_to_catalogue_effect():
    bands = CATALOGUE.class_bands.model_dump(mode="json")
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1355, 1360
    other = je.evaluate(LOW, catalogue=je.Catalogue.load(class_bands=bands))
    with pytest.raises(JudgementError, match="use catalogue_effect") as caught:
        j.compare(je.evaluate(LOW), other)
    assert CATALOGUE.digest[:12] in str(caught.value)
    assert other.catalogue_digest[:12] in str(caught.value)


def test_only_other_words_are_no_other_numbers(tmp_path):
    path = tmp_path / "resmi.yaml"
    path.write_text(
        "source: s\ncriteria: [{scheme: struktural, code: '6-2', text: t, page: '1'}]\n", "utf-8"
    )
    other = je.evaluate(HIGH, catalogue=CATALOGUE.with_criteria(path))
    assert j.compare(je.evaluate(LOW), other).points == 590


def test_every_thing_that_is_no_evaluation_is_named():
    with pytest.raises(JudgementError) as caught:
        j.compare(None, "1-1")
    assert [fault.given for fault in caught.value.faults] == ["None", "'1-1'"]
