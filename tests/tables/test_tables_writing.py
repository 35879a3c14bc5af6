"""What is written: everything of the user's, whole or not at all."""

import csv
import datetime as dt
import json
import os
import random
import resource
import signal
import subprocess
import sys
from decimal import Decimal

import openpyxl
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import DocumentError, MissingExtraError
from jabatan_eval.tables import evaluate_file, evaluate_table, read_table, write_table
from jabatan_eval.tables.cells import cell_text, is_date, level_text, neutral, restored
from jabatan_eval.tables.outputs import result_names

GOOD = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
FACTORS = ["1", "2", "3", "4A", "4B", "5", "6"]
HEAD = ["no", "nama_jabatan", *(f"faktor_{code}" for code in FACTORS)]
FORMATS = ["csv", "xlsx", "parquet", "jsonl"]
SETTINGS = settings(max_examples=300)

ROWS = [
    HEAD,
    ["1.10", "=cmd|' /C calc'!A0", *GOOD],
    ["002", "Kepala; \"Seksi\", 'A'\nB", *GOOD[:6], "9"],
    ["-", "+62 812", *GOOD],
    ["-5", "@SUM(A1)", *GOOD],
    ["'=x", "\tTab", *GOOD],
]


def refusal(*args, **options):
    with pytest.raises(DocumentError) as caught:
        evaluate_file(*args, **options)
    return caught.value.faults[0].kind


def cells(path, **options):
    return [
        [*row]
        for scored in evaluate_table(read_table(path, **options))
        for row in scored.chunk.rows
    ]


@pytest.mark.parametrize("out", FORMATS)
@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.jsonl", "a.parquet"])
def test_every_pairing_of_formats_keeps_the_users_columns_and_adds_ours(sheet, tmp_path, name, out):
    path = sheet(ROWS, name if not name.endswith("parquet") else "a.jsonl")
    if name.endswith("parquet"):
        evaluate_file(path, tmp_path / "zwischen.parquet")
        table = pq.read_table(tmp_path / "zwischen.parquet").drop_columns(
            ["nilai_jabatan", "kelas_jabatan", "temuan"]
        )
        path = tmp_path / name
        pq.write_table(table, path)
    target = tmp_path / f"hasil.{out}"
    summary = evaluate_file(path, target)
    assert (summary.rows, summary.refused, summary.findings) == (5, 1, 1)
    assert dict(summary.by_kelas) == {8: 4}
    table = read_table(target)
    names = [column.name for column in table.layout.columns]
    assert names == [*HEAD, "nilai_jabatan", "kelas_jabatan", "temuan"]
    back = cells(target)
    assert [row[: len(HEAD)] for row in back] == ROWS[1:]
    assert [cell_text(row[-3]) for row in back] == ["1165", "", "1165", "1165", "1165"]
    assert [cell_text(row[-1]) for row in back].count("") == 4
    assert evaluate_file(target, tmp_path / f"lagi.{out}").refused == 1


@pytest.mark.parametrize("out", ["csv", "parquet", "jsonl"])
def test_findings_stand_in_a_file_of_their_own(sheet, tmp_path, out):
    target = tmp_path / f"hasil.{out}"
    summary = evaluate_file(sheet(ROWS), target)
    beside = tmp_path / f"hasil.{out}.temuan.csv"
    assert summary.written == (str(target), str(beside))
    with beside.open(encoding="utf-8-sig", newline="") as file:
        head, line = csv.reader(file, delimiter=";")
    assert head == ["baris", "nama_jabatan", "kolom", "faktor", "jenis", "diberikan", "temuan"]
    assert line[0] == "3"
    assert line[2:6] == ["faktor_6", "6", "unknown_level", "'6-9'"]


def test_the_name_of_a_job_has_room_in_its_column(sheet, tmp_path):
    evaluate_file(sheet(ROWS), tmp_path / "a.xlsx")
    columns = openpyxl.load_workbook(tmp_path / "a.xlsx")["hasil"].column_dimensions
    assert columns["B"].width > 40 > columns["C"].width > columns["A"].width
    assert columns["L"].width > 50


