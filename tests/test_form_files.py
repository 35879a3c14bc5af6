"""Forms in files: what is accepted, and that every fault of every form is told at once."""

import json
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jabatan_eval import _yaml, evaluate, form_files
from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, FormError, SelectionError
from jabatan_eval.form_files import (
    KEYS,
    FormFile,
    evaluate_written,
    load_forms,
    parse_forms,
    read_forms,
    unreadable,
)
from jabatan_eval.form_files.documents import DIGITS_AT_MOST
from jabatan_eval.form_files.reading import LINE_AT_MOST

EXAMPLES = Path(__file__).parents[1] / "examples"
CODES = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
LEVELS = " ".join(CODES)
FUNCTIONAL = "1-7 2-4 3-4 4-5 5-4 6-3 7-3 8-1 9-1"


def refused(source, name="form.yaml", **how):
    """The faults with which a text is refused."""
    with pytest.raises(FormError) as caught:
        parse_forms(source, name, **how)
    return caught.value.faults


def messages(source, name="form.yaml", lang="en", **how):
    return [fault.message(lang) for fault in refused(source, name, **how)]


def as_json(**form):
    return json.dumps({"tingkat": LEVELS, **form})


# What is accepted.


@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_the_worked_form_of_the_deck_gives_1165_and_kelas_8(ending):
    (form,) = read_forms(EXAMPLES / f"kasubbag_kepangkatan.{ending}")
    assert (form.nilai_jabatan, form.kelas_jabatan) == (1165, 8)
    assert form.job is not None
    assert form.job.nama == "Kepala Subbagian Kepangkatan dan Jabatan"
    assert (form.job.unit, form.job.instansi) == ("Biro Kepegawaian", "BKN")


def test_the_two_writings_of_the_worked_form_are_one_evaluation():
    assert read_forms(EXAMPLES / "kasubbag_kepangkatan.yaml") == read_forms(
        EXAMPLES / "kasubbag_kepangkatan.json"
    )


def test_a_list_may_mix_schemes():
    bidang, staf_ahli = read_forms(EXAMPLES / "beberapa_jabatan.yaml")
    assert (bidang.scheme, bidang.nilai_jabatan, bidang.kelas_jabatan) == ("struktural", 2045, 11)
    assert (staf_ahli.scheme, staf_ahli.nilai_jabatan, staf_ahli.kelas_jabatan) == (
        "fungsional",
        2890,
        14,
    )


@pytest.mark.parametrize(
    "levels",
    [
        LEVELS,
        "1-1, 2-1; 3-1\n4A-1 4B-1\n5-1 6-1",
        CODES,
        ["Tingkat Faktor 1-1", "(fk 2-1=100)", "(FK : 3 – 1 = 450)", "4A-1 4B-1", "161", "171"],
        ["Tingkat Faktor 6-1", *CODES[:6]],
        [111, 121, 131, 141, 151, 161, 171],
        {"1": 1, "2": "1", "3": "3-1", "4a": "Tingkat Faktor 4A-1", " 4B ": 151, "5": "A", "6": 1},
    ],
)
def test_levels_may_be_text_list_or_mapping_in_any_notation(levels):
    (form,) = parse_forms(json.dumps({"tingkat": levels}))
    assert form == evaluate(CODES)


@pytest.mark.parametrize(
    ("word", "levels", "scheme"),
    [
        ("struktural", LEVELS, "struktural"),
        ("6 faktor", LEVELS, "struktural"),
        ("Pengawas", LEVELS, "struktural"),
        ("JFT", FUNCTIONAL, "fungsional"),
        (None, LEVELS, "struktural"),
    ],
)
def test_any_word_for_a_scheme_is_understood(word, levels, scheme):
    (form,) = parse_forms(json.dumps({"skema": word, "tingkat": levels}))
    assert form.scheme == scheme


