"""Rows as people write them become posts, or every fault is told."""

import copy
import pickle
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from jabatan_eval import Catalogue
from jabatan_eval.errors import NotationError, PetaError
from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.peta_fields import FIELDS
from jabatan_eval.organisation.peta_written import row_of

LEVELS = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"


def one(**values):
    return PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", **values}]).posts[0]


def refused(**values):
    with pytest.raises(PetaError) as caught:
        one(**values)
    return [(fault.kind, fault.where) for fault in caught.value.faults]


def test_a_row_with_every_key_of_the_issue():
    row = {
        "id": "1", "induk": "", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "Pengawas",
        "eselon": "IV.a", "kelas_jabatan": "Kelas 9", "dasar": "Surat B/1/2026", "bezetting": "1",
        "kebutuhan": "1,44", "beban_jam": "1.800", "tingkat": LEVELS,
    }  # fmt: skip
    peta = PetaJabatan.from_rows([row])
    post = peta.post("1")
    assert (post.jenis_jabatan, post.eselon, post.bezetting) == ("pengawas", "IV.a", 1)
    assert (post.kebutuhan, post.beban_jam) == (Fraction(36, 25), 1800)
    assert post.kelas_tertulis == (
        KelasTertulis(reading="tertulis", kelas=9, dasar="Surat B/1/2026"),
    )
    assert peta.evaluation("1").nilai_jabatan == 1165
    assert (peta.kelas("1"), peta.kelas("1", "dihitung")) == (9, 8)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Administrator", "administrator"), ("JPT Pratama", "jpt_pratama"), ("JFT", "jabatan_fungsional"),
        ("jfu", "pelaksana"), ("jpt_madya", "jpt_madya"), ("struktural", "struktural"),
        ("fungsional", "fungsional"), ("  Jabatan  Pengawas ", "pengawas"),
    ],
)  # fmt: skip
def test_kinds_are_read_by_every_word_for_them(word, name):
    assert one(jenis_jabatan=word).jenis_jabatan == name


@pytest.mark.parametrize(
    ("dasar", "reading", "rest"),
    [
        ("disetujui", "disetujui", None),
        ("Disetujui", "disetujui", None),
        ("usulan: B/1", "usulan", "B/1"),
        ("diusulkan B/1", "usulan", "diusulkan B/1"),
        ("Penetapan Bupati 3/2026", "ditetapkan", "Penetapan Bupati 3/2026"),
        ("Peraturan Bupati 3/2026", "tertulis", "Peraturan Bupati 3/2026"),
        (None, "tertulis", None),
    ],
)
def test_the_basis_says_where_a_class_stands(dasar, reading, rest):
    (written,) = one(kelas_jabatan=9, dasar=dasar).kelas_tertulis
    assert (written.reading, written.dasar) == (reading, rest)


def test_each_reading_has_columns_of_its_own_and_none_overwrites_another():
    peta = PetaJabatan.from_rows(
        [
            {
                "id": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
                "kelas_jabatan": 7, "kelas_usulan": 10, "nomor_usulan": "B/1",
                "tanggal_usulan": "5 Januari 2026", "kelas_disetujui": "IX", "nilai_disetujui": "1.400",
                "dasar_disetujui": "Surat Menteri", "tingkat": LEVELS,
            }
        ]
    )  # fmt: skip
    classes = peta.classes("1")
    assert [one.reading for one in classes.tertulis] == ["usulan", "tertulis", "disetujui"]
    assert classes.tertulis[0].tanggal == date(2026, 1, 5)
    readings = ("dihitung", "usulan", "tertulis", "disetujui", "ditetapkan", "terakhir")
    assert [peta.kelas("1", reading) for reading in readings] == [8, 10, 7, 9, None, 9]
    assert classes.most_settled == "disetujui"
    with pytest.raises(PetaError, match="no reading 'apa'"):
        peta.kelas("1", "apa")


def test_without_a_written_class_the_computed_one_is_the_most_settled():
    peta = PetaJabatan.from_rows(
        [
            {"id": "1", "nama_jabatan": "a", "jenis_jabatan": "pengawas", "tingkat": LEVELS},
            {"id": "2", "nama_jabatan": "b"},
        ]
    )
    assert peta.classes("1").most_settled == "dihitung"
    assert (peta.kelas("1"), peta.kelas("2")) == (8, None)
    assert peta.classes("2").most_settled is None


