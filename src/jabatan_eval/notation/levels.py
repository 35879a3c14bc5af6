"""Levels as people write them, on forms, in registers and in the originals of the method."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue, Scheme, default_catalogue
from jabatan_eval.errors import Fault, NotationError, UnknownSchemeError
from jabatan_eval.notation.cleaning import MAX_TEXT, Written, cleaned
from jabatan_eval.notation.numbers import points_written
from jabatan_eval.texts import shown

__all__ = ["level_fault", "parse_level", "parse_levels", "parse_scheme"]

MAX_TEXTS: Final = 10_000
"""Texts read at most in one call; an endless iterable ends here."""

_WORDS: Final = r"(?:(?:TINGKAT FAKTOR|TINGKAT|FAKTOR|LEVEL|FK|TF) ?[:.]? ?)?"
_POINTS: Final = (
    r"(?:(?: ?(?:=|:|\||--|\() ?| )"
    r"(?P<points>(?>[1-9][0-9]{0,2}(?:[.,][0-9]{3})+|[0-9]{1,9}))(?! ?-|/|[A-Z0-9]|[.,][0-9])"
    r"(?: ?(?:POINTS?|POIN|NILAI)\b)? ?\)?)?"
)
_ITEM: Final = re.compile(
    rf"{_WORDS}(?:"
    r"(?P<factor>(?>[0-9]{1,2})[A-Z]?) ?- ?(?P<number>(?>[0-9]{1,2})|[A-I])(?![A-Z0-9])"
    rf"(?P<between> ?/ ?(?:[0-9]{{1,2}}[A-Z]? ?- ?)?(?:[0-9]{{1,2}}|[A-I])(?![A-Z0-9]))?{_POINTS}"
    r"|(?P<slots>[1-9]{3})(?![A-Z0-9]| ?-))"
)
_SLOTS: Final = re.compile(r"\(?[0-9]{3}(?![A-Z0-9]| ?-)\)?")
_BARE: Final = re.compile(rf"{_WORDS}(?P<number>[0-9]{{1,2}}|[A-I]){_POINTS}")
_HEADING: Final = re.compile(
    r"(?:FAKTOR (?P<factor>[0-9]{1,2}[A-Z]?)\b)?(?P<words>[^0-9()\n]*)\((?P<inside>[^()\n]+)\)"
)
_BETWEEN_ITEMS: Final = re.compile(r"[\s,;|]+")
_CODE: Final = re.compile(r"([1-9][0-9]?[A-Z]?)-([0-9]{1,2})")


def parse_scheme(text: str, *, catalogue: Catalogue | None = None) -> str:
    """The scheme that a word for it, or for a kind of post, means.

    Args:
        text: such as `struktural`, `6 faktor`, `JFT` or `administrator`; case does not matter.
        catalogue: whose words count; the shipped one by default.

    Raises:
        UnknownSchemeError: the word means no scheme.

    Examples:
        >>> parse_scheme("JFT"), parse_scheme("Administrator")
        ('fungsional', 'struktural')
    """
    catalogue = catalogue or default_catalogue()
    names = tuple(scheme.name for scheme in catalogue.schemes)
    given: object = text
    if not isinstance(given, str) or len(given) > MAX_TEXT:
        raise UnknownSchemeError([Fault("unknown_scheme", given=shown(text), allowed=names)])
    word = " ".join(cleaned(text).casefold().replace("_", " ").split())
    for known, scheme in catalogue.scheme_words.items():
        if known.replace("_", " ") == word:
            return scheme
    raise UnknownSchemeError([Fault("unknown_scheme", given=shown(text), allowed=names)])


def parse_level(
    text: str,
    *,
    scheme: str = "struktural",
    factor: str | None = None,
    catalogue: Catalogue | None = None,
) -> str:
    """Read one level as people write it.

    Points written beside the level must agree with it. Three-digit codes name the table of the
    scheme, the place of the factor and the level: `164` is level 5-4 of the structural scheme.

    Args:
        text: such as `Tingkat Faktor 4A–3`, `(FK : 1 – 1 = 175)`, `Level 1-6 -- 950 Points`.
        scheme: the scheme that the level must be of.
        factor: the factor that the text stands under, if known; then a bare number will do.
        catalogue: whose levels count; the shipped one by default.

    Returns:
        The level's code, such as `4A-3`.

    Raises:
        NotationError: the text is no level of the scheme, is more than one, lies between two, or
            its points contradict it.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> parse_level("Tingkat Faktor 4A–3"), parse_level("164 "), parse_level("3", factor="2")
        ('4A-3', '5-4', '2-3')
        >>> parse_level("(FK : 1 – 1 = 200)")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: factor 1: the points 200 contradict level 1-1, which has 175
    """
    reader = _Reader(catalogue or default_catalogue(), scheme)
    found = [*reader.read(text, cleaned(factor) if factor else None)]
    if not reader.faults and len(found) != 1:
        kind = "several_levels" if found else "unreadable_level"
        reader.refuse(kind, text)
    if reader.faults:
        raise NotationError(reader.faults)
    return found[0]


def parse_levels(
    texts: str | Iterable[str],
    *,
    scheme: str = "struktural",
    catalogue: Catalogue | None = None,
) -> tuple[str, ...]:
    """Read all levels of a text, or of several, in the order in which they stand.

    Whether they are one for each factor is for `evaluate` to say.

    Raises:
        NotationError: with one fault for every piece that cannot be read, quoted.
        UnknownSchemeError: there is no such scheme.

    Examples:
        >>> parse_levels("Tingkat Faktor 1-1; (fk 2-1=100), 3 – 1")
        ('1-1', '2-1', '3-1')
        >>> parse_levels("1-1 dua-1 3–9")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.NotationError: cannot be read as a level: 'dua-1'; write it like 1-1, \
