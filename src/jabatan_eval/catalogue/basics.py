"""The ground of the catalogue's models: frozen, checked values, texts, sources and rules.

A model is frozen all the way down: its fields are whole numbers, text, enumerations, tuples and
other frozen models, so that a catalogue can be hashed, shared and pickled.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, BeforeValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from jabatan_eval.texts import checked_lang, shown

__all__ = [
    "Bilingual",
    "Citation",
    "Cited",
    "Clause",
    "Confidence",
    "Criteria",
    "Day",
    "FactorCode",
    "Flag",
    "Frozen",
    "LevelCode",
    "Line",
    "Name",
    "NamedRule",
    "OfficialCriteria",
    "Percent",
    "Positive",
    "Rule",
    "Source",
    "Sources",
    "Tag",
    "integer",
]

Confidence = Literal["high", "medium", "low"]
"""How well a fact is known; the meaning of each word stands in the data."""

_INTEGER = re.compile(r"0|[1-9][0-9]{0,8}", re.ASCII)
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def integer(value: object) -> object:
    """A whole number written plainly; `012`, `1_000`, `5.0` and True are refused."""
    if isinstance(value, str) and _INTEGER.fullmatch(value):
        return int(value)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    raise PydanticCustomError("expected_integer", "expected an integer, got {given}", _given(value))


def _date(value: object) -> object:
    if isinstance(value, str) and _DATE.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    elif type(value) is date:
        return value
    raise PydanticCustomError("expected_date", "expected a date, got {given}", _given(value))


def _flag(value: object) -> object:
    if isinstance(value, bool):
        return value
    if value in ("true", "false"):
        return value == "true"
    raise PydanticCustomError("expected_flag", "expected true or false, got {given}", _given(value))


def _citation(value: object) -> object:
    return {"tag": value} if isinstance(value, str) else value


def _given(value: object) -> dict[str, Any]:
    return {"given": shown(value)}


_AboveZero = Annotated[int, Field(gt=0)]
Positive = Annotated[_AboveZero, BeforeValidator(integer, json_schema_input_type=_AboveZero)]
_Share = Annotated[int, Field(gt=0, le=100)]
Percent = Annotated[_Share, BeforeValidator(integer, json_schema_input_type=_Share)]
Day = Annotated[date, BeforeValidator(_date, json_schema_input_type=str)]
Flag = Annotated[bool, BeforeValidator(_flag, json_schema_input_type=bool)]
Line = Annotated[
    str,
    StringConstraints(
        strict=True,
        min_length=1,
        max_length=4000,
        pattern=r"^[^\x00-\x20\x7f-\xa0](?:[^\x00-\x1f\x7f-\x9f]*[^\x00-\x20\x7f-\xa0])?$",
    ),
]
"""One line of text: nothing that does not print, no blank at either end."""
Tag = Annotated[str, StringConstraints(strict=True, pattern=r"^[A-Z][A-Z0-9]{0,19}$")]
Name = Annotated[str, StringConstraints(strict=True, pattern=r"^[a-z][a-z0-9_]{0,39}$")]
FactorCode = Annotated[str, StringConstraints(strict=True, pattern=r"^[1-9][0-9]?[A-Z]?$")]
LevelCode = Annotated[
    str, StringConstraints(strict=True, pattern=r"^[1-9][0-9]?[A-Z]?-[1-9][0-9]?$")
]


class Frozen(BaseModel, frozen=True, extra="forbid", defer_build=True):
    """The base of every model: frozen, and no key that is not known.

    Examples:
        >>> Bilingual(id="nilai", en="points").model_copy(update={"en": 3})
        Traceback (most recent call last):
            ...
        pydantic_core._pydantic_core.ValidationError: 1 validation error for Bilingual
        ...
    """

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """A copy with some fields changed, checked like any other input."""
        if not update:
            return super().model_copy(deep=deep)
        kept = {name: getattr(self, name) for name in type(self).model_fields}
        return type(self).model_validate({**kept, **update})

    def __deepcopy__(self, memo: dict[int, Any] | None = None) -> Self:
        """Itself: what is frozen all the way down needs no copy."""
        return self

    def __getstate__(self) -> dict[Any, Any]:
        """Only the fields travel in a pickle, never what was derived from them."""
        state = dict(super().__getstate__())
        fields = type(self).model_fields
        state["__dict__"] = {k: v for k, v in state["__dict__"].items() if k in fields}
        return state


class Bilingual(Frozen, frozen=True):
    """One text in Indonesian and English.

    Examples:
        >>> Bilingual(id="Kondisi Lain", en="Other Conditions").text("en")
        'Other Conditions'
    """

    id: Line
    """In Indonesian."""
    en: Line
    """In English."""

    def text(self, lang: str = "id") -> str:
        """The text in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> Bilingual(id="Kondisi Lain", en="Other Conditions").text()
            'Kondisi Lain'
        """
        return self.id if checked_lang(lang) == "id" else self.en


class Source(Frozen, frozen=True):
    """Where facts were read: a regulation, a form, a public system.

    Examples:
        >>> Source(tag="SEED", title="Paparan", where="salindia 1-28").tag
        'SEED'
    """

    tag: Tag
    """The short name by which rows cite it."""
    title: Line
    where: Line
    """An address, or how to find it."""


class Citation(Frozen, frozen=True):
    """One source behind one fact; in the files a bare tag will do.

    Examples:
        >>> Citation(tag="BKL", note="mencetak 255").note
        'mencetak 255'
    """

    tag: Tag
    note: Line | None = None
    """What the source says differently, or which part of the fact it carries."""


Cited = Annotated[Citation, BeforeValidator(_citation, json_schema_input_type=str | Citation)]
Sources = Annotated[tuple[Cited, ...], Field(min_length=1)]


class Rule(Bilingual, frozen=True):
    """A rule in words, with how well it is known and from where.

    Examples:
        >>> Rule(id="aturan", en="rule", confidence="low", sources=("GSSG",)).sources[0].tag
        'GSSG'
    """

    confidence: Confidence
    sources: Sources


class NamedRule(Rule, frozen=True):
    """A general rule of the method, and whether this library applies it in computing.

    Examples:
        >>> rule = NamedRule(
        ...     name="wakil", id="a", en="b", applied=False, confidence="low", sources=("GSSG",)
        ... )
        >>> rule.applied
        False
    """

    name: Name
    applied: Flag


class Criteria(Rule, frozen=True):
    """A summary of what a level demands, in our own words.

    Examples:
        >>> Criteria(id="rutin", en="routine", confidence="medium", sources=("BKL",)).reading
    """

    reading: Bilingual | None = None
    """Whose reading this is, where sources differ."""


class OfficialCriteria(Frozen, frozen=True):
    """The official wording that an agency has laid over the summaries.

    Examples:
        >>> OfficialCriteria(text="bunyi peraturan", page="25", source="salinan biro hukum").page
        '25'
    """

    text: Annotated[str, StringConstraints(min_length=1, max_length=20000)]
    page: Line
    source: Line


class Clause(Bilingual, frozen=True):
    """A named case of a rule.

    Examples:
        >>> Clause(code="penunjang", id="pekerjaan penunjang", en="support work").code
        'penunjang'
    """

    code: Name
