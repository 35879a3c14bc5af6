"""What holds for every selection, every dump and every value whatever."""

import itertools
import json
import time
from collections.abc import Iterator
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

import jabatan_eval as je
from jabatan_eval import Evaluation, Job, evaluate

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=150)
NAMES = st.sampled_from([scheme.name for scheme in CATALOGUE.schemes])
Selection = tuple[str, list[str]]


@st.composite
def selections(draw: st.DrawFn) -> Selection:
    """A scheme and one code for each of its factors."""
    name = draw(NAMES)
    return name, [draw(st.sampled_from(factor.codes)) for factor in CATALOGUE[name].factors]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


@st.composite
def evaluations(draw: st.DrawFn) -> Evaluation:
    """An evaluation with or without a job and notes."""
    name, codes = draw(selections())
    factors = st.sampled_from([factor.code for factor in CATALOGUE[name].factors])
    notes = st.none() | st.dictionaries(factors, TEXTS, max_size=3)
    parts = st.none() | TEXTS
    jobs = st.builds(Job, nama=TEXTS.filter(bool), unit=parts, instansi=parts)
    return evaluate(
        codes,
        scheme=name,
        job=draw(st.none() | jobs),
        keterangan=draw(notes),
        standar=draw(notes),
    )


@SETTINGS
@given(selection=selections(), data=st.data())
def test_the_order_of_choices_never_matters(selection: Selection, data: st.DataObject) -> None:
    """Nor do case, blanks and container."""
    name, codes = selection
    shuffled = data.draw(st.permutations(codes))
    expected = evaluate(codes, scheme=name)
    pairs = {code.partition("-")[0]: int(code.partition("-")[2]) for code in shuffled}
    mapping = {code.partition("-")[0]: code.lower() for code in shuffled}
    for form in (shuffled, " ".join(shuffled), set(shuffled), iter(shuffled), pairs, mapping):
        assert evaluate(form, scheme=name) == expected
    assert expected.nilai_jabatan == sum(CATALOGUE[name].level(code).points for code in codes)
    assert expected.codes == tuple(codes)


@SETTINGS
@given(selection=selections(), data=st.data())
def test_one_level_up_raises_the_nilai_and_never_lowers_the_kelas(
    selection: Selection, data: st.DataObject
) -> None:
    """In whichever factor."""
    name, codes = selection
    ladders = [factor.codes for factor in CATALOGUE[name].factors]
    places = [i for i, code in enumerate(codes) if code != ladders[i][-1]]
    if not places:
        return
    place = data.draw(st.sampled_from(places))
    ladder = ladders[place]
    raised = list(codes)
    raised[place] = ladder[ladder.index(codes[place]) + 1]
    before, after = evaluate(codes, scheme=name), evaluate(raised, scheme=name)
    assert after.nilai_jabatan > before.nilai_jabatan
    assert after.kelas_jabatan >= before.kelas_jabatan


@pytest.mark.parametrize("scheme", CATALOGUE.schemes, ids=lambda scheme: scheme.name)
def test_every_attainable_total_lies_in_exactly_one_band(scheme: je.Scheme) -> None:
    """Not a sample: all of them."""
    assert scheme.totals
    for total in scheme.totals:
        around = [
            band
            for band in CATALOGUE.bands
            if band.lower <= total and (band.upper is None or total <= band.upper)
        ]
        assert around == [je.class_for(total)]
        assert scheme.is_attainable(total)


@SETTINGS
@given(nilai=st.integers(-(10**6), 10**6))
def test_any_number_has_one_band_or_is_refused(nilai: int) -> None:
    """And the band holds it."""
    try:
        band = je.class_for(nilai)
    except je.NoBandError:
        assert all(nilai < b.lower or (b.upper or nilai) < nilai for b in CATALOGUE.bands)
    else:
        assert band.lower <= nilai <= (band.upper or nilai)


@SETTINGS
@given(hasil=evaluations())
def test_dump_and_load_are_inverse(hasil: Evaluation) -> None:
    """In Python and in JSON, and the second dump is the first."""
    for back in (
        Evaluation.model_validate(hasil.model_dump()),
        Evaluation.model_validate(hasil.model_dump(mode="json")),
        Evaluation.model_validate_json(hasil.model_dump_json()),
    ):
        assert back == hasil
        assert hash(back) == hash(hasil)
        assert back.model_dump_json() == hasil.model_dump_json()
        je.verify(back)


FREE = ("job", "library_version", "keterangan", "standar")


