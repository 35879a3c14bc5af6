"""The facts of a job, by the names that the columns of INFOJAB ask for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Final, NamedTuple

from jabatan_eval.errors import NotationError, WorkloadError
from jabatan_eval.organisation import InformasiJabatan, Tugas
from jabatan_eval.organisation.procedures import effective_time
from jabatan_eval.organisation.waktu import Satuan
from jabatan_eval.organisation.waktu_efektif import times_a_year

__all__ = ["FACTS", "Facts", "Value", "facts_of"]

Value = str | int | Decimal

_SEPARATORS: Final = re.compile(r"[\n;]+")
_NUMBER: Final = re.compile(r"[0-9]+")
_PLACES: Final = 6
_DIGITS: Final = 6


class Facts(NamedTuple):
    """What is known of a job.

    Attributes:
        values: texts, and numbers, by the names of facts; each as a list, empty where nothing is
            known. A None among them holds a row open.
        unreadable: facts that are known as a text and asked for as a number, with the text.
    """

    values: Mapping[str, tuple[Value | None, ...]]
    unreadable: Mapping[str, str]


def facts_of(job: InformasiJabatan, kelas: int | None) -> Facts:
    """The facts of a job.

    Args:
        job: its information.
        kelas: its class, where it is another than the one written there.

    Examples:
        >>> job = InformasiJabatan(id="1", syarat_jabatan={"umur": "maksimal 58 tahun"})
        >>> facts_of(job, 9).values["umur"], facts_of(job, 9).values["kelas"]
        ((58,), (9,))
    """
    unreadable: dict[str, str] = {}
    values = {name: tuple(get(job)) for name, get in _TEXTS.items()}
    for name, get in _WHOLES.items():
        text = get(job)
        number = None if text is None else _whole(text)
        values[name] = () if number is None else (number,)
        if text is not None and number is None:
            unreadable[name] = text
    values |= _work(job.tugas_pokok, unreadable)
    values["kelas"] = _kelas(job, kelas, unreadable)
    return Facts(values, unreadable)


def _lines(text: str | None) -> Iterable[str]:
    """The values of a text: a line each, or parted by semicolons."""
    pieces = (piece.strip() for piece in _SEPARATORS.split(text or ""))
    return [piece for piece in pieces if piece]


def _one(text: str | None) -> Iterable[str]:
    return [] if text is None else [text]


_TEXTS: Final[Mapping[str, Callable[[InformasiJabatan], Iterable[Value | None]]]] = {
    "kode_jabatan": lambda job: _one(job.kode_jabatan),
    "ikhtisar_jabatan": lambda job: _one(job.ikhtisar_jabatan),
    "pendidikan_formal": lambda job: _lines(job.kualifikasi_jabatan.pendidikan_formal),
    "pendidikan_pelatihan": lambda job: _lines(job.kualifikasi_jabatan.pendidikan_pelatihan),
    "keterampilan_kerja": lambda job: job.syarat_jabatan.keterampilan_kerja,
    "bakat_kerja": lambda job: job.syarat_jabatan.bakat_kerja,
    "minat_kerja": lambda job: job.syarat_jabatan.minat_kerja,
    "temperamen_kerja": lambda job: job.syarat_jabatan.temperamen_kerja,
    "upaya_fisik": lambda job: job.syarat_jabatan.upaya_fisik,
    "jenis_kelamin": lambda job: _one(job.syarat_jabatan.jenis_kelamin),
    "postur_badan": lambda job: _one(job.syarat_jabatan.postur_badan),
    "penampilan": lambda job: _one(job.syarat_jabatan.penampilan),
    "tinggi_badan": lambda job: _one(job.syarat_jabatan.tinggi_badan),
    "berat_badan": lambda job: _one(job.syarat_jabatan.berat_badan),
    "fungsi_data": lambda job: job.syarat_jabatan.fungsi_data,
    "fungsi_benda": lambda job: job.syarat_jabatan.fungsi_benda,
    "fungsi_orang": lambda job: job.syarat_jabatan.fungsi_orang,
    "prestasi_kerja": lambda job: job.prestasi_kerja,
    "tanggung_jawab": lambda job: job.tanggung_jawab,
    "wewenang": lambda job: job.wewenang,
    "tugas_uraian": lambda job: [task.uraian for task in job.tugas_pokok],
    "tugas_hasil": lambda job: [task.hasil for task in job.tugas_pokok],
    "tugas_satuan": lambda job: [task.satuan for task in job.tugas_pokok],
    "bahan_kerja": lambda job: [row.bahan for row in job.bahan_kerja],
    "perangkat_kerja": lambda job: [row.perangkat for row in job.perangkat_kerja],
    "korelasi_unit": lambda job: [row.unit for row in job.korelasi_jabatan],
    "korelasi_hal": lambda job: [row.hal for row in job.korelasi_jabatan],
    "lingkungan_aspek": lambda job: [row.aspek for row in job.kondisi_lingkungan_kerja],
    "lingkungan_faktor": lambda job: [row.faktor for row in job.kondisi_lingkungan_kerja],
    "risiko": lambda job: [row.risiko for row in job.risiko_bahaya],
    "risiko_penyebab": lambda job: [row.penyebab for row in job.risiko_bahaya],
}
_WHOLES: Final[Mapping[str, Callable[[InformasiJabatan], str | None]]] = {
    "pengalaman_kerja": lambda job: job.kualifikasi_jabatan.pengalaman_kerja,
    "umur": lambda job: job.syarat_jabatan.umur,
}
FACTS: Final = (
    *_TEXTS, *_WHOLES, "kelas", "tugas_volume", "tugas_waktu", "tugas_waktu_efektif",
)  # fmt: skip
"""The names of all facts."""


def _whole(text: str) -> int | None:
    """The whole number that a text holds, if it holds exactly one."""
    found = _NUMBER.findall(text)
    return int(found[0]) if len(found) == 1 and len(found[0]) <= _DIGITS else None


def _kelas(job: InformasiJabatan, kelas: int | None, unreadable: dict[str, str]) -> tuple[int, ...]:
    try:
        found = job.kelas() if kelas is None else kelas
    except NotationError:
        unreadable["kelas"] = job.kelas_jabatan or ""
        return ()
    return () if found is None else (found,)


def _work(
    tasks: Iterable[Tugas], unreadable: dict[str, str]
) -> dict[str, tuple[Value | None, ...]]:
    """Volumes of a year, and times with the effective time in one unit: hours, or else minutes."""
    rows = [*tasks]
    volumes = tuple(_volume(task, unreadable) for task in rows)
    hours = all(_exact_in(task, "jam") for task in rows)
    unit: Satuan = "jam" if hours else "menit"
    for task in rows:
        if not _exact_in(task, unit):
            unreadable["tugas_waktu"] = str(task.waktu)
    whole = _number(effective_time().setahun.to(unit).jumlah)
    return {
        "tugas_volume": volumes,
        "tugas_waktu": tuple(_time(task, unit) for task in rows),
        "tugas_waktu_efektif": (whole,) * len(rows),
    }


def _exact_in(task: Tugas, unit: Satuan) -> bool:
    return task.waktu is None or _time(task, unit) is not None


def _time(task: Tugas, unit: Satuan) -> int | Decimal | None:
    return None if task.waktu is None else _number(task.waktu.to(unit).jumlah)


def _volume(task: Tugas, unreadable: dict[str, str]) -> Value | None:
    if task.volume is None:
        return None
    try:
        found = _number(task.volume * times_a_year(task.periode, None))
    except WorkloadError:
        found = None
    if found is None:
        unreadable["tugas_volume"] = f"{task.volume} ({task.periode})"
    return found


def _number(value: Fraction) -> int | Decimal | None:
    """A number that a cell can hold exactly; None where there is none."""
    if value.denominator == 1:
        return int(value)
    scaled = value * 10**_PLACES
    return None if scaled.denominator != 1 else Decimal(scaled.numerator).scaleb(-_PLACES)
