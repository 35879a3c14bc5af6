"""Scored tables as Parquet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from jabatan_eval._extras import needed
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.layout import different
from jabatan_eval.tables.outputs import Output, tail
from jabatan_eval.tables.result import Result
from jabatan_eval.tables.table import Chunk, Table

__all__ = ["ParquetOutput"]

GROUP_ROWS: Final = 65_536
"""Rows of a row group; small groups make large files."""

GROUP_BYTES: Final = 32 * 1024 * 1024
"""Bytes that are held until they are written as a row group."""


class ParquetOutput(Output):
    """Parquet: columns that were Parquet before stay as they are, all others become text."""

    def __init__(self, path: str, findings: str, table: Table, lang: str) -> None:
        super().__init__(path, findings, table, lang)
        self.arrow: Any = needed("pyarrow", "parquet")
        parquet: Any = needed("pyarrow.parquet", "parquet")
        arrow = self.arrow
        self.own = table.native if table.format == "parquet" else None
        fields = (
            [*self.own]
            if self.own is not None
            else [arrow.field(name, arrow.string()) for name in different(self.names)]
        )
        types = (arrow.int64(), arrow.int64(), arrow.string())
        fields += [arrow.field(name, kind) for name, kind in zip(self.added, types, strict=True)]
        catalogue = table.options.catalogue
        receipt = {
            b"jabatan_eval.catalogue_edition": catalogue.edition.id.encode(),
            b"jabatan_eval.catalogue_digest": catalogue.digest.encode(),
        }
        old = self.own.metadata if self.own is not None else None
        self.schema = arrow.schema(fields, metadata={**(old or {}), **receipt})
        self.types = types
        self.rows = parquet.ParquetWriter(path, self.schema)
        self.open.append(self.rows)
        self.waiting: list[Any] = []

    def write(self, chunk: Chunk, results: Sequence[Result]) -> None:
        """Write some rows."""
        arrow = self.arrow
        if self.own is not None:
            columns = [*chunk.native.columns]
        else:
            columns = [
                arrow.array([None if v is None else cell_text(v) for v in column], arrow.string())
                for column in zip(*chunk.rows, strict=True)
            ]
        tails = zip(*[tail(result, self.lang) for result in results], strict=True)
        columns += [arrow.array(part, kind) for part, kind in zip(tails, self.types, strict=True)]
        self.waiting.append(arrow.record_batch(columns, schema=self.schema))
        rows, held = (
            sum(getattr(w, name) for w in self.waiting) for name in ("num_rows", "nbytes")
        )
        if rows >= GROUP_ROWS or held >= GROUP_BYTES:
            self._write_group()

    def _write_group(self) -> None:
        if self.waiting:
            self.rows.write_table(self.arrow.Table.from_batches(self.waiting, self.schema))
            self.waiting.clear()

    def close(self) -> None:
        """Write the last rows, and close the files."""
        self._write_group()
        super().close()
