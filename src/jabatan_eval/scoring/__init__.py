"""From chosen levels to an explained, immutable result."""

from jabatan_eval.scoring.evaluate import Levels, class_for, evaluate, verify
from jabatan_eval.scoring.evaluation import Evaluation
from jabatan_eval.scoring.record import EvaluationRecord, Job, LevelRecord

__all__ = [
    "Evaluation",
    "EvaluationRecord",
    "Job",
    "LevelRecord",
    "Levels",
    "class_for",
    "evaluate",
    "verify",
]
