"""`jabatan-eval formulir`: what stands in the files it makes, and what it says when it makes none."""

import html
import json
import re
from pathlib import Path

import docx
import openpyxl
import pytest

from jabatan_eval.cli.progress import Progress
from jabatan_eval.process import Dossier

PETA = str(Path(__file__).parents[2] / "examples" / "dinas" / "peta.csv")
LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
HIGHER = "1-2 2-1 3-2 4A-2 4B-2 5-3 6-2"
FORMS = f"""
- nama_jabatan: Kepala Subbagian Umum
  unit_kerja: Sekretariat
  instansi: Kabupaten Contoh
  keterangan: {{"1": rutin}}
  tingkat: [{", ".join(LEVELS.split())}]
- tingkat: [{", ".join(HIGHER.split())}]
"""
INFORMATION = """
- id: "1.1"
  nama_jabatan: Kepala Seksi Arsip
  unit_kerja: {nama: Bidang Arsip}
  ikhtisar_jabatan: Memimpin seksi arsip.
  tugas_pokok:
    - {uraian: Menyusun daftar arsip, hasil: Daftar, satuan: dokumen, volume: "12", waktu: 20 jam}
- id: X
"""
JOBS = f"""id;nama jabatan;unit kerja;jenis jabatan;tingkat
1.1;Kepala Seksi A;Bidang A;Pengawas;{LEVELS}
1.10;Kepala Seksi B;Bidang B;Pengawas;{HIGHER}
2;Kepala Seksi C;Bidang A;Pengawas;
"""
MAP = f"""id;induk;nama_jabatan;jenis_jabatan;unit_kerja;eselon;kelas_jabatan;bezetting_pns;bezetting_pppk;kebutuhan;tingkat
1.1;;Kepala Seksi A;Pengawas;Bidang A;IV.a;8;1;0;1;{LEVELS}
1.10;1.1;Kepala Seksi B;Pengawas;Bidang B;IV.a;12;1;0;1;{HIGHER}
"""
TEAM = """
ketua_pengarah: {nama: Bupati Contoh}
ketua: {nama: Kepala Bagian Organisasi}
sekretaris: {nama: Kepala Subbagian}
anggota: [{nama: Analis Jabatan}]
keputusan: {jenis: Keputusan Bupati, nomor: 1/2026, tanggal: "2026-01-05"}
"""
WHO = ("--oleh", "Budi")
BASIS = ("--nomor", "B/7/2026", "--tanggal", "2026-03-01")


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (
        ("forms.yaml", FORMS), ("info.yaml", INFORMATION), ("jabatan.csv", JOBS),
        ("tim.yaml", TEAM), ("peta.csv", MAP),
    ):  # fmt: skip
        Path(name).write_text(text, "utf-8")
    return tmp_path


@pytest.fixture(name="do")
def _do(call):
    return lambda *words: call("formulir", *words)


@pytest.fixture(name="dossier")
def _dossier(call):
    """A dossier of three jobs, of which the last has no levels."""
    for action, *words in (
        ("baru", "d", "--instansi", "Kabupaten Contoh", "--tahun", "2026"),
        ("tim", "d", "tim.yaml"), ("tambah", "d", "jabatan.csv"),
    ):  # fmt: skip
        assert call("dossier", action, *words, *WHO).code == 0
    return "d"


@pytest.fixture(name="proposed")
def _proposed(call):
    """A dossier of two jobs whose results were proposed by a letter."""
    Path("dua.csv").write_text("".join(JOBS.splitlines(keepends=True)[:3]), "utf-8")
    for action, *words in (
        ("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2026"),
        ("tim", "tim.yaml"), ("tambah", "dua.csv"), ("ajukan",), ("setujui",), ("usulkan", *BASIS),
    ):  # fmt: skip
        assert call("dossier", action, "u", *words, *WHO).code == 0
    return "u"


def page(path):
    """All words of an HTML file, without its marks."""
    text = re.sub(r"<style.*?</style>|<[^>]+>", " ", Path(path).read_text("utf-8"), flags=re.DOTALL)
    return " ".join(html.unescape(text).split())


