"""The sheet `isian`: a row a job, lists of levels, and results as one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from jabatan_eval.catalogue import Factor
from jabatan_eval.forms.row_check import Cell, outcome
from jabatan_eval.forms.sheet_formulas import (
    kelas_formula,
    level_list,
    row_check,
    row_nilai,
    row_points,
)
from jabatan_eval.forms.sheet_plan import (
    FIRST_ROW,
    HEAD_ROW,
    ISIAN,
    NAME,
    SCHEME,
    UNIT,
    Plan,
)
from jabatan_eval.forms.workbook import Book
from jabatan_eval.tables.layout import column_letter
from jabatan_eval.texts import say

__all__ = ["level_menu", "write_isian"]

_WIDTHS: Final = {
    NAME: 38, UNIT: 24, SCHEME: 12, "nilai_jabatan": 13, "kelas_jabatan": 13, "periksa": 52,
}  # fmt: skip
_FACTOR_WIDTH: Final = 13
_LINE_HEIGHT: Final = 13.5
_LINES: Final = 2
"""Lines of a name that a row has room for; a longer one that is given makes it higher."""

_A3, _A4 = 8, 9
_ROW: Final = "\0"
_NOTE_WIDTH: Final = 520
_NOTE_LINE: Final = 84
_TITLE_AT_MOST: Final = 32
_MESSAGE_AT_MOST: Final = 255


def write_isian(book: Book, rows: Sequence[Mapping[str, Cell]]) -> None:
    """Add the sheet with these rows filled in."""
    plan = book.plan
    sheet = book.sheet(ISIAN)
    _heads(book, sheet)
    formulas = _formulas(plan)
    for index in range(plan.rows):
        given = rows[index] if index < len(rows) else {}
        _row(book, sheet, FIRST_ROW + index, given, formulas)
    first, last = FIRST_ROW - 1, plan.last_row - 1
    for code in plan.factors:
        level_menu(book, sheet, (first, plan.at(code), last, plan.at(code)), code)
    if plan.mixed:
        names = [scheme.name for scheme in plan.schemes]
        place = plan.at(SCHEME)
        menu = {
            "validate": "list",
            "source": names,
            "error_message": say("template.scheme_error", plan.lang, allowed=", ".join(names)),
        }
        sheet.data_validation(first, place, last, place, menu)
    _marks(book, sheet, first, last)
    sheet.freeze_panes(HEAD_ROW, 1)
    sheet.protect("", {"format_cells": True, "format_columns": True, "format_rows": True})
    sheet.print_area(0, 0, last, plan.at("periksa"))
    sheet.set_landscape()
    sheet.set_paper(_A3 if plan.mixed else _A4)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.repeat_rows(HEAD_ROW - 2, HEAD_ROW - 1)
    sheet.set_footer("&C- &P -")
    code_cells = f"A{HEAD_ROW}:{column_letter(len(plan.heads) - 1)}{HEAD_ROW}"
    sheet.ignore_errors({"number_stored_as_text": code_cells})


def level_menu(
    book: Book, sheet: Any, cells: tuple[int, int, int, int], code: str, scheme: str | None = None
) -> None:
    """Give cells the list of a factor's levels.

    Args:
        book: the workbook.
        sheet: one of its sheets.
        cells: first row and column, last row and column, counted from 0.
        code: the factor.
        scheme: whose factor it is; by default that of the row of `isian`.
    """
    plan = book.plan
    factors = plan.factors[code]
    if scheme is not None:
        factors = {scheme: factors[scheme]}
        source = "=" + plan.level_range(scheme, code, "D")
    else:
        source = level_list(plan, code, cells[0] + 1)
    allowed = "; ".join(", ".join(factor.codes) for factor in factors.values())
    error = say("template.level_error", plan.lang, allowed=allowed)
    menu = {
        "validate": "list",
        "source": source,
        "error_title": say("template.level_error_title", plan.lang)[:_TITLE_AT_MOST],
        "error_message": error[:_MESSAGE_AT_MOST],
    }
    sheet.data_validation(*cells, menu)


def _heads(book: Book, sheet: Any) -> None:
    plan = book.plan
    lang = plan.lang
    book.put(sheet, 0, 0, say("template.title", lang), "title")
    how = [say("template.how", lang)]
    if plan.mixed:
        how.append(say("template.how_both", lang))
    sheet.merge_range(1, 0, 1, plan.at("periksa"), " ".join(how), book.formats["wrapped"])
    sheet.set_row(0, 22)
    sheet.set_row(1, 30)
    names = {
        NAME: say("template.name", lang),
        UNIT: say("template.unit", lang),
        SCHEME: say("template.scheme", lang),
        "nilai_jabatan": say("template.total", lang),
        "kelas_jabatan": say("template.kelas", lang),
        "periksa": say("template.check", lang),
    }
    points = [f"nilai_{code}" for code in plan.factors]
    sheet.merge_range(
        HEAD_ROW - 2,
        plan.at(points[0]),
        HEAD_ROW - 2,
        plan.at(points[-1]),
        say("template.points", lang),
        book.formats["head"],
    )
    for index, head in enumerate(plan.heads):
        book.put(sheet, HEAD_ROW - 1, index, head, "code")
        width = _WIDTHS.get(head, 9)
        if head in plan.factors:
            width = _FACTOR_WIDTH
            factors = plan.factors[head].values()
            names[head] = " / ".join(factor.label(lang) for factor in factors)
            _note(book, sheet, index, head)
        sheet.set_column(index, index, width, book.formats["text"])
        if head not in points:
            book.put(sheet, HEAD_ROW - 2, index, names[head], "head")
    sheet.set_row(HEAD_ROW - 2, 106 if plan.mixed else 54)
    sheet.set_row(HEAD_ROW - 1, 18)


def _note(book: Book, sheet: Any, index: int, code: str) -> None:
    """The criteria of a factor's levels, on the head of its column."""
    lang = book.plan.lang
    parts = [_criteria(factor, lang) for factor in book.plan.factors[code].values()]
    parts.append(book.plan.catalogue.factor_levels.criteria_note.text(lang))
    text = "\n\n".join(parts)
    lines = sum(len(line) // _NOTE_LINE + 1 for line in text.split("\n"))
    options = {"width": _NOTE_WIDTH, "height": 14 * lines + 12, "font_size": 9, "author": ""}
    sheet.write_comment(HEAD_ROW - 1, index, text, options)


def _criteria(factor: Factor, lang: str) -> str:
    """The levels of a factor with points and criteria."""
    lines = [f"{factor.code}  {factor.label(lang).upper()}"]
    if factor.rule:
        lines.append(factor.rule.text(lang))
    for level in factor.levels:
        lines.append(f"{level.code} ({level.points}): {level.description(lang)}")
        if level.official is None:
            lines += [
                f"   [{criteria.reading.text(lang)}] {criteria.text(lang)}"
                for criteria in level.criteria[1:]
                if criteria.reading
            ]
    return "\n".join(lines)


def _formulas(plan: Plan) -> dict[str, str]:
    """The formulas of a row by their columns, with a mark for the row's number."""
    points = {f"nilai_{code}": row_points(plan, code, _ROW) for code in plan.factors}
    return {
        **points,
        "nilai_jabatan": row_nilai(plan, _ROW),
        "kelas_jabatan": "=" + kelas_formula(plan, plan.cell("nilai_jabatan", _ROW)),
        "periksa": row_check(plan, _ROW),
    }


def _row(
    book: Book, sheet: Any, row: int, given: Mapping[str, Cell], formulas: Mapping[str, str]
) -> None:
    plan = book.plan
    lines = (-(-len(str(given.get(head) or "")) // (_WIDTHS[head] - 2)) for head in (NAME, UNIT))
    sheet.set_row(row - 1, _LINE_HEIGHT * max(_LINES, *lines))
    for index, head in enumerate(plan.inputs):
        style = "input" if head in (NAME, UNIT) else "level"
        book.put(sheet, row - 1, index, given.get(head), style)
    found = outcome(plan, given)
    values = {
        "nilai_jabatan": found.nilai,
        "kelas_jabatan": found.kelas,
        "periksa": found.check,
        **{f"nilai_{code}": points for code, points in found.points.items()},
    }
    for head, formula in formulas.items():
        style = "check" if head == "periksa" else "result"
        own = formula.replace(_ROW, str(row))
        book.formula(sheet, row - 1, plan.at(head), own, values[head], style)


def _marks(book: Book, sheet: Any, first: int, last: int) -> None:
    """Colour what is wrong and what is complete."""
    plan = book.plan
    codes = tuple(plan.factors)
    left, right = plan.at(f"nilai_{codes[0]}"), plan.at(f"nilai_{codes[-1]}")
    check = plan.at("periksa")
    wrong, done = (f'"{say(f"template.{key}", plan.lang)}"' for key in ("wrong", "complete"))
    rules = (
        (left, right, "=", wrong, "bad"),
        (check, check, "=", done, "good"),
        (check, check, "!=", '""', "bad"),
    )
    for start, end, criteria, value, style in rules:
        colour = {"good": "#0B6B2E", "bad": "#B00020"}[style]
        rule = {
            "type": "cell",
            "criteria": criteria,
            "value": value,
            "format": book.book.add_format({"font_color": colour}),
            "stop_if_true": True,
        }
        sheet.conditional_format(first, start, last, end, rule)
