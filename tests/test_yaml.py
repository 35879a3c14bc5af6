"""Hardened reading: plain data or a refusal with its line, the same over both parsers."""

import string

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from jabatan_eval import DocumentError, _yaml

LOADERS = [name for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)]


@pytest.fixture(params=LOADERS)
def loader(request, monkeypatch):
    """Each parser in turn under the reader."""
    monkeypatch.setattr(_yaml, "_LOADER", getattr(yaml, request.param))
    return request.param


def over(name, source):
    """What the reader makes of a source over one parser: the data, or the kinds of fault."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(_yaml, "_LOADER", getattr(yaml, name))
        try:
            return "data", _yaml.read(source, "x.yaml"), _yaml.lines(source, "x.yaml")
        except DocumentError as error:
            return "refused", [fault.kind for fault in error.faults]


def refusal(source):
    with pytest.raises(DocumentError) as caught:
        _yaml.read(source, "x.yaml")
    return str(caught.value)


def test_the_quick_parser_is_used_where_it_is_there():
    assert _yaml._LOADER is getattr(yaml, LOADERS[0])


DATA = {
    "": None,
    "# catatan": None,
    "---": None,
    "--- a": "a",
    "a\n...": "a",
    "~": None,
    "null": None,
    "Null": "Null",
    "NULL": "NULL",
    "'null'": "null",
    '"~"': "~",
    "''": "",
    "012": "012",
    "1_000": "1_000",
    "5.0": "5.0",
    "true": "true",
    "yes": "yes",
    "2011-07-18": "2011-07-18",
    "0x1F": "0x1F",
    "12:30:45": "12:30:45",
    ".inf": ".inf",
    "=": "=",
    "a: 1": {"a": "1"},
    "a:": {"a": None},
    "{a: , b: ~}": {"a": None, "b": None},
    "{a, b: c}": {"a": None, "b": "c"},
    "1: x": {"1": "x"},
    "true: x": {"true": "x"},
    "~: x": {"~": "x"},
    '"": x': {"": "x"},
    "<<: {a: 1}": {"<<": {"a": "1"}},
    "[]": [],
    "{}": {},
    "[[], {}, [a, {b: [c]}]]": [[], {}, ["a", {"b": ["c"]}]],
    "- a\n- - b\n  - c\n- d: e\n  f:\n  - g": ["a", ["b", "c"], {"d": "e", "f": ["g"]}],
    "[a: b, {c: d}]": [{"a": "b"}, {"c": "d"}],
    "a: |\n  satu\n   dua\n": {"a": "satu\n dua\n"},
    "a: >-\n  satu\n  dua\n": {"a": "satu dua"},
    "a: 'it''s'": {"a": "it's"},
    'a: "b\\tc\\u00e9"': {"a": "b\tc\u00e9"},
    "a: é ü 𝔞": {"a": "é ü 𝔞"},
    "a: satu\n  dua": {"a": "satu dua"},
    "\ufeffa: 1": {"a": "1"},
    "a: 1\r\nb: 2\r\n": {"a": "1", "b": "2"},
    "a: 1\rb: 2": {"a": "1", "b": "2"},
    "a#b: c#d # catatan": {"a#b": "c#d"},
    "http://x: y": {"http://x": "y"},
}


@pytest.mark.parametrize("source", DATA)
def test_plain_data_is_read_and_every_scalar_stays_text(loader, source):
    assert _yaml.read(source, "x.yaml") == DATA[source]


@pytest.mark.parametrize("source", DATA)
def test_bytes_are_read_like_text(loader, source):
    assert _yaml.read(source.encode(), "x.yaml") == DATA[source]


REFUSED = {
    "a: 1\na: 2": (2, "duplicate_key"),
    '{a: 1, "a": 2}': (1, "duplicate_key"),
    "x:\n- {b: 1,\n   b: 2}": (3, "duplicate_key"),
    "~: 1\nnull: 1\n'~': 2": (3, "duplicate_key"),
    "a: &x 1": (1, "anchor"),
    "&x a: 1": (1, "anchor"),
    "- &x []": (1, "anchor"),
    "\n- &x {}": (2, "anchor"),
    "*x": (1, "alias"),
    "a:\n- *x": (2, "alias"),
    "{*x : 1}": (1, "alias"),
    "!!str a": (1, "tag"),
    "! a": (1, "tag"),
    "!x a": (1, "tag"),
    "!<tag:x> a": (1, "tag"),
    "a: !!map {}": (1, "tag"),
    "- !!seq []": (1, "tag"),
    "!!python/object/apply:os.system [ls]": (1, "tag"),
    "&a !!str b": (1, "anchor"),
    "a\n---\nb": (2, "many_documents"),
    "a: 1\n...\n---\n": (3, "many_documents"),
    "%YAML 1.1\n---\na": (1, "directive"),
    "%TAG ! tag:x,2000:\n---\na": (1, "directive"),
    "? [a]\n: b": (1, "key_not_text"),
    "{[a]: b}": (1, "key_not_text"),
    "a: 1\n? {b: c}\n: d": (2, "key_not_text"),
    "a: b: c": (1, "yaml_syntax"),
    "a: 1\n- b": (2, "yaml_syntax"),
    "@a": (1, "yaml_syntax"),
    "a: `b`": (1, "yaml_syntax"),
    "}": (1, "yaml_syntax"),
    "\ta: 1": (1, "yaml_syntax"),
    "- |99\n a": (1, "yaml_syntax"),
    "!a!b c": (1, "yaml_syntax"),
    "a\x00b": (1, "yaml_character"),
    "a:\n- \x07": (2, "yaml_character"),
    "a: \x7f": (1, "yaml_character"),
    "a: \ufffe": (1, "yaml_character"),
    "a: 1\nb: \ud800": (2, "lone_surrogate"),
    "[" * 31: (1, "too_deep"),
    "- " * 31: (1, "too_deep"),
    "{a: " * 31: (1, "too_deep"),
}


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_refused_is_refused_on_its_line(loader, source):
    with pytest.raises(DocumentError) as caught:
        _yaml.read(source, "x.yaml")
    (fault,) = caught.value.faults
    assert (fault.where, fault.kind) == (f"x.yaml:{REFUSED[source][0]}", REFUSED[source][1])
    assert fault.message("id") != fault.message("en")


@pytest.mark.parametrize("source", REFUSED)
def test_lines_are_refused_where_reading_is(loader, source):
    with pytest.raises(DocumentError):
        _yaml.lines(source, "x.yaml")


# What one of the parsers passes on raw: an escape of no character, a tag that is no text, a
# version of very many digits.
RAW = {
    '"\\UFFFFFFFF"': "yaml_syntax",
    '"\\U00110000"': "yaml_syntax",
    '"\\ud800"': "yaml_syntax",
    'a: "\\udfff"': "yaml_syntax",
    "!%C0%80 a": "yaml_syntax",
    "!%ED%A0%80 a": "yaml_syntax",
    "!<%FF> a": "yaml_syntax",
    f"%YAML 1.{'9' * 5000}\n---\na": "yaml_syntax",
}


@pytest.mark.parametrize("source", RAW, ids=[name[:20] for name in RAW])
def test_no_parser_lets_an_error_of_its_own_or_half_a_character_through(loader, source):
    with pytest.raises(DocumentError):
        _yaml.read(source, "x.yaml")


def test_thirty_deep_is_accepted(loader):
    source = "[" * 30 + "]" * 30
    tree = _yaml.read(source, "x.yaml")
    depth = 0
    while tree:
        (tree,), depth = tree, depth + 1
    assert depth == 29
    assert _yaml.MAX_DEPTH == 30
    assert refusal("[" + source + "]") == "x.yaml:1: the data is nested more than 30 deep"


def test_as_many_values_as_the_bound_are_accepted_and_no_more(loader):
    tree = _yaml.read("- a\n" * (_yaml.MAX_NODES - 1), "x.yaml")
    assert len(tree) == _yaml.MAX_NODES - 1
    assert refusal("- a\n" * _yaml.MAX_NODES) == (
        "x.yaml:50000: the file holds more than 50000 values"
    )


@pytest.mark.parametrize("as_given", [str, str.encode])
def test_a_document_as_large_as_the_bound_is_accepted_and_no_larger(as_given):
    largest = "a" * _yaml.MAX_BYTES
    assert _yaml.read(as_given(largest), "x.yaml") == largest
    assert refusal(as_given(largest + "a")) == "x.yaml: the file is larger than 1048576 bytes"


def test_invalid_bytes_are_named_with_their_line():
    assert refusal(b"a: 1\nb: \xff") == ("x.yaml:2: not UTF-8: byte 0xff; save the file as UTF-8")
    assert refusal("a: 1".encode("utf-16")).startswith("x.yaml:1: not UTF-8: byte 0xff")


def test_a_refusal_shows_what_was_given_cut_and_without_controls():
    assert refusal("&" + "x" * 500 + " 1") == (
        "x.yaml:1: YAML anchors (&) are not accepted: '" + "x" * 77 + "...'"
    )
    assert refusal('"a\\x1b": 1\n"a\\x1b": 2').isprintable()


def test_an_error_does_not_drag_the_parsers_own_along():
    with pytest.raises(DocumentError) as caught:
        _yaml.read("a: b: c", "x.yaml")
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__


def test_lines_of_every_value_by_its_path(loader):
    source = "# satu\na: 1\nb:\n  - x\n  - y: z\n    q:\n      [r,\n       s]\nc: {d: e}\n"
    assert _yaml.lines(source, "x.yaml") == {
        (): 2,
        ("a",): 2,
        ("b",): 4,
        ("b", 0): 4,
        ("b", 1): 5,
        ("b", 1, "y"): 5,
        ("b", 1, "q"): 7,
        ("b", 1, "q", 0): 7,
        ("b", 1, "q", 1): 8,
        ("c",): 9,
        ("c", "d"): 9,
    }


def test_lines_of_a_single_text_and_of_nothing(loader):
    assert _yaml.lines("\n\na", "x.yaml") == {(): 3}
    assert _yaml.lines("# kosong", "x.yaml") == {}


@pytest.mark.parametrize("source", [*DATA, *REFUSED])
def test_both_parsers_give_the_same_data_and_the_same_refusals(source):
    first, second = over(LOADERS[0], source), over(LOADERS[-1], source)
    assert first[:2] == second[:2]
    if first[1] is not None:  # where nothing stands, they differ on where that is
        assert first == second


YAMLISH = st.text(
    alphabet="-?:,[]{}#&*!|>'\"%@`~ \n\t\r\\\ufeff\x85\u2028<=.019abnux", max_size=3000
)
PIECES = st.lists(
    st.sampled_from(
        [
            *("- ", "? ", ": ", "a: ", "[", "]", "{", "}", ", ", "\n", "\n  ", "&a ", "*a", "!t "),
            *("!!str ", "|\n", ">\n", '"', "'", "\\", "# x\n", "---\n", "...\n", "%YAML 1.1\n"),
            *(
                "<<: ",
                "~",
                "null",
                "\t",
                "\r\n",
                "\\UFFFFFFFF",
                "\\ud800",
                "!%C0%80 ",
                "%TAG ! x\n",
            ),
            *("\ufeff", "\x00", "\ud800", "é", "0", "a" * 1100),
        ]
    ),
    max_size=200,
).map("".join)


@pytest.mark.parametrize("name", LOADERS)
@given(source=st.one_of(st.text(max_size=3000), YAMLISH, PIECES))
@example(source='"\\UFFFFFFFF"')
@example(source="!%C0%80 a")
def test_any_text_is_read_or_refused_and_nothing_else_happens(name, source):
    outcome = over(name, source)
    assert outcome[0] in {"data", "refused"}


@pytest.mark.parametrize("name", LOADERS)
@given(
    source=st.one_of(st.binary(max_size=3000), PIECES.map(lambda t: t.encode("utf-8", "replace")))
)
def test_any_bytes_are_read_or_refused_and_nothing_else_happens(name, source):
    outcome = over(name, source)
    assert outcome[0] in {"data", "refused"}


class Plain(yaml.SafeDumper):
    """A writer that repeats what stands twice."""

    def ignore_aliases(self, data):
        return True


TEXTS = st.one_of(
    st.text(max_size=30),
    st.text(alphabet=string.printable, max_size=30),
    st.sampled_from(["", "~", "null", "true", "012", "1_000", "<<", "=", "- a", "a: b", "#", "é"]),
)
TREES = st.recursive(
    st.none() | TEXTS,
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(TEXTS, inner, max_size=5),
    max_leaves=25,
)


@given(tree=TREES, flow=st.sampled_from([True, False, None]), wide=st.booleans())
def test_what_another_program_writes_is_read_back_the_same(tree, flow, wide):
    source = yaml.dump(
        tree, Dumper=Plain, default_flow_style=flow, allow_unicode=wide, sort_keys=False
    )
    for name in LOADERS:
        kind, data, lines = over(name, source)
        assert (kind, data) == ("data", tree)
        assert set(lines) == set(paths(tree))
        assert all(1 <= line <= source.count("\n") + 1 for line in lines.values())


def paths(tree, path=()):
    """The path of every value of a tree, the tree itself first."""
    yield path
    if isinstance(tree, dict):
        for key, value in tree.items():
            yield from paths(value, (*path, key))
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from paths(value, (*path, index))
