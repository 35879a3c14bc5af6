"""The non-supervisory work that a post directs, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.conditions import BaseWorkRule
from jabatan_eval.errors import Fault, JudgementError, NotationError
from jabatan_eval.notation.amounts import Amount, parse_amount
from jabatan_eval.texts import shown

__all__ = [
    "LINES_AT_MOST",
    "TEXT_AT_MOST",
    "Work",
    "checked_work",
    "hours_of",
    "line_faults",
    "own_time_faults",
]

LINES_AT_MOST: Final = 10_000
"""Lines of work read at most; an endless iterable ends here."""

FLAGS_AT_MOST: Final = 100
_LISTED: Final = 20
TEXT_AT_MOST: Final = 1000
"""Characters of a name."""


@dataclass(frozen=True, slots=True, init=False)
class Work:
    """One job or kind of work that is directed: its kelas, its hours, and what it is.

    Hours are in one unit of time, by custom hours of a year; only their proportions matter.

    Attributes:
        kelas: the kelas of the work; for trainees that of the full post.
        hours: the hours of this work that are directed, exactly.
        name: what it is, for people.
        flags: codes of the rule's clauses that it falls under, such as `penunjang` or `calon`.
        own_time: the supervisor's own hours for it, in the same unit; None where not given.

    Examples:
        >>> Work(kelas=9, hours=500, name="Analis")
        Work(kelas=9, hours=Fraction(500, 1), name='Analis', flags=(), own_time=None)
        >>> Work(kelas=9, hours="312,5", flags=["calon"]).hours
        Fraction(625, 2)
    """

    kelas: int
    hours: Fraction
    name: str | None
    flags: tuple[str, ...]
    own_time: Fraction | None

    def __init__(
        self,
        kelas: int,
        hours: Amount,
        name: str | None = None,
        flags: Iterable[str] | str = (),
        own_time: Amount | None = None,
    ) -> None:
        """Check what can be checked without the law.

        Args:
            kelas: a whole number.
            hours: a whole number, a Decimal, a Fraction or text, not below 0; a float only where
                it is exactly what it prints.
            name: what it is, for people.
            flags: a clause's code, or several.
            own_time: as `hours`.

        Raises:
            JudgementError: with every fault of the line.
        """
        faults: list[Fault] = []
        whole = _kelas(kelas, faults)
        called = _name(name, faults)
        marks = _flags(flags, faults)
        amount = hours_of(hours, "hours", faults)
        own = None if own_time is None else hours_of(own_time, "own_time", faults)
        if faults:
            raise JudgementError(faults)
        put = object.__setattr__
        put(self, "kelas", whole)
        put(self, "hours", amount)
        put(self, "name", called)
        put(self, "flags", marks)
        put(self, "own_time", own)


def hours_of(given: object, name: str, faults: list[Fault]) -> Fraction:
    """Hours that are not below 0; 0 where they are refused, and the fault noted.

    Examples:
        >>> faults = []
        >>> hours_of("12,5", "hours", faults), hours_of(-1, "hours", faults)
        (Fraction(25, 2), Fraction(0, 1))
        >>> faults[0].message("en")
        'hours: hours cannot be below 0: -1'
    """
    try:
        hours = parse_amount(given)  # type: ignore[arg-type]  # what it is, is looked at there
    except NotationError as error:
        faults += [replace(fault, where=name) for fault in error.faults]
        return Fraction(0)
    if hours < 0:
        faults.append(Fault("negative_hours", given=shown(given), where=name))
        return Fraction(0)
    return hours


def _kelas(given: object, faults: list[Fault]) -> int:
    if isinstance(given, int) and not isinstance(given, bool):
        return given
    faults.append(_wrong("kelas_not_whole", given))
    return 0


def _name(given: object, faults: list[Fault]) -> str | None:
    if given is None or (isinstance(given, str) and len(given) <= TEXT_AT_MOST):
        return given
    faults.append(_wrong("not_a_name", given))
    return None


def _flags(given: object, faults: list[Fault]) -> tuple[str, ...]:
    """The codes of clauses, each once, in the order of the alphabet."""
    if isinstance(given, str):
        given = (given,)
    if not isinstance(given, Iterable):
        faults.append(_wrong("not_flags", given))
        return ()
    flags: set[str] = set()
    for count, flag in enumerate(given):
        if count == FLAGS_AT_MOST or not isinstance(flag, str):
            faults.append(_wrong("not_flags", flag))
            break
        flags.add(flag.strip().casefold())
    return tuple(sorted(flags))


def _wrong(kind: str, given: object) -> Fault:
    values = (("type", type(given).__name__), ("limit", str(TEXT_AT_MOST)))
    return Fault(kind, given=shown(given), values=values)


def checked_work(
    work: Iterable[Work], rule: BaseWorkRule, catalogue: Catalogue, *, own: bool = False
) -> tuple[Work, ...]:
    """The lines of work, if the law knows their classes and their flags.

    Args:
        work: the lines.
        rule: whose clauses the flags are.
        catalogue: whose classes count.
        own: whether the supervisor's own time is asked for in any case.

    Raises:
        JudgementError: with every fault of every line, called `#1`, `#2` and so on.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> catalogue = default_catalogue()
        >>> rule = catalogue["struktural"]["5"].base_work_rule
        >>> checked_work([Work(18, 5), Work(9, 1, flags="magang")], rule, catalogue)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.JudgementError: #1: there is no kelas 18; allowed: 1, 2, 3, 4, 5, 6, \
