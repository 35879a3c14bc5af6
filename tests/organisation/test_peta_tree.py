"""Trees of any shape: who stands below whom, and every way in which they can be broken."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval.errors import PetaError, UnknownCodeError
from jabatan_eval.organisation import PetaJabatan


def forest(parents):
    """Rows whose superiors are given by place; None for a root."""
    return [
        {
            "id": f"P.{place}0",
            "induk": None if above is None else f"P.{above}0",
            "nama_jabatan": f"Jabatan {place % 7}",
        }
        for place, above in enumerate(parents)
    ]


def shuffled(count, seed):
    """A random forest of so many posts, its rows in any order."""
    chance = random.Random(seed)  # noqa: S311  # no secrets
    parents = [None if place < 3 else chance.choice([None, *range(place)] if chance.random() < 0.01 else range(place)) for place in range(count)]  # fmt: skip
    rows = forest(parents)
    chance.shuffle(rows)
    return rows


def kinds(rows):
    """The kinds of fault that are told, each with the id or place it is told at."""
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    return [(fault.kind, (fault.where or "").partition(":")[0]) for fault in caught.value.faults]


@given(
    st.lists(st.integers(0, 10_000), min_size=1, max_size=60).map(
        lambda picks: [
            None if place == 0 or pick % 9 == 0 else pick % place
            for place, pick in enumerate(picks)
        ]
    ),
    st.randoms(use_true_random=False),
)
def test_every_forest_is_read_whatever_the_order_of_its_rows(parents, chance):
    rows = forest(parents)
    chance.shuffle(rows)
    peta = PetaJabatan.from_rows(rows)
    above = {row["id"]: row["induk"] for row in rows}
    assert [post.id for post in peta.posts] == [row["id"] for row in rows]
    assert [post.id for post in peta.roots] == [row["id"] for row in rows if row["induk"] is None]
    for own, its in above.items():
        superior = peta.superior(own)
        assert (superior and superior.id) == its
        below = [row["id"] for row in rows if row["induk"] == own]
        assert [post.id for post in peta.children(own)] == below
    walked = [*peta.walk()]
    assert len(walked) == len({post.id for _, post in walked}) == len(rows)
    depth = {post.id: steps for steps, post in walked}
    assert all(
        steps == (depth[above[own]] + 1 if above[own] else 0) for own, steps in depth.items()
    )
    for root in peta.roots:
        tree = [post.id for post in peta.below(root.id)]
        assert tree[0] == root.id
        assert all(above[own] in tree for own in tree[1:])


@pytest.mark.parametrize("shape", [lambda place: place - 1, lambda _: 0])
def test_twenty_thousand_posts_in_a_chain_or_under_one_are_no_matter(shape):
    peta = PetaJabatan.from_rows(forest([None, *map(shape, range(1, 20_000))]))
    assert peta.total.posts == peta.totals("P.00").posts == 20_000
    assert max(depth for depth, _ in peta.walk()) == shape(20_000 - 1) + 1


@pytest.mark.parametrize("seed", range(3))
def test_each_fault_put_into_a_tree_of_five_thousand_is_found_where_it_is(seed):
    chance = random.Random(seed)  # noqa: S311  # no secrets
    rows = shuffled(5000, seed)
    place_of = {row["id"]: place for place, row in enumerate(rows)}
    rooted = [place for place, row in enumerate(rows) if row["induk"] is not None]
    first, second, third, fourth, fifth = chance.sample(rooted, 5)
    below = {row["induk"] for row in rows}
    leaf = next(p for p in chance.sample(rooted, 500) if rows[p]["id"] not in below and p not in (first, second, third, fourth, fifth))  # fmt: skip
    due = set()

    def at(place):
        return f"#{place + 1} ({rows[place]['id']})"

    rows[first]["induk"] = "tidak ada"
    due.add(("post_orphan", at(first)))
    rows[second]["nama_jabatan"] = " "
    due.add(("post_without", at(second)))
    rows[third]["induk"] = rows[third]["id"]
    due.add(("post_below_itself", at(third)))
    other = rows[fourth]["id"]
    rows[leaf]["id"] = other
    late = max(leaf, fourth)
    due.add(("post_id_repeated", at(late)))
    rows[fifth]["kelas_jabatan"] = "18"
    due.add(("kelas_out_of_range", at(fifth)))
    found = kinds(rows)
    assert due <= {*found}
    assert {kind for kind, _ in found} <= {kind for kind, _ in due}
    assert len(place_of) == 5000


def test_a_circle_is_named_once_as_a_path_and_what_hangs_below_it_is_not_told_again():
    rows = forest([None, 3, 1, 2, 3, 4])
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.given) == ("post_cycle", "P.10 > P.30 > P.20 > P.10")
    assert fault.where == "#2 (P.10)"


def test_two_circles_are_two_faults_and_a_long_one_is_cut():
    rows = forest([1, 0, *range(3, 30), 2])
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    assert [fault.kind for fault in caught.value.faults] == ["post_cycle"] * 2
    assert caught.value.faults[1].given.endswith("P.90 > ... > P.20")


def test_an_orphan_is_told_what_is_likely_meant():
    rows = [
        {"id": "1.10", "nama_jabatan": "Kepala Dinas"},
        {"id": "2", "induk": "1.1", "nama_jabatan": "Sekretaris"},
        {"id": "a-1", "nama_jabatan": "Camat"},
        {"id": "3", "induk": "A-1 ", "nama_jabatan": "Lurah"},
        {"id": "4", "induk": "001.10", "nama_jabatan": "Lurah"},
    ]
    with pytest.raises(PetaError) as caught:
        PetaJabatan.from_rows(rows)
    assert [fault.near for fault in caught.value.faults] == ["1.10", "a-1", "1.10"]


def test_a_sign_for_no_superior_is_one_unless_a_post_has_it_for_its_id():
    assert len(PetaJabatan.from_rows([{"id": "1", "induk": "0", "nama_jabatan": "a"}]).roots) == 1
    rows = [
        {"id": "0", "induk": "-", "nama_jabatan": "a"},
        {"id": "1", "induk": "0", "nama_jabatan": "b"},
    ]
    assert [post.id for post in PetaJabatan.from_rows(rows).children("0")] == ["1"]


def test_without_a_post_there_is_no_peta():
    assert kinds([]) == [("no_posts", "")]
    with pytest.raises(PetaError):
        PetaJabatan(())


@pytest.mark.parametrize("wrong", ["P.1", None, 3, ["P.00"]])
def test_an_id_that_is_not_there_is_a_key_error(wrong):
    peta = PetaJabatan.from_rows(forest([None]))
    for look in (peta.post, peta.children, peta.superior, peta.below, peta.kind, peta.evaluation,
                 peta.classes, peta.kelas, peta.totals):  # fmt: skip
        with pytest.raises(UnknownCodeError) as caught:
            look(wrong)
        assert caught.value.faults[0].kind == "unknown_post"
