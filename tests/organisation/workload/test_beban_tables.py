"""Tables of tasks: rows read into jobs or refused by name, written figures compared, nothing lost."""

import datetime as dt
from fractions import Fraction

import openpyxl
import pytest
import xlsxwriter

from jabatan_eval.errors import DocumentError, WorkloadError
from jabatan_eval.organisation import Waktu, working_days
from jabatan_eval.organisation.beban_rows import cell_text_of, cell_time, period_in, unit_in
from jabatan_eval.organisation.beban_tables import FIELDS, read_beban
from jabatan_eval.organisation.tabel_views import as_data, as_text, write_beban

HEAD = "Nama Jabatan;Uraian Tugas;Volume;Waktu Penyelesaian (jam)"


@pytest.fixture(name="put")
def _put(tmp_path):
    def put(text, name="tugas.csv"):
        path = tmp_path / name
        path.write_text(text, "utf-8")
        return path

    return put


@pytest.fixture(name="book")
def _book(tmp_path):
    def book(rows, name="tugas.xlsx"):
        path = tmp_path / name
        with xlsxwriter.Workbook(path, {"default_date_format": "yyyy-mm-dd"}) as made:
            sheet = made.add_worksheet("tugas")
            for number, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, dt.time):
                        sheet.write_datetime(
                            number, place, cell, made.add_format({"num_format": "hh:mm"})
                        )
                    elif cell is not None:
                        sheet.write(number, place, cell)
        return path

    return book


def refused(path, **options):
    """Every fault of a refusal: its kind, and its place in the file."""
    with pytest.raises(WorkloadError) as error:
        read_beban(path, **options)
    told = [error.value.message(lang) for lang in ("id", "en")]
    assert all(told)
    name = f"{path}"
    return [(f.kind, (f.where or "").removeprefix(name).lstrip(":")) for f in error.value.faults]


def found(path, **options):
    read = read_beban(path, **options)
    name = f"{path}"
    assert all(f.message(lang) for f in read.findings for lang in ("id", "en"))
    return [(f.kind, (f.where or "").removeprefix(name).lstrip(":")) for f in read.findings]


def needs(path, **options):
    return [job.beban.kebutuhan for job in read_beban(path, **options).jobs]


def test_a_table_is_read_as_indonesian_excel_writes_it(put):
    path = put(f"{HEAD}\nAnalis;Menelaah;1.200;0,75\n;Menyusun;;\n".replace(";;\n", ";2;1,5 jam\n"))
    (job,) = read_beban(path).jobs
    assert job.beban.jabatan == "Analis"
    assert job.rows == (2, 3)
    assert job.beban.kebutuhan == Fraction(1200 * 3, 4 * 1250) + Fraction(3, 1250)


def test_the_classic_sum_is_five_and_stays_five(put):
    rows = "A;a;390;8\n;b;149;1\n;c;214;9\n;d;1.055;60 menit\n"
    assert needs(put(f"{HEAD}\n{rows}")) == [5]


@pytest.mark.parametrize("word", FIELDS["waktu_penyelesaian"])
def test_every_word_for_a_time_is_a_header(put, word):
    head = word if "jam" in word or "menit" in word else f"{word} (jam)"
    path = put(f"Uraian Tugas;Volume;{head.title()}\nA;60;1250\n")
    assert needs(path) in ([60], [1])


@pytest.mark.parametrize(
    ("head", "need"),
    [
        ("Volume", 1), ("Jumlah Hasil", 1), ("Beban Kerja 1 Tahun (angka)", 1), ("beban_kerja", 1),
        ("Volume per bulan", 12), ("Volume (sebulan)", 12), ("Volume Mingguan", 47),
        ("Volume per hari", 235),
    ],
)  # fmt: skip
def test_the_period_of_volumes_may_stand_in_their_header(put, head, need):
    path = put(f"uraian_tugas;{head};waktu_penyelesaian (jam)\nA;1;1250\n")
    assert needs(path, hari_kerja=working_days(5)) == [need]


def test_a_row_may_have_its_own_period_and_its_own_unit(put):
    path = put(
        "uraian_tugas;volume;periode;waktu_penyelesaian;satuan_waktu\n"
        "A;1;Per Bulan;75000;menit\nB;1;;1250;Jam\nC;1;tahunan;1250 jam;\n"
    )
    assert needs(path) == [14]


