"""Job information, workload, map, needs: what each has that the others do not."""

import re

import dinas
import pytest
from made_forms import text_of

from jabatan_eval import forms
from jabatan_eval.errors import DrawingError, PetaError, WorkloadError
from jabatan_eval.forms.official.abk import posts_row
from jabatan_eval.forms.printed import Break, Picture, rendered
from jabatan_eval.organisation import (
    BarisKebutuhan,
    BebanKerja,
    DaftarKebutuhan,
    InformasiJabatan,
    KebutuhanDitetapkan,
    ObjekKerja,
    Pemangku,
    PeralatanKerja,
    PetaJabatan,
    Tugas,
    Waktu,
    WaktuEfektif,
)


def text(document):
    return text_of(rendered(document, "docx")[0])


def test_the_information_has_its_seventeen_items_in_the_form_s_order():
    whole = text(forms.informasi_jabatan_document(dinas.information("KI-08")))
    plain = (line.replace(" |", "") for line in whole.splitlines())
    heads = re.findall(r"^\d+\. ([A-Z ]+) :", "\n".join(plain), re.MULTILINE)
    assert heads == [
        "NAMA JABATAN", "KODE JABATAN", "UNIT KERJA", "IKHTISAR JABATAN", "KUALIFIKASI JABATAN",
        "TUGAS POKOK", "HASIL KERJA", "BAHAN KERJA", "PERANGKAT KERJA", "TANGGUNG JAWAB",
        "WEWENANG", "KORELASI JABATAN", "KONDISI LINGKUNGAN KERJA", "RISIKO BAHAYA",
        "SYARAT JABATAN", "PRESTASI KERJA YANG DIHARAPKAN", "KELAS JABATAN",
    ]  # fmt: skip


def test_item_six_closes_with_the_need_and_how_it_was_rounded():
    lines = text(forms.informasi_jabatan_document(dinas.information("KI-08"))).splitlines()
    assert "Jumlah | 1,0000" in lines
    assert "Jumlah Pegawai (tanpa pembulatan) | 1" in lines
    rounded = text(forms.informasi_jabatan_document(dinas.information("KI-03"), pembulatan="ceil"))
    assert "Jumlah | 1,4400" in rounded
    assert "Jumlah Pegawai (ke atas) | 2" in rounded
    with pytest.raises(WorkloadError):
        posts_row("Jumlah", dinas.workload("KI-03").kebutuhan, "dua", 3)


def test_unfinished_tasks_give_no_need_and_what_lacks_is_told():
    job = InformasiJabatan(
        id="1",
        tugas_pokok=[
            Tugas(uraian="Mengarsip", volume=3, periode="bulan"),
            Tugas(uraian="Melapor", waktu=Waktu.menit(20)),
        ],
    )
    document = forms.informasi_jabatan_document(job)
    lines = text(document).splitlines()
    assert "1. | Mengarsip | - | 3 | - | - | -" in lines
    assert "2. | Melapor | - | - | 1/3 | - | -" in lines
    assert not any(line.startswith("Jumlah") for line in lines)
    assert document.lacking[0].message("id").startswith("1: butir 1, Nama Jabatan")


def test_a_class_given_by_the_caller_comes_before_the_written_one():
    lines = text(
        forms.informasi_jabatan_document(dinas.information("KI-08"), kelas=10)
    ).splitlines()
    assert lines[-1] == "17. | KELAS JABATAN | : | 10"


def test_volumes_of_a_month_are_those_of_a_year_in_item_six_and_named_in_the_workload():
    task = Tugas(uraian="Melapor", volume=1, periode="bulan", waktu=Waktu.jam(9))
    job = InformasiJabatan(id="1", tugas_pokok=[task])
    assert "1. | Melapor | - | 12 | 9 | 1.250 | 0,0864" in text(
        forms.informasi_jabatan_document(job)
    )
    assert "1. | Melapor | - | - | 1 sebulan | 9 jam | 108 jam | 0,0864" in text(
        forms.abk_document(BebanKerja(tugas=[task]))
    )


def test_each_approach_to_a_workload_has_its_own_columns():
    objects = BebanKerja(
        pendekatan="objek_kerja",
        objek=[ObjekKerja(uraian="Pasien", satuan="orang", jumlah=80, per_pegawai=25)],
        ditetapkan=KebutuhanDitetapkan(jumlah=3, oleh="Instansi pembina", dasar="Formula"),
    )
    lines = text(forms.abk_document(objects, pembulatan="ceil")).splitlines()
    assert "1. | Pasien | orang | 80 | 25 | 3,2000" in lines
    assert lines[-1] == "Kebutuhan yang ditetapkan Instansi pembina (Formula): 3."
    machines = BebanKerja(
        pendekatan="peralatan_kerja",
        peralatan=[PeralatanKerja(uraian="Ambulans", unit=3, awak="1/3", gilir=2)],
    )
    assert "1. | Ambulans | 3 | 1/3 | 2 | 2,0000" in text(forms.abk_document(machines))


def test_an_unfinished_workload_is_refused_line_by_line():
    draft = BebanKerja(tugas=[Tugas(uraian="A", volume=1), Tugas(uraian="B")])
    with pytest.raises(WorkloadError) as error:
        forms.abk_document(draft)
    assert [fault.where for fault in error.value.faults] == ["tugas 1", "tugas 2"]


