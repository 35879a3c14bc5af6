"""From a file to a file: read, score each row, write; or not at all."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final, NamedTuple

from jabatan_eval._extras import needed
from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault
from jabatan_eval.notation import parse_scheme
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.formats import WRITABLE, format_of, open_file, writer_for
from jabatan_eval.tables.opening import Options
from jabatan_eval.tables.outputs import Finding, Writer, stand_in
from jabatan_eval.tables.result import Result
from jabatan_eval.tables.rows import RowScorer
from jabatan_eval.tables.saving import checked_target, saving
from jabatan_eval.tables.table import Chunk, Table, refused
from jabatan_eval.texts import checked_lang

__all__ = [
    "ScoredChunk", "Summary", "evaluate_file", "evaluate_table", "findings_path", "read_table",
    "write_table",
]  # fmt: skip

_EXTRAS: Final = {"xlsx": ("xlsxwriter", "excel"), "parquet": ("pyarrow.parquet", "parquet")}


class ScoredChunk(NamedTuple):
    """Some rows with the result of each."""

    chunk: Chunk
    results: Sequence[Result]

    def each(self) -> Iterator[tuple[int, Sequence[Any], Result]]:
        """Each row's number, its cells and its result."""
        return zip(self.chunk.numbers, self.chunk.rows, self.results, strict=True)


@dataclass
class Summary:
    """What came of a table.

    Attributes:
        rows: the rows that are jobs, scored or refused.
        refused: those of them that have no nilai and no kelas.
        flagged: those that were scored and have a finding.
        by_kelas: how many rows each kelas has.
        others: how many rows are no job, by kind: `section`, `total`, `heading`, `blank`.
        findings: how many findings there are.
        written: the files that were written.
    """

    rows: int = 0
    refused: int = 0
    flagged: int = 0
    by_kelas: Counter[int] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)
    findings: int = 0
    written: tuple[str, ...] = ()

    def count(self, results: Iterable[Result]) -> None:
        """Add the results of some rows.

        Examples:
            >>> summary = Summary()
            >>> summary.count([Result("scored", 1165, 8), Result("refused"), Result("blank")])
            >>> summary.rows, summary.refused, dict(summary.by_kelas)
            (2, 1, {8: 1})
        """
        for result in results:
            if result.kelas is not None:
                self.rows += 1
                self.by_kelas[result.kelas] += 1
                self.flagged += bool(result.faults)
            elif result.kind == "refused":
                self.rows += 1
                self.refused += 1
            else:
                self.others[result.kind] += 1


