"""`jabatan-eval matriks`: a file in, a sheet for the wall out, refused rows not lost."""

import json
from pathlib import Path

import pytest

LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
TABLE = (
    "Nama Jabatan;Jenis Jabatan;Eselon;Unit Kerja;Tingkat\n"
    f"Kepala Seksi;Pengawas;IV.a;Dinas B;{LEVELS}\n"
    f"Camat;Administrator;III.a;Dinas A;{LEVELS.replace('5-1', '5-5')}\n"
    "JUMLAH;;;;\n"
)
REFUSED = TABLE + f"Lurah;Pengawas;IV.a;Dinas A;{LEVELS.replace('6-1', '6-9')}\n"


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.csv").write_text(TABLE, "utf-8")
    Path("b.csv").write_text(REFUSED, "utf-8")
    Path("f.yaml").write_text(f"nama_jabatan: Camat\ntingkat: {LEVELS}\n", "utf-8")
    return tmp_path


def test_a_table_is_shown_in_groups_and_what_is_left_out_is_told(call):
    ended = call("matriks", "a.csv")
    assert (ended.code, ended.err) == (0, "")
    assert (
        "Tidak dimuat karena bukan jabatan (kosong, jumlah, judul): 1 baris, yaitu 4" in ended.out
    )
    administrator, pengawas = (
        ended.out.index(word)
        for word in (", Administrator, eselon III.a", ", Pengawas, eselon IV.a")
    )
    assert administrator < pengawas


def test_a_refused_row_is_shown_with_its_reason_and_ends_with_1(call):
    ended = call("matriks", "b.csv", "--lang", "en")
    assert ended.code == 1
    assert "row 5 (Lurah): refused: factor 6: there is no level '6-9'" in ended.out


def test_the_order_is_chosen(call):
    out = call("matriks", "a.csv", "--urut", "nilai").out
    assert out.index("Camat") < out.index("Kepala Seksi")
    assert "Urutan : Nilai" in out
    assert "5-5*" in out
    assert "Urutan : seperti masukannya" in call("matriks", "a.csv", "--urut", ",").out
    assert "jabatan struktural" in call("matriks", "a.csv", "--urut", " UNIT, Jenis ").out.lower()


def test_forms_are_read_too(call):
    ended = call("matriks", "f.yaml")
    assert ended.code == 0
    assert "Camat" in ended.out


def test_json_tells_everything(call):
    ended = call("matriks", "b.csv", "--json", "--lang", "en")
    assert ended.code == 1
    found = json.loads(ended.out)
    assert (found["format"], found["version"]) == ("jabatan_eval.matriks", 1)
    assert (found["jobs"], found["refused"], found["left_out"]) == (2, 1, [4])
    assert [row["nama_jabatan"] for row in found["rows"]] == ["Camat", "Kepala Seksi", "Lurah"]
    assert found["rows"][0]["faktor_5"] == "5-5"
    assert "6-9" in found["rows"][2]["temuan"]
    Path("c.csv").write_text(f"nama;tingkat\na;{LEVELS}x\n", "utf-8")
    alone = json.loads(call("matriks", "c.csv", "--json").out)
    assert (alone["jobs"], alone["catalogue_edition"]) == (0, None)


@pytest.mark.parametrize("ending", ["csv", "xlsx", "html"])
def test_it_is_written_to_a_file_and_over_one_only_when_told(call, refuse, ending):
    target = Path(f"m.{ending}")
    ended = call("matriks", "b.csv", "-o", str(target))
    assert ended.code == 1
    assert ended.out.endswith(f"Matriks ditulis ke {target}\n")
    first = target.read_bytes()
    assert first
    assert refuse("matriks", "a.csv", "-o", str(target))
    assert target.read_bytes() == first
    assert call("matriks", "a.csv", "-o", str(target), "--timpa").code == 0
    assert target.read_bytes() != first


def test_the_page_is_whole_and_in_one_language(call):
    call("matriks", "a.csv", "-o", "m.html", "--lang", "en")
    page = Path("m.html").read_text("utf-8")
    assert page.startswith('<!doctype html>\n<html lang="en">')
    assert page.endswith("</html>\n")
    assert "http" not in page


def test_columns_are_named_by_hand(call):
    Path("d.csv").write_text(f"x;y;z\nCamat;Administrator;{LEVELS}\n", "utf-8")
    ended = call(
        "matriks", "d.csv", "--kolom", "tingkat=z", "--kolom", "nama_jabatan=x", "--jenis", "#2",
        "--baris-judul", "1",
    )  # fmt: skip
    assert ended.code == 0
    assert ", Administrator\n" in ended.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "sebutkan berkas"),
        (["tiada.csv"], "berkas tidak ada"),
        (["a.docx"], "format '.docx' tidak dikenal"),
        (["a.csv", "--urut", "nilai,umur"], "kunci urutan 'umur' tidak ada; pilihan: jenis"),
        (["a.csv", "--eselon", "tiada"], "tidak ada kolom 'tiada'"),
        (["a.csv", "--kolom", "x"], "'x'"),
        (["a.csv", "-o", "m.pdf"], "'.pdf' tidak dikenal; pilihan: .csv, .xlsx, .html"),
        (["a.csv", "-o", "a.csv", "--timpa"], "a.csv"),
        (["f.yaml", "--kolom-skema", "x", "--jenis", "y"], "--jenis, --kolom-skema hanya berlaku"),
    ],
)
def test_a_wrong_call_or_input_ends_with_2_and_writes_nothing(refuse, here, words, said):
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    assert said in "\n".join(refuse("matriks", *words))
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before
