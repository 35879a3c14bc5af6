"""The teams of an exercise, named by decree; who may sit where is data with sources."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from jabatan_eval.catalogue import default_catalogue
from jabatan_eval.catalogue.basics import Day, Frozen, Line, Name
from jabatan_eval.errors import Fault
from jabatan_eval.notation.cleaning import folded
from jabatan_eval.notation.kinds import kind_of_post
from jabatan_eval.organisation.matching import eselon_key
from jabatan_eval.process.exercise import (
    AnjabTeamRule,
    EvaluationTeamRule,
    Exercise,
    default_exercise,
)
from jabatan_eval.process.people import Pejabat
from jabatan_eval.texts import shown

__all__ = ["AnggotaTim", "Keputusan", "TimAnjabABK", "TimEvaluasi"]


class Keputusan(Frozen, frozen=True):
    """A decree, regulation or letter: what it is, its number, its date.

    Examples:
        >>> Keputusan(jenis="Keputusan Bupati Contoh", nomor="1/2026", tanggal="2026-01-05").nomor
        '1/2026'
    """

    jenis: Line
    """What it is and of whom, such as `Keputusan Bupati Contoh`."""
    nomor: Line
    tanggal: Day
    tentang: Line | None = None
    berlaku: Day | None = None
    """From when it is in effect; None where from its date."""

    @property
    def effective(self) -> dt.date:
        """From when it is in effect."""
        return self.tanggal if self.berlaku is None else self.berlaku


class TimEvaluasi(Frozen, frozen=True):
    """The evaluation team: Tim Pengarah and Tim Pelaksana.

    Its composition is checked by `faults`, not at construction: a team in the making is kept.

    Examples:
        >>> tim = TimEvaluasi(
        ...     ketua_pengarah=Pejabat(nama="A", jabatan="Bupati"),
        ...     ketua=Pejabat(nama="B"), sekretaris=Pejabat(nama="C"), anggota=(Pejabat(nama="D"),),
        ... )
        >>> [fault.kind for fault in tim.faults()]
        ['team_no_decree']
    """

    ketua_pengarah: Pejabat | None = None
    """The PPK, or an official whom it appointed."""
    anggota_pengarah: Annotated[tuple[Pejabat, ...], Field(max_length=100)] = ()
    ketua: Pejabat | None = None
    """Chair of the Tim Pelaksana, also a member."""
    sekretaris: Pejabat | None = None
    """Secretary of the Tim Pelaksana, also a member."""
    anggota: Annotated[tuple[Pejabat, ...], Field(max_length=1000)] = ()
    """The other members of the Tim Pelaksana."""
    kesekretariatan: Annotated[tuple[Pejabat, ...], Field(max_length=1000)] = ()
    keputusan: Keputusan | None = None

    @property
    def pelaksana(self) -> tuple[Pejabat, ...]:
        """All members of the Tim Pelaksana: chair, secretary, the others."""
        return tuple(p for p in (self.ketua, self.sekretaris, *self.anggota) if p is not None)

    def faults(self, *, exercise: Exercise | None = None) -> tuple[Fault, ...]:
        """What is wrong with the team, or still missing, by name.

        Args:
            exercise: the rules; the shipped ones by default.
        """
        return tuple(self._faults((exercise or default_exercise()).tim_evaluasi))

    def _faults(self, rule: EvaluationTeamRule) -> Iterator[Fault]:
        if self.ketua_pengarah is None:
            yield Fault("team_no_chair", where="tim_pengarah")
        count, limit = len(self.anggota_pengarah), rule.anggota_pengarah_paling_banyak
        if count > limit:
            yield Fault("team_too_large", given=str(count), where="tim_pengarah",
                        values=(("limit", str(limit)),))  # fmt: skip
        allowed = rule.eselon_anggota_pengarah
        for person in self.anggota_pengarah:
            if person.eselon is None or _echelon(person.eselon) not in allowed:
                given = person.nama if person.eselon is None else f"{person.nama} ({person.eselon})"
                yield Fault("team_echelon", given=given, allowed=allowed, where="tim_pengarah")
        if self.ketua is None:
            yield Fault("team_no_chair", where="tim_pelaksana")
        if self.sekretaris is None:
            yield Fault("team_no_secretary", where="tim_pelaksana")
        if not self.anggota:
            yield Fault("team_no_members", where="tim_pelaksana")
        yield from _twice(self.pelaksana, "tim_pelaksana")
        steering = [p for p in (self.ketua_pengarah, *self.anggota_pengarah) if p is not None]
        yield from _twice(steering, "tim_pengarah")
        if self.keputusan is None:
            yield Fault("team_no_decree", where="tim_evaluasi")


def _kind(value: object) -> object:
    """The catalogue's name for a kind of post, however it is written, as tables of jobs have it."""
    if not isinstance(value, str):
        return value
    name = kind_of_post(value)
    if name is None:
        names = [one.name for one in default_catalogue().kinds_of_post]
        raise PydanticCustomError(
            "bad_kind", "expected one of {names}, got {given}",
            {"names": ", ".join(names), "given": shown(value)},
        )  # fmt: skip
    return name


