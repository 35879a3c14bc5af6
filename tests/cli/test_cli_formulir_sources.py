"""`jabatan-eval formulir`: narratives, a table of tasks, the list of needs, jobs by name."""

import re
from pathlib import Path

import docx
import openpyxl
import pytest

ROOT = Path(__file__).parents[2] / "examples" / "dinas"
PETA, ABK = str(ROOT / "peta.csv"), str(ROOT / "abk.csv")
LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
FORMS = f"""
- {{nama_jabatan: Kepala Seksi Arsip, tingkat: [{", ".join(LEVELS.split())}]}}
- {{nama_jabatan: Kepala Seksi Data, tingkat: [{", ".join(LEVELS.split())}]}}
- {{nama_jabatan: kepala  seksi data, tingkat: [{", ".join(LEVELS.split())}]}}
"""
TEAM = """
ketua: {nama: Sri Wahyuni}
sekretaris: {nama: Joko Susilo}
anggota: [{nama: Maria Tambunan}]
"""
JOBS = f"id;nama jabatan;unit kerja;jenis jabatan;tingkat\nKI-08;Kepala;Umum;Pengawas;{LEVELS}\n"
NARRATIVE = """
"1":
  faktor:
    "1": {ruang_lingkup: Satu seksi., dampak: Satu bidang.}
    "2": Di bawah Kepala Bidang.
  situasi: {"4": dua gedung}
  persyaratan: [Diklat]
"""
WHO = ("--oleh", "Budi")
NEEDS = (
    "--peta", PETA, "--jenis", "kebutuhan", "--instansi", "Kabupaten Contoh", "--pada", "2025-12-31",
)  # fmt: skip


@pytest.fixture(name="do")
def _do(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("forms.yaml", FORMS), ("tim.yaml", TEAM), ("jabatan.csv", JOBS), ("kata.yaml", NARRATIVE),
    ):  # fmt: skip
        Path(name).write_text(text, "utf-8")
    return lambda *words: call("formulir", *words)


@pytest.fixture(name="dossier")
def _dossier(do, call):
    del do
    for action, *words in (
        ("baru", "d", "--instansi", "Kabupaten Contoh", "--tahun", "2026"),
        ("tim", "d", "tim.yaml"), ("tambah", "d", "jabatan.csv"), ("peta", "d", PETA),
    ):  # fmt: skip
        assert call("dossier", action, *words, *WHO).code == 0
    return "d"


def text_of(path):
    """All text of a Word file, its tables' too."""
    file = docx.Document(path)
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(one.text for one in file.paragraphs), *cells])


def test_a_form_is_named_by_its_number_or_by_a_name_that_it_alone_has(do):
    assert do("forms.yaml", "--jabatan", "kepala seksi  ARSIP", "-o", "a.docx").code == 0
    assert do("forms.yaml", "--jabatan", "3", "-o", "b.docx").code == 0
    assert "kepala  seksi data" in text_of("b.docx")
    ended = do(
        "forms.yaml", "--jabatan", "Kepala Seksi Data", "--jabatan", "9", "-o", "c.docx",
    )  # fmt: skip
    assert (ended.code, ended.err.splitlines()) == (2, [
        "lebih dari satu jabatan bernama 'Kepala Seksi Data'; sebut id atau nomornya: 2, 3",
        "tidak ada jabatan '9' di sini; yang ada: 1, 2, 3",
    ])  # fmt: skip


def test_the_form_of_a_dossier_names_agency_team_and_day(do, dossier):
    words = ("--tempat", "Contoh", "--tanggal", "2026-06-19")
    assert do("--dossier", dossier, "--jabatan", "KI-08", *words, "-o", "a.docx").code == 0
    found = text_of("a.docx")
    for text in ("Kabupaten Contoh", "Contoh, 19 Juni 2026", "Sri Wahyuni", "Joko Susilo",
                 "Maria Tambunan"):  # fmt: skip
        assert text in found
    refused = do("--dossier", dossier, "--jabatan", "KI-08", "--tanggal", "x", "-o", "b.docx")
    assert "--tanggal: 'x' bukan tanggal" in refused.err


