"""Where pages end: nobody signs on a page of its own, no total stands alone, no page is empty."""

import dataclasses
import io
import re
import shutil
import subprocess
import zipfile

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from jabatan_eval.forms.printed import (
    Annex,
    Break,
    Cell,
    Column,
    Document,
    Heading,
    Item,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Row,
    Signature,
    Signatures,
    Table,
    as_xlsx,
    rendered,
)
from jabatan_eval.forms.printed.description import SPLIT_FROM, kept
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.forms.printed.xlsx_pages import Pages

SIGNED = Signatures((Signature(("Kepala,",), "PENANDATANGAN", ("NIP 1",)),))
NUMBERS = range(30, 52)
"""Counts of rows, some of which fill a page so that the signature goes over."""


def table(count, text="baris"):
    head = (Row((Cell("No"), Cell("Nama"))),)
    rows = tuple(Row((Cell(f"{n}."), Cell(f"{text}{n}"))) for n in range(1, count + 1))
    total = Row((Cell("Jumlah", across=2),), bold=True)
    return Table((Column(1, "center"), Column(8)), head, (*rows, total))


def listed(count):
    """A table with a remark and a signature, then an annex on a page of its own."""
    note = Paragraph("keterangan", small=True, align="left")
    blocks = (Heading("DAFTAR"), table(count), note, SIGNED, Break("lampiran"), table(3, "isi"))
    return Document("Daftar", "formulir", blocks)


def pages(told):
    return [page.split() for page in told.split("\f")[:-1]]


def check(found):
    assert all(found)
    assert sum("Jumlah" in page for page in found) == 2
    assert next(p for p in found if "PENANDATANGAN" in p).count("Kepala,") == 1
    for page in found:
        if {"Jumlah", "PENANDATANGAN"} & {*page}:
            assert any(re.match(r"(baris|isi)\d", word) for word in page)
    (annex,) = [page for page in found if "isi1" in page]
    assert not any(word.startswith("baris") for word in annex)


@pytest.mark.parametrize("count", NUMBERS)
def test_a_pdf_ends_its_pages_well(count, pdf_text):
    data, _ = rendered(listed(count), "pdf")
    check(pages(pdf_text(data)))


@pytest.fixture(scope="module", name="converted")
def _converted(office, tmp_path_factory):
    """The lists as DOCX and XLSX, as LibreOffice prints them: the texts of their pages."""
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")
    found = {}
    for form in ("docx", "xlsx"):
        folder = tmp_path_factory.mktemp(form)
        for count in NUMBERS:
            (folder / f"{count}.{form}").write_bytes(rendered(listed(count), form)[0])
        for file in office(*sorted(folder.iterdir()), to="pdf"):
            command = [shutil.which("pdftotext"), file, "-"]
            told = subprocess.run(command, capture_output=True, check=True, text=True).stdout
            found[form, int(file.stem)] = pages(told)
    return found


@pytest.mark.parametrize("form", ["docx", "xlsx"])
@pytest.mark.parametrize("count", NUMBERS)
def test_word_files_and_workbooks_end_their_pages_well(form, count, converted):
    check(converted[form, count])


def test_what_stays_with_signatures_is_the_text_above_them_over_remarks():
    text, note = Paragraph("a"), Paragraph("b", small=True)
    assert kept([text, table(2), note, SIGNED, SIGNED]) == [False, True, True, False, False]
    assert kept([Listing((Item("x"),)), SIGNED]) == [False, False]
    assert kept([note, Paragraph("c", with_next=True), SIGNED]) == [True, True, False]
    assert kept([]) == []


def test_long_rows_may_break_and_hold_nothing_together():
    long = Row((Cell("x" * SPLIT_FROM),))
    assert Table((Column(1),), (), (long,)).closing == 0
    unit = Row((Cell("Unit"),), section=True)
    short = Row((Cell("1"),))
    assert Table((Column(1),), (), (short, unit, short)).closing == 1
    document = Document("Uji", "formulir", (Table((Column(1),), (), (long,)), SIGNED))
    data, _ = rendered(document, "pdf")
    assert data.startswith(b"%PDF")


def paragraphs(document):
    body = docx.Document(io.BytesIO(rendered(document, "docx")[0])).element.body
    return [*body.iter(qn("w:p"))]


