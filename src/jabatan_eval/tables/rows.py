"""Rows scored one by one, each with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.layout import Column
from jabatan_eval.tables.result import RESULTS, Result
from jabatan_eval.tables.row_checks import cut, drifted
from jabatan_eval.tables.row_kinds import Headings, is_outline, is_prose, is_sum, numbers_columns
from jabatan_eval.tables.row_levels import KEY_AT_MOST, RowLevels
from jabatan_eval.tables.table import Table
from jabatan_eval.tables.words import Meaning, Words, plain

__all__ = ["RowScorer"]

SEEN_AT_MOST: Final = 65_536
"""Scored rows whose result is remembered; when full, the memory starts anew."""

WRONG_AT_MOST: Final = 4_096
"""Refused rows that are remembered; each holds all of its faults."""

_SUM_IN_FIRST: Final = 2
"""Filled cells at the left of a row, one of which says that it is a sum."""


class RowScorer:
    """Scores the rows of a table; what it saw before it does not work out again.

    Two rows are the same to it only if the cells that count are equal in value and type.
    """

    def __init__(self, table: Table, catalogue: Catalogue, scheme: str | None) -> None:
        self.catalogue, layout = catalogue, table.layout
        self.levels = RowLevels(layout, catalogue, scheme)
        place = {column.index: n for n, column in enumerate(layout.columns)}
        self.names = self.levels.names
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
        self.used = self.levels.used
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

    def score(self, row: Sequence[Any]) -> Result:
        """The result of one row."""
        headers = {} if self.named else self.headings.found(row, self._meaning)
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
            result = self.levels.scored(row)
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

    def _meaning(self, cell: Any) -> Meaning | None:
        return self.words.meaning([cell]) if isinstance(cell, str) else None

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


def _place(column: Column | None, place: dict[int, int]) -> int | None:
    return None if column is None else place[column.index]
