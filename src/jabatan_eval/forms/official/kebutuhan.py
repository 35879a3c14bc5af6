"""The list of needs: each job with its holders, its need, and the need of each year that follows.

What stands in it, and to whom it goes, is that of `DaftarKebutuhan`; here it is printed.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import count, groupby
from typing import Final

from jabatan_eval.errors import Fault
from jabatan_eval.forms.official.results import by_unit, numeric
from jabatan_eval.forms.official.signing import signed_by
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Cell,
    Column,
    Document,
    Heading,
    Paragraph,
    Printed,
    Row,
    Signatures,
    Table,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.forms.printed.wording import date_text, number_text
from jabatan_eval.organisation import BarisKebutuhan, DaftarKebutuhan, Procedures
from jabatan_eval.organisation.procedures import default_procedures
from jabatan_eval.process.people import Pejabat

__all__ = ["kebutuhan", "kebutuhan_document"]

_SIZE_PT: Final = 7
_APART_AT_MOST: Final = 3
"""Rows of which the same is found that are still told one by one."""
_YEARLY: Final = ("pensiun", "habis_kontrak", "perlu")


def kebutuhan(
    daftar: DaftarKebutuhan,
    path: str | os.PathLike[str],
    *,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    procedures: Procedures | None = None,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print a list of needs.

    Args:
        daftar: the list; what is to be looked at in it is told, and stands nowhere on the form.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        pejabat: who signs; nobody by default.
        tempat: the place of signing.
        tanggal: the date of signing.
        elektronik: whether it is signed electronically.
        procedures: whose rules count; the shipped ones by default.
        paper: the paper; F4, lying, by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: the file cannot be written.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.organisation import Pemangku
        >>> holders = Pemangku(pada="2025-12-31", pns=1)
        >>> row = BarisKebutuhan(nama_jabatan="Arsiparis", kelas=8, kebutuhan=3, pemangku=holders)
        >>> daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", baris=[row])
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     [one.kind for one in kebutuhan(daftar, f"{folder}/daftar.html").lacking]
        ['basis_not_given']
    """
    document = kebutuhan_document(
        daftar, pejabat=pejabat, tempat=tempat, tanggal=tanggal, elektronik=elektronik,
        procedures=procedures, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def kebutuhan_document(
    daftar: DaftarKebutuhan,
    *,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    procedures: Procedures | None = None,
    paper: str | None = None,
) -> Document:
    """A list of needs, described; the arguments are those of `kebutuhan`."""
    words, data = words_of("kebutuhan"), procedures or default_procedures()
    together = by_unit(daftar.baris, lambda row: row.unit_kerja)
    daftar = daftar.model_copy(update={"baris": together})
    title = f"{words('judul')}\n{words('lingkungan', instansi=daftar.instansi.upper())}"
    note = words("keterangan", tanggal=date_text(daftar.baris[0].pemangku.pada))
    basis = _one_basis(daftar)
    if basis is not None:
        note = f"{note} {words('dasar_semua', dasar=basis)}"
    blocks: tuple[Block, ...] = (
        Heading(title),
        _table(daftar, data, words, with_basis=basis is None),
        Paragraph(note, align="left", small=True),
    )
    if pejabat is not None:
        signed = signed_by(pejabat, tempat, tanggal, elektronik=elektronik)
        blocks += (Signatures((signed,)),)
    return Document(
        title.replace("\n", " "), "formulir", blocks, name="kebutuhan", paper=paper or "F4",
        landscape=True, lacking=tuple(_gathered(daftar.findings(procedures=procedures))),
    )  # fmt: skip


def _gathered(findings: Iterable[Fault]) -> Iterator[Fault]:
    """What is found of many rows as one finding, with the first of them and how many they are."""
    alike: dict[Fault, list[Fault]] = {}
    for fault in findings:
        alike.setdefault(replace(fault, where=None), []).append(fault)
    for bare, found in alike.items():
        if len(found) > _APART_AT_MOST:
            first = ", ".join(str(fault.where) for fault in found[:_APART_AT_MOST])
            yield replace(bare, where=f"{first}, ... ({len(found)})")
        else:
            yield from found


def _one_basis(daftar: DaftarKebutuhan) -> str | None:
    """The basis of every need, if it is one: said once, it leaves the names their room."""
    bases = {row.dasar for row in daftar.baris}
    return bases.pop() if len(bases) == 1 else None


def _table(daftar: DaftarKebutuhan, data: Procedures, words: Words, *, with_basis: bool) -> Table:
    years = [daftar.tahun_pertama + place for place in range(data.needs.years.count)]
    first = ("no", "nama", "kelas_pendek")
    head = (
        Row((
            *(Cell(words(key), down=2) for key in first),
            Cell(words("pemangku"), across=3),
            *(Cell(words(key), down=2) for key in ("k", "selisih")),
            *(Cell(str(year), across=len(_YEARLY)) for year in years),
            *((Cell(words("dasar"), down=2),) if with_basis else ()),
        )),
        Row(tuple(Cell(words(key)) for key in ("pns", "pppk", "b", *_YEARLY * len(years)))),
    )  # fmt: skip
    body, totals = list[Row](), [0] * (5 + len(_YEARLY) * len(years))
    across = len(first) + len(totals) + with_basis
    numbers = count(1)
    for unit, group in groupby(daftar.baris, key=lambda row: row.unit_kerja):
        if unit is not None:
            body.append(Row((Cell(unit, across=across, align="left"),), section=True))
        for row in group:
            number = next(numbers)
            counts = _counts(row, data)
            totals = [one + other for one, other in zip(totals, counts, strict=True)]
            cells = (Cell(f"{number}."), Cell(row.nama_jabatan), numeric(row.kelas))
            basis = (Cell(row.dasar or "-"),) if with_basis else ()
            body.append(Row((*cells, *map(_signed, counts), *basis)))
    total = Cell(words("jumlah"), across=len(first), align="center")
    empty = (Cell(""),) if with_basis else ()
    last = Row((total, *map(_signed, totals), *empty), bold=True)
    columns = (
        Column(8, "center"), Column(42 if with_basis else 68), Column(10, "center"),
        *(Column(10, "right") for _ in range(5)),
        *(Column(10, "right") for _ in range(len(_YEARLY) * len(years))),
        *((Column(26),) if with_basis else ()),
    )  # fmt: skip
    return Table(columns, head, (*body, last), size_pt=_SIZE_PT)


def _counts(row: BarisKebutuhan, data: Procedures) -> list[int]:
    """Holders, need and difference, then leavers and need of each year."""
    held = row.pemangku
    counts = [held.pns, held.pppk, held.jumlah, row.kebutuhan, row.selisih]
    for year in row.per_tahun(procedures=data):
        counts += [year.pensiun, year.habis_kontrak, year.kebutuhan]
    return counts


def _signed(count: int) -> Cell:
    return Cell(number_text(count), value=count)