Tingkat Faktor 1-1, (FK : 1 - 1 = 175)
        factor 3: there is no level '3-9'; allowed: 3-1, 3-2, 3-3
    """
    reader = _Reader(catalogue or default_catalogue(), scheme)
    found: list[str] = []
    given: Any = texts
    if isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        given = (given,)
    for count, text in enumerate(given):
        if count == MAX_TEXTS:
            reader.faults.append(Fault("too_many", values=(("limit", str(MAX_TEXTS)),)))
            break
        found += reader.read(text, None)
    if reader.faults:
        raise NotationError(reader.faults)
    return tuple(found)


class _Reader:
    """Reads texts against one scheme and gathers every fault."""

    def __init__(self, catalogue: Catalogue, scheme: str) -> None:
        self.catalogue = catalogue
        self.scheme = catalogue[scheme]
        self.faults: list[Fault] = []

    def refuse(self, kind: str, given: str, allowed: tuple[str, ...] | None = None) -> None:
        """Note a fault of a piece of text, which is quoted as it was written."""
        codes = tuple(self.scheme.level_by_code) if allowed is None else allowed
        values = (("example", _examples(self.scheme)),)
        self.faults.append(Fault(kind, given=shown(given), allowed=codes, values=values))

    def read(self, text: str, factor: str | None) -> Iterator[str]:
        """The codes of the levels in one text."""
        if not isinstance(text, str):
            values = (("type", type(text).__name__),)
            fault = Fault("not_text", given=shown(text), values=values)
            self.faults.append(fault)
        elif len(text) > MAX_TEXT:
            self.faults.append(Fault("too_long", values=(("limit", str(MAX_TEXT)),)))
        elif factor is not None and (bare := _BARE.fullmatch(cleaned(text))):
            number = _number(bare["number"])
            yield from self.level(f"{factor}-{number}", bare["points"])
        else:
            start, written = 0, Written(text)
            for line in cleaned(text).split("\n"):
                blanks = len(line) - len(line.lstrip())
                yield from _Line(self, written, start + blanks, line.strip(), factor).levels()
                start += len(line) + 1

    def level(self, code: str, points: str | None) -> Iterator[str]:
        """The code of a level, if the scheme has it and points beside it agree."""
        level = self.scheme.level_by_code.get(code)
        if level is None:
            fault = level_fault(code, self.scheme, self.catalogue)
            if fault.kind == "unreadable_level":
                fault = replace(fault, values=(("example", _examples(self.scheme)),))
            self.faults.append(fault)
        elif points is not None and points_written(points) != level.points:
            values = (("level", code), ("points", str(level.points)))
            given = str(points_written(points))
            self.faults.append(
                Fault("points_contradict", factor=level.factor, given=given, values=values)
            )
        else:
            yield code


class _Line:
    """One line of a text: levels between blanks, or one under a heading."""

    def __init__(
        self, reader: _Reader, written: Written, start: int, line: str, factor: str | None
    ) -> None:
        self.reader, self.scheme = reader, reader.scheme
        self.written, self.start, self.line = written, start, line
        self.factor = factor

    def levels(self) -> Iterator[str]:
        """The codes of the levels in the line."""
        heading = _HEADING.fullmatch(self.line)
        if heading and (inside := _ITEM.fullmatch(self.line, *_within(heading))):
            yield from self._item(inside, heading["factor"])
            return
        place, dashed = 0, False
        while place < len(self.line):
            if gap := _BETWEEN_ITEMS.match(self.line, place):
                place = gap.end()
            elif dashed and (number := _SLOTS.match(self.line, place)):
                self._refuse("unreadable_level", *number.span())  # points or a code: no guess
                place = number.end()
            elif (item := _ITEM.match(self.line, place)) or (item := _bracketed(self.line, place)):
                yield from self._item(item, None)
                dashed = dashed or item["slots"] is None
                place = item.end() + (self.line[item.end() : item.end() + 1] == ")")
            else:
                gap = _BETWEEN_ITEMS.search(self.line, place)
                end = gap.start() if gap else len(self.line)
                self._refuse("unreadable_level", place, end)
                place = end

    def _written(self, start: int, end: int) -> str:
        return self.written.part(self.start + start, self.start + end)

    def _refuse(
        self, kind: str, start: int, end: int, allowed: tuple[str, ...] | None = None
    ) -> None:
        self.reader.refuse(kind, self._written(start, end), allowed)

    def _item(self, item: re.Match[str], heading: str | None) -> Iterator[str]:
        if item["between"]:
            self._refuse("between_levels", *item.span(), self._around(item))
            return
        code: str | None
        if item["slots"]:
            code = self._from_slots(item)
        else:
            code = f"{item['factor']}-{_number(item['number'])}"
        if code is None:
            return
        level = self.scheme.level_by_code.get(code)
        row = self.scheme[level.factor].number if level else None
        if heading is not None and level and heading not in (level.factor, row):
            self._mismatch(code, heading)
        elif self.factor is not None and level and level.factor != self.factor:
            self._mismatch(code, self.factor)
        else:
            yield from self.reader.level(code, item["points"])

    def _around(self, item: re.Match[str]) -> tuple[str, ...]:
        """The levels among which one that lies between two has to be chosen."""
        rows = [f for f in self.scheme.factors if item["factor"] in (f.code, f.number)]
        return tuple(code for factor in rows or self.scheme.factors for code in factor.codes)

    def _mismatch(self, code: str, factor: str) -> None:
        known = {f.code: f.codes for f in self.scheme.factors}
        allowed = known.get(factor, tuple(known))
        fault = Fault("mismatch", factor=factor, given=shown(code), allowed=allowed)
        self.reader.faults.append(fault)

    def _from_slots(self, item: re.Match[str]) -> str | None:
        """The code of a three-digit code, which may be of another scheme."""
        table, place, number = map(int, item["slots"])
        for scheme in self.reader.catalogue.schemes:
            if scheme.number == table and place <= len(scheme.factors):
                code = f"{scheme.factors[place - 1].code}-{number}"
                if scheme is self.scheme:
                    return code
                given = f"{shown(item['slots'])} ({code})"
                fault = replace(_other_scheme(code, scheme, self.scheme), given=given)
                self.reader.faults.append(fault)
                return None
        self._refuse("unreadable_level", *item.span())
        return None


def _within(heading: re.Match[str]) -> tuple[int, int]:
    """Where the level stands in a heading's brackets, without the blanks around it."""
    inside = heading["inside"]
    start = heading.start("inside") + len(inside) - len(inside.lstrip())
    return start, start + len(inside.strip())


