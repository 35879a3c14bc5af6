"""The base of what people hand in here: refused with every fault at once, in both languages."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Final, TypeVar

from pydantic import BaseModel, BeforeValidator, Strict, ValidationError

from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.catalogue.refusal import refusal
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import Fault, JabatanEvalError, WorkloadError
from jabatan_eval.texts import shown

__all__ = ["BLANK", "Checked", "OptionalText", "Text", "in_model", "refused"]


class Checked(Frozen, frozen=True):
    """A frozen model whose constructor raises a `WorkloadError` in place of pydantic's own error.

    Inside another model, and in `model_validate`, pydantic works as ever.

    A subclass tells type checkers what it takes by an `__init__` of its own, which is never run:
    92 for a Fraction, a list for a tuple.

    Examples:
        >>> class Baris(Checked, frozen=True):
        ...     uraian: Text
        >>> Baris(uraian=" ", volum=3)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: uraian: nothing is written here
        volum: unknown key; allowed: uraian
    """

    def __init__(self, /, **data: Any) -> None:
        try:
            super().__init__(**data)
        except ValidationError as error:
            raise refused(type(self), error) from None

    # Without this mark pydantic would call the constructor for models inside models too, and
    # the faults of those would come without their place.
    __init__.__pydantic_base_init__ = True  # type: ignore[attr-defined]


def refused(model: type[BaseModel], error: ValidationError) -> WorkloadError:
    """What pydantic found, as an error of this library."""
    return WorkloadError(fault for _, fault in faults_found(model, error, _dotted))


def _dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(map(str, path))


_T = TypeVar("_T")

TEXT_AT_MOST: Final = 2000
"""Characters of a text."""

_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def in_model(read: Callable[[Any], _T]) -> Callable[[Any], _T]:
    """A reader as a field's validator, so that its refusal joins those of the other fields.

    Examples:
        >>> in_model(str.strip)(" a ")
        'a'
    """

    def validate(value: Any) -> _T:
        try:
            return read(value)
        except JabatanEvalError as error:
            raise refusal(((), fault) for fault in error.faults) from None

    return validate


def _single(value: _T) -> _T | str:
    """A text on one line, with single blanks; what could not be printed is refused."""
    if not isinstance(value, str):
        return value
    text = " ".join(value.split())
    if bad := _UNPRINTABLE.search(text):
        raise refusal([((), Fault("text_unprintable", given=shown(bad.group())))])
    if len(text) > TEXT_AT_MOST:
        limit = (("limit", str(TEXT_AT_MOST)),)
        raise refusal([((), Fault("text_too_long", given=shown(text), values=limit))])
    return text


def _filled(value: _T) -> _T | str:
    if isinstance(value, str) and not value.strip():
        raise refusal([((), Fault("text_blank"))])
    return _single(value)


def _blank(value: _T) -> _T | None:
    return None if isinstance(value, str) and not value.strip() else value


BLANK: Final = BeforeValidator(_blank)
"""For a field that may be left out: a blank text is nothing."""

_Str = Annotated[str, Strict()]
Text = Annotated[_Str, BeforeValidator(_filled)]
"""One line of text; line ends and runs of blanks become single blanks."""

OptionalText = Annotated[_Str | None, BeforeValidator(lambda value: _single(value) or None)]
"""One line of text, or None where there is none."""
