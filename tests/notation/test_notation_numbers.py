"""Kelas, nilai and schemes as people write them, read or refused by name."""

from typing import Any

import pytest

import jabatan_eval as je
from jabatan_eval import parse_kelas, parse_nilai, parse_scheme
from jabatan_eval.notation.cleaning import MAX_TEXT
from jabatan_eval.notation.numbers import points_written, whole

CLASSES = tuple(str(kelas) for kelas in range(1, 18))
ROMAN = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
]


@pytest.mark.parametrize(
    ("value", "kelas"),
    [
        ("8", 8),
        (" 8 ", 8),
        ("08", 8),
        ("８", 8),
        ("Kelas 9", 9),
        ("KELAS JABATAN 9", 9),
        ("kelas jabatan: 9", 9),
        ("kelas = 9", 9),
        ("kls. 9", 9),
        ("Kls 9", 9),
        ("Kelas\xa0IX", 9),
        ("9.0", 9),
        ("9,0", 9),
        ("9.00", 9),
        ("17", 17),
        ("10 (1605-1850)", 10),
        ("8 (delapan)", 8),
        ("Kelas XVII (Tujuh  Belas)", 17),
        ("10 (1605 – 1850)", 10),
        ("10(1.605-1.850)", 10),
        ("Kelas 10 (1605 s/d 1850)", 10),
        ("X (1605-1850)", 10),
        ("17 (4055 ke atas)", 17),
        ("17 (4055 s/d ke atas)", 17),
        ("1105 s/d 1350", 8),
        ("1.105 s/d 1.350", 8),
        ("1105-1350", 8),
        ("1105 s.d. 1350", 8),
        ("1105 s.d 1350", 8),
        ("1105 sd 1350", 8),
        ("1105 sampai 1350", 8),
        ("1105 sampai dengan 1350", 8),
        ("1105 to 1350", 8),
        ("4055 s/d ke atas", 17),
        ("4055 ke atas", 17),
        ("4.055 ke atas", 17),
        ("4055-up", 17),
        ("4055 and up", 17),
        ("4055 +", 17),
        ("190-240", 1),
        (9, 9),
        (9.0, 9),
        *zip(ROMAN, range(1, 18), strict=True),
        *zip((sign.lower() for sign in ROMAN), range(1, 18), strict=True),
    ],
)
def test_a_kelas_is_read(value: Any, kelas: int) -> None:
    """Numbers, Roman numerals, bands, spreadsheets' floats."""
    assert parse_kelas(value) == kelas


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        *((value, "sentinel") for value in ("", " ", "-", "–", "--", "0", "99", "999", "1000")),
        *((value, "sentinel") for value in ("9999", "n/a", "NULL", "nan", "Kelas -", "kelas 0")),
        ("13.A", "local_grade"),
        ("13A", "local_grade"),
        ("13 A", "local_grade"),
        ("13-a", "local_grade"),
        ("9.b", "local_grade"),
        ("18", "kelas_out_of_range"),
        ("20", "kelas_out_of_range"),
        ("0.0", "kelas_out_of_range"),
        ("XVIII", "kelas_out_of_range"),
        ("18 (4055-4730)", "kelas_out_of_range"),
        ("123456789", "kelas_out_of_range"),
        (18, "kelas_out_of_range"),
        (0, "kelas_out_of_range"),
        (1000, "kelas_out_of_range"),
        (20.0, "kelas_out_of_range"),
        ("10 (1605-1900)", "band_contradicts"),
        ("10 (1355-1600)", "band_contradicts"),
        ("10 (1605 ke atas)", "band_contradicts"),
        ("10 (4055 ke atas)", "band_contradicts"),
        ("17 (4055-4730)", "band_contradicts"),
        ("9.5", "unreadable_kelas"),
        ("8 (sembilan)", "unreadable_kelas"),
        ("8 (baru)", "unreadable_kelas"),
        ("-8", "unreadable_kelas"),
        ("8-9", "unreadable_kelas"),
        ("8/9", "unreadable_kelas"),
        ("1105-1355", "unreadable_kelas"),
        ("1105 ke atas", "unreadable_kelas"),
        ("IIX", "unreadable_kelas"),
        ("IIII", "unreadable_kelas"),
        ("VV", "unreadable_kelas"),
        ("IIX (1105-1350)", "unreadable_kelas"),
        ("Ⅷ", "unreadable_kelas"),
        ("٨", "unreadable_kelas"),
        ("²", "unreadable_kelas"),
        ("delapan", "unreadable_kelas"),
        ("Kelas", "sentinel"),
        ("8 9", "unreadable_kelas"),
        ("1234567890", "unreadable_kelas"),
        ("8" * 100_000, "unreadable_kelas"),
        (True, "unreadable_kelas"),
        (False, "unreadable_kelas"),
        (None, "unreadable_kelas"),
        (9.5, "unreadable_kelas"),
        (-1, "unreadable_kelas"),
        (-9.0, "unreadable_kelas"),
        (float("nan"), "unreadable_kelas"),
        (float("inf"), "unreadable_kelas"),
        (10**12, "unreadable_kelas"),
        (1e300, "unreadable_kelas"),
        (b"8", "unreadable_kelas"),
        ([8], "unreadable_kelas"),
    ],
)
def test_what_is_no_kelas_is_refused_by_name(value: Any, kind: str) -> None:
    """A local grade, a sentinel, out of range, a band of another class, or unreadable."""
    with pytest.raises(je.NotationError) as caught:
        parse_kelas(value)
    (fault,) = caught.value.faults
    assert fault.kind == kind
    if kind != "band_contradicts":
        assert fault.allowed == CLASSES
    for lang in ("id", "en"):
        assert fault.message(lang)


