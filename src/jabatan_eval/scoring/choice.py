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

_PAIR: Final = 2
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
    notes: dict[str, str] = {}
    faults: list[Fault] = []
    known = tuple(factor.code for factor in scheme.factors)
    pairs = given.items() if isinstance(given, Mapping) else given
    if not isinstance(pairs, Iterable) or isinstance(pairs, (str, bytes)):
        pairs, faults = (), [_wrong_type("not_notes", given, where=name)]
    for pair in pairs:
        if not isinstance(pair, tuple) or len(pair) != _PAIR:
            faults.append(_wrong_type("not_notes", pair, where=name))
            continue
        factor = code_key(pair[0]) if isinstance(pair[0], str) else pair[0]
        if factor not in known:
            given_factor = shown(pair[0])
            faults.append(Fault("unknown_factor", given=given_factor, allowed=known, where=name))
        elif not isinstance(pair[1], str) or len(pair[1]) > MAX_TEXT:
            faults.append(_wrong_type("not_a_note", pair[1], factor=factor, where=name))
        elif factor in notes:
            faults.append(Fault("repeated", factor=factor, given=shown(pair[0]), where=name))
        elif pair[1]:
            notes[factor] = pair[1]
    if faults:
        raise SelectionError(faults)
    return tuple((code, notes[code]) for code in known if code in notes)


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
        else:
            self.faults.append(_wrong_type("not_a_selection", levels))
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
                near = str(key) if type(key) is int and str(key) in self.factors else None
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
        try:
            self._code(f"{factor}-{operator.index(number)}", factor)
        except (TypeError, ValueError):  # a bool of another library, or too many digits
            self._not_a_level(number, factor)

    def _level(self, level: FactorLevel, factor: str | None) -> None:
        own = self.scheme.level_by_code.get(level.code)
        if own is None:
            self._refuse(level_fault(level.code, self.scheme, self.catalogue), factor)
        elif own.points != level.points:
            others = (s for s in self.catalogue.schemes if s is not self.scheme)
            other = next((s for s in others if level in s.level_by_code.values()), None)
            values: tuple[tuple[str, str], ...] = (("points", str(own.points)),)
            if other:
                values = (("other", other.name), ("scheme", self.scheme.name))
            kind = "other_scheme" if other else "foreign_level"
            given = f"{level.code} ({level.points})"
            allowed = self.factors[own.factor].codes
            fault = Fault(kind, factor=own.factor, given=given, allowed=allowed, values=values)
            self._refuse(fault, factor)
        else:
            self._code(level.code, factor)

    def _code(self, text: str, factor: str | None) -> None:
        if len(text) > MAX_TEXT:
            self._refuse(Fault("too_long", values=(("limit", str(MAX_TEXT)),)), factor)
            return
        code = code_key(text)
        level = self.scheme.level_by_code.get(code)
        if level is None:
            fault = level_fault(code, self.scheme, self.catalogue)
            near = fault.near or self._likely(text, factor)
            known = self.factors[factor].codes if factor and fault.factor is None else fault.allowed
            self._refuse(replace(fault, given=shown(text), allowed=known, near=near), factor)
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
