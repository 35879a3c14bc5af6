"""The record of the results, and of their validation.

Only the two titles are confirmed; the fields follow Indonesian custom, for the official form was
not seen. What was said by whom comes from the record, the table from the jobs' results.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.results import (
    BarisHasil,
    Source,
    agency_of,
    result_table,
    results_of,
    unstated,
)
from jabatan_eval.forms.official.signing import SIDE_BY_SIDE, Signer, signature, signer_list
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Annex,
    Break,
    Document,
    Heading,
    Item,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Printed,
    Signatures,
    Table,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.forms.printed.wording import (
    date_text,
    date_words,
    number_text,
    number_words,
    numbered,
)
from jabatan_eval.process.berita_acara import BeritaAcara, Pendapat, Pihak
from jabatan_eval.process.people import Pejabat
from jabatan_eval.texts import shown

__all__ = ["berita_acara", "berita_acara_document"]

_READINGS: Final[Mapping[str, str]] = {"hasil": "dihitung", "validasi": "disetujui"}
"""What each record is about: the team's results, or those that the Minister approved."""

_LABEL_MM: Final = 44


def berita_acara(
    acara: BeritaAcara,
    source: Source,
    path: str | os.PathLike[str],
    *,
    instansi: str | None = None,
    bacaan: str | None = None,
    kop: Letterhead | None = None,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print a berita acara with its annexed table.

    Args:
        acara: the record.
        source: the jobs that it is about: a dossier, a peta, or rows.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        instansi: the agency whose jobs they are; that of a dossier by default.
        bacaan: the reading of the results; by default `dihitung` for the team's results, and
            `disetujui` for their validation.
        kop: the head of the paper, if any.
        paper: the paper; that of such records by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: jobs have no class in this reading, an opinion is about none of them, or
            the file cannot be written.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.process.people import Pejabat
        >>> acara = BeritaAcara(jenis="hasil", nomor="1/BA/2026", tanggal="2026-03-02",
        ...                     tempat="Contoh", pihak=(Pihak(untuk="Tim Evaluasi Jabatan",
        ...                                                   orang=(Pejabat(nama="A"),)),))
        >>> rows = [BarisHasil("1", "Camat", 12, 2265)]
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/acara.html"
        ...     berita_acara(acara, rows, path, instansi="Kabupaten Contoh").complete
        True
    """
    document = berita_acara_document(
        acara, source, instansi=instansi, bacaan=bacaan, kop=kop, paper=paper
    )
    return print_document(document, path, overwrite=overwrite)


def berita_acara_document(
    acara: BeritaAcara,
    source: Source,
    *,
    instansi: str | None = None,
    bacaan: str | None = None,
    kop: Letterhead | None = None,
    paper: str | None = None,
) -> Document:
    """A berita acara, described; the arguments are those of `berita_acara`.

    Raises:
        DocumentError: jobs have no class in this reading, or an opinion is about none of them.
        PetaError: there is no such reading.
    """
    words = words_of("berita_acara")
    rows = results_of(source, bacaan or _READINGS[acara.jenis])
    names = {row.id: row.nama for row in rows}
    unknown = [one.jabatan for one in acara.pendapat if one.jabatan not in (None, *names)]
    if unknown:
        raise DocumentError(
            Fault("opinion_on_no_job", given=shown(key), where=acara.nomor) for key in unknown
        )
    agency, title = agency_of(source, instansi), words(f"judul_{acara.jenis}")
    blocks = (
        Heading(f"{title}\n{words('nomor', nomor=acara.nomor)}"),
        *_opening(acara, words),
        *_said(acara, rows, names, agency, words),
        _signed(acara),
        *_annex(acara, rows, title, agency, words),
    )  # fmt: skip
    return Document(
        title, "berita_acara", blocks, name="berita acara", paper=paper, letterhead=kop,
        lacking=(*acara.faults(), *unstated(rows)),
    )  # fmt: skip


def _signed(acara: BeritaAcara) -> Signatures | Table:
    """Everybody's signature, party by party: a few side by side, many in a list."""
    people = [(party, person) for party in acara.pihak for person in party.orang or (None,)]
    if len(people) > SIDE_BY_SIDE:
        return signer_list(
            Signer("\n".join((*_post(person), party.untuk)), person, party.elektronik)
            for party, person in people
        )
    return Signatures(tuple(
        signature((party.untuk, *(f"{post}," for post in _post(person))), person, elektronik=party.elektronik)
        for party, person in people
    ))  # fmt: skip


def _post(person: Pejabat | None) -> tuple[str, ...]:
    """As what somebody signs for a party, where that is said."""
    return (person.jabatan,) if person and person.jabatan else ()


def _opening(acara: BeritaAcara, words: Words) -> Iterator[Block]:
    """Day, place, and who met, each party under its own name."""
    day = acara.tanggal
    yield Paragraph(
        words(
            "pembuka",
            tanggal=date_words(day),
            angka=day.strftime("%d/%m/%Y"),
            tempat=acara.tempat,
        )
    )
    number = 0
    for party in acara.pihak:
        yield Paragraph(words("untuk", untuk=party.untuk), with_next=True)
        for pairs in _people(party, number, words):
            yield pairs
            number += 1


def _people(party: Pihak, number: int, words: Words) -> Iterator[Pairs]:
    for place, person in enumerate(party.orang, number + 1):
        known = (
            ("nama_orang", person.nama),
            ("nip", person.nip),
            ("pangkat", person.pangkat),
            ("jabatan_orang", person.jabatan),
        )
        rows = tuple((words(key), text) for key, text in known if text is not None)
        marks = (numbered("1.", place), *("",) * (len(rows) - 1))
        yield Pairs(rows, label_mm=_LABEL_MM, marks=marks)


def _said(
    acara: BeritaAcara,
    rows: Sequence[BarisHasil],
    names: Mapping[str, str],
    instansi: str,
    words: Words,
) -> Iterator[Block]:
    """What was evaluated or validated, what else was agreed, and who thinks otherwise."""
    count = words("jumlah_kata", jumlah=number_text(len(rows)), kata=number_words(len(rows)))
    yield Paragraph(words(f"isi_{acara.jenis}", instansi=instansi, jumlah=count))
    if acara.catatan:
        yield Paragraph(words("kesepakatan"), with_next=True)
        yield Listing(tuple(map(Item, acara.catatan)))
    if acara.pendapat:
        yield Paragraph(words("pendapat"), with_next=True)
        yield Listing(tuple(Item(_opinion(one, names, words)) for one in acara.pendapat))
    else:
        yield Paragraph(words("tanpa_pendapat"))
    yield Paragraph(words("penutup"), with_next=True)


def _opinion(one: Pendapat, names: Mapping[str, str], words: Words) -> str:
    if one.jabatan is None:
        return words("pendapat_butir", oleh=one.oleh, isi=one.isi)
    return words("pendapat_jabatan", oleh=one.oleh, isi=one.isi, jabatan=names[one.jabatan])


def _annex(
    acara: BeritaAcara, rows: Sequence[BarisHasil], title: str, instansi: str, words: Words
) -> Iterator[Block]:
    day = words("tanggal", tanggal=date_text(acara.tanggal).upper())
    head = f"{words('tabel')}\n{words('lingkungan', instansi=instansi.upper())}"
    yield Break("lampiran")
    yield Annex(words("lampiran"), (title, words("nomor", nomor=acara.nomor), day))
    yield Heading(head, level=2, align="center")
    yield result_table(rows, words)
