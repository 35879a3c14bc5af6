"""Every total that a scheme can give, and how many combinations of levels give it.

The set of totals is small (some hundreds) although the combinations are many, so it is built
exactly, one factor at a time.
"""

from collections.abc import Iterable

__all__ = ["count_totals"]


def count_totals(factors: Iterable[Iterable[int]]) -> dict[int, int]:
    """The number of combinations behind each total, from the points of each factor's levels.

    Args:
        factors: for each factor, the points of its levels.

    Returns:
        Total in points to number of combinations, in rising order of the totals.

    Examples:
        >>> count_totals([(1, 2), (10, 11)])
        {11: 1, 12: 2, 13: 1}
    """
    totals = {0: 1}
    for points in factors:
        grown: dict[int, int] = {}
        for value in points:
            for total, ways in totals.items():
                reached = total + value
                grown[reached] = grown.get(reached, 0) + ways
        totals = grown
    return dict(sorted(totals.items()))
