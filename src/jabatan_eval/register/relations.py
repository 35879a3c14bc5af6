"""What only several rows together can show: repeated rows and keys, one job with two classes."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from typing import Final, NamedTuple

from jabatan_eval.register.cells import Column, written
from jabatan_eval.register.findings import Detail, Severity

__all__ = ["RELATED_AT_MOST", "At", "repeated_keys", "repeated_rows", "same_jobs"]

RELATED_AT_MOST: Final = 5
"""Other rows that a finding names."""


class At(NamedTuple):
    """A detail at the position of a row, with the positions of rows that belong to it."""

    position: int
    detail: Detail
    related: tuple[int, ...] = ()


def repeated_keys(key: Column) -> Iterator[At]:
    """Keys that more than one row has, and rows without a key."""
    for places in _groups(key.codes):
        cell = key.at(places[0])
        if cell is None:
            continue
        values = (("count", str(len(places))),)
        detail = Detail("key_repeated", "error", "key", found=written(cell), values=values)
        yield from _each(places, detail)
    if None in key.values:
        empty = key.values.index(None)
        words = (("name", "audit.field.key"),)
        detail = Detail("missing_value", "error", "key", mend="key_repeated", words=words)
        yield from (At(place, detail) for place, code in enumerate(key.codes) if code == empty)


def repeated_rows(rows: Sequence[int], names: Sequence[int]) -> Iterator[At]:
    """Rows that are alike in every column, by a number for each; not those without a name."""
    for places in _groups(rows):
        if names[places[0]] >= 0:
            values = (("count", str(len(places))),)
            yield from _each(places, Detail("row_repeated", "warning", values=values))


def same_jobs(
    jobs: Sequence[int],
    kelas: Sequence[int | None],
    units: Sequence[int],
    *,
    by_unit: Callable[[int], bool],
) -> Iterator[At]:
    """Jobs of one name and kind that stand with different classes, at the rows that differ.

    Args:
        jobs: a number a row that is the same for the same job; negative where it has no name.
        kelas: the class of each row, as it was read.
        units: a number a row that is the same for the same unit.
        by_unit: whether the class of a job may depend on the unit, as for managerial ones.
            Differing only between units it is worth a note, and no warning.
    """
    counts: dict[int, Counter[int]] = defaultdict(Counter)
    for (job, value), count in Counter(zip(jobs, kelas, strict=True)).items():
        if job >= 0 and value is not None:
            counts[job][value] = count
    differing = {job: of_job for job, of_job in counts.items() if len(of_job) > 1}
    if not differing:
        return
    rows: dict[int, list[int]] = defaultdict(list)
    for place, job in enumerate(jobs):
        if job in differing and kelas[place] is not None:
            rows[job].append(place)
    for job, places in rows.items():
        of_job = differing[job]
        most = max(of_job.values())
        usual = [value for value, count in of_job.items() if count == most]
        weight: Severity = "warning"
        if by_unit(job):
            inside = Counter(unit for unit, _ in {(units[p], kelas[p]) for p in places})
            weight = "note" if max(inside.values()) == 1 else "warning"
        said = ", ".join(f"{value} ({of_job[value]}x)" for value in sorted(of_job))
        odd = [p for p in places if len(usual) > 1 or kelas[p] != usual[0]]
        some = {value: [p for p in places if kelas[p] == value][:2] for value in of_job}
        for place in odd:
            others = (p for value in sorted(some) if value != kelas[place] for p in some[value])
            detail = Detail(
                "same_job_other_kelas",
                weight,
                "kelas_jabatan",
                found=str(kelas[place]),
                due=str(usual[0]) if len(usual) == 1 else None,
                values=(("counts", said),),
            )
            yield At(place, detail, tuple(others)[:RELATED_AT_MOST])


def _groups(codes: Sequence[int]) -> Iterator[list[int]]:
    """The positions of every code that stands more than once."""
    counts = Counter(codes)
    if len(counts) == len(codes):
        return
    places: dict[int, list[int]] = defaultdict(list)
    for place, code in enumerate(codes):
        if counts[code] > 1:
            places[code].append(place)
    yield from places.values()


def _each(places: Sequence[int], detail: Detail) -> Iterator[At]:
    """The same detail at every row of a group, each naming some of the others."""
    first = places[: RELATED_AT_MOST + 1]
    for place in places:
        others = tuple(p for p in first if p != place)[:RELATED_AT_MOST]
        yield At(place, detail, others)
