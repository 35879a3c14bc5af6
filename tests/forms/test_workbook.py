"""The workbook: what stands in it, and that nothing of the user's is lost or becomes a formula."""

import io
import re
import zipfile
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval.forms import template_workbook
from jabatan_eval.forms.row_check import outcome
from jabatan_eval.forms.sheet_plan import FIRST_ROW, HEAD_ROW, Plan
from jabatan_eval.forms.template import ROWS_AT_MOST
from jabatan_eval.tables.layout import column_letter

BOTH = ("struktural", "fungsional")
KINDS = [("struktural",), ("fungsional",), BOTH]
OF_2010 = {
    *("AND", "COUNT", "COUNTA", "COUNTIF", "EXACT", "IF", "IFERROR", "INDEX", "INT", "ISNUMBER"),
    *("LOWER", "MATCH", "MID", "NOT", "SUM", "SUMPRODUCT", "TRIM", "UPPER"),
}
KASUBBAG = dict(
    zip(
        ("1", "2", "3", "4A", "4B", "5", "6"),
        ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"],
        strict=True,
    )
)


def opened(book, **how):
    return openpyxl.load_workbook(io.BytesIO(book), **how)


@pytest.fixture(scope="module", params=KINDS, ids="+".join)
def made(request):
    return request.param, opened(template_workbook(request.param, capacity=12))


@pytest.mark.parametrize("schemes", KINDS, ids="+".join)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_same_call_gives_the_same_bytes(schemes, lang):
    rows = [{"nama_jabatan": "Kasubbag", "1": "1-1"}]
    first, second = (template_workbook(schemes, rows=rows, capacity=9, lang=lang) for _ in "ab")
    assert first == second


def test_the_schemes_stand_in_the_order_of_the_catalogue_whatever_order_was_named():
    assert template_workbook(BOTH, capacity=3) == template_workbook(BOTH[::-1], capacity=3)


def test_it_holds_the_sheets_to_fill_in_to_print_and_of_the_tables(made):
    schemes, book = made
    forms = [f"formulir {name}" for name in schemes] if len(schemes) > 1 else ["formulir"]
    assert book.sheetnames == ["isian", *forms, "katalog"]


def test_edition_and_digests_stand_where_programs_look_for_them(made):
    _, book = made
    catalogue = je.default_catalogue()
    labels = {row[0].value: row[1].value for row in book["katalog"]["A1:B3"]}
    assert labels == {
        "edition": catalogue.edition.id,
        "digest": catalogue.digest,
        "text_digest": catalogue.text_digest,
    }


def test_the_tables_are_those_of_the_catalogue(made):
    schemes, book = made
    catalogue = je.default_catalogue()
    cells = [[cell.value for cell in row] for row in book["katalog"].iter_rows()]
    levels = [tuple(row[i] for i in (0, 1, 3, 4)) for row in cells if row[0] in schemes]
    assert levels == [
        (name, level.factor, level.code, level.points)
        for name in schemes
        for level in catalogue[name].level_by_code.values()
    ]
    bands = [tuple(row[:4]) for row in cells if isinstance(row[0], int)]
    assert bands == [(b.kelas, b.lower, b.upper, b.range()) for b in catalogue.bands]
    assert {source.tag for source in catalogue.sources.values()} <= {row[0] for row in cells}


def test_the_columns_to_fill_in_are_headed_by_names_and_codes(made):
    schemes, book = made
    heads = [cell.value for cell in book["isian"][HEAD_ROW]]
    codes = {factor.code for name in schemes for factor in je.default_catalogue()[name].factors}
    scheme = ["skema"] if len(schemes) > 1 else []
    found = heads[: heads.index("nilai_jabatan")]
    assert found[: 2 + len(scheme)] == ["nama_jabatan", "unit_kerja", *scheme]
    assert set(found[2 + len(scheme) :]) == codes
    assert heads[heads.index("nilai_jabatan") :][:3] == [
        "nilai_jabatan",
        "kelas_jabatan",
        "periksa",
    ]
    assert [head for head in heads if head.startswith("nilai_")][1:] == [
        f"nilai_{code}" for code in found if code in codes
    ]