class AnggotaTim(Pejabat, frozen=True):
    """An official with the kind of post that he or she holds.

    Examples:
        >>> AnggotaTim(nama="A", jenis_jabatan="Administrator").jenis_jabatan
        'administrator'
    """

    jenis_jabatan: Annotated[Name | None, BeforeValidator(_kind)] = None


class TimAnjabABK(Frozen, frozen=True):
    """The team for job and workload analysis; it is not the evaluation team.

    Examples:
        >>> [fault.kind for fault in TimAnjabABK().faults()][:2]
        ['team_no_chair', 'team_no_secretary']
    """

    ketua: AnggotaTim | None = None
    sekretaris: AnggotaTim | None = None
    anggota: Annotated[tuple[AnggotaTim, ...], Field(max_length=1000)] = ()
    keputusan: Keputusan | None = None

    @property
    def all(self) -> tuple[AnggotaTim, ...]:
        """Chair, secretary and members."""
        return tuple(p for p in (self.ketua, self.sekretaris, *self.anggota) if p is not None)

    def faults(self, *, exercise: Exercise | None = None) -> tuple[Fault, ...]:
        """What is wrong with the team, or still missing, by name.

        Args:
            exercise: the rules; the shipped ones by default.
        """
        return tuple(self._faults((exercise or default_exercise()).tim_anjab_abk))

    def _faults(self, rule: AnjabTeamRule) -> Iterator[Fault]:
        where = "tim_anjab_abk"
        for kind, person, allowed in (
            ("team_no_chair", self.ketua, rule.jenis_ketua),
            ("team_no_secretary", self.sekretaris, rule.jenis_sekretaris),
        ):
            if person is None:
                yield Fault(kind, where=where)
            elif person.jenis_jabatan not in allowed:
                given = f"{person.nama} ({person.jenis_jabatan or '-'})"
                yield Fault("team_kind", given=given, allowed=allowed, where=where)
        count, least = len(self.all), rule.sekurang_kurangnya
        if count < least:
            yield Fault("team_too_small", given=str(count), where=where,
                        values=(("limit", str(least)),))  # fmt: skip
        if rule.ganjil and count % 2 == 0:
            yield Fault("team_even", given=str(count), where=where)
        yield from _twice(self.all, where)
        if self.keputusan is None:
            yield Fault("team_no_decree", where=where)


def _echelon(text: str) -> str:
    """The echelon without its room: `II` of `II.b`, `Eselon IIb` and `2 b`."""
    return eselon_key(text).rstrip("ABCDE")


def _twice(people: Sequence[Pejabat], where: str) -> Iterator[Fault]:
    """Who is named twice: by NIP, or by a name where not every one has a NIP."""
    numbers = Counter(person.nip for person in people if person.nip is not None)
    yield from (
        Fault("team_twice", given=nip, where=where) for nip, count in numbers.items() if count > 1
    )
    named: dict[str, list[Pejabat]] = {}
    for person in people:
        named.setdefault(folded(person.nama), []).append(person)
    for alike in named.values():
        if len(alike) > 1 and any(person.nip is None for person in alike):
            yield Fault("team_twice", given=alike[0].nama, where=where)
