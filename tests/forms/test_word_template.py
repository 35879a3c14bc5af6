"""An agency's own Word file is filled, and what has no meaning or no place is told."""

import io
import zipfile

import docx
import pytest

from jabatan_eval.errors import DocumentError
from jabatan_eval.forms.word_template import fill_template, placeholders

FIELDS = {
    "nama_jabatan": "Kepala Bidang",
    "kelas": "11",
    "tugas": [{"no": "1", "uraian": "Menyusun rencana"}, {"no": "2", "uraian": "Melapor"}],
}


@pytest.fixture(name="template")
def _template(tmp_path):
    def make(*texts, rows=(), head=None, name="templat.docx"):
        file = docx.Document()
        for text in texts:
            paragraph = file.add_paragraph()
            for piece in [text] if isinstance(text, str) else text:
                paragraph.add_run(piece)
        if rows:
            table = file.add_table(0, len(rows[0]))
            for row in rows:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        if head is not None:
            file.sections[0].header.paragraphs[0].text = head
        file.save(tmp_path / name)
        return tmp_path / name

    return make


def filled(path):
    file = docx.Document(path)
    rows = [[cell.text for cell in row.cells] for table in file.tables for row in table.rows]
    return [paragraph.text for paragraph in file.paragraphs], rows


def test_placeholders_are_filled_wherever_word_cut_them(template, tmp_path):
    path = template("Jabatan: {{nama_jabatan}}, kelas {{ kelas }}.", ["a {{na", "ma_jab", "atan}} z", "!"],
                    head="{{nama_jabatan}}")  # fmt: skip
    assert placeholders(path) == ("nama_jabatan", "kelas")
    done = fill_template(
        path, {k: FIELDS[k] for k in ("nama_jabatan", "kelas")}, tmp_path / "x.docx"
    )
    assert done.complete
    assert done.unused == ()
    texts, _ = filled(tmp_path / "x.docx")
    assert texts == ["Jabatan: Kepala Bidang, kelas 11.", "a Kepala Bidang z!"]
    assert (
        docx.Document(tmp_path / "x.docx").sections[0].header.paragraphs[0].text == "Kepala Bidang"
    )


def test_rows_are_repeated_for_a_list(template, tmp_path):
    path = template(
        "{{kelas}}",
        rows=[["No", "Uraian"], ["{{tugas.no}}", "{{tugas.uraian}} ({{kelas}})"], ["", "akhir"]],
    )
    fill_template(path, FIELDS, tmp_path / "x.docx")
    _, rows = filled(tmp_path / "x.docx")
    assert rows == [
        ["No", "Uraian"],
        ["1", "Menyusun rencana (11)"],
        ["2", "Melapor (11)"],
        ["", "akhir"],
    ]


def test_unknown_placeholders_stay_and_are_told_and_so_is_what_has_no_place(template, tmp_path):
    path = template(
        "{{nama_jabatan}} {{umur}} {{tugas.umur}}", rows=[["{{umur.x}}", "{{kelas.x}}"]]
    )
    done = fill_template(path, FIELDS, tmp_path / "x.docx")
    assert done.unknown == ("umur", "tugas.umur", "umur.x", "kelas.x")
    assert done.unused == ("kelas", "tugas.no", "tugas.uraian")
    assert not done.complete
    texts, rows = filled(tmp_path / "x.docx")
    assert texts == ["Kepala Bidang {{umur}} {{tugas.umur}}"]
    assert rows == [["{{umur.x}}", "{{kelas.x}}"]]


def test_what_is_not_known_leaves_its_place_empty_and_is_told(template, tmp_path):
    path = template(
        "A {{nip}} B {{kelas}} {{standar}}",
        rows=[["{{tugas.uraian}}", "{{kelas}}"], ["{{anggota.nama}} {{anggota.nip}}", "x"]],
    )
    fields = {
        "nip": None, "kelas": "11", "standar": "", "anggota": (),
        "tugas": [{"uraian": "Melapor"}, {"uraian": None}],
    }  # fmt: skip
    done = fill_template(path, fields, tmp_path / "x.docx")
    assert done.empty == ("nip", "tugas.uraian", "anggota.nama", "anggota.nip")
    assert (done.unknown, done.unused, done.complete) == ((), (), False)
    texts, rows = filled(tmp_path / "x.docx")
    assert texts == ["A  B 11 "]
    assert rows == [["Melapor", "11"], ["", "11"]]


