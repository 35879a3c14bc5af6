"""A copy of the agency's workbook: filled by its own lists, all else the same to the byte."""

import io
import re
import zipfile

import openpyxl
import pytest
import python_calamine
from infojab_workbook import infojab

from jabatan_eval.forms import isi_infojab
from jabatan_eval.organisation import InformasiJabatan

JOB = InformasiJabatan.model_validate({
    "id": "KI-08",
    "kode_jabatan": "1.10",
    "ikhtisar_jabatan": "=cmd|'/C calc'!A0",
    "kualifikasi_jabatan": {
        "pendidikan_formal": "S-1 Administrasi Negara; s-1  manajemen",
        "pengalaman_kerja": "3 tahun",
    },
    "tugas_pokok": [
        {"uraian": "Menyusun rencana", "hasil": "Rencana", "satuan": "dokumen", "volume": 1,
         "waktu": "40 jam"},
        {"uraian": "Mengelola", "volume": "2", "periode": "bulan", "waktu": "2,5 jam"},
    ],
    "bahan_kerja": ["Disposisi"],
    "perangkat_kerja": ["Komputer", "Pencetak"],
    "tanggung_jawab": ["Kebenaran", "Kerahasiaan"],
    "korelasi_jabatan": [{"jabatan": "Sekretaris", "unit": "Dinas", "hal": "Laporan"}],
    "kondisi_lingkungan_kerja": [
        {"aspek": "suhu", "faktor": "Sejuk"}, {"aspek": "Getaran", "faktor": "Tidak ada"},
        {"aspek": "Udara", "faktor": "Kering"},
    ],
    "risiko_bahaya": [{"risiko": "Mata lelah", "penyebab": "Layar"}],
    "syarat_jabatan": {
        "bakat_kerja": ["G = Intelegensia", "V: bakat verbal", "Bakat Ketelitian"],
        "temperamen_kerja": ["Influence"],
        "minat_kerja": ["Konvensional"],
        "jenis_kelamin": "Laki-laki/Perempuan",
        "umur": "25 sampai 58 tahun",
        "fungsi_data": ["D2 = Menganalisis data"],
    },
    "prestasi_kerja": ["Baik"],
    "kelas_jabatan": "9",
})  # fmt: skip


@pytest.fixture(name="fill")
def _fill(tmp_path):
    """A function that fills a made workbook and gives what came of it, with the sheets."""

    def fill(job=JOB, extra=None, **more):
        (tmp_path / "templat.xlsx").write_bytes(infojab(extra))
        done = isi_infojab(
            tmp_path / "templat.xlsx", job, tmp_path / "terisi.xlsx", overwrite=True, **more
        )
        return done, openpyxl.load_workbook(tmp_path / "terisi.xlsx")

    return fill


def column(book, sheet, letter, rows=range(4, 8)):
    return [book[sheet][f"{letter}{row}"].value for row in rows]


def told(done, kind):
    return [(f.where, f.given) for f in done.tidak_terisi if f.kind == kind]


def test_facts_go_under_their_headers_down_the_rows(fill):
    done, book = fill()
    one, two = "INFOJAB I", "INFOJAB II"
    assert column(book, one, "A") == ["1.10", None, None, None]
    assert column(book, one, "B")[0] == "=cmd|'/C calc'!A0"
    assert book[one]["B4"].data_type == "s"
    assert column(book, one, "F")[0] == 3
    assert column(book, one, "X") == ["Kebenaran", "Kerahasiaan", None, None]
    assert column(book, one, "Z")[0] == 9
    assert column(book, two, "A")[:2] == ["Menyusun rencana", "Mengelola"]
    assert column(book, two, "B") == ["Rencana", None, None, None]
    assert column(book, two, "D")[:2] == [1, 24]
    assert column(book, two, "E")[:2] == [1250, 1250]
    assert column(book, two, "F")[:2] == [40, 2.5]
    assert column(book, two, "H")[:3] == ["Komputer", "Pencetak", None]
    assert column(book, "INFOJAB III", "A", range(3, 5)) == ["Dinas", None]
    assert column(book, "INFOJAB V", "B", range(3, 5)) == ["Layar", None]
    assert done.cells == sum(
        cell.value is not None
        for name, first in ((one, 4), (two, 4), ("INFOJAB III", 3), ("INFOJAB IV", 4), ("INFOJAB V", 3))
        for row in book[name].iter_rows(min_row=first)
        for cell in row
    )  # fmt: skip


