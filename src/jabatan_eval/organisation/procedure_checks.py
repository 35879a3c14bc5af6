"""What rows of `data/procedures.yaml` that are each in order still get wrong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.errors import Fault
from jabatan_eval.organisation.exact import POLICIES
from jabatan_eval.organisation.procedure_tables import INPUTS, EffectiveTime
from jabatan_eval.texts import shown

if TYPE_CHECKING:
    from jabatan_eval.organisation.procedures import Procedures

__all__ = ["table_faults"]

_NAMED: Final = ("working_weeks", "effective_times", "approaches", "performance_plans")


def table_faults(data: Procedures) -> Iterator[Found]:
    """Every fault between the rows, with its path.

    Examples:
        >>> from jabatan_eval.organisation import default_procedures
        >>> [*table_faults(default_procedures())]
        []
    """
    yield from _names(data)
    yield from _times(data)
    yield from _policies(data)
    yield from _approaches(data)
    yield from _stages(data)


def _names(data: Procedures) -> Iterator[Found]:
    """No name twice among the rows of a kind."""
    for field in _NAMED:
        names = [row.name for row in getattr(data, field)]
        for at, name in enumerate(names):
            if name in names[:at]:
                yield (field, at, "name"), Fault("name_twice", given=shown(name))


def _times(data: Procedures) -> Iterator[Found]:
    """The default is among the effective times, and each is more than nothing."""
    times = tuple(row.name for row in data.effective_times)
    if data.effective_time_default not in times:
        given = shown(data.effective_time_default)
        fault = Fault("unknown_effective_time", given=given, allowed=times)
        yield ("effective_time_default",), fault
    for at, time in enumerate(data.effective_times):
        if not time.per_year.jumlah:
            fault = Fault("effective_time_not_positive", given=shown(str(time.per_year)))
            yield ("effective_times", at, "per_year"), fault
        yield from _derivations(data, at, time)


def _derivations(data: Procedures, at: int, time: EffectiveTime) -> Iterator[Found]:
    """Each product is that of a known week, and fits the time of a day said to fit it."""
    weeks = {row.name: row for row in data.working_weeks}
    for row, derivation in enumerate(time.derivations):
        path = ("effective_times", at, "derivations", row)
        week = weeks.get(derivation.week)
        if week is None:
            given = shown(derivation.week)
            fault = Fault("unknown_working_week", given=given, allowed=tuple(weeks))
            yield (*path, "week"), fault
        elif int(derivation.printed_fits.hours * week.days_per_year) != derivation.printed:
            values = (("days", str(week.days_per_year)),)
            given = str(derivation.printed_fits)
            yield (*path, "printed_fits"), Fault("does_not_fit", given=given, values=values)


def _policies(data: Procedures) -> Iterator[Found]:
    """The rules of rounding are those that the library knows, in its order."""
    policies = tuple(row.name for row in data.rounding.policies)
    if policies != POLICIES:
        fault = Fault("policies_differ", given=", ".join(policies), allowed=POLICIES)
        yield ("rounding", "policies"), fault


def _approaches(data: Procedures) -> Iterator[Found]:
    """The approaches are those that the library knows, each with its inputs."""
    found = tuple(f"{row.name} ({row.inputs})" for row in data.approaches)
    known = tuple(f"{name} ({inputs})" for name, inputs in INPUTS.items())
    if found != known:
        fault = Fault("approaches_differ", given=", ".join(found), allowed=known)
        yield ("approaches",), fault


def _stages(data: Procedures) -> Iterator[Found]:
    """The stages of a plan are numbered from 1, as many as the source names."""
    for at, plan in enumerate(data.performance_plans):
        numbers = [stage.number for stage in plan.stages]
        if numbers != [*range(1, plan.stage_count + 1)]:
            values = (("count", str(plan.stage_count)),)
            fault = Fault("stages_not_in_order", given=", ".join(map(str, numbers)), values=values)
            yield ("performance_plans", at, "stages"), fault
