"""What the formulas of a row say, worked out by the library: the values stored beside them.

A program that shows the workbook without computing, or reads it back, then sees what the
formulas give.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from jabatan_eval.catalogue import Factor, Scheme
from jabatan_eval.forms.sheet_plan import NAME, SCHEME, Plan
from jabatan_eval.texts import say

__all__ = ["PROBLEMS", "Cell", "Outcome", "outcome"]

PROBLEMS: Final = ("not_filled", "no_such_level", "number", "other_factor", "no_such_scheme")
"""The kinds of findings, in the order in which they are told."""

Cell = str | int | float | None
"""What a cell to fill in may hold."""


@dataclass(frozen=True)
class Outcome:
    """The results of one row.

    Attributes:
        points: by factor: points, the word for a wrong level, or nothing.
        nilai: the total, where the selection is complete.
        kelas: its class.
        check: what is missing or wrong, or that the row is complete; nothing for an empty row.
    """

    points: dict[str, str | int]
    nilai: str | int
    kelas: str | int
    check: str


def outcome(plan: Plan, row: Mapping[str, Cell]) -> Outcome:
    """The results of a row that holds these cells.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> catalogue = default_catalogue()
        >>> plan = Plan(catalogue, (catalogue["struktural"],), 1, "id")
        >>> outcome(plan, {"nama_jabatan": "Kasubbag", "1": "1-2", "2": "2-9"}).check
        'belum diisi: 3, 4A, 4B, 5, 6; tingkat tidak ada: 2'
    """
    if all(row.get(head) in (None, "") for head in plan.inputs):
        return Outcome(dict.fromkeys(plan.factors, ""), "", "", "")
    scheme, kind = _scheme(plan, row)
    points: dict[str, str | int] = dict.fromkeys(plan.factors, "")
    found: dict[str, list[str]] = {kind: [] for kind in PROBLEMS}
    if not _text(row.get(NAME)):
        found["not_filled"].append(NAME)
    if scheme is None:
        found[kind].append(SCHEME)
        return Outcome(points, "", "", _said(plan, found))
    for code, by_scheme in plan.factors.items():
        own, cell = by_scheme.get(scheme.name), row.get(code)
        points[code] = given = _points(own, cell, plan.lang)
        if own is None and given:
            found["other_factor"].append(code)
        elif own is not None and not isinstance(given, int):
            number = isinstance(cell, (int, float))
            wrong = "number" if number else "no_such_level"
            found[wrong if given else "not_filled"].append(code)
    check = _said(plan, found)
    found["not_filled"] = [what for what in found["not_filled"] if what != NAME]
    if any(found.values()):
        return Outcome(points, "", "", check)
    nilai = sum(given for given in points.values() if isinstance(given, int))
    return Outcome(points, nilai, plan.catalogue.band_for(nilai).kelas, check)


def _said(plan: Plan, found: Mapping[str, list[str]]) -> str:
    parts = [
        say(f"template.{kind}", plan.lang, what=", ".join(what))
        for kind, what in found.items()
        if what
    ]
    return "; ".join(parts) or say("template.complete", plan.lang)


def _scheme(plan: Plan, row: Mapping[str, Cell]) -> tuple[Scheme | None, str]:
    """The scheme of a row, or what is wrong with it."""
    if not plan.mixed:
        return plan.schemes[0], ""
    word = _text(row.get(SCHEME)).lower()
    named = next((scheme for scheme in plan.schemes if scheme.name == word), None)
    return named, "no_such_scheme" if word else "not_filled"


def _points(factor: Factor | None, cell: Cell, lang: str) -> str | int:
    text = _text(cell).upper()
    levels = factor.levels if factor else ()
    found = next((level.points for level in levels if level.code == text), None)
    if found is not None:
        return found
    return say("template.wrong", lang) if text else ""


def _text(cell: Cell) -> str:
    """A cell as TRIM gives it."""
    return "" if cell is None else " ".join(part for part in str(cell).split(" ") if part)