@pytest.mark.parametrize(
    "head", ["Waktu", "Waktu (jam/menit)", "Waktu Penyelesaian", "waktu_penyelesaian"]
)
def test_times_without_a_unit_are_refused_once_with_all_their_rows(put, head):
    path = put(f"Uraian Tugas;Volume;{head}\nA;1;45\nB;2;1 jam\nC;3;0,75\n")
    with pytest.raises(WorkloadError) as error:
        read_beban(path)
    (fault,) = error.value.faults
    assert fault.kind == "time_column_without_unit"
    assert dict(fault.values)["rows"] == "2, 4"
    assert needs(path, unit="menit") == [Fraction(45 + 120 + Fraction(9, 4), 75000)]


def test_a_long_list_of_rows_without_a_unit_is_cut(put):
    path = put("Uraian Tugas;Volume;Waktu\n" + "A;1;45\n" * 60)
    with pytest.raises(WorkloadError) as error:
        read_beban(path)
    assert dict(error.value.faults[0].values)["rows"].endswith("41, ...")


def test_the_unit_may_stand_in_a_row_below_the_header(book):
    rows = [
        ["No", "Uraian Tugas", "Volume", "Waktu Penyelesaian"],
        [None, None, None, "(menit)"],
        [1, 2, 3, 4],
        [1, "Menelaah", 100, 750],
        ["JUMLAH", None, 100, 750],
    ]
    read = read_beban(book(rows))
    assert read.jobs[0].beban.kebutuhan == 1
    assert read.left_out == (3, 5)
    assert needs(book(rows, "b.xlsx"), unit="jam") == [60]
    rows[1][3] = "45 menit"
    assert refused(book(rows, "c.xlsx")) == [
        ("time_column_without_unit", ""),
        ("cell_blank", "2: uraian_tugas"),
        ("cell_blank", "2: volume"),
    ]
    rows[1][3] = None
    assert refused(book(rows, "d.xlsx")) == [("time_column_without_unit", "")]


def test_every_fault_of_every_row_is_told_at_once(put):
    path = put(f"{HEAD}\nA;a;;1\n;b;1,250;1:30\n;;3;4\n;c;-3;0\n;d;abc;2 hari\n;{'x' * 3000};1;\n")
    assert refused(path) == [
        ("cell_blank", "2: volume"),
        ("ambiguous_amount", "3: volume"),
        ("time_clock", "3: waktu_penyelesaian"),
        ("cell_blank", "4: uraian_tugas"),
        ("amount_negative", "5: volume"),
        ("time_not_positive", "5: waktu_penyelesaian"),
        ("unreadable_amount", "6: volume"),
        ("time_unit_unknown", "6: waktu_penyelesaian"),
        ("cell_blank", "7: waktu_penyelesaian"),
        ("text_too_long", "7: uraian_tugas"),
    ]


def test_unknown_words_for_periods_and_units_are_refused(put):
    path = put("uraian_tugas;volume;periode;waktu;satuan waktu\nA;1;abad;1;hari\n")
    assert refused(path) == [
        ("unknown_period", "2: periode"),
        ("time_unit_unknown", "2: waktu_penyelesaian"),
    ]


def test_points_for_thousands_and_for_decimals_in_one_table_are_refused(put):
    path = put("uraian_tugas;volume;waktu (jam)\nA;1.200;1\nB;3;0.75\n")
    assert refused(path) == [("points_mixed", "")]
    assert needs(put("uraian_tugas;volume;waktu (jam)\nA;1200;1\nB;4;0.75\n")) == [
        Fraction(1203, 1250)
    ]
    assert needs(put("uraian_tugas;volume;waktu (jam)\nA;1.200;1\nB;4;0,75\n")) == [
        Fraction(1203, 1250)
    ]


def test_cells_of_a_spreadsheet_are_what_it_shows(book):
    path = book(
        [
            ["Uraian Tugas", "Volume", "Waktu (jam)"],
            ["A", 0.1 + 0.2, 1.1],
            ["B", 3, "45 menit"],
        ]
    )
    assert needs(path) == [Fraction(33, 100 * 1250) + Fraction(9, 4 * 1250)]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        (dt.time(1, 30), "time_clock"),
        (dt.timedelta(hours=1), "time_clock"),
        (dt.datetime(2026, 1, 1, 1, 30), "time_clock"),  # noqa: DTZ001
        (dt.date(2026, 1, 1), "time_unreadable"),
        ("1:30", "time_clock"),
        (1.5, None),
    ],
)
def test_a_clock_or_a_date_is_no_length_of_time(cell, kind):
    if kind is None:
        assert cell_time(cell, "jam") == Waktu.menit(90)
        return
    with pytest.raises(WorkloadError) as error:
        cell_time(cell, "jam")
    assert error.value.faults[0].kind == kind


