"""The quick way to a score: one table a factor, one band a total, results shared.

Results are immutable, so an evaluation that was seen is given again. What tells two selections
apart is text and nothing else: codes are joined into one string, which only real strings can be,
so that no `1`, `True` or `1.0` can ever pass for a code that was accepted before.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import getitem
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, FactorLevel, Scheme
from jabatan_eval.scoring.choice import choose
from jabatan_eval.scoring.evaluation import Evaluation, assembled

__all__ = ["SEEN_AT_MOST", "Scorer", "scorer_for"]

SEEN_AT_MOST: Final = 8192
"""Results remembered a scheme; when full, the memory starts anew."""

KEY_AT_MOST: Final = 200
"""Characters of a selection that is remembered."""

_BETWEEN: Final = "\x00"


class Scorer:
    """A scheme made ready for scoring against the bands of its catalogue."""

    __slots__ = (
        "_bands",
        "_catalogue",
        "_factors",
        "_numbers",
        "_places",
        "_points",
        "_scheme",
        "_seen",
        "_seen_mappings",
        "_seen_texts",
        "_tables",
    )

    def __init__(self, catalogue: Catalogue, scheme: Scheme) -> None:
        self._catalogue, self._scheme = catalogue, scheme
        self._factors = tuple(factor.code for factor in scheme.factors)
        self._tables: list[dict[str, FactorLevel]] = [
            {level.code: level for level in factor.levels} for factor in scheme.factors
        ]
        self._places = {code: place for place, table in enumerate(self._tables) for code in table}
        self._numbers = {
            (level.factor, level.number): code for code, level in scheme.level_by_code.items()
        }
        self._points = {code: level.points for code, level in scheme.level_by_code.items()}
        self._bands = {total: catalogue.band_for(total) for total in scheme.totals}
        self._seen: dict[str, Evaluation] = {}
        self._seen_mappings: dict[str, Evaluation] = {}
        self._seen_texts: dict[str, Evaluation] = {}

    def listed(self, codes: Sequence[object]) -> Evaluation:
        """The evaluation of a list or tuple.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        try:
            key = _BETWEEN.join(codes)  # type: ignore[arg-type]  # what is not text is refused here
        except TypeError:
            return self.careful(codes)
        if len(codes) == len(self._factors):
            seen = self._seen.get(key)
            if seen is not None:
                return seen
            # What is looked up is the joined text, whatever its pieces claim to be equal to.
            written = key.split(_BETWEEN)
            if len(written) == len(self._factors):
                result = self._in_order(written) or self._in_any_order(written)
                return _remembered(self._seen, key, result or self.careful(written))
        return self.careful(codes)

    def mapping(self, levels: dict[Any, Any]) -> Evaluation:
        """The evaluation of a mapping of factors to levels.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        if len(levels) != len(self._factors):
            return self.careful(levels)
        try:
            factors, codes = _BETWEEN.join(levels), _BETWEEN.join(levels.values())
        except TypeError:
            return self._numbered(levels) or self.careful(levels)
        key = f"{factors}\x01{codes}"
        seen = self._seen_mappings.get(key)
        if seen is not None:
            return seen
        written: dict[str, str] = dict(
            zip(factors.split(_BETWEEN), codes.split(_BETWEEN), strict=False)
        )
        if len(written) != len(levels) or key.count(_BETWEEN) != 2 * (len(levels) - 1):
            return self.careful(levels)
        ordered = [written.get(factor, "") for factor in self._factors]
        result = self._in_order(ordered) or self.careful(written)
        return _remembered(self._seen_mappings, key, result)

    def text(self, text: str) -> Evaluation:
        """The evaluation of a text.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        seen = self._seen_texts.get(text)
        return seen or _remembered(self._seen_texts, text, self.careful(text))

    def careful(self, levels: object) -> Evaluation:
        """The evaluation of levels given in any way.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        chosen = choose(self._catalogue, self._scheme, levels)
        return self._result(chosen, sum(level.points for level in chosen))

    def _in_order(self, codes: list[str]) -> Evaluation | None:
        """The evaluation of codes that stand in the law's order."""
        try:
            levels = tuple(map(getitem, self._tables, codes))
        except KeyError:
            return None
        return self._result(levels, sum(map(self._points.__getitem__, codes)))

    def _in_any_order(self, codes: list[str]) -> Evaluation | None:
        """The evaluation of codes of which each stands for a factor of its own."""
        try:
            ordered = sorted(codes, key=self._places.__getitem__)
        except KeyError:
            return None
        return self._in_order(ordered)

    def _numbered(self, levels: dict[Any, Any]) -> Evaluation | None:
        """The evaluation of a mapping in which some levels are plain numbers."""
        try:
            _BETWEEN.join(levels)
            given = [(factor, levels[factor]) for factor in self._factors]
            codes = [
                self._numbers[factor, level] if type(level) is int else level
                for factor, level in given
            ]
            key = _BETWEEN.join(codes)
        except (KeyError, TypeError):
            return None
        written = key.split(_BETWEEN)
        seen = self._seen.get(key) if len(written) == len(codes) else None
        return seen or (self._in_order(written) if len(written) == len(codes) else None)

    def _result(self, levels: tuple[FactorLevel, ...], total: int) -> Evaluation:
        name = self._scheme.name
        return assembled(self._catalogue, name, levels, total, self._bands[total])


def scorer_for(catalogue: Catalogue, scheme: str) -> Scorer:
    """The scorer of a scheme, made once for each catalogue.

    Raises:
        UnknownSchemeError: the catalogue has no such scheme.
    """
    found = catalogue[scheme]
    scorer = Scorer(catalogue, found)
    catalogue._memo[found.name] = scorer  # noqa: SLF001  # the room that a catalogue keeps for us
    return scorer


def _remembered(seen: dict[str, Evaluation], key: str, evaluation: Evaluation) -> Evaluation:
    if len(key) <= KEY_AT_MOST:
        if len(seen) >= SEEN_AT_MOST:
            seen.clear()
        seen[key] = evaluation
    return evaluation
