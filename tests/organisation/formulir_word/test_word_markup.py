"""Markup as Word writes it: text boxes, changes, hidden text, controls, merged and odd tables."""

import io
import struct
import zlib

import docx
import pytest

from jabatan_eval.organisation import read_word_form


def test_changes_that_are_still_marked(word, lost):
    read = word.read(
        word.p("1. NAMA JABATAN : ", word.xml(f"<w:ins>{word.run('Arsiparis')}</w:ins>"),
               word.xml("<w:del><w:r><w:delText> Lama</w:delText></w:r></w:del>")),
        word.xml(f"<w:moveFrom>{word.p('pindah')}</w:moveFrom>"),
        word.xml(f"<w:moveTo>{word.p('2. KODE JABATAN : 7')}</w:moveTo>"),
        word.xml("<w:p><w:pPr><w:rPr><w:del/><w:ins/></w:rPr></w:pPr></w:p>"),
    )  # fmt: skip
    assert (read.informasi.nama_jabatan, read.informasi.kode_jabatan) == ("Arsiparis", "7")
    assert lost(read) == ["Lama", "pindah"]
    assert dict(read.terlihat) == {"word.deleted": 2, "word.inserted": 2}
    assert [one.where("en") for one in read.tidak_dipahami] == [
        "text marked as deleted 1", "text marked as deleted 2",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("mark", "hidden"), [("<w:vanish/>", True), ('<w:vanish w:val="0"/>', False)]
)
def test_hidden_text_is_not_read_but_told(word, lost, mark, hidden):
    line = word.p(
        "1. NAMA JABATAN : Arsiparis", word.run(" Pal", mark), word.run("su", mark), word.run(" X")
    )
    read = word.read(line)
    assert read.informasi.nama_jabatan == ("Arsiparis X" if hidden else "Arsiparis Palsu X")
    assert lost(read) == (["Palsu"] if hidden else [])


def test_a_paragraph_mark_that_is_hidden_hides_nothing(word):
    line = word.xml(
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>" + word.run("NAMA JABATAN: A") + "</w:p>"
    )
    assert word.read(line).informasi.nama_jabatan == "A"


def test_placeholders_of_controls_are_no_content(word, lost):
    def control(text, properties=""):
        return word.xml(
            f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{word.run(text)}</w:sdtContent></w:sdt>"
        )

    read = word.read(
        word.p("1. NAMA JABATAN : ", control("Klik di sini", "<w:showingPlcHdr/>")),
        word.p("2. KODE JABATAN : ", control("12", '<w:showingPlcHdr w:val="0"/>')),
        word.p("11. WEWENANG : ", control("\u2612 ya", "<w14:checkbox/>")),
        word.xml("<w:showingPlcHdr/>"),
    )
    assert (read.informasi.nama_jabatan, read.informasi.kode_jabatan) == (None, "12")
    assert lost(read) == ["Klik di sini"]
    assert read.terlihat == (("word.tick", 1),)


def box(word, *inside):
    return "<wps:txbx><w:txbxContent>" + "".join(inside) + "</w:txbxContent></wps:txbx>"


