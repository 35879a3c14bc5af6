"""The score: `evaluate`, `class_for` and `verify`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import SupportsIndex

from jabatan_eval.catalogue import Catalogue, ClassBand, FactorLevel, default_catalogue
from jabatan_eval.errors import Fault, ReceiptError, SelectionError, UnknownSchemeError
from jabatan_eval.scoring.evaluation import Evaluation, fields_from
from jabatan_eval.scoring.record import Job
from jabatan_eval.scoring.scorer import Scorer, scorer_for
from jabatan_eval.texts import shown

__all__ = ["Levels", "class_for", "evaluate", "verify"]

Levels = Iterable[str | FactorLevel] | Mapping[str, str | SupportsIndex | FactorLevel] | str
"""What `evaluate` takes: codes or levels, a mapping of factors to them, or text."""


def evaluate(
    levels: Levels,
    *,
    scheme: str = "struktural",
    catalogue: Catalogue | None = None,
    job: Job | None = None,
    keterangan: Mapping[str, str] | None = None,
    standar: Mapping[str, str] | None = None,
) -> Evaluation:
    """Score one job: the sum of the chosen levels' points, and the kelas jabatan it falls in.

    Exactly one level for each factor of the scheme; nothing is added, guessed or left out. Order,
    ASCII case and surrounding blanks do not matter. Free writing goes through `parse_levels`.

    Args:
        levels: an iterable of codes or FactorLevels, a mapping of factor to code or level number,
            or text with codes between blanks, commas or semicolons.
        scheme: the scheme's name; nothing in the levels changes it.
        catalogue: the law to score by; the shipped one by default.
        job: the job that the form is about.
        keterangan: a note for some factors, by the factor's code.
        standar: the standard job used, for some factors, by the factor's code.

    Returns:
        The evaluation, immutable, with the catalogue's own levels as its breakdown.

    Raises:
        SelectionError: with every fault of the selection at once.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> evaluate(["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]).kelas_jabatan
        8
        >>> evaluate({"1": 1, "2": 1, "3": "3-2", "4A": 2, "4B": 1, "5": 3, "6": 2}).nilai_jabatan
        2045
        >>> evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.SelectionError: factor 6: no level given; allowed: 6-1, 6-2, 6-3, \
6-4, 6-5, 6-6
    """
    if catalogue is None:
        catalogue = default_catalogue()
    try:
        scorer: Scorer = catalogue._memo[scheme]  # noqa: SLF001  # kept for the score
    except (KeyError, TypeError):
        scorer = scorer_for(catalogue, scheme)
    if type(levels) is list or type(levels) is tuple:
        result = scorer.listed(levels)
    elif type(levels) is str:
        result = scorer.text(levels)
    elif type(levels) is dict:
        result = scorer.mapping(levels)
    else:
        result = scorer.careful(levels)
    if job is None and keterangan is None and standar is None:
        return result
    return result.model_copy(update={"job": job, "keterangan": keterangan, "standar": standar})


def class_for(nilai: int, *, catalogue: Catalogue | None = None) -> ClassBand:
    """The band, and with it the kelas jabatan, of a nilai.

    Only the bands are looked at; whether a scheme can give this total is
    `catalogue["struktural"].is_attainable(nilai)`.

    Args:
        nilai: a total in points.
        catalogue: whose bands count; the shipped one by default.

    Raises:
        NoBandError: the nilai is below the first band, between two, or no whole number.

    Examples:
        >>> class_for(1165).kelas, class_for(1166).kelas
        (8, 8)
        >>> class_for(242)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NoBandError: nilai 242 lies between kelas 1 (up to 240) and kelas 2 \
(from 245); it has no kelas
    """
    return (catalogue or default_catalogue()).band_for(nilai)


def verify(evaluation: Evaluation, *, catalogue: Catalogue | None = None) -> None:
    """Derive an evaluation anew and compare; say nothing where it holds.

    Args:
        evaluation: an evaluation, from wherever it came.
        catalogue: the law to hold it against; the one that it carries by default.

    Raises:
        ReceiptError: it does not follow from the catalogue, with every place that differs.

    Examples:
        >>> verify(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
    """
    if not isinstance(evaluation, Evaluation):
        raise ReceiptError([Fault("not_an_evaluation", given=shown(evaluation))])
    try:
        record = evaluation.record()
        due = fields_from(record, evaluation.catalogue)
        if catalogue is not None:
            fields_from(record, catalogue)
        held = {name: getattr(evaluation, name) for name in due}
    except (SelectionError, UnknownSchemeError) as error:
        raise ReceiptError(error.faults) from None
    except (AttributeError, TypeError, ValueError) as error:  # built around the checks, and badly
        if isinstance(error, ReceiptError):
            raise
        raise ReceiptError([Fault("not_an_evaluation", given=shown(str(error)))]) from None
    differing = [name for name, value in due.items() if name != "catalogue" and held[name] != value]
    if differing:
        raise ReceiptError(
            Fault(
                "receipt_differs",
                given=shown(held[name]),
                where=name,
                values=(("due", shown(due[name])),),
            )
            for name in differing
        )
