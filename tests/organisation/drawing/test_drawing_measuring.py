"""Text is measured and broken so that nothing of it is lost."""

import importlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jabatan_eval.organisation.drawing.measuring import (
    Face,
    balanced,
    visible,
    width,
    wrapped,
)

SMALL, BOLD = Face(850), Face(950, bold=True)
SETTINGS = settings(max_examples=300)
WORDS = st.text(
    st.sampled_from(
        "aAiWm-/ \u00a0\n\u0301\u200d\u0639\u90e8\ua98f\ua9c0\ua9ba\U0001f469\U0001f3fd\u202e\x00"
    ),
    max_size=60,
) | st.text(max_size=60)


def letters(text):
    """A text without blanks and hyphens, of which breaking may add some."""
    return "".join(text.split()).replace("-", "")


@SETTINGS
@given(WORDS, st.sampled_from([SMALL, BOLD]), st.integers(2500, 15000))
def test_lines_hold_all_of_a_text_and_fit_their_room(text, face, room):
    for lines in (wrapped(text, face, room), balanced(text, face, room)):
        assert letters("".join(line.text for line in lines)) == letters(visible(text))
        for line in lines:
            assert line.width == width(line.text, face)
            assert line.width <= room
            assert line.text == line.text.strip()


@SETTINGS
@given(WORDS, st.integers(2500, 15000))
def test_balanced_lines_are_no_more_and_words_stay_whole_where_they_can(text, room):
    plain, even = wrapped(text, SMALL, room), balanced(text, SMALL, room)
    assert len(even) == len(plain)
    whole = [word for word in visible(text).split(" ") if width(word, SMALL) <= room // 2]
    drawn = " ".join(line.text for line in plain).split(" ")
    assert all(word in drawn for word in whole if word and not set("-/\u2013") & set(word))


@SETTINGS
@given(st.text(max_size=80))
def test_what_is_visible_prints_and_can_be_written(text):
    found = visible(text)
    found.encode("utf-8")
    assert all(c.isprintable() or c in "\u200c\u200d" for c in found)
    assert visible(found) == found


@pytest.mark.parametrize(
    ("text", "bold", "thousandths"),
    [
        # The widths of Helvetica, from the published metrics of the font.
        ("A", False, 667), ("A", True, 722), ("i", False, 222), ("W", False, 944),
        ("0", False, 556), ("9", True, 556), (" ", False, 278), (",", False, 278),
        ("\u2212", False, 584), ("m", True, 889), ("-", False, 333),
    ],
)  # fmt: skip
def test_widths_are_those_of_the_font(text, bold, thousandths):
    assert width(text, Face(100_000, bold=bold)) / 100 == pytest.approx(thousandths, abs=0.6)


@pytest.mark.parametrize(
    ("text", "ems"),
    [
        ("\u90e8", 1),  # CJK
        ("\U0001f600", 1),  # an emoji
        ("\U0001f469\u200d\U0001f4bb", 1),  # one of two, joined
        ("\U0001f44d\U0001f3fd", 1),  # one with a colour
        ("\ua98f", 1),  # Javanese
        ("\ua98f\ua9ba", 1.5),  # with a mark that takes room
        ("\u0639", 0.7),
        ("\u200d", 0),
    ],
)
def test_other_scripts_have_a_wide_width(text, ems):
    assert width(text, Face(1000)) == pytest.approx(1000 * ems, abs=1)


def test_marks_take_no_room_and_stay_with_their_letter():
    assert width("e\u0301\u0302", SMALL) == width("e", SMALL)
    lines = wrapped("e\u0301" * 40, SMALL, 2500)
    assert len(lines) > 1
    assert all(not line.text.startswith("\u0301") for line in lines)


def test_a_word_that_is_too_long_is_broken_by_a_hyphen_but_not_in_scripts_without_blanks():
    latin = wrapped("x" * 60, SMALL, 5000)
    assert all(line.text.endswith("-") for line in latin[:-1])
    cjk = wrapped("\u90e8" * 60, SMALL, 5000)
    assert not any("-" in line.text for line in cjk)
    assert len(cjk) == 12


def test_a_word_may_be_broken_after_its_own_hyphens_and_slashes():
    assert [line.text for line in wrapped("Kelurahan/Desa", SMALL, 4500)] == ["Kelurahan/", "Desa"]


def test_the_table_is_made_by_its_script(monkeypatch):
    """Where the font is: the module is what the script writes."""
    root = Path(__file__).parents[3]
    fonts = Path("/usr/share/fonts/truetype/liberation")
    if not (fonts / "LiberationSans-Regular.ttf").exists():
        pytest.skip("Liberation Sans (fonts-liberation) is not installed")
    monkeypatch.syspath_prepend(root / "scripts")
    script = importlib.import_module("font_widths")
    faces = [(fonts / f"LiberationSans-{name}.ttf").read_bytes() for name in ("Regular", "Bold")]
    assert script.module(*faces) == script.TARGET.read_text("utf-8")
