"""The levels of one row, read into an evaluation or refused with everything that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.errors import Fault, UnknownSchemeError
from jabatan_eval.form_files.written import Written
from jabatan_eval.notation import parse_scheme
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.tables.cells import cell_text, is_blank, is_date, level_text
from jabatan_eval.tables.layout import Column, Layout
from jabatan_eval.tables.level_dates import date_fault
from jabatan_eval.tables.opening import DEFAULT_SCHEME
from jabatan_eval.tables.result import Result
from jabatan_eval.tables.row_checks import as_written, contradicting
from jabatan_eval.texts import shown

__all__ = ["KEY_AT_MOST", "RowLevels"]

CELLS_AT_MOST: Final = 1_000
"""Ways of writing that are remembered for each factor."""

KEY_AT_MOST: Final = 200
"""Characters of a row's levels that are remembered."""


class RowLevels:
    """Reads the levels of rows; how a cell was read before is remembered.

    Args:
        layout: where the levels stand.
        catalogue: the law to score by.
        scheme: the scheme of every row; None where each says its own.
    """

    def __init__(self, layout: Layout, catalogue: Catalogue, scheme: str | None) -> None:
        self.catalogue, self.fixed = catalogue, scheme
        place = {column.index: n for n, column in enumerate(layout.columns)}
        self.names = {place[c.index]: c.name for c in layout.columns}
        self.levels = _placed(layout.factors("level"), place)
        self.points = _placed(layout.factors("points"), place)  # a template's are computed
        self.scheme, self.together = (
            None if (found := layout.of(role)) is None else place[found.index]
            for role in ("skema", "tingkat")
        )
        self.read: dict[str, list[tuple[int, dict[str, str]]]] = {}

    @property
    def used(self) -> list[int]:
        """The places of the cells that decide what comes of a row."""
        places = (*self.levels.values(), *self.points.values(), self.scheme, self.together)
        return sorted({place for place in places if place is not None})

    def scored(self, row: Sequence[Any]) -> Result:
        """What the levels of a row give."""
        scheme, faults = self._scheme(row)
        if scheme is None:
            return Result("refused", faults=tuple(faults))
        evaluation = self._quick(row, scheme)
        codes: Sequence[str] = evaluation.codes if evaluation is not None else ()
        if evaluation is None:
            written = Written(self.catalogue, scheme)
            evaluation, faults = self._evaluated(row, scheme, written)
            codes = written.codes
            if evaluation is not None:
                self._learn(row, scheme, evaluation)
        if self.points:
            faults += contradicting(row, self.points, self.names, scheme, codes)
        if evaluation is None or faults:
            return Result("refused", faults=tuple(dict.fromkeys(faults)))  # each said once
        nilai, kelas = evaluation.nilai_jabatan, evaluation.kelas_jabatan
        return Result("scored", nilai, kelas, evaluation=evaluation)

    def _scheme(self, row: Sequence[Any]) -> tuple[Scheme | None, list[Fault]]:
        """The scheme of a row, and whether what stands there contradicts the one told."""
        if self.scheme is None:
            return self.catalogue[self.fixed or DEFAULT_SCHEME], []
        cell, where = row[self.scheme], self.names[self.scheme]
        if is_blank(cell):
            if self.fixed is not None:
                return self.catalogue[self.fixed], []
            allowed = tuple(scheme.name for scheme in self.catalogue.schemes)
            return None, [Fault("scheme_missing", allowed=allowed, where=where)]
        try:
            name = parse_scheme(cell_text(cell), catalogue=self.catalogue)
        except UnknownSchemeError as error:
            return None, [replace(fault, where=where) for fault in error.faults]
        if self.fixed not in (None, name):
            values = (("scheme", str(self.fixed)),)
            return None, [
                Fault("scheme_contradicts", None, shown(cell), where=where, values=values)
            ]
        return self.catalogue[name], []

    def _quick(self, row: Sequence[Any], scheme: Scheme) -> Evaluation | None:
        """The evaluation of a row whose cells were all read before, each under its factor."""
        known = self.read.get(scheme.name)
        if known is None or not all(is_blank(row[n]) for n in self._foreign(scheme)):
            return None
        try:
            codes = [cells[row[place]] for place, cells in known]
        except (KeyError, TypeError):
            return None
        return evaluate(codes, scheme=scheme.name, catalogue=self.catalogue)

    def _foreign(self, scheme: Scheme) -> list[int]:
        own = {factor.code for factor in scheme.factors}
        return [place for factor, place in self.levels.items() if factor not in own]

    def _learn(self, row: Sequence[Any], scheme: Scheme, evaluation: Evaluation) -> None:
        """Remember how each cell of a row was read; only text, which no number can pass for."""
        if self.together is not None:
            return
        known = self.read.setdefault(
            scheme.name, [(self.levels[factor.code], {}) for factor in scheme.factors]
        )
        for (place, cells), code in zip(known, evaluation.codes, strict=True):
            cell = row[place]
            if type(cell) is str and len(cell) <= KEY_AT_MOST and len(cells) < CELLS_AT_MOST:
                cells[cell] = code

    def _evaluated(
        self, row: Sequence[Any], scheme: Scheme, written: Written
    ) -> tuple[Evaluation | None, list[Fault]]:
        if self.together is not None:
            return self._evaluated_together(row[self.together], self.together, written)
        levels: dict[str, Any] = {}
        early: list[Fault] = []
        for factor, place in self.levels.items():
            cell = row[place]
            if is_blank(cell):
                continue
            if (date := is_date(cell)) is not None:
                early.append(self._date(factor, scheme, cell, date, self.names[place]))
            else:
                levels[factor] = _given(cell)
        if not levels and not early:
            return None, [_no_levels(scheme)]
        result = written.evaluation(levels)
        dated = {fault.factor for fault in early}
        found = [
            self._placed_fault(as_written(fault, scheme, levels, path), path)
            for path, fault in written.found
            if not (fault.kind == "missing" and fault.factor in dated)
        ]
        return (None if early else result), early + found

    def _evaluated_together(
        self, cell: Any, place: int, written: Written
    ) -> tuple[Evaluation | None, list[Fault]]:
        """All levels in one cell: as a text, or as JSON and Parquet can have them in one."""
        where = self.names[place]
        if is_blank(cell) or cell in ([], {}):
            return None, [_no_levels(written.scheme, where)]
        if isinstance(cell, dict):
            given: Any = {key: _given(level) for key, level in cell.items() if not is_blank(level)}
        elif isinstance(cell, list):
            given = [_given(level) for level in cell if not is_blank(level)]
        else:
            text = level_text(cell)
            given = [cell] if text is None else text
        result = written.evaluation(given)
        return result, [replace(fault, where=where) for _, fault in written.found]

    def _placed_fault(self, fault: Fault, path: Sequence[str | int]) -> Fault:
        factor = path[0] if path else fault.factor
        place = self.levels.get(str(factor))
        return fault if place is None else replace(fault, where=self.names[place])

    def _date(
        self, factor: str, scheme: Scheme, cell: object, date: tuple[int, int], where: str
    ) -> Fault:
        """A level that a spreadsheet turned into a date, with what may have been typed."""
        codes = scheme[factor].codes if factor in {f.code for f in scheme.factors} else ()
        return replace(date_fault(factor, codes, cell, date), where=where)


def _placed(columns: Mapping[str, Column], place: Mapping[int, int]) -> dict[str, int]:
    return {factor: place[column.index] for factor, column in columns.items()}


def _given(cell: Any) -> Any:
    """A level as text, where it can be one."""
    text = level_text(cell)
    return cell if text is None else text


def _no_levels(scheme: Scheme, where: str | None = None) -> Fault:
    """One fault for a row in which no factor has a level, instead of one for each."""
    codes = tuple(factor.code for factor in scheme.factors)
    return Fault("no_levels", allowed=codes, where=where)
