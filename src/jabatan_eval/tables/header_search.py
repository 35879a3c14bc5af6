"""The header of a sheet, found by the words in it: letterhead above, one to three rows high."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from operator import or_
from typing import Any, Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import cell_text, is_blank
from jabatan_eval.tables.column_meanings import columns_of
from jabatan_eval.tables.layout import Layout
from jabatan_eval.tables.row_kinds import numbers_columns
from jabatan_eval.tables.words import ROLES, Words, plain

__all__ = [
    "HEADER_AT_MOST", "SAMPLE", "find_layout", "holds_levels", "named_layout", "nearest_header",
    "several_tables", "tables_above",
]  # fmt: skip

SAMPLE: Final = 60
"""Rows looked at to find the header."""

HEADER_AT_MOST: Final = 3
"""Rows of a header."""

_LEVELS: Final = re.compile(r"(?:[0-9]{1,2}[a-z]? ?- ?[0-9]{1,2}(?:[ ,;]+|$))+")
_ONE_LEVEL: Final = 2
_OVER_FACTORS: Final = frozenset({"tingkat", "nilai"})
"""Roles whose header may stand over a column for each factor."""


def named_layout(
    names: Sequence[str], words: Words, mapping: Mapping[str, str], where: str
) -> Layout:
    """The layout of a format that names its columns itself.

    Raises:
        DocumentError: two columns claim one meaning, or the mapping names a column that is not.
    """
    return Layout(columns_of([name.split(" / ") for name in names], words, mapping, where))


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
        return Layout(columns_of([[] for _ in range(width)], words, mapping, where))
    if given is not None:
        first, height = given[0] - 1, given[1] - given[0] + 1
        if first + height > len(rows):
            raise DocumentError([Fault("no_such_row", given=str(given[1]), where=where)])
    else:
        found = _candidates(rows, words, mapping)
        if not found:
            return None
        _, height, first = min(found)
        if above := tables_above(rows, first, [(place, high) for _, high, place in found]):
            raise several_tables((*above, first), where)
    header = rows[first : first + height]
    columns = columns_of(_paths(header), words, mapping, where)
    return Layout(
        columns, tuple(map(tuple, rows[:first])), tuple(map(tuple, header)), first=first + 1
    )


def nearest_header(rows: Sequence[Sequence[Any]], words: Words) -> int | None:
    """The place of the row that is most of a header, though no levels are under it; or None.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> words = Words(default_catalogue(), None)
        >>> nearest_header([["KABUPATEN X", ""], ["Nama Jabatan", "Kelas"]], words)
        1
    """
    best = max(range(len(rows)), key=lambda place: len(_roles(rows[place], words)), default=0)
    return best if rows and len(_roles(rows[best], words)) > 1 else None


def _roles(row: Sequence[Any], words: Words) -> set[str]:
    """What a row's cells mean as headers."""
    found = (words.meaning([cell_text(cell)]) for cell in row if isinstance(cell, str))
    return {meaning.role for meaning in found if meaning is not None and meaning.role in ROLES}


def tables_above(
    rows: Sequence[Sequence[Any]], first: int, spans: Iterable[tuple[int, int]]
) -> list[int]:
    """The places of headers with rows of their own above the one that was chosen.

    Args:
        rows: the first rows of the sheet.
        first: the place of the chosen header's first row.
        spans: place and height of each header that was found.

    Examples:
        >>> rows = [["Jabatan", "Kelas"], ["Camat", 11], ["No", "Jabatan", "Kelas"], [1, "Lurah", 9]]
        >>> tables_above(rows, 2, [(0, 1), (2, 1)])
        [0]
    """
    ends: dict[int, int] = {}
    for place, height in spans:
        end = place + height
        if end < first and sum(not is_blank(cell) for cell in rows[end]) > 1:
            ends[end] = max(place, ends.get(end, place))
    return sorted(ends.values())


def several_tables(places: Sequence[int], where: str) -> DocumentError:
    """The refusal of a sheet with more tables than one."""
    given = ", ".join(str(place + 1) for place in places)
    return DocumentError([Fault("several_tables", given=given, where=where)])


def _candidates(
    rows: Sequence[Sequence[Any]], words: Words, mapping: Mapping[str, str]
) -> list[tuple[int, int, int]]:
    """The rows that can be a header: how much of one, negative; height; place."""
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
    return found


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
    if holds_levels(header):
        return True
    for depth in range(len(header) - 1):
        rest = header[depth:]
        for column, cell in enumerate(rest[0]):
            found = words.meaning([cell_text(cell)])
            role = found.role if found is not None else None
            own = role in ROLES and not _heads_factors(role, column, rest)
            if (own or plain(cell) in by_hand) and _below(rest, column):
                return True
    return False


def holds_levels(rows: Sequence[Sequence[Any]]) -> bool:
    """Whether levels stand in rows, so that they are no header.

    Examples:
        >>> holds_levels([["No", "Tingkat"]]), holds_levels([["1", "1-1 2-1"]])
        (False, True)
    """
    return any(_LEVELS.fullmatch(plain(cell)) for row in rows for cell in row)


def _heads_factors(role: str | None, column: int, header: Sequence[Sequence[Any]]) -> bool:
    """Whether a header such as "Tingkat" goes over several columns, one for each factor."""
    spans = column + 1 < len(header[0]) and is_blank(header[0][column + 1])
    return role in _OVER_FACTORS and spans and _below(header, column + 1)


def _below(header: Sequence[Sequence[Any]], column: int) -> bool:
    """Whether anything stands in a column below the header's first row."""
    return any(column < len(row) and not is_blank(row[column]) for row in header[1:])


def _paths(header: Sequence[Sequence[Any]]) -> list[list[str]]:
    """The headers of each column from the top row down, a merged one over all it spans.

    It spans no column over which another header begins.
    """
    width = max(map(len, header), default=0)
    texts = [
        [" ".join(cell_text(row[c]).split()) if c < len(row) else "" for c in range(width)]
        for row in header
    ]
    begins = [False] * width
    for depth, row in enumerate(texts[:-1]):
        own = list(map(bool, row))
        for c in range(1, width):
            below = [later[c] for later in texts[depth + 1 :]]
            beside = [later[c - 1] for later in texts[depth + 1 :]]
            if not row[c] and row[c - 1] and any(below) and any(beside) and not begins[c]:
                row[c] = row[c - 1]
        begins = list(map(or_, begins, own))
    return [[row[c] for row in texts if row[c]] for c in range(width)]