@pytest.mark.parametrize(
    "levels",
    [
        LEVELS, LEVELS.split(), tuple(LEVELS.split()), "Tingkat Faktor 1-1; (FK 2 – 1 = 100), 3-1 4A-1 4B-1 5-1 6-1",
        dict(zip(("1", "2", "3", "4A", "4B", "5", "6"), LEVELS.split(), strict=True)),
    ],
)  # fmt: skip
def test_levels_are_read_in_any_notation(levels):
    assert one(jenis_jabatan="pengawas", tingkat=levels).tingkat == tuple(LEVELS.split())


def test_a_scheme_of_its_own_goes_before_that_of_the_kind():
    nine = "1-6 2-4 3-3 4-3 5-3 6-2 7-2 8-1 9-1"
    assert one(jenis_jabatan="jpt_pratama", skema="fungsional", tingkat=nine).skema == "fungsional"
    assert one(skema="9 faktor", tingkat=nine).skema == "fungsional"
    assert refused(jenis_jabatan="jpt_pratama", tingkat=nine)


def test_holders_come_from_their_parts_and_must_agree():
    assert one(bezetting_pns=2, bezetting_pppk="1").bezetting == 3
    assert one(bezetting_pns=2).bezetting == 2
    assert one(bezetting=3, bezetting_pns=2, bezetting_pppk=1).selisih is None
    assert refused(bezetting=4, bezetting_pns=2) == [("holders_contradict", "#1 (1)")]


def test_an_elected_head_is_known_by_name_by_word_or_by_mark():
    rows = [
        {"id": "1", "nama_jabatan": "Bupati Contoh", "kebutuhan": "-", "kelas_jabatan": "-"},
        {"id": "2", "induk": "1", "nama_jabatan": "Wakil Bupati", "jenis_jabatan": "wakil kepala daerah"},
        {"id": "3", "nama_jabatan": "Pejabat", "dipilih": "ya"},
        {"id": "4", "nama_jabatan": "Wali Kota Contoh", "dipilih": "tidak"},
        {"id": "5", "nama_jabatan": "Bupati Administrasi Kepulauan Seribu"},
        {"id": "6", "nama_jabatan": "Wali Kota", "jenis_jabatan": "JPT Pratama"},
    ]  # fmt: skip
    peta = PetaJabatan.from_rows(rows)
    assert [post.dipilih for post in peta.posts] == [True, True, True, False, False, False]
    assert peta.total.posts == 3


def test_what_dataframes_put_where_there_is_nothing_is_nothing():
    frame = pd.DataFrame(
        {
            "id": ["1", "2"],
            "induk": [None, "1"],
            "nama_jabatan": ["Camat", "Lurah"],
            "unit_kerja": ["Kecamatan", float("nan")],
            "kebutuhan": [1.44, None],
            "tanggal": [pd.NaT, pd.NaT],
            "kelas_jabatan": pd.array([12, None], dtype="Int64"),
            "catatan": ["x", float("nan")],
        }
    )
    first, second = PetaJabatan.from_rows(frame.to_dict("records")).posts
    assert (first.kebutuhan, first.kelas_tertulis[0].kelas) == (Fraction(36, 25), 12)
    assert second == Post(id="2", induk="1", nama_jabatan="Lurah")


def test_an_elected_head_has_neither_class_nor_holders_nor_need_nor_a_superior():
    assert refused(nama_jabatan="Bupati", bezetting=1) == [("elected_with", "#1 (1)")]
    assert refused(jenis_jabatan="kepala daerah", tingkat=LEVELS) == [
        ("elected_with", "#1 (1): tingkat")
    ]
    rows = [
        {"id": "1", "nama_jabatan": "Sekretaris Daerah", "jenis_jabatan": "JPT Pratama"},
        {"id": "2", "induk": "1", "nama_jabatan": "Gubernur"},
    ]
    with pytest.raises(PetaError, match="elected head cannot stand below the post 1"):
        PetaJabatan.from_rows(rows)


