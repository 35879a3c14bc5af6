"""Factors and their levels, and the two schemes made of them."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, Self

from pydantic import BaseModel, Field, model_validator

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    Criteria,
    FactorCode,
    Frozen,
    LevelCode,
    Line,
    Name,
    OfficialCriteria,
    Positive,
    Rule,
    Sources,
)
from jabatan_eval.catalogue.conditions import (
    BaseWork,
    BaseWorkRule,
    SoftRelation,
    SpecialSituations,
)
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.catalogue.selection import selection_model
from jabatan_eval.catalogue.totals import count_totals
from jabatan_eval.errors import Fault, UnknownCodeError
from jabatan_eval.texts import shown

__all__ = ["Factor", "FactorLevel", "Scheme"]


class FactorLevel(Frozen, frozen=True):
    """One level of a factor: its code, its fixed points, and what it demands.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> level = default_catalogue()["struktural"].level("4A-3")
        >>> level.factor, level.number, level.points
        ('4A', 3, 75)
    """

    code: LevelCode
    """Factor and number, such as `4A-3`."""
    points: Positive
    """The nilai of the level, in points."""
    confidence: Confidence
    """How well the points are known."""
    sources: Sources
    """Where the points were read."""
    base_work: BaseWork | None = None
    criteria: Annotated[tuple[Criteria, ...], Field(min_length=1)]
    """The readings of what the level demands, the one of practice first."""
    official: OfficialCriteria | None = None

    @property
    def factor(self) -> str:
        """The factor's code, such as `4A`."""
        return self.code.partition("-")[0]

    @property
    def number(self) -> int:
        """The level's number within its factor, from 1."""
        return int(self.code.partition("-")[2])

    def description(self, lang: str = "id") -> str:
        """The official wording if it was laid over, else our summary in one language.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> default_catalogue()["struktural"].level("5-2").description("en")
            'Base work class 5 or 6 or equivalent'
        """
        return self.official.text if self.official else self.criteria[0].text(lang)


class Factor(Frozen, frozen=True):
    """A factor of a scheme, with its levels in order.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> factor = default_catalogue()["struktural"]["4A"]
        >>> factor.label("id"), factor.levels[2].points
        ('Hubungan Personal: Sifat Hubungan', 75)
    """

    code: FactorCode
    number: FactorCode
    """The row of the official form; factors 4A and 4B share row 4."""
    name: Bilingual
    part: Bilingual | None = None
    """The sub-factor's name, where the row of the form is split."""
    other_names: tuple[Line, ...] = ()
    sources: Sources
    rule: Rule | None = None
    """The rule for choosing a level, where there is one."""
    levels: Annotated[tuple[FactorLevel, ...], Field(min_length=1)]
    base_work_rule: BaseWorkRule | None = None
    special_situations: SpecialSituations | None = None

    def label(self, lang: str = "id") -> str:
        """The factor's name in full, with the part where it has one.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> default_catalogue()["struktural"]["6"].label("en")
            'Other Conditions'
        """
        name = self.name.text(lang)
        return f"{name}: {self.part.text(lang)}" if self.part else name

    @cached_property
    def codes(self) -> tuple[str, ...]:
        """The codes of the levels, in order."""
        return tuple(level.code for level in self.levels)

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse([*_level_faults(self), *_base_work_faults(self), *_situation_faults(self)])
        return self


