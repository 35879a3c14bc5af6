"""What helps a team to choose a level, to see what hangs on it, and to agree; it never decides."""

from jabatan_eval.judgement.base_work import BaseWorkReview, ReviewedWork, base_work_class
from jabatan_eval.judgement.relations import SoftNote, soft_notes
from jabatan_eval.judgement.situations import (
    ClaimedSituation,
    Situation,
    SituationsReview,
    with_special_situations,
)
from jabatan_eval.judgement.thresholds import Reading, Step
from jabatan_eval.judgement.work import Work
from jabatan_eval.judgement.work_table import WorkTable, read_work

__all__ = [
    "BaseWorkReview",
    "ClaimedSituation",
    "Reading",
    "ReviewedWork",
    "Situation",
    "SituationsReview",
    "SoftNote",
    "Step",
    "Work",
    "WorkTable",
    "base_work_class",
    "read_work",
    "soft_notes",
    "with_special_situations",
]
