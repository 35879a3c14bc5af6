"""A team or a berita acara from a YAML or JSON file, every fault of it at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jabatan_eval.catalogue.loading import read_bounded
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.form_files.documents import document, unreadable
from jabatan_eval.texts import shown

__all__ = ["read_record", "read_tree", "record_faults"]

Model = TypeVar("Model", bound=BaseModel)


def read_tree(name: str) -> Any:
    """The plain data of a YAML or JSON file.

    Args:
        name: the file.

    Raises:
        DossierError: it cannot be read.
        FormError: it is neither YAML nor JSON.

    Examples:
        >>> read_tree("tidak-ada.yaml")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DossierError: tidak-ada.yaml: there is no such file
    """
    try:
        return document(read_bounded(name), name).tree
    except OSError as error:
        raise DossierError([unreadable(name, error)]) from None


def read_record(data: Any, name: str, *models: type[Model]) -> Model:
    """The record that some plain data is, of the first model whose keys it has.

    Args:
        data: the plain data of a file.
        name: how messages call the file; empty where there is none.
        *models: what it may be.

    Raises:
        DossierError: it is none of these, with every fault.

    Examples:
        >>> from jabatan_eval.process.people import Pejabat
        >>> read_record({"nama": "Budi"}, "x.yaml", Pejabat).nama
        'Budi'
        >>> read_record({"nama": "Budi", "nip": "12"}, "x.yaml", Pejabat)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DossierError: x.yaml: nip: a NIP is 18 digits as text, not '12'
    """
    if not isinstance(data, dict):
        raise DossierError([Fault("expected_mapping", given=shown(data), where=name)])
    model = next((one for one in models if data.keys() <= one.model_fields.keys()), models[0])
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise DossierError(record_faults(model, error, name)) from None


def record_faults(model: type[BaseModel], error: ValidationError, name: str) -> tuple[Fault, ...]:
    """Every fault of a record in our own words.

    Args:
        model: what it was to be.
        error: what pydantic found.
        name: how messages call the file or the thing; empty where it has no name.
    """

    def place(path: tuple[str | int, ...]) -> str:
        return ": ".join(filter(None, (name, ".".join(map(str, path)))))

    details = {detail["loc"]: detail for detail in error.errors(include_url=False)}
    return tuple(
        _worded(fault, details[path]) if fault.kind == "not_valid" else fault
        for path, fault in faults_found(model, error, place)
    )


_KINDS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "string_pattern_mismatch": ("not_a_line", "pattern"),
        "string_too_short": ("not_a_line", "min_length"),
        "string_too_long": ("text_too_long", "max_length"),
        "too_long": ("list_too_long", "max_length"),
        "greater_than": ("number_too_small", "gt"),
        "greater_than_equal": ("number_too_small", "ge"),
        "less_than_equal": ("too_great", "le"),
        "bad_nip": ("bad_nip", "given"),
        "bad_kind": ("kind_of_post_unknown", "names"),
        "bad_moment": ("bad_moment", "given"),
    }
)
"""Refusals of pydantic and of our own types, by our words for them, and what these tell."""


def _worded(fault: Fault, detail: ErrorDetails) -> Fault:
    """A refusal in our own words, where we have some."""
    if detail["type"] not in _KINDS:
        return fault
    kind, key = _KINDS[detail["type"]]
    limit = str(detail.get("ctx", {}).get(key))
    return replace(fault, kind=kind, values=(("limit", limit),))
