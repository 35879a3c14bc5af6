"""`jabatan-eval peta`, `rekap`, `cocokkan`: files in, text, JSON and sheets out, exit codes that tell."""

import json
from pathlib import Path

import pytest

from jabatan_eval.cli import main
from jabatan_eval.organisation import PetaJabatan

HEAD = (
    "id;induk;nama_jabatan;jenis_jabatan;eselon;kelas_jabatan;dasar;bezetting;kebutuhan;tingkat\n"
)
CHIEF = "1;;Kepala Dinas;JPT Pratama;II.b;14;disetujui: B/1;1;1;\n"
EXPERT = "2;1;Arsiparis Ahli Muda;JF;;9;disetujui: B/1;0;1,5;\n"
RIGHT = HEAD + CHIEF + EXPERT
WRONG = HEAD + CHIEF.replace(";14;", ";;").replace("disetujui: B/1", "") + EXPERT
LIST = (
    "nama_jabatan;jenis_jabatan;eselon;kelas_jabatan;surat\n"
    "Kepala Dinas;JPT Pratama;II.b;14;B/1\nArsiparis Ahli Muda;JF;;9;B/1\n"
)


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name, text):
    Path(name).write_text(text, "utf-8")
    return name


def test_notes_end_with_0_and_warnings_with_1(capsys):
    assert main(["peta", put("a.csv", RIGHT)]) == 0
    out = capsys.readouterr().out
    assert "  Arsiparis Ahli Muda" in out
    assert "2 Arsiparis Ahli Muda: catatan need_vacant" in out
    assert main(["peta", put("b.csv", WRONG), "--lang", "en"]) == 1
    assert "1 Kepala Dinas: warning without_kelas" in capsys.readouterr().out


def test_a_whole_peta_has_no_findings(capsys):
    assert main(["peta", put("a.csv", RIGHT.replace(";0;1,5", ";1;1,5"))]) == 0
    assert "Tidak ada temuan." in capsys.readouterr().out


def test_what_is_left_out_of_a_file_and_who_is_related_is_said(capsys):
    rows = "3;1;Sekretaris;Administrator;III.a;15;;1;1;\nJUMLAH;;;;;;;2;3,5;\n"
    assert main(["peta", put("a.csv", RIGHT + rows), "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "Not read, being no posts (blank, sums, headings): 1 rows, namely 5" in out
    assert "see also: 3" in out


def test_only_so_many_findings_are_printed(capsys):
    rows = "".join(f"x{n};1;Staf {n};Pelaksana;;5;;;;\n" for n in range(80))
    assert main(["peta", put("a.csv", RIGHT + rows)]) == 1
    assert "... dan 61 lagi" in capsys.readouterr().out


def test_the_peta_as_json(capsys):
    assert main(["peta", put("a.csv", RIGHT), "--json", "--telaah"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["version"]) == ("jabatan_eval.peta", 1)
    assert found["total"]["kebutuhan"] == "2.5"
    assert found["posts"][1]["kelas_tertulis"][0]["nomor"] is None
    assert found["posts"][1]["kebutuhan"] == "1.5"
    assert found["posts"][0]["beban_jam"] is None
    assert [one["id"] for one in found["review"]] == ["1"]
    assert main(["peta", "a.csv", "--json"]) == 0
    assert "review" not in json.loads(capsys.readouterr().out)


def test_the_review_is_there_only_on_request(capsys):
    assert main(["peta", put("a.csv", RIGHT), "--status", "dihitung"]) == 0
    assert "TELAAH" not in capsys.readouterr().out
    assert main(["peta", "a.csv", "--telaah"]) == 0
    assert "TELAAH KELAS PEKERJAAN DASAR" in capsys.readouterr().out


@pytest.mark.parametrize("target", ["b.csv", "b.xlsx"])
def test_what_is_written_is_the_same_peta(capsys, target):
    assert main(["peta", put("a.csv", RIGHT), "-o", target, "--telaah"]) == 0
    assert f"Ditulis ke {target}" in capsys.readouterr().out
    assert PetaJabatan.read(target) == PetaJabatan.read("a.csv")
    assert main(["peta", "a.csv", "-o", target]) == 2
    assert main(["peta", "a.csv", "-o", target, "--timpa"]) == 0
    assert main(["peta", target, "-o", target, "--timpa"]) == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["peta"], "sebutkan berkas peta jabatan"),
        (["peta", "tidak-ada.csv"], "tidak-ada.csv: berkas tidak ada"),
        (["peta", "a.csv", "--status", "apa"], "status kelas 'apa' tidak ada"),
        (["peta", "a.csv", "--kolom", "id"], "tiap isi sekali"),
        (["peta", "a.csv", "-o", "b.pdf"], "format '.pdf' tidak dikenal"),
        (["rekap"], "sebutkan berkas peta jabatan"),
        (["rekap", "a.csv", "--per", "warna"], "tidak ada rekap menurut 'warna'"),
        (["rekap", "a.csv", "--pembulatan", "floor"], "pembulatan 'floor' tidak ada"),
        (["cocokkan"], "sebutkan berkas peta jabatan"),
        (["cocokkan", "a.csv"], "sebutkan berkas daftar hasil yang disetujui"),
        (["cocokkan", "a.csv", "a.csv", "-o", "a.csv"], "a.csv"),
    ],
)
def test_a_wrong_call_ends_with_2_and_says_what_is_wrong(capsys, words, said):
    put("a.csv", RIGHT)
    assert main(words) == 2
    assert said in capsys.readouterr().err


