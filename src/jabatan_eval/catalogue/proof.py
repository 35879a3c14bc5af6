"""What a catalogue shows about itself: every total of every scheme lies in exactly one band."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.catalogue.factors import Scheme
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.catalogue.tables import BandTable, ClassBand, FactorTable
from jabatan_eval.errors import Fault

__all__ = ["Proof", "SchemeProof", "band_of", "cross_faults", "prove"]


_SHOWN: Final = 5
"""Lost totals that a message lists."""


class SchemeProof(Frozen, frozen=True):
    """What was shown of one scheme, over its whole domain.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> shown = default_catalogue().proof().schemes[0]
        >>> shown.combinations, shown.distinct_totals, shown.smallest, shown.largest
        (34560, 625, 1165, 4730)
    """

    scheme: str
    combinations: int
    """How many selections the scheme allows."""
    distinct_totals: int
    smallest: int
    """The smallest total, in points."""
    largest: int
    """The largest total, in points."""
    classes: tuple[int, ...]
    """Every kelas that some selection reaches."""
    totals_in_no_band: tuple[int, ...]
    """Empty in every catalogue that loads."""


class Proof(Frozen, frozen=True):
    """What was shown of a catalogue when it was loaded, with its identity.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> [scheme.totals_in_no_band for scheme in default_catalogue().proof().schemes]
        [(), ()]
    """

    edition: str
    digest: str
    step: int
    schemes: tuple[SchemeProof, ...]


def band_of(bands: Sequence[ClassBand], total: int) -> ClassBand | None:
    """The band in which a total lies, or None; bands are in rising order.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> band_of(default_catalogue().bands, 242) is None
        True
    """
    index = bisect_right(bands, total, key=lambda band: band.lower) - 1
    if index < 0:
        return None
    band = bands[index]
    return band if band.upper is None or total <= band.upper else None


def prove(scheme: Scheme, bands: Sequence[ClassBand]) -> SchemeProof:
    """Walk every total of a scheme and find its band.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> catalogue = default_catalogue()
        >>> prove(catalogue["fungsional"], catalogue.bands).distinct_totals
        836
    """
    found = {total: band_of(bands, total) for total in scheme.totals}
    return SchemeProof(
        scheme=scheme.name,
        combinations=sum(scheme.totals.values()),
        distinct_totals=len(found),
        smallest=min(found),
        largest=max(found),
        classes=tuple(sorted({band.kelas for band in found.values() if band})),
        totals_in_no_band=tuple(total for total, band in found.items() if band is None),
    )


def cross_faults(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """What only both files together can show wrong."""
    if bands.edition != levels.edition.id:
        fault = Fault("edition_differs", given=bands.edition, allowed=(levels.edition.id,))
        yield ("class_bands", "edition"), fault
    step = levels.step.points
    for index, (below, above) in enumerate(pairwise(bands.bands), start=1):
        if below.upper is not None and above.lower > below.upper + step:
            due = (("due", str(below.upper + step)),)
            fault = Fault("band_gap", given=str(above.lower), values=due)
            yield ("class_bands", "bands", index, "lower"), fault
    for scheme in levels.schemes:
        lost = [total for total in scheme.totals if band_of(bands.bands, total) is None]
        if lost:
            values = (("scheme", scheme.name), ("count", str(len(lost))))
            some = ", ".join(map(str, lost[:_SHOWN])) + (", ..." if lost[_SHOWN:] else "")
            fault = Fault("totals_in_no_band", given=some, values=values)
            yield ("class_bands", "bands"), fault
    yield from _citation_faults(levels, bands)


def _citation_faults(levels: FactorTable, bands: BandTable) -> Iterator[Found]:
    """Every citation names a source that is listed."""
    known = {source.tag for source in (*levels.sources, *bands.sources)}
    stack: list[tuple[tuple[str | int, ...], object]] = [
        (("class_bands",), bands),
        (("factor_levels",), levels),
    ]
    while stack:
        path, value = stack.pop()
        if isinstance(value, tuple):
            stack += [((*path, index), item) for index, item in enumerate(value)]
        elif isinstance(value, Frozen):
            tag = getattr(value, "tag", None)
            if tag is not None and tag not in known:
                yield path, Fault("unknown_source", given=tag, allowed=tuple(sorted(known)))
            stack += [((*path, name), item) for name, item in value]
