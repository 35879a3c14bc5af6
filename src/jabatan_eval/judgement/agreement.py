"""What a team agreed on: levels with their reasons, who rated otherwise, who dissents and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from jabatan_eval.catalogue.basics import FactorCode, Frozen, LevelCode
from jabatan_eval.errors import Fault, ReceiptError
from jabatan_eval.judgement.ratings import (
    KEY_AT_MOST,
    MEMBERS_AT_MOST,
    NAME_AT_MOST,
    REASON_AT_MOST,
)
from jabatan_eval.scoring import Evaluation
from jabatan_eval.scoring.choice import MAX_LEVELS
from jabatan_eval.texts import checked_lang, shown

__all__ = ["AgreedFactor", "Agreement", "Dissent", "MemberRating"]

_Name = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=NAME_AT_MOST)]
_Reason = Annotated[str, StringConstraints(strict=True, min_length=1, max_length=REASON_AT_MOST)]


class MemberRating(Frozen, frozen=True):
    """What a member had chosen for a factor, before the team agreed.

    Examples:
        >>> MemberRating(member="Ani", level="5-3").reason
    """

    member: _Name
    level: LevelCode | None
    """The level's code; None where the member abstained."""
    reason: _Reason | None = None


class Dissent(Frozen, frozen=True):
    """A member who does not join in what was agreed, and why.

    Examples:
        >>> Dissent(member="Budi", reason="beban kelas 9 kurang dari seperempat").member
        'Budi'
    """

    member: _Name
    reason: _Reason


class AgreedFactor(Frozen, frozen=True):
    """The level that a team agreed on for one factor.

    Examples:
        >>> agreed = AgreedFactor(
        ...     factor="5", level="5-3", reason="pekerjaan dasar kelas 8",
        ...     ratings=[{"member": "Ani", "level": "5-3"}, {"member": "Budi", "level": "5-2"}],
        ... )
        >>> [rating.member for rating in agreed.differing]
        ['Budi']
    """

    factor: FactorCode
    level: LevelCode
    reason: _Reason
    ratings: Annotated[tuple[MemberRating, ...], Field(max_length=MEMBERS_AT_MOST)]
    """What the members had chosen, those who rated the factor."""
    dissents: Annotated[tuple[Dissent, ...], Field(max_length=MEMBERS_AT_MOST)] = ()

    @property
    def differing(self) -> tuple[MemberRating, ...]:
        """The members who had chosen another level; they need not dissent."""
        return tuple(one for one in self.ratings if one.level not in (None, self.level))

    @property
    def abstained(self) -> tuple[str, ...]:
        """The members who had abstained."""
        return tuple(one.member for one in self.ratings if one.level is None)


class Agreement(Frozen, frozen=True):
    """The record of what a team agreed on for one job, around the evaluation that follows.

    Made by `Panel.agreement`, or loaded from a dump: the evaluation is then derived anew by its
    own receipt, and the record refused where it does not fit it. The reasons stand in the
    evaluation as its keterangan, and so on the form.

    Examples:
        >>> from jabatan_eval.judgement import Panel, Rating
        >>> codes = "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1".split()
        >>> ratings = [Rating("Camat", "Ani", code.split("-")[0], code) for code in codes]
        >>> panel = Panel(["Ani"], ratings).adopt_unanimous("Camat", "semua sepakat")
        >>> record = panel.agreement("Camat")
        >>> record.evaluation.nilai_jabatan, record.factors[0].reason
        (1165, 'semua sepakat')
        >>> Agreement.model_validate_json(record.model_dump_json()) == record
        True
    """

    format: Literal["jabatan_eval.agreement/1"] = "jabatan_eval.agreement/1"
    key: Annotated[str, StringConstraints(strict=True, min_length=1, max_length=KEY_AT_MOST)]
    """The key under which the team rated the job."""
    members: Annotated[tuple[_Name, ...], Field(min_length=1, max_length=MEMBERS_AT_MOST)]
    """The team."""
    factors: Annotated[tuple[AgreedFactor, ...], Field(max_length=MAX_LEVELS)]
    """What was agreed, one for each factor, in the law's order."""
    evaluation: Evaluation

    @model_validator(mode="after")
    def _check(self) -> Self:
        faults = [*_faults(self)]
        if faults:
            raise ReceiptError(faults)
        return self

    @property
    def dissents(self) -> tuple[tuple[str, Dissent], ...]:
        """Every dissent with its factor's code."""
        return tuple((one.factor, dissent) for one in self.factors for dissent in one.dissents)

    def rows(self, lang: str = "id") -> Iterator[dict[str, Any]]:
        """Each factor as a flat row, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.agreement_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id") -> str:
        """The record in plain text.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.agreement_views import as_text

        return as_text(self, checked_lang(lang))

    def to_html(self, lang: str = "id") -> str:
        """The record as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.agreement_views import as_html

        return as_html(self, checked_lang(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return f"<Agreement {self.key!r}, {self.evaluation!r}>"

    __str__ = __repr__


def _faults(record: Agreement) -> Iterator[Fault]:
    """Where a record does not fit its evaluation or its team."""
    evaluation = record.evaluation
    scheme = evaluation.catalogue[evaluation.scheme]
    agreed = tuple(one.level for one in record.factors)
    if agreed != evaluation.codes:
        yield _differs("factors", " ".join(agreed), " ".join(evaluation.codes))
        return
    if len(set(record.members)) < len(record.members):
        yield Fault("member_twice", given=shown(", ".join(record.members)), where="members")
    keterangan = dict(evaluation.keterangan)
    for place, (one, level) in enumerate(zip(record.factors, evaluation.levels, strict=True)):
        where = f"factors.{place}"
        if one.factor != level.factor:
            yield _differs(f"{where}.factor", one.factor, level.factor)
        if one.reason != keterangan.get(level.factor):
            yield _differs(f"{where}.reason", one.reason, str(keterangan.get(level.factor)))
        for key, names in (
            ("ratings", [rating.member for rating in one.ratings]),
            ("dissents", [dissent.member for dissent in one.dissents]),
        ):
            if len(set(names)) < len(names) or not {*names} <= {*record.members}:
                given = shown(", ".join(names))
                yield Fault(
                    "not_the_team", given=given, where=f"{where}.{key}", allowed=record.members
                )
        for rating in one.ratings:
            if rating.level is not None and rating.level not in scheme[level.factor].codes:
                allowed = scheme[level.factor].codes
                given = shown(rating.level)
                yield Fault("unknown_level", level.factor, given, allowed, where=f"{where}.ratings")


def _differs(where: str, given: str, due: str) -> Fault:
    return Fault("receipt_differs", given=shown(given), where=where, values=(("due", shown(due)),))
