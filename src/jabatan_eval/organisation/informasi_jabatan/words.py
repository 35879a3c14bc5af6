"""Words as forms write them, in one plain form, so that they can be compared."""

from __future__ import annotations

import re
from typing import Final

from jabatan_eval.notation.cleaning import cleaned

__all__ = ["bare", "canonical"]

_BRACKETS: Final = re.compile(r" ?[\[(][^()\[\]]*[\])] ?")
_NO_LETTER: Final = re.compile(r"[^0-9A-Z]+")


def canonical(text: str) -> str:
    """A heading in plain capitals, without remarks in brackets, marks and runs of blanks.

    Examples:
        >>> canonical(" Pendidikan  &\\u00a0Pelatihan : "), canonical("Waktu Efektif (jam)")
        ('PENDIDIKAN DAN PELATIHAN', 'WAKTU EFEKTIF')
    """
    return bare(_BRACKETS.sub(" ", cleaned(text)))


def bare(text: str) -> str:
    """A text in plain capitals, its brackets kept as words.

    Examples:
        >>> bare("Waktu Penyelesaian (jam)")
        'WAKTU PENYELESAIAN JAM'
    """
    return _NO_LETTER.sub(" ", cleaned(text).replace("&", " DAN ")).strip()
