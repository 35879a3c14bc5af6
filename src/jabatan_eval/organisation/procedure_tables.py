"""The form of `data/procedures.yaml`: working time, approaches, who does what, stages of a plan."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from pydantic import BeforeValidator, Field

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Cited,
    Confidence,
    Frozen,
    Line,
    Name,
    Positive,
    Rule,
    Sources,
    integer,
)
from jabatan_eval.organisation.exact import Policy
from jabatan_eval.organisation.waktu import Waktu

__all__ = [
    "INPUTS",
    "Addressees",
    "Approach",
    "Derivation",
    "Duty",
    "EffectiveTime",
    "Executor",
    "NeedsRules",
    "Pendekatan",
    "PlanField",
    "PlanProcedure",
    "PlanStage",
    "PlausibleBounds",
    "RoundingPolicy",
    "RoundingRules",
    "WorkingWeek",
]

PlanField = Literal[
    "gambaran", "sasaran", "hasil", "jenis", "bobot", "indikator", "standar", "cara_mengukur"
]
"""What a stage of a performance plan asks for, by the field of `RencanaKinerja`."""

Pendekatan = Literal["hasil_kerja", "objek_kerja", "peralatan_kerja", "tugas_per_tugas"]
"""The approaches to a workload; what each is, and how well it is known, stands in the data."""

INPUTS: Final[dict[Pendekatan, Literal["tugas", "objek", "peralatan"]]] = {
    "hasil_kerja": "tugas",
    "objek_kerja": "objek",
    "peralatan_kerja": "peralatan",
    "tugas_per_tugas": "tugas",
}
"""The field of `BebanKerja` from which each approach is worked out."""

_Month = Annotated[
    Annotated[int, Field(gt=0, le=12)], BeforeValidator(integer, json_schema_input_type=int)
]
_DayOfMonth = Annotated[
    Annotated[int, Field(gt=0, le=31)], BeforeValidator(integer, json_schema_input_type=int)
]


class WorkingWeek(Frozen, frozen=True):
    """The working days of a week and of a year.

    Examples:
        >>> from jabatan_eval.organisation import default_procedures
        >>> week = default_procedures().working_weeks[0]
        >>> week.days_per_week, week.days_per_year
        (5, 235)
    """

    name: Name
    label: Bilingual
    days_per_week: Positive | None
    """None where the source does not say it."""
    days_per_year: Positive
    confidence: Confidence
    sources: Sources


class Derivation(Frozen, frozen=True):
    """How a source comes to an effective working time: days of a year times time of a day.

    Examples:
        >>> from jabatan_eval.organisation import default_procedures
        >>> row = default_procedures().effective_times[0].derivations[0]
        >>> row.per_day, row.printed, row.printed_fits
        (Waktu.menit(330), 1245, Waktu.jam('5,3'))
    """

    week: Name
    """The working week it starts from."""
    per_day: Waktu
    """The effective time of a day, as printed."""
    printed: Positive
    """The product that stands printed, in hours."""
    printed_fits: Waktu
    """The time of a day that the printed product fits, decimals dropped."""


class EffectiveTime(Frozen, frozen=True):
    """An effective working time of a year, with its sources.

    Examples:
        >>> from jabatan_eval.organisation import default_procedures
        >>> row = default_procedures().effective_times[0]
        >>> row.name, row.per_year, row.per_year.minutes, row.confidence
        ('jam_1250', Waktu.jam(1250), Fraction(75000, 1), 'high')
    """

    name: Name
    label: Bilingual
    per_year: Waktu
    basis: Bilingual
    """Where it is used."""
    derivations: tuple[Derivation, ...]
    note: Bilingual | None
    """What is wrong in the source, where something is."""
    confidence: Confidence
    sources: Sources


class Approach(Frozen, frozen=True):
    """One of the approaches to a workload, with what it is worked out from.

    Examples:
        >>> from jabatan_eval.organisation import default_procedures
        >>> [(row.name, row.formula.confidence) for row in default_procedures().approaches]
        [('hasil_kerja', 'high'), ('objek_kerja', 'low'), ('peralatan_kerja', 'low'), \
('tugas_per_tugas', 'high')]
    """

    name: Name
    label: Bilingual
    inputs: Literal["tugas", "objek", "peralatan"]
    """The field of `BebanKerja` that holds what it is worked out from."""
    about: Rule
    formula: Rule


class RoundingPolicy(Frozen, frozen=True):
    """A rule of rounding that is in use somewhere."""

    name: Policy
    label: Bilingual
    sources: tuple[Cited, ...]
    """Where it is used; empty where it was not seen in use."""


class RoundingRules(Frozen, frozen=True):
    """What is known of rounding a need to posts."""

    note: Rule
    policies: tuple[RoundingPolicy, ...]


class PlausibleBounds(Frozen, frozen=True):
    """Above what a number is likelier a slip than true; it is told, and not refused."""

    posts_of_one_line: Positive
    """Posts that one line of a workload may need by itself."""
    rule: Rule


class Executor(Frozen, frozen=True):
    """Who carries out job analysis and workload analysis at a level of government.

    Examples:
        >>> from jabatan_eval.organisation import pelaksana_anjab
        >>> pelaksana_anjab("provinsi").unit_of
        'jpt_pratama'
    """

    level: Name
    label: Bilingual
    aliases: tuple[Line, ...]
    """Other words for the level."""
    unit_of: Name
    """The kind of post that heads the unit, by the catalogue's name."""
    rule: Rule
    basis: Line
    """The article."""


class Duty(Rule, frozen=True):
    """A duty that a law lays on agencies, and the law that has replaced it."""

    name: Name
    law: Line
    article: Line
    replaced_by: Line | None


class Addressees(Frozen, frozen=True):
    """To whom the needs go, as one source reads it."""

    reading: Bilingual
    to: tuple[Line, ...]
    copy_to: tuple[Line, ...]
    confidence: Confidence
    sources: Sources


class _DayRule(Rule, frozen=True):
    month: _Month
    day: _DayOfMonth


class _CountRule(Rule, frozen=True):
    count: Positive


class _LevelRule(Rule, frozen=True):
    levels: tuple[Name, ...]


class NeedsRules(Frozen, frozen=True):
    """How needs are counted, listed and sent."""

    sender: Bilingual
    addressees: Annotated[tuple[Addressees, ...], Field(min_length=1)]
    """Every reading of to whom they go; the sources do not agree."""
    counted_on: _DayRule
    """The day on which holders are counted, in the year before the first of the list."""
    years: _CountRule
    """For how many years leavers are listed."""
    per_year: Rule
    difference: Rule
    due: _DayRule
    coordination: _LevelRule
    """What comes before, at some levels of government."""


class PlanStage(Frozen, frozen=True):
    """A stage of individual performance planning, and what it asks for."""

    number: Positive
    name: Name
    label: Bilingual
    needs: Annotated[tuple[PlanField, ...], Field(min_length=1)]


class PlanProcedure(Frozen, frozen=True):
    """The stages by which an individual performance plan is drawn up."""

    name: Name
    label: Bilingual
    stage_count: Positive
    """How many stages the source names."""
    stages: tuple[PlanStage, ...]
    confidence: Confidence
    sources: Sources