def test_notes_and_standards_stand_under_their_factors():
    source = f"tingkat: {LEVELS}\nketerangan: {{4a: rapat, '5':}}\nstandar: {{'1': Kabag}}"
    (form,) = parse_forms(source)
    assert form.keterangan == (("4A", "rapat"),)
    assert form.standar == (("1", "Kabag"),)
    assert form.job is None


@pytest.mark.parametrize("blank", [None, "", "  "])
def test_a_line_left_blank_is_no_line(blank):
    (form,) = parse_forms(as_json(nama_jabatan="Kasi", unit_kerja=blank, instansi=blank))
    assert form.job is not None
    assert (form.job.unit, form.job.instansi) == (None, None)
    assert parse_forms(as_json(nama_jabatan=blank))[0].job is None


def test_a_name_may_be_as_long_as_the_bound_and_no_longer():
    (form,) = parse_forms(as_json(nama_jabatan="a" * LINE_AT_MOST))
    assert form.job is not None
    (fault,) = refused(as_json(nama_jabatan="a" * (LINE_AT_MOST + 1)))
    assert fault.kind == "too_long"


@pytest.mark.parametrize(
    ("source", "is_list"),
    [
        ('{"tingkat": "%s"}', False),
        ('  \n[{"tingkat": "%s"}]', True),
        ('\ufeff{"tingkat": "%s"}', False),
        ("\ufefftingkat: %s", False),
        ("{tingkat: %s}", False),
        ("[{tingkat: %s}]", True),
        ("- tingkat: %s\r\n", True),
    ],
)
@pytest.mark.parametrize("as_bytes", [False, True])
def test_the_content_tells_json_from_yaml(source, is_list, as_bytes):
    text = source % LEVELS
    found = load_forms(text.encode() if as_bytes else text, "stdin")
    assert found == FormFile((evaluate(CODES),), is_list)


def test_the_name_tells_json_from_yaml():
    numbers = '{"tingkat": {"1": 1, "2": 1, "3": 1, "4A": 1, "4B": 1, "5": 1, "6": 1}}'
    for name in ("a.json", "a.JSON", "a.yaml", "a.yml", "a.txt"):
        assert parse_forms(numbers, name) == (evaluate(CODES),)
    assert [fault.kind for fault in refused(f"tingkat: {LEVELS}", "a.json")] == ["json_syntax"]
    assert parse_forms(f"tingkat: {LEVELS}", "a.json", json=False) == (evaluate(CODES),)
    assert refused("tingkat: x", "a.yaml", json=True)[0].kind == "json_syntax"


def test_a_catalogue_of_ones_own_counts():
    catalogue = Catalogue.load()
    (form,) = parse_forms(f"tingkat: {LEVELS}", catalogue=catalogue)
    assert form.catalogue is catalogue


def test_many_forms_are_read():
    assert len(parse_forms(json.dumps([{"tingkat": LEVELS}] * 10_000))) == 10_000


# What is refused, and how.


