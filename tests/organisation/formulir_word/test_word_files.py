"""Files are hostile until parsed: bombs, document types, links outside, macros, damage."""

import struct
import zipfile

import pytest

from jabatan_eval.errors import DocumentError
from jabatan_eval.organisation import read_word_form
from jabatan_eval.organisation.formulir_word import package, xml_events
from jabatan_eval.tables import zip_guard

DOCTYPES = [
    "<!DOCTYPE w:document>",
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;">]>',
    '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>',
    '<!DOCTYPE x SYSTEM "http://contoh.invalid/x.dtd">',
    '<!DOCTYPE x [<!ENTITY % p SYSTEM "http://contoh.invalid/p"> %p;]>',
]


@pytest.mark.parametrize("doctype", DOCTYPES, ids=["plain", "bomb", "file", "outside", "parameter"])
@pytest.mark.parametrize("part", ["main", "header", "relations"])
def test_a_document_type_is_refused_wherever_it_stands(word, doctype, part):
    body = word.part("document", "<w:body/>").replace("?>", f"?>{doctype}", 1)
    if part == "main":
        fault = word.refused(main=body)
    elif part == "header":
        links = [("header", "header1.xml")]
        fault = word.refused(links=links, parts=[("word/header1.xml", body)])
    else:
        path = word.make(word.p("x"))
        rewrite(path, "word/_rels/document.xml.rels", f"{doctype}<Relationships/>".encode())
        fault = refused(word, path)
    assert fault.kind == "xml_doctype"


