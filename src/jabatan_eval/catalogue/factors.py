"""Factors and their levels, and the two schemes made of them."""

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, Field

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

    def __repr__(self) -> str:
        return f"<FactorLevel {self.code}, {self.points} points>"

    __str__ = __repr__


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

    def __repr__(self) -> str:
        return f"<Factor {self.code}, {len(self.levels)} levels>"

    __str__ = __repr__


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
    factor_count: Positive
    """How many factors the regulation names; 4A and 4B are parts of factor 4."""
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
        return type(total) is int and total in self.totals

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

    def __repr__(self) -> str:
        return f"<Scheme {self.name}, {len(self.factors)} factors>"

    __str__ = __repr__
