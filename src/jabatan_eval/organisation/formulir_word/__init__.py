"""The seventeen-item form as Word documents: read as units send them, nothing dropped or invented."""

from jabatan_eval.organisation.formulir_word.reading import read_word_form
from jabatan_eval.organisation.formulir_word.result import (
    AngkaTertulis,
    FormulirTerbaca,
    Keraguan,
    Potongan,
)

__all__ = ["AngkaTertulis", "FormulirTerbaca", "Keraguan", "Potongan", "read_word_form"]
