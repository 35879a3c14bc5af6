"""What a job does and how much of it there is: tasks, objects of work, equipment."""

from __future__ import annotations

from fractions import Fraction
from typing import Annotated, Any, Final, Literal

from pydantic import AfterValidator, BeforeValidator

from jabatan_eval.catalogue.refusal import refusal
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.checked import Checked, OptionalText, Text
from jabatan_eval.organisation.exact import Exact, short_text
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.texts import shown

__all__ = ["PERIODE", "ObjekKerja", "PeralatanKerja", "Periode", "Tugas"]

Periode = Literal["tahun", "bulan", "minggu", "hari"]
"""The period in which a volume is counted; a week and a day are of working days."""

PERIODE: Final[tuple[Periode, ...]] = ("tahun", "bulan", "minggu", "hari")


def _not_negative(value: Fraction) -> Fraction:
    if value < 0:
        raise refusal([((), Fault("amount_negative", given=shown(short_text(value))))])
    return value


def _above_zero(value: Fraction) -> Fraction:
    if value <= 0:
        raise refusal([((), Fault("amount_not_positive", given=shown(short_text(value))))])
    return value


def _some_time(value: Waktu) -> Waktu:
    if not value.jumlah:
        raise refusal([((), Fault("time_not_positive", given=shown(str(value))))])
    return value


def _blank(value: Any) -> Any:
    return None if isinstance(value, str) and not value.strip() else value


Amount = Annotated[Exact, AfterValidator(_not_negative)]
"""An exact amount, zero or more."""

PositiveAmount = Annotated[Exact, AfterValidator(_above_zero)]
"""An exact amount above zero."""

_Optional = BeforeValidator(_blank)
_Time = Annotated[Waktu, AfterValidator(_some_time)]


class Tugas(Checked, frozen=True):
    """One task: what is done, what comes of it, how often, and how long one takes.

    A draft may lack volume and time; the need of an unfinished task is refused, never nought.

    Examples:
        >>> tugas = Tugas(
        ...     uraian="Menyusun laporan bulanan", hasil="Laporan", satuan="dokumen",
        ...     volume=1, periode="bulan", waktu=Waktu.jam("7,5"),
        ... )
        >>> tugas.volume, tugas.waktu
        (Fraction(1, 1), Waktu.jam('7,5'))
        >>> Tugas(uraian="Menyusun laporan", volume=-1, waktu=90)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: volume: '-1' is negative; an amount is 0 or more
        waktu: the time 90 has no unit; write it as in: 45 menit, 0,75 jam, 1 jam 30 menit
    """

    uraian: Text
    """What is done."""
    hasil: OptionalText = None
    """What comes of it."""
    satuan: OptionalText = None
    """The unit in which results are counted."""
    volume: Annotated[Amount | None, _Optional] = None
    """How many results there are in one `periode`."""
    periode: Periode = "tahun"
    """The period of the volume."""
    waktu: Annotated[_Time | None, _Optional] = None
    """How long one result takes."""
    bukti: OptionalText = None
    """What the volume and the time rest on."""

    @property
    def kurang(self) -> tuple[str, ...]:
        """The fields without which there is no need: empty where the task is complete.

        Examples:
            >>> Tugas(uraian="Mengarsipkan surat", volume=10).kurang
            ('waktu',)
        """
        return tuple(name for name in ("volume", "waktu") if getattr(self, name) is None)


class ObjekKerja(Checked, frozen=True):
    """An object of work, such as patients, and how many of them one officer serves.

    Examples:
        >>> ObjekKerja(uraian="Pasien rawat jalan", jumlah=80, per_pegawai=25).jumlah
        Fraction(80, 1)
    """

    uraian: Text
    satuan: OptionalText = None
    """The unit in which objects are counted."""
    jumlah: Annotated[Amount | None, _Optional] = None
    """How many objects there are."""
    per_pegawai: Annotated[PositiveAmount | None, _Optional] = None
    """How many of them one officer serves in the same period."""
    bukti: OptionalText = None

    @property
    def kurang(self) -> tuple[str, ...]:
        """The fields without which there is no need."""
        return tuple(name for name in ("jumlah", "per_pegawai") if getattr(self, name) is None)


class PeralatanKerja(Checked, frozen=True):
    """A kind of equipment: its units, the crew of one unit, and the shifts in which it runs.

    Examples:
        >>> PeralatanKerja(uraian="Ambulans", unit=3, awak=2, gilir=3).awak
        Fraction(2, 1)
    """

    uraian: Text
    unit: Annotated[Amount | None, _Optional] = None
    """How many units there are."""
    awak: Annotated[PositiveAmount | None, _Optional] = None
    """Officers of this job to one unit in one shift; 1/5 where one serves five units."""
    gilir: Annotated[PositiveAmount | None, _Optional] = None
    """How many shifts there are."""
    bukti: OptionalText = None

    @property
    def kurang(self) -> tuple[str, ...]:
        """The fields without which there is no need."""
        return tuple(name for name in ("unit", "awak", "gilir") if getattr(self, name) is None)
