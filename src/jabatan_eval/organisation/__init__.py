"""The organisation: its posts, what they are for, their work, and the peta that holds them."""

from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.post import KelasTertulis, Post

__all__ = ["KelasTertulis", "PetaJabatan", "Post"]
