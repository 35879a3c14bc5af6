"""The Minister's reply beside what was proposed: every row told, nothing taken in silence."""

import dataclasses

import pytest

from jabatan_eval.errors import DocumentError, DossierError
from jabatan_eval.process import job_moves, moves
from jabatan_eval.process.approval import baca_persetujuan, impor_persetujuan


@pytest.fixture(name="proposed")
def _proposed(make):
    keys = ("1", "1.10", "2", "3")
    dossier = make.dossier(*keys).dengan_tim(make.team(), oleh="Budi")
    dossier = job_moves.nilai(dossier, dict.fromkeys(keys, make.eight), oleh="Budi")
    dossier = job_moves.setujui(job_moves.ajukan(dossier, oleh="Budi"), oleh="Tim")
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
    assert dossier.job("1.10").current("disetujui").catatan == "naik"
    assert dossier.history[-1].alasan == "Surat Menteri PANRB B/2; dikembalikan: 2"


def test_an_id_that_is_a_number_is_refused_for_it_may_have_lost_a_nought(proposed, make):
    with pytest.raises(DossierError) as error:
        impor_persetujuan(proposed, [{"id": 1.10, "kelas": 8}], make.letter("B/2"), oleh="Budi")
    assert [(f.kind, f.given, f.where) for f in error.value.faults] == [
        ("dossier_id_not_text", "1.1", "#1")
    ]


def test_what_does_not_go_together_is_told_and_taken_as_it_is_written(proposed, make):
    """The letter is what counts; a row that slipped by one line must not pass unseen."""
    rows = [
        {"id": "1", "nama_jabatan": "Jabatan 2", "kelas": 8, "nilai": 1165},
        {"id": "2", "nama_jabatan": "JABATAN  2", "kelas": 9, "nilai": 1165},
        {"id": "3", "kelas": 8, "nilai": 242},
    ]
    dossier, reply = impor_persetujuan(proposed, rows, make.letter("B/2"), oleh="Budi")
    assert [[fault.kind for fault in row.janggal] for row in reply.rows] == [
        ["approval_other_name"], ["approval_not_in_band"], ["approval_not_in_band"],
    ]  # fmt: skip
    assert reply.rows[1].message("id").endswith("perhatikan: nilai 1165 bukan nilai kelas 9")
    assert dossier.job("2").kelas("disetujui") == 9


def test_a_reply_is_laid_beside_the_proposal_that_it_answers(proposed, make):
    """A job that was reopened has no proposal that counts, whatever was proposed before."""
    dossier = moves.buka_kembali(proposed, oleh="K", alasan="x", ids=["1"])
    dossier = moves.terima_persetujuan(
        dossier, {"1": (None, 9)}, make.letter("B/825"), oleh="B", dari_daftar=True
    )
    dossier = moves.usulkan(dossier, make.letter("U/2"), oleh="PPK")
    assert dossier.job("1").current("usulan") is None
    read = baca_persetujuan(dossier, [{"id": "1", "kelas": 8}], make.letter("B/3"))
    assert (read.rows[0].usulan, read.belum_dijawab) == (None, ("1.10", "2", "3"))
    with pytest.raises(DossierError) as error:
        moves.terima_persetujuan(
            dossier,
            {"1": (None, 18), "2": (-1, 8), "3": (None, True)},
            make.letter("B/3"),
            oleh="B",
        )
    assert [(fault.kind, fault.where) for fault in error.value.faults] == [
        ("kelas_out_of_range", "1"), ("approval_not_proposed", "1"), ("expected_integer", "2"),
        ("kelas_out_of_range", "3"),
    ]  # fmt: skip


def test_a_letter_is_not_older_than_what_it_answers(proposed, make):
    early = make.decree("B/0", day="2026-02-28")
    rows = [{"id": key, "kelas": 8} for key in ("1", "1.10", "2", "3")]
    for step in (
        lambda: impor_persetujuan(proposed, rows, early, oleh="B"),
        lambda: moves.kembalikan(proposed, early, oleh="B", alasan="x"),
    ):
        with pytest.raises(DossierError) as error:
            step()
        assert error.value.message("id") == (
            "B/0: bertanggal 2026-02-28, lebih awal daripada usulan B/1/2026 (2026-03-01)"
        )
    dossier, _ = impor_persetujuan(proposed, rows, make.letter("B/2"), oleh="B")
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="B")
    with pytest.raises(DossierError) as error:
        moves.tetapkan(dossier, early, oleh="PPK")
    assert [fault.kind for fault in error.value.faults] == [
        "paper_before_disetujui", "paper_before_validasi",
    ]  # fmt: skip
    long = make.letter("B/2").model_copy(update={"jenis": "S" * 4000})
    dossier, _ = impor_persetujuan(proposed, rows, long, oleh="B")
    assert len(dossier.history[-1].alasan) < 4000


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


def test_a_remark_that_no_result_can_hold_is_refused(proposed, make):
    with pytest.raises(DossierError) as error:
        moves.terima_persetujuan(
            proposed, {"1": (None, 8)}, make.letter("B/2"), oleh="B", catatan={"1": "x" * 5000}
        )
    assert [(fault.kind, fault.where) for fault in error.value.faults] == [
        ("text_too_long", "1: catatan")
    ]


