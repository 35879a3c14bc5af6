"""Exact numbers in fields, and a number rounded once, by a rule that is named."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, get_args

from pydantic import BeforeValidator

from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.amounts import parse_amount
from jabatan_eval.organisation.checked import in_model
from jabatan_eval.texts import checked_lang, shown

__all__ = ["POLICIES", "Exact", "Policy", "exact", "number_text", "rounded", "signed_text"]

Policy = Literal["ceil", "half_up", "half_even", "none"]
"""How a need becomes whole posts: up, half up, half to the even one, or not at all."""

POLICIES: Final[tuple[Policy, ...]] = get_args(Policy)

_RATIO: Final = re.compile(r"-?[0-9]{1,30}/[1-9][0-9]{0,14}", re.ASCII)
_SWAPPED: Final = str.maketrans(".,", ",.")


def exact(value: Any) -> Fraction:
    """The number a value says: as `parse_amount` reads it, or a ratio such as `1/3`.

    Raises:
        NotationError: it says no number, could say two, or is a float that is not what it prints.

    Examples:
        >>> exact(92), exact("1.200"), exact("0,75"), exact("1/3")
        (Fraction(92, 1), Fraction(1200, 1), Fraction(3, 4), Fraction(1, 3))
    """
    if isinstance(value, str) and _RATIO.fullmatch(value):
        value = Fraction(value)
    return parse_amount(value)


Exact = Annotated[Fraction, BeforeValidator(in_model(exact), json_schema_input_type=int | str)]
"""A model's field that holds an exact number."""


def rounded(value: Fraction, policy: Policy, places: int = 0) -> Fraction:
    """A number rounded once, by a named rule.

    Args:
        value: the exact number.
        policy: `ceil`, `half_up` (a half goes away from zero), `half_even`, or `none`.
        places: decimals that stay.

    Raises:
        WorkloadError: there is no such rule.

    Examples:
        >>> half = Fraction(5, 2)
        >>> [str(rounded(half, policy)) for policy in ("ceil", "half_up", "half_even", "none")]
        ['3', '3', '2', '5/2']
    """
    scale = 10**places
    scaled = value * scale
    if policy == "ceil":
        whole = -(-scaled.numerator // scaled.denominator)
    elif policy == "half_up":
        whole = int(abs(scaled) + Fraction(1, 2))
        whole = whole if value >= 0 else -whole
    elif policy == "half_even":
        whole = round(scaled)
    elif policy == "none":
        return value
    else:
        raise WorkloadError([Fault("unknown_policy", given=shown(policy), allowed=POLICIES)])
    return Fraction(whole, scale)


def number_text(value: Fraction, places: int = 2, lang: str = "id") -> str:
    """A number with this many decimals, half up; what is more than nothing is never shown as 0.

    Examples:
        >>> number_text(Fraction(24691, 2)), number_text(Fraction(1, 3), 3, "en")
        ('12.345,50', '0.333')
        >>> number_text(Fraction(1, 1000))
        '<0,01'
    """
    mark = ""
    near = rounded(value, "half_up", places)
    if value and not near:
        mark, near = ("<" if value > 0 else ">-"), Fraction(1, 10**places)
    whole, rest = divmod(abs(near.numerator) * 10**places // near.denominator, 10**places)
    sign = "-" if near < 0 else ""
    text = f"{sign}{whole:,}" + (f".{rest:0{places}}" if places else "")
    return mark + (text.translate(_SWAPPED) if checked_lang(lang) == "id" else text)


def signed_text(value: Fraction, places: int = 2, lang: str = "id") -> str:
    """A difference with its sign, as `number_text` shows it.

    Examples:
        >>> [signed_text(Fraction(value), 0) for value in (2, 0, -1)]
        ['+2', '0', '-1']
    """
    text = number_text(value, places, lang)
    return f"+{text}" if value > 0 else text
