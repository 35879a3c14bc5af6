"""Lists of results, recaps, annexes and letters: what is left out, refused, or not known."""

import datetime as dt

import dinas
import pytest
from made_forms import LETTER, rows_of, text_of

import jabatan_eval as je
from jabatan_eval import forms
from jabatan_eval.errors import DocumentError
from jabatan_eval.forms import BarisHasil, BerkasUsulan
from jabatan_eval.forms.official.results import results_of
from jabatan_eval.forms.printed import rendered
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process import Keputusan
from jabatan_eval.process.berita_acara import Pendapat
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier

EIGHT = je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
CAMAT = BarisHasil("1", "Camat", 12, 2265, "Kecamatan", "struktural", 1)
FOUND = "dihitung"


def said(refused, lang="id"):
    return [fault.message(lang) for fault in refused.value.faults]


def text(document):
    return text_of(rendered(document, "docx")[0])


def rows(document):
    return rows_of("docx", rendered(document, "docx")[0])


def dossier(*jobs):
    made = Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi")
    return made.changed("tambah", oleh="Budi", jobs=[JabatanDossier(**job) for job in jobs])


def job(key, **more):
    return {"id": key, "nama_jabatan": f"Jabatan {key}", "evaluasi": EIGHT, **more}


def test_a_dossier_is_listed_with_the_holders_of_its_map():
    own = dossier(job("1", jenis_jabatan="pengawas", unit_kerja="Bagian A"), job("2"))
    people = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Jabatan 1", "bezetting": 3}])
    first, second = results_of(own, FOUND, peta=people)
    assert first == ("1", "Jabatan 1", 8, 1165, "Bagian A", "struktural", 3, EIGHT)
    assert second == ("2", "Jabatan 2", 8, 1165, None, "struktural", None, EIGHT)
    assert [row.persediaan for row in results_of(own, FOUND)] == [None, None]
    with pytest.raises(DocumentError) as refused:
        forms.rekapitulasi_document(own, jenis="I", instansi="X", peta=people)
    assert said(refused) == [
        "2: 'Jabatan 2': persediaan pegawainya tidak diketahui; "
        "berikan peta jabatan dengan pemangkunya"
    ]


def test_a_dossier_says_the_scheme_of_the_job_of_its_levels_or_of_its_kind():
    hasil = [
        {
            "bacaan": "disetujui", "kelas": 9, "nilai": 1400,
            "dasar": {"jenis": "Surat", "nomor": "1/2026", "tanggal": "2026-01-05"},
        }
    ]  # fmt: skip
    more = {"evaluasi": None, "hasil": hasil}
    own = dossier(
        job("1", skema="fungsional", **more), job("2", jenis_jabatan="pelaksana", **more),
        job("3", **more),
    )  # fmt: skip
    found = results_of(own, "disetujui")
    assert [row.skema for row in found] == ["fungsional", "fungsional", None]
    assert [(row.kelas, row.nilai) for row in found] == [(9, 1400)] * 3


def test_every_job_of_a_dossier_without_a_class_is_named():
    own = dossier(job("1"), job("2", evaluasi=None), job("3", evaluasi=None))
    with pytest.raises(DocumentError) as refused:
        forms.lampiran_document(own, instansi="X", bacaan=FOUND)
    assert said(refused) == [
        "2: 'Jabatan 2' belum mempunyai kelas dalam bacaan dihitung",
        "3: 'Jabatan 3' belum mempunyai kelas dalam bacaan dihitung",
    ]


def test_every_post_of_a_map_without_a_class_is_named_but_not_the_elected():
    own = PetaJabatan.from_rows([
        {"id": "0", "nama_jabatan": "Bupati", "dipilih": "ya"},
        {"id": "1", "nama_jabatan": "Camat", "induk": "0", "kelas_jabatan": 12},
        {"id": "2", "nama_jabatan": "Sekretaris Camat", "induk": "1"},
    ])  # fmt: skip
    with pytest.raises(DocumentError) as refused:
        results_of(own, "terakhir")
    assert said(refused) == ["2: 'Sekretaris Camat' belum mempunyai kelas dalam bacaan terakhir"]
    assert rows(forms.peta_document(own, gambar=False))[1][:4] == [
        "1.", "Bupati", "-", "",
    ]  # fmt: skip


@pytest.mark.parametrize("empty", [[], dossier()])
def test_a_list_of_no_jobs_is_refused(empty):
    with pytest.raises(DocumentError) as refused:
        forms.lampiran_document(empty, instansi="X", bacaan=FOUND)
    assert said(refused) == ["tidak ada jabatan untuk didaftar"]
    assert said(refused, "en") == ["there is no job to list"]


