"""A copy of the agency's workbook: filled by its own lists, all else the same to the byte."""

import io
import re
import zipfile

import openpyxl
import pytest
import python_calamine
from infojab_workbook import infojab

from jabatan_eval.errors import DocumentError
from jabatan_eval.forms import isi_infojab
from jabatan_eval.forms.infojab import InfojabForm, infojab_form
from jabatan_eval.forms.infojab.facts import facts_of
from jabatan_eval.organisation import InformasiJabatan
from jabatan_eval.process import Keputusan
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.process.results import Hasil

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


def test_the_caller_may_fill_what_no_fact_fills(fill):
    done, book = fill(
        tambahan={"terima disabilitas (Y/N)": "N", "Umur Maksimal": "58", "Nilai Kriteria": "Buruk",
                  "Upaya Fisik": ["Duduk", "Berdiri"], "Kolom lain": "x"}
    )  # fmt: skip
    assert column(book, "INFOJAB I", "R")[0] == "N"
    assert column(book, "INFOJAB I", "N")[0] == "58"
    assert column(book, "INFOJAB I", "K")[:2] == ["Duduk", "Berdiri"]
    assert ("[INFOJAB I] Nilai Kriteria", "'Buruk'") in told(done, "siasn_not_in_list")
    assert told(done, "siasn_no_header") == [(None, "'Kolom lain'")]


def test_times_stand_in_hours_or_all_in_minutes(fill):
    job = JOB.model_copy(
        update={
            "tugas_pokok": [*JOB.tugas_pokok, {"uraian": "C", "volume": 1, "waktu": "20 menit"}]
        }
    )
    _, book = fill(job)
    assert column(book, "INFOJAB II", "F")[:3] == [2400, 150, 20]
    assert column(book, "INFOJAB II", "E")[:3] == [75000] * 3
    fine = {"uraian": "D", "volume": "1/3", "waktu": "1/7 menit"}
    by_day = {"uraian": "E", "volume": 2, "periode": "hari", "waktu": "1 jam"}
    done, book = fill(JOB.model_copy(update={"tugas_pokok": [fine, by_day, {"uraian": "F"}]}))
    assert column(book, "INFOJAB II", "F")[:3] == [None, 60, None]
    assert column(book, "INFOJAB II", "D")[:3] == [None, None, None]
    assert len(told(done, "siasn_not_a_number")) == 3


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


def test_formulas_stay_and_old_contents_are_told(fill):
    def extra(book, sheets):
        sheets["INFOJAB I"].write_formula("A4", '="1.1"&"0"', None, "1.10")
        sheets["INFOJAB I"].write_string("X9", "contoh lama")
        for row in range(3, 15):
            sheets["INFOJAB V"].write_string(row, 1, "lama")

    done, book = fill(extra=extra)
    assert book["INFOJAB I"]["A4"].value == '="1.1"&"0"'
    assert told(done, "siasn_formula") == [("[INFOJAB I] Kode Jabatan", "A4")]
    assert told(done, "siasn_left_over") == [
        ("[INFOJAB I] Tanggung Jawab", "X9"),
        ("[INFOJAB V] Penyebab", "B4, B5, B6, B7, B8, B9, B10, B11, ..."),
    ]


def test_lists_bound_in_strange_ways(fill):
    def extra(book, sheets):
        one = sheets["INFOJAB I"]
        book.define_name("Putar", "=Putar")
        one.data_validation("A4:A9", {"validate": "list", "source": "=OFFSET(A1,0,0)"})
        one.data_validation("Y4:Y9", {"validate": "list", "source": "=Putar"})
        one.data_validation("Z4", {"validate": "list", "source": ["8", "9"]})
        one.data_validation("G4", {"validate": "list", "source": "='TABEL REFERENSI I'!B:B"})
        one.data_validation("M4", {"validate": "list", "source": "='TABEL REFERENSI I'!$A$2"})
        one.data_validation("O4", {"validate": "whole", "criteria": ">", "value": 1})
        sheets["TABEL REFERENSI III"].write_column(1, 5, [8, 9])

    done, book = fill(extra=extra, tambahan={"Postur Badan": "intelegensia", "Penampilan": "rapi",
                                             "Keterampilan Kerja": "Influencing (INFLU)",
                                             "Wewenang": "Meminta data"})  # fmt: skip
    assert book["INFOJAB I"]["Z4"].value == 9
    assert book["INFOJAB I"]["M4"].value == "Intelegensia"
    assert book["INFOJAB I"]["G4"].value == "Influencing (INFLU)"
    assert book["INFOJAB I"]["O4"].value == "rapi"
    assert [where for where, _ in told(done, "siasn_list_unreadable")] == [
        "[INFOJAB I] Kode Jabatan", "[INFOJAB I] Wewenang",
    ]  # fmt: skip


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


