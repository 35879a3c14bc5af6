"""What stands written of a job's result, each reading with its basis; none overwrites another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, Literal

from pydantic import Field

from jabatan_eval.catalogue.basics import Flag, Frozen, Line, Positive
from jabatan_eval.process.teams import Keputusan

__all__ = ["COMPUTED", "Hasil", "latest"]

COMPUTED: Final = "dihitung"
"""The reading that follows from the levels and is never written by hand."""


class Hasil(Frozen, frozen=True):
    """A result that stands written: proposed, approved by the Minister, or set by the PPK.

    What the levels give is not one of these: it is the job's evaluation.

    Examples:
        >>> surat = Keputusan(jenis="Surat Menteri PANRB", nomor="B/000", tanggal="2026-03-01")
        >>> Hasil(bacaan="disetujui", kelas=8, nilai=1165, dasar=surat).kelas
        8
    """

    bacaan: Literal["usulan", "disetujui", "ditetapkan"]
    """Which reading it is."""
    kelas: Annotated[Positive, Field(le=99)]
    nilai: Positive | None = None
    """The nilai jabatan in points, where the basis states one."""
    dasar: Keputusan
    """The letter, list or regulation in which it stands."""
    dari_daftar: Flag = False
    """Whether it was taken from a published list instead of an evaluation of this agency."""
    catatan: Line | None = None


def latest(results: Iterable[Hasil], reading: str) -> Hasil | None:
    """The last result of a reading; earlier ones stay where they are.

    Examples:
        >>> latest((), "disetujui")
    """
    return next((one for one in reversed([*results]) if one.bacaan == reading), None)