def test_a_unit_tells_apart_jobs_of_one_name(make):
    """Letters of the Ministry have names and units, and no ids of ours."""
    jobs = [make.job("a", nama_jabatan="Arsiparis", unit_kerja="Sekretariat"),
            make.job("b", nama_jabatan="Arsiparis", unit_kerja="UPTD Puskesmas"),
            make.job("c", nama_jabatan="Camat", unit_kerja="Sekretariat"),
            make.job("d", nama_jabatan="Lurah")]  # fmt: skip
    dossier = make.dossier().tambah(jobs, oleh="A")
    rows = [{"nama_jabatan": "Arsiparis", "unit_kerja": " UPTD  puskesmas", "kelas": 8},
            {"nama_jabatan": "Arsiparis", "unit_kerja": "Bidang", "kelas": 8},
            {"nama_jabatan": "Camat", "unit_kerja": "UPTD Puskesmas", "kelas": 8},
            {"nama_jabatan": "Lurah", "unit_kerja": "Sekretariat", "kelas": 8},
            {"id": "a", "unit_kerja": "Dinas", "kelas": 8}]  # fmt: skip
    read = baca_persetujuan(dossier, rows, make.letter())
    assert [row.jabatan for row in read.rows] == ["b", None, "c", "d", "a"]
    assert read.rows[1].faults[0].allowed == ("a", "b")
    assert [[fault.kind for fault in row.janggal] for row in read.rows] == [
        [], [], ["approval_other_unit"], [], [],
    ]  # fmt: skip
    assert (
        read.rows[2]
        .message("id")
        .endswith("perhatikan: unitnya dalam dossier Sekretariat, bukan 'UPTD Puskesmas'")
    )


def test_a_later_letter_that_returns_a_job_ends_its_earlier_approval(proposed, make):
    rows = [{"id": key, "kelas": 8} for key in ("1", "1.10", "2")]
    dossier, _ = impor_persetujuan(proposed, rows, make.letter("B/2"), oleh="B")
    rows = [{"id": "3", "kelas": 8}, {"id": "1", "kelas": "-"}]
    dossier, reply = impor_persetujuan(dossier, rows, make.letter("B/3"), oleh="B")
    assert reply.belum_dijawab == ()
    assert dossier.status == "diusulkan"
    assert [
        lack.jobs for lack in dossier.missing_for("validasi") if lack.code == "not_approved"
    ] == [("1",)]
    assert dossier.job("1").kelas("disetujui") == 8  # what the first letter says stays written
    with pytest.raises(DossierError, match="the job '1' stands twice"):
        moves.terima_persetujuan(
            proposed, {"1": (None, 8)}, make.letter(), oleh="B", dikembalikan=["1"]
        )


def test_a_letter_that_proposes_some_jobs_leaves_the_others_as_approved(proposed, make):
    rows = [{"id": key, "kelas": 8} for key in ("1", "1.10", "2")]
    dossier, _ = impor_persetujuan(
        proposed, [*rows, {"id": "3", "kelas": "-"}], make.letter("B/2"), oleh="B"
    )
    dossier = moves.buka_kembali(dossier, oleh="K", alasan="B/2", ids=["3"])
    second = make.letter("U/2")
    with pytest.raises(DossierError) as error:
        moves.usulkan(dossier, second, oleh="PPK", ids=["3"])
    assert [(fault.kind, fault.given) for fault in error.value.faults] == [("gate_not_agreed", "3")]
    dossier = job_moves.setujui(job_moves.ajukan(dossier, oleh="Budi"), oleh="Tim")
    dossier = moves.usulkan(dossier, second, oleh="PPK", ids=["3"])
    assert dossier.history[-1].apa == ("3",)
    assert [job.id for job in dossier.jabatan.values()
            if job.hasil_of("usulan").dasar == second] == ["3"]  # fmt: skip
    assert baca_persetujuan(dossier, [{"id": "1", "kelas": 8}], second).belum_dijawab == ("3",)
    dossier, _ = impor_persetujuan(dossier, [{"id": "3", "kelas": 9}], make.letter("B/4"), oleh="B")
    assert dossier.status == "disetujui"
    assert dossier.job("1").current("disetujui").dasar.nomor == "B/2"


def test_what_others_lack_does_not_stop_a_letter_of_some_jobs(proposed, make):
    dossier = moves.buka_kembali(proposed, oleh="K", alasan="x", ids=["1", "2"])
    dossier = moves.terima_persetujuan(
        dossier, {"2": (None, 9)}, make.letter("L"), oleh="B", dari_daftar=True
    )
    assert moves.usulkan(dossier, make.letter("U/2"), oleh="PPK", ids=["3"]).status == "diusulkan"
    for ids, kinds in ((["1"], ["gate_not_agreed"]), (["2"], ["proposed_from_list"]),
                       (["9"], ["no_such_job"])):  # fmt: skip
        with pytest.raises(DossierError) as error:
            moves.usulkan(dossier, make.letter("U/2"), oleh="PPK", ids=ids)
        assert [fault.kind for fault in error.value.faults] == kinds
    torn = dataclasses.replace(dossier, unread=("7",))
    with pytest.raises(DossierError) as error:
        moves.usulkan(torn, make.letter("U/2"), oleh="PPK", ids=["3"])
    assert [fault.kind for fault in error.value.faults] == ["gate_unread"]
