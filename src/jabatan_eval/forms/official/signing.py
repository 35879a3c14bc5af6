"""Signatures under a form: the office above the name, rank and NIP below it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Final, NamedTuple

from jabatan_eval.forms.printed import Cell, Column, Row, Signature, Table
from jabatan_eval.forms.printed.wording import date_text
from jabatan_eval.process.people import Pejabat
from jabatan_eval.texts import say

__all__ = ["SIDE_BY_SIDE", "Signer", "dated", "signature", "signed_by", "signer_list"]


_DOTS: Final = "." * 20

SIDE_BY_SIDE: Final = 4
"""How many people sign side by side; more of them sign in a list, as is the custom."""

_COLUMNS: Final = (Column(2, "center"), Column(10), Column(10), Column(9))


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


class Signer(NamedTuple):
    """Somebody who signs in a list: as what, who, and whether electronically."""

    role: str
    person: Pejabat | None
    electronic: bool = False


def signer_list(people: Iterable[Signer], lang: str = "id") -> Table:
    """A list in which many people sign, a row each.

    Raises:
        ValueError: the language is neither `id` nor `en`.

    Examples:
        >>> rows = signer_list([Signer("Ketua Tim", Pejabat(nama="A"))]).rows
        >>> [cell.text for cell in rows[0].cells]
        ['1.', 'A', 'Ketua Tim', '\\n1. ....................']
    """
    head = tuple(Cell(say(f"official.sign.{key}", lang)) for key in ("no", "name", "role", "sign"))
    rows = tuple(
        Row((
            Cell(f"{number}."),
            Cell("" if one.person is None else "\n".join((one.person.nama, *one.person.below))),
            Cell(one.role),
            Cell(say("printed.electronic", lang) if one.electronic else f"\n{number}. {_DOTS}"),
        ))
        for number, one in enumerate(people, 1)
    )  # fmt: skip
    return Table(_COLUMNS, (Row(head),), rows)