@pytest.mark.parametrize(
    ("values", "due"),
    [
        ({"id": None}, [("post_without", "#1: id")]),
        ({"id": 1.1}, [("id_fraction", "#1: id")]),
        ({"id": Decimal("1.10")}, [("id_fraction", "#1: id")]),
        ({"id": float("nan")}, [("post_without", "#1: id")]),
        ({"id": float("inf")}, [("id_fraction", "#1: id")]),
        ({"id": Decimal("sNaN")}, [("id_fraction", "#1: id")]),
        ({"id": True}, [("id_not_text", "#1: id")]),
        ({"id": date(2026, 1, 5)}, [("id_not_text", "#1: id")]),
        ({"id": ["1"]}, [("id_not_text", "#1: id")]),
        ({"id": "1" * 101}, [("too_long", "#1: id")]),
        ({"nama_jabatan": ""}, [("post_without", "#1 (1): nama_jabatan")]),
        ({"nama_jabatan": "a\x00b"}, [("not_printable", "#1 (1): nama_jabatan")]),
        ({"nama_jabatan": "a" * 1001}, [("too_long", "#1 (1): nama_jabatan")]),
        ({"jenis_jabatan": "adminstrator"}, [("post_kind_unknown", "#1 (1): jenis_jabatan")]),
        ({"skema": "lima", "tingkat": LEVELS}, [("post_kind_unknown", "#1 (1): skema")]),
        ({"tingkat": LEVELS}, [("levels_without_kind", "#1 (1): tingkat")]),
        ({"jenis_jabatan": "x", "tingkat": "1-9"}, [("post_kind_unknown", "#1 (1): jenis_jabatan")]),
        ({"kelas_jabatan": "13.A"}, [("local_grade", "#1 (1): kelas_jabatan")]),
        ({"kelas_jabatan": "1000"}, [("sentinel", "#1 (1): kelas_jabatan")]),
        ({"kelas_jabatan": 18}, [("kelas_out_of_range", "#1 (1): kelas_jabatan")]),
        ({"dasar": "Surat"}, [("kelas_missing_beside", "#1 (1): kelas_jabatan")]),
        (
            {"kelas_jabatan": "13.A", "dasar": "Surat"},
            [("local_grade", "#1 (1): kelas_jabatan")],
        ),
        ({"nilai_usulan": "1165"}, [("kelas_missing_beside", "#1 (1): kelas_usulan")]),
        ({"kelas_jabatan": 9, "nilai_jabatan": "x"}, [("unreadable_nilai", "#1 (1): nilai_jabatan")]),
        ({"kelas_jabatan": 9, "tanggal": "31-02-2026"}, [("day_unreadable", "#1 (1): tanggal")]),
        ({"kelas_jabatan": 9, "dasar": "usulan", "kelas_usulan": 9}, [("reading_twice", "#1 (1)")]),
        ({"bezetting": -1}, [("amount_negative", "#1 (1): bezetting")]),
        ({"bezetting": "1,5"}, [("count_not_whole", "#1 (1): bezetting")]),
        ({"bezetting": "dua"}, [("unreadable_amount", "#1 (1): bezetting")]),
        ({"kebutuhan": "-1"}, [("amount_negative", "#1 (1): kebutuhan")]),
        ({"kebutuhan": "1.125"}, [("ambiguous_amount", "#1 (1): kebutuhan")]),
        ({"kebutuhan": float("inf")}, [("unreadable_amount", "#1 (1): kebutuhan")]),
        ({"kebutuhan": "1e999999999"}, [("unreadable_amount", "#1 (1): kebutuhan")]),
        ({"kebutuhan": Decimal("1E+999999999")}, [("unreadable_amount", "#1 (1): kebutuhan")]),
        ({"kebutuhan": True}, [("unreadable_amount", "#1 (1): kebutuhan")]),
        ({"kebutuhan": "999999999999999,123456789"}, [("not_valid", "#1 (1)")]),
        ({"beban_jam": "1,250"}, [("ambiguous_amount", "#1 (1): beban_jam")]),
        ({"dipilih": "mungkin"}, [("flag_unreadable", "#1 (1): dipilih")]),
        ({"tanda": "calon; Salah!"}, [("mark_unknown", "#1 (1): tanda")]),
        ({"tanda": "magang"}, [("mark_unknown", "#1 (1): tanda")]),
    ],
)  # fmt: skip
def test_each_fault_of_a_cell_is_told_with_its_field(values, due):
    assert refused(**values) == due


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.decimals()
    | st.dates() | st.datetimes() | st.binary(max_size=5) | st.fractions(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=4,
)  # fmt: skip


@settings(max_examples=300)
@given(st.lists(st.dictionaries(st.sampled_from([*FIELDS, "x"]), ANYTHING), min_size=1, max_size=4))
def test_whatever_stands_in_the_cells_it_is_read_exactly_or_refused(rows):
    try:
        peta = PetaJabatan.from_rows(rows)
    except PetaError as error:
        said = error.message("id")
    else:
        said = "-"
        assert PetaJabatan.from_rows([row_of(post, peta.catalogue) for post in peta.posts]) == (
            PetaJabatan(tuple(post.model_copy(update={"others": ()}) for post in peta.posts))
        )
        assert peta.findings is not None
    assert said