7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17
        #2: there is no flag 'magang'; allowed: penunjang, penyeliaan, mandiri, \
tanpa_tanggung_jawab, calon, kontrak
    """
    given: object = work
    if not isinstance(given, Iterable):
        raise JudgementError([_wrong("not_work", given)])
    lines: list[Work] = []
    faults: list[Fault] = []
    for count, line in enumerate(given):
        if count == LINES_AT_MOST:
            values = (("limit", str(LINES_AT_MOST)),)
            faults.append(Fault("too_many_lines", values=values))
            break
        if isinstance(line, Work):
            lines.append(line)
            found = line_faults(line, rule, catalogue)
            faults += (replace(fault, where=f"#{count + 1}") for fault in found)
        else:
            faults.append(replace(_wrong("not_work", line), where=f"#{count + 1}"))
    if not lines and not faults:
        faults.append(Fault("no_work"))
    faults += own_time_faults(lines, [f"#{number}" for number in range(1, len(lines) + 1)], own=own)
    if faults:
        raise JudgementError(faults)
    return tuple(lines)


def own_time_faults(
    lines: Sequence[Work], places: Sequence[str], *, own: bool = False
) -> list[Fault]:
    """That the supervisor's own time is given for some lines and not for all.

    Args:
        lines: the lines of work.
        places: how messages call each of them.
        own: whether it is asked for in any case.

    Examples:
        >>> [fault.given for fault in own_time_faults([Work(9, 5), Work(7, 5, own_time=1)], "AB")]
        ['A']
    """
    missing = [place for line, place in zip(lines, places, strict=True) if line.own_time is None]
    if not missing or (len(missing) == len(lines) and not own):
        return []
    return [Fault("own_time_missing", given=", ".join(missing[:_LISTED]))]


def line_faults(line: Work, rule: BaseWorkRule, catalogue: Catalogue) -> list[Fault]:
    """What the law does not know of a line: its kelas, its flags.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> catalogue = default_catalogue()
        >>> rule = catalogue["struktural"]["5"].base_work_rule
        >>> line_faults(Work(9, 5), rule, catalogue)
        []
    """
    known = tuple(band.kelas for band in catalogue.bands)
    clauses = tuple(clause.code for clause in (*rule.excluded, *rule.included))
    faults = []
    if line.kelas not in known:
        allowed = tuple(map(str, known))
        faults.append(Fault("kelas_out_of_range", None, shown(line.kelas), allowed))
    unknown = (flag for flag in line.flags if flag not in clauses)
    faults += (Fault("unknown_flag", None, shown(flag), clauses) for flag in unknown)
    return faults
