"""The words that a form says by itself, as `data/documents.yaml` has them."""

from __future__ import annotations

from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from jabatan_eval.forms.printed.styles import styles

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Words", "words_of"]


class Words:
    """The words of one form, and those that all forms share.

    Examples:
        >>> words = words_of("informasi_faktor")
        >>> words("judul", skema="STRUKTURAL"), words("kosong")
        ('INFORMASI FAKTOR JABATAN STRUKTURAL', '(belum diisi)')
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def __call__(self, key: str, **values: object) -> str:
        """The words under a key, filled with values.

        Raises:
            KeyError: the form has no such words.
        """
        return self._texts[key].format_map(values)


@lru_cache(maxsize=32)
def words_of(form: str) -> Words:
    """The words of an official form.

    Raises:
        DocumentError: there is no such form.
    """
    found = styles()
    every = (*found.words, *found.form(form).words)
    return Words(MappingProxyType({word.key: word.text for word in every}))
