"""Every selection that `evaluate` refuses: all faults at once, each with what is allowed."""

import itertools
import re
from collections.abc import Callable
from typing import Any

import pytest

import jabatan_eval as je
from jabatan_eval.scoring.choice import MAX_LEVELS, MAX_TEXT

CODES = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
FACTORS = ("1", "2", "3", "4A", "4B", "5", "6")
PAIRS = dict(zip(FACTORS, CODES, strict=True))
NINE = ["1-1", "2-1", "3-1", "4-1", "5-1", "6-1", "7-1", "8-1", "9-1"]

Kinds = list[tuple[str, str | None]]


def _faults(levels: Any, **options: Any) -> tuple[je.Fault, ...]:
    with pytest.raises(je.SelectionError) as caught:
        je.evaluate(levels, **options)
    faults = caught.value.faults
    for lang in ("id", "en"):
        lines = caught.value.message(lang).split("\n")
        assert len(lines) == len(faults)
        assert all(line and not re.search(r"\{\w", line) for line in lines)
    return faults


def _kinds(faults: tuple[je.Fault, ...]) -> Kinds:
    return [(fault.kind, fault.factor) for fault in faults]


def _all_missing(*but: str) -> Kinds:
    return [("missing", factor) for factor in FACTORS if factor not in but]


