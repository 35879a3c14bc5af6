"""What is seen of a workbook before anything opens it is never less than what a reader finds."""

import io
import struct
import subprocess
import sys
import zipfile

import openpyxl
import pytest
import python_calamine
import xlsxwriter
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError
from jabatan_eval.tables import read_table, xml_tags
from jabatan_eval.tables.scan_ods import scan_content
from jabatan_eval.tables.scan_xls import BrokenStreamError, EncryptedError, scan_workbook
from jabatan_eval.tables.scan_xlsx import scan_sheet
from jabatan_eval.tables.seen import Seen
from jabatan_eval.tables.xml_tags import BrokenTagError, whole_tags
from jabatan_eval.tables.zip_guard import inspect

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
HEAD = ["Nama Jabatan", *(f"Faktor {code}" for code in ("1", "2", "3", "4A", "4B", "5", "6"))]


def refusal(path):
    with pytest.raises(DocumentError) as caught:
        inspect(str(path))
    (fault,) = caught.value.faults
    return fault.kind


def xlsx(path, rows, head=b""):
    """A workbook whose only sheet has this XML."""
    book = openpyxl.Workbook()
    book.active.title = "Data"
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/'
        b'2006/main" ' + head + b"><sheetData>" + rows + b"</sheetData></worksheet>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def ods(path, sheets):
    """A workbook whose content holds these sheets."""
    names = "office", "table", "text", "calcext"
    spaces = "".join(f' xmlns:{n}="urn:oasis:names:tc:opendocument:xmlns:{n}:1.0"' for n in names)
    mime = "application/vnd.oasis.opendocument.spreadsheet"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", mime, zipfile.ZIP_STORED)
        space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{space}"><m:file-entry m:full-path="/" m:media-type="{mime}"/>'
            "</m:manifest>",
        )
        archive.writestr(
            "content.xml",
            f"<office:document-content{spaces}><office:body><office:spreadsheet>{sheets}"
            "</office:spreadsheet></office:body></office:document-content>",
        )
    return path


def extent(path):
    """Rows and columns from the first cell to the last, as the reader finds them."""
    sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    if sheet.end is None:
        return 0, 0
    return tuple(end - start + 1 for start, end in zip(sheet.start, sheet.end, strict=True))


# XLSX.

FAR = {
    "blanks around =": b'<row r="2"><c r = "BZZ40000"><v>1</v></c></row>',
    "a line break before the value": b'<row r="2"><c r=\n"BZZ40000"><v>1</v></c></row>',
    "a prefix": b'<x-y:row r="2"><x-y:c r="BZZ40000"><x-y:v>1</x-y:v></x-y:c></x-y:row>',
    "> in a value": b'<row r="2"><c a="1>2" r="BZZ40000"><v>1</v></c></row>',
    "small letters": b'<row r="2"><c r="bzz40000"><v>1</v></c></row>',
    "one quotation mark": b"<row r='2'><c r='BZZ40000'><v>1</v></c></row>",
    "a value that looks like a place": b"""<row r="2"><c a=' r="B2"' r="BZZ40000"><v>1</v></c></row>""",
    "many cells without a place": b'<row r="1">' + b"<c><v>1</v></c>" * 2000
    + b'</row><row r="40000"><c><v>1</v></c></row>',
    "cells without a place after empty ones": b'<row r="1">' + b"<c/>" * 2000
    + b'<c><v>1</v></c></row><row r="40000"><c><v>1</v></c></row>',
    "a cell without a place after a far one": b'<row r="1"><c r="BZZ1"><v>1</v></c><c><v>1</v></c>'
    b'</row><row r="40000"><c><v>1</v></c></row>',
    "a row without a number after a far one": b'<row r="39999"><c r="BZZ39999"><v>1</v></c></row>'
    b"<row><c><v>1</v></c></row>",
    "a row with a plus": b'<row r="+40000"><c><v>1</v></c><c r="BZZ1"><v>1</v></c></row>',
}  # fmt: skip


