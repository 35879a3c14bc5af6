"""Evaluasi jabatan: from one level per factor to nilai jabatan and kelas jabatan.

Examples:
    >>> import jabatan_eval as je
    >>> hasil = je.evaluate(["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"])
    >>> hasil.nilai_jabatan, hasil.kelas_jabatan
    (1165, 8)
"""

from jabatan_eval._version import __version__
from jabatan_eval.catalogue import (
    Catalogue,
    ClassBand,
    Factor,
    FactorLevel,
    Scheme,
    default_catalogue,
)
from jabatan_eval.errors import (
    CatalogueError,
    DocumentError,
    Fault,
    FormError,
    JabatanEvalError,
    JudgementError,
    MissingExtraError,
    NoBandError,
    NotationError,
    ReceiptError,
    SelectionError,
    UnknownCodeError,
    UnknownSchemeError,
)
from jabatan_eval.notation import (
    parse_kelas,
    parse_level,
    parse_levels,
    parse_nilai,
    parse_scheme,
)
from jabatan_eval.scoring import Evaluation, Job, class_for, evaluate, verify

__all__ = [
    "Catalogue", "CatalogueError", "ClassBand", "DocumentError", "Evaluation", "Factor",
    "FactorLevel", "Fault", "FormError", "JabatanEvalError", "Job", "JudgementError",
    "MissingExtraError", "NoBandError", "NotationError", "ReceiptError", "Scheme",
    "SelectionError", "UnknownCodeError", "UnknownSchemeError", "__version__", "class_for",
    "default_catalogue", "evaluate", "parse_kelas", "parse_level", "parse_levels", "parse_nilai",
    "parse_scheme", "verify",
]  # fmt: skip
