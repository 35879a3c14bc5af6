"""Every form of writing a level, read or refused by name."""

from typing import Any

import pytest

import jabatan_eval as je
from jabatan_eval import parse_level, parse_levels
from jabatan_eval.notation import level_fault
from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned

EXAMPLES = "1-1, Tingkat Faktor 1-1, (FK : 1 - 1 = 175)"
STRUCTURAL = " ".join(je.default_catalogue()["struktural"].level_by_code)
FUNCTIONAL = " ".join(je.default_catalogue()["fungsional"].level_by_code)
HEADING = "FAKTOR 3 WEWENANG PENYELIAAN DAN MANAJERIAL (FK : 3 – 2 = 775)"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("1-1", "1-1"),
        ("Tingkat Faktor 1-1", "1-1"),
        ("Tingkat Faktor 4A-3", "4A-3"),
        ("tingkat faktor 4a-3", "4A-3"),
        ("Faktor 1 - 1", "1-1"),
        ("Tingkat 1-1", "1-1"),
        ("Tingkat Faktor: 1-1", "1-1"),
        ("FK. 1-1", "1-1"),
        ("TF 1-1", "1-1"),
        ("Level 1-1", "1-1"),
        ("(fk 1-1=175)", "1-1"),
        ("(FK : 1 – 1 = 175)", "1-1"),
        ("(1-1)", "1-1"),
        ("1-1 = 175)", "1-1"),
        (HEADING, "3-2"),
        ("FAKTOR 3 WEWENANG … (FK : 3 – 2 = 775)", "3-2"),
        ("FAKTOR 3 : WEWENANG (FK 3-2 = 775)", "3-2"),
        ("FAKTOR 4 HUBUNGAN PERSONAL (FK 4A-3 = 75)", "4A-3"),
        ("FAKTOR 4A SIFAT HUBUNGAN (FK 4A-3 = 75)", "4A-3"),
        ("WEWENANG (FK 3-2)", "3-2"),
        ("164 ", "5-4"),
        ("164", "5-4"),
        ("174", "6-4"),
        ("111", "1-1"),
        ("144", "4A-4"),
        ("154", "4B-4"),
        ("FK 164", "5-4"),
        ("1-1 175", "1-1"),
        ("1-1\t175", "1-1"),
        ("1-1 | 175", "1-1"),
        ("1-1:175", "1-1"),
        ("1-1 = 175 poin", "1-1"),
        ("1-1 = 175 nilai", "1-1"),
        ("Level 1-1 -- 175 Points", "1-1"),
        ("Level 1-1 -- 175 Point", "1-1"),
        ("1–1   175", "1-1"),
        ("6-4 1.120", "6-4"),
        ("6-4 1,120", "6-4"),
        ("6-4 1120", "6-4"),
        ("Level 3-B", "3-2"),
        ("4A-C", "4A-3"),
        ("1-01", "1-1"),
        ("1-1;", "1-1"),
        ("\n1-1\n", "1-1"),
        ("１－１", "1-1"),
        ("４Ａ－３", "4A-3"),
        ("（ＦＫ　１－１＝１７５）", "1-1"),
        *((f"1{dash}1", "1-1") for dash in "-‐‑‒–—―−﹘﹣－"),
        *((f"1{dash}1", "1-1") for dash in (" - ", "- ", " -", "\xa0–\xa0", "\u2009−\u2009")),
        ("\xa01-1\u3000", "1-1"),
        ("\ufeff1-1\u200b", "1-1"),
    ],
)
def test_a_structural_level_is_read(text: str, code: str) -> None:
    """Words, dashes, blanks, points beside it, three digits."""
    assert parse_level(text) == code
    assert parse_levels(text) == (code,)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Level 1-6 -- 950 Points", "1-6"),
        ("7-2 -- 50 Points", "7-2"),
        ("1–7   1,250", "1-7"),
        ("1-7 1.250", "1-7"),
        ("Level 7-D", "7-4"),
        ("1-I", "1-9"),
        ("254", "5-4"),
        ("291", "9-1"),
        ("5-4 = 225", "5-4"),
        ("4-4", "4-4"),
    ],
)
def test_a_functional_level_is_read(text: str, code: str) -> None:
    """The originals of the method have nine factors."""
    assert parse_level(text, scheme="fungsional") == code


