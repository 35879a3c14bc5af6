"""The soft relation of factors 5 and 6: a note with its confidence, never a refusal."""

import pytest

import jabatan_eval as je
from jabatan_eval.errors import JudgementError
from jabatan_eval.judgement import soft_notes

USUAL = ("6-1", "6-1", "6-1", "6-2", "6-3", "6-4", "6-5", "6-6")


@pytest.mark.parametrize("five", range(1, 9))
@pytest.mark.parametrize("six", range(1, 7))
def test_a_note_is_made_where_the_pair_is_not_the_usual_one(five, six):
    hasil = je.evaluate(f"1-1 2-1 3-1 4A-1 4B-1 5-{five} 6-{six}")
    notes = soft_notes(hasil)
    usual = USUAL[five - 1]
    assert bool(notes) == (usual != f"6-{six}")
    for note in notes:
        assert (note.given.code, note.expected.code, note.found.code) == (
            f"5-{five}", usual, f"6-{six}",
        )  # fmt: skip
        assert note.found is hasil.levels[6]


def test_the_note_says_how_little_is_known():
    (note,) = soft_notes(je.evaluate("1-1 2-1 3-1 4A-3 4B-3 5-4 6-1"))
    assert note.message().startswith("Tingkat 5-4 lazimnya bersama 6-2; di sini 6-1. ")
    assert "tingkat keyakinan rendah" in note.message()
    assert note.message("en").endswith("A reading by GSSG; its adoption was not shown.")
    with pytest.raises(ValueError, match="unknown language"):
        note.message("de")


def test_a_scheme_without_relations_has_no_notes():
    assert soft_notes(je.evaluate("1-1 2-1 3-1 4-1 5-6 6-1 7-1 8-1 9-1", scheme="fungsional")) == ()


def test_what_is_no_evaluation_is_refused():
    with pytest.raises(JudgementError, match="not an evaluation"):
        soft_notes("1-1")