class Scheme(Frozen, frozen=True):
    """One of the two ways to evaluate a job: its factors in the law's order.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> scheme = default_catalogue()["struktural"]
        >>> [factor.code for factor in scheme.factors]
        ['1', '2', '3', '4A', '4B', '5', '6']
        >>> scheme.level("6-6").points, scheme["6"].levels[-1].code
        (1325, '6-6')
    """

    name: Name
    number: Positive
    """The first digit of three-digit level codes, such as 1 in `164`."""
    label: Bilingual
    form_label: Bilingual
    """The word in the title of the official form."""
    aliases: tuple[Line, ...] = ()
    sources: Sources
    factors: Annotated[tuple[Factor, ...], Field(min_length=1)]
    soft_relations: tuple[SoftRelation, ...] = ()

    def __getitem__(self, code: str) -> Factor:
        """The factor of this code.

        Raises:
            UnknownCodeError: the scheme has no such factor; also a KeyError.
        """
        try:
            return self._factors[code]
        except (KeyError, TypeError):
            allowed = tuple(self._factors)
            raise UnknownCodeError(
                [Fault("unknown_factor", given=shown(code), allowed=allowed)]
            ) from None

    def level(self, code: str) -> FactorLevel:
        """The level of this code, such as `4A-3`.

        Raises:
            UnknownCodeError: the scheme has no such level; also a KeyError.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> default_catalogue()["fungsional"].level("1-9").points
            1850
        """
        try:
            return self.level_by_code[code]
        except (KeyError, TypeError):
            allowed = tuple(self.level_by_code)
            raise UnknownCodeError(
                [Fault("unknown_code", given=shown(code), allowed=allowed)]
            ) from None

    @cached_property
    def _factors(self) -> dict[str, Factor]:
        return {factor.code: factor for factor in self.factors}

    @cached_property
    def level_by_code(self) -> Mapping[str, FactorLevel]:
        """Every level of the scheme by its code, read-only, in the law's order."""
        levels = {level.code: level for factor in self.factors for level in factor.levels}
        return MappingProxyType(levels)

    @cached_property
    def totals(self) -> Mapping[int, int]:
        """Every total in points, with the number of combinations that give it, in rising order.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> totals = default_catalogue()["struktural"].totals
            >>> len(totals), sum(totals.values()), totals[1165]
            (625, 34560, 1)
        """
        points = ([level.points for level in factor.levels] for factor in self.factors)
        return MappingProxyType(count_totals(points))

    def is_attainable(self, total: int) -> bool:
        """Whether any combination of levels gives this total.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> scheme = default_catalogue()["struktural"]
            >>> scheme.is_attainable(1165), scheme.is_attainable(1170)
            (True, False)
        """
        return total in self.totals

    def selection_model(self, lang: str = "id") -> type[BaseModel]:
        """A pydantic model of one selection, with the allowed codes as enumerations.

        Args:
            lang: the language of the fields' titles, `id` or `en`.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> model = default_catalogue()["struktural"].selection_model()
            >>> model.model_json_schema()["properties"]["2"]["enum"]
            ['2-1', '2-2', '2-3']
        """
        return selection_model(self, lang)

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse([*_factor_faults(self), *_relation_faults(self)])
        return self


def _level_faults(factor: Factor) -> Iterator[Found]:
    """Codes run from 1 without a hole, and points rise with them."""
    before = 0
    for index, level in enumerate(factor.levels):
        due = f"{factor.code}-{index + 1}"
        if level.code != due:
            fault = Fault("code_out_of_order", given=shown(level.code), allowed=(due,))
            yield ("levels", index, "code"), fault
        if level.points <= before:
            values = (("before", str(before)),)
            fault = Fault("points_not_rising", given=str(level.points), values=values)
            yield ("levels", index, "points"), fault
        before = level.points


def _base_work_faults(factor: Factor) -> Iterator[Found]:
    """Classes of basic work, where a factor has them, cover every kelas once, in order."""
    works = [level.base_work for level in factor.levels]
    if not any(works):
        if factor.base_work_rule:
            yield ("base_work_rule",), Fault("base_work_incomplete")
        return
    due: int | None = None
    for index, work in enumerate(works):
        last = index == len(works) - 1
        fits = work is not None and work.lowest == due and (work.highest is None) == last
        if not fits or (work and work.highest and work.lowest and work.highest < work.lowest):
            yield ("levels", index), Fault("base_work_incomplete")
        if work is not None and work.highest is not None:
            due = work.highest + 1


def _situation_faults(factor: Factor) -> Iterator[Found]:
    """Special situations raise levels that exist, to levels that exist, and can be enough."""
    rule = factor.special_situations
    if rule is None:
        return
    raisable = factor.codes[: -rule.raise_by]
    for index, code in enumerate(rule.raises):
        if code not in raisable:
            fault = Fault("unknown_code", given=shown(code), allowed=raisable)
            yield ("special_situations", "raises", index), fault
    for index, item in enumerate(rule.items):
        if item.code != str(index + 1):
            fault = Fault("code_out_of_order", given=shown(item.code), allowed=(str(index + 1),))
            yield ("special_situations", "items", index, "code"), fault
    if rule.minimum > len(rule.items):
        values = (("limit", str(len(rule.items))),)
        fault = Fault("too_great", given=str(rule.minimum), values=values)
        yield ("special_situations", "minimum"), fault


def _factor_faults(scheme: Scheme) -> Iterator[Found]:
    """Factors stand once each, in the law's order."""
    before: tuple[int, str] = (0, "")
    for index, factor in enumerate(scheme.factors):
        letter = factor.code[-1:] if factor.code[-1:].isalpha() else ""
        place = (int(factor.code.removesuffix(letter)), letter)
        if place <= before:
            yield ("factors", index, "code"), Fault("factor_order", given=shown(factor.code))
        before = place


def _relation_faults(scheme: Scheme) -> Iterator[Found]:
    """A soft relation speaks of levels that the scheme has."""
    for index, relation in enumerate(scheme.soft_relations):
        for place, pair in enumerate(relation.pairs):
            for key, code, factor in (
                ("given", pair.given, relation.factor),
                ("expected", pair.expected, relation.suggests),
            ):
                if code not in scheme.level_by_code or not code.startswith(f"{factor}-"):
                    path = ("soft_relations", index, "pairs", place, key)
                    allowed = tuple(c for c in scheme.level_by_code if c.startswith(f"{factor}-"))
                    yield path, Fault("unknown_code", given=shown(code), allowed=allowed)
