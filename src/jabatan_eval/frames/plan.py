"""All that decides a table's results, made ready once: cells, schemes, bands, in steps of points."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.errors import Fault, UnknownSchemeError
from jabatan_eval.frames.cells import Cell, cells_of, is_empty, quoted
from jabatan_eval.notation import parse_scheme
from jabatan_eval.texts import shown

__all__ = ["BETWEEN", "Plan"]

BETWEEN: Final = " | "
"""What stands between two findings of a row."""


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
        return Fault("scheme_missing", allowed=self.schemes).message(self.lang)

    def _unknown_scheme(self, given: str) -> str:
        return Fault("unknown_scheme", given=given, allowed=self.schemes).message(self.lang)

    def by_hand(
        self, columns: Sequence[Iterable[Any]], schemes: Iterable[Any] | None
    ) -> tuple[list[int], list[str | None]]:
        """Judge rows one by one; for the rows that an engine's quick way left over.

        Args:
            columns: the values of each column of levels, in the order of `columns`.
            schemes: each row's scheme as given, or None where the table is of one.

        Returns:
            The total of each row in steps, `bad` where it is refused; and what was found, or None.
        """
        judges = [[_remembering(cell.judge) for cell in cells] for cells in self.cells]
        scheme_of = _remembering(self.scheme_of)
        totals: list[int] = []
        found: list[str | None] = []
        rows = zip(*columns, strict=True)
        named = ((0, row) for row in rows) if schemes is None else (
            (scheme_of(name), row) for name, row in zip(schemes, rows, strict=True)
        )
        for scheme, row in named:
            if isinstance(scheme, str):
                totals.append(self.bad)
                found.append(scheme)
                continue
            judged = [judge(value) for judge, value in zip(judges[scheme], row, strict=True)]
            faults = [what for what in judged if isinstance(what, str)]
            totals.append(self.bad if faults else self.in_steps(sum(judged)))
            found.append(BETWEEN.join(faults) if faults else None)
        return totals, found


def _remembering(judge: Any) -> Any:
    """The same judgement, remembered by type and value, so that 1, True and 1.0 stay apart."""
    seen: dict[tuple[type, Any], int | str] = {}

    def judged(value: Any) -> int | str:
        key = (value.__class__, value)
        try:
            return seen[key]
        except KeyError:
            pass
        except TypeError:  # a list, or anything else that has no hash
            return judge(value)  # type: ignore[no-any-return]
        if len(seen) >= 65536:
            seen.clear()
        return seen.setdefault(key, judge(value))

    return judged
