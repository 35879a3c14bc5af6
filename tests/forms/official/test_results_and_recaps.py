"""Results of a dossier, of a peta and of rows: each reading apart, and nothing unknown is listed."""

import dinas
import pytest
from made_forms import text_of

import jabatan_eval as je
from jabatan_eval import forms
from jabatan_eval.errors import DocumentError, PetaError
from jabatan_eval.forms import BarisHasil
from jabatan_eval.forms.official.lampiran import annex_of
from jabatan_eval.forms.official.results import results_of
from jabatan_eval.forms.official.words import words_of
from jabatan_eval.forms.printed import rendered
from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post
from jabatan_eval.process import Keputusan
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.results import Hasil

EIGHT = je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
LETTER = Keputusan(jenis="Surat", nomor="B/1", tanggal="2026-03-01")
JOBS = [
    JabatanDossier(
        id="KI-08", nama_jabatan="Kepala Subbagian", unit_kerja="Sekretariat", evaluasi=EIGHT,
        hasil=(Hasil(bacaan="usulan", kelas=9, nilai=1365, dasar=LETTER),),
    ),
    JabatanDossier(id="x", nama_jabatan="Arsiparis", jenis_jabatan="pelaksana",
                   hasil=(Hasil(bacaan="usulan", kelas=6, dasar=LETTER),)),
    JabatanDossier(id="y", nama_jabatan="Tanpa Jenis", skema="fungsional",
                   hasil=(Hasil(bacaan="usulan", kelas=5, dasar=LETTER),)),
]  # fmt: skip
DOSSIER = Dossier.baru("Kabupaten Contoh", 2026, oleh="A").changed("tambah", oleh="A", jobs=JOBS)


def kinds(error):
    return [fault.kind for fault in error.value.faults]


def test_a_dossier_gives_its_results_in_one_reading_with_the_holders_of_the_map():
    rows = results_of(DOSSIER, "usulan", peta=dinas.PETA)
    assert [row[:6] for row in rows] == [
        ("KI-08", "Kepala Subbagian", 9, 1365, "Sekretariat", "struktural"),
        ("x", "Arsiparis", 6, None, None, "fungsional"),
        ("y", "Tanpa Jenis", 5, None, None, "fungsional"),
    ]
    assert [row.persediaan for row in rows] == [dinas.PETA.post("KI-08").bezetting, None, None]
    with pytest.raises(DocumentError) as error:
        results_of(DOSSIER, "dihitung")
    assert kinds(error) == ["no_class_in_reading"] * 2
    assert error.value.faults[0].where == "x"


def test_a_map_gives_each_reading_apart_and_leaves_elected_heads_out():
    posts = [
        Post(id="0", nama_jabatan="Bupati", dipilih=True),
        Post(
            id="1", nama_jabatan="Camat", induk="0", skema="struktural", tingkat=EIGHT.codes,
            kelas_tertulis=(KelasTertulis(reading="disetujui", kelas=12, nilai=2265),),
        ),
        Post(
            id="2", nama_jabatan="Lurah", induk="1",
            kelas_tertulis=(KelasTertulis(reading="disetujui", kelas=9),),
        ),
    ]  # fmt: skip
    peta = PetaJabatan(tuple(posts))
    assert [row[2:4] for row in results_of(peta, "disetujui")] == [(12, 2265), (9, None)]
    assert [row[2:4] for row in results_of(peta, "terakhir")] == [(12, 2265), (9, None)]
    with pytest.raises(DocumentError) as error:
        results_of(peta, "dihitung")
    assert [fault.where for fault in error.value.faults] == ["2"]
    assert results_of(peta, "terakhir")[1].skema is None
    with pytest.raises(PetaError):
        results_of(peta, "lusa")


def test_nothing_to_list_is_refused():
    with pytest.raises(DocumentError) as error:
        results_of([], "dihitung")
    assert kinds(error) == ["no_jobs_listed"]
    with pytest.raises(DocumentError) as error:
        forms.rekapitulasi_document(
            [BarisHasil("1", "A", 5, 455, skema="fungsional", persediaan=1)], jenis="II",
            instansi="X",
        )  # fmt: skip
    assert kinds(error) == ["no_jobs_listed"]


