"""Word files hold what Word demands: elements in its order, relations that lead somewhere."""

import io
import re
import zipfile

import pytest
from lxml import etree

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
    rendered,
)

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="420mm" height="297mm"><rect/></svg>'
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDER = {
    "pPr": "pStyle keepNext pageBreakBefore pBdr tabs spacing ind jc outlineLvl",
    "rPr": "rFonts b bCs i iCs sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar",
    "trPr": "cantSplit tblHeader",
    "tcPr": "tcW gridSpan vMerge vAlign",
    "sectPr": "headerReference pgSz pgMar titlePg",
    "pBdr": "top left bottom right",
    "tc": "tcPr p",
    "tbl": "tblPr tblGrid tr",
    "style": "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr",
}
TALL = Row((Cell("a", down=3), Cell("b", across=2, down=2), Cell("c")))
ALL = Document(
    "Uji",
    "formulir",
    (
        Heading("Judul"),
        Heading("Bagian", level=3, align="left"),
        Paragraph("x", bold=True, italic=True, small=True, indent_mm=4, with_next=True),
        Pairs((("a", "b"), ("c", "d\ne")), marks=("1.", "2."), indent_mm=8, with_next=True),
        Pairs((("a", "b"),)),
        Listing((Item("a\tb", (Item("c", (Item("d"),)),)),), mark="I.", indent_mm=4),
        Table(
            tuple(Column(1) for _ in range(4)),
            (TALL, Row((Cell("d"),)), Row((Cell("e"), Cell("f"), Cell("g")))),
            (Row((Cell("Unit", across=4),), section=True), Row((Cell("1"),) * 4)),
            width_mm=100,
            size_pt=7,
        ),
        Signatures(
            (
                Signature(("Ketua,",), "A", ("NIP 1",), electronic=True),
                Signature((), None),
                Signature((), "B"),
            )
        ),
        Picture(SVG, 'Gambar "satu" & dua'),
        Annex("LAMPIRAN", ("dua",)),
        Break(),
        Picture(SVG, "Lembar", sheet=True),
    ),
    landscape=True,
    paper="A3",
    letterhead=Letterhead(("KABUPATEN",), ("Jalan",)),
    annex=Annex("LAMPIRAN I", ()),
)


@pytest.fixture(scope="module", name="parts")
def _parts():
    with zipfile.ZipFile(io.BytesIO(rendered(ALL, "docx")[0])) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def test_elements_stand_in_the_order_that_word_demands(parts):
    seen = set()
    for name in ("word/document.xml", "word/styles.xml", "word/header1.xml"):
        for node in etree.fromstring(parts[name]).iter(*(f"{W}{name}" for name in ORDER)):
            kind = node.tag.removeprefix(W)
            order = ORDER[kind].split()
            places = [order.index(child.tag.removeprefix(W)) for child in node]
            assert places == sorted(places), etree.tostring(node)
            seen.add(kind)
    assert seen == {*ORDER}


def test_every_row_of_a_table_covers_all_of_its_columns(parts):
    tables = [*etree.fromstring(parts["word/document.xml"]).iter(f"{W}tbl")]
    assert len(tables) == 5
    for table in tables:
        columns = len(table.find(f"{W}tblGrid"))
        for row in table.iter(f"{W}tr"):
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in row.iter(f"{W}tc")]
            assert sum(1 if one is None else int(one.get(f"{W}val")) for one in spans) == columns
    merged = [cell.get(f"{W}val") for cell in tables[2].iter(f"{W}vMerge")]
    assert merged == ["restart", "restart", "continue", "continue", "continue"]


def test_every_relation_leads_to_a_part_and_every_part_has_a_type(parts):
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): f"word/{one.get('Target')}" for one in relations}
    assert {*targets.values()} <= {*parts}
    used = re.findall(rb'r:(?:id|embed)="(\w+)"', parts["word/document.xml"])
    assert {one.decode() for one in used} == {"header1", "gambar1", "gambar2"}
    types = parts["[Content_Types].xml"].decode()
    for name in parts:
        ending = name.rpartition(".")[2]
        assert f'PartName="/{name}"' in types or f'Extension="{ending}"' in types
    for name, data in parts.items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(data)


def test_pictures_say_what_they_show_and_a_sheet_covers_its_page(parts):
    text = parts["word/document.xml"].decode()
    assert "descr='Gambar \"satu\" &amp; dua'" in text
    assert f'<wp:extent cx="{420 * 36000}" cy="{297 * 36000}"/><wp:wrapNone/>' in text


def test_a_kind_without_page_numbers_has_an_empty_head():
    data, _ = rendered(Document("P", "peta", (Paragraph("x"),)), "docx")
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        assert b"PAGE" not in packed.read("word/header1.xml")


def test_letters_of_drawings_are_of_the_fonts_that_ship(pdf_text):
    letters = SVG.replace("<rect/>", '<text y="50" font-family="Arial, sans-serif">Kepala</text>')
    data, _ = rendered(
        Document("P", "peta", (Picture(letters, "x", sheet=True),), landscape=True), "pdf"
    )
    assert b"TeXGyreHeros" in data
    assert pdf_text(data).strip() == "Kepala"
