"""A pydantic model of one selection of a scheme, for systems that want a form or an API schema."""

from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, create_model

if TYPE_CHECKING:
    from jabatan_eval.catalogue.factors import Scheme

__all__ = ["selection_model"]


def selection_model(scheme: "Scheme", lang: str = "id") -> type[BaseModel]:
    """A frozen model with a field per factor, whose type is the enumeration of its codes.

    Fields are called `faktor_1`, `faktor_4a` and so on, with the factor's code as alias; a dump
    uses the codes, so that it can be given to `evaluate` as it is.
    """
    fields: dict[str, Any] = {
        f"faktor_{factor.code.lower()}": (
            Literal[factor.codes],
            Field(alias=factor.code, title=factor.label(lang)),
        )
        for factor in scheme.factors
    }
    config = ConfigDict(frozen=True, extra="forbid", validate_by_name=True, serialize_by_alias=True)
    name = f"Selection{scheme.name.title()}"
    return create_model(name, __config__=config, **fields)
