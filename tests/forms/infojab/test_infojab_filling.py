"""What a job, a caller or a workbook may say oddly: what is written then, and what is said of it."""

import io
import zipfile
from fractions import Fraction
from pathlib import Path

import openpyxl
import pytest
from infojab_workbook import infojab

import jabatan_eval as je
from jabatan_eval.errors import DocumentError
from jabatan_eval.forms import isi_infojab
from jabatan_eval.forms.infojab.form import InfojabForm, infojab_form
from jabatan_eval.organisation import InformasiJabatan, Waktu, read_jobs
from jabatan_eval.process import Dossier, JabatanDossier, nilai

EXAMPLE = Path(__file__).parents[3] / "examples" / "informasi_jabatan.yaml"


@pytest.fixture
def template(tmp_path):
    path = tmp_path / "kosong.xlsx"
    path.write_bytes(infojab())
    return path


def job(**given):
    return InformasiJabatan(**{"id": "1", "nama_jabatan": "Jabatan Contoh", **given})


def filled(template, what, **given):
    out = template.with_name("isi.xlsx")
    done = isi_infojab(template, what, out, overwrite=True, **given)
    return done, openpyxl.load_workbook(out)


def told(done, where):
    """The faults of one column, by its header."""
    return [one for one in done.tidak_terisi if (one.where or "").endswith(where)]


def column(book, sheet, letter, first=4, count=3):
    return [book[sheet][f"{letter}{row}"].value for row in range(first, first + count)]


def test_each_fact_stands_under_its_header_and_the_template_is_untouched(template):
    before = template.read_bytes()
    done, book = filled(template, read_jobs(EXAMPLE))
    one, two = "INFOJAB I", "INFOJAB II"
    assert column(book, one, "A") == ["CONTOH-0410", None, None]
    assert column(book, one, "F") == [1, None, None]
    assert column(book, one, "Z") == [6, None, None]
    assert column(book, one, "X", count=2) == [
        "Keutuhan dan keamanan arsip", "Ketepatan layanan peminjaman",
    ]  # fmt: skip
    assert column(book, two, "D", count=4) == [900, 180, 1440, 6]
    assert column(book, two, "F", count=4) == [0.5, 2, 0.25, 30]
    assert column(book, two, "E", count=5) == [1250, 1250, 1250, 1250, None]
    assert column(book, "INFOJAB V", "A", first=3, count=1) == ["Gangguan pernapasan"]
    assert template.read_bytes() == before
    assert not done.complete


def test_what_no_item_of_the_information_holds_the_caller_may_give(template):
    extra = {
        "Terima Disabilitas": "n", "Upaya fisik": ["Duduk", "Berbicara"], "Warna Mata": "Hitam",
        "Nilai Kriteria": "Buruk",
    }  # fmt: skip
    done, book = filled(template, read_jobs(EXAMPLE), tambahan=extra)
    assert column(book, "INFOJAB I", "R", count=1) == ["N"]
    assert column(book, "INFOJAB I", "K") == ["Duduk", "Berbicara", None]
    assert told(done, "Terima Disabilitas") == []
    assert [one.kind for one in told(done, "Jenis Disabilitas")] == ["siasn_no_fact"]
    assert [(f.kind, f.given) for f in told(done, "Nilai Kriteria")] == [
        ("siasn_not_in_list", "'Buruk'")
    ]
    assert "'Warna Mata'" in {
        one.given for one in done.tidak_terisi if one.kind == "siasn_no_header"
    }


def test_several_values_of_one_cell_stand_in_its_lines_and_a_code_is_no_part_of_a_value(template):
    many = job(
        prestasi_kerja=["Baik", "Sangat Baik"],
        kualifikasi_jabatan={"pendidikan_formal": "S-1 Manajemen; S-1 Administrasi Negara"},
        syarat_jabatan={"minat_kerja": ["1a - Realistik", "KONVENSIONAL", "Kewirausahaan"]},
    )
    done, book = filled(template, many)
    assert column(book, "INFOJAB I", "D") == ["S-1 MANAJEMEN", "S-1 ADMINISTRASI NEGARA", None]
    assert column(book, "INFOJAB I", "I") == ["Realistik", "Konvensional", "Kewirausahaan"]
    assert told(done, "Minat Kerja") == []
    assert [one.given for one in told(done, "Nilai Kriteria")] == [r"'Baik\nSangat Baik'"]