def test_one_workbook_holds_one_job(fill):
    two = [JOB, JOB.model_copy(update={"id": "b"})]
    with pytest.raises(DocumentError) as error:
        fill(two)
    assert error.value.faults[0].allowed == ("KI-08", "b")
    assert fill(two, jabatan="b")[0].cells
    assert fill([JOB])[0].cells
    with pytest.raises(DocumentError) as error:
        fill(two, jabatan="c")
    assert error.value.faults[0].kind == "no_such_job"
    with pytest.raises(DocumentError):
        fill([])


def test_a_job_of_a_dossier_needs_its_information(fill):
    dossier = Dossier.baru("X", 2026, oleh="A").tambah(
        [JabatanDossier(id="KI-08", nama_jabatan="Kepala")], oleh="A"
    )
    with pytest.raises(DocumentError) as error:
        fill(dossier)
    assert error.value.faults[0].kind == "siasn_no_information"


def test_a_class_that_is_none_is_told(fill):
    done, book = fill(JOB.model_copy(update={"kelas_jabatan": "13.A"}))
    assert book["INFOJAB I"]["Z4"].value is None
    assert ("[INFOJAB I] Kelas Jabatan", "'13.A'") in told(done, "siasn_not_a_number")
    assert facts_of(JOB.model_copy(update={"kelas_jabatan": None}), None).values["kelas"] == ()


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


BOMB = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><sst>&a;</sst>'


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04 rubbish",
        infojab()[:5000],
        corrupt(infojab(), "xl/worksheets/sheet1.xml", lambda _: None),
        corrupt(infojab(), "xl/worksheets/sheet1.xml", lambda raw: raw[:200]),
        corrupt(infojab(), "xl/sharedStrings.xml", lambda _: BOMB),
        corrupt(infojab(), "xl/workbook.xml", lambda _: None),
    ],
)
def test_a_damaged_or_hostile_workbook_is_refused(tmp_path, data):
    (tmp_path / "t.xlsx").write_bytes(data)
    with pytest.raises(DocumentError):
        isi_infojab(tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx")
    assert not (tmp_path / "x.xlsx").exists()


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


def test_the_class_of_a_dossier_is_taken_in_the_reading_asked_for(fill, monkeypatch):
    monkeypatch.setattr(JabatanDossier, "informasi", property(lambda _: JOB), raising=False)
    letter = Keputusan(jenis="Surat", nomor="1", tanggal="2026-03-01")
    result = Hasil(bacaan="disetujui", kelas=11, dasar=letter)
    job = JabatanDossier(id="KI-08", nama_jabatan="Kepala", hasil=(result,))
    dossier = Dossier.baru("X", 2026, oleh="A").tambah([job], oleh="A")
    assert fill(dossier, bacaan="disetujui")[1]["INFOJAB I"]["Z4"].value == 11
    assert fill(dossier)[1]["INFOJAB I"]["Z4"].value == 9
    assert fill(JOB)[1]["INFOJAB I"]["Z4"].value == 9


def test_files_that_cannot_be_read_or_written_are_refused(tmp_path):
    (tmp_path / "t.xlsx").write_bytes(infojab())
    for template, target in (
        ("tidak-ada.xlsx", "x.xlsx"), ("t.xlsx", "x.docx"), ("t.xlsx", "t.xlsx"),
    ):  # fmt: skip
        with pytest.raises(DocumentError):
            isi_infojab(tmp_path / template, JOB, tmp_path / target, overwrite=True)
    openpyxl.Workbook().save(tmp_path / "lain.xlsx")
    with pytest.raises(DocumentError) as error:
        isi_infojab(tmp_path / "lain.xlsx", JOB, tmp_path / "x.xlsx")
    assert error.value.faults[0].kind == "siasn_no_infojab"


def test_a_workbook_that_is_too_large_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("jabatan_eval.forms.infojab.template.BYTES_AT_MOST", 1000)
    (tmp_path / "t.xlsx").write_bytes(infojab())
    with pytest.raises(DocumentError) as error:
        isi_infojab(tmp_path / "t.xlsx", JOB, tmp_path / "x.xlsx")
    assert error.value.faults[0].kind == "too_large"


def test_the_columns_as_data_are_checked():
    form = infojab_form()
    tree = form.model_dump(mode="json")
    twice = tree["sheets"][2]["columns"]
    twice.append({**twice[0], "fact": "tidak_ada"})
    with pytest.raises(Exception, match=r"word_twice|Unit Kerja") as error:
        InfojabForm.model_validate(tree)
    assert "tidak_ada" in str(error.value)
