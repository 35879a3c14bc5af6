"""From rows to posts: every cell read, every fault of every row told with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.refusal import FAULTS
from jabatan_eval.errors import Fault, PetaError, SelectionError
from jabatan_eval.notation.kinds import Kind, is_elected
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.peta_basis import basis_read
from jabatan_eval.organisation.peta_checks import Checked, elected_faults, without_scheme
from jabatan_eval.organisation.peta_fields import NEEDED, field_of, reading_fields
from jabatan_eval.organisation.peta_reader import IS_ELECTED, CellReader, is_missing, is_nothing
from jabatan_eval.organisation.peta_tree import Placed, tree_of
from jabatan_eval.organisation.post import READINGS, KelasTertulis, Post, Reading
from jabatan_eval.scoring import Evaluation
from jabatan_eval.tables.cells import is_blank
from jabatan_eval.texts import shown

__all__ = ["Columns", "Row", "post_of", "posts_of", "row_from", "rows_of"]

Columns = tuple[tuple[str, str | None], ...]
"""The headers of a table, each with the field that it is; None for the user's own."""

_NO_ONE: Final = frozenset({"0", "N/A", "NULL", "NONE", "NAN"})
"""What stands for a superior where there is none, unless a post has it for its id."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row before it is read: its place as messages call it, its fields, the user's own cells."""

    where: str
    values: Mapping[str, Any]
    others: tuple[tuple[str, Any], ...] = ()


def rows_of(rows: Iterable[Mapping[str, Any]]) -> tuple[list[Row], Columns]:
    """Rows of a program, numbered from 1, and their keys, each with the field that it is.

    Keys are known by any of the words for a field.

    Raises:
        PetaError: a row is no mapping, or two keys of a row are one field.

    Examples:
        >>> rows_of([{"ID": 1, "catatan": "baru"}])[1]
        (('ID', 'id'), ('catatan', None))
    """
    if isinstance(rows, str | bytes | Mapping) or not hasattr(rows, "__iter__"):
        raise PetaError([Fault("not_rows", given=shown(rows))])
    faults: list[Fault] = []
    meant: dict[str, str | None] = {}
    found = [row_from(row, f"#{number}", meant, faults) for number, row in enumerate(rows, 1)]
    if faults:
        raise PetaError(faults)
    first: dict[str | None, str] = {}
    columns = [
        (key, name)
        for key, name in meant.items()
        if name is None or first.setdefault(name, key) == key
    ]
    return found, tuple(columns)


def row_from(given: object, where: str, meant: dict[str, str | None], faults: list[Fault]) -> Row:
    """A row of a mapping; what is wrong with it is added to the faults.

    Args:
        given: the mapping.
        where: what messages call its place.
        meant: the keys seen so far, each with the field that it is; new ones are added.
        faults: the faults so far.
    """
    if not isinstance(given, Mapping):
        faults.append(Fault("expected_mapping", given=shown(given), where=where))
        return Row(where, {})
    values: dict[str, Any] = {}
    others: dict[str, Any] = {}
    for own, value in given.items():
        key = own if isinstance(own, str) else shown(own)
        name = meant[key] if key in meant else meant.setdefault(key, field_of(key))
        if name is None and key not in others:
            others[key] = value
        elif name is None or name in values:
            twice = key if name is None else name
            faults.append(Fault("field_twice", given=twice, allowed=(shown(own),), where=where))
        else:
            values[name] = value
    return Row(where, values, tuple(others.items()))


def posts_of(rows: Iterable[Row], catalogue: Catalogue) -> Checked:
    """The posts of some rows.

    Raises:
        PetaError: with every fault of every row and of the tree at once, in the rows' order.
    """
    reader = CellReader(catalogue)
    drafts = [_Draft(row, reader) for row in rows]
    if not drafts:
        raise PetaError([Fault("no_posts")])
    ids = {draft.fields.get("id") for draft in drafts}
    for draft in drafts:
        above = draft.fields.get("induk")
        if above in _NO_ONE and above not in ids:
            del draft.fields["induk"]
    tree, found = tree_of(
        [draft.fields.get("id") for draft in drafts],
        [draft.fields.get("induk") for draft in drafts],
        [draft.where for draft in drafts],
    )
    posts = [draft.post() for draft in drafts]
    faults: list[Placed] = [*found]
    faults += [(place, fault) for place, draft in enumerate(drafts) for fault in draft.faults]
    whole = tuple(post for post in posts if post is not None)
    if len(whole) == len(drafts):
        faults += elected_faults(whole, tree, [draft.where for draft in drafts])
    if faults:
        raise PetaError(fault for _, fault in sorted(faults, key=lambda one: one[0]))
    return Checked(whole, tree, tuple(draft.result for draft in drafts))


