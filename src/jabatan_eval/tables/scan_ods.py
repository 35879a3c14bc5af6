"""The content of an ODS, looked through for how far its repeated cells reach and what is hidden."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from typing import Final

from jabatan_eval.tables.seen import COLUMNS_LISTED, Seen, letters_of
from jabatan_eval.tables.xml_tags import BrokenTagError, attributes, tags_named, whole_tags

__all__ = ["scan_content"]

_TAG: Final = tags_named(
    "table", "table-column", "table-row", "table-cell", "covered-table-cell", closing=True
)
_WHOLE: Final = re.compile(rb"\+?([0-9]{1,18})")
_HIDDEN: Final = frozenset({b"collapse", b"filter"})
_ROWS_LISTED: Final = 1000
"""Hidden rows of one tag that are listed."""


def scan_content(pieces: Iterable[bytes]) -> dict[str, Seen]:
    """What is seen of each sheet, by its name.

    Args:
        pieces: the bytes of `content.xml`.

    Raises:
        BrokenTagError: a tag in it is not well-formed.

    Examples:
        >>> scan_content([b'<table name="A"><table-row number-rows-repeated="3">'
        ...               b'<table-cell/><table-cell formula="=1"/></table-row></table>'])
        {'A': Seen(height=3, width=2, hidden_rows=(), hidden_columns=(), formulas=1, errors=0)}
    """
    sheets: dict[str, _Sheet] = {}
    sheet = _Sheet()
    for text in whole_tags(pieces):
        for closes, name, found, empty in _TAG.found(text):
            if closes:
                continue
            own = attributes(found)
            if name == b"table":
                sheet = _Sheet()
                called = html.unescape(own.get(b"name", b"").decode("utf-8", "replace"))
                sheets[called if called not in sheets else f"{called}\0{len(sheets)}"] = sheet
            elif name == b"table-row":
                sheet.row(own)
            elif name == b"table-column":
                sheet.column(own)
            else:
                sheet.cell(own, empty=bool(empty))
    return {name: sheet.seen() for name, sheet in sheets.items()}


class _Sheet:
    """One sheet; its first row and column are its own, whatever is empty there."""

    def __init__(self) -> None:
        self.before = self.repeats = 0  # rows before this one, and how often it stands
        self.at = 0  # cells of this row so far
        self.is_hidden = False
        self.columns = 0
        self.height = self.width = 0
        self.hidden_rows: list[int] = []
        self.hidden_columns: list[str] = []
        self.formulas = self.errors = 0

    def row(self, own: dict[bytes, bytes]) -> None:
        """A row begins."""
        self.before += self.repeats
        self.repeats = _times(own, b"number-rows-repeated")
        self.at = 0
        self.is_hidden = own.get(b"visibility") in _HIDDEN

    def column(self, own: dict[bytes, bytes]) -> None:
        """Some columns alike."""
        last = self.columns + _times(own, b"number-columns-repeated")
        if own.get(b"visibility") in _HIDDEN and len(self.hidden_columns) < COLUMNS_LISTED:
            self.hidden_columns += letters_of(self.columns, last - 1)
        self.columns = last

    def cell(self, own: dict[bytes, bytes], *, empty: bool) -> None:
        """Some cells alike; `empty` says that there is nothing in the element."""
        repeats = _times(own, b"number-columns-repeated")
        self.at += repeats
        self.formulas += b"formula" in own
        if empty and not own.keys() & {b"formula", b"value-type", b"value", b"string-value"}:
            return
        self.errors += own.get(b"value-type") == b"error"
        if self.is_hidden and self.height <= self.before:  # the first of the row
            first = self.before + 1
            self.hidden_rows += range(first, first + min(self.repeats, _ROWS_LISTED))
        self.height = max(self.height, self.before + self.repeats)
        self.width = max(self.width, self.at)

    def seen(self) -> Seen:
        """What was seen, when all was looked at."""
        return Seen(
            self.height,
            self.width,
            tuple(self.hidden_rows),
            tuple(self.hidden_columns),
            self.formulas,
            self.errors,
        )


def _times(own: dict[bytes, bytes], name: bytes) -> int:
    """How often something stands."""
    found = _WHOLE.fullmatch(own.get(name, b"1"))
    if found is None:
        raise BrokenTagError
    return max(1, int(found[1]))