def _fault(text: Any, **options: Any) -> je.Fault:
    with pytest.raises(je.NotationError) as caught:
        parse_level(text, **options)
    for lang in ("id", "en"):
        assert caught.value.message(lang)
    return caught.value.faults[0]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("", "''"),
        ("  ", "'  '"),
        ("\n", "'\\n'"),
        ("dua", "'dua'"),
        ("1", "'1'"),
        ("A", "'A'"),
        ("5.4", "'5.4'"),
        ("5/4", "'5/4'"),
        ("1--1", "'1--1'"),
        ("01-1", "'01-1'"),
        ("x1-1", "'x1-1'"),
        ("1-1x", "'1-1x'"),
        ("1-J", "'1-J'"),
        ("1-123", "'1-123'"),
        ("123-1", "'123-1'"),
        ("((1-1))", "'((1-1))'"),
        ("1-1.", "'.'"),
        ("1-1 1.75", "'1.75'"),
        ("1-1 - 175", "'-'"),
        ("1-1 Rp175", "'Rp175'"),
        ("1-1 0.175", "'0.175'"),
        ("٤A-١", "'٤A-١'"),
        ("١-١", "'١-١'"),
        ("1-¹", "'1-¹'"),
        ("一-一", "'一-一'"),
        ("100", "'100'"),
        ("199", "'199'"),
        ("364", "'364'"),
        ("1640", "'1640'"),
        ("01-Mar", "'01-Mar'"),
        ("1-Mar", "'1-Mar'"),
        ("2024-01-03", "'2024-01-03'"),
        ("01/03/2024", "'01/03/2024'"),
        ("1-1-2024", "'-2024'"),
        ("\x1b[31m", "'\\x1b[31m'"),
        ("y" * 100, "'" + "y" * 77 + "...'"),
    ],
)
def test_what_cannot_be_read_is_quoted(text: str, given: str) -> None:
    """With examples of how to write it."""
    fault = _fault(text)
    assert (fault.kind, fault.given) == ("unreadable_level", given)
    assert dict(fault.values) == {"example": EXAMPLES}
    assert fault.allowed == tuple(je.default_catalogue()["struktural"].level_by_code)


@pytest.mark.parametrize(
    ("text", "scheme", "factor", "given", "level", "points"),
    [
        ("(FK : 1 – 1 = 200)", "struktural", "1", "200", "1-1", "175"),
        ("1-1 100", "struktural", "1", "100", "1-1", "175"),
        ("1-1 2", "struktural", "1", "2", "1-1", "175"),
        ("6-4 1.125", "struktural", "6", "1125", "6-4", "1120"),
        ("1-1=1.175", "struktural", "1", "1175", "1-1", "175"),
        ("FAKTOR 3 WEWENANG (FK 3-2 = 450)", "struktural", "3", "450", "3-2", "775"),
        ("5-4 = 255", "fungsional", "5", "255", "5-4", "225"),
        ("Level 1-6 -- 750 Points", "fungsional", "1", "750", "1-6", "950"),
    ],
)
def test_points_that_contradict_the_level_are_refused(
    text: str, scheme: str, factor: str, given: str, level: str, points: str
) -> None:
    """Neither the level nor the points is believed."""
    fault = _fault(text, scheme=scheme)
    assert (fault.kind, fault.factor, fault.given) == ("points_contradict", factor, given)
    assert dict(fault.values) == {"level": level, "points": points}


@pytest.mark.parametrize(
    ("text", "scheme", "given", "allowed"),
    [
        ("4-4/5", "fungsional", "'4-4/5'", "4-1 4-2 4-3 4-4 4-5 4-6"),
        ("4–4/5", "fungsional", "'4–4/5'", "4-1 4-2 4-3 4-4 4-5 4-6"),
        ("Level 4-4 / 5", "fungsional", "'Level 4-4 / 5'", "4-1 4-2 4-3 4-4 4-5 4-6"),
        ("7-C/D", "fungsional", "'7-C/D'", "7-1 7-2 7-3 7-4"),
        ("4A-2/3", "struktural", "'4A-2/3'", "4A-1 4A-2 4A-3 4A-4"),
        ("4A-2/4A-3", "struktural", "'4A-2/4A-3'", "4A-1 4A-2 4A-3 4A-4"),
        ("4A-2/4A-3 = 75", "struktural", "'4A-2/4A-3 = 75'", "4A-1 4A-2 4A-3 4A-4"),
    ],
)
def test_a_place_between_two_levels_is_refused_by_name(
    text: str, scheme: str, given: str, allowed: str
) -> None:
    """Points are fixed per level."""
    fault = _fault(text, scheme=scheme)
    assert (fault.kind, fault.given) == ("between_levels", given)
    assert " ".join(fault.allowed) == allowed