def post_of(row: Row, catalogue: Catalogue) -> tuple[Post, Evaluation | None]:
    """The post of one row, and what its levels give; where it stands is not looked at.

    Raises:
        PetaError: with every fault of the row.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> post_of(Row("#1", {"id": "1", "nama_jabatan": "Camat"}), default_catalogue())[0].id
        '1'
    """
    draft = _Draft(row, CellReader(catalogue))
    post = draft.post()
    if post is None:
        raise PetaError(draft.faults)
    return post, draft.result


class _Draft:
    """A row on its way to a post: the fields that could be read, and the faults so far."""

    def __init__(self, row: Row, reader: CellReader) -> None:
        values = row.values
        self.fields, found = reader.fields(values)
        own = self.fields.get("id")
        self.where = row.where if own is None else f"{row.where} ({own})"
        self.faults: list[Fault] = []
        for name in NEEDED:
            if name not in self.fields and name not in dict(found):
                self._refuse(name, Fault("post_without", values=(("field", name),)))
        for name, fault in found:
            self._refuse(name, fault)
        self.result: Evaluation | None = None
        self.others = row.others
        kind = self._kind()
        self._classes(values)
        if not is_nothing(levels := values.get("tingkat")):
            self._levels(levels, kind, values, reader)

    def _kind(self) -> Kind | None:
        """The kind that decides the scheme; an elected head has none."""
        kind = self.fields.pop("jenis_jabatan", None)
        if kind == IS_ELECTED:
            self.fields["dipilih"] = True
        elif kind is not None:
            self.fields["jenis_jabatan"] = kind.name
        elif "dipilih" not in self.fields and is_elected(self.fields.get("nama_jabatan", "")):
            self.fields["dipilih"] = True
        scheme = self.fields.pop("skema", None)
        if isinstance(scheme, Kind):
            self.fields["skema"] = scheme.scheme
        given = scheme or kind
        return given if isinstance(given, Kind) else None

    def _classes(self, values: Mapping[str, Any]) -> None:
        written: list[KelasTertulis] = []
        for names, reading in _CLASSES:
            given = [self.fields.pop(name, None) for name in names]
            if given != _EMPTY:
                written += self._class(names, reading, given, values)
        if written:
            self.fields["kelas_tertulis"] = tuple(written)

    def _class(
        self,
        names: Sequence[str],
        reading: Reading,
        given: Sequence[Any],
        values: Mapping[str, Any],
    ) -> Iterator[KelasTertulis]:
        kelas, nilai, dasar, nomor, tanggal = given
        if kelas is not None:
            if reading == "tertulis":
                reading, dasar = basis_read(dasar)
            yield _class_of(reading, kelas, nilai, dasar, nomor, tanggal)
        elif is_nothing(values.get(names[0])):
            beside = ", ".join(
                n for n, value in zip(names, given, strict=True) if value is not None
            )
            self._refuse(names[0], Fault("kelas_missing_beside", given=beside))

    def _levels(
        self, levels: Any, kind: Kind | None, values: Mapping[str, Any], reader: CellReader
    ) -> None:
        if self.fields.get("dipilih"):
            self._refuse("tingkat", Fault("elected_with", given="tingkat"))
            return
        if kind is None:
            if all(is_nothing(values.get(name)) for name in ("skema", "jenis_jabatan")):
                self._refuse("tingkat", without_scheme(reader.catalogue))
            return
        try:
            self.result = reader.result(levels, kind.scheme)
        except SelectionError as error:
            self._refuse("tingkat", *error.faults)
        else:
            self.fields["tingkat"] = self.result.codes

    def post(self) -> Post | None:
        """The post, or None where there are faults."""
        if self.faults:
            return None
        others = tuple(
            (name, cells.own_cell(value))
            for name, value in self.others
            if not (is_blank(value) or is_missing(value))
        )
        try:
            return Post(**self.fields, others=others)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self._refuse(None, *_faults_of(detail))
        return None

    def _refuse(self, field: str | None, *faults: Fault) -> None:
        where = self.where if field is None else f"{self.where}: {field}"
        self.faults += [replace(fault, where=where) for fault in faults]


@lru_cache(maxsize=4096)
def _class_of(
    reading: Reading,
    kelas: int,
    nilai: int | None,
    dasar: str | None,
    nomor: str | None,
    tanggal: date | None,
) -> KelasTertulis:
    """A written class; posts whose classes are alike share it."""
    return KelasTertulis(
        reading=reading, kelas=kelas, nilai=nilai, dasar=dasar, nomor=nomor, tanggal=tanggal
    )


def _faults_of(detail: Any) -> tuple[Fault, ...]:
    if detail["type"] == FAULTS:
        return tuple(fault for _, fault in detail["ctx"]["faults"])
    field = ".".join(map(str, detail["loc"]))
    values = (("reason", f"{field}: {detail['msg']}"),)
    return (Fault("not_valid", given=shown(detail["input"]), values=values),)


_CLASSES: Final[tuple[tuple[Sequence[str], Reading], ...]] = tuple(
    (reading_fields(reading), reading) for reading in READINGS
)
_EMPTY: Final = [None] * 5
