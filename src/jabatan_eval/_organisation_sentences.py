"""The sentences of the room `organisation`, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["ORGANISATION", "ORGANISATION_FAULTS"]

ORGANISATION_FAULTS: Final[dict[str, tuple[str, str]]] = {}

ORGANISATION: Final[dict[str, tuple[str, str]]] = {}