def _examples(scheme: Scheme) -> str:
    """Some ways to write a level of the scheme."""
    level = scheme.factors[0].levels[0]
    spaced = level.code.replace("-", " - ")
    return f"{level.code}, Tingkat Faktor {level.code}, (FK : {spaced} = {level.points})"


def level_fault(code: str, scheme: Scheme, catalogue: Catalogue) -> Fault:
    """Why a code is no level of a scheme: of another one, an unknown level, factor, or no code.

    Examples:
        >>> catalogue = default_catalogue()
        >>> level_fault("2-9", catalogue["struktural"], catalogue).kind
        'unknown_level'
    """
    for other in catalogue.schemes:
        if other is not scheme and code in other.level_by_code:
            return _other_scheme(code, other, scheme)
    factors = {factor.code: factor for factor in scheme.factors}
    parts = _CODE.fullmatch(code)
    if parts is None:
        allowed, example = tuple(scheme.level_by_code), scheme.factors[0].levels[0].code
        values = (("example", example),)
        return Fault("unreadable_level", given=shown(code), allowed=allowed, values=values)
    if parts[1] in factors:
        allowed = factors[parts[1]].codes
        return Fault("unknown_level", factor=parts[1], given=shown(code), allowed=allowed)
    split = [f"{f.code}-{parts[2]}" for f in scheme.factors if f.number == parts[1]]
    near = " / ".join(c for c in split if c in scheme.level_by_code) or None
    return Fault("unknown_factor", given=shown(code), allowed=tuple(factors), near=near)


def _other_scheme(code: str, other: Scheme, scheme: Scheme) -> Fault:
    factor = other.level_by_code[code].factor if code in other.level_by_code else None
    rows = [f for f in scheme.factors if factor in (f.code, f.number)] or scheme.factors
    return Fault(
        "other_scheme",
        factor=factor,
        given=shown(code),
        allowed=tuple(allowed for row in rows for allowed in row.codes),
        values=(("other", other.name), ("scheme", scheme.name)),
    )


def _bracketed(line: str, place: int) -> re.Match[str] | None:
    return _ITEM.match(line, place + 1) if line[place] == "(" else None


def _number(text: str) -> int:
    """The level's number; US originals also use letters, A for 1."""
    return int(text) if text.isdigit() else ord(text) - ord("A") + 1