def test_every_fault_of_every_form_is_told_with_its_place():
    source = """\
- nama_jabatan: Kasubbag A
  unit kerja: x
  tingkat:
    "1": 1-1
    "2": 2-9
    "4": 3
    4A: 2
    "5": satu
    "6": "6-1 = 999"
  keterangan: {"9": a}
- nama_jabatan: B
  skema: sturktural
- tingkat: [1-1, 2-1, dua-1, "3 - 9", 4A-1 4B-1]
  unit_kerja: Biro
- apa
- nama_jabatan: C
  tingkat: %s
"""
    keys = ", ".join(KEYS)
    assert messages(source % LEVELS, "f.yaml", "id") == [
        f"f.yaml:2: #1 'Kasubbag A': unit kerja: kunci tidak dikenal; pilihan: {keys}; "
        "mungkin maksudnya unit_kerja",
        "f.yaml:10: #1 'Kasubbag A': keterangan: faktor '9' tidak ada; "
        "pilihan: 1, 2, 3, 4A, 4B, 5, 6",
        "f.yaml:5: #1 'Kasubbag A': tingkat.2: faktor 2: tingkat '2-9' tidak ada; "
        "pilihan: 2-1, 2-2, 2-3",
        "f.yaml:6: #1 'Kasubbag A': tingkat.4: faktor '4' tidak ada; "
        "pilihan: 1, 2, 3, 4A, 4B, 5, 6; mungkin maksudnya 4A / 4B",
        "f.yaml:8: #1 'Kasubbag A': tingkat.5: tidak terbaca sebagai tingkat: 'satu'; "
        "contoh penulisan: 1-1, Tingkat Faktor 1-1, (FK : 1 - 1 = 175)",
        "f.yaml:9: #1 'Kasubbag A': tingkat.6: faktor 6: nilai 999 bertentangan dengan tingkat 6-1, "
        "yang nilainya 310",
        "f.yaml:4: #1 'Kasubbag A': tingkat: faktor 3: belum diberi tingkat; "
        "pilihan: 3-1, 3-2, 3-3",
        "f.yaml:4: #1 'Kasubbag A': tingkat: faktor 4B: belum diberi tingkat; "
        "pilihan: 4B-1, 4B-2, 4B-3, 4B-4",
        "f.yaml:12: #2 'B': skema: skema 'sturktural' tidak ada; pilihan: struktural, fungsional",
        "f.yaml:11: #2 'B': tingkat: kunci wajib tidak ada",
        "f.yaml:13: #3: nama_jabatan: kunci wajib tidak ada",
        "f.yaml:13: #3: tingkat #3: tidak terbaca sebagai tingkat: 'dua-1'; "
        "contoh penulisan: 1-1, Tingkat Faktor 1-1, (FK : 1 - 1 = 175)",
        "f.yaml:13: #3: tingkat #4: faktor 3: tingkat '3-9' tidak ada; pilihan: 3-1, 3-2, 3-3",
        "f.yaml:13: #3: tingkat: faktor 5: belum diberi tingkat; "
        "pilihan: 5-1, 5-2, 5-3, 5-4, 5-5, 5-6, 5-7, 5-8",
        "f.yaml:13: #3: tingkat: faktor 6: belum diberi tingkat; "
        "pilihan: 6-1, 6-2, 6-3, 6-4, 6-5, 6-6",
        "f.yaml:15: #4: harus pasangan kunci dan isi, bukan 'apa'",
    ]


def test_json_is_placed_without_a_line():
    assert messages('[{"nama_jabatan": "A", "tingkat": [true]}]', "f.json")[0].startswith(
        "f.json: #1 'A': tingkat #1: got True (bool), expected a level code; allowed: 1-1,"
    )


@pytest.mark.parametrize("value", [True, False, 1.0, None])
def test_a_level_of_a_wrong_type_in_a_list_is_refused(value):
    levels = [value, *CODES[1:]]
    faults = refused(json.dumps({"tingkat": levels}), "f.json")
    assert [(fault.kind, fault.factor) for fault in faults] == [
        ("not_a_level", None),
        ("missing", "1"),
    ]


@pytest.mark.parametrize("value", [True, False, 1.0, [], {}])
def test_a_level_of_a_wrong_type_under_a_factor_is_refused(value):
    levels = {"1": value, "2": 1, "3": 1, "4A": 1, "4B": 1, "5": 1, "6": 1}
    (fault,) = refused(json.dumps({"tingkat": levels}), "f.json")
    assert (fault.kind, fault.factor) == ("not_a_level_of", "1")
    assert fault.allowed == ("1-1", "1-2", "1-3", "1-4", "1-5")


@pytest.mark.parametrize("form", [{}, {"tingkat": None}, {"nama_jabatan": "Kasi"}])
def test_a_form_without_levels_is_refused(form):
    (fault,) = refused(json.dumps(form), "f.json")
    assert fault.kind == "missing_key"
    assert str(fault.where).endswith(": tingkat")


