"""Two evaluations held against each other, factor by factor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jabatan_eval.catalogue import Factor, FactorLevel
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.asking import check_evaluations, check_one_law
from jabatan_eval.judgement.markup import Marked, framed, html_table, paragraphs
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.lines import labelled, paragraph, signed, table
from jabatan_eval.scoring.views import plain, receipt_line
from jabatan_eval.texts import checked_lang, say

__all__ = ["Comparison", "FactorComparison", "compare"]

_RIGHT: Final = (2, 4, 5)


@dataclass(frozen=True, slots=True)
class FactorComparison:
    """One factor of both evaluations.

    Attributes:
        factor: the factor.
        a: the level in the first.
        b: the level in the second.
    """

    factor: Factor
    a: FactorLevel
    b: FactorLevel

    @property
    def points(self) -> int:
        """How many points the second has more than the first; negative where fewer."""
        return self.b.points - self.a.points

    @property
    def steps(self) -> int:
        """How many levels the second stands above the first; negative where below."""
        return self.b.number - self.a.number


@dataclass(frozen=True, slots=True, repr=False)
class Comparison:
    """Two evaluations side by side; every difference is that of the second from the first.

    Attributes:
        a: the first evaluation.
        b: the second, such as the standard job.
        factors: both levels of each factor, in the law's order.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> a, b = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"), evaluate("1-1 2-1 3-1 4A-2 4B-1 5-1 6-2")
        >>> found = compare(a, b)
        >>> found.differing, found.points, found.classes
        (('4A', '6'), 290, 1)
    """

    a: Evaluation
    b: Evaluation
    factors: tuple[FactorComparison, ...]

    @property
    def points(self) -> int:
        """How much higher the nilai of the second is; negative where lower."""
        return self.b.nilai_jabatan - self.a.nilai_jabatan

    @property
    def classes(self) -> int:
        """How many classes the second stands above the first; negative where below."""
        return self.b.kelas_jabatan - self.a.kelas_jabatan

    @property
    def differing(self) -> tuple[str, ...]:
        """The factors whose levels differ."""
        return tuple(one.factor.code for one in self.factors if one.steps)

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str]]:
        """Each factor as a flat row, for tables.

        Args:
            lang: the language of the factors' names, `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> low = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> high = evaluate("1-2 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> row = next(compare(low, high).rows())
            >>> row["tingkat_a"], row["tingkat_b"], row["selisih_nilai"]
            ('1-1', '1-2', 175)
        """
        checked_lang(lang)
        for one in self.factors:
            yield {
                "faktor": one.factor.code,
                "nama_faktor": one.factor.label(lang),
                "tingkat_a": one.a.code,
                "nilai_a": one.a.points,
                "tingkat_b": one.b.code,
                "nilai_b": one.b.points,
                "selisih_nilai": one.points,
                "selisih_tingkat": one.steps,
            }

    def to_text(self, lang: str = "id") -> str:
        """Both side by side in plain text.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> low = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> compare(low, low).to_text("en").splitlines()[0]
            'TWO EVALUATIONS SIDE BY SIDE'
        """
        checked_lang(lang)
        lines = [
            say("banding.title", lang),
            "",
            *labelled((label, [plain(text)]) for label, text in self._jobs(lang)),
            "",
            *table(_heads(lang), self._cells(lang), right=_RIGHT),
            say("banding.marked", lang),
            "",
            *paragraph(receipt_line(self.a, lang)),
        ]
        return "\n".join(lines) + "\n"

    def to_html(self, lang: str = "id") -> str:
        """Both side by side as an HTML table; all markup escaped.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import evaluate
            >>> low = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> compare(low, low).to_html("en").splitlines()[1]
            '<table>'
        """
        checked_lang(lang)
        caption = [say("banding.title", lang), *(": ".join(pair) for pair in self._jobs(lang))]
        closing = (say("banding.marked", lang), receipt_line(self.a, lang))
        made = html_table(caption, _heads(lang), self._cells(lang), right=_RIGHT)
        return framed(lang, made, paragraphs(closing))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Comparison of {self.a!r} with {self.b!r}>"

    def __str__(self) -> str:
        return self.to_text()

    def _jobs(self, lang: str) -> Iterator[tuple[str, str]]:
        for letter, one in (("A", self.a), ("B", self.b)):
            job = one.job
            names = () if job is None else (job.nama, job.unit, job.instansi)
            yield letter, ", ".join(filter(None, names)) or say("banding.no_job", lang)

    def _cells(self, lang: str) -> Iterator[tuple[str, ...]]:
        for one in self.factors:
            mark = Marked if one.steps else str
            yield (
                f"{one.factor.code} {one.factor.label(lang)}",
                one.a.code,
                str(one.a.points),
                mark(f"{one.b.code}*" if one.steps else one.b.code),
                str(one.b.points),
                signed(one.points),
            )
        a, b, points = self.a.nilai_jabatan, self.b.nilai_jabatan, signed(self.points)
        yield say("form.total", lang), "", str(a), "", str(b), points
        a, b, classes = self.a.kelas_jabatan, self.b.kelas_jabatan, signed(self.classes)
        yield say("form.kelas", lang), "", str(a), "", str(b), classes


def _heads(lang: str) -> tuple[str, ...]:
    level, points = say("peka.level", lang), say("peka.nilai", lang)
    factor, difference = say("peka.factor", lang), say("banding.difference", lang)
    return factor, f"A: {level}", points, f"B: {level}", points, difference


def compare(a: Evaluation, b: Evaluation) -> Comparison:
    """Hold two evaluations against each other: two jobs, or a job and its standard job.

    Args:
        a: the first.
        b: the second; differences are its own from the first.

    Raises:
        JudgementError: one is no evaluation, they are of different schemes, or of catalogues
            whose numbers differ.

    Examples:
        >>> from jabatan_eval import evaluate
        >>> low, high = evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"), evaluate("1-2 2-1 3-1 4A-1 4B-1 5-1 6-1")
        >>> compare(low, high).points, compare(high, low).points
        (175, -175)
    """
    check_evaluations([a, b])
    check_one_law([a, b])
    if a.scheme != b.scheme:
        raise JudgementError([Fault("schemes_differ", given=f"{a.scheme}, {b.scheme}")])
    factors = a.catalogue[a.scheme].factors
    return Comparison(
        a,
        b,
        tuple(map(FactorComparison, factors, a.levels, b.levels)),
    )