def read_table(
    path: str | os.PathLike[str],
    *,
    scheme: str | None = None,
    scheme_column: str | None = None,
    columns: Mapping[str, str] | None = None,
    sheet: str | None = None,
    header: tuple[int, int] | None = None,
    encoding: str | None = None,
    delimiter: str | None = None,
    other_edition: bool = False,
    catalogue: Catalogue | None = None,
) -> Table:
    """Open a table and see how it is laid out; its rows are read when they are asked for.

    Args:
        path: a CSV, XLSX, XLS, ODS, Parquet or JSON Lines file, by the ending of its name.
        scheme: the scheme of every row, or a kind of post; by default that of the scheme's
            column, else `struktural`.
        scheme_column: the header of the column that names each row's scheme.
        columns: columns mapped by hand: a factor's code, `nilai 1` for its points, or
            `nama_jabatan`, `unit_kerja`, `skema`, `tingkat`, to a header or to `#3`, the third.
        sheet: the sheet of a workbook, where several could be meant.
        header: first and last row of the header, from 1; (0, 0) where there is none.
        encoding: that of a CSV without a byte-order mark: `utf-8`, `cp1252` or `latin-1`.
        delimiter: the separator of a CSV, where it is not to be recognised.
        other_edition: read a filled template that was made from another edition.
        catalogue: the law to score by; the shipped one by default.

    Raises:
        DocumentError: the file cannot be read, or not understood; every fault says what to do.
        UnknownSchemeError: there is no such scheme.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> read_table("tidak-ada.csv")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    catalogue = catalogue or default_catalogue()
    name = os.fspath(path)
    mapping = dict(columns or {})
    if scheme_column is not None:
        mapping["skema"] = scheme_column
    options = Options(
        catalogue,
        None if scheme is None else parse_scheme(scheme, catalogue=catalogue),
        mapping, sheet, header, encoding, delimiter, other_edition,
    )  # fmt: skip
    return open_file(name, options)


def evaluate_table(table: Table) -> Iterator[ScoredChunk]:
    """Score the rows of a table, some at a time.

    Raises:
        DocumentError: the file breaks off, or lies, somewhere below its first rows.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/jabatan.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("jabatan;tingkat\\nKasubbag;1-1 2-1 3-1 4A-1 4B-1 5-1 6-1\\n")
        ...     for scored in evaluate_table(read_table(path)):
        ...         [(n, result.nilai, result.kelas) for n, _, result in scored.each()]
        [(2, 1165, 8)]
    """
    scorer = RowScorer(table, table.options.catalogue, table.options.scheme)
    for chunk in table.read():
        yield ScoredChunk(chunk, [scorer.score(row) for row in chunk.rows])


def findings_path(target: str) -> str:
    """Where the findings stand if the output cannot hold them itself.

    Examples:
        >>> findings_path("hasil.csv")
        'hasil.csv.temuan.csv'
    """
    return f"{target}.temuan.csv"


def write_table(
    table: Table,
    scored: Iterable[ScoredChunk],
    target: str | os.PathLike[str],
    *,
    overwrite: bool = False,
    lang: str = "id",
    on_progress: Callable[[int, int, int], None] | None = None,
) -> Summary:
    """Write a scored table: the user's columns, then nilai_jabatan, kelas_jabatan and temuan.

    The file is written whole or not at all. The findings stand in a sheet `temuan` of an XLSX,
    and beside any other file in one of its own, if there are any.

    Args:
        table: the table, as it was opened.
        scored: its rows, from `evaluate_table`.
        target: a CSV, XLSX, Parquet or JSON Lines file, by the ending of its name.
        overwrite: whether files that exist may be replaced.
        lang: the language of the findings.
        on_progress: called after some rows: how far the file is read, its size, rows so far.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.
        MissingExtraError: an extra is not installed.
    """
    checked_lang(lang)
    name = os.fspath(target)
    form = format_of(name, WRITABLE)
    if form in _EXTRAS:
        needed(*_EXTRAS[form])
    path, extra = _targets(name, table.name, overwrite=overwrite)
    summary = Summary()
    waiting = stand_in(lang)
    with saving(path, extra, overwrite=overwrite, stand_in=waiting) as (main, second):
        writer = writer_for(form, main, second, table, lang)
        try:
            writer.start()
            _write_all(table, scored, writer, summary, lang, on_progress)
            writer.close()
        except UnicodeEncodeError as error:
            given = error.object[error.start : error.start + 1]
            raise refused("lone_surrogate", table.name, given) from None
        finally:
            writer.abandon()
    beside = (findings_path(name),) if extra and summary.findings else ()
    return replace(summary, written=(name, *beside))


def _targets(
    target: str | os.PathLike[str], source: str | os.PathLike[str], *, overwrite: bool
) -> tuple[str, str]:
    """Where the output goes, and its findings; nothing for these where the output holds them."""
    name, sources = os.fspath(target), [os.fspath(source)]
    own = format_of(name, WRITABLE) == "xlsx"
    path = checked_target(name, sources, overwrite=overwrite)
    beside = "" if own else checked_target(findings_path(name), sources, overwrite=overwrite)
    return path, beside


def _write_all(
    table: Table,
    scored: Iterable[ScoredChunk],
    writer: Writer,
    summary: Summary,
    lang: str,
    on_progress: Callable[[int, int, int], None] | None,
) -> None:
    column = table.layout.of("nama_jabatan")
    place = None if column is None else table.layout.columns.index(column)
    for part in scored:
        writer.write(part.chunk, part.results)
        summary.count(part.results)
        for number, row, result in part.each():
            if result.faults and result.kind in ("scored", "refused"):
                job = "" if place is None else cell_text(row[place])
                for fault in result.faults:
                    writer.find(_finding(number, job, fault, lang))
                    summary.findings += 1
        if on_progress is not None:
            on_progress(part.chunk.done, table.size, summary.rows)


def _finding(number: int, job: str, fault: Fault, lang: str) -> Finding:
    message = replace(fault, where=None).message(lang)
    return Finding(
        number, job, fault.where or "", fault.factor or "", fault.kind, fault.given or "", message
    )


def evaluate_file(
    source: str | os.PathLike[str],
    target: str | os.PathLike[str],
    *,
    overwrite: bool = False,
    lang: str = "id",
    on_open: Callable[[Table], None] | None = None,
    on_progress: Callable[[int, int, int], None] | None = None,
    **reading: Any,
) -> Summary:
    """Score a file into a file.

    Args:
        source: what to read; `reading` goes to `read_table`.
        target: what to write, by the ending of its name.
        overwrite: whether files that exist may be replaced.
        lang: the language of the findings.
        on_open: called with the table before any row is scored.
        on_progress: as in `write_table`.
        **reading: the arguments of `read_table`.

    Raises:
        DocumentError: the file cannot be read, understood or written; then no file has changed.
        MissingExtraError: an extra is not installed.

    Examples:
        >>> evaluate_file("tidak-ada.csv", "hasil.xlsx")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.csv: there is no such file
    """
    _targets(target, source, overwrite=overwrite)  # before a large file is looked through
    table = read_table(source, **reading)
    if on_open is not None:
        on_open(table)
    return write_table(
        table, evaluate_table(table), target,
        overwrite=overwrite, lang=lang, on_progress=on_progress,
    )  # fmt: skip
