"""Files that lie: refused by name, quickly, and nothing they hold is run."""

import io
import struct
import subprocess
import sys
import zipfile

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from jabatan_eval.errors import DocumentError, MissingExtraError
from jabatan_eval.tables import evaluate_table, read_table, zip_guard, zip_parts

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
FACTORS = ["1", "2", "3", "4A", "4B", "5", "6"]
HEAD = ["no", "nama_jabatan", *(f"faktor_{code}" for code in FACTORS)]
PLAIN = [HEAD, [1, "Kasubbag", *GOOD]]
CELL = b'<c r="A1" t="inlineStr"><is><t>x</t></is></c>'


def read(path, **options):
    return [r for scored in evaluate_table(read_table(path, **options)) for r in scored.results]


def refusal(path, **options):
    with pytest.raises(DocumentError) as caught:
        read(path, **options)
    return caught.value.faults[0]


def lines(*rows):
    return "".join(";".join(map(str, row)) + "\n" for row in rows)


def test_a_workbook_that_unpacks_without_bound_is_not_opened(sheet, repacked):
    path = sheet(PLAIN, "a.xlsx")
    repacked(path, lambda _, data: data, [("xl/worksheets/sheet9.xml", b"0" * (50 << 20))])
    assert refusal(path).kind == "zip_bomb"


def test_a_workbook_that_holds_too_much_in_all_is_not_opened(sheet, monkeypatch):
    monkeypatch.setattr(zip_parts, "UNPACKED_AT_MOST", 1000)
    assert refusal(sheet(PLAIN, "a.xlsx")).kind == "zip_bomb"


def test_a_zip_that_says_less_than_it_holds_is_not_opened(sheet, repacked):
    path = sheet(PLAIN, "a.xlsx")
    repacked(path, lambda _, data: data, [("xl/big.xml", b"0" * (3 << 20))])
    data = bytearray(path.read_bytes())
    place = data.rindex(b"xl/big.xml") - 46
    assert data[place : place + 4] == b"PK\x01\x02"
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    assert refusal(path).kind == "zip_bomb"


def test_a_zip_whose_parts_lie_over_each_other_is_not_opened(sheet):
    path = sheet(PLAIN, "a.xlsx")
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place + 20 : place + 24] = struct.pack("<I", len(data) * 2)
    path.write_bytes(data)
    assert refusal(path).kind == "zip_bomb"


@pytest.mark.parametrize(
    "change",
    [
        lambda data: data[: len(data) // 2],
        lambda data: b"PK\x03\x04" + b"x" * 100,
        lambda data: data.replace(b"PK\x03\x04", b"PK\x03\x05"),
        lambda data: data[:60] + bytes(200) + data[260:],
    ],
    ids=["cut", "only a start", "no headers", "zeros inside"],
)
def test_a_damaged_workbook_is_refused(sheet, change):
    path = sheet(PLAIN, "a.xlsx")
    data = change(path.read_bytes())
    path.write_bytes(data if data.startswith(b"PK\x03\x04") else b"PK\x03\x04" + data[4:])
    assert refusal(path).kind in ("damaged", "cannot_read")


def central(path, offset, value):
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place + offset : place + offset + len(value)] = value
    path.write_bytes(data)


