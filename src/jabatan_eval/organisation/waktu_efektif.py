"""The working time that a year has for one officer, and its working days."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, Final, Self

from pydantic import AfterValidator, model_validator

from jabatan_eval.catalogue.basics import Bilingual, Name
from jabatan_eval.catalogue.refusal import Found, refusal, refuse
from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.amounts import Amount, amount_text
from jabatan_eval.organisation.checked import BLANK, Checked, OptionalText
from jabatan_eval.organisation.tugas import AboveZero, Periode
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.texts import say, shown

__all__ = ["HariKerja", "WaktuEfektif", "as_effective", "basis_text", "times_a_year"]

_FIXED: Final[dict[Periode, Fraction]] = {"tahun": Fraction(1), "bulan": Fraction(12)}
_DAYS_AT_MOST: Final = {"setahun": 366, "seminggu": 7, "minggu": 53}


def _some(value: Waktu) -> Waktu:
    if not value.jumlah:
        raise refusal([((), Fault("effective_time_not_positive", given=shown(str(value))))])
    return value


class WaktuEfektif(Checked, frozen=True):
    """The effective working time of one officer in a year, and what it rests on.

    Examples:
        >>> WaktuEfektif(setahun=Waktu.jam(1300), dasar="Peraturan Bupati").setahun.minutes
        Fraction(78000, 1)
        >>> WaktuEfektif(setahun=Waktu.jam(0))
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: setahun: an effective working time of '0 jam' is none; \
it must be above zero
    """

    setahun: Annotated[Waktu, AfterValidator(_some)]
    dasar: Bilingual | OptionalText = None
    """What it rests on; None where that is not said."""
    nama: Name | None = None
    """Its name in the data; None for an agency's own."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            setahun: Waktu | str,
            dasar: Bilingual | str | None = None,
            nama: str | None = None,
        ) -> None: ...

    def text(self, lang: str = "id") -> str:
        """It in hours and in minutes, with what it rests on.

        Examples:
            >>> WaktuEfektif(setahun=Waktu.jam(1250), dasar="Perwali").text("en")
            '1,250 hours = 75,000 minutes a year (Perwali)'
        """
        pair = (self.setahun.to("jam").text(lang), self.setahun.to("menit").text(lang))
        basis = basis_text(self.dasar, lang)
        return say("workload.effective", lang, hours=pair[0], minutes=pair[1], basis=basis)


def basis_text(basis: Bilingual | str | None, lang: str) -> str:
    """What a figure rests on, in one language, or that it is not said.

    Examples:
        >>> basis_text("Perwali", "en"), basis_text(None, "en")
        ('Perwali', 'no basis given')
    """
    if basis is None:
        return say("workload.no_basis", lang)
    return basis if isinstance(basis, str) else basis.text(lang)


class HariKerja(Checked, frozen=True):
    """The working days of a year, for volumes that are counted by day or by week.

    Examples:
        >>> HariKerja(setahun=235, seminggu=5).weeks
        Fraction(47, 1)
    """

    setahun: AboveZero
    """Working days of a year."""
    seminggu: Annotated[AboveZero | None, BLANK] = None
    """Working days of a week."""
    minggu: Annotated[AboveZero | None, BLANK] = None
    """Working weeks of a year, where the agency sets them; else days of a year by days of a week."""
    dasar: Bilingual | OptionalText = None
    nama: Name | None = None
    """Its name in the data; None for an agency's own."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            setahun: Amount,
            seminggu: Amount | None = None,
            minggu: Amount | None = None,
            dasar: Bilingual | str | None = None,
            nama: str | None = None,
        ) -> None: ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        refuse(self._faults())
        return self

    def _faults(self) -> Iterator[Found]:
        for name, limit in _DAYS_AT_MOST.items():
            value: Fraction | None = getattr(self, name)
            if value is not None and value > limit:
                values = (("limit", str(limit)),)
                yield (name,), Fault("too_many_days", given=amount_text(value, "id"), values=values)

    @property
    def weeks(self) -> Fraction | None:
        """Working weeks of a year; None where they cannot be told.

        Examples:
            >>> HariKerja(setahun=287, seminggu=6).weeks, HariKerja(setahun=240).weeks
            (Fraction(287, 6), None)
        """
        if self.minggu is not None or self.seminggu is None:
            return self.minggu
        return self.setahun / self.seminggu


def times_a_year(periode: Periode, days: HariKerja | None) -> Fraction:
    """How often a period comes in a year.

    Raises:
        WorkloadError: the working days of the year, or of the week, would have to be known.

    Examples:
        >>> times_a_year("bulan", None), times_a_year("minggu", HariKerja(setahun=235, seminggu=5))
        (Fraction(12, 1), Fraction(47, 1))
    """
    if periode in _FIXED:
        return _FIXED[periode]
    if days is None:
        raise WorkloadError([Fault("working_days_missing")])
    times = days.setahun if periode == "hari" else days.weeks
    if times is None:
        raise WorkloadError([Fault("weeks_missing")])
    return times


def as_effective(value: Any) -> Any:
    """A plain `Waktu` as an effective time of the agency's own, for a field that takes both."""
    return value if isinstance(value, WaktuEfektif | dict) else {"setahun": value}