def word(path):
    """All words of a DOCX file, in its order."""
    body = docx.Document(path).element.body
    texts = (node.text or "" if node.tag.endswith("}t") else " " for node in body.iter()
             if node.tag.endswith(("}t", "}p", "}br", "}tab")))  # fmt: skip
    return " ".join("".join(texts).split())


def sheets(path):
    """The words of every sheet of a workbook."""
    return {
        sheet.title: " ".join(
            str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value is not None
        )
        for sheet in openpyxl.load_workbook(path)
    }


# The forms of a file.


def test_forms_of_a_file_stand_one_after_another_in_one_document(do):
    ended = do("forms.yaml", "-o", "semua.docx")
    assert ended == (0, "dibuat: semua.docx\n", "")
    text = word("semua.docx")
    assert "rutin" in text
    assert 0 < text.index("Kepala Subbagian Umum") < text.index("1.165") < text.index("2.265")


def test_one_form_of_a_file_is_asked_for_by_its_number(do):
    assert do("forms.yaml", "--jabatan", "2", "-o", "dua.html").code == 0
    text = page("dua.html")
    assert "2.265" in text
    assert "1.165" not in text
    assert do("forms.yaml", "--jabatan", "1", "-o", "satu.html").code == 0
    assert "Kepala Subbagian Umum" in page("satu.html")


@pytest.mark.parametrize(
    ("source", "flag", "ids"),
    [("forms.yaml", (), "1, 2"), ("info.yaml", ("--informasi",), "1.1, X")],
)
def test_jobs_that_are_not_there_are_all_named(do, source, flag, ids):
    ended = do(*flag, source, "--jabatan", "7", "--jabatan", "8", "-o", "a.docx", "--lang", "en")
    told = [f"there is no job '{key}' here; there are: {ids}\n" for key in "78"]
    assert ended == (2, "", "".join(told))
    assert not Path("a.docx").exists()


def test_a_folder_gets_a_file_for_each_job(do):
    ended = do("forms.yaml", "-o", "hasil", "--bentuk", "HTML", "--lang", "en")
    files = [str(Path("hasil", name))
             for name in ("0001-kepala-subbagian-umum.html", "0002-2.html")]  # fmt: skip
    assert ended == (0, "".join(f"made: {name}\n" for name in files), "")
    assert "1.165" in page(files[0])
    assert "2.265" in page(files[1])
    again = do("forms.yaml", "-o", "hasil", "--bentuk", ".html")
    assert again.code == 1
    assert "berkas sudah ada; pakai --timpa untuk menggantinya" in again.out
    assert do("forms.yaml", "-o", "hasil", "--bentuk", "html", "--timpa").code == 0


def test_a_folder_that_is_called_like_a_document_is_a_folder(do):
    Path("hasil.docx").mkdir()
    assert do("forms.yaml", "--jabatan", "2", "-o", "hasil.docx").code == 0
    assert "2.265" in word(Path("hasil.docx", "0001-2.docx"))


def test_a_format_that_there_is_not_makes_not_even_the_folder(do):
    ended = do("forms.yaml", "-o", "hasil", "--bentuk", "odt")
    assert ended.code == 2
    assert ended.err.startswith("format '.odt' tidak dikenal; pilihan: .docx, .pdf, .xlsx")
    assert not Path("hasil").exists()


@pytest.mark.parametrize("more", [(), ("--templat", "templat.docx")])
def test_a_folder_that_cannot_be_made_is_refused_in_words(do, more):
    place = str(Path("tidak", "ada"))
    assert do("forms.yaml", *more, "-o", place) == (
        2, "", f"{place}: folder untuk menulisnya tidak ada\n",
    )  # fmt: skip
    before = Path("forms.yaml").read_bytes()
    ended = do("forms.yaml", *more, "-o", "forms.yaml", "--timpa", "--lang", "en")
    assert ended.code == 2
    assert ended.err.startswith("forms.yaml: cannot be written: ")
    assert Path("forms.yaml").read_bytes() == before


def test_a_document_is_replaced_only_on_demand(do):
    Path("a.html").write_text("lama")
    ended = do("forms.yaml", "-o", "a.html")
    assert (ended.code, ended.out) == (2, "")
    assert "a.html: berkas sudah ada; pakai --timpa" in ended.err
    assert Path("a.html").read_text() == "lama"
    assert do("forms.yaml", "-o", "a.html", "--timpa").code == 0
    assert "1.165" in page("a.html")