def test_a_band_that_contradicts_names_the_right_one() -> None:
    """With the class that it stands beside."""
    with pytest.raises(je.NotationError) as caught:
        parse_kelas("17 (4055-4730)")
    (fault,) = caught.value.faults
    assert (fault.given, fault.allowed) == ("'4055-4730'", ("4055 ke atas",))
    assert fault.message("id") == ("batas '4055-4730' bukan batas kelas 17, yaitu 4055 ke atas")


def test_the_classes_are_those_of_the_catalogue_at_hand() -> None:
    """A catalogue of one's own may have others."""
    catalogue = je.default_catalogue()
    bands = catalogue.class_bands
    top = bands.bands[16].model_copy(update={"upper": 4500})
    more = bands.bands[16].model_copy(update={"kelas": 18, "lower": 4505})
    table = bands.model_copy(update={"bands": (*bands.bands[:16], top, more)})
    own = catalogue.model_copy(update={"class_bands": table})
    assert parse_kelas("18", catalogue=own) == 18
    assert parse_kelas("XVIII (4505 ke atas)", catalogue=own) == 18
    assert parse_kelas("4055-4500", catalogue=own) == 17
    with pytest.raises(je.NotationError):
        parse_kelas("4055 ke atas", catalogue=own)


@pytest.mark.parametrize(
    ("value", "nilai"),
    [
        ("1165", 1165),
        (" 1165 ", 1165),
        ("１１６５", 1165),
        ("1.165", 1165),
        ("1165.0", 1165),
        ("1165.00", 1165),
        ("1165,0", 1165),
        ("1165,00", 1165),
        ("1.165,00", 1165),
        ("54.300", 54300),
        ("1.000", 1000),
        ("1.234.567", 1234567),
        ("190", 190),
        ("Total Nilai: 1165", 1165),
        ("nilai 1.165", 1165),
        ("Nilai Jabatan = 1165", 1165),
        ("total poin 1165", 1165),
        (1165, 1165),
        (1165.0, 1165),
        (999_999_999, 999_999_999),
    ],
)
def test_a_nilai_is_read(value: Any, nilai: int) -> None:
    """The point parts thousands, a comma begins decimals, which must be zero."""
    assert parse_nilai(value) == nilai


@pytest.mark.parametrize(
    ("value", "kind", "near"),
    [
        *((value, "sentinel", None) for value in ("", " ", "-", "--", "0", "n/a", "null", "None")),
        ("1,165", "nilai_fraction", "1165"),
        ("12,345,678", "nilai_fraction", "12345678"),
        ("0,75", "nilai_fraction", None),
        ("1.16", "nilai_fraction", None),
        ("1165,5", "nilai_fraction", None),
        ("1165,000", "nilai_fraction", None),
        ("1.1650", "nilai_fraction", None),
        ("0.165", "nilai_fraction", None),
        ("1165-", "unreadable_nilai", None),
        ("-1165", "unreadable_nilai", None),
        ("+1165", "unreadable_nilai", None),
        ("1 165", "unreadable_nilai", None),
        ("1_165", "unreadable_nilai", None),
        ("1165e0", "unreadable_nilai", None),
        ("0x10", "unreadable_nilai", None),
        ("1..165", "unreadable_nilai", None),
        ("1.165.", "unreadable_nilai", None),
        ("1.16.500", "unreadable_nilai", None),
        ("١١٦٥", "unreadable_nilai", None),
        ("seribu", "unreadable_nilai", None),
        ("1165 Rp", "unreadable_nilai", None),
        ("1234567890", "unreadable_nilai", None),
        ("9" * 100_000, "unreadable_nilai", None),
        (True, "unreadable_nilai", None),
        (None, "unreadable_nilai", None),
        (1165.5, "unreadable_nilai", None),
        (-1, "unreadable_nilai", None),
        (float("nan"), "unreadable_nilai", None),
        (float("-inf"), "unreadable_nilai", None),
        (1_000_000_000, "unreadable_nilai", None),
        (1e300, "unreadable_nilai", None),
        (b"1165", "unreadable_nilai", None),
        ({}, "unreadable_nilai", None),
    ],
)
def test_what_is_no_nilai_is_refused_by_name(value: Any, kind: str, near: str | None) -> None:
    """A fraction, a sentinel, or unreadable; never a number ten or a thousand times off."""
    with pytest.raises(je.NotationError) as caught:
        parse_nilai(value)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.near) == (kind, near)
    assert fault.allowed == ("1165", "1.165")


