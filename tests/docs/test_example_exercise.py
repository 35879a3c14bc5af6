"""The files of `examples/dinas/evaluasi` agree with the dinas, and its workbooks can be made anew."""

import csv
import importlib.util
from pathlib import Path

import openpyxl
import pytest

import jabatan_eval as je
from jabatan_eval.judgement import Panel, read_agreed
from jabatan_eval.organisation import read_jobs

ROOT = Path(__file__).parents[2]
DINAS = ROOT / "examples" / "dinas"
FOLDER = DINAS / "evaluasi"
OFF_BY_ONE = {"KI-32": "3", "KI-34": "2"}
"""Jobs whose draft has one factor wrong, for the tutorial to mend."""

PANEL = ("KI-22", "KI-36")


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file, delimiter=";")}


PETA = rows(DINAS / "peta.csv")


def scored(levels):
    scheme = "fungsional" if len(levels.split()) == 9 else "struktural"
    found = je.evaluate(levels, scheme=scheme)
    return found.nilai_jabatan, found.kelas_jabatan


def test_the_list_of_jobs_is_the_peta_before_there_are_classes():
    listed = rows(FOLDER / "jabatan.csv")
    kept = ["id", "induk", "nama_jabatan", "jenis_jabatan", "unit_kerja", "eselon", "jenjang",
            "bezetting_pns", "bezetting_pppk", "kebutuhan", "beban_jam", "tugas_tambahan"]  # fmt: skip
    assert listed == {key: {name: row[name] for name in kept} for key, row in PETA.items()}


def test_the_draft_of_levels_is_off_where_the_tutorial_mends_it():
    draft = rows(FOLDER / "tingkat.csv")
    assert [*draft] == [key for key in PETA if key not in PANEL]
    for key, row in draft.items():
        pairs = zip(row["tingkat"].split(), PETA[key]["tingkat"].split(), strict=True)
        odd = {given.split("-")[0] for given, due in pairs if given != due}
        assert odd == ({OFF_BY_ONE[key]} if key in OFF_BY_ONE else set()), key
        assert row["nama_jabatan"] == PETA[key]["nama_jabatan"]


def test_the_team_agrees_on_what_the_first_letter_changes_or_returns():
    panel = read_agreed(Panel.read(FOLDER / "penilaian.csv"), FOLDER / "kesepakatan.csv")
    found = {one.key: one.evaluation for one in panel.agreements}
    assert [*found] == [*PANEL]
    assert {key: one.kelas_jabatan for key, one in found.items()} == {"KI-22": 12, "KI-36": 9}
    first = rows(FOLDER / "balasan_1.csv")
    assert (first["KI-22"]["kelas"], first["KI-36"]["kelas"]) == ("11", "")


@pytest.mark.parametrize("name", ["balasan_1.csv", "balasan_2.csv"])
def test_each_reply_approves_what_the_levels_give(name):
    reply = rows(FOLDER / name)
    assert [*reply] == [*PETA]
    for key, row in reply.items():
        if row["kelas"]:
            due = scored(PETA[key]["tingkat"])
            assert (int(row["nilai"]), int(row["kelas"])) == due, key
    assert [key for key, row in reply.items() if not row["kelas"]] == (
        ["KI-36"] if name == "balasan_1.csv" else []
    )


@pytest.mark.parametrize("name", ["informasi.yaml", "informasi_uptd.yaml"])
def test_job_information_is_complete_and_has_the_tasks_of_the_dinas(name):
    (job,) = read_jobs(FOLDER / name)
    assert job.kekurangan() == ()
    assert job.nama_jabatan == PETA[job.id]["nama_jabatan"]
    with (DINAS / "abk.csv").open(encoding="utf-8", newline="") as file:
        tasks = [row for row in csv.DictReader(file, delimiter=";") if row["id_jabatan"] == job.id]
    assert [one.uraian for one in job.tugas_pokok] == [row["uraian_tugas"] for row in tasks]
    hours = sum(one.volume * one.waktu.hours for one in job.tugas_pokok)
    assert str(hours) == PETA[job.id]["beban_jam"]


@pytest.mark.parametrize(
    ("make", "name"), [("returned", "kembali_statistik.xlsx"), ("template", "infojab_templat.xlsx")]
)
def test_the_workbooks_are_what_their_script_makes(tmp_path, make, name):
    found = importlib.util.spec_from_file_location(
        "example_workbooks", ROOT / "scripts" / "example_workbooks.py"
    )
    script = importlib.util.module_from_spec(found)
    found.loader.exec_module(script)
    getattr(script, make)(tmp_path / name)
    own, shipped = (
        {
            sheet.title: [*sheet.iter_rows(values_only=True)]
            for sheet in openpyxl.load_workbook(path)
        }
        for path in (tmp_path / name, FOLDER / name)
    )
    assert own == shipped
