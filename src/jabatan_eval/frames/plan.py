"""All that decides a table's results, made ready once: cells, schemes, bands, in steps of points."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, UnknownSchemeError
from jabatan_eval.frames.cells import HOLE, Cell, cells_of, is_empty, quoted
from jabatan_eval.notation import parse_scheme
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.texts import shown

__all__ = ["BETWEEN", "Findings", "Plan"]

BETWEEN: Final = " | "
"""What stands between two findings of a row."""

_KEPT_AT_MOST: Final = 10_000

_WRITTEN_OTHERWISE: Final = (
    *range(0x300),
    0x1680,
    *range(0x2000, 0x2070),
    0x2212,
    0x3000,
    *range(0xFE50, 0xFFF0),
)


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

    @cached_property
    def findings(self) -> tuple[tuple[Findings, ...], ...]:
        """For each scheme, what was found in the cells of each column so far."""
        return tuple(tuple(map(Findings, cells)) for cells in self.cells)

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

    def faults(self) -> Iterator[Fault]:
        """What forbids to count with integers of 64 bits, where every cell of a row may be refused."""
        largest, at_most = self.most * self.step, 2**63 // (len(self.columns) + 1)
        if largest > at_most:
            values = (("limit", str(at_most)),)
            yield Fault("frame_points_too_great", given=shown(largest), values=values)

    @property
    def small(self) -> bool:
        """Whether 16 bits hold every sum, as they do for the law's own points."""
        return self.least_sum >= -(2**15)

    @cached_property
    def bands(self) -> tuple[tuple[int, int], ...]:
        """The least total of each band, in steps, and its kelas; in rising order."""
        return tuple((-(-band.lower // self.step), band.kelas) for band in self.catalogue.bands)

    @cached_property
    def kelas_by_steps(self) -> list[int]:
        """The kelas of each total in steps, 0 where no job can have that total."""
        table = [0] * (self.most + 1)
        for least, kelas in self.bands:
            table[least:] = [kelas] * len(table[least:])
        return table

    def in_steps(self, points: int) -> int:
        """Points in steps; every level's points are whole steps."""
        return points // self.step

    def scheme_of(self, value: object) -> int | str:
        """The place of a row's scheme, or the finding that refuses it."""
        if is_empty(value) or (isinstance(value, str) and not value.strip()):
            return self.scheme_missing
        if not isinstance(value, str):
            return self.scheme_unknown.replace(HOLE, shown(value))
        try:
            return self.schemes.index(parse_scheme(value, catalogue=self.catalogue))
        except UnknownSchemeError:
            return self.scheme_unknown.replace(HOLE, quoted(value))

    @property
    def scheme_missing(self) -> str:
        """What is said of a row without a scheme."""
        return Fault("frame_scheme_missing", allowed=self.schemes).message(self.lang)

    @property
    def scheme_unknown(self) -> str:
        """What is said of a word that is no scheme."""
        return Fault("unknown_scheme", given=HOLE, allowed=self.schemes).message(self.lang)

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
        words = "\n".join((" ", *chain.from_iterable(self.plain_words)))
        same: dict[str, str] = {}
        for code in _WRITTEN_OTHERWISE:
            plain = cleaned(f"-{chr(code)}-")[1:-1].casefold().replace("_", " ")
            plain = " " if plain.isspace() else plain
            if plain != chr(code) and plain in words:
                same[plain] = same.get(plain, "") + chr(code)
        return same

    @property
    def blanks(self) -> str:
        """The characters of which a cell without a scheme may consist."""
        return " " + "".join(filter(str.isspace, self.same_letters[" "]))


class Findings(dict[Any, str]):
    """What is said of the values of one column, each after what parts it from another.

    Values are judged when they are first met; at most so many are kept.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> catalogue = default_catalogue()
        >>> (cell,) = cells_of(catalogue, catalogue["struktural"], ("2",), "en")
        >>> Findings(cell)["2-1"], Findings(cell)[None]
        ('', ' | factor 2: no level given; allowed: 2-1, 2-2, 2-3')
    """

    def __init__(self, cell: Cell) -> None:
        super().__init__()
        self.judge = lru_cache(_KEPT_AT_MOST)(cell.judge)

    def __missing__(self, value: Any) -> str:
        judged = self.judge(value)
        found = f"{BETWEEN}{judged}" if isinstance(judged, str) else ""
        if len(self) < _KEPT_AT_MOST:
            self[value] = found
        return found
