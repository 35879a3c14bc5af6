"""What stands beside the levels of a row, held against what they give."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.notation import parse_kelas, parse_nilai
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.tables.cells import cell_text, is_blank, level_text, number_cut
from jabatan_eval.texts import shown

__all__ = ["as_written", "contradicting", "cut", "drifted"]


def as_written(
    fault: Fault, scheme: Scheme, levels: Mapping[str, object], path: Sequence[str | int]
) -> Fault:
    """A fault of a level, told by what stands in its cell and not only by how that was read.

    Args:
        fault: what was found.
        scheme: the row's scheme.
        levels: by factor, what stands there.
        path: the factor whose cell it is about, where the fault has none itself.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> scheme = default_catalogue()["struktural"]
        >>> as_written(Fault("other_factor", "1", "'6-5'"), scheme, {"1": "175"}, ()).near
        '1-1'
        >>> as_written(Fault("other_scheme", "1", "'1-9'"), scheme, {"1": "I"}, ()).given
        "'I' = '1-9'"
    """
    code = str(path[0]) if path else str(fault.factor)
    text = levels.get(code)
    factor = next((one for one in scheme.factors if one.code == code), None)
    if not isinstance(text, str) or factor is None or fault.given is None:
        return fault
    points = {str(level.points): level.code for level in factor.levels}
    if (near := points.get(text.strip())) is not None:
        return Fault("points_for_level", code, shown(text), factor.codes, near)
    read = fault.given.strip("'")
    if read in cleaned(text) or read == f"{code}-{text.strip()}":
        return fault
    return replace(fault, given=f"{shown(text)} = {fault.given}")


def contradicting(
    row: Sequence[Any],
    points: Mapping[str, int],
    names: Mapping[int, str],
    scheme: Scheme,
    codes: Sequence[str],
) -> list[Fault]:
    """Points in a column of their own that are not those of the level beside them.

    Args:
        row: the cells.
        points: by factor, the place of its points.
        names: by place, the column's name.
        scheme: the row's scheme.
        codes: the levels that were read.
    """
    levels = (scheme.level_by_code.get(code) for code in codes)
    chosen = {level.factor: level for level in levels if level is not None}
    known = {factor.code for factor in scheme.factors}
    faults: list[Fault] = []
    for factor, place in points.items():
        if is_blank(row[place]) or factor not in known:
            continue
        where = names[place]
        level = chosen.get(factor)
        try:
            stands = parse_nilai(row[place])
        except NotationError as error:
            faults += [replace(fault, factor=factor, where=where) for fault in error.faults]
            continue
        if level is not None and stands != level.points:
            values = (("level", level.code), ("points", str(level.points)))
            given = str(stands)
            faults.append(Fault("points_contradict", factor, given, where=where, values=values))
    return faults


def drifted(
    row: Sequence[Any],
    written: Mapping[str, int],
    names: Mapping[int, str],
    due: Mapping[str, int],
    catalogue: Catalogue,
) -> list[Fault]:
    """A nilai or a kelas that stands in the row and is not the one worked out, or is none.

    What stands for "not filled in" is neither.

    Args:
        row: the cells.
        written: by `nilai` and `kelas`, the place where it stands.
        names: by place, the column's name.
        due: by `nilai` and `kelas`, what was worked out.
        catalogue: whose classes they are.
    """
    faults: list[Fault] = []
    for role, place in written.items():
        cell, where = row[place], names[place]
        if is_blank(cell):
            continue
        text = level_text(cell)
        given = cell if text is None else text
        try:
            stands = (
                parse_nilai(given) if role == "nilai" else parse_kelas(given, catalogue=catalogue)
            )
        except NotationError as error:
            told = (fault for fault in error.faults if fault.kind != "sentinel")
            faults += [replace(fault, where=where) for fault in told]
            continue
        if stands != due[role]:
            values = (("due", str(due[role])),)
            faults.append(Fault(f"written_{role}", None, str(stands), where=where, values=values))
    return faults


def cut(row: Sequence[Any], places: Sequence[int], names: Mapping[int, str]) -> list[Fault]:
    """Long numbers, such as a NIP, whose last digits a spreadsheet has lost.

    Examples:
        >>> cut([1.98001012005011e17, "198001012005011001"], [0, 1], {0: "NIP", 1: "NIP baru"})
        [Fault(kind='number_cut', ... where='NIP', ...)]
    """
    return [
        Fault("number_cut", given=shown(cell_text(row[n])), where=names.get(n))
        for n in places
        if number_cut(row[n])
    ]
