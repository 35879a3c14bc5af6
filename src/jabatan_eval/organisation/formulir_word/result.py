"""What reading a Word form gave: the draft, and what became of every word of the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

from jabatan_eval.organisation.formulir_word.blocks import Place, place_text
from jabatan_eval.organisation.informasi_jabatan.figures import Written
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import checked_lang, say

__all__ = ["AngkaTertulis", "Fate", "FormulirTerbaca", "Keraguan", "Potongan"]

Fate = Literal["judul", "terbaca", "angka", "tidak_dipahami"]
"""What became of a text: a heading or a mark of the form, read into the draft, a figure that the
form states and that is compared, or not understood."""


@dataclass(frozen=True, slots=True)
class Potongan:
    """A piece of the document's text, and what became of it.

    Attributes:
        place: where it stands.
        text: the piece, as it is written.
        fate: what became of it.
        key: the item or label that it was read into, or that stands above it; None for none.
        part: the part or column.
    """

    place: Place
    text: str
    fate: Fate
    key: str | None = None
    part: str | None = None

    def where(self, lang: str = "id") -> str:
        """The place in words.

        Examples:
            >>> Potongan((("paragraph", 3),), "Mengetahui", "tidak_dipahami").where("en")
            'paragraph 3'
        """
        return place_text(self.place, lang)


@dataclass(frozen=True, slots=True)
class Keraguan:
    """Something in the form that may be wrong or may have been misread.

    Attributes:
        kind: what is doubtful, as a stable word.
        place: where it stands; None for the whole form.
        key: the item that it is about, None for none.
        values: the named values of the sentence.
    """

    kind: str
    place: Place | None = None
    key: str | None = None
    values: tuple[tuple[str, str], ...] = ()

    def message(self, lang: str = "id") -> str:
        """The doubt as a sentence in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.

        Examples:
            >>> Keraguan("tick_boxes", (("paragraph", 3),)).message("en")
            'paragraph 3: there are boxes to tick; whether they are ticked was not read'
        """
        sentence = say(f"word.doubt.{self.kind}", lang, **dict(self.values))
        return sentence if self.place is None else f"{place_text(self.place, lang)}: {sentence}"


@dataclass(frozen=True, slots=True)
class AngkaTertulis:
    """A figure that the form states although it can be computed; never taken over.

    Attributes:
        key: `waktu_efektif` or `kebutuhan` of a task, or a sum: `jumlah`, `jumlah_pegawai`.
        text: as it is written.
        place: where it stands.
        row: the task's number among the tasks read, from 1; None for a sum.
        column: the column that it stands in, None where that is none of the form's.
        figure: the figure with its decimals and the words behind it; None where it cannot be read.
    """

    key: str
    text: str
    place: Place
    row: int | None = None
    column: str | None = None
    figure: Written | None = None


@dataclass(frozen=True, slots=True)
class FormulirTerbaca:
    """A Word form that was read.

    Attributes:
        name: the file, as messages call it.
        informasi: the draft.
        potongan: every piece of text of the document, in its order; joined they are its text.
        meragukan: what is doubtful.
        terlihat: what was seen and not read, such as images: a sentence's key and how many.
        angka_tertulis: the figures that the form states and that were compared.
    """

    name: str
    informasi: InformasiJabatan
    potongan: tuple[Potongan, ...]
    meragukan: tuple[Keraguan, ...] = ()
    terlihat: tuple[tuple[str, int], ...] = ()
    angka_tertulis: tuple[AngkaTertulis, ...] = ()

    @property
    def terbaca(self) -> tuple[Potongan, ...]:
        """What was read into the draft, stated figures included."""
        return tuple(one for one in self.potongan if one.fate in ("terbaca", "angka"))

    @property
    def judul(self) -> tuple[Potongan, ...]:
        """Headings, numbers, colons, and marks of what was left empty."""
        return tuple(one for one in self.potongan if one.fate == "judul")

    @property
    def tidak_dipahami(self) -> tuple[Potongan, ...]:
        """What went nowhere, each with its place."""
        return tuple(one for one in self.potongan if one.fate == "tidak_dipahami")

    def terlihat_in(self, lang: str = "id") -> tuple[str, ...]:
        """What was seen and not read, as sentences.

        Examples:
            >>> job = InformasiJabatan(id="1")
            >>> FormulirTerbaca("a.docx", job, (), terlihat=(("word.image", 2),)).terlihat_in("en")
            ('2 image(s), not read',)
        """
        return tuple(say(key, lang, count=count) for key, count in self.terlihat)

    def to_text(self, lang: str = "id") -> str:
        """What was read, what is doubtful and what was not understood, in plain text.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return "".join(f"{plain(line).rstrip()}\n" for line in self._lines(checked_lang(lang)))

    def _lines(self, lang: str) -> Iterator[str]:
        counts = {"read": len(self.terbaca), "doubts": len(self.meragukan)}
        lost = self.tidak_dipahami
        yield say("word.summary", lang, name=self.name, lost=len(lost), **counts)
        for title, lines in self._sections(lang):
            yield from ("", say(title, lang))
            yield from (f"  - {line}" for line in lines)

    def _sections(self, lang: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        lost = (f"{one.where(lang)}: {one.text.strip()}" for one in self.tidak_dipahami)
        lacks = (one.message(lang) for one in self.informasi.kekurangan())
        sections = (
            ("word.title.doubts", tuple(one.message(lang) for one in self.meragukan)),
            ("word.title.lost", tuple(lost)),
            ("word.title.seen", self.terlihat_in(lang)),
            ("word.title.lacks", tuple(lacks)),
        )
        yield from ((title, lines) for title, lines in sections if lines)

    def to_html(self, lang: str = "id") -> str:
        """The same as HTML, and then the draft as its form; every text is escaped.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        lang = checked_lang(lang)
        counts: dict[str, Any] = {"read": len(self.terbaca), "doubts": len(self.meragukan)}
        lost = len(self.tidak_dipahami)
        summary = say("word.summary", lang, name=self.name, lost=lost, **counts)
        lines = [f'<div lang="{lang}" class="jabatan-eval">', f"<p>{escape(plain(summary))}</p>"]
        for title, listed in self._sections(lang):
            items = "".join(f"<li>{escape(plain(line))}</li>" for line in listed)
            lines.append(f"<p><b>{escape(say(title, lang))}</b></p><ul>{items}</ul>")
        return "\n".join((*lines, self.informasi.to_html(lang), "</div>"))

    def _repr_html_(self) -> str:
        return self.to_html()
