"""Jobs in workbooks and flat tables: read back without loss, and nothing left out in silence."""

import datetime as dt
import json

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError, FormError
from jabatan_eval.organisation import InformasiJabatan, Waktu, read_job_tables, write_job_tables
from jabatan_eval.organisation.informasi_jabatan import default_form
from jabatan_eval.organisation.informasi_jabatan.job_sheets import flat_fields, list_sheets

SETTINGS = settings(
    max_examples=10,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip


@SETTINGS
@given(st.data())
def test_a_workbook_is_read_back_without_loss(tmp_path, jobs, data):
    listed = tuple(data.draw(jobs))
    path = tmp_path / "jabatan.xlsx"
    write_job_tables(path, listed, overwrite=True)
    read = read_job_tables(path)
    assert read.jobs == listed
    assert (read.other_columns, read.other_sheets, read.left_out) == ((), (), ())


def test_a_whole_job_stands_in_sheets_of_its_items(tmp_path, job):
    write_job_tables(tmp_path / "a.xlsx", [job, InformasiJabatan(id="7", nama_jabatan="Arsiparis")])
    read = read_job_tables(tmp_path / "a.xlsx")
    assert read.jobs[0] == job
    assert read.jobs[1].id == "7"
    assert [sheet.name for sheet in list_sheets(default_form())] == [
        "tugas_pokok", "hasil_kerja", "bahan_kerja", "perangkat_kerja", "tanggung_jawab", "wewenang",
        "korelasi_jabatan", "kondisi_lingkungan_kerja", "risiko_bahaya", "syarat_jabatan", "prestasi_kerja",
    ]  # fmt: skip


def flat(job):
    """A job without what a flat table cannot hold."""
    kept = {field.path[0] for field in flat_fields(default_form())} - {"syarat_jabatan"}
    return InformasiJabatan(**{name: getattr(job, name) for name in kept})


def test_a_csv_holds_the_flat_items_and_refuses_what_is_more(tmp_path, job):
    path = tmp_path / "a.csv"
    with pytest.raises(FormError) as caught:
        write_job_tables(path, [job])
    assert "tugas_pokok (2), hasil_kerja (2)" in caught.value.message("id")
    assert [*tmp_path.iterdir()] == []
    write_job_tables(path, [flat(job)])
    assert read_job_tables(path).jobs == (flat(job),)


def test_an_id_that_stands_twice_is_not_written(tmp_path, job):
    with pytest.raises(FormError) as caught:
        write_job_tables(tmp_path / "a.xlsx", [job, job])
    assert [fault.kind for fault in caught.value.faults] == ["id_twice"]


def test_other_formats_are_read_and_not_written(tmp_path, job):
    (tmp_path / "a.jsonl").write_text(
        json.dumps({"id": 7, "jenis_jabatan": "JFU", "catatan": "x"}) + "\n"
    )
    read = read_job_tables(tmp_path / "a.jsonl")
    assert (read.jobs[0].id, read.jobs[0].jenis_jabatan) == ("7", "pelaksana")
    assert read.other_columns == (("jabatan", "catatan"),)
    with pytest.raises(DocumentError, match="allowed"):
        write_job_tables(tmp_path / "b.parquet", [job])


@pytest.fixture(name="book")
def _book(tmp_path):
    def book(**sheets):
        path = tmp_path / "a.xlsx"
        with xlsxwriter.Workbook(path, {"default_date_format": "dd-mm-yyyy"}) as made:
            for name, rows in sheets.items():
                page = made.add_worksheet(name)
                for number, row in enumerate(rows):
                    page.write_row(number, 0, row)
        return path

    return book


def test_headers_are_recognised_in_the_forms_words(book):
    read = read_job_tables(
        book(
            jabatan=[["ID Jabatan", "Nama Jabatan", "JPT Pratama", "Tingkat Pendidikan", "Kelas"],
                     ["KI-1", "Arsiparis", "Kepala Dinas", "D-3", 6]],
            tugas_pokok=[["id", "Uraian Tugas", "Hasil Kerja", "Jumlah Hasil", "Waktu Penyelesaian (menit)"],
                         ["KI-1", "Menata", "Arsip", 1200, 7.5], ["KI-1", "Menjaga", "Arsip", "1/3", ""]],
            syarat_jabatan=[["id", "Bagian", "Isi"], ["KI-1", "Bakat Kerja", "G"], ["KI-1", "minat_kerja", "I"]],
            wewenang=[["id", "Uraian"], ["KI-1", "Menolak"]],
        )
    )  # fmt: skip
    job = read.jobs[0]
    assert (job.unit_kerja.jpt_pratama, job.kualifikasi_jabatan.pendidikan_formal, job.kelas()) == (
        "Kepala Dinas", "D-3", 6,
    )  # fmt: skip
    assert [(task.volume * 3, task.waktu) for task in job.tugas_pokok] == [
        (3600, Waktu.menit("7,5")),
        (1, None),
    ]
    assert (job.syarat_jabatan.bakat_kerja, job.syarat_jabatan.minat_kerja) == (("G",), ("I",))
    assert job.wewenang == ("Menolak",)


def test_what_was_not_read_is_told(book):
    read = read_job_tables(
        book(
            jabatan=[
                ["id", "nama_jabatan", "Catatan"],
                ["1", "A", "x"],
                ["", "", ""],
                ["2", "B", ""],
            ],
            catatan=[["a", "b"]],
        )
    )
    assert [job.id for job in read.jobs] == ["1", "2"]
    assert read.other_columns == (("jabatan", "Catatan"),)
    assert read.other_sheets == ("catatan",)
    assert read.left_out == (("jabatan", (3,)),)
    assert read.notes


def test_a_sheet_alone_is_that_of_the_jobs(book):
    assert (
        read_job_tables(book(Lembar1=[["id", "nama jabatan"], ["1", "A"]])).jobs[0].nama_jabatan
        == "A"
    )
    with pytest.raises(DocumentError) as caught:
        read_job_tables(book(Lembar1=[["id", "nama jabatan"], ["1", "A"]], Lembar2=[["a"]]))
    assert caught.value.faults[0].kind == "no_such_sheet"


def test_every_fault_of_every_row_is_told_with_its_row(book):
    path = book(
        jabatan=[
            ["id", "nama_jabatan", "jenis_jabatan", "jenjang", "umur", "kode_jabatan"],
            ["1", "A", "sakti", "", dt.date(2026, 5, 25), ""], ["1", "B", "", "", "", ""],
            ["", "C", "", "", "", ""], ["4", "4", "", "", "", 1.98001012005011e17],
        ],
        tugas_pokok=[
            ["id", "uraian", "volume", "waktu", "satuan_waktu"],
            ["1", "Menata", "1,250", 2, "jam"], ["1", "Menata", 1, 2, "hari"], ["1", "Menata", 1, 2, ""],
            ["1", "", 1, "", ""], ["9", "Menata", 1, "", ""], ["", "Menata", 1, "", ""],
            ["1", "Menata", -1, -2, "jam"], ["1", "Menata", 1.98001012005011e17, "", ""],
        ],
        hasil_kerja=[["id", "hasil", "satuan"], ["1", "", ""]],
        syarat_jabatan=[["id", "bagian", "isi"], ["1", "sakti", "x"], ["1", "bakat_kerja", ""]],
    )  # fmt: skip
    with pytest.raises(FormError) as caught:
        read_job_tables(path)
    assert caught.value.message("id")
    found = [
        (fault.kind, fault.where.removeprefix(str(path)).strip()) for fault in caught.value.faults
    ]
    assert found == [
        ("cell_is_date", "[jabatan]:2"),
        ("unknown_kind_of_post", "[jabatan]:2: jenis_jabatan"),
        ("id_twice", "[jabatan]:3"),
        ("job_id_missing", "[jabatan]:4"),
        ("number_cut", "[jabatan]:5"),
        ("ambiguous_amount", "[tugas_pokok]:2: volume"),
        ("time_unit_unknown", "[tugas_pokok]:3: satuan_waktu"),
        ("time_unit_unknown", "[tugas_pokok]:4: satuan_waktu"),
        ("job_unknown", "[tugas_pokok]:6"),
        ("job_id_missing", "[tugas_pokok]:7"),
        ("time_negative", "[tugas_pokok]:8: waktu"),
        ("number_cut", "[tugas_pokok]:9: volume"),
        ("not_allowed", "[syarat_jabatan]:2: bagian"),
        ("missing_key", "[tugas_pokok]:5: uraian"),
        ("amount_negative", "[tugas_pokok]:8: volume"),
        ("job_row_empty", "[hasil_kerja]:2"),
        ("expected_text", "[syarat_jabatan]:3"),
        ("id_is_name", "[jabatan]:5: id"),
    ]


def test_a_table_without_ids_is_refused(tmp_path):
    (tmp_path / "a.csv").write_text("nama_jabatan;kelas_jabatan\nA;5\n", "utf-8")
    with pytest.raises(DocumentError) as caught:
        read_job_tables(tmp_path / "a.csv")
    assert caught.value.faults[0].kind == "field_missing"


def test_no_word_heads_two_columns():
    for columns in (
        flat_fields(default_form()),
        *(sheet.columns for sheet in list_sheets(default_form())),
    ):
        words = [word for field in columns for word in {field.name.replace("_", " "), *field.words}]
        assert sorted(words) == sorted({*words})


@pytest.mark.parametrize("volume", ["100000000000,123456", "1/3", "0,1", "123456789012345", "0"])
def test_a_figure_that_a_spreadsheet_would_cut_is_written_as_text(tmp_path, volume):
    job = InformasiJabatan(id="1", tugas_pokok=[{"uraian": "Menata", "volume": volume}])
    write_job_tables(tmp_path / "a.xlsx", [job])
    assert read_job_tables(tmp_path / "a.xlsx").jobs == (job,)