def test_findings_stand_in_a_sheet_of_their_own(sheet, tmp_path):
    evaluate_file(sheet(ROWS), tmp_path / "a.xlsx", lang="en")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["hasil", "temuan"]
    (_, line) = book["temuan"].iter_rows(values_only=True)
    assert line[0] == 3
    assert line[-1].startswith("factor 6: there is no level '6-9'")
    assert "BKN" in book.properties.description
    assert {cell.data_type for row in book["hasil"].iter_rows() for cell in row} <= {"s", "n"}


def test_findings_of_an_earlier_run_do_not_stay(sheet, tmp_path):
    target = tmp_path / "hasil.csv"
    evaluate_file(sheet(ROWS), target)
    assert (tmp_path / "hasil.csv.temuan.csv").exists()
    good = sheet(ROWS[:2], "lain.csv")
    assert refusal(good, target) == "exists_already"
    assert evaluate_file(good, target, overwrite=True).written == (str(target),)
    assert not (tmp_path / "hasil.csv.temuan.csv").exists()


def test_a_job_that_cannot_be_named_has_findings_all_the_same(tmp_path, sheet):
    path = sheet([["tingkat"], ["1-1"]])
    assert evaluate_file(path, tmp_path / "h.csv").findings == 6


@SETTINGS
@given(st.text(alphabet=st.sampled_from("=+-@\t\r\n'-15., ＝x%E"), max_size=8))
def test_what_is_made_harmless_is_restored(text):
    assert restored(neutral(text)) == text
    made = neutral(text)
    assert made in (text, f"'{text}")
    if made[:1] in ("=", "@", "\t", "\r"):
        pytest.fail("a spreadsheet would run this")


@pytest.mark.parametrize(
    "text", ["-", "-5", "+5", "-1.165,5", "+62812", "1-1", "", "a=b", "'", "'-", "-5%"]
)
def test_numbers_and_plain_text_are_left_alone(text):
    assert neutral(text) == text


@SETTINGS
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20),
        min_size=1,
        max_size=5,
    )
)
def test_any_text_comes_back_from_a_csv_as_it_was(tmp_path_factory, texts):
    folder = tmp_path_factory.mktemp("csv")
    lines = [json.dumps({"nama": text, "tingkat": " ".join(GOOD)}) + "\n" for text in texts]
    (folder / "a.jsonl").write_text("".join(lines))
    evaluate_file(folder / "a.jsonl", folder / "b.csv")
    assert [row[0] for row in cells(folder / "b.csv")] == texts


def test_types_survive_where_the_format_has_them(tmp_path):
    arrow = {
        "tingkat": pa.array([" ".join(GOOD)] * 2),
        "bulat": pa.array([1, None], pa.int8()),
        "uang": pa.array([Decimal("1.50"), None]),
        "saat": pa.array([dt.datetime.fromisoformat("2026-03-01T05:00"), None]),
        "nano": pa.array([1, None], pa.timestamp("ns")),
        "hari": pa.array([dt.date(2026, 3, 1), dt.date(1800, 1, 1)]),
        "jam": pa.array([dt.time(5, 6), None]),
        "benar": pa.array([True, None]),
        "bita": pa.array([b"\x01", None]),
        "pecah": pa.array([0.75, float("nan")]),
        "daftar": pa.array([[1.0, 2.5], None]),
        "isi": pa.array([{"a": 2.0}, None]),
        "kode": pa.array(["x", None]).dictionary_encode(),
    }
    source = pa.table(arrow).replace_schema_metadata({b"own": b"yes"})
    pq.write_table(source, tmp_path / "a.parquet")
    for out in FORMATS:
        evaluate_file(tmp_path / "a.parquet", tmp_path / f"b.{out}")
    back = pq.read_table(tmp_path / "b.parquet")
    assert back.select(source.column_names).cast(source.schema).equals(source) or (
        back.schema.field("uang").type == source.schema.field("uang").type
    )
    assert back.schema.metadata[b"own"] == b"yes"
    assert back.schema.metadata[b"jabatan_eval.catalogue_edition"] == b"BKN-21-2011.1"
    first, second = map(json.loads, (tmp_path / "b.jsonl").read_text().splitlines())
    assert first["bulat"] == 1
    assert (first["uang"], first["pecah"], first["bita"]) == ("1.50", 0.75, "01")
    assert (first["hari"], first["jam"], first["benar"]) == ("2026-03-01", "05:06:00", True)
    assert (first["daftar"], first["isi"]) == ([1, 2.5], {"a": 2})
    assert second["pecah"] == "nan"
    page = openpyxl.load_workbook(tmp_path / "b.xlsx")["hasil"]
    values = dict(zip([c.value for c in page[1]], [c.value for c in page[2]], strict=True))
    assert values["saat"] == dt.datetime.fromisoformat("2026-03-01T05:00")
    assert values["hari"] == dt.datetime.fromisoformat("2026-03-01")
    assert (values["bulat"], values["benar"], values["pecah"]) == (1, True, 0.75)
    assert page.cell(3, 6).value == "1800-01-01"
    text = (tmp_path / "b.csv").read_text("utf-8-sig")
    assert ";0,75;" in text


