"""`jabatan-eval berita-acara`: the record as it is printed, and where it comes from."""

import json
from pathlib import Path

import docx
import pytest

PETA = ("--peta", str(Path(__file__).parents[2] / "examples" / "dinas" / "peta.csv"))
LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
JOBS = f"""id;nama jabatan;unit kerja;jenis jabatan;tingkat
1.1;Kepala Seksi A;Bidang A;Pengawas;{LEVELS}
1.10;Kepala Seksi B;Bidang A;Pengawas;{LEVELS}
"""
TEAM = """
ketua_pengarah: {nama: Bupati Contoh}
ketua: {nama: Kepala Bagian}
sekretaris: {nama: Kepala Subbagian}
anggota: [{nama: Analis}]
keputusan: {jenis: Keputusan Bupati, nomor: 1/2026, tanggal: "2026-01-05"}
"""
RECORD = {
    "jenis": "validasi",
    "nomor": "1/BA/2026",
    "tanggal": "2026-03-05",
    "tempat": "Sukamaju",
    "pihak": [{"untuk": "Badan Kepegawaian Negara", "orang": [{"nama": "Siti Aminah"}]}],
}
BASIS = ("--nomor", "1", "--tanggal", "2026-03-01")
COMPUTED = ("--bacaan", "dihitung")


