"""`jabatan-eval batch`: options, exit codes, what it says where."""

import csv
import json
import os
import pty
import subprocess
import sys

import pytest

from jabatan_eval.cli import main
from jabatan_eval.cli.progress import Progress

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
HEAD = ["no", "nama_jabatan", "1", "2", "3", "4A", "4B", "5", "6"]


@pytest.fixture
def table(tmp_path, monkeypatch):
    """Write a CSV into the folder where the command runs."""
    monkeypatch.chdir(tmp_path)

    def write(*rows, name="masuk.csv"):
        with (tmp_path / name).open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        return name

    return write


def test_a_good_table_ends_with_0_and_says_what_was_understood_and_what_came_of_it(table, capsys):
    table(HEAD, ["1", "A", *GOOD], ["2", "B", *GOOD])
    assert main(["batch", "masuk.csv", "-o", "hasil.csv"]) == 0
    said = capsys.readouterr()
    assert "'4A' = tingkat faktor 4A" in said.err
    assert "Judul kolom pada baris 1; 0 baris di atasnya" in said.err
    assert "Skema: struktural" in said.err
    assert said.out.splitlines() == [
        "Baris jabatan: 2",
        "Dinilai      : 2",
        "Ditolak      : 0",
        "Per kelas    : kelas 8: 2",
        "Temuan       : 0",
        "Ditulis      : hasil.csv",
    ]


def test_refused_rows_end_with_1_and_stand_in_the_output(table, capsys, tmp_path):
    table(HEAD, ["1", "A", *GOOD[:6], ""], ["", "JUMLAH"], ["2", "B", *GOOD])
    assert main(["batch", "masuk.csv", "-o", "hasil.csv", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "Refused     : 1" in out
    assert "No jobs     : 0 sections or notes, 1 sums, 0 headers, 0 empty" in out
    assert "factor 6: no level given" in (tmp_path / "hasil.csv").read_text()
    assert (tmp_path / "hasil.csv.temuan.csv").exists()


def test_a_scored_row_with_a_finding_ends_with_1_too(table, capsys):
    table([*HEAD, "Kelas"], ["1", "A", *GOOD, "9"])
    assert main(["batch", "masuk.csv", "-o", "hasil.csv"]) == 1
    assert "Dinilai      : 1, di antaranya 1 dengan temuan" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "belum ada berkas masukan"),
        (["masuk.csv"], "belum ada berkas keluaran"),
        (["masuk.csv", "-o", "b.csv", "--skema", "JFT", "--kolom-skema", "x"], "pilih salah satu"),
        (["masuk.csv", "-o", "b.csv", "--kolom", "1"], "--kolom '1'"),
        (["masuk.csv", "-o", "b.csv", "--kolom", "1=a", "--kolom", "1=b"], "--kolom '1=b'"),
        (["masuk.csv", "-o", "b.csv", "--baris-judul", "dua"], "--baris-judul 'dua'"),
        (["masuk.csv", "-o", "b.csv", "--baris-judul", "5-9"], "--baris-judul '5-9'"),
        (["masuk.csv", "-o", "b.csv", "--skema", "apa"], "skema 'apa' tidak ada"),
        (["masuk.csv", "-o", "b.csv", "--kolom", "1=tiada"], "tidak ada kolom 'tiada'"),
        (["masuk.csv", "-o", "b.doc"], "format '.doc' tidak dikenal"),
        (["masuk.csv", "-o", "masuk.csv", "--timpa"], "ini berkas masukannya sendiri"),
        (["tiada.csv", "-o", "b.csv"], "berkas tidak ada"),
    ],
)
def test_a_wrong_call_ends_with_2_and_writes_nothing(table, capsys, tmp_path, words, said):
    table(HEAD, ["1", "A", *GOOD])
    assert main(["batch", *words]) == 2
    printed = capsys.readouterr()
    assert said in printed.err
    assert printed.out == ""
    assert [p.name for p in tmp_path.iterdir()] == ["masuk.csv"]


def test_an_existing_file_is_replaced_only_when_told(table, capsys, tmp_path):
    table(HEAD, ["1", "A", *GOOD])
    (tmp_path / "hasil.csv").write_text("lama")
    assert main(["batch", "masuk.csv", "-o", "hasil.csv"]) == 2
    assert "--timpa" in capsys.readouterr().err
    assert main(["batch", "masuk.csv", "-o", "hasil.csv", "--timpa"]) == 0


def test_looking_writes_nothing(table, capsys, tmp_path):
    table(HEAD, ["1", "A", *GOOD])
    assert main(["batch", "masuk.csv", "--lihat", "--lang", "en"]) == 0
    assert "  #3    '1' = level of factor 1" in capsys.readouterr().out
    assert [p.name for p in tmp_path.iterdir()] == ["masuk.csv"]


