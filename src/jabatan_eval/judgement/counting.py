"""How many combinations of levels give each total and each class, without walking them."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from jabatan_eval.catalogue import Catalogue, default_catalogue

__all__ = ["count", "count_totals"]


def count(scheme: str, *, catalogue: Catalogue | None = None) -> Mapping[int, int]:
    """How many combinations of a scheme's levels give each kelas, exactly.

    Args:
        scheme: the scheme's name.
        catalogue: the law to count by; the shipped one by default.

    Returns:
        Kelas to number of combinations, read-only, in rising order. A class that no combination
        gives is left out; asked for, it has 0.

    Raises:
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> classes = count("struktural")
        >>> classes[8], classes[17], classes[1], sum(classes.values())
        (23, 1965, 0, 34560)
    """
    catalogue = catalogue or default_catalogue()
    lowers = [band.lower for band in catalogue.bands]
    found: Counter[int] = Counter()
    for total, ways in catalogue[scheme].totals.items():  # proved: each lies in exactly one band
        found[catalogue.bands[bisect_right(lowers, total) - 1].kelas] += ways
    return MappingProxyType(found)


def count_totals(scheme: str, *, catalogue: Catalogue | None = None) -> Mapping[int, int]:
    """How many combinations of a scheme's levels give each nilai, exactly.

    Args:
        scheme: the scheme's name.
        catalogue: the law to count by; the shipped one by default.

    Returns:
        Nilai in points to number of combinations, read-only, in rising order.

    Raises:
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> totals = count_totals("fungsional")
        >>> totals[1165], min(totals), max(totals)
        (1450, 190, 4480)
    """
    return (catalogue or default_catalogue())[scheme].totals