def test_a_task_without_a_figure_keeps_its_row_and_times_share_one_unit(template):
    tasks = [
        {"uraian": "A", "waktu": "10 menit"},
        {"uraian": "B", "volume": "12", "waktu": "1 jam", "periode": "bulan"},
        {"uraian": "C", "volume": "5", "periode": "hari"},
    ]
    done, book = filled(template, job(tugas_pokok=tasks))
    assert column(book, "INFOJAB II", "A") == ["A", "B", "C"]
    assert column(book, "INFOJAB II", "F") == [10, 60, None]
    assert column(book, "INFOJAB II", "E") == [75_000] * 3
    assert column(book, "INFOJAB II", "D") == [None, 144, None]
    assert [one.given for one in told(done, "Beban Kerja 1 Tahun")] == ["'5 (hari)'"]


def test_a_time_that_no_cell_holds_exactly_is_told(template):
    tasks = [{"uraian": "A", "volume": "1/3", "waktu": Waktu(Fraction(1, 7), "menit")}]
    done, book = filled(template, job(tugas_pokok=tasks))
    assert column(book, "INFOJAB II", "F", count=1) == [None]
    assert column(book, "INFOJAB II", "D", count=1) == [None]
    assert "siasn_not_a_number" in [one.kind for one in told(done, "Waktu Penyelesaian")]


@pytest.mark.parametrize(("written", "cell"), [("9", 9), ("IX", 9), (None, None), ("tinggi", None)])
def test_the_class_is_a_number_or_it_is_told(template, written, cell):
    done, book = filled(template, job(kelas_jabatan=written))
    assert column(book, "INFOJAB I", "Z", count=1) == [cell]
    assert bool(told(done, "Kelas Jabatan")) == (cell is None)


def test_a_formula_stays_and_what_stood_in_the_column_is_told(template):
    def extra(_book, sheets):
        sheets["INFOJAB I"].write_formula("A4", "=1+1")
        for row in range(3, 14):
            sheets["INFOJAB III"].write_string(row, 0, f"lama {row}")

    template.write_bytes(infojab(extra))
    done, book = filled(template, read_jobs(EXAMPLE))
    assert column(book, "INFOJAB I", "A", count=1) == ["=1+1"]
    assert [(one.kind, one.given) for one in told(done, "Kode Jabatan")] == [
        ("siasn_formula", "A4")
    ]
    (left,) = told(done, "Unit Kerja / Instansi")
    assert left.kind == "siasn_left_over"
    assert left.given.startswith("A5, A6")
    assert left.given.endswith(", ...")


def test_a_little_that_stood_there_is_told_whole(template):
    template.write_bytes(
        infojab(lambda _, sheets: sheets["INFOJAB III"].write_string(6, 0, "lama"))
    )
    done, book = filled(template, read_jobs(EXAMPLE))
    assert [one.given for one in told(done, "Unit Kerja / Instansi")] == ["A7"]
    assert book["INFOJAB III"]["A7"].value == "lama"


@pytest.mark.parametrize(
    "source", ["=OFFSET(A1,0,0)", "=TakAda", "='Lembar Hilang'!$A$1:$A$3", "=A:1", "=A1:B2:C3"]
)
def test_a_list_that_cannot_be_read_binds_nothing_and_is_told(template, source):
    template.write_bytes(
        infojab(
            lambda _, sheets: sheets["INFOJAB I"].data_validation(
                3, 0, 9, 0, {"validate": "list", "source": source}
            )
        )
    )
    done, book = filled(template, read_jobs(EXAMPLE))
    assert column(book, "INFOJAB I", "A", count=1) == ["CONTOH-0410"]
    assert [one.kind for one in told(done, "Kode Jabatan")] == ["siasn_list_unreadable"]


@pytest.mark.parametrize("source", ["='O''Neil'!A:A", "='O''Neil'!$A$1", "=Kode", "=$AB$1:$AB$2"])
def test_lists_of_whole_columns_single_cells_and_names_bind(template, source):
    def extra(book, sheets):
        book.add_worksheet("O'Neil").write_string(0, 0, "contoh-0410")
        book.define_name("Kode", "='O''Neil'!$A$1:$A$9")
        one = sheets["INFOJAB I"]
        one.write_string("AB1", "contoh-0410")
        one.data_validation(3, 0, 9, 0, {"validate": "list", "source": source})
        one.data_validation(3, 4, 9, 4, {"validate": "integer", "criteria": ">", "value": 1})

    template.write_bytes(infojab(extra))
    _, book = filled(template, read_jobs(EXAMPLE))
    assert column(book, "INFOJAB I", "A", count=1) == ["contoh-0410"]


