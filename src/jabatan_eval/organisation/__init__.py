"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.tugas import ObjekKerja, PeralatanKerja, Tugas
from jabatan_eval.organisation.waktu import Waktu

__all__ = ["ObjekKerja", "PeralatanKerja", "Tugas", "Waktu"]