def test_text_that_is_put_in_is_never_read_again(template, tmp_path):
    path = template("{{nama_jabatan}}", rows=[["{{tugas.uraian}}"]])
    fields = {
        "nama_jabatan": "{{kelas}} <w:p/> {{nama_jabatan}}",
        "kelas": "11",
        "tugas": [{"uraian": "{{kelas}}"}],
    }
    done = fill_template(path, fields, tmp_path / "x.docx")
    texts, rows = filled(tmp_path / "x.docx")
    assert texts == ["{{kelas}} <w:p/> {{nama_jabatan}}"]
    assert rows == [["{{kelas}}"]]
    assert done.unknown == ()


def test_line_ends_become_line_breaks_and_control_characters_are_shown(template, tmp_path):
    path = template("A {{kelas}} B")
    done = fill_template(path, {"kelas": "satu\ndua\x07"}, tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as packed:
        xml = packed.read("word/document.xml").decode()
    assert "<w:br/>" in xml
    assert filled(tmp_path / "x.docx")[0] == ["A satu\ndua␇ B"]
    assert [one.given for one in done.replacements] == ["U+0007"]


def test_a_text_box_is_filled_once(template, tmp_path):
    path = template("luar {{kelas}}")
    with zipfile.ZipFile(path) as packed:
        parts = {name: packed.read(name) for name in packed.namelist()}
    box = (
        b"<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>"
        b"<w:p><w:r><w:t>dalam {{kelas}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape>"
        b"</w:pict></w:r></w:p>"
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(b"</w:p>", box, 1)
    with zipfile.ZipFile(path, "w") as packed:
        for name, data in parts.items():
            packed.writestr(name, data)
    fill_template(path, {"kelas": "11"}, tmp_path / "x.docx")
    with zipfile.ZipFile(tmp_path / "x.docx") as packed:
        xml = packed.read("word/document.xml").decode()
    assert "luar 11" in xml
    assert "dalam 11" in xml


def test_the_template_is_not_written_over(template, tmp_path):
    path = template("{{kelas}}")
    before = path.read_bytes()
    for target, kind in ((path, "same_file"), (tmp_path / "x.doc", "unknown_format")):
        with pytest.raises(DocumentError) as error:
            fill_template(path, FIELDS, target, overwrite=True)
        assert error.value.faults[0].kind == kind
    fill_template(path, FIELDS, tmp_path / "x.docx")
    with pytest.raises(DocumentError) as error:
        fill_template(path, FIELDS, tmp_path / "x.docx")
    assert error.value.faults[0].kind == "exists_already"
    assert path.read_bytes() == before


def test_what_is_no_word_file_is_refused(tmp_path, template, monkeypatch):
    def packed(text):
        held = io.BytesIO()
        with zipfile.ZipFile(held, "w") as archive:
            archive.writestr("a.xml", text)
        return held.getvalue()

    for data, kind in (
        (b"", "damaged"), (b"teks", "damaged"), (b"PK\x03\x04rusak", "damaged"),
        (packed("<!DOCTYPE a>"), "damaged"), (packed("<a/>"), "damaged"),
    ):  # fmt: skip
        (tmp_path / "t.docx").write_bytes(data)
        with pytest.raises(DocumentError) as error:
            placeholders(tmp_path / "t.docx")
        assert error.value.faults[0].kind == kind
    with pytest.raises(DocumentError) as error:
        placeholders(tmp_path / "tidak-ada.docx")
    assert error.value.faults[0].kind == "no_such_file"
    monkeypatch.setattr("jabatan_eval.forms.own_template.BYTES_AT_MOST", 10)
    with pytest.raises(DocumentError) as error:
        placeholders(template("x"))
    assert error.value.faults[0].kind == "too_large"
