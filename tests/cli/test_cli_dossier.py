"""`jabatan-eval dossier`: a whole exercise by commands, every refusal in words, nothing lost."""

import json
from pathlib import Path

import openpyxl
import pytest

from jabatan_eval.process import Dossier

LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
JOBS = f"""Daftar jabatan;;;;
ID;Nama Jabatan;Unit Kerja;Jenis Jabatan;Tingkat
1.1;Kepala Seksi A;Bidang A;Pengawas;{LEVELS}
1.10;Kepala Seksi B;Bidang A;pengawas;{LEVELS}
Jumlah;2;;;
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
tanggal: "2026-03-05"
tempat: Jakarta
pihak: [{untuk: Badan Kepegawaian Negara, orang: [{nama: A}]}]
"""
BASIS = ("--nomor", "1", "--tanggal", "2026-03-01")
DECREE = ("--nomor", "9", "--tanggal", "2026-03-10", "--jenis", "Peraturan Bupati")
WHO = ("--oleh", "Budi", "--waktu", "2026-11-26T09:00+07:00")


@pytest.fixture(name="do")
def _do(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (("jabatan.csv", JOBS), ("tim.yaml", TEAM), ("acara.yaml", RECORD)):
        Path(name).write_text(text, "utf-8")
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;1165;8\n", "utf-8")

    def do(action, *words, who=True):
        return call("dossier", action, "d", *words, *(WHO if who else ()))

    assert do("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2026").code == 0
    return do


@pytest.fixture(name="filled")
def _filled(do):
    for action, *words in (("tim", "tim.yaml"), ("tambah", "jabatan.csv")):
        assert do(action, *words).code == 0
    return do


def test_levels_are_taken_from_a_table_of_ids(filled):
    Path("tingkat.csv").write_text("ID;Tingkat\n1.1;1-1 2-1 3-1 4A-1 4B-1 5-1 6-2\n", "utf-8")
    assert filled("nilai", "tingkat.csv").code == 0
    job = Dossier.open("d").jabatan["1.1"]
    assert (job.evaluation.nilai_jabatan, job.evaluation.job.nama) == (1430, job.nama_jabatan)
    Path("tingkat.csv").write_text("ID;Tingkat\n9;1-1\n1.1;1-1\n", "utf-8")
    ended = filled("nilai", "tingkat.csv")
    assert ended.code == 2
    assert "tingkat.csv:2: tidak ada jabatan ber-id '9'" in ended.err
    assert "tingkat.csv:3: faktor 2: belum diberi tingkat" in ended.err


def test_what_a_letter_returned_goes_out_by_itself(filled):
    balasan = Path("balasan.csv")
    balasan.write_text("id;kelas;catatan\n1.1;8;\n1.10;;dikembalikan\n", "utf-8")
    for action, *words in (
        ("ajukan",), ("setujui",), ("usulkan", *BASIS), ("persetujuan", "balasan.csv", *BASIS),
        ("buka", "--id", "1.10", "--alasan", "dikembalikan"), ("ajukan",), ("setujui",),
    ):  # fmt: skip
        assert filled(action, *words).code == 0
    assert "tidak ada jabatan ber-id '9'" in filled("usulkan", "--id", "9", *BASIS).err
    assert filled("usulkan", "--id", "1.10", *BASIS).out.startswith("usulkan: 1 butir")
    balasan.write_text("id;kelas\n1.10;8\n", "utf-8")
    assert filled("persetujuan", "balasan.csv", *BASIS).code == 0
    dossier = Dossier.open("d")
    assert dossier.status == "disetujui"
    assert [job.kelas("disetujui") for job in dossier.jabatan.values()] == [8, 8]


def test_a_whole_exercise_by_commands(filled):
    for action, *words in (
        ("ajukan",), ("setujui", "--alasan", "sepakat"), ("usulkan", *BASIS),
        ("persetujuan", "balasan.csv", *BASIS), ("berita-acara", "acara.yaml"),
        ("tetapkan", *DECREE, "--berlaku", "2026-04-01"), ("gunakan",),
    ):  # fmt: skip
        ended = filled(action, *words)
        assert (ended.code, ended.err) == (0, ""), action
    ended = filled("status", who=False)
    assert ended.code == 0
    assert "Keadaan        : digunakan" in ended.out
    dossier = Dossier.open("d")
    assert dossier.job("1.10").kelas("ditetapkan") == 8
    assert dossier.penetapan.effective.isoformat() == "2026-04-01"
    assert {entry.waktu.isoformat() for entry in dossier.history} == {"2026-11-26T09:00:00+07:00"}
    story = filled("riwayat", who=False).out.splitlines()
    assert story[0] == "   1  2026-11-26 09:00  Budi: buat"
    assert story[4].endswith("Budi: disetujui (1.1, 1.10); sepakat")
    assert len(json.loads(filled("riwayat", "--json", who=False).out)["entries"]) == 10
    before = Path("d/manifest.json").read_bytes()
    again = filled("putaran", "--pemicu", "organisasi", "--alasan", "SOTK baru", "-o", "d2")
    assert again.out.startswith("Kapan penilaian kembali dilakukan tidak terbaca")
    assert Path("d/manifest.json").read_bytes() == before
    new = Dossier.open("d2")
    assert (new.identitas.putaran, new.history[:-1]) == (2, Dossier.open("d").history)
    again = filled("putaran", "--pemicu", "organisasi", "--alasan", "SOTK baru", "-o", "d")
    assert (again.code, "pilih folder baru" in again.err) == (2, True)


def test_the_status_tells_what_is_missing_and_ends_with_1(do, filled):
    ended = filled("status", who=False)
    assert ended.code == 1
    assert "- 2 jabatan belum disetujui tim: 1.1, 1.10" in ended.out
    assert "YANG MASIH KURANG UNTUK EVALUASI" in ended.out
    ended = filled("status", "--tahap", "persiapan", who=False)
    assert ended.code == 0
    found = json.loads(filled("status", "--json", "--lang", "en", who=False).out)
    assert found["jabatan"] == {"1.1": "draf", "1.10": "draf"}
    assert "not_agreed" in [one["code"] for one in found["kurang"]]


def test_rows_that_are_no_jobs_are_told(do):
    ended = do("tambah", "jabatan.csv")
    assert ended.out.startswith("baris yang bukan jabatan dilewati: 5\n")


def test_a_step_whose_gate_is_closed_is_refused_and_nothing_is_saved(filled):
    before = Path("d/manifest.json").read_bytes()
    for action, words, said in (
        ("usulkan", BASIS, "2 jabatan belum disetujui tim: 1.1, 1.10"),
        ("tetapkan", BASIS, "evaluasi ini disusun; dari situ tidak dapat menjadi ditetapkan PPK"),
        ("tambah", ("jabatan.csv",), "id '1.1' sudah ada"),
        ("ajukan", ("--id", "9"), "tidak ada jabatan ber-id '9'"),
        ("gunakan", (), "dari situ tidak dapat menjadi digunakan"),
    ):
        ended = filled(action, *words)
        assert (ended.code, ended.out) == (2, "")
        assert said in ended.err
    assert Path("d/manifest.json").read_bytes() == before


def test_revision_return_and_reopening_need_a_reason(filled):
    filled("ajukan")
    assert "--alasan" in filled("revisi", "--id", "1.1").err
    assert "--id" in filled("revisi", "--alasan", "x").err
    assert filled("revisi", "--id", "1.1", "--alasan", "bukti kurang").code == 0
    assert filled("nilai", "jabatan.csv", "--id", "1.1").code == 2
    Path("satu.csv").write_text(f"id;nama jabatan;jenis;tingkat\n1.1;A;Pengawas;{LEVELS}\n")
    assert filled("nilai", "satu.csv", "--alasan", "bukti baru").code == 0
    for action, *words in (("ajukan",), ("setujui",), ("usulkan", *BASIS)):
        assert filled(action, *words).code == 0
    assert filled("kembalikan", *BASIS, "--alasan", "peta kurang").code == 0
    assert filled("buka", "--alasan", "perbaikan", "--id", "1.1").code == 0
    assert Dossier.open("d").job("1.1").status == "revisi"


def test_workbooks_go_out_and_come_back(filled):
    Path("unit").mkdir()
    ended = filled("bagi", "-o", "unit", who=False)
    assert ended.out == f"{Path('unit/Bidang A.xlsx')}\n"
    assert filled("bagi", "-o", "unit", who=False).code == 2
    assert filled("bagi", "-o", "unit", "--timpa", who=False).code == 0
    back = filled("gabung", "unit/Bidang A.xlsx")
    assert (back.code, back.out) == (1, "belum digabungkan; konflik yang belum diselesaikan: 0\n")
    book = openpyxl.load_workbook("unit/Bidang A.xlsx")
    page = book["jabatan"]
    heads = [cell.value for cell in page[1]]
    page.cell(2, heads.index("faktor_6") + 1).value = "6-2"
    page.cell(3, heads.index("nama_jabatan") + 1).value = "Kepala Seksi C"
    page.append(["9", "liar"])
    book.save("unit/Bidang A.xlsx")
    Path("satu.csv").write_text(
        f"id;nama jabatan;jenis;tingkat\n1.1;A;Pengawas;{LEVELS.replace('6-1', '6-3')}\n"
    )
    filled("nilai", "satu.csv")
    back = filled("gabung", "unit/Bidang A.xlsx")
    assert back.code == 1
    assert "1.1, faktor_6: dibagikan '6-1', di sini '6-3', masuk '6-2'" in back.out
    assert "9: baris baru, tidak diambil" in back.out
    done = filled("gabung", "unit/Bidang A.xlsx", "--pilih", "1.1:faktor_6=masuk")
    assert done.code == 0
    assert Dossier.open("d").job("1.1").evaluation.codes[-1] == "6-2"
    assert Dossier.open("d").job("1.10").nama_jabatan == "Kepala Seksi C"


def test_a_reply_that_leaves_jobs_unanswered_says_so(filled):
    for action, *words in (("ajukan",), ("setujui",), ("usulkan", *BASIS)):
        filled(action, *words)
    Path("balasan.csv").write_text("id;kelas\n1.1;9\n")
    ended = filled("persetujuan", "balasan.csv", *BASIS)
    assert "- baris 2 (1.1): disetujui dengan perubahan, kelas 8 menjadi 9" in ended.out
    assert "belum dijawab: 1.10" in ended.out


def test_a_published_list_is_taken_without_a_proposal(filled):
    assert filled("persetujuan", "balasan.csv", *BASIS, "--daftar").code == 0
    assert Dossier.open("d").status == "disetujui"


def test_damage_is_told_by_status_and_history(filled):
    Path("d/jabatan").joinpath(next(Path("d/jabatan").iterdir()).name).write_text("x")
    ended = filled("status", "--tahap", "tim", who=False)
    assert ended.code == 1
    assert "YANG TIDAK TERBACA ATAU TIDAK COCOK" in ended.out
    assert filled("riwayat", who=False).code == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "belum ada tindakan"),
        (("pesta", "d"), "tindakan 'pesta' tidak ada"),
        (("status",), "sebutkan folder dossier"),
        (("status", "tidak-ada"), "tidak ada manifest.json"),
        (("baru", "e", "--instansi", "A", "--tahun", "x", "--oleh", "B"), "'x' bukan tahun"),
        (("baru", "e", "--instansi", "A", "--tahun", "2026"), "memerlukan --oleh"),
        (
            ("baru", "e", "--instansi", "A", "--tahun", "2026", "--oleh", "B", "--waktu", "x"),
            "zona",
        ),
        (
            (
                "baru",
                "e",
                "--instansi",
                "A",
                "--tahun",
                "2026",
                "--oleh",
                "B",
                "--waktu",
                "2026-01-01",
            ),
            "zona",
        ),
        (("tambah", "d", "--oleh", "B"), "tepat satu berkas"),
        (("tambah", "d", "a", "b", "--oleh", "B"), "tepat satu berkas"),
        (("tambah", "d", "jabatan.csv", "--kolom", "id", "--oleh", "B"), "'id'"),
        (("tim", "d", "tidak-ada.yaml", "--oleh", "B"), "berkas tidak ada"),
        (("gabung", "d", "--oleh", "B"), "sebutkan buku kerja"),
        (
            ("usulkan", "d", "--oleh", "B", "--nomor", "1", "--tanggal", "kemarin"),
            "tanggal: harus tanggal",
        ),
        (("usulkan", "d", "--oleh", "B", "--tanggal", "2026-01-01"), "memerlukan --nomor"),
        (("putaran", "d", "--oleh", "B", "--pemicu", "bosan", "--alasan", "x"), "organisasi"),
        (("bagi", "d"), "--keluaran"),
    ],
)
def test_calls_that_are_wrong_say_how(do, call, words, said):
    ended = call("dossier", *words)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


