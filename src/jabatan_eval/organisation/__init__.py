"""The organisation: its posts, what they are for, their work, and the peta that holds them."""

from jabatan_eval.organisation.peta import PetaJabatan
from jabatan_eval.organisation.peta_changes import Change
from jabatan_eval.organisation.post import KelasTertulis, Post
from jabatan_eval.organisation.rujukan import Rujukan

__all__ = ["Change", "KelasTertulis", "PetaJabatan", "Post", "Rujukan"]
