"""The sentences: both languages, the same values in each, and what was given never lets loose."""

import ast
import importlib
import pkgutil
import string
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import jabatan_eval
from jabatan_eval._sentences import FAULTS, FORMS
from jabatan_eval.texts import GIVEN_AT_MOST, LANGUAGES, checked_lang, say, sentences, shown

SENTENCES = sentences()

SOURCES = sorted(Path(jabatan_eval.__file__).parent.rglob("*.py"))


def placeholders(sentence):
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_the_languages_are_indonesian_first_and_english():
    assert LANGUAGES == ("id", "en")


def test_every_sentence_stands_in_one_table_that_is_read_only():
    assert set(SENTENCES) >= {f"fault.{kind}" for kind in FAULTS} | set(FORMS)
    with pytest.raises(TypeError):
        SENTENCES["fault.missing"] = ("", "")


def test_no_two_rooms_call_different_sentences_by_one_name():
    said = {}
    for module in pkgutil.iter_modules(jabatan_eval.__path__):
        if not module.name.endswith("_sentences"):
            continue
        room = importlib.import_module(f"jabatan_eval.{module.name}")
        for table in room.__all__:
            start = "fault." if table.endswith("FAULTS") else ""
            for key, pair in getattr(room, table).items():
                assert said.setdefault(f"{start}{key}", pair) == pair, (module.name, key)


@pytest.mark.parametrize("key", SENTENCES)
def test_both_languages_of_a_sentence_name_the_same_values(key):
    indonesian, english = SENTENCES[key]
    assert placeholders(indonesian) == placeholders(english)
    assert all(name.isidentifier() for name in placeholders(english))


@pytest.mark.parametrize("key", [*(f"fault.{kind}" for kind in FAULTS), *FORMS])
def test_a_sentence_of_a_fault_or_a_form_is_one_clean_line(key):
    for sentence in SENTENCES[key]:
        assert sentence
        assert sentence == " ".join(sentence.split())
        assert sentence.isascii()


@pytest.mark.parametrize("kind", FAULTS)
def test_a_fault_is_translated_and_a_lower_case_sentence_without_a_stop(kind):
    indonesian, english = FAULTS[kind]
    assert indonesian != english
    for sentence in (indonesian, english):
        first = sentence[0]
        assert first in "{(" or first.islower() or sentence.startswith(("YAML", "JSON"))
        assert not sentence.endswith(".")


NODES = [node for path in SOURCES for node in ast.walk(ast.parse(path.read_text("utf-8")))]


def name_of(node):
    return getattr(node, "attr", getattr(node, "id", None))