def test_numbers_of_a_sheet_stay_numbers_and_long_ones_in_json_stay_whole(sheet, tmp_path):
    path = sheet([["urut", *HEAD], [1.5, 2, "A", *GOOD]], "a.xlsx")
    evaluate_file(path, tmp_path / "b.jsonl")
    found = json.loads((tmp_path / "b.jsonl").read_text())
    assert (found["urut"], found["no"]) == (1.5, 2)
    (tmp_path / "c.jsonl").write_text(
        json.dumps({"nip": 198001012005011001, "tingkat": " ".join(GOOD)}) + "\n"
    )
    evaluate_file(tmp_path / "c.jsonl", tmp_path / "c.xlsx")
    assert openpyxl.load_workbook(tmp_path / "c.xlsx")["hasil"]["A2"].value == "198001012005011001"


def test_a_key_that_a_line_does_not_have_is_not_put_there(tmp_path):
    (tmp_path / "a.jsonl").write_text('{"tingkat": "1-1", "a": "\\ud800"}\n{"tingkat": "1-1"}\n')
    evaluate_file(tmp_path / "a.jsonl", tmp_path / "b.jsonl")
    first, second = map(json.loads, (tmp_path / "b.jsonl").read_text().splitlines())
    assert first["a"] == "\ud800"
    assert "a" not in second
    for out in ("csv", "xlsx", "parquet"):
        assert refusal(tmp_path / "a.jsonl", tmp_path / f"b.{out}") == "lone_surrogate"
        assert not (tmp_path / f"b.{out}").exists()


def test_names_that_are_taken_are_not_taken_again():
    assert result_names(["Temuan", "temuan_hitung"])[2] == "temuan_hitung_2"


def test_names_that_are_alike_are_told_apart_where_they_must_be(sheet, tmp_path):
    path = sheet([["catatan", "catatan", *HEAD], ["a", "b", 1, "A", *GOOD]])
    evaluate_file(path, tmp_path / "b.jsonl")
    found = json.loads((tmp_path / "b.jsonl").read_text())
    assert (found["catatan"], found["catatan (2)"]) == ("a", "b")


def test_a_letterhead_and_a_two_row_header_stay_above_the_rows(sheet, tmp_path):
    heads = [x for code in FACTORS for x in (f"Faktor {code}", "")]
    below = ["Tingkat", "Nilai"] * 7
    points = [175, 100, 450, 25, 30, 75, 310]
    levels = [x for pair in zip(GOOD, points, strict=True) for x in pair]
    lines = [["KOP", *[""] * 14], ["Jabatan", *heads], ["", *below], ["A", *levels]]
    path = sheet(lines)
    for out in ("csv", "xlsx"):
        evaluate_file(path, tmp_path / f"b.{out}")
        table = read_table(tmp_path / f"b.{out}")
        assert table.layout.above[0][0] == "KOP"
        assert (table.layout.first, table.layout.last) == (2, 3)
        assert cells(tmp_path / f"b.{out}")[0][0] == "A"
    evaluate_file(path, tmp_path / "b.jsonl")
    assert evaluate_file(tmp_path / "b.jsonl", tmp_path / "c.csv").refused == 0


@pytest.mark.parametrize(
    ("bound", "groups"), [({}, 1), ({"GROUP_ROWS": 4096}, 3), ({"GROUP_BYTES": 1}, 3)]
)
def test_rows_of_a_parquet_stand_in_groups_that_are_neither_small_nor_without_bound(
    sheet, tmp_path, monkeypatch, bound, groups
):
    from jabatan_eval.tables import output_parquet

    for name, value in bound.items():
        monkeypatch.setattr(output_parquet, name, value)
    evaluate_file(sheet([HEAD, *([n, "A", *GOOD] for n in range(10_000))]), tmp_path / "b.parquet")
    with pq.ParquetFile(tmp_path / "b.parquet") as file:
        assert (file.num_row_groups, file.metadata.num_rows) == (groups, 10_000)


