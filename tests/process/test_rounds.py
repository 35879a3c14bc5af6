"""A further round keeps the old one, and says what it changes."""

import pytest

from jabatan_eval.errors import DossierError
from jabatan_eval.process import job_moves, moves
from jabatan_eval.process.rounds import DampakKelas, dampak, putaran_baru


def fixed(make, *keys):
    dossier = make.dossier(*keys).dengan_tim(make.team(), oleh="Budi")
    dossier = job_moves.nilai(dossier, dict.fromkeys(keys, make.eight), oleh="Budi")
    dossier = job_moves.setujui(job_moves.ajukan(dossier, oleh="Budi"), oleh="Tim")
    dossier = moves.usulkan(dossier, make.letter(), oleh="PPK")
    dossier = moves.terima_persetujuan(
        dossier, dict.fromkeys(keys, (1165, 8)), make.letter("B/2"), oleh="Budi"
    )
    dossier = moves.dengan_berita_acara(dossier, make.record(), oleh="Budi")
    return moves.tetapkan(dossier, make.decree(), oleh="PPK")


def test_a_round_keeps_what_was_and_starts_over(make):
    old = fixed(make, "1", "2")
    new = putaran_baru(old, "organisasi", oleh="Budi", alasan="SOTK baru", ids=["1"])
    assert (new.identitas.putaran, new.identitas.pemicu, new.status) == (2, "organisasi", "disusun")
    assert [one.peran for one in new.arsip] == ["usulan", "validasi", "penetapan"]
    assert new.job("1").kelas("ditetapkan") == 8
    assert new.job("1").current("ditetapkan") is None
    assert new.job("1").status == "draf"
    assert new.job("2").status == "disetujui"
    assert new.job("2").current("disetujui").kelas == 8
    with pytest.raises(DossierError) as error:
        moves.usulkan(new, make.letter("U/2"), oleh="PPK")
    assert [fault.kind for fault in error.value.faults] == ["gate_not_agreed"]


def test_an_approval_of_an_earlier_round_does_not_count_again(make):
    new = putaran_baru(fixed(make, "1", "2"), "penyetaraan", oleh="B", alasan="x", ids=["1"])
    new = job_moves.nilai(new, {"1": make.eleven}, oleh="B")
    new = job_moves.setujui(job_moves.ajukan(new, oleh="B"), oleh="Tim")
    new = moves.usulkan(new, make.letter("U/2"), oleh="PPK")
    new = moves.terima_persetujuan(new, {"2": (None, 9)}, make.letter("B/3"), oleh="B")
    assert new.status == "diusulkan"
    assert "not_approved" in [one.code for one in new.missing_for("validasi")]


def test_a_round_needs_a_trigger_and_set_results(make):
    with pytest.raises(DossierError) as error:
        putaran_baru(fixed(make, "1"), "bosan", oleh="B", alasan="x")
    assert "organisasi" in error.value.faults[0].allowed
    with pytest.raises(DossierError) as error:
        putaran_baru(make.dossier("1"), "organisasi", oleh="B", alasan="x")
    assert error.value.faults[0].kind == "round_too_early"


def test_the_effect_counts_posts_and_holders_before_and_after(make):
    old = fixed(make, "1", "2", "3")
    new = job_moves.nilai(
        putaran_baru(old, "organisasi", oleh="B", alasan="x"), {"1": make.eleven}, oleh="B"
    ).tambah([make.job("4")], oleh="B")
    found = dampak(old, new, bacaan_baru="dihitung", pemangku={"1": 2, "2": 5})
    assert found.kelas == (
        DampakKelas(make.eleven.kelas_jabatan, 0, 1, 0, 2), DampakKelas(8, 3, 2, 7, 5),
        DampakKelas(None, 0, 1, 0, 0),
    )  # fmt: skip
    assert found.berubah == (("1", 8, make.eleven.kelas_jabatan),)
    assert (found.baru, found.hilang) == (("4",), ())
    assert sum(one.jabatan_sesudah for one in found.kelas) == len(new.jabatan)
    assert dampak(new, old).hilang == ("4",)
