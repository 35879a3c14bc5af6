"""The work directed, read from tables as people keep them."""

from fractions import Fraction
from pathlib import Path

import pytest
import xlsxwriter

from jabatan_eval import DocumentError
from jabatan_eval.judgement import base_work_class, read_work

HEAD = "Kelas;Jam;Nama;Tanda;Waktu Penyelia\n"


@pytest.fixture(name="put")
def _put(tmp_path):
    def put(text, name="beban.csv"):
        path = tmp_path / name
        path.write_text(text, "utf-8-sig")
        return str(path)

    return put


def faults_of(path, **how):
    with pytest.raises(DocumentError) as error:
        read_work(path, **how)
    assert error.value.message("id")
    return [(f.where.removeprefix(path), f.kind) for f in error.value.faults]


def test_a_table_with_letterhead_and_sums_is_read(put):
    path = put(
        "BIDANG A;;;;\n"
        + HEAD
        + "Kelas 9;1.250,5;Analis;;600\n"
        + "V;300;Pramubakti;penunjang;0\n"
        + "JUMLAH;1.550,5;;;\n"
    )
    table = read_work(path)
    assert [(w.kelas, w.hours, w.name, w.flags, w.own_time) for w in table.work] == [
        (9, Fraction(2501, 2), "Analis", (), 600),
        (5, 300, "Pramubakti", ("penunjang",), 0),
    ]
    assert table.left_out == (5,)
    assert base_work_class(table.work).kelas == 9


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("penunjang, mandiri", ("mandiri", "penunjang")),
        ("Tanpa Tanggung-Jawab", ("tanpa_tanggung_jawab",)),
        ("calon/kontrak", ("calon", "kontrak")),
        ("-", ()),
        ("", ()),
    ],
)
def test_flags_are_written_in_many_ways(put, written, flags):
    path = put(f"kelas;jam;tanda\n9;1;{written}\n")
    assert read_work(path).work[0].flags == flags


def test_numbers_of_a_spreadsheet_are_what_it_shows(tmp_path):
    path = str(tmp_path / "beban.xlsx")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate([["Kelas", "Jam", "Nama"], [9, 0.1, 2026], [8, 0.3, "B"]]):
            sheet.write_row(number, 0, row)
    work = read_work(path).work
    assert [(w.kelas, w.hours, w.name) for w in work] == [
        (9, Fraction(1, 10), "2026"),
        (8, Fraction(3, 10), "B"),
    ]


def test_columns_are_mapped_by_hand(put):
    path = put("Grade;Lama;X\n9;5;1\n")
    assert read_work(path, columns={"kelas": "Grade", "jam": "#2"}).work[0].hours == 5


def test_every_fault_of_every_row_is_told_with_its_place(put):
    path = put(
        HEAD
        + "18;-5;X;magang, penunjang;abc\n"
        + f";12;{'y' * 1001};;1\n"
        + "8;1,250;Z;;1\n"
        + "13.A;;W;;1\n"
    )
    assert faults_of(path) == [
        (":2 kelas", "kelas_out_of_range"),
        (":2 jam", "negative_hours"),
        (":2 waktu_sendiri", "unreadable_amount"),
        (":2", "unknown_flag"),
        (":3 kelas", "sentinel"),
        (":3 nama", "too_long"),
        (":4 jam", "ambiguous_amount"),
        (":5 kelas", "local_grade"),
        (":5 jam", "unreadable_amount"),
    ]


def test_own_time_is_given_for_every_row_or_for_none(put):
    path = put(HEAD + "9;5;A;;1\n8;5;B;;\n7;5;C;;\n")
    with pytest.raises(DocumentError) as error:
        read_work(path)
    (fault,) = error.value.faults
    assert (fault.kind, fault.given) == ("own_time_missing", f"{path}:3, {path}:4")


def test_a_table_without_work_or_without_its_columns_is_refused(put):
    assert faults_of(put(HEAD)) == [("", "no_work")]
    assert faults_of(put("kelas;nama\n9;A\n")) == [("", "field_missing")]
    assert faults_of(str(Path("tidak-ada.csv"))) == [("", "no_such_file")]
