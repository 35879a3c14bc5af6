"""How a check inside a model reports several faults, each with its own place.

A validator of pydantic raises once; an error of the kind made here carries a list of faults with
their paths below the model, so that one reading of the files can report them all.
"""

from collections.abc import Iterable
from typing import Final, NoReturn, TypeAlias

from pydantic_core import PydanticCustomError

from jabatan_eval.errors import Fault

__all__ = ["FAULTS", "Found", "refuse"]

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
        _raise(faults)


def _raise(faults: list[Found]) -> NoReturn:
    summary = "; ".join(fault.message("en") for _, fault in faults)
    raise PydanticCustomError(FAULTS, "{summary}", {"summary": summary, "faults": faults})