@pytest.mark.parametrize("target", ["hasil", "semua.html"])
def test_how_far_the_forms_are_is_shown_on_a_terminal_alone(do, target, monkeypatch, capsys):
    do("forms.yaml", "-o", "x.html")
    assert "formulir" not in capsys.readouterr().err
    monkeypatch.setattr(Progress, "show", lambda _, *done: seen.append(done))
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    seen = []
    assert do("forms.yaml", "-o", target).code == 0
    assert seen == [(1, 2, 1), (2, 2, 2)]


# The jobs of a dossier.


def test_forms_of_a_dossier_are_signed_by_its_team(do, dossier):
    where = ("--tempat", "Sukamaju", "--tanggal", "2026-11-26")
    ended = do("--dossier", dossier, "--jabatan", "1.10", "-o", "b.docx", *where)
    assert ended == (0, "dibuat: b.docx\n", "")
    text = word("b.docx")
    for said in (
        "Kepala Seksi B",
        "2.265",
        "Kepala Bagian Organisasi",
        "Analis Jabatan",
        "Sukamaju, 26 November 2026",
    ):
        assert said in text
    assert "Kepala Seksi A" not in text
    assert "elektronik" not in text
    assert do("--dossier", dossier, "--jabatan", "1.1", "-o", "e.docx", "--elektronik").code == 0
    assert "elektronik" in word("e.docx")


def test_a_job_without_levels_is_told_and_the_rest_is_made(do, dossier):
    ended = do("--dossier", dossier, "--semua", "-o", "semua.xlsx")
    told = "Kepala Seksi C: 'Kepala Seksi C' belum dievaluasi"
    assert ended == (1, f"dibuat: semua.xlsx\n- {told}\n", "")
    first, second = sheets("semua.xlsx").items()
    assert first[0] == "Kepala Seksi A"
    assert "Kepala Seksi A" in first[1]
    assert "Kepala Seksi B" in second[1]
    found = json.loads(do("--dossier", dossier, "--semua", "-o", "x.html", "--json").out)
    assert found == {
        "format": "jabatan_eval.formulir", "version": 1, "files": ["x.html"],
        "refused": ["Kepala Seksi C"], "told": [told],
    }  # fmt: skip


def test_there_is_a_file_for_each_unit(do, dossier):
    ended = do("--dossier", dossier, "--semua", "--per-unit", "-o", "unit", "--bentuk", "html")
    assert ended.code == 1
    assert sorted(one.name for one in Path("unit").iterdir()) == [
        "0001-bidang-a.html", "0002-bidang-b.html",
    ]  # fmt: skip
    assert "Kepala Seksi A" in page("unit/0001-bidang-a.html")
    assert "Kepala Seksi B" in page("unit/0002-bidang-b.html")


def test_jobs_of_a_dossier_must_be_named(do, dossier):
    assert do("--dossier", dossier, "-o", "a.docx").err == (
        "jabatan yang mana? sebut dengan --jabatan ID, atau beri --semua\n"
    )
    ended = do("--dossier", dossier, "-o", "a.docx", "--lang", "en")
    assert ended == (2, "", "which jobs? name them by --jabatan ID, or give --semua\n")
    assert do("--dossier", dossier, "--jabatan", "9", "-o", "a.docx").err == (
        "tidak ada jabatan ber-id '9'\n"
    )
    assert not Path("a.docx").exists()


def test_damage_of_a_dossier_is_told_beside_what_is_made(do, dossier):
    (hurt,) = (one for one in Path("d/jabatan").iterdir() if "Kepala Seksi C" in one.read_text())
    hurt.write_text("x")
    ended = do("--dossier", dossier, "--jabatan", "1.1", "-o", "a.html")
    assert ended.code == 1
    assert ended.out.startswith("dibuat: a.html\n- ")
    assert hurt.name in ended.out
    assert "1.165" in page("a.html")


