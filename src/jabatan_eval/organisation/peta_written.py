"""From a post back to the row that gives it: every field as a table writes it."""

from __future__ import annotations

from typing import Any

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.organisation.kinds import is_elected
from jabatan_eval.organisation.peta_basis import basis_written
from jabatan_eval.organisation.peta_checks import kind_of
from jabatan_eval.organisation.peta_fields import reading_fields
from jabatan_eval.organisation.post import KelasTertulis, Post

__all__ = ["class_values", "row_of"]

_AS_THEY_ARE = (
    "id", "induk", "nama_jabatan", "unit_kerja", "eselon", "jenjang", "tugas_tambahan",
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
