"""Special situations, which may raise a level that is fully met by one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, FactorLevel, default_catalogue
from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.catalogue.conditions import SpecialSituation, SpecialSituations
from jabatan_eval.errors import Fault, JudgementError
from jabatan_eval.judgement.rules import RuledFactor, with_situations
from jabatan_eval.notation import level_fault
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import checked_lang, shown

__all__ = [
    "ClaimedSituation",
    "Situation",
    "SituationsReview",
    "with_special_situations",
]

CLAIMS_AT_MOST: Final = 100
REASON_AT_MOST: Final = 10_000
_PAIR: Final = 2


class Situation(NamedTuple):
    """A situation that is claimed, and why.

    Examples:
        >>> Situation("2", "dua giliran kerja penuh, 07.00 dan 15.00").code
        '2'
    """

    code: str
    """The code in the catalogue's list, such as `2`."""
    reason: str | None = None
    """What shows that its test is met."""


class ClaimedSituation(NamedTuple):
    """A situation of the catalogue that is claimed."""

    item: SpecialSituation
    """The catalogue's own item, with its name and test."""
    reason: str | None
    """What was given as its reason; None where nothing was."""


@dataclass(frozen=True, slots=True, repr=False)
class SituationsReview:
    """The level that special situations leave or raise, and why.

    Attributes:
        level: the level to be credited: the catalogue's own.
        met: the level that was fully met without them.
        claimed: the situations claimed, in the order of the list.
        rule: the catalogue's own rule, with its list, source and confidence.
        ruled: the factor with the rule, and its scheme.
        catalogue: the law by which it was read.

    Examples:
        >>> review = with_special_situations("6-2", {"2": "dua giliran", "4": "tiga lokasi"})
        >>> review.level.code, review.raised, len(review.claimed), review.rule.minimum
        ('6-2', False, 2, 3)
        >>> print(review.why.text("en"))
        2 of 8 situations are claimed; at least 3 are needed: level 6-2 stays
    """

    level: FactorLevel
    met: FactorLevel
    claimed: tuple[ClaimedSituation, ...]
    rule: SpecialSituations
    ruled: RuledFactor
    catalogue: Catalogue

    @property
    def raised(self) -> bool:
        """Whether the level was raised."""
        return self.level != self.met

    @property
    def without_reason(self) -> tuple[str, ...]:
        """The codes of the situations that are claimed without a reason."""
        return tuple(one.item.code for one in self.claimed if one.reason is None)

    @property
    def why(self) -> Bilingual:
        """Why the level was raised, or was not, in both languages."""
        from jabatan_eval.judgement.situations_views import why

        return why(self)

    @property
    def caveats(self) -> tuple[Bilingual, ...]:
        """What is to be known before anything is made of it, in both languages.

        Examples:
            >>> for caveat in with_special_situations("6-1", ["1"]).caveats:
            ...     print(caveat.text("en"))
            A reading by GSSG (aturan tiga dari delapan / three of eight); its adoption was not shown.
            This is for the team to weigh; the levels that enter the score are those that the team \
chooses.
            Claimed without a reason: 1. Each situation must be shown to meet its test.
        """
        from jabatan_eval.judgement.situations_views import caveats

        return tuple(caveats(self))

    def rows(self, lang: str = "id") -> Iterator[dict[str, str | None]]:
        """Each situation of the list as a flat row, claimed or not.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.situations_views import as_rows

        return as_rows(self, checked_lang(lang))

    def to_text(self, lang: str = "id") -> str:
        """The review in plain text, with the whole list and its caveats.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> with_special_situations("6-1", ["1", "2", "3"]).to_text("en").splitlines()[0]
            'SPECIAL SITUATIONS: A REVIEW ON REQUEST'
        """
        from jabatan_eval.judgement.situations_views import as_text

        return as_text(self, checked_lang(lang))

    def to_html(self, lang: str = "id") -> str:
        """The review as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.judgement.situations_views import as_html

        return as_html(self, checked_lang(lang))

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        claimed = ", ".join(one.item.code for one in self.claimed)
        return f"<SituationsReview {self.met.code} -> {self.level.code}, claimed: {claimed or '-'}>"


_Code = str | int | SpecialSituation
Claims = Iterable[_Code | Situation | tuple[_Code, str | None]] | Mapping[str, str | None]
"""Codes or the catalogue's items, these with their reasons, or a mapping of the one to the other."""


