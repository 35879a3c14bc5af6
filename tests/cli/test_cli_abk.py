"""`jabatan-eval abk`: what it prints, how it ends, what it refuses, what it writes."""

import json
from pathlib import Path

import pytest

HEAD = "Nama Jabatan;Uraian Tugas;Volume;Waktu Penyelesaian (jam);Kebutuhan Pegawai"
FIVE = f"{HEAD}\nAnalis;a;390;8;2,50\n;b;149;1;0,12\n;c;214;9;1,54\n;d;1.055;1;0,84\n"


@pytest.fixture(autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


def put(text, name="tugas.csv"):
    Path(name).write_text(text, "utf-8")
    return name


def test_the_classic_sum_is_five(call):
    ended = call("abk", put(FIVE), "--pembulatan", "ceil")
    assert ended.code == 0
    assert "Jumlah   : 6.250 jam : 1.250 jam = 5,00" in ended.out
    assert "Formasi  : 5 (pembulatan ceil: ke atas)" in ended.out
    assert "Tidak ada temuan." in ended.out


def test_nothing_is_rounded_in_silence(call):
    out = " ".join(call("abk", put(FIVE)).out.split())
    assert "belum dibulatkan; pilih aturan pembulatan: ceil, half_up, half_even, none" in out


def test_findings_end_with_one_and_are_printed(call):
    put(FIVE.replace("2,50", "3"))
    ended = call("abk", "tugas.csv", "--lang", "en")
    assert ended.code == 1
    assert "- tugas.csv:2: a need of '3' is written, and the working gives 2,496" in ended.out


def test_rows_that_are_no_tasks_are_told(call):
    put(f"{FIVE}JUMLAH;;1808;19;5\n")
    ended = call("abk", "tugas.csv")
    assert (
        "Tidak dihitung karena bukan tugas (kosong, jumlah, judul): 1 baris, yaitu 6" in ended.out
    )
    put(FIVE + "JUMLAH;;1808;19;5\n" * 25)
    assert "25 baris, yaitu 6, 7" in call("abk", "tugas.csv").out.replace("\n", " ")


def test_options_are_used(call):
    put("Uraian Tugas;Volume per hari;Waktu\nA;2;30\n")
    words = ["--satuan-waktu", "menit", "--hari", "5", "--jam-efektif", "1.175", "--desimal", "4",
             "--dasar", "Perbup 5", "--pembulatan", "none"]  # fmt: skip
    ended = call("abk", "tugas.csv", *words)
    assert ended.code == 0
    assert "(Perbup 5)" in ended.out
    assert (
        "2 hasil sehari × 235 × 30 menit = 14.100 menit; 14.100 menit : 70.500 menit = 0,2000"
        in (ended.out)
    )
    assert "Formasi  : 0,2 (pembulatan none: tanpa pembulatan)" in ended.out


def test_json_holds_exact_numbers(call):
    ended = call("abk", put(FIVE), "--json", "--pembulatan", "half_up")
    data = json.loads(ended.out)
    assert (data["format"], data["version"], data["policy"]) == ("jabatan_eval.abk", 1, "half_up")
    assert (data["kebutuhan"], data["posts"], data["findings"]) == ("5", "5", [])
    assert data["jobs"][0]["waktu_efektif"] == "1250 jam"
    assert data["jobs"][0]["tugas"][0]["kebutuhan"] == "312/125"


def test_the_result_is_written_and_never_over_a_file_unasked(call, refuse):
    put(FIVE)
    assert call("abk", "tugas.csv", "-o", "hasil.xlsx").code == 0
    before = Path("hasil.xlsx").read_bytes()
    assert refuse("abk", "tugas.csv", "-o", "hasil.xlsx")
    ended = call("abk", "tugas.csv", "-o", "hasil.xlsx", "--timpa", "--pembulatan", "ceil")
    assert "Hasil ditulis ke hasil.xlsx" in ended.out
    assert Path("hasil.xlsx").read_bytes() != before


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize(
    "words",
    [
        [],
        ["tidak-ada.csv"],
        ["tugas.csv", "--pembulatan", "up"],
        ["tugas.csv", "--desimal", "11"],
        ["tugas.csv", "--desimal", "-1"],
        ["tugas.csv", "--satuan-waktu", "hari"],
        ["tugas.csv", "--hari", "7"],
        ["tugas.csv", "--hari", "lima"],
        ["tugas.csv", "--hari", "٥"],
        ["tugas.csv", "--jam-efektif", "0"],
        ["tugas.csv", "--jam-efektif", "-5"],
        ["tugas.csv", "--jam-efektif", "banyak"],
        ["tugas.csv", "--dasar", "Perbup"],
        ["tugas.csv", "--kolom", "volume"],
        ["tugas.csv", "--kolom", "volume=#9"],
        ["tugas.csv", "--lembar", "x", "--kolom", "hal=#1"],
        ["tugas.csv", "-o", "hasil.ods"],
        ["tugas.csv", "-o", "tugas.csv"],
        ["tugas.csv", "lagi.csv"],
    ],
)
def test_a_wrong_call_is_refused_and_nothing_is_printed_or_written(words, lang, refuse):
    put(FIVE)
    before = {path.name: path.read_bytes() for path in Path().iterdir()}
    assert refuse("abk", *words, "--lang", lang)
    assert {path.name: path.read_bytes() for path in Path().iterdir()} == before


def test_rows_without_a_unit_are_refused_by_name(refuse):
    put("Uraian Tugas;Volume;Waktu\nA;1;45\nB;1;50\n")
    (line,) = refuse("abk", "tugas.csv")
    assert "kolom 'Waktu' tidak bersatuan pada baris 2, 3" in line


def test_columns_are_mapped_by_hand(call):
    put("a;b;c\nMenelaah;1250;1\n")
    words = ["uraian_tugas=a", "volume=#2", "waktu_penyelesaian=c"]
    by_hand = [word for pair in words for word in ("--kolom", pair)]
    assert call("abk", "tugas.csv", *by_hand, "--satuan-waktu", "jam").code == 0


def test_help_is_there_in_both_languages(call):
    assert "titik memisahkan ribuan" in call("abk", "--help").out
    assert "No rule of rounding was found" in call("abk", "--help", "--lang", "en").out
