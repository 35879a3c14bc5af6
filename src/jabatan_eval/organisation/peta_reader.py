"""Reads the cells of a peta's rows by their fields; what repeats down a table only once."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import Fault, JabatanEvalError, PetaError, SelectionError
from jabatan_eval.notation import parse_kelas, parse_levels, parse_nilai
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.notation.kinds import Kind, find_kind
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.peta_checks import kind_fault, mark_faults
from jabatan_eval.organisation.peta_fields import reading_fields
from jabatan_eval.organisation.post import READINGS
from jabatan_eval.scoring import Evaluation, evaluate

__all__ = ["IS_ELECTED", "CellReader", "is_missing", "is_nothing"]

IS_ELECTED: Final = "dipilih"
"""What is read from a kind of post that says that it is an elected one."""

_ELECTED: Final = frozenset(
    {"KEPALA DAERAH", "WAKIL KEPALA DAERAH", "PEJABAT NEGARA", "DIPILIH", "JABATAN POLITIK"}
)
_MISSING: Final = frozenset({"NAType", "NaTType"})
_NOTHING: Final = frozenset({"", "-", "--"})
_NOT_SEEN: Final = object()
_BETWEEN: Final = re.compile(r"[ ,;]+")


def is_nothing(value: object) -> bool:
    """Whether nothing stands in a cell; a lone dash is nothing.

    Examples:
        >>> is_nothing(None), is_nothing(" - "), is_nothing(0)
        (True, True, False)
    """
    if isinstance(value, str):
        return value.strip() in _NOTHING
    return value is None or is_missing(value)


def is_missing(value: object) -> bool:
    """Whether a value is what dataframes put where there is none: NaN, NaT, NA.

    Examples:
        >>> is_missing(float("nan")), is_missing(0.0)
        (True, False)
    """
    if isinstance(value, float):
        return math.isnan(value)
    return type(value).__name__ in _MISSING


class CellReader:
    """Reads cells by their field; of texts, which repeat down a table, each only once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._readers: dict[str, Callable[[Any], Any]] = {
            **_READERS,
            "jenis_jabatan": self._kind,
            "skema": self._kind,
            "tanda": self._marks,
        }
        for reading in READINGS:
            kelas, nilai, dasar, nomor, tanggal = reading_fields(reading)
            self._readers |= {kelas: self._kelas, nilai: parse_nilai, tanggal: cells.day}
            self._readers |= {dasar: cells.text, nomor: cells.text}
        self._seen: dict[str, dict[str, Any]] = {name: {} for name in self._readers}

    def fields(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, Fault]]]:
        """What could be read of a row's cells, and the faults of the others by their fields."""
        fields: dict[str, Any] = {}
        faults: list[tuple[str, Fault]] = []
        for name, value in values.items():
            if value is None or name not in self._seen:
                continue
            seen = self._seen[name]
            found = seen.get(value, _NOT_SEEN) if type(value) is str else _NOT_SEEN
            if found is _NOT_SEEN:
                try:
                    found = None if is_nothing(value) else self._readers[name](value)
                except JabatanEvalError as error:
                    faults += [(name, fault) for fault in error.faults]
                    continue
                if type(value) is str:
                    seen[value] = found
            if found is not None:
                fields[name] = found
        return fields, faults

    def _kelas(self, value: Any) -> int:
        return parse_kelas(value, catalogue=self.catalogue)

    def _kind(self, value: Any) -> Kind | str:
        """The kind of post, or that it is an elected one."""
        word = cells.text(value) or ""
        kind = find_kind(word, catalogue=self.catalogue)
        if kind is None and cleaned(word) in _ELECTED:
            return IS_ELECTED
        if kind is None:
            raise PetaError([kind_fault(word, self.catalogue)])
        return kind

    def _marks(self, value: Any) -> tuple[str, ...]:
        """Marks of work, one after the other."""
        words = [*map(str, value)] if isinstance(value, list | tuple) else [value]
        marks = [mark for word in words for mark in _BETWEEN.split(cells.text(word) or "") if mark]
        if faults := [*mark_faults(marks, self.catalogue)]:
            raise PetaError(faults)
        return tuple(marks)

    def result(self, levels: Any, scheme: str) -> Evaluation:
        """The evaluation of levels, however they are given.

        Raises:
            SelectionError: with every fault of the selection.
        """
        if not isinstance(levels, str):
            return evaluate(levels, scheme=scheme, catalogue=self.catalogue)
        try:
            return evaluate(levels.split(), scheme=scheme, catalogue=self.catalogue)
        except SelectionError:
            codes = parse_levels(levels, scheme=scheme, catalogue=self.catalogue)
        return evaluate(codes, scheme=scheme, catalogue=self.catalogue)


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("id", "induk"), cells.mark),
    **dict.fromkeys(
        ("nama_jabatan", "unit_kerja", "jenis_unit", "eselon", "jenjang", "tugas_tambahan"),
        cells.text,
    ),
    **dict.fromkeys(("bezetting", "bezetting_pns", "bezetting_pppk"), cells.count),
    "kebutuhan": cells.need,
    "beban_jam": cells.hours,
    "dipilih": cells.flag,
}