@pytest.mark.parametrize(("count", "named"), [(5, "1, 2, 3, 4, 5"), (6, "1, 2, 3, 4, 5, ...")])
def test_jobs_without_nilai_get_a_dash_and_are_told(count, named):
    listed = [BarisHasil(f"{n}", f"{n}", 7) for n in range(1, count + 1)]
    made = forms.lampiran_document(listed, instansi="X", bacaan=FOUND)
    assert [one.message("id") for one in made.lacking] == [
        f"{count} jabatan tidak bernilai dalam dasarnya dan dicetak '-': {named}"
    ]
    assert ["2.", "2", "-", "7"] in rows(made)


def test_jobs_of_no_unit_have_no_heading_of_a_unit():
    """Nor do they stand under the name of another unit."""
    listed = [CAMAT, BarisHasil("2", "Lurah", 9, 1460)]
    found = rows(forms.lampiran_document(listed, instansi="X", bacaan=FOUND))
    end = found.index(["Kecamatan"])
    assert found[end - 1 :][:3] == [
        ["1.", "Lurah", "1.460", "9"], ["Kecamatan"], ["2.", "Camat", "2.265", "12"],
    ]  # fmt: skip


def test_a_unit_heads_its_jobs_once_though_others_come_between():
    """A peta from the top down goes on with a secretariat after the subdivision below it."""
    listed = [CAMAT, BarisHasil("2", "Kasubbag", 8, 1165, "Subbagian"),
              BarisHasil("3", "Sekretaris", 9, 1460, CAMAT.unit)]  # fmt: skip
    found = rows(forms.lampiran_document(listed, instansi="X", bacaan=FOUND))
    start = found.index(["Kecamatan"])
    assert [row[0] if len(row) == 1 else row[1] for row in found[start : start + 5]] == [
        "Kecamatan", "Camat", "Sekretaris", "Subbagian", "Kasubbag",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "about", "head"),
    [
        ("12", "Kelas Jabatan", ["NOMOR 12 TAHUN 2026", "TENTANG", "KELAS JABATAN"]),
        ("12", None, ["NOMOR 12 TAHUN 2026"]),
        ("061/12-org/2026", None, ["NOMOR 061/12-ORG/2026"]),
        ("061/12-org", None, ["NOMOR 061/12-ORG", "TANGGAL 26 NOVEMBER 2026"]),
    ],
)
def test_the_annex_says_the_year_of_its_regulation_once(number, about, head):
    rule = Keputusan(
        jenis="Keputusan Bupati", nomor=number, tanggal=dt.date(2026, 11, 26), tentang=about
    )
    made = forms.lampiran_document([CAMAT], instansi="Contoh", peraturan=rule, bacaan=FOUND)
    assert made.annex.lines == ("KEPUTUSAN BUPATI", *head)
    told = text(made)
    assert all(line in told for line in made.annex.lines)
    assert ("TANGGAL" in told) == ("TANGGAL 26 NOVEMBER 2026" in head)


def test_an_annex_of_no_regulation_is_called_annex_alone():
    made = forms.lampiran_document([CAMAT], instansi="Contoh", bacaan=FOUND)
    assert (made.annex.title, made.annex.lines) == ("LAMPIRAN", ())
    assert "NOMOR" not in text(made)


def test_an_unknown_recap_is_refused():
    with pytest.raises(DocumentError) as refused:
        forms.rekapitulasi_document([CAMAT], jenis="VI", instansi="X")
    assert said(refused) == ["rekapitulasi 'VI' tidak ada; pilihan: I, II, III, IV, V"]


def test_a_recap_names_every_job_of_which_it_does_not_know_enough():
    listed = [CAMAT, BarisHasil("2", "Lurah", 9), CAMAT._replace(id="3", persediaan=None)]
    with pytest.raises(DocumentError) as refused:
        forms.rekapitulasi_document(listed, jenis="II", instansi="X")
    assert said(refused) == [
        "2: 'Lurah': skemanya belum diketahui; isi jenis jabatan atau tingkat faktornya",
        "3: 'Camat': persediaan pegawainya tidak diketahui; "
        "berikan peta jabatan dengan pemangkunya",
    ]
    with pytest.raises(DocumentError) as refused:
        forms.rekapitulasi_document([CAMAT], jenis="IV", instansi="X")
    assert said(refused) == ["1: 'Camat': tingkat faktornya tidak diketahui, hanya hasilnya"]


def test_a_recap_of_a_scheme_in_which_there_is_no_job_is_refused():
    with pytest.raises(DocumentError) as refused:
        forms.rekapitulasi_document([CAMAT], jenis="III", instansi="X")
    assert said(refused) == ["tidak ada jabatan untuk didaftar"]


