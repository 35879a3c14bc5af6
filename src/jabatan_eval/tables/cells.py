"""Cells: blank or not, as text, and text that a spreadsheet would run as a formula."""

from __future__ import annotations

import datetime as dt
import math
import re
from decimal import Decimal
from typing import Any, Final

__all__ = ["cell_text", "is_blank", "is_date", "level_text", "neutral", "number_cut", "restored"]

EXACT_BELOW: Final = 1e15
"""A spreadsheet keeps 15 digits of a number; what is larger has lost its last ones."""

_STARTS: Final = tuple("=+-@\t\r\n＝＋－＠")
_PLAIN: Final = re.compile(r"-|[+-]?[0-9][0-9.,]*(?:[eE][+-]?[0-9]{1,3})?%?")
_CUT: Final = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+[0-9]{2}")
_ZERO_DECIMALS: Final = re.compile(r"([0-9]{1,2})[.,]0{1,2}")
_MONTHS: Final = (
    ("jan",), ("feb", "peb"), ("mar",), ("apr",), ("mei", "may"), ("jun",),
    ("jul",), ("agu", "agt", "ags", "aug"), ("sep",), ("okt", "oct"), ("nov", "nop"), ("des", "dec"),
)  # fmt: skip
_MONTH: Final = {word: place for place, words in enumerate(_MONTHS, 1) for word in words}
_WORDED: Final = re.compile(r"([0-9]{1,2})[- /]([a-z]{3})[a-z]{0,6}(?:[- /](?:[0-9]{2}){1,2})?")
_ISO: Final = re.compile(r"[0-9]{4}-([0-9]{2})-([0-9]{2})(?:[T ][0-9:.]+)?")
_SLASHED: Final = re.compile(r"([0-9]{1,2})[/.]([0-9]{1,2})[/.](?:[0-9]{2}){1,2}")


def is_blank(value: object) -> bool:
    """Whether a cell holds nothing, or only blanks.

    Examples:
        >>> is_blank(None), is_blank(" "), is_blank(0)
        (True, True, False)
    """
    return value is None or (isinstance(value, str) and not value.strip())


def cell_text(value: Any, *, decimal_comma: bool = False) -> str:  # noqa: PLR0911  # one a type
    """A cell as text: whole numbers without decimals, dates as 2011-07-18, nothing as ''.

    Examples:
        >>> cell_text(550.0), cell_text(0.75, decimal_comma=True), cell_text(None)
        ('550', '0,75', '')
    """
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        whole = value.is_integer() and abs(value) < EXACT_BELOW
        text = str(int(value)) if whole else repr(value)
        return text.replace(".", ",") if decimal_comma and math.isfinite(value) else text
    if isinstance(value, Decimal):
        return str(value).replace(".", ",") if decimal_comma else str(value)
    if isinstance(value, (dt.date, dt.time)):
        return value.isoformat()
    if isinstance(value, (bytes, bytearray)):
        return value.hex()
    if isinstance(value, (dict, list)):
        import json

        return json.dumps(value, ensure_ascii=False, default=cell_text)
    return str(value)


def level_text(value: object) -> str | None:
    """A cell of a level as text: a whole number as its digits; None for what can be no level.

    Examples:
        >>> level_text(3.0), level_text("3,0"), level_text("1-3"), level_text(True)
        ('3', '3', '1-3', None)
    """
    if isinstance(value, str):
        found = _ZERO_DECIMALS.fullmatch(value.strip())
        return found[1] if found else value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, (float, Decimal)) and math.isfinite(value):
        whole = int(value)
        return str(whole) if whole == value and abs(whole) < EXACT_BELOW else None
    return None


def is_date(value: object) -> tuple[int, int] | None:
    """Day and month of a cell that is a date, or of a text that a spreadsheet made of one.

    Examples:
        >>> is_date(dt.date(2026, 3, 1)), is_date("01-Mar"), is_date("1-3")
        ((1, 3), (1, 3), None)
    """
    if isinstance(value, dt.date):
        return value.day, value.month
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    if (found := _WORDED.fullmatch(text)) and found[2] in _MONTH:
        return int(found[1]), _MONTH[found[2]]
    if found := _ISO.fullmatch(text):
        return int(found[2]), int(found[1])
    if found := _SLASHED.fullmatch(text):
        return int(found[1]), int(found[2])
    return None


def number_cut(value: object) -> bool:
    """Whether a cell is a number so long that a spreadsheet has lost its last digits.

    Examples:
        >>> number_cut(1.98001012005011e17), number_cut("198001012005011001")
        (True, False)
    """
    if isinstance(value, float):
        return abs(value) >= EXACT_BELOW
    return isinstance(value, str) and _CUT.fullmatch(value.strip()) is not None


def _dangerous(text: str) -> bool:
    core = text.lstrip("'")
    return core.startswith(_STARTS) and not _PLAIN.fullmatch(core)


def neutral(text: str) -> str:
    """A text that a spreadsheet would take for a formula, made harmless by an apostrophe.

    Plain numbers and a lone `-` stay as they are. `restored` gives back what was there.

    Examples:
        >>> neutral("=1+1"), neutral("-5"), neutral("-"), neutral("'=1")
        ("'=1+1", '-5', '-', "''=1")
    """
    return f"'{text}" if text[:1] in _MAY_START and _dangerous(text) else text


_MAY_START: Final = frozenset((*_STARTS, "'"))


def restored(text: str) -> str:
    """The text that `neutral` was given.

    Examples:
        >>> restored("'=1+1"), restored("'-5"), restored("''=1")
        ('=1+1', "'-5", "'=1")
    """
    return text[1:] if text.startswith("'") and _dangerous(text) else text
