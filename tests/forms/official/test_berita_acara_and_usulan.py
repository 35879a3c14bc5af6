"""The record and the letter: who, when, what; and annexes that agree before anything is written."""

import dinas
import pytest
from made_forms import text_of

from jabatan_eval import evaluate, forms
from jabatan_eval.errors import DocumentError
from jabatan_eval.forms import BarisHasil, BerkasUsulan, banding_lampiran
from jabatan_eval.forms.official.results import results_of
from jabatan_eval.forms.printed import Signatures, rendered
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process import Dossier, Keputusan, Pejabat
from jabatan_eval.process.berita_acara import BeritaAcara, Pihak
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.results import Hasil

ROWS = [BarisHasil("1", "Camat", 12, 2265), BarisHasil("2", "Lurah", 9, 1460)]
LETTER = Keputusan(jenis="Surat", nomor="1/2026", tanggal="2026-11-26")


def record(**more):
    people = (Pihak(untuk="Tim Evaluasi Jabatan", orang=(Pejabat(nama="A"),)),)
    known = {"jenis": "hasil", "nomor": "1/BA", "tanggal": "2026-11-26", "tempat": "Contoh"}
    return BeritaAcara.model_validate({"pihak": people, **known, **more})


def said(acara, rows=ROWS, **more):
    document = forms.berita_acara_document(acara, rows, instansi="Kabupaten Contoh", **more)
    return text_of(rendered(document, "docx")[0])


def test_the_record_of_results_opens_with_the_day_in_words():
    text = said(record())
    assert text.startswith(
        "BERITA ACARA HASIL EVALUASI NILAI JABATAN DAN KELAS JABATAN\nNOMOR 1/BA\nPada hari ini "
        "Kamis tanggal dua puluh enam bulan November tahun dua ribu dua puluh enam (26/11/2026), "
        "bertempat di Contoh, kami"
    )
    assert "bagi 2 (dua) jabatan" in text
    assert "Tidak ada pendapat yang berbeda." in text
    assert "Hal lain" not in text
    assert "Demikian Berita Acara ini" in text


def test_every_party_signs_and_one_without_people_gets_a_line_and_is_told(tmp_path):
    acara = record(pihak=[{"untuk": "Tim", "orang": [{"nama": "A"}, {"nama": "B"}]},
                          {"untuk": "BKN", "elektronik": True}])  # fmt: skip
    document = forms.berita_acara_document(acara, ROWS, instansi="X")
    people = next(b for b in document.blocks if isinstance(b, Signatures)).people
    assert [(one.heading, one.name, one.electronic) for one in people] == [
        (("Tim",), "A", False), (("Tim",), "B", False), (("BKN",), None, True),
    ]  # fmt: skip
    made = forms.berita_acara(acara, ROWS, tmp_path / "a.html", instansi="X")
    assert [fault.kind for fault in made.lacking] == ["record_no_people"]


def test_an_opinion_on_a_job_that_is_not_there_is_refused():
    acara = record(pendapat=[{"oleh": "A", "isi": "x", "jabatan": "9"},
                             {"oleh": "A", "isi": "x", "jabatan": "1"}])  # fmt: skip
    with pytest.raises(DocumentError) as error:
        forms.berita_acara_document(acara, ROWS, instansi="X")
    assert [fault.given for fault in error.value.faults] == ["'9'"]


def test_the_validation_is_about_what_was_approved_also_where_that_is_not_what_was_proposed():
    results = (Hasil(bacaan="usulan", kelas=12, nilai=2210, dasar=LETTER),
               Hasil(bacaan="disetujui", kelas=11, nilai=2045, dasar=LETTER))  # fmt: skip
    job = JabatanDossier(id="1", nama_jabatan="Kepala Bidang", hasil=results)
    dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="A").changed("x", oleh="A", jobs=[job])
    assert "Kepala Bidang | 2.045 | 11" in said(record(jenis="validasi"), dossier)
    with pytest.raises(DocumentError) as error:
        forms.berita_acara_document(
            dinas.RECORD, dossier.tambah([job.model_copy(update={"id": "2", "hasil": ()})], oleh="A"),
            instansi="X",
        )  # fmt: skip
    assert "'disetujui'" in repr(error.value.faults[0])


def test_many_people_sign_in_a_list_and_a_few_side_by_side():
    """A second page with nothing but names would tell nobody what they signed."""
    people = [{"nama": f"Orang {n}", "jabatan": "Anggota", "nip": f"{n}" * 18} for n in range(1, 6)]
    few = said(record(pihak=[{"untuk": "Tim", "orang": people[:4]}]))
    assert "Tanda Tangan" not in few
    text = said(record(pihak=[{"untuk": "Tim", "orang": people[:4]},
                              {"untuk": "BKN", "elektronik": True}]))  # fmt: skip
    rows = text[text.index("No | Nama | Kedudukan | Tanda Tangan") :].splitlines()
    assert rows[1] == (
        "1. | Orang 1 / NIP 111111111111111111 | Anggota / Tim |  / 1. ...................."
    )
    assert rows[5] == "5. |  | BKN | ditandatangani secara elektronik"