def rewrite(path, name, data):
    """Replace a part of a zip."""
    with zipfile.ZipFile(path) as archive:
        parts = {one: archive.read(one) for one in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for one, content in {**parts, name: data}.items():
            archive.writestr(one, content)


def refused(word, path):
    """The first fault of a file."""
    with pytest.raises(DocumentError) as caught:
        read_word_form(path, id="KI-24")
    assert caught.value.message("id")
    return caught.value.faults[0]


@pytest.mark.parametrize(
    "main",
    [
        "", "<", "<w:document", "\x00", "<a>&nothing;</a>", "<?xml version='1.0' encoding='klingon'?><a/>",
        "<?xml version='1.0' encoding='utf-7'?><a/>", "<a xmlns:b='b'><c:d/></a>", "<a></b>",
        "<a>\ufffe</a>", "<a/><a/>",
    ],
)  # fmt: skip
def test_xml_that_is_none_is_refused_with_its_line(word, main):
    fault = word.refused(main=main)
    assert fault.kind in ("xml_syntax", "not_a_word_document")
    assert "formulir.docx" in fault.where


def test_bytes_of_another_encoding_are_read_or_refused(word):
    main = word.part("document", f"<w:body>{word.p('1. NAMA JABATAN : Arsiparis')}</w:body>")
    for encoding in ("utf-16", "iso-8859-1"):
        data = main.replace("UTF-8", encoding).encode(encoding)
        assert word.read(main=data).informasi.nama_jabatan == "Arsiparis"
    assert word.refused(main=main.encode("utf-16-le")[1:]).kind == "xml_syntax"


@pytest.mark.parametrize("root", ["hdr", "body", "p"])
def test_a_part_that_is_no_document_is_refused(word, root):
    assert word.refused(main=word.part(root)).kind == "not_a_word_document"


def test_another_vocabulary_is_refused(word):
    assert word.refused(main="<document><body/></document>").kind == "not_a_word_document"


def test_the_strict_form_is_read(word):
    main = word.part("document", f"<w:body>{word.p('1. NAMA JABATAN : Arsiparis')}</w:body>")
    strict = main.replace(
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    )
    assert word.read(main=strict).informasi.nama_jabatan == "Arsiparis"


def test_a_zip_that_unpacks_without_bound_is_refused(word, monkeypatch):
    bomb = b"0" * (20 << 20)
    assert word.refused(parts=[("word/media/x.bin", bomb)]).kind == "zip_bomb"
    monkeypatch.setattr(zip_guard, "UNPACKED_AT_MOST", 100)
    assert word.refused(word.p("x")).kind == "zip_bomb"


def test_a_zip_of_too_many_parts_is_refused(word, monkeypatch):
    monkeypatch.setattr(zip_guard, "PARTS_AT_MOST", 5)
    parts = [(f"word/{n}.xml", "<a/>") for n in range(5)]
    assert word.refused(parts=parts).kind == "zip_bomb"


def test_more_xml_than_a_form_has_is_refused(word, monkeypatch):
    monkeypatch.setattr(package, "XML_AT_MOST", 3000)
    assert word.read(word.p("x")).informasi.id == "KI-24"
    assert word.refused(word.p("x" * 3000)).kind == "too_large"
    monkeypatch.setattr(package, "BYTES_AT_MOST", 100)
    assert word.refused(word.p("x")).kind == "too_large"


def test_too_many_elements_and_too_deep_ones_are_refused(word, monkeypatch):
    assert word.refused("<w:p>" * 300 + "</w:p>" * 300).kind == "too_deep"
    monkeypatch.setattr(xml_events, "ELEMENTS_AT_MOST", 50)
    assert word.refused(*[word.p("x")] * 50).kind == "too_many_nodes"


def test_a_zip_that_says_less_than_it_holds_is_refused(word):
    path = word.make(word.p("x" * 5000))
    data = bytearray(path.read_bytes())
    place = data.rindex(b"word/document.xml") - 46
    data[place + 24 : place + 28] = struct.pack("<I", 10)
    path.write_bytes(data)
    assert refused(word, path).kind == "zip_bomb"


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (lambda data: b"", "empty_file"),
        (lambda data: data[: len(data) // 2], "damaged"),
        (lambda data: b"PK\x03\x04" + b"x" * 100, "damaged"),
        (lambda data: data[:60] + bytes(200) + data[260:], "damaged"),
        (lambda data: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "word_old_or_locked"),
        (lambda data: b"{\\rtf1 NAMA JABATAN}", "not_a_word_document"),
        (lambda data: b"%PDF-1.7", "not_a_word_document"),
        (lambda data: b"<html>", "not_a_word_document"),
    ],
)
def test_a_file_that_is_no_sound_document_is_refused_by_name(word, change, kind):
    path = word.make(word.p("1. NAMA JABATAN : Arsiparis"))
    path.write_bytes(change(path.read_bytes()))
    fault = refused(word, path)
    assert (fault.kind, fault.where.startswith(str(path))) == (kind, True)


def test_a_zip_that_is_no_document_is_refused(word, tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(word, path).kind == "not_a_word_document"
    path = word.make(word.p("x"))
    rewrite(path, "_rels/.rels", word.relations(("officeDocument", "word/lain.xml")).encode())
    assert refused(word, path).kind == "not_a_word_document"
    rewrite(
        path, "_rels/.rels",
        word.relations(("officeDocument", "http://x"), outside=("http://x",)).encode(),
    )  # fmt: skip
    assert refused(word, path).kind == "not_a_word_document"


def test_a_part_that_stands_twice_is_refused(word):
    path = word.make(word.p("x"))
    with zipfile.ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr("word/document.xml", word.part("document"))
    assert refused(word, path).kind == "damaged"


@pytest.mark.parametrize(
    "target", ["/word/document.xml", "./word/document.xml", "x/../word/document.xml"]
)
def test_the_document_is_where_the_relations_say(word, target):
    path = word.make(word.p("1. NAMA JABATAN : Arsiparis"))
    rewrite(path, "_rels/.rels", word.relations(("officeDocument", target)).encode())
    assert read_word_form(path, id="KI-24").informasi.nama_jabatan == "Arsiparis"


def test_a_target_cannot_climb_out_of_the_zip(word):
    path = word.make(word.p("x"))
    target = "../../../../../etc/passwd"
    rewrite(path, "_rels/.rels", word.relations(("officeDocument", target)).encode())
    assert refused(word, path).kind == "not_a_word_document"


def test_what_is_there_is_told_and_never_opened(word):
    links = [
        ("hyperlink", "http://contoh.invalid/"), ("image", "file:///etc/passwd"),
        ("attachedTemplate", "http://contoh.invalid/makro.dotm"), ("header", "hilang.xml"),
    ]  # fmt: skip
    parts = [
        ("word/vbaProject.bin", b"\xd0\xcf"), ("word/vbaData.xml", "<a/>"),
        ("word/embeddings/oleObject1.bin", b"x"), ("word/afchunk1.html", "<script/>"),
    ]  # fmt: skip
    read = word.read(
        word.p("1. NAMA JABATAN : Arsiparis"), links=links, parts=parts,
        outside=[target for _, target in links[:3]],
    )  # fmt: skip
    assert dict(read.terlihat) == {
        "word.macros": 2, "word.embedded": 1, "word.foreign": 1, "word.outside": 3,
    }  # fmt: skip
    assert all(read.terlihat_in("id")), read.terlihat_in("en")
    assert "3 link(s) outside, not followed" in read.to_text("en")


@pytest.mark.parametrize("name", ["tidak-ada.docx", ".", "\0"])
def test_what_cannot_be_read_is_refused(word, name):
    with pytest.raises(DocumentError) as caught:
        read_word_form(word.folder / name if name != "\0" else name, id="1")
    assert caught.value.faults[0].kind in ("no_such_file", "is_a_folder", "cannot_read")
