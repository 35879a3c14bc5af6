"""What the audit asks the catalogue, worked out once an audit."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, ClassBand, Scheme
from jabatan_eval.errors import NoBandError, NotationError
from jabatan_eval.notation import parse_kelas, parse_nilai
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.notation.kinds import find_kind
from jabatan_eval.register.cells import Cell, written
from jabatan_eval.register.findings import Detail

__all__ = ["ABSENT", "Law", "Post", "Reading", "band_range"]

_KELAS_CODES: Final = {
    "sentinel": "kelas_sentinel",
    "local_grade": "kelas_local_grade",
    "kelas_out_of_range": "kelas_out_of_range",
    "band_contradicts": "kelas_range_contradicts",
}
_NILAI_CODES: Final = {"sentinel": "nilai_sentinel", "nilai_fraction": "nilai_fraction"}
_ROMAN: Final = re.compile(r"(?:KELAS(?: JABATAN)?|KLS\.?)? ?[:=]? ?[IVX]+(?: ?\(.*)?")
_THOUSAND: Final = 1000


class Post(NamedTuple):
    """What a kind of post means to the law."""

    scheme: str
    managerial: bool


class Reading(NamedTuple):
    """A cell as it was read, and what is wrong with it; both where it could be read all the same.

    A cell in which nothing stands is `missing`.
    """

    value: int | None = None
    detail: Detail | None = None
    missing: bool = False


ABSENT: Final = Reading()
"""The reading where there is no such column: nothing to read and nothing to say."""


class Law:
    """The catalogue as the audit asks it."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.schemes: Mapping[str, Scheme] = {scheme.name: scheme for scheme in catalogue.schemes}
        self.classes = {proof.scheme: proof.classes for proof in catalogue.proof().schemes}
        self._totals = {name: [*scheme.totals] for name, scheme in self.schemes.items()}
        self.managerial_schemes = frozenset(
            name
            for name in self.schemes
            if (kind := find_kind(name, catalogue=catalogue)) and kind.managerial
        )
        first, last = catalogue.bands[0], catalogue.bands[-1]
        self._ends = (("first", str(first.kelas)), ("last", str(last.kelas)))
        self._example = (("example", str(next(iter(catalogue.schemes[0].totals)))),)

    def band(self, nilai: int) -> ClassBand | Detail:
        """The band of a nilai, or why it has none."""
        try:
            return self.catalogue.band_for(nilai)
        except NoBandError as error:
            (fault,) = error.faults
            values = (*fault.values, ("step", str(self.catalogue.step)))
            return Detail(fault.kind, "error", "nilai_jabatan", found=str(nilai), values=values)

    def range_of(self, kelas: int) -> str:
        """The range of a class, written alike in both languages."""
        return band_range(self.catalogue.bands[kelas - 1])

    def givers(self, nilai: int) -> tuple[str, ...]:
        """The schemes of which some form gives this nilai."""
        return tuple(name for name, s in self.schemes.items() if s.is_attainable(nilai))

    def nearest(self, nilai: int, schemes: tuple[str, ...]) -> str:
        """The totals next to a nilai that a form can give, below and above."""
        near: set[int] = set()
        for name in schemes:
            totals = self._totals[name]
            place = bisect_left(totals, nilai)
            near.update(totals[max(place - 1, 0) : place + 1])
        below = max((total for total in near if total < nilai), default=None)
        above = min((total for total in near if total > nilai), default=None)
        return ", ".join(str(total) for total in (below, above) if total is not None)

    def post(self, cell: Cell) -> Post | Detail | None:
        """What a kind of post means, why it means nothing, or None where nothing stands there."""
        if cell is None:
            return None
        kind = find_kind(cell, catalogue=self.catalogue) if isinstance(cell, str) else None
        if kind is not None:
            return Post(kind.scheme, kind.managerial)
        allowed = ", ".join(post.label.id for post in self.catalogue.kinds_of_post)
        return Detail(
            "kind_unknown",
            "warning",
            "jenis_jabatan",
            found=written(cell),
            values=(("allowed", allowed),),
        )

    def nilai(self, cell: Cell) -> Reading:
        """A nilai as it is written."""
        if cell is None:
            return Reading(missing=True)
        found = written(cell)
        try:
            return Reading(parse_nilai(str(cell) if isinstance(cell, int) else _given(cell)))
        except NotationError as error:
            (fault,) = error.faults
            code = _NILAI_CODES.get(fault.kind, "nilai_unreadable")
            near = fault.near
        if isinstance(cell, float):
            code, near = "nilai_fraction", _misread_thousands(cell)
        values = self._example if near is None else (("near", near),)
        mend = None if near is None else "nilai_fraction_near"
        detail = Detail(code, "error", "nilai_jabatan", found=found, mend=mend, values=values)
        return Reading(detail=detail)

    def kelas(self, cell: Cell) -> Reading:
        """A kelas as it is written; a Roman numeral is read, and said."""
        if cell is None:
            return Reading(missing=True)
        found = written(cell)
        given = str(cell) if isinstance(cell, int) else _given(cell)
        try:
            kelas = parse_kelas(given, catalogue=self.catalogue)
        except NotationError as error:
            (fault,) = error.faults
            code = _KELAS_CODES.get(fault.kind, "kelas_unreadable")
            values = dict(self._ends) | dict(fault.values)
            due = self.range_of(int(values["kelas"])) if "kelas" in values else None
            detail = Detail(
                code,
                "warning" if code == "kelas_local_grade" else "error",
                "kelas_jabatan",
                found=found,
                due=due,
                values=tuple(values.items()),
            )
            return Reading(detail=detail)
        if isinstance(given, str) and _ROMAN.fullmatch(cleaned(given)):
            detail = Detail("kelas_roman", "warning", "kelas_jabatan", found=found, due=str(kelas))
            return Reading(kelas, detail)
        return Reading(kelas)


def band_range(band: ClassBand) -> str:
    """The range of a band, written alike in both languages.

    Examples:
        >>> from jabatan_eval import class_for
        >>> band_range(class_for(1165)), band_range(class_for(4730))
        ('1105-1350', '>= 4055')
    """
    return f">= {band.lower}" if band.upper is None else f"{band.lower}-{band.upper}"


def _given(cell: Cell) -> str | float:
    """What the notation is given: text and numbers as they are, the rest as what it looks like."""
    return cell if isinstance(cell, str | float) else f"({written(cell)})"


def _misread_thousands(number: float) -> str | None:
    """The whole number that a program has read as a fraction, its thousands point as a decimal."""
    thousandfold = number * _THOUSAND
    near = round(thousandfold) if 1 <= number < _THOUSAND else 0
    return str(near) if near and abs(thousandfold - near) < 1 / _THOUSAND else None
