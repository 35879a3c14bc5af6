"""The quick way to a score: one table a factor, one band a total, results shared.

Results are immutable, so an evaluation that was seen is given again. What tells two selections
apart is text and nothing else: codes are joined into one string, which only real strings can be,
so that no `1`, `True` or `1.0` can ever pass for a code that was accepted before.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import getitem
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, ClassBand, FactorLevel
from jabatan_eval.catalogue.proof import band_of
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
        "bands",
        "catalogue",
        "factors",
        "points",
        "scheme",
        "seen",
        "seen_text",
        "size",
        "tables",
    )

    def __init__(self, catalogue: Catalogue, name: str) -> None:
        scheme = catalogue[name]
        self.catalogue = catalogue
        self.scheme = scheme
        self.tables: list[dict[str, FactorLevel]] = [
            {level.code: level for level in factor.levels} for factor in scheme.factors
        ]
        self.points = {code: level.points for code, level in scheme.level_by_code.items()}
        self.factors = tuple(factor.code for factor in scheme.factors)
        self.size = len(self.factors)
        self.bands: dict[int, ClassBand] = {
            total: band
            for total in scheme.totals
            if (band := band_of(catalogue.bands, total)) is not None
        }
        self.seen: dict[str, Evaluation] = {}
        self.seen_text: dict[str, Evaluation] = {}

    def quick(self, codes: Sequence[object]) -> Evaluation | None:
        """The evaluation of codes in the law's order, or None where they are anything else."""
        if len(codes) != self.size:
            return None
        try:
            key = _BETWEEN.join(codes)  # type: ignore[arg-type]  # what is not text is refused here
        except TypeError:
            return None
        seen = self.seen.get(key)
        if seen is not None:
            return seen
        # What is looked up is the joined text itself, whatever its pieces claim to be equal to.
        written = key.split(_BETWEEN)
        if len(written) != self.size:
            return None
        try:
            levels = tuple(map(getitem, self.tables, written))
        except KeyError:
            return None
        total = sum(map(self.points.__getitem__, written))
        return _remembered(self.seen, key, self._result(levels, total))

    def mapping(self, levels: dict[str, Any]) -> Evaluation:
        """The evaluation of a mapping of factors to levels.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        try:
            _BETWEEN.join(levels)
            codes = [levels[factor] for factor in self.factors]
        except (TypeError, KeyError):
            return self.careful(levels)
        quick = self.quick(codes) if len(levels) == self.size else None
        return quick or self.careful(levels)

    def text(self, text: str) -> Evaluation:
        """The evaluation of a text.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        seen = self.seen_text.get(text)
        return seen or _remembered(self.seen_text, text, self.careful(text))

    def careful(self, levels: object) -> Evaluation:
        """The evaluation of levels given in any way.

        Raises:
            SelectionError: with every fault of the selection at once.
        """
        chosen = choose(self.catalogue, self.scheme, levels)
        return self._result(chosen, sum(level.points for level in chosen))

    def _result(self, levels: tuple[FactorLevel, ...], total: int) -> Evaluation:
        return assembled(self.catalogue, self.scheme.name, levels, total, self.bands[total])


def scorer_for(catalogue: Catalogue, scheme: str) -> Scorer:
    """The scorer of a scheme, made once for each catalogue.

    Raises:
        UnknownSchemeError: the catalogue has no such scheme.
    """
    scorer = Scorer(catalogue, scheme)
    catalogue.memo[scorer.scheme.name] = scorer
    return scorer


def _remembered(seen: dict[str, Evaluation], key: str, evaluation: Evaluation) -> Evaluation:
    if len(key) <= KEY_AT_MOST:
        if len(seen) >= SEEN_AT_MOST:
            seen.clear()
        seen[key] = evaluation
    return evaluation