def constants(node):
    """The texts that an expression can be: itself, or either side of a condition."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return {node.value}
    if isinstance(node, ast.IfExp):
        return constants(node.body) | constants(node.orelse)
    return set()


def takers():
    """What takes a kind, and in which place: `Fault`, and functions with a parameter `kind`."""
    functions = [node for node in NODES if isinstance(node, ast.FunctionDef)]
    named = {f.name: [a.arg for a in f.args.args if a.arg != "self"] for f in functions}
    places = {name: names.index("kind") for name, names in named.items() if "kind" in names}
    return {**places, "Fault": 0, "_Refused": 0}


def kinds_in_calls():
    places = {**takers(), "replace": 99}
    for call in NODES:
        place = places.get(name_of(call.func)) if isinstance(call, ast.Call) else None
        if place is not None:
            named = [word.value for word in call.keywords if word.arg == "kind"]
            for value in (*call.args[place : place + 1], *named):
                yield from constants(value)


def kinds_in_variables():
    """What variables called `kind` or `reason`, and tables called `_KINDS`, hold."""
    for node in NODES:
        if isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names = {name_of(target) for target in targets}
            if names & {"kind", "reason"}:
                yield from constants(node.value)
            elif "_KINDS" in names and isinstance(node.value, ast.Dict):
                yield from (kind for value in node.value.values for kind in constants(value))


def test_every_kind_of_fault_in_the_source_has_a_sentence():
    used = {*kinds_in_calls(), *kinds_in_variables()}
    assert len(used) > 50
    known = {key.removeprefix("fault.") for key in SENTENCES if key.startswith("fault.")}
    assert sorted(used - known) == []


def test_every_sentence_of_a_fault_belongs_to_a_kind_in_the_source():
    said = {path for path in SOURCES if path.stem.endswith("_sentences")}
    assert said
    written = {
        node.value
        for path in SOURCES
        if path not in said
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant)
    }
    assert sorted(set(FAULTS) - {"near", "under"} - written) == []


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_sentence_is_filled_in_either_language(lang):
    assert "9" in say("fault.too_great", lang, given="9", limit="8")


def test_a_sentence_that_does_not_exist_is_a_key_error():
    with pytest.raises(KeyError):
        say("fault.tiada", "id")


@pytest.mark.parametrize("lang", ["de", "", "ID", None, 0, ["id"]])
def test_a_language_that_does_not_exist_is_refused_with_those_that_do(lang):
    with pytest.raises(ValueError, match=r"^unknown language .*; allowed: id, en$"):
        checked_lang(lang)


class Hostile:
    """A thing whose repr does what the test wants."""

    def __init__(self, act):
        self.act = act

    def __repr__(self):
        return self.act()


def loop():
    return loop()


@pytest.mark.parametrize(
    "act",
    [lambda: 1 / 0, lambda: 5, lambda: None, loop, lambda: {}["x"]],
    ids=["raises", "no text", "nothing", "without end", "look-up"],
)
def test_a_repr_that_fails_is_replaced_by_the_name_of_the_type(act):
    assert shown(Hostile(act)) == "<Hostile>"


def test_a_repr_is_cut_and_its_controls_are_made_visible():
    assert shown(Hostile(lambda: "x" * 1000)) == "x" * 77 + "..."
    assert shown(Hostile(lambda: "a\nb\x1b[31m\u202e")) == "a\\u000ab\\u001b[31m\\u202e"


def test_a_type_with_a_hostile_name_is_shown_cut_in_one_line():
    named = type("A\n" * 100, (Hostile,), {})
    text = shown(named(lambda: 1 / 0))
    assert text.isprintable()
    assert "\\u000a" in text


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("1-9", "'1-9'"),
        ("", "''"),
        (True, "True"),
        (None, "None"),
        (1.0, "1.0"),
        (["1-1"], "['1-1']"),
        (b"1-1", "b'1-1'"),
        pytest.param(10**5000, "<int>", id="huge"),
        ("a\tb", "'a\\tb'"),
        ("a\u00a0b", "'a\\xa0b'"),
        ("\ud800", "'\\ud800'"),
        ("\u202e", "'\\u202e'"),
        ("é", "'é'"),
    ],
)
def test_what_was_given_is_quoted(thing, text):
    assert shown(thing) == text


@pytest.mark.parametrize("length", [79, 80])
def test_a_text_of_up_to_eighty_characters_is_quoted_whole(length):
    assert shown("a" * length) == repr("a" * length)


@pytest.mark.parametrize("length", [81, 82, 10**6])
def test_a_longer_text_is_cut_at_eighty(length):
    assert shown("a" * length) == repr("a" * 77 + "...")
    assert GIVEN_AT_MOST == 80


def test_a_subclass_of_text_with_a_repr_of_its_own_is_quoted_as_text():
    class Text(str):
        __slots__ = ()

        def __repr__(self):
            return "\x1b[2J"

    assert shown(Text("1-9")) == "'1-9'"


ANYTHING = st.one_of(
    st.text(),
    st.text(min_size=70, max_size=300),
    st.binary(),
    st.integers(),
    st.floats(),
    st.lists(st.text(max_size=20), max_size=20),
    st.text().map(lambda text: Hostile(lambda: text)),
)


@given(ANYTHING)
def test_whatever_was_given_is_shown_in_one_printable_line_of_bounded_length(thing):
    text = shown(thing)
    assert text.isprintable()
    assert not any(unicodedata.category(c) in {"Cc", "Cf", "Cs", "Zl", "Zp"} for c in text)
    # At most eighty characters of the thing, each written out in up to ten, within two quotes.
    assert len(text) <= 10 * GIVEN_AT_MOST + 2


@given(st.text(max_size=GIVEN_AT_MOST))
def test_a_short_text_can_be_told_from_its_quotation(text):
    assert ast.literal_eval(shown(text)) == text
