"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.beban_kerja import BebanKerja, KebutuhanDitetapkan
from jabatan_eval.organisation.procedures import (
    Procedures,
    default_procedures,
    effective_time,
    pelaksana_anjab,
    working_days,
)
from jabatan_eval.organisation.tugas import ObjekKerja, PeralatanKerja, Tugas
from jabatan_eval.organisation.waktu import Waktu
from jabatan_eval.organisation.waktu_efektif import HariKerja, WaktuEfektif

__all__ = [
    "BebanKerja",
    "HariKerja",
    "KebutuhanDitetapkan",
    "ObjekKerja",
    "PeralatanKerja",
    "Procedures",
    "Tugas",
    "Waktu",
    "WaktuEfektif",
    "default_procedures",
    "effective_time",
    "pelaksana_anjab",
    "working_days",
]
