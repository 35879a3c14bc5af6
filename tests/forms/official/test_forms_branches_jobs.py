"""Forms of one job, and many at once: what is left out, refused, or said in another way."""

import io
import os
import re
import zipfile
from decimal import Decimal

import dinas
import docx
import openpyxl
import pytest
from made_forms import rows_of, text_of

import jabatan_eval as je
from jabatan_eval import forms
from jabatan_eval.errors import DocumentError, Fault, WorkloadError
from jabatan_eval.forms.official.bulk import joined
from jabatan_eval.forms.printed import (
    Break,
    Cell,
    Column,
    Document,
    Paragraph,
    Picture,
    Row,
    Table,
    rendered,
)
from jabatan_eval.judgement.situations import with_special_situations
from jabatan_eval.organisation import (
    BebanKerja,
    InformasiJabatan,
    ObjekKerja,
    PeralatanKerja,
    Tugas,
    Waktu,
)
from jabatan_eval.organisation.beban_kerja import KebutuhanDitetapkan

ARCHIVE = Tugas(uraian="Mengarsipkan", volume=10, waktu=Waktu.jam(5))
MONTHLY = Tugas(uraian="Melapor", volume=1, periode="bulan", waktu=Waktu.menit(90))
PATIENTS = BebanKerja(
    pendekatan="objek_kerja",
    objek=[ObjekKerja(uraian="Pasien", satuan="orang", jumlah=80, per_pegawai=25),
           ObjekKerja(uraian="Keluarga", jumlah=1, per_pegawai=3)],
)  # fmt: skip
CARS = BebanKerja(
    pendekatan="peralatan_kerja", peralatan=[PeralatanKerja(uraian="Ambulans", unit=3, awak=2, gilir=3)]
)  # fmt: skip
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100" viewBox="0 0 200 100">'
    '<rect x="5" y="5" width="190" height="90" fill="none" stroke="black"/></svg>'
)


def said(refused, lang="id"):
    return [fault.message(lang) for fault in refused.value.faults]


def text(document):
    return text_of(rendered(document, "docx")[0])


def rows(document):
    return rows_of("docx", rendered(document, "docx")[0])


def of_job(n, unit="Bagian A", **more):
    job = je.Job(nama=f"Jabatan {n}", unit=unit, instansi="Kabupaten Contoh")
    return je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=job, **more)


def formulir(one):
    """The form of one; that of number 2 is refused."""
    if one.job.nama == "Jabatan 2":
        raise DocumentError([Fault("no_jobs_listed"), Fault("no_annexes")])
    return forms.formulir_document(one)


# The workload


def test_an_unfinished_workload_is_refused_with_every_line():
    tasks = [ARCHIVE, Tugas(uraian="Melapor", volume=1), Tugas(uraian="Rapat")]
    with pytest.raises(WorkloadError) as refused:
        forms.abk_document(BebanKerja(tugas=tasks))
    first, second = said(refused, "en")
    assert first.endswith("'Melapor' is not complete; not filled in: waktu")
    assert second.endswith("'Rapat' is not complete; not filled in: volume, waktu")


def test_a_workload_by_object_has_columns_of_its_own_and_no_working_time():
    told = forms.abk_document(PATIENTS)
    assert rows(told)[-5:] == [
        ["No", "Objek Kerja", "Satuan", "Jumlah Objek", "Dilayani Seorang Pegawai",
         "Kebutuhan Pegawai"],
        ["1.", "Pasien", "orang", "80", "25", "3,2000"],
        ["2.", "Keluarga", "-", "1", "3", "1/3"],
        ["Jumlah", "3 8/15"],
        ["Jumlah Pegawai (tanpa pembulatan)", "3 8/15"],
    ]  # fmt: skip
    assert "Waktu Kerja Efektif" not in text(told)
    assert "Waktu Kerja Efektif" in text(forms.abk_document(BebanKerja(tugas=[ARCHIVE])))


def test_a_workload_by_equipment_has_units_crew_and_shifts():
    assert rows(forms.abk_document(CARS))[-4:-2] == [
        ["No", "Peralatan", "Jumlah Unit", "Awak Seunit", "Giliran Kerja", "Kebutuhan Pegawai"],
        ["1.", "Ambulans", "3", "2", "3", "18,0000"],
    ]


