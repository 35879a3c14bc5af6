"""What was accepted before makes nothing acceptable later, and no two laws share a result."""

from collections.abc import Iterator
from itertools import islice, product
from typing import Any

import pytest

import jabatan_eval as je
from jabatan_eval.catalogue.loading import shipped
from jabatan_eval.scoring import scorer

CODES = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
TEXT = " ".join(CODES)
FACTORS = ("1", "2", "3", "4A", "4B", "5", "6")
PAIRS = dict(zip(FACTORS, CODES, strict=True))
NUMBERS = dict.fromkeys(FACTORS, 1)


@pytest.fixture(autouse=True)
def _already_accepted() -> None:
    """Everything here comes after the good selection was accepted in every form."""
    for levels in (CODES, tuple(CODES), TEXT, PAIRS, NUMBERS):
        assert je.evaluate(levels).nilai_jabatan == 1165  # type: ignore[arg-type]


@pytest.fixture
def fresh() -> je.Catalogue:
    """A catalogue that has scored nothing yet."""
    return je.Catalogue.load()


class Twin:
    """It is equal to a text and hashes like it, and is none."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __eq__(self, other: object) -> bool:
        return other == self.text

    def __hash__(self) -> int:
        return hash(self.text)


class Liar(str):
    """A text that says it is `1-1`, whatever it holds."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return other == "1-1"

    def __ne__(self, other: object) -> bool:
        return not self == other

    def __hash__(self) -> int:
        return hash("1-1")