@pytest.mark.parametrize("value", [True, 5, 1.5])
def test_levels_of_a_wrong_type_are_refused(value):
    (fault,) = refused(json.dumps({"tingkat": value}), "f.json")
    assert fault.kind == "not_a_selection"


def test_a_level_that_yaml_takes_for_a_mapping_is_told_to_stand_in_quotes():
    source = "tingkat:\n  - (FK : 1 - 1 = 175)\n  - 2-1 3-1 4A-1 4B-1 5-1 6-1"
    (message,) = messages(source)
    assert message.startswith("form.yaml:2: #1: tingkat #1: expected a level as text, got {")
    assert message.endswith("what holds a colon must stand in quotes")


def test_a_row_left_blank_is_a_missing_factor():
    source = "tingkat: {'1': , '2': 1, '3': 1, 4A: 1, 4B: 1, '5': 1, '6': 1}"
    (fault,) = refused(source)
    assert (fault.kind, fault.factor) == ("missing", "1")


def test_a_factor_given_twice_in_two_writings_is_refused():
    source = "tingkat: {'1': 1, '2': 1, '3': 1, 4A: 1, 4a: 1, 4B: 1, '5': 1, '6': 1}"
    (fault,) = refused(source)
    assert (fault.kind, fault.factor) == ("repeated", "4A")


def test_a_level_under_the_wrong_factor_is_refused():
    source = "tingkat: {'1': 1, '2': 3-1, '3': 1, 4A: 1, 4B: 1, '5': 1, '6': 1}"
    (fault,) = refused(source)
    assert (fault.kind, fault.factor) == ("mismatch", "2")


def test_levels_of_the_other_scheme_are_refused_by_name():
    faults = refused(f"tingkat: {FUNCTIONAL}")
    assert {fault.kind for fault in faults} >= {"other_scheme"}
    assert "fungsional" in faults[0].message("id")


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("1-1 dua-1 3 - 9 174", {"2", "4A", "4B", "5"}),
        ("apa ini", {"1", "2", "3", "4A", "4B", "5", "6"}),
        ("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1 tujuh", set()),
        ("111 121 131 141 151 161 179", set()),
    ],
)
def test_only_factors_that_a_text_does_not_speak_of_are_called_missing(text, missing):
    faults = refused(json.dumps({"tingkat": text}))
    assert {fault.factor for fault in faults if fault.kind == "missing"} == missing
    assert faults[0].kind != "missing"


@pytest.mark.parametrize("key", ["nama_jabatan", "unit_kerja", "instansi"])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (5, "expected_text"),
        (True, "expected_text"),
        (["a"], "expected_text"),
        ("\ud800", "lone_surrogate"),
    ],
)
def test_a_line_of_the_header_must_be_text(key, value, kind):
    form = {"nama_jabatan": "Kasi", key: value}
    (fault,) = refused(as_json(**form), "f.json")
    assert fault.kind == kind
    assert fault.where is not None
    assert fault.where.endswith(f": {key}")


@pytest.mark.parametrize("key", ["unit_kerja", "instansi"])
@pytest.mark.parametrize("nama", [None, "", " "])
def test_a_unit_without_a_job_is_refused_and_not_lost(key, nama):
    (fault,) = refused(as_json(nama_jabatan=nama, **{key: "Biro"}))
    assert fault.kind == "missing_key"


@pytest.mark.parametrize("key", ["keterangan", "standar"])
@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ("rapat", "expected_mapping"),
        ([], "expected_mapping"),
        ({"1": 5}, "not_a_note"),
        ({"4": "a"}, "unknown_factor"),
        ({"4a": "a", "4A": "b"}, "repeated"),
        ({"1": "\udfff"}, "lone_surrogate"),
    ],
)
def test_notes_that_are_none_are_refused(key, value, kind):
    (fault,) = refused(as_json(**{key: value}), "f.json")
    assert fault.kind == kind


