"""Cells are written into a workbook's own parts, and nothing else of it changes."""

import io
import random
import zipfile
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError
from jabatan_eval.forms.workbook_cells import with_cells


def workbook(fill=True):
    """A workbook with all that libraries lose: lists on another sheet, formats, names, formulas."""
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True})
    text, red = book.add_format({"num_format": "@"}), book.add_format({"bg_color": "red"})
    main, lists = book.add_worksheet("INFOJAB I"), book.add_worksheet("TABEL REFERENSI I")
    main.set_column(5, 6, 12, text)
    if fill:
        main.write_row(1, 0, ["Kode Jabatan", "Ikhtisar Jabatan", "Pendidikan"])
        main.write_string(3, 1, "lama", red)
        main.write_formula(3, 3, "=1+1")
        main.write_string(6, 0, "jauh", text)
    lists.write_column(0, 0, ["SMA", "S-1"])
    book.define_name("Pendidikan", "='TABEL REFERENSI I'!$A$1:$A$2")
    main.data_validation(
        3, 2, 99, 2, {"validate": "list", "source": "='TABEL REFERENSI I'!$A$1:$A$2"}
    )
    main.conditional_format(3, 0, 99, 0, {"type": "duplicate", "format": red})
    book.close()
    return held.getvalue()


def parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


VALUES = {"INFOJAB I": {(4, 1): "1.10", (4, 2): "=cmd|'/C calc'!A0 <b>&", (4, 3): "S-1", (5, 2): " dua ",
                        (4, 7): 12, (9, 1): Decimal("0.75")}}  # fmt: skip


