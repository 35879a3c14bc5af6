"""What cannot be read is quoted as it was written, wherever it stands."""

from itertools import repeat

import pytest

from jabatan_eval import SelectionError, evaluate, parse_levels
from jabatan_eval.notation.cleaning import Written, cleaned
from jabatan_eval.notation.levels import MAX_TEXTS


@pytest.mark.parametrize(
    "text",
    ["a  b", "\u00a0x\u200by", "1\r\n2\r3", " \t4A\u20133 ", "\u2028z", "ab\u3000\u3000c", ""],
)
def test_every_place_of_the_cleaned_text_has_its_place_in_the_text(text):
    plain = cleaned(text)
    written = Written(text)
    for place, character in enumerate(plain):
        assert cleaned(f"x{written.part(place, place + 1)}x") == f"X{character}X"


def test_pieces_of_several_lines_are_quoted_as_they_were_written():
    with pytest.raises(SelectionError) as caught:
        parse_levels("1-1\r\n\r\n  satu\u00a0 Dua\r\n2\u20131")
    assert [fault.given for fault in caught.value.faults] == ["'satu'", "'Dua'"]


def test_an_endless_row_of_texts_ends():
    with pytest.raises(SelectionError) as caught:
        parse_levels(repeat("1-1"))
    assert [fault.kind for fault in caught.value.faults] == ["too_many"]
    assert dict(caught.value.faults[0].values) == {"limit": str(MAX_TEXTS)}


def test_a_mapping_whose_texts_hold_the_separator_is_judged_piece_by_piece():
    good = {"1": "1-1", "2": "2-1", "3": "3-1", "4A": "4A-1", "4B": "4B-1", "5": "5-1", "6": "6-1"}
    assert evaluate(good).kelas_jabatan == 8
    for bad in ({**good, "6": "6-1\x006-1"}, {**good, "6": "6-1\x016-1"}):
        with pytest.raises(SelectionError):
            evaluate(bad)
