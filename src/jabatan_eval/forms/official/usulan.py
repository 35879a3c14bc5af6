"""The letter by which results are proposed, with the numbered list of its annexes.

The annexes are compared before anything is written: every job stands in each of them, with the
same nilai and the same kelas. The letter is laid out by custom; an agency's own rules on official
letters come first.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.results import agency_of, results_of
from jabatan_eval.forms.official.signing import dated, signature
from jabatan_eval.forms.official.usulan_lampiran import (
    BerkasUsulan,
    banding_lampiran,
    lampiran_usulan,
    proposed_by,
)
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
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.teams import Keputusan

__all__ = ["usulan", "usulan_document"]

_LABEL_MM: Final = 26
_ROOM_MM: Final = 4
"""Room above the parts of the letter."""


def usulan(
    lampiran: Dossier | Sequence[BerkasUsulan],
    path: str | os.PathLike[str],
    *,
    surat: Keputusan | None = None,
    instansi: str | None = None,
    peta: PetaJabatan | None = None,
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
        lampiran: the annexes, in order; or a dossier, whose annexes are those of
            `lampiran_usulan`, and of which only the jobs that the letter proposes are listed.
        path: a DOCX, PDF or HTML file, by the ending of its name.
        surat: the letter's number and date; that of a dossier's last proposal by default.
        instansi: the agency whose jobs they are; a dossier's own by default.
        peta: the peta among a dossier's annexes, where it is not its own.
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
            annex with results, no letter, no agency, or the file cannot be written.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.forms import BarisHasil
        >>> surat = Keputusan(jenis="Surat Bupati Contoh", nomor="1/2026", tanggal="2026-03-02")
        >>> berkas = [BerkasUsulan("Peta jabatan", [BarisHasil("1", "Camat", 12, 2265)])]
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/usulan.html"
        ...     usulan(berkas, path, surat=surat, instansi="Kabupaten Contoh").complete
        True
    """
    document = usulan_document(
        lampiran, surat=surat, instansi=instansi, peta=peta, pejabat=pejabat, tempat=tempat, kop=kop,
        kepada=kepada, di=di, tembusan=tembusan, sifat=sifat, elektronik=elektronik, jabatan=jabatan,
        paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def usulan_document(
    lampiran: Dossier | Sequence[BerkasUsulan],
    *,
    surat: Keputusan | None = None,
    instansi: str | None = None,
    peta: PetaJabatan | None = None,
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
            annex with results, no letter or no agency.
        PetaError: there is no such reading.
    """
    dossier = lampiran if isinstance(lampiran, Dossier) else None
    surat = surat or (None if dossier is None else dossier.usulan)
    if surat is None:
        raise DocumentError([Fault("no_letter")])
    agency = agency_of(() if dossier is None else dossier, instansi)
    if isinstance(lampiran, Dossier):
        jabatan = proposed_by(lampiran, surat) if jabatan is None else jabatan
        lampiran = lampiran_usulan(lampiran, peta)
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
            words("isi", instansi=agency, jumlah=_counted(len(jobs), words)), above_mm=_ROOM_MM
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