def test_a_number_too_long_to_be_written_is_refused() -> None:
    """Even Python would not print it."""
    for parse in (parse_kelas, parse_nilai):
        with pytest.raises(je.NotationError) as caught:
            parse(10**5000)
        assert caught.value.faults[0].given == "<int>"


@pytest.mark.parametrize("zero", ["0", "00", "0,0", "0.00", 0, 0.0])
def test_a_nilai_of_zero_is_one_thing_in_every_writing(zero: Any) -> None:
    """It stands for 'not filled in', so it is refused in every writing."""
    with pytest.raises(je.NotationError):
        parse_nilai(zero)


@pytest.mark.parametrize(
    ("parse", "text"), [(parse_kelas, "8"), (parse_nilai, "1165"), (parse_scheme, "jft")]
)
def test_a_text_that_is_too_long_is_refused_and_never_cut(parse: Any, text: str) -> None:
    """What stands behind the bound counts."""
    assert parse(text + " " * 100)
    with pytest.raises(je.JabatanEvalError):
        parse(text + " " * (MAX_TEXT + 1) + "bukan")


@pytest.mark.parametrize(
    ("word", "scheme"),
    [
        ("struktural", "struktural"),
        ("STRUKTURAL", "struktural"),
        (" Struktural ", "struktural"),
        ("6 faktor", "struktural"),
        ("6  Faktor", "struktural"),
        ("６ faktor", "struktural"),
        ("enam faktor", "struktural"),
        ("manajerial", "struktural"),
        ("jabatan struktural", "struktural"),
        ("JPT utama", "struktural"),
        ("jpt_madya", "struktural"),
        ("JPT Pratama", "struktural"),
        ("Administrator", "struktural"),
        ("pengawas", "struktural"),
        ("fungsional", "fungsional"),
        ("9 Faktor", "fungsional"),
        ("sembilan faktor", "fungsional"),
        ("nonmanajerial", "fungsional"),
        ("jabatan fungsional", "fungsional"),
        ("Jabatan_Fungsional", "fungsional"),
        ("pelaksana", "fungsional"),
        ("JFT", "fungsional"),
        ("JFU", "fungsional"),
        ("jabatan\xa0pelaksana", "fungsional"),
    ],
)
def test_a_scheme_is_read_from_the_words_of_practice(word: str, scheme: str) -> None:
    """Names, kinds of post, older words; case and blanks do not matter."""
    assert parse_scheme(word) == scheme


@pytest.mark.parametrize("word", ["", " ", "structural", "eselon IV", "6", "faktor", "\ud800"])
def test_a_word_for_no_scheme_is_refused(word: str) -> None:
    """With the names there are."""
    with pytest.raises(je.UnknownSchemeError) as caught:
        parse_scheme(word)
    (fault,) = caught.value.faults
    assert (fault.kind, fault.allowed) == ("unknown_scheme", ("struktural", "fungsional"))


@pytest.mark.parametrize("word", [None, 6, True, b"struktural", ["struktural"]])
def test_what_is_no_text_is_no_scheme(word: Any) -> None:
    """With our own error."""
    with pytest.raises(je.JabatanEvalError):
        parse_scheme(word)


@pytest.mark.parametrize(
    ("text", "points"), [("175", 175), ("1.250", 1250), ("1,250", 1250), ("0", 0)]
)
def test_points_beside_a_level_may_part_thousands_either_way(text: str, points: int) -> None:
    """There no fraction can be meant."""
    assert points_written(text) == points


@pytest.mark.parametrize("value", [8, 8.0, 0, 999_999_999])
def test_a_whole_number_is_taken_as_it_is(value: float) -> None:
    """From a program or a spreadsheet."""
    taken = whole(value, "unreadable_kelas", ())
    assert taken == value
    assert type(taken) is int
