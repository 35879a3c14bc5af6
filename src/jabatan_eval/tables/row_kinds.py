"""Rows that are no record: sums, headings again, rows that number the columns, sections."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from typing import Any, Final, TypeVar

from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.layout import Layout
from jabatan_eval.tables.words import ROLES, bare, plain

__all__ = ["Headings", "is_outline", "is_prose", "is_sum", "numbers_columns"]

Found = TypeVar("Found")

_SUM: Final = re.compile(
    r"(?:sub ?-?)?(?:grand )?jumlah\b.*|(?:sub ?-?|grand )?total(?: (?:nilai|jabatan|pegawai|semua"
    r"|keseluruhan|seluruh|umum|unit|kelas|beban|kerja|waktu|jam|kebutuhan|formasi))*[ :=]*[0-9.,]*"
    r"|rata-rata"
)
_HEADER_FROM: Final = 3
"""Different headers that a row has if it is one."""

_OUTLINE: Final = re.compile(r"(?:[A-Z]|[IVXLC]{1,6})\.?")
_PROSE: Final = re.compile(
    r"(?!(?:tingkat|level|faktor|factor|kode|lvl|tkt|nilai|poin|points?|skor|kelas)\b)"
    r"[a-z]{3,}(?![a-z0-9-]).*"
)
_FEWEST: Final = 3
"""Columns that a row must number to be one that numbers them."""


def is_sum(text: str) -> bool:
    """Whether a cell, in plain letters, says that its row is a sum.

    Examples:
        >>> is_sum("jumlah"), is_sum("total nilai: 5.825"), is_sum("total quality manager")
        (True, True, False)
    """
    return _SUM.fullmatch(text) is not None


def is_outline(text: str) -> bool:
    """Whether a cell counts sections and not jobs: by a capital or a numeral; small letters do not.

    Examples:
        >>> is_outline("IV."), is_outline(" A"), is_outline("a"), is_outline("1.2")
        (True, True, False, False)
    """
    return _OUTLINE.fullmatch(text.strip()) is not None


def is_prose(cell: object) -> bool:
    """Whether a cell that stands alone in its row is of a note or a signature, and of no job.

    Examples:
        >>> is_prose("Ditetapkan di Contoh"), is_prose("NIP. 196501011990031001")
        (True, True)
        >>> is_prose("Tingkat Faktor 1-9"), is_prose("4a-x"), is_prose("1")
        (False, False, False)
    """
    return isinstance(cell, str) and _PROSE.fullmatch(plain(cell)) is not None


def numbers_columns(row: Sequence[Any]) -> bool:
    """Whether a row numbers the columns, from 1 at the left and one after the other.

    Examples:
        >>> numbers_columns(["(1)", "(2)", "(3)"]), numbers_columns(["", "1", "2", "3"])
        (True, False)
    """
    if not row or plain(cell_text(row[0])).strip("()") != "1":  # most rows are not
        return False
    texts = [plain(cell).strip("()") for cell in row if not is_blank(cell)]
    return len(texts) >= _FEWEST and texts == [str(n) for n in range(1, len(texts) + 1)]


class Headings:
    """The rows of a table's header, and whether another row is one of them again.

    Args:
        rows: the rows of the header, as they stand.

    Examples:
        >>> again = Headings([["No", "Nama Jabatan"], ["", ""]])
        >>> again.repeated(["NO", " nama  jabatan"]), again.repeated(["1", "Camat"])
        (True, False)
    """

    @classmethod
    def of(cls, layout: Layout) -> Headings:
        """The headings of a table, in the order of its columns."""
        places = [column.index for column in layout.columns]
        return cls([[row[n] if n < len(row) else "" for n in places] for row in layout.header])

    def __init__(self, rows: Sequence[Sequence[Any]]) -> None:
        plain_rows = (tuple(plain(cell_text(cell)) for cell in row) for row in rows)
        self._rows: Collection[tuple[str, ...]] = {row for row in plain_rows if any(row)}
        self._starts = {next(text for text in row if text) for row in self._rows}

    def found(self, row: Sequence[Any], meant: Callable[[Any], Found | None]) -> dict[int, Found]:
        """What the cells of a row mean as headers, if it begins as a header and has enough.

        Args:
            row: the row.
            meant: what a cell means as a header; nothing where it is none.

        Examples:
            >>> headings = Headings([["Nama Jabatan", "Nilai", "Kelas"]])
            >>> headings.found(["No", "Jabatan", "Kelas"], str.lower)
            {0: 'no', 1: 'jabatan', 2: 'kelas'}
            >>> headings.found(["1", "Camat", "Kelas"], str.lower)
            {}
        """
        if not self.begins(row):
            return {}
        known = {place: meaning for place, cell in enumerate(row) if (meaning := meant(cell))}
        return known if len({*known.values()}) >= _HEADER_FROM else {}

    def begins(self, row: Sequence[Any]) -> bool:
        """Whether a row begins as headers do, so that it may be one.

        Examples:
            >>> headings = Headings([["Nama Jabatan", "Kelas"]])
            >>> headings.begins(["NO.", "Jabatan"]), headings.begins(["1", "Camat"])
            (True, False)
        """
        first = next((cell for cell in row if not is_blank(cell)), None)
        if not isinstance(first, str) or not first[:_FEWEST].strip()[:1].isalpha():
            return False
        text = plain(first)
        return text in self._starts or bare(text) in ROLES["no"]

    def repeated(self, row: Sequence[Any]) -> bool:
        """Whether a row says what a row of the header says."""
        first = next((cell for cell in row if not is_blank(cell)), None)
        if first is None or plain(cell_text(first)) not in self._starts:
            return False
        return tuple(plain(cell_text(cell)) for cell in row) in self._rows
