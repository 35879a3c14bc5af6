"""Informasi jabatan, the facts of a job in the seventeen items of the form, typed."""

from jabatan_eval.organisation.informasi_jabatan.form import JobInformationForm, default_form
from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan
from jabatan_eval.organisation.informasi_jabatan.kinds import parse_jenis, parse_jenjang

__all__ = [
    "InformasiJabatan",
    "JobInformationForm",
    "default_form",
    "parse_jenis",
    "parse_jenjang",
]
