"""One description, four formats: each says the same, whole, in order, and harms nobody."""

import html.parser
import io
import re
import zipfile
from decimal import Decimal

import docx
import openpyxl
import pytest

from jabatan_eval.errors import DocumentError
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
    Picture,
    Row,
    Signature,
    Signatures,
    Table,
    print_document,
    rendered,
)

FORMATS = ("docx", "pdf", "xlsx", "html")
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="900" viewBox="0 0 200 900">'
    '<rect x="5" y="5" width="190" height="890" fill="none" stroke="black"/></svg>'
)
HEAD = (
    Row((Cell("No", down=2), Cell("Nama Jabatan", down=2), Cell("Hasil", across=2))),
    Row((Cell("Nilai"), Cell("Kelas"))),
)
COLUMNS = (Column(1, "center"), Column(6), Column(2, "right"), Column(2, "center"))


def table(count):
    rows = [
        Row((Cell(f"{n}"), Cell(f"Jabatan {n}"), Cell("1.165", value=1165), Cell("8", value=8)))
        for n in range(1, count + 1)
    ]
    total = Row(
        (Cell("Jumlah", across=2), Cell("0,75", value=Decimal("0.75")), Cell("")), bold=True
    )
    return Table(COLUMNS, HEAD, (*rows, total))


def whole(count=3, **changed):
    blocks = (
        Heading("DAFTAR NILAI\nDAN KELAS"),
        Heading("Bagian", level=2, align="left"),
        Pairs((("Nama Jabatan", "Kepala Bidang"), ("Unit", "Dinas\nContoh"))),
        Paragraph("Isi paragraf."),
        Paragraph("Catatan kecil", small=True, italic=True, bold=True, indent_mm=5, align="left"),
        Listing((Item("butir satu", (Item("rincian a"),)), Item("butir dua"))),
        table(count),
        Table((Column(1), Column(1)), (), (Row((Cell("tanpa"), Cell("garis"))),), ruled=False),
        Signatures(
            (
                Signature(("Ketua Tim,",), "Budi Santoso", ("Pembina", "NIP 196801011990031001")),
                Signature(("Anggota,",), None),
                Signature(("BUPATI CONTOH,",), "NAMA BUPATI", electronic=True),
            )
        ),
        Break("lampiran"),
        Paragraph("Halaman kedua", align="center"),
    )
    settings = {
        "letterhead": Letterhead(("PEMERINTAH KABUPATEN CONTOH",), ("Jalan Contoh 1",)),
        "annex": Annex("LAMPIRAN", ("PERATURAN BUPATI CONTOH", "NOMOR 1 TAHUN 2026")),
        **changed,
    }
    return Document("Daftar", "lampiran", blocks, **settings)


SAID = (
    "PEMERINTAH KABUPATEN CONTOH", "Jalan Contoh 1", "LAMPIRAN", "NOMOR 1 TAHUN 2026",
    "DAFTAR NILAI", "DAN KELAS", "Bagian", "Nama Jabatan", "Kepala Bidang", "Isi paragraf.",
    "Catatan kecil", "butir satu", "rincian a", "butir dua", "Hasil", "Jabatan 3", "Jumlah",
    "tanpa", "Ketua Tim,", "Budi Santoso", "NIP 196801011990031001", "NAMA BUPATI",
    "ditandatangani secara elektronik", "Halaman kedua",
)  # fmt: skip


class Page(html.parser.HTMLParser):
    """The texts and tags of a page."""

    def __init__(self):
        super().__init__()
        self.texts, self.tags = [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)

    def handle_data(self, data):
        self.texts.append(data)


def text_of(form, data, pdf_text):
    """The text of a file, by another library than the one that made it."""
    if form == "docx":
        return docx_text(docx.Document(io.BytesIO(data)))
    if form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(data))
        cells = (cell for sheet in book for row in sheet.iter_rows() for cell in row)
        return "\n".join(str(cell.value) for cell in cells if cell.value is not None)
    if form == "html":
        page = Page()
        page.feed(data.decode())
        return "\n".join(page.texts)
    return pdf_text(data)


