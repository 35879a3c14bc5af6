"""The words of a call of `jabatan-eval dossier`, and the answer when it saved."""

from __future__ import annotations

import datetime as dt
from argparse import Namespace
from collections.abc import Callable, Sequence
from typing import Final

from jabatan_eval.cli.output import Answer
from jabatan_eval.cli.parsing import CallError
from jabatan_eval.process.dossier import Dossier, now
from jabatan_eval.process.reading import read_record
from jabatan_eval.process.teams import Keputusan
from jabatan_eval.texts import say, shown

__all__ = ["LISTED", "Call", "listed"]

LISTED: Final = 20
"""How many things an answer names."""


def listed(names: Sequence[object]) -> str:
    """The names, or of many the first and how many more."""
    more = f", ... (+{len(names) - LISTED})" if len(names) > LISTED else ""
    return ", ".join(map(str, names[:LISTED])) + more


class Call:
    """The words of a call, each asked for by name when it is needed."""

    def __init__(self, args: Namespace, lang: str) -> None:
        self.args, self.lang = args, lang
        self.notes: list[str] = []
        """What is to be looked at, and stops nothing."""

    def need(self, option: str) -> str:
        """The text of an option that this action needs.

        Raises:
            CallError: it is not given.
        """
        value: str | None = getattr(self.args, option)
        if value is None or not value.strip():
            raise CallError(
                say("cli.dossier.needs", self.lang, option=f"--{option}", action=self.args.action)
            )
        return value

    @property
    def oleh(self) -> str:
        """Who acts."""
        return self.need("oleh")

    @property
    def alasan(self) -> str | None:
        """Why, where it is said."""
        reason: str | None = self.args.alasan
        return reason

    @property
    def ids(self) -> list[str] | None:
        """The jobs that are named; None where none is."""
        return self.args.id or None

    @property
    def needed_ids(self) -> list[str]:
        """The jobs that are named.

        Raises:
            CallError: none is.
        """
        if self.ids is None:
            words = {"option": "--id", "action": self.args.action}
            raise CallError(say("cli.dossier.needs", self.lang, **words))
        return self.ids

    def file(self) -> str:
        """The one file that this action reads.

        Raises:
            CallError: there is none, or more than one.
        """
        files: list[str] = self.args.files
        if len(files) != 1:
            raise CallError(say("cli.dossier.one_file", self.lang, action=self.args.action))
        return files[0]

    def basis(self, kind: str) -> Keputusan:
        """The letter, decree or regulation that is named.

        Raises:
            CallError: its number or date is not given.
            DossierError: one of its texts or dates is none.
        """
        words = self.args.jenis or say(f"cli.dossier.basis.{kind}", "id")
        given = {"jenis": words, "nomor": self.need("nomor"), "tanggal": self.need("tanggal")}
        optional = {"berlaku": self.args.berlaku, "tentang": self.args.tentang}
        given |= {name: text for name, text in optional.items() if text is not None}
        paper = read_record(given, "", Keputusan)
        today = (self.clock() or now)().date()
        for key, odd, other in (
            ("future", paper.tanggal > today, today),
            ("backdated", paper.effective < paper.tanggal, paper.effective),
        ):
            if odd:
                day, what = f"{paper.tanggal:%Y-%m-%d}", f"{other:%Y-%m-%d}"
                self.notes.append(say(f"cli.dossier.{key}", self.lang, date=day, other=what))
        return paper

    def clock(self) -> Callable[[], dt.datetime] | None:
        """A clock that stands at the moment given; None for the machine's own.

        Raises:
            CallError: it is no moment, or has no zone.
        """
        text = self.args.waktu
        if text is None:
            return None
        try:
            moment = dt.datetime.fromisoformat(text)
        except ValueError:
            moment = None
        if moment is None or moment.utcoffset() is None:
            raise CallError(say("fault.bad_moment", self.lang, given=shown(text)))
        return lambda: moment

    def columns(self) -> dict[str, str]:
        """The columns that were mapped by hand.

        Raises:
            CallError: a mapping is none.
        """
        return dict(self.pair(text, "=") for text in self.args.kolom)

    def pair(self, text: str, mark: str) -> tuple[str, str]:
        """Two words with a mark between them.

        Raises:
            CallError: it is not of that form.
        """
        left, found, right = text.partition(mark)
        if not found or not left.strip() or not right.strip():
            raise CallError(say("cli.dossier.no_pair", self.lang, given=shown(text)))
        return left.strip(), right.strip()

    def open(self) -> Dossier:
        """The dossier."""
        return Dossier.open(self.args.folder, clock=self.clock())

    def saved(self, dossier: Dossier, *more: str, to: str | None = None) -> Answer:
        """Save the dossier, and tell what was done and what is damaged."""
        dossier.save(to or self.args.folder)
        entry = dossier.history[-1]
        status = dossier.exercise.course.label(dossier.status, self.lang)
        key = "cli.dossier.done" if entry.apa else "cli.dossier.done_whole"
        done = say(key, self.lang, action=entry.tindakan, count=entry.jumlah,
                   number=entry.nomor, status=status)  # fmt: skip
        damage = (f"- {fault.message(self.lang)}" for fault in dossier.faults)
        return Answer("\n".join([*more, *self.notes, *damage, done]) + "\n")
