"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.informasi_jabatan import InformasiJabatan

__all__ = ["InformasiJabatan"]
