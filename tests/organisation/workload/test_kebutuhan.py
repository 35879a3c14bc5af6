"""Holders, leavers and the years after the count; the list that is sent, with both addressees."""

import csv
import pickle

import openpyxl
import pytest

from jabatan_eval.errors import DocumentError, UnknownNameError, WorkloadError
from jabatan_eval.organisation import (
    BarisKebutuhan,
    Berhenti,
    DaftarKebutuhan,
    Pemangku,
    kebutuhan_per_tahun,
)

PEMANGKU = Pemangku(
    pada="2025-12-31",
    pns=4,
    pppk=1,
    berhenti=[Berhenti(tahun=2026, pensiun=1), Berhenti(tahun=2028, pensiun=1, habis_kontrak=1)],
)


def kinds(error):
    return [(fault.kind, fault.where) for fault in error.value.faults]


def row(**given):
    default = {
        "nama_jabatan": "Arsiparis", "kelas": 8, "kebutuhan": 7, "dasar": "ABK", "pemangku": PEMANGKU,
    }  # fmt: skip
    return BarisKebutuhan(**{**default, **given})


def listed(*rows, **given):
    return DaftarKebutuhan(instansi="Kabupaten Contoh", baris=rows or [row()], **given)


def test_the_worked_example_of_the_page():
    """K 7, B 5: two are lacking; one leaves in 2026, two in 2028. 3 + 0 + 2 = 7 - (5 - 3)."""
    years = kebutuhan_per_tahun(7, PEMANGKU)
    assert [(y.tahun, y.kekurangan, y.kebutuhan, y.kumulatif) for y in years] == [
        (2026, 2, 3, 3),
        (2027, 0, 0, 3),
        (2028, 0, 2, 5),
        (2029, 0, 0, 5),
        (2030, 0, 0, 5),
    ]


def test_a_surplus_is_used_up_before_there_is_a_need():
    """K 3, B 5: two too many; one leaves in 2026, two in 2028."""
    years = kebutuhan_per_tahun(3, PEMANGKU)
    assert [(y.kekurangan, y.kebutuhan) for y in years] == [
        (-2, 0), (-1, 0), (-1, 1), (0, 0), (0, 0),
    ]  # fmt: skip


def test_holders_are_counted_by_kind_and_leavers_by_year():
    assert PEMANGKU.jumlah == 5
    assert PEMANGKU.tahun_pertama == 2026
    assert PEMANGKU.berhenti_pada(2028).jumlah == 2
    assert PEMANGKU.berhenti_pada(2027).jumlah == 0
    assert pickle.loads(pickle.dumps(PEMANGKU)) == PEMANGKU  # noqa: S301
    assert Pemangku.model_validate_json(PEMANGKU.model_dump_json()) == PEMANGKU


def test_holders_and_leavers_that_cannot_be_are_refused_all_at_once():
    with pytest.raises(WorkloadError) as error:
        Pemangku(
            pada="2025-12-31",
            pns=1,
            berhenti=[
                Berhenti(tahun=2025, pensiun=1),
                Berhenti(tahun=2026, habis_kontrak=1),
                Berhenti(tahun=2026, pensiun=1),
            ],
        )
    assert kinds(error) == [
        ("leavers_before_count", "berhenti.0.tahun"),
        ("year_twice", "berhenti.2.tahun"),
        ("more_leave_than_hold", "berhenti"),
        ("more_leave_than_hold", "berhenti"),
    ]


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        ({"pns": -1}, "amount_negative"),
        ({"pns": True}, "expected_integer"),
        ({"pns": 1.0}, "expected_integer"),
        ({"pada": "31-12-2025"}, "expected_date"),
        ({"pada": None}, "expected_date"),
        ({"berhenti": [{"tahun": 26}]}, "not_a_year"),
        ({"berhenti": [{"tahun": 20260}]}, "not_a_year"),
    ],
)
def test_what_is_no_count_and_no_day_is_refused(given, kind):
    with pytest.raises(WorkloadError) as error:
        Pemangku(**{"pada": "2025-12-31", **given})
    assert [fault.kind for fault in error.value.faults] == [kind]


def test_the_difference_is_holders_less_need():
    assert row().selisih == -2
    assert row(kebutuhan=5).selisih == 0
    assert row(kebutuhan=3).selisih == 2
    with pytest.raises(WorkloadError, match="must be"):
        row(kelas=0)


def test_a_list_in_order_has_nothing_to_look_at():
    assert listed().findings() == ()
    assert listed(row(), row(unit_kerja="Bagian B")).findings() == ()
    assert listed(row(id="1"), row(id="2")).findings() == ()