def test_a_choice_that_is_none_is_refused(filled):
    Path("unit").mkdir()
    filled("bagi", "-o", "unit", who=False)
    for text in ("1.1:faktor_6=mungkin", "faktor_6=masuk"):
        assert "ID:kolom=masuk" in filled("gabung", "unit/Bidang A.xlsx", "--pilih", text).err


def test_a_team_file_tells_all_its_faults(do):
    Path("tim.yaml").write_text("ketua: {nama: A, nip: 12}\nanggota: [{x: 1}]\n")
    ended = do("tim", "tim.yaml")
    assert ended.code == 2
    assert (
        "tim.yaml: ketua.nip: NIP harus 18 angka" in ended.err or "tim.yaml: ketua.nip" in ended.err
    )
    assert "tim.yaml: anggota.0.x" in ended.err
    Path("tim.yaml").write_text("ketua: {nama: A}\n")
    ended = do("tim", "tim.yaml")
    assert ended.code == 0
    assert "- tim_pelaksana: sekretaris belum disebut" in ended.out
    Path("tim.yaml").write_text("[]\n")
    assert do("tim", "tim.yaml").code == 2


def test_rows_of_an_inventory_tell_all_their_faults(do):
    Path("x.csv").write_text(
        "id;nama jabatan;jenis;tingkat\n1;A;Raja;\n2;;Pengawas;\n3;C;;1-1\n4;D;Pengawas;1-9\n5;E;;\n"
    )
    ended = do("tambah", "x.csv")
    assert ended.code == 2
    for line in ("x.csv:2:", "x.csv:3:", "x.csv:4:", "x.csv:5:"):
        assert line in ended.err
    Path("x.jsonl").write_text('{"id": 1.1, "nama_jabatan": "A"}\n')
    assert "ketik selnya sebagai teks" in do("tambah", "x.jsonl").err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("baru", "e", "--instansi", "a\nb", "--tahun", "2026"), "instansi: 'a\\nb' tidak diterima"),
        (("baru", "e", "--instansi", "x" * 5000, "--tahun", "2026"), "terlalu panjang, paling banyak 4000"),
        (("baru", "e", "--instansi", "A", "--tahun", "1900"), "batas bawahnya 1945"),
        (("baru", "e", "--instansi", "A", "--tahun", "٢٠٢٦"), "bukan tahun"),
        (("baru", "e", "--instansi", "A", "--tahun", "9" * 6000), "bukan tahun"),
        (("baru", "e", "--instansi", "A", "--tahun", "2026", "--nama", "a\tb"), "nama: "),
        (("baru", "tidak/ada", "--instansi", "A", "--tahun", "2026"), "folder tempatnya tidak ada"),
        (("baru", "x" * 300, "--instansi", "A", "--tahun", "2026"), "terlalu panjang"),
        (("ajukan", "d", "jabatan.csv"), "tidak membaca berkas, juga bukan 'jabatan.csv'"),
        (("ajukan", "d", "--nomor", "1"), "tidak memakai --nomor; yang dipakai: --oleh, --waktu, --id"),
        (("usulkan", "d", "--nomor", "a\nb", "--tanggal", "2026-03-01"), "nomor: 'a\\nb' tidak"),
        (("usulkan", "d", "--nomor", "1", "--tanggal", "20260301"), "tanggal: harus tanggal"),
        (("usulkan", "d", "--nomor", "1", "--tanggal", "2026-02-30"), "tanggal: harus tanggal"),
        (("setujui", "d", "--alasan", "a\nb"), "tidak ada jabatan yang dapat menjadi"),
        (("buka", "d", "--alasan", "a\nb", "--id", "1.1"), "alasan: 'a\\nb' tidak diterima"),
        (("buka", "d", "--alasan", "x", "--id", "1.100"), "tidak ada jabatan ber-id '1.100'"),
    ],
)  # fmt: skip
def test_hostile_words_are_refused_in_words(filled, call, words, said):
    before = Path("d/manifest.json").read_bytes()
    ended = call("dossier", *words, "--oleh", "Budi")
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert Path("d/manifest.json").read_bytes() == before
    assert not Path("e").exists()


