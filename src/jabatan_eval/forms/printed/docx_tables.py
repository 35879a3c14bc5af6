"""Tables of a DOCX file: widths, merged cells, heads that are repeated, rows that stay whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from jabatan_eval.forms.printed.described_table import Line, Placed, Table
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import Style
from jabatan_eval.forms.printed.wordml import ParagraphForm, RunForm, paragraph, twips

__all__ = ["Grid", "grid_xml"]


def grid_xml(
    widths: Sequence[int], rows: Sequence[Sequence[tuple[str, int]]], *, indent: int = 0,
    whole: bool = False,
) -> str:  # fmt: skip
    """A table without lines, of cells that are written already.

    Args:
        widths: of its columns, in millimetres.
        rows: each cell's XML and width.
        indent: how far from the margin it begins, in millimetres.
        whole: whether its rows stay whole on one page.
    """
    keep = "<w:trPr><w:cantSplit/></w:trPr>" if whole else ""
    inner = "".join(
        f"<w:tr>{keep}"
        + "".join(f"<w:tc>{_width(width)}</w:tcPr>{text}</w:tc>" for text, width in cells)
        + "</w:tr>"
        for cells in rows
    )
    return f"<w:tbl>{_properties(widths, '', indent)}{inner}</w:tbl>"


def _width(width: int) -> str:
    return f'<w:tcPr><w:tcW w:w="{twips(width)}" w:type="dxa"/>'


def _properties(widths: Sequence[int], style: str, indent: int = 0, *, middle: bool = False) -> str:
    named = f'<w:tblStyle w:val="{style}"/>' if style else ""
    moved = f'<w:tblInd w:w="{twips(indent)}" w:type="dxa"/>' if indent else ""
    centred = '<w:jc w:val="center"/>' if middle else ""
    columns = "".join(f'<w:gridCol w:w="{twips(width)}"/>' for width in widths)
    margins = "" if style else _NO_MARGINS
    return (
        f'<w:tblPr>{named}<w:tblW w:w="{sum(map(twips, widths))}" w:type="dxa"/>{centred}{moved}'
        f'<w:tblLayout w:type="fixed"/>{margins}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
    )


_NO_MARGINS: Final = (
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>'
)


class Grid:
    """A table of the description, ready to be written.

    Args:
        table: what it says.
        style: how its document is printed.
        fit: makes texts fit.
        with_next: whether its last rows stay on one page with what follows it.
    """

    def __init__(self, table: Table, style: Style, fit: Fitter, *, with_next: bool = False) -> None:
        self.table, self.fit = table, fit
        self.widths = table.widths(style.body_mm)
        self.size = table.size_pt or style.kind.table_pt
        count = len(table.head) + len(table.rows)
        self.stay = range(count - table.closing, count if with_next else count - 1)
        """The rows that stay on one page with what follows them."""

    def xml(self) -> str:
        """The table."""
        rows = "".join(map(self._row, self.table.lines()))
        style = "TableGrid" if self.table.ruled else ""
        middle = self.table.width_mm is not None
        return f"<w:tbl>{_properties(self.widths, style, middle=middle)}{rows}</w:tbl>"

    def _row(self, line: Line) -> str:
        whole = "" if line.breakable else "<w:cantSplit/>"
        properties = whole + ("<w:tblHeader/>" if line.head else "")
        cells = "".join(self._cell(cell, line) for cell in line.grid)
        return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{cells}</w:tr>"

    def _cell(self, placed: Placed, line: Line) -> str:
        at, cell = placed.at, placed.cell
        span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
        merge = "restart" if placed.begins else "continue"
        tall = f'<w:vMerge w:val="{merge}"/>' if cell.down > 1 else ""
        middle = '<w:vAlign w:val="center"/>' if line.head else ""
        width = sum(self.widths[at : at + cell.across])
        look = RunForm(bold=placed.bold, size_pt=self.size)
        text = self.fit(cell.text) if placed.begins else ""
        stays = line.row.section or line.place in self.stay
        form = ParagraphForm(placed.align, tight=True, keep_next=stays)
        return f"<w:tc>{_width(width)}{span}{tall}{middle}</w:tcPr>{paragraph(text, form, look)}</w:tc>"
