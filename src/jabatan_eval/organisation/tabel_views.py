"""A table of workloads as people read it: each job's working, the sums, what was found; sheets."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.beban_tables import BebanTerbaca, TabelBeban
from jabatan_eval.organisation.exact import Policy, number_text, rounded
from jabatan_eval.organisation.page import as_page
from jabatan_eval.scoring.lines import heading, paragraph, table
from jabatan_eval.tables.sheets import Sheet, write_sheets
from jabatan_eval.texts import checked_lang, say

__all__ = ["as_data", "as_text", "write_beban"]

_PLACES: Final = 6
"""Decimals of figures in sheets, where they do not end before."""

_TASK: Final = (
    "job", "number", "item", "result_head", "unit", "volume_head", "period", "times", "time", "time_unit",
    "load", "need", "exact", "row",
)  # fmt: skip
_JOB: Final = ("job", "code", "org_unit", "need", "exact", "policy", "posts")
_WIDTHS: Final = (30, 6, 50, 20, 14, 12, 10, 10, 12, 10, 14, 12, 16, 8)


def as_text(
    found: TabelBeban, lang: str = "id", *, policy: Policy | None = None, places: int = 2
) -> str:
    """Each job's working, the sums of several jobs, and what was found.

    Args:
        found: the table.
        lang: `id` or `en`.
        policy: the rule of rounding; without one nothing is rounded to posts, and that is said.
        places: decimals of needs that are shown.

    Raises:
        ValueError: the language is neither `id` nor `en`.
    """
    return as_page(_lines(found, checked_lang(lang), policy, places))


def _lines(found: TabelBeban, lang: str, policy: Policy | None, places: int) -> Iterator[str]:
    for job in found.jobs:
        yield from job.beban.to_text(lang, policy=policy, places=places).split("\n")
    if len(found.jobs) > 1:
        yield from heading(say("workload.summary", lang))[1:]
        heads = [say(f"workload.{name}", lang) for name in ("job", "need", "posts")]
        rows = [
            (
                _name(job, lang),
                number_text(job.beban.kebutuhan, places, lang),
                _posts(_rounded(job, policy), lang),
            )
            for job in found.jobs
        ]
        need, posts = _sums(found, policy)
        total = say("workload.total", lang)
        rows.append((total, number_text(need, places, lang), _posts(posts, lang)))
        yield from table(heads, rows, right=(1, 2))
        yield ""
    if found.findings:
        yield from heading(say("workload.findings", lang))[1:]
        for fault in found.findings:
            yield from paragraph(fault.message(lang), "- ")
    else:
        yield say("audit.none", lang)


def _name(job: BebanTerbaca, lang: str) -> str:
    name = job.beban.jabatan or say("workload.unnamed", lang)
    return " · ".join(filter(None, (job.kode, name, job.unit)))


def _posts(posts: Fraction | None, lang: str) -> str:
    return "-" if posts is None else amount_text(posts, lang)


def _rounded(job: BebanTerbaca, policy: Policy | None) -> Fraction | None:
    return None if policy is None else rounded(job.beban.kebutuhan, policy)


def _sums(found: TabelBeban, policy: Policy | None) -> tuple[Fraction, Fraction | None]:
    """The exact need of all jobs, and their posts, each job's rounded once."""
    needs = [job.beban.kebutuhan for job in found.jobs]
    posts = None if policy is None else sum((rounded(n, policy) for n in needs), Fraction(0))
    return sum(needs, Fraction(0)), posts


def as_data(found: TabelBeban, lang: str = "id", *, policy: Policy | None = None) -> Any:
    """The table as plain data: exact numbers as text, such as `5` or `8156/3125`."""
    need, posts = _sums(found, policy)
    return {
        "format": "jabatan_eval.abk",
        "version": 1,
        "policy": policy,
        "jobs": [_job_data(job, policy) for job in found.jobs],
        "kebutuhan": str(need),
        "posts": None if posts is None else str(posts),
        "left_out": list(found.left_out),
        "findings": [
            {"code": fault.kind, "where": fault.where, "message": fault.message(lang)}
            for fault in found.findings
        ],
    }