def test_who_acts_is_named_in_one_line(filled):
    assert "oleh: 'a\\nb' tidak diterima" in filled("ajukan", "--oleh", "a\nb", who=False).err


def test_dates_that_surprise_are_told_and_taken(filled):
    filled("ajukan")
    filled("setujui")
    ended = filled("usulkan", "--nomor", "1", "--tanggal", "2027-01-02", "--berlaku", "2026-01-01")
    assert ended.code == 0
    assert ended.out.splitlines()[:2] == [
        "perhatikan: tanggal 2027-01-02 belum tiba; hari ini 2026-11-26",
        "perhatikan: berlaku sejak 2026-01-01, sebelum tanggalnya sendiri, 2027-01-02",
    ]
    ended = filled("persetujuan", "balasan.csv", *BASIS)
    assert (ended.code, ended.err) == (
        2, "1: bertanggal 2026-03-01, lebih awal daripada usulan 1 (2027-01-02)\n",
    )  # fmt: skip


def test_the_status_shows_results_that_differ(filled):
    for action, *words in (("ajukan",), ("setujui",), ("usulkan", *BASIS)):
        filled(action, *words)
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;;9\n")
    filled("persetujuan", "balasan.csv", *BASIS)
    ended = filled("status", who=False)
    assert "HASIL YANG BERBEDA ANTARBACAAN" in ended.out
    assert (
        "- 1.10 (Kepala Seksi B): dihitung dari tingkat kelas 8 (1.165), diusulkan kelas 8 "
        "(1.165), disetujui Menteri kelas 9\n"
    ) in ended.out
    assert "- 1.1 (" not in ended.out
    found = json.loads(filled("status", "--json", who=False).out)["berbeda"]
    assert found == {
        "1.10": {
            "dihitung": {"kelas": 8, "nilai": 1165},
            "usulan": {"kelas": 8, "nilai": 1165},
            "disetujui": {"kelas": 9, "nilai": None},
        }
    }


