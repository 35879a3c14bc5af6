"""Whole tables scored in the engine they live in (extra `frames`).

`evaluate_frame` adds `nilai_jabatan`, `kelas_jabatan` and `temuan` to a polars, pandas, pyarrow,
DuckDB or PySpark table; `table_receipt` derives a scored table anew and says what it follows from.
"""

from jabatan_eval.errors import FrameError
from jabatan_eval.frames.evaluate import evaluate_frame
from jabatan_eval.frames.receipt import TableReceipt, table_receipt

__all__ = ["FrameError", "TableReceipt", "evaluate_frame", "table_receipt"]
