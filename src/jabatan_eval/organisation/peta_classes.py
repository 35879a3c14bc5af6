"""The classes of a post in each reading, kept apart: none overwrites another."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple, get_args

from jabatan_eval.errors import Fault, PetaError
from jabatan_eval.organisation.post import READINGS, KelasTertulis, Post
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

__all__ = ["ANY_READING", "AnyReading", "Classes", "checked_reading", "kelas_in"]

AnyReading = Literal["terakhir", "dihitung", "usulan", "tertulis", "disetujui", "ditetapkan"]
"""A reading of a class: a written one, `dihitung` (computed), or `terakhir`, the most settled."""

ANY_READING: Final[tuple[AnyReading, ...]] = get_args(AnyReading)


class Classes(NamedTuple):
    """The classes of one post.

    Examples:
        >>> classes = Classes(None, (KelasTertulis(reading="disetujui", kelas=9),))
        >>> classes.kelas(), classes.kelas("usulan"), classes.most_settled
        (9, None, 'disetujui')
    """

    dihitung: Evaluation | None
    """What the chosen levels give; None where none are chosen."""
    tertulis: tuple[KelasTertulis, ...]
    """What stands written, each with its basis."""

    @property
    def most_settled(self) -> AnyReading | None:
        """The most settled reading in which there is a class; None where there is none at all."""
        written = {one.reading for one in self.tertulis}
        for reading in reversed(READINGS):
            if reading in written:
                return reading
        return None if self.dihitung is None else "dihitung"

    def kelas(self, reading: AnyReading = "terakhir") -> int | None:
        """The class in one reading; None where there is none."""
        if reading == "terakhir":
            settled = self.most_settled
            return None if settled is None else self.kelas(settled)
        if reading == "dihitung":
            return None if self.dihitung is None else self.dihitung.kelas_jabatan
        return next((one.kelas for one in self.tertulis if one.reading == reading), None)


def kelas_in(post: Post, result: Evaluation | None, reading: AnyReading) -> int | None:
    """The class of a post in one reading.

    Examples:
        >>> kelas_in(Post(id="1", nama_jabatan="Camat"), None, "terakhir")
    """
    return Classes(result, post.kelas_tertulis).kelas(reading)


def checked_reading(reading: str) -> AnyReading:
    """The reading asked for, or a refusal that lists those there are.

    Raises:
        PetaError: there is no such reading.

    Examples:
        >>> checked_reading("usulan")
        'usulan'
    """
    for known in ANY_READING:
        if reading == known:
            return known
    raise PetaError([Fault("unknown_reading", given=shown(reading), allowed=ANY_READING)])
