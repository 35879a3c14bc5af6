"""The audit: from a register in any shape to its findings, working on distinct values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.notation import parse_scheme
from jabatan_eval.register.cells import written
from jabatan_eval.register.columns import find_columns
from jabatan_eval.register.facts import Register
from jabatan_eval.register.findings import CODES, Finding
from jabatan_eval.register.law import Law
from jabatan_eval.register.opening import Opened, open_register
from jabatan_eval.register.relations import At, repeated_keys, repeated_rows, same_jobs
from jabatan_eval.register.report import AuditReport, Receipt, UnitSummary
from jabatan_eval.register.rows import Verdict, judge
from jabatan_eval.register.superiors import name_groups, not_above

__all__ = ["audit", "audit_opened"]

_ORDER: Final = {code: place for place, code in enumerate(CODES)}


def audit(
    frame: Any,
    key: Any = None,
    *,
    columns: Mapping[str, Any] | None = None,
    kind: str | None = None,
    catalogue: Catalogue | None = None,
) -> AuditReport:
    """Hold a register of jobs against the law and against itself.

    Nothing is corrected and nothing guessed: what stands in the register and what the law gives
    are shown side by side. Only the columns that are needed are read.

    Args:
        frame: a frame of any engine that narwhals knows (extra `frames`); or, without any extra,
            a list of rows as mappings, or a mapping of columns. Columns are recognised by the
            words in use: `nama_jabatan`, `jenis_jabatan`, `nilai_jabatan`, `kelas_jabatan`, and
            where they are there `tingkat` or a column for each factor, `unit_kerja`, `atasan` (by
            key, else by name), `pemangku`, `dasar`.
        key: the column whose values name the rows in the findings; without it a row is its
            position from 0.
        columns: the audit's name of a column, or a factor's code, to the register's own.
        kind: the kind of every post of a register that has no column of it, such as `pengawas`,
            or a scheme.
        catalogue: the law to audit by; the shipped one by default.

    Returns:
        The report, immutable.

    Raises:
        DocumentError: it is no register, a column that was named is not there, there is neither a
            nilai nor a kelas, or both a column and an argument tell the kind of post.
        MissingExtraError: it is a frame, and the extra `frames` is not installed.
        UnknownSchemeError: there is no such kind of post.

    Examples:
        >>> report = audit([
        ...     {"nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
        ...      "nilai_jabatan": "1.165", "kelas_jabatan": "Kelas 8"},
        ...     {"nama_jabatan": "Analis", "jenis_jabatan": "pelaksana",
        ...      "nilai_jabatan": 1170, "kelas_jabatan": "VII"},
        ... ])
        >>> [(finding.row, finding.code) for finding in report.findings]
        [(1, 'kelas_roman'), (1, 'kelas_not_from_nilai')]
    """
    opened = open_register(frame)
    return audit_opened(opened, key, columns=columns, kind=kind, catalogue=catalogue)


def audit_opened(
    opened: Opened,
    key: Any = None,
    *,
    columns: Mapping[str, Any] | None = None,
    kind: str | None = None,
    catalogue: Catalogue | None = None,
) -> AuditReport:
    """The audit of a register whose columns are known.

    Raises:
        DocumentError: a column that was named is not there, there is nothing to audit, or the kind
            of post is told twice.
        UnknownSchemeError: there is no such kind of post.
    """
    law = Law(catalogue or default_catalogue())
    if kind is not None:
        parse_scheme(kind, catalogue=law.catalogue)
    layout = find_columns(opened.labels, law.catalogue, columns, key, kind=kind)
    read, rows, engine = opened.read(layout.labels)
    by_label = dict(zip(layout.labels, read, strict=True))
    return _report(Register(law, layout, by_label, rows, kind), engine)


def _report(register: Register, engine: str | None) -> AuditReport:
    numbers = register.alike()
    first = dict(zip(reversed(numbers), range(register.rows - 1, -1, -1), strict=True))
    verdicts = {
        number: judge(register.law, register.facts(place)) for number, place in first.items()
    }
    at = [*_of_rows(numbers, verdicts), *_of_many(register)]
    at.sort(key=lambda one: (one.position, _ORDER[one.detail.code], one.detail.column or ""))
    of_all = [Finding(None, None, None, None, detail) for detail in register.layout.details]
    findings = (*of_all, *_findings(register, at))
    units = _by_unit(register, (verdicts, numbers), at)
    catalogue = register.law.catalogue
    return AuditReport(
        findings=findings,
        receipt=Receipt(catalogue.edition.id, catalogue.digest, register.rows, len(findings)),
        compared=sum(unit.compared for unit in units),
        consistent=sum(unit.consistent for unit in units),
        units=units if "unit_kerja" in register.columns else (),
        columns=tuple(register.named_columns()),
        row_name=None if register.key is None else str(register.layout.key),
        engine=engine,
    )


def _findings(register: Register, at: Sequence[At]) -> Iterator[Finding]:
    names, units = register.column("nama_jabatan"), register.column("unit_kerja")
    for place, detail, others in at:
        row = register.row(place)
        related = (register.row(other) for other in others)
        yield Finding(
            row,
            place,
            written(names.at(place)),
            written(units.at(place)),
            detail,
            tuple(other for other in related if other != row),
        )


def _of_rows(numbers: Sequence[int], verdicts: Mapping[int, Verdict]) -> Iterator[At]:
    """What every row by itself shows."""
    bad = {number: verdict.details for number, verdict in verdicts.items() if verdict.details}
    if bad:
        for place, number in enumerate(numbers):
            if number in bad:
                yield from (At(place, detail) for detail in bad[number])


def _of_many(register: Register) -> Iterator[At]:
    """What only several rows together show."""
    if register.key is not None:
        yield from repeated_keys(register.key)
    if "nama_jabatan" in register.columns:
        yield from repeated_rows(register.alike_in_all(), register.names)
        yield from same_jobs(
            register.jobs, register.kelas, register.units, by_unit=register.is_managerial
        )
    if register.superiors is not None:
        yield from register.superiors.at
        yield from not_above(
            register.superiors,
            register.columns["atasan"],
            register.kelas,
            register.managerial,
            register.units,
        )


def _by_unit(
    register: Register, judged: tuple[Mapping[int, Verdict], Sequence[int]], at: Sequence[At]
) -> tuple[UnitSummary, ...]:
    """Rows, those that could be compared, those that agree, and findings, for every unit."""
    verdicts, numbers = judged
    status = {number: verdict.compared + verdict.consistent for number, verdict in verdicts.items()}
    units = register.units
    counts = Counter(zip(units, map(status.__getitem__, numbers), strict=True))
    found = Counter(units[one.position] for one in at)
    column = register.column("unit_kerja")
    names: dict[int, str | None] = {}
    for unit, cell in zip(name_groups(column), column.values, strict=True):
        spelled = written(cell)
        names[unit] = min(names.get(unit) or spelled or "", spelled or "") or None
    summaries = []
    for unit, name in names.items():
        neither, contradicting, agreeing = (counts[unit, number] for number in range(3))
        summaries.append(
            UnitSummary(
                name,
                neither + contradicting + agreeing,
                contradicting + agreeing,
                agreeing,
                found[unit],
            )
        )
    return tuple(sorted(summaries, key=lambda one: (one.unit is None, one.unit or "")))
