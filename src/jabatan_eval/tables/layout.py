"""How a sheet is laid out: letterhead, header rows, what each column holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.words import ROLES, Meaning, Words, plain
from jabatan_eval.texts import shown

__all__ = [
    "SAMPLE",
    "Column",
    "Layout",
    "column_letter",
    "find_layout",
    "named_layout",
    "numbers_columns",
]

SAMPLE: Final = 60
"""Rows looked at to find the header."""

HEADER_AT_MOST: Final = 3
"""Rows of a header."""

_LEVELS: Final = re.compile(r"(?:[0-9]{1,2}[a-z]? ?- ?[0-9]{1,2}(?:[ ,;]+|$))+")
_ONE_LEVEL: Final = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the user: its place from 0, its name, and what it holds.

    Examples:
        >>> Column(0, "Faktor 1", Meaning("level", "1")).meaning.role
        'level'
    """

    index: int
    name: str
    meaning: Meaning | None = None


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet was understood.

    Attributes:
        columns: the columns, in the user's order.
        above: the lines above the header, as they stand.
        header: the rows of the header, as they stand; none where the format names its columns.
        first: the number of the header's first row, from 1; 0 where there is none.
    """

    columns: tuple[Column, ...]
    above: tuple[tuple[Any, ...], ...] = ()
    header: tuple[tuple[Any, ...], ...] = ()
    first: int = 0

    @property
    def last(self) -> int:
        """The number of the header's last row; 0 where there is none."""
        return self.first + len(self.header) - 1 if self.header else 0

    def of(self, role: str) -> Column | None:
        """The column of a role.

        Examples:
            >>> Layout((Column(0, "Jabatan", Meaning("nama_jabatan")),)).of("nama_jabatan").index
            0
        """
        return next((c for c in self.columns if c.meaning and c.meaning.role == role), None)

    def factors(self, role: str) -> dict[str, Column]:
        """The columns of a role by factor.

        Examples:
            >>> Layout((Column(0, "1", Meaning("level", "1")),)).factors("level")["1"].index
            0
        """
        return {
            c.meaning.factor: c
            for c in self.columns
            if c.meaning and c.meaning.role == role and c.meaning.factor
        }


def column_letter(index: int) -> str:
    """A column as a spreadsheet calls it.

    Examples:
        >>> column_letter(0), column_letter(27)
        ('A', 'AB')
    """
    letters, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def different(names: Sequence[str]) -> tuple[str, ...]:
    """The names made different where some are alike, so that none hides another.

    Examples:
        >>> different(["Nilai", "Kelas", "Nilai", "Nilai (2)"])
        ('Nilai', 'Kelas', 'Nilai (3)', 'Nilai (2)')
    """
    taken = {*names}
    counts: Counter[str] = Counter()
    found: list[str] = []
    for name in names:
        counts[name] += 1
        own = name
        while counts[name] > 1 and own in taken:
            own = f"{name} ({counts[name]})"
            counts[name] += own in taken
        taken.add(own)
        found.append(own)
    return tuple(found)


def named_layout(
    names: Sequence[str], words: Words, mapping: Mapping[str, str], where: str
) -> Layout:
    """The layout of a format that names its columns itself.

    Raises:
        DocumentError: two columns claim one meaning, or the mapping names a column that is not.
    """
    return Layout(_columns([name.split(" / ") for name in names], words, mapping, where))


def find_layout(
    rows: Sequence[Sequence[Any]],
    words: Words,
    mapping: Mapping[str, str],
    where: str,
    given: tuple[int, int] | None = None,
) -> Layout | None:
    """The layout of a sheet from its first rows, or None where no row looks like a header.

    Args:
        rows: the first rows, all of one width.
        words: what headers mean.
        mapping: columns mapped by hand: what a column holds, to its header or `#3`.
        where: how messages call the sheet.
        given: first and last row of the header, if told; (0, 0) for none.

    Raises:
        DocumentError: two columns claim one meaning, or the mapping names a column that is not.
    """
    if given == (0, 0):
        width = max(map(len, rows), default=0)
        return Layout(_columns([[] for _ in range(width)], words, mapping, where))
    if given is not None:
        first, height = given[0] - 1, given[1] - given[0] + 1
        if first + height > len(rows):
            raise DocumentError([Fault("no_such_row", given=str(given[1]), where=where)])
    else:
        best = _best(rows, words, mapping)
        if best is None:
            return None
        first, height = best
    header = rows[first : first + height]
    columns = _columns(_paths(header), words, mapping, where)
    return Layout(
        columns, tuple(map(tuple, rows[:first])), tuple(map(tuple, header)), first=first + 1
    )


