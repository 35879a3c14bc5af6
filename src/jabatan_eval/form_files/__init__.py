"""Forms in files: one form or a list of them, from YAML or JSON, all or nothing.

A form is a mapping with the keys `nama_jabatan`, `unit_kerja`, `instansi`, `skema`, `tingkat`,
`keterangan` and `standar`; only `tingkat` is required. Every fault of every form is reported at
once, with file, line (where YAML gives it), the form's number and its nama_jabatan.

Examples:
    >>> forms = parse_forms("{nama_jabatan: Kasubbag, tingkat: 1-1 2-1 3-1 4A-1 4B-1 5-1 6-1}")
    >>> forms[0].job.nama, forms[0].kelas_jabatan
    ('Kasubbag', 8)
"""

from jabatan_eval.form_files.documents import unreadable
from jabatan_eval.form_files.reading import KEYS, FormFile, load_forms, parse_forms, read_forms
from jabatan_eval.form_files.written import evaluate_written

__all__ = [
    "KEYS",
    "FormFile",
    "evaluate_written",
    "load_forms",
    "parse_forms",
    "read_forms",
    "unreadable",
]