def test_cells_to_fill_in_are_text_and_open_and_all_others_are_locked(made):
    _, book = made
    sheet = book["isian"]
    inputs = [cell.value for cell in sheet[HEAD_ROW]].index("nilai_jabatan")
    assert sheet.protection.sheet
    assert book["katalog"].protection.sheet
    for row in sheet.iter_rows(min_row=FIRST_ROW):
        for index, cell in enumerate(row):
            open_ = index < inputs
            assert cell.protection.locked is not open_
            assert (cell.number_format == "@") is open_
            assert (cell.value is None) is open_


def test_every_level_column_has_the_list_of_its_levels(made):
    schemes, book = made
    sheet, katalog = book["isian"], book["katalog"]
    heads = [cell.value for cell in sheet[HEAD_ROW]]
    menus = {str(menu.sqref): menu.formula1 for menu in sheet.data_validations.dataValidation}
    for name in schemes:
        for factor in je.default_catalogue()[name].factors:
            letter = column_letter(heads.index(factor.code))
            formula = menus[f"{letter}{FIRST_ROW}:{letter}{FIRST_ROW + 11}"]
            lists = [
                tuple(cell.value for (cell,) in katalog[area.replace("$", "")])
                for area in re.findall(r"katalog!(\$D\$\d+:\$D\$\d+)", formula)
            ]
            assert factor.codes in lists
            assert len(lists) == sum(
                any(f.code == factor.code for f in je.default_catalogue()[s].factors)
                for s in schemes
            )
    assert all(menu.errorStyle in (None, "stop") for menu in sheet.data_validations.dataValidation)


def test_the_criteria_stand_in_the_notes_of_the_heads(made):
    schemes, book = made
    notes = {cell.value: cell.comment for cell in book["isian"][HEAD_ROW]}
    for name in schemes:
        for level in je.default_catalogue()[name].level_by_code.values():
            text = f"{level.code} ({level.points}): {level.description()}"
            assert text in notes[level.factor].text


def test_formulas_use_functions_of_excel_2010_only(made):
    _, book = made
    formulas = [
        cell.value
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if cell.data_type == "f"
    ]
    assert len(formulas) > 100
    plain = [re.sub('"[^"]*"', "", formula) for formula in formulas]
    assert {
        name for formula in plain for name in re.findall(r"([A-Z.0-9_]+)\(", formula)
    } <= OF_2010
    assert not [formula for formula in formulas if "_xl" in formula or len(formula) > 8192]


@pytest.mark.parametrize("schemes", KINDS, ids="+".join)
def test_nothing_in_it_leads_outside_or_runs(schemes):
    book = zipfile.ZipFile(io.BytesIO(template_workbook(schemes, capacity=3)))
    assert not [name for name in book.namelist() if "extern" in name or name.endswith(".bin")]
    relations = b"".join(book.read(name) for name in book.namelist() if name.endswith(".rels"))
    assert b'TargetMode="External"' not in relations


@pytest.mark.parametrize(
    "text",
    ["=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@SUM(A1)", "http://a.b", "007", "1-3", "a\x01b"],
)
def test_what_a_user_writes_stays_text(text):
    book = opened(template_workbook(rows=[{"nama_jabatan": text}], capacity=1))
    cell = book["isian"].cell(FIRST_ROW, 1)
    assert (cell.data_type, cell.hyperlink, cell.number_format) == ("s", None, "@")
    assert openpyxl.utils.escape.unescape(cell.value) == text


