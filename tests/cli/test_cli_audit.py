"""`jabatan-eval audit`: registers in files, findings out, and exit codes that tell."""

import csv
import json
import shutil
import zipfile
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest
import python_calamine
import xlsxwriter

from jabatan_eval import DocumentError
from jabatan_eval.cli import main
from jabatan_eval.register.files import audit_file

EXAMPLE = Path(__file__).parents[2] / "examples" / "register_contoh.csv"
HEAD = "nama_jabatan;jenis_jabatan;nilai_jabatan;kelas_jabatan"
RIGHT = f"{HEAD}\nKepala Seksi;Pengawas;1.165;8\n"
WRONG = f"{HEAD}\nKepala Seksi;Pengawas;1.165;9\n"


@pytest.fixture(name="here", autouse=True)
def _here(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(name, text, encoding="utf-8-sig"):
    Path(name).write_text(text, encoding)
    return name


def test_findings_end_with_1_and_none_with_0(capsys):
    assert main(["audit", put("a.csv", RIGHT)]) == 0
    assert "Tidak ada temuan." in capsys.readouterr().out
    assert main(["audit", put("b.csv", WRONG)]) == 1
    out = capsys.readouterr().out
    assert "baris 2 (Kepala Seksi): kesalahan kelas_not_from_nilai" in out


@pytest.mark.parametrize("name", ["Camat", "Kepala\u2028Seksi", "[]"])
def test_findings_are_written_one_by_one_as_the_json_that_they_are(capsys, name):
    for kelas, code in ((9, 1), (8, 0)):
        rows = f"nama_jabatan,jenis_jabatan,nilai_jabatan,kelas_jabatan\n{name},pengawas,1165,{kelas}\n"
        assert main(["audit", put("a.csv", rows), "--json"]) == code
        out = capsys.readouterr().out
        assert len(json.loads(out)["findings"]) == code
        told = json.dumps(json.loads(out), ensure_ascii=False, indent=2) + "\n"
        assert out == told.replace("\u2028", "\\u2028")


def test_the_example_register_shows_what_real_registers_have(capsys):
    assert main(["audit", str(EXAMPLE), "--kunci", "Kode", "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["rows"], found["left_out"]) == (22, [5, 17])
    assert {one["code"] for one in found["findings"]} == {
        "missing_value", "key_repeated", "kind_unknown", "nilai_between_bands",
        "nilai_unattainable", "kelas_sentinel", "kelas_roman", "kelas_local_grade",
        "kelas_out_of_range", "kelas_outside_scheme", "kelas_not_from_nilai",
        "same_job_other_kelas", "superior_unknown", "superior_not_above", "converted_old_nilai",
    }  # fmt: skip
    assert sum(one["findings"] for one in found["by_code"]) == len(found["findings"])
    assert "R-001" not in {one["row"] for one in found["findings"]}


def test_the_language_is_chosen(capsys):
    assert main(["audit", put("a.csv", WRONG), "--lang", "en"]) == 1
    assert "row 2 (Kepala Seksi): error kelas_not_from_nilai" in capsys.readouterr().out
    assert main(["audit", "--help"]) == 0
    assert "register.csv" in capsys.readouterr().out


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["tiada.csv"],
        ["register.docx"],
        ["salah.csv", "--kolom", "nilai_jabatan"],
        ["salah.csv", "--kolom", "=x"],
        ["salah.csv", "--kolom", "nilai=nilai_jabatan"],
        ["salah.csv", "--kolom", "nilai_jabatan=tiada"],
        ["salah.csv", "--kolom", "nilai_jabatan=#99"],
        ["salah.csv", "--kunci", "tiada"],
        ["salah.csv", "-o", "temuan.docx"],
        ["salah.csv", "-o", "salah.csv", "--timpa"],
        ["salah.csv", "-o", "ada.csv"],
        ["kosong.csv"],
        ["tanpa.csv"],
    ],
    ids=str,
)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_a_wrong_call_or_input_ends_with_2_and_writes_nothing(words, lang, capsys, here):
    put("salah.csv", WRONG)
    put("ada.csv", "milik saya")
    put("kosong.csv", "", "utf-8")
    put("tanpa.csv", "a;b;c\n1;2;3\n")
    before = {path.name: path.read_bytes() for path in here.iterdir()}
    assert main(["audit", *words, "--lang", lang]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err
    assert {path.name: path.read_bytes() for path in here.iterdir()} == before


def test_findings_are_written_to_a_csv_that_runs_nothing(capsys):
    name = "=cmd|' /C calc'!A0"
    put("a.csv", f'{HEAD};unit_kerja\n"{name}";Pengawas;1165;9;+1+1\n')
    assert main(["audit", "a.csv", "-o", "temuan.csv"]) == 1
    assert "Temuan ditulis ke temuan.csv" in capsys.readouterr().out
    with Path("temuan.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [*csv.reader(file, delimiter=";")]
    assert rows[0][:5] == ["baris", "Nama jabatan", "Unit kerja", "Kode", "Bobot"]
    assert rows[1][0] == "2"
    assert rows[1][1] == "'" + name
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)


def test_findings_are_written_to_a_workbook_with_a_summary(capsys):
    shutil.copy(EXAMPLE, "a.csv")
    assert main(["audit", "a.csv", "-o", "temuan.xlsx", "--kunci", "kode"]) == 1
    capsys.readouterr()
    book = python_calamine.CalamineWorkbook.from_path("temuan.xlsx")
    assert book.sheet_names == ["temuan", "ringkasan"]
    rows = book.get_sheet_by_name("temuan").to_python()
    found = audit_file("a.csv", "Kode").report
    assert rows[0][0] == "Kode"
    assert [row[3] for row in rows[1:]] == [finding.code for finding in found.findings]
    cells = {cell for row in book.get_sheet_by_name("ringkasan").to_python() for cell in row}
    assert {found.receipt.edition, found.receipt.digest, "Dinas Kesehatan"} <= cells
    with zipfile.ZipFile("temuan.xlsx") as archive:
        sheets = [archive.read(name) for name in archive.namelist() if "worksheets/" in name]
    assert len(sheets) == 2
    assert not any(b"<f>" in sheet for sheet in sheets)


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_file_that_exists_is_replaced_only_when_told(ending, capsys):
    put("a.csv", WRONG)
    target = put(f"temuan.{ending}", "milik saya")
    assert main(["audit", "a.csv", "-o", target]) == 2
    assert Path(target).read_text("utf-8-sig") == "milik saya"
    assert main(["audit", "a.csv", "-o", target, "--timpa"]) == 1
    assert Path(target).read_bytes() != b"milik saya"
    capsys.readouterr()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_a_report_without_findings_and_units_is_written_too(ending, capsys):
    put("a.csv", RIGHT)
    assert main(["audit", "a.csv", "-o", f"temuan.{ending}"]) == 0
    assert Path(f"temuan.{ending}").stat().st_size > 50
    capsys.readouterr()


def book_of(name, sheets):
    with xlsxwriter.Workbook(name) as book:
        for title, rows in sheets.items():
            sheet = book.add_worksheet(title)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    return name


SHEET = [
    ["PEMERINTAH KABUPATEN CONTOH"],
    [],
    ["No", "Nama Jabatan", "Jenis", "Nilai", "Kelas"],
    [1, 2, 3, 4, 5],
    ["A", "DINAS"],
    [1, "Kepala Seksi", "Pengawas", 1165, 8],
    [2, "Kepala Seksi B", "Pengawas", 1165, 9],
    ["JUMLAH", "", "", 2330, 17],
    ["No", "Nama Jabatan", "Jenis", "Nilai", "Kelas"],
]


def test_a_workbook_with_letterhead_sums_and_sections_is_read(capsys):
    book_of("a.xlsx", {"Data": SHEET, "Catatan": [["x"]]})
    found = audit_file("a.xlsx")
    assert [(f.row, f.code) for f in found.report.findings] == [(7, "kelas_not_from_nilai")]
    assert found.left_out == (4, 5, 8, 9)
    assert main(["audit", "a.xlsx"]) == 1
    assert "bukan jabatan" in capsys.readouterr().out
    book_of("b.xlsx", {"Satu": SHEET, "Dua": SHEET})
    assert main(["audit", "b.xlsx"]) == 2
    assert main(["audit", "b.xlsx", "--lembar", "Dua"]) == 1
    capsys.readouterr()


def test_headers_of_two_rows_and_columns_mapped_by_place_are_understood():
    codes = ["1", "2", "3", "4A", "4B", "5", "6"]
    top = ["Nama Jabatan", "Jenis Jabatan", "Total Nilai", "Kelas"]
    top += [f"Faktor {code}" if n == 0 else "" for code in codes for n in range(2)]
    below = ["", "", "", "", *["Level", "Nilai"] * 7]
    row = ["Camat", "Administrator", 1165, 8, *["1-1", 0, "2-2", 0, "3-1", 0, "4A-1", 0,
           "4B-1", 0, "5-1", 0, "6-1", 0]]  # fmt: skip
    book_of("a.xlsx", {"Data": [top, below, row]})
    report = audit_file("a.xlsx").report
    assert [(f.row, f.code) for f in report.findings] == [(3, "levels_contradict_nilai")]
    put("b.csv", "x;x;y\nCamat;9;1165\n")
    by_hand = {"nama_jabatan": "#1", "kelas_jabatan": "#2", "nilai_jabatan": "Y"}
    report = audit_file("b.csv", columns=by_hand).report
    assert [f.code for f in report.findings] == ["column_missing", "kelas_not_from_nilai"]


GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
CODES = ["1", "2", "3", "4A", "4B", "5", "6"]


@pytest.mark.parametrize(
    ("top", "below"),
    [
        ([*CODES, "Nilai", "Kelas"], []),
        (["Faktor Evaluasi", *[""] * 6, "Nilai", "Kelas"], [[*CODES, "", ""]]),
        (["Tingkat", *[""] * 6, "Nilai", "Kelas"], [[*CODES, "", ""]]),
        (["Hasil Evaluasi", *[""] * 8], [[*CODES, "Nilai", "Kelas"]]),
        (
            [*CODES[:3], "Faktor 4", "", "5", "6", "Nilai", "Kelas"],
            [["", "", "", "A", "B", *[""] * 4], ["Tk"] * 7 + [""] * 2],
        ),
    ],
    ids=["one row", "factors", "levels", "everything", "three rows"],
)
def test_no_row_is_lost_and_no_other_column_taken_under_a_header_of_several_rows(top, below):
    row = ["Camat", "pengawas", *GOOD[:6], "6-2", 1165, 8]
    header = [["Jabatan", "Jenis", *top], *(["", "", *cells] for cells in below)]
    book_of("a.xlsx", {"Data": [["DINAS X"], *header, row]})
    report = audit_file("a.xlsx").report
    assert report.columns[0] == ("nama_jabatan", "Jabatan")
    found = [(f.row, f.code) for f in report.findings]
    assert found == [(len(header) + 2, "levels_contradict_nilai")]


@pytest.mark.parametrize(
    ("width", "points"), [(7, [*CODES]), (14, [*CODES, *CODES])], ids=["once", "twice"]
)
def test_a_nilai_over_the_points_of_each_factor_is_no_nilai_jabatan(width, points):
    top = ["Jabatan", "Kelas", "Nilai", *[""] * (width - 1)]
    book_of("a.xlsx", {"Data": [top, ["", "", *points], ["Camat", 8, *[175] * width]]})
    codes = [f.code for f in audit_file("a.xlsx", kind="pengawas").report.findings]
    assert codes == ["column_missing"]


def test_a_signature_below_the_table_is_left_out_and_a_name_alone_is_not():
    rows = f"{RIGHT};;Ditetapkan di Contoh;\n;;;BUPATI,\nCamat;;;\n;;seribu 1;\n"
    audited = audit_file(put("a.csv", rows))
    assert audited.left_out == (3, 4, 6)
    assert {finding.row for finding in audited.report.findings} == {5}


def test_the_output_of_batch_is_audited_though_its_findings_look_like_a_register():
    header = ["nama_jabatan", "jenis_jabatan", "nilai_jabatan", "kelas_jabatan"]
    findings = ["baris", "nama_jabatan", "kolom", "faktor", "jenis", "diberikan", "temuan"]
    sheets = {"hasil": [header, ["Camat", "pengawas", 1165, 9]], "temuan": [findings, [2, "Camat"]]}
    report = audit_file(book_of("a.xlsx", sheets)).report
    assert [f.code for f in report.findings] == ["kelas_not_from_nilai"]


def test_a_column_that_is_missed_is_sought_among_those_that_play_no_part(capsys):
    text = "No;Jabatan;Kelas Lama;Kelas Baru;Nilai\n1;Camat;8;9;1165\n"
    assert main(["audit", put("a.csv", text), "--kunci", "No"]) == 1
    out = capsys.readouterr().out
    assert "Kolom lain, tidak diperiksa: 'Kelas Lama', 'Kelas Baru'" in out
    assert '--kolom "kelas_jabatan=judul kolom"' in out
    assert "--jenis" in out
    told = ["audit", "a.csv", "--kolom", "kelas_jabatan=Kelas Baru", "--jenis", "pengawas"]
    assert main(told) == 1
    assert "kelas_not_from_nilai" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("second", "rows"),
    [(["No", "Jabatan", "Nilai", "Kelas"], "1, 4"), (["No", "Jabatan", "Unit", "Kelas"], "1, 4")],
    ids=["the other way round", "another column"],
)
def test_a_second_table_on_a_sheet_is_refused_and_not_read_as_the_first(second, rows):
    sheet = [["No", "Jabatan", "Kelas", "Nilai"], [1, "Camat", 8, 1165], ["B. FUNGSIONAL"]]
    book_of("a.xlsx", {"Data": [*sheet, second, [1, "Analis", 1000, 7]]})
    with pytest.raises(DocumentError) as caught:
        audit_file("a.xlsx")
    (fault,) = caught.value.faults
    assert (fault.kind, fault.given) == ("several_tables", rows)
    wide = [*second, "Unit Kerja", "Atasan"]
    book_of("b.xlsx", {"Data": [*sheet, wide, [1, "Analis", 1000, 7]]})
    with pytest.raises(DocumentError) as caught:
        audit_file("b.xlsx")
    assert caught.value.faults[0].kind == "several_tables"


def test_a_header_again_in_other_words_is_left_out():
    again = ["NOMOR", "Nama Jabatan", "KLS", "Nilai Jabatan"]
    sheet = [["No", "Jabatan", "Kelas", "Nilai"], [1, "Camat", 8, 1165], again, [2, "A", 8, 1105]]
    audited = audit_file(book_of("a.xlsx", {"Data": sheet}), kind="struktural")
    assert audited.left_out == (3,)


def test_levels_by_number_below_a_header_are_a_row_and_no_header():
    book_of("a.xlsx", {"Data": [["Jabatan", "Kelas", *CODES], ["", "", *[1, 2] * 3, 1]]})
    audited = audit_file("a.xlsx")
    assert audited.report.receipt.rows + len(audited.left_out) == 1


def test_how_a_file_is_read_is_told_as_for_batch(capsys):
    text = "Daftar – \nx|y\nJabatan,Nilai,Kelas\nKasubbag – A,1165,8\n"
    Path("a.csv").write_bytes(text.encode("cp1252"))
    assert main(["audit", "a.csv"]) == 2
    assert "--sandi cp1252" in capsys.readouterr().err
    words = ["audit", "a.csv", "--sandi", "cp1252", "--jenis", "pengawas"]
    assert main(words) == 0
    assert main([*words, "--pemisah", ",", "--baris-judul", "3"]) == 0
    assert main([*words, "--pemisah", ";"]) == 2
    assert main([*words, "--pemisah", "|"]) == 2
    assert "--pemisah: '|' tidak diterima; pilihan: ';', ',', tab" in capsys.readouterr().err
    assert main([*words, "--lembar", "Data"]) == 2
    assert "--lembar" in capsys.readouterr().err
    assert main(["audit", "a.csv", "--sandi", "cp1252", "--jenis", "raja"]) == 2
    put("b.csv", "Kasubbag;1165;8\n")
    by_place = ["--kolom", "nama_jabatan=#1", "--kolom", "nilai_jabatan=#2"]
    assert main(["audit", "b.csv", "--baris-judul", "0", *by_place, "--kolom", "kelas_jabatan=#3",
                 "--jenis", "pengawas"]) == 0  # fmt: skip
    assert main(["audit", "b.csv", *by_place, "--kolom", "nilai_jabatan=#3"]) == 2
    assert "tiap isi sekali" in capsys.readouterr().err


def test_two_columns_of_one_name_are_ambiguous_and_not_chosen_between():
    put("a.csv", "nama_jabatan;jenis;nilai;nilai;kelas\nA;JFT;1165;2000;8\n")
    found = [finding.code for finding in audit_file("a.csv").report.findings]
    assert found == ["column_ambiguous"]


@pytest.mark.parametrize("ending", ["parquet", "jsonl"])
def test_formats_that_name_their_columns_are_read_whole(ending):
    table = pa.table({"jabatan": ["JUMLAH", None], "nilai": ["1165", None], "kelas": [9, None]})
    if ending == "parquet":
        pa.parquet.write_table(table, "a.parquet")
    else:
        put("a.jsonl", "".join(f"{json.dumps(row)}\n" for row in table.to_pylist()), "utf-8")
    found = audit_file(f"a.{ending}")
    assert found.left_out == ()
    assert found.report.receipt.rows == 2


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_every_separator_is_recognised(mark):
    put("a.csv", WRONG.replace(".", "").replace(";", mark))
    assert [f.row for f in audit_file("a.csv").report.findings] == [2]


def test_a_short_list_of_rows_left_out_is_said_to_be_short(capsys):
    put("a.csv", RIGHT + "JUMLAH;;1165;8\n" * 25)
    assert main(["audit", "a.csv"]) == 0
    assert "25 baris, yaitu 3," in capsys.readouterr().out.replace("\n", " ")


def test_a_workbook_that_would_be_too_long_is_refused(monkeypatch, capsys, here):
    monkeypatch.setattr("jabatan_eval.tables.sheets.ROWS_AT_MOST", 1)
    put("a.csv", WRONG)
    assert main(["audit", "a.csv", "-o", "temuan.xlsx"]) == 2
    assert not (here / "temuan.xlsx").exists()
    capsys.readouterr()
