"""Exact numbers on their way in and out: read as Indonesians write them, rounded by a named rule.

In text a point parts thousands, three digits by three, and a comma stands before decimals.
What could mean two numbers is refused, with both ways to write it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Final, Literal, get_args

from pydantic import BeforeValidator

from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.checked import in_model
from jabatan_eval.texts import checked_lang, shown

__all__ = [
    "POLICIES",
    "Exact",
    "Policy",
    "exact",
    "number_text",
    "rounded",
    "short_text",
    "signed_text",
]

Policy = Literal["ceil", "half_up", "half_even", "none"]
"""How a need becomes whole posts: up, half up, half to the even one, or not at all."""

POLICIES: Final[tuple[Policy, ...]] = get_args(Policy)

DIGITS: Final = 15
"""Digits before and after the decimal comma; a spreadsheet keeps no more."""

_BOUND: Final = 10**DIGITS
_TEXT_AT_MOST: Final = 100
_PLAIN: Final = re.compile(rf"-?[0-9]{{1,{DIGITS}}}")
_THOUSANDS: Final = re.compile(r"-?[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,4}")
_DECIMAL: Final = re.compile(
    rf"-?(?:[0-9]{{1,{DIGITS}}}|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{1,4}}),[0-9]{{1,{DIGITS}}}"
)
_RATIO: Final = re.compile(rf"-?[0-9]{{1,{DIGITS}}}/[1-9][0-9]{{0,{DIGITS - 1}}}")
_TWO_WAYS: Final = re.compile(r"-?[1-9][0-9]{0,2},[0-9]{3}")
_POINTED: Final = re.compile(r"-?[0-9]{1,15}\.[0-9]{1,15}|-?[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]+")
_SWAPPED: Final = str.maketrans(".,", ",.")
_EXAMPLES: Final = ("92", "1.200", "0,75", "1/3")


def exact(value: object) -> Fraction:
    """The number a value says.

    Args:
        value: a whole number, a Decimal, a Fraction, or text such as `1.200`, `0,75` or `1/3`.

    Raises:
        WorkloadError: it is a binary float, or says no number, or could say two.

    Examples:
        >>> exact(92), exact("1.200"), exact("0,75"), exact("12.345,5")
        (Fraction(92, 1), Fraction(1200, 1), Fraction(3, 4), Fraction(24691, 2))
        >>> exact(0.75)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: 0.75 is a binary float, which may hide what was \
written; give a whole number, a Fraction, a Decimal or text; perhaps 0,75 is meant
        >>> exact("1.5")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: '1.5' has a point where no thousands are parted; in \
text a point parts thousands and a comma stands before decimals; perhaps 1,5 is meant
    """
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, float):
        near = repr(value).replace(".", ",") if abs(value) < _BOUND else None
        raise WorkloadError([Fault("number_float", given=shown(value), near=near)])
    if isinstance(value, bool) or not isinstance(value, int | Decimal | Fraction):
        raise WorkloadError([Fault("number_unreadable", given=shown(value), allowed=_EXAMPLES)])
    if not isinstance(value, Decimal) or _few_digits(value):
        number = Fraction(value)
        if abs(number) < _BOUND and number.denominator <= _BOUND:
            return number
    values = (("digits", str(DIGITS)),)
    raise WorkloadError([Fault("number_too_long", given=shown(value), values=values)])


def _few_digits(value: Decimal) -> bool:
    """Whether a Decimal is finite and of few digits, told without writing them out."""
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -DIGITS and value.adjusted() < DIGITS


def _text(value: str) -> Fraction:
    text = cleaned(value) if len(value) <= _TEXT_AT_MOST else ""
    if _TWO_WAYS.fullmatch(text):
        fault = Fault("number_two_ways", allowed=(text.replace(",", "."), f"{text}0"))
    elif _PLAIN.fullmatch(text) or _THOUSANDS.fullmatch(text) or _DECIMAL.fullmatch(text):
        return Fraction(text.replace(".", "").replace(",", "."))
    elif _RATIO.fullmatch(text):
        return Fraction(text)
    elif _POINTED.fullmatch(text):
        fault = Fault("number_point", near=text.translate(_SWAPPED))
    else:
        fault = Fault("number_unreadable", allowed=_EXAMPLES)
    raise WorkloadError([replace(fault, given=shown(value))])


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


def short_text(value: Fraction, lang: str = "id", *, places: int = 6) -> str:
    """A number with the decimals it has; marked by a tilde where it has more than these.

    Examples:
        >>> short_text(Fraction(3, 4)), short_text(Fraction(1200)), short_text(Fraction(1, 3))
        ('0,75', '1.200', '~0,333333')
    """
    for enough in range(places + 1):
        if 10**enough % value.denominator == 0:
            return number_text(value, enough, lang)
    text = number_text(value, places, lang)
    return text if text[0] in "<>" else f"~{text}"
