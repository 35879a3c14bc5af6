"""Cases by which a system in another language can show that it scores and refuses the same.

Every answer is computed by the library; here stands only which questions are asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any, Final, TypeAlias, cast

from jabatan_eval import Catalogue, NoBandError, Scheme, SelectionError, evaluate
from jabatan_eval.scoring import Levels

__all__ = ["FORMAT", "VERSION", "document"]

FORMAT: Final = "jabatan_eval.conformance"
VERSION: Final = 1

Question: TypeAlias = tuple[str, object]
"""A name, and the levels as they are given: any value that JSON can hold."""

WORKED_FORMS: Final[dict[str, Question]] = {
    "struktural": (
        "worked form: Kepala Subbagian Kepangkatan dan Jabatan, Biro Kepegawaian, BKN",
        ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"],
    )
}
"""Filled forms that were seen, by scheme."""


def document(catalogue: Catalogue) -> dict[str, Any]:
    """The whole file as plain data."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "edition": catalogue.edition.id,
        "digest": catalogue.digest,
        "cases": [
            _answered(catalogue, scheme, name, levels)
            for scheme in catalogue.schemes
            for name, levels in _questions(catalogue, scheme)
        ],
        "classes": [_classed(catalogue, nilai) for nilai in _nilai(catalogue)],
    }


def _answered(catalogue: Catalogue, scheme: Scheme, name: str, levels: object) -> dict[str, Any]:
    case: dict[str, Any] = {"name": name, "scheme": scheme.name, "levels": levels}
    try:
        result = evaluate(cast("Levels", levels), scheme=scheme.name, catalogue=catalogue)
    except SelectionError as error:
        faults = [{"kind": fault.kind, "factor": fault.factor} for fault in error.faults]
        return {**case, "faults": faults}
    return {
        **case,
        "nilai_jabatan": result.nilai_jabatan,
        "kelas_jabatan": result.kelas_jabatan,
    }


def _questions(catalogue: Catalogue, scheme: Scheme) -> Iterator[Question]:
    smallest = [factor.codes[0] for factor in scheme.factors]
    yield "smallest total", smallest
    yield "largest total", [factor.codes[-1] for factor in scheme.factors]
    if scheme.name in WORKED_FORMS:
        yield WORKED_FORMS[scheme.name]
    for place, factor in enumerate(scheme.factors):
        for code in factor.codes[1:]:
            yield f"smallest but {code}", [*smallest[:place], code, *smallest[place + 1 :]]
    yield from _edges(catalogue, scheme)
    yield from _writings(smallest)
    yield from _refused_selections(catalogue, scheme, smallest)
    yield from _refused_types(smallest)


def _edges(catalogue: Catalogue, scheme: Scheme) -> Iterator[Question]:
    """Neighbouring totals that lie in different classes, each by one selection that gives it."""
    witnesses = _witnesses(scheme)
    for below, above in pairwise(witnesses):
        lower, upper = catalogue.band_for(below).kelas, catalogue.band_for(above).kelas
        if lower != upper:
            yield f"last total of kelas {lower}", list(witnesses[below])
            yield f"first total of kelas {upper}", list(witnesses[above])


def _witnesses(scheme: Scheme) -> dict[int, tuple[str, ...]]:
    """For every total that the scheme can give, the first selection that gives it."""
    found: dict[int, tuple[str, ...]] = {0: ()}
    for factor in scheme.factors:
        grown: dict[int, tuple[str, ...]] = {}
        for total, codes in found.items():
            for level in factor.levels:
                grown.setdefault(total + level.points, (*codes, level.code))
        found = grown
    return dict(sorted(found.items()))


def _writings(codes: list[str]) -> Iterator[Question]:
    """Ways of giving the same selection that are all accepted."""
    by_factor = {code.partition("-")[0]: code for code in codes}
    yield "order does not matter", codes[::-1]
    yield "ASCII case and blanks around a code do not matter", [f" {c.lower()}\t" for c in codes]
    yield "text with blanks", " ".join(codes)
    yield "text with commas and semicolons", ";".join([", ".join(codes[:3]), *codes[3:]])
    yield "object of factor to code", by_factor
    yield "object of factor to level number", dict.fromkeys(by_factor, 1)


def _refused_selections(
    catalogue: Catalogue, scheme: Scheme, codes: list[str]
) -> Iterator[Question]:
    by_factor = {code.partition("-")[0]: code for code in codes}
    first, second, *_ = scheme.factors
    above = f"{first.code}-{len(first.levels) + 1}"
    yield "empty array", []
    yield "empty object", {}
    yield "empty text", ""
    for place, factor in enumerate(scheme.factors):
        yield f"factor {factor.code} missing", [*codes[:place], *codes[place + 1 :]]
        yield f"factor {factor.code} repeated", [*codes, factor.codes[-1]]
    yield "same level twice", [*codes, codes[0]]
    yield "level above the highest", [above, *codes[1:]]
    yield "level that no scheme has", [f"{first.code}-99", *codes[1:]]
    yield "level zero", [f"{first.code}-0", *codes[1:]]
    yield "leading zero", [f"{first.code}-01", *codes[1:]]
    yield "factor that does not exist", [*codes, "99-1"]
    yield "factor that does not exist, in an object", {**by_factor, "99": "99-1"}
    yield "code of another factor, in an object", {**by_factor, first.code: second.codes[0]}
    yield "level number above the highest", {**by_factor, first.code: len(first.levels) + 1}
    yield "level number as text", {**by_factor, first.code: "1"}
    yield "free writing is not a code", [f"Tingkat Faktor {codes[0]}", *codes[1:]]
    yield "dash that is not a hyphen", [codes[0].replace("-", "\u2013"), *codes[1:]]
    yield "full-width digits", ["\uff11-\uff11", *codes[1:]]
    yield "two faults at once", [above, *codes[2:]]
    for other in catalogue.schemes:
        if other is not scheme:
            yield f"selection of {other.name}", [factor.codes[-1] for factor in other.factors]


def _refused_types(codes: list[str]) -> Iterator[Question]:
    """Wrong types that JSON can hold. `1.0` never stands where the number 1 would be accepted,
    because not every reader of JSON can tell the two apart."""
    by_factor = {code.partition("-")[0]: code for code in codes}
    first = next(iter(by_factor))
    wrong: dict[str, object] = {"true": True, "null": None, "1.0": 1.0}
    for name, value in wrong.items():
        yield f"{name} for a selection", value
        yield f"{name} for a code", [value, *codes[1:]]
    for name, value in {"true": True, "null": None, "1.5": 1.5, "array": ["1-1"]}.items():
        yield f"{name} for a level, in an object", {**by_factor, first: value}
    yield "number for a code", [1, *codes[1:]]
    yield "array for a code", [[codes[0]], *codes[1:]]


def _nilai(catalogue: Catalogue) -> Iterator[object]:
    """Both sides of both edges of every band, and what is no whole number."""
    step = catalogue.step
    around = {0, -step}
    for band in catalogue.bands:
        for edge in (band.lower, band.upper or max(max(s.totals) for s in catalogue.schemes)):
            around |= {edge - step, edge - 1, edge, edge + 1, edge + step}
    yield from sorted(around)
    yield from (True, None, 1165.5, "1165", [])


def _classed(catalogue: Catalogue, nilai: object) -> dict[str, Any]:
    try:
        return {"nilai": nilai, "kelas": catalogue.band_for(cast("int", nilai)).kelas}
    except NoBandError as error:
        return {"nilai": nilai, "fault": error.faults[0].kind}
