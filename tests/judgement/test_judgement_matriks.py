"""Jobs by factors: the order asked for, what stands out, and nothing of a file lost."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import jabatan_eval as je
from jabatan_eval import judgement as j
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.matriks import TEXT_AT_MOST
from jabatan_eval.judgement.matriks_order import KEYS
from jabatan_eval.tables import evaluate_table, read_table, write_sheets

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=60)
LOW = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
FUNCTIONAL = "1-6 2-3 3-3 4-4 5-4 6-3 7-2 8-1 9-1"
HOSTILE = "</td><script>alert(1)</script>\x1b[2J"


def job(levels=LOW, scheme="struktural", **rest):
    return j.MatriksRow(evaluation=je.evaluate(levels, scheme=scheme), **rest)


def named(found):
    return [line.row.nama for line in found.lines]


# What stands out.


def fives(*numbers):
    """Structural jobs that differ in factor 5 only, in the order given."""
    return [job(f"1-1 2-1 3-1 4A-1 4B-1 5-{number} 6-1") for number in numbers]


@pytest.mark.parametrize(
    ("numbers", "marked"),
    [
        ([3], [0]),
        ([3, 3], [0, 0]),
        ([3, 4], [1, 1]),
        ([3, 3, 4], [0, 0, 1]),
        ([3, 4, 3], [1, 1, 1]),
        ([3, 3, 4, 3, 3], [0, 0, 1, 0, 0]),
        ([3, 3, 4, 4], [0, 0, 0, 0]),
        ([1, 2, 3], [1, 1, 1]),
    ],
)
def test_a_level_is_marked_where_it_differs_from_every_neighbour(numbers, marked):
    found = j.matriks(fives(*numbers), by=())
    assert [line.marked for line in found.lines] == [("5",) if one else () for one in marked]


def test_neighbours_are_looked_for_inside_a_group_only():
    rows = [
        job(LOW, nama="a", eselon="IV.a"),
        job("1-1 2-1 3-1 4A-1 4B-1 5-5 6-1", nama="b", eselon="III.a"),
        job("1-1 2-1 3-1 4A-1 4B-1 5-5 6-1", nama="c", eselon="iii.a "),
    ]
    found = j.matriks(rows, by=("eselon", "nama"))
    assert named(found) == ["b", "c", "a"]
    assert [group.shared for group in found.groups] == [
        (("eselon", "III.a"),),
        (("eselon", "IV.a"),),
    ]
    assert [line.marked for line in found.lines] == [(), (), ()]
    [whole] = j.matriks(rows, by=("nama", "eselon")).groups
    assert whole.shared == ()
    assert [line.marked for line in whole.lines] == [("5",), (), ()]


# The order.


def test_by_default_kinds_stand_as_the_law_has_them_then_echelon_then_the_highest_nilai():
    high = "1-1 2-1 3-1 4A-1 4B-1 5-5 6-1"
    rows = [
        job(nama="tanpa jenis"),
        job(nama="lain", kind="Kabid"),
        job(nama="pengawas rendah", kind="Jabatan Pengawas", eselon="IV.a"),
        job(high, nama="pengawas tinggi", kind="PENGAWAS", eselon="IV.a"),
        job(nama="pengawas tanpa eselon", kind="pengawas"),
        job(nama="jpt", kind="JPT pratama", eselon="II.b"),
        job(FUNCTIONAL, "fungsional", nama="jft", kind="JFT"),
        job(nama="administrator", kind="administrator", eselon="III.b"),
    ]
    found = j.matriks(rows)
    assert found.by == ("kind", "eselon", "nilai")
    assert named(found) == [
        "jpt",
        "administrator",
        "pengawas tinggi",
        "pengawas rendah",
        "pengawas tanpa eselon",
        "lain",
        "tanpa jenis",
        "jft",
    ]
    assert [group.shared for group in found.groups][2:4] == [
        (("kind", "pengawas"), ("eselon", "IV.a")),
        (("kind", "pengawas"),),
    ]


def test_jobs_can_be_sorted_by_unit_name_and_class_and_ties_keep_their_order():
    rows = [
        job(nama="b", unit="Dinas B"),
        job(nama="a", unit="Dinas B"),
        job(nama="c", unit=""),
        job("1-1 2-1 3-1 4A-1 4B-1 5-5 6-1", nama="d", unit="dinas a"),
    ]
    assert named(j.matriks(rows, by=("unit", "nama"))) == ["d", "a", "b", "c"]
    assert named(j.matriks(rows, by="kelas")) == ["d", "b", "a", "c"]
    assert named(j.matriks(rows, by=[])) == ["b", "a", "c", "d"]


@SETTINGS
@given(
    st.lists(
        st.tuples(
            st.sampled_from(CATALOGUE["struktural"]["5"].codes),
            st.sampled_from(["", "Pengawas", "JPT pratama", "x"]),
            st.sampled_from(["", "II.a", "IV.a"]),
        ),
        max_size=12,
    ),
    st.lists(st.sampled_from(KEYS), max_size=4),
)
def test_no_job_is_lost_or_made_and_every_mark_is_a_difference(jobs, by):
    rows = [
        job(LOW.replace("5-1", code), nama=str(place), kind=kind, eselon=eselon)
        for place, (code, kind, eselon) in enumerate(jobs)
    ]
    found = j.matriks(rows, by=by)
    assert sorted(named(found), key=int) == [row.nama for row in rows]
    for group in found.groups:
        codes = [line.evaluation.codes[5] for line in group.lines]
        for place, line in enumerate(group.lines):
            beside = codes[max(0, place - 1) : place] + codes[place + 1 : place + 2]
            assert (line.marked == ("5",)) is (bool(beside) and codes[place] not in beside)
    assert [row["berbeda"] or "" for row in found.rows()] == [
        "5" if line.marked else "" for line in found.lines
    ]


# What goes in.


def test_a_plain_evaluation_brings_its_job():
    own = je.Job(nama="Camat", unit="Kecamatan A")
    [line] = j.matriks([je.evaluate(LOW, job=own)]).lines
    assert (line.row.nama, line.row.unit) == ("Camat", "Kecamatan A")
    given_name = j.MatriksRow(evaluation=je.evaluate(LOW, job=own), nama="Camat B")
    [line] = j.matriks([given_name]).lines
    assert (line.row.nama, line.row.unit) == ("Camat B", "Kecamatan A")
    [line] = j.matriks([je.evaluate(LOW, job=je.Job(nama="Camat"))]).lines
    assert line.row.unit == ""


def test_what_is_neither_evaluation_nor_row_is_refused_by_name():
    with pytest.raises(JudgementError) as caught:
        j.matriks([je.evaluate(LOW), LOW, None])
    assert [fault.given for fault in caught.value.faults] == [repr(LOW), "None"]


def test_an_unknown_key_is_refused_with_those_there_are():
    with pytest.raises(JudgementError) as caught:
        j.matriks([], by=("nilai", "umur"))
    assert caught.value.message() == (
        "by: kunci urutan 'umur' tidak ada; pilihan: kind, eselon, unit, nama, nilai, kelas"
    )


def test_jobs_by_other_numbers_do_not_stand_on_one_sheet():
    bands = CATALOGUE.class_bands.model_dump(mode="json")
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1355, 1360
    other = je.evaluate(LOW, catalogue=je.Catalogue.load(class_bands=bands))
    with pytest.raises(JudgementError, match="catalogue_effect"):
        j.matriks([je.evaluate(LOW), other])


@pytest.mark.parametrize("wrong", [{"nama": 3}, {"eselon": "x" * 40_000}, {"umur": "1"}])
def test_a_row_is_checked_when_it_is_made(wrong):
    with pytest.raises(ValidationError):
        j.MatriksRow(evaluation=None, **wrong)


def test_an_empty_matriks_is_one_too():
    found = j.matriks([])
    assert (found.lines, found.groups, found.refused, found.catalogue) == ((), (), (), None)
    assert "Jabatan: 0" in found.to_text()
    assert found.sheet().rows == ()
    assert found.to_html("en").startswith('<div lang="en"')


# What comes out.


def test_the_text_has_a_block_for_each_group_and_tells_what_was_refused():
    rows = [
        job(nama="Kepala Seksi", kind="Pengawas", eselon="IV.a", unit="Dinas A", number=4),
        job("1-1 2-1 3-1 4A-1 4B-1 5-3 6-1", nama="Kepala Subbagian", kind="pengawas",
            eselon="IV.a", number=5),
        job(FUNCTIONAL, "fungsional", nama="Analis", kind="JFT"),
        j.MatriksRow(evaluation=None, nama="Camat", number=9,
                     faults=(Fault("missing", "6", allowed=("6-1",), where="Faktor 6"),)),
    ]  # fmt: skip
    text = j.matriks(rows).to_text()
    for line in (
        "Jabatan: 3",
        "Ditolak: 1",
        "Jabatan struktural (enam faktor), Pengawas, eselon IV.a",
        "    5  Kepala Subbagian              1-1  2-1  3-1  4A-1  4B-1  5-3*  6-1   1430      9",
        "    4  Kepala Seksi      Dinas A     1-1  2-1  3-1  4A-1  4B-1  5-1*  6-1   1165      8",
        "Jabatan fungsional dan pelaksana (sembilan faktor), Jabatan fungsional",
        "baris 9 (Camat): ditolak: faktor 6: belum diberi tingkat; pilihan: 6-1",
    ):
        assert line in text
    assert str(j.matriks(rows)) == text
    english = j.matriks(rows).to_text("en")
    assert "Structural posts (six factors), Supervisor, echelon IV.a" in english
    assert "row 9 (Camat): refused: factor 6: no level given" in english


def test_a_job_that_is_scored_and_has_a_finding_is_shown_with_it():
    fault = Fault("written_nilai", given="1170", values=(("due", "1165"),))
    found = j.matriks([job(nama="Camat", faults=(fault,)), job(faults=(fault,), number=3)])
    text = found.to_text("en")
    assert "Camat: " in text
    assert "row 3: " in text
    assert [row["temuan"] for row in found.rows("en")] == [fault.message("en")] * 2
    nameless = j.matriks([job(faults=(fault,))])
    assert "(no job named): " in nameless.to_text("en")
    assert "1170" in nameless.to_html()


def test_markup_in_a_job_is_shown_and_never_run():
    rows = [job(nama=HOSTILE, kind=HOSTILE, eselon=HOSTILE, unit=HOSTILE),
            job("1-1 2-1 3-1 4A-1 4B-1 5-3 6-1", kind=HOSTILE, eselon=HOSTILE),
            j.MatriksRow(evaluation=None, nama=HOSTILE)]  # fmt: skip
    found = j.matriks(rows)
    for page in (found._repr_html_(), found.to_page("en")):
        assert "<script" not in page
        assert "&lt;script&gt;" in page
        assert "\x1b" not in page
        assert "<mark><b>5-3*</b></mark>" in page
    assert "\x1b" not in found.to_text()
    assert found.to_page("en").startswith('<!doctype html>\n<html lang="en">')


@pytest.mark.parametrize("view", ["to_text", "to_html", "to_page", "rows", "sheet"])
def test_a_language_that_does_not_exist_is_refused(view):
    with pytest.raises(ValueError, match="unknown language"):
        list(getattr(j.matriks([]), view)("de"))


# Files.


def put(folder, text, name="a.csv"):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


TABLE = (
    "No;Nama Jabatan;Jenis Jabatan;Eselon;Unit Kerja;1;2;3;4A;4B;5;6\n"
    "I;DINAS A;;;;;;;;;;\n"
    "1;Kepala Seksi;Pengawas;IV.a;Dinas A;1-1;2-1;3-1;4A-1;4B-1;5-1;6-1\n"
    "2;Camat;Administrator;III.a;Dinas A;1-1;2-1;3-1;4A-1;4B-1;5-9;\n"
    ";JUMLAH;;;;;;;;;;\n"
)


def test_a_table_brings_kind_echelon_unit_and_keeps_what_is_refused(tmp_path):
    read = j.read_matriks(put(tmp_path, TABLE))
    assert read.left_out == (2, 5)
    first, second = read.rows
    assert (first.nama, first.kind, first.eselon, first.unit, first.number) == (
        "Kepala Seksi", "Pengawas", "IV.a", "Dinas A", 3,
    )  # fmt: skip
    assert first.evaluation == je.evaluate(LOW)
    assert second.evaluation is None
    assert [fault.kind for fault in second.faults] == ["unknown_level", "missing"]
    assert j.matriks(read.rows).refused == (second,)


def test_a_word_for_a_scheme_is_no_kind_of_post(tmp_path):
    table = "nama;{};tingkat\na;struktural;" + LOW + "\nb;Pengawas;" + LOW + "\n"
    for header in ("skema", "jenis jabatan"):
        rows = j.read_matriks(put(tmp_path, table.format(header))).rows
        assert [row.kind for row in rows] == ["", "Pengawas"]
    own = "nama;skema;jenis;tingkat\na;struktural;Eselonering khusus;" + LOW + "\n"
    assert j.read_matriks(put(tmp_path, own)).rows[0].kind == "Eselonering khusus"


def test_columns_can_be_named_by_hand_and_two_that_could_be_meant_are_not_chosen_between(tmp_path):
    table = "nama;x;eselon;eselon;tingkat\na;Pengawas;IV.a;III.a;" + LOW + "\n"
    path = put(tmp_path, table)
    with pytest.raises(je.DocumentError) as caught:
        j.read_matriks(path)
    [fault] = caught.value.faults
    assert (fault.kind, fault.allowed) == ("column_ambiguous", ("#3 eselon", "#4 eselon"))
    [row] = j.read_matriks(path, kind="X", eselon="#4").rows
    assert (row.kind, row.eselon) == ("Pengawas", "III.a")
    with pytest.raises(je.DocumentError) as caught:
        j.read_matriks(path, kind="tiada", eselon="#9")
    assert [fault.kind for fault in caught.value.faults] == ["no_such_column"] * 2
    assert "#2 x" in caught.value.faults[0].allowed


def test_forms_come_with_their_jobs_as_a_whole_or_not_at_all(tmp_path):
    form = {"nama_jabatan": "Camat", "unit_kerja": "Kecamatan A", "tingkat": LOW}
    path = put(tmp_path, json.dumps([form]), "a.json")
    [line] = j.matriks(j.read_matriks(path).rows).lines
    assert (line.row.nama, line.row.unit) == ("Camat", "Kecamatan A")
    wrong = put(tmp_path, json.dumps([form, {"tingkat": "1-9"}]), "b.json")
    with pytest.raises(je.FormError):
        j.read_matriks(wrong)
    with pytest.raises(je.DocumentError) as caught:
        j.read_matriks(path, kind="x", sheet="y")
    assert [(f.kind, f.given) for f in caught.value.faults] == [
        ("not_for_forms", "kind"),
        ("not_for_forms", "sheet"),
    ]


def test_a_file_is_scored_by_the_catalogue_that_is_given(tmp_path):
    bands = CATALOGUE.class_bands.model_dump(mode="json")
    bands["bands"][7]["upper"], bands["bands"][8]["lower"] = 1150, 1155
    other = je.Catalogue.load(class_bands=bands)
    for path in (put(tmp_path, TABLE), put(tmp_path, f"tingkat: {LOW}", "a.yaml")):
        [row, *_] = j.read_matriks(path, catalogue=other).rows
        assert row.evaluation.kelas_jabatan == 9


def test_cells_of_any_kind_and_half_characters_break_nothing(tmp_path):
    rows = [
        {"nama_jabatan": "a\ud800\x00\x1b[2J", "eselon": 12, "tingkat": LOW},
        {"nama_jabatan": "x" * 50_000, "eselon": [1], "tingkat": LOW},
        {"nama_jabatan": None, "eselon": True, "tingkat": "\ud800"},
    ]
    path = put(tmp_path, "".join(f"{json.dumps(row)}\n" for row in rows), "a.jsonl")
    read = j.read_matriks(path).rows
    assert [row.eselon for row in read] == ["12", "[1]", "TRUE"]
    assert read[0].nama == "a\\ud800\x00\x1b[2J"
    assert len(read[1].nama) == TEXT_AT_MOST
    found = j.matriks(read)
    assert found.to_page().encode()
    assert not {"\x00", "\x1b"} & {*found.to_text(), *found.to_html()}
    write_sheets(tmp_path / "a.csv", [found.sheet()])


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
def test_what_is_written_is_read_again_by_batch_and_by_matriks(tmp_path, ending):
    name = "=cmd|' /C calc'!A0"
    rows = [job(nama=name, kind="Pengawas", eselon="IV.a", unit="+A"),
            job(FUNCTIONAL, "fungsional", nama="Analis", kind="JFT")]  # fmt: skip
    found = j.matriks(rows)
    path = tmp_path / f"m.{ending}"
    write_sheets(path, [found.sheet("en")])
    [scored] = evaluate_table(read_table(path))
    assert [result.nilai for result in scored.results] == [1165, 2070]
    again = j.read_matriks(path).rows
    assert [row.evaluation for row in again] == [line.evaluation for line in found.lines]
    assert [(r.nama, r.kind, r.eselon, r.unit) for r in again] == [
        (name, "Pengawas", "IV.a", "+A"),
        ("Analis", "JFT", "", ""),
    ]


def test_the_example_table_shows_its_refused_row():
    examples = Path(__file__).parents[2] / "examples"
    found = j.matriks(j.read_matriks(examples / "daftar_jabatan.csv").rows)
    assert (len(found.lines), len(found.refused)) == (2, 1)