@pytest.mark.parametrize(("above", "pane"), [(0, "A2"), (3, "A5"), (20, None)])
def test_the_header_stays_in_sight_and_on_each_printed_page(sheet, tmp_path, above, pane):
    path = sheet([*[["KOP"]] * above, *ROWS])
    evaluate_file(path, tmp_path / "b.xlsx")
    page = openpyxl.load_workbook(tmp_path / "b.xlsx")["hasil"]
    assert page.freeze_panes == pane
    assert page.print_title_rows == f"${above + 1}:${above + 1}"
    assert page.page_setup.orientation == "landscape"
    assert page.cell(above + 1, 1).font.bold


def test_long_findings_are_shown_whole(sheet, tmp_path):
    rows = [HEAD, ["1", "A", "lima " * 15, *GOOD[1:]], ["2", "B", *[""] * 7]]
    evaluate_file(sheet(rows), tmp_path / "b.xlsx")
    page = openpyxl.load_workbook(tmp_path / "b.xlsx")["temuan"]
    assert page.row_dimensions[2].height > 30
    assert page["G2"].alignment.wrap_text
    assert page.row_dimensions[3].height is None
    assert page.sheet_properties.pageSetUpPr.fitToPage


def test_a_table_without_a_header_gets_one(tmp_path, sheet):
    path = sheet([["A", " ".join(GOOD)]])
    evaluate_file(path, tmp_path / "b.csv", columns={"tingkat": "#2"}, header=(0, 0))
    first = (tmp_path / "b.csv").read_text().splitlines()[0]
    assert first == "kolom_1;kolom_2;nilai_jabatan;kelas_jabatan;temuan"


def test_a_csv_is_written_as_the_one_that_was_read(tmp_path):
    text = "\t".join(HEAD) + "\n" + "\t".join(["1", "A", *GOOD]) + "\n"
    (tmp_path / "a.csv").write_bytes(text.encode())
    evaluate_file(tmp_path / "a.csv", tmp_path / "b.csv")
    assert (tmp_path / "b.csv").read_bytes().startswith(b"no\tnama_jabatan")
    (tmp_path / "c.csv").write_bytes(text.encode("utf-16"))
    evaluate_file(tmp_path / "c.csv", tmp_path / "d.csv")
    assert (tmp_path / "d.csv").read_bytes().startswith(b"\xef\xbb\xbfno\t")


@pytest.mark.parametrize(
    ("name", "out", "delimiter"),
    [
        ("a.tsv", "b.csv", ";"),
        ("a.tsv", "b.tsv", "\t"),
        ("a.csv", "b.tsv", "\t"),
        ("a.csv", "b.csv", "\t"),
        ("a.txt", "b.csv", ";"),
        ("a.xlsx", "b.tsv", "\t"),
        ("a.xlsx", "b.csv", ";"),
    ],
)
def test_the_separator_is_that_of_the_ending_and_else_that_of_the_input(
    sheet, tmp_path, name, out, delimiter
):
    own = ["1.10", "A", *GOOD, "0,5"]
    if name.endswith(".xlsx"):
        path = sheet([[*HEAD, "lain"], ["1.10", "A", *GOOD, 0.5]], name)
    else:
        path = tmp_path / name
        path.write_text("\t".join([*HEAD, "lain"]) + "\n" + "\t".join(own) + "\n")
    evaluate_file(path, tmp_path / out)
    with (tmp_path / out).open(encoding="utf-8-sig", newline="") as file:
        assert [*csv.reader(file, delimiter=delimiter)][1] == [
            "1.10",
            "A",
            *GOOD,
            "0,5",
            "1165",
            "8",
            "",
        ]