def test_names_that_stand_for_each_other_end(template):
    def extra(book, sheets):
        book.define_name("Satu", "=Dua")
        book.define_name("Dua", "=Satu")
        sheets["INFOJAB I"].data_validation(3, 0, 9, 0, {"validate": "list", "source": "=Satu"})

    template.write_bytes(infojab(extra))
    done, _ = filled(template, read_jobs(EXAMPLE))
    assert [one.kind for one in told(done, "Kode Jabatan")] == ["siasn_list_unreadable"]


def test_numbers_of_a_list_are_written_as_numbers(template):
    template.write_bytes(
        infojab(
            lambda _, sheets: sheets["INFOJAB I"].data_validation(
                3, 25, 9, 25, {"validate": "list", "source": ["5", "6", "7"]}
            )
        )
    )
    _, book = filled(template, read_jobs(EXAMPLE))
    assert column(book, "INFOJAB I", "Z", count=1) == [6]


def rezipped(data, change):
    """The workbook with parts changed: a function from name and bytes to bytes, None to drop it."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            changed = change(name, old.read(name))
            if changed is not None:
                new.writestr(name, changed)
    return held.getvalue()


@pytest.mark.filterwarnings("ignore:Data Validation extension")
def test_a_workbook_in_other_words_is_read_alike(template):
    """Inline texts instead of shared ones; the newer form of validations; sheets named otherwise."""
    plain = openpyxl.Workbook()
    sheet = plain.active
    sheet.title = "infojab  i"
    sheet.append(["judul"])
    sheet.append(["kode jabatan", "Iktisar Jabatan"])
    plain.save(template)

    def change(name, data):
        if name == "xl/sharedStrings.xml":
            return None
        if name == "xl/worksheets/sheet1.xml":
            for number, text in enumerate(("judul", "kode jabatan", "Iktisar Jabatan")):
                data = data.replace(
                    b't="s"><v>%d</v>' % number, b't="inlineStr"><is><t>%s</t></is>' % text.encode()
                )
            listed = (
                b'<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:x14="urn:a" xmlns:xm="urn:b">'
                b'<x14:dataValidation type="list"><x14:formula1><xm:f>"contoh-0410,lain"</xm:f>'
                b"</x14:formula1><xm:sqref>A3:A9</xm:sqref></x14:dataValidation>"
                b"</x14:dataValidations></ext></extLst></worksheet>"
            )
            return data.replace(b"</worksheet>", listed)
        return data

    template.write_bytes(rezipped(template.read_bytes(), change))
    done, book = filled(template, read_jobs(EXAMPLE))
    values = [cell.value for row in book["infojab  i"].iter_rows(min_row=3) for cell in row]
    assert "contoh-0410" in values
    missing = [one.given for one in done.tidak_terisi if one.kind == "siasn_no_sheet"]
    assert missing == ["'INFOJAB II'", "'INFOJAB III'", "'INFOJAB IV'", "'INFOJAB V'"]


def test_a_workbook_without_the_sheets_is_refused_with_their_names(template):
    openpyxl.Workbook().save(template)
    with pytest.raises(DocumentError) as error:
        filled(template, read_jobs(EXAMPLE))
    (fault,) = error.value.faults
    assert fault.kind == "siasn_no_infojab"
    assert "INFOJAB I" in fault.message("id")
    assert not template.with_name("isi.xlsx").exists()


def _doctype(_name, data):
    return data.replace(b"<sst", b'<!DOCTYPE sst [<!ENTITY a "b">]><sst', 1)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bukan zip",
        rezipped(infojab(), lambda n, d: None if n == "xl/workbook.xml" else d),
        infojab()[:3000],
        rezipped(infojab(), _doctype),
        rezipped(infojab(), lambda n, d: d[:-9] if n == "xl/sharedStrings.xml" else d),
        rezipped(infojab(), lambda n, d: None if n == "xl/worksheets/sheet2.xml" else d),
    ],
    ids=["nothing", "no zip", "no workbook", "cut", "doctype", "broken xml", "no part"],
)
def test_a_damaged_workbook_is_refused(template, data):
    template.write_bytes(data)
    with pytest.raises(DocumentError) as error:
        filled(template, read_jobs(EXAMPLE))
    assert error.value.faults[0].kind in {"damaged", "not_a_workbook", "unknown_format"}


def test_a_workbook_beyond_bounds_or_missing_is_refused(template, monkeypatch):
    with pytest.raises(DocumentError):
        filled(template.with_name("tak ada.xlsx"), read_jobs(EXAMPLE))
    monkeypatch.setattr("jabatan_eval.forms.own_template.BYTES_AT_MOST", 1000)
    with pytest.raises(DocumentError) as error:
        filled(template, read_jobs(EXAMPLE))
    assert error.value.faults[0].kind == "too_large"


def test_a_text_that_is_nowhere_among_the_shared_ones_is_no_text(template):
    def change(name, data):
        if name == "xl/sharedStrings.xml":
            return b'<sst xmlns="urn:x"><si><r><t>INFO</t></r><rPh><t>x</t></rPh></si></sst>'
        return data

    template.write_bytes(rezipped(template.read_bytes(), change))
    done = isi_infojab(template, read_jobs(EXAMPLE), template.with_name("isi.xlsx"))
    assert {"siasn_no_header"} <= {one.kind for one in done.tidak_terisi}


def test_only_a_workbook_is_written_and_never_over_the_template_or_unasked(template):
    jobs = read_jobs(EXAMPLE)
    for name, kind in (("a.docx", "unknown_format"), ("kosong.xlsx", None)):
        with pytest.raises(DocumentError) as error:
            isi_infojab(template, jobs, template.with_name(name), overwrite=True)
        assert kind in {None, error.value.faults[0].kind}
    out = template.with_name("ada.xlsx")
    out.write_bytes(b"milik saya")
    with pytest.raises(DocumentError):
        isi_infojab(template, jobs, out)
    assert out.read_bytes() == b"milik saya"


def test_which_job_is_meant_must_be_plain(template):
    two = [job(), job(id="2", kode_jabatan="B")]
    with pytest.raises(DocumentError) as error:
        filled(template, two)
    assert (error.value.faults[0].kind, error.value.faults[0].allowed) == (
        "siasn_which_job", ("1", "2"),
    )  # fmt: skip
    with pytest.raises(DocumentError) as error:
        filled(template, [])
    assert error.value.faults[0].kind == "no_jobs_listed"
    with pytest.raises(DocumentError) as error:
        filled(template, two, jabatan="3")
    assert error.value.faults[0].kind == "no_such_job"
    _, book = filled(template, two, jabatan="2")
    assert column(book, "INFOJAB I", "A", count=1) == ["B"]
    _, book = filled(template, two[1])
    assert column(book, "INFOJAB I", "A", count=1) == ["B"]


def test_a_dossier_gives_the_class_of_a_reading(template):
    dossier = Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi").tambah(
        [JabatanDossier(id="1", nama_jabatan="Jabatan Contoh", jenis_jabatan="pengawas")],
        oleh="Budi",
    )
    rated = {"1": je.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")}
    dossier = nilai(dossier, rated, oleh="Budi")
    with pytest.raises(DocumentError) as error:
        filled(template, dossier)
    assert error.value.faults[0].kind == "siasn_no_information"
    dossier = dossier.dengan_informasi([job(kelas_jabatan="7")], oleh="Budi")
    _, book = filled(template, dossier)
    assert column(book, "INFOJAB I", "Z", count=1) == [7]
    _, book = filled(template, dossier, bacaan="dihitung")
    assert column(book, "INFOJAB I", "Z", count=1) == [8]


def test_a_form_of_two_meanings_is_refused():
    form = infojab_form()
    tree = form.model_dump(mode="json")
    columns = tree["sheets"][0]["columns"]
    columns[1]["header"] = columns[0]["header"]
    columns[2]["fact"] = "warna_mata"
    from jabatan_eval.catalogue.shipped import read_data
    from jabatan_eval.errors import CatalogueError

    with pytest.raises(CatalogueError) as error:
        read_data(InfojabForm, "infojab.yaml", tree)
    assert [one.kind for one in error.value.faults] == ["word_twice", "unknown_name"]
