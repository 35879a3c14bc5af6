"""`jabatan-eval infojab`: a copy of the agency's workbook, and a list of what could not be filled."""

import json
from pathlib import Path

import openpyxl
import pytest

JOB = '{id: "1", kode_jabatan: "1.10", wewenang: [Meminta data], kelas_jabatan: "9"}'


@pytest.fixture(autouse=True)
def _room(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    book = openpyxl.Workbook()
    book.active.title = "INFOJAB I"
    book.active.append([])
    book.active.append(["Kode Jabatan", "Wewenang", "Terima Disabilitas", "Kelas Jabatan (1 - 19)"])
    book.save("templat.xlsx")
    Path("jabatan.yaml").write_text(JOB, "utf-8")


def test_the_copy_is_filled_and_what_is_left_is_told(call):
    words = ("infojab", "templat.xlsx", "jabatan.yaml", "-o", "x.xlsx")
    ended = call(*words, "--isi", "Terima Disabilitas=N")
    assert ended.code == 1
    assert ended.out.startswith("x.xlsx: 4 sel terisi\n- ")
    assert "lembar 'INFOJAB II' tidak ada" in ended.out
    row = [cell.value for cell in openpyxl.load_workbook("x.xlsx").active[4]]
    assert row == ["1.10", "Meminta data", "N", 9]
    data = json.loads(call(*words, "--timpa", "--json").out)
    assert (data["format"], data["cells"]) == ("jabatan_eval.infojab", 3)
    assert {"code": "siasn_no_fact", "where": "[INFOJAB I] Terima Disabilitas"}.items() <= {
        **next(one for one in data["not_filled"] if one["code"] == "siasn_no_fact")
    }.items()


def test_a_dossier_is_a_source_too(call, refuse):
    made = call("dossier", "baru", "d", "--instansi", "X", "--tahun", "2026", "--oleh", "A")
    assert made.code == 0
    assert "tidak ada jabatan" in "\n".join(refuse("infojab", "templat.xlsx", "d", "-o", "x.xlsx"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "beri buku kerja"),
        (("templat.xlsx",), "beri buku kerja"),
        (("templat.xlsx", "jabatan.yaml"), "belum ada nama berkas keluaran"),
        (("templat.xlsx", "tidak-ada.yaml", "-o", "x.xlsx"), "tidak-ada.yaml"),
        (("templat.xlsx", "jabatan.yaml", "-o", "x.xlsx", "--isi", "a"), "'a'"),
        (("templat.xlsx", "jabatan.yaml", "-o", "x.docx"), ".docx"),
    ],
)
def test_what_cannot_be_filled_is_refused_in_words(refuse, words, said):
    assert said in "\n".join(refuse("infojab", *words))
