"""A document as DOCX; the same document gives the same bytes.

The XML is written directly: a form takes a millisecond, and nothing in it is left to a template.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import accumulate
from typing import Any, Final

from jabatan_eval.forms.printed.description import (
    Annex,
    Block,
    Document,
    Heading,
    Item,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Picture,
    Signature,
    Signatures,
    Table,
    kept,
)
from jabatan_eval.forms.printed.docx_package import package
from jabatan_eval.forms.printed.docx_tables import Grid, grid_xml
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.forms.printed.wording import numbered
from jabatan_eval.forms.printed.wordml import (
    ParagraphForm,
    RunForm,
    drawing,
    emu,
    paragraph,
    twips,
)
from jabatan_eval.texts import say

__all__ = ["docx_bytes"]

_SIGN_PT: Final = 20
"""Room above and below the line on which a name is signed."""

_TITLE_AT_MOST: Final = 255
_MARK_MM: Final = 8
"""From the mark of an item to its text."""

_COLON_MM: Final = 4
_PT_A_MM: Final = 72 / 25.4
_GAP_PT: Final = 6
_ABOVE_SIGNATURES_PT: Final = 14
_KEPT: Final = ParagraphForm("center", after_pt=0, keep_next=True)
_LAST: Final = ParagraphForm("center", after_pt=0)
_EMPTY: Final = paragraph("", _KEPT)
_FRAME_MM: Final = 6
_BREAK: Final = paragraph("", ParagraphForm(after_pt=0, line_pt=1, new_page=True))
"""A page is begun by its first paragraph: one that ended the page before could itself go over."""

_PICTURE_LESS_MM: Final = 60
"""How much lower than the page a picture in the text is."""


def docx_bytes(document: Document, fit: Fitter) -> bytes:
    """The document as the bytes of a DOCX file.

    Args:
        document: what it says.
        fit: makes texts fit; it counts what it had to replace.

    Raises:
        DocumentError: the kind of document or its paper is unknown.
        MissingExtraError: it has a picture, and the extra `forms` is not installed.

    Examples:
        >>> letter = Document("Surat", "surat", (Paragraph("Isi"),))
        >>> docx_bytes(letter, Fitter())[:2]
        b'PK'
    """
    writer = _Writer(document, fit)
    body = "".join(writer.body())
    title = fit(document.title)[:_TITLE_AT_MOST]
    return package(body, writer.style, title, document.lang, writer.pictures)


class _Writer:
    """Writes one document, block by block."""

    def __init__(self, document: Document, fit: Fitter) -> None:
        self.document, self.fit, self.style = document, fit, style_of(document)
        self.pictures: list[bytes] = []

    def body(self) -> Iterator[str]:
        """The XML of all blocks."""
        if self.document.letterhead is not None:
            yield from self._letterhead(self.document.letterhead)
        if self.document.annex is not None:
            yield from self._annex(self.document.annex)
        for place, (_, blocks) in enumerate(self.document.parts()):
            if place:
                yield _BREAK
            for at, (block, stays) in enumerate(zip(blocks, kept(blocks), strict=True), 1):
                yield from self._block(block, stays)
                heads = isinstance(block, Pairs) and block.with_next
                if isinstance(block, (Table, Pairs, Signatures)) and not heads:
                    yield _gap(_GAP_PT if at < len(blocks) else 1, keep_next=stays)

    def _block(self, block: Block, stays: bool) -> Iterator[str]:
        """A block; `stays` is whether it stays on one page with the signatures after it."""
        if isinstance(block, Table):
            return iter((Grid(block, self.style, self.fit, with_next=stays).xml(),))
        if isinstance(block, Paragraph):
            return self._text(block, stays or block.with_next)
        writers: dict[type, Any] = {
            Heading: self._heading,
            Pairs: self._pairs,
            Listing: self._listing,
            Signatures: self._signatures,
            Picture: self._picture,
            Annex: self._annex,
        }
        written: Iterator[str] = writers[type(block)](block)
        return written

    def _letterhead(self, head: Letterhead) -> Iterator[str]:
        texts, size = (*head.names, *head.address), self.style.kind.size_pt
        for place, text in enumerate(texts):
            named, last = place < len(head.names), place == len(texts) - 1
            form = ParagraphForm(
                "center", after_pt=10 if last else 0, border="below" if last else None
            )
            look = RunForm(bold=named, size_pt=size + (2 if named else -2))
            yield paragraph(self.fit(text), form, look)

    def _annex(self, annex: Annex) -> Iterator[str]:
        lines = (annex.title, *annex.lines)
        for place, text in enumerate(lines):
            last = place == len(lines) - 1
            form = ParagraphForm(
                after_pt=12 if last else 0, indent=twips(self.style.body_mm / 2), keep_next=True
            )
            yield paragraph(self.fit(text), form, RunForm(bold=not place))

    def _heading(self, heading: Heading) -> Iterator[str]:
        form = ParagraphForm(heading.align, style=f"Heading{heading.level}")
        yield paragraph(self.fit(heading.text), form)

    def _text(self, block: Paragraph, stays: bool) -> Iterator[str]:
        size = self.style.kind.table_pt - 1 if block.small else None
        look = RunForm(bold=block.bold, italic=block.italic, size_pt=size)
        above = block.above_mm * _PT_A_MM if block.above_mm else None
        form = ParagraphForm(
            block.align, before_pt=above, indent=twips(block.indent_mm), keep_next=stays
        )
        yield paragraph(self.fit(block.text), form, look)

    def _pairs(self, pairs: Pairs) -> Iterator[str]:
        """Rows of a table; a last one that only heads what follows, as a paragraph.

        LibreOffice does not keep a row of a table with what stands below the table.
        """
        mark = _MARK_MM if pairs.marks else 0
        rest = self.style.body_mm - pairs.indent_mm - mark - pairs.label_mm - _COLON_MM
        widths = [*([mark] if mark else []), pairs.label_mm, _COLON_MM, rest]
        rows = [(sign, label, ":", value)[-len(widths) :] for sign, label, value in pairs.marked]
        heads = pairs.with_next and not rows[-1][-1]
        cells = []
        for place, texts in enumerate(rows[: len(rows) - heads], 1):
            end = place == len(rows)
            form = ParagraphForm(after_pt=2, keep_next=pairs.with_next if end else pairs.whole)
            written = (paragraph(self.fit(text), form) for text in texts)
            cells.append([*zip(written, widths, strict=True)])
        if cells:
            yield grid_xml(widths, cells, indent=pairs.indent_mm, whole=pairs.whole)
        if heads:
            stops = accumulate(widths[:-2], initial=pairs.indent_mm)
            form = ParagraphForm(
                after_pt=2, indent=twips(pairs.indent_mm), tabs=tuple(map(twips, stops)),
                keep_next=True,
            )  # fmt: skip
            yield paragraph("\t".join(map(self.fit, rows[-1][:-1])), form)
        elif pairs.with_next:
            yield _gap(_GAP_PT, keep_next=True)

    def _listing(self, listing: Listing) -> Iterator[str]:
        yield from self._items(listing.items, listing.mark, listing.indent_mm)

    def _items(self, items: Sequence[Item], mark: str, indent: int) -> Iterator[str]:
        form = ParagraphForm(
            "justify", after_pt=2, indent=twips(indent + _MARK_MM), hanging=twips(_MARK_MM),
            tabs=(twips(indent + _MARK_MM),),
        )  # fmt: skip
        for number, item in enumerate(items, 1):
            yield paragraph(f"{numbered(mark, number)}\t{self.fit(item.text)}", form)
            yield from self._items(item.items, "a.", indent + _MARK_MM)

    def _signatures(self, block: Signatures) -> Iterator[str]:
        """Names of one row stand at one height; every row stays with the next."""
        width = self.style.body_mm // block.columns
        groups = [*block.rows()]
        for place, group in enumerate(groups):
            if place:
                yield _gap(1, keep_next=True)
            end = _LAST if place == len(groups) - 1 else _KEPT
            empty = [(_EMPTY, width)] * (block.columns - len(group))
            rows = [
                [*empty, *(("".join(cell(person)), width) for person in group)]
                for cell in (self._office, self._room, partial(self._name, end=end))
            ]
            yield grid_xml([width] * block.columns, rows, whole=True)

    def _office(self, person: Signature) -> Iterator[str]:
        form = ParagraphForm("center", before_pt=_ABOVE_SIGNATURES_PT, after_pt=0, keep_next=True)
        yield paragraph(self.fit("\n".join(person.heading)), form)

    def _room(self, person: Signature) -> Iterator[str]:
        """Room to sign in, or the words that stand for an electronic signature."""
        if person.electronic:
            form = ParagraphForm(
                "center", before_pt=_SIGN_PT, after_pt=_SIGN_PT, keep_next=True, border="box",
                indent=twips(_FRAME_MM), indent_right=twips(_FRAME_MM),
            )  # fmt: skip
            told = say("printed.electronic", self.document.lang)
            yield paragraph(told, form, RunForm(italic=True))
        else:
            yield paragraph(
                "", ParagraphForm("center", before_pt=_SIGN_PT, after_pt=_SIGN_PT, keep_next=True)
            )

    def _name(self, person: Signature, end: ParagraphForm) -> Iterator[str]:
        named = bool(person.name)
        lines = [
            (person.written, RunForm(bold=named, underline=named)),
            *((text, RunForm()) for text in person.below),
        ]
        for place, (text, look) in enumerate(lines, 1):
            yield paragraph(self.fit(text), end if place == len(lines) else _KEPT, look)

    def _picture(self, picture: Picture) -> Iterator[str]:
        from jabatan_eval.forms.printed.as_pdf import svg_as_png

        image = svg_as_png(picture.svg)
        self.pictures.append(image)
        width, height = int.from_bytes(image[16:20]), int.from_bytes(image[20:24])
        if picture.sheet:
            size = emu(self.style.width_mm), emu(self.style.height_mm)
        else:
            most = self.style.body_mm, self.style.height_mm - _PICTURE_LESS_MM
            across = min(most[0], most[1] * width / height)
            size = emu(across), emu(across * height / width)
        told = self.fit(picture.text)
        inner = drawing(len(self.pictures), told, *size, sheet=picture.sheet)
        yield paragraph([inner], ParagraphForm("center", after_pt=0))


def _gap(points: int, *, keep_next: bool = False) -> str:
    """A thin empty paragraph, without which two tables would grow together."""
    return paragraph("", ParagraphForm(after_pt=0, line_pt=points, keep_next=keep_next))
