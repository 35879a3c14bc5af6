"""The Minister's reply beside what was proposed: every row told, nothing taken in silence."""

import pytest

from jabatan_eval.errors import DocumentError, DossierError
from jabatan_eval.process import moves
from jabatan_eval.process.approval import baca_persetujuan, impor_persetujuan


@pytest.fixture(name="proposed")
def _proposed(make):
    keys = ("1", "1.10", "2", "3")
    dossier = make.dossier(*keys).dengan_tim(make.team(), oleh="Budi")
    dossier = moves.nilai(dossier, dict.fromkeys(keys, make.eight), oleh="Budi")
    dossier = moves.setujui(moves.ajukan(dossier, oleh="Budi"), oleh="Tim")
    return moves.usulkan(dossier, make.letter(), oleh="PPK")


def test_a_reply_is_laid_beside_the_proposal_row_by_row(proposed, make, tmp_path):
    path = tmp_path / "balasan.csv"
    path.write_text(
        "Lampiran surat;;;\nID;Nama Jabatan;Nilai;Kelas Jabatan;Catatan\n1;Jabatan 1;1.165;8;\n"
        "1.10;Jabatan 1.10;;9;naik\n2;Jabatan 2;;;dikaji ulang\n"
    )
    dossier, reply = impor_persetujuan(proposed, path, make.letter("B/2"), oleh="Budi")
    assert [(row.nomor, row.jabatan, row.status) for row in reply.rows] == [
        (3, "1", "disetujui"), (4, "1.10", "berubah"), (5, "2", "dikembalikan"),
    ]  # fmt: skip
    assert reply.counts() == {"disetujui": 1, "berubah": 1, "dikembalikan": 1, "tidak_dikenal": 0}
    assert reply.belum_dijawab == ("3",)
    assert reply.rows[1].message("id") == (
        "baris 4 (Jabatan 1.10): disetujui dengan perubahan, kelas 8 menjadi 9"
    )
    assert reply.rows[2].message("en") == "row 5 (Jabatan 2): returned, proposed as kelas 8"
    assert dossier.job("1.10").kelas("disetujui") == 9
    assert dossier.job("1.10").kelas("usulan") == 8
    assert dossier.job("2").kelas("disetujui") is None
    assert dossier.status == "diusulkan"


def test_rows_that_cannot_be_taken_are_all_told_and_nothing_is(proposed, make):
    rows = [
        {"id": "1", "kelas": "13.A"}, {"id": "9", "kelas": 8}, {"id": "2", "kelas": 8, "nilai": "x"},
        {"id": "2", "kelas": 8}, {"kelas": 8}, {"nama_jabatan": "Tidak ada", "kelas": 8},
    ]  # fmt: skip
    with pytest.raises(DossierError) as error:
        impor_persetujuan(proposed, rows, make.letter("B/2"), oleh="Budi")
    assert [(fault.kind, fault.where) for fault in error.value.faults] == [
        ("local_grade", "#1"), ("no_such_job", "#2"), ("unreadable_nilai", "#3"),
        ("approval_twice", "#4"), ("approval_nameless", "#5"), ("no_such_name", "#6"),
    ]  # fmt: skip
    read = baca_persetujuan(proposed, rows, make.letter("B/2"))
    assert read.results == {}
    assert read.rows[1].status == "tidak_dikenal"
    assert "13.A" in read.rows[0].message("id")


def test_a_name_will_do_where_one_job_alone_has_it(proposed, make):
    rows = [{"nama_jabatan": " jabatan  2 ", "kelas": 8, "nilai": 1165, "catatan": float("nan")}]
    dossier, reply = impor_persetujuan(proposed, rows, make.letter("B/2"), oleh="Budi")
    assert reply.rows[0].status == "disetujui"
    assert dossier.job("2").nilai("disetujui") == 1165
    twins = make.dossier().tambah(
        [make.job("a", nama_jabatan="Camat"), make.job("b", nama_jabatan="Camat")], oleh="A"
    )
    read = baca_persetujuan(twins, [{"nama_jabatan": "Camat", "kelas": 8}], make.letter())
    assert read.rows[0].faults[0].kind == "approval_ambiguous"
    assert read.rows[0].faults[0].allowed == ("a", "b")


def test_a_reply_that_approves_nothing_is_refused(proposed, make, tmp_path):
    with pytest.raises(DossierError) as error:
        impor_persetujuan(proposed, [{"id": "1", "kelas": "-"}], make.letter(), oleh="Budi")
    assert error.value.faults[0].kind == "approval_empty"
    path = tmp_path / "x.csv"
    path.write_text("id;nama jabatan\n1;A\n")
    with pytest.raises(DocumentError):
        impor_persetujuan(proposed, path, make.letter(), oleh="Budi")


def test_a_published_list_approves_without_a_proposal(make):
    dossier = make.dossier("1", "2")
    rows = [{"id": "1", "kelas": 8}, {"id": "2", "kelas": "Kelas 9"}]
    dossier, reply = impor_persetujuan(
        dossier, rows, make.letter("B/825"), oleh="B", dari_daftar=True
    )
    assert [row.status for row in reply.rows] == ["disetujui", "disetujui"]
    assert reply.belum_dijawab == ()
    assert dossier.job("2").hasil_of("disetujui").dasar.nomor == "B/825"
    assert dossier.status == "disetujui"