def numbers_columns(row: Sequence[Any]) -> bool:
    """Whether a row numbers the columns, from 1 at the left and one after the other.

    Examples:
        >>> numbers_columns(["(1)", "(2)", "(3)"]), numbers_columns(["", "1", "2"])
        (True, False)
    """
    if not row or is_blank(row[0]):
        return False
    texts = [plain(cell).strip("()") for cell in row if not is_blank(cell)]
    return len(texts) > _ONE_LEVEL and texts == [str(n) for n in range(1, len(texts) + 1)]


def _best(
    rows: Sequence[Sequence[Any]], words: Words, mapping: Mapping[str, str]
) -> tuple[int, int] | None:
    found: list[tuple[int, int, int]] = []
    filled = [not all(map(is_blank, row)) for row in rows]
    by_hand = {plain(text) for text in mapping.values()}
    start = next((place for place, full in enumerate(filled) if full), 0)
    for first in range(len(rows)):
        for height in range(1, HEADER_AT_MOST + 1):
            if first + height > len(rows) or not all(filled[first : first + height]):
                break
            worth = _worth(rows[first : first + height], words, by_hand, is_first=first == start)
            if worth:
                found.append((-worth, height, first))
    if not found:
        return None
    _, height, first = min(found)
    return first, height


def _worth(
    header: Sequence[Sequence[Any]], words: Words, by_hand: set[str], *, is_first: bool
) -> int:
    """How much of a header the rows are: factors found, and other columns; 0 for none."""
    paths = _paths(header)
    if _holds_data(header, words, by_hand):
        return 0
    mapped = sum(1 for path in paths if by_hand & {plain(" / ".join(path)), *map(plain, path)})
    meanings = [found for path in paths if (found := words.meaning(path))]
    levels = [meaning for meaning in meanings if meaning.role == "level"]
    others = {meaning.role for meaning in meanings if meaning.role in ROLES}
    distinct = len(set(levels))
    if any(map(numbers_columns, header)) and not (is_first and len(header) == 1):
        return 0  # such a row stands below the header, not in it
    if not (mapped or others or is_first or _says_so(header, words)):
        return 0
    if distinct < _ONE_LEVEL and "tingkat" not in others and not mapped:
        return 0
    sure = [
        m for m, path in zip(map(words.meaning, paths), paths, strict=True) if words.is_sure(path)
    ]
    repeated = sum(levels.count(m) - 1 for m in {*levels} if sure.count(m) != 1)
    points = sum(1 for meaning in meanings if meaning.role == "points")
    together = 20 * ("tingkat" in others)
    points += sum(1 for path in paths if words.is_below(path))
    known = 10 * (distinct - repeated) + 10 * mapped + 5 * len(others) + 2 * points + together
    return max(0, known)


def _says_so(header: Sequence[Sequence[Any]], words: Words) -> bool:
    """Whether rows without any other known header are of factors, not of levels or numbers."""
    texts = [plain(cell) for row in header for cell in row]
    return any(
        text.startswith(("faktor", "tingkat", "fk"))
        or text in words.names
        or (text.upper() in words.codes and not text.isdigit())
        for text in texts
    )


def _holds_data(header: Sequence[Sequence[Any]], words: Words, by_hand: set[str]) -> bool:
    """Whether levels stand in the rows, or content under a header that needs none below it."""
    if any(_LEVELS.fullmatch(plain(cell)) for row in header for cell in row):
        return True
    for column, cell in enumerate(header[0]):
        found = words.meaning([cell_text(cell)])
        own = plain(cell) in by_hand or (found is not None and found.role in ROLES)
        below = (row[column] for row in header[1:] if column < len(row))
        if own and not all(map(is_blank, below)):
            return True
    return False


