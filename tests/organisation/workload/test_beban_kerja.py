"""Need in exact fractions: worked cases, the four approaches, what is refused, what is warned of."""

import json
import pickle
from fractions import Fraction
from functools import reduce
from operator import add
from pathlib import Path

import pytest
import yaml

from jabatan_eval.errors import WorkloadError
from jabatan_eval.organisation import (
    BebanKerja,
    HariKerja,
    KebutuhanDitetapkan,
    ObjekKerja,
    PeralatanKerja,
    Tugas,
    Waktu,
    WaktuEfektif,
    effective_time,
    working_days,
)
from jabatan_eval.organisation.beban_kerja import LINES_AT_MOST

CASES = yaml.safe_load(Path(__file__).with_name("beban_kerja.yaml").read_text("utf-8"))


def kinds(error):
    return [(fault.kind, fault.where) for fault in error.value.faults]


def task(**given):
    return Tugas(**{"uraian": "x", "volume": 1, "waktu": "1 jam", **given})


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_worked_case(case):
    tasks = [
        task(**{key: value for key, value in one.items() if key != "times"})
        for one in case["tasks"]
        for _ in range(one.get("times", 1))
    ]
    beban = BebanKerja(
        tugas=tasks,
        waktu_efektif=effective_time(case.get("effective")),
        hari_kerja=working_days(case["days"]) if "days" in case else None,
    )
    assert beban.kebutuhan == Fraction(case["need"])
    for policy, posts in case["posts"].items():
        found = beban.posts(policy)
        assert found == Fraction(posts)
        assert isinstance(found, Fraction if policy == "none" else int)
    assert sum(line.kebutuhan for line in beban.lines) == beban.kebutuhan
    assert beban.beban / beban.waktu_efektif.setahun == beban.kebutuhan


def test_floats_would_have_gone_wrong_where_fractions_do_not():
    """What the first case guards against: the same sum in floats is more than 5.

    One by one, since `sum` mends what floats lose from Python 3.12 on.
    """
    hours = [(390, 8), (149, 1), (214, 9), (1055, 1)]
    assert reduce(add, (volume * time / 1250 for volume, time in hours)) > 5


def test_the_default_effective_time_is_that_of_the_data():
    beban = BebanKerja(tugas=[task()])
    assert beban.waktu_efektif == effective_time()
    assert beban.waktu_efektif.setahun == Waktu.jam(1250) == Waktu.menit(75000)
    assert beban.kebutuhan == Fraction(1, 1250)


def test_an_agency_sets_its_own_effective_time_with_its_basis():
    own = WaktuEfektif(setahun="1300 jam", dasar="Peraturan Bupati 5/2024")
    assert BebanKerja(tugas=[task(volume=1300)], waktu_efektif=own).kebutuhan == 1
    plain = BebanKerja(tugas=[task(volume=1300)], waktu_efektif=Waktu.jam(1300))
    assert plain.kebutuhan == 1
    assert "dasar tidak disebut" in plain.to_text()


@pytest.mark.parametrize(
    ("effective", "kind", "where"),
    [
        (Waktu.jam(0), "effective_time_not_positive", "waktu_efektif.setahun"),
        (Waktu.jam(75000), "effective_time_too_long", "waktu_efektif.setahun"),
        (1250, "time_without_unit", "waktu_efektif.setahun"),
        (None, "time_without_unit", "waktu_efektif.setahun"),
        ({"setahun": "-1 jam"}, "time_negative", "waktu_efektif.setahun"),
    ],
)
def test_an_effective_time_of_nothing_or_without_unit_is_refused(effective, kind, where):
    with pytest.raises(WorkloadError) as error:
        BebanKerja(tugas=[task()], waktu_efektif=effective)
    assert kinds(error) == [(kind, where)]


def test_each_approach_works_from_its_own_inputs():
    objek = ObjekKerja(uraian="Pasien", jumlah=80, per_pegawai=25)
    alat = PeralatanKerja(uraian="Ambulans", unit=3, awak=2, gilir=3)
    assert BebanKerja(pendekatan="objek_kerja", objek=[objek]).kebutuhan == Fraction(16, 5)
    assert BebanKerja(pendekatan="peralatan_kerja", peralatan=[alat]).kebutuhan == 18
    assert BebanKerja(pendekatan="hasil_kerja", tugas=[task(volume=1250)]).kebutuhan == 1
    assert BebanKerja(pendekatan="objek_kerja", objek=[objek]).beban is None
    with pytest.raises(WorkloadError) as error:
        BebanKerja(pendekatan="objek_kerja", tugas=[task()], peralatan=[alat])
    assert kinds(error) == [
        ("inputs_of_other_approach", "tugas"),
        ("inputs_of_other_approach", "peralatan"),
    ]
    with pytest.raises(WorkloadError) as error:
        BebanKerja(pendekatan="tebakan")
    assert kinds(error) == [("not_allowed", "pendekatan")]


