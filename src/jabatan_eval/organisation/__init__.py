"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.beban_kerja import BebanKerja, KebutuhanDitetapkan
from jabatan_eval.organisation.informasi_jabatan import InformasiJabatan
from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_changes import Change
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
    "BebanKerja",
    "Change",
    "HariKerja",
    "InformasiJabatan",
    "KebutuhanDitetapkan",
    "KelasTertulis",
    "ObjekKerja",
    "PeralatanKerja",
    "PetaJabatan",
    "Post",
    "Procedures",
    "Rujukan",
    "Tugas",
    "Waktu",
    "WaktuEfektif",
    "default_procedures",
    "effective_time",
    "pelaksana_anjab",
    "working_days",
]
