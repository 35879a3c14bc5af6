"""`jabatan-eval dossier`: peta, job information, what a team agreed on, and what a round changes."""

import json
from pathlib import Path

import openpyxl
import pytest

from jabatan_eval.process import Dossier

ROOT = Path(__file__).parents[2]
WORD = str(ROOT / "examples" / "informasi_jabatan.docx")
LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
JOBS = f"""id;induk;nama jabatan;unit kerja;jenis jabatan;bezetting;kebutuhan;tingkat
1.1;;Kepala Seksi A;Bidang A;Pengawas;1;1;{LEVELS}
1.10;1.1;Kepala Seksi B;Bidang A;Pengawas;2;2,5;{LEVELS}
"""
INFORMATION = """
- {id: "1.1", nama_jabatan: Kepala Seksi A}
"""
TEAM = """
ketua_pengarah: {nama: Bupati Contoh}
ketua: {nama: Kepala Bagian}
sekretaris: {nama: Kepala Subbagian}
anggota: [{nama: Analis}]
keputusan: {jenis: Keputusan Bupati, nomor: 1/2026, tanggal: "2026-01-05"}
"""
RECORD = """
jenis: validasi
nomor: 1/BA/2026
tanggal: "2026-03-01"
tempat: Jakarta
pihak: [{untuk: Badan Kepegawaian Negara, orang: [{nama: A}]}]
"""
FACTORS = dict(zip(("1", "2", "3", "4A", "4B", "5", "6"), LEVELS.split(), strict=True))
BASIS = ("--nomor", "1", "--tanggal", "2026-03-01")
WHO = ("--oleh", "Budi", "--waktu", "2026-11-26T09:00+07:00")


def ratings(*jobs):
    """Two members who rate alike, but in factor 5."""
    rows = ["id_jabatan;anggota;faktor;tingkat;alasan"]
    for job in jobs:
        for member, five in (("Ani", "5-1"), ("Budi", "5-2")):
            chosen = {**FACTORS, "5": five}
            rows += [f"{job};{member};{factor};{code};" for factor, code in chosen.items()]
    return "\n".join(rows) + "\n"


def agreed(job, factors):
    """What the team agreed on for some factors of a job."""
    rows = ["id_jabatan;faktor;tingkat disepakati;alasan kesepakatan;pendapat berbeda"]
    rows += [f"{job};{factor};{code};sepakat;" for factor, code in factors.items()]
    return "\n".join(rows) + "\n"


@pytest.fixture(name="do")
def _do(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("jabatan.csv", JOBS), ("tim.yaml", TEAM), ("acara.yaml", RECORD),
        ("info.yaml", INFORMATION),
    ):  # fmt: skip
        Path(name).write_text(text, "utf-8")

    def do(action, *words, who=True):
        return call("dossier", action, "d", *words, *(WHO if who else ()))

    assert do("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2026").code == 0
    assert do("tambah", "jabatan.csv").code == 0
    return do


@pytest.fixture(name="fixed")
def _fixed(do):
    """A dossier whose results are set."""
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;1165;8\n", "utf-8")
    for action, *words in (
        ("tim", "tim.yaml"), ("peta", "jabatan.csv"), ("ajukan",), ("setujui",),
        ("usulkan", *BASIS), ("persetujuan", "balasan.csv", *BASIS),
        ("berita-acara", "acara.yaml"), ("tetapkan", *BASIS, "--tentang", "Kelas Jabatan"),
    ):  # fmt: skip
        assert do(action, *words).code == 0, action
    return do


def test_what_is_about_no_single_job_is_told_without_a_count(do):
    assert do("peta", "jabatan.csv").out == "peta; catatan 3; evaluasi ini disusun\n"
    assert do("tim", "tim.yaml", "--lang", "en").out == (
        "tim_evaluasi; entry 4; the exercise is in work\n"
    )


def test_the_peta_comes_in_and_jobs_that_are_not_in_it_are_told(do):
    Path("peta.csv").write_text("id;nama jabatan\n1.1;Kepala Seksi A\n", "utf-8")
    assert do("peta", "peta.csv").out.splitlines()[0] == "1 jabatan tidak ada dalam peta: 1.10"
    assert do("peta", "jabatan.csv", "--kolom", "kebutuhan=#7").code == 0
    assert str(Dossier.open("d").peta.post("1.10").kebutuhan) == "5/2"


