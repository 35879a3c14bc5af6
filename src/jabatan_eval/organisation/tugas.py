"""What a job does and how much of it there is: tasks, objects of work, equipment."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Final, Literal, TypeVar

from pydantic import AfterValidator

from jabatan_eval.catalogue.refusal import refusal
from jabatan_eval.errors import Fault, WorkloadError
from jabatan_eval.notation.amounts import Amount, amount_text
from jabatan_eval.organisation.checked import BLANK, Checked, OptionalText, Text
from jabatan_eval.organisation.exact import Exact
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.texts import shown

__all__ = ["PERIODE", "AboveZero", "ItemKerja", "NotNegative", "ObjekKerja", "PeralatanKerja",
           "Periode", "Tugas", "above_zero", "not_negative"]  # fmt: skip

Periode = Literal["tahun", "bulan", "minggu", "hari"]
"""The period in which a volume is counted; a week and a day are of working days."""

PERIODE: Final[tuple[Periode, ...]] = ("tahun", "bulan", "minggu", "hari")


_N = TypeVar("_N", int, Fraction)


def not_negative(value: _N) -> _N:
    """A number of zero or more, as a field's validator."""
    if value < 0:
        given = shown(amount_text(Fraction(value), "id"))
        raise refusal([((), Fault("amount_negative", given=given))])
    return value


def above_zero(value: _N) -> _N:
    """A number above zero, as a field's validator."""
    if value <= 0:
        given = shown(amount_text(Fraction(value), "id"))
        raise refusal([((), Fault("amount_not_positive", given=given))])
    return value


def _some_time(value: Waktu) -> Waktu:
    if not value.jumlah:
        raise refusal([((), Fault("time_not_positive", given=shown(str(value))))])
    return value


NotNegative = Annotated[Exact, AfterValidator(not_negative)]
"""An exact amount, zero or more."""

AboveZero = Annotated[Exact, AfterValidator(above_zero)]
"""An exact amount above zero."""

_Time = Annotated[Waktu, AfterValidator(_some_time)]


class ItemKerja(Checked, frozen=True):
    """What a line of a workload is about: a task, an object of work, or equipment.

    Examples:
        >>> ItemKerja(uraian="Mengarsipkan surat").kurang
        ()
    """

    NEEDED: ClassVar[tuple[str, ...]] = ()
    """The fields without which there is no need."""

    uraian: Text
    """What is done, served or run."""

    @property
    def kurang(self) -> tuple[str, ...]:
        """The fields without which there is no need: empty where the line is complete.

        Examples:
            >>> Tugas(uraian="Mengarsipkan surat", volume=10).kurang
            ('waktu',)
        """
        return tuple(name for name in self.NEEDED if getattr(self, name) is None)

    def incomplete(self, where: str | None = None) -> Fault | None:
        """What is missing, as a fault; None where the line is complete.

        Args:
            where: the place of the line.

        Examples:
            >>> Tugas(uraian="Mengarsipkan surat", volume=10).incomplete("tugas 2").message("en")
            "tugas 2: 'Mengarsipkan surat' is not complete; not filled in: waktu"
        """
        if not self.kurang:
            return None
        given = shown(self.uraian)
        return Fault("line_incomplete", given=given, allowed=self.kurang, where=where)

    def filled(self) -> tuple[Any, ...]:
        """The values of the needed fields.

        Raises:
            WorkloadError: one of them is missing.

        Examples:
            >>> Tugas(uraian="Mengarsipkan surat", volume=10, waktu=Waktu.menit(5)).filled()
            (Fraction(10, 1), Waktu.menit(5))
        """
        if fault := self.incomplete():
            raise WorkloadError([fault])
        return tuple(getattr(self, name) for name in self.NEEDED)


