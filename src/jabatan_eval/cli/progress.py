"""How far a long call is, on a terminal's standard error; nothing anywhere else."""

from __future__ import annotations

import sys
import time
from typing import Final

from jabatan_eval.cli.layout import thousands
from jabatan_eval.texts import say

__all__ = ["Progress"]

_BAR: Final = 30
_EVERY: Final = 0.1
"""Seconds between two pictures of the bar."""


class Progress:
    """A bar that fills.

    Args:
        key: the words behind the bar, with places for `percent` and `count`.
        lang: the language of the words.
    """

    def __init__(self, key: str, lang: str) -> None:
        self.key, self.lang, self.last, self.width = key, lang, 0.0, 0
        self.wanted = sys.stderr is not None and sys.stderr.isatty()

    def show(self, done: int, size: int, count: int) -> None:
        """Draw the bar, not too often.

        Args:
            done: how much of it is done.
            size: how much it is in all.
            count: what is counted in words.
        """
        now = time.monotonic()
        if now - self.last < _EVERY:
            return
        self.last = now
        share = min(1.0, done / size) if size else 1.0
        full = int(share * _BAR)
        text = say(self.key, self.lang, percent=int(share * 100), count=thousands(count, self.lang))
        line = f"[{'#' * full}{'.' * (_BAR - full)}] {text}"
        self.width = max(self.width, len(line))
        sys.stderr.write(f"\r{line:<{self.width}}")
        sys.stderr.flush()

    def clear(self) -> None:
        """Wipe the bar, so that what follows stands on a line of its own."""
        if self.width:
            sys.stderr.write(f"\r{'':<{self.width}}\r")
            sys.stderr.flush()
