"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.formulir_word import FormulirTerbaca, read_word_form
from jabatan_eval.organisation.informasi_jabatan import (
    InformasiJabatan,
    JobTables,
    Kekurangan,
    dump_jobs,
    parse_jobs,
    read_job_tables,
    read_jobs,
    write_job_tables,
    write_jobs,
)
from jabatan_eval.organisation.tugas import ObjekKerja, PeralatanKerja, Tugas
from jabatan_eval.organisation.waktu import Waktu

__all__ = [
    "FormulirTerbaca",
    "InformasiJabatan",
    "JobTables",
    "Kekurangan",
    "ObjekKerja",
    "PeralatanKerja",
    "Tugas",
    "Waktu",
    "dump_jobs",
    "parse_jobs",
    "read_job_tables",
    "read_jobs",
    "read_word_form",
    "write_job_tables",
    "write_jobs",
]
