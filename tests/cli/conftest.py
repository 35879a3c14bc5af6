"""The command line as its users meet it: words in, two texts and a code out."""

import io
import sys
from typing import NamedTuple

import pytest

from jabatan_eval.cli import main


class Ended(NamedTuple):
    """How a call ended."""

    code: int
    out: str
    err: str


@pytest.fixture
def call(capsys, monkeypatch):
    """Call the command line in this process."""

    def run(*words, stdin=b""):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main(words)
        printed = capsys.readouterr()
        return Ended(code, printed.out, printed.err)

    return run


@pytest.fixture
def refuse(call):
    """Call the command line, see that it refuses, and give what it said."""

    def run(*words, stdin=b""):
        ended = call(*words, stdin=stdin)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err
        return ended.err.splitlines()

    return run
