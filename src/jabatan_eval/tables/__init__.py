"""Whole tables: CSV, XLSX, XLS, ODS, Parquet and JSON Lines in, scored row by row, and out.

Nothing of the user's is lost: columns keep their order and content, refused rows stay with their
reasons, and the output is written whole or not at all.

Examples:
    >>> findings_path("hasil.parquet")
    'hasil.parquet.temuan.csv'
"""

from jabatan_eval.tables.batch import (
    ScoredChunk,
    Summary,
    evaluate_file,
    evaluate_table,
    findings_path,
    read_table,
    write_table,
)
from jabatan_eval.tables.fields import FieldRow, FieldTable, read_fields
from jabatan_eval.tables.formats import READABLE, WRITABLE
from jabatan_eval.tables.layout import Column, Layout
from jabatan_eval.tables.result import Result
from jabatan_eval.tables.sheets import Sheet, write_sheets
from jabatan_eval.tables.table import Chunk, Note, Table
from jabatan_eval.tables.words import Meaning

__all__ = [
    "READABLE",
    "WRITABLE",
    "Chunk",
    "Column",
    "FieldRow",
    "FieldTable",
    "Layout",
    "Meaning",
    "Note",
    "Result",
    "ScoredChunk",
    "Sheet",
    "Summary",
    "Table",
    "evaluate_file",
    "evaluate_table",
    "findings_path",
    "read_fields",
    "read_table",
    "write_sheets",
    "write_table",
]
