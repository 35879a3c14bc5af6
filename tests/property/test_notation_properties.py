"""What holds for every text that someone may write."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import jabatan_eval as je
from jabatan_eval import parse_kelas, parse_level, parse_levels, parse_nilai, parse_scheme

CATALOGUE = je.default_catalogue()
SETTINGS = settings(max_examples=300)
NAMES = st.sampled_from([scheme.name for scheme in CATALOGUE.schemes])
LEVELS = st.sampled_from(
    [
        (scheme.name, level)
        for scheme in CATALOGUE.schemes
        for level in scheme.level_by_code.values()
    ]
)
WORDS = st.sampled_from(["", "Tingkat Faktor ", "Faktor ", "Tingkat ", "FK ", "fk : ", "Level "])
DASHES = st.sampled_from(list("-‐‑–—−－"))
BLANKS = st.sampled_from(["", " ", "\xa0", "  ", "\u2009"])
PIECES = st.sampled_from(
    [
        *"0123456789ABIVX-–/.,;:=()|+ \n\t\x00\u200b٣３²",
        *("FAKTOR ", "FK", "TINGKAT ", "LEVEL ", "--", "1-1", "4A-3", "164", " = 175", "\n("),
        *("KELAS ", " s/d ", " ke atas", "1.165", "NILAI ", "JFT"),
    ]
)
WRITING = st.lists(PIECES, max_size=25).map("".join) | st.text(st.characters())


@SETTINGS
@given(
    level=LEVELS, word=WORDS, dash=DASHES, blank=BLANKS, points=st.booleans(), full=st.booleans()
)
def test_every_level_is_read_in_every_writing(
    level: tuple[str, je.FactorLevel], word: str, dash: str, blank: str, points: bool, full: bool
) -> None:
    """Words before it, any dash, any blank, full width, its points beside it."""
    scheme, wanted = level
    factor, _, number = wanted.code.partition("-")
    text = f"{word}{factor}{blank}{dash}{blank}{number}"
    if points:
        text = f"({text} = {wanted.points})"
    if full:
        text = text.translate({c: c + 0xFEE0 for c in range(0x21, 0x7F)})
    for written in (text, text.lower(), f" {text}\n"):
        assert parse_level(written, scheme=scheme) == wanted.code
        assert parse_levels(written, scheme=scheme) == (wanted.code,)
        assert parse_level(written, scheme=scheme, factor=factor) == wanted.code


@SETTINGS
@given(level=LEVELS, points=st.integers(0, 2000))
def test_wrong_points_are_always_refused(level: tuple[str, je.FactorLevel], points: int) -> None:
    """And right ones always taken."""
    scheme, wanted = level
    written = f"{wanted.code} = {points}"
    if points == wanted.points:
        assert parse_level(written, scheme=scheme) == wanted.code
    else:
        with pytest.raises(je.NotationError) as caught:
            parse_level(written, scheme=scheme)
        assert caught.value.faults[0].kind == "points_contradict"


@SETTINGS
@given(name=NAMES, data=st.data(), gap=st.sampled_from([" ", "\n", ", ", "; ", " | ", "\r\n"]))
def test_what_is_read_is_what_was_written_in_its_order(
    name: str, data: st.DataObject, gap: str
) -> None:
    """Any codes, any number of them."""
    codes = data.draw(st.lists(st.sampled_from(list(CATALOGUE[name].level_by_code)), max_size=12))
    assert parse_levels(gap.join(codes), scheme=name) == tuple(codes)


@SETTINGS
@given(name=NAMES, data=st.data())
def test_every_three_digit_code_means_its_level(name: str, data: st.DataObject) -> None:
    """Table, place of the factor, level."""
    scheme = CATALOGUE[name]
    place = data.draw(st.integers(1, len(scheme.factors)))
    factor = scheme.factors[place - 1]
    number = data.draw(st.integers(1, len(factor.levels)))
    wanted = factor.codes[number - 1]
    assert parse_level(f"{scheme.number}{place}{number} ", scheme=name) == wanted


def _reads(parse: Callable[..., Any], value: Any, **options: Any) -> Any:
    """What a parser says, or None where it refuses with our own error."""
    try:
        return parse(value, **options)
    except je.JabatanEvalError as error:
        _speaks(error)
        return None


def _speaks(error: je.JabatanEvalError) -> None:
    """Every fault has a sentence in both languages, and quotes no more than 80 characters."""
    assert error.faults
    for lang in ("id", "en"):
        assert error.message(lang)
    longest_escape = len("\\U0010ffff")
    assert all(len(fault.given or "") <= 80 * longest_escape for fault in error.faults)


@settings(SETTINGS, max_examples=600)
@given(text=WRITING, scheme=NAMES)
def test_any_text_is_read_as_levels_or_refused_with_our_error(text: str, scheme: str) -> None:
    """And what is read is a level of the scheme."""
    for code in _reads(parse_levels, text, scheme=scheme) or ():
        assert code in CATALOGUE[scheme].level_by_code
    code = _reads(parse_level, text, scheme=scheme)
    assert code is None or code in CATALOGUE[scheme].level_by_code


@SETTINGS
@given(text=WRITING, scheme=NAMES, data=st.data())
def test_any_text_under_a_factor_is_one_of_its_levels_or_refused(
    text: str, scheme: str, data: st.DataObject
) -> None:
    """Never a level of another factor."""
    factor = data.draw(st.sampled_from([factor.code for factor in CATALOGUE[scheme].factors]))
    code = _reads(parse_level, text, scheme=scheme, factor=factor)
    assert code is None or code in CATALOGUE[scheme][factor].codes
    anything = data.draw(WRITING)
    _reads(parse_level, text, scheme=scheme, factor=anything)


@SETTINGS
@given(text=WRITING, scheme=NAMES)
def test_a_text_is_read_alike_alone_and_among_others(text: str, scheme: str) -> None:
    """One text or a list of it."""
    assert _reads(parse_levels, text, scheme=scheme) == _reads(parse_levels, [text], scheme=scheme)


@settings(SETTINGS, max_examples=600)
@given(value=WRITING | st.integers() | st.floats() | st.booleans() | st.none() | st.binary())
def test_anything_is_read_as_a_kelas_or_refused_with_our_error(value: Any) -> None:
    """And what is read is a class there is."""
    kelas = _reads(parse_kelas, value)
    assert kelas is None or (type(kelas) is int and 1 <= kelas <= 17)


@settings(SETTINGS, max_examples=600)
@given(value=WRITING | st.integers() | st.floats() | st.booleans() | st.none() | st.binary())
def test_anything_is_read_as_a_nilai_or_refused_with_our_error(value: Any) -> None:
    """And what is read is a whole number."""
    nilai = _reads(parse_nilai, value)
    assert nilai is None or (type(nilai) is int and nilai >= 0)


@SETTINGS
@given(text=WRITING)
def test_any_text_is_a_scheme_or_refused_with_our_error(text: str) -> None:
    """And what is read is a scheme there is."""
    assert _reads(parse_scheme, text) in (None, "struktural", "fungsional")


@SETTINGS
@given(nilai=st.integers(1, 999_999))
def test_a_nilai_is_read_back_from_every_writing_of_it(nilai: int) -> None:
    """Plain, with a thousands point, with decimals that are zero."""
    points = f"{nilai:,}".replace(",", ".")
    for text in (str(nilai), points, f"{nilai},00", f"{points},0", f"Total Nilai: {points}"):
        assert parse_nilai(text) == nilai
    assert parse_nilai(float(nilai)) == nilai


@pytest.mark.parametrize("band", CATALOGUE.bands, ids=lambda band: f"kelas {band.kelas}")
def test_a_kelas_is_read_back_from_every_writing_of_it(band: je.ClassBand) -> None:
    """Its number, its band, both."""
    printed = [band.range("id"), band.range("en"), band.range().replace("-", " s/d ")]
    for text in (str(band.kelas), f"Kelas {band.kelas}", f"{band.kelas}.0", *printed):
        assert parse_kelas(text) == band.kelas
    for text in printed:
        assert parse_kelas(f"{band.kelas} ({text})") == band.kelas
        other = band.kelas % 17 + 1
        with pytest.raises(je.NotationError):
            parse_kelas(f"{other} ({text})")


HOSTILE = (
    *"1A()- ,\n./=|０１é\xa0\u200b\u2028\ud800",
    *("1-", "-1", "1-1/", "1-1=", "(1-", "1-1 ", "1 (", "1.111", "1,111", "1-1 1.111", "1.000."),
    *("FK", "FK ", "FAKTOR ", "FAKTOR 1 ", "(FAKTOR 1 - ", "TINGKAT FAKTOR ", "LEVEL ", "0,"),
    *("KELAS ", "KELAS JABATAN ", "NILAI ", "TOTAL ", "IX", " S/D ", "1 S/D "),
)


@pytest.mark.parametrize("piece", HOSTILE, ids=ascii)
@pytest.mark.parametrize("length", [9_999, 1_000_000])
def test_hostile_texts_take_bounded_time(piece: str, length: int) -> None:
    """No writing makes any reader slow: a few seconds of the processor for all of them."""
    text = (piece * length)[:length]
    start = time.process_time()
    for hostile in (text, text + "!", "1-1 " + text[:-5] + "x"):
        for parse in (parse_levels, parse_level, parse_kelas, parse_nilai, parse_scheme):
            _reads(parse, hostile)
        _reads(parse_level, hostile, factor="1")
    assert time.process_time() - start < 4