def test_of_many_jobs_that_are_not_in_the_peta_the_first_are_named(do):
    rows = "".join(f"j{number};Jabatan {number}\n" for number in range(30))
    Path("banyak.csv").write_text(f"id;nama jabatan\n{rows}", "utf-8")
    assert do("tambah", "banyak.csv").code == 0
    told = do("peta", "jabatan.csv").out.splitlines()[0]
    assert told.startswith("30 jabatan tidak ada dalam peta: j0, j1,")
    assert told.endswith("j19, ...")


def test_job_information_comes_from_yaml_and_from_tables(do):
    Path("info.csv").write_text("id;nama_jabatan;ikhtisar_jabatan\n1.10;B;Memimpin\n", "utf-8")
    ended = do("informasi", "info.yaml", "info.csv")
    assert ended.code == 0
    assert "- 1.1: butir 4, Ikhtisar Jabatan: belum diisi" in ended.out
    assert ended.out.endswith("informasi: 2 butir; catatan 3; evaluasi ini disusun\n")
    held = Dossier.open("d").jabatan
    assert held["1.10"].informasi.ikhtisar_jabatan == "Memimpin"


def test_a_word_form_needs_the_id_and_tells_its_doubts(do):
    ended = do("informasi", WORD, "--id", "1.10")
    assert ended.code == 0
    assert f"- {WORD}: jenjang terampil disimpulkan dari nama 'Arsiparis Terampil'" in ended.out
    assert "tidak dipahami, kepala halaman 1: 'PEMERINTAH KABUPATEN CONTOH'" in ended.out
    assert Dossier.open("d").job("1.10").informasi.nama_jabatan == "Arsiparis Terampil"
    for words in ((WORD,), (WORD, "--id", "1.1", "--id", "1.10"), (WORD, WORD, "--id", "1.1")):
        assert "formulir Word tidak menyebut id jabatannya" in do("informasi", *words).err
    assert "sebutkan berkas informasi jabatan" in do("informasi").err
    Path("lain.yaml").write_text("- {id: X}", "utf-8")
    assert "tidak ada jabatan ber-id 'X'" in do("informasi", "lain.yaml").err


def test_what_the_team_agreed_on_comes_with_its_reasons(do):
    Path("nilai.csv").write_text(ratings("1.10"), "utf-8")
    Path("sepakat.csv").write_text(agreed("1.10", {**FACTORS, "5": "5-2"}), "utf-8")
    ended = do("sepakati", "nilai.csv", "sepakat.csv")
    assert (ended.code, ended.out.splitlines()) == (
        0, ["- 1.10: disepakati, nilai 1295, kelas 8",
            "sepakati: 1 butir; catatan 3; evaluasi ini disusun"],
    )  # fmt: skip
    job = Dossier.open("d").job("1.10")
    assert job.kesepakatan.evaluation.nilai_jabatan == job.nilai("dihitung") == 1295


def test_jobs_on_which_the_team_did_not_agree_stay_as_they_are(do):
    Path("nilai.csv").write_text(ratings("1.1", "1.10"), "utf-8")
    Path("sepakat.csv").write_text(agreed("1.10", FACTORS), "utf-8")
    ended = do("sepakati", "nilai.csv", "sepakat.csv")
    assert ended.code == 1
    assert ended.out.splitlines()[1] == (
        "- 1.1: belum disepakati pada faktor 1, 2, 3, 4A, 4B, 5, 6; tidak diubah"
    )
    assert ended.out.endswith("catatan 3; evaluasi ini disusun\n")
    Path("sepakat.csv").write_text(agreed("1.10", {"1": "1-1"}), "utf-8")
    before = Path("d/manifest.json").read_bytes()
    ended = do("sepakati", "nilai.csv", "sepakat.csv", "--lang", "en")
    assert (ended.code, len(ended.out.splitlines())) == (1, 2)
    assert "1.10: not agreed on in factor 2, 3, 4A, 4B, 5, 6; not changed" in ended.out
    assert Path("d/manifest.json").read_bytes() == before
    assert "memerlukan dua berkas" in do("sepakati", "nilai.csv").err