def test_what_is_no_selection_is_refused_where_it_stands():
    kinds = refused(jenis_jabatan="pengawas", tingkat=7)
    assert kinds[0] == ("not_a_selection", "#1 (1): tingkat")


def test_all_faults_of_all_rows_come_at_once_in_the_rows_order():
    rows = [
        {"id": "1", "nama_jabatan": "a", "kebutuhan": "x", "kelas_jabatan": "z"},
        {"id": "1", "nama_jabatan": "b"},
        {
            "id": "3",
            "induk": "9",
            "nama_jabatan": "",
            "jenis_jabatan": "pengawas",
            "tingkat": "1-1",
        },
    ]
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    assert [fault.where.partition(" ")[0] for fault in caught.value.faults] == [
        "#1", "#1", "#2", *["#3"] * 8,
    ]  # fmt: skip
    assert all(fault.message("id") != fault.message("en") for fault in caught.value.faults)


@pytest.mark.parametrize("rows", ["id;nama", {"id": "1"}, 7, None, b"x"])
def test_what_is_no_list_of_rows_is_refused(rows):
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    assert caught.value.faults[0].kind == "not_rows"


def test_a_row_that_is_no_mapping_and_a_field_given_twice_are_refused_together():
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows([["1"], {"id": "1", "ID": "2", "nama": "a", 3: 1, "3": 2}])
    kinds = ["expected_mapping", "field_twice", "field_twice"]
    assert [fault.kind for fault in caught.value.faults] == kinds


def test_a_field_that_rows_call_by_several_words_is_one_column():
    rows = [{"id": "1", "nama": "Camat"}, {"id": "2", "jabatan": "Lurah", "catatan": "x"}]
    peta = PetaJabatan.from_rows(rows)
    assert peta.columns == (("id", "id"), ("nama", "nama_jabatan"), ("catatan", None))
    assert [*peta.sheet().rows] == [["1", "Camat", None], ["2", "Lurah", "x"]]


def test_keys_are_known_by_the_words_in_use_and_others_are_kept():
    peta = PetaJabatan.from_rows(
        [{"ID": 7, "Nama Jabatan": "Camat", "Kls": "12", "catatan": 0.5, 3: "x", "kosong": " "}]
    )
    assert peta.posts[0].others == (("catatan", Decimal("0.5")), ("3", "x"))
    assert peta.columns == (
        ("ID", "id"), ("Nama Jabatan", "nama_jabatan"), ("Kls", "kelas_jabatan"),
        ("catatan", None), ("3", None), ("kosong", None),
    )  # fmt: skip
    assert peta.kelas("7") == 12


def test_another_law_reads_other_classes():
    catalogue = Catalogue.load()
    peta = PetaJabatan.from_rows(
        [{"id": "1", "nama_jabatan": "a", "kelas_jabatan": 17}], catalogue=catalogue
    )
    assert peta.catalogue is catalogue


def test_what_a_post_is_made_of_is_checked_too():
    with pytest.raises(ValidationError):
        Post(id="1", nama_jabatan="a", kebutuhan=0.5)
    with pytest.raises(ValidationError):
        Post(id="1", nama_jabatan="a", kebutuhan=Decimal("NaN"))
    with pytest.raises(ValidationError):
        Post(id="1", nama_jabatan="a", kebutuhan=Decimal("1E+99999"))
    with pytest.raises(ValidationError):
        Post(id="1", nama_jabatan="a", bezetting=True)
    post = Post(id="1", nama_jabatan="a", bezetting_pns=1, kebutuhan=Fraction(1, 3))
    assert post.selisih == Fraction(2, 3)
    assert (post.written("usulan"), copy.deepcopy(post)) == (None, post)


