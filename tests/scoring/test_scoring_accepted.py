"""Every form in which `evaluate` takes a selection, and what never matters."""

from collections import OrderedDict, UserDict, deque
from collections.abc import Callable
from enum import Enum, IntEnum
from types import MappingProxyType
from typing import Any

import pytest

import jabatan_eval as je

CODES = ("1-2", "2-1", "3-2", "4A-3", "4B-3", "5-3", "6-3")
NILAI, KELAS = 2715, 13
FACTORS = ("1", "2", "3", "4A", "4B", "5", "6")
NUMBERS = (2, 1, 2, 3, 3, 3, 3)
NINE = ("1-7", "2-4", "3-4", "4-5", "5-4", "6-3", "7-3", "8-1", "9-1")


class Int8:
    """A whole number of a numerical library: it has `__index__` and is no int."""

    def __init__(self, value: int) -> None:
        self.value = value

    def __index__(self) -> int:
        return self.value


class Tingkat(IntEnum):
    SATU = 1
    DUA = 2
    TIGA = 3


class Kode(str, Enum):  # noqa: UP042  # the older way, which users have
    SATU_DUA = "1-2"


class Teks(str):
    __slots__ = ()


def _levels() -> tuple[je.FactorLevel, ...]:
    scheme = je.default_catalogue()["struktural"]
    return tuple(scheme.level(code) for code in CODES)


def _pairs(values: Any = CODES) -> dict[str, Any]:
    return dict(zip(FACTORS, values, strict=True))


FORMS: dict[str, Callable[[], Any]] = {
    "list": lambda: list(CODES),
    "tuple": lambda: CODES,
    "reversed list": lambda: list(reversed(CODES)),
    "generator": lambda: (code for code in CODES),
    "iterator": lambda: iter(CODES),
    "set": lambda: set(CODES),
    "frozenset": lambda: frozenset(CODES),
    "deque": lambda: deque(CODES),
    "keys of a mapping": lambda: dict.fromkeys(CODES).keys(),
    "lower case": lambda: [code.lower() for code in CODES],
    "blanks around": lambda: [f" \t{code}\r\n" for code in CODES],
    "an enumeration's text": lambda: [Kode.SATU_DUA, *CODES[1:]],
    "text of a subclass": lambda: [Teks(code) for code in CODES],
    "text": lambda: " ".join(CODES),
    "text of a subclass, whole": lambda: Teks(" ".join(CODES)),
    "text with commas": lambda: ", ".join(CODES),
    "text with semicolons": lambda: ";".join(CODES),
    "text with newlines": lambda: "\n".join(CODES) + "\n",
    "text with Windows line ends": lambda: "\r\n".join(CODES),
    "text with tabs": lambda: "\t".join(CODES),
    "text between blanks": lambda: f"  {'  '.join(CODES)}  ",
    "text in lower case": lambda: " ".join(CODES).lower(),
    "text in another order": lambda: " ".join(sorted(CODES, reverse=True)),
    "mapping to codes": _pairs,
    "mapping to numbers": lambda: _pairs(NUMBERS),
    "mapping to numbers of a library": lambda: _pairs(map(Int8, NUMBERS)),
    "mapping to an enumeration": lambda: _pairs(map(Tingkat, NUMBERS)),
    "mapping to levels": lambda: _pairs(_levels()),
    "mapping, mixed": lambda: _pairs([2, "2-1", Int8(2), *_levels()[3:]]),
    "mapping, lower case": lambda: {k.lower(): v for k, v in _pairs().items()},
    "mapping, blanks in keys": lambda: {f" {k} ": v for k, v in _pairs().items()},
    "mapping in another order": lambda: dict(reversed(_pairs().items())),
    "ordered mapping": lambda: OrderedDict(_pairs()),
    "read-only mapping": lambda: MappingProxyType(_pairs()),
    "mapping of one's own": lambda: UserDict(_pairs()),
    "levels": lambda: list(_levels()),
    "levels, as a set": lambda: set(_levels()),
    "levels and codes": lambda: [*_levels()[:3], *CODES[3:]],
    "the levels of a result": lambda: je.evaluate(CODES).levels,
    "the codes of a result": lambda: je.evaluate(CODES).codes,
}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_levels_give_the_same_result_in_every_form(form: str) -> None:
    """Order, case, blanks and container do not matter."""
    hasil = je.evaluate(FORMS[form]())
    assert (hasil.nilai_jabatan, hasil.kelas_jabatan) == (NILAI, KELAS)
    assert hasil.codes == CODES
    assert hasil == je.evaluate(list(CODES))
    je.verify(hasil)


@pytest.mark.parametrize(
    "levels",
    [list(NINE), " ".join(NINE), {str(i): code for i, code in enumerate(NINE, start=1)}],
    ids=["list", "text", "mapping"],
)
def test_the_functional_scheme_takes_nine(levels: Any) -> None:
    """The scheme is the caller's word."""
    hasil = je.evaluate(levels, scheme="fungsional")
    assert (hasil.nilai_jabatan, hasil.kelas_jabatan, hasil.scheme) == (2890, 14, "fungsional")