def docx_text(file):
    texts = [paragraph.text for paragraph in file.paragraphs]
    for grid in file.tables:
        for row in grid.rows:
            texts += [cell.text for cell in row.cells]
    return "\n".join(texts)


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_says_all_of_it(form, pdf_text):
    data, replaced = rendered(whole(), form)
    text = " ".join(text_of(form, data, pdf_text).split())
    assert replaced == ()
    missing = [said for said in SAID if said not in text]
    assert missing == []


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_document_gives_the_same_bytes(form):
    assert rendered(whole(), form) == rendered(whole(), form)


@pytest.mark.parametrize("form", FORMATS)
def test_a_bare_document_is_printed_too(form):
    bare = Document("Uji", "formulir", (Table((Column(1),), (Row((Cell("No"),)),), ()),))
    data, _ = rendered(bare, form)
    assert len(data) > 100


def test_a_workbook_holds_numbers_as_numbers_and_prints_on_its_paper():
    data, _ = rendered(whole(paper="A4", landscape=True), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    assert book.sheetnames == ["dokumen", "lampiran"]
    sheet = book["dokumen"]
    numbers = [
        c.value for row in sheet.iter_rows() for c in row if isinstance(c.value, int | float)
    ]
    assert numbers == [1165, 8, 1165, 8, 1165, 8, 0.75]
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    top = next(row for row in sheet.iter_rows() if row[0].value == "No")[0].row
    assert sheet.print_title_rows == f"${top}:${top + 1}"
    assert f"C{top}:D{top}" in {str(one) for one in sheet.merged_cells.ranges}


def test_sheets_of_one_name_are_told_apart():
    part = Table((Column(1),), (), (Row((Cell("x"),)),))
    blocks = (
        part,
        Break("A/B"),
        part,
        Break("a/b"),
        part,
        Break("\x07"),
        part,
        Break("n" * 40),
        part,
    )
    data, _ = rendered(Document("Uji", "formulir", blocks, name="A/B"), "xlsx")
    names = openpyxl.load_workbook(io.BytesIO(data)).sheetnames
    assert names == ["A-B", "A-B (2)", "a-b (3)", "lembar", "n" * 31]


def test_what_is_no_table_is_no_workbook(tmp_path):
    letter = Document("Surat", "surat", (Paragraph("x"),))
    with pytest.raises(DocumentError) as error:
        print_document(letter, tmp_path / "surat.xlsx")
    assert error.value.faults[0].allowed == (".docx", ".pdf", ".html", ".htm")
    assert [*tmp_path.iterdir()] == []


def test_a_word_file_repeats_the_head_and_keeps_rows_and_signatures_whole():
    data, _ = rendered(whole(), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        text = packed.read("word/document.xml").decode()
        fonts = packed.read("word/fontTable.xml").decode()
        header = "".join(packed.read(n).decode() for n in packed.namelist() if "header" in n)
    assert text.count("<w:tblHeader/>") == 2
    assert text.count("<w:cantSplit/>") >= 6
    assert 'w:w="12189"' in text
    assert 'w:h="18709"' in text
    assert '<w:altName w:val="TeX Gyre Bonum"/>' in fonts
    assert "PAGE" in header
    assert "- " in header
    file = docx.Document(io.BytesIO(data))
    assert file.styles["Normal"].font.name == "Bookman Old Style"


def test_a_long_row_may_break_over_two_pages_and_a_short_one_not():
    long = Row((Cell("1"), Cell("kata " * 2000), Cell(""), Cell("")))
    both = Document("Uji", "formulir", (Table(COLUMNS, HEAD, (long,)),))
    data, _ = rendered(both, "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert packed.read("word/document.xml").decode().count("<w:cantSplit/>") == 2
    pdf, _ = rendered(both, "pdf")
    assert pages(pdf) > 1


def pages(pdf):
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_pdf_repeats_the_head_numbers_pages_and_keeps_signatures_together(pdf_text):
    data, _ = rendered(whole(90), "pdf")
    text = pdf_text(data, "-layout")
    parts = text.rstrip("\f\n").split("\f")
    assert len(parts) == pages(data)
    assert not re.search(r"-\s*1\s*-", text)
    assert re.search(r"-\s*2\s*-", parts[1])
    with_rows = [part for part in parts if re.search(r"Jabatan \d", part)]
    assert len(with_rows) > 1
    assert all("Nama Jabatan" in part and "Kelas" in part for part in with_rows)
    signed = [part for part in parts if "Budi Santoso" in part]
    assert len(signed) == 1
    assert "Ketua Tim," in signed[0]


def test_paper_and_orientation_are_those_asked_for():
    sizes = {}
    for paper, landscape in (("A4", False), ("F4", True), ("A3", False)):
        data, _ = rendered(whole(paper=paper, landscape=landscape), "pdf")
        found = re.search(rb"/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)", data)
        sizes[paper] = tuple(round(float(side) * 25.4 / 72) for side in found.groups())
    assert sizes == {"A4": (210, 297), "F4": (330, 215), "A3": (297, 420)}


@pytest.mark.parametrize("changed", [{"paper": "B5"}, {"kind": "brosur"}])
def test_an_unknown_paper_or_kind_is_refused_by_name(changed):
    given = Document("Uji", **{"kind": "formulir", "blocks": (table(1),), **changed})
    for form in FORMATS:
        with pytest.raises(DocumentError) as error:
            rendered(given, form)
        assert error.value.faults[0].allowed


def test_a_workbook_says_in_words_what_a_picture_shows():
    drawn = Document("Peta", "formulir", (Picture(SVG, "peta dua kotak"), table(1)))
    sheet = openpyxl.load_workbook(io.BytesIO(rendered(drawn, "xlsx")[0])).worksheets[0]
    assert sheet["A1"].value == "peta dua kotak"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_a_picture_is_shown_and_said(form):
    drawn = Document("Peta", "formulir", (Picture(SVG, "peta dua kotak"),), landscape=True)
    data, _ = rendered(drawn, form)
    if form == "docx":
        file = docx.Document(io.BytesIO(data))
        shape = file.inline_shapes[0]
        assert shape._inline.docPr.get("descr") == "peta dua kotak"
        assert shape.height <= file.sections[0].page_height
        assert abs(shape.height / shape.width - 4.5) < 0.1
    elif form == "html":
        assert SVG in data.decode()
    else:
        assert pages(data) == 1


def test_a_wide_picture_fills_the_page():
    wide = SVG.replace('width="200" height="900" viewBox="0 0 200 900"',
                       'width="900" height="200" viewBox="0 0 900 200"')  # fmt: skip
    data, _ = rendered(Document("Peta", "formulir", (Picture(wide, "lebar"),)), "docx")
    file = docx.Document(io.BytesIO(data))
    assert round(file.inline_shapes[0].width.mm) == 175


def test_pages_can_be_had_as_pictures():
    from jabatan_eval.forms.printed.as_pdf import png_pages
    from jabatan_eval.forms.printed.fitting import Fitter

    for count, document in ((2, whole()), (1, Document("Uji", "formulir", (Paragraph("x"),)))):
        made = png_pages(document, Fitter(), 20)
        assert len(made) == count
        assert all(page.startswith(b"\x89PNG") for page in made)


def test_a_block_of_no_known_kind_is_a_slip_of_ours():
    with pytest.raises(TypeError):
        rendered(Document("Uji", "formulir", ("x",)), "pdf")


def test_a_smaller_table_takes_several_columns_of_a_sheet_for_one_of_its_own():
    wide = Table(tuple(Column(1) for _ in range(6)), (), (Row((Cell("x"),) * 6),))
    total = Row((Cell("jumlah"), Cell("1.165", value=1165)))
    small = Table((Column(1), Column(1)), (), (total,))
    data, _ = rendered(Document("Uji", "formulir", (wide, small)), "xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(data)).active
    assert {str(one) for one in sheet.merged_cells.ranges} == {"A3:C3", "D3:F3"}
    assert (sheet["D3"].value, sheet["D3"].number_format) == (1165, "[$-421]#,##0")
