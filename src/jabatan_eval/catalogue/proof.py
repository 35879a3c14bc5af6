"""What a catalogue shows about itself: every total of every scheme lies in exactly one band."""

from bisect import bisect_right
from collections.abc import Sequence

from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.catalogue.factors import Scheme
from jabatan_eval.catalogue.tables import ClassBand

__all__ = ["Proof", "SchemeProof", "band_of", "prove"]


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
