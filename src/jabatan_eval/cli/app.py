"""From a call's words to its exit code: language, command, answer or faults, output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any, Final

from jabatan_eval._version import __version__
from jabatan_eval.cli.output import Answer, give, report
from jabatan_eval.cli.parsing import PROG, CallError, Parser
from jabatan_eval.errors import JabatanEvalError
from jabatan_eval.texts import LANGUAGES, say, shown

__all__ = ["COMMANDS", "main"]

COMMANDS: Final = (
    "nilai", "kelas", "katalog", "batch", "audit", "uji-peka", "kelas-dasar", "matriks", "panel",
    "abk", "peta", "rekap", "cocokkan", "dossier",
    "formulir", "berita-acara", "infojab", "template", "web",
)  # fmt: skip
"""The commands; each is a module of this package with `parser` and `run`."""

WRONG_CALL: Final = 2
INTERRUPTED: Final = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and say how it ended.

    Args:
        argv: the words after the program's name; those of the process by default.

    Returns:
        The exit code: 0, 1 or 2; 130 after Ctrl-C, 141 where the reader of the output went away.

    Examples:
        >>> main(["--version"])
        jabatan-eval ...
        0
    """
    words = [*(sys.argv[1:] if argv is None else argv)]
    lang = "id"
    try:
        lang = _lang(words)
        return give(_answer(words, lang), lang)
    except CallError as error:
        report([f"{PROG}: {error}", say("cli.see_help", lang, prog=PROG)])
    except JabatanEvalError as error:
        report(fault.message(lang) for fault in error.faults)
    except KeyboardInterrupt:
        return INTERRUPTED
    return WRONG_CALL


def _lang(words: Sequence[str]) -> str:
    """The language asked for, wherever it stands, so that refusals can be in it too."""
    lang = "id"
    rest = iter(words)
    for word in rest:
        if word == "--":
            break
        given = next(rest, lang) if word == "--lang" else word
        if word == "--lang" or word.startswith("--lang="):
            lang = given.removeprefix("--lang=")
    if lang not in LANGUAGES:
        allowed = ", ".join(LANGUAGES)
        raise CallError(say("cli.unknown_lang", "id", given=shown(lang), allowed=allowed))
    return lang


def _answer(words: Sequence[str], lang: str) -> Answer:
    command, rest = _split(words)
    if command is not None and command not in COMMANDS:
        allowed = ", ".join(COMMANDS)
        raise CallError(say("cli.unknown_command", lang, given=shown(command), allowed=allowed))
    name = (command or "").replace("-", "_")
    module: Any = import_module(f"jabatan_eval.cli.{name}") if command else None
    parser = module.parser(lang) if module else _top(lang)
    args = parser.parse(rest)
    if args.help:
        return Answer(parser.format_help())
    if args.version:
        return Answer(f"{PROG} {__version__}\n")
    if module is None:
        raise CallError(say("cli.no_command", lang, allowed=", ".join(COMMANDS)))
    answer: Answer = module.run(args, lang)
    return answer


def _split(words: Sequence[str]) -> tuple[str | None, list[str]]:
    """The command, and the words before and after it, in which options may stand alike."""
    place = 0
    while place < len(words) and words[place].startswith("-"):
        place += 2 if words[place] == "--lang" else 1
    if place >= len(words):
        return None, [*words]
    return words[place], [*words[:place], *words[place + 1 :]]


def _top(lang: str) -> Parser:
    parser = Parser("top", lang)
    width = max(map(len, COMMANDS)) + 2
    lines = [f"{name:<{width}}{say(f'cli.brief.{name}', lang)}" for name in COMMANDS]
    text = "\n".join([*lines, "", say("cli.top.more", lang)])
    parser.add_argument_group(say("cli.commands", lang), text)
    parser.add_options()
    return parser
