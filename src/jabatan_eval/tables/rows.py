"""Rows scored one by one, each with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.errors import Fault, UnknownSchemeError
from jabatan_eval.form_files.written import Written
from jabatan_eval.notation import parse_scheme
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.tables.cells import cell_text, is_blank, is_date, level_text
from jabatan_eval.tables.layout import Column
from jabatan_eval.tables.level_dates import date_fault
from jabatan_eval.tables.opening import DEFAULT_SCHEME
from jabatan_eval.tables.row_checks import as_written, contradicting, cut, drifted
from jabatan_eval.tables.row_kinds import Headings, is_outline, is_prose, is_sum, numbers_columns
from jabatan_eval.tables.table import Table
from jabatan_eval.tables.words import Meaning, Words, plain
from jabatan_eval.texts import shown

__all__ = ["RESULTS", "Result", "RowScorer", "said"]

SEEN_AT_MOST: Final = 65_536
"""Scored rows whose result is remembered; when full, the memory starts anew."""

WRONG_AT_MOST: Final = 4_096
"""Refused rows that are remembered; each holds all of its faults."""

RESULTS: Final = ("nilai_jabatan", "kelas_jabatan", "temuan")
"""The columns that are added after the user's own."""

CELLS_AT_MOST: Final = 1_000
"""Ways of writing that are remembered for each factor."""

KEY_AT_MOST: Final = 200
"""Characters of a row's levels that are remembered."""

_HEADER_FROM: Final = 3
"""Different headers that a row has if it is one."""

_SUM_IN_FIRST: Final = 2
"""Filled cells at the left of a row, one of which says that it is a sum."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one row.

    Attributes:
        kind: `scored`, `refused`, or what the row is instead of a job: `section`, `total`,
            `heading` or `blank`.
        nilai: the nilai jabatan, where it was scored.
        kelas: the kelas jabatan, where it was scored.
        faults: everything that was found; `where` names the column.
        evaluation: the whole evaluation, where it was scored.

    Examples:
        >>> Result("scored", 1165, 8).text("id") is None
        True
    """

    kind: str
    nilai: int | None = None
    kelas: int | None = None
    faults: tuple[Fault, ...] = ()
    evaluation: Evaluation | None = field(default=None, compare=False, repr=False)

    def text(self, lang: str) -> str | None:
        """All that was found in one language, or None."""
        return said(self.faults, lang) or None


def said(faults: Iterable[Fault], lang: str) -> str:
    """Faults of a row in one line; a factor is named once, not by its column too.

    Examples:
        >>> said([Fault("missing", "2", allowed=("2-1",), where="Faktor 2")], "en")
        'factor 2: no level given; allowed: 2-1'
    """
    told = (fault if fault.factor is None else replace(fault, where=None) for fault in faults)
    return "; ".join(fault.message(lang) for fault in told)


