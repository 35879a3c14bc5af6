"""Procedures as data: typed access, what a broken file is refused for, and with which line."""

import copy
import pickle

import pytest
import yaml

from jabatan_eval.catalogue.loading import shipped
from jabatan_eval.errors import CatalogueError, UnknownNameError
from jabatan_eval.organisation import (
    Procedures,
    Waktu,
    default_procedures,
    effective_time,
    pelaksana_anjab,
    working_days,
)

TEXT = shipped("procedures.yaml").decode()


@pytest.fixture
def tree():
    return yaml.safe_load(TEXT)


def refused(given):
    with pytest.raises(CatalogueError) as error:
        Procedures.load(given)
    assert error.value.message("id")
    return [(fault.kind, (fault.where or "").rpartition(": ")[2]) for fault in error.value.faults]


@pytest.mark.parametrize(
    ("level", "unit"),
    [
        ("pusat", "jpt_pratama"),
        ("provinsi", "jpt_pratama"),
        ("kabupaten", "administrator"),
        ("kota", "administrator"),
        ("Kabupaten/Kota", "administrator"),
        ("kabupaten_kota", "administrator"),
        (" Pemerintah  Provinsi ", "jpt_pratama"),
        ("kementerian", "jpt_pratama"),
    ],
)
def test_who_carries_out_job_analysis_is_told_by_level(level, unit):
    found = pelaksana_anjab(level)
    assert found.unit_of == unit
    assert found.basis == "PermenPANRB 1/2020 pasal 3"
    assert found.rule.confidence == "high"


@pytest.mark.parametrize("level", ["desa", "", None, 3])
def test_an_unknown_level_is_refused_with_those_there_are(level):
    with pytest.raises(UnknownNameError) as error:
        pelaksana_anjab(level)
    assert {"pusat", "provinsi", "kabupaten", "kota"} <= {*error.value.faults[0].allowed}


def test_names_that_are_not_there_are_refused():
    data = default_procedures()
    for ask in (
        lambda: effective_time("jam_9999"),
        lambda: working_days(7),
        lambda: working_days(True),  # noqa: FBT003
        lambda: data.approach("tebakan"),
        lambda: data.plan("desa"),
    ):
        with pytest.raises(UnknownNameError) as error:
            ask()
        assert error.value.faults[0].allowed


def test_own_procedures_are_used_where_they_are_given(tree):
    tree["effective_time_default"] = "jam_1300"
    own = Procedures.load(tree)
    assert effective_time(procedures=own).setahun == Waktu.jam(1300)
    assert effective_time().setahun == Waktu.jam(1250)
    assert working_days(5, procedures=own) == working_days(5)
    assert pelaksana_anjab("kota", procedures=own) == pelaksana_anjab("kota")


def test_it_is_frozen_shared_and_travels():
    data = default_procedures()
    assert default_procedures() is data
    with pytest.raises(ValueError, match="frozen"):
        data.format = 2
    assert pickle.loads(pickle.dumps(data)) == data == copy.deepcopy(data)  # noqa: S301
    assert hash(data) == hash(Procedures.load())


def test_a_path_a_text_and_a_mapping_are_read_alike(tmp_path, tree):
    path = tmp_path / "tata cara.yaml"
    path.write_text(TEXT, "utf-8")
    assert Procedures.load(path) == Procedures.parse(TEXT) == Procedures.load(tree)


def test_faults_come_with_file_and_line(tmp_path):
    path = tmp_path / "procedures.yaml"
    path.write_text(TEXT.replace('per_year: "1250 jam"', 'per_year: "1250"'), "utf-8")
    line = TEXT.split("\n").index('    per_year: "1250 jam"') + 1
    with pytest.raises(CatalogueError) as error:
        Procedures.load(path)
    (fault,) = error.value.faults
    assert fault.kind == "time_without_unit"
    assert fault.where == f"{path}:{line}: effective_times.0.per_year"


def test_a_file_that_cannot_be_read_is_refused(tmp_path):
    assert refused(tmp_path / "none.yaml")[0][0] == "cannot_read"
    with pytest.raises(CatalogueError, match="anchor"):
        Procedures.parse("a: &x 1")
    with pytest.raises(CatalogueError):
        Procedures.parse("format: 1\n")


def test_rows_that_contradict_each_other_are_refused_all_at_once(tree):
    tree["effective_time_default"] = "jam_0"
    tree["effective_times"][2]["per_year"] = "0 jam"
    tree["effective_times"][0]["derivations"][0]["week"] = "tiga_hari"
    tree["effective_times"][0]["derivations"][1]["printed_fits"] = "4,5 jam"
    tree["effective_times"][1]["name"] = "jam_1250"
    tree["approaches"][0]["name"] = "objek_kerja"
    tree["rounding"]["policies"].pop()
    tree["performance_plans"][0]["stages"].pop()
    tree["performance_plans"][1]["stages"][0]["number"] = 2
    tree["duties"][0]["sources"] = ["TIDAKADA"]
    found = refused(tree)
    assert sorted({kind for kind, _ in found}) == [
        "approaches_differ",
        "does_not_fit",
        "effective_time_not_positive",
        "name_twice",
        "policies_differ",
        "stages_not_in_order",
        "unknown_effective_time",
        "unknown_source",
        "unknown_working_week",
    ]
    assert ("stages_not_in_order", "performance_plans.1.stages") in found


def test_a_row_of_the_wrong_form_is_named(tree):
    tree["effective_times"][0]["per_year"] = 1250
    tree["working_weeks"][0]["days_per_year"] = 0
    tree["executors"][0]["hal"] = "x"
    del tree["needs"]["sender"]
    tree["performance_plans"][0]["stages"][0]["needs"] = ["semua"]
    kinds = {kind for kind, _ in refused(tree)}
    assert kinds == {
        "time_without_unit", "not_valid", "unknown_key", "missing_key", "not_allowed",
    }  # fmt: skip