class Joiner(str):
    """A text that holds `1-1` and says it is nothing."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return False

    def __hash__(self) -> int:
        return 0


LOOK_ALIKES: dict[str, Any] = {
    "an object equal to a code": [Twin("1-1"), *CODES[1:]],
    "objects equal to all codes": list(map(Twin, CODES)),
    "a tuple of objects equal to all codes": tuple(map(Twin, CODES)),
    "an object equal to the text": Twin(TEXT),
    "bytes for a code": [b"1-1", *CODES[1:]],
    "bytes for all codes": [code.encode() for code in CODES],
    "one text with the separator in a list": ["\x00".join(CODES)],
    "two codes joined, list shorter": ["1-1\x002-1", *CODES[2:]],
    "two codes joined, list as long": ["1-1\x002-1", *CODES[2:], ""],
    "two codes joined, another empty": ["", "1-1\x002-1", *CODES[2:]],
    "a separator behind": ["1-1\x00", *CODES[1:]],
    "a separator before": ["\x001-1", *CODES[1:]],
    "the text with the separator": "\x00".join(CODES),
    "list longer by an empty code": [*CODES, ""],
    "list of empty codes": [""] * 7,
    "all codes in one text of a list": [TEXT],
    "a text that says it is a code": [Liar("zzz"), *CODES[1:]],
    "a text that says it is a code, though another": [Liar("1-2"), "1-3", *CODES[1:]],
    "mapping: True": {**NUMBERS, "1": True},
    "mapping: 1.0": {**NUMBERS, "1": 1.0},
    "mapping: True among codes": {**PAIRS, "1": True},
    "mapping: 1.0 among codes": {**PAIRS, "1": 1.0},
    "mapping: all True": dict.fromkeys(FACTORS, True),
    "mapping: all 1.0": dict.fromkeys(FACTORS, 1.0),
    "mapping: complex": {**NUMBERS, "1": 1 + 0j},
    "mapping: an object equal to a code": {**PAIRS, "1": Twin("1-1")},
    "mapping: an object equal to a factor": {Twin("1"): "1-1", **dict(list(PAIRS.items())[1:])},
    "mapping: one factor more": {**PAIRS, "7": "7-1"},
    "mapping: a text that says it is a code": {**PAIRS, "1": Liar("zzz")},
    "codes exchanged between factors": {**PAIRS, "1": "2-1", "2": "1-1"},
}


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_look_alike_of_what_was_accepted_is_refused(name: str) -> None:
    """Equality, hash and joined text make no code."""
    with pytest.raises(je.SelectionError):
        je.evaluate(LOOK_ALIKES[name])


@pytest.mark.parametrize("name", LOOK_ALIKES)
def test_a_look_alike_is_refused_before_anything_was_accepted(
    name: str, fresh: je.Catalogue
) -> None:
    """And leaves nothing behind that would be taken later."""
    with pytest.raises(je.SelectionError):
        je.evaluate(LOOK_ALIKES[name], catalogue=fresh)
    assert je.evaluate(CODES, catalogue=fresh).nilai_jabatan == 1165


def test_a_lying_text_cannot_open_the_door_for_an_honest_one(fresh: je.Catalogue) -> None:
    """What it holds is remembered under no other name."""
    for _ in range(2):
        with pytest.raises(je.SelectionError):
            je.evaluate([Liar("zzz"), *CODES[1:]], catalogue=fresh)
        with pytest.raises(je.SelectionError):
            je.evaluate(["zzz", *CODES[1:]], catalogue=fresh)


def test_a_text_of_a_subclass_is_what_it_holds(fresh: je.Catalogue) -> None:
    """An odd hash changes nothing."""
    for catalogue in (None, fresh):
        assert je.evaluate([Joiner("1-1"), *CODES[1:]], catalogue=catalogue).nilai_jabatan == 1165


@pytest.mark.parametrize("good", [1, "1-1", " 1-1 "])
def test_one_true_and_one_point_zero_are_told_apart_in_any_order(
    good: Any, fresh: je.Catalogue
) -> None:
    """Whatever came before."""
    for value in (True, good, 1.0, good, True, 1.0):
        if value is good:
            assert je.evaluate({**PAIRS, "1": good}, catalogue=fresh).nilai_jabatan == 1165
        else:
            with pytest.raises(je.SelectionError):
                je.evaluate({**PAIRS, "1": value}, catalogue=fresh)


def test_what_was_seen_is_given_again() -> None:
    """Results are immutable, so they are shared."""
    assert je.evaluate(list(CODES)) is je.evaluate(list(CODES))
    assert je.evaluate(tuple(CODES)) is je.evaluate(list(CODES))
    assert je.evaluate(TEXT) is je.evaluate(" ".join(CODES))


def test_the_two_schemes_do_not_share_results() -> None:
    """The same text means something else under another scheme."""
    nine = "1-1 2-1 3-1 4-1 5-1 6-1 7-1 8-1 9-1"
    assert je.evaluate(nine, scheme="fungsional").nilai_jabatan == 190
    for levels in (nine, nine.split()):
        with pytest.raises(je.SelectionError):
            je.evaluate(levels)
    for six in (TEXT, CODES):
        with pytest.raises(je.SelectionError):
            je.evaluate(six, scheme="fungsional")


@pytest.fixture(scope="module")
def other() -> je.Catalogue:
    """Another law: one number of the shipped file is replaced, and all constraints hold."""
    text = shipped("factor_levels.yaml").decode()
    assert text.index('code: "1-1"') < text.index("points: 175")
    return je.Catalogue.parse(factor_levels=text.replace("points: 175", "points: 180", 1))


@pytest.mark.parametrize("levels", [CODES, tuple(CODES), TEXT, PAIRS, NUMBERS, iter], ids=repr)
def test_two_catalogues_never_share_a_result(levels: Any, other: je.Catalogue) -> None:
    """Each law gives its own, again and again, in turn."""
    for _ in range(3):
        for catalogue, nilai in ((None, 1165), (other, 1170)):
            given = iter(CODES) if levels is iter else levels
            hasil = je.evaluate(given, catalogue=catalogue)
            assert hasil.nilai_jabatan == nilai
            assert hasil.catalogue is (catalogue or je.default_catalogue())
            je.verify(hasil)
    assert je.evaluate(CODES) != je.evaluate(CODES, catalogue=other)
    assert hash(je.evaluate(CODES)) != hash(je.evaluate(CODES, catalogue=other))


def test_levels_of_another_law_are_refused_after_its_results_were_seen(
    other: je.Catalogue,
) -> None:
    """A level carries its points, and they are compared."""
    foreign = je.evaluate(CODES, catalogue=other).levels
    with pytest.raises(je.SelectionError) as caught:
        je.evaluate(foreign)
    assert [fault.kind for fault in caught.value.faults] == ["foreign_level"]


def test_job_and_notes_never_leak_into_a_shared_result() -> None:
    """They belong to one form, not to the selection."""
    job = je.Job(nama="Kepala Seksi")
    for levels in (CODES, TEXT, PAIRS):
        bare = je.evaluate(levels)
        full = je.evaluate(levels, job=job, keterangan={"1": "x"}, standar={"2": "y"})
        assert (full.job, full.keterangan, full.standar) == (job, (("1", "x"),), (("2", "y"),))
        assert full is not bare
        assert full != bare
        again = je.evaluate(levels)
        assert again == bare
        assert (again.job, again.keterangan, again.standar) == (None, (), ())
        assert je.evaluate(levels, job=job).keterangan == ()


def _selections() -> Iterator[list[str]]:
    scheme = je.default_catalogue()["struktural"]
    return map(list, product(*(factor.codes for factor in scheme.factors)))


def test_the_memory_is_bounded(fresh: je.Catalogue) -> None:
    """However many selections are scored, no more than the bound is kept, in any form."""
    for codes in islice(_selections(), scorer.SEEN_AT_MOST + 100):
        je.evaluate(codes, catalogue=fresh)
        je.evaluate(" ".join(codes), catalogue=fresh)
    kept = fresh._memo["struktural"]
    assert 0 < len(kept._seen) <= scorer.SEEN_AT_MOST
    assert 0 < len(kept._seen_texts) <= scorer.SEEN_AT_MOST
    assert je.evaluate(CODES, catalogue=fresh).nilai_jabatan == 1165


def test_a_long_text_is_scored_and_not_kept(fresh: je.Catalogue) -> None:
    """Blanks must not fill the memory."""
    text = TEXT + " " * 1000
    assert je.evaluate(text, catalogue=fresh).nilai_jabatan == 1165
    assert je.evaluate(text, catalogue=fresh).nilai_jabatan == 1165
    assert not fresh._memo["struktural"]._seen_texts


def test_what_is_refused_is_not_kept(fresh: je.Catalogue) -> None:
    """Nor is it accepted the second time."""
    for _ in range(2):
        for levels in (["1-9", *CODES[1:]], "1-9 " + TEXT, {**PAIRS, "1": 9}):
            with pytest.raises(je.SelectionError):
                je.evaluate(levels, catalogue=fresh)
    kept = fresh._memo["struktural"]
    assert (kept._seen, kept._seen_texts) == ({}, {})


def test_a_catalogue_that_was_pickled_takes_no_results_along(fresh: je.Catalogue) -> None:
    """The memory lives and dies with its catalogue."""
    je.evaluate(CODES, catalogue=fresh)
    copied = fresh.model_copy(update={"class_bands": fresh.class_bands})
    assert copied == fresh
    assert copied._memo == {}
