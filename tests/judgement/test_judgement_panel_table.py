"""A team's ratings in one table: who, what job, however it is spelled; every fault of every row."""

import datetime as dt
import random

import pytest
import xlsxwriter

from jabatan_eval import DocumentError, Job, UnknownSchemeError
from jabatan_eval.judgement import Panel, RatedJob, read_panel

HEAD = "id_jabatan;Nama Jabatan;Unit Kerja;Anggota;Faktor;Tingkat;Alasan\n"
NAMED = "Nama Jabatan;Unit Kerja;Anggota;Faktor;Tingkat;Alasan\n"


@pytest.fixture(name="put")
def _put(tmp_path):
    def put(text, name="nilai.csv"):
        path = tmp_path / name
        path.write_text(text, "utf-8-sig")
        return str(path)

    return put


def faults_of(path, **how):
    with pytest.raises(DocumentError) as error:
        read_panel(path, **how)
    assert error.value.message("id") != ""
    assert error.value.message("en") != ""
    return [(f.where.removeprefix(path), f.kind) for f in error.value.faults]


def test_a_table_with_letterhead_is_read(put):
    path = put(
        "TIM PELAKSANA;;;;;;\n"
        + HEAD
        + "J-1;Camat;Kec. A;Budi;Faktor 4A;Tingkat Faktor 4A-3;mitra\n"
        + "J-1;Camat;Kec. A;Ani;4a;2;\n"
        + "J-1;Camat;Kec. A;Ani;;5–3;kelas 8\n"
        + "J-1;Camat;Kec. A;Budi;Kondisi Lain;6-1;\n"
        + "JUMLAH;4;;;;;\n"
    )
    read = read_panel(path)
    assert read.left_out == (7,)
    assert read.panel.members == ("Ani", "Budi")
    assert read.panel.jobs == (RatedJob("J-1", Job(nama="Camat", unit="Kec. A")),)
    assert [(r.member, r.factor, r.level, r.reason) for r in read.panel.ratings] == [
        ("Ani", "4A", "4A-2", None),
        ("Budi", "4A", "4A-3", "mitra"),
        ("Ani", "5", "5-3", "kelas 8"),
        ("Budi", "6", "6-1", None),
    ]


@pytest.mark.parametrize(
    "word", ["abstain", "Abstain", "tidak menilai", "Tidak_menilai", "ABSTENSI"]
)
def test_a_member_may_abstain_in_words(put, word):
    panel = Panel.read(put(NAMED + f"Camat;;Ani;5;{word};belum tahu\n"))
    assert panel.ratings[0].level is None
    assert panel.on("Camat").factors[5].abstained == ("Ani",)


def test_without_ids_name_and_unit_tell_jobs_apart_however_they_are_spelled(put):
    panel = Panel.read(
        put(
            NAMED
            + "Kepala Seksi;Dinas A;Ani;1;1-1;\n"
            + "KEPALA  SEKSI;dinas a;Ani;2;2-1;\n"
            + "Kepala Seksi;Dinas A;ani;3;3-1;\n"
            + "Kepala Seksi;Dinas B;Ani;1;1-2;\n"
            + "Kepala Seksi;;Ani;1;1-2;\n"
        )
    )
    assert [job.key for job in panel.jobs] == [
        "Kepala Seksi", "Kepala Seksi | Dinas A", "Kepala Seksi | Dinas B",
    ]  # fmt: skip
    assert panel.members == ("Ani",)
    assert len([r for r in panel.ratings if r.job == "Kepala Seksi | Dinas A"]) == 3


def test_an_id_wins_over_names_that_repeat(put):
    text = (
        HEAD + "A;Kepala Seksi;Dinas;Ani;1;1-1;\nB;Kepala Seksi;Dinas;Ani;1;1-2;\nA;;;Ani;2;2-1;\n"
    )
    panel = Panel.read(put(text))
    assert [(job.key, job.job.nama, job.job.unit) for job in panel.jobs] == [
        ("A", "Kepala Seksi", "Dinas"),
        ("B", "Kepala Seksi", "Dinas"),
    ]
    bare = Panel.read(put("id_jabatan;anggota;tingkat\nA;Ani;1-1\n"))
    assert bare.jobs[0].job.nama == "A"


def test_no_order_of_the_rows_changes_the_panel(put):
    rows = [
        f"{job};{unit};{member};{factor};{factor}-{level};{member}\n"
        for job, unit, member, level in (
            ("Camat", "X", "Ani", 1),
            ("camat", "x", "Budi", 2),
            ("Lurah", "Y", "Ani", 1),
            ("Lurah", "Y", "BUDI", 1),
        )
        for factor in ("1", "2")
    ]
    panel = Panel.read(put(NAMED + "".join(rows)))
    for seed in range(5):
        mixed = [*rows]
        random.Random(seed).shuffle(mixed)  # noqa: S311
        again = Panel.read(put(NAMED + "".join(mixed)))
        assert again == panel
        assert again.to_text() == panel.to_text()


