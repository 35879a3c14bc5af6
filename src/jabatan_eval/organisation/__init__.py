"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.beban_kerja import BebanKerja, KebutuhanDitetapkan
from jabatan_eval.organisation.daftar_kebutuhan import BarisKebutuhan, DaftarKebutuhan
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
from jabatan_eval.organisation.kebutuhan import (
    Berhenti,
    Pemangku,
    TahunKebutuhan,
    kebutuhan_per_tahun,
)
from jabatan_eval.organisation.kinerja import RencanaHasil, RencanaKinerja, TahapRencana
from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_changes import Change
from jabatan_eval.organisation.peta_kebutuhan import kebutuhan_peta, read_berhenti
from jabatan_eval.organisation.post import KelasTertulis, Post
from jabatan_eval.organisation.procedures import (
    Procedures,
    default_procedures,
    effective_time,
    pelaksana_anjab,
    working_days,
)
from jabatan_eval.organisation.rujukan import Rujukan
from jabatan_eval.organisation.tugas import ObjekKerja, PeralatanKerja, Tugas
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.organisation.waktu_efektif import HariKerja, WaktuEfektif

__all__ = [
    "BarisKebutuhan", "BebanKerja", "Berhenti", "Change", "DaftarKebutuhan", "FormulirTerbaca",
    "HariKerja", "InformasiJabatan", "JobTables", "KebutuhanDitetapkan", "Kekurangan",
    "KelasTertulis", "ObjekKerja", "Pemangku", "PeralatanKerja", "PetaJabatan", "Post",
    "Procedures", "RencanaHasil", "RencanaKinerja", "Rujukan", "TahapRencana", "TahunKebutuhan",
    "Tugas", "Waktu", "WaktuEfektif", "default_procedures", "dump_jobs", "effective_time",
    "kebutuhan_per_tahun", "kebutuhan_peta", "parse_jobs", "pelaksana_anjab", "read_berhenti",
    "read_job_tables", "read_jobs", "read_word_form", "working_days", "write_job_tables",
    "write_jobs",
]  # fmt: skip
