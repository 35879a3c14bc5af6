"""Informasi jabatan, the facts of a job in the seventeen items of the form, typed."""

from jabatan_eval.organisation.informasi_jabatan.completeness import Kekurangan
from jabatan_eval.organisation.informasi_jabatan.documents import (
    dump_jobs,
    parse_jobs,
    read_jobs,
    write_jobs,
)
from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.job_tables import (
    JobTables,
    read_job_tables,
    write_job_tables,
)
from jabatan_eval.organisation.informasi_jabatan.kinds import parse_jenis, parse_jenjang

__all__ = [
    "InformasiJabatan",
    "JobInformationForm",
    "JobTables",
    "Kekurangan",
    "default_form",
    "dump_jobs",
    "parse_jenis",
    "parse_jenjang",
    "parse_jobs",
    "read_job_tables",
    "read_jobs",
    "write_job_tables",
    "write_jobs",
]
