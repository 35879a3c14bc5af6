"""Hostile text comes out as text in every format; what cannot be held is replaced and reported."""

import io
import zipfile

import docx
import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError
from jabatan_eval.forms.printed import (
    Annex,
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
    print_document,
    rendered,
    styles,
)  # fmt: skip
from jabatan_eval.forms.printed.fitting import Fitter, Replacement

FORMATS = ("docx", "pdf", "xlsx", "html")
MARKUP = (
    "<script>alert(1)</script>", "</w:t><w:br/>", '#import "x": y', "$a^2$ *b* _c_ @ref <label>",
    "=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)", "{{ nama }}", "&amp; &#65; \\n #(1+1)", "]]>",
    "'apostrof", '"kutip"', "//", "/* x */", "`kode`",
)  # fmt: skip


def everywhere(text):
    """A document with the text in every place that holds text."""
    return Document(
        text,
        "lampiran",
        (
            Heading(text),
            Paragraph(text),
            Pairs(((text, text),)),
            Listing((Item(text, (Item(text),)),)),
            Table((Column(1), Column(1)), (Row((Cell(text), Cell(text))),), (Row((Cell(text),) * 2),)),
            Signatures((Signature((text,), text, (text,)),)),
        ),
        letterhead=Letterhead((text,), (text,)),
        annex=Annex(text, (text,)),
    )  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
def test_markup_and_formulas_stay_text(text, pdf_text):
    data, replaced = rendered(everywhere(text), "docx")
    assert replaced == ()
    file = docx.Document(io.BytesIO(data))
    assert sum(paragraph.text == text for paragraph in file.paragraphs) >= 4
    data, _ = rendered(everywhere(text), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(data))
    kinds = {cell.data_type for row in book.worksheets[0].iter_rows() for cell in row}
    assert kinds <= {"s", "n"}
    assert any(c.value == text for row in book.worksheets[0].iter_rows() for c in row)
    page = rendered(everywhere(text), "html")[0].decode()
    assert "<script" not in page
    pdf, replaced = rendered(everywhere(text), "pdf")
    assert replaced == ()
    squeezed = "".join(pdf_text(pdf).split())
    assert squeezed.count("".join(text.split())) >= 10


@pytest.mark.parametrize("form", FORMATS)
def test_control_characters_are_shown_and_reported(form):
    data, replaced = rendered(everywhere("a\x07b\x00c\x1bd\x85e\u202ef\ud800g\x7f"), form)
    found = {one.given: one.why for one in replaced}
    assert found == dict.fromkeys(
        ("U+0007", "U+0000", "U+001B", "U+0085", "U+202E", "U+D800", "U+007F"), "control"
    )
    assert len({one.times for one in replaced}) == 1
    if form == "html":
        assert "a␇b␀c␛d[U+0085]e[U+202E]f[U+D800]g␡" in data.decode()


@pytest.mark.parametrize("text", ["ꦲꦏ꧀ꦱꦫ", "😀", "مرحبا", "日本"])
def test_a_script_that_the_font_lacks_is_printed_as_numbers_and_reported(text):
    _, replaced = rendered(everywhere(text), "pdf")
    assert {one.why for one in replaced} == {"script"}
    assert {one.given for one in replaced} == {f"U+{ord(c):04X}" for c in text}
    for form in ("docx", "xlsx", "html"):
        data, replaced = rendered(everywhere(text), form)
        assert replaced == ()
        if form == "html":
            assert text in data.decode()


def test_a_text_too_long_for_a_cell_is_cut_where_all_see_it():
    data, replaced = rendered(everywhere("x" * 40_000), "xlsx")
    assert {one.why for one in replaced} == {"length"}
    assert replaced[0].message("id").startswith("teks 40000 karakter tidak muat")
    cells = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    longest = max((str(c.value or "") for row in cells.iter_rows() for c in row), key=len)
    assert longest.endswith("[dipotong; 40000 karakter]")
    assert len(longest) == 32_767


@pytest.mark.parametrize("form", FORMATS)
def test_ten_thousand_letters_are_all_there(form, pdf_text):
    text = "kata " * 2_000
    document = Document("Uji", "formulir", (Table((Column(1),), (), (Row((Cell(text),)),)),))
    data, replaced = rendered(document, form)
    assert replaced == ()
    if form == "pdf":
        assert pdf_text(data).count("kata") == 2_000
    elif form == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            assert packed.read("word/document.xml").decode().count("kata") == 2_000


@settings(max_examples=60)
@given(st.text(max_size=40))
def test_any_text_at_all_can_be_printed(text):
    for form in ("docx", "xlsx", "html"):
        rendered(everywhere(text), form)
    fitted = Fitter()(text)
    assert Fitter()(fitted) == fitted


@settings(max_examples=25)
@given(st.text(max_size=40))
def test_any_text_at_all_can_be_printed_as_pdf(text):
    data, _ = rendered(everywhere(text), "pdf")
    assert data.startswith(b"%PDF")


def test_line_ends_are_kept_and_joiners_too():
    assert Fitter()("a\r\nb\rc\u200dd\tê") == "a\nb\nc\u200dd\tê"


def test_a_font_without_the_pictures_of_control_characters_prints_their_numbers():
    assert Fitter(str.isascii)("a\x07é") == "a[U+0007][U+00E9]"


def test_replacements_say_themselves_in_both_languages():
    assert Replacement("script", "U+A9B2", 3).message("id") == (
        "huruf dokumen tidak memiliki karakter U+A9B2; kodenya dicetak (3)"
    )
    with pytest.raises(ValueError, match="unknown language"):
        Replacement("script", "U+A9B2", 3).message("jv")


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_is_written_once_and_not_over_another(form, tmp_path):
    path = tmp_path / f"daftar.{form}"
    made = print_document(everywhere("isi"), path)
    assert (made.path, made.complete) == (str(path), True)
    before = path.read_bytes()
    with pytest.raises(DocumentError) as error:
        print_document(everywhere("lain"), path)
    assert error.value.faults[0].kind == "exists_already"
    assert path.read_bytes() == before
    print_document(everywhere("lain"), path, overwrite=True)
    assert path.read_bytes() != before
    with pytest.raises(DocumentError):
        print_document(everywhere("isi"), tmp_path / "daftar.odt")


def test_every_kind_of_document_names_a_paper_and_a_font_that_are_there():
    found = styles()
    for kind in found.kinds:
        assert found.paper(kind.paper)
        assert found.font(kind.font)
        assert kind.page_number is None or "{page}" in kind.page_number
    kinds = {kind.name for kind in found.kinds}
    assert {form.kind for form in found.forms} <= kinds
    with pytest.raises(DocumentError, match="allowed: Bookman Old Style, Arial"):
        found.font("Comic Sans")