def test_looking_shows_the_rows_that_are_no_jobs(table, capsys):
    blank = [""] * len(HEAD)
    table(HEAD, ["SEKRETARIAT", *blank[1:]], ["1", "A", *GOOD], ["", "JUMLAH", *blank[2:]],
          HEAD, blank, *[["BAGIAN", *blank[1:]]] * 40, ["2", "B", *GOOD])  # fmt: skip
    assert main(["batch", "masuk.csv", "--lihat", "--lang", "en"]) == 0
    out = capsys.readouterr().out
    assert "Sections or notes, not scored: row 2, 7, 8" in out
    assert "34, 35, ...\n" in out
    assert "Sums, not scored: row 4\nHeaders again, not scored: row 5\nEmpty: row 6\n" in out
    assert main(["batch", "masuk.csv", "--lihat", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["no_job_rows"]
    assert (found["total"], found["heading"], found["blank"]) == ([4], [5], [6])
    assert len(found["section"]) == 41


def test_json_holds_how_the_file_was_understood_and_what_came_of_it(table, capsys):
    table(["Kop"], ["skema", *HEAD], ["struktural", "1", "A", *GOOD], ["JFT", "2", "B", *GOOD])
    assert main(["batch", "masuk.csv", "--lihat", "--json"]) == 0
    looked = json.loads(capsys.readouterr().out)
    assert looked.pop("no_job_rows")["section"] == []
    assert (looked["format"], looked["version"]) == ("jabatan_eval.batch", 1)
    assert (looked["header_rows"], looked["scheme"], looked["sheet"]) == ([2, 2], None, None)
    assert looked["columns"][3] == {"place": 4, "header": "1", "role": "level", "factor": "1"}
    assert main(["batch", "masuk.csv", "-o", "hasil.csv", "--json", "--lang", "en"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["notes"] == ["CSV with the separator ;, encoding utf-8"]
    assert told.items() >= {**looked, "notes": told["notes"]}.items()
    assert (told["rows"], told["scored"], told["refused"]) == (2, 1, 1)
    assert (told["by_kelas"], told["no_jobs"]["section"]) == ({"8": 1}, 0)
    assert told["findings"] > 1
    assert told["written"] == ["hasil.csv", "hasil.csv.temuan.csv"]
    table(HEAD, ["1", "A", *GOOD])
    assert main(["batch", "masuk.csv", "-o", "hasil.csv", "--timpa", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["scheme"] == "struktural"


def test_every_option_reaches_the_reading(table, capsys):
    table(["Kop"], ["Post", "jenis", "t", *"x" * 40], ["A", "struktural", " ".join(GOOD)])
    call = ["batch", "masuk.csv", "--lihat", "--kolom", "tingkat=T", "--kolom-skema", "jenis"]
    assert main([*call, "--baris-judul", "2-2", "--pemisah", ";", "--sandi", "utf-8"]) == 0
    out = capsys.readouterr().out
    assert "Skema: menurut kolom 'jenis'" in out
    assert "tingkat semua faktor" in out
    assert ", ..." in out
    assert (
        main(["batch", "masuk.csv", "--lihat", "--baris-judul", "0", "--kolom", "tingkat=#3"]) == 0
    )
    assert "Tanpa baris judul" in capsys.readouterr().out
    assert main(["batch", "masuk.csv", "--lihat", "--pemisah", "tab"]) == 2


def test_a_missing_extra_ends_with_2_and_says_what_to_install(table, capsys, monkeypatch):
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    table(HEAD, ["1", "A", *GOOD])
    assert main(["batch", "masuk.csv", "-o", "hasil.xlsx"]) == 2
    assert "pip install 'jabatan-eval[excel]'" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_names_every_option(capsys, lang):
    assert main(["batch", "--help", "--lang", lang]) == 0
    out = capsys.readouterr().out
    for flag in ("-o", "--skema", "--kolom-skema", "--kolom", "--timpa", "--lembar", "--lihat",
                 "--json", "--baris-judul", "--sandi", "--pemisah", "--abaikan-edisi"):  # fmt: skip
        assert flag in out


def test_a_terminal_shows_progress_and_a_file_does_not(table, tmp_path):
    table(HEAD, *(["1", "A", *GOOD] for _ in range(20_000)))
    words = [sys.executable, "-m", "jabatan_eval", "batch", "masuk.csv", "-o", "hasil.csv"]
    ours, theirs = pty.openpty()
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=theirs, cwd=tmp_path, check=False)
    os.close(theirs)
    seen = os.read(ours, 1 << 16).decode()
    os.close(ours)
    assert done.returncode == 0
    assert "[#" in seen or "[." in seen
    quiet = subprocess.run([*words, "--timpa"], capture_output=True, cwd=tmp_path, check=False)
    assert b"\r" not in quiet.stderr


def test_the_bar_is_drawn_now_and_then_and_wiped(capsys, monkeypatch):
    bar = Progress("cli.batch.progress", "en")
    assert not bar.wanted
    bar.clear()
    bar.show(1, 0, 5)
    bar.show(1, 2, 6)
    bar.last = -1.0
    bar.show(1, 2, 1234)
    bar.clear()
    said = capsys.readouterr().err
    assert said.count("%") == 2
    assert "50 %  1,234 rows" in said
    assert said.endswith("\r")
    monkeypatch.setattr(sys, "stderr", None)
    assert not Progress("cli.batch.progress", "id").wanted


def test_a_format_that_names_its_columns_has_no_header_row_to_tell_of(tmp_path, capsys):
    path = tmp_path / "a.jsonl"
    path.write_text('{"tingkat": "1-1"}\n')
    assert main(["batch", str(path), "--lihat"]) == 0
    assert "udul" not in capsys.readouterr().out.partition("\n")[2]
    assert main(["batch", str(path), "-o", str(tmp_path / "b.csv")]) == 1
    assert "Per kelas" not in capsys.readouterr().out
