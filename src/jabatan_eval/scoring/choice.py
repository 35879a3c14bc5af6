"""From what a caller gives to one level per factor, or every fault at once.

This is the careful way, taken when the quick one in `scorer` does not fit: any order, mappings,
text, level objects, and all that is wrong.
"""

from __future__ import annotations

import operator
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, FactorLevel, Scheme
from jabatan_eval.errors import Fault, NotationError, SelectionError
from jabatan_eval.notation import level_fault, parse_level
from jabatan_eval.texts import shown

__all__ = ["MAX_LEVELS", "MAX_TEXT", "Notes", "choose", "code_key", "notes_of"]

Notes = tuple[tuple[str, str], ...]
"""Texts by factor: pairs of a factor's code and its text, in the law's order."""

MAX_LEVELS: Final = 100
"""Levels read at most from one selection; an endless iterable ends here."""

MAX_TEXT: Final = 10_000
"""Characters read at most from one selection."""

LIKELY_AT_MOST: Final = 200
"""Characters of a code that is looked at for what it may mean."""

_PAIR: Final = 2
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_BLANKS: Final = " \t\r\n\v\f"
_BETWEEN: Final = re.compile(r"[\s,;]+", re.ASCII)


def choose(catalogue: Catalogue, scheme: Scheme, levels: object) -> tuple[FactorLevel, ...]:
    """One level for each factor, in the law's order.

    Raises:
        SelectionError: with every fault: one for each missing factor, each repeated or unknown
            one, each unknown level, each value of a wrong type.
    """
    return _Choice(catalogue, scheme).of(levels)


def code_key(text: str) -> str:
    """A code as the catalogue writes it: blanks around it and ASCII case do not matter.

    Examples:
        >>> code_key(" 4a-3 "), code_key("ß")
        ('4A-3', 'ß')
    """
    text = text.strip(_BLANKS)
    return text.upper() if text.isascii() else text


def notes_of(scheme: Scheme, given: object, name: str) -> Notes:
    """Texts by factor in the law's order; what has no text is left out.

    Args:
        scheme: whose factors they stand under.
        given: a mapping of factor to text, pairs of the two, or None.
        name: how messages call them, `keterangan` or `standar`.

    Raises:
        SelectionError: with every factor that the scheme does not have, and every value that is
            no text.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> notes_of(default_catalogue()["struktural"], {"4a": "rapat"}, "keterangan")
        (('4A', 'rapat'),)
    """
    if given is None:
        return ()
    known = tuple(factor.code for factor in scheme.factors)
    pairs = given.items() if isinstance(given, Mapping) else given
    if not isinstance(pairs, Iterable) or isinstance(pairs, (str, bytes)):
        raise SelectionError([_wrong_type("not_notes", given, where=name)])
    notes: dict[str, str] = {}
    faults: list[Fault] = []
    for count, pair in enumerate(pairs):
        if count == MAX_LEVELS:
            values = (("limit", str(MAX_LEVELS)),)
            faults.append(Fault("too_many", where=name, values=values))
            break
        fault = _note_fault(pair, known, notes, name)
        if fault is not None:
            faults.append(fault)
        elif pair[1]:
            notes[code_key(pair[0])] = pair[1]
    if faults:
        raise SelectionError(faults)
    return tuple((code, notes[code]) for code in known if code in notes)


def _note_fault(
    pair: object, known: tuple[str, ...], notes: dict[str, str], name: str
) -> Fault | None:
    """What is wrong with a factor and its text, if anything."""
    if not isinstance(pair, tuple) or len(pair) != _PAIR:
        return _wrong_type("not_notes", pair, where=name)
    factor = code_key(pair[0]) if isinstance(pair[0], str) else None
    if factor is None or factor not in known:
        return Fault("unknown_factor", given=shown(pair[0]), allowed=known, where=name)
    if not isinstance(pair[1], str) or len(pair[1]) > MAX_TEXT:
        return _wrong_type("not_a_note", pair[1], factor=factor, where=name)
    if _SURROGATE.search(pair[1]):
        return Fault("lone_surrogate", factor=factor, given=shown(pair[1]), where=name)
    if factor in notes:
        return Fault("repeated", factor=factor, given=shown(pair[0]), where=name)
    return None


def _wrong_type(
    kind: str,
    given: object,
    *,
    factor: str | None = None,
    allowed: tuple[str, ...] = (),
    where: str | None = None,
) -> Fault:
    values = (("type", type(given).__name__), ("limit", str(MAX_TEXT)))
    return Fault(kind, factor, shown(given), allowed, where=where, values=values)


def _holds(scheme: Scheme, code: str, points: object) -> bool:
    level = scheme.level_by_code.get(code)
    return level is not None and level.points == points