@pytest.mark.parametrize(
    ("offset", "value"),
    [(8, b"\x01\x00"), (10, b"\x0c\x00"), (20, struct.pack("<I", 1 << 14)), (42, b"\x05\x00")],
    ids=["encrypted", "bzip2", "runs past its end", "header elsewhere"],
)
def test_a_zip_that_says_what_no_workbook_says_is_refused(sheet, offset, value):
    path = sheet(PLAIN, "a.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("padding.bin", bytes(1 << 15))
    central(path, offset, value)
    assert refusal(path).kind in ("damaged", "zip_bomb")


def test_a_stored_part_is_read(sheet):
    path = sheet(PLAIN, "a.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("xl/media/image1.png", b"x" * 200_000)
        archive.writestr("xl/empty.xml", b"")
    assert [result.nilai for result in read(path)] == [1165]


@pytest.mark.parametrize(
    "cells",
    [
        CELL + b'<c s="1" r="XFD1048576"><v>2</v></c>',
        b"<c><v>1</v></c></row><row r='1048576'><c r='XFD1048576'><v>2</v></c>",
        b"<c><v>1</v></c>" + b"<c><v>1</v></c></row><row r='1048576'><c r='BZZ7'><v>2</v></c>",
    ],
    ids=["placed", "unplaced cells", "placed by the row"],
)
def test_a_sheet_that_spreads_over_all_of_the_grid_is_not_opened(sheet, repacked, cells):
    """The reader would ask for 500 gigabytes, and take the interpreter with it."""
    path = sheet(PLAIN, "a.xlsx")
    data = b"<worksheet><sheetData><row r='1'>" + cells + b"</row></sheetData></worksheet>"
    repacked(path, lambda name, own: data if name.endswith("sheet1.xml") else own)
    assert refusal(path).kind == "too_many_cells"


def test_a_format_far_down_the_sheet_is_no_cell(sheet, repacked):
    path = sheet(PLAIN, "a.xlsx")
    end = b'<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>'
    repacked(
        path,
        lambda name, own: own.replace(b"</sheetData>", end) if name.endswith("sheet1.xml") else own,
    )
    assert [result.nilai for result in read(path)] == [1165]


def test_a_tag_that_is_cut_between_two_pieces_is_seen(sheet, repacked, monkeypatch):
    monkeypatch.setattr(zip_parts, "_PIECE", 7)
    path = sheet(PLAIN, "a.xlsx")
    book = openpyxl.load_workbook(path)
    book.active.row_dimensions[2].hidden = True
    book.save(path)
    notes = {note.key: dict(note.values) for note in read_table(path).notes}
    assert notes["tables.hidden_rows"] == {"rows": "2"}


def test_external_links_and_macros_are_data_that_nothing_runs(sheet, repacked, tmp_path):
    path = sheet(PLAIN, "a.xlsx")
    mark = tmp_path / "ran"
    link = f'<externalLink xmlns="x"><ddeLink ddeService="cmd" ddeTopic="/c echo > {mark}"/></externalLink>'
    repacked(
        path,
        lambda _, data: data,
        [
            ("xl/vbaProject.bin", b"\xd0\xcf\x11\xe0Shell"),
            ("xl/externalLinks/externalLink1.xml", link),
        ],
    )
    assert [result.nilai for result in read(path)] == [1165]
    path.rename(tmp_path / "a.xlsm")
    assert [result.nilai for result in read(tmp_path / "a.xlsm")] == [1165]
    assert not mark.exists()


def test_a_workbook_of_another_kind_is_named(sheet, repacked, tmp_path):
    path = sheet(PLAIN, "a.xlsx")
    repacked(path, lambda _, data: data, [("xl/workbook.bin", b"x")])
    assert refusal(path).kind == "not_supported"
    page = tmp_path / "b.xls"
    page.write_text("<html><table><tr><td>1</td></tr></table></html>")
    assert refusal(page).kind == "not_a_workbook"
    page.write_bytes(b"")
    assert refusal(page).kind == "empty_file"
    page.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 1000)
    assert refusal(page).kind == "damaged"
    named = tmp_path / "c.csv"
    named.write_bytes(path.read_bytes())
    assert refusal(named).kind == "looks_like_workbook"


def test_an_old_workbook_that_is_too_large_is_not_opened(tmp_path, monkeypatch):
    monkeypatch.setattr(zip_guard, "BYTES_AT_MOST", 100)
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 1000)
    assert refusal(tmp_path / "a.xls").kind == "too_large"


def test_a_workbook_with_a_password_is_named(sheet, monkeypatch):
    import python_calamine

    def locked(_):
        raise python_calamine.PasswordError("locked")

    class Locked:
        from_filelike = staticmethod(locked)

    monkeypatch.setattr(python_calamine, "CalamineWorkbook", Locked)
    assert refusal(sheet(PLAIN, "a.xlsx")).kind == "password"


def test_a_workbook_without_its_list_of_sheets_tells_nothing_of_them(sheet, repacked):
    path = sheet(PLAIN, "a.xlsx")
    repacked(path, lambda name, data: None if name == "xl/_rels/workbook.xml.rels" else data)
    assert refusal(path).kind in ("cannot_read", "no_header")


def test_more_columns_than_a_sheet_has_are_refused(tmp_path):
    names = [f"k{n}" for n in range(16_385)]
    wide = tmp_path / "a.csv"
    wide.write_text(";".join(names) + "\n")
    fault = refusal(wide)
    assert (fault.kind, dict(fault.values)["count"]) == ("too_many_columns", "16385")
    (tmp_path / "a.jsonl").write_text("{" + ",".join(f'"{n}":1' for n in names) + "}\n")
    assert refusal(tmp_path / "a.jsonl").kind == "too_many_columns"
    table = pa.table({name: pa.array([1], pa.int8()) for name in names})
    pq.write_table(table, tmp_path / "a.parquet")
    assert refusal(tmp_path / "a.parquet").kind == "too_many_columns"


