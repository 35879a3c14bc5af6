"""The results that tables list: one row a job, from a dossier, a peta, or given."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import count as counting
from itertools import groupby
from typing import Final, NamedTuple, TypeVar

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.official.words import Words
from jabatan_eval.forms.printed import Cell, Column, Row, Table
from jabatan_eval.forms.printed.wording import number_text
from jabatan_eval.organisation import PetaJabatan
from jabatan_eval.organisation.peta_classes import AnyReading, checked_reading
from jabatan_eval.process.dossier import Dossier
from jabatan_eval.process.job import JabatanDossier
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

__all__ = [
    "BarisHasil",
    "Source",
    "agency_of",
    "by_unit",
    "numeric",
    "result_table",
    "results_of",
    "unstated",
]


_NAMED_AT_MOST: Final = 5


class BarisHasil(NamedTuple):
    """The result of one job, as tables list it.

    Examples:
        >>> BarisHasil("1", "Camat", 12).nilai is None
        True
    """

    id: str
    nama: str
    kelas: int
    nilai: int | None = None
    """In points; None where the reading states none."""
    unit: str | None = None
    skema: str | None = None
    """The scheme by which the job is evaluated."""
    persediaan: int | None = None
    """How many people hold it."""
    evaluasi: Evaluation | None = None
    """What its levels give, where it has levels."""


Source = Dossier | PetaJabatan | Iterable[BarisHasil]
"""Where results are taken from."""


def results_of(
    source: Source,
    bacaan: str,
    *,
    peta: PetaJabatan | None = None,
    ids: Collection[str] | None = None,
) -> tuple[BarisHasil, ...]:
    """The results of every job in one reading.

    Args:
        source: a dossier, a peta, or rows.
        bacaan: the reading: `dihitung`, `usulan`, `disetujui`, `ditetapkan`; of a peta `tertulis`
            and `terakhir` too. Rows are taken as they are.
        peta: where the holders of a dossier's jobs are counted, by the jobs' ids.
        ids: the jobs that are listed; None for all.

    Raises:
        DocumentError: with every such job that has no class in this reading, or there is no job.
        PetaError: there is no such reading.

    Examples:
        >>> from jabatan_eval.organisation import PetaJabatan
        >>> posts = [{"id": "1", "nama_jabatan": "Camat", "kelas_jabatan": 12, "bezetting": 1}]
        >>> results_of(PetaJabatan.from_rows(posts), "tertulis")[0][:3]
        ('1', 'Camat', 12)
    """
    reading = checked_reading(bacaan)
    faults: list[Fault] = []
    if isinstance(source, Dossier):
        rows = [*_of_dossier(source, reading, peta, faults)]
    elif isinstance(source, PetaJabatan):
        rows = [*_of_peta(source, reading, faults)]
    else:
        rows = [*source]
    if ids is not None:
        rows = [row for row in rows if row.id in ids]
        faults = [fault for fault in faults if fault.where in ids]
    if faults:
        raise DocumentError(faults)
    if not rows:
        raise DocumentError([Fault("no_jobs_listed")])
    return tuple(rows)


def _of_dossier(
    dossier: Dossier, reading: str, peta: PetaJabatan | None, faults: list[Fault]
) -> Iterator[BarisHasil]:
    holders = {} if peta is None else {post.id: post.bezetting for post in peta.posts}
    for job in dossier.jabatan.values():
        kelas = job.kelas(reading)
        if kelas is None:
            faults.append(_no_kelas(job.id, job.nama_jabatan, reading))
            continue
        yield BarisHasil(
            job.id, job.nama_jabatan, kelas, job.nilai(reading), job.unit_kerja, _scheme(job),
            holders.get(job.id), job.evaluation,
        )  # fmt: skip


def _scheme(job: JabatanDossier) -> str | None:
    """The scheme of a job: its own, that of its evaluation, or that of its kind."""
    if job.skema is not None:
        return job.skema
    if job.evaluation is not None:
        return job.evaluation.scheme
    kinds = default_catalogue().kinds_of_post
    return next((kind.scheme for kind in kinds if kind.name == job.jenis_jabatan), None)


def _of_peta(peta: PetaJabatan, reading: AnyReading, faults: list[Fault]) -> Iterator[BarisHasil]:
    for post in peta.posts:
        if post.dipilih:
            continue
        classes, evaluation = peta.classes(post.id), peta.evaluation(post.id)
        own = classes.most_settled if reading == "terakhir" else reading
        written = next((one for one in classes.tertulis if one.reading == own), None)
        kelas = None if own is None else classes.kelas(own)
        if kelas is None:
            faults.append(_no_kelas(post.id, post.nama_jabatan, reading))
            continue
        nilai = None if written is None else written.nilai
        if own == "dihitung" and evaluation is not None:
            nilai = evaluation.nilai_jabatan
        kind = peta.kind(post.id)
        skema = evaluation.scheme if evaluation else kind and kind.scheme
        yield BarisHasil(
            post.id, post.nama_jabatan, kelas, nilai, post.unit_kerja, post.skema or skema,
            post.bezetting, evaluation,
        )  # fmt: skip


def _no_kelas(key: str, name: str, reading: str) -> Fault:
    return Fault(
        "no_class_in_reading", given=shown(name), where=key, values=(("reading", reading),)
    )


def agency_of(source: Source, instansi: str | None) -> str:
    """The agency that is named, or that of a dossier.

    Raises:
        DocumentError: there is neither.

    Examples:
        >>> agency_of(Dossier.baru("Kabupaten Contoh", 2026, oleh="Budi"), None)
        'Kabupaten Contoh'
    """
    if instansi is not None:
        return instansi
    if isinstance(source, Dossier):
        return source.identitas.instansi
    raise DocumentError([Fault("agency_unnamed")])


Listed = TypeVar("Listed")


def by_unit(rows: Iterable[Listed], unit: Callable[[Listed], str | None]) -> tuple[Listed, ...]:
    """The rows of each unit together, so that its name heads them once; units as they come first.

    A peta is often written from the top down, so that a unit goes on after those below it. Rows of
    no unit come before all, for under a unit's name they would be taken for its own.

    Examples:
        >>> by_unit(["a1", "b1", "a2", "-1"], lambda row: None if row[0] == "-" else row[0])
        ('-1', 'a1', 'a2', 'b1')
    """
    grouped: dict[str | None, list[Listed]] = {None: []}
    for row in rows:
        grouped.setdefault(unit(row), []).append(row)
    return tuple(row for group in grouped.values() for row in group)


def unstated(rows: Sequence[BarisHasil]) -> tuple[Fault, ...]:
    """That the reading states no nilai for some jobs, in whose rows a dash stands.

    Examples:
        >>> unstated([BarisHasil("1", "Camat", 12)])[0].message("en")
        "1 job(s) without nilai in their basis, printed as '-': Camat"
    """
    names = [row.nama for row in rows if row.nilai is None]
    if not names:
        return ()
    some = ", ".join(names[:_NAMED_AT_MOST]) + (", ..." if len(names) > _NAMED_AT_MOST else "")
    count = (("count", str(len(names))),)
    return (Fault("no_points_in_reading", given=some, values=count),)


def numeric(value: int | None) -> Cell:
    """A cell with a number, or a dash where there is none.

    Examples:
        >>> numeric(1165).text, numeric(None).text
        ('1.165', '-')
    """
    return Cell("-") if value is None else Cell(number_text(value), value=value)


def result_table(rows: Sequence[BarisHasil], words: Words) -> Table:
    """The table of names, nilai and kelas: jobs of one unit under its name, numbered throughout.

    Examples:
        >>> from jabatan_eval.forms.official.words import words_of
        >>> table = result_table([BarisHasil("1", "Camat", 12, 2265)], words_of("lampiran"))
        >>> [cell.text for cell in table.rows[0].cells]
        ['1.', 'Camat', '2.265', '12']
    """
    columns = (Column(2, "center"), Column(14), Column(4, "center"), Column(4, "center"))
    head = Row(tuple(Cell(words(key)) for key in ("no", "nama", "nilai", "kelas")))
    body: list[Row] = []
    numbers = counting(1)
    together = by_unit(rows, lambda row: row.unit)
    for unit, group in groupby(together, key=lambda row: row.unit):
        if unit is not None:
            body.append(Row((Cell(unit, across=len(columns), align="left"),), section=True))
        for row in group:
            cells = (
                Cell(f"{next(numbers)}."),
                Cell(row.nama),
                numeric(row.nilai),
                numeric(row.kelas),
            )
            body.append(Row(cells))
    return Table(columns, (head,), tuple(body))