@pytest.mark.parametrize("how", FAR)
def test_a_far_cell_is_seen_however_it_is_written(tmp_path, how):
    rows = b'<row r="1"><c r="A1"><v>1</v></c></row>' + FAR[how]
    path = xlsx(tmp_path / "a.xlsx", rows, b'xmlns:x-y="http://schemas.openxmlformats.org/spread'
                b'sheetml/2006/main"')  # fmt: skip
    assert refusal(path) == "too_many_cells"


@pytest.mark.parametrize(
    "rows",
    [
        b'<row r="2"><c r="&#66;2"><v>1</v></c></row>',
        b'<row r="2"><c r="$B$2"><v>1</v></c></row>',
        b'<row r="2"><c r=B2><v>1</v></c></row>',
        b'<row r="2"><c r="B2"t="e"><v>1</v></c></row>',
        b'<row r="x"><c r="B2"><v>1</v></c></row>',
        b'<row r="2"><c r="B\0002"><v>1</v></c></row>',
        b'<row r="2"><c a="\0" r="B2"><v>1</v></c></row>',
        b'<row r="2"><c r="' + b"B" * (2 << 20) + b'"><v>1</v></c></row>',
        b'<row r="2" hidden="1"><c r="B2"><v>1</v></c></row></sheetData><cols><col min="x" hidden="1"/>',
    ],
    ids=["entity", "dollars", "no marks", "no blank", "no number", "NUL", "NUL before", "long", "column"],
)  # fmt: skip
def test_a_sheet_with_tags_that_no_program_writes_is_refused(tmp_path, rows):
    assert refusal(xlsx(tmp_path / "a.xlsx", rows)) == "damaged"


def test_a_picture_may_hold_anything_but_a_sheet_may_not(tmp_path):
    path = xlsx(tmp_path / "a.xlsx", b'<row r="1"><c r="A1"><v>1</v></c></row>')
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/media/image1.png", b"\x89PNG<c r=\0<row <c/>")
    assert inspect(str(path)) == {"Data": Seen(1, 1)}
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    relations = parts["xl/_rels/workbook.xml.rels"]
    parts["xl/_rels/workbook.xml.rels"] = relations.replace(b"sheet1.xml", b"IMAGE1.png")
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert refusal(path) == "damaged"


def test_sheets_are_bounded_together(tmp_path):
    book = openpyxl.Workbook()
    for number in range(4):
        page = book.create_sheet(f"Lembar {number}")
        page["A1"] = page["JA30000"] = 1
    book.save(tmp_path / "a.xlsx")
    assert refusal(tmp_path / "a.xlsx") == "too_many_cells"


def test_what_is_hidden_is_seen_in_any_writing():
    found = scan_sheet([
        b"<cols><x:col min='2' max='3' hidden = 'true'/><col hidden=\"1\"/><col max='9'/></cols>",
        b"<row hidden='1'/><row r='3' hidden='true'/><row r='4' hidden='0'/>",
    ])  # fmt: skip
    assert found == Seen(1, 0, (3,), ("B", "C", "A"))


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(st.integers(1, 300), st.integers(1, 60), st.booleans(), st.booleans()),
        max_size=20,
    ),
    st.integers(1, 40),
)
def test_no_less_is_seen_of_a_sheet_than_a_reader_finds(tmp_path_factory, cells, piece):
    """Cells in any order of rows, some of them and of the rows without a place, in small pieces."""
    path = tmp_path_factory.getbasetemp() / "sheet.xlsx"
    parts = []
    for number in sorted({row for row, _, _, _ in cells}):
        own = sorted({(c, placed) for r, c, placed, _ in cells if r == number})
        named = all(named for r, _, _, named in cells if r == number)
        parts.append(b'<row r="%d">' % number if named else b"<row>")
        for column, placed in own:
            letter = openpyxl.utils.get_column_letter(column).encode()
            place = b' r="%s%d"' % (letter, number) if placed else b""
            parts.append(b"<c%s><v>1</v></c>" % place)
        parts.append(b"</row>")
    rows = b"".join(parts)
    height, width = extent(xlsx(path, rows))
    seen = scan_sheet(rows[n : n + piece] for n in range(0, len(rows), piece))
    assert seen.height >= height
    assert seen.width >= width
    if all(placed and named for _, _, placed, named in cells):
        assert (seen.height, seen.width) == (height, width)