def test_a_level_in_the_result_is_the_catalogues_own() -> None:
    """The breakdown costs nothing, and carries its sources."""
    scheme = je.default_catalogue()["struktural"]
    for levels in (list(CODES), _pairs(NUMBERS), " ".join(CODES), list(_levels())):
        for level in je.evaluate(levels).levels:
            assert level is scheme.level(level.code)
            assert level.sources


def test_a_copy_of_a_level_is_taken_as_the_catalogues_own() -> None:
    """What was unpickled elsewhere stands for the same level."""
    copies = [je.FactorLevel.model_validate(level.model_dump()) for level in _levels()]
    hasil = je.evaluate(copies)
    assert [a is b for a, b in zip(hasil.levels, _levels(), strict=True)] == [True] * 7


def test_a_dump_of_the_selection_model_can_be_given_as_it_is() -> None:
    """A form made from the model needs no translation."""
    model = je.default_catalogue()["struktural"].selection_model()
    chosen = model.model_validate(_pairs())
    assert je.evaluate(chosen.model_dump()).nilai_jabatan == NILAI


def test_what_follows_from_the_levels() -> None:
    """The result explains itself."""
    hasil = je.evaluate(["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"])
    catalogue = je.default_catalogue()
    assert [(level.factor, level.code, level.points) for level in hasil.levels] == [
        ("1", "1-1", 175),
        ("2", "2-1", 100),
        ("3", "3-1", 450),
        ("4A", "4A-1", 25),
        ("4B", "4B-1", 30),
        ("5", "5-1", 75),
        ("6", "6-1", 310),
    ]
    assert (hasil.band.kelas, hasil.band.lower, hasil.band.upper) == (8, 1105, 1350)
    assert hasil.band is catalogue.band_for(1165)
    assert (hasil.above_lower, hasil.below_upper) == (60, 185)
    assert hasil.catalogue is catalogue
    assert hasil.catalogue_edition == catalogue.edition.id
    assert hasil.catalogue_digest == catalogue.digest
    assert (hasil.job, hasil.keterangan, hasil.standar) == (None, (), ())


def test_the_highest_class_has_no_distance_to_an_upper_edge() -> None:
    """It is open."""
    hasil = je.evaluate("1-5 2-3 3-3 4A-4 4B-4 5-8 6-6")
    assert (hasil.nilai_jabatan, hasil.band.upper, hasil.below_upper) == (4730, None, None)


def test_job_and_notes_are_carried() -> None:
    """Notes come back in the law's order, and empty ones are none."""
    job = je.Job(nama="Kepala Bidang", unit="Dinas", instansi="Provinsi")
    hasil = je.evaluate(
        CODES, job=job, keterangan={"6": "akhir", " 4a ": "rapat", "1": ""}, standar={"5": "X"}
    )
    assert hasil.job is job
    assert hasil.keterangan == (("4A", "rapat"), ("6", "akhir"))
    assert hasil.standar == (("5", "X"),)
    assert hasil.nilai_jabatan == NILAI


@pytest.mark.parametrize(
    ("nilai", "kelas", "lower", "upper"),
    [
        (190, 1, 190, 240),
        (240, 1, 190, 240),
        (245, 2, 245, 300),
        (1105, 8, 1105, 1350),
        (1165, 8, 1105, 1350),
        (1166, 8, 1105, 1350),
        (1350, 8, 1105, 1350),
        (1355, 9, 1355, 1600),
        (4050, 16, 3605, 4050),
        (4055, 17, 4055, None),
        pytest.param(10**5000, 17, 4055, None, id="endless"),
    ],
)
def test_class_for_looks_at_the_bands_only(
    nilai: int, kelas: int, lower: int, upper: int | None
) -> None:
    """Whether any form gives the total is another question."""
    band = je.class_for(nilai)
    assert (band.kelas, band.lower, band.upper) == (kelas, lower, upper)


@pytest.mark.parametrize(
    ("nilai", "kind", "words"),
    [
        (242, "nilai_between_bands", "nilai 242 lies between kelas 1 (up to 240) and kelas 2"),
        (4051, "nilai_between_bands", "between kelas 16 (up to 4050) and kelas 17 (from 4055)"),
        (189, "nilai_below_bands", "nilai 189 is below the lowest kelas, which starts at 190"),
        (0, "nilai_below_bands", "which starts at 190"),
        pytest.param(-(10**5000), "nilai_below_bands", "which starts at 190", id="endless"),
        (True, "nilai_not_whole", "must be a whole number, not True"),
        (1165.0, "nilai_not_whole", "must be a whole number, not 1165.0"),
        ("1165", "nilai_not_whole", "must be a whole number, not '1165'"),
        (None, "nilai_not_whole", "must be a whole number, not None"),
        (float("nan"), "nilai_not_whole", "must be a whole number, not nan"),
    ],
)
def test_class_for_refuses_what_has_no_class(nilai: Any, kind: str, words: str) -> None:
    """A total without a band, and what is no whole number."""
    with pytest.raises(je.NoBandError) as caught:
        je.class_for(nilai)
    assert [fault.kind for fault in caught.value.faults] == [kind]
    assert words in str(caught.value)
    assert caught.value.message("id") != str(caught.value)
