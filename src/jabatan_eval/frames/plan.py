"""All that decides a table's results, made ready once: cells, schemes, bands, in steps of points."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.errors import Fault, UnknownSchemeError
from jabatan_eval.frames.cells import Cell, cells_of, is_empty, quoted
from jabatan_eval.notation import parse_scheme
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.texts import shown

__all__ = ["BETWEEN", "Plan", "judged"]

BETWEEN: Final = " | "
"""What stands between two findings of a row."""

_WRITTEN_OTHERWISE: Final = (
    *range(0x300),
    0x1680,
    *range(0x2000, 0x2070),
    0x2212,
    0x3000,
    *range(0xFE50, 0xFFF0),
)


_TEXTS: Final = frozenset({str, type(None)})


@dataclass(frozen=True)
class Plan:
    """How a table is scored.

    Points are counted in steps of the catalogue, so that small integers hold them; a refused cell
    counts `bad`, which no other cells can make up for.

    Attributes:
        catalogue: the law to score by.
        schemes: the schemes that rows may be of; one, where the whole table is of it.
        columns: the columns that hold levels, by factor.
        scheme_column: the column with each row's scheme; None where the table is of one.
        lang: the language of the findings.
    """

    catalogue: Catalogue
    schemes: tuple[str, ...]
    columns: Mapping[str, Hashable]
    scheme_column: Hashable | None
    lang: str

    @cached_property
    def cells(self) -> tuple[tuple[Cell, ...], ...]:
        """For each scheme, how each column is read."""
        factors = tuple(self.columns)
        return tuple(
            cells_of(self.catalogue, self.catalogue[name], factors, self.lang)
            for name in self.schemes
        )

    @property
    def step(self) -> int:
        """Points in a step."""
        return self.catalogue.step

    @cached_property
    def most(self) -> int:
        """The largest total, in steps."""
        return max(max(self.catalogue[name].totals) for name in self.schemes) // self.step

    @property
    def bad(self) -> int:
        """What a refused cell counts, in steps."""
        return -self.most - 1

    @cached_property
    def least_sum(self) -> int:
        """The smallest sum that can come about, in steps: every cell of a row refused."""
        return self.bad * len(self.columns)

    @cached_property
    def kelas_by_steps(self) -> list[int]:
        """The kelas of each total in steps, 0 where no job can have that total."""
        bands = self.catalogue.bands
        found = (band_of(bands, steps * self.step) for steps in range(self.most + 1))
        return [band.kelas if band else 0 for band in found]

    def in_steps(self, points: int) -> int:
        """Points in steps; every level's points are whole steps."""
        return points // self.step

    def scheme_of(self, value: object) -> int | str:
        """The place of a row's scheme, or the finding that refuses it."""
        if is_empty(value) or (isinstance(value, str) and not value.strip()):
            return self.scheme_missing
        if not isinstance(value, str):
            return self._unknown_scheme(shown(value))
        try:
            return self.schemes.index(parse_scheme(value, catalogue=self.catalogue))
        except UnknownSchemeError:
            return self._unknown_scheme(quoted(value))

    @property
    def scheme_missing(self) -> str:
        """What is said of a row without a scheme."""
        return Fault("frame_scheme_missing", allowed=self.schemes).message(self.lang)

    def _unknown_scheme(self, given: str) -> str:
        return Fault("unknown_scheme", given=given, allowed=self.schemes).message(self.lang)

    @cached_property
    def usual_words(self) -> tuple[tuple[str, ...], ...]:
        """For each scheme, its words as they are mostly written; the rest is read with care."""
        usual: dict[str, list[str]] = {name: [] for name in self.schemes}
        for word, name in self.catalogue.scheme_words.items():
            usual[name] += [word, word.upper(), word.capitalize(), word.title()]
        return tuple(tuple(dict.fromkeys(words)) for words in usual.values())

    @cached_property
    def plain_words(self) -> tuple[tuple[str, ...], ...]:
        """For each scheme, its words in small letters, with blanks for underscores."""
        listed = self.catalogue.scheme_words.items()
        return tuple(
            tuple(dict.fromkeys(word.replace("_", " ") for word, name in listed if name == scheme))
            for scheme in self.schemes
        )

    @cached_property
    def same_letters(self) -> dict[str, str]:
        """The characters that `notation` reads as another one, by what it reads them as.

        For engines that cannot call it: capitals, blanks, underscores, full-width forms; as far as
        the words for schemes need them.
        """
        letters = {letter for words in self.plain_words for word in words for letter in word}
        same: dict[str, str] = {}
        for code in _WRITTEN_OTHERWISE:
            plain = cleaned(f"-{chr(code)}-")[1:-1].casefold().replace("_", " ")
            plain = " " if plain.isspace() else plain
            if plain != chr(code) and set(plain) <= letters | {" "}:
                same[plain] = same.get(plain, "") + chr(code)
        return same

    def by_hand(
        self, columns: Sequence[Sequence[Any]], schemes: Sequence[Any] | None
    ) -> tuple[list[int], list[str | None]]:
        """Judge rows cell by cell: those that an engine's quick way left over.

        Args:
            columns: the values of each column of levels, in the order of `columns`.
            schemes: each row's scheme as given, or None where the table is of one.

        Returns:
            The total of each row in steps, `bad` where it is refused; and what was found, or None.
        """
        if schemes is None:
            return self._judged(self.cells[0], columns)
        places = judged(self.scheme_of, schemes)
        totals = [self.bad] * len(places)
        found = [place if isinstance(place, str) else None for place in places]
        for at, cells in enumerate(self.cells):
            rows = [row for row, place in enumerate(places) if place == at]
            mine = self._judged(cells, [[column[row] for row in rows] for column in columns])
            for row, total, what in zip(rows, *mine, strict=True):
                totals[row], found[row] = total, what
        return totals, found

    def _judged(
        self, cells: Sequence[Cell], columns: Sequence[Sequence[Any]]
    ) -> tuple[list[int], list[str | None]]:
        pairs = list(zip(cells, columns, strict=True))
        said = [judged(cell.finding, values) for cell, values in pairs]
        found = [BETWEEN.join(filter(None, row)) or None for row in zip(*said, strict=True)]
        totals = [self.bad] * len(found)
        right = [at for at, what in enumerate(found) if what is None]
        if right:
            points = (judged(c.judge, [values[at] for at in right]) for c, values in pairs)
            for at, row in zip(right, zip(*points, strict=True), strict=True):
                totals[at] = self.in_steps(sum(row))
        return totals, found


class _Judgements(dict[Any, Any]):
    """Judgements by type and value, so that 1, True and 1.0 stay apart."""

    def __init__(self, judge: Callable[[Any], Any]) -> None:
        super().__init__()
        self.judge = judge

    def __missing__(self, key: tuple[type, Any]) -> Any:
        answer = self[key] = self.judge(key[1])
        return answer


class _OfTexts(_Judgements):
    """Judgements of texts and nothing else, by the text alone, which is quicker."""

    def __missing__(self, key: Any) -> Any:
        answer = self[key] = self.judge(key)
        return answer


def judged(judge: Callable[[Any], Any], values: Sequence[Any]) -> list[Any]:
    """The judgement of each value, made once for each that is distinct.

    Examples:
        >>> judged(lambda value: f"{value!r}", [1, True, 1.0, 1])
        ['1', 'True', '1.0', '1']
    """
    if {*map(type, values)} <= _TEXTS:
        return [*map(_OfTexts(judge).__getitem__, values)]
    known = _Judgements(judge)
    try:
        return [*map(known.__getitem__, zip(map(type, values), values, strict=True))]
    except TypeError:  # a list, or anything else that has no hash
        return [judge(value) for value in values]