def test_the_factor_information_needs_an_evaluation_and_takes_job_information(do, dossier):
    words = ("--jenis", "informasi-faktor", "--informasi", "info.yaml")
    ended = do("--dossier", dossier, "--jabatan", "1.1", *words, "-o", "f.html")
    assert ended.code == 1
    assert "- f.html: Kepala Seksi Arsip: faktor 2: uraiannya belum diisi\n" in ended.out
    assert "Memimpin seksi arsip." in page("f.html")
    ended = do(*words, "-o", "g.html", "--lang", "en")
    assert ended == (2, "", "'Kepala Seksi Arsip' has not been evaluated yet\n"
                            "'X' has not been evaluated yet\n")  # fmt: skip
    assert not Path("g.html").exists()
    ended = do(*words, "-o", "g", "--json")
    found = json.loads(ended.out)
    assert (ended.code, found["files"]) == (1, [])
    assert found["refused"] == ["Kepala Seksi Arsip", "X"]


# Job information and workload.


def test_job_information_shows_the_class_only_in_the_reading_asked_for(do, dossier):
    words = ("--dossier", dossier, "--jabatan", "1.10", "--jabatan", "1.1", "--informasi",
             "info.yaml", "--jenis", "informasi-jabatan")  # fmt: skip
    ended = do(*words, "-o", "a.html")
    assert ended.code == 1
    assert "- Kepala Seksi B: informasi jabatan 'Kepala Seksi B' belum ada\n" in ended.out
    assert "Wewenang: belum diisi\n" in ended.out
    assert do(*words, "-o", "b.html", "--bacaan", "dihitung").code == 1
    without, shown = page("a.html"), page("b.html")
    assert "Menyusun daftar arsip" in without
    assert re.search(r"Kelas Jabatan[ :]*8\b", shown, re.IGNORECASE)
    assert not re.search(r"Kelas Jabatan[ :]*8\b", without, re.IGNORECASE)
    alone = do("--informasi", "info.yaml", "--jenis", "informasi-jabatan", "--jabatan", "1.1",
               "--bacaan", "dihitung", "-o", "c.html")  # fmt: skip
    assert alone.code == 1
    assert not re.search(r"Kelas Jabatan[ :]*8\b", page("c.html"), re.IGNORECASE)


def test_the_workload_of_a_job_is_computed(do):
    words = ("--informasi", "info.yaml", "--jenis", "abk", "--jabatan", "1.1")
    assert do(*words, "--pembulatan", "ceil", "-o", "abk.docx") == (0, "dibuat: abk.docx\n", "")
    text = word("abk.docx")
    for said in ("Kepala Seksi Arsip", "Bidang Arsip", "Menyusun daftar arsip", "240",
                 "Jumlah Pegawai (ke atas)"):  # fmt: skip
        assert said in text
    signed = ("--pejabat", "Siti Aminah", "--sebagai", "Sekretaris", "--tempat", "Sukamaju",
              "--tanggal", "2026-11-26", "--elektronik")  # fmt: skip
    assert do(*words, *signed, "-o", "s.docx").code == 0
    text = word("s.docx")
    assert "Sukamaju, 26 November 2026 SEKRETARIS, ditandatangani secara elektronik Siti" in text
    ended = do("--informasi", "info.yaml", "--jenis", "abk", "-o", "dua.docx")
    assert ended.code == 1
    assert "- X: belum ada beban yang dihitung; isi tugas\n" in ended.out


def test_the_agency_of_a_workload_comes_from_the_forms(do):
    Path("info.yaml").write_text(INFORMATION.replace('"1.1"', '"1"'), "utf-8")
    words = ("forms.yaml", "--informasi", "info.yaml", "--jenis", "abk", "--jabatan", "1")
    assert do(*words, "-o", "abk.html").code == 0
    assert "kabupaten contoh" in page("abk.html").lower()


def test_of_very_many_things_the_first_are_told(do):
    Path("info.yaml").write_text("".join(f"- id: J{number}\n" for number in range(30)), "utf-8")
    words = ("--informasi", "info.yaml", "--jenis", "informasi-jabatan", "--timpa", "-o", "a.html")
    whole = json.loads(do(*words, "--json").out)["told"]
    lines = do(*words).out.splitlines()
    assert len(whole) > 200
    assert lines == [
        "dibuat: a.html", *(f"- {line}" for line in whole[:200]),
        f"... dan {len(whole) - 200} lagi",
    ]  # fmt: skip
    assert do(*words, "--lang", "en").out.endswith(f"... and {len(whole) - 200} more\n")


