"""Recaps: the parts are the whole, however they are shown."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval.errors import PetaError
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.exact import POLICIES, rounded
from jabatan_eval.organisation.recap import BY

ROWS = st.lists(
    st.fixed_dictionaries(
        {
            "kelas_jabatan": st.none() | st.integers(5, 9),
            "jenis_jabatan": st.sampled_from([None, "pelaksana", "JF", "struktural", "pengawas"]),
            "unit_kerja": st.sampled_from([None, "Bidang A", "BIDANG  A", "Bidang B"]),
            "eselon": st.sampled_from([None, "II.b", "IIb", "IV a"]),
            "bezetting": st.none() | st.integers(0, 4),
            "kebutuhan": st.none() | st.fractions(0, 20, max_denominator=30),
        }
    ),
    min_size=1,
    max_size=25,
)


def peta_of(rows):
    return PetaJabatan.from_rows(
        [{"id": str(n), "nama_jabatan": "a", **row} for n, row in enumerate(rows)]
    )


@given(ROWS, st.sampled_from(BY), st.sampled_from(POLICIES))
def test_parts_add_up_to_the_total_and_what_rounding_changes_is_said(rows, by, rounding):
    peta = peta_of(rows)
    recap = peta.recap(by)
    for name in recap.total._fields:
        assert sum(getattr(line.totals, name) for line in recap.lines) == getattr(recap.total, name)
    assert recap.total == peta.total
    assert recap.total.selisih == sum((line.totals.selisih for line in recap.lines), Fraction(0))
    keys = [line.key for line in recap.lines]
    assert len(keys) == len({*keys})
    assert None not in keys[:-1]
    shown = [rounded(line.totals.kebutuhan, rounding) for line in recap.lines]
    differs = sum(shown) != rounded(recap.total.kebutuhan, rounding)
    assert ("karena pembulatan" in recap.to_text(rounding=rounding)) == differs
    assert ("by rounding" in recap.to_html("en", rounding=rounding)) == differs
    *parts, total = recap.rows(rounding=rounding)
    assert sum(row["posts"] for row in parts) == total["posts"] == len(rows)
    assert sum(row["bezetting"] for row in parts) == total["bezetting"]


def test_classes_go_down_kinds_as_in_the_law_units_as_in_the_file():
    peta = peta_of(
        [
            {"kelas_jabatan": 7, "jenis_jabatan": "pelaksana", "unit_kerja": "B", "eselon": "IV.a"},
            {"kelas_jabatan": 11, "jenis_jabatan": "pengawas", "unit_kerja": "A", "eselon": "II b"},
            {"kelas_jabatan": None, "jenis_jabatan": None, "unit_kerja": None, "eselon": None},
            {
                "kelas_jabatan": 9,
                "jenis_jabatan": "struktural",
                "unit_kerja": " b ",
                "eselon": "2B",
            },
        ]
    )
    keys = {by: [line.key for line in peta.recap(by).lines] for by in BY}
    assert keys["kelas"] == [11, 9, 7, None]
    assert keys["jenis"] == ["struktural", "pengawas", "pelaksana", None]
    assert keys["unit"] == ["B", "A", None]
    assert keys["eselon"] == ["II b", "IV.a", None]
    labels = [row["jenis"] for row in peta.recap("jenis").rows("en")]
    assert labels == [
        "Structural posts (six factors)",
        "Supervisor",
        "Operational post",
        "(kind not said)",
        "All",
    ]


def test_the_reading_of_the_classes_is_the_one_asked_for():
    peta = peta_of([{"kelas_jabatan": 7, "kelas_usulan": 8}])
    assert peta.recap("kelas", reading="usulan").lines[0].key == 8
    assert "Status kelas: usulan." in peta.recap("kelas", reading="usulan").to_text()
    assert peta.recap("unit").reading is None
    assert repr(peta.recap("kelas_jabatan")) == "<Recap by kelas, 1 parts, 1 posts>"


def test_what_is_not_told_and_who_is_not_counted_is_said():
    peta = PetaJabatan.from_rows(
        [{"id": "0", "nama_jabatan": "Bupati"}, {"id": "1", "induk": "0", "nama_jabatan": "Camat"}]
    )
    recap = peta.recap()
    assert (recap.elected, recap.total.posts) == (1, 1)
    text = recap.to_text()
    for said in ("1 jabatan belum diisi kebutuhannya", "1 jabatan belum diisi bezettingnya",
                 "1 kepala daerah yang dipilih tidak dihitung"):  # fmt: skip
        assert said in text
    assert recap._repr_html_() == recap.to_html()


def test_a_sheet_holds_numbers_and_the_notes():
    recap = peta_of([{"kelas_jabatan": 7, "kebutuhan": "1,4", "bezetting": 1}]).recap()
    sheet = recap.sheet("en", rounding="ceil")
    rows = [*sheet.rows]
    assert (sheet.name, sheet.heads[0]) == ("Recap by class", "Class")
    assert rows[0] == ["7", 1, 1, 2, -1]
    assert rows[1] == ["All", 1, 1, 2, -1]
    assert len(rows) > 2


@pytest.mark.parametrize(
    "ask",
    [
        lambda peta: peta.recap("warna"),
        lambda peta: peta.recap("kelas", reading="apa"),
        lambda peta: peta.recap().to_text(rounding="floor"),
    ],
)
def test_what_cannot_be_asked_is_refused(ask):
    with pytest.raises(PetaError):
        ask(peta_of([{}]))


def test_a_long_sum_stays_exact():
    recap = peta_of([{"kebutuhan": "0,1", "kelas_jabatan": 7}] * 50).recap()
    assert recap.total.kebutuhan == 5
    assert recap.lines[0].totals.kebutuhan == 5