def _leaves(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every key that is no job, note or version, containers included."""
    items = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in items:
        if key not in FREE:
            yield (*path, key)
            if isinstance(value, (dict, list)):
                yield from _leaves(value, (*path, key))


def _others(value: Any) -> Iterator[Any]:
    """Other values of the same type, and of every other."""
    yield from (None, True, False, 0, -1, 1.5, "", "x", [], {}, [None], {"x": 1}, [[]], b"x")
    if isinstance(value, str):
        yield from (value + " ", " " + value, value + "\x00", value[:-1], value.swapcase() + "x")
        yield from (value.encode(), [value], {"value": value}, value + value, value[::-1] + "1")
        yield value.translate({ord(c): 0xFF10 + int(c) for c in "0123456789"}) + "\u200b"
    elif isinstance(value, int):
        yield from (value + 5, value - 5, value + 1, -value, value * 10, str(value), float(value))
        yield from (f"{value}.0", [value], f" {value}", value + 0.5, 10**400, complex(value))
    elif isinstance(value, list):
        yield from (value[:-1], value[1:], value[::-1], value * 2, [*value, value[0]], value[0])
        yield from ([*value, None], {str(i): v for i, v in enumerate(value)}, json.dumps(value))
    elif isinstance(value, dict):
        yield from (list(value), list(value.items()), json.dumps(value), {**value, "lain": 1})
        yield from (
            {k: v for k, v in value.items() if k != gone} for gone in value if gone not in FREE
        )


def _refused(dump: Any) -> bool:
    """Whether a dump is refused, as plain data and, where it can be written, as JSON."""
    refusals = []
    with_python = [lambda: Evaluation.model_validate(dump)]
    try:
        text = json.dumps(dump, allow_nan=False)
    except (TypeError, ValueError):
        loads = with_python
    else:
        loads = [*with_python, lambda: Evaluation.model_validate_json(text)]
    for load in loads:
        try:
            load()
        except (ValidationError, je.JabatanEvalError):
            refusals.append(True)
        else:
            refusals.append(False)
    return all(refusals)


def _changed(dump: Any, path: tuple[Any, ...], value: Any) -> Any:
    changed = deepcopy(dump)
    node = changed
    for key in path[:-1]:
        node = node[key]
    node[path[-1]] = value
    return changed


STORED = [
    evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", job=Job(nama="x", unit="y"), keterangan={"1": "z"}),
    evaluate("1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1", scheme="fungsional", standar={"9": "s"}),
]
LEAVES = [
    pytest.param(hasil, path, id=f"{hasil.scheme}-{'.'.join(map(str, path))}")
    for hasil in STORED
    for path in _leaves(hasil.model_dump(mode="json"))
]


@pytest.mark.parametrize(("hasil", "path"), LEAVES)
def test_changing_any_leaf_of_a_dump_is_refused(hasil: Evaluation, path: tuple[Any, ...]) -> None:
    """Another value, another type, nothing, no key; only job, notes and version are free."""
    dump = hasil.model_dump(mode="json")
    value: Any = dump
    for key in path:
        value = value[key]
    taken = [
        other
        for other in _others(value)
        if not (type(other) is type(value) and other == value)
        and not _refused(_changed(dump, path, other))
    ]
    assert taken == []
    without = deepcopy(dump)
    node = without
    for key in path[:-1]:
        node = node[key]
    del node[path[-1]]
    assert _refused(without)


@pytest.mark.parametrize("hasil", STORED, ids=lambda hasil: hasil.scheme)
def test_a_key_more_is_refused_everywhere(hasil: Evaluation) -> None:
    """At the root, in a level, in the job."""
    dump = hasil.model_dump(mode="json")
    assert not _refused(dump)
    assert _refused({**dump, "lain": 1})
    assert _refused({**dump, "kelas": 8})
    for place in range(len(dump["levels"])):
        assert _refused(_changed(dump, ("levels", place, "lain"), None))
    assert _refused({**dump, "job": {"nama": "x", "lain": 1}})


@SETTINGS
@given(hasil=evaluations(), data=st.data())
def test_a_dump_of_other_levels_never_passes_with_this_seal(
    hasil: Evaluation, data: st.DataObject
) -> None:
    """Not even where all that follows from them is changed too."""
    name, codes = data.draw(selections())
    other = evaluate(codes, scheme=name)
    if (other.scheme, other.codes) == (hasil.scheme, hasil.codes):
        return
    dump = other.model_dump(mode="json")
    assert _refused({**dump, "seal": hasil.record().seal})


ENDLESS = st.booleans().map(lambda negative: -(10**5000) if negative else 10**5000)
"""A number too long to be written, which hypothesis must not see."""


def _speaks(error: je.JabatanEvalError) -> None:
    """Every refusal has faults, and a sentence for each in both languages."""
    assert error.faults
    for lang in ("id", "en"):
        assert len(error.message(lang).splitlines()) >= len(error.faults)


class Index:
    """A number of a library, or what claims to be one."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value

    def __repr__(self) -> str:
        return f"Index({self.value.bit_length()} bits)"


CODES = st.sampled_from([code for s in CATALOGUE.schemes for code in s.level_by_code])
WRITING = st.text("0123456789AB-–/ .,;:=()|\n\t\x00FKLEVEL٣３²", max_size=30)
SCALARS = (
    CODES
    | WRITING
    | st.text(st.characters(), max_size=20)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.just(2**63)
    | ENDLESS
    | st.floats()
    | st.complex_numbers()
    | st.binary(max_size=8)
    | st.builds(Index, st.integers(-3, 12) | ENDLESS)
    | st.sampled_from([int, str, len, object(), Ellipsis, NotImplemented])
    | st.sampled_from([level for s in CATALOGUE.schemes for level in s.level_by_code.values()])
)
KEYS = (
    st.sampled_from([factor.code for scheme in CATALOGUE.schemes for factor in scheme.factors])
    | st.text(st.characters(), max_size=5)
    | st.none()
    | st.booleans()
    | st.integers()
    | ENDLESS
    | st.floats()
    | st.tuples(st.integers())
)
NESTED = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=10)
        | st.lists(inner, max_size=10).map(tuple)
        | st.dictionaries(KEYS, inner, max_size=10)
        | st.lists(inner, max_size=10).map(iter)
    ),
    max_leaves=20,
)