class Tugas(ItemKerja, frozen=True):
    """One task: what is done, what comes of it, how often, and how long one takes.

    A draft may lack volume and time; the need of an unfinished task is refused, never nought.

    Examples:
        >>> tugas = Tugas(
        ...     uraian="Menyusun laporan bulanan", hasil="Laporan", satuan="dokumen",
        ...     volume=1, periode="bulan", waktu=Waktu.jam("7,5"),
        ... )
        >>> tugas.volume, tugas.waktu, tugas.beban(times=12)
        (Fraction(1, 1), Waktu.jam('7,5'), Waktu.jam(90))
        >>> Tugas(uraian="Menyusun laporan", volume=-1, waktu=90)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: volume: '-1' is negative; an amount is 0 or more
        waktu: the time 90 has no unit; write it as in: 45 menit, 0,75 jam, 1 jam 30 menit
    """

    NEEDED: ClassVar[tuple[str, ...]] = ("volume", "waktu")

    hasil: OptionalText = None
    """What comes of it."""
    satuan: OptionalText = None
    """The unit in which results are counted."""
    volume: Annotated[NotNegative | None, BLANK] = None
    """How many results there are in one `periode`."""
    periode: Periode = "tahun"
    """The period of the volume."""
    waktu: Annotated[_Time | None, BLANK] = None
    """How long one result takes."""
    bukti: OptionalText = None
    """What the volume and the time rest on."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            uraian: str,
            hasil: str | None = None,
            satuan: str | None = None,
            volume: Amount | None = None,
            periode: Periode = "tahun",
            waktu: Waktu | str | None = None,
            bukti: str | None = None,
        ) -> None: ...

    def beban(self, times: Fraction | int) -> Waktu:
        """The working time of a year.

        Args:
            times: how often the period of the volume comes in a year.

        Raises:
            WorkloadError: volume or time is missing.
        """
        volume, waktu = self.filled()
        total: Waktu = waktu * (volume * times)
        return total


class ObjekKerja(ItemKerja, frozen=True):
    """An object of work, such as patients, and how many of them one officer serves.

    Examples:
        >>> ObjekKerja(uraian="Pasien rawat jalan", jumlah=80, per_pegawai=25).kebutuhan
        Fraction(16, 5)
    """

    NEEDED: ClassVar[tuple[str, ...]] = ("jumlah", "per_pegawai")

    satuan: OptionalText = None
    """The unit in which objects are counted."""
    jumlah: Annotated[NotNegative | None, BLANK] = None
    """How many objects there are."""
    per_pegawai: Annotated[AboveZero | None, BLANK] = None
    """How many of them one officer serves in the same period."""
    bukti: OptionalText = None

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            uraian: str,
            satuan: str | None = None,
            jumlah: Amount | None = None,
            per_pegawai: Amount | None = None,
            bukti: str | None = None,
        ) -> None: ...

    @property
    def kebutuhan(self) -> Fraction:
        """The posts needed, exact.

        Raises:
            WorkloadError: something is missing.
        """
        jumlah, per_pegawai = self.filled()
        return Fraction(jumlah, per_pegawai)


class PeralatanKerja(ItemKerja, frozen=True):
    """A kind of equipment: its units, the crew of one unit, and the shifts in which it runs.

    Examples:
        >>> PeralatanKerja(uraian="Ambulans", unit=3, awak=2, gilir=3).kebutuhan
        Fraction(18, 1)
    """

    NEEDED: ClassVar[tuple[str, ...]] = ("unit", "awak", "gilir")

    unit: Annotated[NotNegative | None, BLANK] = None
    """How many units there are."""
    awak: Annotated[AboveZero | None, BLANK] = None
    """Officers of this job to one unit in one shift; 1/5 where one serves five units."""
    gilir: Annotated[AboveZero | None, BLANK] = None
    """How many shifts there are."""
    bukti: OptionalText = None

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            uraian: str,
            unit: Amount | None = None,
            awak: Amount | None = None,
            gilir: Amount | None = None,
            bukti: str | None = None,
        ) -> None: ...

    @property
    def kebutuhan(self) -> Fraction:
        """The posts needed, exact.

        Raises:
            WorkloadError: something is missing.
        """
        unit, awak, gilir = self.filled()
        return Fraction(unit * awak * gilir)