def test_a_recap_refuses_unknown_holders_levels_and_kinds():
    rows = [BarisHasil("1", "A", 8, 1165, skema="struktural")]
    for kind, fault in (
        ("I", "no_holders_known"),
        ("II", "no_holders_known"),
        ("IV", "no_levels_known"),
    ):
        with pytest.raises(DocumentError) as error:
            forms.rekapitulasi_document(rows, jenis=kind, instansi="X")
        assert kinds(error) == [fault]
    with pytest.raises(DocumentError) as error:
        forms.rekapitulasi_document(rows, jenis="VI", instansi="X")
    assert error.value.faults[0].allowed == ("I", "II", "III", "IV", "V")


def test_a_nilai_that_the_basis_does_not_state_is_a_dash_and_is_told(tmp_path):
    made = forms.lampiran(
        DOSSIER, tmp_path / "l.html", instansi="Kabupaten Contoh", bacaan="usulan"
    )
    assert [fault.given for fault in made.lacking] == ["Arsiparis, Tanpa Jenis"]
    page = (tmp_path / "l.html").read_text("utf-8")
    assert page.count('<td class="center">-</td>') == 2
    many = [BarisHasil(str(n), f"J{n}", 5) for n in range(9)]
    told = forms.lampiran_document(many, instansi="X").lacking[0].message("id")
    assert "9 jabatan" in told
    assert told.endswith("J4, ...")


def test_the_heading_of_an_annex_says_number_year_and_subject():
    words = words_of("lampiran")
    assert annex_of(None, words).lines == ()
    decree = Keputusan(jenis="Keputusan Bupati", nomor="188.45/12", tanggal="2026-03-02")
    assert annex_of(decree, words).lines == (
        "KEPUTUSAN BUPATI", "NOMOR 188.45/12", "TANGGAL 2 MARET 2026",
    )  # fmt: skip
    dated = decree.model_copy(update={"nomor": "188/2026"})
    assert annex_of(dated, words).lines == ("KEPUTUSAN BUPATI", "NOMOR 188/2026")


def test_recaps_are_printed_on_the_paper_that_is_asked_for(tmp_path):
    made = forms.rekapitulasi(dinas.PETA, tmp_path / "r.html", jenis="IV", instansi="X", paper="A3")
    assert made.complete
    assert "420mm 297mm" in (tmp_path / "r.html").read_text("utf-8")


def test_a_dossier_says_the_agency_the_regulation_and_the_peta_by_itself(tmp_path):
    """Whoever has a dossier prints its forms without saying again what stands in it."""
    rule = Keputusan(jenis="Peraturan Bupati", nomor="21", tanggal="2026-12-01", tentang="Kelas")
    hasil = tuple(Hasil(bacaan=one, kelas=8, nilai=1165, dasar=rule)
                  for one in ("disetujui", "ditetapkan"))  # fmt: skip
    job = JabatanDossier(id="1", nama_jabatan="Camat", jenis_jabatan="pengawas", hasil=hasil)
    dossier = Dossier.baru("Kabupaten Tirta", 2026, oleh="A")
    dossier = dossier.changed("x", oleh="A", jobs=[job], penetapan=rule)
    with pytest.raises(DocumentError, match="there is no peta jabatan"):
        forms.peta_document(dossier)
    posts = [{"id": "1", "nama_jabatan": "Camat", "bezetting": 3}]
    dossier = dossier.dengan_peta(PetaJabatan.from_rows(posts), oleh="A")
    record = dinas.RECORD.model_copy(update={"pendapat": ()})
    for make, told in (
        (forms.lampiran_document, ["NOMOR 21 TAHUN 2026", "KABUPATEN TIRTA"]),
        (lambda d: forms.rekapitulasi_document(d, bacaan="ditetapkan"), ["KABUPATEN TIRTA", "| 3"]),
        (lambda d: forms.peta_document(d, gambar=False), ["Camat", "| 8 | 3"]),
        (lambda d: forms.berita_acara_document(record, d), ["Camat | 1.165 | 8"]),
    ):
        text = text_of(rendered(make(dossier), "docx")[0])
        for one in told:
            assert one in text
    rows = [BarisHasil("1", "Camat", 8, 1165, persediaan=1)]
    for make in (forms.lampiran_document, forms.rekapitulasi_document):
        with pytest.raises(DocumentError, match="the agency is not named"):
            make(rows)
    bare = forms.lampiran_document(dossier, bacaan="disetujui")
    assert "NOMOR 21" not in text_of(rendered(bare, "docx")[0])
