"""The call itself: help, language, refusals, exit codes, streams."""

import importlib
import io
import os
import re
import subprocess
import sys

import pytest

from jabatan_eval import __version__
from jabatan_eval.cli import main, output
from jabatan_eval.cli.app import COMMANDS
from jabatan_eval.cli.output import Answer, give, printable, report
from jabatan_eval.cli.parsing import CallError, Parser

CODES = ("1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1")
COMMAND = [sys.executable, "-m", "jabatan_eval"]


def run(*words, **how):
    """Run the command as a process of its own."""
    return subprocess.run([*COMMAND, *words], capture_output=True, check=False, **how)


# Help and version.


@pytest.mark.parametrize("words", [("--version",), ("--version", "nilai"), ("kelas", "--version")])
def test_the_version_is_told(call, words):
    assert call(*words) == (0, f"jabatan-eval {__version__}\n", "")


@pytest.mark.parametrize("command", [None, *COMMANDS])
@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize(
    ("lang", "start", "words"),
    [
        ("id", "penggunaan: jabatan-eval", ("Opsi:", "Contoh:", "tampilkan bantuan ini")),
        ("en", "usage: jabatan-eval", ("Options:", "Examples:", "show this help")),
    ],
)
def test_help_is_in_one_language_with_examples(call, command, flag, lang, start, words):
    ended = call("--lang", lang, *filter(None, [command]), flag)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{start} {command or ''}".rstrip())
    assert all(word in ended.out for word in words)
    assert not re.search(r"\bpositional arguments\b|\boptions:|show this help message", ended.out)
    assert all(line == line.rstrip() for line in ended.out.split("\n"))


def test_the_help_lists_every_command(call):
    listed = re.findall(r"^  ([a-z-]+) {2,}\S", call("--help").out, re.MULTILINE)
    assert tuple(word for word in listed if word in COMMANDS) == COMMANDS


@pytest.mark.parametrize("command", [None, "nilai", "kelas", "katalog"])
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_examples_of_the_help_work(call, command, lang, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("formulir.yaml", "form.yaml"):
        (tmp_path / name).write_text(f"tingkat: {' '.join(CODES)}")
    help_text = call(*filter(None, [command]), "--help", "--lang", lang).out
    examples = re.findall(r"^  jabatan-eval ((?:nilai|kelas|katalog).*)$", help_text, re.MULTILINE)
    assert examples
    for example in examples:
        assert call(*example.partition(" > ")[0].split()).code == 0


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_form_in_the_help_is_a_form(call, lang):
    help_text = call("nilai", "--help", "--lang", lang).out
    form = re.search(r"^  nama_jabatan:.*?(?=\n\n)", help_text, re.MULTILINE | re.DOTALL)
    assert form is not None
    ended = call("nilai", "--berkas", "-", stdin=form.group().encode())
    assert ended.code == 0
    assert "Kepala Subbagian Kepangkatan dan Jabatan" in ended.out


# The language.


@pytest.mark.parametrize(
    "words",
    [
        ("--lang", "en", "kelas", "1165"),
        ("--lang=en", "kelas", "1165"),
        ("kelas", "--lang", "en", "1165"),
        ("kelas", "1165", "--lang=en"),
        ("--lang", "id", "kelas", "1165", "--lang", "en"),
    ],
)
def test_the_language_stands_before_or_after_the_command(call, words):
    assert "Total points" in call(*words).out


def test_the_language_of_a_refusal_is_the_chosen_one(refuse):
    assert refuse("kelas", "abc")[0].startswith("tidak terbaca")
    assert refuse("kelas", "abc", "--lang", "en")[0].startswith("cannot be read")
    assert refuse("--lang", "en", "apa") == [
        "jabatan-eval: there is no command 'apa'; allowed: " + ", ".join(COMMANDS),
        "help: jabatan-eval --help",
    ]


@pytest.mark.parametrize("words", [("--lang", "fr"), ("kelas", "1165", "--lang=EN"), ("--lang=",)])
def test_an_unknown_language_is_refused_with_those_there_are(refuse, words):
    assert refuse(*words)[0].endswith("tidak ada; pilihan: id, en")


# Calls that are wrong.


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "belum ada perintah; pilihan: " + ", ".join(COMMANDS)),
        (("--lang", "id"), "belum ada perintah; pilihan: " + ", ".join(COMMANDS)),
        (("--lang",), "pilihan --lang memerlukan isi, tepat satu"),
        (("Nilai",), "perintah 'Nilai' tidak ada; pilihan: " + ", ".join(COMMANDS)),
        (("nilai", "--skema"), "pilihan --skema memerlukan isi, tepat satu"),
        (("nilai", "--berkas", "--json"), "pilihan --berkas memerlukan isi, tepat satu"),
        (("nilai", "--json=3"), "pilihan --json tidak menerima isi: '3'"),
        (("nilai", "--skem", "JFT", "1-1"), "masukan tidak dikenal: --skem"),
        (("--apa",), "masukan tidak dikenal: --apa"),
        (("katalog", "struktural", "kelas"), "masukan tidak dikenal: kelas"),
    ],
)
def test_a_wrong_call_says_what_is_wrong(refuse, words, said):
    lines = refuse(*words)
    assert lines == [f"jabatan-eval: {said}", "bantuan: jabatan-eval --help"]


