"""What several rows of one scheme show wrong: order of codes, rising points, special rules.

Each check tells every fault it finds with its place below the factor or the scheme.
"""

from collections.abc import Iterator, Sequence

from jabatan_eval.catalogue.factors import Factor, Scheme
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.errors import Fault
from jabatan_eval.texts import shown

__all__ = [
    "base_work_faults",
    "factor_faults",
    "level_faults",
    "relation_faults",
    "repeated",
    "situation_faults",
]


def repeated(values: Sequence[str | int]) -> Iterator[int]:
    """The places of values that stood before.

    Examples:
        >>> list(repeated(["a", "b", "a"]))
        [2]
    """
    seen: set[str | int] = set()
    for index, value in enumerate(values):
        if value in seen:
            yield index
        seen.add(value)


def level_faults(factor: Factor) -> Iterator[Found]:
    """Codes run from 1 without a hole, and points rise with them."""
    before = 0
    for index, level in enumerate(factor.levels):
        due = f"{factor.code}-{index + 1}"
        if level.code != due:
            fault = Fault("code_out_of_order", given=shown(level.code), allowed=(due,))
            yield ("levels", index, "code"), fault
        if level.points <= before:
            values = (("before", str(before)),)
            fault = Fault("points_not_rising", given=str(level.points), values=values)
            yield ("levels", index, "points"), fault
        before = level.points


def base_work_faults(factor: Factor) -> Iterator[Found]:
    """Classes of basic work, where a factor has them, cover every kelas once, in order."""
    clauses = factor.base_work_rule.excluded if factor.base_work_rule else ()
    for index in repeated([clause.code for clause in clauses]):
        fault = Fault("stands_twice", given=shown(clauses[index].code))
        yield ("base_work_rule", "excluded", index, "code"), fault
    works = [level.base_work for level in factor.levels]
    if not any(works):
        if factor.base_work_rule:
            yield ("base_work_rule",), Fault("base_work_incomplete")
        return
    due: int | None = None
    for index, work in enumerate(works):
        last = index == len(works) - 1
        fits = work is not None and work.lowest == due and (work.highest is None) == last
        if not fits or (work and work.highest and work.lowest and work.highest < work.lowest):
            yield ("levels", index), Fault("base_work_incomplete")
        if work is not None and work.highest is not None:
            due = work.highest + 1


def situation_faults(factor: Factor) -> Iterator[Found]:
    """Special situations raise levels that exist, to levels that exist, and can be enough."""
    rule = factor.special_situations
    if rule is None:
        return
    raisable = factor.codes[: -rule.raise_by]
    for index in repeated(rule.raises):
        fault = Fault("stands_twice", given=shown(rule.raises[index]))
        yield ("special_situations", "raises", index), fault
    for index, code in enumerate(rule.raises):
        if code not in raisable:
            fault = Fault("unknown_code", given=shown(code), allowed=raisable)
            yield ("special_situations", "raises", index), fault
    for index, item in enumerate(rule.items):
        if item.code != str(index + 1):
            fault = Fault("code_out_of_order", given=shown(item.code), allowed=(str(index + 1),))
            yield ("special_situations", "items", index, "code"), fault
    if rule.minimum > len(rule.items):
        values = (("limit", str(len(rule.items))),)
        fault = Fault("too_great", given=str(rule.minimum), values=values)
        yield ("special_situations", "minimum"), fault


def factor_faults(scheme: Scheme) -> Iterator[Found]:
    """Factors stand in the law's order, none twice and none left out."""
    number, letter = 0, ""
    for index, factor in enumerate(scheme.factors):
        due = {f"{number + 1}", f"{number + 1}A"} if letter != "A" else set()
        if letter:
            due.add(f"{number}{chr(ord(letter) + 1)}")
        if factor.code not in due:
            fault = Fault("code_out_of_order", given=shown(factor.code), allowed=tuple(sorted(due)))
            yield ("factors", index, "code"), fault
        number, letter = _split(factor.code)
        if factor.number != str(number):
            allowed = (str(number),)
            fault = Fault("code_out_of_order", given=shown(factor.number), allowed=allowed)
            yield ("factors", index, "number"), fault
    if letter == "A":
        yield ("factors",), Fault("lone_part", given=shown(f"{number}A"))
    if number != scheme.factor_count:
        values = (("count", str(scheme.factor_count)),)
        yield ("factors",), Fault("factor_count", given=str(number), values=values)


def _split(code: str) -> tuple[int, str]:
    letter = code[-1] if code[-1].isalpha() else ""
    return int(code.removesuffix(letter)), letter


def relation_faults(scheme: Scheme) -> Iterator[Found]:
    """A soft relation speaks of levels that the scheme has."""
    for index, relation in enumerate(scheme.soft_relations):
        given = [pair.given for pair in relation.pairs]
        for place in repeated(given):
            fault = Fault("stands_twice", given=shown(given[place]))
            yield ("soft_relations", index, "pairs", place, "given"), fault
        for place, pair in enumerate(relation.pairs):
            for key, code, factor in (
                ("given", pair.given, relation.factor),
                ("expected", pair.expected, relation.suggests),
            ):
                if code not in scheme.level_by_code or not code.startswith(f"{factor}-"):
                    path = ("soft_relations", index, "pairs", place, key)
                    allowed = tuple(c for c in scheme.level_by_code if c.startswith(f"{factor}-"))
                    yield path, Fault("unknown_code", given=shown(code), allowed=allowed)
