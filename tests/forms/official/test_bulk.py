"""Many forms: a file each or a file a unit, refused ones told, the rest made."""

import docx
import openpyxl
import pytest

import jabatan_eval as je
from jabatan_eval.errors import DocumentError
from jabatan_eval.forms import Banyak, banyak, formulir_document, joined
from jabatan_eval.forms.official.bulk import file_name
from jabatan_eval.forms.printed import Annex, Document, Paragraph, Printed, Replacement

CODES = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
JOBS = [je.evaluate(CODES, job=je.Job(nama=f"Jabatan {n}", unit=f"Unit {n % 2}")) for n in range(5)]


def named(one):
    return one.job.nama


def refuse_third(one):
    if one is JOBS[2]:
        raise DocumentError([je.Fault("no_jobs_listed")])
    return formulir_document(one)


def test_one_file_a_job_and_what_is_refused_is_told(tmp_path):
    seen = []
    done = banyak(JOBS, refuse_third, tmp_path, nama=named, kemajuan=seen.append)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "0001-jabatan-0.docx", "0002-jabatan-1.docx", "0004-jabatan-3.docx", "0005-jabatan-4.docx",
    ]  # fmt: skip
    assert seen == [1, 2, 3, 4, 5]
    assert not done.complete
    assert done.messages("id") == ("Jabatan 2: tidak ada jabatan untuk didaftar",)
    file = docx.Document(tmp_path / "0005-jabatan-4.docx")
    assert file.tables[0].rows[0].cells[2].text == "Jabatan 4"


def test_one_file_a_unit_has_each_form_on_pages_of_its_own(tmp_path, pdf_text):
    done = banyak(
        JOBS, refuse_third, tmp_path, nama=named, unit=lambda one: one.job.unit, ending=".pdf"
    )
    assert [one.path.rpartition("/")[2] for one in done.berkas] == [
        "0001-unit-0.pdf", "0002-unit-1.pdf",
    ]  # fmt: skip
    pages = pdf_text((tmp_path / "0001-unit-0.pdf").read_bytes()).rstrip("\f").split("\f")
    assert ["Jabatan 0" in pages[0], "Jabatan 4" in pages[1], len(pages)] == [True, True, 2]
    assert done.ditolak[0].nama == "Jabatan 2"


def test_a_workbook_a_unit_has_a_sheet_a_job(tmp_path):
    banyak(JOBS, formulir_document, tmp_path, nama=named, unit=lambda _: None, ending=".xlsx")
    book = openpyxl.load_workbook(tmp_path / "0001.xlsx" if (tmp_path / "0001.xlsx").exists()
                                  else next(tmp_path.iterdir()))  # fmt: skip
    assert book.sheetnames == [f"Jabatan {n}" for n in range(5)]


def test_files_that_exist_stay_unless_told_otherwise(tmp_path):
    banyak(JOBS[:1], formulir_document, tmp_path, nama=named)
    again = banyak(JOBS[:1], formulir_document, tmp_path, nama=named)
    assert [one.faults[0].kind for one in again.ditolak] == ["exists_already"]
    assert banyak(JOBS[:1], formulir_document, tmp_path, nama=named, overwrite=True).complete
    units = banyak(
        JOBS[:1], formulir_document, tmp_path / ".", nama=named, unit=lambda _: "Jabatan 0"
    )
    assert [one.faults[0].kind for one in units.ditolak] == ["exists_already"]
    with pytest.raises(DocumentError):
        banyak(JOBS, formulir_document, tmp_path / "tidak-ada", nama=named)


def test_documents_of_one_kind_are_joined_with_all_that_they_say():
    one = Document("A", "lampiran", (Paragraph("x"),), annex=Annex("LAMPIRAN I", ()))
    two = Document("B", "lampiran", (Paragraph("y"),), annex=Annex("LAMPIRAN II", ()),
                   lacking=(je.Fault("no_jobs_listed"),))  # fmt: skip
    both = joined([one, two], ["satu", "dua"])
    assert [type(block).__name__ for block in both.blocks] == [
        "Annex", "Paragraph", "Break", "Annex", "Paragraph",
    ]  # fmt: skip
    assert both.annex is None
    assert both.lacking == two.lacking
    with pytest.raises(DocumentError) as error:
        joined([one, Document("C", "surat", ())], ["satu", "tiga"])
    assert "A, C" in error.value.faults[0].given


def test_names_of_files_are_plain_whatever_the_job_is_called():
    assert file_name(1, "../../etc/passwd", ".docx") == "0001-etc-passwd.docx"
    assert file_name(2, "Pranata é 😀", ".pdf") == "0002-pranata-e.pdf"
    assert file_name(3, "ꦱꦸ", ".pdf") == "0003-jabatan.pdf"
    assert len(file_name(4, "a" * 500, ".pdf")) < 80


def test_what_is_told_of_a_file_is_told_of_all():
    replaced = (Replacement("control", "U+0007", 1),)
    done = Banyak((Printed("a.docx", replaced), Printed("b.docx")), ())
    assert not done.complete
    assert len(done.messages("en")) == 1
    assert Banyak((Printed("b.docx"),), ()).complete


def test_a_system_without_sync_makes_the_forms_all_the_same(tmp_path, monkeypatch):
    monkeypatch.delattr("os.sync")
    assert banyak(JOBS[:1], formulir_document, tmp_path, nama=named).complete
