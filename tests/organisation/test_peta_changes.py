"""Changes: what they touch, what they refuse, and that they give what a new peta would give."""

import random
from contextlib import suppress
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.errors import PetaError
from jabatan_eval.organisation import Change, PetaJabatan
from jabatan_eval.organisation.peta_sums import Directed, Totals

SETTINGS = settings(max_examples=200)
LEVELS = "1-1 2-1 3-2 4A-2 4B-1 5-3 6-2"
NINE = "1-6 2-4 3-3 4-3 5-3 6-2 7-2 8-1 9-1"

KINDS = st.sampled_from([None, "administrator", "pengawas", "pelaksana", "JF"])
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "bezetting": st.none() | st.integers(0, 5),
        "kebutuhan": st.none() | st.fractions(0, 9, max_denominator=12),
        "beban_jam": st.none() | st.integers(0, 3000),
        "kelas_jabatan": st.none() | st.integers(5, 15),
        "kelas_usulan": st.none() | st.integers(5, 15),
        "jenis_jabatan": KINDS,
        "tanda": st.sampled_from([None, "penunjang", "calon"]),
        "nama_jabatan": st.sampled_from(["Camat", "Lurah"]),
    },
)
STEPS = st.lists(
    st.tuples(st.sampled_from(["revise", "move", "add", "remove"]), st.integers(0, 99), st.integers(0, 99), VALUES),
    max_size=14,
)  # fmt: skip


def state(peta):
    """All that a peta gives."""
    readings = ("terakhir", "usulan")
    return (
        [peta.totals(post.id) for post in peta.posts],
        [peta.evaluation(post.id) for post in peta.posts],
        peta.total,
        peta.roots,
        [peta.children(post.id) for post in peta.posts],
        [*peta.walk()],
        peta.findings,
        [peta._directed(reading) for reading in readings],
    )


@SETTINGS
@given(st.lists(VALUES, min_size=1, max_size=10), STEPS, st.booleans())
def test_after_any_series_of_changes_a_peta_is_what_its_posts_give_anew(first, steps, review):
    rows = [
        {"id": f"P{n}", "induk": f"P{n // 2}" if n else None, "nama_jabatan": "a", **values}
        for n, values in enumerate(first)
    ]
    peta = PetaJabatan.from_rows(rows)
    if review:
        peta._directed("terakhir"), peta._directed("usulan")
    for number, (kind, which, other, values) in enumerate(steps):
        own = peta.posts[which % len(peta.posts)].id
        above = [None, *(post.id for post in peta.posts)][other % (len(peta.posts) + 1)]
        change = {
            "revise": Change.revise(own, **values),
            "move": Change.move(own, above),
            "add": Change.add(f"N{number}", induk=above, **{"nama_jabatan": "b", **values}),
            "remove": Change.remove(own),
        }[kind]
        try:
            effect = peta.effect_of(change, base_work="terakhir" if review else None)
        except PetaError as error:
            assert {fault.kind for fault in error.faults} <= {  # noqa: PT017
                "post_below_itself", "post_cycle", "post_has_others_below", "no_posts",
            }  # fmt: skip
            continue
        before, peta = peta, effect.after
        anew = PetaJabatan(peta.posts)
        assert peta == anew
        assert state(peta) == state(anew)
        told = {post.id for post in effect.posts}
        base = "terakhir" if review else None
        ids = {post.id for post in (*before.posts, *peta.posts)}
        changed = {one for one in ids if before._standing(one, base) != anew._standing(one, base)}
        assert told == changed
        assert all(post.differences for post in effect.posts)


@pytest.fixture(name="peta")
def _peta():
    return PetaJabatan.from_rows(
        [
            {"id": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama",
             "bezetting": 1, "kebutuhan": 1},
            {"id": "2", "induk": "1", "nama_jabatan": "Kepala Bidang", "tingkat": LEVELS,
             "jenis_jabatan": "Administrator", "bezetting": 1, "kebutuhan": 1},
            {"id": "3", "induk": "2", "nama_jabatan": "Arsiparis Ahli Madya", "jenis_jabatan": "JF",
             "kelas_jabatan": 11, "dasar": "disetujui: B/1", "beban_jam": 1250, "bezetting": 0,
             "kebutuhan": "1,5", "catatan": "tetap"},
            {"id": "4", "induk": "1", "nama_jabatan": "Sekretaris", "jenis_jabatan": "Administrator"},
        ]
    )  # fmt: skip


