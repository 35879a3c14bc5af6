"""The list of needs in the form that is sent: by job, holders, need, difference, need per year."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.basics import integer
from jabatan_eval.catalogue.refusal import refuse
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.checked import BLANK, Checked, OptionalText, Text
from jabatan_eval.organisation.kebutuhan import (
    Count,
    Pemangku,
    TahunKebutuhan,
    kebutuhan_per_tahun,
)
from jabatan_eval.organisation.procedures import Procedures, default_procedures
from jabatan_eval.organisation.tugas import above_zero
from jabatan_eval.texts import shown

__all__ = ["BarisKebutuhan", "DaftarKebutuhan"]


_Whole = Annotated[int, BeforeValidator(integer, json_schema_input_type=int)]
_Kelas = Annotated[_Whole, AfterValidator(above_zero)]


class BarisKebutuhan(Checked, frozen=True):
    """One job of the list.

    Examples:
        >>> baris = BarisKebutuhan(
        ...     nama_jabatan="Arsiparis", kelas=8, kebutuhan=3, dasar="ABK 2025, pembulatan ceil",
        ...     pemangku=Pemangku(pada="2025-12-31", pns=1, pppk=1),
        ... )
        >>> baris.selisih
        -1
    """

    id: OptionalText = None
    """What the job is known by; names may be alike."""
    nama_jabatan: Text
    unit_kerja: OptionalText = None
    kelas: Annotated[_Kelas | None, BLANK] = None
    pemangku: Pemangku
    """Holders, B, and leavers."""
    kebutuhan: Count
    """The posts needed, K."""
    dasar: OptionalText = None
    """How K came about: a workload and its rule of rounding, or another authority's formula."""

    @property
    def selisih(self) -> int:
        """Holders less need, B − K; negative where holders are lacking."""
        return self.pemangku.jumlah - self.kebutuhan

    def per_tahun(self, *, procedures: Procedures | None = None) -> tuple[TahunKebutuhan, ...]:
        """The need of each year; see `kebutuhan_per_tahun`."""
        return kebutuhan_per_tahun(self.kebutuhan, self.pemangku, procedures=procedures)


class DaftarKebutuhan(Checked, frozen=True):
    """The list of needs of an agency.

    Examples:
        >>> pemangku = Pemangku(pada="2025-12-31", pns=1, pppk=1)
        >>> daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", pemerintahan="kabupaten", baris=[
        ...     BarisKebutuhan(nama_jabatan="Arsiparis", kelas=8, kebutuhan=3, dasar="ABK 2025",
        ...                    pemangku=pemangku),
        ... ])
        >>> daftar.findings()
        ()
        >>> print(daftar.to_text().splitlines()[0])
        DAFTAR KEBUTUHAN JABATAN: Kabupaten Contoh
    """

    instansi: Text
    pemerintahan: OptionalText = None
    """The level of government, as `pelaksana_anjab` takes it."""
    baris: Annotated[tuple[BarisKebutuhan, ...], Field(min_length=1)]
    """The jobs, all counted on one day."""

    if TYPE_CHECKING:  # more is taken than the fields' types say

        def __init__(
            self,
            *,
            instansi: str,
            pemerintahan: str | None = None,
            baris: Iterable[BarisKebutuhan],
        ) -> None: ...

    @model_validator(mode="after")
    def _check(self) -> Self:
        days = dict.fromkeys(row.pemangku.pada.isoformat() for row in self.baris)
        if len(days) > 1:
            refuse([(("baris",), Fault("counted_on_differs", given=", ".join(days)))])
        return self

    @property
    def tahun_pertama(self) -> int:
        """The first year after the count."""
        return self.baris[0].pemangku.tahun_pertama

    def findings(
        self, *, catalogue: Catalogue | None = None, procedures: Procedures | None = None
    ) -> tuple[Fault, ...]:
        """What is to be looked at before the list is sent; empty where nothing is.

        Args:
            catalogue: whose classes count; the shipped one by default.
            procedures: whose rules count; the shipped ones by default.

        Examples:
            >>> daftar = DaftarKebutuhan(instansi="Kabupaten Contoh", baris=[BarisKebutuhan(
            ...     nama_jabatan="Arsiparis", kebutuhan=3, pemangku=Pemangku(pada="2025-06-30"))])
            >>> [fault.kind for fault in daftar.findings()]
            ['kelas_not_given', 'basis_not_given', 'counted_on_other_day']
        """
        data = procedures or default_procedures()
        classes = [band.kelas for band in (catalogue or default_catalogue()).bands]
        found: list[Fault] = []
        for number, row in enumerate(self.baris, 1):
            where = f"{number}. {shown(row.nama_jabatan)[1:-1]}"
            found += (replace(fault, where=where) for fault in _of_row(row, classes, data))
        return (*found, *self._twice())

    def _twice(self) -> Iterator[Fault]:
        seen: dict[object, int] = {}
        for number, row in enumerate(self.baris, 1):
            key = row.id or (row.nama_jabatan.casefold(), (row.unit_kerja or "").casefold())
            first = seen.setdefault(key, number)
            if first != number:
                values = (("first", str(first)), ("number", str(number)))
                yield Fault("job_twice", given=shown(row.nama_jabatan), values=values)

    def to_text(self, lang: str = "id", *, procedures: Procedures | None = None) -> str:
        """The list in plain text, with to whom it goes by each source, and what to look at.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.daftar_views import as_text

        return as_text(self, lang, procedures or default_procedures())

    def to_html(self, lang: str = "id", *, procedures: Procedures | None = None) -> str:
        """The list as HTML; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.organisation.daftar_views import as_html

        return as_html(self, lang, procedures or default_procedures())

    def _repr_html_(self) -> str:
        return self.to_html()

    def write(
        self,
        target: str | os.PathLike[str],
        *,
        lang: str = "id",
        overwrite: bool = False,
        sources: Sequence[str] = (),
        procedures: Procedures | None = None,
    ) -> None:
        """Write the list as a CSV, or as a workbook with findings and addressees on other sheets.

        Args:
            target: a CSV or XLSX file, by the ending of its name.
            lang: the language of heads and findings.
            overwrite: whether a file that exists may be replaced.
            sources: files that it may on no account be.
            procedures: whose rules count; the shipped ones by default.

        Raises:
            DocumentError: it may not or cannot be written; then no file has changed.
            MissingExtraError: the extra `excel` is not installed.
        """
        from jabatan_eval.organisation.daftar_views import sheets
        from jabatan_eval.tables.sheets import write_sheets

        pages = sheets(self, lang, procedures or default_procedures())
        write_sheets(target, pages, overwrite=overwrite, sources=sources)


def _of_row(row: BarisKebutuhan, classes: Sequence[int], data: Procedures) -> Iterator[Fault]:
    if row.kelas is None:
        yield Fault("kelas_not_given")
    elif row.kelas not in classes:
        values = (("first", str(classes[0])), ("last", str(classes[-1])))
        yield Fault("kelas_not_there", given=str(row.kelas), values=values)
    if row.dasar is None:
        yield Fault("basis_not_given")
    day, due = row.pemangku.pada, data.needs.counted_on
    if (day.month, day.day) != (due.month, due.day):
        right = (("due", f"{due.day:02}-{due.month:02}"),)
        yield Fault("counted_on_other_day", given=day.isoformat(), values=right)
    last = row.pemangku.tahun_pertama + data.needs.years.count - 1
    for one in row.pemangku.berhenti:
        if one.tahun > last:
            yield Fault("leavers_after_years", given=str(one.tahun), values=(("last", str(last)),))
