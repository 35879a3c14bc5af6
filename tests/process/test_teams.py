"""Teams: composition by the rules of the data, every fault by name."""

import datetime as dt

import pytest

from jabatan_eval.errors import DossierError
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.reading import read_record
from jabatan_eval.process.teams import AnggotaTim, Keputusan, TimAnjabABK, TimEvaluasi

DECREE = Keputusan(jenis="Keputusan Bupati Contoh", nomor="1/2026", tanggal="2026-01-05")


def people(count, **more):
    return tuple(Pejabat(nama=f"Anggota {n}", **more) for n in range(count))


def whole(**changed):
    team = {
        "ketua_pengarah": Pejabat(nama="Bupati"),
        "anggota_pengarah": people(6, eselon="II.b"),
        "ketua": Pejabat(nama="Kepala Bagian"),
        "sekretaris": Pejabat(nama="Kepala Subbagian"),
        "anggota": people(3),
        "keputusan": DECREE,
    }
    return TimEvaluasi(**{**team, **changed})


def kinds(team):
    return [(fault.kind, fault.where) for fault in team.faults()]


def test_a_team_by_the_rules_has_no_faults():
    assert whole().faults() == ()
    assert whole(anggota_pengarah=()).faults() == ()
    assert [p.nama for p in whole().pelaksana][:2] == ["Kepala Bagian", "Kepala Subbagian"]


def test_an_empty_team_lacks_everything_at_once():
    assert kinds(TimEvaluasi()) == [
        ("team_no_chair", "tim_pengarah"), ("team_no_chair", "tim_pelaksana"),
        ("team_no_secretary", "tim_pelaksana"), ("team_no_members", "tim_pelaksana"),
        ("team_no_decree", "tim_evaluasi"),
    ]  # fmt: skip


def test_a_steering_team_is_of_six_at_most_and_of_two_echelons():
    assert kinds(whole(anggota_pengarah=people(7, eselon="I.a"))) == [
        ("team_too_large", "tim_pengarah")
    ]
    for eselon in ("III.a", None, "IV"):
        assert kinds(whole(anggota_pengarah=people(1, eselon=eselon))) == [
            ("team_echelon", "tim_pengarah")
        ]
    for eselon in ("ii/a", "Eselon II.b", "IIb", "II b", "2.a"):
        assert kinds(whole(anggota_pengarah=people(1, eselon=eselon))) == []


def test_nobody_sits_twice():
    twin = Pejabat(nama="Budi", nip="196801011990031001")
    again = Pejabat(nama="Budi S.", nip="19680101 199003 1 001")
    assert kinds(whole(ketua=twin, sekretaris=again)) == [("team_twice", "tim_pelaksana")]
    unsaid = Pejabat(nama="BUDI")
    assert kinds(whole(ketua=twin, sekretaris=unsaid)) == [("team_twice", "tim_pelaksana")]
    other = Pejabat(nama="Budi", nip="197001011990031002")
    assert kinds(whole(ketua=twin, sekretaris=other)) == []
    assert kinds(whole(anggota_pengarah=(Pejabat(nama="Bupati", eselon="II"),))) == [
        ("team_twice", "tim_pengarah")
    ]


def test_the_kind_of_a_member_is_read_as_tables_of_jobs_write_it():
    people = {"ketua": {"nama": "K", "jenis_jabatan": "Administrator"},
              "sekretaris": {"nama": "S", "jenis_jabatan": "JF"}, "anggota": [{"nama": "A"}]}  # fmt: skip
    team = read_record(people, "anjab.yaml", TimAnjabABK)
    assert team.ketua.jenis_jabatan == "administrator"
    assert not [fault for fault in team.faults() if fault.kind == "team_kind"]
    for given in ("Mandor", 3):
        people["ketua"]["jenis_jabatan"] = given
        with pytest.raises(DossierError) as error:
            read_record(people, "anjab.yaml", TimAnjabABK)
        (fault,) = error.value.faults
        assert fault.where == "anjab.yaml: ketua.jenis_jabatan"
    people["ketua"]["jenis_jabatan"] = "Mandor"
    with pytest.raises(DossierError, match="there is no kind of post 'Mandor'; allowed: jpt_utama"):
        read_record(people, "anjab.yaml", TimAnjabABK)


def anjab(count=7, ketua="administrator", sekretaris="pengawas", **more):
    members = tuple(AnggotaTim(nama=f"A{n}") for n in range(count - 2))
    return TimAnjabABK(
        ketua=AnggotaTim(nama="K", jenis_jabatan=ketua),
        sekretaris=AnggotaTim(nama="S", jenis_jabatan=sekretaris),
        anggota=members,
        **{"keputusan": DECREE, **more},
    )


def test_the_team_for_analysis_is_of_seven_at_least_and_odd():
    assert [kinds(anjab(count)) for count in (7, 9)] == [[], []]
    assert kinds(anjab(8)) == [("team_even", "tim_anjab_abk")]
    assert kinds(anjab(5)) == [("team_too_small", "tim_anjab_abk")]
    assert kinds(anjab(6)) == [("team_too_small", "tim_anjab_abk"), ("team_even", "tim_anjab_abk")]


def test_its_chair_and_secretary_hold_the_right_kinds_of_post():
    assert kinds(anjab(ketua="pengawas")) == [("team_kind", "tim_anjab_abk")]
    assert kinds(anjab(sekretaris=None)) == [("team_kind", "tim_anjab_abk")]
    assert anjab(sekretaris="jabatan_fungsional", ketua="jpt_pratama").faults() == ()
    assert "team_no_decree" in [kind for kind, _ in kinds(TimAnjabABK())]


def test_a_decree_is_in_effect_from_its_date_unless_it_says_otherwise():
    assert DECREE.effective == dt.date(2026, 1, 5)
    assert DECREE.model_copy(update={"berlaku": "2026-02-01"}).effective == dt.date(2026, 2, 1)


@pytest.mark.parametrize("lang", ["id", "en"])
def test_faults_say_themselves(lang):
    for fault in (*TimEvaluasi().faults(), *anjab(6).faults(), *whole(ketua=None).faults()):
        assert fault.message(lang)


def test_who_may_not_sit_in_the_steering_team_is_named_with_the_echelon_that_is_stated():
    for eselon, named in (("III.a", "Anggota 0 (III.a)"), (None, "Anggota 0")):
        (fault,) = whole(anggota_pengarah=people(1, eselon=eselon)).faults()
        assert fault.given == named


def test_a_chair_of_the_wrong_kind_is_named_with_the_kind_and_one_of_none_with_a_dash():
    for kind, named in (("pengawas", "K (pengawas)"), (None, "K (-)")):
        (fault,) = anjab(ketua=kind).faults()
        assert fault.given == named
