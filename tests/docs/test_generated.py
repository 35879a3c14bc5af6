"""The derived files are what the generator makes of the catalogue, and hold what they promise."""

import importlib
import json
from collections.abc import Mapping
from pathlib import Path

import jsonschema
import pytest
import yaml

import jabatan_eval as je

ROOT = Path(__file__).parents[2]
FORMATS = ROOT / "docs" / "formats"
CONFORMANCE = json.loads((FORMATS / "conformance-v1.json").read_text("utf-8"))
CASES = CONFORMANCE["cases"]


@pytest.fixture(name="generate")
def _generate(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "scripts")
    return importlib.import_module("generate")


def test_every_derived_file_is_up_to_date(generate):
    """After a change of the data or of a sentence, `python scripts/generate.py` has been run."""
    assert generate.differing(generate.expected(je.default_catalogue())) == []


def test_the_check_names_what_differs_and_exits_1(generate, tmp_path, capsys):
    """`--check` changes nothing; without it the files are written, and then the check is content."""
    (tmp_path / "page.md").write_text("<!-- generated: proof -->\nold\n<!-- end -->\n", "utf-8")
    assert generate.main(["--check"], tmp_path) == 1
    assert "differs: page.md\n" in capsys.readouterr().out
    assert generate.main([], tmp_path) == 0
    assert "34,560" in (tmp_path / "page.md").read_text("utf-8")
    assert generate.main(["--check"], tmp_path) == 0


def test_a_block_of_an_unknown_name_is_an_error(generate):
    """A misspelt marker must not leave its page stale in silence."""
    with pytest.raises(KeyError, match="prof"):
        generate.filled("<!-- generated: prof -->\n<!-- end -->\n", {"proof": "table"})


def test_every_block_of_the_generator_is_shown_somewhere(generate):
    """What the generator prints stands on at least one page."""
    pages = "".join(p.read_text("utf-8") for p in (ROOT / "docs").rglob("*.md"))
    names = importlib.import_module("reference_tables").blocks(je.default_catalogue())
    assert [name for name in names if f"<!-- generated: {name} -->" not in pages] == []


@pytest.mark.parametrize("name", ["factor_levels", "class_bands"])
def test_the_shipped_files_fit_their_schema(name):
    """Any validator of JSON Schema accepts the shipped YAML, read by any reader of YAML."""
    schema = json.loads((FORMATS / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    data = yaml.safe_load((ROOT / "data" / f"{name}.yaml").read_text("utf-8"))
    assert [e.message for e in jsonschema.Draft202012Validator(schema).iter_errors(data)] == []


@pytest.mark.parametrize("name", ["factor_levels", "class_bands"])
def test_the_schema_refuses_an_unknown_key(name):
    """A misspelt key is found by the schema too."""
    schema = json.loads((FORMATS / f"{name}.schema.json").read_text("utf-8"))
    data = yaml.safe_load((ROOT / "data" / f"{name}.yaml").read_text("utf-8"))
    assert not jsonschema.Draft202012Validator(schema).is_valid({**data, "sorces": []})


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case['scheme']}: {case['name']}")
def test_the_library_conforms_to_its_own_cases_read_back_from_json(case):
    """What another language reads in the file is what this library answers."""
    if "faults" in case:
        with pytest.raises(je.SelectionError) as refused:
            je.evaluate(case["levels"], scheme=case["scheme"])
        found = [{"kind": f.kind, "factor": f.factor} for f in refused.value.faults]
        assert found == case["faults"]
    else:
        result = je.evaluate(case["levels"], scheme=case["scheme"])
        assert result.nilai_jabatan == case["nilai_jabatan"]
        assert result.kelas_jabatan == case["kelas_jabatan"]


@pytest.mark.parametrize("scheme", ["struktural", "fungsional"])
def test_the_cases_hold_every_level_of_the_scheme(scheme):
    """No wrong number of points in another system can stay unseen."""
    used = {
        code.strip().upper()
        for case in CASES
        if case["scheme"] == scheme and "faults" not in case
        for code in _codes(case["levels"])
    }
    assert set(je.default_catalogue()[scheme].level_by_code) <= used


def _codes(levels):
    if isinstance(levels, str):
        return levels.replace(",", " ").replace(";", " ").split()
    if isinstance(levels, Mapping):
        return [level for level in levels.values() if isinstance(level, str)]
    return levels


@pytest.mark.parametrize("scheme", ["struktural", "fungsional"])
def test_the_cases_stand_on_both_sides_of_every_edge_that_the_scheme_meets(scheme):
    """For each kelas that a scheme reaches: its smallest and its largest total."""
    totals = je.default_catalogue()[scheme].totals
    by_class = {}
    for total in totals:
        by_class.setdefault(je.class_for(total).kelas, []).append(total)
    asked = {
        case["nilai_jabatan"] for case in CASES if case["scheme"] == scheme and "faults" not in case
    }
    assert {edge for found in by_class.values() for edge in (found[0], found[-1])} <= asked


@pytest.mark.parametrize("case", CONFORMANCE["classes"], ids=lambda case: repr(case["nilai"]))
def test_a_nilai_has_the_class_or_the_fault_that_the_file_says(case):
    """Both sides of both edges of every band, and what is no whole number."""
    if "fault" in case:
        with pytest.raises(je.NoBandError) as refused:
            je.class_for(case["nilai"])
        assert refused.value.faults[0].kind == case["fault"]
    else:
        assert je.class_for(case["nilai"]).kelas == case["kelas"]


def test_the_classes_hold_both_sides_of_both_edges_of_every_band():
    """The edge itself, and the whole number next to it outside the band."""
    asked = {case["nilai"] for case in CONFORMANCE["classes"] if type(case["nilai"]) is int}
    for band in je.default_catalogue().bands:
        assert {band.lower - 1, band.lower} <= asked
        assert band.upper is None or {band.upper, band.upper + 1} <= asked


def test_every_kind_of_fault_of_a_case_is_documented():
    """A reader of the file finds each kind on the page of faults."""
    page = (ROOT / "docs" / "reference" / "faults.md").read_text("utf-8")
    kinds = {fault["kind"] for case in CASES for fault in case.get("faults", ())}
    kinds |= {case["fault"] for case in CONFORMANCE["classes"] if "fault" in case}
    assert sorted(kind for kind in kinds if f"`{kind}`" not in page) == []


def test_the_formats_name_the_catalogue_they_are_of():
    """A program can tell which edition its copy of the formats belongs to."""
    catalogue = je.default_catalogue()
    exchange = json.loads((FORMATS / "catalogue-v1.json").read_text("utf-8"))
    assert (exchange["format"], exchange["version"]) == ("jabatan_eval.catalogue", 1)
    assert (CONFORMANCE["format"], CONFORMANCE["version"]) == ("jabatan_eval.conformance", 1)
    assert exchange["edition"]["id"] == CONFORMANCE["edition"] == catalogue.edition.id
    assert exchange["digest"] == CONFORMANCE["digest"] == catalogue.digest
