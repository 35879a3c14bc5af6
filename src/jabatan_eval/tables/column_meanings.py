"""What the columns of a table hold: mapped by hand, else by the words of their headers."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.layout import Column
from jabatan_eval.tables.words import ROLES, Meaning, Words, plain
from jabatan_eval.texts import shown

__all__ = ["columns_of"]

_DECIDING: Final = frozenset({"tingkat", "skema"})
"""Roles that decide a result, so that one of two columns is never chosen by its place."""


def columns_of(
    paths: Sequence[Sequence[str]], words: Words, mapping: Mapping[str, str], where: str
) -> tuple[Column, ...]:
    """The columns of a table.

    Args:
        paths: the headers of each column, from the top one down.
        words: what headers mean.
        mapping: columns mapped by hand: what a column holds, to its header or `#3`.
        where: how messages call the table.

    Raises:
        DocumentError: two columns claim one meaning, or the mapping names a column that is not.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> words = Words(default_catalogue(), "struktural")
        >>> [c.name for c in columns_of([["Faktor 1", "Level"], []], words, {}, "a.xlsx")]
        ['Faktor 1 / Level', 'kolom_2']
    """
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
        if len(places) > 1 and (meaning.factor is not None or meaning.role in _DECIDING):
            kept = [
                place
                for place in places
                if place in by_hand or _is_sure(paths[place], meaning, words)
            ]
            if len(kept) != 1:
                allowed = tuple(f"#{place + 1} {names[place]}" for place in places)
                kind = "field_twice" if meaning.factor is None else "column_twice"
                faults.append(Fault(kind, given=meaning.factor or meaning.role, allowed=allowed))
        for place in set(places) - {*kept}:
            columns[place] = Column(place, names[place])
    if faults:
        raise DocumentError(
            Fault(f.kind, given=f.given, allowed=f.allowed, where=where, values=f.values)
            for f in faults
        )
    return tuple(columns)


def _is_sure(path: Sequence[str], meaning: Meaning, words: Words) -> bool:
    """Whether a column is surely what it seems to be, if several seem to be it."""
    if meaning.factor is not None:
        return words.is_sure(path)
    return bool(path) and plain(path[-1]) == meaning.role


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
