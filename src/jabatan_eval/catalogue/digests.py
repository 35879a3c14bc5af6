"""The two digests of a catalogue: what decides a result, and all the rest."""

from __future__ import annotations

import json
from hashlib import sha256
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from jabatan_eval.catalogue.catalogue import Catalogue

__all__ = ["canonical", "deciding", "deciding_digest", "sha", "text_digest"]


def canonical(value: Any) -> bytes:
    """JSON with sorted keys and no blanks, in UTF-8: the same bytes in every language.

    Examples:
        >>> canonical({"b": 1, "a": "é"})
        b'{"a":"\\xc3\\xa9","b":1}'
    """
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


def sha(value: Any) -> str:
    """The sha256 of the canonical JSON of a value, in hexadecimal.

    Examples:
        >>> sha({})[:12]
        '44136fa355b3'
    """
    return sha256(canonical(value)).hexdigest()


def deciding(catalogue: Catalogue) -> dict[str, Any]:
    """All that decides a result, as plain data.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> deciding(default_catalogue())["bands"][7]
        [8, 1105, 1350]
    """
    return {
        "schemes": [
            [s.name, [[f.code, [[e.code, e.points] for e in f.levels]] for f in s.factors]]
            for s in catalogue.schemes
        ],
        "bands": [[band.kelas, band.lower, band.upper] for band in catalogue.bands],
        "step": catalogue.step,
    }


def deciding_digest(catalogue: Catalogue) -> str:
    """The sha256 over `deciding`."""
    return sha(deciding(catalogue))


def text_digest(catalogue: Catalogue) -> str:
    """The sha256 over everything in the files but the points, the bands' edges and the step."""
    every: Any = "__all__"
    levels = {"schemes": {every: {"factors": {every: {"levels": {every: {"points"}}}}}}}
    bands = {"bands": {every: {"lower", "upper"}}}
    step = {"step": {"points"}}
    dump = catalogue.model_dump(
        mode="json", exclude={"factor_levels": {**levels, **step}, "class_bands": bands}
    )
    return sha(dump)
