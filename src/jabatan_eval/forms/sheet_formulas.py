"""The formulas of the workbook, in functions that Excel 2010 has.

EXACT inside SUMPRODUCT compares whole texts: MATCH and COUNTIF would take `1-?` for `1-1`.
"""

from __future__ import annotations

from collections.abc import Mapping

from jabatan_eval.catalogue import Scheme
from jabatan_eval.forms.row_check import PROBLEMS
from jabatan_eval.forms.sheet_plan import NAME, SCHEME, Plan, quoted
from jabatan_eval.texts import say

__all__ = [
    "findings",
    "kelas_formula",
    "level_list",
    "level_points",
    "row_check",
    "row_nilai",
    "row_points",
    "trimmed",
]


def trimmed(cell: str) -> str:
    """The text of a cell without blanks around it; an error counts as a wrong text.

    Examples:
        >>> trimmed("$A5")
        'IFERROR(TRIM($A5),"#")'
    """
    return f'IFERROR(TRIM({cell}),"#")'


def level_points(plan: Plan, scheme: str, factor: str, cell: str) -> str:
    """The points of the level that a cell names, the word for a wrong one, or nothing."""
    codes, points = (plan.level_range(scheme, factor, letter) for letter in "DE")
    exact = f"EXACT({codes},UPPER({trimmed(cell)}))"
    wrong = quoted(say("template.wrong", plan.lang))
    return (
        f'IF({trimmed(cell)}="","",IF(SUMPRODUCT(--{exact})=0,{wrong},'
        f"SUMPRODUCT({exact}*{points})))"
    )


def kelas_formula(plan: Plan, cell: str, letter: str = "A") -> str:
    """The class of the nilai in a cell, or another column of that class's row."""
    place = f"MATCH({cell},{plan.band_range('B')},1)"
    return f'IF({cell}="","",INDEX({plan.band_range(letter)},{place}))'


def findings(plan: Plan, tests: Mapping[str, Mapping[str, str]]) -> str:
    """Findings as a text, with `; ` before each kind.

    Args:
        plan: the workbook.
        tests: by kind, the conditions under which each thing belongs to it.
    """
    kinds = []
    for kind in PROBLEMS:
        pieces = [f'IF({test},", {what}","")' for what, test in tests.get(kind, {}).items()]
        if pieces:
            before, after = say(f"template.{kind}", plan.lang, what="\0").split("\0")
            listed = "&".join(pieces)
            told = f"{quoted(f'; {before}')}&MID({listed},3,200)"
            told += f"&{quoted(after)}" if after else ""
            kinds.append(f'IF({listed}="","",{told})')
    return "&".join(kinds)


def _is(scheme: Scheme, cell: str) -> str:
    return f"LOWER({trimmed(cell)})={quoted(scheme.name)}"


def _by_scheme(plan: Plan, row: int | str, cases: dict[str, str], otherwise: str) -> str:
    """The case of the row's scheme."""
    cell = plan.cell(SCHEME, row)
    formula = otherwise
    for scheme in reversed(plan.schemes):
        formula = f"IF({_is(scheme, cell)},{cases[scheme.name]},{formula})"
    return formula


def row_points(plan: Plan, code: str, row: int | str) -> str:
    """The points of a factor in a row of `isian`."""
    cell = plan.cell(code, row)
    own = plan.factors[code]
    if not plan.mixed:
        return "=" + level_points(plan, plan.schemes[0].name, code, cell)
    foreign = f'IF({trimmed(cell)}="","",{quoted(say("template.wrong", plan.lang))})'
    cases = {
        scheme.name: level_points(plan, scheme.name, code, cell) if scheme.name in own else foreign
        for scheme in plan.schemes
    }
    return "=" + _by_scheme(plan, row, cases, '""')


def _complete(plan: Plan, row: int | str) -> str:
    """Whether a row of `isian` has one right level for each factor and nothing else."""
    points = plan.points(row)
    counts = {scheme.name: str(len(scheme.factors)) for scheme in plan.schemes}
    due = _by_scheme(plan, row, counts, "-1") if plan.mixed else counts[plan.schemes[0].name]
    wrong = quoted(say("template.wrong", plan.lang))
    return f"COUNT({points})={due},COUNTIF({points},{wrong})=0"


def row_nilai(plan: Plan, row: int | str) -> str:
    """The total of a row of `isian`, where it is complete."""
    return f'=IF(AND({_complete(plan, row)}),SUM({plan.points(row)}),"")'


def row_check(plan: Plan, row: int | str) -> str:
    """What is missing or wrong in a row of `isian`."""
    first, last = (plan.cell(head, row) for head in (plan.inputs[0], plan.inputs[-1]))
    name = f'{trimmed(plan.cell(NAME, row))}=""'
    cases = {
        scheme.name: findings(plan, _tests(plan, scheme, row, name)) for scheme in plan.schemes
    }
    if plan.mixed:
        none = f'{trimmed(plan.cell(SCHEME, row))}=""'
        unknown = quoted("; " + say("template.no_such_scheme", plan.lang))
        missing = findings(plan, {"not_filled": {NAME: name, SCHEME: none}})
        found = _by_scheme(plan, row, cases, f'{missing}&IF({none},"",{unknown})')
    else:
        found = cases[plan.schemes[0].name]
    done = quoted(say("template.complete", plan.lang))
    return (
        f'=IF(COUNTA({first}:{last})=0,"",IF(AND({_complete(plan, row)},NOT({name})),{done},'
        f"MID({found},3,1000)))"
    )


def _tests(plan: Plan, scheme: Scheme, row: int | str, name: str) -> dict[str, dict[str, str]]:
    """When each factor of a row belongs to which kind of finding."""
    wrong = quoted(say("template.wrong", plan.lang))
    tests: dict[str, dict[str, str]] = {kind: {} for kind in PROBLEMS}
    tests["not_filled"][NAME] = name
    for code, by_scheme in plan.factors.items():
        cell, points = plan.cell(code, row), plan.cell(f"nilai_{code}", row)
        if scheme.name in by_scheme:
            tests["not_filled"][code] = f'{points}=""'
            tests["no_such_level"][code] = f"AND({points}={wrong},NOT(ISNUMBER({cell})))"
            tests["number"][code] = f"AND({points}={wrong},ISNUMBER({cell}))"
        else:
            tests["other_factor"][code] = f'{points}<>""'
    return tests


def level_list(plan: Plan, code: str, row: int | str) -> str:
    """The range of the drop-down of a factor; with both schemes it follows the row's scheme."""
    own = plan.factors[code]
    if not plan.mixed:
        return "=" + plan.level_range(plan.schemes[0].name, code, "D")
    formula = "katalog!$Z$1"  # a cell that stays empty: a list without choices
    for name in own:
        formula = (
            f"IF(LOWER(TRIM({plan.cell(SCHEME, row)}))={quoted(name)},"
            f"{plan.level_range(name, code, 'D')},{formula})"
        )
    return "=" + formula