def test_each_job_may_have_its_scheme(put):
    head = "id,skema,jabatan,anggota,faktor,tingkat\n"
    panel = Panel.read(
        put(head + "A,JFT,Analis,Ani,4,4-2\nB,,Camat,Ani,4A,4A-2\n"), scheme="struktural"
    )
    assert [(job.key, job.scheme) for job in panel.jobs] == [
        ("A", "fungsional"),
        ("B", "struktural"),
    ]
    nine = Panel.read(put("jabatan,anggota,faktor,tingkat\nAnalis,Ani,4,2\n"), scheme="fungsional")
    assert nine.ratings[0].level == "4-2"
    with pytest.raises(UnknownSchemeError):
        Panel.read(put(head + "A,JFT,Analis,Ani,4,4-2\n"), scheme="tiada")


def test_the_team_may_be_named_with_those_who_rated_nothing(put):
    path = put(NAMED + "Camat;;ANI;1;1-1;\n")
    panel = Panel.read(path, members=["Citra", "Ani"])
    assert panel.members == ("Citra", "Ani")
    assert panel.on("Camat").factors[0].unrated == ("Citra",)
    assert faults_of(path, members=["Budi"]) == [(":2", "unknown_member")]


def test_a_workbook_that_made_dates_of_levels_is_told(tmp_path):
    path = str(tmp_path / "nilai.xlsx")
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        date = book.add_format({"num_format": "d-mmm"})
        sheet.write_row(0, 0, ["Jabatan", "Anggota", "Faktor", "Tingkat"])
        sheet.write_row(1, 0, ["Camat", "Ani", 5])
        sheet.write_datetime(1, 3, dt.datetime(2026, 3, 5), date)  # noqa: DTZ001
        sheet.write_row(2, 0, ["Camat", "Ani", 1, 2])
        sheet.write_row(3, 0, ["Camat", "Ani", 2, True])
    with pytest.raises(DocumentError) as error:
        read_panel(path)
    one, two = error.value.faults
    assert (one.kind, one.factor, one.near) == ("level_is_date", "5", "5-3")
    assert (two.kind, two.where) == ("unreadable_level", f"{path}:4")


def test_every_fault_of_every_row_is_told_with_its_place(put):
    path = put(
        HEAD
        + "J-1;Camat;A;Ani;1;1-1;\n"
        + "J-1;Camat;A;Ani;1;1-2;\n"
        + ";Camat;A;Ani;1;1-2;\n"
        + "J-1;Lurah;A;;1;1-2;\n"
        + "J-1;Camat;A;Ani;9;1-2;\n"
        + "J-1;Camat;A;Ani;2;;x\n"
        + "J-1;Camat;A;Ani;;3;x\n"
        + "J-1;Camat;A;Ani;;abstain;x\n"
        + "J-1;Camat;A;Ani;3;3-7;x\n"
        + f"J-1;Camat;A;{'y' * 1001};3;3-1;x\n"
        + "J-1;Camat;A;Budi;;;x\n"
        + "J-1;Camat;B;Budi;5;1-1;x\n"
    )
    assert faults_of(path) == [
        ("", "job_differs"),
        ("", "job_differs"),
        (":3", "rated_twice"),
        (":4", "id_missing"),
        (":5", "member_missing"),
        (":6", "unknown_factor"),
        (":7", "level_missing"),
        (":8", "unreadable_level"),
        (":9", "factor_missing"),
        (":10", "unknown_level"),
        (":11", "text_unfit"),
        (":12", "level_missing"),
        (":13", "mismatch"),
    ]
    with pytest.raises(DocumentError) as error:
        read_panel(path)
    assert "Camat, Lurah" in error.value.message("id")


def test_jobs_must_be_named_and_their_scheme_known(put):
    path = put("jabatan;skema;anggota;tingkat\n;JFT;Ani;1-1\nCamat;sembarang;Ani;1-1\n")
    assert faults_of(path) == [(":2", "name_missing"), (":3", "unknown_scheme")]
    path = put("id;jabatan;skema;anggota;tingkat\nA;Camat;JFT;Ani;1-1\nA;Camat;pengawas;Ani;2-1\n")
    assert faults_of(path) == [("", "job_differs")]


def test_a_name_that_looks_like_name_and_unit_is_no_other_job(put):
    path = put(NAMED + "A | B;;Ani;1;1-1;\nA;B;Ani;1;1-1;\n")
    assert ("", "job_twice") in faults_of(path)


def test_a_table_without_ratings_or_columns_is_refused(put):
    assert faults_of(put(NAMED)) == [("", "no_ratings")]
    assert faults_of(put("anggota;tingkat\nAni;1-1\n")) == [("", "field_missing")]
    assert faults_of(put("jabatan;faktor\nCamat;1\n")) == [("", "field_missing")] * 2
