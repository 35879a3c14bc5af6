"""One exercise of evaluasi jabatan, from the team's decree to the penetapan.

Examples:
    >>> [fault.kind for fault in TimAnjabABK().faults()][0]
    'team_no_chair'
"""

from jabatan_eval.process.people import Pejabat
from jabatan_eval.process.teams import AnggotaTim, Keputusan, TimAnjabABK, TimEvaluasi

__all__ = ["AnggotaTim", "Keputusan", "Pejabat", "TimAnjabABK", "TimEvaluasi"]