def with_special_situations(
    level: str | FactorLevel,
    situations: Claims,
    *,
    scheme: str | None = None,
    catalogue: Catalogue | None = None,
) -> SituationsReview:
    """The level to be credited, from the one fully met and the special situations claimed.

    By the catalogue's rule: only levels that can be raised are, only if enough situations are
    claimed, and never more than once. Of the shipped rule the list is known in Indonesia, the
    count from the original of the method alone.

    Args:
        level: the highest level fully met, by its code or the catalogue's own.
        situations: the codes claimed, or the catalogue's items; with their reasons as pairs,
            `Situation`s or a mapping.
        scheme: the scheme's name; needed only where several have special situations.
        catalogue: whose rule counts; the shipped one by default.

    Raises:
        JudgementError: with every fault: a level of another factor, an unknown or repeated code,
            a reason that is no text, no such rule in the catalogue.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> with_special_situations("6-2", ["1", "2", "8"]).level.code
        '6-3'
        >>> with_special_situations("6-4", list("12345678")).level.code
        '6-4'
        >>> with_special_situations("6-2", ["9", "1", "1"])
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: there is no special situation '9'; allowed: 1, 2, 3, \
4, 5, 6, 7, 8
        special situation 1 is claimed more than once
    """
    catalogue = catalogue or default_catalogue()
    ruled = with_situations(catalogue, scheme)
    rule: SpecialSituations = ruled.factor.special_situations  # type: ignore[assignment]  # found by it
    faults: list[Fault] = []
    met = _level(level, ruled, catalogue, faults)
    claimed = _claimed(situations, rule, faults)
    if faults:
        raise JudgementError(faults)
    levels = ruled.factor.levels
    credited = met
    if met.code in rule.raises and len(claimed) >= rule.minimum:
        credited = levels[levels.index(met) + rule.raise_by]
    return SituationsReview(credited, met, claimed, rule, ruled, catalogue)


def _level(
    given: object, ruled: RuledFactor, catalogue: Catalogue, faults: list[Fault]
) -> FactorLevel:
    """The catalogue's own level of the factor; any of it where it is refused."""
    code = given.code if isinstance(given, FactorLevel) else given
    factor = ruled.factor
    if not isinstance(code, str):
        values = (("type", type(code).__name__),)
        faults.append(Fault("not_a_level", None, shown(code), factor.codes, values=values))
        return factor.levels[0]
    own = ruled.scheme.level_by_code.get(code_key(code))
    if own is None or own.factor != factor.code:
        fault = level_fault(code_key(code), ruled.scheme, catalogue)
        if own is not None:
            fault = Fault("mismatch", factor.code)
        faults.append(replace(fault, given=shown(code), allowed=factor.codes))
        return factor.levels[0]
    if isinstance(given, FactorLevel) and given.points != own.points:
        values = (("points", str(own.points)),)
        faults.append(Fault("foreign_level", factor.code, own.code, values=values))
    return own


def _claimed(
    given: object, rule: SpecialSituations, faults: list[Fault]
) -> tuple[ClaimedSituation, ...]:
    """The claims, each of a situation of the list, in its order."""
    known = {item.code: item for item in rule.items}
    claims = given.items() if isinstance(given, Mapping) else given
    if isinstance(claims, str | bytes) or not isinstance(claims, Iterable):
        faults.append(Fault("not_situations", given=shown(given), allowed=tuple(known)))
        return ()
    found: dict[str, str | None] = {}
    for count, claim in enumerate(claims):
        if count == CLAIMS_AT_MOST:
            values = (("limit", str(CLAIMS_AT_MOST)),)
            faults.append(Fault("too_many_situations", values=values))
            break
        code, reason, fault = _claim(claim, tuple(known))
        if fault is not None:
            faults.append(fault)
        elif code in found:
            faults.append(Fault("situation_repeated", given=code))
        else:
            found[code] = reason
    return tuple(ClaimedSituation(known[code], found[code]) for code in known if code in found)


def _claim(claim: object, known: tuple[str, ...]) -> tuple[str, str | None, Fault | None]:
    """A code and its reason, and what is wrong with them."""
    code, reason = claim if isinstance(claim, tuple) and len(claim) == _PAIR else (claim, None)
    if isinstance(code, SpecialSituation):
        code = code.code
    if isinstance(code, int) and not isinstance(code, bool):
        code = str(code) if abs(code) < CLAIMS_AT_MOST else code
    if not isinstance(code, str) or code.strip() not in known:
        return "", None, Fault("unknown_situation", given=shown(code), allowed=known)
    code = code.strip()
    if reason is None:
        return code, None, None
    if not isinstance(reason, str) or len(reason) > REASON_AT_MOST:
        values = (("limit", str(REASON_AT_MOST)), ("code", code))
        return code, None, Fault("not_a_reason", given=shown(reason), values=values)
    return code, reason.strip() or None, None
