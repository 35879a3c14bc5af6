"""The quick way to a score: one table a factor, one band a total, results shared.

Results are immutable, so an evaluation that was seen is given again. What tells two selections
apart is text and nothing else: codes are joined into one string, which only real strings can be,
so that no `1`, `True` or `1.0` can ever pass for a code that was accepted before.
"""

from __future__ import annotations

from typing import Final

from jabatan_eval.catalogue import Catalogue, ClassBand, FactorLevel
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.scoring.evaluation import Evaluation, assembled

__all__ = ["SEEN_AT_MOST", "Scorer", "scorer_for"]

SEEN_AT_MOST: Final = 8192
"""Results remembered a scheme; when full, the memory starts anew."""

KEY_AT_MOST: Final = 200
"""Characters of a selection that is remembered."""

_BETWEEN: Final = "\x00"


class Scorer:
    """A scheme made ready for scoring against the bands of its catalogue."""

    __slots__ = ("bands", "catalogue", "name", "seen", "seen_text", "size", "tables")

    def __init__(self, catalogue: Catalogue, name: str) -> None:
        scheme = catalogue[name]
        self.catalogue = catalogue
        self.name = scheme.name
        self.tables: list[dict[str, FactorLevel]] = [
            {level.code: level for level in factor.levels} for factor in scheme.factors
        ]
        self.size = len(self.tables)
        self.bands: dict[int, ClassBand] = {
            total: band
            for total in scheme.totals
            if (band := band_of(catalogue.bands, total)) is not None
        }
        self.seen: dict[str, Evaluation] = {}
        self.seen_text: dict[str, Evaluation] = {}

    def quick(self, codes: list[object] | tuple[object, ...]) -> Evaluation | None:
        """The evaluation of codes in the law's order, or None where they are anything else."""
        if len(codes) != self.size:
            return None
        try:
            key = _BETWEEN.join(codes)  # type: ignore[arg-type]  # refuses all but text
        except TypeError:
            return None
        seen = self.seen.get(key)
        if seen is not None:
            return seen
        try:
            levels = tuple([table[code] for table, code in zip(self.tables, codes)])  # type: ignore[index]
        except KeyError:
            return None
        return _remember(self.seen, key, self.score(levels))

    def score(self, levels: tuple[FactorLevel, ...]) -> Evaluation:
        """The evaluation of one level per factor, in the law's order."""
        total = sum([level.points for level in levels])
        return assembled(self.catalogue, self.name, levels, total, self.bands[total])

    def remember_text(self, text: str, evaluation: Evaluation) -> None:
        """Remember the evaluation that a text gave."""
        _remember(self.seen_text, text, evaluation)


def scorer_for(catalogue: Catalogue, scheme: str) -> Scorer:
    """The scorer of a scheme, made once for each catalogue.

    Raises:
        UnknownSchemeError: the catalogue has no such scheme.
    """
    scorer = Scorer(catalogue, scheme)
    catalogue.memo[scorer.name] = scorer
    return scorer


def _remember(seen: dict[str, Evaluation], key: str, evaluation: Evaluation) -> Evaluation:
    if len(key) <= KEY_AT_MOST:
        if len(seen) >= SEEN_AT_MOST:
            seen.clear()
        seen[key] = evaluation
    return evaluation