def test_the_workbook_s_own_lists_decide_and_their_spelling_is_written(fill):
    done, book = fill()
    assert column(book, "INFOJAB I", "H") == [
        "Intelegensia", "Bakat Verbal", "Bakat Ketelitian", None,
    ]  # fmt: skip
    assert column(book, "INFOJAB I", "D") == [
        "S-1 ADMINISTRASI NEGARA", "S-1 MANAJEMEN", None, None,
    ]  # fmt: skip
    assert column(book, "INFOJAB I", "J") == [None] * 4
    refused = [f for f in done.tidak_terisi if f.kind == "siasn_not_in_list"]
    assert [(f.where, f.given) for f in refused] == [
        ("[INFOJAB I] Tingkat Pendidikan Minimum", "'S-1 Administrasi Negara\\ns-1  manajemen'"),
        ("[INFOJAB I] Tempramen Kerja", "'Influence'"),
        ("[INFOJAB IV] Aspek", "'Getaran'"),
    ]
    assert refused[1].allowed == ("Influencing (INFLU)",)
    assert told(done, "siasn_count") == [("[INFOJAB I] Minat Kerja", "1")]


def test_rows_that_belong_together_stay_in_line(fill):
    _, book = fill()
    assert column(book, "INFOJAB IV", "A") == ["Suhu", None, "Udara", None]
    assert column(book, "INFOJAB IV", "B") == ["Sejuk", "Tidak ada", "Kering", None]


def test_everything_that_is_not_filled_is_told_with_its_reason(fill):
    done, _ = fill()
    assert told(done, "siasn_no_fact") == [
        ("[INFOJAB I] Terima Disabilitas", None), ("[INFOJAB I] Jenis Disabilitas", None),
    ]  # fmt: skip
    assert told(done, "siasn_not_a_number") == [
        ("[INFOJAB I] Umur Maksimal", "'25 sampai 58 tahun'")
    ]
    assert ("[INFOJAB I] Postur Badan", None) in told(done, "siasn_unknown")
    assert not done.complete


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_all_other_parts_are_the_same_to_the_byte(fill, tmp_path):
    fill()
    before, after = parts(tmp_path / "templat.xlsx"), parts(tmp_path / "terisi.xlsx")
    assert [*before] == [*after]
    changed = [name for name in before if before[name] != after[name]]
    assert changed == [f"xl/worksheets/sheet{n}.xml" for n in range(1, 6)]
    for name in changed:
        tail = before[name][before[name].index(b"</sheetData>") :]
        assert after[name].endswith(tail)
    assert b"dataValidation" in before["xl/worksheets/sheet1.xml"]
    assert b"conditionalFormatting" in before["xl/worksheets/sheet1.xml"]
    assert b"definedName" in before["xl/workbook.xml"]


def test_the_filled_copy_still_opens_in_libreoffice(fill, tmp_path, office):
    fill()
    (again,) = office(tmp_path / "terisi.xlsx")
    book = openpyxl.load_workbook(again)
    assert book["INFOJAB I"]["H4"].value == "Intelegensia"
    rules = {rule.formula1 for rule in book["INFOJAB I"].data_validations.dataValidation}
    assert any("TABEL REFERENSI II" in rule for rule in rules)


def test_a_degree_is_no_code_and_two_alike_are_not_chosen_between(fill):
    def extra(book, sheets):
        sheets["TABEL REFERENSI II"].write_column(
            4, 0, ["D - Umum", "E - Umum", "S-2/Magister", "Kas (a)", "Kas (b)", "Tata (TU)"]
        )
        sheets["INFOJAB I"].data_validation(
            "G4:G9", {"validate": "list", "source": "='TABEL REFERENSI II'!$A$5:$A$10"}
        )

    done, book = fill(
        extra=extra,
        tambahan={
            "Keterampilan Kerja": ["Umum", "S-1/Magister", "e - umum", "kas", "Kas (b)", "tata"]
        },
    )
    assert column(book, "INFOJAB I", "G") == ["E - Umum", "Kas (b)", "Tata (TU)", None]
    refused = [
        f.allowed[:2] for f in done.tidak_terisi if f.where == "[INFOJAB I] Keterampilan Kerja"
    ]
    assert refused[0] == ("D - Umum", "E - Umum")
    assert len(refused) == 3
    assert refused[2] == ("Kas (a)", "Kas (b)")