def test_what_does_not_fit_in_a_workbook_is_refused_and_nothing_written(
    sheet, tmp_path, monkeypatch
):
    from jabatan_eval.tables import output_xlsx

    long = tmp_path / "a.jsonl"
    long.write_text(json.dumps({"isi": "x" * 32_768, "tingkat": " ".join(GOOD)}) + "\n")
    assert refusal(long, tmp_path / "b.xlsx") == "cell_too_long"
    monkeypatch.setattr(output_xlsx, "COLUMNS_AT_MOST", 10)
    assert refusal(sheet(ROWS), tmp_path / "b.xlsx") == "too_many_columns"
    monkeypatch.undo()
    monkeypatch.setattr(output_xlsx, "ROWS_AT_MOST", 4)
    assert refusal(sheet(ROWS), tmp_path / "b.xlsx") == "too_many_rows"
    bad = sheet([["tingkat"], ["x"]], "bad.csv")
    monkeypatch.setattr(output_xlsx, "ROWS_AT_MOST", 2)
    assert refusal(bad, tmp_path / "b.xlsx") == "too_many_rows"
    assert sorted(p.name for p in tmp_path.iterdir()) == ["a.jsonl", "bad.csv", "masuk.csv"]


def test_nothing_that_exists_is_replaced_and_the_input_never(sheet, tmp_path):
    path = sheet(ROWS)
    before = path.read_bytes()
    (tmp_path / "sama.csv").symlink_to(path)
    os.link(path, tmp_path / "keras.csv")
    for same in ("masuk.csv", "sama.csv", "keras.csv"):
        assert refusal(path, tmp_path / same, overwrite=True) == "same_file"
    (tmp_path / "ada.csv").write_text("milik saya")
    assert refusal(path, tmp_path / "ada.csv") == "exists_already"
    (tmp_path / "baru.csv.temuan.csv").write_text("milik saya")
    assert refusal(path, tmp_path / "baru.csv") == "exists_already"
    (tmp_path / "folder.csv").mkdir()
    assert refusal(path, tmp_path / "folder.csv", overwrite=True) == "is_a_folder"
    assert refusal(path, tmp_path / "tiada" / "a.csv") == "no_such_folder"
    assert refusal(path, tmp_path / "a.doc") == "unknown_format"
    assert path.read_bytes() == before
    assert (tmp_path / "ada.csv").read_text() == "milik saya"


def test_a_file_that_comes_to_be_meanwhile_is_not_replaced(sheet, tmp_path):
    target = tmp_path / "b.csv"
    table = read_table(sheet(ROWS))

    def meanwhile():
        yield from evaluate_table(table)
        target.write_text("milik orang lain")

    with pytest.raises(DocumentError) as caught:
        write_table(table, meanwhile(), target)
    assert caught.value.faults[0].kind == "exists_already"
    assert target.read_text() == "milik orang lain"


def test_the_permissions_of_a_replaced_file_stay_and_a_link_is_followed(sheet, tmp_path):
    real = tmp_path / "asli.csv"
    real.write_text("lama")
    real.chmod(0o640)
    (tmp_path / "tautan.csv").symlink_to(real)
    evaluate_file(sheet(ROWS), tmp_path / "tautan.csv", overwrite=True)
    assert real.stat().st_mode & 0o777 == 0o640
    assert real.read_text().startswith("no;")
    assert (tmp_path / "tautan.csv").is_symlink()


def test_progress_tells_how_far_the_file_is_read(sheet, tmp_path):
    lines = [HEAD, *([n, f"Jabatan {n}", *GOOD] for n in range(9000))]
    seen = []
    evaluate_file(sheet(lines), tmp_path / "b.csv", on_progress=lambda *now: seen.append(now))
    assert [rows for _, _, rows in seen] == [4096, 8192, 9000]
    assert seen[-1][0] == seen[-1][1]


@pytest.mark.parametrize(
    ("out", "module"), [("xlsx", "xlsxwriter"), ("parquet", "pyarrow.parquet")]
)
def test_a_missing_extra_is_named_before_anything_is_written(
    sheet, tmp_path, monkeypatch, out, module
):
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(MissingExtraError):
        evaluate_file(sheet(ROWS), tmp_path / f"b.{out}")
    assert [p.name for p in tmp_path.iterdir()] == ["masuk.csv"]


def big(path, count=12_000):
    chance = random.Random(5)  # noqa: S311
    with path.open("w") as file:
        file.write(";".join([*HEAD, "lain"]) + "\n")
        for n in range(count):
            noise = "".join(chance.choices("abcdefghij0123456789", k=60))
            file.write(
                ";".join([str(n), f"Jabatan {n}", *GOOD[:6], "6-9" if n % 9 == 0 else "6-1", noise])
                + "\n"
            )
    return path


