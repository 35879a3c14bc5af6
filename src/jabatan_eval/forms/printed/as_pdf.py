"""A document as PDF, by Typst; the same document gives the same bytes.

One template reads the document as data; no text of it is ever taken for markup.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.forms.printed.coverage import covered
from jabatan_eval.forms.printed.described_table import Line
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
    kept,
)
from jabatan_eval.forms.printed.fitting import Fitter
from jabatan_eval.forms.printed.styles import Style, style_of, styles
from jabatan_eval.forms.printed.wording import numbered
from jabatan_eval.texts import say

__all__ = ["font_has", "pdf_bytes", "png_pages", "svg_as_png"]

_HERE: Final = Path(__file__).parent
_PICTURE: Final = (
    "#set page(width: auto, height: auto, margin: 0pt)\n"
    '#image(bytes(sys.inputs.svg), format: "svg")\n'
)


def font_has(document: Document) -> Callable[[str], bool]:
    """Whether the font of a document, as it ships, has a character.

    Raises:
        DocumentError: the kind of document is unknown.

    Examples:
        >>> has = font_has(Document("Surat", "surat", ()))
        >>> has("A"), has("ꦲ")
        (True, False)
    """
    return covered(style_of(document).font.files).__contains__


def pdf_bytes(document: Document, fit: Fitter) -> bytes:
    """The document as the bytes of a PDF file.

    Args:
        document: what it says.
        fit: makes texts fit; it counts what it had to replace.

    Raises:
        DocumentError: the kind of document or its paper is unknown.
        MissingExtraError: the extra `forms` is not installed.
    """
    made: bytes = _compiled(document, fit, "pdf")
    return made


def png_pages(document: Document, fit: Fitter, dots: int = 96) -> list[bytes]:
    """The pages of a document as PNG pictures.

    Raises:
        DocumentError: the kind of document or its paper is unknown.
        MissingExtraError: the extra `forms` is not installed.
    """
    made = _compiled(document, fit, "png", ppi=dots)
    return [made] if isinstance(made, bytes) else [*made]


def svg_as_png(svg: str, dots: int = 200) -> bytes:
    """A drawing as a picture, for files that hold no drawings.

    Raises:
        MissingExtraError: the extra `forms` is not installed.
    """
    typst: Any = needed("typst", "forms")
    made: bytes = typst.compile(
        _PICTURE.encode(), format="png", ppi=dots, sys_inputs={"svg": _lettered(svg)}, **_FONTS
    )
    return made


def _lettered(svg: str) -> str:
    """A drawing whose letters are of the fonts that ship, in place of those they stand for."""
    for font in styles().fonts:
        named = f'font-family="{font.name}'
        svg = svg.replace(named, f'font-family="{font.substitute}, {font.name}')
    return svg


def _compiled(document: Document, fit: Fitter, form: str, **options: Any) -> Any:
    typst: Any = needed("typst", "forms")
    data = json.dumps(_data(document, fit, style_of(document)), ensure_ascii=False)
    return typst.compile(
        _template(), format=form, sys_inputs={"document": data}, **_FONTS, **options
    )


_FONTS: Final[dict[str, Any]] = {
    "font_paths": [str(_HERE / "fonts")],
    "ignore_system_fonts": True,
}


@lru_cache(maxsize=1)
def _template() -> bytes:
    return (_HERE / "document.typ").read_bytes()


def _data(document: Document, fit: Fitter, style: Style) -> dict[str, Any]:
    kind, head, annex = style.kind, document.letterhead, document.annex
    before, page, after = (kind.page_number or "").partition("{page}")
    return {
        "title": fit(document.title),
        "lang": document.lang,
        "electronic": say("printed.electronic", document.lang),
        "style": {
            "font": style.font.substitute,
            "size_pt": kind.size_pt,
            "table_pt": kind.table_pt,
            "width_mm": style.width_mm,
            "height_mm": style.height_mm,
            "margins": kind.margins_mm.model_dump(),
            "before": before,
            "after": after,
            "numbered": bool(page),
            "first_page_numbered": kind.first_page_numbered,
        },
        "letterhead": head
        and {
            "names": [*map(fit, head.names)],
            "address": [*map(fit, head.address)],
        },
        "annex": annex and _annex(annex, fit),
        "blocks": [*_blocks(document, fit, style)],
    }


def _blocks(document: Document, fit: Fitter, style: Style) -> Iterator[dict[str, Any]]:
    for place, (_, blocks) in enumerate(document.parts()):
        if place:
            yield {"kind": "break", "kept": False}
        for block, stays in zip(blocks, kept(blocks), strict=True):
            yield {**_block(block, fit, style), "kept": stays}


def _block(block: Block, fit: Fitter, style: Style) -> dict[str, Any]:  # noqa: PLR0911  # one a kind
    if isinstance(block, Heading):
        return {
            "kind": "heading", "text": fit(block.text), "level": block.level, "align": block.align,
        }  # fmt: skip
    if isinstance(block, Paragraph):
        return {
            "kind": "paragraph", "text": fit(block.text), "align": block.align, "bold": block.bold,
            "italic": block.italic, "small": block.small, "indent_mm": block.indent_mm,
            "with_next": block.with_next, "above_mm": block.above_mm,
        }  # fmt: skip
    if isinstance(block, Pairs):
        return {
            "kind": "pairs", "label_mm": block.label_mm, "indent_mm": block.indent_mm,
            "with_next": block.with_next, "whole": block.whole, "marked": bool(block.marks),
            "rows": [[*map(fit, row)] for row in block.marked],
        }  # fmt: skip
    if isinstance(block, Listing):
        items = _items(block.items, block.mark, fit)
        return {"kind": "listing", "items": items, "indent_mm": block.indent_mm}
    if isinstance(block, Table):
        return _table(block, fit, style)
    if isinstance(block, Signatures):
        rows_of = [[_person(person, fit) for person in row] for row in block.rows()]
        return {"kind": "signatures", "columns": block.columns, "rows": rows_of}
    if isinstance(block, Picture):
        text = fit(block.text)
        return {"kind": "picture", "svg": _lettered(block.svg), "text": text, "sheet": block.sheet}
    if isinstance(block, Annex):
        return {"kind": "annex", **_annex(block, fit)}
    raise TypeError(block)


def _annex(annex: Annex, fit: Fitter) -> dict[str, Any]:
    return {"title": fit(annex.title), "lines": [*map(fit, annex.lines)]}


def _items(items: Sequence[Item], mark: str, fit: Fitter) -> list[dict[str, Any]]:
    return [
        {
            "mark": numbered(mark, number),
            "text": fit(item.text),
            "items": _items(item.items, "a.", fit),
        }
        for number, item in enumerate(items, 1)
    ]


def _person(person: Signature, fit: Fitter) -> dict[str, Any]:
    return {
        "heading": [*map(fit, person.heading)],
        "name": fit(person.written),
        "named": bool(person.name),
        "below": [*map(fit, person.below)],
        "electronic": person.electronic,
    }


def _table(table: Table, fit: Fitter, style: Style) -> dict[str, Any]:
    lines = [(line, [*_cells(line, fit)]) for line in table.lines()]
    return {
        "kind": "table",
        "widths": table.widths(style.body_mm),
        "ruled": table.ruled,
        "size_pt": table.size_pt or style.kind.table_pt,
        "head": [cell for line, cells in lines if line.head for cell in cells],
        "rows": len(lines),
        "closing": table.closing,
        "body": [
            {"section": line.row.section, "cells": cells} for line, cells in lines if not line.head
        ],
    }


def _cells(line: Line, fit: Fitter) -> Iterator[dict[str, Any]]:
    for at, cell, align, bold, _, _ in line.cells:
        yield {
            "x": at, "y": line.place, "across": cell.across, "down": cell.down,
            "head": line.head, "align": align, "bold": bold, "text": fit(cell.text),
            "breakable": line.breakable,
        }  # fmt: skip
