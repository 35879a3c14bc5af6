"""What a change of the catalogue does: to every combination, counted, and to given jobs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jabatan_eval.catalogue import Catalogue, FactorLevel, Scheme
from jabatan_eval.catalogue.changes import Change
from jabatan_eval.catalogue.totals import count_totals
from jabatan_eval.errors import Fault, JudgementError, SelectionError, UnknownSchemeError
from jabatan_eval.judgement.asking import check_evaluations, named
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.texts import shown

__all__ = ["CatalogueEffect", "ClassMove", "JobEffect", "SchemeEffect", "catalogue_effect"]


@dataclass(frozen=True, slots=True)
class ClassMove:
    """How many combinations have one class in the old catalogue and one in the new.

    Attributes:
        old: the kelas in the old catalogue.
        new: the kelas in the new one, which may be the same.
        combinations: how many.
    """

    old: int
    new: int
    combinations: int


@dataclass(frozen=True, slots=True)
class SchemeEffect:
    """What becomes of the combinations of one scheme.

    Attributes:
        scheme: its name.
        old: how many combinations it has in the old catalogue; 0 where there is no such scheme.
        new: how many it has in the new one.
        kept: how many are in both, by their codes.
        changed_nilai: how many of those have another nilai.
        changed_kelas: how many of those have another kelas.
        moves: those in both by kelas, old and new, in rising order.
        codes_lost: levels that only the old catalogue has.
        codes_gained: levels that only the new one has.
    """

    scheme: str
    old: int
    new: int
    kept: int
    changed_nilai: int
    changed_kelas: int
    moves: tuple[ClassMove, ...]
    codes_lost: tuple[str, ...]
    codes_gained: tuple[str, ...]

    @property
    def lost(self) -> int:
        """How many combinations the new catalogue no longer has."""
        return self.old - self.kept

    @property
    def gained(self) -> int:
        """How many combinations the old catalogue did not have."""
        return self.new - self.kept


@dataclass(frozen=True, slots=True)
class JobEffect:
    """What becomes of one job.

    Attributes:
        old: its evaluation by the old catalogue.
        new: the same levels by the new one, with the job and without notes; None where they
            cannot be scored.
        faults: why they cannot.
    """

    old: Evaluation
    new: Evaluation | None
    faults: tuple[Fault, ...] = ()

    @property
    def changed_nilai(self) -> bool:
        """Whether it can be scored and has another nilai."""
        return self.new is not None and self.new.nilai_jabatan != self.old.nilai_jabatan

    @property
    def changed_kelas(self) -> bool:
        """Whether it can be scored and has another kelas."""
        return self.new is not None and self.new.kelas_jabatan != self.old.kelas_jabatan

    @property
    def affected(self) -> bool:
        """Whether nilai or kelas changes, or it can no longer be scored."""
        return self.new is None or self.changed_nilai or self.changed_kelas


@dataclass(frozen=True, slots=True, repr=False)
class CatalogueEffect:
    """What changes between two catalogues.

    Attributes:
        old: the old catalogue.
        new: the new one.
        changes: the levels, bands and steps that differ.
        schemes: what becomes of the combinations of each scheme of either.
        jobs: what becomes of each given job, in the order given.
    """

    old: Catalogue
    new: Catalogue
    changes: tuple[Change, ...]
    schemes: tuple[SchemeEffect, ...]
    jobs: tuple[JobEffect, ...]

    @property
    def affected(self) -> tuple[JobEffect, ...]:
        """The jobs whose nilai or kelas changes, or that can no longer be scored."""
        return tuple(job for job in self.jobs if job.affected)

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """Each given job as a flat row, for tables.

        Args:
            lang: the language of the reasons, `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import default_catalogue, evaluate
            >>> law, job = default_catalogue(), evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> row = next(catalogue_effect(law, law, [job]).rows())
            >>> row["nilai_lama"], row["nilai_baru"], row["temuan"]
            (1165, 1165, '')
        """
        from jabatan_eval.judgement.effects_views import as_rows

        return as_rows(self, lang)

    def to_text(self, lang: str = "id") -> str:
        """The effect in plain text.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import default_catalogue, evaluate
            >>> law, job = default_catalogue(), evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> catalogue_effect(law, law, [job]).to_text("en").splitlines()[0]
            'WHAT A CHANGE OF THE CATALOGUE DOES'
        """
        from jabatan_eval.judgement.effects_views import as_text

        return as_text(self, lang)

    def to_html(self, lang: str = "id") -> str:
        """The effect as HTML tables; all markup escaped.

        Args:
            lang: `id` or `en`.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> from jabatan_eval import default_catalogue, evaluate
            >>> law, job = default_catalogue(), evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
            >>> catalogue_effect(law, law).to_html("en").splitlines()[1]
            '<table>'
        """
        from jabatan_eval.judgement.effects_views import as_html

        return as_html(self, lang)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        affected = f"{len(self.affected)} of {len(self.jobs)} jobs affected"
        return f"<CatalogueEffect {named(self.old)} -> {named(self.new)}, {affected}>"

    def __str__(self) -> str:
        return self.to_text()


def catalogue_effect(
    old: Catalogue, new: Catalogue, evaluations: Iterable[Evaluation] = ()
) -> CatalogueEffect:
    """What changes between two catalogues: which combinations, counted exactly, and which jobs.

    Combinations are the same where their codes are. One that only one catalogue has is lost or
    gained, and neither changed.

    Args:
        old: the catalogue by which the jobs were evaluated.
        new: the catalogue to hold against it.
        evaluations: jobs, evaluated by the old catalogue.

    Raises:
        JudgementError: with a fault for each that is no catalogue, no evaluation, or one by other
            numbers than the old catalogue's.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> same = catalogue_effect(default_catalogue(), default_catalogue())
        >>> [(scheme.kept, scheme.changed_nilai, scheme.changed_kelas) for scheme in same.schemes]
        [(34560, 0, 0), (1166400, 0, 0)]
    """
    laws: tuple[object, ...] = (old, new)
    wrong = [one for one in laws if not isinstance(one, Catalogue)]
    if wrong:
        raise JudgementError(Fault("not_a_catalogue", given=shown(one)) for one in wrong)
    jobs = check_evaluations(evaluations)
    foreign = [job for job in jobs if job.catalogue_digest != old.digest]
    if foreign:
        allowed = (named(old),)
        raise JudgementError(
            Fault("not_of_catalogue", given=named(job.catalogue), allowed=allowed, where=shown(job))
            for job in foreign
        )
    names = dict.fromkeys(scheme.name for law in (old, new) for scheme in law.schemes)
    return CatalogueEffect(
        old,
        new,
        old.diff(new),
        tuple(_scheme_effect(name, old, new) for name in names),
        tuple(_job_effect(job, new) for job in jobs),
    )


def _job_effect(job: Evaluation, new: Catalogue) -> JobEffect:
    try:
        after = evaluate(job.codes, scheme=job.scheme, catalogue=new, job=job.job)
    except (SelectionError, UnknownSchemeError) as error:
        return JobEffect(job, None, error.faults)
    return JobEffect(job, after)


def _scheme_effect(name: str, old: Catalogue, new: Catalogue) -> SchemeEffect:
    before, after = _found(old, name), _found(new, name)
    first, second = _levels(before), _levels(after)
    pairs = _pairs(before, after) if before and after else {}
    classes = _classes(old, before), _classes(new, after)
    moves: Counter[tuple[int, int]] = Counter()
    for (first_total, second_total), ways in pairs.items():
        moves[classes[0][first_total], classes[1][second_total]] += ways
    return SchemeEffect(
        scheme=name,
        old=sum(before.totals.values()) if before else 0,
        new=sum(after.totals.values()) if after else 0,
        kept=sum(pairs.values()),
        changed_nilai=sum(ways for (one, other), ways in pairs.items() if one != other),
        changed_kelas=sum(ways for (one, other), ways in moves.items() if one != other),
        moves=tuple(ClassMove(*pair, moves[pair]) for pair in sorted(moves)),
        codes_lost=tuple(code for code in first if code not in second),
        codes_gained=tuple(code for code in second if code not in first),
    )


def _found(catalogue: Catalogue, name: str) -> Scheme | None:
    return next((scheme for scheme in catalogue.schemes if scheme.name == name), None)


def _levels(scheme: Scheme | None) -> Mapping[str, FactorLevel]:
    return scheme.level_by_code if scheme else {}


def _classes(catalogue: Catalogue, scheme: Scheme | None) -> dict[int, int]:
    """The class of every total of a scheme."""
    return {total: catalogue.band_for(total).kelas for total in (scheme.totals if scheme else ())}


def _pairs(old: Scheme, new: Scheme) -> dict[tuple[int, int], int]:
    """How many combinations that both have give each pair of totals, the old and the new.

    Both totals go through the counting of totals as one number, the old one above the new.
    """
    if {factor.code for factor in old.factors} != {factor.code for factor in new.factors}:
        return {}
    base = max(new.totals) + 1
    factors = [
        [
            level.points * base + new.level_by_code[level.code].points
            for level in factor.levels
            if level.code in new.level_by_code
        ]
        for factor in old.factors
    ]
    return {divmod(both, base): ways for both, ways in count_totals(factors).items()}