def test_a_text_box_is_read_once_behind_its_paragraph(word):
    line = word.p("1. NAMA JABATAN : Arsiparis")
    both = word.xml(
        "<w:r><mc:AlternateContent>"
        f"<mc:Choice Requires='wps'>{box(word, line)}</mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox><w:txbxContent>{line}</w:txbxContent></v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    read = word.read(word.p("INFORMASI JABATAN", both))
    assert read.informasi.nama_jabatan == "Arsiparis"
    assert [one.where("en") for one in read.terbaca] == ["paragraph 1, text box 1"]
    assert read.meragukan == ()


def test_a_fallback_is_read_where_the_choice_has_nothing(word):
    line = word.p("1. NAMA JABATAN : Arsiparis")
    read = word.read(
        word.xml(
            f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{line}</mc:Fallback></mc:AlternateContent>"
        ),
        word.xml("<mc:Fallback/>"),
    )
    assert read.informasi.nama_jabatan == "Arsiparis"


def test_headers_notes_and_diagrams_are_told_with_their_places(word, lost):
    links = [
        ("header", "header1.xml"),
        ("footnotes", "footnotes.xml"),
        ("diagramData", "diagrams/data1.xml"),
    ]
    diagram = '<dgm xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Kepala</a:t></a:r></a:p></dgm>'
    parts = [
        (
            "word/header1.xml",
            word.part("hdr", word.table(["Kop"]), word.p(word.run("x", "<w:vanish/>"))),
        ),
        ("word/footnotes.xml", word.part("footnotes", word.p("Catatan"))),
        ("word/diagrams/data1.xml", diagram),
    ]
    read = word.read(word.p("1. NAMA JABATAN : Arsiparis"), links=links, parts=parts)
    assert [(one.where("en"), one.text) for one in read.tidak_dipahami] == [
        ("page header 1, table 1, row 1, cell 1", "Kop"),
        ("page header 1, hidden text 1", "x"),
        ("footnotes 1", "Catatan"),
        ("diagram 1", "Kepala"),
    ]


def test_images_objects_and_symbols_are_told(word):
    read = word.read(
        word.p(word.xml("<w:r><w:drawing><pic:pic/></w:drawing><w:pict><v:imagedata/></w:pict></w:r>"),
               word.xml("<w:r><w:object><o:OLEObject/></w:object><w:sym w:char='F0FE'/></w:r>")),
        word.xml("<w:altChunk r:id='r1'/>"),
    )  # fmt: skip
    assert dict(read.terlihat) == {
        "word.image": 2, "word.object": 1, "word.symbol": 1, "word.foreign": 1,
    }  # fmt: skip


def test_marks_within_runs_are_read_as_they_are_seen(word):
    line = word.xml(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r><w:t>NAMA JABATAN</w:t><w:tab/><w:t>: S</w:t>"
        "<w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/></w:r><m:oMath><m:r><m:t>+</m:t></m:r></m:oMath>"
        "<w:r><w:instrText>HYPERLINK</w:instrText></w:r></w:p>"
    )
    assert word.read(line).informasi.nama_jabatan == "S-1+"


def test_characters_that_do_not_print_are_blanks(word):
    assert (
        word.read(word.p("NAMA JABATAN : Arsi\u0085paris\u007f")).informasi.nama_jabatan
        == "Arsi paris"
    )


def test_rows_may_begin_behind_columns_that_are_not_there(word):
    read = word.read(
        word.p("12. KORELASI JABATAN"),
        word.table(
            ["NO", "JABATAN", "UNIT KERJA", "DALAM HAL"],
            word.row("A", "B", "C", before=1),
        ),
    )
    assert read.informasi.korelasi_jabatan[0].jabatan == "A"


@pytest.mark.parametrize("span", ["", "x", "-1", "9" * 5000, "0"])
def test_a_span_that_is_no_number_is_one_and_a_huge_one_is_cut(word, span):
    odd = f'<w:tc><w:tcPr><w:gridSpan w:val="{span}"/></w:tcPr>{word.p("JABATAN")}</w:tc>'
    rows = f"<w:tr>{odd}{word.cell('UNIT KERJA')}</w:tr>{word.row('A', 'B')}"
    read = word.read(word.p("12. KORELASI JABATAN"), word.xml(f"<w:tbl>{rows}</w:tbl>"))
    assert read.informasi.korelasi_jabatan[0].jabatan == "A"


def test_what_stands_where_it_cannot_is_not_lost(word, lost):
    cell, line = word.cell("sel"), word.p("baris")
    read = word.read(
        word.xml(f"<w:tbl>{line}<w:tr>{line}</w:tr>{cell}</w:tbl>"),
        word.xml(f"<w:tr>{cell}</w:tr>"), cell,
        word.xml(f"<w:p>{line}</w:p>"), word.run("tanpa paragraf"),
        word.xml(f"<w:tbl>{box(word, line)}</w:tbl>"), word.xml(box(word, line)),
        word.xml(f"<w:tbl><w:tr>{word.table(['dalam'])}</w:tr></w:tbl>"),
        word.xml("<w:gridSpan w:val='2'/><w:vMerge/><w:gridBefore w:val='1'/>"),
    )  # fmt: skip
    assert sorted(lost(read)) == sorted(["baris"] * 5 + ["sel"] * 3 + ["tanpa paragraf", "dalam"])


def png():
    """An image of one white point."""

    def chunk(name, data):
        check = struct.pack(">I", zlib.crc32(name + data))
        return struct.pack(">I", len(data)) + name + data + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\x00\xff"))
    return b"\x89PNG\r\n\x1a\n" + header + body + chunk(b"IEND", b"")


def test_a_document_of_python_docx_with_merged_cells_and_an_image_is_read(tmp_path):
    form = docx.Document()
    form.add_heading("INFORMASI JABATAN", 0)
    line = form.add_paragraph()
    line.add_run("1. NAMA ").bold = True
    line.add_run("JABATAN").bold = True
    line.add_run("\t: Arsiparis Terampil")
    form.add_paragraph("6. TUGAS POKOK", style="List Number")
    table = form.add_table(1, 7)
    heads = ("NO", "URAIAN TUGAS", "HASIL KERJA", "JUMLAH HASIL", "WAKTU PENYELESAIAN (JAM)",
             "WAKTU EFEKTIF", "KEBUTUHAN PEGAWAI")  # fmt: skip
    for cell, text in zip(table.rows[0].cells, heads, strict=True):
        cell.text = text
    for number in (1, 2):
        for cell, text in zip(
            table.add_row().cells,
            (f"{number}.", "Menata", "Arsip", "1.250", "0,5", "1.250", "0,5"),
            strict=True,
        ):
            cell.text = text
    table.cell(1, 2).merge(table.cell(2, 2)).text = "Arsip"
    last = table.add_row().cells
    last[0].merge(last[5]).text = "JUMLAH"
    last[6].text = "1,0"
    form.add_paragraph("17. KELAS JABATAN : 6")
    form.add_picture(io.BytesIO(png()))
    form.sections[0].header.paragraphs[0].text = "PEMERINTAH KABUPATEN CONTOH"
    form.save(tmp_path / "formulir.docx")
    read = read_word_form(tmp_path / "formulir.docx", id="KI-10")
    job = read.informasi
    assert (job.nama_jabatan, job.kelas()) == ("Arsiparis Terampil", 6)
    assert [(task.uraian, task.hasil, task.volume) for task in job.tugas_pokok] == [
        ("Menata", "Arsip", 1250)
    ] * 2
    assert read.terlihat == (("word.image", 1),)
    assert [one.text for one in read.tidak_dipahami] == ["PEMERINTAH KABUPATEN CONTOH"]
    assert read.meragukan == ()
