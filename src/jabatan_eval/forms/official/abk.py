"""The workload analysis of one job: every line, its need, and the whole.

The columns are those of item 6 of the job information; the approaches by object and by equipment
have columns of their own. Figures are shown exactly, or marked by a tilde.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Final

from jabatan_eval.errors import WorkloadError
from jabatan_eval.forms.official.signing import signed_by
from jabatan_eval.forms.official.words import Words, words_of
from jabatan_eval.forms.printed import (
    Cell,
    Column,
    Document,
    Heading,
    Pairs,
    Paragraph,
    Printed,
    Row,
    Signatures,
    Table,
    print_document,
)
from jabatan_eval.forms.printed.description import Block
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation import (
    BebanKerja,
    ObjekKerja,
    PeralatanKerja,
    Tugas,
    WaktuEfektif,
)
from jabatan_eval.organisation.beban_kerja import BarisBeban
from jabatan_eval.organisation.exact import Policy, number_text, rounded
from jabatan_eval.organisation.procedures import default_procedures
from jabatan_eval.process.people import Pejabat
from jabatan_eval.texts import say

__all__ = ["abk", "abk_document", "exact_cell", "need_cell", "posts_row"]

_PLACES: Final = 4
"""Decimals of a need: hours of a year divided by 1,250 have no more."""


def abk(
    beban: BebanKerja,
    path: str | os.PathLike[str],
    *,
    unit: str | None = None,
    instansi: str | None = None,
    pembulatan: Policy | None = None,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
    overwrite: bool = False,
) -> Printed:
    """Print the workload analysis of a job.

    Args:
        beban: the workload.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        unit: the job's unit.
        instansi: its agency.
        pembulatan: the rule by which the need becomes whole posts; it is named on the form.
            Without one nothing is rounded.
        pejabat: who signs; nobody by default.
        tempat: the place of signing.
        tanggal: the date of signing.
        elektronik: whether it is signed electronically.
        paper: the paper; that of forms by default.
        overwrite: whether a file that exists may be replaced.

    Raises:
        WorkloadError: lines lack something, each named, or there is no such rule of rounding.
        DocumentError: the file cannot be written.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval.organisation import Waktu
        >>> tugas = Tugas(uraian="Melayani surat", volume=500, waktu=Waktu.menit(30))
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     abk(BebanKerja(tugas=[tugas]), f"{folder}/abk.html", pembulatan="ceil").complete
        True
    """
    document = abk_document(
        beban, unit=unit, instansi=instansi, pembulatan=pembulatan, pejabat=pejabat,
        tempat=tempat, tanggal=tanggal, elektronik=elektronik, paper=paper,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def abk_document(
    beban: BebanKerja,
    *,
    unit: str | None = None,
    instansi: str | None = None,
    pembulatan: Policy | None = None,
    pejabat: Pejabat | None = None,
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
) -> Document:
    """The workload analysis of a job, described; the arguments are those of `abk`.

    Raises:
        WorkloadError: lines lack something, each named, or there is no such rule of rounding.
    """
    words, title = words_of("abk"), words_of("abk")("judul")
    if faults := beban.incomplete():
        raise WorkloadError(faults)
    blocks: tuple[Block, ...] = (
        Heading(title),
        Pairs(tuple(_header(beban, unit, instansi, words))),
        _table(beban, pembulatan, words),
        *_set_elsewhere(beban, words),
    )
    if pejabat is not None:
        blocks += (Signatures((signed_by(pejabat, tempat, tanggal, elektronik=elektronik),)),)
    return Document(title, "formulir", blocks, name="abk", paper=paper, landscape=True)


def exact_cell(value: Fraction) -> Cell:
    """A cell with an exact figure; a number in a workbook where four decimals are enough.

    Examples:
        >>> exact_cell(Fraction(3, 4)).text, exact_cell(Fraction(1, 3)).text
        ('0,75', '1/3')
    """
    text = amount_text(value, "id")
    if value.denominator == 1:
        return Cell(text, value=int(value))
    return Cell(text, value=_decimal(value))


def need_cell(value: Fraction) -> Cell:
    """A cell with a need in posts, with four decimals where they are exact, so that needs line up.

    Examples:
        >>> need_cell(Fraction(2, 5)).text, need_cell(Fraction(1, 3)).text
        ('0,4000', '1/3')
    """
    if _decimal(value) is None:
        return exact_cell(value)
    return Cell(number_text(value, _PLACES), value=_decimal(value))


def _decimal(value: Fraction) -> Decimal | None:
    """The same number with at most four decimals; None where there is none."""
    scaled = value * 10**_PLACES
    if scaled.denominator != 1:
        return None
    return Decimal(scaled.numerator).scaleb(-_PLACES)


def posts_row(label: str, need: Fraction, policy: Policy | None, across: int) -> Row:
    """The closing row: the need as posts, with the rule by which it was rounded.

    Raises:
        WorkloadError: there is no such rule.

    Examples:
        >>> posts_row("Jumlah Pegawai", Fraction(5, 2), "ceil", 3).cells[0].text
        'Jumlah Pegawai (ke atas)'
    """
    words = words_of("informasi_jabatan")
    policy = policy or "none"
    posts = rounded(need, policy)
    rules = default_procedures().rounding.policies
    said = next((rule.label.id for rule in rules if rule.name == policy), words("tidak_dibulatkan"))
    name = words("pembulatan", jumlah=label, aturan=said)
    return Row((Cell(name, across=across, align="center"), exact_cell(posts)), bold=True)


def _header(
    beban: BebanKerja, unit: str | None, instansi: str | None, words: Words
) -> Iterator[tuple[str, str]]:
    known = (
        (words("nama"), beban.jabatan),
        (words("unit"), unit),
        (say("form.agency", "id"), instansi),
        (words("pendekatan"), default_procedures().approach(beban.pendekatan).label.id),
    )
    yield from ((label, text) for label, text in known if text is not None)
    if beban.items and isinstance(beban.items[0], Tugas):
        yield words("waktu_efektif"), _effective(beban.waktu_efektif, words)


def _effective(time: WaktuEfektif, words: Words) -> str:
    """The effective time of a year; on what it rests only where that is an agency's own."""
    if time.nama is None:
        return time.text("id")
    hours, minutes = (time.setahun.to(unit).text("id") for unit in ("jam", "menit"))
    return words("setahun", jam=hours, menit=minutes)


