"""The most that can be made of broken rows, so that the checks above them still run.

Only wanted when a file was refused: one field that cannot be read shall not hide what is wrong
elsewhere.
"""

from collections.abc import Mapping
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel, TypeAdapter, ValidationError

__all__ = ["rough"]


def rough(annotation: Any, raw: object) -> Any:
    """A value of a type, with None in place of whatever cannot be read.

    Examples:
        >>> rough(tuple[int, ...], [1, "x", 3])
        (1, None, 3)
    """
    try:
        return TypeAdapter(annotation).validate_python(raw)
    except ValidationError:
        bare = _bare(annotation)
    if get_origin(bare) is tuple and isinstance(raw, (list, tuple)):
        return tuple(rough(get_args(bare)[0], item) for item in raw)
    if isinstance(bare, type) and issubclass(bare, BaseModel) and isinstance(raw, Mapping):
        fields = {
            name: rough(_annotated(field), raw[name])
            for name, field in bare.model_fields.items()
            if name in raw
        }
        return bare.model_construct(**fields)
    return None


def _annotated(field: Any) -> Any:
    """A field's annotation with its constraints."""
    return Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation


def _bare(annotation: Any) -> Any:
    """An annotation without its constraints, and without the None that it allows."""
    while get_origin(annotation) is Annotated:
        annotation = get_args(annotation)[0]
    inner = [option for option in get_args(annotation) if option is not type(None)]
    plain = get_origin(annotation) not in (tuple, None) and len(inner) == 1
    return _bare(inner[0]) if plain else annotation
