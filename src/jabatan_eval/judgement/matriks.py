"""Jobs by factors on one sheet: what a team puts on the wall."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Annotated, Any, Final

from pydantic import Field, StringConstraints

from jabatan_eval.catalogue import Catalogue, Scheme
from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.asking import check_one_law, several
from jabatan_eval.judgement.matriks_order import KEYS, Order
from jabatan_eval.scoring import Evaluation
from jabatan_eval.tables import Sheet
from jabatan_eval.tables.xlsx_files import CELL_AT_MOST
from jabatan_eval.texts import shown

__all__ = [
    "TEXT_AT_MOST",
    "Matriks",
    "MatriksGroup",
    "MatriksLine",
    "MatriksRow",
    "matriks",
]

TEXT_AT_MOST: Final = CELL_AT_MOST
"""Characters of a text, as many as a cell of a workbook can hold."""

_DEFAULT: Final = ("kind", "eselon", "nilai")
_Text = Annotated[str, StringConstraints(strict=True, max_length=TEXT_AT_MOST)]


class MatriksRow(Frozen, frozen=True):
    """A job on its way into a matriks: its evaluation, and what the evaluation does not say.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> hasil = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> MatriksRow(evaluation=hasil, nama="Kepala Seksi", kind="Pengawas", eselon="IV.a").kind
        'Pengawas'
    """

    evaluation: Evaluation | None
    """None where the levels were refused."""
    nama: _Text = Field(default="")
    """Nama jabatan; where empty, that of the evaluation's job."""
    kind: _Text = Field(default="")
    """The kind of post, by any word that the catalogue knows, or another."""
    eselon: _Text = Field(default="")
    unit: _Text = Field(default="")
    """Unit kerja; where empty, that of the evaluation's job."""
    number: int | None = None
    """Its row in a file."""
    faults: tuple[Fault, ...] = ()
    """What was found: why it was refused, or what else its row shows."""


