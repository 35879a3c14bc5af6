"""The user's own list of approved results: annexes of letters, the dictionary of classes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final, Self

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.errors import DocumentError, Fault, JabatanEvalError
from jabatan_eval.notation import parse_kelas, parse_nilai
from jabatan_eval.notation.kinds import Kind, find_kind
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.peta_checks import kind_fault
from jabatan_eval.organisation.peta_reader import is_nothing
from jabatan_eval.tables.fields import read_fields
from jabatan_eval.tables.table import Note
from jabatan_eval.tables.words import plain
from jabatan_eval.texts import shown

__all__ = ["Rujukan", "RujukanEntry"]

FIELDS: Final[Mapping[str, Sequence[str]]] = {
    "jenis_jabatan": ("jenis", "tipe jabatan", "kelompok jabatan"),
    "eselon": ("esselon", "echelon"),
    "jenis_unit": ("jenis unit kerja", "jenis perangkat daerah", "jenis opd"),
    "nama_jabatan": ("jabatan", "nama", "nomenklatur jabatan", "nomenklatur"),
    "jenjang": ("jenjang jabatan",),
    "nilai_jabatan": ("nilai", "total nilai"),
    "kelas_jabatan": ("kelas", "kls"),
    "surat": ("nomor surat", "nomor", "dasar", "dasar penetapan"),
    "tanggal": ("tanggal surat",),
    "lampiran": ("annex",),
}
"""The columns of a list, each with the words by which headers name it, besides its own name."""

_NEEDED: Final = ("nama_jabatan", "kelas_jabatan")


@dataclass(frozen=True, slots=True)
class RujukanEntry:
    """One approved result.

    Attributes:
        where: the row of the list, as messages call it.
        nama_jabatan: the name of the job.
        kelas: its class.
        nilai: its nilai in points; None where the list has none.
        kind: its kind; None where the list does not say.
        eselon: its echelon; None where the list does not say.
        jenjang: its step; None where the list does not say.
        jenis_unit: the kind of unit it is in; None where the list does not say.
        surat: the letter or regulation.
        tanggal: its date.
        lampiran: the annex.
        kelas_of_nilai: the class to which the nilai belongs; None where it belongs to none.

    Examples:
        >>> rujukan = Rujukan.from_rows([{"nama_jabatan": "Camat", "kelas_jabatan": "12"}])
        >>> rujukan.entries[0].basis, rujukan.entries[0].contradicts
        (None, False)
    """

    where: str
    nama_jabatan: str
    kelas: int
    nilai: int | None = None
    kind: Kind | None = None
    eselon: str | None = None
    jenjang: str | None = None
    jenis_unit: str | None = None
    surat: str | None = None
    tanggal: date | None = None
    lampiran: str | None = None
    kelas_of_nilai: int | None = None

    @property
    def contradicts(self) -> bool:
        """Whether the class is not the one to which the nilai belongs."""
        return self.nilai is not None and self.kelas_of_nilai != self.kelas

    @property
    def basis(self) -> str | None:
        """Letter, annex and date in one text; None where the list has none of them."""
        day = None if self.tanggal is None else self.tanggal.isoformat()
        return ", ".join(filter(None, (self.surat, self.lampiran, day))) or None


@dataclass(frozen=True, slots=True)
class Rujukan:
    """A list of approved results, as the user keeps it; the library ships none.

    Attributes:
        entries: its results, in the order of the list.
        catalogue: the law by which classes and kinds were read.
        name: the list, as messages call it.
        notes: what is to be told of the file.
        left_out: the numbers of rows that are no results: blank, sections, headings.

    Examples:
        >>> rujukan = Rujukan.from_rows([
        ...     {"nama_jabatan": "Camat", "jenis_jabatan": "Administrator", "eselon": "III.a",
        ...      "nilai_jabatan": "2.265", "kelas_jabatan": 12, "surat": "B/1/2026"},
        ... ])
        >>> [(entry.kelas, entry.nilai, entry.basis) for entry in rujukan.entries]
        [(12, 2265, 'B/1/2026')]
    """

    entries: tuple[RujukanEntry, ...]
    catalogue: Catalogue = field(repr=False)
    name: str = ""
    notes: tuple[Note, ...] = field(default=(), repr=False)
    left_out: tuple[int, ...] = field(default=(), repr=False)

    @classmethod
    def from_rows(
        cls, rows: Iterable[Mapping[str, Any]], *, catalogue: Catalogue | None = None
    ) -> Self:
        """A list from rows, one a result.

        Args:
            rows: mappings with the keys `nama_jabatan`, `kelas_jabatan`, `nilai_jabatan`,
                `jenis_jabatan`, `eselon`, `jenjang`, `jenis_unit`, `surat`, `tanggal`,
                `lampiran`; other keys are not looked at.
            catalogue: whose classes and kinds count; the shipped one by default.

        Raises:
            DocumentError: with every fault of every row.

        Examples:
            >>> Rujukan.from_rows([{"nama_jabatan": "Camat", "kelas_jabatan": "13.A"}])
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.DocumentError: #1: kelas_jabatan: '13.A' is a local grade, not a \
kelas jabatan; allowed: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
        """
        by_word = {word: name for name, words in FIELDS.items() for word in (plain(name), *words)}
        named = []
        for number, row in enumerate(rows, start=1):
            if not isinstance(row, Mapping):
                where = f"#{number}"
                raise DocumentError([Fault("expected_mapping", given=shown(row), where=where)])
            fields = {by_word.get(plain(key), str(key)): value for key, value in row.items()}
            named.append((f"#{number}", fields))
        catalogue = catalogue or default_catalogue()
        return cls(_entries(named, catalogue), catalogue)

    @classmethod
    def read(
        cls,
        path: str | os.PathLike[str],
        *,
        columns: Mapping[str, str] | None = None,
        sheet: str | None = None,
        encoding: str | None = None,
        delimiter: str | None = None,
        catalogue: Catalogue | None = None,
    ) -> Self:
        """A list from a table: CSV, XLSX, XLS, ODS, Parquet or JSON Lines.

        Args:
            path: the file, its format by the ending of its name.
            columns: fields mapped by hand, to a header or to `#3`, the third column.
            sheet: the sheet of a workbook, where several could be meant.
            encoding: that of a CSV without a byte-order mark.
            delimiter: the separator of a CSV, where it is not to be recognised.
            catalogue: whose classes and kinds count; the shipped one by default.

        Raises:
            DocumentError: the file cannot be read, a column is missing, or with every fault of
                every row.
            MissingExtraError: an extra is not installed.

        Examples:
            >>> Rujukan.read("tidak-ada.csv")
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
        """
        catalogue = catalogue or default_catalogue()
        table = read_fields(
            path, FIELDS, needed=_NEEDED, columns=columns, sheet=sheet, encoding=encoding,
            delimiter=delimiter, catalogue=catalogue,
        )  # fmt: skip
        named = [(f"{table.name}:{row.number}", row.values) for row in table.rows]
        entries = _entries(named, catalogue)
        return cls(entries, catalogue, table.name, table.notes, table.left_out)

    @property
    def contradicting(self) -> tuple[RujukanEntry, ...]:
        """The results whose class is not the one to which their nilai belongs."""
        return tuple(entry for entry in self.entries if entry.contradicts)

    def __len__(self) -> int:
        return len(self.entries)


def _entries(
    rows: Iterable[tuple[str, Mapping[str, Any]]], catalogue: Catalogue
) -> tuple[RujukanEntry, ...]:
    """The results of some rows.

    Raises:
        DocumentError: with every fault of every row, or there are none.
    """
    faults: list[Fault] = []
    entries = [_entry(where, values, catalogue, faults) for where, values in rows]
    if faults:
        raise DocumentError(faults)
    found = tuple(entry for entry in entries if entry is not None)
    if not found:
        raise DocumentError([Fault("no_results")])
    return found


def _entry(
    where: str, values: Mapping[str, Any], catalogue: Catalogue, faults: list[Fault]
) -> RujukanEntry | None:
    def kind(value: Any) -> Kind | None:
        word = cells.text(value) or ""
        found = find_kind(word, catalogue=catalogue)
        if found is None:
            raise DocumentError([kind_fault(word, catalogue)])
        return found

    def kelas(value: Any) -> int:
        return parse_kelas(value, catalogue=catalogue)

    readers: Mapping[str, Callable[[Any], Any]] = {
        "nama_jabatan": cells.text, "kelas_jabatan": kelas, "nilai_jabatan": parse_nilai,
        "jenis_jabatan": kind, "eselon": cells.text, "jenjang": cells.text,
        "jenis_unit": cells.text, "surat": cells.text, "tanggal": cells.day,
        "lampiran": cells.text,
    }  # fmt: skip
    before = len(faults)
    read: dict[str, Any] = {}
    for name, reader in readers.items():
        value: Any = values.get(name)
        if is_nothing(value):
            if name in _NEEDED:
                faults.append(Fault("result_without", where=where, values=(("field", name),)))
            continue
        try:
            read[name] = reader(value)
        except JabatanEvalError as error:
            faults += [replace(fault, where=f"{where}: {name}") for fault in error.faults]
    if len(faults) > before:
        return None
    nilai = read.get("nilai_jabatan")
    band = None if nilai is None else band_of(catalogue.bands, nilai)
    return RujukanEntry(
        where=where,
        nama_jabatan=read["nama_jabatan"],
        kelas=read["kelas_jabatan"],
        nilai=nilai,
        kind=read.get("jenis_jabatan"),
        eselon=read.get("eselon"),
        jenjang=read.get("jenjang"),
        jenis_unit=read.get("jenis_unit"),
        surat=read.get("surat"),
        tanggal=read.get("tanggal"),
        lampiran=read.get("lampiran"),
        kelas_of_nilai=None if band is None else band.kelas,
    )
