"""One row against the law: its kind of post, nilai, kelas and levels, held against each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from jabatan_eval.catalogue.basics import Confidence
from jabatan_eval.register.findings import CONTRADICTIONS, Detail, Severity
from jabatan_eval.register.law import Law, Post, Reading
from jabatan_eval.register.levels import LevelsFound

__all__ = ["Facts", "Verdict", "judge"]

Pairs = tuple[tuple[str, str], ...]


class Facts(NamedTuple):
    """What a row says, read.

    `post` is None where no kind stands there, and `kind_wanted` says whether it should.
    `head_of_region` marks a post that is no post of the civil service and needs no kelas.
    """

    post: Post | Detail | None
    nilai: Reading
    kelas: Reading
    levels: LevelsFound | None = None
    kind_wanted: bool = False
    name_missing: bool = False
    converted: bool = False
    head_of_region: bool = False


class Verdict(NamedTuple):
    """What was found at a row, and whether its nilai and kelas could be compared and agree."""

    details: tuple[Detail, ...]
    compared: bool
    consistent: bool


def judge(law: Law, facts: Facts) -> Verdict:
    """Hold a row against the law, and its own statements against each other."""
    details = tuple(_details(law, facts))
    compared = facts.nilai.value is not None and facts.kelas.value is not None
    wrong = any(detail.code in CONTRADICTIONS for detail in details)
    return Verdict(details, compared, compared and not wrong)


def _details(law: Law, facts: Facts) -> Iterator[Detail]:
    if _is_empty(facts):
        yield Detail("row_empty", "warning")
        return
    yield from _of_cells(law, facts)
    post, nilai, kelas, levels = facts.post, facts.nilai, facts.kelas, facts.levels
    scheme = post.scheme if isinstance(post, Post) else None
    if nilai.value is not None:
        yield from _of_nilai(law, nilai.value, scheme)
    if kelas.value is not None and scheme is not None:
        yield from _of_kelas(law, kelas.value, scheme)
    if nilai.value is not None and kelas.value is not None:
        yield from _of_both(law, nilai.value, kelas.value, levels, scheme)
    if levels is not None:
        yield from _of_levels(nilai.value, kelas.value, levels)
    if facts.converted and nilai.value is not None:
        yield from _of_converted(law, nilai.value, kelas.value, post)


def _is_empty(facts: Facts) -> bool:
    nothing = facts.nilai.missing and facts.kelas.missing and facts.post is None
    return facts.name_missing and nothing and facts.levels is None


def _of_cells(law: Law, facts: Facts) -> Iterator[Detail]:
    """What is wrong with each cell by itself; a head of a region needs no nilai and no kelas."""
    post, nilai, kelas, levels = facts.post, facts.nilai, facts.kelas, facts.levels
    if facts.name_missing:
        yield _missing("nama_jabatan", "error", "missing_value_name")
    if facts.kind_wanted and not facts.head_of_region and not isinstance(post, Post):
        yield post or _missing("jenis_jabatan", "warning", "kind_unknown", law.kinds)
    if not facts.head_of_region or not _unfilled(nilai):
        yield from _own(nilai, "nilai_jabatan", _nilai_mend(law, kelas, levels))
    if not facts.head_of_region or not _unfilled(kelas):
        yield from _own(kelas, "kelas_jabatan", _kelas_mend(law, nilai, levels))


def _unfilled(reading: Reading) -> bool:
    sentinel = reading.detail is not None and reading.detail.code.endswith("_sentinel")
    return reading.missing or sentinel


def _own(reading: Reading, column: str, mend: tuple[str | None, Pairs]) -> Iterator[Detail]:
    """What is wrong with a cell by itself."""
    if reading.missing:
        yield _missing(column, "error", *mend)
    elif reading.detail is not None:
        yield reading.detail


def _missing(
    column: str, severity: Severity, mend: str | None = None, values: Pairs = ()
) -> Detail:
    words = (("name", f"audit.field.{column}"),)
    return Detail("missing_value", severity, column, mend=mend, values=values, words=words)


def _nilai_mend(law: Law, kelas: Reading, levels: LevelsFound | None) -> tuple[str | None, Pairs]:
    if levels is not None and levels.nilai is not None:
        return "missing_value_levels", _given_by(levels)
    if kelas.value is not None:
        values = (("kelas", str(kelas.value)), ("range", law.range_of(kelas.value)))
        return "missing_value_kelas", values
    return None, ()


def _kelas_mend(law: Law, nilai: Reading, levels: LevelsFound | None) -> tuple[str | None, Pairs]:
    if levels is not None and levels.nilai is not None:
        return "missing_value_levels", _given_by(levels)
    band = None if nilai.value is None else law.band(nilai.value)
    if band is None or isinstance(band, Detail):
        return None, ()
    return "missing_value_nilai", (("nilai", str(nilai.value)), ("kelas", str(band.kelas)))


def _given_by(levels: LevelsFound) -> Pairs:
    return (("nilai", str(levels.nilai)), ("kelas", str(levels.kelas)))


def _of_nilai(law: Law, nilai: int, scheme: str | None) -> Iterator[Detail]:
    """Whether the nilai lies in a band, and whether a form of its kind can give it."""
    band = law.band(nilai)
    if isinstance(band, Detail):
        yield band
        return
    givers = law.givers(nilai)
    schemes = tuple(law.schemes) if scheme is None else (scheme,)
    if set(givers) & set(schemes):
        return
    near = law.nearest(nilai, schemes)
    values = (("scheme", " / ".join(schemes)), ("near", near), ("other", " / ".join(givers)))
    yield Detail(
        "nilai_unattainable",
        "error",
        "nilai_jabatan",
        found=str(nilai),
        mend="nilai_unattainable_other" if givers else None,
        values=values,
    )


def _of_kelas(law: Law, kelas: int, scheme: str) -> Iterator[Detail]:
    """Whether any form of its kind reaches the kelas."""
    classes = law.classes[scheme]
    if kelas in classes:
        return
    reached = ", ".join(map(str, classes))
    if len(classes) == max(classes) - min(classes) + 1:
        reached = f"{min(classes)}-{max(classes)}"
    values = (("scheme", scheme), ("classes", reached))
    yield Detail("kelas_outside_scheme", "error", "kelas_jabatan", found=str(kelas), values=values)


def _of_both(
    law: Law, nilai: int, kelas: int, levels: LevelsFound | None, scheme: str | None
) -> Iterator[Detail]:
    """Whether the kelas follows from the nilai, and which reading would fit."""
    band = law.band(nilai)
    if isinstance(band, Detail) or band.kelas == kelas:
        return
    values: Pairs = (("nilai", str(nilai)), ("range", law.range_of(kelas)))
    mend = None
    if scheme is not None:  # a reading that no form of its kind gives does not fit
        values = (*values, ("scheme", scheme))
        nilai_fits = scheme in law.givers(nilai)
        if nilai_fits != (kelas in law.classes[scheme]):
            mend = f"kelas_not_from_nilai_{'nilai' if nilai_fits else 'kelas'}_fits"
    if levels is not None and levels.nilai == nilai:
        mend = "kelas_not_from_nilai_levels_nilai"
    elif levels is not None and levels.kelas == kelas:
        mend = "kelas_not_from_nilai_levels_kelas"
        values = (*values, ("from_levels", str(levels.nilai)))
    yield Detail(
        "kelas_not_from_nilai",
        "error",
        "kelas_jabatan",
        found=str(kelas),
        due=str(band.kelas),
        mend=mend,
        values=values,
    )


def _of_levels(nilai: int | None, kelas: int | None, levels: LevelsFound) -> Iterator[Detail]:
    """Whether the levels give what stands beside them."""
    if levels.faults:
        yield Detail("levels_refused", "error", "tingkat", found=levels.found, faults=levels.faults)
    elif nilai is not None and nilai != levels.nilai:
        yield Detail(
            "levels_contradict_nilai",
            "error",
            "tingkat",
            found=str(nilai),
            due=str(levels.nilai),
            values=(("kelas", str(levels.kelas)),),
        )
    elif nilai is None and kelas is not None and kelas != levels.kelas:
        yield Detail(
            "levels_contradict_kelas",
            "error",
            "tingkat",
            found=str(kelas),
            due=str(levels.kelas),
            values=(("nilai", str(levels.nilai)),),
        )


def _of_converted(
    law: Law, nilai: int, kelas: int | None, post: Post | Detail | None
) -> Iterator[Detail]:
    """Whether a converted post seems to keep the nilai of the post it was.

    Surest where only the managerial scheme can give that nilai; a guess where both can, and the
    kelas beside it is another.
    """
    if isinstance(post, Post) and post.managerial:
        return
    former = [scheme for scheme in law.givers(nilai) if scheme in law.managerial_schemes]
    if not former:
        return
    own = {post.scheme} if isinstance(post, Post) else {*law.schemes} - law.managerial_schemes
    confidence: Confidence = "high"
    if own & set(law.givers(nilai)):
        band = law.band(nilai)
        if kelas is None or isinstance(band, Detail) or band.kelas == kelas:
            return
        confidence = "medium"
    yield Detail(
        "converted_old_nilai",
        "warning",
        "nilai_jabatan",
        found=str(nilai),
        values=(("scheme", former[0]),),
        confidence=confidence,
    )
