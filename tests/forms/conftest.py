"""LibreOffice, with which people open these files, without a screen."""

import shutil
import subprocess

import pytest

_RECALCULATE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


@pytest.fixture(scope="session")
def office(tmp_path_factory):
    """A function that lets LibreOffice compute workbooks anew and write them in another format."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("LibreOffice (soffice) is not installed")
    profile = tmp_path_factory.mktemp("profile")
    (profile / "user").mkdir()
    (profile / "user" / "registrymodifications.xcu").write_text(_RECALCULATE, "utf-8")

    def convert(*books, to="xlsx"):
        out = tmp_path_factory.mktemp("office")
        subprocess.run(
            [
                program,
                "--headless",
                f"-env:UserInstallation={profile.as_uri()}",
                "--convert-to",
                to,
                "--outdir",
                out,
                *books,
            ],
            check=True,
            capture_output=True,
            timeout=300,
        )
        return [out / f"{book.stem}.{to}" for book in books]

    return convert


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
