"""The letter by which results are proposed, with the numbered list of its annexes.

The annexes are compared before anything is written: every job stands in each of them, with the
same nilai and the same kelas. The letter is laid out by custom; an agency's own rules on official
letters come first.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.results import BarisHasil, Source, results_of
from jabatan_eval.forms.official.signing import dated, signature
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Document,
    Item,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Printed,
    Signatures,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.forms.printed.wording import number_text, number_words
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.teams import Keputusan
from jabatan_eval.texts import shown

__all__ = ["BerkasUsulan", "banding_lampiran", "usulan", "usulan_document"]

_LABEL_MM: Final = 26
_ROOM_MM: Final = 4
"""Room above the parts of the letter."""


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


def usulan(
    lampiran: Sequence[BerkasUsulan],
    path: str | os.PathLike[str],
    *,
    surat: Keputusan,
    instansi: str,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    kop: Letterhead | None = None,
    kepada: str | None = None,
    di: str | None = None,
    tembusan: Sequence[str] | None = None,
    sifat: str | None = None,
    elektronik: bool = False,
    jabatan: Collection[str] | None = None,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print the letter of a proposal, if its annexes agree with each other.

    Args:
        lampiran: the annexes, in order.
        path: a DOCX, PDF or HTML file, by the ending of its name.
        surat: the letter's number and date.
        instansi: the agency whose jobs they are.
        pejabat: who signs: the PPK.
        tempat: the place of writing.
        kop: the head of the paper, if any.
        kepada: to whom; the Minister by default.
        di: where that is; `Jakarta` by default.
        tembusan: who gets a copy; the head of BKN by default.
        sifat: the letter's nature; `Biasa` by default.
        elektronik: whether it is signed electronically.
        jabatan: the ids of the jobs that the letter proposes, where they are not all.
        paper: the paper; that of letters by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: with every job that an annex lacks or has differently, or there is no
            annex with results, or the file cannot be written.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> surat = Keputusan(jenis="Surat Bupati Contoh", nomor="1/2026", tanggal="2026-03-02")
        >>> berkas = [BerkasUsulan("Peta jabatan", [BarisHasil("1", "Camat", 12, 2265)])]
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/usulan.html"
        ...     usulan(berkas, path, surat=surat, instansi="Kabupaten Contoh").complete
        True
    """
    document = usulan_document(
        lampiran, surat=surat, instansi=instansi, pejabat=pejabat, tempat=tempat, kop=kop,
        kepada=kepada, di=di, tembusan=tembusan, sifat=sifat, elektronik=elektronik, jabatan=jabatan, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def usulan_document(
    lampiran: Sequence[BerkasUsulan],
    *,
    surat: Keputusan,
    instansi: str,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    kop: Letterhead | None = None,
    kepada: str | None = None,
    di: str | None = None,
    tembusan: Sequence[str] | None = None,
    sifat: str | None = None,
    elektronik: bool = False,
    jabatan: Collection[str] | None = None,
    paper: str | None = None,
) -> Document:
    """The letter of a proposal, described; the arguments are those of `usulan`.

    Raises:
        DocumentError: with every job that an annex lacks or has differently, or there is no
            annex with results.
        PetaError: there is no such reading.
    """
    jobs = {
        row.id
        for one in lampiran
        if one.hasil is not None
        for row in results_of(one.hasil, one.bacaan, ids=jabatan)
    }
    if faults := banding_lampiran(lampiran, jabatan) or (() if jobs else (Fault("no_annexes"),)):
        raise DocumentError(faults)
    words = words_of("usulan")
    office = f"{pejabat.jabatan.upper()}," if pejabat is not None and pejabat.jabatan else ""
    blocks = (
        Paragraph(dated(tempat, surat.tanggal), align="right"),
        _facts(surat, sifat, len(lampiran), words),
        Paragraph(_address(kepada, di, words), align="left", above_mm=_ROOM_MM),
        Paragraph(
            words("isi", instansi=instansi, jumlah=_counted(len(jobs), words)), above_mm=_ROOM_MM
        ),
        Paragraph(words("daftar"), with_next=True),
        Listing(tuple(Item(one.judul) for one in lampiran)),
        Paragraph(words("penutup")),
        Signatures((signature((office,), pejabat, elektronik=elektronik),)),
        *_copies(tembusan, words),
    )
    title = words("judul")
    return Document(title, "surat", blocks, name="surat", paper=paper, letterhead=kop)


def _counted(count: int, words: Words) -> str:
    return words("jumlah_kata", jumlah=number_text(count), kata=number_words(count))


def _facts(surat: Keputusan, sifat: str | None, annexes: int, words: Words) -> Pairs:
    """Number, nature, annexes and subject of the letter."""
    rows: Mapping[str, str] = {
        "label_nomor": surat.nomor,
        "label_sifat": sifat or words("sifat"),
        "label_lampiran": words("berkas", jumlah=_counted(annexes, words)),
        "label_hal": surat.tentang or words("hal"),
    }
    return Pairs(tuple((words(key), text) for key, text in rows.items()), label_mm=_LABEL_MM)


def _address(kepada: str | None, di: str | None, words: Words) -> str:
    to = words("yth", kepada=kepada or words("kepada"))
    return f"{to}\n{words('di', tempat=di or words('tempat_kepada'))}"


def _copies(tembusan: Sequence[str] | None, words: Words) -> Iterator[Block]:
    copies = (words("tembusan_bkn"),) if tembusan is None else tuple(tembusan)
    if copies:
        yield Paragraph(words("tembusan"), align="left", with_next=True, above_mm=_ROOM_MM)
        yield Listing(tuple(map(Item, copies)))
