"""Superiors: who stands above whom, and whether the classes do too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.notation.kinds import is_elected
from jabatan_eval.register.cells import Cell, Column, written
from jabatan_eval.register.findings import Detail
from jabatan_eval.register.relations import RELATED_AT_MOST, At

__all__ = ["Superiors", "find_superiors", "name_groups", "not_above"]

_NO_ONE: Final = frozenset({"", "0", "-", "--", "N/A", "NULL", "NONE", "NAN"})
"""What stands in the column of superiors where there is none."""

_UNKNOWN: Final = 1_000_000
"""Above every class: a superior whose class is not known is not found fault with."""


class Superiors(NamedTuple):
    """For each distinct superior that is named, the rows it can mean; `at` says what was not found.

    A superior that is no one has no rows and no finding.
    """

    rows: tuple[tuple[int, ...], ...]
    at: tuple[At, ...]


def name_groups(names: Column) -> list[int]:
    """A number for each distinct name, the same where only case and blanks differ; -1 for none.

    Examples:
        >>> from jabatan_eval.register.cells import as_column
        >>> name_groups(as_column(["Kepala Seksi", "KEPALA  SEKSI", None]))
        [0, 0, -1]
    """
    groups: dict[str, int] = {}
    return [
        -1 if name is None else groups.setdefault(_identity(name), len(groups))
        for name in names.values
    ]


def find_superiors(atasan: Column, key: Column | None, names: Column | None) -> Superiors:
    """The rows that each named superior can mean: by key, and where no key fits, by name.

    An elected head of a region need not stand in a register of civil servants.
    """
    by_key = _places(key, atasan) if key is not None else {}
    by_name = _places(names, atasan) if names is not None else {}
    rows: list[tuple[int, ...]] = []
    unknown: set[int] = set()
    alone: dict[int, Detail] = {}
    for place, cell in enumerate(atasan.values):
        identity = _identity(cell)
        found = by_key.get(identity) or by_name.get(identity) or ()
        rows.append(tuple(found))
        if not found and identity not in _NO_ONE and not is_elected(identity):
            unknown.add(place)
    details = {
        place: Detail("superior_unknown", "warning", "atasan", found=written(atasan.values[place]))
        for place in unknown
    }
    for place, able in enumerate(rows):
        if len(able) == 1 and atasan.codes[able[0]] == place:
            given = written(atasan.values[place])
            alone[able[0]] = Detail("superior_self", "warning", "atasan", found=given)
    at = [At(place, detail) for place, detail in alone.items()]
    if unknown:
        at += (At(p, details[code]) for p, code in enumerate(atasan.codes) if code in unknown)
    return Superiors(tuple(rows), tuple(at))


def not_above(
    superiors: Superiors,
    atasan: Column,
    kelas: Sequence[int | None],
    managerial: Sequence[bool],
    units: Sequence[int],
) -> Iterator[At]:
    """Managerial posts whose class is not above those of the managerial posts under them.

    A superior's name that several posts have means, if they are there, those of the same unit.
    Where they disagree on whether the class is above, the row that names them is told so.
    """
    candidates = _Candidates(superiors, kelas, managerial, units)
    under: dict[tuple[int, int | None], list[int]] = defaultdict(list)
    for place, code in enumerate(atasan.codes):
        own = kelas[place]
        if not managerial[place] or own is None or superiors.rows[code] == (place,):
            continue
        group, (lowest, highest) = candidates.of(code, units[place])
        if highest <= own:
            under[group].append(place)
        elif lowest <= own:
            able = candidates.rows[group]
            classes = ", ".join(map(str, sorted({kelas[p] or 0 for p in able})))
            found = written(atasan.values[code])
            said = (("classes", classes),)
            detail = Detail("superior_ambiguous", "note", "atasan", found=found, values=said)
            yield At(place, detail, tuple(able[:RELATED_AT_MOST]))
    groups: dict[int, list[list[int]]] = defaultdict(list)
    for group, places in under.items():
        for superior in candidates.rows[group]:
            groups[superior].append(places)
    for superior, lists in groups.items():
        below = max(kelas[p] or 0 for places in lists for p in places)
        values = (("count", str(sum(map(len, lists)))), ("highest", str(below)))
        some = [p for places in lists for p in places[:RELATED_AT_MOST]]
        detail = Detail(
            "superior_not_above",
            "warning",
            "kelas_jabatan",
            found=str(kelas[superior]),
            due=f"> {below}",
            values=values,
        )
        yield At(superior, detail, tuple(some[:RELATED_AT_MOST]))


class _Candidates:
    """The managerial posts with a class that a named superior can mean, by unit and in all."""

    def __init__(
        self,
        superiors: Superiors,
        kelas: Sequence[int | None],
        managerial: Sequence[bool],
        units: Sequence[int],
    ) -> None:
        self._superiors = superiors
        self._kelas = kelas
        self._managerial = managerial
        self._units = units
        self.rows: dict[tuple[int, int | None], list[int]] = {}
        self._ends: dict[tuple[int, int | None], tuple[int, int]] = {}

    def of(self, code: int, unit: int) -> tuple[tuple[int, int | None], tuple[int, int]]:
        """Which group is meant, and its lowest and highest class; a very high one where none is."""
        if (code, None) not in self.rows:
            rows = self._superiors.rows[code]
            able = [p for p in rows if self._managerial[p] and self._kelas[p] is not None]
            self.rows[code, None] = able
            if len(able) > 1:
                for place in (p for p in able if self._units[p] >= 0):
                    self.rows.setdefault((code, self._units[place]), []).append(place)
        group = (code, unit) if (code, unit) in self.rows else (code, None)
        if group not in self._ends:
            classes = [self._kelas[p] or 0 for p in self.rows[group]] or [_UNKNOWN]
            self._ends[group] = (min(classes), max(classes))
        return group, self._ends[group]


def _places(column: Column, wanted: Column) -> dict[str, list[int]]:
    """The rows of the identities that are wanted."""
    asked = {_identity(cell) for cell in wanted.values} - _NO_ONE
    identities = [_identity(cell) for cell in column.values]
    codes = {code for code, identity in enumerate(identities) if identity in asked}
    rows: dict[str, list[int]] = defaultdict(list)
    if codes:
        for place, code in enumerate(column.codes):
            if code in codes:
                rows[identities[code]].append(place)
    return rows


def _identity(cell: Cell) -> str:
    """A name or key as it is compared: case and blanks do not matter, 12 is '12'."""
    return (
        "" if cell is None else cleaned(written(cell) or "" if not isinstance(cell, str) else cell)
    )