@pytest.fixture(name="do", autouse=True)
def _do(call, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in (("jabatan.csv", JOBS), ("tim.yaml", TEAM)):
        Path(name).write_text(text, "utf-8")
    record("acara.json")
    return lambda *words: call("berita-acara", *words)


def record(name, **changed):
    Path(name).write_text(json.dumps({**RECORD, **changed}), "utf-8")


def words_of(path):
    """All words of a DOCX file, in its order."""
    body = docx.Document(path).element.body
    texts = (node.text or "" if node.tag.endswith("}t") else " " for node in body.iter()
             if node.tag.endswith(("}t", "}p", "}br", "}tab")))  # fmt: skip
    return " ".join("".join(texts).split())


@pytest.fixture(name="steps")
def _steps(call):
    """Takes a dossier through some steps."""

    def steps(*many):
        for action, *words in many:
            ended = call("dossier", action, "d", *words, "--oleh", "Budi")
            assert (ended.code, ended.err) == (0, ""), action

    steps(
        ("baru", "--instansi", "Kabupaten Contoh", "--tahun", "2026"), ("tim", "tim.yaml"),
        ("tambah", "jabatan.csv"),
    )  # fmt: skip
    return steps


def test_a_record_of_a_file_is_printed_with_the_jobs_of_a_peta(do):
    ended = do("acara.json", *PETA, *COMPUTED, "--instansi", "Kota Lain", "-o", "a.docx")
    assert ended == (0, "dibuat: a.docx\n", "")
    text = words_of("a.docx")
    for said in ("1/BA/2026", "Sukamaju", "Badan Kepegawaian Negara", "Siti Aminah", "KOTA LAIN",
                 "Kepala Dinas Komunikasi dan Informatika", "2.990"):  # fmt: skip
        assert said in text


def test_a_record_in_yaml_is_the_same(do):
    Path("acara.yaml").write_text(
        "jenis: validasi\nnomor: 1/BA/2026\ntanggal: '2026-03-05'\ntempat: Sukamaju\n"
        "pihak: [{untuk: Badan Kepegawaian Negara, orang: [{nama: Siti Aminah}]}]\n", "utf-8",
    )  # fmt: skip
    for name in ("acara.json", "acara.yaml"):
        words = (*PETA, *COMPUTED, "--instansi", "A", "-o", f"{name}.docx")
        assert do(name, *words).code == 0
    assert words_of("acara.json.docx") == words_of("acara.yaml.docx")


def test_the_agency_and_the_jobs_come_from_a_dossier(do, steps):
    ended = do("acara.json", "--dossier", "d", *COMPUTED, "-o", "a.docx", "--lang", "en")
    assert ended == (0, "made: a.docx\n", "")
    text = words_of("a.docx")
    for said in ("KABUPATEN CONTOH", "Kepala Seksi A", "Kepala Seksi B", "1.165"):
        assert said in text
    ended = do("acara.json", "--dossier", "d", "-o", "b.docx")
    assert (ended.code, ended.out) == (2, "")
    assert "1.1: 'Kepala Seksi A' belum mempunyai kelas dalam bacaan disetujui\n" in ended.err
    assert not Path("b.docx").exists()


def test_without_a_file_the_last_record_of_the_dossier_is_printed(do, steps):
    record("hasil.json", jenis="hasil", nomor="5/HASIL/2026")
    Path("balasan.csv").write_text("id;nilai;kelas\n1.1;1165;8\n1.10;1165;8\n", "utf-8")
    steps(("ajukan",), ("setujui",), ("berita-acara", "hasil.json"))
    assert do("--dossier", "d", "-o", "a.docx").code == 0
    assert "5/HASIL/2026" in words_of("a.docx")
    steps(("usulkan", *BASIS), ("persetujuan", "balasan.csv", *BASIS),
          ("berita-acara", "acara.json"))  # fmt: skip
    assert do("--dossier", "d", "-o", "b.docx").code == 0
    assert do("--dossier", "d", "--jenis", "hasil", "-o", "c.docx").code == 0
    assert "5/HASIL/2026" in words_of("c.docx")
    assert "5/HASIL/2026" not in words_of("b.docx")
    for wrong in (("--jenis", "x"), ("acara.json", "--jenis", "hasil")):
        ended = do(*wrong, "--dossier", "d", "-o", "e.docx")
        assert (ended.code, ended.out) == (2, "")
        assert "tanpa BERKAS pilih validasi, hasil" in ended.err
    text = words_of("b.docx")
    assert "1/BA/2026" in text
    assert "5/HASIL/2026" not in text


def test_what_is_missing_before_it_is_signed_is_told(do):
    record("acara.json", pihak=[{"untuk": "Badan Kepegawaian Negara"}])
    words = ("acara.json", *PETA, *COMPUTED, "--instansi", "A", "-o", "a.docx")
    ended = do(*words)
    made, told = ended.out.splitlines()
    assert (ended.code, ended.err, made) == (1, "", "dibuat: a.docx")
    assert told.startswith("- ")
    assert "Badan Kepegawaian Negara" in told
    assert "Badan Kepegawaian Negara" in words_of("a.docx")


def test_damage_of_the_dossier_is_told(do, steps):
    (hurt,) = (one for one in Path("d/jabatan").iterdir() if "Kepala Seksi B" in one.read_text())
    hurt.write_text("x")
    ended = do("acara.json", "--dossier", "d", *COMPUTED, "-o", "a.docx")
    assert ended.code == 1
    assert hurt.name in ended.out
    text = words_of("a.docx")
    assert "Kepala Seksi A" in text
    assert "Kepala Seksi B" not in text


def test_a_file_is_replaced_only_on_demand(do):
    words = ("acara.json", *PETA, *COMPUTED, "--instansi", "A", "-o", "a.docx")
    Path("a.docx").write_text("lama")
    ended = do(*words)
    assert (ended.code, ended.out) == (2, "")
    assert "a.docx: berkas sudah ada; pakai --timpa untuk menggantinya" in ended.err
    assert Path("a.docx").read_text() == "lama"
    assert do(*words, "--timpa", "--kertas", "A4").code == 0
    width = docx.Document("a.docx").sections[0].page_width.mm
    assert round(width) == 210


@pytest.mark.parametrize(
    ("words", "own", "other"),
    [
        (("acara.json", *PETA), "belum ada nama berkas keluaran; beri -o BERKAS",
         "no output file given; give -o FILE"),
        (("acara.json", "-o", "a.docx"),
         "belum ada sumber jabatannya; beri --dossier atau --peta",
         "there is no source of the jobs; give --dossier or --peta"),
        (("acara.json", *PETA, "-o", "a.docx"), "dokumen ini memerlukan --instansi",
         "this document needs --instansi"),
        ((*PETA, "--instansi", "A", "-o", "a.docx"),
         "beri berkas berita acara; dossier belum memuatnya",
         "give a file with the record; the dossier holds none yet"),
    ],
)  # fmt: skip
def test_a_call_without_sense_is_refused(refuse, words, own, other):
    assert refuse("berita-acara", *words)[0] == f"jabatan-eval: {own}"
    assert refuse("berita-acara", *words, "--lang", "en")[0] == f"jabatan-eval: {other}"
    assert not Path("a.docx").exists()


def test_a_dossier_without_a_record_says_so(refuse, steps):
    said = refuse("berita-acara", "--dossier", "d", "-o", "a.docx")
    assert said[0] == "jabatan-eval: beri berkas berita acara; dossier belum memuatnya"


def test_a_record_that_cannot_be_read_is_named(refuse):
    words = (*PETA, "--instansi", "A", "-o", "a.docx")
    assert refuse("berita-acara", "nihil.yaml", *words) == ["nihil.yaml: berkas tidak ada"]
    assert refuse("berita-acara", "nihil.yaml", *words, "--lang", "en") == [
        "nihil.yaml: there is no such file"
    ]


def test_a_record_tells_all_its_faults(refuse):
    record("acara.json", jenis="pesta", tanggal="kemarin")
    said = refuse("berita-acara", "acara.json", *PETA, "--instansi", "A", "-o", "a.docx")
    assert [line.split(": ")[:2] for line in said] == [
        ["acara.json", "jenis"], ["acara.json", "tanggal"],
    ]  # fmt: skip


def test_an_opinion_on_no_job_is_refused(refuse):
    record("acara.json", pendapat=[{"oleh": "Siti", "isi": "terlalu tinggi", "jabatan": "ZZ"}])
    said = refuse("berita-acara", "acara.json", *PETA, *COMPUTED, "--instansi", "A", "-o", "a.docx")
    assert len(said) == 1
    assert "'ZZ'" in said[0]
    assert not Path("a.docx").exists()


def test_the_help_names_every_option(do):
    ended = do("--help")
    assert ended.code == 0
    for option in ("--dossier", "--peta", "--instansi", "--bacaan", "--kertas", "--timpa"):
        assert option in ended.out
