"""The rules of an exercise are data, cited, and checked when read."""

import copy

import pytest
import yaml

from jabatan_eval.errors import CatalogueError
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.exercise import default_exercise, load_exercise


@pytest.fixture(name="rules")
def _rules():
    from jabatan_eval.catalogue.loading import shipped

    return copy.deepcopy(yaml.load(shipped("exercise.yaml"), yaml.BaseLoader))  # noqa: S506


def faults(rules):
    with pytest.raises(CatalogueError) as error:
        load_exercise(rules)
    return [(fault.kind, fault.where) for fault in error.value.faults]


def test_the_shipped_rules_are_those_of_the_sources():
    rules = default_exercise()
    assert rules.tim_evaluasi.anggota_pengarah_paling_banyak == 6
    assert (rules.tim_anjab_abk.sekurang_kurangnya, rules.tim_anjab_abk.ganjil) == (7, True)
    assert [stage.name for stage in rules.stages] == [
        "persiapan", "pelaksanaan", "penetapan", "evaluasi",
    ]  # fmt: skip
    assert rules.course.first == "disusun"
    assert rules.course.after("disetujui") == ("ditetapkan",)
    assert rules.course.after("digunakan") == ()
    assert not any(trigger.confirmed for trigger in rules.reevaluation)


def test_nothing_is_set_but_after_approval():
    course = default_exercise().course
    assert [move.source for move in course.moves if move.to == "ditetapkan"] == ["disetujui"]


def test_every_state_can_be_reached():
    for course in (default_exercise().course, default_exercise().jobs):
        seen, left = set(), [course.first]
        while left:
            state = left.pop()
            if state not in seen:
                seen.add(state)
                left += course.after(state)
        assert seen == {state.name for state in course.states}


def test_all_faults_are_told_with_their_places(rules):
    rules["course"]["moves"][0]["to"] = "selesai"
    rules["course"]["moves"][1]["from"] = "mulai"
    rules["jobs"]["reopened_to"] = "nanti"
    found = faults(rules)
    assert found == [
        ("not_allowed", "exercise.yaml: course.moves.0.to"),
        ("not_allowed", "exercise.yaml: course.moves.1.from"),
        ("not_allowed", "exercise.yaml: jobs.reopened_to"),
    ]


def test_names_that_the_program_goes_by_are_not_left_out(rules):
    rules["stages"][2]["steps"] = rules["stages"][2]["steps"][1:]
    rules["results"] = rules["results"][:-1]
    assert faults(rules) == [
        ("missing_key", "exercise.yaml: stages.usulan"),
        ("missing_key", "exercise.yaml: results.ditetapkan"),
    ]


def test_what_a_step_needs_is_of_the_data(rules, make):
    """An agency that will not propose without its peta says so in a word."""
    gates = {one["name"]: one for stage in rules["stages"] for step in stage["steps"]
             for one in step.get("gates", ())}  # fmt: skip
    gates["no_peta"]["blocks"] = "true"
    own = load_exercise(rules)
    dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="A", exercise=own)
    told = {one.code: one.blocks for one in dossier.missing_for("peta")}
    assert told["no_peta"]
    assert not {one.code: one.blocks for one in make.dossier().missing_for("peta")}["no_peta"]
    gates["no_peta"]["name"] = "no_party"
    assert faults(rules) == [("not_allowed", "exercise.yaml: stages.1.steps.1.gates.0.name")]


def test_an_unlisted_source_and_an_unknown_key_are_refused(rules):
    rules["stages"][0]["steps"][0]["sources"] = ["LAIN"]
    assert faults(rules) == [("unknown_source", "exercise.yaml: stages.0.steps.0.sources.0")]
    rules["lain"] = "x"
    assert ("unknown_key", "exercise.yaml: lain") in faults(rules)


def test_a_file_is_read_with_its_lines(tmp_path):
    path = tmp_path / "aturan.yaml"
    path.write_text("format: 1\nsources: [\n")
    assert faults(path)[0][1].startswith(f"{path}:")
    path.write_text("format: 2\n")
    assert (("not_allowed"), f"{path}:1: format") in faults(path)
