"""From a team's words to what it agreed on for one factor, or every fault at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.catalogue import Scheme
from jabatan_eval.errors import Fault, NotationError
from jabatan_eval.judgement.agreement import AgreedFactor, Dissent, MemberRating
from jabatan_eval.judgement.ratings import MEMBERS_AT_MOST, REASON_AT_MOST, Rating, clean_text
from jabatan_eval.notation import parse_level
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import shown

if TYPE_CHECKING:
    from jabatan_eval.judgement.panel import Panel

__all__ = ["Agreed", "Dissents", "agreed_factors"]

Dissents = Mapping[str, str] | Iterable[tuple[str, str]]
"""Who does not join in what was agreed, and why."""

_PAIR: Final = 2


class Agreed(NamedTuple):
    """What a team says that it agreed on.

    Attributes:
        factor: the factor's code.
        level: the level, in any notation.
        reason: the team's reason.
        dissents: who does not join in, and why.
    """

    factor: str
    level: str
    reason: str
    dissents: Dissents = ()


def agreed_factors(
    panel: Panel, items: Iterable[tuple[str, Agreed]]
) -> tuple[list[tuple[str, AgreedFactor]], list[tuple[int, Fault]]]:
    """What a team agreed on, beside what its members had chosen, and every fault.

    Args:
        panel: the team, its jobs and ratings, and what it agreed on before.
        items: the key of a job of the panel, and what the team says of one of its factors.

    Returns:
        What was agreed, and the faults with the places of the items that they are about.

    Examples:
        >>> from jabatan_eval.judgement import Panel, Rating
        >>> panel = Panel(["Ani"], [Rating("Camat", "Ani", "5", "5-3")])
        >>> made, faults = agreed_factors(panel, [("Camat", Agreed("5", "5-9", ""))])
        >>> for place, fault in faults:
        ...     print(place, fault.message("en"))
        0 factor 5: there is no level '5-9'; allowed: 5-1, 5-2, 5-3, 5-4, 5-5, 5-6, 5-7, 5-8
        0 factor 5: what was agreed on needs a reason
    """
    ratings = panel.ratings_by_job()
    schemes = {job.key: panel.catalogue[job.scheme] for job in panel.jobs}
    done = {(key, one.factor) for key, one in panel.agreed}
    made: list[tuple[str, AgreedFactor]] = []
    found: list[tuple[int, Fault]] = []
    for place, (key, agreed) in enumerate(items):
        faults: list[Fault] = []
        one = _factor(agreed, panel, ratings[key], schemes[key], faults)
        if one is not None and (key, one.factor) in done:
            faults.append(Fault("agreed_already", one.factor, values=(("job", key),)))
        elif one is not None:
            done.add((key, one.factor))
            made.append((key, one))
        found += ((place, fault) for fault in faults)
    return made, found


def _factor(
    agreed: Agreed, panel: Panel, ratings: Iterable[Rating], scheme: Scheme, faults: list[Fault]
) -> AgreedFactor | None:
    known = tuple(one.code for one in scheme.factors)
    given: object = agreed.factor
    factor = code_key(given) if isinstance(given, str) else None
    if factor is None or factor not in known:
        faults.append(Fault("unknown_factor", given=shown(given), allowed=known))
        return None
    level = ""
    try:
        level = parse_level(
            agreed.level, scheme=scheme.name, factor=factor, catalogue=panel.catalogue
        )
    except NotationError as error:
        faults += error.faults
    reason = clean_text(agreed.reason, REASON_AT_MOST)
    if reason is None:
        faults.append(Fault("reason_missing", factor))
    dissents = _dissents(agreed.dissents, panel.members, factor, faults)
    if faults or reason is None:
        return None
    rated = tuple(
        MemberRating(member=one.member, level=one.level, reason=one.reason)
        for one in ratings
        if one.factor == factor
    )
    return AgreedFactor(factor=factor, level=level, reason=reason, ratings=rated, dissents=dissents)


def _dissents(
    given: object, members: Sequence[str], factor: str, faults: list[Fault]
) -> tuple[Dissent, ...]:
    """The dissents, in the team's order."""
    pairs = given.items() if isinstance(given, Mapping) else given
    if isinstance(pairs, str) or not isinstance(pairs, Iterable):
        faults.append(Fault("not_dissents", factor, shown(given)))
        return ()
    found: dict[str, Dissent] = {}
    for count, pair in enumerate(pairs):
        if count > MEMBERS_AT_MOST or not isinstance(pair, tuple) or len(pair) != _PAIR:
            faults.append(Fault("not_dissents", factor, shown(pair)))
            break
        member, why = pair[0], clean_text(pair[1], REASON_AT_MOST)
        if member not in members:
            faults.append(Fault("unknown_member", factor, shown(member), tuple(members)))
        elif member in found:
            faults.append(Fault("dissent_twice", factor, shown(member)))
        elif why is None:
            faults.append(Fault("dissent_without_reason", factor, shown(member)))
        else:
            found[member] = Dissent(member=member, reason=why)
    return tuple(found[member] for member in members if member in found)
