"""The sheet `katalog`: the tables that the formulas use, with edition, digests and sources."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from jabatan_eval.catalogue import Citation
from jabatan_eval.forms.row_check import Cell
from jabatan_eval.forms.sheet_plan import KATALOG, TABLE_ROW
from jabatan_eval.forms.workbook import Book
from jabatan_eval.texts import say

__all__ = ["write_katalog"]

_WIDTHS: Final = (14, 12, 38, 14, 10, 86, 48)
_OPEN_TOP: Final = ""
_LINE: Final = 13.5


def write_katalog(book: Book) -> None:
    """Add the sheet; its tables start where the plan says."""
    plan = book.plan
    catalogue, lang = plan.catalogue, plan.lang
    sheet = book.sheet(KATALOG)
    for index, width in enumerate(_WIDTHS):
        sheet.set_column(index, index, width, book.formats["text"])
    labels = (
        ("edition", catalogue.edition.id),
        ("digest", catalogue.digest),
        ("text_digest", catalogue.text_digest),
    )
    for row, (label, value) in enumerate(labels):
        book.put(sheet, row, 0, label, "bold")
        book.put(sheet, row, 1, value)
    book.put(sheet, 3, 0, catalogue.edition.title.text(lang))
    book.put(sheet, 4, 0, say("template.katalog", lang))
    book.put(sheet, 5, 0, catalogue.factor_levels.criteria_note.text(lang))
    _levels(book, sheet)
    _bands(book, sheet)
    _sources(book, sheet)
    sheet.protect()
    sheet.freeze_panes(TABLE_ROW - 1, 0)
    sheet.ignore_errors({"number_stored_as_text": f"B{TABLE_ROW}:B{plan.band_row}"})
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_footer("&C- &P -")


def _line(book: Book, sheet: Any, row: int, values: Iterable[Cell], style: str = "") -> None:
    lines = 1
    for index, value in enumerate(values):
        own = "number" if isinstance(value, int) else "cell_text"
        book.put(sheet, row - 1, index, value, style or own)
        lines = max(lines, -(-len(str(value or "")) * 9 // (_WIDTHS[index] * 10)))
    sheet.set_row(row - 1, _LINE * lines + 2)


def _levels(book: Book, sheet: Any) -> None:
    plan = book.plan
    heads = ("skema", "faktor", "template.factor_name", "tingkat", "nilai")
    names = [say(head, plan.lang) if "." in head else head for head in heads]
    names += [say(f"template.{key}", plan.lang) for key in ("criteria", "sources")]
    _line(book, sheet, TABLE_ROW - 1, names, "head")
    row = TABLE_ROW
    for scheme in plan.schemes:
        for factor in scheme.factors:
            for level in factor.levels:
                values = (
                    scheme.name,
                    factor.code,
                    factor.label(plan.lang),
                    level.code,
                    level.points,
                    level.description(plan.lang),
                    _cited(level.sources),
                )
                _line(book, sheet, row, values)
                row += 1


def _bands(book: Book, sheet: Any) -> None:
    plan = book.plan
    keys = ("lower", "upper", "range", "sources")
    lower, upper, span, sources = (say(f"template.{key}", plan.lang) for key in keys)
    heads = ("kelas", lower, upper, span, None, None, sources)
    _line(book, sheet, plan.band_row - 1, heads, "head")
    for index, band in enumerate(plan.catalogue.bands):
        values = (
            band.kelas,
            band.lower,
            _OPEN_TOP if band.upper is None else band.upper,
            band.range(plan.lang),
            None,
            None,
            _cited(band.sources),
        )
        _line(book, sheet, plan.band_row + index, values)


def _sources(book: Book, sheet: Any) -> None:
    plan = book.plan
    row = plan.band_row + len(plan.catalogue.bands) + 2
    keys = ("tag", "source_title", "where")
    tag, title, where = (say(f"template.{key}", plan.lang) for key in keys)
    _line(book, sheet, row - 1, (tag, None, None, None, None, title, where), "head")
    for source in plan.catalogue.sources.values():
        _line(book, sheet, row, (source.tag, *[None] * 4, source.title, source.where))
        row += 1


def _cited(sources: tuple[Citation, ...]) -> str:
    return ", ".join(f"{s.tag} ({s.note})" if s.note else s.tag for s in sources)
