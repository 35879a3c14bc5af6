"""Tables of named fields: headers recognised, every row kept or told, faults all at once."""

import datetime as dt
import re
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter

from jabatan_eval.errors import DocumentError
from jabatan_eval.tables import Sheet, read_fields, write_sheets

FIELDS = {"nama_jabatan": ("nama jabatan", "jabatan"), "kelas": ("kelas jabatan",), "jam": ()}


@pytest.fixture(name="put")
def _put(tmp_path):
    def put(text, name="beban.csv"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return put


def kinds(error):
    return [fault.kind for fault in error.value.faults]


def test_a_header_is_recognised_however_it_is_written(put):
    table = read_fields(put("NAMA_JABATAN,Kelas Jabatan (1 - 17),Jam.\nAnalis,9,500\n"), FIELDS)
    assert [dict(row.values) for row in table.rows] == [
        {"nama_jabatan": "Analis", "kelas": "9", "jam": "500"}
    ]
    assert table.columns == (
        ("NAMA_JABATAN", "nama_jabatan"), ("Kelas Jabatan (1 - 17)", "kelas"), ("Jam.", "jam"),
    )  # fmt: skip


def test_letterhead_sums_sections_and_blank_rows_are_left_out_and_told(put):
    text = (
        "PEMERINTAH KABUPATEN;;\nBeban kerja;;\nNo;Jabatan;Jam\n;Bidang A;\n1;Analis;500\n;;\n"
        "Jumlah;;500\nNo;Jabatan;Jam\n1;2;3\n2;Pranata;\n"
    )
    table = read_fields(put(text), FIELDS)
    assert [row.number for row in table.rows] == [5, 10]
    assert table.left_out == (4, 6, 7, 8, 9)
    assert table.rows[1].values == {"nama_jabatan": "Pranata", "jam": None}
    assert table.rows[1].others == {"No": "2"}


def test_a_record_may_be_one_cell_where_the_caller_says_so(put):
    text = "Jabatan;Jam\nAnalis;\nBidang A;\n"
    assert read_fields(put(text), FIELDS).rows == ()
    assert len(read_fields(put(text), FIELDS, alone={"nama_jabatan"}).rows) == 2


def test_position_numbers_stay_text(put):
    assert (
        read_fields(put("jabatan;jam;Nomor\nA;1;1.10\n"), FIELDS).rows[0].others["Nomor"] == "1.10"
    )


def test_fields_are_mapped_by_hand_by_header_or_place(put):
    path = put("Sebutan;Lama;Kelas\nAnalis;500;9\n")
    table = read_fields(path, FIELDS, columns={"nama_jabatan": "sebutan", "jam": "#2"})
    assert table.rows[0].values == {"nama_jabatan": "Analis", "jam": "500", "kelas": "9"}


def test_every_fault_of_a_header_is_told_at_once(put):
    path = put("jabatan;nama jabatan;kelas;X\nA;B;9;1\n")
    with pytest.raises(DocumentError) as error:
        read_fields(
            path, FIELDS, needed=("jam", "nama_jabatan"), columns={"umur": "X", "kelas": "Y"}
        )
    assert kinds(error) == ["unknown_role", "no_such_column", "field_missing"]
    assert "#4 X" in error.value.message("id")
    with pytest.raises(DocumentError) as error:
        read_fields(put("jabatan;jabatan;kelas\nA;B;9\n"), FIELDS, needed=("nama_jabatan",))
    assert kinds(error) == ["field_twice"]


def test_the_fields_own_name_wins_over_a_word_for_it(put):
    table = read_fields(put("Nama Jabatan;Jabatan;Jam\nA;B;1\n"), FIELDS)
    assert table.rows[0].values["nama_jabatan"] == "A"
    assert table.rows[0].others == {"Jabatan": "B"}


def test_a_file_without_a_header_is_refused(put):
    with pytest.raises(DocumentError) as error:
        read_fields(put("a;b\n1;2\n"), FIELDS)
    assert kinds(error) == ["no_header"]


def test_json_lines_name_their_columns(put):
    path = put('{"jabatan": "A", "jam": 1.5}\n{"jabatan": "B"}\n', "beban.jsonl")
    assert [dict(row.values) for row in read_fields(path, FIELDS).rows] == [
        {"nama_jabatan": "A", "jam": 1.5}, {"nama_jabatan": "B", "jam": None},
    ]  # fmt: skip


def test_what_is_written_is_read_back(tmp_path):
    rows = [("=1+1", 8, Decimal("0.75"), dt.date(2026, 11, 26)), ("-", None, None, None)]
    sheet = Sheet("isi", ("Jabatan", "Kelas", "Jam", "Tanggal"), rows, (30,))
    for name in ("a.csv", "a.xlsx"):
        write_sheets(tmp_path / name, [sheet, Sheet("lain", (), [("x",)])])
        table = read_fields(tmp_path / name, FIELDS, alone={"nama_jabatan"})
        assert [row.values["nama_jabatan"] for row in table.rows] == ["=1+1", "-"]
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["isi", "lain"]
    assert [cell.value for cell in book["isi"][2]] == ["=1+1", 8, 0.75, dt.datetime(2026, 11, 26)]  # noqa: DTZ001
    assert book["isi"]["A2"].data_type == "s"
    text = (tmp_path / "a.csv").read_text("utf-8-sig")
    assert text.splitlines()[1] == "'=1+1;8;0,75;2026-11-26"


def test_a_workbook_is_the_same_every_time(tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_sheets(tmp_path / name, [Sheet("isi", ("A",), [(1,)])])
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_long_numbers_are_written_as_text(tmp_path):
    write_sheets(tmp_path / "a.xlsx", [Sheet("isi", ("NIP",), [(198001012005011001,)])])
    assert openpyxl.load_workbook(tmp_path / "a.xlsx")["isi"]["A2"].value == "198001012005011001"


def test_what_no_cell_can_hold_is_refused_and_nothing_is_written(tmp_path):
    with pytest.raises(DocumentError, match=re.escape("[isi]")):
        write_sheets(tmp_path / "a.xlsx", [Sheet("isi", ("A",), [("x" * 32_768,)])])
    with pytest.raises(DocumentError, match="allowed"):
        write_sheets(tmp_path / "a.ods", [Sheet("isi", ("A",), [])])
    assert [*tmp_path.iterdir()] == []


def test_a_sheet_is_chosen_by_name(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        for name in ("satu", "dua"):
            book.add_worksheet(name).write_row(0, 0, ["Jabatan", "Jam"])
            book.get_worksheet_by_name(name).write_row(1, 0, [name, 1])
    with pytest.raises(DocumentError) as error:
        read_fields(tmp_path / "a.xlsx", FIELDS)
    assert kinds(error) == ["several_sheets"]
    table = read_fields(tmp_path / "a.xlsx", FIELDS, sheet="dua")
    assert table.rows[0].values["nama_jabatan"] == "dua"
