"""What hangs on each choice: one level down and one level up, factor by factor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from jabatan_eval.catalogue import Criteria, Factor, FactorLevel
from jabatan_eval.judgement.asking import check_evaluations
from jabatan_eval.scoring import Evaluation

__all__ = ["FactorShifts", "Sensitivity", "Shift", "sensitivity"]


@dataclass(frozen=True, slots=True)
class Shift:
    """What one other level in one factor would give.

    Attributes:
        level: the level.
        nilai_jabatan: the nilai with it, in points.
        kelas_jabatan: the class with it.
        points: how much the nilai changes, in points.
        classes: how many classes up or down.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> up = sensitivity(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")).factors[-1].up
        >>> up.level.code, up.nilai_jabatan, up.kelas_jabatan, up.points, up.classes
        ('6-2', 1430, 9, 265, 1)
    """

    level: FactorLevel
    nilai_jabatan: int
    kelas_jabatan: int
    points: int
    classes: int

    @property
    def criteria(self) -> tuple[Criteria, ...]:
        """What would have to be evidenced: the level's criteria, every reading of them.

        Official wording that was laid over them is `level.official`.
        """
        return self.level.criteria


@dataclass(frozen=True, slots=True)
class FactorShifts:
    """One factor of an evaluation, and its levels below and above.

    Attributes:
        factor: the factor.
        level: the level that was chosen.
        down: one level down; None from the lowest.
        up: one level up; None from the highest.
    """

    factor: Factor
    level: FactorLevel
    down: Shift | None
    up: Shift | None

    @property
    def shifts(self) -> tuple[Shift, ...]:
        """Those of the two that there are."""
        return tuple(shift for shift in (self.down, self.up) if shift is not None)

    @property
    def decides(self) -> bool:
        """Whether one level down or up changes the class."""
        return any(shift.classes for shift in self.shifts)


@dataclass(frozen=True, slots=True, repr=False)
class Sensitivity:
    """What hangs on the choices of an evaluation. It shows what follows, and advises nothing.

    Attributes:
        evaluation: the evaluation.
        factors: each factor with its shifts, in the law's order.
    """

    evaluation: Evaluation
    factors: tuple[FactorShifts, ...]

    @property
    def resting_on(self) -> tuple[str, ...]:
        """The factors on whose choice the class rests: one level down or up there changes it."""
        return tuple(one.factor.code for one in self.factors if one.decides)

    @property
    def above_lower(self) -> int:
        """How many points the nilai lies above the lower edge of its band."""
        return self.evaluation.above_lower

    @property
    def below_upper(self) -> int | None:
        """How many points the nilai lies below the upper edge; None where the band is open."""
        return self.evaluation.below_upper

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str]]:
        """Each change as a flat row, for tables.

        Args:
            lang: the language of names and criteria, `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> row = next(sensitivity(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")).rows("en"))
            >>> row["faktor"], row["arah"], row["ke"], row["selisih_nilai"], row["selisih_kelas"]
            ('1', 'up', '1-2', 175, 0)
        """
        from jabatan_eval.judgement.sensitivity_views import as_rows

        return as_rows(self, lang)

    def to_text(self, lang: str = "id") -> str:
        """The changes in plain text, with the criteria that each would have to meet.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = sensitivity(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
            >>> found.to_text("en").splitlines()[0]
            'WHAT HANGS ON EACH CHOICE'
        """
        from jabatan_eval.judgement.sensitivity_views import as_text

        return as_text(self, lang)

    def to_html(self, lang: str = "id") -> str:
        """The changes as HTML tables; all markup escaped.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> found = sensitivity(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
            >>> found.to_html("en").splitlines()[1]
            '<table>'
        """
        from jabatan_eval.judgement.sensitivity_views import as_html

        return as_html(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Sensitivity of {self.evaluation!r}, rests on {' '.join(self.resting_on) or '-'}>"

    def __str__(self) -> str:
        return self.to_text()


def sensitivity(evaluation: Evaluation) -> Sensitivity:
    """What each choice of an evaluation weighs: one level down and up in each factor.

    Args:
        evaluation: the evaluation; its own catalogue is the law.

    Returns:
        For each factor the nilai and kelas with the level below and the level above, and on which
        factors the class rests.

    Raises:
        JudgementError: it is no evaluation.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> found = sensitivity(evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"))
        >>> found.resting_on, found.above_lower, found.below_upper
        (('3', '6'), 60, 185)
    """
    check_evaluations([evaluation])
    factors = evaluation.catalogue[evaluation.scheme].factors
    return Sensitivity(
        evaluation,
        tuple(
            FactorShifts(
                factor,
                level,
                _shift(evaluation, factor, level, -1),
                _shift(evaluation, factor, level, 1),
            )
            for factor, level in zip(factors, evaluation.levels, strict=True)
        ),
    )


def _shift(evaluation: Evaluation, factor: Factor, level: FactorLevel, by: int) -> Shift | None:
    """What a level higher or lower would give, if there is one."""
    place = level.number - 1 + by
    if not 0 <= place < len(factor.levels):
        return None
    other = factor.levels[place]
    points = other.points - level.points
    nilai = evaluation.nilai_jabatan + points
    kelas = evaluation.catalogue.band_for(nilai).kelas
    return Shift(other, nilai, kelas, points, kelas - evaluation.kelas_jabatan)
