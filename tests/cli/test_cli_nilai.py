"""`jabatan-eval nilai`: forms from codes and from files, or every fault and nothing else."""

import json
import sys
from pathlib import Path

import pytest

from jabatan_eval import Evaluation, _yaml, evaluate
from jabatan_eval.form_files import read_forms

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
CODES = ("1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1")
FUNCTIONAL = ("1-7", "2-4", "3-4", "4-5", "5-4", "6-3", "7-3", "8-1", "9-1")
FORM = f"tingkat: {' '.join(CODES)}".encode()


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("ending", ["yaml", "json"])
def test_the_worked_form_of_the_deck_prints_as_the_official_form(call, lang, ending):
    file = EXAMPLES / f"kasubbag_kepangkatan.{ending}"
    golden = (HERE / f"kasubbag_kepangkatan.{lang}.txt").read_text("utf-8")
    assert call("nilai", "--berkas", str(file), "--lang", lang) == (0, golden, "")


def test_codes_print_the_form(call):
    ended = call("nilai", *CODES)
    assert ended == (0, evaluate(CODES).to_text(), "")
    assert "Total Nilai" in ended.out
    assert "1165" in ended.out


@pytest.mark.parametrize(
    "words",
    [
        (" ".join(CODES),),
        ("6-1", "5-1", "4B-1", "4A-1", "3-1", "2-1", "1-1"),
        ("Tingkat Faktor 1-1", "(FK : 2 – 1 = 100)", "3 - 1", "4a-1", "4B-1,5-1", "171"),
        ("--", *CODES),
        ("1-1", "2-1", "--skema", "6 faktor", "3-1", "4A-1", "--lang=id", "4B-1", "5-1", "6-1"),
    ],
)
def test_codes_may_be_written_in_any_notation_and_order(call, words):
    assert call("nilai", *words) == (0, evaluate(CODES).to_text(), "")


@pytest.mark.parametrize("word", ["fungsional", "JFT", "9 faktor", "pelaksana"])
def test_the_scheme_is_chosen_by_any_word_for_it(call, word):
    for words in (("--skema", word, *FUNCTIONAL), (*FUNCTIONAL, f"--skema={word}")):
        assert call("nilai", *words).out == evaluate(FUNCTIONAL, scheme="fungsional").to_text()


def test_forms_of_a_list_are_parted_by_a_blank_line(call):
    forms = read_forms(EXAMPLES / "beberapa_jabatan.yaml")
    ended = call("nilai", "--berkas", str(EXAMPLES / "beberapa_jabatan.yaml"))
    assert ended.out == f"{forms[0].to_text()}\n{forms[1].to_text()}"


def test_json_of_codes_loads_back(call):
    ended = call("nilai", *CODES, "--json")
    assert Evaluation.model_validate_json(ended.out) == evaluate(CODES)


def test_json_of_one_form_is_an_object_and_of_a_list_a_list(call):
    for name, kind in (("kasubbag_kepangkatan.json", dict), ("beberapa_jabatan.yaml", list)):
        data = json.loads(call("nilai", "--json", "--berkas", str(EXAMPLES / name)).out)
        assert isinstance(data, kind)
        dumps = data if kind is list else [data]
        loaded = tuple(Evaluation.model_validate(dump) for dump in dumps)
        assert loaded == read_forms(EXAMPLES / name)


def test_json_of_a_list_of_one_form_is_a_list(call):
    ended = call("nilai", "--json", "--berkas", "-", stdin=b"- " + FORM)
    assert isinstance(json.loads(ended.out), list)


@pytest.mark.parametrize(
    "source", [FORM, b'\n {"tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"}', b"{" + FORM + b"}"]
)
def test_standard_input_is_read_as_json_or_yaml(call, source):
    assert call("nilai", "--berkas", "-", stdin=source) == (0, evaluate(CODES).to_text(), "")


# What is refused.


def test_every_fault_of_the_codes_is_listed_one_a_line(refuse):
    assert refuse("nilai", "1-1", "2-9", "3-1", "1-6", "apa", "--lang", "en") == [
        "factor 2: there is no level '2-9'; allowed: 2-1, 2-2, 2-3",
        "factor 1: level '1-6' belongs to scheme 'fungsional', not 'struktural'; "
        "allowed: 1-1, 1-2, 1-3, 1-4, 1-5",
        "cannot be read as a level: 'apa'; "
        "write it like 1-1, Tingkat Faktor 1-1, (FK : 1 - 1 = 175)",
        "factor 4A: no level given; allowed: 4A-1, 4A-2, 4A-3, 4A-4",
        "factor 4B: no level given; allowed: 4B-1, 4B-2, 4B-3, 4B-4",
        "factor 5: no level given; allowed: 5-1, 5-2, 5-3, 5-4, 5-5, 5-6, 5-7, 5-8",
        "factor 6: no level given; allowed: 6-1, 6-2, 6-3, 6-4, 6-5, 6-6",
    ]


def test_faults_are_indonesian_unless_asked_otherwise(refuse):
    assert refuse("nilai", *CODES[1:]) == [
        "faktor 1: belum diberi tingkat; pilihan: 1-1, 1-2, 1-3, 1-4, 1-5"
    ]