@dataclass(frozen=True, slots=True)
class MatriksLine:
    """A job in its place.

    Attributes:
        row: the job.
        evaluation: its evaluation.
        marked: the factors in which it differs from its neighbours, in the law's order.
    """

    row: MatriksRow
    evaluation: Evaluation
    marked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MatriksGroup:
    """Jobs that are held against each other.

    Attributes:
        scheme: their scheme.
        shared: what they have in common: pairs of `kind`, `eselon` or `unit` and its value.
        lines: the jobs, in order.
    """

    scheme: Scheme
    shared: tuple[tuple[str, str], ...]
    lines: tuple[MatriksLine, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Matriks:
    """Jobs by factors.

    Attributes:
        catalogue: the law by which they were evaluated; None where no job was.
        by: what they are sorted by.
        groups: the jobs, in groups, in order.
        refused: the jobs whose levels were refused.
    """

    catalogue: Catalogue | None
    by: tuple[str, ...]
    groups: tuple[MatriksGroup, ...]
    refused: tuple[MatriksRow, ...]

    @property
    def lines(self) -> tuple[MatriksLine, ...]:
        """All jobs that were scored, in order."""
        return tuple(line for group in self.groups for line in group.lines)

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """Each job as a flat row, for tables; the refused ones last.

        Args:
            lang: the language of what was found, `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> row = next(matriks([evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")]).rows())
            >>> row["faktor_4A"], row["nilai_jabatan"], row["kelas_jabatan"]
            ('4A-1', 1165, 8)
        """
        from jabatan_eval.judgement.matriks_views import as_rows

        return as_rows(self, lang)

    def sheet(self, lang: str = "id") -> Sheet:
        """The rows as a sheet, for `write_sheets`; `jabatan-eval batch` can read it again.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = matriks([evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")])
            >>> found.sheet().heads[6:9]
            ('faktor_1', 'faktor_2', 'faktor_3')
        """
        from jabatan_eval.judgement.matriks_views import as_sheet

        return as_sheet(self, lang)

    def to_text(self, lang: str = "id") -> str:
        """The matriks in plain text.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = matriks([evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")])
            >>> found.to_text("en").splitlines()[0]
            'JOBS AND THEIR FACTOR LEVELS'
        """
        from jabatan_eval.judgement.matriks_views import as_text

        return as_text(self, lang)

    def to_html(self, lang: str = "id") -> str:
        """The matriks as HTML tables; all markup escaped.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = matriks([evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")])
            >>> found.to_html("en").splitlines()[0]
            '<div lang="en" class="jabatan-eval">'
        """
        from jabatan_eval.judgement.matriks_views import as_html

        return as_html(self, lang)

    def to_page(self, lang: str = "id") -> str:
        """The matriks as a whole HTML page, to be printed across; it needs nothing else.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = matriks([evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")])
            >>> found.to_page("en").splitlines()[0]
            '<!doctype html>'
        """
        from jabatan_eval.judgement.matriks_views import as_page

        return as_page(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Matriks {len(self.lines)} jobs, {len(self.refused)} refused>"

    def __str__(self) -> str:
        return self.to_text()


def matriks(
    evaluations: Iterable[Evaluation | MatriksRow], *, by: str | Iterable[str] = _DEFAULT
) -> Matriks:
    """Put jobs and their levels on one sheet, with what differs from its neighbours marked.

    Each scheme stands apart. Jobs that agree in `kind`, `eselon` and `unit`, as far as these come
    first in `by`, make a group. A level is marked where it differs from that of the job above it
    and from that of the job below it in the group; at an end, from that of the only neighbour.

    Args:
        evaluations: the jobs' evaluations, or rows that tell more of them.
        by: what to sort by, the most important first: `kind` (in the catalogue's order),
            `eselon`, `unit`, `nama` (by the alphabet), `nilai`, `kelas` (from the highest down).
            Jobs alike in all of these keep the order given, as does everything where it is empty.

    Raises:
        JudgementError: something is neither evaluation nor row, a key is unknown, or the
            evaluations are by catalogues whose numbers differ.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> texts = ("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1", "1-1 2-1 3-1 4A-1 4B-1 5-3 6-1")
        >>> found = matriks(map(evaluate, texts))
        >>> [(line.evaluation.nilai_jabatan, line.marked) for line in found.lines]
        [(1430, ('5',)), (1165, ('5',))]
    """
    rows = _rows(evaluations)
    keys = _keys(by)
    scored = [(row, row.evaluation) for row in rows if row.evaluation is not None]
    check_one_law([evaluation for _, evaluation in scored])
    refused = tuple(row for row in rows if row.evaluation is None)
    if not scored:
        return Matriks(None, keys, (), refused)
    order = Order(scored[0][1].catalogue, keys)
    ordered = sorted(scored, key=lambda one: order.place(*one))
    groups = tuple(
        _group(order, [*members])
        for _, members in groupby(ordered, key=lambda one: order.group(*one))
    )
    return Matriks(order.catalogue, keys, groups, refused)


_Scored = tuple[MatriksRow, Evaluation]


def _rows(jobs: object) -> list[MatriksRow]:
    rows: list[MatriksRow] = []
    wrong: list[Fault] = []
    for job in several(jobs):
        row = MatriksRow(evaluation=job) if isinstance(job, Evaluation) else job
        if isinstance(row, MatriksRow):
            rows.append(_named(row))
        else:
            wrong.append(Fault("not_an_evaluation", given=shown(job)))
    if wrong:
        raise JudgementError(wrong)
    return rows


def _named(row: MatriksRow) -> MatriksRow:
    """The row with name and unit of the evaluation's job, where it has none of its own."""
    job = row.evaluation.job if row.evaluation is not None else None
    if job is None or (row.nama and row.unit):
        return row
    return row.model_copy(update={"nama": row.nama or job.nama, "unit": row.unit or job.unit or ""})


def _keys(by: Any) -> tuple[str, ...]:
    keys = tuple(by) if isinstance(by, Iterable) and not isinstance(by, str) else (by,)
    wrong = [key for key in keys if key not in KEYS]
    if wrong:
        raise JudgementError(
            Fault("unknown_sort_key", given=shown(key), allowed=KEYS, where="by") for key in wrong
        )
    return keys


def _group(order: Order, members: Sequence[_Scored]) -> MatriksGroup:
    """Jobs that are next to each other, with what differs between them."""
    rows, evaluations = zip(*members, strict=True)
    columns = [*zip(*(evaluation.codes for evaluation in evaluations), strict=True)]
    scheme = order.catalogue[evaluations[0].scheme]
    marked = [
        tuple(
            factor.code
            for factor, column in zip(scheme.factors, columns, strict=True)
            if _stands_out(column, place)
        )
        for place in range(len(members))
    ]
    return MatriksGroup(
        scheme, order.shared(rows[0]), tuple(map(MatriksLine, rows, evaluations, marked))
    )


def _stands_out(column: Sequence[str], place: int) -> bool:
    """Whether a level differs from every neighbour that it has."""
    beside = [*column[max(0, place - 1) : place], *column[place + 1 : place + 2]]
    return bool(beside) and column[place] not in beside