def _job_data(job: BebanTerbaca, policy: Policy | None) -> Any:
    beban = job.beban
    return {
        "kode_jabatan": job.kode,
        "nama_jabatan": beban.jabatan,
        "unit_kerja": job.unit,
        "waktu_efektif": beban.model_dump(mode="json")["waktu_efektif"]["setahun"],
        "tugas": [
            {
                **task,
                "row": row,
                "times": str(line.times),
                "kebutuhan": str(line.kebutuhan),
            }
            for task, row, line in zip(
                beban.model_dump(mode="json")["tugas"], job.rows, beban.lines, strict=True
            )
        ],
        "kebutuhan": str(beban.kebutuhan),
        "posts": None if policy is None else str(rounded(beban.kebutuhan, policy)),
    }


def write_beban(
    found: TabelBeban,
    target: str | os.PathLike[str],
    *,
    lang: str = "id",
    policy: Policy | None = None,
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write the tasks as a CSV, or tasks, jobs and findings as the sheets of a workbook.

    A figure is written with the decimals it has, six at most; beside a need stands the exact one.

    Args:
        found: the table.
        target: a CSV or XLSX file, by the ending of its name.
        lang: the language of heads and findings.
        policy: the rule of rounding to posts; without one there are none.
        overwrite: whether a file that exists may be replaced.
        sources: files that it may on no account be, such as the one that was read.

    Raises:
        DocumentError: it may not or cannot be written; then no file has changed.
        MissingExtraError: the extra `excel` is not installed.
    """
    lang = checked_lang(lang)
    pages = (
        Sheet(say("workload.sheet_tasks", lang), _heads(_TASK, lang), _tasks(found, lang), _WIDTHS),
        Sheet(
            say("workload.sheet_jobs", lang),
            _heads(_JOB, lang),
            _jobs(found, lang, policy),
            (36, 16, 30, 12, 16, 12, 12),
        ),
        Sheet(
            say("workload.findings", lang),
            (),
            [(fault.message(lang),) for fault in found.findings],
            (100,),
        ),
    )
    write_sheets(target, pages, overwrite=overwrite, sources=sources)


def _heads(names: Sequence[str], lang: str) -> list[str]:
    return [say(f"workload.{name}", lang) for name in names]


def _tasks(found: TabelBeban, lang: str) -> Iterator[list[Any]]:
    for job in found.jobs:
        for line, row, task in zip(job.beban.lines, job.rows, job.beban.tugas, strict=True):
            assert task.volume is not None and task.waktu is not None  # noqa: PT018, S101
            yield [
                _name(job, lang),
                line.number,
                task.uraian,
                task.hasil,
                task.satuan,
                _decimal(task.volume),
                say(f"periode.{task.periode}", lang),
                _decimal(line.times),
                _decimal(task.waktu.jumlah),
                say(f"waktu.{task.waktu.satuan}", lang),
                _decimal(task.beban(line.times).hours),
                _decimal(line.kebutuhan),
                str(line.kebutuhan),
                row,
            ]


def _jobs(found: TabelBeban, lang: str, policy: Policy | None) -> Iterator[list[Any]]:
    def row(names: Sequence[str | None], need: Fraction, posts: Fraction | None) -> list[Any]:
        exact = [_decimal(need), str(need), policy]
        return [*names, *exact, None if posts is None else _decimal(posts)]

    for job in found.jobs:
        need = job.beban.kebutuhan
        names = (job.beban.jabatan or say("workload.unnamed", lang), job.kode, job.unit)
        yield row(names, need, _rounded(job, policy))
    yield row((say("workload.total", lang), None, None), *_sums(found, policy))


def _decimal(value: Fraction) -> Decimal:
    """A number for a cell, with the decimals it has, half up to six places."""
    near = rounded(value, "half_up", _PLACES)
    return Decimal(near.numerator) / Decimal(near.denominator)