def test_many_jobs_are_counted_and_the_first_are_named(do):
    many = "".join(f"{n};Jabatan {n};U;Pengawas;{LEVELS}\n" for n in range(70))
    Path("x.csv").write_text("id;nama jabatan;unit;jenis;tingkat\n" + many)
    assert do("tambah", "x.csv").out.startswith("tambah: 70 butir; ")
    for action, *words in (("tim", "tim.yaml"), ("ajukan",), ("setujui",), ("usulkan", *BASIS)):
        assert do(action, *words).code == 0
    replies = "".join(f"{n};9\n" for n in range(30))
    Path("balasan.csv").write_text("id;kelas\n" + replies)
    ended = do("persetujuan", "balasan.csv", *BASIS)
    assert "belum dijawab: 30, 31, " in ended.out
    assert ", 49, ... (+20)\n" in ended.out
    assert "\n- ... (+10)\n" in do("status", who=False).out


def test_damage_is_told_with_every_step(filled):
    next(Path("d/jabatan").glob("1-10*")).write_text("x")
    ended = filled("ajukan", "--id", "1.1")
    assert ended.code == 0
    assert "diubah" not in ended.out.splitlines()[-1]
    assert "ada yang mengubahnya di luar program" in ended.out
    ended = filled("usulkan", *BASIS)
    assert "1 jabatan tidak terbaca berkasnya: 1.10" in ended.err