class _Choice:
    """A selection in the making: levels by factor, and the faults so far."""

    def __init__(self, catalogue: Catalogue, scheme: Scheme) -> None:
        self.catalogue, self.scheme = catalogue, scheme
        self.factors = {factor.code: factor for factor in scheme.factors}
        self.chosen: dict[str, list[FactorLevel]] = {code: [] for code in self.factors}
        self.refused: set[str] = set()
        self.faults: list[Fault] = []

    def of(self, levels: object) -> tuple[FactorLevel, ...]:
        if isinstance(levels, str):
            self._text(levels)
        elif isinstance(levels, Mapping):
            self._mapping(levels)
        elif isinstance(levels, Iterable) and not isinstance(levels, (bytes, bytearray)):
            self._many(levels)
        else:  # of what is no selection at all, nothing can be said to be missing
            raise SelectionError([_wrong_type("not_a_selection", levels)])
        return self._complete()

    def _text(self, text: str) -> None:
        if len(text) > MAX_TEXT:
            self.faults.append(Fault("too_long", values=(("limit", str(MAX_TEXT)),)))
        else:
            self._many([code for code in _BETWEEN.split(text) if code])

    def _many(self, levels: Iterable[object]) -> None:
        for count, level in enumerate(levels):
            if count == MAX_LEVELS:
                self.faults.append(Fault("too_many", values=(("limit", str(MAX_LEVELS)),)))
                break
            self._take(level, None)

    def _mapping(self, levels: Mapping[Any, object]) -> None:
        for count, (key, level) in enumerate(levels.items()):
            if count == MAX_LEVELS:
                self.faults.append(Fault("too_many", values=(("limit", str(MAX_LEVELS)),)))
                break
            factor = code_key(key) if isinstance(key, str) else None
            if factor in self.factors:
                self._take(level, factor)
            else:
                near = next((repr(code) for code in self.factors if shown(key) == code), None)
                allowed = tuple(self.factors)
                fault = Fault("unknown_factor", given=shown(key), allowed=allowed, near=near)
                self.faults.append(fault)

    def _take(self, level: object, factor: str | None) -> None:
        """Add one given level, which stands under a factor if it came in a mapping."""
        if isinstance(level, FactorLevel):
            self._level(level, factor)
        elif isinstance(level, str):
            self._code(level, factor)
        elif factor is not None and not isinstance(level, bool) and hasattr(level, "__index__"):
            self._numbered(level, factor)
        else:
            self._not_a_level(level, factor)

    def _numbered(self, number: Any, factor: str) -> None:
        levels = self.factors[factor].levels
        try:
            place = operator.index(number) - 1
        except (TypeError, ValueError, OverflowError):  # a bool of another library, or worse
            self._not_a_level(number, factor)
            return
        if 0 <= place < len(levels):
            self.chosen[factor].append(levels[place])
        else:
            allowed = self.factors[factor].codes
            fault = Fault("unknown_level", factor=factor, given=shown(number), allowed=allowed)
            self._refuse(fault, factor)

    def _level(self, level: FactorLevel, factor: str | None) -> None:
        code, points = getattr(level, "code", None), getattr(level, "points", None)
        if not isinstance(code, str):  # built around the checks
            self._not_a_level(level, factor)
            return
        own = self.scheme.level_by_code.get(code)
        if own is not None and own.points == points:
            self._code(own.code, factor)
            return
        fault = level_fault(code, self.scheme, self.catalogue)
        if own is not None:
            other = next((s.name for s in self.catalogue.schemes if _holds(s, code, points)), None)
            kind = "other_scheme" if other else "foreign_level"
            values: tuple[tuple[str, str], ...] = (("points", str(own.points)),)
            if other is not None:
                values = (("other", other), ("scheme", self.scheme.name))
            allowed = self.factors[own.factor].codes
            fault = Fault(kind, own.factor, f"{code} ({shown(points)})", allowed, values=values)
        self._refuse(fault, factor)

    def _code(self, text: str, factor: str | None) -> None:
        if len(text) > MAX_TEXT:
            self._refuse(Fault("too_long", values=(("limit", str(MAX_TEXT)),)), factor)
            return
        code = code_key(text)
        level = self.scheme.level_by_code.get(code)
        if level is None:
            fault = level_fault(code, self.scheme, self.catalogue)
            near = fault.near or (
                self._likely(text, factor) if len(text) <= LIKELY_AT_MOST else None
            )
            if factor is not None and fault.kind != "unreadable_level":
                fault = replace(fault, allowed=self.factors[factor].codes)
            under = factor or fault.factor
            self._refuse(replace(fault, factor=under, given=shown(text), near=near), factor)
        elif factor is not None and level.factor != factor:
            allowed = self.factors[factor].codes
            fault = Fault("mismatch", factor=factor, given=shown(text), allowed=allowed)
            self._refuse(fault, factor)
        else:
            self.chosen[level.factor].append(level)

    def _likely(self, text: str, factor: str | None) -> str | None:
        """What the text says in free writing, if that is a level."""
        try:
            return parse_level(
                text, scheme=self.scheme.name, factor=factor, catalogue=self.catalogue
            )
        except NotationError:
            return None

    def _not_a_level(self, given: object, factor: str | None) -> None:
        allowed = self.factors[factor].codes if factor else tuple(self.scheme.level_by_code)
        kind = "not_a_level_of" if factor else "not_a_level"
        self._refuse(_wrong_type(kind, given, factor=factor, allowed=allowed), factor)

    def _refuse(self, fault: Fault, factor: str | None) -> None:
        self.faults.append(fault)
        self.refused |= {code for code in (factor, fault.factor) if code is not None}

    def _complete(self) -> tuple[FactorLevel, ...]:
        for code, levels in self.chosen.items():
            if len(levels) > 1:
                given = ", ".join(level.code for level in levels)
                self.faults.append(Fault("repeated", factor=code, given=given))
            elif not levels and code not in self.refused:
                allowed = self.factors[code].codes
                self.faults.append(Fault("missing", factor=code, allowed=allowed))
        if self.faults:
            raise SelectionError(self.faults)
        return tuple(levels[0] for levels in self.chosen.values())
