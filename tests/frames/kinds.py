"""Tables of every kind: how to make one from columns of texts, and how to read it back."""

from typing import Any, NamedTuple

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa


class Engine(NamedTuple):
    """A kind of table."""

    name: str
    make: Any
    kind: type
    read: Any

    def rows(self, frame):
        """The rows of a table, as tuples of plain values."""
        return self.read(frame)


def _texts(columns):
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})


def _enum(columns):
    words = {n: dict.fromkeys(word for word in v if word is not None) for n, v in columns.items()}
    return pl.DataFrame(columns, schema={name: pl.Enum(list(words[name])) for name in columns})


def _pandas(dtype):
    return lambda columns: pd.DataFrame(
        {name: pd.Series(values, dtype=object).astype(dtype) for name, values in columns.items()}
    )


def _chunked(columns):
    table = _texts(columns)
    middle = table.num_rows // 2
    return pa.concat_tables([table.slice(0, middle), table.slice(middle), table.slice(0, 0)])


def _cast(make):
    return lambda columns: pa.table({name: make(_texts(columns)[name]) for name in columns})


def _duckdb(columns):
    return duckdb.connect().from_arrow(_texts(columns))


def _duckdb_enum(columns):
    base = duckdb.connect()
    given = base.from_arrow(_texts(columns))
    words = {v for values in columns.values() for v in values if v is not None}
    listed = ", ".join("'" + word.replace("'", "''") + "'" for word in sorted(words))
    base.execute(f"CREATE TYPE tingkat AS ENUM ({listed})")
    quoted = ['"' + name.replace('"', '""') + '"' for name in columns]
    return given.project(", ".join(f"CAST({name} AS tingkat) AS {name}" for name in quoted))


def _plain(values):
    return [None if pd.isna(value) else value for value in values]


def _read_pandas(frame):
    places = range(frame.shape[1])
    return [
        *zip(*(_plain(frame.iloc[:, at].astype(object).tolist()) for at in places), strict=True)
    ]


def _read_arrow(table):
    return [*zip(*(column.to_pylist() for column in table.columns), strict=True)]


_POLARS = (pl.DataFrame, lambda frame: frame.rows())
_LAZY = (pl.LazyFrame, lambda frame: frame.collect().rows())
_STREAM = (pl.LazyFrame, lambda frame: frame.collect(engine="streaming").rows())
_PANDAS = (pd.DataFrame, _read_pandas)
_ARROW = (pa.Table, _read_arrow)
_DUCKDB = (duckdb.DuckDBPyRelation, lambda relation: relation.fetchall())


def _categorical(columns):
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.Categorical))


def _polars(columns):
    return pl.DataFrame(columns, schema=dict.fromkeys(columns, pl.String))


ENGINES = {
    name: Engine(name, make, *rest)
    for name, make, rest in (
        ("polars", _polars, _POLARS),
        ("polars lazy", lambda columns: _polars(columns).lazy(), _LAZY),
        ("polars streaming", lambda columns: _polars(columns).lazy(), _STREAM),
        ("polars categorical", _categorical, _POLARS),
        ("polars enum", _enum, _POLARS),
        ("pandas object", _pandas(object), _PANDAS),
        ("pandas str", _pandas("str"), _PANDAS),
        ("pandas string", _pandas("string"), _PANDAS),
        ("pandas category", _pandas("category"), _PANDAS),
        ("pandas arrow", _pandas(pd.ArrowDtype(pa.string())), _PANDAS),
        (
            "pandas arrow dictionary",
            _pandas(pd.ArrowDtype(pa.dictionary(pa.int32(), pa.string()))),
            _PANDAS,
        ),
        ("pyarrow", _texts, _ARROW),
        ("pyarrow chunked", _chunked, _ARROW),
        ("pyarrow large", _cast(lambda column: column.cast(pa.large_string())), _ARROW),
        ("pyarrow view", _cast(lambda column: column.cast(pa.string_view())), _ARROW),
        ("pyarrow dictionary", _cast(lambda column: column.dictionary_encode()), _ARROW),
        ("duckdb", _duckdb, _DUCKDB),
        ("duckdb enum", _duckdb_enum, _DUCKDB),
    )
}

NUMBERS = {
    "polars": pl.DataFrame,
    "polars small": lambda values: pl.DataFrame(values, schema=dict.fromkeys(values, pl.Int16)),
    "polars lazy": pl.LazyFrame,
    "pandas Int64": lambda values: pd.DataFrame(values, dtype="Int64"),
    "pandas object": lambda values: pd.DataFrame(values, dtype=object),
    "pandas arrow": lambda values: pd.DataFrame(values, dtype=pd.ArrowDtype(pa.int32())),
    "pandas category": lambda values: pd.DataFrame(values, dtype="Int64").astype("category"),
    "pyarrow": lambda values: pa.table({k: pa.array(v, pa.int64()) for k, v in values.items()}),
    "pyarrow dictionary": lambda values: pa.table(
        {k: pa.array(v, pa.int16()).dictionary_encode() for k, v in values.items()}
    ),
    "duckdb": lambda values: duckdb.connect().from_arrow(
        pa.table({k: pa.array(v, pa.int32()) for k, v in values.items()})
    ),
}
"""Tables of level numbers, with nulls."""


def read(frame):
    """The rows of any table."""
    for kind, way in (_POLARS, _LAZY, _PANDAS, _ARROW, _DUCKDB):
        if isinstance(frame, kind):
            return way(frame)
    raise TypeError(type(frame))
