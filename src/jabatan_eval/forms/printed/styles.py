"""Papers, fonts and kinds of document, as `data/documents.yaml` has them."""

from __future__ import annotations

from functools import lru_cache
from typing import Annotated, Literal, TypeVar

from pydantic import Field

from jabatan_eval.catalogue.basics import (
    Bilingual,
    Confidence,
    FactorCode,
    Flag,
    Frozen,
    Line,
    Name,
    Positive,
    Sources,
)
from jabatan_eval.catalogue.shipped import DataFile, read_data
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.forms.printed.description import Document
from jabatan_eval.texts import shown

__all__ = [
    "FactorParts", "Font", "Kind", "Margins", "OfficialForm", "Paper", "Style", "Styles", "Word",
    "style_of", "styles",
]  # fmt: skip


class Paper(Frozen, frozen=True):
    """A size of paper, standing.

    Examples:
        >>> styles().paper("F4").height_mm
        330
    """

    name: Line
    width_mm: Positive
    height_mm: Positive


class Font(Frozen, frozen=True):
    """A font, and the free one that ships in its place.

    Examples:
        >>> styles().font("Bookman Old Style").substitute
        'TeX Gyre Bonum'
    """

    name: Line
    substitute: Line
    files: Name
    generic: Literal["serif", "sans-serif"]
    sources: Sources


class Margins(Frozen, frozen=True):
    """The four margins in millimetres."""

    top: Positive
    right: Positive
    bottom: Positive
    left: Positive


class Kind(Frozen, frozen=True):
    """A kind of document: its paper, font, sizes in points, margins, and how pages are numbered."""

    name: Name
    label: Bilingual
    paper: Line
    font: Line
    size_pt: Positive
    table_pt: Positive
    margins_mm: Margins
    page_number: Line | None
    """How a page is numbered, with `{page}`; None for not at all."""
    first_page_numbered: Flag
    confidence: Confidence
    sources: Sources
    note: Bilingual


class Word(Frozen, frozen=True):
    """Words that a form says by itself, with places for what it is told."""

    key: Name
    text: Line


class FactorParts(Frozen, frozen=True):
    """The parts in which a factor's narrative stands on the informasi faktor."""

    scheme: Name
    factor: FactorCode
    parts: Annotated[tuple[Word, ...], Field(min_length=1)]
    confidence: Confidence
    sources: Sources


class OfficialForm(Frozen, frozen=True):
    """An official form: what is said of it, how it is printed, and its own words."""

    name: Name
    """The function that makes it."""
    label: Bilingual
    kind: Name
    formats: Annotated[tuple[Literal["docx", "pdf", "xlsx", "html"], ...], Field(min_length=1)]
    confidence: Confidence
    """How well its fields are known."""
    sources: Sources
    note: Bilingual
    words: tuple[Word, ...] = ()


Entry = TypeVar("Entry", Paper, Font, Kind, OfficialForm)


class Styles(DataFile, frozen=True):
    """The form of `data/documents.yaml`."""

    papers: Annotated[tuple[Paper, ...], Field(min_length=1)]
    fonts: Annotated[tuple[Font, ...], Field(min_length=1)]
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)]
    factor_parts: tuple[FactorParts, ...]
    words: tuple[Word, ...]
    """Words that several forms use."""
    forms: Annotated[tuple[OfficialForm, ...], Field(min_length=1)]

    def parts_of(self, scheme: str, factor: str) -> tuple[Word, ...]:
        """The parts of a factor's narrative; empty where it is not split.

        Examples:
            >>> [part.text for part in styles().parts_of("struktural", "1")]
            ['Ruang Lingkup', 'Dampak']
        """
        split = (
            one.parts for one in self.factor_parts if (one.scheme, one.factor) == (scheme, factor)
        )
        return next(split, ())

    def form(self, name: str) -> OfficialForm:
        """The official form of this name.

        Raises:
            DocumentError: there is none.

        Examples:
            >>> styles().form("berita_acara").confidence
            'low'
        """
        return _named(self.forms, name, "unknown_form")

    def paper(self, name: str) -> Paper:
        """The paper of this name.

        Raises:
            DocumentError: there is none.
        """
        return _named(self.papers, name, "unknown_paper")

    def font(self, name: str) -> Font:
        """The font of this name.

        Raises:
            DocumentError: there is none.
        """
        return _named(self.fonts, name, "unknown_font")

    def kind(self, name: str) -> Kind:
        """The kind of document of this name.

        Raises:
            DocumentError: there is none.
        """
        return _named(self.kinds, name, "unknown_kind_of_document")


def _named(entries: tuple[Entry, ...], name: str, fault: str) -> Entry:
    for entry in entries:
        if entry.name == name:
            return entry
    allowed = tuple(entry.name for entry in entries)
    raise DocumentError([Fault(fault, given=shown(name), allowed=allowed)])


@lru_cache(maxsize=1)
def styles() -> Styles:
    """The styles of the shipped file, read when first wanted.

    Examples:
        >>> [kind.name for kind in styles().kinds]
        ['lampiran', 'berita_acara', 'surat', 'formulir', 'peta']
    """
    return read_data(Styles, "documents.yaml")


class Style(Frozen, frozen=True):
    """How one document is printed: its kind, on its paper, in its font.

    Examples:
        >>> from jabatan_eval.forms.printed.description import Document
        >>> style = style_of(Document("Peta", "formulir", (), paper="A3", landscape=True))
        >>> style.width_mm, style.height_mm, style.body_mm
        (420, 297, 385)
    """

    kind: Kind
    paper: Paper
    font: Font
    landscape: Flag

    @property
    def width_mm(self) -> int:
        """The page's width as it lies."""
        return self.paper.height_mm if self.landscape else self.paper.width_mm

    @property
    def height_mm(self) -> int:
        """The page's height as it lies."""
        return self.paper.width_mm if self.landscape else self.paper.height_mm

    @property
    def body_mm(self) -> int:
        """The width between the margins."""
        return self.width_mm - self.kind.margins_mm.left - self.kind.margins_mm.right


def style_of(printed: Document) -> Style:
    """How a document is printed.

    Raises:
        DocumentError: its kind or its paper is unknown.
    """
    found = styles()
    kind = found.kind(printed.kind)
    paper = found.paper(printed.paper or kind.paper)
    return Style(kind=kind, paper=paper, font=found.font(kind.font), landscape=printed.landscape)
