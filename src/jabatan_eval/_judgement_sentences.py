"""The sentences of the room `judgement`, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["JUDGEMENT", "JUDGEMENT_FAULTS"]

JUDGEMENT_FAULTS: Final[dict[str, tuple[str, str]]] = {}

JUDGEMENT: Final[dict[str, tuple[str, str]]] = {}