def test_there_is_a_row_for_each_job_that_is_given():
    rows = [{"nama_jabatan": str(number)} for number in range(30)]
    book = opened(template_workbook(rows=iter(rows), capacity=5))
    assert book["isian"].max_row == FIRST_ROW + 29


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ({"tiada": "1-1"}, "unknown_column"),
        ({"skema": "struktural"}, "unknown_column"),
        ({"nama_jabatan": "x" * 32768}, "too_long"),
        ({"nama_jabatan": "\ud800"}, "lone_surrogate"),
        ({"1": True}, "not_a_cell"),
        ({"1": ["1-1"]}, "not_a_cell"),
        ({"1": float("nan")}, "not_a_cell"),
        ({"nama_jabatan": 198001012005011001}, "not_a_cell"),
    ],
)
def test_what_no_cell_can_hold_is_refused_with_its_place(row, kind):
    with pytest.raises(je.FormError) as refused:
        template_workbook(rows=[{}, row], capacity=2)
    (fault,) = refused.value.faults
    assert fault.kind == kind
    assert fault.where.startswith(f"isian:{FIRST_ROW + 1}: ")
    assert fault.message("id") != fault.message("en")


def test_all_faults_of_all_rows_are_named_at_once():
    rows = [{"x": "", "y": ""}, {"z": ""}]
    with pytest.raises(je.FormError) as refused:
        template_workbook(rows=rows)
    assert len(refused.value.faults) == 3


def test_more_rows_than_a_spreadsheet_bears_are_refused():
    with pytest.raises(je.FormError, match=f"is more than {ROWS_AT_MOST}"):
        template_workbook(capacity=ROWS_AT_MOST + 1)


def test_an_unknown_scheme_or_language_is_refused():
    with pytest.raises(je.UnknownSchemeError):
        template_workbook(("tiada",))
    with pytest.raises(ValueError, match="no scheme"):
        template_workbook(())
    with pytest.raises(ValueError, match="language"):
        template_workbook(lang="de")


def test_a_missing_extra_is_named(monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "xlsxwriter", None)
    with pytest.raises(je.JabatanEvalError, match=re.escape("jabatan-eval[excel]")):
        template_workbook(capacity=1)


def test_official_criteria_and_other_readings_stand_in_the_notes(tmp_path):
    overlay = tmp_path / "resmi.yaml"
    overlay.write_text(
        "source: salinan\n"
        "criteria: [{scheme: struktural, code: 1-1, text: bunyi resmi, page: '1'}]\n",
        "utf-8",
    )
    catalogue = je.default_catalogue().with_criteria(overlay)
    book = opened(template_workbook(catalogue=catalogue, capacity=1))
    notes = {cell.value: cell.comment for cell in book["isian"][HEAD_ROW]}
    assert "1-1 (175): bunyi resmi" in notes["1"].text
    second = je.default_catalogue()["struktural"].level("2-1").criteria[1]
    assert f"[{second.reading.id}] {second.id}" in notes["2"].text


CELLS = st.sampled_from(
    [
        None,
        "",
        " ",
        "1-1",
        "1-2",
        "2-1",
        "3-1",
        " 4a-1 ",
        "4B-1",
        "5-1",
        "6-1",
        "9-9",
        "1-?",
        1,
        "1",
    ]
)


@settings(max_examples=300)
@given(
    st.fixed_dictionaries(
        {
            "skema": st.sampled_from([None, "struktural", " Fungsional", "x"]),
            **{
                code: CELLS | st.just(f"{code}-1")
                for code in ["1", "2", "3", "4", "4A", "4B", "5", "6", "7", "8", "9"]
            },
        }
    )
)
def test_the_values_beside_the_formulas_are_those_of_the_library(row):
    catalogue = je.default_catalogue()
    found = outcome(Plan(catalogue, catalogue.schemes, 1, "id"), row)
    given_ = {
        code: cell for code, cell in row.items() if code != "skema" and str(cell or "").strip()
    }
    try:
        wanted = je.evaluate(
            {code: str(cell) for code, cell in given_.items()},
            scheme=(row["skema"] or "").strip().lower(),
        )
    except je.JabatanEvalError:
        assert (found.nilai, found.kelas) == ("", "")
        assert found.check not in ("", "lengkap") or not given_
    else:
        assert (found.nilai, found.kelas) == (wanted.nilai_jabatan, wanted.kelas_jabatan)
        assert found.check == "belum diisi: nama_jabatan"


