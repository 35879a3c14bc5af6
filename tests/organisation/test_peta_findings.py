"""Findings: each is found, none is found that is not there, and all are said in both languages."""

import pytest

from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.peta_findings import CODES

RIGHT = {"bezetting": 1, "kebutuhan": 1, "kelas_jabatan": 9, "jenis_jabatan": "pelaksana"}


def found(*rows):
    peta = PetaJabatan.from_rows(
        [
            {"id": str(n), "nama_jabatan": f"Jabatan {n}", **RIGHT, **row}
            for n, row in enumerate(rows)
        ]
    )
    for finding in peta.findings:
        assert finding.code in CODES
        for lang in ("id", "en"):
            assert finding.message_in(lang)
            assert finding.mend_in(lang)
            assert "{" not in finding.message_in(lang) + finding.mend_in(lang)
        assert finding.message == finding.message_in("id")
        assert finding.mend == finding.mend_in("id")
    return [(one.id, one.code, one.severity) for one in peta.findings]


def test_a_whole_post_shows_nothing():
    assert found({}) == []


@pytest.mark.parametrize(
    ("row", "code", "severity"),
    [
        ({"jenis_jabatan": None}, "without_kind", "note"),
        ({"kelas_jabatan": None}, "without_kelas", "warning"),
        ({"kebutuhan": None}, "without_need", "warning"),
        ({"bezetting": None}, "without_holders", "note"),
        ({"bezetting": 0}, "need_vacant", "note"),
        ({"kebutuhan": 0}, "holders_without_need", "warning"),
        ({"nilai_jabatan": "1165"}, "kelas_not_from_nilai", "error"),
        ({"nilai_jabatan": "242"}, "kelas_not_from_nilai", "error"),
        ({"kelas_jabatan": 1, "jenis_jabatan": "administrator"}, "kelas_outside_scheme", "error"),
        ({"kelas_usulan": 10}, "readings_differ", "note"),
        ({"kelas_disetujui": 10}, "readings_differ", "warning"),
        (
            {"jenis_jabatan": "pengawas", "tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"},
            "readings_differ",
            "warning",
        ),
    ],
)
def test_what_a_post_shows_by_itself(row, code, severity):
    assert found(row) == [("0", code, severity)]


def test_a_need_is_written_as_the_language_writes_it():
    row = {**RIGHT, "bezetting": 0, "kebutuhan": "1,08"}
    finding = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", **row}]).findings[0]
    assert finding.message_in("id") == "kebutuhan 1,08 belum ada pemangkunya"
    assert finding.message_in("en") == "a need of 1.08 has no holder"


def test_nothing_is_missed_of_an_elected_head_or_of_an_empty_post():
    nothing = dict.fromkeys(RIGHT)
    assert found({**nothing, "nama_jabatan": "Bupati"}) == []
    assert found({"bezetting": 0, "kebutuhan": 0}) == []
    assert found({"nilai_jabatan": "1360"}) == []


def test_differing_readings_are_named_in_words():
    peta = PetaJabatan.from_rows(
        [{"id": "1", "nama_jabatan": "a", **RIGHT, "kelas_disetujui": 10, "kelas_usulan": 11}]
    )
    (finding,) = peta.findings
    assert finding.message == "kelasnya berbeda menurut status: usulan 11; tertulis 9; disetujui 10"
    assert finding.message_in("en").endswith("proposed 11; written 9; approved 10")


def test_only_managerial_posts_are_compared_with_managerial_ones():
    boss = {"jenis_jabatan": "administrator", "kelas_jabatan": 11}
    expert = {"jenis_jabatan": "JF", "kelas_jabatan": 12, "induk": "0"}
    assert found(boss, expert) == []
    assert found(boss, {"jenis_jabatan": "pengawas", "kelas_jabatan": 9, "induk": "0"}) == []
    for kelas in (11, 12):
        low = {"jenis_jabatan": "pengawas", "kelas_jabatan": kelas, "induk": "0"}
        assert found(boss, low) == [("0", "superior_not_above", "warning")]
        assert found(boss, {**low, "kelas_jabatan": None}) == [("1", "without_kelas", "warning")]
        assert found({**boss, "kelas_jabatan": None}, low) == [("0", "without_kelas", "warning")]


def test_a_lead_that_is_not_managerial_stands_between_without_a_part_in_it():
    rows = (
        {"jenis_jabatan": "administrator", "kelas_jabatan": 11},
        {"jenis_jabatan": "JF", "kelas_jabatan": 9, "induk": "0"},
        {"jenis_jabatan": "pengawas", "kelas_jabatan": 11, "induk": "1"},
        {"jenis_jabatan": "pengawas", "kelas_jabatan": 8, "induk": "2"},
    )
    assert found(*rows) == [("0", "superior_not_above", "warning")]
    peta = PetaJabatan.from_rows(
        [{"id": str(n), "nama_jabatan": f"J{n}", **RIGHT, **row} for n, row in enumerate(rows)]
    )
    assert peta.findings[0].related == ("2",)


def test_one_job_in_one_unit_with_two_classes_is_told_at_the_odd_ones():
    job = {"nama_jabatan": "Penelaah", "unit_kerja": "Sekretariat"}
    same = {**job, "nama_jabatan": " PENELAAH ", "unit_kerja": "sekretariat"}
    code = "same_job_other_kelas"
    assert found(job, same, {**job, "kelas_jabatan": 7}) == [("2", code, "warning")]
    assert found(job, {**job, "kelas_jabatan": 7}) == [
        ("0", code, "warning"),
        ("1", code, "warning"),
    ]
    assert found(job, {**job, "kelas_jabatan": 7, "unit_kerja": "Bidang"}) == []
    assert found(job, {**job, "kelas_jabatan": 7, "jenjang": "Ahli Muda"}) == []
    assert found(job, {**job, "kelas_jabatan": 7, "eselon": "IV.a"}) == []


def test_a_unit_that_is_not_written_is_that_above_or_the_root():
    job = {"nama_jabatan": "Penelaah", "induk": "0"}
    other = {**job, "kelas_jabatan": 7}
    assert len(found({}, job, other)) == 2
    assert len(found({"unit_kerja": "Dinas"}, job, other)) == 2
    assert found({}, job, {}, {**other, "induk": "2"}) == []


def test_findings_come_in_the_order_of_the_file_and_then_of_their_codes():
    rows = ({"kebutuhan": None, "kelas_jabatan": None}, {"kebutuhan": None})
    assert [code for _, code, _ in found(*rows)] == [
        "without_kelas",
        "without_need",
        "without_need",
    ]
