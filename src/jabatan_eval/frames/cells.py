"""What one cell of a table means: the points of a level, or the sentence that refuses it.

Every engine decides by the same tables. Engines within this process ask `Cell.judge` once for each
distinct value; engines elsewhere get expressions made from the same points and sentences.
"""

from __future__ import annotations

import datetime as dt
import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.errors import Fault
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import GIVEN_AT_MOST, shown

__all__ = [
    "BLANKS",
    "CONTROL",
    "HOLE",
    "REPLACEMENT",
    "Cell",
    "by_sentence",
    "cases",
    "cells_of",
    "is_empty",
    "quoted",
]

BLANKS: Final = " \t\r\n\v\f"
"""What may surround a code."""

CONTROL: Final = "[\\x00-\\x1f\\x7f-\\x9f\u200e\u200f\u2028-\u202e]"
"""Characters that steer or break a line, as a class that the patterns of every engine know."""

REPLACEMENT: Final = "\ufffd"
"""What a finding shows in their place."""

_UNFIT: Final = re.compile(CONTROL[:-1] + "\\ud800-\\udfff]")

_FLAGS: Final = frozenset({"bool", "bool_"})
"""The types of flags; older versions of numpy take one for a number."""

HOLE: Final = "\x1f"
"""What stands in a sentence where the given value goes."""


@dataclass(frozen=True)
class Cell:
    """How the cells of one factor's column are read under one scheme.

    Attributes:
        factor: the factor's code.
        points: the points of each level, by its code.
        empty: what is said of an empty cell; None where the cell must be empty.
        said: what is said of texts that are no level here: levels of elsewhere, and bare numbers.
        other: what is said of everything else.
        allowed: the codes that would be right.
        lang: the language of all that is said.
    """

    factor: str
    points: Mapping[str, int]
    empty: str | None
    said: Mapping[str, str]
    other: str
    allowed: tuple[str, ...]
    lang: str

    @cached_property
    def numbers(self) -> dict[int, int]:
        """The points of each level, by its number."""
        return {int(code.partition("-")[2]): points for code, points in self.points.items()}

    @cached_property
    def said_of_numbers(self) -> dict[int, str]:
        """What is said of numbers that are a level of this factor in another scheme."""
        start = f"{self.factor}-"
        codes = (code for code in self.said if code.startswith(start))
        return {int(code.removeprefix(start)): self.said[code] for code in codes}

    def judge(self, value: Any) -> int | str:
        """The points of a cell, or the finding that refuses it.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> catalogue = default_catalogue()
            >>> cell = cells_of(catalogue, catalogue["struktural"], ("2",), "en")[0]
            >>> cell.judge(" 2-3 "), cell.judge(3)
            (350, 350)
            >>> cell.judge("3")
            "factor 2: there is no level '3'; allowed: 2-1, 2-2, 2-3; perhaps 2-3 is meant"
        """
        if isinstance(value, str):
            return self._text(value)
        if is_empty(value):
            return self._empty()
        if type(value).__name__ not in _FLAGS and hasattr(value, "__index__"):
            try:
                return self._number(str(operator.index(value)))
            except (TypeError, ValueError):  # an array, or more digits than Python turns into text
                pass
        return self._wrong(value)

    def _text(self, value: str) -> int | str:
        code = code_key(value)
        if not code:
            return self._empty()
        points = self.points.get(code)
        return self._refused(code, quoted(value)) if points is None else points

    def _number(self, number: str) -> int | str:
        code = f"{self.factor}-{number}"
        points = self.points.get(code)
        return self._refused(code, number[:GIVEN_AT_MOST]) if points is None else points

    def _refused(self, code: str, given: str) -> str:
        return self.said.get(code, self.other).replace(HOLE, given)

    def _empty(self) -> int | str:
        return 0 if self.empty is None else self.empty

    def _wrong(self, value: object) -> str:
        if self.empty is None:
            return self.other.replace(HOLE, shown(value))
        dated = isinstance(value, (dt.date, dt.time))
        given = str(value) if dated else shown(value)
        kind = "frame_cell_date" if dated else "not_a_level_of"
        values = (("type", type(value).__name__),)
        return Fault(kind, self.factor, given, self.allowed, values=values).message(self.lang)


def is_empty(value: object) -> bool:
    """Whether a value is what some engine puts where nothing was given.

    Examples:
        >>> is_empty(None), is_empty(float("nan")), is_empty(0)
        (True, True, False)
    """
    if isinstance(value, float):
        return value != value  # noqa: PLR0124  # only what is not a number differs from itself
    return value is None or type(value).__name__ in {"NAType", "NaTType"}


def quoted(text: str) -> str:
    """A given text in a finding: in quotes, cut, without characters that steer.

    Examples:
        >>> quoted("1-9"), quoted("a\\nb")
        ("'1-9'", "'a\ufffdb'")
    """
    if len(text) > GIVEN_AT_MOST:
        text = text[: GIVEN_AT_MOST - 3] + "..."
    return f"'{_UNFIT.sub(REPLACEMENT, text)}'"


def cells_of(
    catalogue: Catalogue, scheme: Scheme, factors: tuple[str, ...], lang: str
) -> tuple[Cell, ...]:
    """How each column is read under one scheme; what is no factor of it must be empty."""
    own = {factor.code for factor in scheme.factors}
    return tuple(
        _cell(catalogue, scheme, code, lang) if code in own else _foreign(scheme, code, lang)
        for code in factors
    )


def _cell(catalogue: Catalogue, scheme: Scheme, code: str, lang: str) -> Cell:
    factor = scheme[code]
    points = {level.code: level.points for level in factor.levels}

    def sentence(kind: str, **more: Any) -> str:
        return Fault(kind, code, HOLE, factor.codes, **more).message(lang)

    said: dict[str, str] = {}
    for other in catalogue.schemes:
        if other is not scheme:
            values = (("other", other.name), ("scheme", scheme.name))
            foreign = sentence("frame_cell_other_scheme", values=values)
            said |= dict.fromkeys(other.level_by_code, foreign)
    said |= dict.fromkeys(scheme.level_by_code, sentence("mismatch"))
    said = {key: value for key, value in said.items() if key not in points}
    for level in points:
        said[level.partition("-")[2]] = sentence("unknown_level", near=level)
    return Cell(
        factor=code,
        points=points,
        empty=Fault("missing", code, allowed=factor.codes).message(lang),
        said=said,
        other=sentence("unknown_level"),
        allowed=factor.codes,
        lang=lang,
    )


def _foreign(scheme: Scheme, code: str, lang: str) -> Cell:
    fault = Fault("frame_cell_foreign", code, HOLE, values=(("scheme", scheme.name),))
    return Cell(code, {}, None, {}, fault.message(lang), (), lang)


def cases(codes: Iterable[str]) -> list[str]:
    """Codes as written in capitals and in small letters; a code has one letter at most.

    Examples:
        >>> cases(["4A-1", "5-1"])
        ['4A-1', '4a-1', '5-1']
    """
    return list(dict.fromkeys(case for code in codes for case in (code, code.lower())))


def by_sentence(cell: Cell) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The texts of which something is known, gathered by what is said of them."""
    gathered: dict[str, list[str]] = {}
    for text, said in cell.said.items():
        gathered.setdefault(said, []).append(text)
    for said, texts in gathered.items():
        yield said, tuple(texts)
