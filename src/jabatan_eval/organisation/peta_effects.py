"""What a change does: each post whose result changes, before and after, up to the root."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.organisation.peta_changes import Change
from jabatan_eval.organisation.peta_sums import Totals
from jabatan_eval.texts import checked_lang

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta import PetaJabatan

__all__ = ["RESULTS", "Difference", "Effect", "PostEffect", "Standing"]

RESULTS: Final = (
    "nilai_jabatan",
    "kelas_jabatan",
    "kelas_terakhir",
    "posts",
    "bezetting",
    "kebutuhan",
    "selisih",
    "base_work",
)
"""The results of a post that a change can touch."""


class Standing(NamedTuple):
    """What a peta gives for one post."""

    totals: Totals
    """Posts, holders and need of the post with all below it."""
    nilai_jabatan: int | None
    """What its levels give, in points; None where none are chosen."""
    kelas_jabatan: int | None
    """The class that follows."""
    kelas_terakhir: int | None
    """The class in the most settled reading."""
    base_work: str | None = None
    """The level by the class of the work directed, where that review was asked for."""


class Difference(NamedTuple):
    """One result of a post before and after."""

    name: str
    before: int | Fraction | str | None
    after: int | Fraction | str | None


@dataclass(frozen=True, slots=True)
class PostEffect:
    """A post whose result changes.

    Attributes:
        id: the post's id.
        nama_jabatan: its name.
        before: what the peta gave for it; None for a post that is added.
        after: what it gives then; None for a post that is removed.
    """

    id: str
    nama_jabatan: str
    before: Standing | None
    after: Standing | None

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Each result that differs."""
        before, after = _results(self.before), _results(self.after)
        return tuple(
            Difference(name, before[name], after[name])
            for name in before
            if before[name] != after[name]
        )


@dataclass(frozen=True, slots=True, repr=False)
class Effect:
    """What a change does to a peta.

    Attributes:
        change: the change.
        posts: the post that changes and those above it whose results change, from below up.
        before: the peta as it was.
        after: the peta after the change.
    """

    change: Change
    posts: tuple[PostEffect, ...]
    before: PetaJabatan = field(repr=False)
    after: PetaJabatan = field(repr=False)

    def rows(self, lang: str = "id") -> Iterator[dict[str, str | None]]:
        """Each difference of each post as a flat row, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_effect_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id") -> str:
        """The effect in plain text.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_effect_views import as_text

        return as_text(self, checked_lang(lang))

    def to_html(self, lang: str = "id") -> str:
        """The effect as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.peta_effect_views import as_html

        return as_html(self, checked_lang(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Effect of {self.change.kind} {self.change.id} on {len(self.posts)} posts>"


def _results(standing: Standing | None) -> dict[str, int | Fraction | str | None]:
    if standing is None:
        return dict.fromkeys(RESULTS)
    totals = standing.totals
    values = (
        standing.nilai_jabatan,
        standing.kelas_jabatan,
        standing.kelas_terakhir,
        totals.posts,
        totals.bezetting,
        totals.kebutuhan,
        totals.selisih,
        standing.base_work,
    )
    return dict(zip(RESULTS, values, strict=True))
