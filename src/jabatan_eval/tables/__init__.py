"""Whole tables: CSV, XLSX, XLS, ODS, Parquet and JSON Lines in, scored row by row, and out.

Nothing of the user's is lost: columns keep their order and content, refused rows stay with their
reasons, and the output is written whole or not at all.

Examples:
    >>> findings_path("hasil.parquet")
    'hasil.parquet.temuan.csv'
"""

from jabatan_eval.tables.batch import (
    READABLE,
    WRITABLE,
    ScoredChunk,
    Summary,
    evaluate_file,
    evaluate_table,
    findings_path,
    read_table,
    write_table,
)
from jabatan_eval.tables.layout import Column, Layout
from jabatan_eval.tables.rows import Result
from jabatan_eval.tables.table import Chunk, Note, Table
from jabatan_eval.tables.words import Meaning

__all__ = [
    "READABLE",
    "WRITABLE",
    "Chunk",
    "Column",
    "Layout",
    "Meaning",
    "Note",
    "Result",
    "ScoredChunk",
    "Summary",
    "Table",
    "evaluate_file",
    "evaluate_table",
    "findings_path",
    "read_table",
    "write_table",
]