def test_one_bad_form_refuses_the_whole_list(refuse):
    source = b"- " + FORM + b"\n- nama_jabatan: Kasi\n  tingkat: 1-1\n- " + FORM
    lines = refuse("nilai", "--berkas", "-", "--json", stdin=source)
    assert len(lines) == 6
    assert all(line.startswith("stdin:3: #2 'Kasi': tingkat: faktor ") for line in lines)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (b"", "stdin: berkas kosong"),
        (b"tingkat: a\ntingkat: b", "stdin:2: kunci 'tingkat' ada dua kali dalam satu bagian"),
        (b'{"tingkat": 1, "tingkat": 2}', "stdin: kunci 'tingkat' ada dua kali dalam satu bagian"),
        (b"a: !!python/object/apply:os.system [ls]", "stdin:1: tag YAML (!) tidak diterima"),
        (b"[" * 300_000, "stdin: data bersarang lebih dari 30 tingkat"),
        (b'{"a": NaN}', "stdin: 'NaN' bukan bilangan JSON"),
        (b"\xff\xfe", "stdin:1: bukan UTF-8: bita 0xff"),
        (b"a" * (_yaml.MAX_BYTES + 1), "stdin: berkas lebih besar dari 1048576 bita"),
    ],
)
def test_hostile_input_is_refused(refuse, source, said):
    (line,) = refuse("nilai", "--berkas", "-", stdin=source)
    assert line.startswith(said)


def test_no_more_of_standard_input_is_read_than_one_byte_over_the_bound(refuse, monkeypatch):
    class Endless:
        taken = 0

        @property
        def buffer(self):
            return self

        def read(self, size):
            self.taken += size
            return b"x" * size

    endless = Endless()
    monkeypatch.setattr("jabatan_eval.cli.nilai.sys", type("Sys", (), {"stdin": endless}))
    assert refuse("nilai", "--berkas", "-")
    assert endless.taken == _yaml.MAX_BYTES + 1


def test_a_closed_standard_input_is_an_empty_file(refuse, monkeypatch):
    monkeypatch.setattr("jabatan_eval.cli.nilai.sys", type("Sys", (), {"stdin": None}))
    assert refuse("nilai", "--berkas", "-") == ["stdin: berkas kosong"]


def test_a_file_that_cannot_be_read_is_named(refuse, tmp_path):
    missing = tmp_path / "tidak-ada.yaml"
    assert refuse("nilai", "--berkas", str(missing)) == [f"{missing}: berkas tidak ada"]
    if sys.platform != "win32":
        assert refuse("nilai", "--berkas", str(tmp_path)) == [
            f"{tmp_path}: ini folder, bukan berkas"
        ]


def test_an_unknown_scheme_lists_those_there_are(refuse):
    assert refuse("nilai", "--skema", "apa", *CODES) == [
        "skema 'apa' tidak ada; pilihan: struktural, fungsional"
    ]


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "belum ada tingkat; beri kode tingkat, atau --berkas"),
        (("--berkas", "a.yaml", "1-1"), "beri kode tingkat atau --berkas, jangan keduanya"),
        (
            ("--berkas", "a.yaml", "--skema", "JFT"),
            "--skema tidak berlaku untuk --berkas; tulis `skema` di dalam formulir",
        ),
    ],
)
def test_a_call_without_sense_is_refused(refuse, words, said):
    assert refuse("nilai", *words)[0] == f"jabatan-eval: {said}"


# What must not reach a terminal raw.

STEERING = "A\x1b[2J\x07\u009b31m\u202e\u200b\x7f<b>&"


@pytest.mark.parametrize("extra", [(), ("--json",), ("--lang", "en")])
def test_a_job_name_cannot_steer_the_terminal(call, extra):
    form = {"nama_jabatan": STEERING, "unit_kerja": STEERING, "keterangan": {"1": STEERING}}
    source = json.dumps({"tingkat": list(CODES), **form}).encode()
    ended = call("nilai", "--berkas", "-", *extra, stdin=source)
    assert ended.code == 0
    assert all(line.isprintable() for line in ended.out.split("\n"))
    if extra == ("--json",):
        loaded = Evaluation.model_validate_json(ended.out)
        assert loaded.job is not None
        assert loaded.job.nama == STEERING
    else:
        assert "<b>&" in ended.out


@pytest.mark.parametrize(
    "words",
    [
        ("nilai", STEERING),
        ("nilai", "--berkas", STEERING),
        ("nilai", "--skema", STEERING, "1-1"),
        ("nilai", f"--{STEERING}"),
        ("nilai", f"--json={STEERING}"),
        ("kelas", STEERING),
        ("katalog", STEERING),
        (STEERING,),
        ("--lang", STEERING),
        ("nilai", "\udcff"),
    ],
)
def test_what_was_given_cannot_steer_the_terminal_from_a_fault(refuse, words):
    assert all(line.isprintable() for line in refuse(*words))


def test_a_job_name_in_a_fault_cannot_steer_the_terminal(refuse):
    source = json.dumps({"nama_jabatan": STEERING, STEERING: 1, "tingkat": STEERING}).encode()
    assert all(line.isprintable() for line in refuse("nilai", "--berkas", "-", stdin=source))
