"""The sheet `formulir`: the official form of one job, from a row of `isian` or filled directly.

The form stands in columns A to E and prints on A4; what people fill in stands to its right.
"""

from __future__ import annotations

from typing import Any, Final

from jabatan_eval.catalogue import Factor, Scheme
from jabatan_eval.forms.sheet_formulas import findings, kelas_formula, level_points, trimmed
from jabatan_eval.forms.sheet_isian import level_menu
from jabatan_eval.forms.sheet_plan import (
    FIRST_ROW,
    ISIAN,
    NAME,
    SCHEME,
    UNIT,
    Plan,
    quoted,
)
from jabatan_eval.forms.workbook import Book
from jabatan_eval.scoring.views import column_heads
from jabatan_eval.tables.layout import column_letter
from jabatan_eval.texts import say

__all__ = ["formulir_name", "write_formulir"]

_WIDTHS: Final = (5, 34, 12, 22, 34, 3, 38, 11, 11, 36, 30)
_FACTOR_HEIGHT: Final = 41
"""Points of height for three lines of remarks."""

_FIRST: Final = 8
_PICK, _FAULT = "$H$3", "$I$3"
_DIRECT: Final = f'{trimmed(_PICK)}=""'
_DOTS: Final = f"({'.' * 40})"


def formulir_name(plan: Plan, scheme: Scheme) -> str:
    """The name of the sheet for a scheme."""
    return f"formulir {scheme.name}" if plan.mixed else "formulir"


def write_formulir(book: Book, scheme: Scheme) -> None:
    """Add the official form of a scheme."""
    _Form(book, scheme).write()