def test_what_is_to_be_looked_at_is_told_by_row():
    odd = Pemangku(pada="2025-06-30", pns=1, berhenti=[Berhenti(tahun=2031, pensiun=1)])
    daftar = listed(
        row(kelas=None, dasar=None, pemangku=odd),
        row(kelas=18, pemangku=odd),
        row(pemangku=odd, nama_jabatan="ARSIPARIS"),
    )
    assert [(fault.kind, fault.where) for fault in daftar.findings()] == [
        ("kelas_not_given", "1. Arsiparis"),
        ("basis_not_given", "1. Arsiparis"),
        ("counted_on_other_day", "1. Arsiparis"),
        ("leavers_after_years", "1. Arsiparis"),
        ("kelas_not_there", "2. Arsiparis"),
        ("counted_on_other_day", "2. Arsiparis"),
        ("leavers_after_years", "2. Arsiparis"),
        ("counted_on_other_day", "3. ARSIPARIS"),
        ("leavers_after_years", "3. ARSIPARIS"),
        ("job_twice", None),
        ("job_twice", None),
    ]
    assert all(fault.message(lang) for fault in daftar.findings() for lang in ("id", "en"))


def test_one_list_has_one_day_and_at_least_one_job():
    with pytest.raises(WorkloadError) as error:
        listed(row(), row(pemangku=Pemangku(pada="2024-12-31")))
    assert kinds(error) == [("counted_on_differs", "baris")]
    with pytest.raises(WorkloadError) as error:
        DaftarKebutuhan(instansi="x", baris=[])
    assert kinds(error) == [("list_too_short", "baris")]


def test_both_readings_of_to_whom_it_goes_are_shown():
    text = listed(pemerintahan="kabupaten").to_text()
    assert "Menteri PANRB, tembusan Kepala BKN (menurut artikel acuan)" in text
    assert "Menteri PANRB dan Kepala BKN (menurut Peraturan BKN 9/2022)" in text
    assert "Gubernur" in text
    assert "unit organisasi administrator" in text
    assert "Governor" in listed().to_text("en")
    assert "Gubernur" not in listed(pemerintahan="provinsi").to_text()
    with pytest.raises(UnknownNameError):
        listed(pemerintahan="desa").to_text()


def test_the_text_shows_every_year_and_what_to_look_at():
    text = listed(row(kelas=None, dasar=None), row(id="2", kebutuhan=5)).to_text()
    assert "B 5 (PNS 4, PPPK 1); K 7; +/- -2" in text
    assert "B 5 (PNS 4, PPPK 1); K 5; +/- 0" in text
    assert "2028           0        1              1          2                5" in text
    assert "Periksa: 1. Arsiparis: kelas jabatan belum diisi" in text
    with pytest.raises(ValueError, match="unknown language"):
        listed().to_text("fr")


def test_html_is_escaped():
    daftar = listed(row(nama_jabatan="<script>"))
    assert "<script>" not in daftar.to_html()
    assert daftar._repr_html_() == daftar.to_html()
    assert "Look" not in daftar.to_html("en")
    with pytest.raises(ValueError, match="unknown language"):
        daftar.to_html("fr")


def test_the_list_is_written_with_totals_that_are_the_sums_of_the_rows(tmp_path):
    daftar = listed(row(), row(id="2", kebutuhan=3))
    daftar.write(tmp_path / "a.csv")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows, total = csv.reader(file, delimiter=";")
    assert head[:9] == [
        "No", "Nama jabatan", "Unit kerja", "Kelas", "B PNS", "B PPPK", "B", "K", "Selisih (B - K)",
    ]  # fmt: skip
    assert head[9:12] == ["Pensiun 2026", "Habis kontrak 2026", "Kebutuhan 2026"]
    assert total[1] == "JUMLAH"
    for place in range(4, len(head) - 1):
        assert int(total[place]) == sum(int(one[place]) for one in rows)
    yearly = [place for place, name in enumerate(head) if name.startswith("Kebutuhan 20")]
    for one in (*rows, total):
        assert sum(int(one[place]) for place in yearly) == int(one[-2])


def test_a_workbook_holds_how_it_is_sent_and_what_was_found(tmp_path):
    target = tmp_path / "a.xlsx"
    listed(row(dasar=None)).write(target, lang="en")
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["needs", "sending", "Check"]
    assert book["Check"]["A1"].value.startswith("1. Arsiparis: the basis")
    with pytest.raises(DocumentError):
        listed().write(target)
    listed().write(target, overwrite=True)
    with pytest.raises(DocumentError):
        listed().write(target, sources=[str(target)], overwrite=True)
