"""What the items of the form hold: texts, rows of named columns, and named parts.

A draft may be incomplete, so every field may be left out; a row with nothing in it is refused.

Examples:
    >>> RisikoBahaya(risiko="Mata lelah", penyebab="Layar monitor").penyebab
    'Layar monitor'
"""

from __future__ import annotations

import re
from typing import Annotated, Any, Final, Self

from pydantic import BeforeValidator, model_validator

from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.catalogue.refusal import refuse
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = [
    "PARTS",
    "ROWS",
    "BahanKerja",
    "HasilKerja",
    "JobId",
    "KondisiLingkungan",
    "Korelasi",
    "Kualifikasi",
    "OptionalLine",
    "OptionalText",
    "PerangkatKerja",
    "RisikoBahaya",
    "Row",
    "SyaratJabatan",
    "Texts",
    "UnitKerja",
]

LINE_AT_MOST: Final = 1000
"""Characters of one line, such as a name."""

TEXT_AT_MOST: Final = 20_000
"""Characters of one text."""

ID_AT_MOST: Final = 100
"""Characters of a job's id."""

_SURROGATE: Final = re.compile("[\ud800-\udfff]")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_LINE_ENDS: Final = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def _text(value: object) -> str | None:
    """A text with its lines cleaned of blanks at their ends; None where nothing is left."""
    if value is None:
        return None
    if isinstance(value, int) and not isinstance(value, bool):  # as JSON writes it
        value = str(value) if abs(value) < 10**20 else value
    if not isinstance(value, str):
        _refuse("expected_text", value)
    text = _LINE_ENDS.sub("\n", str(value))
    if len(text) > TEXT_AT_MOST:
        _refuse("too_long", limit=TEXT_AT_MOST)
    if broken := _SURROGATE.search(text):
        _refuse("lone_surrogate", broken.group())
    if broken := _CONTROL.search(text):
        _refuse("control_character", broken.group())
    return "\n".join(line.strip() for line in text.split("\n")).strip() or None


def _line(value: object) -> str | None:
    """A text in one line; None where nothing is left."""
    text = _text(value)
    line = None if text is None else " ".join(text.split("\n"))
    if line is not None and len(line) > LINE_AT_MOST:
        _refuse("too_long", limit=LINE_AT_MOST)
    return line


def _filled(value: object) -> str:
    text = _text(value)
    if text is None:
        _refuse("expected_text", value)
    return str(text)


def _id(value: object) -> str:
    line = _line(value)
    if line is None or len(line) > ID_AT_MOST:
        _refuse("not_an_id", value, limit=ID_AT_MOST)
    return str(line)


def _refuse(kind: str, given: object = None, **values: object) -> None:
    named = tuple((key, str(value)) for key, value in values.items())
    refuse([((), Fault(kind, given=shown(given), values=named))])


OptionalText = Annotated[str | None, BeforeValidator(_text)]
"""A text of one or more lines, or None; what holds only blanks is None."""

OptionalLine = Annotated[str | None, BeforeValidator(_line)]
"""A text in one line, or None."""

Texts = tuple[Annotated[str, BeforeValidator(_filled)], ...]
"""Texts, none of them empty."""

JobId = Annotated[str, BeforeValidator(_id)]
"""What a job is known by: one line of text, whatever it looks like; `1.10` stays `1.10`."""


class Row(Frozen, frozen=True):
    """A row of an item; written as a bare text it is the first of its fields.

    Examples:
        >>> HasilKerja.model_validate("Laporan bulanan")
        HasilKerja(hasil='Laporan bulanan', satuan=None)
    """

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        return {next(iter(cls.model_fields)): value} if isinstance(value, str) else value

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if all(getattr(self, name) is None for name in type(self).model_fields):
            names = tuple(type(self).model_fields)
            refuse([((), Fault("job_row_empty", allowed=names))])
        return self


class HasilKerja(Row, frozen=True):
    """Item 7: an output.

    Examples:
        >>> HasilKerja(hasil="Laporan", satuan="dokumen").satuan
        'dokumen'
    """

    hasil: OptionalText = None
    satuan: OptionalText = None


class BahanKerja(Row, frozen=True):
    """Item 8: a work material, and what it is used for.

    Examples:
        >>> BahanKerja(bahan="Disposisi", penggunaan="Pedoman tugas").bahan
        'Disposisi'
    """

    bahan: OptionalText = None
    penggunaan: OptionalText = None


