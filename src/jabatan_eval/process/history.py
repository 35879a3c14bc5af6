"""What was done to a dossier, when, by whom and why: entries chained by digest.

An entry's digest covers the entry before it, and the state of the dossier after it. Whoever
changes an entry, leaves one out or puts one in breaks the chain at that place, and it is found.
It is no signature: who knows the format can write the whole chain anew.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Annotated, Any, Final

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from jabatan_eval.catalogue.basics import Frozen, Line, Name, Positive
from jabatan_eval.catalogue.digests import sha
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = ["Entry", "chain_faults", "named", "next_entry"]

NONE: Final = "0" * 64
"""What stands before the first entry."""

NAMED_AT_MOST: Final = 50
"""Jobs that an entry names; of more it tells the number."""

_REST: Final = re.compile(r"\(\+([0-9]{1,9})\)", re.ASCII)

Digest = Annotated[str, StringConstraints(strict=True, pattern=r"^[0-9a-f]{64}$")]


def _moment(value: object) -> object:
    """A moment with its offset from UTC; one without says nothing in three time zones."""
    if isinstance(value, str):
        with suppress(ValueError):
            value = dt.datetime.fromisoformat(value)
    if isinstance(value, dt.datetime) and value.utcoffset() is not None:
        return value
    given = {"given": shown(value if isinstance(value, str) else str(value))}
    raise PydanticCustomError("bad_moment", "expected a time with its zone, got {given}", given)


Moment = Annotated[dt.datetime, BeforeValidator(_moment)]


class Entry(Frozen, frozen=True):
    """One thing that was done.

    Examples:
        >>> moment = dt.datetime(2026, 11, 26, 9, 0, tzinfo=dt.timezone.utc)
        >>> first = next_entry((), waktu=moment, oleh="Budi", tindakan="buat", keadaan="1" * 64)
        >>> first.nomor, first.sebelum == "0" * 64
        (1, True)
    """

    nomor: Positive
    """Its number, from 1."""
    waktu: Moment
    """When."""
    oleh: Line
    """Who."""
    tindakan: Name
    """What kind of thing was done."""
    apa: tuple[Line, ...] = ()
    """To what: ids of jobs, or names of parts."""
    alasan: Line | None = None
    """Why."""
    keadaan: Digest
    """The state of the dossier after it."""
    sebelum: Digest
    """The digest of the entry before."""
    digest: Digest

    @property
    def jumlah(self) -> int:
        """To how many things it was done; of very many only some are named."""
        rest = _REST.fullmatch(self.apa[-1]) if len(self.apa) > NAMED_AT_MOST else None
        return len(self.apa) if rest is None else NAMED_AT_MOST + int(rest[1])

    def due(self) -> str:
        """The digest that its contents give."""
        return sha(_content(self))


def _content(entry: Entry) -> Any:
    return entry.model_dump(mode="json", exclude={"digest"})


def named(names: Sequence[str]) -> tuple[str, ...]:
    """The names, or of very many some and how many more.

    Examples:
        >>> named([str(number) for number in range(60)])[-2:]
        ('49', '(+10)')
    """
    if len(names) <= NAMED_AT_MOST:
        return tuple(names)
    return (*names[:NAMED_AT_MOST], f"(+{len(names) - NAMED_AT_MOST})")


def next_entry(
    entries: Sequence[Entry],
    *,
    waktu: dt.datetime,
    oleh: str,
    tindakan: str,
    keadaan: str,
    apa: Sequence[str] = (),
    alasan: str | None = None,
) -> Entry:
    """The entry that follows others.

    Raises:
        ValidationError: a time without a zone, nobody, or an unknown form of anything else.
    """
    entry = Entry(
        nomor=len(entries) + 1,
        waktu=waktu,
        oleh=oleh,
        tindakan=tindakan,
        apa=tuple(apa),
        alasan=alasan,
        keadaan=keadaan,
        sebelum=entries[-1].digest if entries else NONE,
        digest=NONE,
    )
    return entry.model_copy(update={"digest": entry.due()})


def chain_faults(entries: Sequence[Entry], keadaan: str | None = None) -> Iterator[Fault]:
    """Where the chain of a history is broken, every place of it.

    Args:
        entries: the history.
        keadaan: the state of the dossier as it is found; None where it is not to be compared.
    """
    before = NONE
    for number, entry in enumerate(entries, 1):
        where = f"riwayat: {number}"
        if entry.nomor != number:
            yield Fault("history_number", given=str(entry.nomor), where=where)
        if entry.sebelum != before:
            yield Fault("history_broken", given=entry.sebelum[:12], where=where)
        if entry.due() != entry.digest:
            yield Fault("history_changed", given=entry.digest[:12], where=where)
        before = entry.digest
    if keadaan is not None and entries and entries[-1].keadaan != keadaan:
        yield Fault("history_state", given=keadaan[:12], where=f"riwayat: {len(entries)}")