# Documents of all jobs.


def test_the_peta_is_drawn_in_the_reading_asked_for(do):
    words = ("--jenis", "peta", "--peta", PETA)
    assert do(*words, "-o", "a.html") == (0, "dibuat: a.html\n", "")
    assert "Kepala Dinas Komunikasi dan Informatika" in page("a.html")
    assert do(*words, "-o", "b.html", "--bacaan", "dihitung", "--kertas", "A4").code == 0
    ended = do(*words, "-o", "c.html", "--bacaan", "ramalan")
    assert (ended.code, ended.out) == (2, "")
    assert "ramalan" in ended.err
    assert not Path("c.html").exists()


def test_a_recap_counts_the_jobs_of_a_peta(do):
    words = ("--jenis", "rekapitulasi", "--peta", PETA, "--instansi", "Kabupaten Contoh")
    signer = ("--pejabat", "Siti Aminah", "--sebagai", "Sekretaris Daerah",
              "--nip", "196801011990031001", "--tempat", "Sukamaju")  # fmt: skip
    assert do(*words, *signer, "-o", "r.xlsx").code == 0
    text = " ".join(sheets("r.xlsx").values())
    for said in ("DI LINGKUNGAN KABUPATEN CONTOH", "Siti Aminah", "196801011990031001",
                 "Sukamaju", "Jumlah 58"):  # fmt: skip
        assert said in text
    assert "sekretaris daerah" in text.lower()
    assert do(*words, "--nomor", "II", "-o", "s.xlsx").code == 0
    assert sheets("s.xlsx") != sheets("r.xlsx")
    assert "Siti" not in str(sheets("s.xlsx"))
    ended = do(*words, *signer[:4], "--nip", "12", "-o", "t.xlsx")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("--pejabat: nip: NIP harus 18 angka sebagai teks, bukan '12'")


def test_the_annex_of_a_regulation_takes_reading_and_agency(do, dossier):
    words = ("--jenis", "lampiran", "--peta", PETA)
    assert do(*words, "-o", "a.docx").err.startswith(
        "jabatan-eval: dokumen ini memerlukan --instansi\n"
    )
    assert "this document needs --instansi" in do(*words, "-o", "a.docx", "--lang", "en").err
    ended = do(*words, "--instansi", "Kota Lain", "--bacaan", "dihitung", "-o", "a.docx")
    assert ended.code == 0
    assert "KOTA LAIN" in word("a.docx").upper()
    ended = do("--jenis", "lampiran", "--dossier", dossier, "-o", "b.docx")
    assert (ended.code, ended.out) == (2, "")
    assert "'Kepala Seksi A' belum mempunyai kelas dalam bacaan ditetapkan" in ended.err
    assert not Path("b.docx").exists()


def test_the_annex_of_a_regulation_names_the_one_of_the_dossier(do, proposed, call):
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;2265;12\n", "utf-8")
    Path("acara.yaml").write_text(
        "jenis: validasi\nnomor: 1/BA/2026\ntanggal: '2026-03-05'\ntempat: Jakarta\n"
        "pihak: [{untuk: BKN, orang: [{nama: A}]}]\n", "utf-8",
    )  # fmt: skip
    for action, *words in (
        ("persetujuan", "balasan.csv", *BASIS), ("berita-acara", "acara.yaml"),
        ("tetapkan", "--nomor", "77", "--tanggal", "2026-03-09", "--jenis", "Peraturan Bupati",
         "--berlaku", "2026-04-01"),
    ):  # fmt: skip
        ended = call("dossier", action, proposed, *words, *WHO)
        assert (ended.code, ended.err) == (0, ""), action
    who = ("--pejabat", "Nama Bupati", "--sebagai", "Bupati Contoh", "--tempat", "Contoh",
           "--tanggal", "2026-03-09")  # fmt: skip
    assert do("--jenis", "lampiran", "--dossier", proposed, *who, "-o", "l.docx").code == 0
    text = word("l.docx")
    for said in ("PERATURAN BUPATI NOMOR 77 TAHUN 2026", "Kepala Seksi B",
                 "Contoh, 9 Maret 2026 BUPATI CONTOH, "):  # fmt: skip
        assert said in text
    words = ("--jenis", "rekapitulasi", "--nomor", "IV", "--dossier", proposed)
    assert do(*words, "--bacaan", "disetujui", "-o", "r.xlsx").code == 0
    assert "Kepala Seksi B 12 2265" in next(iter(sheets("r.xlsx").values()))
    kept = ("--jenis", "rekapitulasi", "--dossier", proposed, "--bacaan", "disetujui")
    assert do(*kept, "-o", "s.docx").code == 2  # who holds the jobs is not known
    assert do(*kept, "--peta", "peta.csv", "-o", "s.docx").code == 0


