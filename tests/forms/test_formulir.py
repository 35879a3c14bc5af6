"""The evaluation form says what the evaluation says, in every format."""

import datetime as dt
import io

import docx
import openpyxl
import pytest

import jabatan_eval as je
from jabatan_eval.forms.official.formulir_penilaian import formulir_document, formulir_penilaian
from jabatan_eval.forms.printed import rendered
from jabatan_eval.process.people import Pejabat

DECK = je.evaluate(
    "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1",
    job=je.Job(
        nama="Kepala Subbagian Kepangkatan dan Jabatan", unit="Biro Kepegawaian", instansi="BKN"
    ),
)
NINE = je.evaluate(
    ["1-6", "2-4", "3-3", "4-3", "5-3", "6-2", "7-2", "8-1", "9-1"],
    scheme="fungsional",
    keterangan={"1": "sesuai standar"},
    standar={"2": "Analis Ahli Muda"},
)


def grid(evaluation, **more):
    data, _ = rendered(formulir_document(evaluation, **more), "docx")
    tables = docx.Document(io.BytesIO(data)).tables
    return [[cell.text for cell in row.cells] for row in tables[1].rows]


def test_the_deck_s_form_is_printed_row_by_row():
    rows = grid(DECK)
    assert rows[0] == [
        "No", "Faktor Evaluasi", "Nilai yang Diberikan",
        "Standar Jabatan Struktural yang Digunakan (Jika Ada)", "Keterangan",
    ]  # fmt: skip
    assert rows[1] == [
        "1.",
        "Faktor 1: Ruang Lingkup dan Dampak Program",
        "175",
        "",
        "Tingkat Faktor 1-1",
    ]
    assert [row[2] for row in rows[1:9]] == ["175", "100", "450", "", "25", "30", "75", "310"]
    assert [row[4] for row in rows[4:9]] == [
        "", "Tingkat Faktor 4A-1", "Tingkat Faktor 4B-1", "Tingkat Faktor 5-1", "Tingkat Faktor 6-1",
    ]  # fmt: skip
    assert rows[9] == ["KESIMPULAN"] * 5
    assert rows[10][1:3] == ["Total Nilai", "1.165"]
    assert rows[11][1:4] == ["Kelas Jabatan", "8", "(1.105-1.350)"]
    assert len(rows) == 12


def test_the_functional_form_says_functional_and_has_nine_plain_rows():
    rows = grid(NINE)
    assert "Jabatan Fungsional" in rows[0][3]
    assert len(rows) == 13
    assert rows[1][4] == "Tingkat Faktor 1-6. sesuai standar"
    assert rows[2][3] == "Analis Ahli Muda"


def test_a_workbook_holds_the_points_as_numbers_that_add_up():
    data, _ = rendered(formulir_document(DECK), "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    numbers = [c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, int)]
    assert sum(numbers[:-2]) == numbers[-2] == 1165
    assert numbers[-1] == 8
    assert {c.number_format for row in sheet.iter_rows() for c in row if c.value == 1165} == {
        "[$-421]#,##0"
    }


def test_who_signs_is_named_and_who_is_not_gets_a_line(pdf_text):
    chair = Pejabat(nama="Budi Santoso, S.H.", nip="196801011990031001", pangkat="Pembina, IV/a")
    members = [Pejabat(nama=f"Anggota {n}") for n in range(3)]
    document = formulir_document(
        DECK, ketua=chair, anggota=members, tempat="Jakarta", tanggal=dt.date(2026, 11, 26)
    )
    text = pdf_text(rendered(document, "pdf")[0])
    for said in (
        "Jakarta, 26 November 2026",
        "Budi Santoso, S.H.",
        "NIP 196801011990031001",
        "Anggota 2",
    ):
        assert said in text
    bare = pdf_text(rendered(formulir_document(DECK), "pdf")[0])
    assert bare.count("(....") == 3
    assert "Katalog BKN-21-2011.1, sidik" in bare


def test_the_form_fits_on_one_page(pdf_text):
    for evaluation in (DECK, NINE):
        assert pdf_text(rendered(formulir_document(evaluation), "pdf")[0]).count("\f") == 1


def test_the_form_speaks_english_if_asked(tmp_path):
    made = formulir_penilaian(DECK, tmp_path / "f.html", lang="en", paper="F4")
    page = (tmp_path / "f.html").read_text("utf-8")
    assert made.complete
    assert "JOB EVALUATION FORM: STRUCTURAL POST" in page
    assert "330mm" in page
    with pytest.raises(ValueError, match="unknown language"):
        formulir_document(DECK, lang="jv")
