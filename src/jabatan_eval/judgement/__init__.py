"""What helps a team to choose a level, to see what hangs on it, and to agree; it never decides."""

from jabatan_eval.judgement.agreement import AgreedFactor, Agreement, Dissent, MemberRating
from jabatan_eval.judgement.base_work import BaseWorkReview, ReviewedWork, base_work_class
from jabatan_eval.judgement.panel import AgendaItem, Panel
from jabatan_eval.judgement.panel_agenda import read_agreed, write_agenda
from jabatan_eval.judgement.panel_jobs import Choice, FactorRatings, JobRatings, MemberResult
from jabatan_eval.judgement.panel_table import PanelFile, read_panel
from jabatan_eval.judgement.ratings import RatedJob, Rating
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
    "AgendaItem",
    "AgreedFactor",
    "Agreement",
    "BaseWorkReview",
    "Choice",
    "ClaimedSituation",
    "Dissent",
    "FactorRatings",
    "JobRatings",
    "MemberRating",
    "MemberResult",
    "Panel",
    "PanelFile",
    "RatedJob",
    "Rating",
    "Reading",
    "ReviewedWork",
    "Situation",
    "SituationsReview",
    "SoftNote",
    "Step",
    "Work",
    "WorkTable",
    "base_work_class",
    "read_agreed",
    "read_panel",
    "read_work",
    "soft_notes",
    "with_special_situations",
    "write_agenda",
]
