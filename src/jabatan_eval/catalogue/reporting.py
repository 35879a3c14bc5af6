"""What pydantic found, in our own words and with its place in the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final, TypeAlias, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jabatan_eval.catalogue.checks_tables import all_faults
from jabatan_eval.catalogue.loading import Document
from jabatan_eval.catalogue.refusal import FAULTS, Found
from jabatan_eval.catalogue.rough import rough
from jabatan_eval.catalogue.tables import BandTable, FactorTable
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = ["Place", "everything_found", "faults_found"]

Place: TypeAlias = Callable[[tuple[str | int, ...]], str]
"""From a path into the data to the words of a message: file, line and path."""

_KINDS: Final = {
    "string_type": "expected_text",
    "model_type": "expected_mapping",
    "model_attributes_type": "expected_mapping",
    "tuple_type": "expected_list",
    "literal_error": "not_allowed",
    "too_short": "list_too_short",
    "missing": "missing_key",
    "extra_forbidden": "unknown_key",
    "expected_integer": "expected_integer",
    "expected_date": "expected_date",
    "expected_flag": "expected_flag",
}


def everything_found(
    model: type[BaseModel], error: ValidationError, documents: dict[str, Document]
) -> list[Fault]:
    """Every fault of both files: unreadable text, rows of the wrong form, and what rows show.

    Args:
        model: the catalogue's model.
        error: what pydantic found.
        documents: the documents by the model's field that each fills.
    """

    def place(path: tuple[str | int, ...]) -> str:
        return documents[str(path[0])].place(path[1:])

    def order(pair: Found) -> tuple[int, int]:
        key = str(pair[0][0])
        return list(documents).index(key), documents[key].line(pair[0][1:])

    unread = [key for key, document in documents.items() if document.faults]
    found: list[Found] = [((key,), fault) for key in unread for fault in documents[key].faults]
    found += [f for f in faults_found(model, error, place) if f[0] not in [(k,) for k in unread]]
    levels = rough(FactorTable, documents["factor_levels"].tree)
    bands = rough(BandTable, documents["class_bands"].tree)
    for path, fault in all_faults(levels, bands, rough=True):
        placed = replace(fault, where=place(path))
        if _whole(fault) and all(placed != known for _, known in found):
            found.append((path, placed))
    return [fault for _, fault in sorted(found, key=order)]


def _whole(fault: Fault) -> bool:
    """Whether a fault speaks only of what could be read."""
    return fault.given != "None" and None not in fault.allowed


def faults_found(model: type[BaseModel], error: ValidationError, place: Place) -> Iterator[Found]:
    """Every fault that a validation found, with its path, and its place in the words of messages.

    Args:
        model: the model that was to be built; it tells which keys are allowed.
        error: what pydantic found.
        place: how messages name a path into the data.
    """
    details = error.errors(include_url=False, include_input=True)
    for detail in details:
        loc = detail["loc"]
        if detail["type"] == FAULTS:
            for path, fault in detail.get("ctx", {})["faults"]:
                yield (*loc, *path), replace(fault, where=place((*loc, *path)))
        elif detail["type"] == "too_short" and any(
            other["loc"][: len(loc)] == loc for other in details if other is not detail
        ):
            continue  # the list only seems empty, because its items are refused themselves
        else:
            yield loc, replace(_fault(model, detail), where=place(loc))


def _fault(model: type[BaseModel], detail: ErrorDetails) -> Fault:
    """One finding of pydantic in our own words; what is new to us keeps pydantic's."""
    kind = _KINDS.get(detail["type"], "not_valid")
    given: str | None = shown(detail["input"])
    allowed: tuple[str, ...] = ()
    if kind == "unknown_key":
        allowed = _allowed_keys(model, detail["loc"][:-1])
    elif kind == "not_allowed":
        allowed = (str(detail.get("ctx", {})["expected"]),)
    elif kind == "missing_key":
        given = None
    return Fault(kind, given=given, allowed=allowed, values=(("reason", detail["msg"]),))


def _allowed_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys of the model at a place inside another.

    Of several models that may stand there it is the one that pydantic names in the place.
    """
    models = [model]
    for step in loc:
        if isinstance(step, str):
            named = [one for one in models if one.__name__ == step]
            fields = [one.model_fields[step] for one in models if step in one.model_fields]
            models = named or [found for field in fields for found in _models(field.annotation)]
    return tuple(models[0].model_fields) if models else ()


def _models(annotation: Any) -> list[type[BaseModel]]:
    """The models inside an annotation, the outermost first."""
    own = isinstance(annotation, type) and issubclass(annotation, BaseModel)
    inner = [model for part in get_args(annotation) for model in _models(part)]
    return [annotation, *inner] if own else inner