_Maker = Callable[[BarisBeban], Cell]


def _table(beban: BebanKerja, policy: Policy | None, words: Words) -> Table:
    columns = _columns(beban, words)
    heads, shares, makers = zip(*columns, strict=True)
    rows = [
        Row((Cell(f"{line.number}."), *(make(line) for make in makers))) for line in beban.lines
    ]
    across = len(columns)
    total = Cell(words("jumlah"), across=across, align="center")
    closing = (
        Row((total, need_cell(beban.kebutuhan)), bold=True),
        posts_row(words("jumlah_pegawai"), beban.kebutuhan, policy, across),
    )
    head = Row((Cell(words("no")), *map(Cell, heads)))
    return Table((Column(2, "center"), *shares), (head,), (*rows, *closing))


def _columns(beban: BebanKerja, words: Words) -> Sequence[tuple[str, Column, _Maker]]:
    """The heads, widths and cells of an approach."""
    need = (words("kebutuhan"), Column(4, "right"), lambda line: need_cell(line.kebutuhan))
    kind = type(beban.items[0])

    def amount(key: str, name: str) -> tuple[str, Column, _Maker]:
        return (
            words(key),
            Column(4, "right"),
            lambda line: exact_cell(Fraction(getattr(line.item, name))),
        )

    def text(key: str, name: str, share: int) -> tuple[str, Column, _Maker]:
        return words(key), Column(share), lambda line: Cell(getattr(line.item, name) or "-")

    if kind is ObjekKerja:
        first = text("objek", "uraian", 14), text("satuan", "satuan", 4)
        return (
            *first,
            amount("jumlah_objek", "jumlah"),
            amount("per_pegawai", "per_pegawai"),
            need,
        )
    if kind is PeralatanKerja:
        own = (("unit_alat", "unit"), ("awak", "awak"), ("gilir", "gilir"))
        return (text("peralatan", "uraian", 14), *(amount(*pair) for pair in own), need)
    return (
        text("uraian", "uraian", 14),
        text("hasil", "hasil", 6),
        text("satuan", "satuan", 4),
        (words("volume"), Column(4, "right"), _volume),
        (words("waktu"), Column(4, "right"), lambda line: _time(line, "waktu")),
        (words("beban"), Column(4, "right"), lambda line: _time(line, "beban")),
        need,
    )


def _volume(line: BarisBeban) -> Cell:
    """The volume of a year, or of its period with the period's name."""
    volume, _ = line.item.filled()
    period = getattr(line.item, "periode", "tahun")
    if period == "tahun":
        return exact_cell(volume)
    return Cell(f"{amount_text(volume, 'id')} {say(f'periode.{period}', 'id')}")


def _time(line: BarisBeban, name: str) -> Cell:
    """How long one result takes, or all of a year, with its unit."""
    source = line.item if name == "waktu" else line
    time = getattr(source, name)
    return Cell(time.text("id"))


def _set_elsewhere(beban: BebanKerja, words: Words) -> Iterator[Paragraph]:
    """A need that another authority sets, beside the one worked out."""
    if (other := beban.ditetapkan) is not None:
        yield Paragraph(
            words(
                "ditetapkan",
                oleh=other.oleh,
                dasar=other.dasar,
                jumlah=amount_text(other.jumlah, "id"),
            ),
            align="left",
        )