def test_a_place_between_levels_of_a_split_factor_offers_both_parts() -> None:
    """And where there is no such factor, all levels."""
    fault = _fault("4-4/5")
    assert fault.kind == "between_levels"
    assert " ".join(fault.allowed) == "4A-1 4A-2 4A-3 4A-4 4B-1 4B-2 4B-3 4B-4"
    assert " ".join(_fault("9-4/5").allowed) == STRUCTURAL


@pytest.mark.parametrize(
    ("text", "options", "kind", "factor", "given", "allowed"),
    [
        ("2-9", {}, "unknown_level", "2", "'2-9'", "2-1 2-2 2-3"),
        ("169", {}, "unknown_level", "5", "'5-9'", "5-1 5-2 5-3 5-4 5-5 5-6 5-7 5-8"),
        ("279", {"scheme": "fungsional"}, "unknown_level", "7", "'7-9'", "7-1 7-2 7-3 7-4"),
        ("1-10", {"scheme": "fungsional"}, "unknown_level", "1", "'1-10'", None),
        ("12-1", {}, "unknown_factor", None, "'12-1'", "1 2 3 4A 4B 5 6"),
        ("4C-1", {}, "unknown_factor", None, "'4C-1'", "1 2 3 4A 4B 5 6"),
        ("7-1", {}, "other_scheme", "7", "'7-1'", STRUCTURAL),
        ("4-1", {}, "other_scheme", "4", "'4-1'", "4A-1 4A-2 4A-3 4A-4 4B-1 4B-2 4B-3 4B-4"),
        ("1-9", {}, "other_scheme", "1", "'1-9'", "1-1 1-2 1-3 1-4 1-5"),
        ("254", {}, "other_scheme", "5", "'254' (5-4)", "5-1 5-2 5-3 5-4 5-5 5-6 5-7 5-8"),
        ("279", {}, "other_scheme", None, "'279' (7-9)", STRUCTURAL),
        (
            "164",
            {"scheme": "fungsional"},
            "other_scheme",
            "5",
            "'164' (5-4)",
            "5-1 5-2 5-3 5-4 5-5 5-6",
        ),
        ("4A-1", {"scheme": "fungsional"}, "other_scheme", "4A", "'4A-1'", FUNCTIONAL),
        ("FAKTOR 3 X (FK 2-1 = 100)", {}, "mismatch", "3", "'2-1'", "3-1 3-2 3-3"),
        ("FAKTOR 4B X (FK 4A-3)", {}, "mismatch", "4B", "'4A-3'", "4B-1 4B-2 4B-3 4B-4"),
        ("FAKTOR 7 X (FK 4A-3)", {}, "mismatch", "7", "'4A-3'", "1 2 3 4A 4B 5 6"),
        ("1-1", {"factor": "2"}, "mismatch", "2", "'1-1'", "2-1 2-2 2-3"),
        ("144", {"factor": "2"}, "mismatch", "2", "'4A-4'", "2-1 2-2 2-3"),
        ("FAKTOR 2 X (FK 2-1)", {"factor": "3"}, "mismatch", "3", "'2-1'", "3-1 3-2 3-3"),
        ("9", {"factor": "2"}, "unknown_level", "2", "'2-9'", "2-1 2-2 2-3"),
        ("0", {"factor": "2"}, "unknown_level", "2", "'2-0'", "2-1 2-2 2-3"),
        ("1-1 2-1", {}, "several_levels", None, "'1-1 2-1'", None),
        ("1-1 1-1", {}, "several_levels", None, "'1-1 1-1'", None),
        ("1-1\n2-1", {}, "several_levels", None, "'1-1\\n2-1'", None),
        ("3 = 250", {"factor": "2"}, "points_contradict", "2", "250", None),
        ("1" * (MAX_TEXT + 1), {}, "too_long", None, None, None),
        (None, {}, "not_text", None, "None", None),
        (11, {}, "not_text", None, "11", None),
        (b"1-1", {}, "not_text", None, "b'1-1'", None),
    ],
)
def test_a_level_that_is_none_is_refused(
    text: Any,
    options: dict[str, Any],
    kind: str,
    factor: str | None,
    given: str | None,
    allowed: str | None,
) -> None:
    """Each kind with what was given and what is allowed."""
    fault = _fault(text, **options)
    assert (fault.kind, fault.factor, fault.given) == (kind, factor, given)
    if allowed is not None:
        assert " ".join(fault.allowed) == allowed