def has(paragraph, name):
    return paragraph.find(f".//{qn(f'w:{name}')}") is not None


def text(paragraph):
    return "".join(node.text or "" for node in paragraph.iter(qn("w:t")))


def test_word_keeps_the_last_rows_with_the_signature():
    kept_ones = [text(p) for p in paragraphs(listed(6)) if has(p, "keepNext") and text(p)]
    start = kept_ones.index("6.") - 2
    assert kept_ones[start : start + 6] == ["5.", "baris5", "6.", "baris6", "Jumlah", "keterangan"]


def test_word_keeps_a_person_s_lines_together_and_a_heading_with_its_list():
    person = Pairs((("Nama", "A"), ("NIP", "1"), ("Jabatan", "B")))
    many = Pairs(tuple((f"butir {n}", "x") for n in range(9)))
    head = Pairs((("UNIT", "Dinas"), ("WEWENANG", "")), marks=("1.", "2."), with_next=True)
    alone = Pairs((("HASIL", ""),), with_next=True, indent_mm=8)
    said = Pairs((("TUGAS", "ada"),), with_next=True)
    blocks = (person, many, head, Listing((Item("satu"),)), alone, said, Paragraph("akhir"))
    found = paragraphs(Document("Uji", "formulir", blocks))
    kept_ones = {text(p) for p in found if has(p, "keepNext")}
    assert {"Nama", "NIP", "UNIT", "2.WEWENANG:", "HASIL:", "TUGAS"} <= kept_ones
    assert not {"Jabatan", "butir 1", "satu"} & kept_ones
    line = next(p for p in found if text(p) == "2.WEWENANG:")
    assert line.getparent().tag == qn("w:body")


def test_a_page_of_a_word_file_begins_with_a_mark_and_none_ends_with_one():
    found = paragraphs(listed(3))
    assert sum(has(p, "pageBreakBefore") for p in found) == 1
    assert not any(node.get(qn("w:type")) == "page" for p in found for node in p.iter(qn("w:br")))


def test_room_above_a_paragraph_stands_in_every_format():
    document = Document("Uji", "surat", (Paragraph("isi", above_mm=10), table(1)))
    (spaced,) = [p for p in paragraphs(document) if text(p) == "isi"]
    assert spaced.find(f".//{qn('w:spacing')}").get(qn("w:before")) == "567"
    assert "margin-top:10mm" in rendered(document, "html")[0].decode()


def workbook(document):
    return openpyxl.load_workbook(io.BytesIO(rendered(document, "xlsx")[0]))


def test_a_workbook_is_as_wide_as_its_paper_and_numbers_no_first_page():
    document = listed(3)
    first, second = workbook(document).worksheets
    style = style_of(document)
    for sheet in (first, second):
        letters = sum(column.width for column in sheet.column_dimensions.values())
        assert letters * 6 / 96 * 25.4 == pytest.approx(style.body_mm, abs=2)
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.page_setup.paperSize == 9
    assert (first.HeaderFooter.differentFirst, second.HeaderFooter.differentFirst) == (True, None)
    assert first.print_title_rows == "$3:$3"


def test_a_first_page_is_numbered_where_its_kind_says_so(monkeypatch):
    style = style_of(listed(1))
    kind = style.kind.model_copy(update={"first_page_numbered": True})
    numbered = style.model_copy(update={"kind": kind})
    monkeypatch.setattr(as_xlsx, "style_of", lambda _: numbered)
    assert workbook(listed(1)).worksheets[0].HeaderFooter.differentFirst is None


def test_signatures_of_a_workbook_stand_on_the_right_with_room_and_whole_names():
    long = "Prof. Dr. Ir. Nama Yang Panjang Sekali, S.Sos., M.A.P., M.Sc., Ph.D."
    pair = tuple(Signature(("Kepala,",), long, ("NIP 1",)) for _ in range(2))
    own = Table((Column(1), Column(4), Column(4)), (), (Row((Cell("1"), Cell("a"), Cell("b"))),))
    document = Document("Uji", "formulir", (own, Signatures(pair), SIGNED, Annex("LAMPIRAN", ())))
    sheet = workbook(document).active
    places = {c.coordinate: c.value for row in sheet.iter_rows() for c in row if c.value}
    named = [place for place, value in places.items() if value == long]
    assert [place[0] for place in named] == ["A", "C"]
    row = int(named[0][1:])
    assert sheet.row_dimensions[row].height > 25
    assert sum(sheet.row_dimensions[row - n].height for n in (1, 2, 3)) > 45
    (alone,) = [place for place, value in places.items() if value == "PENANDATANGAN"]
    (annex,) = [place for place, value in places.items() if value == "LAMPIRAN"]
    assert (alone[0], annex[0]) == ("C", "C")


