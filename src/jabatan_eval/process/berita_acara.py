"""The record of what a team or the validating parties agreed: who met, when, where, and dissent.

That there is such a record is confirmed, and so are its two titles; its fields follow Indonesian
practice, for the official form was not seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from jabatan_eval.catalogue.basics import Day, Flag, Frozen, Line, Name
from jabatan_eval.errors import Fault
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.teams import Keputusan, TimAnjabABK, TimEvaluasi

__all__ = ["Arsip", "BeritaAcara", "Pendapat", "Pihak"]


class Pihak(Frozen, frozen=True):
    """A party to the record: for whom, and who.

    Examples:
        >>> Pihak(untuk="Badan Kepegawaian Negara", orang=(Pejabat(nama="A"),)).orang[0].nama
        'A'
    """

    untuk: Line
    """The agency or team for which they came."""
    orang: Annotated[tuple[Pejabat, ...], Field(max_length=100)] = ()
    elektronik: Flag = False
    """Whether they sign electronically."""


class Pendapat(Frozen, frozen=True):
    """A differing opinion: whose, on which job, and what.

    Examples:
        >>> Pendapat(oleh="A", isi="tingkat 2-2 lebih tepat").jabatan
    """

    oleh: Line
    isi: Annotated[str, Field(min_length=1, max_length=10_000)]
    jabatan: Line | None = None
    """The id of the job, where it concerns one."""


class BeritaAcara(Frozen, frozen=True):
    """A berita acara, of the evaluation's results or of their validation.

    Examples:
        >>> acara = BeritaAcara(jenis="validasi", nomor="1/BA/2026", tanggal="2026-03-02",
        ...                     tempat="Jakarta", pihak=(Pihak(untuk="BKN"),))
        >>> [fault.kind for fault in acara.faults()]
        ['record_no_people']
    """

    jenis: Literal["hasil", "validasi"]
    """`hasil` for the team's results, `validasi` for the validation by the Ministry and BKN."""
    nomor: Line
    tanggal: Day
    tempat: Line
    pihak: Annotated[tuple[Pihak, ...], Field(min_length=1, max_length=50)]
    pendapat: Annotated[tuple[Pendapat, ...], Field(max_length=1000)] = ()
    """Differing opinions."""
    catatan: Annotated[tuple[Line, ...], Field(max_length=100)] = ()
    """What else was agreed."""

    def faults(self) -> tuple[Fault, ...]:
        """What is still missing before it can be signed."""
        return tuple(self._faults())

    def _faults(self) -> Iterator[Fault]:
        for party in self.pihak:
            if not party.orang:
                yield Fault("record_no_people", given=party.untuk, where=self.nomor)


class Arsip(Frozen, frozen=True):
    """A paper that counted once and no longer does: replaced, or lapsed by a reopening.

    Examples:
        >>> surat = Keputusan(jenis="Surat", nomor="1", tanggal="2026-03-01")
        >>> Arsip(peran="usulan", isi=surat).isi.nomor
        '1'
    """

    peran: Name
    """What it was for: a field of the dossier, or `pengembalian`, the letter that returned it."""
    isi: Keputusan | BeritaAcara | TimAnjabABK | TimEvaluasi
