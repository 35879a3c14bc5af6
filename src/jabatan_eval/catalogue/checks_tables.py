"""What a whole file shows wrong, and what only both files together show.

A check takes both tables and tells every fault it finds with its place, which begins with
`factor_levels` or `class_bands`.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from itertools import pairwise
from typing import Final

from jabatan_eval.catalogue import checks_scheme
from jabatan_eval.catalogue.checks_scheme import repeated
from jabatan_eval.catalogue.citations import unlisted
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.catalogue.tables import BandTable, FactorTable
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = ["all_faults"]

_SHOWN: Final = 5
"""Lost totals that a message lists."""


def all_faults(levels: FactorTable, bands: BandTable, *, rough: bool = False) -> list[Found]:
    """Every fault that several rows or both files show.

    Args:
        levels: the factor levels.
        bands: the class bands.
        rough: some rows are broken and reported already; a check ends where it meets one.
    """
    found: list[Found] = []
    with _until_broken(rough=rough):
        found += _in_schemes(levels, rough=rough)
    for check in _CHECKS:
        with _until_broken(rough=rough):
            found += check(levels, bands)
    if not rough and {fault.kind for _, fault in found} <= {"band_gap"}:  # else no news
        found += _totals(levels, bands)
    return found


def _until_broken(*, rough: bool) -> AbstractContextManager[None]:
    """Where rows are broken and reported already, let a check end at the first of them."""
    return suppress(AttributeError, TypeError, ValueError, IndexError) if rough else nullcontext()


def _in_schemes(levels: FactorTable, *, rough: bool) -> Iterator[Found]:
    """The checks of every scheme, and of every factor of it."""
    for s, scheme in enumerate(levels.schemes):
        for check in (checks_scheme.factor_faults, checks_scheme.relation_faults):
            with _until_broken(rough=rough):
                for path, fault in check(scheme):
                    yield ("factor_levels", "schemes", s, *path), fault
        for f, factor in enumerate(getattr(scheme, "factors", None) or ()):
            for test in _FACTOR_CHECKS:
                with _until_broken(rough=rough):
                    for path, fault in test(factor):
                        yield ("factor_levels", "schemes", s, "factors", f, *path), fault


def _steps(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """All points and edges are whole steps."""
    step = levels.step.points
    values = (("step", str(step)),)
    for s, scheme in enumerate(levels.schemes):
        for f, factor in enumerate(scheme.factors):
            for n, level in enumerate(factor.levels):
                if level.points % step:
                    path = ("factor_levels", "schemes", s, "factors", f, "levels", n, "points")
                    yield path, Fault("off_step", given=str(level.points), values=values)
    for index, band in enumerate(bands.bands):
        for key, edge in (("lower", band.lower), ("upper", band.upper)):
            if edge is not None and edge % step:
                fault = Fault("off_step", given=str(edge), values=values)
                yield ("class_bands", "bands", index, key), fault


def _names(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Nothing that is looked up by a name or a number stands twice."""
    for key, attribute in (
        ("schemes", "name"),
        ("schemes", "number"),
        ("sources", "tag"),
        ("kinds_of_post", "name"),
        ("rules", "name"),
    ):
        values = [getattr(row, attribute) for row in getattr(levels, key)]
        for index in repeated(values):
            fault = Fault("stands_twice", given=shown(values[index]))
            yield ("factor_levels", key, index, attribute), fault
    known = [source.tag for source in levels.sources]
    tags = [source.tag for source in bands.sources]
    for index in repeated([*known, *tags]):
        if index >= len(known):
            path = ("class_bands", "sources", index - len(known), "tag")
            yield path, Fault("stands_twice", given=shown(tags[index - len(known)]))


