"""A post in a peta jabatan, and the classes that stand written for it, each with its basis."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Final, Literal, Self

from pydantic import BeforeValidator, Field, Strict, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from jabatan_eval.catalogue.basics import Day, Flag, Frozen, LevelCode, Line, Name
from jabatan_eval.catalogue.refusal import refuse
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = ["READINGS", "Cell", "KelasTertulis", "Post", "Reading"]

Reading = Literal["usulan", "tertulis", "disetujui", "ditetapkan"]
"""Where a written class stands in its course: proposed, of unsaid standing, approved, set."""

READINGS: Final[tuple[Reading, ...]] = ("usulan", "tertulis", "disetujui", "ditetapkan")
"""The readings of a class besides the computed one, from the least settled to the most."""

Cell = str | int | Decimal | date | bool | None
"""What may stand in a column of the user's own."""


def _exact(value: object) -> object:
    """An exact number: a whole number, a Fraction or a finite Decimal; floats are refused."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction | Decimal):
        kind, text = "expected_exact", "expected an exact number, got {given}"
        raise PydanticCustomError(kind, text, {"given": shown(value)})
    sound = not isinstance(value, Decimal) or (
        value.is_finite() and abs(value.adjusted()) <= DIGITS_AT_MOST
    )
    number = Fraction(value) if sound else None
    if number is None or number.denominator >= _LIMIT or abs(number.numerator) >= _LIMIT:
        kind, text = "expected_finite", "expected a number of sound size, got {given}"
        raise PydanticCustomError(kind, text, {"given": shown(value)})
    return number


DIGITS_AT_MOST: Final = 15
"""Digits of an amount's numerator and denominator, so that any table can hold it."""

_LIMIT: Final = 10**DIGITS_AT_MOST
_Exact = Annotated[Fraction, BeforeValidator(_exact), Field(ge=0)]
_Count = Annotated[int, Strict(), Field(ge=0)]
_Id = Annotated[Line, StringConstraints(max_length=100)]
_Text = Annotated[Line, StringConstraints(max_length=1000)]
_Kelas = Annotated[int, Strict(), Field(gt=0)]


class KelasTertulis(Frozen, frozen=True):
    """A class that stands written for a post, with its standing and its basis.

    Examples:
        >>> KelasTertulis(reading="disetujui", kelas=14, nomor="B/825/M.SM.02.00/2025").kelas
        14
    """

    reading: Reading
    """Its standing: `tertulis` where it is not said, `usulan`, `disetujui`, `ditetapkan`."""
    kelas: _Kelas
    nilai: _Kelas | None = None
    """The nilai that stands beside it, in points."""
    dasar: _Text | None = None
    """The letter or regulation on which it rests."""
    nomor: _Text | None = None
    """Its number."""
    tanggal: Day | None = None
    """Its date."""


class Post(Frozen, frozen=True):
    """One post: where it stands, who is in it, who is needed, and its class in each reading.

    What levels give is computed by the `PetaJabatan` and never overwrites what stands written.

    Examples:
        >>> post = Post(id="1.10", nama_jabatan="Kepala Bidang", jenis_jabatan="administrator",
        ...             bezetting_pns=1, kebutuhan=1, tingkat=("1-1", "2-1"))
        >>> post.bezetting, post.selisih
        (1, Fraction(0, 1))
    """

    id: _Id
    """Its mark in the peta: text, whatever it looks like."""
    nama_jabatan: _Text
    """Its name, which other posts may have too."""
    induk: _Id | None = None
    """The id of the post above it; None at a root."""
    unit_kerja: _Text | None = None
    jenis_unit: _Text | None = None
    """The kind of its unit, where a list of approved results tells units apart by it."""
    jenis_jabatan: Name | None = None
    """The kind of post by the catalogue's name for it; None where it is not said."""
    eselon: _Text | None = None
    jenjang: _Text | None = None
    tugas_tambahan: _Text | None = None
    """An added duty, such as the lead of a unit by a functional post."""
    dipilih: Flag = False
    """Whether it is an elected head, who has neither class nor holders nor need."""
    bezetting: _Count | None = None
    """Holders in all; from the two parts where it is not given."""
    bezetting_pns: _Count | None = None
    bezetting_pppk: _Count | None = None
    kebutuhan: _Exact | None = None
    """Need in posts, exact."""
    beban_jam: _Exact | None = None
    """Hours of this post's work in a year, exact; for the review of factor 5."""
    tanda: tuple[Name, ...] = ()
    """Marks of its work for the review of factor 5, by the catalogue's codes."""
    kelas_tertulis: tuple[KelasTertulis, ...] = ()
    """The classes that stand written, at most one of each reading."""
    skema: Name | None = None
    """The scheme of its levels, where it is not that of its kind."""
    tingkat: tuple[LevelCode, ...] = ()
    """The levels chosen; empty where none are."""
    others: tuple[tuple[str, Cell], ...] = ()
    """The user's own columns, by their headers."""

    @property
    def selisih(self) -> Fraction | None:
        """Holders less need, B − K; None where either is not known."""
        if self.bezetting is None or self.kebutuhan is None:
            return None
        return self.bezetting - self.kebutuhan

    def written(self, reading: Reading) -> KelasTertulis | None:
        """The class that stands written in one reading, with its basis; None where none does.

        Examples:
            >>> Post(id="1", nama_jabatan="Camat").written("disetujui")
        """
        return next((one for one in self.kelas_tertulis if one.reading == reading), None)

    @model_validator(mode="before")
    @classmethod
    def _total(cls, given: Any) -> Any:
        """Holders in all from the parts, where only parts are given; one left out is none."""
        if isinstance(given, dict) and given.get("bezetting") is None:
            parts = [given.get(name) for name in _PARTS]
            if any(type(part) is int for part in parts):
                return {**given, "bezetting": sum(p for p in parts if type(p) is int)}
        return given

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(((), fault) for fault in self._faults())
        return self

    def _faults(self) -> Iterator[Fault]:
        parts = [part for part in (self.bezetting_pns, self.bezetting_pppk) if part is not None]
        if parts and sum(parts) != self.bezetting:
            values = (
                ("pns", str(self.bezetting_pns or 0)),
                ("pppk", str(self.bezetting_pppk or 0)),
            )
            yield Fault("holders_contradict", given=str(self.bezetting), values=values)
        readings = [one.reading for one in self.kelas_tertulis]
        for reading in dict.fromkeys(readings):
            if readings.count(reading) > 1:
                yield Fault("reading_twice", given=reading)
        if self.dipilih:
            names = [name for name in _NOT_OF_ELECTED if getattr(self, name) not in (None, ())]
            if names:
                yield Fault("elected_with", given=", ".join(names))


_PARTS: Final = ("bezetting_pns", "bezetting_pppk")
_NOT_OF_ELECTED: Final = ("jenis_jabatan", "bezetting", "kebutuhan", "kelas_tertulis", "tingkat")
