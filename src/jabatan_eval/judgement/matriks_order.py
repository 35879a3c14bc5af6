"""The order of the jobs of a matriks, and which of them are held against each other."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from jabatan_eval.catalogue import Catalogue
    from jabatan_eval.judgement.matriks import MatriksRow
    from jabatan_eval.scoring import Evaluation

__all__ = ["KEYS", "Order", "kind_name"]

KEYS: Final = ("kind", "eselon", "unit", "nama", "nilai", "kelas")
"""What a matriks can be sorted by."""

_GROUPING: Final = ("kind", "eselon", "unit")


class Order:
    """Where each job stands, and with which others it makes a group."""

    def __init__(self, catalogue: Catalogue, keys: tuple[str, ...]) -> None:
        self.catalogue, self.keys = catalogue, keys
        self.grouping = tuple(takewhile(_GROUPING.__contains__, keys))
        self.schemes = {scheme.name: place for place, scheme in enumerate(catalogue.schemes)}
        self.kinds = [kind.name for kind in catalogue.kinds_of_post]

    def place(self, row: MatriksRow, evaluation: Evaluation) -> tuple[Any, ...]:
        """Where a job is sorted to."""
        numbers = {"nilai": -evaluation.nilai_jabatan, "kelas": -evaluation.kelas_jabatan}
        places = (numbers[key] if key in numbers else self._word(row, key) for key in self.keys)
        return self.schemes[evaluation.scheme], *places

    def group(self, row: MatriksRow, evaluation: Evaluation) -> tuple[Any, ...]:
        """What a job must have in common with another to be held against it."""
        return evaluation.scheme, *(self._word(row, key) for key in self.grouping)

    def shared(self, row: MatriksRow) -> tuple[tuple[str, str], ...]:
        """What the jobs of a row's group have in common, a kind of post by its own name."""
        pairs = ((key, self._known(getattr(row, key), key)) for key in self.grouping)
        return tuple((key, text) for key, text in pairs if text)

    def _word(self, row: MatriksRow, key: str) -> tuple[bool, int, str]:
        """A text in its order: kinds of post as the catalogue has them, what is empty last."""
        text = self._known(" ".join(getattr(row, key).casefold().split()), key)
        kinds = self.kinds if key == "kind" else []
        return not text, kinds.index(text) if text in kinds else len(kinds), text

    def _known(self, text: str, key: str) -> str:
        return kind_name(text, self.catalogue) or text if key == "kind" else text


def kind_name(word: str, catalogue: Catalogue) -> str | None:
    """The kind of post that a word means, or None where the catalogue does not know it.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> kind_name("Jabatan  Pengawas", default_catalogue()), kind_name("kabid", default_catalogue())
        ('pengawas', None)
    """
    wanted = " ".join(word.casefold().replace("_", " ").split())
    for kind in catalogue.kinds_of_post:
        words = (kind.name.replace("_", " "), kind.label.id, kind.label.en, *kind.aliases)
        if wanted in {known.casefold() for known in words}:
            return kind.name
    return None
