"""From rows to posts: every cell read, every fault of every row told with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.catalogue.refusal import FAULTS
from jabatan_eval.errors import Fault, JabatanEvalError, PetaError, SelectionError
from jabatan_eval.notation import parse_kelas, parse_levels, parse_nilai
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation import peta_cells as cells
from jabatan_eval.organisation.kinds import Kind, find_kind, is_elected
from jabatan_eval.organisation.peta_checks import elected_faults, kind_fault, without_scheme
from jabatan_eval.organisation.peta_fields import NEEDED, field_of, reading_fields
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
    reader = _Reader(catalogue)
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


class _Reader:
    """Reads cells by their field; of texts, which repeat down a table, each only once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self.catalogue = catalogue
        self._readers: dict[str, Callable[[Any], Any]] = {
            **_READERS,
            "jenis_jabatan": self._kind,
            "skema": self._kind,
        }
        for reading in READINGS:
            kelas, nilai, dasar, nomor, tanggal = reading_fields(reading)
            self._readers |= {kelas: self._kelas, nilai: parse_nilai, tanggal: cells.day}
            self._readers |= {dasar: cells.text, nomor: cells.text}
        self._seen: dict[str, dict[str, Any]] = {name: {} for name in self._readers}

    def fields(self, values: Mapping[str, Any]) -> tuple[dict[str, Any], list[tuple[str, Fault]]]:
        """What could be read of a row's cells, and the faults of the others by their fields."""
        fields: dict[str, Any] = {}
        faults: list[tuple[str, Fault]] = []
        for name, value in values.items():
            if value is None or name not in self._seen:
                continue
            seen = self._seen[name]
            found = seen.get(value, _NOT_SEEN) if type(value) is str else _NOT_SEEN
            if found is _NOT_SEEN:
                try:
                    found = None if _is_nothing(value) else self._readers[name](value)
                except JabatanEvalError as error:
                    faults += [(name, fault) for fault in error.faults]
                    continue
                if type(value) is str:
                    seen[value] = found
            if found is not None:
                fields[name] = found
        return fields, faults

    def _kelas(self, value: Any) -> int:
        return parse_kelas(value, catalogue=self.catalogue)

    def _kind(self, value: Any) -> Kind | str:
        """The kind of post, or that it is an elected one."""
        word = cells.text(value) or ""
        kind = find_kind(word, catalogue=self.catalogue)
        if kind is None and cleaned(word) in _ELECTED:
            return _IS_ELECTED
        if kind is None:
            raise PetaError([kind_fault(word, self.catalogue)])
        return kind

    def result(self, levels: Any, scheme: str) -> Evaluation:
        """The evaluation of levels, however they are given.

        Raises:
            SelectionError: with every fault of the selection.
        """
        if not isinstance(levels, str):
            return evaluate(levels, scheme=scheme, catalogue=self.catalogue)
        try:
            return evaluate(levels.split(), scheme=scheme, catalogue=self.catalogue)
        except SelectionError:
            codes = parse_levels(levels, scheme=scheme, catalogue=self.catalogue)
        return evaluate(codes, scheme=scheme, catalogue=self.catalogue)


class _Draft:
    """A row on its way to a post: the fields that could be read, and the faults so far."""

    def __init__(self, row: Row, reader: _Reader) -> None:
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
        if not _is_nothing(levels := values.get("tingkat")):
            self._levels(levels, kind, values, reader)

    def _kind(self) -> Kind | None:
        """The kind that decides the scheme; an elected head has none."""
        kind = self.fields.pop("jenis_jabatan", None)
        if kind == _IS_ELECTED:
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
        written = []
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
                reading, dasar = _basis(dasar)
            yield _class_of(reading, kelas, nilai, dasar, nomor, tanggal)
        elif _is_nothing(values.get(names[0])):
            beside = ", ".join(
                n for n, value in zip(names, given, strict=True) if value is not None
            )
            self._refuse(names[0], Fault("kelas_missing_beside", given=beside))

    def _levels(
        self, levels: Any, kind: Kind | None, values: Mapping[str, Any], reader: _Reader
    ) -> None:
        if kind is None:
            if all(_is_nothing(values.get(name)) for name in ("skema", "jenis_jabatan")):
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


def _is_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and value.strip() in ("", *_NOTHING))


def _marks(value: Any) -> tuple[str, ...] | None:
    """Marks of work, one after the other."""
    given = cells.text(value)
    return tuple(re.split(r"[ ,;]+", given)) if given else None


_NOT_SEEN: Final = object()
_IS_ELECTED: Final = "dipilih"
_CLASSES: Final = tuple((reading_fields(reading), reading) for reading in READINGS)
_EMPTY: Final = [None] * 5
_READERS: Final[Mapping[str, Callable[[Any], Any]]] = {
    **dict.fromkeys(("id", "induk"), cells.mark),
    **dict.fromkeys(
        ("nama_jabatan", "unit_kerja", "eselon", "jenjang", "tugas_tambahan"), cells.text
    ),
    **dict.fromkeys(("bezetting", "bezetting_pns", "bezetting_pppk"), cells.count),
    "kebutuhan": cells.need,
    "beban_jam": cells.hours,
    "tanda": _marks,
    "dipilih": cells.flag,
}
