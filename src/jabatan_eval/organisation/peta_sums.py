"""Sums up a tree: what stands below each post, all at once or along one path.

A sum over a subtree is exact, so that adding and taking away along the path to the root gives the
same as adding everything up anew.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, Protocol, Self, TypeVar

from jabatan_eval.organisation.peta_tree import Tree
from jabatan_eval.organisation.post import Post

__all__ = ["Directed", "Load", "Mark", "Totals", "patched", "summed", "totals_of"]


class Additive(Protocol):
    """What can be added up and taken away again."""

    def plus(self, other: Self, /) -> Self:
        """Both together."""
        ...

    def minus(self, other: Self, /) -> Self:
        """The one without the other."""
        ...


T = TypeVar("T", bound=Additive)


class Totals(NamedTuple):
    """Posts, holders and need of a post with all below it; elected heads do not count.

    Examples:
        >>> totals = Totals(2, 1, Fraction(3, 2))
        >>> totals.selisih, totals.plus(totals).kebutuhan
        (Fraction(-1, 2), Fraction(3, 1))
    """

    posts: int = 0
    bezetting: int = 0
    """Holders, as far as they are known."""
    kebutuhan: Fraction = Fraction(0)
    """Need in posts, as far as it is known."""
    without_holders: int = 0
    """Posts whose holders are not known."""
    without_need: int = 0
    """Posts whose need is not known."""

    @property
    def selisih(self) -> Fraction:
        """Holders less need, B − K, of what is known."""
        return self.bezetting - self.kebutuhan

    def plus(self, other: Totals, /) -> Totals:
        """Both together."""
        return Totals(
            self.posts + other.posts,
            self.bezetting + other.bezetting,
            self.kebutuhan + other.kebutuhan,
            self.without_holders + other.without_holders,
            self.without_need + other.without_need,
        )

    def minus(self, other: Totals, /) -> Totals:
        """The one without the other."""
        return Totals(
            self.posts - other.posts,
            self.bezetting - other.bezetting,
            self.kebutuhan - other.kebutuhan,
            self.without_holders - other.without_holders,
            self.without_need - other.without_need,
        )


def totals_of(post: Post) -> Totals:
    """The totals of a post alone.

    Examples:
        >>> totals_of(Post(id="1", nama_jabatan="Camat", bezetting=1)).without_need
        1
    """
    if post.dipilih:
        return Totals()
    return Totals(
        1,
        post.bezetting or 0,
        post.kebutuhan or Fraction(0),
        int(post.bezetting is None),
        int(post.kebutuhan is None),
    )


Mark = tuple[int | None, tuple[str, ...]]
"""The class of some work, None where it is not known, and its marks."""


class Load(NamedTuple):
    """The work of one class and one sort: in how many posts, and its hours as far as known."""

    posts: int
    hours: Fraction
    without_hours: int


class Directed:
    """The non-managerial work of a subtree, by class and marks.

    Examples:
        >>> one = Directed({(9, ()): Load(1, Fraction(500), 0)})
        >>> [*one.plus(one)], [*one.minus(one)]
        ([((9, ()), Load(posts=2, hours=Fraction(1000, 1), without_hours=0))], [])
    """

    __slots__ = ("_by_mark",)

    def __init__(self, by_mark: Mapping[Mark, Load] | None = None) -> None:
        self._by_mark = by_mark or {}

    def __iter__(self) -> Iterator[tuple[Mark, Load]]:
        return iter(self._by_mark.items())

    def __eq__(self, other: object) -> bool:
        return self._by_mark == other._by_mark if isinstance(other, Directed) else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # equal ones may list their work in another order

    def plus(self, other: Directed, /) -> Directed:
        """Both together."""
        return self._joined(other, 1)

    def minus(self, other: Directed, /) -> Directed:
        """The one without the other."""
        return self._joined(other, -1)

    def _joined(self, other: Directed, sign: int) -> Directed:
        if not other._by_mark:
            return self
        joined = dict(self._by_mark)
        for mark, its in other._by_mark.items():
            own = joined.pop(mark, _NO_WORK)
            posts = own.posts + sign * its.posts
            if posts:
                hours = own.hours + sign * its.hours
                joined[mark] = Load(posts, hours, own.without_hours + sign * its.without_hours)
        return Directed(joined)


_NO_WORK = Load(0, Fraction(0), 0)


def summed(tree: Tree, own: Sequence[T]) -> tuple[T, ...]:
    """For each place the sum over it and all below it, from what each place has alone."""
    sums = [*own]
    for place in reversed(tree.order):
        above = tree.parents[place]
        if above >= 0:
            sums[above] = sums[above].plus(sums[place])
    return tuple(sums)


def patched(
    sums: Sequence[T], was: tuple[Tree, int | None, T], now: tuple[Tree, int | None, T]
) -> tuple[T, ...]:
    """The sums after one place changed; only the paths from it to its root are worked out anew.

    Args:
        sums: the sums before.
        was: the tree before, the place (None if it is added), and what it had alone.
        now: the tree after, the place (None if it was removed), and what it has alone.
    """
    (old_tree, old, had), (new_tree, new, has) = was, now
    found = [*sums]
    below = has
    if old is not None:
        for place in (*old_tree.path(old),)[1:]:
            found[place] = found[place].minus(sums[old])
        below = sums[old].minus(had).plus(has)
        if new is None:
            del found[old]
    if new is not None:
        found[new : new + 1] = [below]
        for place in (*new_tree.path(new),)[1:]:
            found[place] = found[place].plus(below)
    return tuple(found)