def test_a_cell_that_excel_shows_as_a_clock_is_refused(book):
    path = book([["Uraian Tugas", "Volume", "Waktu (jam)"], ["A", 1, dt.time(1, 30)]])
    assert refused(path) == [("time_clock", "2: waktu_penyelesaian")]


def test_jobs_are_told_apart_by_code_or_by_name_and_unit(put):
    path = put(
        "kode;jabatan;unit kerja;uraian;volume;waktu (jam)\n"
        "1;Analis;Bagian A;a;1250;1\n;;;b;1250;1\n2;Analis;;c;1250;1\n;Analis;Bagian B;d;1250;1\n"
        ";;Bagian C;e;1250;1\n"
    )
    read = read_beban(path)
    assert [(job.kode, job.beban.jabatan, job.unit, len(job.rows)) for job in read.jobs] == [
        ("1", "Analis", "Bagian A", 2),
        ("2", "Analis", "Bagian A", 1),
        (None, "Analis", "Bagian B", 1),
        (None, "Analis", "Bagian C", 1),
    ]
    assert read.findings == ()


def test_a_job_alone_in_its_row_is_the_heading_of_its_tasks(put):
    path = put(f"{HEAD}\nAnalis;;;\n;a;1250;1\nKosong;;;\nArsiparis;;;\n;b;2500;1\n")
    assert needs(path) == [1, 2]
    assert found(path) == [("job_without_tasks", "4")]


def test_a_job_whose_rows_stand_in_two_places_is_never_silently_joined(put):
    path = put(f"{HEAD}\nA;a;1250;1\nB;b;1250;1\nA;c;1250;1\n")
    assert needs(path) == [1, 1, 1]
    assert found(path) == [("job_in_two_places", "4")]


def test_a_task_that_alone_needs_a_thousand_posts_is_found(put):
    assert found(put(f"{HEAD}\nA;a;1;1\n;b;30.000;45\n")) == [("posts_alone", "3")]


STATED = f"{HEAD};Waktu Efektif;Kebutuhan Pegawai"


@pytest.mark.parametrize(
    ("volume", "written", "fits"),
    [
        ("390", "2,496", True), ("390", "2,50", True), ("390", "2,5", True), ("390", "2", True),
        ("390", "3", False), ("390", "2,49", False), ("390", "2,4960", True), ("625", "4", True),
        ("78,125", "0,5", True), ("390", "", True), ("1", "0,01", True), ("1", "0", True),
    ],
)  # fmt: skip
def test_a_written_need_fits_where_it_is_the_exact_one_rounded(put, volume, written, fits):
    volume = volume.replace("78,125", "78,1250")
    path = put(f"{STATED}\nA;a;{volume};8;1.250;{written}\n")
    assert found(path) == ([] if fits else [("stated_need", "2")])


def test_a_written_need_rounded_up_in_its_row_is_found(put):
    """0.2 written as 1, row by row, is how printed rows come not to add up."""
    assert found(put(f"{STATED}\nA;a;250;1;;1\n;b;250;1;;1\n")) == [
        ("stated_need", "2"),
        ("stated_need", "3"),
    ]


@pytest.mark.parametrize("written", ["1250", "75.000", "1.250 jam", "75000 menit", "1250,0"])
def test_a_written_effective_time_may_be_in_hours_or_minutes(put, written):
    assert found(put(f"{STATED}\nA;a;1;1;{written};\n")) == []


def test_another_effective_time_is_found_once_and_not_again_in_each_need(put):
    path = put(f"{STATED}\nA;a;1200;1;72.000;1\n;b;600;1;72.000;0,5\n;c;600;1;72.000;0,7\n")
    assert found(path) == [("stated_need", "4"), ("stated_effective", "2")]
    values = dict(read_beban(path).findings[1].values)
    assert values == {"used": "1250 jam = 75000 menit", "count": "3"}
    assert found(path, waktu_efektif=Waktu.jam(1200)) == [("stated_need", "4")]


def test_a_unit_in_the_header_of_the_effective_time_counts(put):
    text = f"{HEAD};Waktu Efektif (menit)\nA;a;1;1;1250\n"
    assert found(put(text)) == [("stated_effective", "2")]


def test_written_figures_that_cannot_be_read_are_found(put):
    path = put(f"{STATED}\nA;a;1;1;banyak;1\n;b;1;1;;banyak\n;c;1;1;0;0\n")
    assert found(path) == [
        ("time_unreadable", "2"),
        ("unreadable_amount", "3"),
        ("stated_effective", "4"),
    ]


