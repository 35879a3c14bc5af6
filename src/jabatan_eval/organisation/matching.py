"""Posts held against a list of approved results: which are set by it, and which must be proposed.

A result is taken only where name, kind and echelon are the same. What is merely alike is shown
to be confirmed, and never taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from jabatan_eval.organisation.near_names import NearNames, name_key
from jabatan_eval.organisation.post import KelasTertulis, Post
from jabatan_eval.organisation.rujukan import Rujukan, RujukanEntry
from jabatan_eval.texts import checked_lang

if TYPE_CHECKING:
    from jabatan_eval.notation.kinds import Kind
    from jabatan_eval.organisation.peta import PetaJabatan
    from jabatan_eval.tables.sheets import Sheet

__all__ = ["ROUTES", "Candidate", "Matched", "Matching", "Route", "eselon_key", "match"]

Route = Literal["daftar", "dipertahankan", "ganda", "usulkan"]
"""Set by the list; an earlier higher approval is kept; several results; must be proposed."""

ROUTES: Final[tuple[Route, ...]] = ("daftar", "dipertahankan", "ganda", "usulkan")

_APPROVED: Final = ("ditetapkan", "disetujui")
"""The readings in which a class is an approval."""

_ESELON: Final = re.compile(r"(?:ESELON|ESEL|ES)?([1-5]|I{1,3}|IV|V)([A-Z]?)")
_ROMAN: Final = dict(zip("12345", ("I", "II", "III", "IV", "V"), strict=True))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A result that may be meant, and what speaks against taking it.

    Attributes:
        entry: the result.
        why: what is to be confirmed, as keys among the sentences.
    """

    entry: RujukanEntry
    why: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Matched:
    """One post and its route.

    Attributes:
        post: the post.
        route: one of `ROUTES`.
        entry: the result of the list, where one is the post's.
        kept: the earlier approval, where it is kept or stands beside the list.
        candidates: results to choose from or to confirm.
        because: why this route, as a key among the sentences.
        kelas_now: the class of the post in its most settled reading.
    """

    post: Post
    route: Route
    entry: RujukanEntry | None
    kept: KelasTertulis | None
    candidates: tuple[Candidate, ...]
    because: str
    kelas_now: int | None

    @property
    def kelas(self) -> int | None:
        """The class that the route gives; None where a person must decide."""
        if self.route == "dipertahankan" and self.kept is not None:
            return self.kept.kelas
        return self.entry.kelas if self.route == "daftar" and self.entry is not None else None

    @property
    def nilai(self) -> int | None:
        """The nilai that goes with it, in points."""
        if self.route == "dipertahankan" and self.kept is not None:
            return self.kept.nilai
        return self.entry.nilai if self.route == "daftar" and self.entry is not None else None

    def reason_in(self, lang: str) -> str:
        """Why this route, in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.matching_views import reason

        return reason(self, checked_lang(lang))


@dataclass(frozen=True, slots=True, repr=False)
class Matching:
    """The routes of all posts of a peta.

    Attributes:
        lines: one for each post but the elected heads, in the order of the file.
        rujukan: the list.
    """

    lines: tuple[Matched, ...]
    rujukan: Rujukan = field(repr=False)

    def on(self, route: Route) -> tuple[Matched, ...]:
        """The posts on one route."""
        return tuple(line for line in self.lines if line.route == route)

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """Each post as a flat row, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.matching_views import as_rows

        return as_rows(self, checked_lang(lang))

    def sheets(self, lang: str = "id") -> list[Sheet]:
        """The posts, and the candidates to be confirmed, as sheets of a workbook.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.matching_views import as_sheets

        return as_sheets(self, checked_lang(lang))

    def to_text(self, lang: str = "id", *, limit: int | None = 100) -> str:
        """The routes in plain text.

        Args:
            lang: `id` or `en`.
            limit: posts that are listed at most; how many more there are is said. None for all.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.matching_views import as_text

        return as_text(self, checked_lang(lang), limit)

    def to_html(self, lang: str = "id", *, limit: int | None = 100) -> str:
        """The routes as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.matching_views import as_html

        return as_html(self, checked_lang(lang), limit)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        counts = ", ".join(f"{len(self.on(route))} {route}" for route in ROUTES)
        return f"<Matching {counts}>"


def match(peta: PetaJabatan, rujukan: Rujukan) -> Matching:
    """The route of every post of a peta, by a list of approved results.

    Examples:
        >>> from jabatan_eval.organisation import PetaJabatan
        >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat",
        ...                                "jenis_jabatan": "administrator", "eselon": "III a"}])
        >>> rujukan = Rujukan.from_rows([{"nama_jabatan": "CAMAT", "eselon": "III.a",
        ...     "jenis_jabatan": "Jabatan Administrator", "kelas_jabatan": 12}])
        >>> line = match(peta, rujukan).lines[0]
        >>> line.route, line.kelas
        ('daftar', 12)
    """
    listed = _Listed(rujukan)
    units: dict[str, str | None] = {}
    found: dict[str, Matched] = {}
    for _, post in peta.walk():
        above = None if post.induk is None else units[post.induk]
        units[post.id] = above if post.jenis_unit is None else name_key(post.jenis_unit)
        if not post.dipilih:
            kind, now = peta.kind(post.id), peta.kelas(post.id)
            found[post.id] = listed.route(post, kind, units[post.id], now)
    return Matching(tuple(found[post.id] for post in peta.posts if post.id in found), rujukan)


def eselon_key(text: str) -> str:
    """An echelon as echelons are compared.

    Examples:
        >>> {eselon_key(text) for text in ("II.b", "Eselon II B", "2b", "IIb")}
        {'IIB'}
    """
    plain = name_key(text).replace(" ", "")
    found = _ESELON.fullmatch(plain)
    return f"{_ROMAN.get(found[1], found[1])}{found[2]}" if found else plain


_Judged = tuple[RujukanEntry, tuple[str, ...]]
"""A result of the same name, and what speaks against it."""


class _Listed:
    """A list made ready for looking up."""

    def __init__(self, rujukan: Rujukan) -> None:
        self.entries = rujukan.entries
        by_name: dict[str, list[RujukanEntry]] = defaultdict(list)
        for entry in self.entries:
            by_name[name_key(entry.nama_jabatan)].append(entry)
        self.by_name = dict(by_name)
        self.names = [*self.by_name]
        self._near = NearNames([self.by_name[key][0].nama_jabatan for key in self.names])
        self._seen: dict[str, tuple[RujukanEntry, ...]] = {}
        self._known: dict[object, Sequence[_Judged]] = {}

    def route(self, post: Post, kind: Kind | None, unit: str | None, now: int | None) -> Matched:
        """The route of one post."""

        def matched(route: Route, because: str, **more: Any) -> Matched:
            given: dict[str, Any] = {"entry": None, "kept": approval, "candidates": (), **more}
            return Matched(post, route, because=because, kelas_now=now, **given)

        approval = _approval(post)
        judged = self._judged(post, kind, unit)
        same = [entry for entry, why in judged if not why]
        if not same:
            open_ones = tuple(
                Candidate(entry, why) for entry, why in judged if not _contradicted(why)
            )
            if open_ones:
                return matched("ganda", "unconfirmed", candidates=open_ones)
            other = tuple(Candidate(entry, why) for entry, why in judged)
            near = tuple(Candidate(entry, ("name",)) for entry in self.near(post.nama_jabatan))
            because = "other_kind" if other else "near" if near else "not_listed"
            return matched("usulkan", because, candidates=(other or near)[:_CANDIDATES])
        results = {(entry.kelas, entry.nilai) for entry in same}
        if len(results) > 1 or same[0].contradicts:
            because = "several" if len(results) > 1 else "contradicts"
            shown = tuple(Candidate(entry, ()) for entry in same[:_CANDIDATES])
            return matched("ganda", because, candidates=shown)
        entry = max(same, key=lambda one: one.tanggal or date.min)
        if approval is not None and _is_higher(approval, entry):
            return matched("dipertahankan", "kept", entry=entry)
        return matched("daftar", "listed", entry=entry)

    def _judged(self, post: Post, kind: Kind | None, unit: str | None) -> Sequence[_Judged]:
        """The results of the same name with what speaks against each; of posts alike only once."""
        key = (name_key(post.nama_jabatan), kind, post.eselon, post.jenjang, unit)
        if key not in self._known:
            named = self.by_name.get(key[0], ())
            self._known[key] = [(entry, _against(entry, post, kind, unit)) for entry in named]
        return self._known[key]

    def near(self, name: str) -> tuple[RujukanEntry, ...]:
        """Results with names alike, the likest first."""
        key = name_key(name)
        if key not in self._seen:
            places = self._near.near(name)
            self._seen[key] = tuple(self.by_name[self.names[place]][0] for place in places)
        return self._seen[key]


_CANDIDATES: Final = 5
_OPEN: Final = frozenset({"kind_unsaid", "eselon_unsaid", "jenjang_unsaid"})


def _contradicted(why: Sequence[str]) -> bool:
    """Whether something is known to differ, and not only left unsaid."""
    return not _OPEN.issuperset(why)


def _against(
    entry: RujukanEntry, post: Post, kind: Kind | None, unit: str | None
) -> tuple[str, ...]:
    """What speaks against a result of the same name: what differs, and what the post does not say."""
    why: list[str] = []
    if entry.kind is not None:
        if kind is None:
            why.append("kind_unsaid")
        elif not _same_kind(entry.kind, kind):
            why.append("kind")
    pairs = (
        ("eselon", entry.eselon, post.eselon, eselon_key),
        ("jenjang", entry.jenjang, post.jenjang, name_key),
    )
    for name, its, own, key in pairs:
        if its is not None and own is None:
            why.append(f"{name}_unsaid")
        elif its is not None and own is not None and key(its) != key(own):
            why.append(name)
    if entry.jenis_unit is not None and unit is not None and name_key(entry.jenis_unit) != unit:
        why.append("unit")
    return tuple(why)


def _same_kind(its: Kind, own: Kind) -> bool:
    """Whether two kinds are the same, or one is only a scheme to which the other belongs."""
    if its.name == own.name:
        return True
    return its.scheme == own.scheme and (its.name == its.scheme or own.name == own.scheme)


def _approval(post: Post) -> KelasTertulis | None:
    """The most settled approval that stands written for a post."""
    for reading in _APPROVED:
        for one in post.kelas_tertulis:
            if one.reading == reading:
                return one
    return None


def _is_higher(approval: KelasTertulis, entry: RujukanEntry) -> bool:
    """Whether an approval is above a result: by its class, and of one class by its nilai."""
    if approval.kelas != entry.kelas:
        return approval.kelas > entry.kelas
    return None not in (approval.nilai, entry.nilai) and (approval.nilai or 0) > (entry.nilai or 0)
