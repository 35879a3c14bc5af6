"""What is drawn of a peta: each post's words and figures, which posts are boxes, which are rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from jabatan_eval.organisation.drawing.entries import Entry, Writer
from jabatan_eval.organisation.exact import Policy
from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_computing import ComputedPosts
    from jabatan_eval.organisation.post import Post

__all__ = ["Box", "Content", "content_of"]


class Box(NamedTuple):
    """A post with a box of its own.

    Attributes:
        post: the post.
        rows: the posts in the table under it.
        under: the boxes under it.
        whole: the unit of its root.
        unit: its own unit, empty where that is not said.
        posts: how many posts there are in all, itself and everything under it; an elected head
            does not count.
        sums: what all these add up to, in a sentence.
    """

    post: int
    rows: tuple[int, ...]
    under: tuple[int, ...]
    whole: str
    unit: str
    posts: int
    sums: str


class Content(NamedTuple):
    """A peta ready to be drawn.

    Attributes:
        lang: the language.
        unit: whose peta it is; of several roots how many there are.
        entries: the posts, in the peta's order.
        boxes: those with a box of their own, each before those under it.
        roots: the uppermost boxes.
        order: the posts, each before those below it.
        depths: how far below its root each post stands.
        sums: what all posts add up to, in sentences.
        key: what the figures mean, in sentences.
    """

    lang: str
    unit: str
    entries: tuple[Entry, ...]
    boxes: tuple[Box, ...]
    roots: tuple[int, ...]
    order: tuple[int, ...]
    depths: tuple[int, ...]
    sums: tuple[str, ...]
    key: tuple[str, ...]


def content_of(peta: ComputedPosts, lang: str, *, reading: AnyReading, rounding: Policy) -> Content:
    """What is to be drawn of a peta.

    Args:
        peta: the peta.
        lang: `id` or `en`.
        reading: which reading of the kelas.
        rounding: by which rule a need is rounded.
    """
    places = {post.id: place for place, post in enumerate(peta.posts)}
    depths = [0] * len(peta.posts)
    order: list[int] = []
    for depth, post in peta.walk():
        depths[places[post.id]] = depth
        order.append(places[post.id])
    write = Writer(peta, lang, reading, rounding)
    entries = tuple(write.entry(post) for post in peta.posts)
    boxes, roots = _boxes(peta, order, places, write)
    units = dict.fromkeys(boxes[root].whole for root in roots)
    unit = next(iter(units))
    if len(units) > 1:
        unit = say("drawing.units", lang, count=len(units))
    sums = tuple(filter(None, (write.sums(peta.total), write.difference())))
    return Content(
        lang, unit, entries, boxes, roots, tuple(order), tuple(depths), sums, tuple(write.key())
    )


def _boxes(
    peta: ComputedPosts, order: Iterable[int], places: Mapping[str, int], write: Writer
) -> tuple[tuple[Box, ...], tuple[int, ...]]:
    """The boxes, each before those under it, and which are roots."""
    boxed = [_is_box(peta, post) for post in peta.posts]
    chosen = [place for place in order if boxed[place]]
    numbers = {place: number for number, place in enumerate(chosen)}
    boxes = []
    whole = ""
    for place in chosen:
        own = peta.posts[place]
        if own.induk is None:
            whole = own.unit_kerja or own.nama_jabatan
        below = [places[post.id] for post in peta.children(own.id)]
        rows = tuple(one for one in below if not boxed[one])
        under = tuple(numbers[one] for one in below if boxed[one])
        totals = peta.totals(own.id)
        unit, sums = own.unit_kerja or "", write.sums(totals)
        boxes.append(Box(place, rows, under, whole, unit, totals.posts, sums))
    return tuple(boxes), tuple(numbers[places[post.id]] for post in peta.roots)


def _is_box(peta: ComputedPosts, post: Post) -> bool:
    """Whether a post has a box: it leads others or a unit, or stands at the top."""
    kind = peta.kind(post.id)
    leads = bool(peta.children(post.id)) or post.tugas_tambahan is not None
    return leads or post.induk is None or post.dipilih or (kind is not None and kind.managerial)