@pytest.mark.parametrize(
    ("text", "factor", "code"),
    [
        ("3", "2", "2-3"),
        (" 3 ", "2", "2-3"),
        ("３", "2", "2-3"),
        ("C", "2", "2-3"),
        ("Tingkat 3", "2", "2-3"),
        ("3 = 350", "2", "2-3"),
        ("3 | 350", "2", "2-3"),
        ("3 -- 350 points", "2", "2-3"),
        ("4", "4A", "4A-4"),
        ("4", "4a", "4A-4"),
        ("2-3", "2", "2-3"),
        ("4a-3", "4A", "4A-3"),
        ("4A-3", "4a", "4A-3"),
        ("144", "4A", "4A-4"),
        ("FAKTOR 4 HUBUNGAN (FK 4A-3 = 75)", "4A", "4A-3"),
    ],
)
def test_under_a_known_factor_a_bare_number_will_do(text: str, factor: str, code: str) -> None:
    """And whatever else is written must be of that factor."""
    assert parse_level(text, factor=factor) == code


@pytest.mark.parametrize("factor", ["4", "zz", "", "2-1", "x" * 1000])
def test_a_factor_there_is_not_is_refused(factor: str) -> None:
    """With our own error."""
    with pytest.raises(je.NotationError):
        parse_level("3", factor=factor)


