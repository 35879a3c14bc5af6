"""Signatures under a form: the office above the name, rank and NIP below it."""

from __future__ import annotations

import datetime as dt
from typing import Final

from jabatan_eval.forms.printed import Signature
from jabatan_eval.forms.printed.wording import date_text
from jabatan_eval.process.people import Pejabat

__all__ = ["dated", "signature", "signed_by"]


_DOTS: Final = "." * 20


def dated(tempat: str | None, tanggal: dt.date | None, lang: str = "id") -> str:
    """Place and date of a signature, with dots for a date to be written; empty without a place.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> dated("Jakarta", dt.date(2026, 11, 26)), dated("Jakarta", None)
        ('Jakarta, 26 November 2026', 'Jakarta, ....................')
    """
    day = None if tanggal is None else date_text(tanggal, lang)
    if tempat is None:
        return day or ""
    return f"{tempat}, {day or _DOTS}"


def signature(
    heading: tuple[str, ...], person: Pejabat | None, *, elektronik: bool = False
) -> Signature:
    """The place where somebody signs; a dotted line where nobody is named.

    Examples:
        >>> signature(("Ketua Tim,",), Pejabat(nama="A")).name
        'A'
    """
    lines = tuple(line for line in heading if line)
    if person is None:
        return Signature(lines, None, electronic=elektronik)
    return Signature(lines, person.nama, person.below, elektronik)


def signed_by(
    person: Pejabat | None, tempat: str | None, tanggal: dt.date | None, *, elektronik: bool
) -> Signature:
    """The signature of an office: place and date, the office in capitals, the name.

    Examples:
        >>> signed_by(Pejabat(nama="A", jabatan="Bupati Contoh"), None, None, elektronik=False)
        Signature(heading=('BUPATI CONTOH,',), name='A', below=(), electronic=False)
    """
    office = f"{person.jabatan.upper()}," if person and person.jabatan else ""
    return signature((dated(tempat, tanggal), office), person, elektronik=elektronik)