@pytest.mark.parametrize(
    ("post", "kind"),
    [
        (Post(id="1", nama_jabatan="a", jenis_jabatan="camat"), "post_kind_unknown"),
        (Post(id="1", nama_jabatan="a", jenis_jabatan="jfu"), "post_kind_unknown"),
        (Post(id="1", nama_jabatan="a", skema="lima", tingkat=("1-1",)), "post_kind_unknown"),
        (Post(id="1", nama_jabatan="a", tingkat=("1-1",)), "levels_without_kind"),
        (Post(id="1", nama_jabatan="a", skema="struktural", tingkat=("1-1",)), "missing"),
        (Post(id="1", nama_jabatan="a", tanda=("magang",)), "mark_unknown"),
        (
            Post(id="1", nama_jabatan="a", kelas_tertulis=(KelasTertulis(reading="usulan", kelas=99),)),
            "kelas_out_of_range",
        ),
        (Post(id="1", nama_jabatan="a", induk="2"), "post_orphan"),
        (Post(id="1", nama_jabatan="a", others=(("Kelas", 9),)), "field_twice"),
        (Post(id="1", nama_jabatan="a", others=(("x", 9), ("x", 8))), "field_twice"),
        (Post(id="1", nama_jabatan="a", others=((" ", 9),)), "field_twice"),
    ],
)  # fmt: skip
def test_posts_that_the_law_does_not_know_make_no_peta(post, kind):
    with pytest.raises(PetaError) as caught:
        PetaJabatan((post,))
    assert caught.value.faults[0].kind == kind
    assert caught.value.faults[0].where == "1"


def test_levels_of_an_unknown_kind_are_told_once():
    post = Post(id="1", nama_jabatan="a", jenis_jabatan="camat", tingkat=("1-1",))
    with pytest.raises(PetaError) as caught:
        PetaJabatan((post,))
    assert [fault.kind for fault in caught.value.faults] == ["post_kind_unknown"]


def test_a_peta_of_posts_is_that_of_their_rows_and_survives_a_pickle():
    rows = [
        {"id": "1", "nama_jabatan": "Camat", "jenis_jabatan": "administrator", "kelas_jabatan": 12,
         "tingkat": LEVELS, "catatan": "x", "tanda": ["calon"]},
        {"id": "2", "induk": "1", "nama_jabatan": "Lurah", "kebutuhan": "4/3"},
    ]  # fmt: skip
    peta = PetaJabatan.from_rows(rows)
    made = PetaJabatan(peta.posts)
    again = pickle.loads(pickle.dumps(peta))  # noqa: S301  # our own
    assert peta == made == again
    assert hash(peta) == hash(made)
    assert again.columns == peta.columns
    assert again.evaluation("1").kelas_jabatan == made.evaluation("1").kelas_jabatan == 8
    assert again.totals("1") == made.totals("1")
    assert (len(peta), repr(peta)) == (2, "<PetaJabatan 2 posts, 1 roots>")


def test_a_post_gives_the_row_that_gives_it():
    catalogue = Catalogue.load()
    posts = [
        Post(id="1", nama_jabatan="Bupati", dipilih=True),
        Post(id="1", nama_jabatan="Camat", bezetting_pns=1, bezetting_pppk=0, skema="fungsional"),
        Post(id="2", nama_jabatan="Bupati", jenis_unit="dinas", tanda=("calon", "kontrak")),
        Post(id="3", nama_jabatan="a", bezetting=2, kelas_tertulis=(
            KelasTertulis(reading="tertulis", kelas=9, dasar="disetujui"),
            KelasTertulis(reading="usulan", kelas=9, nomor="B/1", tanggal=date(2026, 1, 5)),
        )),
    ]  # fmt: skip
    for post in posts:
        row = row_of(post, catalogue)
        assert PetaJabatan.from_rows([row]).posts == (post,)


@pytest.mark.parametrize(
    ("read", "value", "due"),
    [
        (cells.day, datetime(2026, 1, 5, 10, 0), date(2026, 1, 5)),  # noqa: DTZ001
        (cells.day, date(2026, 1, 5), date(2026, 1, 5)),
        (cells.day, "2026-01-05T00:00:00", date(2026, 1, 5)),
        (cells.day, "05.01.2026", date(2026, 1, 5)),
        (cells.day, " ", None),
        (cells.day, "--", None),
        (cells.text, None, None),
        (cells.text, "a\u200b b", "a b"),
        (cells.mark, 12, "12"),
        (cells.mark, None, None),
        (cells.flag, 1, True),
        (cells.flag, "", False),
        (cells.own_cell, float("inf"), "inf"),
        (cells.own_cell, 0.1, Decimal("0.1")),
        (cells.own_cell, ["a"], '["a"]'),
        (cells.own_cell, date(2026, 1, 5), date(2026, 1, 5)),
    ],
)
def test_cells_are_read_exactly(read, value, due):
    assert read(value) == due


@pytest.mark.parametrize("value", ["2026-13-01", "besok", 45000, ["x"], "0" * 20_000, "5 Foo 2026"])
def test_what_is_no_day_is_refused(value):
    with pytest.raises(NotationError):
        cells.day(value)
