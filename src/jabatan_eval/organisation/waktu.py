"""`Waktu`: a length of time that always carries its unit, exact to the last fraction."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Any, Final, Literal, Self

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.amounts import Amount, amount_text
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.checked import in_model
from jabatan_eval.organisation.exact import exact
from jabatan_eval.texts import say, shown

__all__ = ["SATUAN", "Satuan", "Waktu", "unit_named"]

Satuan = Literal["jam", "menit"]
"""The units in which work is timed."""

SATUAN: Final[dict[Satuan, int]] = {"jam": 60, "menit": 1}
"""Each unit in minutes."""

_WORDS: Final[dict[str, Satuan]] = {
    "JAM": "jam", "J": "jam", "HOUR": "jam", "HOURS": "jam",
    "MENIT": "menit", "MNT": "menit", "MIN": "menit", "MINUTE": "menit", "MINUTES": "menit",
}  # fmt: skip
_PART: Final = re.compile(r"(-?[0-9][0-9.,/]*) ?([A-Z]+)\.?")
_TIME: Final = re.compile(rf"{_PART.pattern}(?: {_PART.pattern})?")
_CLOCK: Final = re.compile(r"[0-9]{1,4}(?::[0-9]{2}){1,2}")
_BARE: Final = re.compile(r"-?[0-9][0-9.,/]*")
_EXAMPLES: Final = ("45 menit", "0,75 jam", "1 jam 30 menit")
_TEXT_AT_MOST: Final = 100

_DECIMALS: Final = 15
_THOUSAND: Final = 3
"""Decimals that could be taken for thousands."""


def unit_named(word: str) -> Satuan | None:
    """The unit that a word names, None where it names none.

    Examples:
        >>> unit_named("Jam"), unit_named("mnt."), unit_named("hari")
        ('jam', 'menit', None)
    """
    return _WORDS.get(cleaned(word).rstrip("."))


@total_ordering
@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Waktu:
    """A length of time: an exact number and its unit. A bare number is nowhere taken for one.

    Attributes:
        jumlah: the number, in `satuan`.
        satuan: `jam` or `menit`.

    Examples:
        >>> Waktu.menit(60) == Waktu.jam(1), Waktu.jam("0,75").minutes
        (True, Fraction(45, 1))
        >>> Waktu.jam("0,75"), str(Waktu.menit(780))
        (Waktu.jam('0,75'), '780 menit')
        >>> 92 * Waktu.menit(780), Waktu.jam(1250) / Waktu.menit(60)
        (Waktu.menit(71760), Fraction(1250, 1))
    """

    jumlah: Fraction
    satuan: Satuan

    def __post_init__(self) -> None:
        object.__setattr__(self, "jumlah", exact(self.jumlah))
        if self.jumlah < 0:
            raise _refused("time_negative", amount_text(self.jumlah, "id"))
        if self.satuan not in SATUAN:
            raise _refused("time_unit_unknown", self.satuan, tuple(SATUAN))

    @classmethod
    def jam(cls, jumlah: Amount) -> Self:
        """So many hours.

        Args:
            jumlah: a whole number, a Decimal, a Fraction, or text with a decimal comma.

        Raises:
            NotationError: it is no exact number.
            WorkloadError: it is negative.

        Examples:
            >>> Waktu.jam(Decimal("1.5")).minutes
            Fraction(90, 1)
        """
        return cls(exact(jumlah), "jam")

    @classmethod
    def menit(cls, jumlah: Amount) -> Self:
        """So many minutes.

        Args:
            jumlah: a whole number, a Decimal, a Fraction, or text with a decimal comma.

        Raises:
            NotationError: it is no exact number.
            WorkloadError: it is negative.

        Examples:
            >>> Waktu.menit(90).hours
            Fraction(3, 2)
        """
        return cls(exact(jumlah), "menit")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a time as tables write it, its unit beside each number.

        Raises:
            NotationError: a number cannot be read.
            WorkloadError: a unit is missing or unknown. A clock's `1:30` is refused: hours and
                minutes, or minutes and seconds?

        Examples:
            >>> Waktu.parse("45 menit"), Waktu.parse("1,5 jam"), Waktu.parse("1 jam 30 menit")
            (Waktu.menit(45), Waktu.jam('1,5'), Waktu.menit(90))
            >>> Waktu.parse("45")
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.WorkloadError: the time '45' has no unit; write it as in: \
45 menit, 0,75 jam, 1 jam 30 menit
        """
        plain = cleaned(text) if len(text) <= _TEXT_AT_MOST else ""
        if not _TIME.fullmatch(plain):
            clock = _CLOCK.fullmatch(plain)
            kind = "time_without_unit" if _BARE.fullmatch(plain) else "time_unreadable"
            raise _refused("time_clock" if clock else kind, text)
        parts = [cls(exact(number), _unit(word)) for number, word in _PART.findall(plain)]
        if len(parts) == 1:
            return parts[0]
        if [part.satuan for part in parts] != ["jam", "menit"]:
            raise _refused("time_unreadable", text)
        return parts[0].to("menit") + parts[1]

    @classmethod
    def _of(cls, jumlah: Fraction, satuan: Satuan) -> Self:
        """A result of arithmetic, however fine."""
        made = object.__new__(cls)
        object.__setattr__(made, "jumlah", jumlah)
        object.__setattr__(made, "satuan", satuan)
        return made

    @property
    def minutes(self) -> Fraction:
        """It in minutes."""
        return self.jumlah * SATUAN[self.satuan]

    @property
    def hours(self) -> Fraction:
        """It in hours."""
        return self.minutes / SATUAN["jam"]

    def to(self, satuan: Satuan) -> Self:
        """The same time in a unit.

        Examples:
            >>> Waktu.menit(90).to("jam")
            Waktu.jam('1,5')
        """
        return self._of(self.minutes / SATUAN[satuan], satuan)

    def text(self, lang: str = "id") -> str:
        """It in words, such as `0,75 jam`.

        Examples:
            >>> Waktu.jam("0,75").text("en")
            '0.75 hours'
        """
        unit = say(f"waktu.{self.satuan}", lang)
        return f"{amount_text(self.jumlah, lang)} {unit}"

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        return f"Waktu.{self.satuan}({_written(self.jumlah)})"

    def __eq__(self, other: object) -> bool:
        return self.minutes == other.minutes if isinstance(other, Waktu) else NotImplemented

    def __lt__(self, other: object) -> bool:
        return self.minutes < other.minutes if isinstance(other, Waktu) else NotImplemented

    def __hash__(self) -> int:
        return hash(self.minutes)

    def __add__(self, other: Waktu) -> Self:
        """The sum, in the common unit; in minutes where there is none."""
        if not isinstance(other, Waktu):
            return NotImplemented
        unit: Satuan = self.satuan if self.satuan == other.satuan else "menit"
        return self._of((self.minutes + other.minutes) / SATUAN[unit], unit)

    def __mul__(self, times: int | Decimal | Fraction) -> Self:
        """So many times it; the number must be exact."""
        if isinstance(times, bool) or not isinstance(times, int | Decimal | Fraction):
            return NotImplemented
        number = exact(times) if isinstance(times, Decimal) else times
        return self._of(self.jumlah * number, self.satuan)

    __rmul__ = __mul__

    def __truediv__(self, other: Waktu) -> Fraction:
        """How often another time goes into it."""
        if not isinstance(other, Waktu):
            return NotImplemented
        return self.minutes / other.minutes

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Taken from a `Waktu` or from text with its unit; stored as such text."""
        return core_schema.no_info_plain_validator_function(
            in_model(_validated),
            json_schema_input_schema=core_schema.str_schema(),
            serialization=core_schema.plain_serializer_function_ser_schema(_stored),
        )


def _written(number: Fraction) -> str:
    """A number that reads back as it is: whole, as a decimal in text, or as a ratio in text."""
    if number.denominator == 1:
        return str(number)
    scaled = number * 10**_DECIMALS
    if scaled.denominator > 1:
        return repr(str(number))
    whole, decimals = divmod(abs(scaled.numerator), 10**_DECIMALS)
    written = f"{decimals:0{_DECIMALS}}".rstrip("0")
    return repr(f"{whole},{written}" if len(written) != _THOUSAND else f"{whole},{written}0")


def _stored(waktu: Waktu) -> str:
    return f"{waktu.jumlah} {waktu.satuan}"


def _validated(value: object) -> Waktu:
    if isinstance(value, Waktu):
        return value
    if isinstance(value, str):
        return Waktu.parse(value)
    raise _refused("time_without_unit", value)


def _unit(word: str) -> Satuan:
    if unit := _WORDS.get(word):
        return unit
    raise _refused("time_unit_unknown", word, tuple(SATUAN))


def _refused(kind: str, given: object, allowed: tuple[str, ...] = _EXAMPLES) -> WorkloadError:
    return WorkloadError([Fault(kind, given=shown(given), allowed=allowed)])
