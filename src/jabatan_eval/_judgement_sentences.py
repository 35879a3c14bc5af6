"""The sentences of the room `judgement`, Indonesian first; `texts` is the way to them."""

from typing import Final

from jabatan_eval._advice_sentences import ADVICE, ADVICE_FAULTS

__all__ = ["JUDGEMENT", "JUDGEMENT_FAULTS"]

JUDGEMENT_FAULTS: Final[dict[str, tuple[str, str]]] = {
    **ADVICE_FAULTS,
}

JUDGEMENT: Final[dict[str, tuple[str, str]]] = {
    **ADVICE,
}