def test_more_columns_than_a_workbook_should_have_are_refused(sheet, monkeypatch):
    from jabatan_eval.tables import workbooks

    monkeypatch.setattr(workbooks, "COLUMNS_AT_MOST", 3)
    assert refusal(sheet(PLAIN, "a.xlsx")).kind == "too_many_columns"


def test_a_quote_that_is_never_closed_is_named_by_its_line(tmp_path):
    path = tmp_path / "a.csv"
    rows = [HEAD, *([n, f"Jabatan {n}", *GOOD] for n in range(200))]
    text = lines(*rows).replace("Jabatan 150", '"Jabatan 150')
    path.write_text(text)
    fault = refusal(path)
    assert (fault.kind, fault.where) == ("csv_quote", f"{path}:152")
    path.write_text(lines(HEAD, [1, '"A', *GOOD], [2, 'B"x', *GOOD]))
    assert refusal(path).kind == "csv_quote"
    path.write_text(lines(HEAD, [1, '"' + "x" * 200_000 + '"', *GOOD]))
    assert refusal(path).kind == "csv_quote"


def test_a_line_break_inside_quotes_is_content(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(lines(HEAD, [1, '"Kepala\nSeksi"', *GOOD], [2, "B", *GOOD]))
    rows = [row for scored in evaluate_table(read_table(path)) for row in scored.chunk.rows]
    assert [row[1] for row in rows] == ["Kepala\nSeksi", "B"]


def test_two_encodings_in_one_file_are_named_by_the_line(tmp_path):
    path = tmp_path / "a.csv"
    rows = [HEAD, *([n, "Café", *GOOD] for n in range(9000))]
    data = lines(*rows).encode()
    path.write_bytes(data + lines([9001, "Café", *GOOD]).encode("latin-1"))
    fault = refusal(path)
    assert (fault.kind, fault.where) == ("bad_encoding", f"{path}:9002")
    path.write_bytes("\ufeff".encode("utf-16-le") + lines(*PLAIN).encode("utf-16-le") + b"\x00\xd8")
    assert refusal(path).kind == "bad_encoding"


def test_a_file_that_mends_itself_while_it_is_looked_at_is_still_refused(tmp_path, monkeypatch):
    from jabatan_eval.tables import csv_files

    path = tmp_path / "a.csv"
    path.write_bytes(b"\xff" + lines(*PLAIN).encode())
    broken = csv_files._Lines(str(path), "utf-8")
    broken.file.close()
    path.write_text(lines(*PLAIN))
    assert broken._undecodable().faults[0].kind == "bad_encoding"


def test_nul_bytes_are_named_by_the_line(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(lines(*PLAIN) + "2;A\0B\n")
    fault = refusal(path)
    assert (fault.kind, fault.where) == ("nul_byte", f"{path}:3")
    path.write_bytes(lines(*PLAIN).encode("utf-16-le"))
    assert refusal(path).kind == "nul_byte"
    path.with_suffix(".jsonl").write_bytes(b'{"a": "\0"}\n')
    assert refusal(path.with_suffix(".jsonl")).kind in ("nul_byte", "json_syntax")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_a_line_without_end_is_refused(tmp_path, monkeypatch, name):
    from jabatan_eval.tables import csv_files, records

    monkeypatch.setattr(csv_files, "LINE_AT_MOST", 1000)
    monkeypatch.setattr(records, "LINE_AT_MOST", 1000)
    (tmp_path / name).write_text("x" * 5000)
    assert refusal(tmp_path / name).kind == "line_too_long"


def test_a_row_with_more_cells_than_the_table_is_refused_by_line(tmp_path):
    path = tmp_path / "a.csv"
    many = [[n, "A", *GOOD] for n in range(100)]
    path.write_text(lines(HEAD, *many, [3, "B; Seksi C", *GOOD]))
    fault = refusal(path)
    assert (fault.kind, fault.where) == ("ragged_row", f"{path}:102")
    path.write_text(lines(HEAD, *many, [3, "B", *GOOD, "", ""], [4, "C"]))
    assert [result.kind for result in read(path)][-2:] == ["scored", "refused"]


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl", "a.parquet", "a.xlsx"])
def test_an_empty_file_is_named(tmp_path, name):
    (tmp_path / name).write_bytes(b"")
    assert refusal(tmp_path / name).kind == "empty_file"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("{", "json_syntax"),
        ("[1]", "expected_mapping"),
        ('{"a": 1, "a": 2}', "duplicate_key"),
        ('{"a": NaN}', "json_constant"),
        ("[" * 100_000, "json_syntax"),
        ('{"a": ' + "9" * 5000 + "}", "json_syntax"),
        ("\udcff", "bad_encoding"),
    ],
    ids=["cut", "a list", "a key twice", "NaN", "deep", "a long number", "bytes"],
)
def test_a_line_that_is_no_object_is_named(tmp_path, line, kind):
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'{"tingkat": ""}\n\n' + line.encode("utf-8", "surrogateescape") + b"\n")
    fault = refusal(path)
    assert (fault.kind, fault.where) == (kind, f"{path}:3")