def told(effect):
    return {
        post.id: {one.name: (one.before, one.after) for one in post.differences}
        for post in effect.posts
    }


def test_a_need_is_seen_in_every_post_above_and_nowhere_else(peta):
    effect = peta.effect_of(Change.revise("3", kebutuhan="2,5"))
    assert told(effect) == {
        "3": {"kebutuhan": (Fraction(3, 2), Fraction(5, 2)), "selisih": (Fraction(-3, 2), Fraction(-5, 2))},
        "2": {"kebutuhan": (Fraction(5, 2), Fraction(7, 2)), "selisih": (Fraction(-3, 2), Fraction(-5, 2))},
        "1": {"kebutuhan": (Fraction(7, 2), Fraction(9, 2)), "selisih": (Fraction(-3, 2), Fraction(-5, 2))},
    }  # fmt: skip
    assert peta.totals("1").kebutuhan == Fraction(7, 2)
    assert effect.after.totals("1").kebutuhan == Fraction(9, 2)
    assert effect.after.post("3").others == (("catatan", "tetap"),)
    assert repr(effect) == "<Effect of revise 3 on 3 posts>"


def test_levels_change_the_nilai_and_kelas_of_their_own_post_only(peta):
    effect = peta.effect_of(Change.revise("2", tingkat="1-1 2-1 3-2 4A-2 4B-1 5-4 6-2"))
    assert told(effect) == {
        "2": {"nilai_jabatan": (2045, 2210), "kelas_jabatan": (11, 12), "kelas_terakhir": (11, 12)}
    }  # fmt: skip
    emptied = peta.effect_of(Change.revise("2", tingkat=None))
    assert told(emptied) == {
        "2": {"nilai_jabatan": (2045, None), "kelas_jabatan": (11, None), "kelas_terakhir": (11, None)}
    }  # fmt: skip


def test_a_class_below_moves_the_review_above_only_where_that_is_asked_for(peta):
    change = Change.revise("3", kelas_jabatan=9, dasar="disetujui: B/2")
    assert told(peta.effect_of(change)) == {"3": {"kelas_terakhir": (11, 9)}}
    effect = peta.effect_of(change, base_work="terakhir")
    assert told(effect) == {
        "3": {"kelas_terakhir": (11, 9)},
        "2": {"base_work": ("5-5", "5-4")},
        "1": {"base_work": ("5-5", "5-4")},
    }
    (written,) = effect.after.post("3").kelas_tertulis
    assert (written.kelas, written.dasar) == (9, "B/2")


def test_a_change_of_the_name_touches_no_result_and_says_so(peta):
    effect = peta.effect_of(Change.revise("3", nama_jabatan="Arsiparis Ahli Muda"))
    assert effect.posts == ()
    assert "tidak ada hasil yang berubah" in effect.to_text()
    assert "no result changes" in effect.to_html("en")


def test_a_post_that_moves_takes_all_below_it_along(peta):
    effect = peta.effect_of(Change.move("2", "4"))
    assert {post.id for post in effect.posts} == {"4"}
    assert effect.after.totals("4") == Totals(3, 1, Fraction(5, 2), 1, 1)
    root = peta.with_change(Change.move("2", None))
    assert [post.id for post in root.roots] == ["1", "2"]
    assert root.total == peta.total


def test_a_post_that_comes_or_goes_is_told_with_nothing_on_the_other_side(peta):
    effect = peta.effect_of(Change.add("5", induk="4", nama_jabatan="Operator", kebutuhan=2))
    assert [post.id for post in effect.posts] == ["5", "4", "1"]
    assert effect.posts[0].before is None
    assert effect.posts[0].nama_jabatan == "Operator"
    gone = effect.after.effect_of(Change.remove("5"))
    assert gone.posts[0].after is None
    assert gone.posts[0].nama_jabatan == "Operator"
    assert gone.after == peta
    root = peta.with_change(Change.add("6", nama_jabatan="Inspektur"))
    assert [post.id for post in root.roots] == ["1", "6"]
    without = root.with_change(Change.remove("6"))
    assert without == peta


