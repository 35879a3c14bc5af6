"""The evaluation form: factors, points, conclusion and signatures, for both schemes.

After slide 20 of the deck and filled forms (practice): columns and conclusion are confirmed;
place, date and NIP are local additions. Points have a thousands point, as Indonesian writes them.
"""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterator, Sequence

from jabatan_eval.catalogue import ClassBand
from jabatan_eval.forms.official.signing import (
    SIDE_BY_SIDE,
    Signer,
    dated,
    signature,
    signer_list,
)
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
from jabatan_eval.forms.printed.description import Align
from jabatan_eval.forms.printed.wording import number_text
from jabatan_eval.process.people import Pejabat
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.views import column_heads, form_rows, receipt_line
from jabatan_eval.texts import checked_lang, say

__all__ = ["formulir_document", "formulir_penilaian"]

_SHARES = (1, 6, 2, 4, 4)
_MEMBERS = 2
"""Lines for members where none is named, as on the deck's form."""


def formulir_penilaian(
    evaluation: Evaluation,
    path: str | os.PathLike[str],
    *,
    ketua: Pejabat | None = None,
    anggota: Sequence[Pejabat] = (),
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
    lang: str = "id",
    overwrite: bool = False,
) -> Printed:
    """Print the evaluation form of one job.

    Args:
        evaluation: the job's evaluation.
        path: a DOCX, PDF, XLSX or HTML file, by the ending of its name.
        ketua: who leads the team; a dotted line where none is named.
        anggota: its members; two dotted lines where none is named.
        tempat: the place of signing.
        tanggal: the date of signing.
        elektronik: whether it is signed electronically.
        paper: the paper; that of forms by default.
        lang: `id` or `en`.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: it may not or cannot be written.
        MissingExtraError: the extra `forms` is not installed.

    Examples:
        >>> import tempfile
        >>> from jabatan_eval import evaluate
        >>> hasil = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     formulir_penilaian(hasil, f"{folder}/formulir.html").complete
        True
    """
    document = formulir_document(
        evaluation, ketua=ketua, anggota=anggota, tempat=tempat, tanggal=tanggal,
        elektronik=elektronik, paper=paper, lang=lang,
    )  # fmt: skip
    return print_document(document, path, overwrite=overwrite)


def formulir_document(
    evaluation: Evaluation,
    *,
    ketua: Pejabat | None = None,
    anggota: Sequence[Pejabat] = (),
    tempat: str | None = None,
    tanggal: dt.date | None = None,
    elektronik: bool = False,
    paper: str | None = None,
    lang: str = "id",
) -> Document:
    """The evaluation form of one job, described; the arguments are those of `formulir_penilaian`.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> formulir_document(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")).title
        'FORMULIR PENILAIAN JABATAN STRUKTURAL'
    """
    checked_lang(lang)
    scheme = evaluation.catalogue[evaluation.scheme].form_label.text(lang)
    title = say("form.title", lang, scheme=scheme.upper())
    job = evaluation.job
    header = (
        (say("form.job", lang), (job and job.nama) or ""),
        (say("form.unit", lang), (job and job.unit) or ""),
        (say("form.agency", lang), (job and job.instansi) or ""),
    )
    blocks = (
        Heading(title),
        Pairs(header),
        _table(evaluation, lang, scheme),
        Paragraph(receipt_line(evaluation, lang), align="left", small=True),
        *_signatures(ketua, anggota, dated(tempat, tanggal, lang), lang, elektronik=elektronik),
    )
    return Document(title, "formulir", blocks, name="formulir", paper=paper, lang=lang)


def _table(evaluation: Evaluation, lang: str, scheme: str) -> Table:
    heads = column_heads(lang, scheme)
    aligns: tuple[Align, ...] = ("center", "left", "right", "left", "left")

    def points(value: int | None) -> Cell:
        return Cell("") if value is None else Cell(number_text(value, lang=lang), value=value)

    rows = [
        Row((Cell(row.number), Cell(row.factor), points(row.points), Cell(row.standar),
             Cell(row.keterangan)))
        for row in form_rows(evaluation, lang)
    ]  # fmt: skip
    conclusion = say("form.conclusion", lang).upper()
    total, kelas = points(evaluation.nilai_jabatan), points(evaluation.kelas_jabatan)
    band = Cell(_band(evaluation.band, lang), across=2)
    closing = (
        Row((Cell(conclusion, across=len(_SHARES), align="left"),), bold=True),
        Row((Cell(""), Cell(say("form.total", lang)), total, Cell("", across=2)), bold=True),
        Row((Cell(""), Cell(say("form.kelas", lang)), kelas, band), bold=True),
    )
    columns = tuple(map(Column, _SHARES, aligns))
    return Table(columns, (Row(tuple(map(Cell, heads))),), (*rows, *closing))


def _band(band: ClassBand, lang: str) -> str:
    """The range of the class in brackets, its numbers written as the others are."""
    lower = number_text(band.lower, lang=lang)
    upper = None if band.upper is None else number_text(band.upper, lang=lang)
    words = say("band.open" if upper is None else "band.range", lang, lower=lower, upper=upper)
    return f"({words})"


def _signatures(
    ketua: Pejabat | None, anggota: Sequence[Pejabat], head: str, lang: str, *, elektronik: bool
) -> Iterator[Paragraph | Signatures | Table]:
    """The team's signatures, its leader's first, on the right as forms have it; of many a list."""
    chair, member = say("form.chair", lang), say("form.member", lang)
    people = anggota or (None,) * _MEMBERS
    yield Paragraph(say("form.team", lang), align="left", bold=True, with_next=True)
    if len(people) > SIDE_BY_SIDE:
        if head:
            yield Paragraph(head, align="right", with_next=True)
        members = (Signer(member, one, elektronik) for one in people)
        yield signer_list((Signer(chair, ketua, elektronik), *members), lang)
        return
    first = signature((head, f"{chair},"), ketua, elektronik=elektronik)
    others = (signature((f"{member},",), one, elektronik=elektronik) for one in people)
    yield Signatures((first, *others), first_alone=True)
