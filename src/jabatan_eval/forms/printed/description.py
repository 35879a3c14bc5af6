"""What a document says and in which order, whatever file it becomes: blocks of plain text.

One description feeds every format, so that they cannot part. A block holds text and nothing that
a format would run; each writer escapes what its format gives a meaning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from jabatan_eval.forms.printed.described_table import (
    SPLIT_FROM,
    Align,
    Cell,
    Column,
    Row,
    Table,
)

__all__ = [
    "SPLIT_FROM", "Align", "Annex", "Block", "Break", "Cell", "Column", "Document", "Heading", "Item",
    "Letterhead", "Listing", "Pairs", "Paragraph", "Picture", "Row", "Signature", "Signatures",
    "Table", "Told", "kept",
]  # fmt: skip


class Told(Protocol):
    """What can say itself in one language."""

    def message(self, lang: str = "id") -> str:
        """It as a sentence."""
        ...


_NAME_DOTS: Final = 36
_PAIRS_WHOLE: Final = 6
"""Labels of which a block of labels stays on one page."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title or heading of its own line; several lines of one stand in `text` by line breaks.

    Examples:
        >>> Heading("BERITA ACARA").align
        'center'
    """

    text: str
    level: int = 1
    """1 for the document's title, 2 for a part, 3 for a part of a part."""
    align: Align = "center"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of running text."""

    text: str
    align: Align = "justify"
    bold: bool = False
    italic: bool = False
    small: bool = False
    """A remark at the foot of a form, set smaller."""
    indent_mm: int = 0
    with_next: bool = False
    """Whether it stays on one page with what follows."""
    above_mm: int = 0
    """Room left above it, besides that of every paragraph."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Labels and what stands behind them, the colons under each other.

    Examples:
        >>> Pairs((("Nama Jabatan", "Kepala Bidang"),)).rows[0][1]
        'Kepala Bidang'
    """

    rows: tuple[tuple[str, str], ...]
    label_mm: int = 42
    marks: tuple[str, ...] = ()
    """A number or letter before each label; empty where they have none."""
    indent_mm: int = 0
    with_next: bool = False
    """Whether the last row stays on one page with what follows."""

    @property
    def whole(self) -> bool:
        """Whether its rows stay on one page: few enough and short, as those of one person.

        Examples:
            >>> Pairs((("Nama", "A"), ("NIP", "1"))).whole
            True
        """
        letters = sum(len(text) for row in self.rows for text in row)
        return len(self.rows) <= _PAIRS_WHOLE and letters < SPLIT_FROM

    @property
    def marked(self) -> Iterator[tuple[str, str, str]]:
        """Each row with its mark.

        Examples:
            >>> [*Pairs((("Umur", "25"),), marks=("a.",)).marked]
            [('a.', 'Umur', '25')]
        """
        marks = self.marks or ("",) * len(self.rows)
        return ((mark, *row) for mark, row in zip(marks, self.rows, strict=True))


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list, with items of its own below it."""

    text: str
    items: tuple[Item, ...] = ()