REFUSED: dict[str, tuple[Any, Kinds]] = {
    "nothing": ([], _all_missing()),
    "an empty text": ("", _all_missing()),
    "blanks only": (" ,;\n", _all_missing()),
    "an empty mapping": ({}, _all_missing()),
    "an empty generator": ((c for c in ()), _all_missing()),
    "one factor too few": (CODES[:-1], [("missing", "6")]),
    "three factors too few": (CODES[1:5], [("missing", "1"), ("missing", "5"), ("missing", "6")]),
    "the same level twice": ([*CODES, "1-1"], [("repeated", "1")]),
    "two levels of a factor": ([*CODES, "1-2"], [("repeated", "1")]),
    "a factor twice and one missing": ([*CODES[:-1], "1-2"], [("repeated", "1"), ("missing", "6")]),
    "a level that is not there": (["1-10", *CODES[1:]], [("unknown_level", "1")]),
    "a level of the other scheme only": (["1-9", *CODES[1:]], [("other_scheme", "1")]),
    "level 0": (["1-0", *CODES[1:]], [("unknown_level", "1")]),
    "a factor that is not there": ([*CODES, "7-1"], [("other_scheme", "7")]),
    "a factor of no scheme": ([*CODES, "12-1"], [("unknown_factor", None)]),
    "the whole of factor 4": (
        [*CODES[:3], "4-1", *CODES[5:]],
        [("other_scheme", "4"), ("missing", "4A"), ("missing", "4B")],
    ),
    "a level of factor 4 in no scheme": (
        [*CODES[:3], "4-9", *CODES[5:]],
        [("unknown_factor", None), ("missing", "4A"), ("missing", "4B")],
    ),
    "no code at all": (["satu", *CODES[1:]], [("unreadable_level", None), ("missing", "1")]),
    "an empty code": (["", *CODES[1:]], [("unreadable_level", None), ("missing", "1")]),
    "True": ([True, *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "1.0": ([1.0, *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "1 without a factor": ([1, *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "None inside": ([None, *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "bytes inside": ([b"1-1", *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "a list inside": ([["1-1"], *CODES[1:]], [("not_a_level", None), ("missing", "1")]),
    "pairs instead of a mapping": (
        list(PAIRS.items()),
        [("not_a_level", None)] * 7 + _all_missing(),
    ),
    "None": (None, [("not_a_selection", None)]),
    "a number": (1165, [("not_a_selection", None)]),
    "True alone": (True, [("not_a_selection", None)]),
    "bytes": (b"1-1 2-1", [("not_a_selection", None)]),
    "a bytearray": (bytearray(b"1-1"), [("not_a_selection", None)]),
    "an object": (object(), [("not_a_selection", None)]),
    "mapping: True": ({**PAIRS, "1": True}, [("not_a_level_of", "1")]),
    "mapping: 1.0": ({**PAIRS, "1": 1.0}, [("not_a_level_of", "1")]),
    "mapping: None": ({**PAIRS, "1": None}, [("not_a_level_of", "1")]),
    "mapping: a class": ({**PAIRS, "1": int}, [("not_a_level_of", "1")]),
    "mapping: a list": ({**PAIRS, "1": ["1-1"]}, [("not_a_level_of", "1")]),
    "mapping: 0": ({**PAIRS, "1": 0}, [("unknown_level", "1")]),
    "mapping: 10": ({**PAIRS, "1": 10}, [("unknown_level", "1")]),
    "mapping: 6, which the other scheme has": ({**PAIRS, "1": 6}, [("unknown_level", "1")]),
    "mapping: -1": ({**PAIRS, "1": -1}, [("unknown_level", "1")]),
    "mapping: more digits than can be written": (
        {**PAIRS, "1": 10**5000},
        [("unknown_level", "1")],
    ),
    "mapping: a bare number as text": ({**PAIRS, "1": "1"}, [("unreadable_level", "1")]),
    "mapping: the level of another factor": ({**PAIRS, "1": "2-1"}, [("mismatch", "1")]),
    "mapping: 4A and 4B exchanged": (
        {**PAIRS, "4A": "4B-1", "4B": "4A-1"},
        [("mismatch", "4A"), ("mismatch", "4B")],
    ),
    "mapping: an unknown factor": ({**PAIRS, "7": 1}, [("unknown_factor", None)]),
    "mapping: factor 4": (
        {k: v for k, v in PAIRS.items() if k[0] != "4"} | {"4": 1},
        [("unknown_factor", None), ("missing", "4A"), ("missing", "4B")],
    ),
    "mapping: a number as the factor": ({1: "1-1"}, [("unknown_factor", None), *_all_missing()]),
    "mapping: True as the factor": ({True: "1-1"}, [("unknown_factor", None), *_all_missing()]),
    "mapping: None as the factor": ({None: "1-1"}, [("unknown_factor", None), *_all_missing()]),
    "mapping: an endless number as the factor": (
        {10**5000: 1},
        [("unknown_factor", None), *_all_missing()],
    ),
    "mapping: a factor in both cases": ({**PAIRS, "4a": 2}, [("repeated", "4A")]),
    "digits of another script": (
        ["١-١", *CODES[1:]],
        [("unreadable_level", None), ("missing", "1")],
    ),
    "superscript digits": (["1-¹", *CODES[1:]], [("unreadable_level", None), ("missing", "1")]),
    "mapping: a factor in another script": (
        {**{k: v for k, v in PAIRS.items() if k != "1"}, "١": 1},
        [("unknown_factor", None), ("missing", "1")],
    ),
    "a lone surrogate": (["\ud800", *CODES[1:]], [("unreadable_level", None), ("missing", "1")]),
    "too long a text": ("1-1 " * MAX_TEXT, [("too_long", None), *_all_missing()]),
    "too long a code": (["1" * (MAX_TEXT + 1), *CODES[1:]], [("too_long", None), ("missing", "1")]),
    "mapping: too long a code": ({**PAIRS, "1": "1" * (MAX_TEXT + 1)}, [("too_long", None)]),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_wrong_selection_is_refused_with_every_fault(name: str) -> None:
    """The kinds, in order, and nothing more."""
    levels, kinds = REFUSED[name]
    assert _kinds(_faults(levels)) == kinds


def test_every_kind_of_fault_can_stand_in_one_refusal() -> None:
    """One run tells all there is to mend."""
    faults = _faults({"1": True, "2": 1.0, "3": None, "x": 1, "4A": "4B-1", "4B": 9, "5": "5-1"})
    assert _kinds(faults) == [
        ("not_a_level_of", "1"),
        ("not_a_level_of", "2"),
        ("not_a_level_of", "3"),
        ("unknown_factor", None),
        ("mismatch", "4A"),
        ("unknown_level", "4B"),
        ("missing", "6"),
    ]


@pytest.mark.parametrize(
    ("levels", "given", "allowed", "near"),
    [
        (CODES[:-1], None, "6-1 6-2 6-3 6-4 6-5 6-6", None),
        (["2-4", *CODES[:1], *CODES[2:]], "'2-4'", "2-1 2-2 2-3", None),
        (["1 - 1", *CODES[1:]], "'1 - 1'", None, "1-1"),
        (["1–1", *CODES[1:]], "'1–1'", None, "1-1"),
        (["１－１", *CODES[1:]], "'１－１'", None, "1-1"),
        (["1-1\N{NO-BREAK SPACE}", *CODES[1:]], "'1-1\\xa0'", None, "1-1"),
        (["01-1", *CODES[1:]], "'01-1'", None, None),
        (["1-01", *CODES[1:]], "'1-01'", "1-1 1-2 1-3 1-4 1-5", "1-1"),
        (["Tingkat Faktor 1-1", *CODES[1:]], "'Tingkat Faktor 1-1'", None, "1-1"),
        (["(FK 1-1 = 175)", *CODES[1:]], "'(FK 1-1 = 175)'", None, "1-1"),
        (["111", *CODES[1:]], "'111'", None, "1-1"),
        (["1-A", *CODES[1:]], "'1-A'", None, "1-1"),
        ([*CODES[:3], "4-4", *CODES[4:]], "'4-4'", "4A-1 4A-2 4A-3 4A-4 4B-1 4B-2 4B-3 4B-4", None),
        ({**PAIRS, "1": "1"}, "'1'", None, "1-1"),
        ({**PAIRS, "1": 6}, "6", "1-1 1-2 1-3 1-4 1-5", None),
        ({**PAIRS, "1": "2-1"}, "'2-1'", "1-1 1-2 1-3 1-4 1-5", None),
        ({**PAIRS, "1": True}, "True", "1-1 1-2 1-3 1-4 1-5", None),
        ({**PAIRS, 2: "2-1"}, "2", "1 2 3 4A 4B 5 6", "'2'"),
        ([*CODES, "1-3"], "1-1, 1-3", "", None),
        (["x" * 100, *CODES[1:]], "'" + "x" * 77 + "...'", None, None),
        (["\x1b[31m", *CODES[1:]], "'\\x1b[31m'", None, None),
    ],
)
def test_the_first_fault_says_what_was_given_and_what_is_allowed(
    levels: Any, given: str | None, allowed: str | None, near: str | None
) -> None:
    """And, where one is near, the likely meaning."""
    fault = _faults(levels)[0]
    assert (fault.given, fault.near) == (given, near)
    if allowed is not None:
        assert " ".join(fault.allowed) == allowed


def test_a_code_without_its_part_names_the_parts_it_may_mean() -> None:
    """Factor 4 is split in two, and a level of it may mean either."""
    catalogue = je.Catalogue.load()
    fungsional = catalogue["fungsional"]
    four = fungsional["4"].model_copy(update={"levels": fungsional["4"].levels[:2]})
    factors = (*fungsional.factors[:3], four, *fungsional.factors[4:])
    changed = fungsional.model_copy(update={"factors": factors, "soft_relations": ()})
    table = catalogue.factor_levels.model_copy(update={"schemes": (catalogue.schemes[0], changed)})
    own = catalogue.model_copy(update={"factor_levels": table})
    fault = _faults([*CODES[:3], "4-4", *CODES[5:]], catalogue=own)[0]
    assert (fault.kind, fault.near) == ("unknown_factor", "4A-4 / 4B-4")


def test_a_missing_factor_given_wrongly_is_reported_once() -> None:
    """A level that was refused is not reported as missing too."""
    assert _kinds(_faults(["1-10", "2-10", *CODES[2:]])) == [
        ("unknown_level", "1"),
        ("unknown_level", "2"),
    ]


@pytest.mark.parametrize(
    ("levels", "scheme", "other"),
    [(NINE, "struktural", "fungsional"), (CODES, "fungsional", "struktural")],
)
def test_a_selection_of_the_other_scheme_is_refused_by_its_name(
    levels: list[str], scheme: str, other: str
) -> None:
    """Nothing in the levels changes the scheme."""
    faults = [fault for fault in _faults(levels, scheme=scheme) if fault.kind == "other_scheme"]
    assert faults
    for fault in faults:
        assert dict(fault.values) == {"other": other, "scheme": scheme}
        assert f"belongs to scheme '{other}', not '{scheme}'" in fault.message("en")


def test_levels_of_the_other_scheme_are_refused_though_their_codes_exist_here() -> None:
    """`1-1` of the other scheme has other points, and is said to be of it."""
    fungsional = je.default_catalogue()["fungsional"]
    faults = _faults([fungsional.level("1-1"), *CODES[1:]])
    assert _kinds(faults) == [("other_scheme", "1")]
    assert faults[0].given == "1-1 (50)"
    assert faults[0].allowed == ("1-1", "1-2", "1-3", "1-4", "1-5")
    assert _kinds(_faults([*CODES, fungsional.level("9-1")])) == [("other_scheme", "9")]


def test_a_level_of_another_catalogue_is_refused_where_its_points_differ() -> None:
    """Two laws are not mixed."""
    level = je.default_catalogue()["struktural"].level("1-1")
    foreign = level.model_copy(update={"points": 180})
    faults = _faults([foreign, *CODES[1:]])
    assert _kinds(faults) == [("foreign_level", "1")]
    assert faults[0].given == "1-1 (180)"
    assert dict(faults[0].values) == {"points": "175"}
    assert _kinds(_faults({**PAIRS, "1": foreign})) == [("foreign_level", "1")]


def test_a_level_under_another_factor_is_refused() -> None:
    """A level object is held to its factor as its code is."""
    level = je.default_catalogue()["struktural"].level("2-1")
    assert _kinds(_faults({**PAIRS, "1": level})) == [("mismatch", "1")]


@pytest.mark.parametrize(
    "level",
    [
        je.FactorLevel.model_construct(),
        je.FactorLevel.model_construct(code=None, points=175),
        je.FactorLevel.model_construct(code="1-1"),
        je.FactorLevel.model_construct(code=["1-1"], points=175),
        je.FactorLevel.model_construct(code="zz", points=175),
    ],
    ids=["empty", "no code", "no points", "a list as code", "an unknown code"],
)
def test_a_level_built_around_the_checks_is_refused(level: je.FactorLevel) -> None:
    """`model_construct` checks nothing, so `evaluate` does."""
    assert _faults([level, *CODES[1:]])
    assert _faults({**PAIRS, "1": level})


ENDLESS: dict[str, Callable[[], Any]] = {
    "numbers": itertools.count,
    "one code": lambda: itertools.repeat("1-1"),
    "all codes": lambda: itertools.cycle(CODES),
    "nonsense": lambda: itertools.repeat("x" * MAX_TEXT),
    "many keys": lambda: {str(number): 1 for number in range(100_000)},
}


@pytest.mark.parametrize("name", ENDLESS)
def test_an_endless_selection_ends(name: str) -> None:
    """After a bounded number of levels the reading stops, and says so."""
    kinds = [fault.kind for fault in _faults(ENDLESS[name]())]
    assert kinds.count("too_many") == 1
    assert len(kinds) <= MAX_LEVELS + 1 + 7


def test_exactly_as_many_as_are_read_are_not_too_many() -> None:
    """The bound itself is inside."""
    assert "too_many" not in [f.kind for f in _faults(["1-1"] * MAX_LEVELS)]
    assert "too_many" in [f.kind for f in _faults(["1-1"] * (MAX_LEVELS + 1))]
    many = {str(number): 1 for number in range(100, 100 + MAX_LEVELS)}
    assert "too_many" not in [f.kind for f in _faults(many)]


def test_a_deep_or_a_cyclic_list_is_refused() -> None:
    """What cannot even be shown is named by its type."""
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    cyclic: list[Any] = []
    cyclic.append(cyclic)
    assert _kinds(_faults(deep))[0] == ("not_a_level", None)
    assert _kinds(_faults(cyclic))[0] == ("not_a_level", None)


class Unspeakable:
    """An object whose `repr` fails."""

    def __repr__(self) -> str:
        raise RuntimeError


def test_an_object_that_cannot_be_shown_is_named_by_its_type() -> None:
    """A foreign `repr` cannot get in the way."""
    assert _faults([Unspeakable()])[0].given == "<Unspeakable>"


class NotAnIndex:
    """It claims to be a whole number, and is none."""

    def __init__(self, result: object) -> None:
        self.result = result

    def __index__(self) -> Any:
        if isinstance(self.result, type) and issubclass(self.result, Exception):
            raise self.result
        return self.result


@pytest.mark.parametrize("result", ["1", 1.0, None, TypeError, ValueError, OverflowError])
def test_what_only_claims_to_be_a_number_is_refused(result: object) -> None:
    """As a numerical library's boolean does."""
    assert _kinds(_faults({**PAIRS, "1": NotAnIndex(result)})) == [("not_a_level_of", "1")]


@pytest.mark.parametrize(
    ("scheme", "near"),
    [
        ("structural", None),
        ("Struktural", "struktural"),
        ("JFT", "fungsional"),
        (" 9 faktor ", "fungsional"),
        ("", None),
        (None, None),
        (True, None),
        (["struktural"], None),
        (b"struktural", None),
        ("s" * 100_000, None),
    ],
)
def test_an_unknown_scheme_is_refused_with_those_there_are(scheme: Any, near: str | None) -> None:
    """There is no guessing, only a hint."""
    with pytest.raises(je.UnknownSchemeError) as caught:
        je.evaluate(CODES, scheme=scheme)
    fault = caught.value.faults[0]
    assert (fault.kind, fault.allowed, fault.near) == (
        "unknown_scheme",
        ("struktural", "fungsional"),
        near,
    )
    assert isinstance(caught.value, KeyError)


@pytest.mark.parametrize("name", ["keterangan", "standar"])
@pytest.mark.parametrize(
    ("notes", "kinds"),
    [
        (5, [("not_notes", None)]),
        ("1", [("not_notes", None)]),
        (b"1", [("not_notes", None)]),
        (["1"], [("not_notes", None)]),
        ([("1", "x", "y")], [("not_notes", None)]),
        ({"9": "x"}, [("unknown_factor", None)]),
        ({1: "x"}, [("unknown_factor", None)]),
        ([([], "x")], [("unknown_factor", None)]),
        ({"1": 5}, [("not_a_note", "1")]),
        ({"1": None}, [("not_a_note", "1")]),
        ({"1": "x" * (MAX_TEXT + 1)}, [("not_a_note", "1")]),
        ({"1": "\ud800"}, [("lone_surrogate", "1")]),
        ({"4A": "x", "4a": "y"}, [("repeated", "4A")]),
        ({"9": "x", "1": 5}, [("unknown_factor", None), ("not_a_note", "1")]),
    ],
)
def test_notes_that_are_none_are_refused(name: str, notes: Any, kinds: Kinds) -> None:
    """All faults at once, each saying which of the two it is in."""
    faults = _faults(CODES, **{name: notes})
    assert _kinds(faults) == kinds
    assert {fault.where for fault in faults} == {name}


@pytest.mark.parametrize("notes", [{"9": "x"}, [("4A", "x"), ("4a", "y")]])
def test_a_note_of_a_wrong_factor_is_told_by_the_factor_as_it_is_written(notes: Any) -> None:
    """Not by what the note says."""
    (fault,) = _faults(CODES, keterangan=notes)
    assert fault.given in ("'9'", "'4a'")


def test_endless_notes_end() -> None:
    """As an endless selection does."""
    taken = 0

    def pairs() -> Any:
        nonlocal taken
        for taken in range(1, 50_001):  # noqa: B007
            yield ("1", "x")

    _faults(CODES, keterangan=pairs())
    assert taken <= 10_000


@pytest.mark.parametrize(
    ("job", "places"),
    [
        ("Kepala Seksi", ["job"]),
        (5, ["job"]),
        ({}, ["job.nama"]),
        ({"nama": ""}, ["job.nama"]),
        ({"nama": "x" * 1001}, ["job.nama"]),
        ({"nama": "x", "unit": 5, "lain": "y"}, ["job.unit", "job.lain"]),
        ({"nama": "\ud800"}, ["job.nama"]),
    ],
)
def test_a_job_that_is_none_is_refused(job: Any, places: list[str]) -> None:
    """With our own error, and the place of each fault."""
    faults = _faults(CODES, job=job)
    assert [fault.where for fault in faults] == places
    assert {fault.kind for fault in faults} == {"not_valid"}


def test_a_job_may_be_given_as_a_mapping() -> None:
    """As it stands in a file."""
    assert je.evaluate(CODES, job={"nama": "Kepala Seksi"}).job == je.Job(nama="Kepala Seksi")  # type: ignore[arg-type]


def test_messages_are_lower_case_sentences_in_both_languages() -> None:
    """They say what was given and what is allowed."""
    with pytest.raises(je.SelectionError) as caught:
        je.evaluate(["2-7", "1-1"])
    assert caught.value.message("id").splitlines()[0] == (
        "faktor 2: tingkat '2-7' tidak ada; pilihan: 2-1, 2-2, 2-3"
    )
    assert caught.value.message("en").splitlines()[0] == (
        "factor 2: there is no level '2-7'; allowed: 2-1, 2-2, 2-3"
    )
    for lang in ("id", "en"):
        for line in caught.value.message(lang).splitlines():
            assert re.match(r"[a-z]", line)
