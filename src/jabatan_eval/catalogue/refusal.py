"""How a check inside a model reports several faults, each with its own place.

A validator of pydantic raises once; an error of the kind made here carries a list of faults with
their paths below the model, so that one reading of the files can report them all.
"""

from collections.abc import Iterable
from typing import Final, TypeAlias

from pydantic_core import PydanticCustomError

from jabatan_eval.errors import Fault

__all__ = ["FAULTS", "Found", "refusal", "refuse"]

FAULTS: Final = "jabatan_eval_faults"
"""The type of an error that carries faults in its context."""

Found: TypeAlias = "tuple[tuple[str | int, ...], Fault]"
"""A fault, and the path below the checked model where it stands."""


def refuse(found: Iterable[Found]) -> None:
    """Raise one error that carries every fault found; do nothing where there is none.

    Raises:
        PydanticCustomError: at least one fault was found.

    Examples:
        >>> refuse([])
    """
    faults = list(found)
    if faults:
        raise refusal(faults)


def refusal(found: Iterable[Found]) -> PydanticCustomError:
    """The error that carries these faults, to be raised in a validator.

    Examples:
        >>> refusal([((), Fault("missing", factor="1", allowed=("1-1",)))]).message()
        'factor 1: no level given; allowed: 1-1'
    """
    faults = list(found)
    summary = "; ".join(fault.message("en") for _, fault in faults)
    return PydanticCustomError(FAULTS, "{summary}", {"summary": summary, "faults": faults})