def test_many_levels_are_read_in_the_order_in_which_they_stand() -> None:
    """Between blanks, commas, semicolons, bars and line ends, each in its own writing."""
    text = "Tingkat Faktor 6-1; (fk 2-1=100), 3 – 1 | 4A-1\r\n4B-1 30\u2028FK 5-1 = 75\n\n1-1"
    assert parse_levels(text) == ("6-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "1-1")
    assert parse_levels(text.splitlines()) == parse_levels(text)
    assert parse_levels(line for line in text.splitlines()) == parse_levels(text)


def test_a_whole_form_is_read_and_scored() -> None:
    """A heading a factor, as the information on factors has them."""
    headings = [
        "FAKTOR 1 : RUANG LINGKUP DAN DAMPAK PROGRAM (FK 1-1 = 175)",
        "FAKTOR 2 : PENGATURAN ORGANISASI (FK 2-1 = 100)",
        "FAKTOR 3 : WEWENANG PENYELIAAN DAN MANAJERIAL (FK 3-1 = 450)",
        "FAKTOR 4A : SIFAT HUBUNGAN (FK 4A-1 = 25)",
        "FAKTOR 4 : TUJUAN HUBUNGAN (FK 4B-1 = 30)",
        "FAKTOR 5 : KESULITAN DALAM PENGARAHAN PEKERJAAN (FK 5-1 = 75)",
        "FAKTOR 6 : KONDISI LAIN (FK 6-1 = 310)",
    ]
    assert je.evaluate(parse_levels(headings)).nilai_jabatan == 1165
    text = "\n".join(headings)
    assert je.evaluate(parse_levels(text)).nilai_jabatan == 1165


def test_two_columns_are_read() -> None:
    """Level and points, a line each."""
    text = "1-1\t175\n2-1\t100\n3-1\t450\n4A-1\t25\n4B-1\t30\n5-1\t75\n6-1\t310"
    assert je.evaluate(parse_levels(text)).nilai_jabatan == 1165


@pytest.mark.parametrize("text", ["1-1;175", "1-1, 175", "1-1 (175)", "Tingkat Faktor 1-1 (175)"])
def test_points_beside_a_level_are_never_taken_for_another_level(text: str) -> None:
    """175 is the points of 1-1, and would be level 6-5 as a three-digit code."""
    try:
        read = parse_levels(text)
    except je.NotationError:
        read = ("1-1",)
    assert read == ("1-1",)


def test_three_digit_codes_may_stand_in_a_row() -> None:
    """A code of three digits is no points of the code before it."""
    assert parse_levels("111 121 131 141 151 164 174") == (
        "1-1",
        "2-1",
        "3-1",
        "4A-1",
        "4B-1",
        "5-4",
        "6-4",
    )


def test_nothing_is_no_level() -> None:
    """Whether that is enough is for `evaluate` to say."""
    assert parse_levels("") == parse_levels(" ,;\n| ") == parse_levels([]) == ()


def test_every_piece_that_cannot_be_read_is_a_fault() -> None:
    """All at once, in their order."""
    with pytest.raises(je.NotationError) as caught:
        parse_levels(["1-1 dua-1", "3–9 = 5, 4A-1 = 20", 5, "7-1", "2-1/2", "x" * 10_001])  # type: ignore[list-item]
    assert [fault.kind for fault in caught.value.faults] == [
        "unreadable_level",
        "unknown_level",
        "points_contradict",
        "not_text",
        "other_scheme",
        "between_levels",
        "too_long",
    ]
    assert str(caught.value).splitlines()[:2] == [
        "cannot be read as a level: 'dua-1'; write it like 1-1, Tingkat Faktor 1-1, "
        "(FK : 1 - 1 = 175)",
        "factor 3: there is no level '3-9'; allowed: 3-1, 3-2, 3-3",
    ]


@pytest.mark.parametrize("texts", [None, 5, True, 1.5])
def test_what_is_neither_text_nor_texts_is_refused(texts: Any) -> None:
    """With our own error."""
    with pytest.raises(je.NotationError):
        parse_levels(texts)


def test_an_unknown_scheme_is_refused() -> None:
    """Before anything is read."""
    for parse in (parse_level, parse_levels):
        with pytest.raises(je.UnknownSchemeError):
            parse("1-1", scheme="lain")


def test_the_points_are_those_of_the_catalogue_at_hand() -> None:
    """And so are the words for schemes."""
    catalogue = je.Catalogue.load()
    scheme = catalogue["struktural"]
    one = scheme["1"].levels[0].model_copy(update={"points": 180})
    factor = scheme["1"].model_copy(update={"levels": (one, *scheme["1"].levels[1:])})
    changed = scheme.model_copy(update={"factors": (factor, *scheme.factors[1:])})
    table = catalogue.factor_levels.model_copy(update={"schemes": (changed, catalogue.schemes[1])})
    own = catalogue.model_copy(update={"factor_levels": table})
    assert parse_level("1-1 = 180", catalogue=own) == "1-1"
    assert parse_levels("1-1 = 180", catalogue=own) == ("1-1",)
    with pytest.raises(je.NotationError):
        parse_level("1-1 = 175", catalogue=own)


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        ("2-9", "unknown_level"),
        ("9-1", "other_scheme"),
        ("12-1", "unknown_factor"),
        ("abc", "unreadable_level"),
        ("", "unreadable_level"),
    ],
)
def test_why_a_code_is_none(code: str, kind: str) -> None:
    """The reason, for other layers too."""
    catalogue = je.default_catalogue()
    assert level_fault(code, catalogue["struktural"], catalogue).kind == kind


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Tingkat\xa0Faktor ４Ａ–３", "TINGKAT FAKTOR 4A-3"),
        ("  a \t b  ", "A B"),
        ("a\r\nb\rc\u2028d\x0be\x0cf\x85g", "A\nB\nC\nD\nE\nF\nG"),
        ("1\u200b-\ufeff1", "1-1"),
        ("ß ı é", "ß ı é"),
        ("", ""),
    ],
)
def test_writing_is_made_plain(text: str, plain: str) -> None:
    """Capitals, one kind of dash, single blanks; other letters stay what they are."""
    assert cleaned(text) == plain
