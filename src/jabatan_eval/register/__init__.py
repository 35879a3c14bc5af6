"""The audit of an existing register: coded findings, each with what is due and how to mend it.

Examples:
    >>> report = audit([{"nama_jabatan": "Kepala Seksi", "jenis_jabatan": "struktural",
    ...                  "nilai_jabatan": 1165, "kelas_jabatan": "13.A"}])
    >>> [(finding.row, finding.code, finding.severity) for finding in report.findings]
    [(0, 'kelas_local_grade', 'warning')]
"""

from jabatan_eval.register.auditing import audit
from jabatan_eval.register.findings import CODES, Detail, Finding
from jabatan_eval.register.report import AuditReport, Receipt, Summary

__all__ = ["CODES", "AuditReport", "Detail", "Finding", "Receipt", "Summary", "audit"]
