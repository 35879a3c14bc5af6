"""argparse in two languages: headings, help and refusals in the one that was chosen."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final, NoReturn

from jabatan_eval.texts import say, shown

__all__ = ["PROG", "CallError", "Parser", "day"]

PROG: Final = "jabatan-eval"

_WIDTH: Final = 96
_REFUSALS: Final = (
    ("cli.needs_value", r"argument (?P<option>\S+): expected one argument"),
    ("cli.takes_no_value", r"argument (?P<option>\S+): ignored explicit argument (?P<given>.*)"),
    ("cli.unknown_arguments", r"unrecognized arguments: (?P<given>.*)"),
)


class CallError(Exception):
    """The call itself is wrong; the text says how, in the chosen language."""


def day(option: str, text: str, lang: str) -> dt.date:
    """The day that an option names.

    Raises:
        CallError: it is none.

    Examples:
        >>> day("--tanggal", "2026-11-26", "id")
        datetime.date(2026, 11, 26)
    """
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        told = say("cli.no_date", lang, option=option, given=shown(text))
        raise CallError(told) from None


class Parser(argparse.ArgumentParser):
    """A parser of one command, whose texts stand under `cli.<name>.` among the sentences.

    Its width is fixed: asking the terminal costs a start of the program more than help is worth.
    """

    def __init__(self, name: str, lang: str) -> None:
        self.lang = lang
        super().__init__(
            PROG if name == "top" else f"{PROG} {name}",
            usage=say(f"cli.{name}.usage", lang, prog=PROG),
            description=say(f"cli.{name}.description", lang),
            epilog=say(f"cli.{name}.epilog", lang),
            formatter_class=self._formatter,
            add_help=False,
            allow_abbrev=False,
        )
        self.color = False  # Python 3.14 would colour help

    def add_options(self) -> argparse._ArgumentGroup:
        """The group of options, with those that every command has."""
        options = self.add_argument_group(say("cli.options", self.lang))
        for flags, key in ((("-h", "--help"), "help"), (("--version",), "version")):
            options.add_argument(
                *flags, action="store_true", help=say(f"cli.help.{key}", self.lang)
            )
        options.add_argument("--lang", metavar="id|en", help=say("cli.help.lang", self.lang))
        return options

    def parse(self, words: Sequence[str]) -> argparse.Namespace:
        """The arguments of a call; options may stand anywhere among them.

        Raises:
            CallError: the words are not a call of this command.
        """
        return self.parse_intermixed_args(words)

    def format_help(self) -> str:
        """The help, without blanks at the ends of lines."""
        return "\n".join(line.rstrip() for line in super().format_help().split("\n"))

    def error(self, message: str) -> NoReturn:
        """Refuse the call in the chosen language.

        Raises:
            CallError: always.
        """
        for key, pattern in _REFUSALS:
            if found := re.fullmatch(pattern, message, re.DOTALL):
                given = {name: shown(text)[1:-1] for name, text in found.groupdict().items()}
                message = say(key, self.lang, **given)
                break
        raise CallError(message)

    def _formatter(self, prog: str) -> argparse.HelpFormatter:
        return _Formatter(prog, say("cli.usage", self.lang))


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str, usage_heading: str) -> None:
        super().__init__(prog, width=_WIDTH)
        self.usage_heading = usage_heading

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """The usage under a heading in the chosen language."""
        super().add_usage(usage, actions, groups, prefix or self.usage_heading)
