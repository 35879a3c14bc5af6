"""The annex of a regulation: every job with its nilai and kelas, by unit.

Columns and the LAMPIRAN heading were read in a regional regulation; the order of units is that of
the jobs given.
"""

from __future__ import annotations

import datetime as dt
import os

from jabatan_eval.forms.official.results import (
    Source,
    agency_of,
    result_table,
    results_of,
    unstated,
)
from jabatan_eval.forms.official.signing import signed_by
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Annex,
    Document,
    Heading,
    Printed,
    Signatures,
    print_document,
)
from jabatan_eval.forms.printed.wording import date_text
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.teams import Keputusan

__all__ = ["annex_of", "lampiran", "lampiran_document"]


def lampiran(
    source: Source,
    path: str | os.PathLike[str],
    *,
    instansi: str | None = None,
    peraturan: Keputusan | None = None,
    bacaan: str = "ditetapkan",
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print the annex of the regulation that sets the results.

    Args:
        source: a dossier, a peta, or rows.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        instansi: the agency; that of a dossier by default.
        peraturan: the regulation; by default that by which a dossier's results are set. Without it
            the heading has only LAMPIRAN.
        bacaan: the reading of the results.
        pejabat: who signs; the post is printed above the name.
        tempat: the place of signing.
        tanggal: the date of signing.
        elektronik: whether it is signed electronically.
        paper: the paper; that of annexes by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: jobs have no class in this reading, or the file cannot be written.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.forms.official.results import BarisHasil
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     rows = [BarisHasil("1", "Camat", 12, 2265)]
        ...     lampiran(rows, f"{folder}/lampiran.html", instansi="Kabupaten Contoh").complete
        True
    """
    document = lampiran_document(
        source, instansi=instansi, peraturan=peraturan, bacaan=bacaan, pejabat=pejabat,
        tempat=tempat, tanggal=tanggal, elektronik=elektronik, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def lampiran_document(
    source: Source,
    *,
    instansi: str | None = None,
    peraturan: Keputusan | None = None,
    bacaan: str = "ditetapkan",
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
) -> Document:
    """The annex of a regulation, described; the arguments are those of `lampiran`.

    Raises:
        DocumentError: jobs have no class in this reading.
        PetaError: there is no such reading.
    """
    words, rows = words_of("lampiran"), results_of(source, bacaan)
    agency = agency_of(source, instansi).upper()
    title = f"{words('judul')}\n{words('lingkungan', instansi=agency)}"
    if isinstance(source, Dossier) and bacaan == "ditetapkan":
        peraturan = peraturan or source.penetapan
    person = signed_by(pejabat, tempat, tanggal, elektronik=elektronik)
    blocks = (Heading(title), result_table(rows, words), Signatures((person,)))
    return Document(
        title.replace("\n", " "), "lampiran", blocks, name="lampiran", paper=paper,
        annex=annex_of(peraturan, words), lacking=unstated(rows),
    )  # fmt: skip


def annex_of(peraturan: Keputusan | None, words: Words) -> Annex:
    """The heading of an annex.

    Examples:
        >>> own = Keputusan(jenis="Peraturan Bupati Contoh", nomor="12", tanggal="2026-03-02",
        ...                 tentang="Kelas Jabatan")
        >>> annex_of(own, words_of("lampiran")).lines
        ('PERATURAN BUPATI CONTOH', 'NOMOR 12 TAHUN 2026', 'TENTANG', 'KELAS JABATAN')
    """
    if peraturan is None:
        return Annex(words("lampiran"), ())
    number, year = peraturan.nomor, peraturan.tanggal.year
    plain = number.isdecimal()
    lines = [
        peraturan.jenis.upper(),
        words("tahun", nomor=number, tahun=year) if plain else words("nomor", nomor=number.upper()),
    ]
    if not plain and str(year) not in number:
        lines.append(words("tanggal", tanggal=date_text(peraturan.tanggal).upper()))
    if peraturan.tentang is not None:
        lines += [words("tentang"), peraturan.tentang.upper()]
    return Annex(words("lampiran"), tuple(lines))
