"""What the examples in README.md and docs/ need: the files that a page shows, lying at hand.

A fenced block whose info string names a file, such as ```` ```yaml formulir.yaml ````, is written
to that file before the page's examples run, in an empty folder with copies of `examples/` and of
`docs/formats/` (as `formats/`). What stands there in a `console` block is no file but the moment
at which a dossier records what its commands do.

The examples that hypothesis draws are the same in every run, so that what lands passes again.
`pytest --hypothesis-profile=exploring` draws others each time.
"""

import re
import shutil
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import settings

settings.register_profile("exploring", deadline=None, print_blob=True)
settings.register_profile("same", derandomize=True, deadline=None, database=None, print_blob=True)
settings.load_profile("same")

ROOT = Path(__file__).parent
_FENCE = re.compile(
    r"^```(?P<language>[a-z]+)(?: (?P<file>\S+))?\n(?P<text>.*?)^```$", re.DOTALL | re.MULTILINE
)


class Block(NamedTuple):
    """A fenced block of a page: its language, the file or moment it stands for, its text, its line."""

    language: str
    file: str | None
    text: str
    line: int


def blocks_of(page: Path) -> list[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text("utf-8")
    return [
        Block(
            found["language"], found["file"], found["text"], text.count("\n", 0, found.start()) + 1
        )
        for found in _FENCE.finditer(text)
    ]


def lay_out(page: Path, folder: Path) -> list[Block]:
    """Write the files that a page shows into a folder, beside the examples and the formats."""
    for at_hand in (ROOT / "examples", ROOT / "docs" / "formats"):
        shutil.copytree(at_hand, folder / at_hand.name, dirs_exist_ok=True)
    blocks = blocks_of(page)
    for block in blocks:
        if block.file is not None and block.language != "console":
            target = folder / block.file
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.text, "utf-8")
    return blocks


@pytest.fixture(autouse=True)
def _in_the_folder_of_the_page(request: pytest.FixtureRequest) -> None:
    """The examples of a page run where the files that the page shows are."""
    page = Path(request.node.path)
    if page.suffix == ".md":
        folder = request.getfixturevalue("tmp_path")
        lay_out(page, folder)
        request.getfixturevalue("monkeypatch").chdir(folder)


@pytest.fixture(name="lay_out", scope="session")
def _lay_out() -> object:
    """`lay_out`, for tests that run the examples of a page another way."""
    return lay_out
