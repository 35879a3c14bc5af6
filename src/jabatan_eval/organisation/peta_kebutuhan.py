"""The list of needs of a peta: each post with its holders, its need in whole posts, and who leaves."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from jabatan_eval.errors import DocumentError, Fault, NotationError, WorkloadError
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.daftar_kebutuhan import BarisKebutuhan, DaftarKebutuhan
from jabatan_eval.organisation.exact import POLICIES, Policy, rounded
from jabatan_eval.organisation.kebutuhan import Berhenti, Pemangku
from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.organisation.post import Post
from jabatan_eval.organisation.procedures import Procedures, default_procedures
from jabatan_eval.tables.cells import is_blank
from jabatan_eval.tables.fields import FieldRow, read_fields
from jabatan_eval.texts import say, shown

__all__ = ["kebutuhan_peta", "read_berhenti"]

FIELDS: Final[Mapping[str, Sequence[str]]] = {
    "id": ("id jabatan", "kode", "kode jabatan"),
    "tahun": (),
    "pensiun": ("bup", "mencapai bup"),
    "habis_kontrak": ("habis kontrak", "kontrak berakhir"),
}
"""The columns of a table of leavers, each with the words by which headers name it."""


def kebutuhan_peta(
    peta: PetaJabatan,
    *,
    instansi: str,
    pada: date | str,
    pembulatan: Policy = "none",
    dasar: str | None = None,
    berhenti: Mapping[str, Sequence[Berhenti]] | None = None,
    bacaan: AnyReading = "terakhir",
    pemerintahan: str | None = None,
    procedures: Procedures | None = None,
) -> DaftarKebutuhan:
    """The list of needs of a peta's posts; an elected head is none of them.

    Args:
        peta: the peta, with the need and the holders of each post, PNS and PPPK apart.
        instansi: the agency.
        pada: the day on which the holders were counted.
        pembulatan: how a need becomes whole posts; without a rule every need must be whole.
        dasar: how the needs came about, such as `ABK 2025`; the rule of rounding is added.
        berhenti: who leaves, by the post's id.
        bacaan: the reading of the classes.
        pemerintahan: the level of government, as `pelaksana_anjab` takes it.
        procedures: whose words for the rules of rounding count; the shipped ones by default.

    Raises:
        WorkloadError: there is no such rule, or with every post that has no need, no holders or a need that is not whole,
            every id of leavers that no post has, or what a list of needs cannot be made of.
        PetaError: there is no such reading.

    Examples:
        >>> peta = PetaJabatan.from_rows([
        ...     {"id": "1", "nama_jabatan": "Arsiparis Terampil", "bezetting_pns": 2,
        ...      "bezetting_pppk": 0, "kebutuhan": "2,5", "kelas_jabatan": 6}])
        >>> daftar = kebutuhan_peta(peta, instansi="Kabupaten Contoh", pada="2025-12-31",
        ...                         pembulatan="ceil", dasar="ABK 2025")
        >>> daftar.baris[0].kebutuhan, daftar.baris[0].selisih, daftar.baris[0].dasar
        (3, -1, 'ABK 2025, pembulatan ke atas')
        >>> kebutuhan_peta(peta, instansi="Kabupaten Contoh", pada="2025-12-31")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.WorkloadError: 1: the need 2,5 is not whole; choose \
how it is rounded: ceil, half_up, half_even
    """
    if pembulatan not in POLICIES:
        raise WorkloadError([Fault("unknown_policy", given=shown(pembulatan), allowed=POLICIES)])
    leavers = berhenti or {}
    posts = [post for post in peta.posts if not post.dipilih]
    known = {post.id for post in posts}
    faults = [Fault("unknown_post", given=shown(key)) for key in leavers if key not in known]
    basis = dasar
    if dasar is not None and pembulatan != "none":
        rules = (procedures or default_procedures()).rounding.policies
        label = next((rule.label.id for rule in rules if rule.name == pembulatan), pembulatan)
        basis = f"{dasar}, {say('needs.rounded', 'id', label=label)}"
    rows: list[BarisKebutuhan] = []
    for post in posts:
        try:
            need = _need(post, pembulatan)
            holders = Pemangku(
                pada=pada, pns=post.bezetting_pns or 0, pppk=post.bezetting_pppk or 0,
                berhenti=leavers.get(post.id, ()),
            )  # fmt: skip
            row = BarisKebutuhan(
                id=post.id, nama_jabatan=post.nama_jabatan, unit_kerja=post.unit_kerja,
                kelas=peta.kelas(post.id, bacaan), kebutuhan=need, dasar=basis, pemangku=holders,
            )  # fmt: skip
            rows.append(row)
        except WorkloadError as error:
            faults += (replace(one, where=post.id) for one in error.faults)
    if faults:
        raise WorkloadError(faults)
    return DaftarKebutuhan(instansi=instansi, pemerintahan=pemerintahan, baris=rows)


def _need(post: Post, policy: Policy) -> int:
    """The need of a post in whole posts.

    Raises:
        WorkloadError: it has none, or one that is not whole, or its holders are not told apart.
    """
    faults = list[Fault]()
    parts = (post.bezetting_pns, post.bezetting_pppk)
    if parts == (None, None) and post.bezetting != 0:
        given = None if post.bezetting is None else str(post.bezetting)
        faults.append(Fault("holders_not_apart", given=given))
    if post.kebutuhan is None:
        faults.append(Fault("need_not_given"))
        raise WorkloadError(faults)
    need = rounded(post.kebutuhan, policy)
    if need.denominator != 1:
        rules = tuple(one for one in POLICIES if one != "none")
        given = amount_text(post.kebutuhan, "id")
        faults.append(Fault("need_not_whole", given=given, allowed=rules))
    if faults:
        raise WorkloadError(faults)
    return int(need)


def read_berhenti(
    path: str | os.PathLike[str], *, columns: Mapping[str, str] | None = None
) -> dict[str, tuple[Berhenti, ...]]:
    """Those who leave, from a table: `id`, `tahun`, `pensiun`, `habis_kontrak`.

    Args:
        path: a table in any format that can be read.
        columns: columns mapped by hand, by the field's name.

    Returns:
        The leavers by the post's id, in the order of the rows.

    Raises:
        DocumentError: the file cannot be read, or with every fault of every row.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     path = f"{folder}/berhenti.csv"
        ...     with open(path, "w") as file:
        ...         _ = file.write("id;tahun;pensiun\\n1.10;2027;1\\n")
        ...     read_berhenti(path)["1.10"][0].pensiun
        1
    """
    table = read_fields(path, FIELDS, needed=("id", "tahun"), columns=columns)
    found: dict[str, tuple[Berhenti, ...]] = {}
    faults = list[Fault]()
    for row in table.rows:
        where = f"{table.name}:{row.number}"
        try:
            key, one = _leaving(row)
        except (NotationError, WorkloadError) as error:
            faults += (replace(fault, where=where) for fault in error.faults)
        else:
            found[key] = (*found.get(key, ()), one)
    if faults:
        raise DocumentError(faults)
    return found


def _leaving(row: FieldRow) -> tuple[str, Berhenti]:
    """Who leaves, as one row says it.

    Raises:
        NotationError: a cell is no id or no whole number.
        WorkloadError: it is no year, or a number of people below nought.
    """
    key = cells.mark(row.values.get("id"))
    if key is None:
        raise WorkloadError([Fault("job_id_missing")])
    counts = {name: row.values.get(name) for name in ("tahun", "pensiun", "habis_kontrak")}
    given = {name: 0 if is_blank(cell) else cells.count(cell) or 0 for name, cell in counts.items()}
    return key, Berhenti(**given)
