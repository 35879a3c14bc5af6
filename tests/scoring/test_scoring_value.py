"""An evaluation as a value: frozen, equal, hashable, copied, pickled, printed back."""

import copy
import pickle
from typing import Any

import pytest
from pydantic import ValidationError

import jabatan_eval as je
from jabatan_eval import Job, evaluate
from jabatan_eval.catalogue.loading import shipped

TEXT = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"
NINE = "1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1"
JOB = Job(nama="Kepala Subbagian", unit="Biro Kepegawaian", instansi="BKN")


@pytest.fixture(scope="module")
def other() -> je.Catalogue:
    """The shipped law with one number replaced."""
    text = shipped("factor_levels.yaml").decode()
    return je.Catalogue.parse(factor_levels=text.replace("points: 175", "points: 180", 1))


def _full() -> je.Evaluation:
    return evaluate(TEXT, job=JOB, keterangan={"1": "a", "4A": "b"}, standar={"6": "c"})


def _all(other: je.Catalogue) -> list[je.Evaluation]:
    return [
        evaluate(TEXT),
        evaluate(NINE, scheme="fungsional"),
        _full(),
        evaluate(TEXT, catalogue=other),
        evaluate(TEXT, catalogue=other, job=JOB, standar={"1": "x"}),
    ]


def test_equal_evaluations_are_equal_and_hash_alike() -> None:
    """Whether they are the same object or not."""
    bare, full = evaluate(TEXT), _full()
    assert bare == bare.model_copy()
    assert bare is not bare.model_copy()
    assert hash(bare) == hash(bare.model_copy())
    assert full == _full()
    assert hash(full) == hash(_full())
    assert len({bare, bare.model_copy(), full, _full()}) == 2


def test_what_differs_in_anything_is_not_equal(other: je.Catalogue) -> None:
    """Levels, scheme, catalogue, job, notes."""
    variants = [
        evaluate(TEXT),
        evaluate(TEXT.replace("1-1", "1-2")),
        evaluate(NINE, scheme="fungsional"),
        evaluate(TEXT, catalogue=other),
        evaluate(TEXT, job=JOB),
        evaluate(TEXT, job=Job(nama="Lain")),
        evaluate(TEXT, keterangan={"1": "a"}),
        evaluate(TEXT, standar={"1": "a"}),
        evaluate(TEXT, keterangan={"2": "a"}),
    ]
    assert len(set(variants)) == len(variants)
    for index, one in enumerate(variants):
        assert [one == another for another in variants].count(True) == 1, index
    assert evaluate(TEXT) != TEXT


def test_the_repr_can_be_pasted_back() -> None:
    """It is the call that makes an equal evaluation."""
    for hasil in (evaluate(TEXT), evaluate(NINE, scheme="fungsional")):
        assert eval(repr(hasil), {"evaluate": evaluate}) == hasil  # noqa: S307
    assert repr(evaluate(TEXT)) == f"evaluate('{TEXT}', scheme='struktural')"


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_comes_back_equal(protocol: int, other: je.Catalogue) -> None:
    """Around its own catalogue's levels, and for a law of one's own too."""
    for hasil in _all(other):
        back = pickle.loads(pickle.dumps(hasil, protocol))  # noqa: S301
        assert back == hasil
        assert hash(back) == hash(hasil)
        assert (back.job, back.keterangan, back.standar) == (
            hasil.job,
            hasil.keterangan,
            hasil.standar,
        )
        scheme = back.catalogue[back.scheme]
        assert all(level is scheme.level(level.code) for level in back.levels)
        je.verify(back)


