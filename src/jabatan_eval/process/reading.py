"""A team or a berita acara from a YAML or JSON file, every fault of it at once."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import DossierError, Fault
from jabatan_eval.texts import shown

__all__ = ["read_record"]

Model = TypeVar("Model", bound=BaseModel)


def read_record(data: Any, name: str, *models: type[Model]) -> Model:
    """The record that some plain data is, of the first model whose keys it has.

    Args:
        data: the plain data of a file.
        name: how messages call the file.
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
        jabatan_eval.errors.DossierError: x.yaml: nip: '12' is not accepted (expected 18 digits as \
text, got '12')
    """
    if not isinstance(data, dict):
        raise DossierError([Fault("expected_mapping", given=shown(data), where=name)])
    model = next((one for one in models if data.keys() <= one.model_fields.keys()), models[0])
    try:
        return model.model_validate(data)
    except ValidationError as error:

        def place(path: tuple[str | int, ...]) -> str:
            return ": ".join((name, ".".join(map(str, path)))) if path else name

        raise DossierError(fault for _, fault in faults_found(model, error, place)) from None
