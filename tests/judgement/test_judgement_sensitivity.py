"""What hangs on each choice is what `evaluate` gives with the neighbouring level."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import JudgementError

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=100)
START = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
HOSTILE = "</td><script>alert(1)</script>\x1b[2J"


@st.composite
def evaluations(draw):
    scheme = draw(st.sampled_from(CATALOGUE.schemes))
    codes = [draw(st.sampled_from(factor.codes)) for factor in scheme.factors]
    return je.evaluate(codes, scheme=scheme.name)


@SETTINGS
@given(evaluations())
def test_each_shift_is_what_evaluate_gives(evaluation):
    found = j.sensitivity(evaluation)
    resting = []
    for place, one in enumerate(found.factors):
        assert one.level is evaluation.levels[place]
        for shift, by in ((one.down, -1), (one.up, 1)):
            number = one.level.number + by
            if not 1 <= number <= len(one.factor.levels):
                assert shift is None
                continue
            codes = [*evaluation.codes]
            codes[place] = f"{one.factor.code}-{number}"
            after = je.evaluate(codes, scheme=evaluation.scheme)
            assert shift.level is after.levels[place]
            assert (shift.nilai_jabatan, shift.kelas_jabatan) == (
                after.nilai_jabatan,
                after.kelas_jabatan,
            )
            assert shift.points == after.nilai_jabatan - evaluation.nilai_jabatan
            assert shift.classes == after.kelas_jabatan - evaluation.kelas_jabatan
            assert shift.criteria == after.levels[place].criteria
            if shift.classes:
                resting.append(one.factor.code)
    assert found.resting_on == tuple(dict.fromkeys(resting))
    assert (found.above_lower, found.below_upper) == (
        evaluation.above_lower,
        evaluation.below_upper,
    )
    assert len([*found.rows()]) == sum(len(one.shifts) for one in found.factors)


def test_the_text_shows_the_edges_what_the_class_rests_on_and_the_criteria():
    job = je.Job(nama="Kepala Subbagian", unit="Biro")
    text = j.sensitivity(je.evaluate(START, job=job)).to_text()
    for line in (
        "Nama Jabatan       : Kepala Subbagian",
        "Letak dalam kelas  : 60 di atas batas bawah 1105, 185 di bawah batas atas 1350",
        "Kelas bertumpu pada: faktor 3, 6: satu tingkat turun atau naik di situ mengubah kelas",
        "6-1      -             -      -  6-2      1430 (+265)  9 (+1)*",
        "5: naik ke 5-2",
    ):
        assert line in text
    assert "bukan saran" in text
    assert "Instansi" not in text


def test_both_readings_of_a_level_are_named():
    text = " ".join(j.sensitivity(je.evaluate(START)).to_text("en").split())
    assert "[regional practice]" in text
    assert "[by the GSSG, one step away from practice]" in text


@pytest.mark.parametrize("view", ["to_text", "to_html"])
def test_a_reading_that_is_known_from_the_original_alone_says_so(view):
    text = " ".join(getattr(j.sensitivity(je.evaluate(START)), view)().split())
    said = "sumber: GSSG) Telaah menurut GSSG, belum terbukti diadopsi."
    assert text.count(said) == text.count("[menurut GSSG") == 1


def test_official_wording_stands_before_the_summaries(tmp_path):
    path = tmp_path / "resmi.yaml"
    path.write_text(
        "source: Salinan biro hukum\n"
        "criteria: [{scheme: struktural, code: '6-2', text: \"bunyi\\nresmi\\n\", page: '44'}]\n",
        "utf-8",
    )
    catalogue = CATALOGUE.with_criteria(path)
    found = j.sensitivity(je.evaluate(START, catalogue=catalogue))
    rows = {row["ke"]: row for row in found.rows()}
    assert rows["6-2"]["kriteria"].startswith("bunyi\nresmi [Salinan biro hukum, 44] ")
    assert "bunyi" not in rows["3-2"]["kriteria"]
    assert "   bunyi resmi [Salinan biro hukum, 44]\n" in found.to_text()


def test_a_class_that_rests_on_no_single_factor_is_said_to():
    found = j.sensitivity(je.evaluate("1-5 2-3 3-3 4A-4 4B-4 5-8 6-6"))
    assert found.resting_on == ()
    assert found.below_upper is None
    assert "no single factor" in found.to_text("en")
    assert "tanpa batas atas" in str(found)


def test_markup_in_a_job_is_shown_and_never_run():
    found = j.sensitivity(je.evaluate(START, job=je.Job(nama=HOSTILE)))
    page = found._repr_html_()
    assert page == found.to_html()
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "\x1b" not in page + str(found)
    assert "<mark><b>9 (+1)*</b></mark>" in page


@pytest.mark.parametrize("view", ["to_text", "to_html", "rows"])
def test_a_language_that_does_not_exist_is_refused(view):
    with pytest.raises(ValueError, match="unknown language"):
        list(getattr(j.sensitivity(je.evaluate(START)), view)("de"))


@pytest.mark.parametrize("given_instead", [None, START, je.Evaluation, 1165])
def test_what_is_no_evaluation_is_refused(given_instead):
    with pytest.raises(JudgementError, match="not an evaluation"):
        j.sensitivity(given_instead)


def test_a_result_cannot_be_changed():
    found = j.sensitivity(je.evaluate(START))
    with pytest.raises(AttributeError):
        found.factors = ()
    assert hash(found) == hash(j.sensitivity(je.evaluate(START)))