def test_a_volume_of_a_month_is_said_with_its_month():
    found = rows(forms.abk_document(BebanKerja(tugas=[MONTHLY, ARCHIVE])))
    month, year = found[-4], found[-3]
    assert month[:2] == ["1.", "Melapor"]
    assert re.fullmatch(r"1 .*bulan", month[4])
    assert year[4] == "10"


def test_a_need_that_another_authority_sets_stands_below():
    other = KebutuhanDitetapkan(jumlah="2,5", oleh="Instansi Pembina", dasar="Surat 1/2026")
    told = text(forms.abk_document(BebanKerja(tugas=[ARCHIVE], ditetapkan=other)))
    assert told.splitlines()[-1] == (
        "Kebutuhan yang ditetapkan Instansi Pembina (Surat 1/2026): 2,5."
    )
    assert "ditetapkan" not in text(forms.abk_document(BebanKerja(tugas=[ARCHIVE])))


# The information of a job


def item_six(informasi, **more):
    found = rows(forms.informasi_jabatan_document(informasi, **more))
    start = next(
        place for place, row in enumerate(found) if "Uraian Tugas" in " ".join(row).title()
    )
    return found[start + 1 :]


def test_tasks_that_are_not_complete_stand_with_dashes_and_are_not_added_up():
    tasks = [MONTHLY, Tugas(uraian="Rapat", hasil="Notula")]
    own = InformasiJabatan(id="1", nama_jabatan="Arsiparis", tugas_pokok=tasks)
    found = item_six(own)
    assert found[:2] == [
        ["1.", "Melapor", "-", "1", "1,5", "-", "-"],
        ["2.", "Rapat", "Notula", "-", "-", "-", "-"],
    ]
    assert not any("Jumlah" in cell for row in found for cell in row)


def test_complete_tasks_are_counted_by_the_year():
    own = InformasiJabatan(id="1", nama_jabatan="Arsiparis", tugas_pokok=[MONTHLY])
    found = item_six(own, pembulatan="ceil")
    assert found[0] == ["1.", "Melapor", "-", "12", "1,5", "1.250", "0,0144"]
    assert found[1][-1] == "0,0144"
    assert found[2][-1] == "1"


def test_the_workload_that_is_given_is_the_one_of_item_six():
    own = InformasiJabatan(id="1", nama_jabatan="Arsiparis", tugas_pokok=[MONTHLY, MONTHLY])
    found = item_six(own, beban=BebanKerja(tugas=[ARCHIVE]))
    assert found[0] == ["1.", "Mengarsipkan", "-", "10", "5", "1.250", "0,0400"]
    assert found[1][-1] == "0,0400"


def test_a_workload_by_object_gives_the_need_and_no_task_has_a_share_of_it():
    own = InformasiJabatan(id="1", nama_jabatan="Perawat", tugas_pokok=[ARCHIVE, ARCHIVE, ARCHIVE])
    found = item_six(own, beban=PATIENTS)
    assert [row[-2:] for row in found[:3]] == [["-", "-"]] * 3
    assert found[3][-1] == "3 8/15"


def test_the_class_that_is_given_comes_before_the_written_one():
    own = dinas.information("KI-08")
    assert own.kelas_jabatan == "9"
    plain = text(forms.informasi_jabatan_document(own)).splitlines()
    other = text(forms.informasi_jabatan_document(own, kelas=11)).splitlines()
    differing = [(a, b) for a, b in zip(plain, other, strict=True) if a != b]
    assert len(differing) == 1
    assert differing[0][0].endswith("9")
    assert differing[0][1].endswith("11")


# The factor information


def test_a_narrative_of_no_factor_is_refused():
    with pytest.raises(DocumentError) as refused:
        forms.informasi_faktor_document(of_job(1), uraian={"7": "x", "2": "y", "8": "z"})
    assert said(refused) == [
        f"uraian untuk faktor '{code}', yang tidak ada dalam skema ini; "
        "pilihan: 1, 2, 3, 4A, 4B, 5, 6"
        for code in "78"
    ]


