"""What comes of one row of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from jabatan_eval.errors import Fault
from jabatan_eval.scoring import Evaluation

__all__ = ["RESULTS", "Result", "said"]

RESULTS: Final = ("nilai_jabatan", "kelas_jabatan", "temuan")
"""The columns that are added after the user's own."""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of one row.

    Attributes:
        kind: `scored`, `refused`, or what the row is instead of a job: `section`, `total`,
            `heading` or `blank`.
        nilai: the nilai jabatan, where it was scored.
        kelas: the kelas jabatan, where it was scored.
        faults: everything that was found; `where` names the column.
        evaluation: the whole evaluation, where it was scored.

    Examples:
        >>> Result("scored", 1165, 8).text("id") is None
        True
    """

    kind: str
    nilai: int | None = None
    kelas: int | None = None
    faults: tuple[Fault, ...] = ()
    evaluation: Evaluation | None = field(default=None, compare=False, repr=False)

    def text(self, lang: str) -> str | None:
        """All that was found in one language, or None."""
        return said(self.faults, lang) or None


def said(faults: Iterable[Fault], lang: str) -> str:
    """Faults of a row in one line; a factor is named once, not by its column too.

    Examples:
        >>> said([Fault("missing", "2", allowed=("2-1",), where="Faktor 2")], "en")
        'factor 2: no level given; allowed: 2-1'
    """
    told = (fault if fault.factor is None else replace(fault, where=None) for fault in faults)
    return "; ".join(fault.message(lang) for fault in told)