def _paths(header: Sequence[Sequence[Any]]) -> list[list[str]]:
    """The headers of each column from the top row down, a merged one over all it spans."""
    width = max(map(len, header), default=0)
    texts = [
        [" ".join(cell_text(row[c]).split()) if c < len(row) else "" for c in range(width)]
        for row in header
    ]
    for depth, row in enumerate(texts[:-1]):
        for c in range(1, width):
            below = [later[c] for later in texts[depth + 1 :]]
            beside = [later[c - 1] for later in texts[depth + 1 :]]
            if not row[c] and row[c - 1] and any(below) and any(beside):
                row[c] = row[c - 1]
    return [[row[c] for row in texts if row[c]] for c in range(width)]


def _columns(
    paths: Sequence[Sequence[str]], words: Words, mapping: Mapping[str, str], where: str
) -> tuple[Column, ...]:
    names = [" / ".join(dict.fromkeys(path)) or f"kolom_{n}" for n, path in enumerate(paths, 1)]
    by_hand, faults = _mapped(names, paths, words, mapping)
    taken = set(by_hand.values())
    columns: list[Column] = []
    claimed: dict[Meaning, list[int]] = {}
    for index, (name, path) in enumerate(zip(names, paths, strict=True)):
        meaning = by_hand.get(index)
        if meaning is None and (found := words.meaning(path)) not in taken:
            meaning = found
        if meaning is not None:
            claimed.setdefault(meaning, []).append(index)
        columns.append(Column(index, name, meaning))
    for meaning, places in claimed.items():
        kept = places[:1]  # a second "Jabatan" is the user's own
        if meaning.factor is not None and len(places) > 1:
            kept = [place for place in places if place in by_hand or words.is_sure(paths[place])]
            if len(kept) != 1:
                allowed = tuple(f"#{place + 1} {names[place]}" for place in places)
                faults.append(Fault("column_twice", given=meaning.factor, allowed=allowed))
        for place in set(places) - {*kept}:
            columns[place] = Column(place, names[place])
    if faults:
        raise DocumentError(
            Fault(f.kind, given=f.given, allowed=f.allowed, where=where, values=f.values)
            for f in faults
        )
    return tuple(columns)


def _mapped(
    names: Sequence[str], paths: Sequence[Sequence[str]], words: Words, mapping: Mapping[str, str]
) -> tuple[dict[int, Meaning], list[Fault]]:
    """The columns mapped by hand, and what is wrong with the mapping."""
    by_hand: dict[int, Meaning] = {}
    faults: list[Fault] = []
    for what, header in mapping.items():
        meaning = _meant(what, words)
        if meaning is None:
            allowed = (*sorted(words.codes), "nilai 1", *ROLES)
            faults.append(Fault("unknown_role", given=shown(what), allowed=allowed))
            continue
        places = [n for n, name in enumerate(names) if plain(name) == plain(header)] or [
            n for n, path in enumerate(paths) if plain(header) in map(plain, path)
        ]
        if re.fullmatch(r"#[0-9]{1,5}", header) and 0 < int(header[1:]) <= len(names):
            places = [int(header[1:]) - 1]
        if len(places) == 1 and places[0] not in by_hand:
            by_hand[places[0]] = meaning
        else:
            kind = "column_ambiguous" if places else "no_such_column"
            shown_names = tuple(f"#{n} {name}" for n, name in enumerate(names[:40], 1))
            faults.append(Fault(kind, given=shown(header), allowed=shown_names))
    return by_hand, faults


def _meant(what: str, words: Words) -> Meaning | None:
    """What a key of the mapping names: a factor, `nilai` and a factor, or a role."""
    text = plain(what)
    if text.upper() in words.codes:
        return Meaning("level", text.upper())
    if text.startswith("nilai ") and text[6:].upper() in words.codes:
        return Meaning("points", text[6:].upper())
    role = text.replace(" ", "_")
    return Meaning(role) if role in ROLES else None