@pytest.mark.parametrize(
    ("word", "kind"), [("7 faktor", "unknown_scheme"), (6, "expected_text"), ("", "unknown_scheme")]
)
def test_an_unknown_scheme_is_refused(word, kind):
    (fault,) = refused(as_json(skema=word), "f.json")
    assert fault.kind == kind


def test_an_unknown_key_is_shown_safely():
    (fault,) = refused(as_json(**{"\x1b[2J": 1}), "f.json")
    assert fault.message().isprintable()
    (fault,) = refused(as_json(**{"k" * 500: 1}), "f.json")
    assert len(fault.message()) < 400
    assert fault.near is None


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("", "empty_file"),
        ("# hanya komentar\n", "empty_file"),
        ("null", "empty_file"),
        ("[]", "list_too_short"),
        ("teks saja", "not_a_form"),
    ],
)
@pytest.mark.parametrize("name", ["form.yaml", "stdin"])
def test_a_file_without_a_form_is_refused(source, kind, name):
    (fault,) = refused(source, name)
    assert (fault.kind, fault.where) == (kind, name)


@pytest.mark.parametrize("source", ["1165", "true", '"teks"', "1.5"])
def test_json_without_a_form_is_refused(source):
    (fault,) = refused(source, "f.json")
    assert fault.kind == "not_a_form"


# Hostile files.


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("a: &x 1", "anchor"),
        ("a: *x", "alias"),
        ("a: !!python/object/apply:os.system [ls]", "tag"),
        ("tingkat: a\ntingkat: b", "duplicate_key"),
        ("[" * 1000, "too_deep"),
        ("a: [", "yaml_syntax"),
        ("--- a\n--- b", "many_documents"),
        (b"\xff", "not_utf8"),
        ("a: \x00", "yaml_character"),
        ("a: \ud800", "lone_surrogate"),
        ("a" * (_yaml.MAX_BYTES + 1), "too_large"),
        ("[" + "a," * (_yaml.MAX_NODES + 1) + "]", "too_many_nodes"),
    ],
)
def test_hostile_yaml_is_refused_with_the_files_name(source, kind):
    (fault,) = refused(source, "f.yaml")
    assert fault.kind == kind
    assert str(fault.where).startswith("f.yaml")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ('{"tingkat": "a", "tingkat": "b"}', "duplicate_key"),
        ('[{"a": {"b": 1, "b": 1}}]', "duplicate_key"),
        ('{"a": NaN}', "json_constant"),
        ("[-Infinity]", "json_constant"),
        ("[" * 200_000, "too_deep"),
        ("[" * 200_000 + "]" * 200_000, "too_deep"),
        ('{"a":' * 100_000 + "1" + "}" * 100_000, "too_deep"),
        ("[" * 31 + "]" * 31, "too_deep"),
        ("[" + "1" * (DIGITS_AT_MOST + 1) + "]", "too_long"),
        ("[" + "9" * 500_000 + "]", "too_long"),
        (b'{"a": "\xff"}', "not_utf8"),
        ('{"a": 1,}', "json_syntax"),
        ("", "json_syntax"),
        (" " * (_yaml.MAX_BYTES + 1), "too_large"),
        ("[" + ",".join(["1"] * _yaml.MAX_NODES) + "]", "too_many_nodes"),
    ],
)
def test_hostile_json_is_refused_with_the_files_name(source, kind):
    (fault,) = refused(source, "f.json")
    assert fault.kind == kind
    assert str(fault.where).startswith("f.json")


def test_depth_up_to_the_bound_reaches_the_form_itself():
    source = "[" * _yaml.MAX_DEPTH + "]" * _yaml.MAX_DEPTH
    assert [fault.kind for fault in refused(source, "f.json")] == ["expected_mapping"]


@pytest.mark.parametrize("source", ['{"a": 1, "a": 2}', '{"tingkat": NaN}', "[" * 100_000])
def test_text_that_starts_like_json_is_refused_whichever_it_is(source):
    assert refused(source, "stdin")