def test_a_proposal_lists_its_annexes(do, proposed):
    words = ("--jenis", "usulan", "--dossier", proposed, "--pejabat", "Siti Aminah", "--kop",
             "KABUPATEN CONTOH", "--kop", "SEKRETARIAT DAERAH", "--alamat", "Jalan Contoh 1")  # fmt: skip
    assert do(*words, "-o", "a.docx") == (0, "dibuat: a.docx\n", "")
    text = word("a.docx")
    assert text.startswith("KABUPATEN CONTOH SEKRETARIAT DAERAH Jalan Contoh 1 ")
    for said in ("B/7/2026", "Siti Aminah", "Kabupaten Contoh", "3 (tiga) berkas"):
        assert said in text
    assert "peta jabatan" not in text.lower()
    assert do(*words, "--peta", "peta.csv", "-o", "b.docx").code == 0
    assert "peta jabatan" in word("b.docx").lower()
    Path("peta.csv").write_text(MAP.replace(f"1;{HIGHER}", f"1;{LEVELS}"), "utf-8")
    ended = do(*words, "--peta", "peta.csv", "-o", "c.docx")
    assert ended.code != 0
    assert "'Kepala Seksi B'" in ended.err + ended.out


def test_a_letter_says_to_whom_it_goes_and_who_gets_a_copy(do, proposed):
    words = ("--jenis", "usulan", "--dossier", proposed, "--kepada", "Menteri PANRB u.p. Deputi",
             "--di", "Ibu Kota", "--sifat", "Penting", "--tembusan", "Gubernur Contoh",
             "--tembusan", "Kepala Kanreg BKN")  # fmt: skip
    assert do(*words, "-o", "a.docx").code == 0
    text = word("a.docx")
    for told in ("Yth. Menteri PANRB u.p. Deputi di Ibu Kota", "Penting", "Gubernur Contoh",
                 "Kepala Kanreg BKN"):  # fmt: skip
        assert told in text
    assert "Kepala Badan Kepegawaian Negara" not in text


def test_a_letter_lists_the_jobs_that_it_proposes_and_the_record(do, call, proposed):
    Path("hasil.json").write_text(json.dumps({
        "jenis": "hasil", "nomor": "5/BA", "tanggal": "2026-03-01", "tempat": "Contoh",
        "pihak": [{"untuk": "Tim", "orang": [{"nama": "A"}]}],
    }))  # fmt: skip
    who = ("--oleh", "Budi")
    one = next(iter(Dossier.open(proposed).jabatan))
    for action in (("berita-acara", proposed, "hasil.json"),
                   ("buka", proposed, "--alasan", "susulan"),
                   ("usulkan", proposed, "--nomor", "B/8", "--tanggal", "2026-03-02", "--id", one)):  # fmt: skip
        ended = call("dossier", *action, *who)
        assert (ended.code, ended.err) == (0, ""), action
    assert "usulkan: 1 butir" in ended.out
    assert do("--jenis", "usulan", "--dossier", proposed, "-o", "a.docx").code == 0
    text = word("a.docx")
    for told in ("B/8", "bagi 1 (satu) jabatan", "4 (empat) berkas", "Nomor 5/BA"):
        assert told in text


