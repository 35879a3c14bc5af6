"""`jabatan-eval kelas-dasar`: the work directed in, the review out, its caveats first and last."""

import json
import shutil
from fractions import Fraction
from pathlib import Path

import pytest

from jabatan_eval.cli import main

EXAMPLE = Path(__file__).parents[2] / "examples" / "beban_kerja_bidang.csv"


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    shutil.copy(EXAMPLE, "beban.csv")
    Path("salah.csv").write_text("Kelas;Jam;Tanda\n18;-5;magang\n9;lima;\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_review_is_printed_with_its_caveats_first_and_last(capsys, lang):
    assert main(["kelas-dasar", "beban.csv", "--lang", lang]) == 0
    out = capsys.readouterr().out
    warned = [line for line in out.split("\n") if line.startswith("! ")]
    assert len(warned) == 6
    assert warned[:3] == warned[3:]
    assert "GSSG" in warned[0]
    assert "Calon Perencana" in out
    said = {"id": "Tidak dibaca karena bukan pekerjaan", "en": "Not read, being no work"}
    assert said[lang] in out


def test_the_example_gives_what_its_arithmetic_gives(capsys):
    assert main(["kelas-dasar", "beban.csv", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    # counted: 2300 + 1250 + 3600 + 900 = 8050; kelas 9: 2300 / 8050
    assert (found["format"], found["version"]) == ("jabatan_eval.kelas_dasar", 1)
    assert (found["kelas"], found["level"], found["factor"]) == (9, "5-4", "5")
    assert Fraction(found["first"]["share"]) == Fraction(2300, 8050)
    # own time: 420 + 180 + 260 + 90 + 80 + 120 + 100 = 1250; kelas 8: 420 + 180 + 90 = 690
    assert Fraction(found["second"]["share"]) == Fraction(690, 1250)
    assert (found["second"]["kelas"], found["second"]["level"]) == (8, "5-3")
    assert [line["counted"] for line in found["lines"]] == [True] * 4 + [False] * 3
    assert found["first"]["original"] == "GSSG"
    assert found["left_out"] == [11]


def test_a_review_without_own_time_has_no_second_reading(capsys):
    Path("a.csv").write_text("kelas;jam\n17;1\n", "utf-8")
    assert main(["kelas-dasar", "a.csv", "--json", "--skema", "Administrator"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["second"] is None
    assert found["first"]["hours_to_rise"] is None


def test_the_supervisors_whole_time_may_be_told(capsys):
    assert main(["kelas-dasar", "beban.csv", "--waktu-penyelia", "2.500", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["second"]["kelas"], found["second"]["share"]) == (None, None)
    assert found["second"]["level"] is None


def test_columns_are_mapped_by_hand(capsys):
    Path("a.csv").write_text("Grade;Lama;X\n9;5;1\n", "utf-8")
    words = ["kelas-dasar", "a.csv", "--kolom", "kelas=Grade", "--kolom", "jam = #2"]
    assert main(words) == 0
    capsys.readouterr()


def test_encoding_and_separator_are_told_where_they_must_be(capsys):
    Path("a.csv").write_bytes("kelas;jam;nama\n9;5;Caf\xe9\n".encode("cp1252"))
    assert main(["kelas-dasar", "a.csv", "--pemisah", ";"]) == 2
    assert "--sandi" in capsys.readouterr().err
    assert main(["kelas-dasar", "a.csv", "--sandi", "cp1252"]) == 0
    assert "Caf\xe9" in capsys.readouterr().out
    Path("b.csv").write_text("kelas\tjam\n9\t5\n", "utf-8")
    assert main(["kelas-dasar", "b.csv", "--pemisah", "tab"]) == 0
    capsys.readouterr()


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["tiada.csv"],
        ["beban.docx"],
        ["salah.csv"],
        ["beban.csv", "--kolom", "kelas"],
        ["beban.csv", "--kolom", "umur=X"],
        ["beban.csv", "--waktu-penyelia", "banyak"],
        ["beban.csv", "--waktu-penyelia", "100"],
        ["beban.csv", "--skema", "JFT"],
        ["beban.csv", "--skema", "tiada"],
    ],
    ids=str,
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_wrong_call_or_input_ends_with_2_and_prints_nothing(words, lang, capsys):
    assert main(["kelas-dasar", *words, "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err


def test_every_fault_of_a_file_is_told(capsys):
    assert main(["kelas-dasar", "salah.csv"]) == 2
    lines = capsys.readouterr().err.strip().split("\n")
    assert [line.split(":")[1].split()[0] for line in lines] == ["2", "2", "2", "3"]
