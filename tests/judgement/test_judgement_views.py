"""What every result of the room has in common: a short repr, and its text as str."""

import pytest

import jabatan_eval as je
from jabatan_eval import judgement as j

START = je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=je.Job(nama="<b>Camat"))
LAW = je.default_catalogue()
PANEL = j.Panel(
    ["Ani"], [j.Rating("A", "Ani", code.partition("-")[0], code) for code in START.codes]
)
RESULTS = {
    "sensitivity": j.sensitivity(START),
    "ways_to": j.ways_to(9, start=START),
    "compare": j.compare(START, START),
    "matriks": j.matriks([START, START]),
    "catalogue_effect": j.catalogue_effect(LAW, LAW, [START]),
    "base_work_class": j.base_work_class([j.Work(9, 300), j.Work(7, 700)]),
    "with_special_situations": j.with_special_situations("6-2", ["1"]),
    "panel": PANEL,
    "agreement": PANEL.adopt_unanimous("A", "semua sepakat").agreement("A"),
}


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_is_short_as_a_repr_and_whole_as_a_text(name):
    result = RESULTS[name]
    assert len(repr(result)) < 200
    assert str(result) == result.to_text() != repr(result)


@pytest.mark.parametrize("name", RESULTS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_notebook_shows_tables_in_their_language_with_nothing_unescaped(name, lang):
    made = RESULTS[name].to_html(lang)
    assert made.startswith(f'<div lang="{lang}" class="jabatan-eval">')
    assert made.count("<table>") == made.count("</table>") > 0
    assert "<b>Camat" not in made
    assert RESULTS[name]._repr_html_() == RESULTS[name].to_html("id")


@pytest.mark.parametrize("given", [None, 5, "abc", START])
@pytest.mark.parametrize("ask", [j.matriks, lambda given: j.catalogue_effect(LAW, LAW, given)])
def test_several_evaluations_are_asked_for(ask, given):
    with pytest.raises(je.JudgementError) as error:
        ask(given)
    assert [fault.kind for fault in error.value.faults] == ["not_evaluations"]


@pytest.mark.parametrize("by", [None, 5, ["nilai", None]])
def test_what_is_no_key_to_sort_by_is_refused(by):
    with pytest.raises(je.JudgementError) as error:
        j.matriks([START], by=by)
    assert [fault.kind for fault in error.value.faults] == ["unknown_sort_key"]


def test_jobs_of_a_panel_that_are_no_series_are_refused():
    with pytest.raises(je.JudgementError) as error:
        j.Panel(["Ani"], [j.Rating("A", "Ani", "5", "5-3")], jobs=5)
    assert error.value.faults[0].kind == "not_a_job"