def test_a_narrative_of_no_part_is_refused():
    with pytest.raises(DocumentError) as refused:
        forms.informasi_faktor_document(
            of_job(1), uraian={"1": {"dampak": "x", "luas": "y", "isi": "z"}}
        )
    assert [line.removeprefix("faktor 1: ") for line in said(refused)] == [
        "bagian 'luas' tidak ada; pilihan: ruang_lingkup, dampak",
        "bagian 'isi' tidak ada; pilihan: ruang_lingkup, dampak",
    ]


def test_a_factor_in_parts_that_is_told_as_a_whole_is_printed_and_its_parts_are_lacking():
    made = forms.informasi_faktor_document(of_job(1, keterangan={"1": "Tugas rutin."}))
    told = text(made)
    assert told.index("Tugas rutin.") < told.index("a. Ruang Lingkup") < told.index("b. Dampak")
    lacking = [one.message("id") for one in made.lacking]
    assert [line for line in lacking if "uraian Dampak belum diisi" in line]
    assert told.count("(belum diisi)") == len(lacking)


def test_situations_are_a_review_or_claims_and_none_where_none_are_given():
    review = with_special_situations("6-1", {"2": "Dua giliran."}, scheme="struktural")
    told = [
        text(forms.informasi_faktor_document(of_job(1), situasi=one))
        for one in (review, {"2": "Dua giliran."})
    ]
    assert told[0] == told[1]
    assert "Dua giliran." in told[0]
    assert "SITUASI KHUSUS" not in text(forms.informasi_faktor_document(of_job(1)))
    none = text(forms.informasi_faktor_document(of_job(1), situasi=[])).splitlines()
    assert none[none.index("SITUASI KHUSUS") + 1] == "Tidak ada"


def test_a_situation_without_a_reason_is_told():
    made = forms.informasi_faktor_document(of_job(1), situasi=["2"])
    assert "Jabatan 1: situasi khusus 2 belum diberi alasan" in [
        one.message("id") for one in made.lacking
    ]


# Many forms


def test_of_many_forms_the_refused_are_told_and_the_others_made(tmp_path):
    steps = []
    made = forms.banyak(
        [of_job(n) for n in (1, 2, 3)], formulir, tmp_path, nama=lambda one: one.job.nama,
        kemajuan=steps.append,
    )  # fmt: skip
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "0001-jabatan-1.docx",
        "0003-jabatan-3.docx",
    ]
    assert steps == [1, 2, 3]
    assert not made.complete
    first = "Jabatan 2: tidak ada jabatan untuk didaftar; tidak ada lampiran yang memuat hasil"
    assert made.messages()[0] == first
    told = [line for one in made.berkas for line in one.messages()]
    assert [*made.messages()[1:]] == told
    assert "Jabatan 3" in text_of((tmp_path / "0003-jabatan-3.docx").read_bytes())


def test_one_file_a_unit_has_each_form_of_it(tmp_path):
    many = [of_job(1), of_job(2), of_job(3, "Bagian B"), of_job(4), of_job(5, None)]
    made = forms.banyak(
        many, formulir, tmp_path, nama=lambda one: one.job.nama, unit=lambda one: one.job.unit
    )
    assert [one.nama for one in made.ditolak] == ["Jabatan 2"]
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        "0001-bagian-a.docx", "0002-bagian-b.docx", "0003-jabatan.docx",
    ]  # fmt: skip
    told = text_of((tmp_path / "0001-bagian-a.docx").read_bytes())
    assert told.index("Jabatan 1") < told.index("Jabatan 4")
    assert "Jabatan 3" not in told


def test_a_unit_whose_forms_are_not_of_one_kind_is_refused_and_the_others_made(tmp_path):
    def make(name):
        return Document(name, "surat" if name == "B" else "formulir", (Paragraph(name),))

    made = forms.banyak(
        "ABC", make, tmp_path, nama=str, unit=lambda one: "Dua" if one in "AB" else "Satu"
    )
    assert [one.message() for one in made.ditolak] == [
        "Dua: 'A, B' tidak dapat digabung dalam satu berkas: jenis atau kertasnya berlainan"
    ]
    assert [path.name for path in tmp_path.iterdir()] == ["0002-satu.docx"]


