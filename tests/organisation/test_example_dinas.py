"""In the example dinas every figure agrees with every other."""

import csv
from collections import Counter, defaultdict
from fractions import Fraction
from pathlib import Path

import pytest

import jabatan_eval as je
from jabatan_eval.organisation import PetaJabatan, Rujukan
from jabatan_eval.organisation.matching import match

FOLDER = Path(__file__).parents[2] / "examples" / "dinas"
HOURS_A_YEAR = 1250
HOURS = {"jam": Fraction(1), "menit": Fraction(1, 60)}


def rows(name):
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return [*csv.DictReader(file, delimiter=";")]


PETA, ABK, RUJUKAN = rows("peta.csv"), rows("abk.csv"), rows("rujukan.csv")


def exact(text):
    return Fraction(text.replace(",", "."))


@pytest.mark.parametrize("row", PETA, ids=lambda row: row["id"])
def test_the_levels_give_the_kelas_that_is_written(row):
    scheme = "fungsional" if len(row["tingkat"].split()) == 9 else "struktural"
    managerial = row["jenis_jabatan"] not in {"Jabatan Fungsional", "Pelaksana"}
    assert managerial == (scheme == "struktural") == bool(row["eselon"])
    assert je.evaluate(row["tingkat"], scheme=scheme).kelas_jabatan == int(row["kelas_jabatan"])


@pytest.mark.parametrize("row", PETA, ids=lambda row: row["id"])
def test_the_tasks_give_the_hours_and_the_need(row):
    tasks = [task for task in ABK if task["id_jabatan"] == row["id"]]
    hours = sum(
        exact(task["volume"]) * exact(task["waktu_penyelesaian"]) * HOURS[task["satuan_waktu"]]
        for task in tasks
    )
    assert len(tasks) >= 3
    assert [int(task["no"]) for task in tasks] == [*range(1, len(tasks) + 1)]
    assert {task["nama_jabatan"] for task in tasks} == {row["nama_jabatan"]}
    assert {task["periode"] for task in tasks} == {"tahun"}
    assert hours == exact(row["beban_jam"])
    assert hours / HOURS_A_YEAR == exact(row["kebutuhan"])


def test_the_tasks_belong_to_the_posts_and_none_stands_twice():
    assert {task["id_jabatan"] for task in ABK} == {row["id"] for row in PETA}
    counts = Counter((task["id_jabatan"], task["uraian_tugas"]) for task in ABK)
    assert counts.most_common(1)[0][1] == 1


def test_every_post_has_its_approved_result_and_no_result_is_left_over():
    results = {
        (r["jenis_jabatan"], r["eselon"], r["jenjang"], r["nama_jabatan"]): r for r in RUJUKAN
    }
    assert len(results) == len(RUJUKAN)
    used = set()
    for row in PETA:
        key = (row["jenis_jabatan"], row["eselon"], row["jenjang"], row["nama_jabatan"])
        scheme = "fungsional" if len(row["tingkat"].split()) == 9 else "struktural"
        result = je.evaluate(row["tingkat"], scheme=scheme)
        assert int(results[key]["nilai_jabatan"]) == result.nilai_jabatan
        assert results[key]["kelas_jabatan"] == row["kelas_jabatan"]
        assert row["dasar"] == f"disetujui: {results[key]['surat']}"
        used.add(key)
    assert used == set(results)
    assert {row["surat"] for row in RUJUKAN} == {"B/000/CONTOH/2026"}


def test_the_library_reads_it_all_and_finds_only_the_vacant_posts():
    peta = PetaJabatan.read(FOLDER / "peta.csv")
    assert (len(peta.posts), peta.total.bezetting, peta.total.kebutuhan) == (
        44,
        58,
        Fraction("76.52"),
    )
    assert {(finding.code, finding.id) for finding in peta.findings} == {
        ("need_vacant", post) for post in ("KI-10", "KI-23", "KI-39")
    }
    matching = match(peta, Rujukan.read(FOLDER / "rujukan.csv"))
    assert {line.route for line in matching.lines} == {"daftar"}


def test_posts_of_one_name_have_one_kelas_and_superiors_stand_above():
    classes = defaultdict(set)
    for row in PETA:
        classes[row["nama_jabatan"]].add(row["kelas_jabatan"])
    assert all(len(found) == 1 for found in classes.values())
    assert [row["id"] for row in PETA if row["tugas_tambahan"]] == ["KI-42"]