def test_an_agency_that_an_evaluation_names_stays(do, dossier, call):
    from jabatan_eval import Job, evaluate
    from jabatan_eval.process import Dossier, nilai

    own = Dossier.open(dossier)
    hasil = evaluate(LEVELS, job=Job(nama="Kepala", instansi="Badan Lain"))
    nilai(own, {"KI-08": hasil}, oleh="Budi").save(dossier)
    assert do("--dossier", dossier, "--semua", "-o", "a.docx").code == 0
    assert "Badan Lain" in text_of("a.docx")
    assert call("dossier", "tim", dossier, "tim.yaml", *WHO).code == 0


def test_a_team_without_a_chair_still_signs(do, dossier, call):
    Path("kecil.yaml").write_text("sekretaris: {nama: Joko Susilo}\n", "utf-8")
    assert call("dossier", "tim", dossier, "kecil.yaml", *WHO).code == 0
    assert do("--dossier", dossier, "--jabatan", "KI-08", "-o", "a.docx").code == 0
    assert "Joko Susilo" in text_of("a.docx")


def test_narratives_situations_and_demands_stand_in_the_factor_information(do):
    words = ("--jenis", "informasi-faktor", "--uraian", "kata.yaml", "--jabatan", "1")
    ended = do("forms.yaml", *words, "-o", "a.docx")
    assert ended.code == 1
    assert "faktor 2" not in ended.out
    assert "faktor 3: uraiannya belum diisi" in ended.out
    found = text_of("a.docx")
    for text in ("Satu seksi.", "Satu bidang.", "Di bawah Kepala Bidang.", "dua gedung", "Diklat"):
        assert text in found


def test_narratives_of_a_dossier_go_by_the_ids_of_its_jobs(do, dossier):
    Path("kata.yaml").write_text('KI-08: {faktor: {"2": Di bawah Sekretaris.}}', "utf-8")
    words = ("--dossier", dossier, "--jenis", "informasi-faktor", "--uraian", "kata.yaml")
    assert do(*words, "--semua", "-o", "a.docx").code == 1
    assert "Di bawah Sekretaris." in text_of("a.docx")
    Path("kata.yaml").write_text("KI-80: {}", "utf-8")
    ended = do(*words, "--semua", "-o", "b.docx")
    assert ended.err == "kata.yaml: tidak ada jabatan 'KI-80' di sini; yang ada: KI-08\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[1]", "kata.yaml: harus pasangan kunci dan isi"),
        ('"1": 3\n"2": {x: 1}\n', "kata.yaml: 1: "),
        ('"1": {faktor: {"9": a}}', "uraian untuk faktor '9', yang tidak ada"),
        ('"1": {faktor: {"1": {x: a}}}', "'x'"),
        ('"1": {situasi: {"99": a}}', "'99'"),
        ('"4": {faktor: {"2": a}}', "kata.yaml: tidak ada jabatan '4' di sini; yang ada: 1, 2, 3"),
    ],
)
def test_a_narrative_that_cannot_be_used_is_refused(do, text, told):
    Path("kata.yaml").write_text(text, "utf-8")
    words = ("--jenis", "informasi-faktor", "--uraian", "kata.yaml", "--jabatan", "1")
    ended = do("forms.yaml", *words, "-o", "a.docx")
    assert ended.code == 2
    assert told in ended.err
    assert not Path("a.docx").exists()


def test_a_file_of_narratives_that_is_not_there_is_told(do):
    words = ("--jenis", "informasi-faktor", "--uraian", "tak.yaml", "-o", "a.docx")
    assert do("forms.yaml", *words).err == "tak.yaml: berkas tidak ada\n"


