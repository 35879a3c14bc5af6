"""The report of an audit: findings, counts, receipt, and the ways out of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any, Final, NamedTuple

from jabatan_eval._extras import needed
from jabatan_eval.register.findings import CODES, Finding, Severity
from jabatan_eval.texts import checked_lang

__all__ = ["AuditReport", "CodeSummary", "Receipt", "Summary", "UnitSummary"]

COLUMNS: Final = (
    "row",
    "position",
    "nama_jabatan",
    "unit_kerja",
    "code",
    "severity",
    "column",
    "found",
    "due",
    "message",
    "mend",
    "confidence",
    "related",
)


class Receipt(NamedTuple):
    """By which law a register was audited, and what came of it.

    Examples:
        >>> Receipt("BKN-21-2011.1", "0" * 64, 2, 0).rows
        2
    """

    edition: str
    digest: str
    rows: int
    findings: int


class CodeSummary(NamedTuple):
    """How often a code was found, and how heavy it is at its heaviest."""

    code: str
    severity: Severity
    findings: int


class UnitSummary(NamedTuple):
    """The rows of a unit: all, those with a nilai and a kelas, those where both agree."""

    unit: str | None
    rows: int
    compared: int
    consistent: int
    findings: int


class Summary(NamedTuple):
    """The counts of a report."""

    by_code: tuple[CodeSummary, ...]
    by_unit: tuple[UnitSummary, ...]


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What an audit found, immutable.

    Attributes:
        findings: all findings, those of the whole register first, then by row.
        receipt: edition and digest of the catalogue, number of rows and of findings.
        compared: rows with a nilai and a kelas that could be read.
        consistent: of these, the rows where nothing contradicts: the kelas follows from the
            nilai, a form of its kind can give it, and levels, if there are any, give it.
        units: the counts for every unit, where the register has units.
        columns: the audit's own names of the columns used, each with the register's.
        row_name: what `Finding.row` is: the name of the key's column; None for positions from 0.
        engine: the dataframe engine in which the register was read, None for plain Python.

    Examples:
        >>> from jabatan_eval.register import audit
        >>> report = audit({"nama_jabatan": ["Kepala Seksi"], "jenis_jabatan": ["pengawas"],
        ...                 "nilai_jabatan": [1165], "kelas_jabatan": [8]})
        >>> report.findings, report.share_consistent
        ((), Fraction(1, 1))
    """

    findings: tuple[Finding, ...]
    receipt: Receipt
    compared: int
    consistent: int
    units: tuple[UnitSummary, ...]
    columns: tuple[tuple[str, str], ...]
    row_name: str | None = None
    engine: str | None = None

    @property
    def share_consistent(self) -> Fraction | None:
        """The share of all rows that are consistent; None of a register without rows."""
        return Fraction(self.consistent, self.receipt.rows) if self.receipt.rows else None

    @property
    def share_of_compared(self) -> Fraction | None:
        """The share of the rows with a nilai and a kelas that are consistent; None without any."""
        return Fraction(self.consistent, self.compared) if self.compared else None

    def summary(self) -> Summary:
        """The counts by code, in the order of `CODES`, and by unit."""
        weights: dict[str, Severity] = {}
        counts: Counter[str] = Counter()
        for finding in self.findings:
            counts[finding.code] += 1
            known = weights.setdefault(finding.code, finding.severity)
            weights[finding.code] = min(known, finding.severity, key=_WEIGHT.__getitem__)
        by_code = (CodeSummary(code, weights[code], counts[code]) for code in CODES if counts[code])
        return Summary(tuple(by_code), self.units)

    def numbered(self, numbers: Sequence[int], name: str) -> AuditReport:
        """The same report with the rows called by the numbers that they have in a file.

        Args:
            numbers: the number of each row, by its position.
            name: what the numbers are called.
        """
        findings = (
            one
            if one.position is None
            else replace(
                one,
                row=numbers[one.position],
                related=tuple(numbers[place] for place in one.related if isinstance(place, int)),
            )
            for one in self.findings
        )
        return replace(self, findings=tuple(findings), row_name=name)

    def rows(self, lang: str = "id") -> Iterator[dict[str, int | str | None]]:
        """The findings as flat rows, for tables.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        checked_lang(lang)
        for one in self.findings:
            values = (
                one.row,
                one.position,
                one.nama,
                one.unit,
                one.code,
                one.severity,
                one.column,
                one.found,
                one.due,
                one.message_in(lang),
                one.mend_in(lang),
                one.confidence,
                ", ".join(map(str, one.related)) or None,
            )
            yield dict(zip(COLUMNS, values, strict=True))

    def to_frame(self, lang: str = "id") -> Any:
        """The findings as a table: of the engine that read the register, else a list of rows.

        A lazy frame gives an eager one of the engine into which it was collected. Column `row`
        is of whole numbers, or of text where some key is text.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        rows = [*self.rows(lang)]
        if self.engine is None:
            return rows
        nw = needed("narwhals.stable.v2", "frames")
        as_text = any(isinstance(row["row"], str) for row in rows)
        whole = {"position"} if as_text else {"row", "position"}
        if as_text:
            rows = [{**row, "row": row["row"] and str(row["row"])} for row in rows]
        schema = {name: nw.Int64 if name in whole else nw.String for name in COLUMNS}
        return _native(nw, rows, schema, self.engine)

    def to_text(self, lang: str = "id", *, limit: int | None = 100) -> str:
        """The report in plain text.

        Args:
            lang: `id` or `en`.
            limit: findings that are listed at most; how many more there are is said. None for all.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.register.views import as_text

        return as_text(self, checked_lang(lang), limit)

    def to_html(self, lang: str = "id", *, limit: int | None = 100) -> str:
        """The report as HTML that needs no style sheet; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        from jabatan_eval.register.views import as_html

        return as_html(self, checked_lang(lang), limit)

    def _repr_html_(self) -> str:
        return self.to_html()

    def __repr__(self) -> str:
        return (
            f"<AuditReport {self.receipt.rows} rows, {self.receipt.findings} findings, "
            f"{self.consistent} of {self.compared} consistent>"
        )


_WEIGHT: Final = {"error": 0, "warning": 1, "note": 2}


def _native(nw: Any, rows: list[dict[str, Any]], schema: dict[str, Any], engine: str) -> Any:
    """The rows as a frame; pandas gets its nullable types, so that whole numbers stay whole."""
    columns = {name: [row[name] for row in rows] for name in schema}
    if engine == "pandas":
        pandas = needed("pandas", "frames")
        types = {n: "Int64" if kept == nw.Int64 else "object" for n, kept in schema.items()}
        return pandas.DataFrame(
            {name: pandas.Series(columns[name], dtype=types[name]) for name in schema}
        )
    return nw.from_dict(columns, schema=schema, backend=engine).to_native()