CHILD = """
import sys
from jabatan_eval.tables import evaluate_file
from jabatan_eval.errors import DocumentError
print("mulai", flush=True)
try:
    evaluate_file(sys.argv[1], sys.argv[2], overwrite=True)
except DocumentError as error:
    print(error.faults[0].kind)
"""


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    return big(tmp_path_factory.mktemp("besar") / "masuk.csv")


@pytest.mark.parametrize("out", FORMATS)
def test_where_no_room_is_left_the_old_output_is_intact(large, tmp_path, out):
    target = tmp_path / f"hasil.{out}"
    target.write_bytes(b"yang lama")
    (tmp_path / f"hasil.{out}.temuan.csv").write_bytes(b"temuan lama")
    uncounted = {k: v for k, v in os.environ.items() if not k.startswith(("COVERAGE", "COV_"))}
    done = subprocess.run(
        [sys.executable, "-c", CHILD, large, target], env=uncounted,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000)),
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip
    assert done.stdout.split() == ["mulai", "cannot_save"], done.stderr
    assert done.stderr == ""
    assert target.read_bytes() == b"yang lama"
    assert (tmp_path / f"hasil.{out}.temuan.csv").read_bytes() == b"temuan lama"
    assert len([*tmp_path.iterdir()]) == 2


KILLED = """
import os, signal, sys
from jabatan_eval.tables import evaluate_file

def progress(done, size, rows):
    if rows >= int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

evaluate_file(sys.argv[1], sys.argv[2], overwrite=True, on_progress=progress)
"""


@pytest.mark.parametrize("out", FORMATS)
@pytest.mark.parametrize("rows", [1, 12_000])
def test_a_kill_while_writing_leaves_the_old_output(large, tmp_path, out, rows):
    """After the first rows and after the last; `test_tables_saving` kills at every step after."""
    target = tmp_path / f"hasil.{out}"
    target.write_bytes(b"yang lama")
    (tmp_path / f"hasil.{out}.temuan.csv").write_bytes(b"temuan lama")
    words = [sys.executable, "-c", KILLED, str(large), str(target), str(rows)]
    done = subprocess.run(words, check=False, capture_output=True, timeout=120)
    assert done.returncode == -signal.SIGKILL
    assert target.read_bytes() == b"yang lama"
    assert (tmp_path / f"hasil.{out}.temuan.csv").read_bytes() == b"temuan lama"
    (left,) = (path for path in tmp_path.iterdir() if path.name.startswith("."))
    assert left.name.startswith(f".hasil.{out}.")


def test_a_folder_that_may_not_be_written_to_is_named(sheet, tmp_path, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("tempfile.mkdtemp", full)
    assert refusal(sheet(ROWS), tmp_path / "b.csv") == "cannot_save"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (dt.timedelta(hours=1), "1:00:00"),
        (float("inf"), "inf"),
        (False, "FALSE"),
        ({"a": dt.date(2026, 1, 2)}, '{"a": "2026-01-02"}'),
        (Decimal("0.50"), "0,50"),
        (1e300, "1e+300"),
    ],
)
def test_a_cell_of_any_type_has_a_text(value, text):
    assert cell_text(value, decimal_comma=True) == text


def test_what_is_no_level_and_no_date_is_none():
    assert level_text(float("nan")) is None
    assert level_text(1e15) is None
    assert level_text(Decimal(2)) == "2"
    assert is_date(3) is None
    assert is_date("01-xyz") is None


def test_a_workbook_that_cannot_be_put_together_is_not_written(sheet, tmp_path, monkeypatch):
    import xlsxwriter

    def full(_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(xlsxwriter.Workbook, "_store_workbook", full)
    assert refusal(sheet(ROWS), tmp_path / "b.xlsx") == "cannot_save"
    assert [p.name for p in tmp_path.iterdir()] == ["masuk.csv"]


@pytest.mark.parametrize("out", FORMATS)
def test_a_table_of_no_rows_is_written_as_one(tmp_path, out):
    pq.write_table(pa.table({"tingkat": pa.array([], pa.string())}), tmp_path / "a.parquet")
    assert evaluate_file(tmp_path / "a.parquet", tmp_path / f"b.{out}").rows == 0
    assert (tmp_path / f"b.{out}").exists()
