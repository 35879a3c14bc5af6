"""Holders on a date, those who leave, and the need of each year that follows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Final, Self

from pydantic import AfterValidator, BeforeValidator, model_validator

from jabatan_eval.catalogue.basics import Day, integer
from jabatan_eval.catalogue.refusal import Found, refusal, refuse
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.checked import Checked
from jabatan_eval.organisation.procedures import Procedures, default_procedures
from jabatan_eval.organisation.tugas import not_negative

__all__ = ["Berhenti", "Count", "Pemangku", "TahunKebutuhan", "Year", "kebutuhan_per_tahun"]

_Whole = Annotated[int, BeforeValidator(integer, json_schema_input_type=int)]
Count = Annotated[_Whole, AfterValidator(not_negative)]
"""A number of people or posts."""

YEARS: Final = (1945, 2999)
"""The first and the last year that are taken for years."""


def _year(value: int) -> int:
    if not YEARS[0] <= value <= YEARS[1]:
        first, last = map(str, YEARS)
        values = (("first", first), ("last", last))
        raise refusal([((), Fault("not_a_year", given=str(value), values=values))])
    return value


Year = Annotated[_Whole, AfterValidator(_year)]
"""A year."""


class Berhenti(Checked, frozen=True):
    """Those who leave in one year.

    Examples:
        >>> Berhenti(tahun=2026, pensiun=1, habis_kontrak=2).jumlah
        3
    """

    tahun: Year
    pensiun: Count = 0
    """PNS who retire."""
    habis_kontrak: Count = 0
    """PPPK whose contracts end."""

    @property
    def jumlah(self) -> int:
        """All of them."""
        return self.pensiun + self.habis_kontrak


class Pemangku(Checked, frozen=True):
    """The holders of a job on a day, PNS and PPPK apart, and those who will leave.

    Examples:
        >>> pemangku = Pemangku(pada="2025-12-31", pns=4, pppk=1, berhenti=[
        ...     Berhenti(tahun=2026, pensiun=1), Berhenti(tahun=2028, pensiun=1, habis_kontrak=1),
        ... ])
        >>> pemangku.jumlah, pemangku.tahun_pertama
        (5, 2026)
    """

    pada: Day
    """The day of the count."""
    pns: Count = 0
    pppk: Count = 0
    berhenti: tuple[Berhenti, ...] = ()
    """Those who leave, by year; years in which nobody does may be left out."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            pada: date | str,
            pns: int = 0,
            pppk: int = 0,
            berhenti: Iterable[Berhenti] = (),
        ) -> None: ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        years = [one.tahun for one in self.berhenti]
        for at, year in enumerate(years):
            if year in years[:at]:
                yield ("berhenti", at, "tahun"), Fault("year_twice", given=str(year))
            if year <= self.pada.year:
                values = (("counted", self.pada.isoformat()),)
                fault = Fault("leavers_before_count", given=str(year), values=values)
                yield ("berhenti", at, "tahun"), fault
        leaving = {
            "pns": sum(one.pensiun for one in self.berhenti),
            "pppk": sum(one.habis_kontrak for one in self.berhenti),
        }
        for kind, count in leaving.items():
            holders: int = getattr(self, kind)
            if count > holders:
                many = (("holders", str(holders)), ("kind", kind.upper()))
                yield ("berhenti",), Fault("more_leave_than_hold", given=str(count), values=many)

    @property
    def jumlah(self) -> int:
        """All holders, B."""
        return self.pns + self.pppk

    @property
    def tahun_pertama(self) -> int:
        """The first year after the count."""
        return self.pada.year + 1

    def berhenti_pada(self, tahun: int) -> Berhenti:
        """Those who leave in a year.

        Examples:
            >>> Pemangku(pada="2025-12-31", pns=1).berhenti_pada(2026).jumlah
            0
        """
        return next((b for b in self.berhenti if b.tahun == tahun), Berhenti(tahun=tahun))


@dataclass(frozen=True, slots=True)
class TahunKebutuhan:
    """The need of one year.

    Attributes:
        tahun: the year.
        kekurangan: the shortage at its start, K less holders; negative where there are too many.
        pensiun: PNS who retire in it.
        habis_kontrak: PPPK whose contracts end in it.
        kebutuhan: shortage + leavers, if the needs of the years before were filled.
        kumulatif: the need by its end, if nothing was filled since the count.
    """

    tahun: int
    kekurangan: int
    pensiun: int
    habis_kontrak: int
    kebutuhan: int
    kumulatif: int


def kebutuhan_per_tahun(
    kebutuhan: int, pemangku: Pemangku, *, procedures: Procedures | None = None
) -> tuple[TahunKebutuhan, ...]:
    """The need of each of the years that follow the count: shortage + leavers.

    The need of a year counts as filled in it, so that a shortage counts once and the needs of all
    years add up to what has to be recruited over all of them. A surplus is used up by leavers
    before there is a need. What comes of filling nothing stands beside it as `kumulatif`.

    Args:
        kebutuhan: the posts needed, K, the same in every year.
        pemangku: the holders and leavers.
        procedures: which say for how many years; the shipped ones by default.

    Examples:
        >>> pemangku = Pemangku(pada="2025-12-31", pns=4, pppk=1, berhenti=[
        ...     Berhenti(tahun=2026, pensiun=1), Berhenti(tahun=2028, pensiun=1, habis_kontrak=1),
        ... ])
        >>> years = kebutuhan_per_tahun(7, pemangku)
        >>> [(one.tahun, one.kekurangan, one.kebutuhan, one.kumulatif) for one in years]
        [(2026, 2, 3, 3), (2027, 0, 0, 3), (2028, 0, 2, 5), (2029, 0, 0, 5), (2030, 0, 0, 5)]
    """
    count = (procedures or default_procedures()).needs.years.count
    shortage = kebutuhan - pemangku.jumlah
    unfilled = shortage
    found: list[TahunKebutuhan] = []
    for tahun in range(pemangku.tahun_pertama, pemangku.tahun_pertama + count):
        leavers = pemangku.berhenti_pada(tahun)
        end = shortage + leavers.jumlah
        unfilled += leavers.jumlah
        found.append(
            TahunKebutuhan(
                tahun,
                shortage,
                leavers.pensiun,
                leavers.habis_kontrak,
                max(0, end),
                max(0, unfilled),
            )
        )
        shortage = min(0, end)
    return tuple(found)
