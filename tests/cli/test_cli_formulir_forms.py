"""`jabatan-eval formulir` and `berita-acara`: from files to documents, everything amiss told."""

import json
from pathlib import Path

import docx
import openpyxl
import pytest

PETA = Path(__file__).parents[2] / "examples" / "dinas" / "peta.csv"
LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
FORMS = f"""
- {{nama_jabatan: Kepala Seksi A, unit_kerja: Bidang A, instansi: Kabupaten Contoh, tingkat: {LEVELS}}}
- {{nama_jabatan: Kepala Seksi B, unit_kerja: Bidang B, tingkat: {LEVELS}}}
- {{tingkat: {LEVELS}}}
"""
JOBS = """
- {id: "1.1", nama_jabatan: Kepala Seksi A, unit_kerja: {nama: Bidang A}, tanggung_jawab: [Rahasia],
   tugas_pokok: [{uraian: Melapor, volume: 500, waktu: 1 jam}]}
- {id: "9", nama_jabatan: Arsiparis}
"""
TABLE = f"""ID;Nama Jabatan;Unit Kerja;Jenis Jabatan;Tingkat
1.1;Kepala Seksi A;Bidang A;Pengawas;{LEVELS}
1.10;Kepala Seksi B;Bidang B;Pengawas;{LEVELS}
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
BASIS = ("--nomor", "7", "--tanggal", "2026-03-01")
WHO = ("--oleh", "Budi", "--waktu", "2026-11-26T09:00+07:00")


@pytest.fixture(name="room", autouse=True)
def _room(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    texts = {"jabatan.yaml": FORMS, "info.yaml": JOBS, "tabel.csv": TABLE, "tim.yaml": TEAM,
             "acara.yaml": RECORD}  # fmt: skip
    for name, text in texts.items():
        Path(name).write_text(text, "utf-8")
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;1165;8\n", "utf-8")
    return tmp_path


@pytest.fixture(name="dossier")
def _dossier(call):
    """A dossier that has come as far as the penetapan."""
    steps = (
        ("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2026"), ("tim", "tim.yaml"),
        ("tambah", "tabel.csv"), ("ajukan",), ("setujui", "--alasan", "x"), ("usulkan", *BASIS),
        ("persetujuan", "balasan.csv", *BASIS), ("berita-acara", "acara.yaml"),
        ("tetapkan", "--jenis", "Peraturan Bupati Contoh", "--nomor", "7", "--tanggal", "2026-03-10"),
    )  # fmt: skip
    for action, *words in steps:
        ended = call("dossier", action, "d", *words, *WHO)
        assert ended.code == 0, ended
    return "d"


def texts(name):
    file = docx.Document(name)
    cells = [cell.text for table in file.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


def test_forms_of_a_file_go_into_one_document_or_into_a_folder(call):
    ended = call("formulir", "jabatan.yaml", "-o", "semua.docx")
    assert ended == (0, "dibuat: semua.docx\n", "")
    assert texts("semua.docx").count("FORMULIR PENILAIAN") == 3
    ended = call("formulir", "jabatan.yaml", "-o", "folder", "--bentuk", "HTML", "--elektronik")
    assert ended.code == 0
    assert sorted(path.name for path in Path("folder").iterdir()) == [
        "0001-kepala-seksi-a.html", "0002-kepala-seksi-b.html", "0003-3.html",
    ]  # fmt: skip
    assert "secara elektronik" in Path("folder/0003-3.html").read_text("utf-8")
    ended = call("formulir", "jabatan.yaml", "-o", "unit", "--per-unit", "--bentuk", "xlsx")
    assert len([*Path("unit").iterdir()]) == 3


def test_what_a_form_lacks_is_told_and_is_a_finding(call):
    ended = call(
        "formulir", "jabatan.yaml", "--jenis", "informasi-faktor", "-o", "f.html", "--lang", "en"
    )
    assert ended.code == 1
    assert "- f.html: Kepala Seksi A: its tasks are not filled in\n" in ended.out
    told = call("formulir", "jabatan.yaml", "--jenis", "informasi-faktor", "-o", "g.html", "--json")
    data = json.loads(told.out)
    assert (data["format"], data["version"], data["files"]) == (
        "jabatan_eval.formulir", 1, ["g.html"],
    )  # fmt: skip
    assert len(data["told"]) > 20


def test_job_information_makes_its_own_forms(call):
    ended = call("formulir", "--informasi", "info.yaml", "--jenis", "informasi-jabatan", "-o", "i")
    assert ended.code == 1
    assert len([*Path("i").iterdir()]) == 2
    ended = call(
        "formulir", "--informasi", "info.yaml", "--jenis", "abk", "--jabatan", "1.1", "-o",
        "abk.docx", "--pembulatan", "ceil",
    )  # fmt: skip
    assert ended == (0, "dibuat: abk.docx\n", "")
    assert "Jumlah Pegawai (ke atas)" in texts("abk.docx")


def test_jobs_that_cannot_be_made_are_told_and_the_rest_is_made(call, refuse):
    ended = call("formulir", "--informasi", "info.yaml", "--jenis", "abk", "-o", "abk.docx")
    assert ended.code == 1
    assert "dibuat: abk.docx" in ended.out
    assert "- Arsiparis: belum ada beban" in ended.out
    told = "\n".join(refuse("formulir", "--informasi", "info.yaml", "-o", "x.docx"))
    assert "'Arsiparis' belum dievaluasi" in told
    told = "\n".join(
        refuse("formulir", "--informasi", "info.yaml", "--jabatan", "5", "-o", "x.docx")
    )
    assert "5" in told
    told = "\n".join(
        refuse("formulir", "jabatan.yaml", "--jenis", "informasi-jabatan", "-o", "x.docx")
    )
    assert "informasi jabatan 'Kepala Seksi A' belum ada" in told


def test_a_dossier_makes_every_form(call, dossier):
    ended = call(
        "formulir", "--dossier", dossier, "--semua", "-o", "semua.docx", "--tempat", "Contoh"
    )
    assert ended == (0, "dibuat: semua.docx\n", "")
    assert "Kepala Bagian" in texts("semua.docx")
    ended = call(
        "formulir", "--dossier", dossier, "--jabatan", "1.1", "--jenis", "informasi-jabatan",
        "--informasi", "info.yaml", "--bacaan", "ditetapkan", "-o", "i.docx",
    )  # fmt: skip
    assert texts("i.docx").endswith("8")
    ended = call(
        "formulir", "--dossier", dossier, "--jenis", "lampiran", "-o", "l.docx", "--pejabat",
        "Nama Bupati", "--sebagai", "Bupati Contoh",
    )  # fmt: skip
    assert ended == (0, "dibuat: l.docx\n", "")
    said = texts("l.docx")
    assert "PERATURAN BUPATI CONTOH" in said
    assert "NOMOR 7 TAHUN 2026" in said
    assert "BUPATI CONTOH," in said
    ended = call(
        "formulir", "--dossier", dossier, "--jenis", "rekapitulasi", "--nomor", "IV", "-o", "r.xlsx"
    )
    assert ended.code == 0
    cells = {c.value for row in openpyxl.load_workbook("r.xlsx").active.iter_rows() for c in row}
    assert {"Kepala Seksi A", 1165, "4A-1"} <= cells
    ended = call("formulir", "--dossier", dossier, "--jenis", "usulan", "-o", "u.docx")
    assert ended.code == 0
    assert "3 (tiga) berkas" in texts("u.docx")


def test_a_proposal_with_another_map_is_refused(refuse, dossier):
    told = "\n".join(
        refuse(
            "formulir",
            "--dossier",
            dossier,
            "--jenis",
            "usulan",
            "--peta",
            str(PETA),
            "-o",
            "u.docx",
        )
    )
    assert "tidak ada dalam lampiran Peta jabatan" in told
    assert not Path("u.docx").exists()


def test_a_map_makes_its_forms(call):
    ended = call(
        "formulir", "--peta", str(PETA), "--jenis", "peta", "--kertas", "A4", "-o", "p.html"
    )
    assert ended.code == 0
    ended = call(
        "formulir", "--peta", str(PETA), "--jenis", "peta", "--bacaan", "dihitung", "-o", "p.xlsx"
    )
    assert ended.code == 0
    ended = call(
        "formulir",
        "--peta",
        str(PETA),
        "--jenis",
        "rekapitulasi",
        "--instansi",
        "X",
        "-o",
        "r.docx",
    )
    assert ended.code == 0
    assert "Jumlah" in texts("r.docx")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("jabatan.yaml",), "belum ada nama berkas keluaran"),
        (("-o", "x.docx"), "belum ada sumber"),
        (("jabatan.yaml", "--dossier", "d", "-o", "x.docx"), "tidak keduanya"),
        (("jabatan.yaml", "--jenis", "surat", "-o", "x.docx"), "pilihan: penilaian"),
        (("jabatan.yaml", "-o", "x", "--bentuk", "odt"), "odt"),
        (("jabatan.yaml", "--jenis", "peta", "-o", "x.docx"), "belum ada peta jabatan"),
        (("jabatan.yaml", "--jenis", "usulan", "-o", "x.docx"), "memerlukan --dossier"),
        (("--peta", str(PETA), "--jenis", "lampiran", "-o", "x.docx"), "--instansi"),
        (("--peta", str(PETA), "--jenis", "lampiran", "--instansi", "X", "--pejabat", "A",
          "--nip", "12", "-o", "x.docx"), "nip"),
        (("tidak-ada.yaml", "-o", "x.docx"), "tidak-ada.yaml"),
        (("--dossier", "tidak-ada", "--semua", "-o", "x.docx"), "tidak-ada"),
    ],
)  # fmt: skip
def test_what_cannot_be_made_is_refused_in_words(refuse, words, said):
    assert said in "\n".join(refuse("formulir", *words))
    assert not Path("x.docx").exists()


def test_jobs_of_a_dossier_are_named(refuse, dossier):
    assert "--semua" in "\n".join(refuse("formulir", "--dossier", dossier, "-o", "x.docx"))
    assert "'z'" in "\n".join(
        refuse("formulir", "--dossier", dossier, "--jabatan", "z", "-o", "x.docx")
    )


def test_what_of_a_dossier_is_damaged_is_told(call, dossier):
    damaged = next(Path(dossier, "jabatan").glob("1-10*"))
    damaged.write_text("{}", "utf-8")
    ended = call("formulir", "--dossier", dossier, "--semua", "-o", "x.docx")
    assert ended.code == 1
    assert "1-10" in ended.out


def test_very_many_words_are_cut(call):
    many = "".join(f"- {{nama_jabatan: J{n}, tingkat: {LEVELS}}}\n" for n in range(20))
    Path("banyak.yaml").write_text(many, "utf-8")
    ended = call("formulir", "banyak.yaml", "--jenis", "informasi-faktor", "-o", "b.html")
    assert ended.out.endswith("lagi\n")


def template(*names):
    file = docx.Document()
    for name in names:
        file.add_paragraph(f"{{{{{name}}}}}")
    file.save("templat.docx")


def test_an_agency_s_own_template_is_filled(call, refuse):
    template("nama_jabatan", "nilai_jabatan", "warna")
    ended = call("formulir", "jabatan.yaml", "--templat", "templat.docx", "-o", "t")
    assert ended.code == 1
    assert "tanda dalam templat yang tidak dikenal: warna" in ended.out
    assert texts("t/0002-kepala-seksi-b.docx") == "Kepala Seksi B\n1.165\n{{warna}}"
    told = "\n".join(
        refuse("formulir", "jabatan.yaml", "--templat", "templat.docx", "-o", "t.docx")
    )
    assert "folder" in told
    template("nama_jabatan")
    Path("satu.yaml").write_text(f"{{nama_jabatan: Camat, tingkat: {LEVELS}}}", "utf-8")
    ended = call("formulir", "satu.yaml", "--templat", "templat.docx", "-o", "t.docx")
    assert ended == (0, "dibuat: t.docx\n", "")


def test_the_record_is_made_from_a_file_or_from_the_dossier(call, dossier):
    ended = call("berita-acara", "--dossier", dossier, "-o", "a.docx")
    assert ended == (0, "dibuat: a.docx\n", "")
    assert "2 (dua) jabatan" in texts("a.docx")
    ended = call(
        "berita-acara", "acara.yaml", "--peta", str(PETA), "--instansi", "X", "--bacaan",
        "dihitung", "-o", "b.docx",
    )  # fmt: skip
    assert ended.code == 0
    Path("acara.yaml").write_text(RECORD.replace(", orang: [{nama: A}]", ""), "utf-8")
    ended = call("berita-acara", "acara.yaml", "--dossier", dossier, "-o", "c.docx")
    assert ended.code == 1
    assert "siapa yang hadir" in ended.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("acara.yaml",), "belum ada nama berkas keluaran"),
        (("acara.yaml", "-o", "x.docx"), "belum ada sumber"),
        (("acara.yaml", "--peta", str(PETA), "-o", "x.docx"), "--instansi"),
        (("--peta", str(PETA), "-o", "x.docx"), "beri berkas berita acara"),
        (("tidak-ada.yaml", "--peta", str(PETA), "-o", "x.docx"), "tidak-ada.yaml"),
        (("tim.yaml", "--peta", str(PETA), "-o", "x.docx"), "tim.yaml"),
    ],
)
def test_a_record_that_cannot_be_made_is_refused_in_words(refuse, words, said):
    assert said in "\n".join(refuse("berita-acara", *words))
