"""What helps a team to choose a level, to see what hangs on it, and to agree; it never decides."""

from jabatan_eval.judgement.agreement import AgreedFactor, Agreement, Dissent, MemberRating
from jabatan_eval.judgement.base_work import BaseWorkReview, ReviewedWork, base_work_class
from jabatan_eval.judgement.comparison import Comparison, FactorComparison, compare
from jabatan_eval.judgement.counting import count, count_totals
from jabatan_eval.judgement.effects import (
    CatalogueEffect,
    ClassMove,
    JobEffect,
    SchemeEffect,
    catalogue_effect,
)
from jabatan_eval.judgement.matriks import Matriks, MatriksGroup, MatriksLine, MatriksRow, matriks
from jabatan_eval.judgement.matriks_files import MatriksFile, read_matriks
from jabatan_eval.judgement.panel import AgendaItem, Panel
from jabatan_eval.judgement.panel_agenda import read_agreed, write_agenda
from jabatan_eval.judgement.panel_jobs import Choice, FactorRatings, JobRatings, MemberResult
from jabatan_eval.judgement.panel_table import PanelFile, read_panel
from jabatan_eval.judgement.ratings import RatedJob, Rating
from jabatan_eval.judgement.relations import SoftNote, soft_notes
from jabatan_eval.judgement.sensitivity import FactorShifts, Sensitivity, Shift, sensitivity
from jabatan_eval.judgement.situations import (
    ClaimedSituation,
    Situation,
    SituationsReview,
    with_special_situations,
)
from jabatan_eval.judgement.thresholds import Reading, Step
from jabatan_eval.judgement.ways import Way, Ways, ways_to
from jabatan_eval.judgement.work import Work
from jabatan_eval.judgement.work_table import WorkTable, read_work

__all__ = [
    "AgendaItem",
    "AgreedFactor",
    "Agreement",
    "BaseWorkReview",
    "CatalogueEffect",
    "Choice",
    "ClaimedSituation",
    "ClassMove",
    "Comparison",
    "Dissent",
    "FactorComparison",
    "FactorRatings",
    "FactorShifts",
    "JobEffect",
    "JobRatings",
    "Matriks",
    "MatriksFile",
    "MatriksGroup",
    "MatriksLine",
    "MatriksRow",
    "MemberRating",
    "MemberResult",
    "Panel",
    "PanelFile",
    "RatedJob",
    "Rating",
    "Reading",
    "ReviewedWork",
    "SchemeEffect",
    "Sensitivity",
    "Shift",
    "Situation",
    "SituationsReview",
    "SoftNote",
    "Step",
    "Way",
    "Ways",
    "Work",
    "WorkTable",
    "base_work_class",
    "catalogue_effect",
    "compare",
    "count",
    "count_totals",
    "matriks",
    "read_agreed",
    "read_matriks",
    "read_panel",
    "read_work",
    "sensitivity",
    "soft_notes",
    "ways_to",
    "with_special_situations",
    "write_agenda",
]