def test_a_page_of_a_workbook_begins_where_a_group_would_be_cut():
    style = style_of(listed(1))
    found = Pages(style)
    found.heights = dict.fromkeys(range(100), 100.0)
    found.head = range(1)
    found.groups = [(2, 4), (5, 9)]
    assert found.breaks() == [5]
    found.groups = [(2, 4), (5, 9), (20, 60)]
    assert found.breaks() == [5, 11, 17, 23, 29, 35, 41, 47, 53, 59]  # full ones are ended too
    assert Pages(style).breaks() == []


def test_no_page_ends_with_the_name_of_a_unit(office, tmp_path, pdf_text):
    """Whose rows begin on the next one; a PDF repeats the name there."""
    unit = Row((Cell("UNIT", across=2),), section=True)
    for count in NUMBERS:
        rows = (*table(count).rows[:-1], unit, *table(20, "isi").rows)
        listing = Document("Daftar", "formulir", (dataclasses.replace(table(1), rows=rows),))
        for form in ("docx", "xlsx"):
            (tmp_path / f"{form}{count}.{form}").write_bytes(rendered(listing, form)[0])
    made = office(*sorted(tmp_path.iterdir()), to="pdf")
    told = [page for file in made for page in pages(pdf_text(file.read_bytes()))]
    assert len(told) == 2 * len(made)
    assert [page for page in told if ("UNIT" in page) != ("isi1" in page)] == []


def test_a_letterhead_ends_with_a_thick_and_a_thin_line():
    document = Document("Uji", "surat", (Paragraph("isi"),), letterhead=Letterhead(("DINAS",)))
    with zipfile.ZipFile(io.BytesIO(rendered(document, "docx")[0])) as packed:
        assert b'w:val="thickThinSmallGap"' in packed.read("word/document.xml")
    assert ".head::after" in rendered(document, "html")[0].decode()
    listed_too = dataclasses.replace(document, blocks=(table(1),))
    assert workbook(listed_too).active["A1"].border.bottom.style == "double"


def test_a_table_stays_as_wide_on_a_small_screen_as_on_paper():
    plain = dataclasses.replace(table(1), ruled=False)
    small = dataclasses.replace(table(1), width_mm=90)
    page = rendered(Document("Uji", "formulir", (table(1), plain, small)), "html")[0].decode()
    widths = re.findall(r"<div class=\"wide\"><table[^>]*min-width:(\d+)mm", page)
    assert widths == [str(style_of(listed(1)).body_mm), "90"]
    assert page.count("overflow-x:auto") == 1


MANY = Signatures(
    tuple(Signature(("Anggota,",), f"ORANG{n}", ("NIP 1",)) for n in range(5)), first_alone=True
)


def signed(count, text="uraian"):
    """Paragraphs, then the signatures of several people."""
    body = tuple(Paragraph(f"{text}{n}") for n in range(count))
    return Document("Uji", "formulir", (*body, Paragraph("penutup"), MANY, table(0)))


def check_signed(found):
    (page,) = [page for page in found if any(word.startswith("ORANG") for word in page)]
    assert {f"ORANG{n}" for n in range(5)} <= {*page}
    assert "penutup" in page


@pytest.mark.parametrize("count", range(12, 40, 3))
def test_signatures_stand_on_one_page_with_the_text_above_them(count, pdf_text):
    check_signed(pages(pdf_text(rendered(signed(count), "pdf")[0])))


@pytest.mark.parametrize("form", ["docx", "xlsx"])
def test_signatures_of_word_files_and_workbooks_stand_on_one_page(form, office, tmp_path, pdf_text):
    for count in range(12, 40, 3):
        (tmp_path / f"{count}.{form}").write_bytes(rendered(signed(count), form)[0])
    for file in office(*sorted(tmp_path.iterdir()), to="pdf"):
        check_signed(pages(pdf_text(file.read_bytes())))
