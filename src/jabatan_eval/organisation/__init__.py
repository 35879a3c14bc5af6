"""The organisation: its jobs, what they do, how much of it there is, and where they stand."""

from jabatan_eval.organisation.informasi_jabatan import InformasiJabatan
from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_changes import Change
from jabatan_eval.organisation.post import KelasTertulis, Post
from jabatan_eval.organisation.rujukan import Rujukan

__all__ = [
    "Change",
    "InformasiJabatan",
    "KelasTertulis",
    "PetaJabatan",
    "Post",
    "Rujukan",
]