class PerangkatKerja(Row, frozen=True):
    """Item 9: a tool, and what it is used for.

    Examples:
        >>> PerangkatKerja(perangkat="Komputer", penggunaan="Menyusun laporan").perangkat
        'Komputer'
    """

    perangkat: OptionalText = None
    penggunaan: OptionalText = None


class Korelasi(Row, frozen=True):
    """Item 12: a relation with another post.

    Examples:
        >>> Korelasi(jabatan="Kepala Bidang", unit="Bidang A", hal="Laporan").hal
        'Laporan'
    """

    jabatan: OptionalText = None
    unit: OptionalText = None
    hal: OptionalText = None


class KondisiLingkungan(Row, frozen=True):
    """Item 13: an aspect of the place of work.

    Examples:
        >>> KondisiLingkungan(aspek="Suhu", faktor="Sejuk").faktor
        'Sejuk'
    """

    aspek: OptionalText = None
    faktor: OptionalText = None


class RisikoBahaya(Row, frozen=True):
    """Item 14: a physical or mental risk, and its cause.

    Examples:
        >>> RisikoBahaya(risiko="Stres", penyebab="Tenggat").risiko
        'Stres'
    """

    risiko: OptionalText = None
    penyebab: OptionalText = None


class UnitKerja(Frozen, frozen=True):
    """Item 3: where the job stands, from the top of the organisation down.

    Examples:
        >>> UnitKerja(nama="Bidang Aplikasi", jpt_pratama="Kepala Dinas").jpt_pratama
        'Kepala Dinas'
    """

    nama: OptionalLine = None
    """The unit's own name, where the form gives one."""
    jpt_utama: OptionalLine = None
    jpt_madya: OptionalLine = None
    jpt_pratama: OptionalLine = None
    administrator: OptionalLine = None
    pengawas: OptionalLine = None
    pelaksana: OptionalLine = None
    jabatan_fungsional: OptionalLine = None

    @model_validator(mode="before")
    @classmethod
    def _bare(cls, value: Any) -> Any:
        return {"nama": value} if isinstance(value, str) else value


class Kualifikasi(Frozen, frozen=True):
    """Item 5: what the holder must have learnt and done.

    Examples:
        >>> Kualifikasi(pendidikan_formal="S-1 Teknik Informatika").pengalaman_kerja
    """

    pendidikan_formal: OptionalText = None
    pendidikan_pelatihan: OptionalText = None
    pengalaman_kerja: OptionalText = None


class SyaratJabatan(Frozen, frozen=True):
    """Item 15: the demands of the job, in the form's parts a to g.

    Examples:
        >>> SyaratJabatan(bakat_kerja=("G = Intelegensia",), umur="25-45 tahun").bakat_kerja
        ('G = Intelegensia',)
    """

    keterampilan_kerja: Texts = ()
    bakat_kerja: Texts = ()
    temperamen_kerja: Texts = ()
    minat_kerja: Texts = ()
    upaya_fisik: Texts = ()
    kondisi_fisik: OptionalText = None
    """What is said of the physical condition as a whole."""
    jenis_kelamin: OptionalLine = None
    umur: OptionalLine = None
    tinggi_badan: OptionalLine = None
    berat_badan: OptionalLine = None
    postur_badan: OptionalLine = None
    penampilan: OptionalLine = None
    fungsi_pekerjaan: Texts = ()
    """Functions that are not said to be toward data, people or things."""
    fungsi_data: Texts = ()
    fungsi_orang: Texts = ()
    fungsi_benda: Texts = ()


ROWS: Final[dict[str, type[Row]]] = {
    "hasil_kerja": HasilKerja,
    "bahan_kerja": BahanKerja,
    "perangkat_kerja": PerangkatKerja,
    "korelasi_jabatan": Korelasi,
    "kondisi_lingkungan_kerja": KondisiLingkungan,
    "risiko_bahaya": RisikoBahaya,
}
"""The items that are filled in by rows."""

PARTS: Final[dict[str, type[UnitKerja | Kualifikasi | SyaratJabatan]]] = {
    "unit_kerja": UnitKerja,
    "kualifikasi_jabatan": Kualifikasi,
    "syarat_jabatan": SyaratJabatan,
}
"""The items that are filled in by parts."""