def test_a_letter_may_propose_some_of_the_jobs():
    other = [ROWS[0], ROWS[1]._replace(kelas=8)]
    annexes = [BerkasUsulan("Rekapitulasi", ROWS), BerkasUsulan("Peta", other)]
    assert banding_lampiran(annexes, ["1"]) == ()
    document = forms.usulan_document(annexes, surat=LETTER, instansi="X", jabatan=["1"])
    assert "bagi 1 (satu) jabatan" in text_of(rendered(document, "docx")[0])
    peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", "kelas_jabatan": 12},
                                  {"id": "9", "nama_jabatan": "Lurah"}])  # fmt: skip
    assert [row.id for row in results_of(peta, "tertulis", ids=["1"])] == ["1"]
    with pytest.raises(DocumentError) as error:
        results_of(peta, "tertulis", ids=["1", "9"])
    assert [fault.where for fault in error.value.faults] == ["9"]


def test_the_letter_of_a_dossier_takes_its_agency_annexes_and_jobs_by_itself():
    jobs = [
        JabatanDossier(
            id=key, nama_jabatan=f"Kepala Seksi {key}", jenis_jabatan="pengawas",
            evaluasi=evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"),
            hasil=(Hasil(bacaan="usulan", kelas=8, nilai=1165, dasar=letter),),
        )
        for key, letter in (("1", LETTER), ("2", LETTER.model_copy(update={"nomor": "lain"})))
    ]  # fmt: skip
    dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="A")
    dossier = dossier.changed("x", oleh="A", jobs=jobs, usulan=LETTER, berita_acara=record())
    told = text_of(rendered(forms.usulan_document(dossier), "docx")[0])
    assert "bagi 1 (satu) jabatan" in told
    assert "Kabupaten Contoh" in told
    assert LETTER.nomor in told
    assert f"Berita acara hasil evaluasi jabatan Nomor {record().nomor}" in told
    assert [one.judul for one in forms.lampiran_usulan(dossier, dinas.PETA)][3] == "Peta jabatan"


@pytest.mark.parametrize(
    "source", [[BerkasUsulan("Peta", ROWS)], Dossier.baru("X", 2026, oleh="A")]
)
def test_a_proposal_without_its_letter_is_refused(source):
    with pytest.raises(DocumentError) as error:
        forms.usulan_document(source)
    assert [fault.kind for fault in error.value.faults] == ["no_letter"]


def test_annexes_that_agree_are_numbered_and_their_jobs_counted(tmp_path):
    annexes = [BerkasUsulan("Peta jabatan", ROWS), BerkasUsulan("Keputusan tim", None)]
    made = forms.usulan(
        annexes, tmp_path / "u.html", surat=LETTER, instansi="Kabupaten Contoh", tembusan=()
    )
    page = (tmp_path / "u.html").read_text("utf-8")
    assert made.complete
    assert "2 (dua) berkas" in page
    assert "bagi 2 (dua) jabatan" in page
    assert "Tembusan" not in page


def test_every_job_that_an_annex_lacks_or_has_differently_is_refused_by_name(tmp_path):
    other = [ROWS[0]._replace(kelas=11, nilai=2100), BarisHasil("3", "Sekretaris", 12, 2105)]
    annexes = [BerkasUsulan("Rekapitulasi", ROWS), BerkasUsulan("Peta", other)]
    with pytest.raises(DocumentError) as error:
        forms.usulan(annexes, tmp_path / "u.docx", surat=LETTER, instansi="X")
    assert error.value.message("id").splitlines() == [
        "1: 'Camat': Peta memuat nilai 2100, Rekapitulasi memuat nilai 2265",
        "1: 'Camat': Peta memuat kelas 11, Rekapitulasi memuat kelas 12",
        "2: 'Lurah' tidak ada dalam lampiran Peta",
        "3: 'Sekretaris' tidak ada dalam lampiran Rekapitulasi",
    ]
    assert [*tmp_path.iterdir()] == []


def test_a_nilai_that_one_annex_does_not_state_is_no_difference():
    bare = [row._replace(nilai=None) for row in ROWS]
    assert banding_lampiran([BerkasUsulan("A", ROWS), BerkasUsulan("B", bare)]) == ()


def test_a_proposal_without_any_results_is_refused():
    with pytest.raises(DocumentError) as error:
        forms.usulan_document([BerkasUsulan("Keputusan", None)], surat=LETTER, instansi="X")
    assert [fault.kind for fault in error.value.faults] == ["no_annexes"]


def test_a_form_of_a_large_team_is_signed_in_a_list_below_place_and_date():
    team = [Pejabat(nama=f"Anggota {n}") for n in range(1, 6)]
    hasil = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
    for place, last in (("Contoh", "Contoh, ...................."), (None, None)):
        document = forms.formulir_document(
            hasil, ketua=Pejabat(nama="Ketua"), anggota=team, tempat=place
        )
        text = text_of(rendered(document, "docx")[0])
        rows = text[text.index("Tim Analisis dan Evaluasi Jabatan") :].splitlines()[1:]
        if last is not None:
            assert rows.pop(0) == last
        assert rows[0] == "No | Nama | Kedudukan | Tanda Tangan"
        assert [row.split(" | ")[1:3] for row in rows[1:]] == [
            ["Ketua", "Ketua Tim"], *([one.nama, "Anggota Tim"] for one in team),
        ]  # fmt: skip