def test_days_and_weeks_need_the_working_days(put):
    path = put("uraian_tugas;volume;periode;waktu (jam)\nA;1;hari;1\nB;1;minggu;1\nC;1;;1\n")
    assert refused(path) == [("working_days_missing", "2"), ("working_days_missing", "3")]
    assert needs(path, hari_kerja=working_days(5)) == [Fraction(235 + 47 + 1, 1250)]


def test_a_table_of_no_tasks_is_refused(put):
    assert refused(put(f"{HEAD}\nAnalis;;;\n")) == [("no_work", "")]
    with pytest.raises(DocumentError):
        read_beban(put("Nama Jabatan;Volume\nA;1\n"))
    with pytest.raises(DocumentError):
        read_beban(put("x", "tugas.docx"))


def test_more_tasks_than_a_job_has_are_refused(put):
    assert refused(put(f"{HEAD}\n" + "A;t;1;1\n" * 1001)) == [("too_many_lines", "2")]


def test_columns_are_mapped_by_hand(put):
    path = put("a;b;Lama (menit)\nMenelaah;100;750\n")
    by_hand = {"uraian_tugas": "a", "volume": "#2", "waktu_penyelesaian": "Lama (menit)"}
    assert needs(path, columns=by_hand) == [1]


def test_headers_say_units_and_periods():
    assert unit_in("Waktu Penyelesaian (Jam)") == "jam"
    assert unit_in("Waktu\nMenit") == "menit"
    assert unit_in("Waktu (jam/menit)") is None
    assert period_in("Jumlah hasil setahun") == "tahun"
    assert period_in("x") == "tahun"
    assert cell_text_of("  ") is None


def test_several_jobs_are_summed_up_and_shown(put):
    path = put(f"{HEAD}\nA;a;312,5;1\nB;b;312,5;2\n")
    read = read_beban(path)
    text = as_text(read, policy="half_even")
    rows = [line.split() for line in text.splitlines()[-5:-1]]
    assert rows == [["A", "0,25", "0"], ["B", "0,50", "0"], ["Jumlah", "0,75", "0"], []]
    assert text.splitlines()[-1] == "Tidak ada temuan."
    assert "REKAPITULASI" in as_text(read)
    assert "SUMMARY" in as_text(read, "en", policy="ceil")
    data = as_data(read, policy="ceil")
    assert (data["kebutuhan"], data["posts"]) == ("3/4", "2")
    assert as_data(read)["posts"] is None
    assert data["jobs"][0]["tugas"][0]["kebutuhan"] == "1/4"
    assert data["jobs"][0]["posts"] == "1"
    with pytest.raises(ValueError, match="unknown language"):
        as_text(read, "fr")


def test_what_is_written_adds_up_and_runs_nothing(put, tmp_path):
    path = put(f"{HEAD};kode\n=A1;=cmd|x;1/3;1;7\n;b;625;1;\n".replace("1/3", "1200"))
    read = read_beban(path)
    write_beban(read, tmp_path / "a.xlsx", policy="ceil")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["tugas", "jabatan", "Temuan"]
    tasks = [*book["tugas"].values]
    assert tasks[1][2] == "=cmd|x"
    assert book["tugas"]["C2"].data_type == "s"
    assert sum(Fraction(row[12]) for row in tasks[1:]) == read.jobs[0].beban.kebutuhan
    assert [*book["jabatan"].values][1:] == [
        ("=A1", "7", None, 1.46, "73/50", "ceil", 2),
        ("Jumlah", None, None, 1.46, "73/50", "ceil", 2),
    ]
    write_beban(read, tmp_path / "b.xlsx", lang="en")
    assert [*openpyxl.load_workbook(tmp_path / "b.xlsx")["jobs"].values][2][-2:] == (None, None)
    write_beban(read, tmp_path / "a.csv")
    assert "'=cmd|x" in (tmp_path / "a.csv").read_text("utf-8-sig")
    with pytest.raises(DocumentError):
        write_beban(read, tmp_path / "a.csv")


def test_what_is_written_can_be_read_again(put, tmp_path):
    read = read_beban(put(f"{HEAD}\nA;a;12;1,5\nB;b;1/7;45 menit\n".replace("1/7", "0,142857")))
    write_beban(read, tmp_path / "a.csv")
    again = read_beban(tmp_path / "a.csv")
    assert [job.beban.kebutuhan for job in again.jobs] == [job.beban.kebutuhan for job in read.jobs]
    assert again.findings == ()
