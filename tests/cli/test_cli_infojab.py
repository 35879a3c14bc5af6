"""`jabatan-eval infojab`, as an analyst calls it."""

import json
import sys
from pathlib import Path

import openpyxl
import pytest

from jabatan_eval.cli import main

sys.path.insert(0, str(Path(__file__).parents[1] / "forms" / "infojab"))
from infojab_workbook import infojab

EXAMPLE = Path(__file__).parents[2] / "examples" / "informasi_jabatan.yaml"


@pytest.fixture
def template(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("kosong.xlsx").write_bytes(infojab())
    return "kosong.xlsx"


def test_a_copy_is_filled_and_what_is_not_is_listed(template, capsys):
    assert main(["infojab", template, str(EXAMPLE), "-o", "isi.xlsx"]) == 1
    out = capsys.readouterr().out
    assert "isi.xlsx" in out
    assert "- [INFOJAB I] Minat Kerja: terisi 1, sedangkan buku kerja meminta 3" in out
    assert openpyxl.load_workbook("isi.xlsx")["INFOJAB I"]["A4"].value == "CONTOH-0410"


def test_values_are_given_by_header_and_json_says_the_same(template, capsys):
    call = ["infojab", template, str(EXAMPLE), "-o", "isi.xlsx", "--lang", "en"]
    assert main([*call, "--isi", "Terima Disabilitas=Y", "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["format"], told["version"], told["file"]) == (
        "jabatan_eval.infojab",
        1,
        "isi.xlsx",
    )
    assert told["cells"] > 50
    places = {one["where"] for one in told["not_filled"]}
    assert "[INFOJAB I] Jenis Disabilitas" in places
    assert "[INFOJAB I] Terima Disabilitas" not in places
    assert openpyxl.load_workbook("isi.xlsx")["INFOJAB I"]["R4"].value == "Y"


def test_a_dossier_is_a_source_too(template, capsys):
    assert main(["dossier", "baru", "d", "--instansi", "X", "--tahun", "2026", "--oleh", "B"]) == 0
    assert main(["infojab", template, "d", "-o", "isi.xlsx"]) == 2
    assert "tidak ada jabatan untuk didaftar" in capsys.readouterr().err
    assert not Path("isi.xlsx").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "beri buku kerja"),
        (["kosong.xlsx"], "beri buku kerja"),
        (["kosong.xlsx", str(EXAMPLE)], "belum ada nama berkas keluaran"),
        (["kosong.xlsx", str(EXAMPLE), "-o", "a.xlsx", "--isi", "tanpa tanda"], "'tanpa tanda'"),
        (["kosong.xlsx", str(EXAMPLE), "-o", "a.docx"], ".docx"),
        (["kosong.xlsx", "tidak-ada.yaml", "-o", "a.xlsx"], "tidak-ada.yaml"),
    ],
)
def test_a_call_that_lacks_something_is_refused_in_words(template, capsys, words, said):
    assert main(["infojab", *words]) == 2
    assert said in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == [template]


def test_a_workbook_with_some_of_the_sheets_is_filled_as_far_as_it_goes(template, capsys):
    book = openpyxl.Workbook()
    book.active.title = "INFOJAB I"
    book.active.append([])
    book.active.append(["Kode Jabatan", "Terima Disabilitas", "Kelas Jabatan (1 - 19)"])
    book.save("sebagian.xlsx")
    words = ["infojab", "sebagian.xlsx", str(EXAMPLE), "-o", "isi.xlsx"]
    assert main([*words, "--isi", "Terima Disabilitas=N"]) == 1
    out = capsys.readouterr().out
    assert out.startswith("isi.xlsx: 3 sel terisi\n- ")
    assert "lembar 'INFOJAB II' tidak ada" in out
    row = [cell.value for cell in openpyxl.load_workbook("isi.xlsx").active[4]]
    assert row == ["CONTOH-0410", "N", 6]


def test_what_exists_stays_unless_it_may_go(template, capsys):
    Path("isi.xlsx").write_bytes(b"milik saya")
    call = ["infojab", template, str(EXAMPLE), "-o", "isi.xlsx"]
    assert main(call) == 2
    assert "isi.xlsx" in capsys.readouterr().err
    assert Path("isi.xlsx").read_bytes() == b"milik saya"
    assert main([*call, "--timpa"]) == 1
    assert Path("isi.xlsx").read_bytes().startswith(b"PK")
