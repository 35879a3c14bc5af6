"""`evaluate_frame`: the score over a whole table, in the engine that the table lives in."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from importlib.util import find_spec
from types import MappingProxyType
from typing import Any, Final, TypeVar

from jabatan_eval._extras import needed
from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, FrameError
from jabatan_eval.frames import expressions, numpy_frames, polars_frames, sql_frames
from jabatan_eval.frames.columns import chosen, taken_faults, twice_faults, type_faults
from jabatan_eval.frames.plan import Plan
from jabatan_eval.texts import checked_lang, shown

__all__ = ["evaluate_frame", "read_frame"]

FrameT = TypeVar("FrameT")

_WAYS: Final[Mapping[str, Callable[[Any, Plan, Mapping[Any, Any]], Any]]] = MappingProxyType(
    {
        "polars": polars_frames.scored,
        "pandas": numpy_frames.scored_pandas,
        "pyarrow": numpy_frames.scored_arrow,
        "duckdb": sql_frames.scored_duckdb,
        "pyspark": sql_frames.scored_spark,
        "pyspark[connect]": sql_frames.scored_spark,
    }
)
"""The quick way of each engine that has one; the others take expressions of narwhals."""

_KINDS: Final = ("polars", "pandas", "pyarrow", "DuckDB", "PySpark")


def evaluate_frame(
    frame: FrameT,
    scheme: str = "struktural",
    scheme_column: Hashable | None = None,
    columns: Mapping[str, Hashable] | None = None,
    catalogue: Catalogue | None = None,
    *,
    lang: str = "id",
) -> FrameT:
    """Score every row of a table: one level for each factor, a column for each factor.

    A row that `evaluate` would refuse is kept, with nulls for its results and every fault in
    `temuan`. Lazy and distributed tables stay so: nothing runs until you ask for rows.

    Args:
        frame: a polars DataFrame or LazyFrame, a pandas DataFrame, a pyarrow Table, a DuckDB
            relation, a PySpark DataFrame; others that narwhals carries take the same way.
        scheme: the scheme of the whole table; plays no part where `scheme_column` is given.
        scheme_column: the column with each row's scheme, in the words of `parse_scheme`; then the
            factors of every scheme need a column, and those of the other scheme must be empty.
        columns: the column of each factor, by the factor's code. What is not named is found under
            the code (`1`, `4A`) or `faktor_1`, `faktor_4A`, in capitals or small letters.
        catalogue: the law to score by; the shipped one by default.
        lang: the language of `temuan`, `id` or `en`.

    Returns:
        The same kind of table: all of its own columns in their order, then `nilai_jabatan`,
        `kelas_jabatan` (integers, null where refused) and `temuan` (text, null where nothing was
        found). Findings of one row are parted by ` | `.

    Raises:
        FrameError: the table cannot be evaluated as it stands; with every fault. Nothing was run.
        UnknownSchemeError: there is no such scheme.
        MissingExtraError: narwhals is not installed.

    Examples:
        >>> import polars as pl
        >>> codes = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
        >>> frame = pl.DataFrame({code.partition("-")[0]: [code, code] for code in codes})
        >>> frame = frame.with_columns(pl.Series("2", ["2-1", "2-7"]))
        >>> for row in evaluate_frame(frame)[:, -3:].rows():
        ...     print(row)
        (1165, 8, None)
        (None, None, "faktor 2: tingkat '2-7' tidak ada; pilihan: 2-1, 2-2, 2-3")
    """
    checked_lang(lang)
    catalogue = catalogue or default_catalogue()
    every = tuple(one.name for one in catalogue.schemes)
    schemes = (catalogue[scheme].name,) if scheme_column is None else every
    codes = dict.fromkeys(f.code for name in schemes for f in catalogue[name].factors)
    own = read_frame(frame)
    implementation = own.implementation
    types = dict(own.collect_schema())
    found, faults = chosen([*types], codes, columns, scheme_column)
    usable = scheme_column if scheme_column in types else None
    objects = implementation.is_pandas()
    faults += taken_faults([*types])
    cells = own.to_native()
    told = [name for name in found.values() if not (objects and _is_empty(cells[name]))]
    faults += type_faults(types, told, usable, objects=objects)
    if faults:
        raise FrameError(faults)
    plan = Plan(catalogue, schemes, found, scheme_column, lang)
    faults = [*plan.faults()]
    if faults:
        raise FrameError(faults)
    way = _WAYS.get(implementation.value)
    if way is None or (implementation.is_pyarrow() and not find_spec("numpy")):
        return expressions.scored(own, plan).to_native()  # type: ignore[no-any-return]
    return way(frame, plan, types)  # type: ignore[no-any-return]


def _is_empty(series: Any) -> bool:
    """Whether a pandas column has no value at all: pandas makes floats of such a one."""
    return series.dtype == float and not series.count()


def read_frame(frame: object) -> Any:
    """A table as narwhals sees it.

    Raises:
        FrameError: it is no table that narwhals knows, or its columns cannot be told apart.
    """
    nw = needed("narwhals.stable.v2", "frames")
    faults = list(twice_faults(_native_names(frame)))
    if faults:
        raise FrameError(faults)
    try:
        own = nw.from_native(frame)
    except TypeError:
        own = None
    if own is None or own.to_native() is not frame:
        fault = Fault("frame_unknown_kind", given=shown(type(frame).__name__), allowed=_KINDS)
        raise FrameError([fault])
    return own


def _native_names(frame: Any) -> list[Hashable]:
    """The names of columns where an engine lets one stand twice."""
    kind = type(frame).__module__.partition(".")[0]
    if kind not in {"pandas", "pyarrow", "pyspark", "_duckdb", "duckdb"}:
        return []
    names: Any = getattr(frame, "column_names", None) or getattr(frame, "columns", ())
    return [*names]