@pytest.mark.parametrize(
    ("kind", "option", "only"),
    [
        ("lampiran", ("--jabatan", "1"),
         "--jabatan hanya untuk --jenis penilaian, informasi-faktor, informasi-jabatan, abk"),
        ("lampiran", ("--semua",), "--semua hanya untuk"),
        ("lampiran", ("--kop", "DINAS"), "--kop hanya untuk --jenis usulan"),
        ("penilaian", ("--tembusan", "A"), "--tembusan hanya untuk --jenis usulan"),
        ("penilaian", ("--pejabat", "A"), "--pejabat hanya untuk --jenis abk, rekapitulasi,"),
        ("usulan", ("--per-unit",), "--per-unit hanya untuk"),
        ("lampiran", ("--sebagai", "Bupati"), "dokumen ini memerlukan --pejabat"),
    ],
)  # fmt: skip
def test_what_a_document_does_not_use_is_refused_and_not_passed_over(
    do, proposed, kind, option, only
):
    ended = do("--jenis", kind, "--dossier", proposed, *option, "-o", "a.docx")
    assert (ended.code, ended.out) == (2, "")
    assert only in ended.err
    assert not Path("a.docx").exists()


def test_a_proposal_needs_its_letter(do, dossier):
    for source in (("--dossier", dossier), ("--peta", PETA, "--instansi", "A")):
        ended = do("--jenis", "usulan", *source, "-o", "a.docx")
        assert (ended.code, ended.out) == (2, "")
        assert "beri suratnya, atau dossier yang sudah diusulkan" in ended.err
    ended = do("--jenis", "usulan", "--dossier", dossier, "-o", "a.docx", "--lang", "en")
    assert "give it, or a dossier that was proposed" in ended.err


def test_what_needs_a_peta_says_so(do, dossier):
    said = "belum ada peta jabatan; beri --peta BERKAS atau dossier yang memuatnya\n"
    assert do("--jenis", "peta", "--dossier", dossier, "-o", "a.html") == (2, "", said)
    assert do("forms.yaml", "--jenis", "rekapitulasi", "-o", "a.html") == (2, "", said)


# The agency's own template.


@pytest.fixture(name="template")
def _template():
    file = docx.Document()
    file.add_paragraph("{{nama_jabatan}}: nilai {{nilai_jabatan}}, {{ramalan}}")
    file.save("templat.docx")
    return ("--templat", "templat.docx")


def test_a_template_is_filled_for_one_job_and_unknown_marks_are_told(do, template):
    ended = do("forms.yaml", "--jabatan", "1", *template, "-o", "a.docx")
    said = "a.docx: tanda dalam templat yang tidak dikenal: ramalan"
    assert ended == (1, f"dibuat: a.docx\n- {said}\n", "")
    assert word("a.docx") == "Kepala Subbagian Umum: nilai 1.165, {{ramalan}}"


def test_marks_of_a_template_without_a_fact_are_told(do, template, dossier):
    file = docx.Document()
    file.add_paragraph("{{nama_ketua}} ({{nip_ketua}}) di {{tempat}}: {{unit_kerja}}")
    file.save("templat.docx")
    ended = do("forms.yaml", "--jabatan", "2", *template, "-o", "a.docx", "--lang", "en")
    told = "a.docx: marks of the template whose fact is not known: "
    assert ended == (
        1, f"made: a.docx\n- {told}nama_ketua, nip_ketua, tempat, unit_kerja\n", ""
    )  # fmt: skip
    assert word("a.docx") == "() di :"
    words = ("--dossier", dossier, "--jabatan", "1.1", "--tempat", "Sukamaju")
    ended = do(*words, *template, "-o", "b.docx")
    assert "yang faktanya belum ada: nip_ketua\n" in ended.out
    assert word("b.docx") == "Kepala Bagian Organisasi () di Sukamaju: Bidang A"


def test_a_template_is_filled_for_each_job_into_a_folder(do, template):
    file = docx.Document()
    file.add_paragraph("{{nilai_jabatan}}")
    file.save("templat.docx")
    ended = do("forms.yaml", *template, "-o", "hasil", "--json")
    files = [str(Path("hasil", name))
             for name in ("0001-kepala-subbagian-umum.docx", "0002-2.docx")]  # fmt: skip
    found = json.loads(ended.out)
    assert (ended.code, found["files"], found["told"]) == (0, files, [])
    assert [word(name) for name in files] == ["1.165", "2.265"]
    assert do("forms.yaml", *template, "-o", "hasil").code == 2
    assert do("forms.yaml", *template, "-o", "hasil", "--timpa").code == 0