def test_workloads_come_from_a_table_of_tasks(do, dossier):
    words = ("--tugas", ABK, "--jenis", "abk", "--jabatan")
    assert do(*words, "KI-24", "--instansi", "Kabupaten Contoh", "-o", "a.docx").code == 0
    assert "Pranata Komputer Ahli Muda" in text_of("a.docx")
    assert "3,2400" in text_of("a.docx")
    assert do(*words, "KI-08", "--dossier", dossier, "-o", "b.docx").code == 0
    assert "Umum" in text_of("b.docx")
    Path("info.yaml").write_text("- {id: KI-24, nama_jabatan: Pranata}\n- {id: X}\n", "utf-8")
    assert do(*words, "KI-24", "--informasi", "info.yaml", "-o", "c.docx").code == 0
    assert "3,2400" in text_of("c.docx")
    Path("tugas.csv").write_text(
        "nama jabatan;uraian tugas;volume;waktu penyelesaian\nCamat;Memimpin;10;2 jam\n", "utf-8"
    )
    ended = do("--tugas", "tugas.csv", "--jenis", "abk", "--jabatan", "Camat", "-o", "d.docx")
    assert ended.out.splitlines()[0] == "dibuat: d.docx"


@pytest.mark.parametrize(
    ("option", "kind"),
    [("--nomor", "rekapitulasi"), ("--uraian", "informasi-faktor"), ("--tugas", "abk"),
     ("--pada", "kebutuhan"), ("--dasar", "kebutuhan"), ("--berhenti", "kebutuhan")],
)  # fmt: skip
def test_an_option_of_another_kind_of_document_is_refused(do, option, kind):
    ended = do("forms.yaml", option, "x", "-o", "a.docx")
    assert (ended.code, ended.err.splitlines()[0]) == (
        2, f"jabatan-eval: {option} hanya untuk --jenis {kind}",
    )  # fmt: skip


def test_the_list_of_needs_has_every_post_of_the_peta(do):
    Path("berhenti.csv").write_text("id;tahun;pensiun\nKI-13;2026;1\n", "utf-8")
    words = ("--pembulatan", "ceil", "--dasar", "ABK 2025", "--berhenti", "berhenti.csv")
    ended = do(*NEEDS, *words, "--bacaan", "disetujui", "-o", "a.xlsx")
    assert (ended.code, ended.out) == (0, "dibuat: a.xlsx\n")
    cells = [
        row for row in openpyxl.load_workbook("a.xlsx").active.iter_rows(values_only=True) if row[0]
    ]
    rows = [row for row in cells if re.fullmatch(r"[0-9]+\.", str(row[0]))]
    assert len(rows) == 44
    assert rows[12][1:12] == ("Pengadministrasi Perkantoran", 5, 2, 0, 2, 3, -1, 0 + 1, 0, 2, 0)


def test_needs_that_are_not_whole_or_no_day_of_the_count_are_refused(do):
    ended = do(*NEEDS, "-o", "a.docx")
    assert ended.code == 2
    assert ended.err.startswith("KI-03: kebutuhan 1,44 bukan jumlah utuh; pilih aturan")
    assert "dokumen ini memerlukan --pada" in do(*NEEDS[:-2], "-o", "a.docx").err
    assert "--pada: 'kemarin' bukan tanggal" in do(*NEEDS[:-1], "kemarin", "-o", "a.docx").err


def test_the_needs_of_a_dossier_have_the_classes_of_its_jobs(do, dossier):
    words = ("--jenis", "kebutuhan", "--pada", "2025-12-31", "--pembulatan", "ceil")
    ended = do("--dossier", dossier, *words, "--dasar", "ABK 2025", "-o", "a.docx")
    assert ended.code == 0
    rows = [[cell.text for cell in row.cells] for row in docx.Document("a.docx").tables[0].rows]
    own = next(row for row in rows if row[1] == "Kepala Subbagian Umum dan Kepegawaian")
    assert own[2] == "8"
