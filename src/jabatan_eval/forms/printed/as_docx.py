"""A document as DOCX, by python-docx; the same document gives the same bytes."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.forms.printed.description import (
    Annex,
    Block,
    Document,
    Heading,
    Letterhead,
    Listing,
    Pairs,
    Paragraph,
    Picture,
    Signature,
    Signatures,
    Table,
)
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import Style, style_of
from jabatan_eval.texts import say

__all__ = ["docx_bytes", "repacked"]

_FIXED: Final = (2000, 1, 1, 0, 0, 0)
_SIGN_PT: Final = 58
"""Room to write a name in."""

_DOTS: Final = "(" + "." * 36 + ")"
_SPLIT_FROM: Final = 1_500
"""Letters from which a row of a table may break over two pages."""

_FONT_TABLE: Final = "/word/fontTable.xml"


def docx_bytes(document: Document, fit: Fitter) -> bytes:
    """The document as the bytes of a DOCX file.

    Args:
        document: what it says.
        fit: makes texts fit; it counts what it had to replace.

    Raises:
        DocumentError: the kind of document or its paper is unknown.
        MissingExtraError: the extra `forms` is not installed.
    """
    writer = _Writer(document, fit)
    writer.write()
    held = io.BytesIO()
    writer.file.save(held)
    return repacked(held.getvalue())


def repacked(packed: bytes) -> bytes:
    """The same zip with the same dates every time."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(packed)) as source,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for entry in source.infolist():
            fixed = zipfile.ZipInfo(entry.filename, _FIXED)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(fixed, source.read(entry))
    return held.getvalue()


