"""Officials as documents name them: name, NIP as text, rank and post."""

from __future__ import annotations

import re
from typing import Annotated, Final

from pydantic import BeforeValidator, StringConstraints
from pydantic_core import PydanticCustomError

from jabatan_eval.catalogue.basics import Frozen, Line
from jabatan_eval.texts import shown

__all__ = ["Nip", "Pejabat"]

_NIP: Final = re.compile(r"[0-9]{18}", re.ASCII)


def _nip(value: object) -> object:
    """A NIP without the blanks it is often written with; a number has lost digits and is none."""
    text = value.replace(" ", "") if isinstance(value, str) else ""
    if _NIP.fullmatch(text):
        return text
    raise PydanticCustomError(
        "bad_nip", "expected 18 digits as text, got {given}", {"given": shown(value)}
    )


Nip = Annotated[str, BeforeValidator(_nip), StringConstraints(strict=True)]
"""A NIP: 18 digits, as text."""


class Pejabat(Frozen, frozen=True):
    """An official, as a document names him or her.

    Examples:
        >>> Pejabat(nama="Budi Santoso", nip="19680101 199003 1 001").nip
        '196801011990031001'
    """

    nama: Line
    nip: Nip | None = None
    pangkat: Line | None = None
    """Rank and room, such as `Pembina Utama Muda, IV/c`."""
    jabatan: Line | None = None
    """The post that the official holds."""
    instansi: Line | None = None
    eselon: Line | None = None

    @property
    def below(self) -> tuple[str, ...]:
        """The lines under the name in a signature: rank and NIP.

        Examples:
            >>> Pejabat(nama="A", pangkat="Pembina, IV/a", nip="196801011990031001").below
            ('Pembina, IV/a', 'NIP 196801011990031001')
        """
        nip = None if self.nip is None else f"NIP {self.nip}"
        return tuple(line for line in (self.pangkat, nip) if line is not None)
