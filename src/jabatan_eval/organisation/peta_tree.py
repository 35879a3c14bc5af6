"""The tree of a peta jabatan: who stands below whom, by places in the file, and what breaks it.

Nothing here is recursive: a chain of twenty thousand posts is a tree like any other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from jabatan_eval.errors import Fault
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.texts import shown

__all__ = ["Placed", "Tree", "tree_of"]

Placed = tuple[int, Fault]
"""A fault, and the place of the post at which it is found."""

_SHOWN_AT_MOST: Final = 8
"""Posts of a cycle that are named; longer ones are cut."""

_ROOT: Final = -1


@dataclass(frozen=True)
class Tree:
    """The places of posts in a forest; the order of siblings is the file's.

    Attributes:
        places: the place of each id.
        parents: for each place that of the post above; -1 at a root.
        children: for each place those of the posts directly below.
        roots: the places of the roots.
    """

    places: dict[str, int]
    parents: tuple[int, ...]
    children: tuple[tuple[int, ...], ...]
    roots: tuple[int, ...]

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Every place, each before those below it, depth first."""
        return tuple(self.below(*self.roots))

    def below(self, *places: int) -> Iterator[int]:
        """Some places and all that stand below them, depth first."""
        left = [*reversed(places)]
        while left:
            place = left.pop()
            yield place
            left.extend(reversed(self.children[place]))

    def path(self, place: int) -> Iterator[int]:
        """A place and all above it, up to its root."""
        while place != _ROOT:
            yield place
            place = self.parents[place]

    def moved(self, place: int, above: int) -> Tree:
        """The tree with a place, and all below it, below another; -1 for a root."""
        parents, children, roots = [*self.parents], [*self.children], self.roots
        was = parents[place]
        parents[place] = above
        if was == _ROOT:
            roots = tuple(root for root in roots if root != place)
        else:
            children[was] = tuple(child for child in children[was] if child != place)
        if above == _ROOT:
            roots = tuple(sorted((*roots, place)))
        else:
            children[above] = tuple(sorted((*children[above], place)))
        return Tree(self.places, tuple(parents), tuple(children), roots)

    def added(self, own: str, above: int) -> Tree:
        """The tree with one place more, the last, below another; -1 for a root."""
        place = len(self.parents)
        children = [*self.children, ()]
        if above != _ROOT:
            children[above] = (*children[above], place)
        roots = (*self.roots, place) if above == _ROOT else self.roots
        return Tree({**self.places, own: place}, (*self.parents, above), tuple(children), roots)

    def without(self, own: str) -> Tree:
        """The tree without a place that has none below it; later places move up by one."""
        gone = self.places[own]
        kept = [place for place in range(len(self.parents)) if place != gone]
        now = [place - (place > gone) for place in range(len(self.parents))]
        return Tree(
            {name: now[place] for name, place in self.places.items() if place != gone},
            tuple(
                now[above] if (above := self.parents[place]) != _ROOT else _ROOT for place in kept
            ),
            tuple(
                tuple(now[child] for child in self.children[place] if child != gone)
                for place in kept
            ),
            tuple(now[root] for root in self.roots if root != gone),
        )


def tree_of(
    ids: Sequence[str | None], superiors: Sequence[str | None], where: Sequence[str]
) -> tuple[Tree, tuple[Placed, ...]]:
    """The tree of some posts, and every fault with its place; with faults it is not to be used.

    Args:
        ids: the id of each post; None where it has none, which is no fault here.
        superiors: the id of the post above each; None at a root.
        where: what messages call the place of each.

    Examples:
        >>> tree, faults = tree_of(["1", "2", "3"], [None, "3", "2"], ["#1", "#2", "#3"])
        >>> print(faults[0][1].message("en"))
        #2: the posts stand below each other in a circle: 2 > 3 > 2
    """
    places: dict[str, int] = {}
    faults: list[Placed] = []
    for place, own in enumerate(ids):
        if own is not None and places.setdefault(own, place) != place:
            values = (("first", where[places[own]]),)
            fault = Fault("post_id_repeated", given=own, where=where[place], values=values)
            faults.append((place, fault))
    parents = [_ROOT] * len(ids)
    children: list[list[int]] = [[] for _ in ids]
    roots: list[int] = []
    near: dict[str, list[str]] | None = None
    for place, above in enumerate(superiors):
        if above is None:
            roots.append(place)
        elif above == ids[place]:
            faults.append((place, Fault("post_below_itself", given=above, where=where[place])))
        elif above in places:
            parents[place] = places[above]
            children[places[above]].append(place)
        else:
            near = _likely(places) if near is None else near
            likely = ", ".join(near.get(_likeness(above), ())[:_SHOWN_AT_MOST]) or None
            fault = Fault("post_orphan", given=shown(above), near=likely, where=where[place])
            faults.append((place, fault))
    tree = Tree(places, tuple(parents), tuple(map(tuple, children)), tuple(roots))
    faults += _cycles(tree, ids, where)
    return tree, tuple(faults)


def _cycles(tree: Tree, ids: Sequence[str | None], where: Sequence[str]) -> Iterator[Placed]:
    """Each circle once, at its first post; what hangs below a circle is not told again."""
    walk = [0] * len(ids)  # the number of the walk that came by here first
    for start in range(len(ids)):
        place = start
        while place != _ROOT and not walk[place]:
            walk[place] = start + 1
            place = tree.parents[place]
        if place != _ROOT and walk[place] == start + 1:
            circle = [place]
            while (place := tree.parents[place]) != circle[0]:
                circle.append(place)
            first = circle.index(min(circle))
            circle = [*circle[first:], *circle[:first]]
            names = [str(ids[one]) for one in circle[:_SHOWN_AT_MOST]]
            names += ["..."] if len(circle) > _SHOWN_AT_MOST else []
            given = " > ".join([*names, str(ids[circle[0]])])
            yield circle[0], Fault("post_cycle", given=given, where=where[circle[0]])


def _likely(places: dict[str, int]) -> dict[str, list[str]]:
    """The ids by what they look like to a spreadsheet."""
    found: dict[str, list[str]] = {}
    for own in places:
        found.setdefault(_likeness(own), []).append(own)
    return found


def _likeness(text: str) -> str:
    """An id without what programs lose: case, blanks, zeros in front and behind a point."""
    plain = cleaned(text).replace(" ", "").replace(",", ".")
    if plain.replace(".", "").isdigit():
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        plain = plain.lstrip("0")
    return plain