def test_an_unfinished_draft_has_no_need_and_names_every_gap():
    draft = BebanKerja(
        tugas=[
            task(),
            task(volume=None),
            task(waktu=None, periode="hari"),
            task(periode="minggu"),
        ]
    )
    with pytest.raises(WorkloadError) as error:
        _ = draft.kebutuhan
    assert kinds(error) == [
        ("line_incomplete", "tugas 2"),
        ("line_incomplete", "tugas 3"),
        ("working_days_missing", "tugas 3"),
        ("working_days_missing", "tugas 4"),
    ]
    assert draft.incomplete() == error.value.faults
    for wanted in ("lines", "beban", "warnings"):
        with pytest.raises(WorkloadError):
            getattr(draft, wanted)
    with pytest.raises(WorkloadError):
        draft.posts("ceil")


def test_no_work_is_no_need_of_nobody():
    with pytest.raises(WorkloadError) as error:
        _ = BebanKerja(pendekatan="peralatan_kerja").kebutuhan
    assert kinds(error) == [("no_work", None)]


def test_weeks_come_from_the_agency_where_the_week_is_not_known():
    days = HariKerja(setahun=240)
    with pytest.raises(WorkloadError) as error:
        _ = BebanKerja(tugas=[task(periode="minggu")], hari_kerja=days).kebutuhan
    assert kinds(error) == [("weeks_missing", "tugas 1")]
    own = HariKerja(setahun=240, minggu=48, dasar="SK")
    assert BebanKerja(tugas=[task(periode="minggu", volume="50")], hari_kerja=own).kebutuhan == Fraction(50 * 48, 1250)  # fmt: skip


@pytest.mark.parametrize(
    ("given", "kind", "where"),
    [
        ({"setahun": 400}, "too_many_days", "setahun"),
        ({"setahun": 235, "seminggu": 8}, "too_many_days", "seminggu"),
        ({"setahun": 235, "minggu": 54}, "too_many_days", "minggu"),
        ({"setahun": 0}, "amount_not_positive", "setahun"),
        ({"setahun": 235, "seminggu": 0}, "amount_not_positive", "seminggu"),
    ],
)
def test_working_days_that_cannot_be_are_refused(given, kind, where):
    with pytest.raises(WorkloadError) as error:
        HariKerja(**given)
    assert kinds(error) == [(kind, where)]


def test_a_line_that_alone_needs_a_thousand_posts_is_likely_a_slip_of_units():
    minutes_as_hours = task(uraian="Melayani surat", volume=30_000, waktu=Waktu.jam(45))
    beban = BebanKerja(tugas=[task(), minutes_as_hours])
    (fault,) = beban.warnings
    assert (fault.kind, fault.where) == ("posts_alone", "tugas 2")
    assert "1080" in fault.message("en")
    assert BebanKerja(tugas=[task(volume=1250 * 1000)]).warnings == ()
    objek = ObjekKerja(uraian="x", jumlah=1001, per_pegawai=1)
    assert len(BebanKerja(pendekatan="objek_kerja", objek=[objek]).warnings) == 1


def test_more_lines_than_any_job_has_are_refused_quickly():
    with pytest.raises(WorkloadError) as error:
        BebanKerja(tugas=[task()] * (LINES_AT_MOST + 1))
    assert kinds(error) == [("too_many_lines", "tugas")]


def test_a_need_set_elsewhere_stands_beside_and_changes_nothing():
    other = KebutuhanDitetapkan(
        jumlah=4, oleh="Instansi pembina", dasar="Formula JF", bukti="lampiran 2"
    )
    beban = BebanKerja(tugas=[task(volume=1250)], ditetapkan=other)
    assert beban.kebutuhan == 1
    assert "4 oleh Instansi pembina; Formula JF; lampiran 2" in beban.to_text()
    with pytest.raises(WorkloadError, match="oleh: nothing"):
        KebutuhanDitetapkan(jumlah=4, oleh="", dasar="x")


def test_it_is_stored_whole_and_read_back():
    beban = BebanKerja(
        jabatan="Analis",
        tugas=[task(waktu="1/7 jam", periode="hari")],
        hari_kerja=working_days(6),
        ditetapkan=KebutuhanDitetapkan(jumlah="1/3", oleh="a", dasar="b"),
    )
    need = beban.kebutuhan
    again = BebanKerja.model_validate_json(beban.model_dump_json())
    assert again == beban == pickle.loads(pickle.dumps(beban))  # noqa: S301
    assert again.kebutuhan == need
    assert hash(again) == hash(beban)
    with pytest.raises(ValueError, match="frozen"):
        beban.tugas = ()


def test_numbers_of_json_are_taken_where_they_are_exact():
    text = json.dumps({"tugas": [{"uraian": "x", "volume": 92, "waktu": "780 menit"}]})
    assert BebanKerja.model_validate_json(text).kebutuhan == Fraction(598, 625)
    with pytest.raises(ValueError, match="binary fraction"):
        BebanKerja.model_validate_json(text.replace("92", "0.1"))


def test_faults_inside_a_task_come_with_their_place():
    with pytest.raises(WorkloadError) as error:
        BebanKerja(tugas=[{"uraian": "x", "volume": -1}, {"uraian": "", "waktu": "3"}])
    assert kinds(error) == [
        ("amount_negative", "tugas.0.volume"),
        ("text_blank", "tugas.1.uraian"),
        ("time_without_unit", "tugas.1.waktu"),
    ]
