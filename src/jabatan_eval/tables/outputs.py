"""What the writers of scored tables have in common: the added columns, and the findings."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple, Protocol

from jabatan_eval.errors import Fault
from jabatan_eval.tables.cells import cell_text, neutral
from jabatan_eval.tables.result import RESULTS, Result
from jabatan_eval.tables.table import Chunk, Table

__all__ = ["FINDINGS", "Finding", "Output", "Writer", "result_names", "stand_in", "tail"]

FINDINGS: Final = ("baris", "nama_jabatan", "kolom", "faktor", "jenis", "diberikan", "temuan")
"""The columns of the findings."""


class Finding(NamedTuple):
    """One line of the findings: the row's number, its job, and one fault."""

    number: int
    job: str
    column: str
    factor: str
    kind: str
    given: str
    message: str


class Writer(Protocol):
    """Writes a scored table in one format."""

    def start(self) -> None:
        """Write what stands above the rows."""

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""

    def find(self, finding: Finding) -> None:
        """Write a finding."""

    def close(self) -> None:
        """Finish both files."""

    def abandon(self) -> None:
        """Let go of everything that is open."""


def result_names(taken: Sequence[str]) -> tuple[str, ...]:
    """The names of the added columns, none of which the user's own table has.

    Examples:
        >>> result_names(["No", "kelas_jabatan"])
        ('nilai_jabatan', 'kelas_jabatan_hitung', 'temuan')
    """
    known = {name.casefold() for name in taken}
    names: list[str] = []
    for base in RESULTS:
        name, count = base, 1
        while name.casefold() in known:
            name = f"{base}_hitung" if count == 1 else f"{base}_hitung_{count}"
            count += 1
        names.append(name)
    return tuple(names)


def tail(result: Result, lang: str) -> tuple[int | None, int | None, str | None]:
    """The cells that are added to a row.

    Examples:
        >>> tail(Result("scored", 1165, 8), "id")
        (1165, 8, None)
    """
    return result.nilai, result.kelas, result.text(lang)


def stand_in(lang: str) -> bytes:
    """The findings while output and findings are put in place: they say that they are none.

    Examples:
        >>> stand_in("en").decode("utf-8-sig").splitlines()[1][:41]
        ';;;;interrupted;;"writing was interrupted'
    """
    kind = "interrupted"
    text = io.StringIO(newline="")
    rows = csv.writer(text, delimiter=";")
    rows.writerow(FINDINGS)
    rows.writerow(["", "", "", "", kind, "", Fault(kind).message(lang)])
    return text.getvalue().encode("utf-8-sig")


class Output:
    """What writers share: the table, and the findings in a CSV of their own."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        self.path, self.table, self.lang = path, table, lang
        self.names = [column.name for column in table.layout.columns]
        self.added = result_names(self.names)
        self.findings_path = findings
        self.open: list[Any] = []
        self.findings: Any = None

    def start(self) -> None:
        """Write what stands above the rows; most formats have nothing there."""

    def find(self, finding: Finding) -> None:
        """Write a finding to the file of findings, made with the first one."""
        if self.findings is None:
            file = open(self.findings_path, "w", encoding="utf-8-sig", newline="")  # noqa: SIM115, PTH123
            self.open.append(file)
            self.findings = csv.writer(file, delimiter=";")
            self.findings.writerow(FINDINGS)
        self.findings.writerow([neutral(cell_text(value)) for value in finding])

    def close(self) -> None:
        """Close the files; what could not be written shows here."""
        while self.open:
            self.open.pop().close()

    def abandon(self) -> None:
        """Close what is open, whatever happens."""
        while self.open:
            with suppress(Exception):  # it is thrown away
                self.open.pop().close()

    def heading(self) -> list[list[Any]]:
        """The lines above the rows, with the added columns in the last one."""
        layout = self.table.layout
        places = [column.index for column in layout.columns]
        lines = [
            [row[n] if n < len(row) else "" for n in places]
            for row in (*layout.above, *layout.header)
        ]
        if not layout.header:
            lines.append([*self.names])
        lines[-1] = [*lines[-1], *self.added]
        return lines
