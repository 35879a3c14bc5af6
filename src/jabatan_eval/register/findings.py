"""What an audit finds: a code, a weight, what was found, what is due, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from jabatan_eval.catalogue.basics import Confidence
from jabatan_eval.errors import Fault
from jabatan_eval.texts import checked_lang, say, shown

__all__ = ["CODES", "CONTRADICTIONS", "Detail", "Finding", "RowKey", "Severity"]

Severity = Literal["error", "warning", "note"]
"""How heavy a finding is: against the tables, worth a look, or only to be known."""

RowKey = int | str | None
"""The position of a row from 0, or its key; None for what concerns the whole register."""

CODES: Final[tuple[str, ...]] = (
    "column_missing",
    "column_ambiguous",
    "row_empty",
    "missing_value",
    "key_repeated",
    "row_repeated",
    "kind_unknown",
    "nilai_sentinel",
    "nilai_unreadable",
    "nilai_fraction",
    "nilai_below_bands",
    "nilai_between_bands",
    "nilai_unattainable",
    "kelas_sentinel",
    "kelas_unreadable",
    "kelas_roman",
    "kelas_local_grade",
    "kelas_out_of_range",
    "kelas_range_contradicts",
    "kelas_outside_scheme",
    "kelas_not_from_nilai",
    "levels_refused",
    "levels_contradict_nilai",
    "levels_contradict_kelas",
    "same_job_other_kelas",
    "superior_unknown",
    "superior_self",
    "superior_ambiguous",
    "superior_not_above",
    "converted_old_nilai",
)
"""Every code a finding can have, stable, in the order in which a row's findings are listed."""

CONTRADICTIONS: Final = frozenset(
    {
        "nilai_below_bands",
        "nilai_between_bands",
        "nilai_unattainable",
        "kelas_outside_scheme",
        "kelas_not_from_nilai",
        "levels_refused",
        "levels_contradict_nilai",
    }
)
"""The codes by which a row with a nilai and a kelas is not consistent."""


@dataclass(frozen=True, slots=True)
class Detail:
    """What a finding says, apart from the row it stands at; rows that are alike share it.

    Attributes:
        code: one of `CODES`.
        severity: `error`, `warning` or `note`.
        column: the column it is about, by the audit's own name for it.
        found: what stands there, as it is written, cut at 80 characters.
        due: what follows instead, where something does.
        mend: which way of mending is proposed, a key among the sentences.
        values: further named values of the sentences.
        words: further named values that are words, as keys among the sentences.
        faults: why the levels are refused.
        confidence: how sure it is, where it is a guess; None where it follows from the tables.
    """

    code: str
    severity: Severity
    column: str | None = None
    found: str | None = None
    due: str | None = None
    mend: str | None = None
    values: tuple[tuple[str, str], ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    faults: tuple[Fault, ...] = ()
    confidence: Confidence | None = None

    def say(self, key: str, lang: str) -> str:
        """A sentence of this detail, filled in."""
        values = dict(self.values)
        values |= {name: say(word, lang, **values) for name, word in self.words}
        if self.confidence is not None:
            values["confidence"] = say(f"audit.confidence.{self.confidence}", lang)
        faults = "; ".join(fault.message(lang) for fault in self.faults)
        given = _quoted(self.found)
        return say(key, lang, **{"given": given, "due": self.due, "faults": faults, **values})


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding at one row.

    Attributes:
        row: the position of the row from 0, or its key where the audit was given one; None for
            what concerns the whole register.
        position: the position of the row from 0, always.
        nama: the name of the job, as it stands there.
        unit: the unit, as it stands there.
        detail: what the finding says.
        related: other rows that belong to it, by position or key, at most five.

    Examples:
        >>> from jabatan_eval.register import audit
        >>> row = {"nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
        ...        "nilai_jabatan": "1.165", "kelas_jabatan": "9"}
        >>> finding = audit([row]).findings[0]
        >>> finding.row, finding.code, finding.found, finding.due
        (0, 'kelas_not_from_nilai', '9', '8')
        >>> finding.message
        'kelas 9 tidak mengikuti dari nilai 1165, yang masuk kelas 8'
        >>> finding.mend_in("en")
        'if the nilai is right, the kelas is 8; if the kelas is right, the nilai lies in \
1355-1600; see the form'
    """

    row: RowKey
    position: int | None
    nama: str | None
    unit: str | None
    detail: Detail
    related: tuple[RowKey, ...] = ()

    @property
    def code(self) -> str:
        """The stable code, one of `CODES`."""
        return self.detail.code

    @property
    def severity(self) -> Severity:
        """`error`, `warning` or `note`."""
        return self.detail.severity

    @property
    def column(self) -> str | None:
        """The column it is about, by the audit's own name for it."""
        return self.detail.column

    @property
    def found(self) -> str | None:
        """What stands there, as it is written, cut at 80 characters."""
        return self.detail.found

    @property
    def due(self) -> str | None:
        """What follows instead, where something does."""
        return self.detail.due

    @property
    def confidence(self) -> Confidence | None:
        """How sure it is, where it is a guess; None where it follows from the tables."""
        return self.detail.confidence

    @property
    def message(self) -> str:
        """What is wrong, in Indonesian."""
        return self.message_in("id")

    @property
    def mend(self) -> str:
        """How to mend it, in Indonesian."""
        return self.mend_in("id")

    def message_in(self, lang: str) -> str:
        """What is wrong, in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return self.detail.say(f"audit.finding.{self.code}", checked_lang(lang))

    def mend_in(self, lang: str) -> str:
        """How to mend it, in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return self.detail.say(f"audit.mend.{self.detail.mend or self.code}", checked_lang(lang))


def _quoted(found: str | None) -> str | None:
    """A number as it is, other writing in quotation marks."""
    if found is None or (found.isascii() and found.isdigit()):
        return found
    return shown(found)