def test_a_file_with_faults_tells_them_all(capsys):
    put("a.csv", HEAD + "1;9;Camat;kamat;;13.A;;x;;\n1;;;;;;;;;\n")
    assert main(["peta", "a.csv"]) == 2
    err = capsys.readouterr().err
    assert len(err.splitlines()) == 6
    assert "a.csv:2 (1): atasannya, '9', tidak ada dalam peta" in err


def test_columns_and_sheets_are_named_by_hand(capsys):
    put("a.csv", RIGHT.replace("kelas_jabatan", "Golongan Baru"))
    assert main(["rekap", "a.csv", "--kolom", "kelas_jabatan=Golongan Baru", "--json"]) == 0
    assert [one["key"] for one in json.loads(capsys.readouterr().out)["parts"]] == [14, 9]


def test_a_recap_in_text_json_and_a_sheet(capsys):
    put("a.csv", RIGHT)
    assert main(["rekap", "a.csv", "--per", "jenis", "--pembulatan", "half_up", "-o", "r.csv"]) == 0
    out = capsys.readouterr().out
    assert "JABATAN, PEMANGKU, DAN KEBUTUHAN MENURUT JENIS JABATAN" in out
    assert "Ditulis ke r.csv" in out
    lines = Path("r.csv").read_text("utf-8-sig").splitlines()
    assert lines[0] == "Jenis jabatan;Jabatan;Bezetting (B);Kebutuhan (K);B - K"
    assert lines[2] == "Jabatan fungsional;1;0;2;-2"
    assert main(["rekap", "a.csv", "--per", "unit", "--lang", "en"]) == 0
    assert "Written" not in capsys.readouterr().out
    assert main(["rekap", "a.csv", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["format"], found["by"], found["reading"]) == (
        "jabatan_eval.recap",
        "kelas",
        "terakhir",
    )
    assert found["total"] == {
        "posts": 2, "bezetting": 1, "kebutuhan": "2.5", "without_holders": 0, "without_need": 0,
        "selisih": "-1.5",
    }  # fmt: skip


def test_routes_end_with_1_where_a_person_must_decide(capsys):
    put("a.csv", RIGHT), put("l.csv", LIST)
    assert main(["cocokkan", "a.csv", "l.csv"]) == 0
    out = capsys.readouterr().out
    assert "1 Kepala Dinas: menurut daftar 14" in out
    assert "Berkas: a.csv\nCSV dengan pemisah ;" in out
    put(
        "a.json",
        json.dumps([{"id": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "jpt_pratama"}]),
    )
    main(["cocokkan", "a.json", "l.csv"])
    out = capsys.readouterr().out
    assert "Berkas: l.csv" in out
    assert "Berkas: a.json" not in out
    put("m.csv", LIST.replace("Ahli Muda", "Ahli Mudah"))
    assert main(["cocokkan", "a.csv", "m.csv", "-o", "c.xlsx", "--lang", "en"]) == 1
    out = capsys.readouterr().out
    assert "2 Arsiparis Ahli Muda: to be proposed" in out
    assert "Written to c.xlsx" in out
    assert main(["cocokkan", "a.csv", "m.csv", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["routes"] == {"daftar": 1, "dipertahankan": 0, "ganda": 0, "usulkan": 1}
    assert found["posts"][1]["candidates"][0]["why"] == ["name"]
    assert found["posts"][0]["entry"] == "m.csv:2"


def test_the_list_has_an_encoding_and_a_separator_of_its_own(capsys):
    put("a.csv", RIGHT)
    odd = LIST.replace("Kepala Dinas", "Kepala Dinas\u2013")
    Path("l.csv").write_bytes(odd.encode("cp1252"))
    assert main(["cocokkan", "a.csv", "l.csv"]) == 2
    capsys.readouterr()
    own = ["--sandi-rujukan", "cp1252", "--pemisah-rujukan"]
    assert main(["cocokkan", "a.csv", "l.csv", *own, ","]) == 2
    capsys.readouterr()
    assert main(["cocokkan", "a.csv", "l.csv", *own, ";"]) == 0
    assert "2 Arsiparis Ahli Muda: menurut daftar 9" in capsys.readouterr().out
    Path("t.csv").write_text(LIST.replace(";", "\t"), "utf-8")
    assert main(["cocokkan", "a.csv", "t.csv", "--pemisah-rujukan", "tab"]) == 0


@pytest.mark.parametrize("command", ["peta", "rekap", "cocokkan"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_help_is_there_in_both_languages(capsys, command, lang):
    assert main([command, "--help", "--lang", lang]) == 0
    assert f"jabatan-eval {command}" in capsys.readouterr().out