def test_a_job_is_taken_out_by_name_and_with_a_reason(filled):
    assert "memerlukan --id" in filled("hapus", "--alasan", "keliru").err
    assert "memerlukan --alasan" in filled("hapus", "--id", "1.10").err
    assert filled("hapus", "--id", "1.10", "--alasan", "keliru").code == 0
    assert [*Dossier.open("d").jabatan] == ["1.1"]


def test_the_team_for_analysis_is_named_as_such(do):
    Path("anjab.yaml").write_text(
        "ketua: {nama: A, jenis_jabatan: administrator}\nanggota: []\nsekretaris: {nama: B}\n"
    )
    ended = do("tim", "anjab.yaml", "--anjab")
    assert ended.code == 0
    assert "- tim_anjab_abk: 2 orang; sekurang-kurangnya 7" in ended.out
    dossier = Dossier.open("d")
    assert (dossier.tim_evaluasi, dossier.tim_anjab_abk.ketua.nama) == (None, "A")
    assert do("tim", "anjab.yaml").code == 2


def test_a_choice_where_nothing_changed_is_refused(filled):
    Path("unit").mkdir()
    filled("bagi", "-o", "unit", who=False)
    ended = filled("gabung", "unit/Bidang A.xlsx", "--pilih", "1.1:faktor_6=masuk")
    assert (ended.code, "sel 1.1:faktor_6 tidak berubah" in ended.err) == (2, True)
    other = filled("gabung", "jabatan.csv")
    assert (other.code, "bukan buku kerja yang dibagikan" in other.err) == (2, True)


def test_an_empty_table_adds_nothing_and_says_so(do):
    Path("x.csv").write_text("\ufeffID;Nama Jabatan\n", "utf-8")
    ended = do("tambah", "x.csv")
    assert (ended.code, ended.err) == (2, "x.csv: tidak ada jabatan untuk ditambahkan\n")


def test_a_name_too_long_for_a_form_is_refused(do):
    Path("x.csv").write_text(f"id;nama jabatan;jenis;tingkat\n1;{'N' * 2000};Pengawas;{LEVELS}\n")
    ended = do("tambah", "x.csv")
    assert (ended.code, ended.err.startswith("x.csv:2: job.nama: ")) == (2, True)
