"""`jabatan-eval panel`: ratings in, the agenda out, and back filled in."""

import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from jabatan_eval.cli import main
from jabatan_eval.judgement import Agreement

EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLES / "penilaian_tim.csv", "nilai.csv")
    shutil.copy(EXAMPLES / "kesepakatan_tim.csv", "sepakat.csv")
    Path("salah.csv").write_text("Jabatan;Anggota;Tingkat\nCamat;;1-1\nCamat;Ani;3-9\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_agenda_is_printed_and_unresolved_jobs_end_with_1(capsys, lang):
    assert main(["panel", "nilai.csv", "--lang", lang]) == 1
    out = capsys.readouterr().out
    assert (
        out.index("3-1 (kelas 10)") < out.index("5-3 (kelas 10, 11)") < out.index("3-2 (kelas 11)")
    )
    assert {"id": "3 dari 3 jabatan", "en": "3 of 3 jobs"}[lang] in out


def test_what_was_agreed_on_ends_with_0(capsys):
    assert main(["panel", "nilai.csv", "--sepakat", "sepakat.csv"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert "Tidak ada yang perlu dibahas." in out
    # 350 + 100 + 450 + 50 + 75 + 340 + 310 = 1675
    assert "Kepala Bidang Perencanaan, Dinas Contoh: nilai 1675, kelas 10" in out
    assert "Budi Santoso: rencana lima tahun" in out


def test_everything_is_printed_for_programs(capsys):
    assert main(["panel", "nilai.csv", "--sepakat", "sepakat.csv", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["version"]) == ("jabatan_eval.panel", 1)
    assert [job["possible_kelas"] for job in found["jobs"]] == [[10], [11], [8]]
    records = [Agreement.model_validate(one) for one in found["agreements"]]
    assert [one.evaluation.kelas_jabatan for one in records] == [10, 11, 8]
    assert (found["agenda"], found["unresolved"], found["left_out"]) == ([], {}, [])
    assert main(["panel", "nilai.csv", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["agreements"] == []
    assert found["agenda"][0]["choices"][1] == {
        "level": "3-2",
        "kelas": [11, 12],
        "members": [{"member": "Budi Santoso", "reason": "menyusun rencana beberapa tahun"}],
    }
    members = found["jobs"][0]["members"]
    assert [one["kelas_jabatan"] for one in members] == [10, 12, None]
    assert members[2]["abstained"] == ["5"]


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_the_agenda_goes_out_and_comes_back(ending, capsys):
    name = f"agenda.{ending}"
    assert main(["panel", "nilai.csv", "-o", name]) == 1
    assert f"Agenda ditulis ke {name}" in capsys.readouterr().out
    assert main(["panel", "nilai.csv", "--sepakat", name]) == 1
    capsys.readouterr()


def test_a_workbook_shows_what_each_member_gives(capsys):
    assert main(["panel", "nilai.csv", "-o", "agenda.xlsx", "--lang", "en"]) == 1
    capsys.readouterr()
    book = openpyxl.load_workbook("agenda.xlsx")
    assert book.sheetnames == ["agenda", "members"]
    rows = [[cell.value for cell in row] for row in book["members"]]
    assert rows[1][2:5] == ["Ani Lestari", 1675, 10]


def test_members_who_rated_nothing_can_be_named(capsys):
    names = ["Ani Lestari", "Budi Santoso", "Citra Dewi", "Dedi"]
    words = [word for name in names for word in ("--anggota", name)]
    assert main(["panel", "nilai.csv", *words]) == 1
    assert "belum menilai: Dedi" in capsys.readouterr().out


def test_the_scheme_may_be_told_in_any_word(capsys):
    Path("a.csv").write_text("Jabatan;Anggota;Faktor;Tingkat\nAnalis;Ani;4;2\n", "utf-8")
    assert main(["panel", "a.csv", "--skema", "JFT", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["jobs"][0]["scheme"] == "fungsional"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["tiada.csv"],
        ["salah.csv"],
        ["nilai.csv", "--kolom", "anggota"],
        ["nilai.csv", "--skema", "tiada"],
        ["nilai.csv", "--anggota", "Dedi"],
        ["nilai.csv", "--sepakat", "tiada.csv"],
        ["nilai.csv", "--sepakat", "nilai.csv"],
        ["nilai.csv", "-o", "agenda.docx"],
        ["nilai.csv", "-o", "nilai.csv", "--timpa"],
        ["nilai.csv", "--sepakat", "sepakat.csv", "-o", "sepakat.csv", "--timpa"],
        ["nilai.csv", "-o", "salah.csv"],
    ],
    ids=str,
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_wrong_call_or_input_ends_with_2_and_writes_nothing(words, lang, capsys, here):
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    assert main(["panel", *words, "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before
