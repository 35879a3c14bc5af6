"""The basis of a written class: where it stands in its course, and the paper it rests on."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from jabatan_eval.organisation.post import KelasTertulis, Reading
from jabatan_eval.texts import say

__all__ = ["basis_of", "basis_read", "basis_written"]

_WORDS: Final[Mapping[str, Reading]] = {
    "TERTULIS": "tertulis",
    "USUL": "usulan",
    "USULAN": "usulan",
    "DIUSULKAN": "usulan",
    "DISETUJUI": "disetujui",
    "PERSETUJUAN": "disetujui",
    "DITETAPKAN": "ditetapkan",
    "PENETAPAN": "ditetapkan",
}
_BASIS: Final = re.compile(r"([A-Za-z]+)(?: ?(:) ?(.+)| .+)?")


def basis_read(dasar: str | None) -> tuple[Reading, str | None]:
    """The reading that a basis names in its first word, and the basis itself.

    Examples:
        >>> basis_read("disetujui"), basis_read("usulan: B/1"), basis_read("Perwali 6/2022")
        (('disetujui', None), ('usulan', 'B/1'), ('tertulis', 'Perwali 6/2022'))
        >>> basis_read("Persetujuan Menteri")
        ('disetujui', 'Persetujuan Menteri')
    """
    found = _BASIS.fullmatch(dasar or "")
    reading = _WORDS.get(found[1].upper()) if found else None
    if found is None or reading is None:
        return "tertulis", dasar
    if found[2]:
        return reading, found[3]
    return reading, None if found[1] == dasar else dasar


def basis_written(reading: Reading, dasar: str | None) -> str | None:
    """What stands as a basis where the reading has no column of its own; read, it gives both.

    Examples:
        >>> basis_written("disetujui", None), basis_written("usulan", "B/1")
        ('disetujui', 'usulan: B/1')
        >>> basis_written("disetujui", "Persetujuan Menteri"), basis_written("tertulis", "Perwali")
        ('Persetujuan Menteri', 'Perwali')
    """
    if dasar is None:
        return None if reading == "tertulis" else reading
    return dasar if basis_read(dasar) == (reading, dasar) else f"{reading}: {dasar}"


def basis_of(one: KelasTertulis, lang: str) -> str:
    """The basis of a written class in words: reading, paper, number, date.

    Examples:
        >>> basis_of(KelasTertulis(reading="disetujui", kelas=9, nomor="B/1/2026"), "id")
        'disetujui, B/1/2026'
    """
    day = None if one.tanggal is None else one.tanggal.isoformat()
    said = say(f"peta.reading.{one.reading}", lang)
    return ", ".join(filter(None, (said, one.dasar, one.nomor, day)))
