"""The annexes of a proposal: what stands in them, and whether they agree with each other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from jabatan_eval.errors import Fault
from jabatan_eval.forms.official.results import BarisHasil, Source, results_of
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.peta_hasil import peta_dengan_hasil
from jabatan_eval.process.teams import Keputusan
from jabatan_eval.texts import say, shown

__all__ = ["BerkasUsulan", "banding_lampiran", "lampiran_usulan", "proposed_by"]


class BerkasUsulan(NamedTuple):
    """An annex of a proposal: what it is called, and the results that stand in it.

    Examples:
        >>> BerkasUsulan("Peta jabatan", ()).judul
        'Peta jabatan'
    """

    judul: str
    hasil: Source | None
    """The results in it: rows, a dossier or a peta; None for one that has none, such as a decree."""
    bacaan: str = "dihitung"
    """The reading in which a dossier or a peta is taken."""


def banding_lampiran(
    lampiran: Sequence[BerkasUsulan], ids: Collection[str] | None = None
) -> tuple[Fault, ...]:
    """Every job that an annex lacks, or has with another nilai or kelas than the first one.

    Args:
        lampiran: the annexes; those without results are passed over.
        ids: the jobs that are proposed; None for all that stand in the annexes.

    Raises:
        DocumentError: an annex has jobs without a class in its reading.
        PetaError: there is no such reading.

    Examples:
        >>> one, two = BarisHasil("1", "Camat", 12, 2265), BarisHasil("2", "Lurah", 9, 1460)
        >>> found = banding_lampiran([
        ...     BerkasUsulan("Rekapitulasi", [one, two]),
        ...     BerkasUsulan("Peta jabatan", [one._replace(kelas=11)]),
        ... ])
        >>> for fault in found:
        ...     print(fault.message("en"))
        1: 'Camat': Peta jabatan has kelas 11, Rekapitulasi has kelas 12
        2: 'Lurah' is missing in the annex Peta jabatan
    """
    held = [
        (one.judul, {row.id: row for row in results_of(one.hasil, one.bacaan, ids=ids)})
        for one in lampiran
        if one.hasil is not None
    ]
    firsts: dict[str, tuple[str, BarisHasil]] = {}
    for title, rows in held:
        for key, row in rows.items():
            firsts.setdefault(key, (title, row))
    return tuple(
        fault
        for key, (first, row) in firsts.items()
        for title, rows in held
        for fault in _differences(key, first, row, title, rows.get(key))
    )


def _differences(
    key: str, first: str, due: BarisHasil, title: str, row: BarisHasil | None
) -> Iterator[Fault]:
    if row is None:
        lacks = (("annex", title),)
        yield Fault("annex_lacks_job", given=shown(due.nama), where=key, values=lacks)
        return
    for what, one, other in (("nilai", due.nilai, row.nilai), ("kelas", due.kelas, row.kelas)):
        if None not in (one, other) and one != other:
            values = (
                ("annex", title), ("what", what), ("own", str(other)),
                ("other", first), ("due", str(one)),
            )  # fmt: skip
            yield Fault("annexes_differ", given=shown(due.nama), where=key, values=values)


def lampiran_usulan(dossier: Dossier, peta: PetaJabatan | None = None) -> tuple[BerkasUsulan, ...]:
    """The annexes that a proposal has by custom: the recap, the forms, the peta, the record.

    Args:
        dossier: the dossier.
        peta: the peta, where it is not the dossier's own.

    Examples:
        >>> for one in lampiran_usulan(Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi")):
        ...     print(one.judul)
        Rekapitulasi nilai jabatan dan kelas jabatan
        Formulir hasil evaluasi jabatan
        Informasi faktor jabatan
    """
    found = [
        BerkasUsulan(say("official.annex.recap", "id"), dossier, "usulan"),
        BerkasUsulan(say("official.annex.forms", "id"), dossier),
        BerkasUsulan(say("official.annex.factors", "id"), dossier),
    ]
    peta = peta or peta_dengan_hasil(dossier)
    if peta is not None:
        found.append(BerkasUsulan(say("official.annex.map", "id"), peta))
    record = dossier.berita_acara
    if record is not None:
        title = say("official.annex.record", "id", number=record.nomor)
        found.append(BerkasUsulan(title, dossier))
    return tuple(found)


def proposed_by(dossier: Dossier, letter: Keputusan) -> frozenset[str]:
    """The ids of the jobs that a letter proposes, which need not be all."""
    found = ((job.id, job.hasil_of("usulan")) for job in dossier.jabatan.values())
    return frozenset(key for key, one in found if one is not None and one.dasar == letter)