def test_an_effect_is_shown_in_rows_text_and_html(peta):
    effect = peta.effect_of(Change.revise("3", kebutuhan="2,5", bezetting=1))
    assert next(iter(effect.rows("en"))) == {
        "id": "3", "nama_jabatan": "Arsiparis Ahli Madya", "hasil": "B down to the lowest",
        "sebelum": "0", "sesudah": "1",
    }  # fmt: skip
    assert "AKIBAT PERUBAHAN PADA 3" in effect.to_text()
    assert effect._repr_html_() == effect.to_html()
    assert "<td" in effect.to_html()


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (Change.revise("9", kebutuhan=1), "unknown_post"),
        (Change.revise(9, kebutuhan=1), "unknown_post"),
        (Change.remove("9"), "unknown_post"),
        (Change("revise", "3", (("ID", "4"),)), "id_stays"),
        (Change.revise("3", warna="merah"), "unknown_key"),
        (Change.revise("3", kelas=9, kelas_jabatan=9), "field_twice"),
        (Change.revise("3", kebutuhan="x"), "unreadable_amount"),
        (Change.revise("2", tingkat="1-1"), "missing"),
        (Change.move("3", "9"), "post_orphan"),
        (Change.move("3", "3"), "post_below_itself"),
        (Change.move("1", "3"), "post_cycle"),
        (Change.remove("2"), "post_has_others_below"),
        (Change.add("3", nama_jabatan="a"), "post_id_repeated"),
        (Change.add("5", nama_jabatan="a", induk="5"), "post_below_itself"),
        (Change.add("5", nama_jabatan="a", induk="9"), "post_orphan"),
        (Change.add("5"), "post_without"),
        (Change.add("5", induk="1", nama_jabatan="Bupati"), "elected_below"),
        (Change.revise("4", nama_jabatan="Bupati", jenis_jabatan=None), "elected_below"),
    ],
)
def test_a_change_that_cannot_be_is_refused_and_says_where(peta, change, kind):
    with pytest.raises(PetaError) as caught:
        peta.effect_of(change)
    assert caught.value.faults[0].kind == kind
    if kind != "unknown_post":
        assert caught.value.faults[0].where.startswith(change.kind)


def test_the_last_post_stays():
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "a"}]).with_change(Change.remove("1"))
    assert caught.value.faults[0].kind == "no_posts"


def test_an_elected_head_stays_above():
    peta = PetaJabatan.from_rows(
        [
            {"id": "1", "nama_jabatan": "Bupati"},
            {"id": "2", "induk": "1", "nama_jabatan": "Wakil Bupati"},
            {"id": "3", "induk": "2", "nama_jabatan": "Sekretaris Daerah"},
        ]
    )
    with pytest.raises(PetaError) as caught:
        peta.with_change(Change.revise("1", nama_jabatan="Kepala", dipilih="tidak"))
    assert caught.value.faults[0].kind == "elected_below"
    assert peta.with_change(Change.move("2", "1")) == peta


def test_a_long_circle_is_cut():
    rows = [
        {"id": str(n), "induk": str(n - 1) if n else None, "nama_jabatan": "a"} for n in range(20)
    ]
    with pytest.raises(PetaError, match=r"0 > 19 > 18 > 17 > 16 > 15 > 14 > \.\.\. > 0"):
        PetaJabatan.from_rows(rows).with_change(Change.move("0", "19"))


def test_there_is_no_review_in_a_reading_that_is_none(peta):
    with pytest.raises(PetaError):
        peta.effect_of(Change.remove("4"), base_work="apa")


def test_sums_of_work_are_equal_whatever_their_order():
    assert Directed() == Directed({})
    assert Directed() != 3
    with pytest.raises(TypeError):
        hash(Directed())


@pytest.mark.parametrize("seed", range(3))
def test_a_hundred_changes_of_five_thousand_posts_give_what_a_new_peta_gives(seed):
    chance = random.Random(seed)  # noqa: S311  # no secrets
    rows = [
        {"id": f"P{n}", "induk": f"P{chance.randrange(n)}" if n else None, "nama_jabatan": "a",
         "kebutuhan": Fraction(chance.randrange(30), 7), "bezetting": chance.randrange(4)}
        for n in range(5000)
    ]  # fmt: skip
    peta = PetaJabatan.from_rows(rows)
    for number in range(100):
        own, above = (peta.posts[chance.randrange(len(peta))].id for _ in range(2))
        change = chance.choice(
            [
                Change.revise(own, kebutuhan=Fraction(number, 3)),
                Change.move(own, above),
                Change.add(f"N{number}", induk=above, nama_jabatan="b", kebutuhan=2),
                Change.remove(own),
            ]
        )
        with suppress(PetaError):
            peta = peta.with_change(change)
    anew = PetaJabatan(peta.posts)
    assert [peta.totals(post.id) for post in peta.posts] == [
        anew.totals(post.id) for post in anew.posts
    ]
    assert peta._tree == anew._tree
