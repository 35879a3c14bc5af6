"""The catalogue and its conformance cases as versioned JSON, for systems in other languages.

The formats are promises: within a version keys are only added, never renamed or removed.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from pydantic import BaseModel

    from jabatan_eval.catalogue.catalogue import Catalogue

__all__ = ["CATALOGUE_FORMAT", "VERSION", "as_json", "catalogue_data", "catalogue_json", "schemas"]

CATALOGUE_FORMAT: Final = "jabatan_eval.catalogue"
VERSION: Final = 1


def catalogue_data(catalogue: Catalogue) -> dict[str, Any]:
    """The catalogue in the exchange format, as plain data.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> data = catalogue_data(default_catalogue())
        >>> data["bands"][0]["lower"], data["schemes"][1]["name"]
        (190, 'fungsional')
    """
    dump = catalogue.model_dump(mode="json")
    levels, bands = dump["factor_levels"], dump["class_bands"]
    return {
        "format": CATALOGUE_FORMAT,
        "version": VERSION,
        "digest": catalogue.digest,
        "text_digest": catalogue.text_digest,
        **{key: value for key, value in levels.items() if key not in ("format", "sources")},
        "bands_note": bands["note"],
        "bands": bands["bands"],
        "sources": levels["sources"] + bands["sources"],
    }


def catalogue_json(catalogue: Catalogue) -> str:
    """The exchange format as text.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> json.loads(catalogue_json(default_catalogue()))["version"]
        1
    """
    return as_json(catalogue_data(catalogue))


def as_json(value: Any) -> str:
    """JSON for files: two blanks of indent, UTF-8, a line end at the end.

    Examples:
        >>> as_json({})
        '{}\\n'
    """
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def schemas() -> dict[str, dict[str, Any]]:
    """The JSON Schemas of the two files, by the files' names.

    Examples:
        >>> sorted(schemas())
        ['class_bands', 'factor_levels']
    """
    from jabatan_eval.catalogue.tables import BandTable, FactorTable

    dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    tables: dict[str, type[BaseModel]] = {"factor_levels": FactorTable, "class_bands": BandTable}
    return {
        name: {**dialect, **_without_examples(table.model_json_schema(mode="validation"))}
        for name, table in tables.items()
    }


def _without_examples(schema: Any) -> Any:
    """A schema whose descriptions are only the first sentences of our docstrings."""
    if isinstance(schema, dict):
        short = {key: _without_examples(value) for key, value in schema.items()}
        if isinstance(short.get("description"), str):
            short["description"] = short["description"].partition("\n\n")[0]
        return short
    return [_without_examples(item) for item in schema] if isinstance(schema, list) else schema
