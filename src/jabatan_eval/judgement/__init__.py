"""What helps a team to choose a level, to see what hangs on it, and to agree; it never decides."""

from jabatan_eval.judgement.comparison import Comparison, FactorComparison, compare
from jabatan_eval.judgement.counting import count, count_totals
from jabatan_eval.judgement.effects import (
    CatalogueEffect,
    ClassMove,
    JobEffect,
    SchemeEffect,
    catalogue_effect,
)
from jabatan_eval.judgement.matriks import (
    Matriks,
    MatriksGroup,
    MatriksLine,
    MatriksRow,
    matriks,
)
from jabatan_eval.judgement.matriks_files import MatriksFile, read_matriks
from jabatan_eval.judgement.sensitivity import FactorShifts, Sensitivity, Shift, sensitivity
from jabatan_eval.judgement.ways import Way, Ways, ways_to

__all__ = [
    "CatalogueEffect",
    "ClassMove",
    "Comparison",
    "FactorComparison",
    "FactorShifts",
    "JobEffect",
    "Matriks",
    "MatriksFile",
    "MatriksGroup",
    "MatriksLine",
    "MatriksRow",
    "SchemeEffect",
    "Sensitivity",
    "Shift",
    "Way",
    "Ways",
    "catalogue_effect",
    "compare",
    "count",
    "count_totals",
    "matriks",
    "read_matriks",
    "sensitivity",
    "ways_to",
]