class _Writer:
    """Writes one document, block by block."""

    def __init__(self, document: Document, fit: Fitter) -> None:
        docx: Any = needed("docx", "forms")
        self.shared: Any = needed("docx.shared", "forms")
        self.oxml: Any = needed("docx.oxml", "forms")
        self.ns: Any = needed("docx.oxml.ns", "forms")
        enum: Any = needed("docx.enum.text", "forms")
        table: Any = needed("docx.enum.table", "forms")
        self.align = {
            "left": enum.WD_ALIGN_PARAGRAPH.LEFT,
            "center": enum.WD_ALIGN_PARAGRAPH.CENTER,
            "right": enum.WD_ALIGN_PARAGRAPH.RIGHT,
            "justify": enum.WD_ALIGN_PARAGRAPH.JUSTIFY,
        }
        self.middle = table.WD_ALIGN_VERTICAL.CENTER
        self.document, self.fit, self.style = document, fit, style_of(document)
        self.file = docx.Document()

    def write(self) -> None:
        """Write all of it."""
        self._set_up()
        if self.document.letterhead is not None:
            self._letterhead(self.document.letterhead)
        if self.document.annex is not None:
            self._annex(self.document.annex)
        for place, (_, blocks) in enumerate(self.document.parts()):
            if place:
                self.file.add_page_break()
            for block in blocks:
                self._block(block)
        self.file.paragraphs[-1].paragraph_format.space_after = self.shared.Pt(0)

    def _set_up(self) -> None:
        style, document, mm, pt = self.style, self.document, self.shared.Mm, self.shared.Pt
        normal = self.file.styles["Normal"]
        normal.font.name, normal.font.size = style.font.name, pt(style.kind.size_pt)
        fonts = normal.element.rPr.rFonts
        for key in ("w:hAnsi", "w:cs", "w:eastAsia"):
            fonts.set(self.ns.qn(key), style.font.name)
        normal.paragraph_format.space_after = pt(4)
        section = self.file.sections[0]
        section.page_width, section.page_height = mm(style.width_mm), mm(style.height_mm)
        if style.landscape:
            section.orientation = 1
        margins = style.kind.margins_mm
        section.top_margin, section.bottom_margin = mm(margins.top), mm(margins.bottom)
        section.left_margin, section.right_margin = mm(margins.left), mm(margins.right)
        self._number_pages(section)
        self._name_the_substitute(style)
        facts = self.file.core_properties
        facts.title, facts.author, facts.comments = self.fit(document.title)[:255], "", ""
        facts.created = facts.modified = dt.datetime(*_FIXED)  # noqa: DTZ001
        facts.language = document.lang

    def _number_pages(self, section: Any) -> None:
        """The number of the page in the middle of its head, from the second page on if so told."""
        section.different_first_page_header_footer = not self.style.kind.first_page_numbered
        section.header.is_linked_to_previous = False
        paragraph = section.header.paragraphs[0]
        paragraph.alignment = self.align["center"]
        before, _, after = self.style.kind.page_number.partition("{page}")
        paragraph.add_run(before)
        run = paragraph.add_run()
        for kind in ("begin", None, "end"):
            if kind is None:
                field = self.oxml.OxmlElement("w:instrText")
                field.set(self.ns.qn("xml:space"), "preserve")
                field.text = "PAGE"
            else:
                field = self.oxml.OxmlElement("w:fldChar")
                field.set(self.ns.qn("w:fldCharType"), kind)
            run._r.append(field)  # noqa: SLF001  # python-docx has no fields of its own
        paragraph.add_run(after)

    def _name_the_substitute(self, style: Style) -> None:
        """Say in the file's font table which free font may stand in."""
        parts = self.file.part.package.iter_parts()
        table = next(part for part in parts if str(part.partname) == _FONT_TABLE)
        entry = (
            f'<w:font w:name="{style.font.name}"><w:altName w:val="{style.font.substitute}"/>'
            "</w:font></w:fonts>"
        )
        table._blob = table.blob.replace(b"</w:fonts>", entry.encode())  # noqa: SLF001

    def _letterhead(self, head: Letterhead) -> None:
        for place, text in enumerate((*head.names, *head.address)):
            named = place < len(head.names)
            paragraph = self._paragraph(text, "center", bold=named)
            size = self.style.kind.size_pt + (2 if named else -2)
            paragraph.runs[0].font.size = self.shared.Pt(size)
            paragraph.paragraph_format.space_after = self.shared.Pt(0)
        self._border_below(self.file.paragraphs[-1])

    def _border_below(self, paragraph: Any) -> None:
        borders = self.oxml.OxmlElement("w:pBdr")
        line = self.oxml.OxmlElement("w:bottom")
        for key, value in (("val", "double"), ("sz", "6"), ("space", "4"), ("color", "000000")):
            line.set(self.ns.qn(f"w:{key}"), value)
        borders.append(line)
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
        properties.insert_element_before(
            borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
        )
        paragraph.paragraph_format.space_after = self.shared.Pt(10)

    def _annex(self, annex: Annex) -> None:
        left = self.style.body_mm // 2
        for place, text in enumerate((annex.title, *annex.lines)):
            paragraph = self._paragraph(text, "left", bold=not place)
            paragraph.paragraph_format.left_indent = self.shared.Mm(left)
            paragraph.paragraph_format.space_after = self.shared.Pt(0)
        self.file.paragraphs[-1].paragraph_format.space_after = self.shared.Pt(12)

    def _block(self, block: Block) -> None:
        writers: dict[type, Any] = {
            Heading: self._heading,
            Paragraph: self._text,
            Pairs: self._pairs,
            Listing: self._listing,
            Table: self._table,
            Signatures: self._signatures,
            Picture: self._picture,
        }
        writers[type(block)](block)

    def _paragraph(self, text: str, align: str, *, bold: bool = False, into: Any = None) -> Any:
        """A paragraph; line ends in the text are line ends in it."""
        paragraph = (into or self.file).add_paragraph()
        paragraph.alignment = self.align[align]
        run = paragraph.add_run(self.fit(text))
        run.bold = bold or None
        return paragraph

    def _heading(self, heading: Heading) -> None:
        paragraph = self._paragraph(heading.text, heading.align, bold=True)
        form = paragraph.paragraph_format
        form.keep_with_next = True
        form.space_before = self.shared.Pt(0 if heading.level == 1 else 8)
        form.space_after = self.shared.Pt(8 if heading.level == 1 else 4)
        level = self.oxml.OxmlElement("w:outlineLvl")
        level.set(self.ns.qn("w:val"), str(heading.level - 1))
        paragraph._p.get_or_add_pPr().append(level)  # noqa: SLF001

    def _text(self, block: Paragraph) -> None:
        paragraph = self._paragraph(block.text, block.align, bold=block.bold)
        run = paragraph.runs[0]
        run.italic = block.italic or None
        if block.small:
            run.font.size = self.shared.Pt(self.style.kind.table_pt - 1)
        if block.indent_mm:
            paragraph.paragraph_format.left_indent = self.shared.Mm(block.indent_mm)

    def _grid(self, widths: Sequence[int], rows: int, *, ruled: bool) -> Any:
        table = self.file.add_table(rows, len(widths), "Table Grid" if ruled else None)
        table.autofit = False
        for column, width in zip(table.columns, widths, strict=True):
            column.width = self.shared.Mm(width)
        return table

    def _fill(
        self, cell: Any, text: str, align: str, *, bold: bool = False, size: int | None = None
    ) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.alignment = self.align[align]
        paragraph.paragraph_format.space_after = self.shared.Pt(0)
        run = paragraph.add_run(self.fit(text))
        run.bold = bold or None
        if size is not None:
            run.font.size = self.shared.Pt(size)

    def _pairs(self, pairs: Pairs) -> None:
        widths = (pairs.label_mm, 4, self.style.body_mm - pairs.label_mm - 4)
        table = self._grid(widths, len(pairs.rows), ruled=False)
        for row, texts in zip(table.rows, pairs.rows, strict=True):
            label, value = texts
            for cell, text, width in zip(row.cells, (label, ":", value), widths, strict=True):
                cell.width = self.shared.Mm(width)
                self._fill(cell, text, "left")
        self._gap()

    def _gap(self) -> None:
        """A thin empty paragraph, without which two tables would grow together."""
        paragraph = self.file.add_paragraph()
        paragraph.paragraph_format.space_after = self.shared.Pt(0)
        paragraph.paragraph_format.line_spacing = self.shared.Pt(6)

    def _listing(self, listing: Listing) -> None:
        for number, item in enumerate(listing.items, 1):
            self._item(f"{number}.", item.text, 0)
            for place, inner in enumerate(item.items):
                self._item(f"{chr(ord('a') + place % 26)}.", inner.text, 8)

    def _item(self, mark: str, text: str, indent: int) -> None:
        paragraph = self._paragraph(f"{mark}\t{text}", "justify")
        form, mm = paragraph.paragraph_format, self.shared.Mm
        form.left_indent, form.first_line_indent = mm(indent + 8), mm(-8)
        form.tab_stops.add_tab_stop(mm(indent + 8))
        form.space_after = self.shared.Pt(2)

    def _table(self, table: Table) -> None:
        widths = table.widths(self.style.body_mm)
        grid = self._grid(widths, len(table.head) + len(table.rows), ruled=table.ruled)
        lines = grid.rows
        cells = [line.cells for line in lines]
        size = self.style.kind.table_pt
        for place, row, placed in table.placed():
            head = place < len(table.head)
            for at, cell in placed:
                own = cells[place][at]
                if cell.across > 1 or cell.down > 1:
                    own = own.merge(cells[place + cell.down - 1][at + cell.across - 1])
                if head:
                    own.vertical_alignment = self.middle
                align = cell.align or ("center" if head else table.columns[at].align)
                bold = cell.bold or row.bold or head
                self._fill(own, cell.text, align, bold=bold, size=size)
            properties = lines[place]._tr.get_or_add_trPr()  # noqa: SLF001
            if sum(len(cell.text) for cell in row.cells) < _SPLIT_FROM:
                properties.append(self.oxml.OxmlElement("w:cantSplit"))
            if head:
                properties.append(self.oxml.OxmlElement("w:tblHeader"))
        self._gap()

    def _signatures(self, block: Signatures) -> None:
        for group in block.rows():
            share = self.style.body_mm // block.columns
            table = self._grid([share] * block.columns, 1, ruled=False)
            table.rows[0]._tr.get_or_add_trPr().append(  # noqa: SLF001
                self.oxml.OxmlElement("w:cantSplit")
            )
            places = range(block.columns - len(group), block.columns)
            for place, person in zip(places, group, strict=True):
                self._sign(table.rows[0].cells[place], person)
            self._gap()

    def _sign(self, cell: Any, person: Signature) -> None:
        lines = person.heading
        self._fill(cell, "\n".join(lines), "center")
        room = self._paragraph(
            say("printed.electronic", self.document.lang) if person.electronic else "",
            "center",
            into=cell,
        )
        room.paragraph_format.space_before = self.shared.Pt(_SIGN_PT // 2)
        room.paragraph_format.space_after = self.shared.Pt(_SIGN_PT // 2)
        room.runs[0].italic = True
        name = self._paragraph(person.name or _DOTS, "center", bold=bool(person.name), into=cell)
        name.runs[0].underline = bool(person.name)
        name.paragraph_format.space_after = self.shared.Pt(0)
        for text in person.below:
            below = self._paragraph(text, "center", into=cell)
            below.paragraph_format.space_after = self.shared.Pt(0)
        for paragraph in cell.paragraphs[:-1]:
            paragraph.paragraph_format.keep_with_next = True

    def _picture(self, picture: Picture) -> None:
        from jabatan_eval.forms.printed.as_pdf import svg_as_png

        image = svg_as_png(picture.svg)
        width = self.shared.Mm(self.style.body_mm)
        height = self.shared.Mm(self.style.height_mm - 60)
        shape = self.file.add_picture(io.BytesIO(image), width=width)
        if shape.height > height:
            shape.width, shape.height = int(shape.width * height / shape.height), height
        shape._inline.docPr.set("descr", self.fit(picture.text))  # noqa: SLF001