def test_lines_that_change_while_they_are_read_are_refused(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"tingkat": "1-1"}\n')
    table = read_table(path)
    path.write_text('{"tingkat": "1-1", "lain": 1}\n')
    with pytest.raises(DocumentError) as caught:
        [*evaluate_table(table)]
    assert caught.value.faults[0].kind == "changed"


def parquet(path, count=50_000):
    columns = {name: [f"{name}-{n}" for n in range(count)] for name in ("nama_jabatan", "lain")}
    table = pa.table(
        {**columns, **{code: [level] * count for code, level in zip(FACTORS, GOOD, strict=True)}}
    )
    pq.write_table(table, path, row_group_size=5000)
    return path


@pytest.mark.parametrize("share", [0.02, 0.5, 0.99])
def test_a_parquet_that_is_cut_is_named(tmp_path, share):
    path = parquet(tmp_path / "a.parquet")
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    assert refusal(path).kind == "damaged"


def test_a_parquet_that_is_broken_inside_is_named(tmp_path):
    path = parquet(tmp_path / "a.parquet")
    data = bytearray(path.read_bytes())
    data[len(data) // 4 : len(data) // 2] = bytes(len(data) // 2 - len(data) // 4)
    path.write_bytes(data)
    assert refusal(path).kind == "damaged"


@pytest.mark.parametrize(
    ("name", "module"),
    [("a.xlsx", "python_calamine"), ("a.parquet", "pyarrow")],
)
def test_a_missing_extra_is_named(tmp_path, monkeypatch, name, module):
    monkeypatch.setitem(sys.modules, module, None)
    (tmp_path / name).write_bytes(b"x")
    with pytest.raises(MissingExtraError, match=r"jabatan-eval\["):
        read_table(tmp_path / name)


def test_the_package_and_a_csv_need_no_extra(sheet):
    path = sheet(PLAIN)
    code = (
        "import sys; from jabatan_eval.tables import *\n"
        f"t = read_table({str(path)!r}); [*evaluate_table(t)]\n"
        "print(sorted({'pyarrow', 'xlsxwriter', 'python_calamine'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_zip_that_is_no_workbook_is_refused(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        archive.writestr("x.txt", io.BytesIO(b"x").getvalue())
    assert refusal(tmp_path / "a.xlsx").kind == "cannot_read"


def test_a_sheet_without_a_part_of_its_own_is_read_without_notes(sheet, repacked, monkeypatch):
    path = sheet(PLAIN, "a.xlsx")
    monkeypatch.setattr(zip_guard, "_PART_AT_MOST", 10)
    assert "tables.hidden_unknown" in [note.key for note in read_table(path).notes]
    monkeypatch.undo()
    path = sheet(PLAIN, "b.xlsx")
    repacked(
        path,
        lambda name, data: (
            data.replace(b"/xl/worksheets", b"worksheets") if name.endswith("xml.rels") else data
        ),
    )
    assert [result.nilai for result in read(path)] == [1165]


def test_a_part_that_breaks_off_inside_is_refused(sheet):
    path = sheet(PLAIN, "a.xlsx")
    data = bytearray(path.read_bytes())
    place = data.index(b"PK\x01\x02")
    data[place + 24 : place + 28] = struct.pack("<I", 5)
    path.write_bytes(data)
    assert refusal(path).kind == "zip_bomb"


def test_a_part_that_runs_past_the_end_of_the_file_is_refused(sheet):
    path = sheet(PLAIN, "a.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_STORED) as archive:
        archive.writestr("padding.bin", bytes(1 << 15))
    data = bytearray(path.read_bytes())
    size = len(data) - data.rindex(b"PK\x03\x04")
    last = data.rindex(b"PK\x01\x02")
    data[last + 20 : last + 28] = struct.pack("<II", size, size)
    path.write_bytes(data)
    assert refusal(path).kind == "damaged"
