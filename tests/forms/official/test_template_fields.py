"""Every fact can go into an agency's own template, under a name that the how-to lists."""

from pathlib import Path

import dinas
import docx

import jabatan_eval as je
from jabatan_eval.forms import fill_template, kolom_templat, placeholders
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.form import default_form

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "official-forms.md"


def names(fields):
    for name, value in fields.items():
        if value is None or isinstance(value, str):
            yield name
        elif value:
            yield from (f"{name}.{key}" for key in value[0])
        else:
            yield name


def fields():
    return kolom_templat(
        dinas.evaluation("KI-08", keterangan={"2": "dua"}), dinas.information("KI-08"),
        ketua=dinas.CLERK, anggota=dinas.TEAM, tempat="Contoh", tanggal=dinas.DAY,
    )  # fmt: skip


def test_every_field_is_filled_into_a_template(tmp_path):
    file = docx.Document()
    wanted = [name for name in names(fields()) if "." not in name]
    for name in wanted:
        file.add_paragraph(f"{name}: {{{{{name}}}}}")
    row = file.add_table(1, 3).rows[0]
    for cell, name in zip(row.cells, ("no", "uraian", "waktu"), strict=True):
        cell.text = f"{{{{tugas_pokok.{name}}}}}"
    file.save(tmp_path / "t.docx")
    assert {*placeholders(tmp_path / "t.docx")} >= {*wanted}
    done = fill_template(tmp_path / "t.docx", fields(), tmp_path / "x.docx")
    assert (done.unknown, done.replacements) == ((), ())
    assert done.empty == tuple(name for name in wanted if fields()[name] is None)
    assert {"jpt_utama", "temperamen_kerja", "pendidikan_pelatihan"} <= {*done.empty}
    filled = docx.Document(tmp_path / "x.docx")
    lines = dict(p.text.split(": ", 1) for p in filled.paragraphs)
    assert lines["nama_jabatan"] == "Kepala Subbagian Umum dan Kepegawaian"
    assert lines["nilai_jabatan"] == "1.365"
    assert lines["kelas_jabatan"] == "9"
    assert lines["keterangan_2"] == "dua"
    assert lines["nama_ketua"] == "Budi Santoso, S.H."
    assert lines["tanggal"] == "26 November 2026"
    assert lines["jumlah_kebutuhan"] == "1,0000"
    assert lines["bakat_kerja"] == "G = Intelegensia; V = Bakat Verbal"
    rows = [[cell.text for cell in one.cells] for one in filled.tables[0].rows]
    assert len(rows) == len(dinas.tasks("KI-08"))
    assert rows[0][:2] == ["1", dinas.tasks("KI-08")[0].uraian]


def test_the_workload_of_tasks_is_a_field_where_it_is_whole():
    assert fields()["tugas_pokok"][0] == {
        "no": "1", "uraian": "Menyusun rencana kerja subbagian", "hasil": "Rencana kerja",
        "satuan": "dokumen", "volume": "4", "waktu": "20", "waktu_efektif": "1.250",
        "kebutuhan": "0,0640",
    }  # fmt: skip
    draft = dinas.information("KI-08", tugas_pokok=[{"uraian": "Melapor"}])
    found = kolom_templat(None, draft)
    assert found["jumlah_kebutuhan"] is None
    assert found["tugas_pokok"][0]["kebutuhan"] is None


def test_every_item_of_the_form_has_a_field():
    found = fields()
    for item in default_form().items:
        parts = [part.key for part in item.parts if part.key != "nama"]
        assert {*(parts or [item.key])} <= {*found}


def test_what_the_information_does_not_name_is_taken_from_the_evaluation():
    job = je.Job(nama="Kasubbag", unit="Bagian A", instansi="Kabupaten Contoh")
    found = kolom_templat(
        je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=job),
        InformasiJabatan(id="1", nama_jabatan="Arsiparis", kelas_jabatan="7"), umur="lain",
    )  # fmt: skip
    assert (found["nama_jabatan"], found["unit_kerja"]) == ("Arsiparis", "Bagian A")
    assert (found["instansi"], found["kelas_jabatan"]) == ("Kabupaten Contoh", "8")
    assert (found["umur"], found["berat_badan"], found["tugas_pokok"]) == ("lain", None, [])
    assert (found["standar_1"], found["keterangan_1"]) == ("", "")


def test_fields_of_an_evaluation_alone_and_of_information_alone():
    alone = kolom_templat(dinas.evaluation("KI-03"), lain="x")
    assert (alone["tingkat_9"], alone["lain"]) == ("9-1", "x")
    assert "ikhtisar_jabatan" not in alone
    assert kolom_templat(None, dinas.information("KI-08"))["kelas_jabatan"] == "9"
    nobody = {"tempat", "tanggal", "nama_ketua", "pangkat_ketua", "nip_ketua"}
    assert kolom_templat() == {**dict.fromkeys(nobody), "anggota": ()}


def test_the_how_to_names_every_field():
    page = PAGE.read_text("utf-8")
    general = {name for name in names(fields()) if not name[-1].isdigit() and name[-2:] not in
               {"4a", "4b"}}  # fmt: skip
    assert [name for name in sorted(general) if f"`{name}`" not in page] == []
