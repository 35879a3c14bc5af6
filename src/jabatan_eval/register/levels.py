"""The levels that stand in a register, evaluated: what nilai and kelas they give."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, SelectionError
from jabatan_eval.notation import parse_level, parse_levels
from jabatan_eval.register.cells import Cell, Odd, written
from jabatan_eval.scoring import evaluate
from jabatan_eval.tables.cells import is_date
from jabatan_eval.tables.level_dates import date_fault

__all__ = ["LevelsFound", "LevelsReader"]


class LevelsFound(NamedTuple):
    """What the levels of a row give, or why they give nothing."""

    found: str
    nilai: int | None = None
    kelas: int | None = None
    faults: tuple[Fault, ...] = ()


class LevelsReader:
    """Evaluates the levels of rows, each distinct cell read once.

    Args:
        factors: the factors whose levels stand in columns of their own, in the cells' order; the
            last cell of a row is the text of all levels.
    """

    def __init__(self, catalogue: Catalogue, factors: tuple[str, ...]) -> None:
        self._catalogue = catalogue
        self._factors = factors
        self._read: dict[tuple[str, str, Cell], str | tuple[Fault, ...]] = {}

    def found(self, scheme: str, cells: tuple[Cell, ...]) -> LevelsFound | None:
        """What the levels give under a scheme, or None where no level stands there.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> reader = LevelsReader(default_catalogue(), ())
            >>> reader.found("struktural", ("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1",)).nilai
            1165
        """
        *by_factor, text = cells
        given = {
            factor: cell
            for factor, cell in zip(self._factors, by_factor, strict=True)
            if cell is not None
        }
        if not given and text is None:
            return None
        shown = written(" ".join(filter(None, map(written, given.values())))) if given else None
        shown = shown or written(text) or ""
        try:
            levels = self._by_factor(scheme, given) if given else self._text(scheme, text)
            evaluation = evaluate(levels, scheme=scheme, catalogue=self._catalogue)
        except SelectionError as error:
            return LevelsFound(shown, faults=error.faults)
        return LevelsFound(shown, evaluation.nilai_jabatan, evaluation.kelas_jabatan)

    def _text(self, scheme: str, text: Cell) -> tuple[str, ...]:
        if isinstance(text, str):
            return parse_levels(text, scheme=scheme, catalogue=self._catalogue)
        codes = tuple(self._catalogue[scheme].level_by_code)
        raise SelectionError([_unreadable(text, codes)])

    def _by_factor(self, scheme: str, given: Mapping[str, Cell]) -> dict[str, str]:
        codes: dict[str, str] = {}
        faults: list[Fault] = []
        for factor, cell in given.items():
            known = self._read.get((scheme, factor, cell))
            if known is None:
                known = self._level(scheme, factor, cell)
                self._read[scheme, factor, cell] = known
            if isinstance(known, str):
                codes[factor] = known
            else:
                faults += known
        if faults:
            raise SelectionError([*faults, *self._left_out(scheme, given)])
        return codes

    def _level(self, scheme: str, factor: str, cell: Cell) -> str | tuple[Fault, ...]:
        own = {f.code: f.codes for f in self._catalogue[scheme].factors}
        if factor not in own:
            return (Fault("unknown_factor", given=factor, allowed=tuple(own)),)
        text = cell.text if isinstance(cell, Odd) else cell
        if (date := is_date(text)) is not None:
            return (date_fault(factor, own[factor], text, date),)
        if isinstance(cell, float | Odd):
            return (_unreadable(cell, own[factor], factor),)
        try:
            return parse_level(str(cell), scheme=scheme, factor=factor, catalogue=self._catalogue)
        except SelectionError as error:
            return tuple(replace(fault, factor=fault.factor or factor) for fault in error.faults)

    def _left_out(self, scheme: str, given: Mapping[str, Cell]) -> Iterator[Fault]:
        for factor in self._catalogue[scheme].factors:
            if factor.code not in given:
                yield Fault("missing", factor=factor.code, allowed=factor.codes)


def _unreadable(cell: Cell, codes: tuple[str, ...], factor: str | None = None) -> Fault:
    values = (("example", codes[0]),)
    return Fault("unreadable_level", factor, written(cell), codes, values=values)