def test_a_refusal_of_argparse_that_is_new_to_us_is_passed_on():
    with pytest.raises(CallError, match="something new"):
        Parser("kelas", "id").error("something new")


def test_the_words_of_the_process_are_taken_where_none_are_given(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["jabatan-eval", "--version"])
    assert main() == 0
    assert capsys.readouterr().out == f"jabatan-eval {__version__}\n"


def test_ctrl_c_ends_quietly(call, monkeypatch):
    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr("jabatan_eval.cli.app.give", interrupted)
    assert call("--version") == (130, "", "")


# As a process.


def test_the_module_is_the_command():
    ended = run("nilai", *CODES, "--json")
    assert (ended.returncode, ended.stderr) == (0, b"")
    assert b'"nilai_jabatan": 1165' in ended.stdout


def test_importing_the_module_runs_nothing(capsys):
    importlib.import_module("jabatan_eval.__main__")
    assert capsys.readouterr() == ("", "")


def test_a_refusal_of_a_process_leaves_standard_output_empty():
    ended = run("nilai", "2-9", "--lang", "en")
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().splitlines()[0] == (
        "factor 2: there is no level '2-9'; allowed: 2-1, 2-2, 2-3"
    )


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252", "utf-8", "utf-16"])
@pytest.mark.parametrize(
    "words", [("nilai", "--berkas", "-"), ("nilai", "--berkas", "-", "--json")]
)
def test_any_encoding_of_the_output_will_do(encoding, words):
    form = f'nama_jabatan: "é – \\U0001F600"\ntingkat: {" ".join(CODES)}'.encode()
    ended = run(*words, input=form, env={**os.environ, "PYTHONIOENCODING": encoding})
    assert (ended.returncode, ended.stderr) == (0, b"")
    text = ended.stdout.decode(encoding)
    assert "1165" in text
    if "--json" in words:
        from jabatan_eval import Evaluation

        job = Evaluation.model_validate_json(text).job
        assert job is not None
        assert job.nama == "é – \U0001f600"


@pytest.mark.skipif(sys.platform == "win32", reason="a pipe of Windows ends otherwise")
@pytest.mark.parametrize("stream", ["stdout", "stderr"])
def test_a_reader_that_went_away_ends_the_program_quietly(stream):
    reading, writing = os.pipe()
    os.close(reading)
    other = {"stdout": "stderr", "stderr": "stdout"}[stream]
    words = {"stdout": ("katalog",), "stderr": ("nilai", "apa")}[stream]
    ended = subprocess.run(
        [*COMMAND, *words], check=False, **{stream: writing, other: subprocess.PIPE}
    )
    os.close(writing)
    assert ended.returncode == {"stdout": 141, "stderr": 2}[stream]
    assert getattr(ended, other) == b""


class Broken(io.StringIO):
    """A stream that cannot be written, and that no file stands behind."""

    def __init__(self, error):
        super().__init__()
        self.error = error

    def write(self, _):
        raise self.error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BrokenPipeError(), 141, ""),
        (OSError(28, "penuh"), 2, "keluaran tidak dapat ditulis: penuh\n"),
        (OSError("apa saja"), 2, "keluaran tidak dapat ditulis: apa saja\n"),
    ],
)
def test_output_that_cannot_be_written_is_told(monkeypatch, capsys, error, code, said):
    monkeypatch.setattr(output.sys, "stdout", Broken(error))
    assert give(Answer("teks"), "id") == code
    assert capsys.readouterr().err == said


def test_faults_that_cannot_be_written_end_no_program(monkeypatch):
    broken = Broken(OSError())
    monkeypatch.setattr(output.sys, "stderr", broken)
    report(["satu"])
    assert broken.getvalue() == ""


def test_a_closed_output_takes_nothing(monkeypatch):
    monkeypatch.setattr(output.sys, "stdout", None)
    assert give(Answer("teks", 1), "id") == 1


def test_a_fault_stays_on_its_line(capsys):
    report(["satu\ndua\r\u2028tiga"])
    assert capsys.readouterr().err == "satu\\u000adua\\u000d\\u2028tiga\n"


def test_what_fits_is_printed_as_it_is():
    assert printable("é –\n\U0001f600") == "é –\n\U0001f600"
    assert printable("é–\U0001f600\udc00", "latin-1") == "é\\u2013\\ud83d\\ude00\\udc00"