def test_a_recap_that_nobody_signs_ends_with_its_table():
    plain = forms.rekapitulasi_document([CAMAT], jenis="II", instansi="X")
    signed = forms.rekapitulasi_document(
        [CAMAT], jenis="II", instansi="X", pejabat=dinas.HEAD, tempat="Contoh"
    )
    assert text(plain).splitlines()[-1] == "Jumlah | 1"
    assert "Nama Bupati" in text(signed)


def test_opinions_on_jobs_that_are_not_among_the_results_are_refused():
    wrong = tuple(Pendapat(oleh="Siti", isi="lain", jabatan=key) for key in ("X-1", "KI-08", "X-2"))
    record = dinas.RECORD.model_copy(update={"pendapat": wrong})
    with pytest.raises(DocumentError) as refused:
        forms.berita_acara_document(record, dinas.PETA, instansi="X", bacaan=FOUND)
    assert said(refused) == [
        f"B/07/BA/2026: pendapat yang berbeda menyebut jabatan '{key}', "
        "yang tidak ada dalam daftar hasil"
        for key in ("X-1", "X-2")
    ]


@pytest.mark.parametrize("annexes", [[], [BerkasUsulan("Keputusan tentang tim", None)]])
def test_a_letter_without_results_is_refused(annexes):
    with pytest.raises(DocumentError) as refused:
        forms.usulan_document(annexes, surat=LETTER, instansi="X")
    assert said(refused) == ["tidak ada lampiran yang memuat hasil"]


def test_annexes_that_differ_are_refused():
    other = CAMAT._replace(kelas=11, nilai=None)
    annexes = [BerkasUsulan("Peta", [CAMAT]), BerkasUsulan("Rekapitulasi", [other])]
    with pytest.raises(DocumentError) as refused:
        forms.usulan_document(annexes, surat=LETTER, instansi="X")
    assert said(refused, "en") == ["1: 'Camat': Rekapitulasi has kelas 11, Peta has kelas 12"]


@pytest.mark.parametrize(
    ("copies", "end"),
    [
        (None, ["Tembusan:", "Kepala Badan Kepegawaian Negara di Jakarta"]),
        (("Gubernur", "Arsip"), ["Tembusan:", "Gubernur", "Arsip"]),
        ((), []),
    ],
)
def test_the_copies_of_a_letter_are_the_usual_ones_others_or_none(copies, end):
    told = text(forms.usulan_document(
        [BerkasUsulan("Peta", [CAMAT])], surat=LETTER, instansi="X", tembusan=copies
    )).splitlines()  # fmt: skip
    assert ("Tembusan:" in told) == bool(end)
    start = told.index("Tembusan:") if end else len(told)
    assert len(told[start:]) == len(end)
    assert all(want in line for want, line in zip(end, told[start:], strict=True))


def test_a_map_says_of_how_many_posts_holders_or_need_are_not_known():
    own = PetaJabatan.from_rows([
        {"id": "1", "nama_jabatan": "Camat", "bezetting": 1},
        {"id": "2", "nama_jabatan": "Lurah", "induk": "1"},
    ])  # fmt: skip
    made = forms.peta_document(own, gambar=False)
    assert (
        "B tidak diketahui untuk 1 jabatan dan K untuk 2 jabatan; keduanya tidak terhitung "
        "dalam jumlah." in text(made)
    )
    assert made.title == "PETA JABATAN"
    assert "tanpa kelas" in text(made)


def test_a_map_of_many_sheets_is_drawn_a_sheet_a_page():
    posts = [{"id": "0", "nama_jabatan": "Kepala Dinas"}]
    for n in range(12):
        posts.append({"id": f"{n}.", "nama_jabatan": f"Kepala Bidang {n}", "induk": "0"})
        posts += [
            {"id": f"{n}.{m}", "nama_jabatan": f"Kepala Seksi {n}.{m}", "induk": f"{n}."}
            for m in range(12)
        ]
    own = PetaJabatan.from_rows(posts)
    made = forms.peta_document(own, paper="A4", judul="Dinas Contoh")
    told = [block.text for block in made.blocks if hasattr(block, "svg")]
    count = len(told)
    assert told == [f"Peta jabatan, lembar {n} dari {count}" for n in range(1, count + 1)]
    assert count > 1
    breaks = [type(block).__name__ for block in made.blocks[: 2 * count - 1]]
    assert breaks == (["Picture", "Break"] * count)[:-1]
    assert made.title == "PETA JABATAN DINAS CONTOH"