@pytest.mark.parametrize("claimed", ["4294967295", "999999999", "9223372036854775807", "-1", "x"])
def test_texts_that_are_claimed_and_not_there_are_refused(tmp_path, claimed):
    """The reader would make room for all of them, and take the interpreter with it."""
    with xlsxwriter.Workbook(tmp_path / "a.xlsx") as book:
        book.add_worksheet().write_row(0, 0, ["Nama", "Kelas"])
    with zipfile.ZipFile(tmp_path / "a.xlsx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    strings = parts["xl/sharedStrings.xml"]
    assert b'uniqueCount="2"' in strings
    changed = strings.replace(b'uniqueCount="2"', f"uniqueCount = '{claimed}'".encode())
    parts["xl/sharedStrings.xml"] = changed
    with zipfile.ZipFile(tmp_path / "a.xlsx", "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    assert refusal(tmp_path / "a.xlsx") == "damaged"


# ODS.

CELL = '<table:table-cell office:value-type="float" office:value="1"{}><text:p>1</text:p></table:table-cell>'
ACROSS, DOWN = 'table:number-columns-repeated="{}"', 'table:number-rows-repeated="{}"'


def row(*cells, attributes=""):
    return f"<table:table-row {attributes}>{''.join(cells)}</table:table-row>"


def table(*rows, name="Data"):
    return f'<table:table table:name="{name}">{"".join(rows)}</table:table>'


def cell(repeated=1):
    return CELL.format("" if repeated == 1 else " " + ACROSS.format(repeated))


def gap(repeated):
    return f"<table:table-cell {ACROSS.format(repeated)}/>"


@pytest.mark.parametrize(
    "sheets",
    [
        table(row(cell(100_000_000))),
        table(row(cell(), attributes=DOWN.format(100_000_000))),
        table(*[row(cell(16_000))] * 2_000),
        table(row(cell()), row(gap(1), attributes=DOWN.format(1_000_000)), row(gap(900), cell())),
        "".join(table(row(cell(16_000), attributes=DOWN.format(900)), name=str(n)) for n in range(3)),
    ],
    ids=["across", "down", "many wide rows", "far apart", "many sheets"],
)  # fmt: skip
def test_an_ods_whose_repeated_cells_fill_the_memory_is_not_opened(tmp_path, sheets):
    assert refusal(ods(tmp_path / "a.ods", sheets)) == "too_many_cells"


def test_empty_rows_and_columns_to_the_end_of_an_ods_are_no_cells(tmp_path):
    end = row(gap(16_384), attributes=DOWN.format(1_048_570))
    path = ods(tmp_path / "a.ods", table(row(cell(2), gap(16_382)), end))
    assert inspect(str(path)) == {"Data": Seen(1, 2)}


def test_an_ods_that_passes_for_an_xlsx_is_looked_through_too(tmp_path):
    path = ods(tmp_path / "a.xlsx", table(row(cell(100_000_000))))
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/workbook.xml", "<workbook><sheets>")
    assert refusal(path) == "too_many_cells"


def test_a_number_of_repeats_that_is_none_is_refused(tmp_path):
    path = ods(tmp_path / "a.ods", table(row(cell("x"))))
    assert refusal(path) == "damaged"


def test_sheets_of_one_name_are_counted_all():
    found = scan_content([(table(row(cell(3))) + table(row(cell(4)))).encode()])
    assert [seen.width for seen in found.values()] == [3, 4]


@settings(max_examples=60)
@given(
    st.lists(
        st.tuples(
            st.integers(1, 9), st.lists(st.tuples(st.booleans(), st.integers(1, 9)), max_size=5)
        ),
        max_size=8,
    )
)
def test_no_less_is_seen_of_an_ods_than_a_reader_finds(tmp_path_factory, rows):
    path = tmp_path_factory.getbasetemp() / "sheet.ods"
    made = table(*(
        row(*(cell(n) if full else gap(n) for full, n in cells), attributes=DOWN.format(times))
        for times, cells in rows
    ))  # fmt: skip
    height, width = extent(ods(path, made))
    (seen,) = inspect(str(path)).values()
    assert seen.height >= height
    assert seen.width >= width


# XLS.


def xls(path, cells, sheets=1):
    book = xlwt.Workbook()
    for number in range(sheets):
        page = book.add_sheet(f"Lembar {number}")
        for (r, c), value in cells.items():
            page.write(r, c, value)
    book.save(str(path))
    return path


def test_an_xls_whose_sheets_fill_the_memory_is_not_opened(tmp_path):
    path = xls(tmp_path / "a.xls", {(0, 0): "a", (65_535, 255): "b"}, sheets=2)
    assert refusal(path) == "too_many_cells"


@settings(max_examples=40)
@given(st.dictionaries(
    st.tuples(st.integers(0, 200), st.integers(0, 90)),
    st.one_of(st.integers(), st.floats(allow_nan=False), st.text("ab", min_size=1), st.booleans()),
    max_size=12,
))  # fmt: skip
def test_as_much_is_seen_of_an_xls_as_a_reader_finds(tmp_path_factory, cells):
    path = xls(tmp_path_factory.getbasetemp() / "sheet.xls", cells)
    (seen,) = inspect(str(path)).values()
    assert (seen.height, seen.width) == extent(path)


def compound(stream, name="Workbook", *, sector=512, small=False):
    """A compound file of one stream; a small one lies in pieces of 64 bytes."""

    def padded(data, size=sector):
        return data + bytes(-len(data) % size)

    def chain(start, count):
        return [*range(start + 1, start + count), 0xFFFF_FFFE] if count else []

    def entry(name, kind, start, size):
        text = (name + "\0").encode("utf-16-le")
        place = struct.pack("<IQ", start, size)
        return text.ljust(64, b"\0") + struct.pack("<HB", len(text), kind) + bytes(49) + place

    content = padded(stream, 64 if small else sector)
    pieces = len(content) // 64 if small else 0
    content = padded(content)
    small_table = padded(struct.pack(f"<{pieces}I", *chain(0, pieces))) if small else b""
    held, listed = len(content) // sector, len(small_table) // sector
    root = entry("Root Entry", 5, 1 if small else 0xFFFF_FFFE, len(content) if small else 0)
    own = entry(name, 2, 0 if small else 1, len(stream))
    directory = padded(root + own)
    # Sector 0 is the directory (of one sector), then the content, then the table of small pieces,
    # then the table of sectors.
    first = 1 + held + listed
    each = sector // 4
    count = 1
    while count * each < first + count:
        count += 1
    table = [0xFFFF_FFFE, *chain(1, held), *chain(1 + held, listed), *[0xFFFF_FFFD] * count]
    table += [0xFFFF_FFFF] * (count * each - len(table))
    fat = range(first, first + count)
    assert count <= 109
    shift = sector.bit_length() - 1
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, shift, 6) + bytes(6)
    header += struct.pack("<III", 0, count, 0) + struct.pack("<II", 0, 4096)
    header += struct.pack("<IIII", 1 + held if small else 0xFFFF_FFFE, listed, 0xFFFF_FFFE, 0)
    header += struct.pack("<109I", *fat, *[0xFFFF_FFFF] * (109 - count))
    return (
        padded(header) + directory + content + small_table + struct.pack(f"<{len(table)}I", *table)
    )


def record(kind, content=b""):
    return struct.pack("<HH", kind, len(content)) + content


def records(*cells, version=0x0600, before=b"", name=b"\4\0Data"):
    """The records of a workbook with one sheet."""
    start = record(0x0809, struct.pack("<HH", version, 5) + bytes(4)) + before
    end = record(0x0A)
    size = len(start) + len(record(0x85, bytes(6) + name)) + len(end)
    inside = record(0x0809, struct.pack("<HH", version, 0x10) + bytes(4)) + b"".join(cells)
    return start + record(0x85, struct.pack("<IH", size, 0) + name) + end + inside + record(0x0A)


def number(r, c):
    return record(0x0203, struct.pack("<HHHd", r, c, 0, 1.0))


CHART = record(0x0809, struct.pack("<HH", 0x0600, 0x20) + bytes(4)) + record(0x0A)
CELLS = (
    number(2, 1),
    CHART,
    record(0xBD, struct.pack("<HH", 5, 3) + bytes(12) + struct.pack("<H", 7)),
    record(0x0205, struct.pack("<HHHBB", 4, 2, 0, 7, 1)),
    record(0x0205, struct.pack("<HHHBB", 4, 3, 0, 1, 0)),
    record(0x0208, struct.pack("<HHHHHHHH", 4, 0, 9, 255, 0, 0, 0x20, 0)),
    record(0x0208, struct.pack("<HHHHHHHH", 5, 0, 9, 255, 0, 0, 0, 0)),
    record(0x7D, struct.pack("<HHHHHH", 2, 3, 2000, 0, 1, 0)),
    record(0x7D, struct.pack("<HHHHHH", 4, 5, 2000, 0, 0, 0)),
)
FOUND = Seen(4, 7, (5,), ("C", "D"), 0, 1)


@pytest.mark.parametrize(
    "made",
    [
        compound(records(*CELLS), small=True),
        compound(records(*CELLS) + bytes(9000)),
        compound(records(*CELLS) + bytes(9000), sector=4096),
        compound(records(*CELLS, version=0x0500, name=b"\4Data") + bytes(9000), "Book"),
        compound(records(*CELLS, name=b"\4\1" + "Data".encode("utf-16-le")) + bytes(9000)),
        compound(records(*CELLS)[:-4] + bytes(9000)),
    ],
    ids=["small", "sectors", "large sectors", "Excel 95", "wide name", "without an end"],
)
def test_a_sheet_of_an_xls_is_seen_in_every_kind_of_container(made):
    assert scan_workbook(made) == {"Data": FOUND}


def test_a_table_of_sectors_longer_than_the_header_holds_is_followed(tmp_path):
    path = xls(tmp_path / "a.xls", {(n, 0): "x" * 3000 + str(n) for n in range(2_600)})
    data = path.read_bytes()
    assert struct.unpack_from("<I", data, 72)[0] > 0
    (seen,) = scan_workbook(data).values()
    assert (seen.height, seen.width) == (2_600, 1)


@pytest.mark.parametrize(
    ("span", "fits"),
    [
        (struct.pack("<IIHHH", 0, 3, 0, 2, 0), True),
        (struct.pack("<IIHHH", 0, 0, 0, 0, 0), True),
        (struct.pack("<IIHHH", 0, 65_536, 0, 256, 0), True),
        (struct.pack("<HHHHH", 0, 16_384, 0, 256, 0), True),
        (struct.pack("<IIHHH", 0, 4_000_000_000, 0, 65_000, 0), False),
        (struct.pack("<IIHHH", 5, 3, 0, 2, 0), False),
        (struct.pack("<HHHHH", 0, 5, 9, 2, 0), False),
        (b"", False),
    ],
)
def test_a_sheet_of_an_xls_may_not_claim_more_than_it_can_have(span, fits):
    """The reader would make room for all that is claimed, and take the interpreter with it."""
    data = compound(records(record(0x0200, span), *CELLS) + bytes(9000))
    if fits:
        assert scan_workbook(data) == {"Data": FOUND}
    else:
        with pytest.raises(BrokenStreamError):
            scan_workbook(data)


def test_an_xls_may_not_claim_more_texts_than_it_can_hold():
    texts = record(0x00FC, struct.pack("<II", 2, 0x7FFF_FFFF))
    with pytest.raises(BrokenStreamError):
        scan_workbook(compound(records(*CELLS, before=texts) + bytes(9000)))
    texts = record(0x00FC, struct.pack("<II", 2, 2))
    assert scan_workbook(compound(records(*CELLS, before=texts) + bytes(9000))) == {"Data": FOUND}


def test_a_workbook_without_sheets_has_none():
    assert scan_workbook(compound(record(0x0809, b"\0\6\5\0") + bytes(9000))) == {}


def broken(change):
    data = bytearray(compound(records(*CELLS) + bytes(9000)))
    change(data)
    return bytes(data)


def put(at, kind, value):
    return lambda data: struct.pack_into(kind, data, at, value)


@pytest.mark.parametrize(
    "data",
    [
        broken(put(30, "<H", 20)),
        broken(put(32, "<H", 200)),
        broken(put(48, "<I", 100_000)),
        broken(put(68, "<I", 1)),
        broken(put(68, "<I", 100_000)),
        broken(lambda data: data.__delitem__(slice(700, None))),
        broken(lambda data: data.__delitem__(slice(40, None))),
        broken(lambda data: put(len(data) - 512 + 4, "<I", 1)(data)),
        compound(records(*CELLS) + bytes(9000), "Lain"),
        compound(record(0x0809, b"\0\6") + record(0x85, b"\xff\xff\xff\xff\0\0") + bytes(9000)),
    ],
    ids=["sectors", "pieces", "directory", "own tail", "nowhere", "cut", "header", "circle",
         "no workbook", "no name"],
)  # fmt: skip
def test_a_container_that_is_not_what_it_says_is_refused(data):
    with pytest.raises(BrokenStreamError):
        scan_workbook(data)


@pytest.mark.parametrize(
    "data",
    [
        compound(records(*CELLS, before=record(0x2F, bytes(6))) + bytes(9000)),
        compound(bytes(9000), "EncryptedPackage"),
    ],
    ids=["XLS", "XLSX"],
)
def test_a_password_is_named(tmp_path, data):
    with pytest.raises(EncryptedError):
        scan_workbook(data)
    (tmp_path / "a.xls").write_bytes(data)
    assert refusal(tmp_path / "a.xls") == "password"


# All kinds alike.


def same_in(kind, path):
    if kind == "xls":
        book = xlwt.Workbook()
        page = book.add_sheet("Data")
        for r, line in enumerate([HEAD, ["A", *GOOD], ["B", *GOOD]]):
            for c, value in enumerate(line):
                page.write(r, c, value)
        page.write(3, 0, xlwt.Formula("1+1"))
        page.row(2).hidden = True
        page.col(1).hidden = True
        book.save(str(path))
    elif kind == "xlsx":
        book = openpyxl.Workbook()
        page = book.active
        page.title = "Data"
        for line in [HEAD, ["A", *GOOD], ["B", *GOOD], ["=1+1"]]:
            page.append(line)
        page.row_dimensions[3].hidden = True
        page.column_dimensions["B"].hidden = True
        book.save(path)
    else:
        text = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
        rows = [row(*map(text.format, line)) for line in (HEAD, ["A", *GOOD])]
        hidden = row(*map(text.format, ["B", *GOOD]), attributes='table:visibility="filter"')
        result = (
            '<table:table-cell table:formula="of:=1+1" office:value-type="float" office:value="2"/>'
        )
        columns = '<table:table-column/><table:table-column table:visibility="collapse"/>'
        ods(path, table(columns, *rows, hidden, row(result)))
    return path


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_hidden_rows_and_columns_and_formulas_are_told_of_every_kind_of_workbook(tmp_path, kind):
    path = same_in(kind, tmp_path / f"a.{kind}")
    (seen,) = inspect(str(path)).values()
    assert seen == Seen(4, 8, (3,), ("B",), 1, 0)
    notes = {note.key: dict(note.values) for note in read_table(path).notes}
    assert notes["tables.hidden_rows"] == {"rows": "3"}
    assert notes["tables.hidden_columns"] == {"columns": "B"}
    assert notes["tables.formulas"] == {"count": "1"}
    assert "tables.hidden_unknown" not in notes


# Whatever it is, it is refused by name.

FUZZ = """
import random, resource, sys
from pathlib import Path
import io, zipfile
from jabatan_eval.errors import JabatanEvalError
from jabatan_eval.tables import evaluate_table, read_table

resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))
path = Path(sys.argv[1])
draw, data = random.Random(2011), path.read_bytes()
NUMBERS = [b"0", b"-1", b"99999999", b"4294967295", b"9223372036854775808"]

def spoiled(data):
    data = bytearray(data)
    for _ in range(draw.choice([1, 2, 9])):
        at = draw.randrange(len(data))
        if draw.random() < 0.5:
            data[at] = draw.randrange(256)
        else:
            data[at : at + draw.randrange(9)] = draw.choice([*NUMBERS, b"", b"\\xff" * 4])
    return bytes(data)

for _ in range(150):
    if data[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        name = draw.choice([name for name in parts if name.endswith("l")])
        parts[name] = spoiled(parts[name])
        with zipfile.ZipFile(path, "w") as archive:
            for name, part in parts.items():
                archive.writestr(name, part)
    else:
        path.write_bytes(spoiled(data))
    try:
        for _ in evaluate_table(read_table(path)):
            pass
    except JabatanEvalError:
        pass
print("refused or read")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="memory is bounded by setrlimit")
@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_workbook_spoiled_anywhere_is_refused_or_read(tmp_path, kind):
    path = same_in(kind, tmp_path / f"a.{kind}")
    done = subprocess.run(
        [sys.executable, "-c", FUZZ, path], capture_output=True, text=True, check=False, timeout=300
    )
    assert (done.returncode, done.stdout) == (0, "refused or read\n"), done.stderr[-2000:]


def test_a_panic_of_the_reader_is_a_refusal_and_other_ends_are_not(tmp_path, monkeypatch):
    path = same_in("xlsx", tmp_path / "a.xlsx")

    def ending(error):
        def read(_):
            raise error

        monkeypatch.setattr(python_calamine, "CalamineWorkbook", type("Book", (), {
            "from_filelike": staticmethod(read)}))  # fmt: skip

    ending(type("PanicException", (BaseException,), {})("capacity overflow"))
    with pytest.raises(DocumentError) as caught:
        read_table(path)
    assert caught.value.faults[0].kind == "damaged"
    ending(KeyboardInterrupt())
    with pytest.raises(KeyboardInterrupt):
        read_table(path)


# Tags in pieces.


@settings(max_examples=100)
@given(
    st.lists(
        st.sampled_from([b"<a b='>'/>", b"text", b'<c r="A1">', b"</c>", b"don't "]), max_size=9
    ),
    st.integers(1, 12),
)
def test_no_tag_is_cut_and_no_byte_is_lost(parts, size):
    text = b"".join(parts)
    pieces = [*whole_tags(text[n : n + size] for n in range(0, len(text), size))]
    assert b"".join(pieces) == text
    for piece in pieces:
        assert piece.count(b"<") == sum(piece.count(part) for part in (b"'/>", b'">', b"</c>"))


def test_a_tag_without_end_is_not_held_forever(monkeypatch):
    monkeypatch.setattr(xml_tags, "TAG_AT_MOST", 10)
    with pytest.raises(BrokenTagError):
        [*whole_tags([b"<a ", b"x" * 9])]
    assert [*whole_tags([b"<a ", b"x" * 5])] == [b"", b"", b"<a xxxxx"]


def test_an_empty_stream_has_no_sheet():
    assert scan_content(io.BytesIO()) == {}
