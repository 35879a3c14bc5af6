"""A draft in the making: what was read so far, and what became of every piece of text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Final

from jabatan_eval.errors import NotationError
from jabatan_eval.organisation.formulir_word.blocks import Place
from jabatan_eval.organisation.formulir_word.result import AngkaTertulis, Fate, Keraguan, Potongan
from jabatan_eval.organisation.formulir_word.vocabulary import marker_end
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, Label, Part
from jabatan_eval.organisation.informasi_jabatan.items import LINE_AT_MOST, TEXT_AT_MOST
from jabatan_eval.organisation.informasi_jabatan.kinds import parse_jenis, parse_jenjang
from jabatan_eval.texts import shown

__all__ = ["Draft", "Spot", "TaskRow"]

ROWS_AT_MOST: Final = 5000
"""Rows of one item that are read; a form has some dozens."""

TASK_TEXT_AT_MOST: Final = 2000
"""Characters of a text of a task, which is one line."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where in the form content belongs: an item, a part of it, or a label; nothing of them."""

    item: FormItem | None = None
    part: Part | None = None
    label: Label | None = None
    outside: bool = False
    """Whether what follows belongs to no item, although the parts of the item are still known."""

    @property
    def shape(self) -> str | None:
        """How what stands here is filled in."""
        if self.outside:
            return None
        if self.part is not None:
            return self.part.shape
        if self.label is not None:
            return "line"
        return self.item.shape if self.item is not None else None

    @property
    def key(self) -> str | None:
        """The item or the label."""
        owner = self.item or self.label
        return owner.key if owner is not None else None

    @property
    def part_key(self) -> str | None:
        """The part."""
        return self.part.key if self.part is not None else None


@dataclass(slots=True)
class TaskRow:
    """A task as its row was read, before its figures are looked at together."""

    values: dict[str, Any]
    place: Place


