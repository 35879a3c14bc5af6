"""The list of needs of a peta: every post, whole posts by a rule that is named, who leaves."""

import pytest

from jabatan_eval.errors import DocumentError, PetaError, WorkloadError
from jabatan_eval.organisation import Berhenti, PetaJabatan, kebutuhan_peta, read_berhenti

HEAD = (
    "id;induk;nama_jabatan;kelas_jabatan;bezetting;bezetting_pns;bezetting_pppk;kebutuhan;dipilih"
)
ROWS = (
    "b;;Bupati Contoh;;;;;;ya",
    "1;b;Camat;12;;1;0;1;",
    "2;1;Operator;5;;1;2;4,5;",
)


@pytest.fixture(name="peta")
def _peta(tmp_path):
    def make(*rows):
        path = tmp_path / "peta.csv"
        path.write_text("\n".join((HEAD, *rows)) + "\n", "utf-8")
        return PetaJabatan.read(path)

    return make


def needs(peta, **more):
    return kebutuhan_peta(peta, instansi="Kabupaten Contoh", pada="2025-12-31", **more)


def faults(error):
    return [(fault.kind, fault.where, fault.given) for fault in error.value.faults]


def test_each_post_but_an_elected_head_stands_in_the_list(peta):
    daftar = needs(peta(*ROWS), pembulatan="half_up", dasar="ABK 2025")
    assert [(row.id, row.kelas, row.kebutuhan, row.selisih) for row in daftar.baris] == [
        ("1", 12, 1, 0), ("2", 5, 5, -2),
    ]  # fmt: skip
    assert {row.dasar for row in daftar.baris} == {"ABK 2025, pembulatan setengah ke atas"}
    assert daftar.findings() == ()


def test_without_a_rule_every_need_must_be_whole(peta):
    with pytest.raises(WorkloadError) as error:
        needs(peta(*ROWS))
    assert faults(error) == [("need_not_whole", "2", "4,5")]
    assert error.value.faults[0].allowed == ("ceil", "half_up", "half_even")
    whole = needs(peta(*ROWS[:2]), dasar="ABK 2025")
    assert whole.baris[0].dasar == "ABK 2025"


def test_no_holders_at_all_are_none_of_either_kind(peta):
    daftar = needs(peta("1;;Camat;12;0;;;1;"))
    assert (daftar.baris[0].pemangku.jumlah, daftar.baris[0].dasar) == (0, None)


def test_all_that_is_missing_is_told_at_once(peta):
    rows = ("1;;Camat;12;3;;;1,5;", "2;1;Operator;5;;1;2;;", "3;1;Operator;5;;;;;")
    with pytest.raises(WorkloadError) as error:
        needs(peta(*rows), berhenti={"9": (), "2": (Berhenti(tahun=2026, pensiun=9),)})
    assert faults(error) == [
        ("unknown_post", None, "'9'"),
        ("holders_not_apart", "1", "3"), ("need_not_whole", "1", "1,5"),
        ("need_not_given", "2", None),
        ("holders_not_apart", "3", None), ("need_not_given", "3", None),
    ]  # fmt: skip


def test_who_leaves_counts_in_the_need_of_the_year(peta):
    leavers = {"2": (Berhenti(tahun=2027, pensiun=1, habis_kontrak=1),)}
    daftar = needs(peta(*ROWS), pembulatan="ceil", berhenti=leavers)
    assert [year.kebutuhan for year in daftar.baris[1].per_tahun()] == [2, 2, 0, 0, 0]
    with pytest.raises(WorkloadError) as error:
        needs(peta(*ROWS), pembulatan="ceil", berhenti={"1": (Berhenti(tahun=2026, pensiun=2),)})
    assert [kind for kind, where, _ in faults(error) if where == "1"] == ["more_leave_than_hold"]


def test_a_reading_or_a_rule_that_is_none_is_refused(peta):
    with pytest.raises(PetaError):
        needs(peta(*ROWS[:2]), bacaan="x")
    with pytest.raises(WorkloadError) as error:
        needs(peta(*ROWS[:2]), pembulatan="up", dasar="ABK 2025")
    assert faults(error) == [("unknown_policy", None, "'up'")]


def test_leavers_are_read_by_id_and_year(tmp_path):
    path = tmp_path / "berhenti.csv"
    path.write_text("kode;tahun;BUP;habis kontrak\n1.10;2026;1;\n1.10;2027;;2\n2;2028;1;1\n")
    found = read_berhenti(path)
    assert [(one.tahun, one.pensiun, one.habis_kontrak) for one in found["1.10"]] == [
        (2026, 1, 0), (2027, 0, 2),
    ]  # fmt: skip
    assert list(found) == ["1.10", "2"]
    assert read_berhenti(path, columns={"id": "kode"}) == found


def test_every_row_of_leavers_that_cannot_be_read_is_told(tmp_path):
    path = tmp_path / "berhenti.csv"
    path.write_text("id;tahun;pensiun\n1;26;1\n2;2027;dua\n;2027;1\n4;2027;-1\n")
    with pytest.raises(DocumentError) as error:
        read_berhenti(path)
    told = [(fault.where.rpartition(":")[2], fault.kind) for fault in error.value.faults]
    assert told == [
        ("2", "not_a_year"), ("3", "unreadable_amount"), ("4", "job_id_missing"), ("5", "amount_negative"),
    ]  # fmt: skip
