"""Which columns of a table are meant, and everything that forbids to evaluate it as it stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from jabatan_eval.errors import Fault
from jabatan_eval.scoring.choice import code_key
from jabatan_eval.texts import shown

__all__ = [
    "RESULTS",
    "chosen",
    "free_names",
    "taken_faults",
    "twice_faults",
    "type_faults",
]

RESULTS: Final = ("nilai_jabatan", "kelas_jabatan", "temuan")
"""The columns that an evaluation adds, in this order."""


def twice_faults(names: Sequence[Hashable]) -> Iterator[Fault]:
    """Columns that cannot be told apart: names that stand twice, headings of several levels.

    Examples:
        >>> [fault.message("en") for fault in twice_faults(["1", "1"])]
        ["the column '1' stands more than once"]
    """
    if any(isinstance(name, tuple) for name in names):
        yield Fault("frame_column_levels")
    for name, times in Counter(names).items():
        if times > 1:
            yield Fault("frame_column_twice", given=shown(name))


def taken_faults(names: Sequence[Hashable]) -> Iterator[Fault]:
    """Columns that bear the results' names, in capitals or small letters.

    Examples:
        >>> [fault.given for fault in taken_faults(["nama", "Temuan"])]
        ["'Temuan'"]
    """
    for name in names:
        if str(name).casefold() in RESULTS:
            yield Fault("frame_column_taken", given=shown(name), allowed=RESULTS)


def chosen(
    names: Sequence[Hashable],
    factors: Iterable[str],
    columns: object,
    scheme_column: Hashable | None,
) -> tuple[dict[str, Hashable], list[Fault]]:
    """The column of each factor, and every fault in the choice.

    Args:
        names: the table's columns.
        factors: the codes of the factors that need one.
        columns: the caller's own choice, by factor, or None.
        scheme_column: the column with each row's scheme, or None.

    Examples:
        >>> chosen(["Faktor_4a", "2"], ["2", "4A"], None, None)
        ({'2': '2', '4A': 'Faktor_4a'}, [])
    """
    factors = tuple(factors)
    found, faults = _mapped(names, factors, columns)
    by_name: dict[str, list[Hashable]] = {}
    for name in names:
        by_name.setdefault(str(name).casefold(), []).append(name)
    for factor in factors:
        if factor in found or any(fault.factor == factor for fault in faults):
            continue
        usual = (factor, f"faktor_{factor}")
        candidates = [name for word in usual for name in by_name.get(word.casefold(), ())]
        if len(set(candidates)) > 1:
            given = ", ".join(map(shown, dict.fromkeys(candidates)))
            faults.append(Fault("frame_column_ambiguous", factor=factor, given=given))
        elif candidates:
            found[factor] = candidates[0]
        else:
            faults.append(Fault("frame_column_missing", factor=factor, allowed=usual))
    if scheme_column is not None and scheme_column not in names:
        faults.append(
            Fault("frame_column_unknown", given=shown(scheme_column), where="scheme_column")
        )
    return found, [*faults, *_shared(found, scheme_column)]


def _mapped(
    names: Sequence[Hashable], factors: tuple[str, ...], columns: object
) -> tuple[dict[str, Hashable], list[Fault]]:
    """What the caller chose by hand."""
    if columns is None:
        return {}, []
    if not isinstance(columns, Mapping):
        values = (("type", type(columns).__name__),)
        return {}, [Fault("frame_columns_type", given=shown(columns), values=values)]
    found: dict[str, Hashable] = {}
    faults: list[Fault] = []
    for key, name in columns.items():
        factor = code_key(key) if isinstance(key, str) else key
        if factor not in factors:
            near = str(key) if type(key) is int and str(key) in factors else None
            fault = Fault("unknown_factor", given=shown(key), allowed=factors, near=near)
            faults.append(fault)
        elif factor in found:
            faults.append(Fault("repeated", factor=factor, given=shown(key), where="columns"))
        elif not isinstance(name, Hashable) or name not in names:
            fault = Fault("frame_column_unknown", factor=factor, given=shown(name), where="columns")
            faults.append(fault)
        else:
            found[factor] = name
    return found, faults


def _shared(found: dict[str, Hashable], scheme_column: Hashable | None) -> Iterator[Fault]:
    """One column can serve one purpose."""
    uses: dict[Hashable, list[str]] = {}
    for factor, name in found.items():
        uses.setdefault(name, []).append(factor)
    if scheme_column in uses:
        uses[scheme_column].append("scheme_column")
    for name, served in uses.items():
        if len(served) > 1:
            values = (("uses", ", ".join(served)),)
            yield Fault("frame_column_shared", given=shown(name), values=values)


def type_faults(
    types: Mapping[Hashable, Any],
    factors: Iterable[Hashable],
    scheme_column: Hashable | None,
    *,
    objects: bool,
) -> Iterator[Fault]:
    """Columns whose type can hold no level.

    Args:
        types: the type of each column, as narwhals names it.
        factors: the columns of the factors.
        scheme_column: the column with each row's scheme, or None.
        objects: whether a column may hold Python objects, judged one by one.
    """
    for name in factors:
        dtype = types[name]
        if dtype.is_integer() or _is_text(dtype, objects=objects):
            continue
        kind = "frame_column_float" if dtype.is_float() else "frame_column_type"
        kind = "frame_column_date" if dtype.is_temporal() else kind
        yield Fault(kind, given=shown(name), values=(("type", str(dtype)),))
    if scheme_column is not None and not _is_text(types[scheme_column], objects=objects):
        values = (("type", str(types[scheme_column])),)
        yield Fault("frame_scheme_column_type", given=shown(scheme_column), values=values)


def _is_text(dtype: Any, *, objects: bool) -> bool:
    """Text, categories, or nothing at all; what is of no known type is judged as its text."""
    words = {"String", "Categorical", "Enum", "Unknown"}
    return type(dtype).__name__ in (words | {"Object"} if objects else words)


def free_names(taken: Iterable[Hashable], wanted: Iterable[str]) -> list[str]:
    """Names for passing columns that no column of the table bears.

    Examples:
        >>> free_names(["_A"], ["_a", "_b"])
        ['_a_', '_b']
    """
    names = {str(name).casefold() for name in taken}
    found = []
    for name in wanted:
        while name in names:
            name += "_"  # noqa: PLW2901  # it grows until it is free
        found.append(name)
    return found
