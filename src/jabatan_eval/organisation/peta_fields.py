"""The columns of a peta's table: their names, and the words by which files call them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from jabatan_eval.organisation.post import READINGS, Reading
from jabatan_eval.tables.words import plain

__all__ = ["FIELDS", "NEEDED", "SETTLED", "field_of", "reading_fields"]

SETTLED: Final[tuple[Reading, ...]] = tuple(one for one in READINGS if one != "tertulis")
"""The readings that have columns of their own; the plain columns say theirs in `dasar`."""

_OF_A_CLASS: Final = ("kelas", "nilai", "dasar", "nomor", "tanggal")

FIELDS: Final[Mapping[str, Sequence[str]]] = {
    "id": ("id jabatan", "id posisi", "kode posisi", "no id", "nomor posisi"),
    "induk": (
        "id induk", "parent id", "parent", "atasan", "id atasan", "induk jabatan",
        "jabatan atasan", "atasan langsung",
    ),
    "nama_jabatan": ("jabatan", "nama", "nomenklatur jabatan", "nomenklatur", "nama jab"),
    "jenis_jabatan": ("jenis", "tipe jabatan", "kelompok jabatan"),
    "unit_kerja": (
        "unit", "opd", "skpd", "perangkat daerah", "satker", "satuan kerja", "unit organisasi",
        "nama organisasi",
    ),
    "jenis_unit": ("jenis unit kerja", "jenis perangkat daerah", "jenis opd"),
    "eselon": ("esselon", "echelon"),
    "jenjang": ("jenjang jabatan",),
    "tugas_tambahan": (),
    "dipilih": ("pejabat dipilih",),
    "kelas_jabatan": ("kelas", "kls", "kls jabatan", "kelas jab"),
    "nilai_jabatan": ("nilai", "total nilai", "jumlah nilai"),
    "dasar": ("dasar penetapan", "dasar hukum"),
    "nomor": ("nomor dasar", "nomor surat"),
    "tanggal": ("tanggal dasar", "tanggal surat"),
    "bezetting": ("b", "pemangku", "eksisting", "persediaan pegawai", "jumlah pemangku"),
    "bezetting_pns": ("pns", "b pns", "pemangku pns"),
    "bezetting_pppk": ("pppk", "b pppk", "pemangku pppk"),
    "kebutuhan": ("k", "kebutuhan pegawai"),
    "beban_jam": ("beban kerja jam", "jam beban kerja", "jam kerja setahun"),
    "tanda": ("tanda pekerjaan",),
    "skema": ("scheme",),
    "tingkat": ("tingkat faktor", "level", "levels", "kode tingkat", "pilihan tingkat"),
    **{f"{name}_{reading}": () for reading in SETTLED for name in _OF_A_CLASS},
}  # fmt: skip
"""The fields of a row, each with the words by which headers name it, besides its own name."""

NEEDED: Final = ("id", "nama_jabatan")
"""The columns without which there is no peta."""


def reading_fields(reading: Reading) -> tuple[str, str, str, str, str]:
    """The columns of one reading: kelas, nilai, dasar, nomor, tanggal.

    Examples:
        >>> reading_fields("usulan")[0], reading_fields("tertulis")[0]
        ('kelas_usulan', 'kelas_jabatan')
    """
    if reading == "tertulis":
        return ("kelas_jabatan", "nilai_jabatan", "dasar", "nomor", "tanggal")
    kelas, nilai, dasar, nomor, tanggal = (f"{name}_{reading}" for name in _OF_A_CLASS)
    return kelas, nilai, dasar, nomor, tanggal


def field_of(key: str) -> str | None:
    """The field that a key means, by its name or one of its words; None for the user's own.

    Examples:
        >>> field_of("Nama Jabatan"), field_of("parent_id"), field_of("catatan")
        ('nama_jabatan', 'induk', None)
    """
    return _by_word().get(plain(key))


@lru_cache(maxsize=1)
def _by_word() -> dict[str, str]:
    return {word: name for name, words in FIELDS.items() for word in (plain(name), *words)}
