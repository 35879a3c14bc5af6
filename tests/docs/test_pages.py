"""The pages hold together: links lead somewhere, and shell examples print what they show."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted([*ROOT.glob("*.md"), ROOT / "data" / "README.md", *(ROOT / "docs").rglob("*.md")])
_CODE = re.compile(r"^```.*?^```$|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\[[^\]\n]*\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ (?P<text>.+)$", re.MULTILINE)


def _name(page):
    return page.relative_to(ROOT).as_posix()


def _links(page):
    text = _CODE.sub("", page.read_text("utf-8"))
    return [found["target"] for found in _LINK.finditer(text)]


def _anchors(page):
    """The anchors of a page's headings, as GitHub makes them."""
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", h["text"].lower()) for h in _HEADING.finditer(text))
    return {heading.replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", PAGES, ids=_name)
def test_every_relative_link_leads_to_a_file_and_heading_that_exist(page):
    """A reader who follows a link arrives."""
    broken = []
    for link in _links(page):
        if re.match(r"[a-z]+:", link):
            continue
        path, _, anchor = unquote(link).partition("#")
        target = (page.parent / path).resolve() if path else page
        if not target.exists() or (anchor and anchor not in _anchors(target)):
            broken.append(link)
    assert broken == []


def test_every_page_of_the_docs_can_be_reached_from_the_readme():
    """No page lies where no link leads."""
    seen, left = set(), [ROOT / "README.md"]
    while left:
        page = left.pop()
        if page in seen or page.suffix != ".md":
            continue
        seen.add(page)
        links = (link.partition("#")[0] for link in _links(page) if not re.match(r"[a-z]+:", link))
        left += [(page.parent / link).resolve() for link in links if link]
    assert [_name(page) for page in PAGES if page not in seen] == []


def _commands(text):
    """The commands of a console block, each with the output that is shown under it."""
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        command, _, output = part.partition("\n")
        while command.endswith("\\"):
            line, _, output = output.partition("\n")
            command = command[:-1] + line.removeprefix("> ")
        yield command, output


def _run(command, folder, clock=None):
    """A command of a page, run by this interpreter without a shell.

    `jabatan-eval … < file` reads its input from the file, and `echo $?` shows the exit code of
    the command before. What is done `--oleh` somebody is done at the moment of the block, if it
    has one.
    """
    words = shlex.split(command)
    if clock is not None and "--oleh" in words:
        words += ["--waktu", clock]
    source = None
    if "<" in words:
        words, (source,) = words[: words.index("<")], words[words.index("<") + 1 :]
    assert words[0] == "jabatan-eval", f"cannot be tried here: {command}"
    return subprocess.run(
        [sys.executable, "-m", "jabatan_eval", *words[1:]],
        cwd=folder,
        env={**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"},
        input=(folder / source).read_text("utf-8") if source else "",
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


CONSOLE = [page for page in PAGES if "```console" in page.read_text("utf-8")]


@pytest.mark.parametrize("page", CONSOLE, ids=_name)
def test_shell_examples_print_what_the_page_shows(page, lay_out, tmp_path):
    """Standard output and error together; `...` on a line of its own stands for any lines."""
    exit_code = None
    for block in lay_out(page, tmp_path):
        if block.language != "console":
            continue
        for command, shown in _commands(block.text):
            if command == "echo $?":
                assert shown.strip() == str(exit_code), f"line {block.line}: {command}"
                continue
            done = _run(command, tmp_path, block.file)
            exit_code = done.returncode
            assert "Traceback" not in done.stderr, f"line {block.line}: {command}\n{done.stderr}"
            assert _fits(shown, done.stdout + done.stderr), (
                f"line {block.line}: {command}\n{done.stdout}{done.stderr}"
            )


def _fits(shown, printed):
    pieces = re.split(r"^\.\.\.\n", shown.rstrip("\n") + "\n", flags=re.MULTILINE)
    pattern = ".*".join(re.escape(piece) for piece in pieces)
    return re.fullmatch(pattern, printed.rstrip("\n") + "\n", flags=re.DOTALL) is not None


def test_an_output_that_differs_does_not_fit():
    """The comparison of the shell examples can fail."""
    assert _fits("a\n...\nz\n", "a\nb\nc\nz\n")
    assert not _fits("a\n...\nz\n", "a\nb\n")
    assert not _fits("8\n", "9\n")
