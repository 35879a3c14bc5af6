"""Every exception: one root, a built-in kind, all faults at once, both languages, pickled whole."""

import copy
import pickle

import pytest

from jabatan_eval import errors
from jabatan_eval.errors import Fault, JabatanEvalError, SelectionError

BUILT_IN = {
    "SelectionError": ValueError,
    "NotationError": ValueError,
    "PetaError": ValueError,
    "DrawingError": ValueError,
    "NoBandError": ValueError,
    "UnknownSchemeError": KeyError,
    "UnknownCodeError": KeyError,
    "UnknownNameError": KeyError,
    "DocumentError": ValueError,
    "CatalogueError": ValueError,
    "FormError": ValueError,
    "JudgementError": ValueError,
    "FrameError": ValueError,
    "MissingExtraError": ImportError,
    "ReceiptError": ValueError,
    "WorkloadError": ValueError,
    "DossierError": ValueError,
    "FolderError": ValueError,
}
CLASSES = {
    name: thing
    for name, thing in vars(errors).items()
    if isinstance(thing, type) and issubclass(thing, Exception)
}
FAULTS = (
    Fault("missing", factor="2", allowed=("2-1", "2-2", "2-3")),
    Fault(
        "unknown_level",
        factor="1",
        given="'1-9'",
        allowed=("1-1", "1-2"),
        near="1-2",
        where="form.yaml:3: tingkat",
    ),
    Fault("too_great", given="9", values=(("limit", "8"),)),
)
ENGLISH = [
    "factor 2: no level given; allowed: 2-1, 2-2, 2-3",
    "form.yaml:3: tingkat: factor 1: there is no level '1-9'; allowed: 1-1, 1-2; "
    "perhaps 1-2 is meant",
    "9 is more than 8",
]
INDONESIAN = [
    "faktor 2: belum diberi tingkat; pilihan: 2-1, 2-2, 2-3",
    "form.yaml:3: tingkat: faktor 1: tingkat '1-9' tidak ada; pilihan: 1-1, 1-2; "
    "mungkin maksudnya 1-2",
    "9 lebih dari 8",
]


def test_the_public_names_are_the_fault_and_every_exception():
    assert set(errors.__all__) == {"Fault", *CLASSES}


def test_every_leaf_is_of_the_root_and_of_its_built_in_kind():
    assert set(CLASSES) == {"JabatanEvalError", *BUILT_IN}
    for name, kind in BUILT_IN.items():
        assert issubclass(CLASSES[name], JabatanEvalError)
        assert issubclass(CLASSES[name], kind)
    assert not issubclass(JabatanEvalError, (ValueError, KeyError, ImportError))


@pytest.mark.parametrize("name", CLASSES)
def test_an_exception_carries_all_faults_and_says_them_in_english(name):
    error = CLASSES[name](FAULTS)
    assert error.faults == FAULTS
    assert str(error).splitlines() == error.message("en").splitlines() == ENGLISH


@pytest.mark.parametrize("name", CLASSES)
def test_an_exception_says_itself_in_indonesian_by_default(name):
    error = CLASSES[name](FAULTS)
    assert error.message().splitlines() == error.message("id").splitlines() == INDONESIAN


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
@pytest.mark.parametrize("name", CLASSES)
def test_an_exception_survives_pickling(name, protocol):
    error = CLASSES[name](FAULTS)
    again = pickle.loads(pickle.dumps(error, protocol))  # noqa: S301  # our own bytes
    assert type(again) is CLASSES[name]
    assert again.faults == FAULTS
    assert (str(again), again.message("id")) == (str(error), error.message("id"))


@pytest.mark.parametrize("name", CLASSES)
def test_an_exception_can_be_copied_raised_and_caught_by_its_root(name):
    for error in (copy.copy(CLASSES[name](FAULTS)), copy.deepcopy(CLASSES[name](FAULTS))):
        with pytest.raises(JabatanEvalError) as caught:
            raise error
        assert caught.value.faults == FAULTS


def test_faults_may_come_one_by_one_and_may_be_none():
    assert SelectionError(fault for fault in FAULTS).faults == FAULTS
    assert str(SelectionError([])) == ""
    assert SelectionError(()).faults == ()


def test_the_traceback_shows_the_sentence_and_not_a_quoted_key():
    assert str(errors.UnknownSchemeError([FAULTS[2]])) == "9 is more than 8"


def test_faults_are_frozen_equal_and_hashable():
    again = Fault("too_great", given="9", values=(("limit", "8"),))
    assert again == FAULTS[2]
    assert hash(again) == hash(FAULTS[2])
    assert len({*FAULTS, again}) == 3
    with pytest.raises(AttributeError):
        again.given = "10"
    with pytest.raises((AttributeError, TypeError)):
        again.tambahan = 1


@pytest.mark.parametrize("text", ["{limit}", "{}", "{0.__class__}", "%s", "\\", "{given!r:>9}"])
def test_what_was_given_is_never_taken_for_a_pattern(text):
    fault = Fault("too_great", given=text, near=text, where=text, values=(("limit", text),))
    assert fault.message("en") == f"{text}: {text} is more than {text}; perhaps {text} is meant"


@pytest.mark.parametrize("lang", ["de", "", "EN", "en ", None, 1])
def test_there_is_no_third_language(lang):
    with pytest.raises(ValueError, match=r"^unknown language .+; allowed: id, en$"):
        FAULTS[0].message(lang)
    with pytest.raises(ValueError, match="unknown language"):
        SelectionError(FAULTS).message(lang)