@settings(SETTINGS, max_examples=600)
@given(levels=NESTED, scheme=NAMES)
def test_any_value_whatever_is_scored_or_refused_with_our_error(levels: Any, scheme: str) -> None:
    """Lists, mappings, None, floats, bytes, numbers of any size, nested in any way."""
    try:
        hasil = evaluate(levels, scheme=scheme)
    except je.JabatanEvalError as error:
        _speaks(error)
    else:
        je.verify(hasil)


@settings(SETTINGS, max_examples=300)
@given(levels=st.lists(CODES | WRITING, max_size=10) | WRITING | st.text(), scheme=NAMES)
def test_any_text_whatever_is_scored_or_refused_with_our_error(levels: Any, scheme: str) -> None:
    """A selection, or a list of what may be codes."""
    try:
        je.verify(evaluate(levels, scheme=scheme))
    except je.SelectionError as error:
        _speaks(error)


@SETTINGS
@given(value=NESTED, name=st.sampled_from(["scheme", "job", "keterangan", "standar"]))
def test_any_other_argument_is_taken_or_refused_with_our_error(value: Any, name: str) -> None:
    """The scheme, the job and the notes too."""
    codes = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
    try:
        hasil = evaluate(codes, **{name: value})
    except je.JabatanEvalError as error:
        _speaks(error)
    else:
        assert Evaluation.model_validate_json(hasil.model_dump_json()) == hasil


@SETTINGS
@given(value=NESTED)
def test_any_value_whatever_has_a_class_or_is_refused(value: Any) -> None:
    """`class_for` raises our error and nothing else."""
    try:
        assert 1 <= je.class_for(value).kelas <= 17
    except je.NoBandError as error:
        _speaks(error)


@SETTINGS
@given(value=NESTED)
def test_any_value_whatever_is_loaded_or_refused(value: Any) -> None:
    """A dump may hold anything."""
    with pytest.raises((ValidationError, je.JabatanEvalError)):
        Evaluation.model_validate(value)


LONG = {
    "one character": "1" * 5_000_000,
    "blanks": " " * 5_000_000,
    "codes": "1-1 " * 1_000_000,
    "nearly too long": "1-1 " * 2_499,
    "a list of long texts": ["1-" * 5_000] * 7,
    "a list of many texts": ["x"] * 1_000_000,
    "a long list of long texts": ["1 " * 5_000] * 100,
    "a mapping of long texts": dict.fromkeys(("1", "2", "3", "4A", "4B", "5", "6"), "(1-" * 3_000),
    "a long list inside": [[0] * 100_000],
}


@pytest.mark.parametrize("name", LONG)
def test_long_selections_are_refused_in_bounded_time(name: str) -> None:
    """Some seconds of the processor, where a reader without bounds would take hours."""
    start = time.process_time()
    with pytest.raises(je.SelectionError):
        evaluate(LONG[name])
    assert time.process_time() - start < 15


def test_an_endless_selection_is_refused_in_bounded_time() -> None:
    """Even of the longest texts that are read."""
    start = time.process_time()
    for endless in (
        itertools.count(),
        itertools.repeat("(1-" * 3_333),
        itertools.cycle(["1-1", 2]),
    ):
        with pytest.raises(je.SelectionError):
            evaluate(endless)  # type: ignore[arg-type]
    assert time.process_time() - start < 15
