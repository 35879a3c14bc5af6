"""Scored tables as a workbook, the findings in a sheet of their own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from jabatan_eval.tables.outputs import FINDINGS, Finding, Output, tail
from jabatan_eval.tables.result import RESULTS, Result
from jabatan_eval.tables.table import COLUMNS_AT_MOST, Chunk, Table, refused
from jabatan_eval.tables.xlsx_files import CELL_AT_MOST, ROWS_AT_MOST, XlsxFile
from jabatan_eval.texts import say

__all__ = ["XlsxOutput"]

_WIDTH: Final = 14
_WIDTHS: Final = {"no": 7, "nama_jabatan": 44, "unit_kerja": 30, "nip": 22, "tingkat": 34}
"""Characters that columns need by what they hold; a name that is cut off is not read."""

_FINDING_WIDTH: Final = 60
_FINDINGS_WIDTHS: Final = (8, 34, 18, 8, 18, 18, 90)


class XlsxOutput(Output):
    """A workbook: the rows in the sheet `hasil`, the findings in `temuan`."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        width = len(self.names) + len(RESULTS)
        if width > COLUMNS_AT_MOST:
            raise refused("too_many_columns", table.name, limit=COLUMNS_AT_MOST, count=width)
        catalogue = table.options.catalogue
        receipt = say("form.receipt", lang, edition=catalogue.edition.id, digest=catalogue.digest)
        self.file = XlsxFile(path, dates="yyyy-mm-dd", comments=receipt)
        self.heads = max(1, len(table.layout.header))
        roles = (column.meaning and column.meaning.role for column in table.layout.columns)
        own = (_WIDTHS.get(role or "", _WIDTH) for role in roles)
        widths = [*own, *[_WIDTH] * (len(RESULTS) - 1), _FINDING_WIDTH]
        above = len(table.layout.above)
        self.sheet = self.file.page("hasil", widths, heads=self.heads, above=above, fits=False)
        self.found = self.file.page("temuan", _FINDINGS_WIDTHS)
        self.at, self.found_at = 0, 0

    def start(self) -> None:
        """Write the lines above the rows, the header in bold."""
        lines, bold = self.heading(), self.file.head
        for place, line in enumerate(lines):
            self._line(line, bold if place >= len(lines) - self.heads else None)
        for n, name in enumerate(FINDINGS):
            self.found.write_string(0, n, name, bold)

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        for row, result in zip(chunk.rows, results, strict=True):
            self._line((*row, *tail(result, self.lang)))

    def find(self, finding: Finding) -> None:
        """Write a finding to the sheet of findings."""
        self.found_at += 1
        if self.found_at >= ROWS_AT_MOST:
            raise refused("too_many_rows", self.table.name, limit=ROWS_AT_MOST)
        cells = [text[:CELL_AT_MOST] if isinstance(text, str) else text for text in finding]
        where = FINDINGS.__getitem__
        self.file.line(self.found, self.found_at, cells, _FINDINGS_WIDTHS, where)

    def close(self) -> None:
        """Put the workbook together."""
        self.file.close()

    def abandon(self) -> None:
        """Close the files that hold rows."""
        self.file.abandon()

    def _line(self, row: Sequence[Any], style: Any = None) -> None:
        if self.at >= ROWS_AT_MOST:
            raise refused("too_many_rows", self.table.name, limit=ROWS_AT_MOST)
        for n, value in enumerate(row):
            self.file.put(self.sheet, self.at, n, value, style, self._where)
        self.at += 1

    def _where(self, n: int) -> str:
        return f"{self.table.name}: {[*self.names, *self.added][n]}"
