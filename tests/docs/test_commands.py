"""The pages name every command that there is, and none that there is not."""

import re
from pathlib import Path

import pytest

from jabatan_eval.cli.app import COMMANDS
from jabatan_eval.cli.dossier_actions import ACTIONS
from jabatan_eval.cli.formulir import KINDS
from jabatan_eval.texts import say

ROOT = Path(__file__).parents[2]
LANGUAGES = ("id", "en")


def first_cells(page, head):
    """The names in the first column of the table with this head."""
    text = (ROOT / page).read_text("utf-8")
    table = text.partition(head)[2].partition("\n\n")[0]
    rows = [row.split("|")[1] for row in table.splitlines() if row.startswith("| `")]
    return [name for row in rows for name in re.findall(r"`([^`]+)`", row)]


def test_the_reference_has_a_section_on_every_command():
    page = (ROOT / "docs" / "reference" / "cli.md").read_text("utf-8")
    heads = re.findall(r"^## (.+?):", page, re.MULTILINE)
    named = [name for head in heads for name in re.findall(r"`([^`]+)`", head)]
    assert sorted(named) == sorted(COMMANDS)


def test_the_readme_lists_every_command():
    assert first_cells("README.md", "| Command | ") == list(COMMANDS)


def test_the_how_to_of_the_dossier_lists_every_action():
    listed = first_cells("docs/how-to/dossier.md", "| Action | ")
    assert sorted(listed) == sorted(ACTIONS)


def test_the_how_to_of_the_forms_lists_every_kind():
    assert sorted(first_cells("docs/how-to/official-forms.md", "| `--jenis` | ")) == sorted(KINDS)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_help_lists_every_action_and_kind(lang):
    assert say("cli.dossier.help.action", lang).split(", ") == list(ACTIONS)
    assert re.findall(r"[a-z-]+(?=[,;]|$| \()", say("cli.formulir.help.jenis", lang)) == list(KINDS)
