"""A document as an HTML page for the screen: one file, no script, no network, all text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from jabatan_eval.forms.printed.description import (
    Annex,
    Block,
    Document,
    Heading,
    Item,
    Listing,
    Pairs,
    Paragraph,
    Picture,
    Signature,
    Signatures,
    Table,
)
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import style_of
from jabatan_eval.texts import say

__all__ = ["html_text"]

_STYLE = """
body{{margin:2em auto;max-width:{width}mm;padding:0 1em;font:{size}pt/1.35 "{font}","{substitute}",{generic};
color:#000;background:#fff}}
h1{{font-size:1.1em;text-align:center}}h2,h3{{font-size:1em}}
table{{border-collapse:collapse;width:100%;margin:.6em 0}}
table.ruled{{font-size:{table}pt;table-layout:fixed}}table.ruled th,table.ruled td{{border:1px solid #333;padding:.2em .4em;white-space:pre-wrap}}
.wide{{overflow-x:auto}}.pairs{{width:auto}}.mark{{width:8mm}}.colon{{width:4mm}}
th,td{{vertical-align:top;text-align:left;overflow-wrap:break-word}}p,li,h1,h2,h3{{overflow-wrap:anywhere}}thead th{{vertical-align:middle;text-align:center}}
.head{{text-align:center;border-bottom:2pt solid #000;padding-bottom:.3em;margin-bottom:1.2em;position:relative}}
.head::after{{content:"";position:absolute;left:0;right:0;bottom:-4pt;border-bottom:.6pt solid #000}}
.annex{{margin-left:50%}}.center{{text-align:center}}.right{{text-align:right}}.justify{{text-align:justify}}
.small{{font-size:.85em}}.sign{{break-inside:avoid;table-layout:fixed}}.sign td{{text-align:center;padding-top:1em}}
.room{{height:5em;display:flex;align-items:center;justify-content:center}}.room i{{border:1px solid #000;padding:.3em .6em}}svg{{max-width:100%;height:auto}}
@page{{size:{page_width}mm {page_height}mm;margin:{top}mm {right}mm {bottom}mm {left}mm}}
@media print{{body{{margin:0;max-width:none;padding:0}}.wide{{overflow:visible}}.wide table{{min-width:0!important}}}}
"""


def html_text(document: Document, fit: Fitter) -> str:
    """The document as the text of an HTML file.

    Args:
        document: what it says.
        fit: makes texts fit; it counts what it had to replace.

    Raises:
        DocumentError: the kind of document or its paper is unknown.

    Examples:
        >>> page = html_text(Document("Uji", "formulir", (Paragraph("<b>"),)), Fitter())
        >>> "&lt;b&gt;" in page, "<script" in page
        (True, False)
    """
    return "\n".join(_Writer(document, fit).lines()) + "\n"


class _Writer:
    """Writes one document, block by block."""

    def __init__(self, document: Document, fit: Fitter) -> None:
        self.document, self.fit, self.style = document, fit, style_of(document)

    def text(self, text: str) -> str:
        """A text, fitted and escaped; its line ends become line breaks."""
        return escape(self.fit(text)).replace("\n", "<br>")

    def lines(self) -> Iterator[str]:
        """The lines of the page."""
        document, style = self.document, self.style
        margins = style.kind.margins_mm
        css = _STYLE.format(
            width=style.body_mm, size=style.kind.size_pt, font=style.font.name,
            substitute=style.font.substitute, generic=style.font.generic,
            table=style.kind.table_pt, page_width=style.width_mm, page_height=style.height_mm,
            top=margins.top, right=margins.right, bottom=margins.bottom, left=margins.left,
        )  # fmt: skip
        yield "<!DOCTYPE html>"
        yield f'<html lang="{document.lang}"><head><meta charset="utf-8">'
        yield (
            '<meta http-equiv="Content-Security-Policy" '
            "content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">"
        )
        yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
        yield f"<title>{escape(self.fit(document.title))}</title><style>{css}</style></head><body>"
        if (head := document.letterhead) is not None:
            names = "<br>".join(f"<b>{self.text(name)}</b>" for name in head.names)
            address = "".join(f"<br><small>{self.text(line)}</small>" for line in head.address)
            yield f'<div class="head">{names}{address}</div>'
        if document.annex is not None:
            yield self.annex(document.annex)
        for place, (_, blocks) in enumerate(document.parts()):
            if place:
                yield '<hr style="break-after:page;border:0">'
            for block in blocks:
                yield self.block(block)
        yield "</body></html>"

    def block(self, block: Block) -> str:
        """One block."""
        writers: dict[type, Any] = {
            Heading: self.heading,
            Paragraph: self.paragraph,
            Pairs: self.pairs,
            Listing: self.listing,
            Table: lambda table: "\n".join(self.table(table)),
            Signatures: self.signatures,
            Picture: self.picture,
            Annex: self.annex,
        }
        written: str = writers[type(block)](block)
        return written

    def heading(self, heading: Heading) -> str:
        """A heading."""
        tag = f"h{heading.level}"
        return f'<{tag} class="{heading.align}">{self.text(heading.text)}</{tag}>'

    def pairs(self, pairs: Pairs) -> str:
        """Labels and what stands behind them."""
        style = f'style="width:min({pairs.label_mm}mm,40vw);font-weight:normal"'
        rows = []
        for mark, label, value in pairs.marked:
            first = f'<td class="mark">{self.text(mark)}</td>' if pairs.marks else ""
            head = f'<th scope="row" {style}>{self.text(label)}</th><td class="colon">:</td>'
            rows.append(f"<tr>{first}{head}<td>{self.text(value)}</td></tr>")
        return f'<table class="pairs"{_indent(pairs.indent_mm)}>{"".join(rows)}</table>'

    def annex(self, annex: Annex) -> str:
        """The heading of an annex."""
        rest = "".join(f"<br>{self.text(line)}" for line in annex.lines)
        return f'<p class="annex"><b>{self.text(annex.title)}</b>{rest}</p>'

    def signatures(self, block: Signatures) -> str:
        """Signatures side by side."""
        tables = (
            f'<table class="sign"><tr>{"<td></td>" * (block.columns - len(row))}'
            f"{''.join(map(self.person, row))}</tr></table>"
            for row in block.rows()
        )
        return "\n".join(tables)

    def picture(self, picture: Picture) -> str:
        """A drawing, with what it shows in words."""
        return f'<figure aria-label="{self.text(picture.text)}">{picture.svg}</figure>'

    def paragraph(self, block: Paragraph) -> str:
        """A paragraph."""
        text = self.text(block.text)
        for tag, wanted in (("b", block.bold), ("i", block.italic)):
            text = f"<{tag}>{text}</{tag}>" if wanted else text
        size = " small" if block.small else ""
        above = f' style="margin-top:{block.above_mm}mm"' if block.above_mm else ""
        return f'<p class="{block.align}{size}"{above or _indent(block.indent_mm)}>{text}</p>'

    def listing(self, listing: Listing) -> str:
        """A numbered list."""
        return f"<div{_indent(listing.indent_mm)}>{self.items(listing.items, listing.mark)}</div>"

    def items(self, items: Iterable[Item], mark: str) -> str:
        """The items of a list, with the lists below them."""
        inner = (
            f"<li>{self.text(item.text)}{self.items(item.items, 'a.') if item.items else ''}</li>"
            for item in items
        )
        return f'<ol type="{mark[0]}">{"".join(inner)}</ol>'

    def table(self, table: Table) -> Iterator[str]:
        """A table; its head's cells are headings.

        It stays as wide as on paper, to be scrolled on a small screen: no number is broken.
        """
        shares = sum(column.share for column in table.columns)
        least = table.width_mm or self.style.body_mm
        wanted = (
            ("font-size:{}pt", table.size_pt), ("max-width:{}mm;margin:auto", table.width_mm),
            ("min-width:{}mm", least if table.ruled else None),
        )  # fmt: skip
        own = ";".join(text.format(value) for text, value in wanted if value is not None)
        size = f' style="{own}"' if own else ""
        yield (
            f'<div class="wide"><table class="{"ruled" if table.ruled else "plain"}"{size}><colgroup>'
            + "".join(
                f'<col style="width:{100 * column.share / shares:.4g}%">'
                for column in table.columns
            )
            + "</colgroup><thead>"
        )
        for line in table.lines():
            if line.place == len(table.head):
                yield "</thead><tbody>"
            cells = []
            for _, cell, align, bold, _, _ in line.cells:
                tag = "th" if line.head or line.row.section else "td"
                span = f' colspan="{cell.across}"' if cell.across > 1 else ""
                span += f' rowspan="{cell.down}"' if cell.down > 1 else ""
                own = "" if line.head or align == "left" else f' class="{align}"'
                text = self.text(cell.text)
                text = f"<b>{text}</b>" if bold and tag == "td" else text
                cells.append(f"<{tag}{span}{own}>{text}</{tag}>")
            yield f"<tr>{''.join(cells)}</tr>"
        yield ("</tbody>" if table.rows else "</thead>") + "</table></div>"

    def person(self, person: Signature) -> str:
        """Who signs."""
        heading = "<br>".join(map(self.text, person.heading))
        electronic = escape(say("printed.electronic", self.document.lang))
        room = f"<i>{electronic}</i>" if person.electronic else ""
        name = self.text(person.written)
        name = f"<b><u>{name}</u></b>" if person.name else name
        below = "".join(f"<br>{self.text(line)}" for line in person.below)
        return f'<td>{heading}<div class="room">{room}</div>{name}{below}</td>'


def _indent(mm: int) -> str:
    return f' style="margin-left:{mm}mm"' if mm else ""
