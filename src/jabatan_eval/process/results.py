"""What stands written of a job's result, each reading with its basis; none overwrites another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, Final

from pydantic import Field, model_validator

from jabatan_eval.catalogue.basics import Flag, Frozen, Line, Name, Positive
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.errors import Fault
from jabatan_eval.process.exercise import Exercise, default_exercise
from jabatan_eval.process.teams import Keputusan

__all__ = ["COMPUTED", "Hasil", "latest", "reading_faults"]

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

    bacaan: Name
    """Which reading it is: `diusulkan`, `disetujui` or `ditetapkan`."""
    kelas: Annotated[Positive, Field(le=99)]
    nilai: Positive | None = None
    """The nilai jabatan in points, where the basis states one."""
    dasar: Keputusan
    """The letter, list or regulation in which it stands."""
    dari_daftar: Flag = False
    """Whether it was taken from a published list instead of an evaluation of this agency."""
    catatan: Line | None = None

    @model_validator(mode="after")
    def _written(self) -> Hasil:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        if self.bacaan == COMPUTED:
            yield ("bacaan",), Fault("result_computed", given=self.bacaan)


def latest(results: Iterable[Hasil], reading: str) -> Hasil | None:
    """The last result of a reading; earlier ones stay where they are.

    Examples:
        >>> latest((), "disetujui")
    """
    found = None
    for one in results:
        found = one if one.bacaan == reading else found
    return found


def reading_faults(result: Hasil, exercise: Exercise | None = None) -> Iterator[Fault]:
    """Whether a result's reading is one of the data's.

    Examples:
        >>> surat = Keputusan(jenis="Surat", nomor="1", tanggal="2026-03-01")
        >>> [f.kind for f in reading_faults(Hasil(bacaan="dikira", kelas=8, dasar=surat))]
        ['not_allowed']
    """
    words = tuple(one.name for one in (exercise or default_exercise()).results)
    if result.bacaan not in words:
        yield Fault("not_allowed", given=result.bacaan, allowed=words)
