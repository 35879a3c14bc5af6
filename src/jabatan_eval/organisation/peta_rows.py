"""From rows to posts: every cell read, every fault of every row told with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.refusal import FAULTS
from jabatan_eval.errors import Fault, JabatanEvalError, PetaError, SelectionError
from jabatan_eval.notation import parse_kelas, parse_levels, parse_nilai
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.kinds import find_kind, is_elected
from jabatan_eval.organisation.peta_checks import elected_faults, kind_fault, without_scheme
from jabatan_eval.organisation.peta_fields import field_of, reading_fields
from jabatan_eval.organisation.peta_tree import Placed, Tree, tree_of
from jabatan_eval.organisation.post import READINGS, KelasTertulis, Post, Reading
from jabatan_eval.scoring import Evaluation, evaluate
from jabatan_eval.texts import shown

__all__ = ["Read", "Row", "basis_written", "posts_of", "rows_of"]

_ELECTED: Final = frozenset(
    {"KEPALA DAERAH", "WAKIL KEPALA DAERAH", "PEJABAT NEGARA", "DIPILIH", "JABATAN POLITIK"}
)
"""What stands for a kind where a post is an elected one."""

_NO_ONE: Final = frozenset({"-", "--", "0", "N/A", "NULL", "NONE", "NAN"})
"""What stands for a superior where there is none, unless a post has it for its id."""

_NOTHING: Final = frozenset({"-", "--"})
"""What stands in a cell in which nothing does."""

_READING_WORDS: Final[Mapping[str, Reading]] = {
    "TERTULIS": "tertulis",
    "USUL": "usulan",
    "USULAN": "usulan",
    "DIUSULKAN": "usulan",
    "DISETUJUI": "disetujui",
    "PERSETUJUAN": "disetujui",
    "DITETAPKAN": "ditetapkan",
    "PENETAPAN": "ditetapkan",
}
_BASIS: Final = re.compile(r"([A-Za-z]+)(?: ?(:) ?(.+)| .+)?")


@dataclass(frozen=True, slots=True)
class Row:
    """A row before it is read: its place as messages call it, its fields, the user's own cells."""

    where: str
    values: Mapping[str, Any]
    others: tuple[tuple[str, Any], ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What rows gave: posts, their tree, and the evaluation of each whose levels are chosen."""

    posts: tuple[Post, ...]
    tree: Tree
    results: tuple[Evaluation | None, ...]


def rows_of(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """Rows of a program, numbered from 1, their keys by any of the words for a field.

    Raises:
        PetaError: a row is no mapping, or two keys of a row are one field.

    Examples:
        >>> rows_of([{"ID": 1, "catatan": "baru"}])
        [Row(where='#1', values={'id': 1}, others=(('catatan', 'baru'),))]
    """
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        raise PetaError([Fault("not_rows", given=shown(rows))])
    found: list[Row] = []
    faults: list[Fault] = []
    meant: dict[object, str | None] = {}
    for number, row in enumerate(rows, start=1):
        where = f"#{number}"
        if not isinstance(row, Mapping):
            faults.append(Fault("expected_mapping", given=shown(row), where=where))
            continue
        values: dict[str, Any] = {}
        others: list[tuple[str, Any]] = []
        for key, value in row.items():
            if key not in meant:
                meant[key] = field_of(key) if isinstance(key, str) else None
            name = meant[key]
            if name is None:
                others.append((key if isinstance(key, str) else shown(key), value))
            elif name in values:
                faults.append(Fault("field_twice", given=name, allowed=(shown(key),), where=where))
            else:
                values[name] = value
        found.append(Row(where, values, tuple(others)))
    if faults:
        raise PetaError(faults)
    return found


def posts_of(rows: Iterable[Row], catalogue: Catalogue) -> Read:
    """The posts of some rows.

    Raises:
        PetaError: with every fault of every row and of the tree at once, in the rows' order.
    """
    drafts = [_Draft(row, catalogue) for row in rows]
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
    return Read(whole, tree, tuple(draft.result for draft in drafts))


def basis_written(reading: Reading, dasar: str | None) -> str | None:
    """What stands in a basis for which the reading has no column of its own.

    Read back, it gives both again.

    Examples:
        >>> basis_written("disetujui", None), basis_written("usulan", "B/1")
        ('disetujui', 'usulan: B/1')
        >>> basis_written("disetujui", "Persetujuan Menteri"), basis_written("tertulis", "Perwali")
        ('Persetujuan Menteri', 'Perwali')
    """
    if dasar is None:
        return None if reading == "tertulis" else reading
    return dasar if _basis(dasar) == (reading, dasar) else f"{reading}: {dasar}"


def _basis(dasar: str | None) -> tuple[Reading, str | None]:
    """The reading that a basis names in its first word, and the basis itself."""
    found = _BASIS.fullmatch(dasar or "")
    reading = _READING_WORDS.get(found[1].upper()) if found else None
    if found is None or reading is None:
        return "tertulis", dasar
    if found[2]:
        return reading, found[3]
    return reading, None if found[1] == dasar else dasar


class _Draft:
    """A row on its way to a post: the fields that could be read, and the faults so far."""

    def __init__(self, row: Row, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self.faults: list[Fault] = []
        self.fields: dict[str, Any] = {}
        self.result: Evaluation | None = None
        self.where = row.where
        self.others = row.others
        values = {name: value for name, value in row.values.items() if not _is_nothing(value)}
        self._take("id", cells.mark, values)
        if (own := self.fields.get("id")) is not None:
            self.where = f"{row.where} ({own})"
        self._take("induk", cells.mark, values)
        self._take("nama_jabatan", cells.text, values)
        self._whole(values)

    def _whole(self, values: Mapping[str, Any]) -> None:
        for name in ("id", "nama_jabatan"):
            if name not in values:
                self._refuse(name, Fault("post_without", values=(("field", name),)))
        for name in values:
            if name in _READERS:
                self._take(name, _READERS[name], values)
        self._kind(values)
        self._classes(values)
        self._levels(values)

    def _take(self, name: str, read: Callable[[Any], Any], values: Mapping[str, Any]) -> None:
        if name in values:
            try:
                found = read(values[name])
            except JabatanEvalError as error:
                self._refuse(name, *error.faults)
            else:
                if found is not None:
                    self.fields[name] = found

    def _kind(self, values: Mapping[str, Any]) -> None:
        """The kind of post, or that it is an elected one."""
        self._take("jenis_jabatan", cells.text, values)
        word = self.fields.pop("jenis_jabatan", None)
        name = self.fields.get("nama_jabatan")
        if word is None:
            if name is not None and is_elected(name) and "dipilih" not in values:
                self.fields["dipilih"] = True
        elif cleaned(word) in _ELECTED:
            self.fields["dipilih"] = True
        elif (kind := find_kind(word, catalogue=self.catalogue)) is not None:
            self.fields["jenis_jabatan"] = kind.name
        else:
            self._refuse("jenis_jabatan", kind_fault(word, self.catalogue))

    def _classes(self, values: Mapping[str, Any]) -> None:
        written = (self._class(reading, values) for reading in READINGS)
        if classes := tuple(one for one in written if one is not None):
            self.fields["kelas_tertulis"] = classes

    def _class(self, reading: Reading, values: Mapping[str, Any]) -> KelasTertulis | None:
        names = reading_fields(reading)
        if values.keys().isdisjoint(names):
            return None
        readers: tuple[Callable[[Any], Any], ...] = (
            self._read_kelas, parse_nilai, cells.text, cells.text, cells.day,
        )  # fmt: skip
        for name, read in zip(names, readers, strict=True):
            self._take(name, read, values)
        kelas, nilai, dasar, nomor, tanggal = (self.fields.pop(name, None) for name in names)
        if kelas is None:
            if names[0] not in values:
                beside = ", ".join(name for name in names if name in values)
                self._refuse(names[0], Fault("kelas_missing_beside", given=beside))
            return None
        if reading == "tertulis":
            reading, dasar = _basis(dasar)
        return KelasTertulis(
            reading=reading, kelas=kelas, nilai=nilai, dasar=dasar, nomor=nomor, tanggal=tanggal
        )

    def _read_kelas(self, value: Any) -> int:
        return parse_kelas(value, catalogue=self.catalogue)

    def _levels(self, values: Mapping[str, Any]) -> None:
        self._take("skema", cells.text, values)
        word = self.fields.pop("skema", None)
        kind = find_kind(word or self.fields.get("jenis_jabatan", ""), catalogue=self.catalogue)
        if word is not None:
            if kind is None:
                self._refuse("skema", kind_fault(word, self.catalogue))
            else:
                self.fields["skema"] = kind.scheme
        if (levels := values.get("tingkat")) is None:
            return
        if kind is None:
            if word is None and "jenis_jabatan" not in values:
                self._refuse("tingkat", without_scheme(self.catalogue))
            return
        try:
            self.result = self._result(levels, kind.scheme)
        except SelectionError as error:
            self._refuse("tingkat", *error.faults)
        else:
            self.fields["tingkat"] = self.result.codes

    def _result(self, levels: Any, scheme: str) -> Evaluation:
        """The evaluation; of a text also where its levels are written as on forms."""
        try:
            return evaluate(levels, scheme=scheme, catalogue=self.catalogue)
        except SelectionError:
            if not isinstance(levels, str):
                raise
        codes = parse_levels(levels, scheme=scheme, catalogue=self.catalogue)
        return evaluate(codes, scheme=scheme, catalogue=self.catalogue)

    def post(self) -> Post | None:
        """The post, or None where there are faults."""
        if self.faults:
            return None
        others = tuple((name, cells.own_cell(value)) for name, value in self.others)
        try:
            return Post(**self.fields, others=others)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self._refuse(None, *_faults_of(detail))
        return None

    def _refuse(self, field: str | None, *faults: Fault) -> None:
        where = self.where if field is None else f"{self.where}: {field}"
        self.faults += [replace(fault, where=where) for fault in faults]


def _faults_of(detail: Any) -> tuple[Fault, ...]:
    if detail["type"] == FAULTS:
        return tuple(fault for _, fault in detail["ctx"]["faults"])
    field = ".".join(map(str, detail["loc"]))
    values = (("reason", f"{field}: {detail['msg']}"),)
    return (Fault("not_valid", given=shown(detail["input"]), values=values),)


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in ("", *_NOTHING))


def _marks(value: Any) -> tuple[str, ...] | None:
    """Marks of work, one after the other."""
    given = cells.text(value)
    return tuple(re.split(r"[ ,;]+", given)) if given else None


def _hours(value: Any) -> Any:
    return cells.amount(value, thousands=True)


_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("unit_kerja", "eselon", "jenjang", "tugas_tambahan"), cells.text),
    **dict.fromkeys(("bezetting", "bezetting_pns", "bezetting_pppk"), cells.count),
    "kebutuhan": cells.amount,
    "beban_jam": _hours,
    "tanda": _marks,
    "dipilih": cells.flag,
}
