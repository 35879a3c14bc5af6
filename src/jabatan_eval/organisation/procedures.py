"""`data/procedures.yaml` as an immutable, checked object, read when it is first wanted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from os import PathLike
from typing import Annotated, Any, Final, Protocol, Self, TypeVar

from pydantic import Field

from jabatan_eval.catalogue.basics import Bilingual, Name, Rule
from jabatan_eval.catalogue.loading import text_document
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.catalogue.shipped import DataFile, checked, read_data
from jabatan_eval.errors import Fault, UnknownNameError
from jabatan_eval.organisation.procedure_checks import table_faults
from jabatan_eval.organisation.procedure_tables import (
    Approach,
    Duty,
    EffectiveTime,
    Executor,
    NeedsRules,
    PlanProcedure,
    PlausibleBounds,
    RoundingRules,
    WorkingWeek,
)
from jabatan_eval.organisation.waktu_efektif import HariKerja, WaktuEfektif
from jabatan_eval.texts import shown

__all__ = [
    "Procedures",
    "default_procedures",
    "effective_time",
    "pelaksana_anjab",
    "working_days",
]

FILE: Final = "procedures.yaml"


class _Named(Protocol):
    @property
    def name(self) -> str: ...


_N = TypeVar("_N", bound=_Named)


class Procedures(DataFile, frozen=True):
    """Working times, approaches, who does what, and stages, each with its sources.

    Examples:
        >>> procedures = Procedures.load()
        >>> procedures.effective_time().setahun
        Waktu.jam(1250)
        >>> [len(plan.stages) for plan in procedures.performance_plans]
        [8, 7]
    """

    note: Bilingual
    working_weeks: Annotated[tuple[WorkingWeek, ...], Field(min_length=1)]
    weeks_rule: Rule
    """How many working weeks a year has."""
    effective_times: Annotated[tuple[EffectiveTime, ...], Field(min_length=1)]
    effective_time_default: Name
    approaches: Annotated[tuple[Approach, ...], Field(min_length=1)]
    rounding: RoundingRules
    plausible: PlausibleBounds
    executors: Annotated[tuple[Executor, ...], Field(min_length=1)]
    duties: tuple[Duty, ...]
    needs: NeedsRules
    performance_plans: Annotated[tuple[PlanProcedure, ...], Field(min_length=1)]

    @classmethod
    def load(cls, source: str | PathLike[str] | Mapping[str, Any] | None = None) -> Self:
        """Load the shipped file, or the caller's own.

        Args:
            source: a path, or the parsed mapping; None for the shipped file.

        Raises:
            CatalogueError: with every fault of the file, each with file, line and path.

        Examples:
            >>> Procedures.load().approach("objek_kerja").formula.confidence
            'low'
        """
        return read_data(cls, FILE, source)

    @classmethod
    def parse(cls, text: str | bytes) -> Self:
        """Load from YAML text.

        Raises:
            CatalogueError: with every fault of the text, each with line and path.

        Examples:
            >>> Procedures.parse("format: 2")
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.CatalogueError: procedures.yaml:1: format: 2 is not accepted; \
allowed: 1
            ...
        """
        return checked(cls, text_document(text, FILE))

    def found(self) -> Iterator[Found]:
        """What several rows together show wrong."""
        return table_faults(self)

    def effective_time(self, name: str | None = None) -> WaktuEfektif:
        """An effective working time of the data, to be given to a `BebanKerja`.

        Args:
            name: its name; None for the default of the data.

        Raises:
            UnknownNameError: there is none of this name.

        Examples:
            >>> default_procedures().effective_time("jam_1200").setahun.minutes
            Fraction(72000, 1)
        """
        wanted = self.effective_time_default if name is None else name
        row = _by_name(self.effective_times, wanted, "unknown_effective_time")
        return WaktuEfektif(setahun=row.per_year, dasar=row.basis, nama=row.name)

    def working_days(self, days_per_week: int) -> HariKerja:
        """The working days of a year by those of the week, to be given to a `BebanKerja`.

        Raises:
            UnknownNameError: the data has no working week of so many days.

        Examples:
            >>> default_procedures().working_days(6).setahun
            Fraction(287, 1)
        """
        weeks = {row.days_per_week: row for row in self.working_weeks if row.days_per_week}
        row = weeks.get(days_per_week) if type(days_per_week) is int else None
        if row is None:
            fault = Fault("unknown_working_week", given=shown(days_per_week))
            raise UnknownNameError([replace(fault, allowed=tuple(map(str, weeks)))])
        return HariKerja(
            setahun=row.days_per_year,
            seminggu=row.days_per_week,
            dasar=row.label,
            nama=row.name,
        )

    def approach(self, name: str) -> Approach:
        """An approach to a workload.

        Raises:
            UnknownNameError: there is none of this name.

        Examples:
            >>> default_procedures().approach("peralatan_kerja").label.en
            'equipment'
        """
        return _by_name(self.approaches, name, "unknown_approach")

    def plan(self, name: str) -> PlanProcedure:
        """A procedure of individual performance planning.

        Raises:
            UnknownNameError: there is none of this name.

        Examples:
            >>> default_procedures().plan("daerah").stages[-1].label.en
            'how each expected result is measured'
        """
        return _by_name(self.performance_plans, name, "unknown_plan")

    def executor(self, level: str) -> Executor:
        """Who carries out job analysis and workload analysis.

        Args:
            level: the level of government, by its name or another word for it.

        Raises:
            UnknownNameError: there is no such level.

        Examples:
            >>> default_procedures().executor("Kabupaten/Kota").unit_of
            'administrator'
        """
        wanted = " ".join(str(level).casefold().split())
        for row in self.executors:
            if wanted in (row.level, row.label.id, *row.aliases):
                return row
        words = (word for row in self.executors for word in (row.level, *row.aliases))
        allowed = tuple(word for word in words if " " not in word)
        raise UnknownNameError([Fault("unknown_government", given=shown(level), allowed=allowed)])


def _by_name(rows: Sequence[_N], name: str, kind: str) -> _N:
    for row in rows:
        if row.name == name:
            return row
    allowed = tuple(row.name for row in rows)
    raise UnknownNameError([Fault(kind, given=shown(name), allowed=allowed)])


@lru_cache(maxsize=1)
def default_procedures() -> Procedures:
    """The procedures of the shipped file, read when first wanted and then shared.

    Examples:
        >>> default_procedures() is default_procedures()
        True
    """
    return Procedures.load()


def effective_time(
    name: str | None = None, *, procedures: Procedures | None = None
) -> WaktuEfektif:
    """An effective working time of the data; see `Procedures.effective_time`.

    Raises:
        UnknownNameError: there is none of this name.

    Examples:
        >>> effective_time().setahun, effective_time("jam_1200").setahun
        (Waktu.jam(1250), Waktu.jam(1200))
    """
    return (procedures or default_procedures()).effective_time(name)


def working_days(days_per_week: int, *, procedures: Procedures | None = None) -> HariKerja:
    """The working days of a year by those of the week; see `Procedures.working_days`.

    Raises:
        UnknownNameError: the data has no working week of so many days.

    Examples:
        >>> working_days(5).setahun, working_days(5).weeks
        (Fraction(235, 1), Fraction(47, 1))
    """
    return (procedures or default_procedures()).working_days(days_per_week)


def pelaksana_anjab(level: str, *, procedures: Procedures | None = None) -> Executor:
    """Who carries out job analysis and workload analysis: PermenPANRB 1/2020 pasal 3.

    Args:
        level: `pusat`, `provinsi`, `kabupaten`, `kota`, or another word of the data for one.
        procedures: the data; the shipped one by default.

    Raises:
        UnknownNameError: there is no such level of government.

    Examples:
        >>> found = pelaksana_anjab("kabupaten")
        >>> found.unit_of, found.basis
        ('administrator', 'PermenPANRB 1/2020 pasal 3')
        >>> pelaksana_anjab("desa")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.UnknownNameError: there is no level of government 'desa'; allowed: \
pusat, kementerian, lembaga, provinsi, propinsi, kabupaten_kota, kabupaten, kota, kabupaten/kota
    """
    return (procedures or default_procedures()).executor(level)