class RowScorer:
    """Scores the rows of a table; what it saw before it does not work out again.

    Two rows are the same to it only if the cells that count are equal in value and type.
    """

    def __init__(self, table: Table, catalogue: Catalogue, scheme: str | None) -> None:
        self.catalogue, self.fixed = catalogue, scheme
        layout = table.layout
        place = {column.index: n for n, column in enumerate(layout.columns)}
        self.names = {place[c.index]: c.name for c in layout.columns}
        self.levels = self._placed(layout.factors("level"), place)
        self.points = self._placed(layout.factors("points"), place)  # a template's are computed
        self.scheme = _place(layout.of("skema"), place)
        self.together = _place(layout.of("tingkat"), place)
        self.name = _place(layout.of("nama_jabatan"), place)
        self.number = _place(layout.of("no"), place)
        written = {role: _place(layout.of(role), place) for role in ("nilai", "kelas")}
        self.written = {
            role: n for role, n in written.items() if n is not None and not table.is_template
        }
        self.identities = [
            place[c.index] for c in layout.columns if c.meaning and c.meaning.role == "nip"
        ]
        self.headings = Headings.of(layout)
        self.named = not layout.header and table.format in ("parquet", "jsonl")
        used = [*self.levels.values(), *self.points.values(), self.scheme, self.together]
        self.used = sorted({n for n in used if n is not None})
        self.text_only = table.text_only
        self.pick = (
            itemgetter(*self.used) if len(self.used) > 1 else lambda row: (row[self.used[0]],)
        )
        results = {*RESULTS, *(f"{name}_hitung" for name in RESULTS)}
        self.computed = {
            n for n, name in self.names.items() if name.rpartition(" / ")[2] in results
        }
        self.words = Words(catalogue, scheme)
        self.meant = {place[c.index]: c.meaning for c in layout.columns if c.meaning}
        self.astray = False
        """Whether the rows stand under a header that is not the table's."""
        self.seen: dict[Any, Result] = {}
        self.wrong: dict[Any, Result] = {}
        self.read: dict[str, list[tuple[int, dict[str, str]]]] = {}

    @staticmethod
    def _placed(columns: dict[str, Column], place: dict[int, int]) -> dict[str, int]:
        return {factor: place[column.index] for factor, column in columns.items()}

    def score(self, row: Sequence[Any]) -> Result:
        """The result of one row."""
        headers = self._headers(row)
        if headers:
            others = any(self.meant.get(n) != meaning for n, meaning in headers.items())
            self.astray = others and not self.headings.repeated(row)
            return Result("heading", faults=(Fault("row_heading"),))
        if not self.astray:
            return self._of_row(row)
        kind = self._kind(row, scored=False)
        if kind is None:
            return Result("refused", faults=(Fault("under_other_header"),))
        return Result(kind, faults=() if kind == "blank" else (Fault(f"row_{kind}"),))

    def _of_row(self, row: Sequence[Any]) -> Result:
        """The result of a row under the table's own header."""
        key = self.pick(row)
        if not self.text_only:
            key = tuple([v if type(v) is str else (type(v), cell_text(v)) for v in key])
        result = self.seen.get(key) or self.wrong.get(key)
        if result is None:
            result = self._scored(row)
            known, most = (
                (self.wrong, WRONG_AT_MOST) if result.faults else (self.seen, SEEN_AT_MOST)
            )
            if sum([len(str(part)) for part in key]) <= KEY_AT_MOST:
                if len(known) >= most:
                    known.clear()
                known[key] = result
        if not self.named and (result.nilai is None or self._may_sum(row)):
            kind = self._kind(row, scored=result.nilai is not None)
            if kind is not None:
                faults = () if kind == "blank" else (Fault(f"row_{kind}"),)
                return Result(kind, faults=faults)
        if self.written or self.identities or not self.text_only:
            found = self._beside(row, result)
            if found:
                return replace(result, faults=(*result.faults, *found))
        return result

    def _scored(self, row: Sequence[Any]) -> Result:
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

    def _beside(self, row: Sequence[Any], result: Result) -> list[Fault]:
        """What stands beside the levels and does not agree, or has lost digits."""
        faults: list[Fault] = []
        if result.nilai is not None and result.kelas is not None:
            due = {"nilai": result.nilai, "kelas": result.kelas}
            faults += drifted(row, self.written, self.names, due, self.catalogue)
        places = self.identities if self.text_only else range(len(row))
        return faults + cut(row, places, self.names)

    def _may_sum(self, row: Sequence[Any]) -> bool:
        """Whether a row that could be scored may be a sum all the same."""
        cell = row[self.name] if self.name is not None else None
        return isinstance(cell, str) and cell.lstrip()[:5].lower() in {"jumla", "total"}

    def _kind(self, row: Sequence[Any], *, scored: bool) -> str | None:
        """What a row is, if it is no job."""
        full = [n for n, cell in enumerate(row) if not is_blank(cell) and n not in self.computed]
        if not full:
            return "blank"
        if any(is_sum(plain(cell_text(row[n]))) for n in full[:_SUM_IN_FIRST]):
            return "total"
        if scored:
            return None
        own = [row[n] for n in range(len(row)) if n not in self.computed]
        if self.headings.repeated(row) or numbers_columns(own):
            return "heading"
        return "section" if self._is_section(row, full) else None

    def _headers(self, row: Sequence[Any]) -> dict[int, Meaning]:
        """What the cells of a row mean as headers, if it begins as a header and has enough."""
        if self.named or not self.headings.begins(row):
            return {}
        texts = {n: cell for n, cell in enumerate(row) if isinstance(cell, str)}
        found = ((n, self.words.meaning([text])) for n, text in texts.items())
        known = {n: meaning for n, meaning in found if meaning is not None}
        return known if len({*known.values()}) >= _HEADER_FROM else {}

    def _is_section(self, row: Sequence[Any], full: Sequence[int]) -> bool:
        """Whether the only cell is no job's, or the name is counted by a letter or numeral."""
        if len(full) == 1:
            (place,) = full
            named = self.name is not None
            return place != self.name and (
                place not in self.used or (named and is_prose(row[place]))
            )
        number, name = self.number, self.name
        if number is None or name is None or {*full} != {number, name}:
            return False
        return is_outline(cell_text(row[number]))


def _given(cell: Any) -> Any:
    """A level as text, where it can be one."""
    text = level_text(cell)
    return cell if text is None else text


def _no_levels(scheme: Scheme, where: str | None = None) -> Fault:
    """One fault for a row in which no factor has a level, instead of one for each."""
    codes = tuple(factor.code for factor in scheme.factors)
    return Fault("no_levels", allowed=codes, where=where)


def _place(column: Column | None, place: dict[int, int]) -> int | None:
    return None if column is None else place[column.index]