def test_cells_are_written_and_read_back_as_they_are():
    done = with_cells(workbook(), VALUES, "x.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(done.data))["INFOJAB I"]
    read = {place: sheet.cell(*place).value for place in VALUES["INFOJAB I"]}
    assert read == {**VALUES["INFOJAB I"], (9, 1): 0.75}
    assert sheet["B4"].data_type == "s"
    assert sheet["D4"].value == "=1+1"
    assert sheet["A7"].value == "jauh"


def test_every_other_part_is_the_same_to_the_byte():
    before, after = parts(workbook()), parts(with_cells(workbook(), VALUES, "x.xlsx").data)
    assert [*before] == [*after]
    assert [name for name in before if before[name] != after[name]] == ["xl/worksheets/sheet1.xml"]
    old, new = (one["xl/worksheets/sheet1.xml"] for one in (before, after))
    for kept in (b"<dataValidation ", b"TABEL REFERENSI I", b"<conditionalFormatting", b"<cols>"):
        assert kept in new
    tail = old[old.index(b"</sheetData>") :]
    assert new.endswith(tail)


def test_styles_stay_and_new_cells_take_those_of_their_column():
    done = with_cells(workbook(), {"INFOJAB I": {(4, 2): "baru", (5, 2): "dua", (5, 6): "x"}}, "x")
    sheet = openpyxl.load_workbook(io.BytesIO(done.data))["INFOJAB I"]
    assert sheet["B4"].fill.start_color.rgb == "FFFF0000"
    assert sheet["B5"].fill.start_color.rgb == "FFFF0000"
    assert sheet["F5"].number_format == "@"
    assert sheet["A5"].value is None


def test_a_formula_is_left_and_told():
    done = with_cells(workbook(), {"INFOJAB I": {(4, 4): 5, (4, 5): 6}}, "x.xlsx")
    assert done.formulas == (("INFOJAB I", "D4"),)
    sheet = openpyxl.load_workbook(io.BytesIO(done.data))["INFOJAB I"]
    assert (sheet["D4"].value, sheet["E4"].value) == ("=1+1", 6)


def test_an_empty_sheet_and_an_empty_row_are_filled_too():
    done = with_cells(workbook(fill=False), VALUES, "x.xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(done.data))["INFOJAB I"]
    assert sheet["A4"].value == "1.10"
    raw = parts(workbook())
    raw["xl/worksheets/sheet1.xml"] = raw["xl/worksheets/sheet1.xml"].replace(
        b"</sheetData>", b"<row r=\"8\" spans='1:2'/></sheetData>"
    )
    data = with_cells(packed(raw), {"INFOJAB I": {(8, 2): "isi"}}, "x").data
    assert openpyxl.load_workbook(io.BytesIO(data))["INFOJAB I"]["B8"].value == "isi"


def packed(files):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return held.getvalue()


def sheet_of(xml):
    raw = parts(workbook())
    raw["xl/worksheets/sheet1.xml"] = xml
    return packed(raw)


PREFIXED = (
    b'<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    b"<x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c t='n'><x:v>2</x:v></x:c></x:row></x:sheetData>"
    b"<!-- a > b --></x:worksheet>"
)


def test_prefixes_and_unnumbered_rows_are_understood():
    data = with_cells(sheet_of(PREFIXED), {"INFOJAB I": {(1, 2): "dua", (2, 1): "tiga"}}, "x").data
    xml = parts(data)["xl/worksheets/sheet1.xml"]
    assert (
        b'<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">dua</x:t></x:is></x:c>' in xml
    )
    assert b"<x:c><x:v>1</x:v></x:c>" in xml
    assert b'<x:row r="2"><x:c r="A2"' in xml


@pytest.mark.parametrize(
    "xml",
    [
        b"<a/>",
        b"<sheetData>",
        b"<!DOCTYPE a [<!ENTITY x 'y'>]><a><sheetData/></a>",
        b"<a><sheetData/><sheetData/></a>",
        b"<a><sheetData><row r='x'/></sheetData></a>",
        b"<a><sheetData><row r='1'><c r='?'/></row></sheetData></a>",
        "<a><sheetData/></a>".encode("utf-16"),
    ],
)
def test_a_sheet_that_is_none_is_refused(xml):
    with pytest.raises(DocumentError) as error:
        with_cells(sheet_of(xml), {"INFOJAB I": {(1, 1): "x"}}, "x.xlsx")
    assert error.value.faults[0].kind == "damaged"


def test_other_elements_among_rows_and_cells_are_passed_over():
    xml = b"<a><sheetData><extra/><row r='1'><other/><c r='A1'/></row></sheetData></a>"
    data = with_cells(sheet_of(xml), {"INFOJAB I": {(1, 1): 1}}, "x.xlsx").data
    assert parts(data)["xl/worksheets/sheet1.xml"] == (
        b"<a><sheetData><extra/><row r='1'><other/><c r=\"A1\"><v>1</v></c></row></sheetData></a>"
    )


def test_a_workbook_that_is_none_and_a_sheet_that_is_not_there_are_refused():
    for data in (b"", b"PK", packed({"a.txt": b""})):
        with pytest.raises(DocumentError) as error:
            with_cells(data, VALUES, "x.xlsx")
        assert error.value.faults[0].kind == "damaged"
    with pytest.raises(DocumentError) as error:
        with_cells(workbook(), {"LAIN": {(1, 1): "x"}}, "x.xlsx")
    assert error.value.faults[0].allowed == ("INFOJAB I", "TABEL REFERENSI I")


def test_sheets_may_be_named_by_whole_paths():
    raw = parts(workbook())
    rels = "xl/_rels/workbook.xml.rels"
    raw[rels] = raw[rels].replace(b'Target="worksheets/', b'Target="/xl/worksheets/')
    raw["xl/workbook.xml"] = raw["xl/workbook.xml"].replace(
        b"</sheets>", b'<sheet name="hilang" sheetId="9"/></sheets>'
    )
    data = with_cells(packed(raw), VALUES, "x.xlsx").data
    assert b"1.10" in parts(data)["xl/worksheets/sheet1.xml"]


def test_what_no_cell_can_hold_is_refused_or_escaped():
    with pytest.raises(DocumentError) as error:
        with_cells(workbook(), {"INFOJAB I": {(4, 28): "x" * 32_768}}, "x.xlsx")
    assert error.value.faults[0].where == "x.xlsx [INFOJAB I] AB4"
    data = with_cells(workbook(), {"INFOJAB I": {(4, 1): "a\x07b"}}, "x.xlsx").data
    assert b"a_x0007_b" in parts(data)["xl/worksheets/sheet1.xml"]


@settings(max_examples=60)
@given(
    st.dictionaries(
        st.tuples(st.integers(1, 12), st.integers(1, 12)),
        st.one_of(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8),
                  st.integers(-999, 999)),
        max_size=30,
    ),
    st.randoms(use_true_random=False),
)  # fmt: skip
def test_any_cells_at_all(values, chance):
    order = [*values.items()]
    chance.shuffle(order)
    done = with_cells(workbook(), {"INFOJAB I": dict(order)}, "x.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(done.data))
    old = openpyxl.load_workbook(io.BytesIO(workbook()))
    for row in range(1, 14):
        for column in range(1, 14):
            due = values.get((row, column), old["INFOJAB I"].cell(row, column).value)
            due = "=1+1" if (row, column) == (4, 4) else due
            assert book["INFOJAB I"].cell(row, column).value == due


def test_written_in_two_steps_or_in_one_the_sheet_says_the_same():
    chance = random.Random(7)  # noqa: S311  # chance, no secret
    cells = {(chance.randint(1, 30), chance.randint(1, 30)): str(n) for n in range(200)}
    items = [*cells.items()]
    once = with_cells(workbook(), {"INFOJAB I": cells}, "x").data
    twice = with_cells(workbook(), {"INFOJAB I": dict(items[:100])}, "x").data
    twice = with_cells(twice, {"INFOJAB I": dict(items[100:])}, "x").data
    one, two = (openpyxl.load_workbook(io.BytesIO(data))["INFOJAB I"] for data in (once, twice))
    assert [[c.value for c in row] for row in one] == [[c.value for c in row] for row in two]