def test_the_line_of_broken_json_is_told():
    assert messages('{\n"a": }', "f.json")[0].startswith("f.json:2: not well-formed JSON")
    assert messages(b'{\n"a": "\xff"}', "f.json") == [
        "f.json:2: not UTF-8: byte 0xff; save the file as UTF-8"
    ]


def test_a_huge_number_as_a_level_is_no_crash():
    digits = "9" * DIGITS_AT_MOST
    assert refused(f'{{"tingkat": {{"1": {digits}}}}}', "f.json")
    assert refused('{"tingkat": [1e999]}', "f.json")[0].given == "inf"


@pytest.mark.parametrize("name", ["\x1b[2J.yaml", "a\nb.yaml"])
def test_a_name_that_would_steer_a_terminal_is_escaped(name):
    for fault in refused("[]", name):
        assert str(fault.where).isprintable()
    assert str(unreadable(name, FileNotFoundError()).where).isprintable()


TREES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12),
    lambda inside: (
        st.lists(inside, max_size=4)
        | st.dictionaries(st.sampled_from([*KEYS, "1", "4a", "9"]) | st.text(), inside, max_size=6)
    ),
    max_leaves=20,
)


def outcome(source, name):
    """The forms of a text, or its faults; any other end is a failure."""
    try:
        return parse_forms(source, name), ()
    except FormError as error:
        return (), error.faults


@given(TREES, st.sampled_from(["f.json", "stdin", "f.yaml"]))
def test_any_tree_gives_forms_or_faults_with_their_place(tree, name):
    forms, faults = outcome(json.dumps(tree), name)
    assert bool(forms) is not bool(faults)
    for fault in faults:
        assert str(fault.where).startswith(name)
        assert fault.message("id")
        assert fault.message("en")


@given(st.text() | st.binary())
def test_any_text_gives_forms_or_faults(source):
    forms, faults = outcome(source, "stdin")
    assert bool(forms) is not bool(faults)


# Files.


def test_a_file_that_is_not_there_is_refused(tmp_path):
    for path, kind in ((tmp_path / "tidak-ada.yaml", "no_such_file"), (tmp_path, "is_a_folder")):
        with pytest.raises(FormError) as caught:
            read_forms(path)
        (fault,) = caught.value.faults
        assert fault.where == str(path)
        assert fault.kind == kind or sys.platform == "win32"


def test_a_path_that_cannot_be_is_refused():
    with pytest.raises(FormError) as caught:
        read_forms("a\0b.yaml")
    assert caught.value.faults[0].kind == "cannot_read"


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (PermissionError(13, "Permission denied"), "not_permitted"),
        (OSError(5, "Input/output error"), "cannot_read"),
        (OSError(), "cannot_read"),
    ],
)
def test_why_a_file_cannot_be_read_is_told(error, kind):
    fault = unreadable("a.yaml", error)
    assert fault.kind == kind
    assert fault.message("id").startswith("a.yaml: ")


def test_a_file_larger_than_the_bound_is_refused(tmp_path):
    path = tmp_path / "besar.json"
    path.write_bytes(b" " * (_yaml.MAX_BYTES + 10))
    with pytest.raises(FormError) as caught:
        read_forms(path)
    assert caught.value.faults[0].kind == "too_large"


# Levels in any notation, without a file.


def test_all_faults_of_written_levels_come_at_once_and_without_a_place():
    with pytest.raises(SelectionError) as caught:
        evaluate_written(["1-1", "2-9", "apa", "4A-1", "4B-1", "5-1"])
    assert [(fault.kind, fault.factor, fault.where) for fault in caught.value.faults] == [
        ("unknown_level", "2", None),
        ("unreadable_level", None, None),
        ("missing", "3", None),
        ("missing", "6", None),
    ]


def test_what_the_package_offers_is_there():
    for name in form_files.__all__:
        assert hasattr(form_files, name)
    assert isinstance(unreadable("a", OSError()), Fault)