class _Form:
    def __init__(self, book: Book, scheme: Scheme) -> None:
        self.book, self.plan, self.scheme = book, book.plan, scheme
        self.sheet: Any = book.sheet(formulir_name(self.plan, scheme))
        self.rows = self._places()
        self.last = max(self.rows.values())

    def _places(self) -> dict[str, int]:
        """The row of each factor, counted from 1; a split factor has a heading above its parts."""
        places: dict[str, int] = {}
        row, number = _FIRST, ""
        for factor in self.scheme.factors:
            if factor.part is not None and factor.number != number:
                row += 1
            number = factor.number
            places[factor.code] = row
            row += 1
        return places

    def say(self, key: str, **values: object) -> str:
        return say(key, self.plan.lang, **values)

    def put(self, cell: str, value: str | None, style: str = "text") -> None:
        self.book.put(self.sheet, *_place(cell), value, style)

    def formula(self, cell: str, formula: str, style: str, value: str = "") -> None:
        self.book.formula(self.sheet, *_place(cell), "=" + formula, value, style)

    def merged(self, cells: str, value: str, style: str) -> None:
        self.sheet.merge_range(cells, "", self.book.formats[style])
        self.put(cells.partition(":")[0], value, style)

    def merged_formula(self, cells: str, formula: str, style: str, value: str = "") -> None:
        self.sheet.merge_range(cells, "", self.book.formats[style])
        self.formula(cells.partition(":")[0], formula, style, value)

    def write(self) -> None:
        for index, width in enumerate(_WIDTHS):
            self.sheet.set_column(index, index, width, self.book.formats["text"])
        self._panel()
        self._head()
        for factor in self.scheme.factors:
            self._factor(factor)
        self._conclusion()
        self._signatures()
        self.sheet.protect("", {"format_columns": True, "format_rows": True})
        self.sheet.set_paper(9)
        self.sheet.fit_to_pages(1, 1)
        self.sheet.set_margins(left=0.6, right=0.6, top=0.7, bottom=0.7)
        self.sheet.center_horizontally()
        self.sheet.print_area(f"A1:E{self.last + 17}")
        self.sheet.hide_gridlines(2)

    def _panel(self) -> None:
        plan = self.plan
        self.merged("G1:K1", self.say("template.panel"), "title")
        self.merged("G2:K2", self.say("template.panel_how"), "wrapped")
        self.sheet.set_row(1, 30)
        self.put("G3", self.say("template.row"), "head")
        self.put("H3", None, "row_number")
        self.merged_formula("I3:K3", self._pick_fault(), "bad")
        for row, key in ((4, "form.job"), (5, "form.unit"), (6, "form.agency")):
            self.put(f"G{row}", self.say(key), "head")
            self.merged(f"H{row}:K{row}", "", "input")
        heads = ("form.factor", "template.level", "template.used", "form.note")
        standard = self._heads()[3]
        for letter, head in zip("GHIJK", [*map(self.say, heads), standard], strict=True):
            self.put(f"{letter}{_FIRST - 1}", head, "head")
        for factor in self.scheme.factors:
            row, code = self.rows[factor.code], factor.code
            self.put(f"G{row}", f"{code}  {factor.label(plan.lang)}", "form")
            self.put(f"H{row}", None, "level")
            place = (row - 1, 7, row - 1, 7)
            level_menu(self.book, self.sheet, place, code, self.scheme.name)
            used = self._picked(code, trimmed(f"H{row}"))
            self.formula(f"I{row}", used, "result")
            self.put(f"J{row}", None, "input")
            self.put(f"K{row}", None, "input")

    def _pick_fault(self) -> str:
        """What is wrong with the chosen row number, or nothing."""
        plan = self.plan
        span = {"first": FIRST_ROW, "last": plan.last_row}
        wrong = quoted(self.say("template.row_error", **span))
        scheme = '""'
        if plan.mixed:
            other = quoted(self.say("template.row_scheme", scheme=self.scheme.name))
            word = f"LOWER({trimmed(self._from_isian(SCHEME))})"
            scheme = f'IF({word}={quoted(self.scheme.name)},"",{other})'
        inside = f"{_PICK}=INT({_PICK}),{_PICK}>={FIRST_ROW},{_PICK}<={plan.last_row}"
        return f'IF({_DIRECT},"",IF(ISNUMBER({_PICK}),IF(AND({inside}),{scheme},{wrong}),{wrong}))'

    def _from_isian(self, head: str) -> str:
        """A cell of the chosen row."""
        letter = column_letter(self.plan.at(head))
        cells = f"{ISIAN}!${letter}${FIRST_ROW}:${letter}${self.plan.last_row}"
        return f"INDEX({cells},{_PICK}-{FIRST_ROW - 1})"

    def _picked(self, head: str, direct: str) -> str:
        """What stands in the chosen row, or what was filled in directly."""
        return f'IF({_FAULT}<>"","",IF({_DIRECT},{direct},{trimmed(self._from_isian(head))}))'

    def _heads(self) -> tuple[str, ...]:
        return column_heads(self.plan.lang, self.scheme.form_label.text(self.plan.lang))

    def _head(self) -> None:
        label = self.scheme.form_label.text(self.plan.lang).upper()
        self.merged("A1:E1", self.say("form.title", scheme=label), "form_title")
        self.sheet.set_row(0, 24)
        cells = (
            (3, "form.job", self._picked(NAME, trimmed("$H$4"))),
            (4, "form.unit", self._picked(UNIT, trimmed("$H$5"))),
            (5, "form.agency", trimmed("$H$6")),
        )
        for row, key, formula in cells:
            self.merged(f"A{row}:B{row}", self.say(key), "form_bold")
            self.merged_formula(f"C{row}:E{row}", formula, "form")
            self.sheet.set_row(row - 1, 20)
        for letter, head in zip("ABCDE", self._heads(), strict=True):
            self.put(f"{letter}{_FIRST - 1}", head, "form_head")
        self.sheet.set_row(_FIRST - 2, 44)

    def _factor(self, factor: Factor) -> None:
        lang, row = self.plan.lang, self.rows[factor.code]
        name = self.say("form.factor_row", number=factor.number, name=factor.name.text(lang))
        number = f"{factor.number}."
        if factor.part is not None:
            if row - 1 not in self.rows.values():
                self._line(row - 1, number, name, "form")
            number, name = "", factor.part.text(lang)
        self._line(row, number, name, "form_indented" if factor.part else "form")
        used = f"$I${row}"
        points = level_points(self.plan, self.scheme.name, factor.code, used)
        self.formula(f"C{row}", points, "form_points")
        self.formula(f"D{row}", trimmed(f"$K${row}"), "form")
        given = quoted(self.say("form.level", code=""))
        note = trimmed(f"$J${row}")
        written = f"IF(ISNUMBER($C{row}),{given}&UPPER({used}),{used})"
        rest = f'IF({note}="","",". "&{note})'
        self.formula(f"E{row}", f'IF({used}="",{note},{written}&{rest})', "form")

    def _line(self, row: int, number: str, name: str, style: str) -> None:
        for letter, text, own in (("A", number, "form_number"), ("B", name, style)):
            self.put(f"{letter}{row}", text, own)
        for letter in "CDE":
            self.put(f"{letter}{row}", None, "form")
        self.sheet.set_row(row - 1, _FACTOR_HEIGHT)

    def _conclusion(self) -> None:
        plan, row = self.plan, self.last + 1
        total, kelas = f"$C${row + 1}", f"$C${row + 2}"
        self.merged(f"A{row}:E{row}", self.say("form.conclusion").upper(), "form_bold")
        self.sheet.set_row(row - 1, 20)
        points = f"$C${_FIRST}:$C${self.last}"
        right = f"IF({_DIRECT},TRUE,ISNUMBER({self._from_isian('nilai_jabatan')}))"
        full = f'{_FAULT}="",COUNT({points})={len(self.scheme.factors)},{right}'
        self.formula(f"C{row + 1}", f'IF(AND({full}),SUM({points}),"")', "form_points")
        self.formula(f"C{row + 2}", kelas_formula(plan, total), "form_points")
        span = kelas_formula(plan, total, "D")
        for place, key in ((row + 1, "form.total"), (row + 2, "form.kelas")):
            self.put(f"A{place}", None, "form")
            self.put(f"B{place}", self.say(key), "form_bold")
            self.sheet.set_row(place - 1, 20)
        self.merged(f"D{row + 1}:E{row + 1}", "", "form")
        text = f'IF({total}="","","("&{span}&")")'
        self.merged_formula(f"D{row + 2}:E{row + 2}", text, "form")
        self.put(f"A{row + 3}", None, "form")
        self.put(f"B{row + 3}", self.say("form.place"), "form_bold")
        self.merged_formula(f"C{row + 3}:E{row + 3}", self._place_in_band(total), "form")
        self.sheet.set_row(row + 2, 20)
        check = f'IF({kelas}<>"","",{quoted(self.say("template.incomplete"))}&{self._check()})'
        missing = self.say("template.not_filled", what=", ".join(self.rows))
        first = self.say("template.incomplete") + missing
        self.merged_formula(f"A{row + 4}:E{row + 4}", check, "bad_wrapped", first)
        self.sheet.set_row(row + 3, 42)
        catalogue = plan.catalogue
        values = {"edition": catalogue.edition.id, "digest": catalogue.digest[:12]}
        self.merged(f"A{row + 5}:E{row + 5}", self.say("form.receipt", **values), "small")

    def _check(self) -> str:
        """Why there is no class."""
        wrong = quoted(self.say("template.wrong"))
        tests = {
            "not_filled": {code: f'$C{row}=""' for code, row in self.rows.items()},
            "no_such_level": {code: f"$C{row}={wrong}" for code, row in self.rows.items()},
        }
        said = self._from_isian("periksa")
        empty = quoted(self.say("template.row_empty"))
        return (
            f'IF({_FAULT}<>"",{_FAULT},IF({_DIRECT},MID({findings(self.plan, tests)},3,1000),'
            f'IF({said}="",{empty},{said})))'
        )

    def _place_in_band(self, total: str) -> str:
        lower, upper = (kelas_formula(self.plan, total, letter) for letter in "BC")
        values = {
            "above": f"({total}-{lower})",
            "lower": lower,
            "below": f"({upper}-{total})",
            "upper": upper,
        }
        texts = [self._joined(key, values) for key in ("form.place_open", "form.place_between")]
        return f'IF({total}="","",IF({upper}="",{texts[0]},{texts[1]}))'

    def _joined(self, key: str, formulas: dict[str, str]) -> str:
        """A sentence as a formula, its values computed."""
        marked = self.say(key, **{name: f"\0{name}\0" for name in formulas})
        parts = marked.split("\0")
        texts = (formulas[part] if place % 2 else quoted(part) for place, part in enumerate(parts))
        return "&".join(texts)

    def _signatures(self) -> None:
        row = self.last + 8
        self.put(f"B{row}", self.say("form.team"))
        self.put(f"B{row + 1}", self.say("form.chair"))
        self.put(f"B{row + 4}", _DOTS)
        for letter in "BD":
            self.put(f"{letter}{row + 6}", self.say("form.member"))
            self.put(f"{letter}{row + 9}", _DOTS)


def _place(cell: str) -> tuple[int, int]:
    """Row and column of a cell whose column is one letter, counted from 0."""
    return int(cell[1:]) - 1, ord(cell[0]) - ord("A")
