"""The sentences of the room `organisation`, Indonesian first; `texts` is the way to them."""

from typing import Final

from jabatan_eval._job_sentences import JOB, JOB_FAULTS
from jabatan_eval._workload_sentences import WORKLOAD, WORKLOAD_FAULTS

__all__ = ["ORGANISATION", "ORGANISATION_FAULTS"]

ORGANISATION_FAULTS: Final[dict[str, tuple[str, str]]] = {**JOB_FAULTS, **WORKLOAD_FAULTS}

ORGANISATION: Final[dict[str, tuple[str, str]]] = {**JOB, **WORKLOAD}
