"""Real forms and known results, as YAML that an analyst can read and add to."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import jabatan_eval as je

FOLDER = Path(__file__).parent / "golden"
SUM = re.compile(r"^ *# *([0-9]+(?: \+ [0-9]+)+) = ([0-9]+) *$", re.MULTILINE)


def _cases(name: str) -> list[dict[str, Any]]:
    """The cases of one file, each with the lines in which it is written."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    written = re.split(r"^(?=- )", text, flags=re.MULTILINE)[1:]
    cases = yaml.safe_load(text)
    assert len(cases) == len(written)
    return [{**case, "written": part} for case, part in zip(cases, written, strict=True)]


def _named(cases: list[dict[str, Any]]) -> list[Any]:
    return [pytest.param(case, id=case["name"]) for case in cases]


FORMS = [*_cases("struktural.yaml"), *_cases("fungsional.yaml")]
TOTALS = _cases("nilai_saja.yaml")


def test_every_file_of_the_folder_is_read() -> None:
    """A file laid beside the others without a test would only seem to be checked."""
    found = {path.name for path in FOLDER.iterdir()}
    assert found == {"README.md", "struktural.yaml", "fungsional.yaml", "nilai_saja.yaml"}


def test_no_two_cases_share_a_name() -> None:
    """Names tell the cases apart in a report."""
    names = [case["name"] for case in (*FORMS, *TOTALS)]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("case", _named(FORMS))
def test_a_case_has_the_keys_that_the_readme_names(case: dict[str, Any]) -> None:
    """A mistyped key would otherwise drop a check."""
    assert set(case) == {"name", "source", "scheme", "levels", "nilai", "kelas", "written"}
    assert case["source"]


@pytest.mark.parametrize("case", _named(FORMS))
def test_the_form_gives_its_nilai_and_kelas(case: dict[str, Any]) -> None:
    """Codes in, the printed result out."""
    hasil = je.evaluate(case["levels"], scheme=case["scheme"])
    assert (hasil.nilai_jabatan, hasil.kelas_jabatan) == (case["nilai"], case["kelas"])
    assert list(hasil.codes) == case["levels"]
    je.verify(hasil)


@pytest.mark.parametrize("case", _named(FORMS))
def test_the_sum_in_the_comment_is_that_of_the_breakdown(case: dict[str, Any]) -> None:
    """The comment, typed from the source, holds one number a factor, and they add up."""
    sums = SUM.findall(case["written"])
    assert len(sums) == 1
    terms, total = [int(term) for term in sums[0][0].split(" + ")], int(sums[0][1])
    assert sum(terms) == total == case["nilai"]
    levels = je.evaluate(case["levels"], scheme=case["scheme"]).levels
    assert [level.points for level in levels] == terms


@pytest.mark.parametrize("case", _named(FORMS))
def test_a_stored_form_comes_back(case: dict[str, Any]) -> None:
    """Dump and load, as JSON and as plain data."""
    hasil = je.evaluate(case["levels"], scheme=case["scheme"], job=je.Job(nama=case["name"]))
    dumped = hasil.model_dump_json()
    assert json.loads(dumped)["nilai_jabatan"] == case["nilai"]
    assert je.Evaluation.model_validate_json(dumped) == hasil
    assert je.Evaluation.model_validate(hasil.model_dump()) == hasil


@pytest.mark.parametrize("case", _named([*FORMS, *TOTALS]))
def test_the_nilai_alone_gives_the_kelas(case: dict[str, Any]) -> None:
    """The bands give the class of a bare total."""
    assert je.class_for(case["nilai"]).kelas == case["kelas"]


@pytest.mark.parametrize("case", _named(TOTALS))
def test_a_bare_total_can_be_reached(case: dict[str, Any]) -> None:
    """A total that no form gives would be no case."""
    assert set(case) == {"name", "source", "nilai", "kelas", "written"}
    assert any(scheme.is_attainable(case["nilai"]) for scheme in je.default_catalogue().schemes)
