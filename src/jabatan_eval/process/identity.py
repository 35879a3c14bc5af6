"""What a dossier is about: agency, year and round."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from jabatan_eval.catalogue.basics import Frozen, Line, Positive

__all__ = ["Identitas"]


class Identitas(Frozen, frozen=True):
    """The agency, the year, and which round of evaluation it is.

    Examples:
        >>> Identitas(instansi="Pemerintah Kabupaten Contoh", tahun=2026).putaran
        1
    """

    instansi: Line
    tahun: Annotated[Positive, Field(ge=1945, le=9999)]
    nama: Line | None = None
    """What the exercise is called, where it has a name."""
    putaran: Positive = 1
    """1 for the first evaluation; a re-evaluation is the next round."""
    pemicu: Line | None = None
    """Why there is a further round."""
