"""The text of PDF files, by poppler."""

import shutil
import subprocess

import pytest


@pytest.fixture(name="pdf_text")
def _pdf_text(tmp_path):
    """A function from the bytes of a PDF, and options of pdftotext, to its text."""
    program = shutil.which("pdftotext")
    if program is None:
        pytest.skip("pdftotext (poppler-utils) is not installed")

    def text_of(data, *options):
        (tmp_path / "printed.pdf").write_bytes(data)
        command = [program, *options, tmp_path / "printed.pdf", "-"]
        return subprocess.run(command, capture_output=True, check=True).stdout.decode()

    return text_of
