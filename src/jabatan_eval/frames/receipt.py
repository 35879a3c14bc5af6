"""What a scored table follows from: edition, digest, rows and refusals, checked row by row."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

from jabatan_eval._extras import needed
from jabatan_eval._version import __version__
from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.basics import Frozen
from jabatan_eval.errors import Fault, FrameError, ReceiptError
from jabatan_eval.frames.columns import RESULTS, free_names
from jabatan_eval.frames.evaluate import evaluate_frame, read_frame
from jabatan_eval.texts import shown

__all__ = ["TableReceipt", "table_receipt"]


class TableReceipt(Frozen, frozen=True):
    """What a scored table follows from, and how many of its rows were refused.

    Examples:
        >>> receipt = TableReceipt(
        ...     edition="E", digest="d", text_digest="t", library_version="1", rows=9, refused=2
        ... )
        >>> receipt.accepted
        7
    """

    edition: str
    """The catalogue's edition."""
    digest: str
    """The sha256 over all that decides a result."""
    text_digest: str
    """The sha256 over the rest of the catalogue."""
    library_version: str
    rows: int
    refused: int
    """Rows without nilai and kelas, each with its findings."""

    @property
    def accepted(self) -> int:
        """Rows with a nilai and a kelas."""
        return self.rows - self.refused


def table_receipt(
    frame: Any,
    scheme: str = "struktural",
    scheme_column: Hashable | None = None,
    columns: Mapping[str, Hashable] | None = None,
    catalogue: Catalogue | None = None,
) -> TableReceipt:
    """Derive a scored table anew from its levels, compare every row, and count.

    The engine does the work; three numbers come back. Say how the table was scored as to
    `evaluate_frame`.

    Args:
        frame: a table that `evaluate_frame` gave back, or one that was stored and read again.
        scheme: as it was given to `evaluate_frame`.
        scheme_column: as it was given to `evaluate_frame`.
        columns: as it was given to `evaluate_frame`.
        catalogue: as it was given to `evaluate_frame`.

    Raises:
        FrameError: the table was not scored, or cannot be evaluated as it stands.
        ReceiptError: some rows are not what follows from the catalogue.

    Examples:
        >>> import polars as pl
        >>> from jabatan_eval.frames import evaluate_frame
        >>> codes = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
        >>> scored = evaluate_frame(pl.DataFrame({c.partition("-")[0]: [c, None] for c in codes}))
        >>> receipt = table_receipt(scored)
        >>> receipt.edition, receipt.rows, receipt.refused
        ('BKN-21-2011.1', 2, 1)
        >>> table_receipt(scored.with_columns(kelas_jabatan=9))
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.ReceiptError: 2 of 2 rows are not what follows from the catalogue
    """
    nw = needed("narwhals.stable.v2", "frames")
    catalogue = catalogue or default_catalogue()
    own = read_frame(frame)
    names = own.collect_schema().names()
    faults = [Fault("frame_not_scored", given=shown(name)) for name in RESULTS if name not in names]
    if faults:
        raise FrameError(faults)
    stored = dict(zip(RESULTS, free_names(names, (f"_{name}" for name in RESULTS)), strict=True))
    bare = own.rename(stored)
    again = nw.from_native(
        evaluate_frame(bare.to_native(), scheme, scheme_column, columns, catalogue)
    )
    same = [_same(nw, nw.col(name), nw.col(stored[name])) for name in RESULTS[:2]]
    explained = nw.col(RESULTS[2]).is_null() == nw.col(stored[RESULTS[2]]).is_null()
    counts = again.select(
        nw.len().alias("rows"),
        _count(nw, nw.col(RESULTS[0]).is_null()).alias("refused"),
        _count(nw, ~(same[0] & same[1] & explained)).alias("differing"),
    )
    counted = _collected(nw, counts).to_dict(as_series=False)
    rows, refused, differing = (int(counted[name][0] or 0) for name in counted)
    if differing:
        fault = Fault("frame_rows_differ", given=str(differing), values=(("rows", str(rows)),))
        raise ReceiptError([fault])
    return TableReceipt(
        edition=catalogue.edition.id,
        digest=catalogue.digest,
        text_digest=catalogue.text_digest,
        library_version=__version__,
        rows=rows,
        refused=refused,
    )


def _same(nw: Any, one: Any, other: Any) -> Any:
    """Equal, or both null."""
    nothing = one.is_null() | other.is_null()
    return nw.when(nothing).then(one.is_null() & other.is_null()).otherwise(one == other)


def _count(nw: Any, condition: Any) -> Any:
    return nw.when(condition).then(nw.lit(1)).otherwise(nw.lit(0)).sum()


def _collected(nw: Any, frame: Any) -> Any:
    return frame.collect() if isinstance(frame, nw.LazyFrame) else frame
