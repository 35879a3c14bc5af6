"""The peta jabatan on sheets of paper with its recap by class; in a workbook, as a table."""

from __future__ import annotations

import os
from collections.abc import Iterator
from fractions import Fraction
from typing import Final, cast

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.abk import exact_cell
from jabatan_eval.forms.official.results import numeric
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Break,
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Picture,
    Printed,
    Row,
    Table,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.forms.printed.styles import styles
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.peta_classes import AnyReading, checked_reading
from jabatan_eval.organisation.peta_drawn import Paper
from jabatan_eval.organisation.peta_sums import Totals
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.peta_hasil import peta_dengan_hasil

__all__ = ["peta", "peta_document"]

_RECAP_MM: Final = 180
_STEP: Final = "\u00a0" * 4
"""How far a name stands to the right of that of its superior."""


def peta(
    jabatan: PetaJabatan | Dossier,
    path: str | os.PathLike[str],
    *,
    judul: str | None = None,
    catatan: str | None = None,
    bacaan: AnyReading = "terakhir",
    paper: Paper | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print a peta jabatan with its recap.

    Args:
        jabatan: the peta, or a dossier, whose peta has the results of its jobs.
        path: a DOCX, PDF or HTML file with the drawing, or an XLSX file with the table.
        judul: whose peta it is; the unit of its first post by default.
        catatan: a line under the title, such as the date.
        bacaan: the reading of the classes; the most settled by default.
        paper: `A4`, `F4` or `A3`, lying; A3 by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: the dossier has no peta, or the file cannot be written.
        DrawingError: paper, title or note cannot be used.
        PetaError: there is no such reading.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> own = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", "bezetting": 1}])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     peta(own, f"{folder}/peta.html").complete
        True
    """
    drawn = os.path.splitext(os.fspath(path))[1].lower() != ".xlsx"  # noqa: PTH122
    document = peta_document(
        jabatan, judul=judul, catatan=catatan, bacaan=bacaan, paper=paper, gambar=drawn
    )
    return print_document(document, path, overwrite=overwrite)


def peta_document(
    jabatan: PetaJabatan | Dossier,
    *,
    judul: str | None = None,
    catatan: str | None = None,
    bacaan: AnyReading = "terakhir",
    paper: Paper | None = None,
    gambar: bool = True,
) -> Document:
    """A peta jabatan, described; the arguments are those of `peta`, and one more.

    Args:
        jabatan: the peta, or a dossier, whose peta has the results of its jobs.
        judul: whose peta it is.
        catatan: a line under the title.
        bacaan: the reading of the classes.
        paper: `A4`, `F4` or `A3`.
        gambar: whether it is drawn; otherwise it is a table.

    Raises:
        DocumentError: the dossier has no peta.
        DrawingError: paper, title or note cannot be used.
        PetaError: there is no such reading.
    """
    if isinstance(jabatan, Dossier):
        found = peta_dengan_hasil(jabatan)
        if found is None:
            raise DocumentError([Fault("no_map_named")])
        jabatan = found
    words, reading = words_of("peta"), checked_reading(bacaan)
    own = judul or jabatan.posts[0].unit_kerja
    title = words("judul") if own is None else f"{words('judul')}\n{own.upper()}"
    first = (
        _sheets(jabatan, judul, catatan, reading, paper, words)
        if gambar
        else iter((Heading(title), _table(jabatan, reading, words)))
    )
    blocks = (*first, Break("rekapitulasi"), *_recap(jabatan, reading, words))
    return Document(
        title.replace("\n", " "), "peta", blocks, name="peta", paper=paper, landscape=True
    )


def _sheets(
    jabatan: PetaJabatan,
    judul: str | None,
    catatan: str | None,
    reading: AnyReading,
    paper: Paper | None,
    words: Words,
) -> Iterator[Block]:
    """The drawing, a sheet of paper each."""
    size = paper or cast("Paper", styles().kind("peta").paper)
    sheets = jabatan.to_svgs(paper=size, reading=reading, title=judul, note=catatan)
    for number, svg in enumerate(sheets, 1):
        if number > 1:
            yield Break()
        told = words("gambar", lembar=number, lembar_semua=len(sheets))
        yield Picture(svg, told, sheet=True)


def _table(jabatan: PetaJabatan, reading: AnyReading, words: Words) -> Table:
    """Every post in its place, with class, holders, need and difference."""
    keys = ("no", "nama", "unit", "kelas_pendek", "b", "k", "selisih")
    body = []
    for number, (depth, post) in enumerate(jabatan.walk(), 1):
        figures = (
            (Cell(""),) * 4
            if post.dipilih
            else (
                numeric(jabatan.kelas(post.id, reading)),
                numeric(post.bezetting),
                _amount(post.kebutuhan),
                _amount(post.selisih),
            )
        )
        name = f"{_STEP * depth}{post.nama_jabatan}"
        body.append(Row((Cell(f"{number}."), Cell(name), Cell(post.unit_kerja or "-"), *figures)))
    total = Row((Cell(""), Cell(words("jumlah"), across=3), *_sums(jabatan.total)), bold=True)
    columns = (
        Column(2, "center"), Column(20), Column(14), Column(3, "center"), Column(3, "right"),
        Column(3, "right"), Column(3, "right"),
    )  # fmt: skip
    return Table(columns, (Row(tuple(Cell(words(key)) for key in keys)),), (*body, total))


def _recap(jabatan: PetaJabatan, reading: AnyReading, words: Words) -> Iterator[Block]:
    """Posts, holders and need by class."""
    recap = jabatan.recap("kelas", reading=reading)
    keys = ("kelas", "jumlah_jabatan", "b", "k", "selisih")
    body = [
        Row((
            Cell(words("tanpa_kelas")) if line.key is None else numeric(int(line.key)),
            numeric(line.totals.posts), *_sums(line.totals),
        ))
        for line in recap.lines
    ]  # fmt: skip
    total = recap.total
    last = Row((Cell(words("jumlah")), numeric(total.posts), *_sums(total)), bold=True)
    columns = (Column(3, "center"), *(Column(3, "right") for _ in keys[1:]))
    yield Heading(words("rekap"))
    head = Row(tuple(Cell(words(key)) for key in keys))
    yield Table(columns, (head,), (*body, last), width_mm=_RECAP_MM)
    yield Paragraph(words("keterangan"), align="center", small=True)
    if total.without_holders or total.without_need:
        told = words("tidak_diketahui", b=total.without_holders, k=total.without_need)
        yield Paragraph(told, align="center", small=True)


def _sums(totals: Totals) -> tuple[Cell, Cell, Cell]:
    return numeric(totals.bezetting), _amount(totals.kebutuhan), _amount(totals.selisih)


def _amount(value: Fraction | None) -> Cell:
    """An exact amount, or a dash where none is known."""
    return Cell("-") if value is None else exact_cell(value)
