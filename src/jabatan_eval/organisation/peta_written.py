"""From posts back to the table that gives them: every field, and the user's own columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.notation.kinds import is_elected
from jabatan_eval.organisation.peta_basis import basis_written
from jabatan_eval.organisation.peta_checks import kind_of
from jabatan_eval.organisation.peta_fields import FIELDS, SETTLED, reading_fields
from jabatan_eval.organisation.peta_rows import Columns
from jabatan_eval.organisation.post import Cell, KelasTertulis, Post

__all__ = ["amount_cell", "class_values", "row_of", "table_of"]

_DIGITS_AT_MOST: Final = 15
"""Digits of a number that a spreadsheet keeps."""

_LIMIT: Final = 10**_DIGITS_AT_MOST

_AS_THEY_ARE: Final = (
    "id", "induk", "nama_jabatan", "unit_kerja", "jenis_unit", "eselon", "jenjang", "tugas_tambahan",
    "bezetting_pns", "bezetting_pppk", "kebutuhan", "beban_jam", "skema",
)  # fmt: skip


def row_of(post: Post, catalogue: Catalogue) -> dict[str, Any]:
    """The fields of a post that hold something; read again, they give the same post.

    The user's own columns are not among them. What follows from other fields is left out: holders
    in all where the parts are known.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> post = Post(id="1", nama_jabatan="Camat", jenis_jabatan="administrator", bezetting=1)
        >>> row_of(post, default_catalogue())
        {'id': '1', 'nama_jabatan': 'Camat', 'jenis_jabatan': 'Administrator', 'bezetting': 1}
    """
    row: dict[str, Any] = {name: getattr(post, name) for name in _AS_THEY_ARE}
    if (kind := kind_of(post, catalogue)) is not None:
        row["jenis_jabatan"] = kind.label.id
    if post.dipilih or (kind is None and is_elected(post.nama_jabatan)):
        row["dipilih"] = "ya" if post.dipilih else "tidak"
    if post.bezetting_pns is None and post.bezetting_pppk is None:
        row["bezetting"] = post.bezetting
    for one in post.kelas_tertulis:
        row |= class_values(one)
    row["tanda"] = " ".join(post.tanda)
    row["tingkat"] = " ".join(post.tingkat)
    return {name: value for name, value in row.items() if value not in (None, "")}


def class_values(one: KelasTertulis) -> dict[str, Any]:
    """The fields of a written class in the columns of its reading.

    Examples:
        >>> class_values(KelasTertulis(reading="usulan", kelas=9))["kelas_usulan"]
        9
    """
    dasar = basis_written("tertulis", one.dasar) if one.reading == "tertulis" else one.dasar
    values = (one.kelas, one.nilai, dasar, one.nomor, one.tanggal)
    return dict(zip(reading_fields(one.reading), values, strict=True))


def table_of(
    posts: Sequence[Post], columns: Columns, catalogue: Catalogue
) -> tuple[tuple[str, ...], Iterator[list[Cell]]]:
    """The table of some posts: its heads, and its rows, which read again give the same posts.

    Columns that were read keep their heads and their order; what has no column yet stands behind.

    Args:
        posts: the posts.
        columns: the heads there are, each with the field that it is; none for a new table.
        catalogue: whose names kinds of post have.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> post = Post(id="1", nama_jabatan="Camat", others=(("catatan", "baru"),))
        >>> heads, rows = table_of([post], (("Jabatan", "nama_jabatan"),), default_catalogue())
        >>> heads, [*rows]
        (('Jabatan', 'id', 'catatan'), [['Camat', '1', 'baru']])
    """
    fields = {field for _, field in columns if field is not None}
    rows = [_placed(row_of(post, catalogue), post, fields) for post in posts]
    used = {name for row in rows for name in row}
    if not columns:
        used |= {"id", "induk", "nama_jabatan"}
    more = [(name, name) for name in FIELDS if name in used - fields]
    own = {label for label, field in columns if field is None}
    others = dict.fromkeys(label for post in posts for label, _ in post.others if label not in own)
    whole: Columns = (*columns, *more, *((label, None) for label in others))

    def lines() -> Iterator[list[Cell]]:
        for post, row in zip(posts, rows, strict=True):
            own = dict(post.others)
            yield [
                own.get(label) if field is None else _cell(row.get(field)) for label, field in whole
            ]

    return tuple(label for label, _ in whole), lines()


def _placed(row: dict[str, Any], post: Post, fields: set[str]) -> dict[str, Any]:
    """A row with one class in the plain column where its reading has none of its own there.

    So a table that was read with a class and `disetujui` beside it is written that way again.
    """
    plain = reading_fields("tertulis")
    if plain[0] not in fields or plain[0] in row:
        return row
    for reading in reversed(SETTLED):
        names = reading_fields(reading)
        if names[0] in row and names[0] not in fields:
            values = [row.pop(name, None) for name in names]
            one = post.written(reading)
            values[2] = basis_written(reading, one.dasar if one else None)
            found = dict(zip(plain, values, strict=True))
            return {**row, **{name: value for name, value in found.items() if value is not None}}
    return row


def _cell(value: Any) -> Cell:
    found: Cell = amount_cell(value) if isinstance(value, Fraction) else value
    return found


def amount_cell(value: Fraction) -> int | Decimal | str:
    """An amount as a cell, exactly: a number, or a fraction as text where decimals have no end.

    Examples:
        >>> amount_cell(Fraction(36, 25)), amount_cell(Fraction(-4)), amount_cell(Fraction(4, 3))
        (Decimal('1.44'), -4, '4/3')
    """
    if value.denominator == 1 and abs(value.numerator) < _LIMIT:
        return value.numerator
    places = next((n for n in range(1, _DIGITS_AT_MOST) if 10**n % value.denominator == 0), None)
    if places is not None:
        scaled = value.numerator * (10**places // value.denominator)
        if abs(scaled) < _LIMIT:
            return Decimal(scaled).scaleb(-places)
    return f"{value.numerator}/{value.denominator}"
