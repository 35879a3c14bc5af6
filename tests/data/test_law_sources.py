"""Every number of the shipped files has a source, and every text is there, clean, in both languages."""

from pathlib import Path

import pytest
import yaml

from jabatan_eval import default_catalogue

DATA = Path(__file__).parents[2] / "data"
FILES = ("factor_levels.yaml", "class_bands.yaml")
KEYS_OF_NUMBERS = ("points", "lower", "upper", "percent", "minimum", "raise_by")


def text_of(name):
    return (DATA / name).read_bytes().decode("utf-8")


def tree_of(name):
    return yaml.safe_load(text_of(name))


def mappings(value, path=(), above=()):
    """Every mapping of a tree with its path and the mappings around it, the nearest first."""
    if isinstance(value, dict):
        yield path, value, above
        for key, item in value.items():
            yield from mappings(item, (*path, key), (value, *above))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from mappings(item, (*path, index), above)


def strings(value):
    """Every text of a tree, keys left out."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from strings(item)
    elif isinstance(value, str):
        yield value


def cited(name):
    """Every tag that a file cites."""
    for path, mapping, _ in mappings(tree_of(name)):
        if path:
            for citation in mapping.get("sources", ()):
                yield citation if isinstance(citation, str) else citation["tag"]


LISTED = {source["tag"] for name in FILES for source in tree_of(name).get("sources", ())}
CITED = {tag for name in FILES for tag in cited(name)}


def test_every_tag_that_is_cited_is_listed():
    assert sorted(CITED - LISTED) == []


def test_every_source_that_is_listed_is_cited():
    assert sorted(LISTED - CITED) == []


def test_the_catalogue_gives_every_source_by_its_tag():
    assert set(default_catalogue().sources) == LISTED
    assert default_catalogue().sources["GSSG"].tag == "GSSG"


@pytest.mark.parametrize("name", FILES)
def test_every_number_of_the_law_stands_beside_its_sources(name):
    numbers = 0
    for path, mapping, _ in mappings(tree_of(name)):
        if any(key in mapping for key in KEYS_OF_NUMBERS):
            numbers += 1
            assert mapping.get("sources"), path
            assert mapping.get("confidence") in {"high", "medium", "low"}, path
    assert numbers == {"factor_levels.yaml": 33 + 45 + 1 + 2 + 1, "class_bands.yaml": 17}[name]


@pytest.mark.parametrize("name", FILES)
def test_classes_of_basic_work_stand_in_a_row_with_sources(name):
    for path, mapping, above in mappings(tree_of(name)):
        if "lowest" in mapping:
            assert above[0]["sources"], path


@pytest.mark.parametrize("name", FILES)
def test_every_text_for_readers_is_there_in_indonesian_and_english(name):
    pairs = 0
    for path, mapping, _ in mappings(tree_of(name)):
        if "en" in mapping:
            pairs += 1
            assert mapping.get("id"), path
            assert mapping["en"], path
        elif "id" in mapping:
            assert path == ("edition",), path
    assert pairs >= {"factor_levels.yaml": 33 + 45 + 16, "class_bands.yaml": 1}[name]


SAME_WORD = {"Administrator"}


@pytest.mark.parametrize("name", FILES)
def test_no_text_was_left_untranslated(name):
    same = {m["id"] for _, m, _ in mappings(tree_of(name)) if "en" in m and m["id"] == m["en"]}
    assert same <= SAME_WORD


@pytest.mark.parametrize("name", FILES)
def test_the_files_hold_printable_ascii_only(name):
    odd = {c for c in text_of(name) if c != "\n" and not " " <= c <= "~"}
    assert odd == set(), "a no-break blank, a curled quote or a long dash slipped in"


@pytest.mark.parametrize("name", FILES)
def test_the_files_have_no_trailing_blanks_and_end_with_one_line_end(name):
    lines = text_of(name).split("\n")
    assert [n for n, line in enumerate(lines, start=1) if line != line.rstrip()] == []
    assert lines[-1] == ""
    assert lines[-2] != ""


@pytest.mark.parametrize("name", FILES)
def test_no_text_has_doubled_or_hanging_blanks_or_a_line_end(name):
    bad = [t for t in strings(tree_of(name)) if t != " ".join(t.split()) or not t]
    assert bad == []


def test_criteria_are_not_repeated_by_a_slip_of_copying():
    texts = [
        (mapping["id"], mapping["en"])
        for path, mapping, _ in mappings(tree_of("factor_levels.yaml"))
        if path[-2:-1] == ("criteria",)
    ]
    assert len(texts) == 33 + 45 + 3
    assert len(texts) == len({i for i, _ in texts}) == len({e for _, e in texts})


def test_the_files_say_that_the_criteria_are_our_own_summaries():
    note = default_catalogue().factor_levels.criteria_note
    assert "bukan bunyi peraturan" in note.id
    assert "not the regulation's text" in note.en


def test_the_edition_and_the_regulations_have_sources_that_are_listed():
    edition = tree_of("factor_levels.yaml")["edition"]
    for row in (edition, *edition["regulations"]):
        assert row["sources"]
        assert set(row["sources"]) <= LISTED