def test_one_template_is_not_filled_for_many_jobs_into_one_file(do, template):
    ended = do("forms.yaml", *template, "-o", "a.docx", "--lang", "en")
    assert (ended.code, ended.out) == (2, "")
    assert "one template is for one job; for many jobs give a folder as output" in ended.err
    assert "satu templat untuk satu jabatan" in do("forms.yaml", *template, "-o", "a.docx").err
    assert not Path("a.docx").exists()


def test_what_a_template_cannot_hold_is_told(do, template):
    Path("forms.yaml").write_text(
        json.dumps({"nama_jabatan": "Camat \x07", "tingkat": LEVELS.split()}), "utf-8"
    )
    ended = do("forms.yaml", *template, "-o", "a.docx")
    assert ended.code == 1
    assert len(ended.out.splitlines()) == 3
    assert "\x07" not in word("a.docx")


def test_a_dossier_fills_a_template_and_its_damage_is_told(do, template, dossier):
    (hurt,) = (one for one in Path("d/jabatan").iterdir() if "Kepala Seksi C" in one.read_text())
    hurt.write_text("x")
    ended = do("--dossier", dossier, "--jabatan", "1.1", *template, "-o", "a.docx")
    assert ended.code == 1
    assert hurt.name in ended.out
    assert word("a.docx").startswith("Kepala Seksi A: nilai 1.165")


# Calls that are wrong.


@pytest.mark.parametrize(
    ("words", "own", "other"),
    [
        (("forms.yaml",), "belum ada nama berkas keluaran; beri -o BERKAS",
         "no output file given; give -o FILE"),
        (("-o", "a.docx"),
         "belum ada sumber; beri berkas formulir, --dossier, --informasi, --peta, atau --tugas",
         "there is no source; give a file of forms, --dossier, --informasi, --peta or --tugas"),
        (("forms.yaml", "--dossier", "d", "-o", "a.docx"),
         "beri berkas formulir atau --dossier, tidak keduanya",
         "give a file of forms or --dossier, not both"),
        (("forms.yaml", "--jenis", "puisi", "-o", "a.docx"),
         "jenis dokumen 'puisi' tidak dikenal; pilihan: penilaian, informasi-faktor, "
         "informasi-jabatan, abk, rekapitulasi, lampiran, peta, usulan, kebutuhan",
         "there is no kind of document 'puisi'; allowed: penilaian, informasi-faktor, "
         "informasi-jabatan, abk, rekapitulasi, lampiran, peta, usulan, kebutuhan"),
    ],
)  # fmt: skip
def test_a_call_without_sense_is_refused(refuse, words, own, other):
    assert refuse("formulir", *words)[0] == f"jabatan-eval: {own}"
    assert refuse("formulir", *words, "--lang", "en")[0] == f"jabatan-eval: {other}"
    assert not Path("a.docx").exists()


def test_a_day_that_is_none_is_refused(do):
    ended = do("forms.yaml", "--tanggal", "26/11/2026", "-o", "a.docx")
    assert (ended.code, ended.out) == (2, "")
    assert "--tanggal" in ended.err
    assert "'26/11/2026'" in ended.err


@pytest.mark.parametrize("words", [("tidak-ada.yaml",), ("--dossier", "tidak-ada", "--semua")])
def test_a_source_that_is_not_there_is_named(do, words):
    ended = do(*words, "-o", "a.docx")
    assert (ended.code, ended.out) == (2, "")
    assert "tidak-ada" in ended.err
    assert not Path("a.docx").exists()


@pytest.mark.parametrize("target", ["a.docx", "folder"])
def test_where_there_is_no_job_nothing_is_made_and_that_is_said(do, target):
    assert do("--peta", PETA, "-o", target) == (2, "", "tidak ada jabatan untuk didaftar\n")
    assert do("--peta", PETA, "-o", target, "--lang", "en").err == "there is no job to list\n"
    assert not Path(target).exists()


def test_the_help_names_every_option(do):
    ended = do("--help")
    assert ended.code == 0
    for option in ("--jenis", "--jabatan", "--per-unit", "--templat", "--timpa", "--json"):
        assert option in ended.out
