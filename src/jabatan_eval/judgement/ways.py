"""From a class back to levels: every smallest set of changes that reaches it.

The search knows beforehand, for the factors from each one on, which sums they can still give with
how many changes and steps, so it never takes a turn that leads nowhere. A set of sums is one whole
number, a bit for each sum in steps of the law above the smallest.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Factor, FactorLevel
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.asking import check_evaluations, factors_of
from jabatan_eval.judgement.counting import count
from jabatan_eval.notation import parse_kelas
from jabatan_eval.scoring import Evaluation, evaluate

__all__ = ["SHOWN_AT_MOST", "Way", "Ways", "ways_to"]

SHOWN_AT_MOST: Final = 20
"""Ways that a notebook shows unasked."""


@dataclass(frozen=True, slots=True)
class Way:
    """One set of level changes.

    Attributes:
        start: the evaluation that it starts from.
        levels: the codes changed to, in the law's order; empty where nothing needs to change.
        steps: how many levels it goes up or down, over all factors.

    Examples:
        >>> Way(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"), ("6-2",), 1).evaluation.kelas_jabatan
        9
    """

    start: Evaluation
    levels: tuple[str, ...]
    steps: int

    @property
    def evaluation(self) -> Evaluation:
        """What the levels give after the changes; without job and notes, for it is no form."""
        codes = {code.partition("-")[0]: code for code in (*self.start.codes, *self.levels)}
        return evaluate(codes, scheme=self.start.scheme, catalogue=self.start.catalogue)


@dataclass(frozen=True, slots=True)
class Ways:
    """All ways to a class with the fewest factors changed; iterate it, as often as wanted.

    They are worked out anew by each loop, one by one; `next(iter(ways))` is the first.

    Attributes:
        start: the evaluation that they start from.
        kelas: the class that they reach.
        fixed: the factors that are held, in the law's order.
        changes: how many factors each of them changes.
    """

    start: Evaluation
    kelas: int
    fixed: tuple[str, ...]
    changes: int
    _search: _Search = field(repr=False, compare=False)

    def __iter__(self) -> Iterator[Way]:
        for levels, steps in self._search.found(self.changes):
            yield Way(self.start, levels, steps)

    def rows(self) -> Iterator[dict[str, int | str]]:
        """Each way as a flat row, for tables, worked out as it is asked for.

        Examples:
            >>> start = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> next(ways_to(9, start=start).rows())["perubahan"]
            '3-2'
        """
        from jabatan_eval.judgement.ways_views import as_rows

        return as_rows(self)

    def to_text(self, lang: str = "id", limit: int | None = SHOWN_AT_MOST) -> str:
        """The first ways in plain text.

        Args:
            lang: `id` or `en`.
            limit: how many are shown; None for all.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> start = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> ways_to(9, start=start).to_text("en").splitlines()[0]
            'THE SMALLEST CHANGES THAT GIVE A CLASS'
        """
        from jabatan_eval.judgement.ways_views import as_text

        return as_text(self, lang, limit)

    def to_html(self, lang: str = "id", limit: int | None = SHOWN_AT_MOST) -> str:
        """The first ways as an HTML table; all markup escaped.

        Args:
            lang: `id` or `en`.
            limit: how many are shown; None for all.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> start = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> ways_to(9, start=start).to_html("en").splitlines()[1]
            '<table>'
        """
        from jabatan_eval.judgement.ways_views import as_html

        return as_html(self, lang, limit)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __str__(self) -> str:
        return self.to_text()


def ways_to(kelas: int, *, start: Evaluation, fixed: Iterable[str] = ()) -> Ways:
    """All sets of level changes that reach a class with the fewest factors changed.

    For research and review: that levels would give a class is no reason to choose them.

    The order is fixed. Fewest steps first, a step being one level up or down in one factor. Ways
    of as many steps are compared by the levels they change to, one after the other, as the law
    lists the levels. They are worked out as they are asked for.

    Args:
        kelas: the class to reach; written in any way that `parse_kelas` reads.
        start: the evaluation to start from. Where it is in the class already, the one way is to
            change nothing.
        fixed: the factors whose level stays, by their codes.

    Raises:
        JudgementError: the class is out of reach, and the fault says why; `start` is no
            evaluation, or `fixed` names what is no factor.
        NotationError: there is no such class.

    Examples:
        >>> start = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> ways = ways_to(9, start=start, fixed=("2",))
        >>> ways.changes, [(*way.levels, way.evaluation.nilai_jabatan) for way in ways]
        (1, [('3-2', 1490), ('6-2', 1430), ('1-3', 1540), ('5-3', 1430), ('5-4', 1595)])
        >>> ways_to(3, start=start)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: kelas 3 is out of reach: no combination of levels of \
scheme struktural gives it; allowed: 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
    """
    check_evaluations([start])
    catalogue, scheme = start.catalogue, start.catalogue[start.scheme]
    wanted = parse_kelas(kelas, catalogue=catalogue)
    held = factors_of(scheme, fixed, "fixed")
    search = _Search(start, held, wanted)
    changes = search.fewest()
    if changes is None:
        raise JudgementError([_out_of_reach(start, held, wanted, search)])
    return Ways(start, wanted, held, changes, search)


def _out_of_reach(start: Evaluation, held: tuple[str, ...], kelas: int, search: _Search) -> Fault:
    """Why no way leads to a class."""
    classes = count(start.scheme, catalogue=start.catalogue)
    values = (("kelas", str(kelas)), ("scheme", start.scheme))
    if kelas not in classes:
        return Fault("kelas_not_in_scheme", allowed=tuple(map(str, classes)), values=values)
    totals = search.totals()
    reached = dict.fromkeys(start.catalogue.band_for(total).kelas for total in totals)
    held_levels = ", ".join(level.code for level in start.levels if level.factor in held)
    return Fault(
        "kelas_not_with_fixed",
        allowed=tuple(map(str, reached)),
        values=(
            *values,
            ("held", held_levels),
            ("lowest", str(totals[0])),
            ("highest", str(totals[-1])),
        ),
    )


class _Option(NamedTuple):
    """A level that a factor may have afterwards."""

    level: str | None
    """The code, where it is a change."""
    changes: int
    steps: int
    sum: int
    """Its points above the factor's lowest level, in steps of the law."""


class _Search:
    """All selections that leave some factors as they are, by what they change."""

    def __init__(self, start: Evaluation, held: tuple[str, ...], kelas: int) -> None:
        catalogue = start.catalogue
        factors = catalogue[start.scheme].factors
        self.step = catalogue.step
        self.smallest = sum(factor.levels[0].points for factor in factors)
        largest = sum(factor.levels[-1].points for factor in factors)
        band = next(band for band in catalogue.bands if band.kelas == kelas)
        self.wanted = self._between(band.lower, largest if band.upper is None else band.upper)
        self.options = [
            self._options(factor, level, held=factor.code in held)
            for factor, level in zip(factors, start.levels, strict=True)
        ]
        reach = [{(0, 0): 1}]
        for options in reversed(self.options):
            reach.append(_grown(reach[-1], options))
        self.reach = reach[::-1]
        """For the factors from each place on: by changes and steps, the sums they can give."""

    def _between(self, lowest: int, highest: int) -> int:
        """The set of all sums from one total to another, both included."""
        first = max(0, (lowest - self.smallest) // self.step)
        beyond = max(0, (highest - self.smallest) // self.step + 1)
        return ((1 << beyond) - 1) >> first << first

    def _options(self, factor: Factor, chosen: FactorLevel, *, held: bool) -> tuple[_Option, ...]:
        """The levels that a factor may have, in order, and last the one that it has."""
        lowest = factor.levels[0].points
        others = () if held else (level for level in factor.levels if level.code != chosen.code)
        changed = [
            _Option(
                level.code,
                1,
                abs(level.number - chosen.number),
                (level.points - lowest) // self.step,
            )
            for level in others
        ]
        return (*changed, _Option(None, 0, 0, (chosen.points - lowest) // self.step))

    def fewest(self) -> int | None:
        """The smallest number of changes by which the class is reached; None where by none."""
        able = (changes for (changes, _), sums in self.reach[0].items() if sums & self.wanted)
        return min(able, default=None)

    def totals(self) -> tuple[int, ...]:
        """Every total that can be reached, whatever its class, in rising order."""
        every = 0
        for sums in self.reach[0].values():
            every |= sums
        places = range(every.bit_length())
        return tuple(self.smallest + place * self.step for place in places if every >> place & 1)

    def found(self, changes: int) -> Iterator[tuple[tuple[str, ...], int]]:
        """The ways of so many changes, fewest steps first, each with its steps."""
        able = (key for key, sums in self.reach[0].items() if sums & self.wanted)
        for steps in sorted(steps for number, steps in able if number == changes):
            for levels in self._from(0, changes, steps, self.wanted):
                yield levels, steps

    def _from(self, place: int, changes: int, steps: int, wanted: int) -> Iterator[tuple[str, ...]]:
        """The levels that the factors from a place on may change to, to give a wanted sum."""
        if place == len(self.options):
            yield ()
            return
        ahead = self.reach[place + 1]
        for level, change, up_or_down, own in self.options[place]:
            rest = wanted >> own
            if ahead.get((changes - change, steps - up_or_down), 0) & rest:
                for levels in self._from(place + 1, changes - change, steps - up_or_down, rest):
                    yield levels if level is None else (level, *levels)


def _grown(
    reach: Mapping[tuple[int, int], int], options: tuple[_Option, ...]
) -> dict[tuple[int, int], int]:
    """What can be reached with one factor more."""
    grown: dict[tuple[int, int], int] = {}
    for option in options:
        for (changes, steps), sums in reach.items():
            key = changes + option.changes, steps + option.steps
            grown[key] = grown.get(key, 0) | sums << option.sum
    return grown