# What Excel demands of a workbook, as far as its parts can be read; LibreOffice takes more.

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def parsed(data):
    return ET.fromstring(data)  # noqa: S314  # we wrote it


def depth(formula):
    """How deep functions stand in one another; texts left out."""
    deepest = now = 0
    for character in re.sub('"[^"]*"', "", formula):
        now += {"(": 1, ")": -1}.get(character, 0)
        deepest = max(deepest, now)
    return deepest


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("schemes", KINDS, ids="+".join)
def test_every_part_keeps_to_what_excel_demands(schemes, lang):
    rows = [{"nama_jabatan": "N" * 300, "1": "1-1"}]
    book = zipfile.ZipFile(
        io.BytesIO(template_workbook(schemes, rows=rows, capacity=20, lang=lang))
    )
    names = parsed(book.read("xl/workbook.xml"))
    sheets = [sheet.get("name") for sheet in names.iter(f"{MAIN}sheet")]
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in sheets)
    for name in names.iter(f"{MAIN}definedName"):
        assert re.fullmatch(r"('[^']+'|\w+)!\$[\$A-Z0-9:]+", name.text)
    for number, _ in enumerate(sheets, 1):
        sheet = parsed(book.read(f"xl/worksheets/sheet{number}.xml"))
        formulas = [found.text for found in sheet.iter(f"{MAIN}f")]
        for formula in formulas:
            assert len(formula) <= 8192
            assert depth(formula) <= 64
            assert all(len(text) <= 255 for text in re.findall('"([^"]*)"', formula))
        for menu in sheet.iter(f"{MAIN}dataValidation"):
            assert len(menu.findtext(f"{MAIN}formula1")) <= 255
            assert len(menu.get("errorTitle", "")) <= 32
            assert 0 < len(menu.get("error")) <= 255
        assert all(float(row.get("ht", 15)) <= 409 for row in sheet.iter(f"{MAIN}row"))
        assert all(float(column.get("width")) <= 255 for column in sheet.iter(f"{MAIN}col"))
        merged = [found.get("ref") for found in sheet.iter(f"{MAIN}mergeCell")]
        cells = [
            cell for area in merged for row in openpyxl.utils.rows_from_range(area) for cell in row
        ]
        assert len(cells) == len({*cells})
        order = [child.tag.removeprefix(MAIN) for child in sheet]
        assert order == sorted(order, key=ORDER.index)
    notes = parsed(book.read("xl/comments1.xml"))
    assert all(len("".join(note.itertext())) <= 32_767 for note in notes.iter(f"{MAIN}comment"))
    shapes = book.read("xl/drawings/vmlDrawing1.vml").decode()
    heights = [float(height) for height in re.findall(r"height:([\d.]+)pt", shapes)]
    assert heights
    assert max(heights) * 96 / 72 <= 620  # a note cannot be scrolled; this fits a small screen


ORDER = (
    "sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "sheetProtection",
    "mergeCells", "conditionalFormatting", "dataValidations", "printOptions", "pageMargins",
    "pageSetup", "headerFooter", "ignoredErrors", "legacyDrawing",
)  # fmt: skip
"""The parts of a sheet in the order of the schema (ECMA-376, CT_Worksheet)."""


def test_long_names_have_room_in_their_rows():
    rows = [{"nama_jabatan": "Kepala " * 40}, {"nama_jabatan": "Camat"}]
    sheet = opened(template_workbook(rows=rows, capacity=3))["isian"]
    heights = [sheet.row_dimensions[FIRST_ROW + n].height for n in range(3)]
    assert heights[0] > 3 * heights[1]
    assert heights[1] == heights[2]
