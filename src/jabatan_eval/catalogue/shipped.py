"""Any other data file of the law, read like the catalogue's: hardened, checked, cited."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal, Self, TypeVar

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from jabatan_eval.catalogue.basics import Frozen, Source, integer
from jabatan_eval.catalogue.citations import unlisted
from jabatan_eval.catalogue.loading import Document, document
from jabatan_eval.catalogue.refusal import Found, refuse
from jabatan_eval.catalogue.reporting import faults_found
from jabatan_eval.errors import CatalogueError

__all__ = ["DataFile", "checked", "read_data"]


class DataFile(Frozen, frozen=True):
    """The form that data files share: a format, the sources, and rows that cite only these."""

    format: Annotated[Literal[1], BeforeValidator(integer, json_schema_input_type=Literal[1])]
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse([*self.found(), *unlisted(self, {source.tag for source in self.sources})])
        return self

    def found(self) -> Iterator[Found]:
        """What several rows together show wrong, for a file that has such checks."""
        return iter(())


File = TypeVar("File", bound=DataFile)


def read_data(
    model: type[File], name: str, source: str | os.PathLike[str] | Mapping[str, Any] | None = None
) -> File:
    """Read a data file.

    Args:
        model: its form.
        name: the shipped file's name in `data/`.
        source: a path or a parsed mapping to read instead of the shipped file.

    Raises:
        CatalogueError: with every fault of the file, each with line and path.

    Examples:
        >>> class Empty(DataFile, frozen=True): ...
        >>> read_data(Empty, "contoh.yaml", {"format": 1, "sources": []})
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.CatalogueError: contoh.yaml: sources: the list must not be empty
    """
    return checked(model, document(source, name))


def checked(model: type[File], read: Document) -> File:
    """A data file from a document that was read.

    Raises:
        CatalogueError: with every fault of it, each with line and path.
    """
    if read.faults:
        raise CatalogueError(read.faults)
    try:
        return model.model_validate(read.tree)
    except ValidationError as error:
        found = sorted(faults_found(model, error, read.place), key=lambda one: read.line(one[0]))
        raise CatalogueError(fault for _, fault in found) from None
