"""Tasks, objects and equipment: drafts are kept, wrong ones refused with every fault at once."""

import pickle
from fractions import Fraction

import pytest

from jabatan_eval.errors import JabatanEvalError, WorkloadError
from jabatan_eval.organisation import ObjekKerja, PeralatanKerja, Tugas, Waktu
from jabatan_eval.organisation.checked import TEXT_AT_MOST


def faults(error):
    return [(fault.kind, fault.where) for fault in error.value.faults]


def test_a_task_keeps_what_it_was_given():
    tugas = Tugas(
        uraian=" Menyusun\n laporan ", hasil="Laporan", satuan="dokumen", volume="1.200",
        periode="bulan", waktu="45 menit", bukti="",
    )  # fmt: skip
    assert tugas.uraian == "Menyusun laporan"
    assert tugas.volume == 1200
    assert tugas.waktu == Waktu.menit(45)
    assert tugas.bukti is None
    assert tugas.kurang == ()
    assert tugas.incomplete() is None


def test_every_fault_of_a_task_is_told_at_once_and_in_both_languages():
    with pytest.raises(WorkloadError) as error:
        Tugas(uraian=" ", volume=-1, waktu=45, periode="abad", hal="x")
    assert faults(error) == [
        ("text_blank", "uraian"),
        ("amount_negative", "volume"),
        ("not_allowed", "periode"),
        ("time_without_unit", "waktu"),
        ("unknown_key", "hal"),
    ]
    assert "volume: '-1' negatif; jumlah paling kecil 0" in error.value.message("id")
    assert isinstance(error.value, JabatanEvalError)
    assert pickle.loads(pickle.dumps(error.value)).faults == error.value.faults  # noqa: S301


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"volume": True}, "unreadable_amount"),
        ({"volume": 0.1}, "inexact_amount"),
        ({"volume": "1,250"}, "ambiguous_amount"),
        ({"volume": "banyak"}, "unreadable_amount"),
        ({"waktu": "45"}, "time_without_unit"),
        ({"waktu": "0 jam"}, "time_not_positive"),
        ({"waktu": Waktu.jam(0)}, "time_not_positive"),
        ({"uraian": "a\x00b"}, "text_unprintable"),
        ({"hasil": "\ud800"}, "text_unprintable"),
        ({"hasil": "x" * (TEXT_AT_MOST + 1)}, "text_too_long"),
        ({"uraian": 5}, "expected_text"),
    ],
)
def test_what_is_wrong_is_refused_by_name(given, kind):
    with pytest.raises(WorkloadError) as error:
        Tugas(**{"uraian": "x", **given})
    assert [fault.kind for fault in error.value.faults] == [kind]


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_draft_says_what_is_missing_and_has_no_load(blank):
    tugas = Tugas(uraian="Mengarsipkan", volume=blank, waktu=blank)
    assert tugas.kurang == ("volume", "waktu")
    assert tugas.incomplete("tugas 3").where == "tugas 3"
    with pytest.raises(WorkloadError, match="not filled in: volume, waktu"):
        tugas.beban(1)


def test_a_draft_is_not_filled_with_nought():
    assert Tugas(uraian="x", volume=0, waktu="1 jam").kurang == ()
    assert Tugas(uraian="x", waktu="1 jam").kurang == ("volume",)


def test_objects_are_divided_by_how_many_one_officer_serves():
    assert ObjekKerja(uraian="Pasien", jumlah=80, per_pegawai=25).kebutuhan == Fraction(16, 5)
    with pytest.raises(WorkloadError, match="must be"):
        ObjekKerja(uraian="Pasien", jumlah=80, per_pegawai=0)
    with pytest.raises(WorkloadError, match="per_pegawai"):
        _ = ObjekKerja(uraian="Pasien", jumlah=80).kebutuhan


def test_equipment_is_units_by_crew_by_shifts():
    alat = PeralatanKerja(uraian="Bus", unit=20, awak="1/5", gilir=2)
    assert alat.kebutuhan == 8
    with pytest.raises(WorkloadError, match="awak, gilir"):
        _ = PeralatanKerja(uraian="Bus", unit=20).kebutuhan


def test_a_task_never_changes_and_can_be_stored():
    tugas = Tugas(uraian="x", volume="1/3", waktu="1/7 jam")
    with pytest.raises(ValueError, match="frozen"):
        tugas.volume = 2
    assert Tugas.model_validate_json(tugas.model_dump_json()) == tugas
    assert pickle.loads(pickle.dumps(tugas)) == tugas  # noqa: S301
    assert {tugas: 1}[tugas.model_copy()] == 1
    assert tugas.model_copy(update={"volume": "2"}).volume == 2