def test_a_pickle_of_a_shipped_result_is_small() -> None:
    """The catalogue travels by name, and comes back as the shared one."""
    stored = pickle.dumps(evaluate(TEXT))
    assert len(stored) < 1000
    assert pickle.loads(stored).catalogue is je.default_catalogue()  # noqa: S301


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, je.Evaluation.model_copy])
def test_a_copy_is_equal_and_shares_the_levels(copied: Any, other: je.Catalogue) -> None:
    """What is frozen all the way down needs no second copy."""
    for hasil in _all(other):
        again = copied(hasil)
        assert again == hasil
        assert hash(again) == hash(hasil)
        assert all(a is b for a, b in zip(again.levels, hasil.levels, strict=True))
        assert again.catalogue is hasil.catalogue
        je.verify(again)


def test_a_copy_may_change_job_and_notes() -> None:
    """They follow from nothing."""
    changed = evaluate(TEXT).model_copy(
        update={"job": JOB, "keterangan": {"1": "a"}, "standar": (("2", "b"),)}
    )
    assert (changed.job, changed.keterangan, changed.standar) == (
        JOB,
        (("1", "a"),),
        (("2", "b"),),
    )
    assert changed.model_copy(update={"job": None}).job is None
    assert changed.model_copy(update={"job": None}).keterangan == (("1", "a"),)
    assert changed.model_copy(update={"job": {"nama": "x"}}).job == Job(nama="x")
    je.verify(changed)


@pytest.mark.parametrize(
    "update",
    [
        {"nilai_jabatan": 1170},
        {"nilai_jabatan": 1165},
        {"band": None},
        {"levels": ()},
        {"scheme": "fungsional"},
        {"catalogue": None},
        {"kelas_jabatan": 9},
        {"unknown": 1},
        {"job": None, "nilai_jabatan": 1, "levels": ()},
    ],
)
def test_a_copy_cannot_change_what_was_derived(update: dict[str, Any]) -> None:
    """Each such key is named."""
    with pytest.raises(je.ReceiptError) as caught:
        evaluate(TEXT).model_copy(update=update)
    assert [f.given for f in caught.value.faults] == [repr(k) for k in update if k != "job"]
    assert {fault.kind for fault in caught.value.faults} == {"derived"}


@pytest.mark.parametrize("update", [{"keterangan": {"9": "x"}}, {"standar": 5}, {"job": 5}])
def test_a_copy_checks_what_it_changes(update: dict[str, Any]) -> None:
    """As `evaluate` does."""
    with pytest.raises(je.SelectionError):
        evaluate(TEXT).model_copy(update=update)


@pytest.mark.parametrize(
    "name",
    ["catalogue", "scheme", "levels", "nilai_jabatan", "band", "job", "keterangan", "standar"],
)
def test_every_field_is_frozen(name: str) -> None:
    """Setting and deleting are refused, and change nothing."""
    hasil = evaluate(TEXT)
    before = getattr(hasil, name)
    with pytest.raises(ValidationError):
        setattr(hasil, name, before)
    with pytest.raises(ValidationError):
        delattr(hasil, name)
    assert getattr(hasil, name) is before


@pytest.mark.parametrize(
    "name", ["kelas_jabatan", "above_lower", "catalogue_digest", "codes", "unknown"]
)
def test_nothing_else_can_be_set(name: str) -> None:
    """Neither what is derived nor what is new."""
    with pytest.raises((ValidationError, AttributeError, ValueError)):
        setattr(evaluate(TEXT), name, 1)


def test_levels_bands_and_jobs_are_frozen_too() -> None:
    """All the way down."""
    hasil = _full()
    for thing, name in ((hasil.levels[0], "points"), (hasil.band, "lower"), (hasil.job, "nama")):
        with pytest.raises(ValidationError):
            setattr(thing, name, 1)
    assert isinstance(hasil.levels, tuple)
    assert isinstance(hasil.keterangan, tuple)


def test_an_evaluation_cannot_be_put_together_by_hand() -> None:
    """Its fields are derived, so the constructor takes none of them."""
    hasil = evaluate(TEXT)
    fields = {name: getattr(hasil, name) for name in je.Evaluation.model_fields}
    with pytest.raises(ValidationError):
        je.Evaluation(**fields)
    with pytest.raises(ValidationError):
        je.Evaluation.model_validate(TEXT)