def test_what_a_new_round_changes_is_told_class_by_class(fixed, call):
    do = fixed
    words = ("--pemicu", "organisasi", "--alasan", "baru", "--id", "1.10", "-o", "e")
    assert do("putaran", *words).code == 0
    ended = do("dampak", "e", "--sesudah", "dihitung", who=False)
    assert (ended.code, ended.out) == (
        0,
        "Dampak: ditetapkan PPK > dihitung dari tingkat\n\n"
        "Kelas  Jabatan  Pemangku\n    8    2 > 2     3 > 3\n\n"
        "KELASNYA BERUBAH\n----------------\ntidak ada\n",
    )
    Path("baru.csv").write_text(
        "id;nama jabatan;jenis;tingkat\n1.10;B;Pengawas;1-1 2-1 3-1 4A-1 4B-1 5-4 6-1\n", "utf-8"
    )
    assert call("dossier", "nilai", "e", "baru.csv", *WHO).code == 0
    later = ("e", "--sesudah", "dihitung")
    lines = do("dampak", *later, "--lang", "en", who=False).out.splitlines()
    assert lines[2:5] == [
        "Class   Jobs  Holders",
        "    9  0 > 1    0 > 2",
        "    8  2 > 1    3 > 1",
    ]
    assert lines[-1] == "- 1.10 Kepala Seksi B: kelas 8 becomes 9"
    told = json.loads(do("dampak", *later, "--json", who=False).out)
    assert told["berubah"] == [{"id": "1.10", "sebelum": 8, "sesudah": 9}]
    assert told["kelas"][0]["pemangku_sesudah"] == 2


def test_two_dossiers_are_compared_in_one_reading(fixed, call):
    for action, *words in (
        ("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2027"), ("tambah", "lain.csv"),
    ):  # fmt: skip
        Path("lain.csv").write_text(
            f"id;nama jabatan;jenis;tingkat\n1.1;A;Pengawas;\n3;C;Pengawas;{LEVELS}\n", "utf-8"
        )
        assert call("dossier", action, "e", *words, *WHO).code == 0
    ended = fixed("dampak", "e", "--bacaan", "dihitung", who=False)
    assert ended.out.splitlines()[2:] == [
        "Kelas  Jabatan  Pemangku", "    8    2 > 1     0 > 0", "    -    0 > 1     0 > 0", "",
        "KELASNYA BERUBAH", "----------------",
        "- 1.1 A: kelas 8 menjadi -",
        "1 jabatan baru: 3", "1 jabatan tidak ada lagi: 1.10",
    ]  # fmt: skip


def test_a_reading_that_is_none_is_refused(fixed):
    refused = fixed("dampak", "--bacaan", "terakhir", who=False)
    assert refused.code == 2
    assert "tidak ada hasil 'terakhir'; pilihan: dihitung, usulan" in refused.err
    assert "'x'" in fixed("dampak", "--sesudah", "x", who=False).err
    assert "tepat satu berkas" in fixed("dampak", "e", "f", who=False).err


@pytest.mark.usefixtures("fixed")
def test_the_title_of_the_regulation_is_kept():
    assert Dossier.open("d").penetapan.tentang == "Kelas Jabatan"


def test_the_folder_of_the_workbooks_is_made(do):
    assert do("bagi", "-o", "unit", who=False).out == "unit/Bidang A.xlsx\n"
    assert "folder untuk menulisnya tidak ada" in do("bagi", "-o", "tidak/ada", who=False).err


def test_a_conflict_that_is_settled_is_told_with_the_choice(do):
    do("bagi", "-o", ".", who=False)
    book = openpyxl.load_workbook("Bidang A.xlsx")
    heads = [cell.value for cell in book["jabatan"][1]]
    book["jabatan"].cell(3, heads.index("faktor_5") + 1).value = "5-3"
    book.save("Bidang A.xlsx")
    Path("kita.csv").write_text(
        "id;nama jabatan;jenis;tingkat\n1.10;B;Pengawas;1-1 2-1 3-1 4A-1 4B-1 5-2 6-1\n", "utf-8"
    )
    assert do("nilai", "kita.csv").code == 0
    line = (
        "- 1.10, faktor_5: dibagikan '5-1', di sini '5-2', masuk '5-3' (Bidang A.xlsx); "
        "pilih salah satu"
    )
    ended = do("gabung", "Bidang A.xlsx")
    assert (ended.code, ended.out.splitlines()[0]) == (1, line)
    ended = do("gabung", "Bidang A.xlsx", "--pilih", "1.10:faktor_5=masuk")
    assert (ended.code, ended.out.splitlines()[0]) == (0, f"{line}: masuk")


def test_of_very_many_jobs_the_number_is_right_and_the_history_is_short(do):
    rows = "".join(f"j{number};Jabatan {number}\n" for number in range(60))
    Path("banyak.csv").write_text(f"id;nama jabatan\n{rows}", "utf-8")
    assert do("tambah", "banyak.csv").out.startswith("tambah: 60 butir;")
    line = do("riwayat", who=False).out.splitlines()[2]
    assert line.endswith("Budi: tambah (j0, j1, j2, ...; 60 butir)")