def test_the_map_is_drawn_on_sheets_of_its_paper_with_its_recap():
    document = forms.peta_document(dinas.PETA, paper="A4")
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert all(one.sheet and 'width="297mm" height="210mm"' in one.svg for one in pictures)
    assert pictures[0].text == f"Peta jabatan, lembar 1 dari {len(pictures)}"
    assert sum(isinstance(block, Break) for block in document.blocks) == len(pictures)
    assert document.landscape


@pytest.mark.parametrize("ending", ["docx", "pdf", "xlsx", "html"])
def test_the_map_is_printed_in_every_format(tmp_path, ending):
    made = forms.peta(dinas.PETA, tmp_path / f"peta.{ending}", paper="A4", judul="Dinas Contoh")
    assert made.complete
    assert (tmp_path / f"peta.{ending}").stat().st_size > 5_000


def test_a_map_says_what_it_does_not_know():
    posts = PetaJabatan.from_rows([
        {"id": "0", "nama_jabatan": "Bupati", "dipilih": True},
        {"id": "1", "induk": "0", "nama_jabatan": "Camat"},
    ])  # fmt: skip
    whole = text(forms.peta_document(posts, gambar=False))
    assert "2. | \u00a0\u00a0\u00a0\u00a0Camat | - | - | - | - | -" in whole
    assert "tanpa kelas | 1 | 0 | 0 | 0" in whole
    assert "B tidak diketahui untuk 1 jabatan dan K untuk 1 jabatan" in whole
    with pytest.raises(PetaError):
        forms.peta_document(posts, bacaan="lusa")


def test_only_an_agency_s_own_basis_of_the_effective_time_is_printed():
    tasks = dinas.tasks("KI-08")
    assert "1.250 jam = 75.000 menit setahun\n" in text(forms.abk_document(BebanKerja(tugas=tasks)))
    own = WaktuEfektif(setahun=Waktu.jam(1300), dasar="Peraturan Bupati Contoh 5/2020")
    document = forms.abk_document(
        BebanKerja(tugas=tasks, waktu_efektif=own), pejabat=dinas.CLERK, tempat="Contoh",
        tanggal=dinas.DAY, elektronik=True,
    )  # fmt: skip
    whole = text(document)
    assert "1.300 jam = 78.000 menit setahun (Peraturan Bupati Contoh 5/2020)" in whole
    assert "Contoh, 26 November 2026" in whole
    assert "ditandatangani secara elektronik" in whole


def test_a_list_of_needs_without_units_is_one_table():
    row = BarisKebutuhan(
        nama_jabatan="Arsiparis", kebutuhan=3, pemangku=Pemangku(pada="2025-12-31", pns=1)
    )
    daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", baris=[row])
    document = forms.kebutuhan_document(daftar)
    assert "1. | Arsiparis | - | 1 | 0 | 1 | 3 | -2" in text(document)
    assert {fault.kind for fault in document.lacking} == {"kelas_not_given", "basis_not_given"}


def test_a_basis_that_is_one_for_all_is_said_once():
    def made(*bases):
        rows = [
            BarisKebutuhan(
                nama_jabatan=f"Arsiparis {number}", kebutuhan=3, dasar=basis,
                pemangku=Pemangku(pada="2025-12-31", pns=1),
            )
            for number, basis in enumerate(bases)
        ]  # fmt: skip
        daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", baris=rows)
        return text(forms.kebutuhan_document(daftar))

    same = made("ABK 2025", "ABK 2025")
    assert same.count("ABK 2025") == same.count("Dasar") == 1
    assert "Dasar kebutuhan semua jabatan: ABK 2025." in same
    for bases in (("ABK 2025", "ABK 2026"), ("ABK 2025", None)):
        differing = made(*bases)
        assert "Dasar kebutuhan semua jabatan" not in differing
        assert differing.count("| ABK 2025") == 1
        assert differing.count("| Dasar") == 1


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (3, ["1. Camat", "2. Camat", "3. Camat"]),
        (4, ["1. Camat, 2. Camat, 3. Camat, ... (4)"]),
    ],
)
def test_what_many_rows_lack_is_told_once(count, told):
    row = BarisKebutuhan(
        nama_jabatan="Camat", kebutuhan=1, dasar="ABK", pemangku=Pemangku(pada="2025-12-31")
    )
    daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", baris=[row] * count)
    lacking = forms.kebutuhan_document(daftar).lacking
    assert [one.where for one in lacking if one.kind == "kelas_not_given"] == told


def test_a_large_map_goes_over_several_sheets():
    rows = [{"id": "0", "nama_jabatan": "Kepala", "jenis_jabatan": "JPT Pratama"}]
    for unit in range(8):
        head = {"id": f"{unit}.", "induk": "0", "nama_jabatan": f"Kepala Bidang {unit}"}
        rows.append({**head, "jenis_jabatan": "Administrator"})
        rows += [
            {"id": f"{unit}.{n}", "induk": f"{unit}.", "nama_jabatan": f"Analis Kebijakan {n}"}
            for n in range(30)
        ]
    document = forms.peta_document(PetaJabatan.from_rows(rows), paper="A4")
    pictures = [block for block in document.blocks if isinstance(block, Picture)]
    assert len(pictures) > 2
    assert pictures[1].text == f"Peta jabatan, lembar 2 dari {len(pictures)}"
    assert sum(isinstance(block, Break) for block in document.blocks) == len(pictures)
    with pytest.raises(DrawingError):
        forms.peta_document(PetaJabatan.from_rows(rows), paper="A5")