@dataclass(slots=True)
class Draft:
    """What was read so far.

    Attributes:
        catalogue, form: the law and the form by which words are read.
        pieces: every piece of text, in the order of the document.
        texts: the texts of items, parts and labels.
        rows: the rows of items by columns.
        tasks: the rows of item 6.
    """

    catalogue: Any
    form: Any
    pieces: list[Potongan] = field(default_factory=list)
    doubts: list[Keraguan] = field(default_factory=list)
    figures: list[AngkaTertulis] = field(default_factory=list)
    texts: dict[tuple[str, str | None], list[str]] = field(default_factory=dict)
    rows: dict[str, list[dict[str, str]]] = field(default_factory=dict)
    tasks: list[TaskRow] = field(default_factory=list)

    def note(
        self, place: Place, text: str, fate: Fate, key: str | None = None, part: str | None = None
    ) -> None:
        """Note what became of a piece of text; blanks alone are no piece."""
        if text.strip():
            self.pieces.append(Potongan(place, text.strip(), fate, key, part))

    def doubt(
        self, what: str, place: Place | None, key: str | None = None, **values: object
    ) -> None:
        """Note a doubt."""
        named = tuple((name, str(value)) for name, value in values.items())
        self.doubts.append(Keraguan(what, place, key, named))

    def holds(self, item: FormItem) -> bool:
        """Whether anything was read into an item."""
        if item.shape == "tasks":
            return bool(self.tasks)
        return bool(self.rows.get(item.key)) or any(key == item.key for key, _ in self.texts)

    def add(self, spot: Spot, text: str, place: Place) -> bool:
        """Take one line of content; False where there is no place for it.

        The piece is not noted, for the line may be made of several.
        """
        shape, key = spot.shape, spot.key
        if shape is None or key is None:
            return False
        where = (key, spot.part_key)
        if shape == "line":
            return where not in self.texts and self._line(spot, where, text, place)
        if shape in ("text", "texts"):
            return self._text(where, text, place, joined=shape == "text")
        if spot.item is not None and shape in ("tasks", "rows"):
            return self._first_column(spot.item, text, place)
        return self._part(spot, text, place)

    def _first_column(self, item: FormItem, text: str, place: Place) -> bool:
        """A line of a list where the form has a table."""
        values = {item.columns[0].key: text}
        if item.shape == "rows":
            return self.row(item, values, place)
        room = self.room(item, values, place)
        if room:
            self.tasks.append(TaskRow({**values}, place))
        return room

    def _line(self, spot: Spot, where: tuple[str, str | None], text: str, place: Place) -> bool:
        value = " ".join(text.split())
        if len(value) > LINE_AT_MOST:
            self.doubt("too_long", place, where[0], limit=LINE_AT_MOST)
            return False
        if spot.label is not None and spot.label.key in ("jenis_jabatan", "jenjang"):
            return self._kind(spot.label.key, value, place)
        self.texts[where] = [value]
        return True

    def _kind(self, key: str, text: str, place: Place) -> bool:
        """A kind of post or a jenjang, if it is one."""
        try:
            if key == "jenjang":
                found = parse_jenjang(text, form=self.form)
            else:
                kind = parse_jenis(text, catalogue=self.catalogue, form=self.form)
                found = kind.jenis
                if kind.jenjang is not None:
                    self.texts.setdefault(("jenjang", None), [kind.jenjang])
        except NotationError as error:
            allowed = ", ".join(error.faults[0].allowed)
            self.doubt(f"{key}_unknown", place, key, given=shown(text), allowed=allowed)
            return False
        self.texts[(key, None)] = [found]
        return True

    def _text(
        self, where: tuple[str, str | None], text: str, place: Place, *, joined: bool
    ) -> bool:
        have = self.texts.get(where, [])
        length = len(text) + (sum(map(len, have)) + len(have) if joined else 0)
        if length > TEXT_AT_MOST or len(have) >= ROWS_AT_MOST:
            self.doubt("too_long", place, where[0], limit=TEXT_AT_MOST)
            return False
        self.texts[where] = [*have, text.strip()]
        return True

    def _part(self, spot: Spot, text: str, place: Place) -> bool:
        """Content right under an item of parts: the unit's own name, or a coded function."""
        item = spot.item
        if item is not None and item.key == "unit_kerja" and (item.key, "nama") not in self.texts:
            return self._line(spot, (item.key, "nama"), text, place)
        return False

    def row(self, item: FormItem, values: dict[str, str], place: Place) -> bool:
        """Take a row of an item by columns."""
        if not self.room(item, values, place):
            return False
        self.rows.setdefault(item.key, []).append(values)
        return True

    def room(self, item: FormItem, values: dict[str, str], place: Place) -> bool:
        """Whether a row of an item can be held; a doubt says where it cannot."""
        tasks = item.shape == "tasks"
        limit = TASK_TEXT_AT_MOST if tasks else TEXT_AT_MOST
        count = len(self.tasks) if tasks else len(self.rows.get(item.key, ()))
        if count >= ROWS_AT_MOST or any(len(text) > limit for text in values.values()):
            self.doubt("too_long", place, item.key, limit=limit)
            return False
        return True

    def content(self, spot: Spot, text: str, place: Place) -> None:
        """Take one line of content and note what became of it, the mark before it apart."""
        spot, end = self._lettered(spot, text), 0
        if spot.shape in ("texts", "rows", "tasks"):
            end = marker_end(text)
            self.note(place, text[:end], "judul", spot.key, spot.part_key)
        if text[end:].strip():
            taken = self.add(spot, text[end:], place)
            self.note(place, text[end:], _FATES[taken], spot.key, spot.part_key)

    def _lettered(self, spot: Spot, text: str) -> Spot:
        """The part that a code such as `D2` belongs to, under the part that holds it."""
        if spot.item is None or spot.part is None or spot.outside:
            return spot
        start = text[marker_end(text) :].lstrip()
        coded = start[1:].lstrip()[:1].isdigit()
        for part in spot.item.parts:
            if coded and part.within == spot.part.key and part.letter == start[:1]:
                return Spot(spot.item, part)
        return spot


_FATES: Final[dict[bool, Fate]] = {True: "terbaca", False: "tidak_dipahami"}