def test_headers_are_found_by_their_text_wherever_they_stand(tmp_path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "infojab  i"
    sheet.append(["Catatan instansi"])
    sheet.append([])
    sheet.append(["Wewenang", "KODE  JABATAN :", "Temperamen Kerja"])
    book.save(tmp_path / "t.xlsx")
    done = isi_infojab(tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx")
    filled = openpyxl.load_workbook(tmp_path / "x.xlsx").active
    assert [cell.value for cell in filled[5]] == [None, "1.10", "Influence"]
    assert [given for _, given in told(done, "siasn_no_sheet")] == [
        "'INFOJAB II'", "'INFOJAB III'", "'INFOJAB IV'", "'INFOJAB V'",
    ]  # fmt: skip
    assert ("infojab  i", "'Ikhtisar Jabatan'") in told(done, "siasn_no_header")


def test_an_empty_sheet_has_no_headers(tmp_path):
    book = openpyxl.Workbook()
    book.active.title = "INFOJAB V"
    book.save(tmp_path / "t.xlsx")
    done = isi_infojab(tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx")
    assert done.cells == 0
    assert len(told(done, "siasn_no_header")) == 2


def corrupt(data, name, change):
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(held, "w") as target:
        for entry in source.infolist():
            raw = source.read(entry)
            if entry.filename == name:
                raw = change(raw)
            if raw is not None:
                target.writestr(entry, raw)
    return held.getvalue()


def test_a_workbook_without_shared_texts_or_with_strange_ones_is_read(tmp_path):
    data = corrupt(infojab(), "xl/sharedStrings.xml", lambda raw: re.sub(
        rb"<si><t>Kode Jabatan</t></si>",
        b"<si><r><t>Kode</t></r><r><t> Jabatan</t></r><rPh><t>x</t></rPh></si>", raw))  # fmt: skip
    data = corrupt(data, "xl/worksheets/sheet1.xml", lambda raw: raw.replace(
        b'<c r="B2"', b'<c t="s"><v>99999</v></c><c r="B2"', 1).replace(b"<v>2</v>", b"<v>x</v>", 1))  # fmt: skip
    (tmp_path / "t.xlsx").write_bytes(data)
    done = isi_infojab(tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx")
    assert done.cells > 20


EXTENDED = b"""<extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"
uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation
type="list"><x14:formula1><xm:f>'TABEL REFERENSI I'!$C$2:$C$4</xm:f></x14:formula1>
<xm:sqref>K4:K99 Y4:Y9</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>"""


def test_lists_on_other_sheets_as_excel_itself_writes_them(tmp_path):
    end = b"</worksheet>"
    data = corrupt(
        infojab(), "xl/worksheets/sheet1.xml", lambda raw: raw.replace(end, EXTENDED + end)
    )
    (tmp_path / "t.xlsx").write_bytes(data)
    done = isi_infojab(
        tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx",
        tambahan={"Upaya Fisik": ["realistik", "Duduk"], "Wewenang": "Konvensional"},
    )  # fmt: skip
    book = python_calamine.CalamineWorkbook.from_path(tmp_path / "x.xlsx")  # openpyxl drops them
    rows = book.get_sheet_by_name("INFOJAB I").to_python(skip_empty_area=False)
    assert (rows[3][10], rows[4][10], rows[3][24]) == ("Realistik", "", "Konvensional")
    assert ("[INFOJAB I] Upaya Fisik", "'Duduk'") in told(done, "siasn_not_in_list")
    assert EXTENDED in parts(tmp_path / "x.xlsx")["xl/worksheets/sheet1.xml"]