@dataclass(frozen=True, slots=True)
class Listing:
    """A numbered list; what is below an item is lettered.

    Examples:
        >>> Listing((Item("Laporan"),)).mark
        '1.'
    """

    items: tuple[Item, ...]
    mark: str = "1."
    """How items are marked: `1.`, `1)`, `a.`, `A.` or `I.`."""
    indent_mm: int = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signs: the words above the name, the name, and what stands under it.

    Examples:
        >>> Signature(("Ketua Tim,",), name=None).name is None
        True
    """

    heading: tuple[str, ...]
    name: str | None
    """None for a dotted line."""
    below: tuple[str, ...] = ()
    """Rank and NIP, a line each."""
    electronic: bool = False
    """Whether a frame for an electronic signature takes the place of the room to write."""

    @property
    def written(self) -> str:
        """The name, or a dotted line.

        Examples:
            >>> Signature((), None).written == f"({'.' * 36})"
            True
        """
        return self.name or f"({'.' * _NAME_DOTS})"


@dataclass(frozen=True, slots=True)
class Signatures:
    """Signatures of a few people side by side, all of them whole on one page."""

    people: tuple[Signature, ...]
    columns: int = 2
    first_alone: bool = False
    """Whether the first signs in a row of its own."""

    def rows(self) -> Iterator[tuple[Signature, ...]]:
        """The signatures in rows of so many.

        Examples:
            >>> [len(row) for row in Signatures((Signature((), None),) * 3).rows()]
            [2, 1]
        """
        first = int(self.first_alone)
        if first:
            yield self.people[:first]
        for start in range(first, len(self.people), self.columns):
            yield self.people[start : start + self.columns]


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing as SVG that this library made itself."""

    svg: str
    text: str
    """What it shows, in words."""
    sheet: bool = False
    """Whether it is a sheet of the document's paper, which it covers to its edges."""


@dataclass(frozen=True, slots=True)
class Break:
    """The rest starts on a new page; in a workbook, on a new sheet of this name."""

    name: str = ""


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an agency's paper: its names, the largest first, then its address lines."""

    names: tuple[str, ...]
    address: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """The heading of an annex at the top right: LAMPIRAN, number, and of what.

    Examples:
        >>> Annex("LAMPIRAN", ("PERATURAN BUPATI CONTOH",)).lines
        ('PERATURAN BUPATI CONTOH',)
    """

    title: str
    lines: tuple[str, ...]


Block = Heading | Paragraph | Pairs | Listing | Table | Signatures | Picture | Annex | Break


def kept(blocks: Sequence[Block]) -> list[bool]:
    """Whether each block stays on one page with the signatures that follow it.

    Nobody signs on a page without any of the text: what stands above the signatures stays with
    them, over remarks between the two.

    Examples:
        >>> text, names = Paragraph("Demikian."), Signatures((Signature((), None),))
        >>> kept([text, text, names])
        [False, True, False]
    """
    found = [False] * len(blocks)
    for place in (place for place, block in enumerate(blocks) if isinstance(block, Signatures)):
        for at in range(place - 1, -1, -1):
            block = blocks[at]
            found[at] = isinstance(block, (Paragraph, Table))
            if not isinstance(block, Paragraph) or not (block.small or block.with_next):
                break
    return found


@dataclass(frozen=True, slots=True)
class Document:
    """A document: its kind, its paper, and its blocks in order.

    Attributes:
        title: what it is called in a file's properties.
        kind: the kind of document, by which data gives font, paper and page numbers.
        blocks: what it says, in order.
        name: a short name, for a sheet of a workbook.
        paper: the name of a paper; None for that of the kind.
        landscape: whether the long side lies.
        letterhead: the head of the paper, if any.
        annex: the heading of an annex, if it is one.
        lang: the language that it is written in.
        lacking: what the form asks for and nothing is known of; it says so where that would stand.

    Examples:
        >>> Document("Rekap", "lampiran", (Heading("REKAPITULASI"),)).lang
        'id'
    """

    title: str
    kind: str
    blocks: tuple[Block, ...]
    name: str = "dokumen"
    paper: str | None = None
    landscape: bool = False
    letterhead: Letterhead | None = None
    annex: Annex | None = None
    lang: str = "id"
    lacking: tuple[Told, ...] = ()

    def parts(self) -> Iterator[tuple[str, tuple[Block, ...]]]:
        """The blocks between breaks, each part with its name.

        Examples:
            >>> both = Document("A", "formulir", (Paragraph("x"), Break("dua"), Paragraph("y")))
            >>> [name for name, _ in both.parts()]
            ['dokumen', 'dua']
        """
        name, held = self.name, list[Block]()
        for block in self.blocks:
            if isinstance(block, Break):
                yield name, tuple(held)
                name, held = block.name or name, []
            else:
                held.append(block)
        yield name, tuple(held)
