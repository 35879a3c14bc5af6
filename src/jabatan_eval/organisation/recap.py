"""Recaps of a peta: posts, holders, need and difference by class, kind, unit or echelon."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.errors import Fault, PetaError
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.exact import POLICIES, Policy
from jabatan_eval.organisation.matching import eselon_key
from jabatan_eval.organisation.peta_classes import AnyReading, checked_reading
from jabatan_eval.organisation.peta_sums import Totals, totals_of
from jabatan_eval.texts import checked_lang, shown

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta import PetaJabatan
    from jabatan_eval.organisation.post import Post
    from jabatan_eval.tables.sheets import Sheet

__all__ = ["BY", "By", "Recap", "RecapLine", "recap_of"]

By = Literal["kelas", "jenis", "unit", "eselon"]
BY: Final[tuple[By, ...]] = get_args(By)
"""What a recap can be by."""

_NAMES: Final[dict[str, By]] = {
    "kelas_jabatan": "kelas",
    "jenis_jabatan": "jenis",
    "unit_kerja": "unit",
}


Key = int | str | None


class RecapLine(NamedTuple):
    """One part of a recap."""

    key: Key
    """The class, the catalogue's name of the kind, the unit or the echelon; None for none."""
    totals: Totals


@dataclass(frozen=True, slots=True, repr=False)
class Recap:
    """A recap; its parts add up exactly to its total, however they are shown.

    Attributes:
        by: what it is by.
        reading: the reading of the classes, where it is by class.
        lines: its parts.
        total: the sum of all parts.
        elected: the elected heads, who are in no part.
        labels: the kinds of post, each with its label.

    Examples:
        >>> from jabatan_eval.organisation import PetaJabatan
        >>> peta = PetaJabatan.from_rows([
        ...     {"id": "1", "nama_jabatan": "Camat", "kelas_jabatan": 12, "bezetting": 1,
        ...      "kebutuhan": 1},
        ...     {"id": "2", "induk": "1", "nama_jabatan": "Arsiparis", "bezetting": 0,
        ...      "kelas_jabatan": 6, "kebutuhan": "1,4"},
        ... ])
        >>> recap = peta.recap(by="kelas")
        >>> [(line.key, line.totals.kebutuhan) for line in recap.lines], recap.total.selisih
        ([(12, Fraction(1, 1)), (6, Fraction(7, 5))], Fraction(-7, 5))
    """

    by: By
    reading: AnyReading | None
    lines: tuple[RecapLine, ...]
    total: Totals
    elected: int
    labels: tuple[tuple[str, Bilingual], ...] = ()

    def rows(
        self, lang: str = "id", *, rounding: Policy = "none"
    ) -> Iterator[dict[str, int | str | None]]:
        """Each part, and the total, as a flat row, for tables; amounts as the language writes them.

        Raises:
            ValueError: the language is neither `id` nor `en`.
            PetaError: there is no such rounding.
        """
        from jabatan_eval.organisation.recap_views import as_rows

        return as_rows(self, checked_lang(lang), checked_rounding(rounding))

    def sheet(self, lang: str = "id", *, rounding: Policy = "none") -> Sheet:
        """The recap as a sheet of a workbook.

        Raises:
            ValueError: the language is neither `id` nor `en`.
            PetaError: there is no such rounding.
        """
        from jabatan_eval.organisation.recap_views import as_sheet

        return as_sheet(self, checked_lang(lang), checked_rounding(rounding))

    def to_text(self, lang: str = "id", *, rounding: Policy = "none") -> str:
        """The recap in plain text.

        Args:
            lang: `id` or `en`.
            rounding: how needs are shown. Each part is rounded by itself and the total from the
                exact sum; where the parts shown do not add up to it, the difference is said.

        Raises:
            ValueError: the language is neither `id` nor `en`.
            PetaError: there is no such rounding.
        """
        from jabatan_eval.organisation.recap_views import as_text

        return as_text(self, checked_lang(lang), checked_rounding(rounding))

    def to_html(self, lang: str = "id", *, rounding: Policy = "none") -> str:
        """The recap as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
            PetaError: there is no such rounding.
        """
        from jabatan_eval.organisation.recap_views import as_html

        return as_html(self, checked_lang(lang), checked_rounding(rounding))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Recap by {self.by}, {len(self.lines)} parts, {self.total.posts} posts>"


def recap_of(peta: PetaJabatan, by: str, reading: str) -> Recap:
    """The recap of a peta.

    Raises:
        PetaError: there is no such recap, or no such reading.
    """
    wanted, known = checked_by(by), checked_reading(reading)
    grouped: dict[Key, tuple[Key, Totals]] = {}
    total = Totals()
    for post in peta.posts:
        if not post.dipilih:
            own = _key(peta, post, wanted, known)
            same = own if not isinstance(own, str) else _SAME[wanted](own)
            first, sums = grouped.get(same, (own, Totals()))
            alone = totals_of(post)
            grouped[same] = (first, sums.plus(alone))
            total = total.plus(alone)
    schemes, kinds = peta.catalogue.schemes, peta.catalogue.kinds_of_post
    labels = [(one.name, one.label) for one in schemes]
    labels += [(one.name, one.label) for one in kinds]
    names = [name for name, _ in labels]
    order: dict[By, Callable[[str], tuple[int, str]]] = {
        "kelas": lambda key: (-int(key), ""),
        "jenis": lambda key: (names.index(key), ""),
        "unit": lambda _: (0, ""),
        "eselon": lambda key: (0, key),
    }
    keys: list[Key] = [key for key in grouped if key is not None]
    keys.sort(key=lambda key: order[wanted](str(key)))
    keys += [None] if None in grouped else []
    return Recap(
        by=wanted,
        reading=known if wanted == "kelas" else None,
        lines=tuple(RecapLine(*grouped[key]) for key in keys),
        total=total,
        elected=sum(post.dipilih for post in peta.posts),
        labels=tuple(labels) if wanted == "jenis" else (),
    )


def _key(peta: PetaJabatan, post: Post, by: By, reading: AnyReading) -> Key:
    """What a post belongs to; None for nothing."""
    if by == "kelas":
        return peta.kelas(post.id, reading)
    return {"jenis": post.jenis_jabatan, "unit": post.unit_kerja, "eselon": post.eselon}[by]


_SAME: Final[dict[By, Callable[[str], str]]] = {
    "jenis": str,
    "unit": cleaned,
    "eselon": eselon_key,
}
"""How two spellings are the same."""


def checked_by(by: str) -> By:
    """What a recap is asked by, or a refusal that lists what it can be by.

    Raises:
        PetaError: there is no such recap.

    Examples:
        >>> checked_by("unit"), checked_by("unit_kerja")
        ('unit', 'unit')
    """
    for known in BY:
        if _NAMES.get(by, by) == known:
            return known
    raise PetaError([Fault("unknown_recap", given=shown(by), allowed=BY)])


def checked_rounding(rounding: str) -> Policy:
    """The rounding asked for, or a refusal that lists those there are.

    Raises:
        PetaError: there is no such rounding.

    Examples:
        >>> checked_rounding("ceil")
        'ceil'
    """
    for known in POLICIES:
        if rounding == known:
            return known
    raise PetaError([Fault("unknown_rounding", given=shown(rounding), allowed=POLICIES)])