def _kinds(levels: FactorTable, _: BandTable) -> Iterator[Found]:
    """Kinds of post use schemes that exist, and no word means two schemes."""
    names = tuple(scheme.name for scheme in levels.schemes)
    meaning: dict[str, str] = {name.casefold(): name for name in names}
    words: list[tuple[tuple[str | int, ...], str, str]] = [
        (("schemes", index, "aliases", place), word, scheme.name)
        for index, scheme in enumerate(levels.schemes)
        for place, word in enumerate(scheme.aliases)
    ]
    for index, kind in enumerate(levels.kinds_of_post):
        if kind.scheme not in names:
            fault = Fault("unknown_scheme", given=shown(kind.scheme), allowed=names)
            yield ("factor_levels", "kinds_of_post", index, "scheme"), fault
        own = (kind.name, kind.label.id, *kind.aliases)
        words += [(("kinds_of_post", index), word, kind.scheme) for word in own]
    for path, word, name in words:
        if meaning.setdefault(word.casefold(), name) != name:
            fault = Fault("ambiguous_alias", given=shown(word), allowed=names)
            yield ("factor_levels", *path), fault


def _dates(levels: FactorTable, _: BandTable) -> Iterator[Found]:
    """An edition does not end before it begins."""
    edition = levels.edition
    if edition.in_force_until is not None and edition.in_force_until < edition.in_force_from:
        values = (("begin", str(edition.in_force_from)),)
        fault = Fault("ends_before", given=str(edition.in_force_until), values=values)
        yield ("factor_levels", "edition", "in_force_until"), fault


def _bands(_: FactorTable, table: BandTable) -> Iterator[Found]:
    """Classes run from 1, each above the one before, and only the last is open."""
    for index, band in enumerate(table.bands):
        if band.kelas != index + 1:
            fault = Fault("code_out_of_order", given=str(band.kelas), allowed=(str(index + 1),))
            yield ("class_bands", "bands", index, "kelas"), fault
        if band.upper is not None and band.upper < band.lower:
            values = (("lower", str(band.lower)), ("upper", str(band.upper)))
            yield ("class_bands", "bands", index), Fault("band_swapped", values=values)
    for index, (below, above) in enumerate(pairwise(table.bands)):
        if below.upper is None:
            yield ("class_bands", "bands", index, "upper"), Fault("band_open_inside")
        elif above.lower <= below.upper:
            values = (("kelas", str(below.kelas)), ("upper", str(below.upper)))
            fault = Fault("band_overlap", given=str(above.lower), values=values)
            yield ("class_bands", "bands", index + 1, "lower"), fault
    if table.bands[-1].upper is not None:
        fault = Fault("band_top_closed", given=str(table.bands[-1].upper))
        yield ("class_bands", "bands", len(table.bands) - 1, "upper"), fault


def _gaps(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Each band begins one step above the end of the one before."""
    step = levels.step.points
    for index, (below, above) in enumerate(pairwise(bands.bands), start=1):
        if below.upper is not None and above.lower > max(below.lower, below.upper) + step:
            due = (("due", str(below.upper + step)),)
            fault = Fault("band_gap", given=str(above.lower), values=due)
            yield ("class_bands", "bands", index, "lower"), fault


def _editions(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Both files are of one edition."""
    edition: str | None = bands.edition  # None where it could not be read
    if edition is not None and edition != levels.edition.id:
        fault = Fault("edition_differs", given=edition, allowed=(levels.edition.id,))
        yield ("class_bands", "edition"), fault


def _totals(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Every total that any selection gives lies in a band."""
    for scheme in levels.schemes:
        lost = [total for total in scheme.totals if band_of(bands.bands, total) is None]
        if lost:
            values = (("scheme", scheme.name), ("count", str(len(lost))))
            some = ", ".join(map(str, lost[:_SHOWN])) + (", ..." if lost[_SHOWN:] else "")
            fault = Fault("totals_in_no_band", given=some, values=values)
            yield ("class_bands", "bands"), fault


def _citations(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Every citation names a source that is listed."""
    known = {source.tag for source in (*levels.sources, *bands.sources)}
    yield from unlisted(levels, known, ("factor_levels",))
    yield from unlisted(bands, known, ("class_bands",))


_FACTOR_CHECKS: Final = (
    checks_scheme.level_faults,
    checks_scheme.base_work_faults,
    checks_scheme.situation_faults,
)
_CHECKS: Final[tuple[Callable[[FactorTable, BandTable], Iterator[Found]], ...]] = (
    _steps,
    _names,
    _kinds,
    _dates,
    _bands,
    _gaps,
    _editions,
    _citations,
)