def test_a_file_that_is_there_is_not_replaced_unless_it_may(tmp_path):
    (tmp_path / "0001-jabatan-1.docx").write_bytes(b"old")
    many, name = [of_job(1)], lambda one: one.job.nama
    made = forms.banyak(many, formulir, tmp_path, nama=name)
    assert [one.nama for one in made.ditolak] == ["Jabatan 1"]
    assert (tmp_path / "0001-jabatan-1.docx").read_bytes() == b"old"
    assert not forms.banyak(many, formulir, tmp_path, nama=name, overwrite=True).ditolak
    assert (tmp_path / "0001-jabatan-1.docx").read_bytes() != b"old"


def test_many_forms_need_a_folder_that_is_there(tmp_path):
    with pytest.raises(DocumentError) as refused:
        forms.banyak([], formulir, tmp_path / "tidak-ada", nama=str)
    assert "tidak-ada" in said(refused)[0]


def test_many_forms_are_made_where_the_system_cannot_be_told_to_write(tmp_path, monkeypatch):
    monkeypatch.delattr(os, "sync", raising=False)
    made = forms.banyak([of_job(1)], formulir, tmp_path, nama=lambda one: one.job.nama)
    assert len(made.berkas) == len([*tmp_path.iterdir()]) == 1


def test_joined_annexes_keep_the_heading_of_each():
    listed = [forms.BarisHasil("1", "Camat", 12, 2265)]
    one = forms.lampiran_document(
        listed, instansi="Contoh", bacaan="dihitung", peraturan=dinas.RULE
    )
    whole = joined([one, one], ["satu", "dua"])
    assert [block for block in whole.blocks if isinstance(block, Break)] == [Break("dua")]
    assert text(whole).count("PERATURAN BUPATI CONTOH") == 2


# What an agency's own template can have


# What is printed


@pytest.mark.parametrize("sheet", [False, True])
def test_a_picture_stands_in_the_text_or_covers_its_page(sheet):
    data, _ = rendered(Document("A", "peta", (Picture(SVG, "Bagan", sheet=sheet),)), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        xml = packed.read("word/document.xml").decode()
        (name,) = [one for one in packed.namelist() if one.endswith(".png")]
        assert packed.read(name).startswith(b"\x89PNG")
    assert ("<wp:anchor" in xml, "<wp:inline" in xml) == (sheet, not sheet)
    assert 'descr="Bagan"' in xml
    width, height = map(int, re.search(r'<wp:extent cx="(\d+)" cy="(\d+)"', xml).groups())
    assert (width / height == pytest.approx(2, rel=0.01)) is not sheet
    assert docx.Document(io.BytesIO(data)).inline_shapes.__len__() == (not sheet)


def test_a_number_over_several_columns_stays_a_number_in_a_workbook():
    table = Table(
        (Column(1), Column(1), Column(1)), (),
        (Row((Cell("Jumlah"), Cell("1.165,25", across=2, value=Decimal("1165.25")))),),
    )  # fmt: skip
    data, _ = rendered(Document("A", "formulir", (table,)), "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    (cell,) = [one for row in sheet for one in row if isinstance(one.value, (int, float))]
    assert cell.value == 1165.25
    assert cell.number_format == "[$-421]#,##0.00"
    assert any(cell.coordinate in found for found in sheet.merged_cells.ranges)


def test_a_cell_over_three_rows_is_one_cell():
    table = Table(
        (Column(1), Column(1)), (),
        (Row((Cell("Bagian", down=3), Cell("a"))), Row((Cell("b"),)), Row((Cell("c"),)),
         Row((Cell("Lain"), Cell("d")))),
    )  # fmt: skip
    data, _ = rendered(Document("A", "formulir", (table,)), "docx")
    (found,) = docx.Document(io.BytesIO(data)).tables
    first = [row.cells[0] for row in found.rows]
    assert [cell.text for cell in first] == ["Bagian", "Bagian", "Bagian", "Lain"]
    assert first[0]._tc is first[1]._tc is first[2]._tc
    assert [row.cells[1].text for row in found.rows] == ["a", "b", "c", "d"]
