"""Files and texts on their way into the models, and every fault on its way out.

The shipped files are read through the package's own loader, so that a wheel, a source tree and a
zip on the path all work; a source tree keeps them in `data/` beside `src/`.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from jabatan_eval import _yaml
from jabatan_eval.catalogue.refusal import FAULTS
from jabatan_eval.errors import CatalogueError, DocumentError, Fault
from jabatan_eval.texts import shown

__all__ = [
    "CatalogueError",
    "Document",
    "catalogue_error",
    "document",
    "earlier_edition",
    "read_bounded",
    "shipped",
    "text_document",
]

_PACKAGE: Final = Path(__file__).parents[1]
_EDITION = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-")


@dataclass(frozen=True)
class Document:
    """A file or text that was read: its name, its plain data, or the faults that prevented it."""

    name: str
    tree: Any = None
    source: str | bytes | None = None
    faults: tuple[Fault, ...] = ()
    _lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def place(self, path: tuple[str | int, ...]) -> str:
        """File, line and path of a value, as messages name them."""
        if self.source is not None and not self._lines:
            self._lines.update(_yaml.lines(self.source, self.name))
        dotted = ".".join(map(str, path))
        for end in range(len(path), -1, -1):
            line = self._lines.get(path[:end])
            if line is not None:
                return f"{self.name}:{line}: {dotted}" if dotted else f"{self.name}:{line}"
        return f"{self.name}: {dotted}" if dotted else self.name


def document(source: str | os.PathLike[str] | Mapping[str, Any] | None, name: str) -> Document:
    """Read a path, a parsed mapping, or the shipped file of this name."""
    if source is None:
        return _parsed(shipped(name), f"data/{name}")
    if isinstance(source, Mapping):
        return Document(name, tree=source)
    path = os.fspath(source)
    try:
        return _parsed(read_bounded(path), path)
    except (OSError, ValueError) as error:
        if isinstance(error, DocumentError):
            raise
        reason = getattr(error, "strerror", None) or str(error)
        values = (("reason", str(reason)),)
        return Document(path, faults=(Fault("cannot_read", where=shown(path), values=values),))


def text_document(source: str | bytes | None, name: str) -> Document:
    """Read a text, or the shipped file of this name."""
    return document(None, name) if source is None else _parsed(source, name)


def _parsed(source: str | bytes, name: str) -> Document:
    try:
        return Document(name, tree=_yaml.read(source, name), source=source)
    except DocumentError as error:
        return Document(name, faults=error.faults)


def read_bounded(path: str) -> bytes:
    """The bytes of a file, and no more of them than one over the bound."""
    with Path(path).open("rb") as file:
        return file.read(_yaml.MAX_BYTES + 1)


def shipped(name: str) -> bytes:
    """The bytes of a shipped data file, from a wheel, a zip or a source tree."""
    loader: Any = __spec__.loader
    for folder in (_PACKAGE / "data", _PACKAGE.parents[1] / "data"):
        try:
            data: bytes = loader.get_data(str(folder / name))
        except OSError:
            continue
        return data
    fault = Fault("cannot_read", where=f"data/{name}", values=(("reason", "not found"),))
    raise CatalogueError([fault])


def earlier_edition(edition: str) -> dict[str, bytes] | None:
    """The files of an earlier edition that was shipped, or None; they stand in `data/editions`."""
    if not edition or not _EDITION.issuperset(edition) or edition.startswith("."):
        return None
    try:
        return {
            key: shipped(f"editions/{edition}/{key}.yaml")
            for key in ("factor_levels", "class_bands")
        }
    except CatalogueError:
        return None


def catalogue_error(
    model: type[BaseModel], error: ValidationError, documents: dict[str, Document] | Document
) -> CatalogueError:
    """Every fault that a validation found, with file, line and path.

    Args:
        model: the model that was to be built; it tells which keys are allowed.
        error: what pydantic found.
        documents: one document, or the documents by the model's field that each fills.
    """
    faults: list[Fault] = []
    details = error.errors(include_url=False, include_input=True)
    for detail in details:
        loc = detail["loc"]
        if detail["type"] == "too_short" and any(
            other["loc"][: len(loc)] == loc for other in details if other is not detail
        ):
            continue  # the list only seems empty, because its items are refused themselves
        if isinstance(documents, Document):
            part: Document | None = documents
            below = loc
        else:
            part = documents.get(str(loc[0])) if loc else None
            below = loc[1:]
        faults += _faults(model, detail, part, below, documents)
    return CatalogueError(faults)


def _faults(
    model: type[BaseModel],
    detail: ErrorDetails,
    part: Document | None,
    below: tuple[str | int, ...],
    documents: dict[str, Document] | Document,
) -> Iterator[Fault]:
    if part is not None and part.faults and not below:
        yield from part.faults
        return
    if detail["type"] == FAULTS:
        for path, fault in detail.get("ctx", {})["faults"]:
            if part is None and isinstance(documents, dict):
                yield replace(fault, where=documents[path[0]].place(path[1:]))
            elif part is not None:
                yield replace(fault, where=part.place((*below, *path)))
        return
    yield replace(_fault(model, detail), where=part.place(below) if part else None)


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


def _fault(model: type[BaseModel], detail: ErrorDetails) -> Fault:
    """One finding of pydantic in our own words; what is new to us keeps pydantic's."""
    kind = _KINDS.get(detail["type"], "not_valid")
    values: tuple[tuple[str, str], ...] = (("reason", detail["msg"]),)
    given: str | None = shown(detail["input"])
    allowed: tuple[str, ...] = ()
    if kind == "unknown_key":
        allowed = _allowed_keys(model, detail["loc"][:-1])
    elif kind == "not_allowed":
        allowed = (str(detail.get("ctx", {})["expected"]),)
    elif kind == "missing_key":
        given = None
    return Fault(kind, given=given, allowed=allowed, values=values)


def _allowed_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys of the model at a place inside another model."""
    for step in loc:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_models(model.model_fields[step].annotation), model)
    return tuple(model.model_fields)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation, the outermost first."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models(inner)
