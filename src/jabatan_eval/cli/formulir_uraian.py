"""What is said of each factor of a job, read from a file, for the factor information."""

from __future__ import annotations

from collections.abc import Collection
from typing import Annotated, Final

from pydantic import BeforeValidator, Field

from jabatan_eval.catalogue.basics import Frozen, Line
from jabatan_eval.errors import DossierError, Fault, JabatanEvalError
from jabatan_eval.forms.official.informasi_faktor import Narrative
from jabatan_eval.process.reading import read_record, read_tree
from jabatan_eval.texts import shown

__all__ = ["Uraian", "read_uraian"]

_TEXT_AT_MOST: Final = 10_000
_LISTED: Final = 20


def _items(value: object) -> object:
    return tuple(value.items()) if isinstance(value, dict) else value


_Text = Annotated[str, Field(min_length=1, max_length=_TEXT_AT_MOST)]
_Parts = Annotated[tuple[tuple[Line, _Text], ...], BeforeValidator(_items)]
_Factors = Annotated[tuple[tuple[Line, _Text | _Parts], ...], BeforeValidator(_items)]


class Uraian(Frozen, frozen=True):
    """The narrative of a job's factors, its special situations, its special demands.

    Examples:
        >>> Uraian(faktor={"1": {"dampak": "satu dinas"}, "2": "di bawah Sekretaris"}).narrative
        {'1': {'dampak': 'satu dinas'}, '2': 'di bawah Sekretaris'}
    """

    faktor: _Factors = ()
    """By the factor's code: a text, or of a split factor a text for each part."""
    situasi: _Parts | None = None
    """By the situation's code: the reason. None where the form is to have no such part."""
    persyaratan: Annotated[tuple[Line, ...], Field(max_length=100)] = ()

    @property
    def narrative(self) -> Narrative:
        """The narrative, as the form takes it."""
        return {code: said if isinstance(said, str) else dict(said) for code, said in self.faktor}

    @property
    def claims(self) -> dict[str, str] | None:
        """The special situations with their reasons, as the form takes them."""
        return None if self.situasi is None else dict(self.situasi)


def read_uraian(name: str, known: Collection[str]) -> dict[str, Uraian]:
    """The narratives of a YAML or JSON file, by the job's id.

    Args:
        name: the file.
        known: the ids that there are.

    Raises:
        DossierError: a job's part is none, or there is no such job, with every fault of every job.
        FormError: the file is neither YAML nor JSON.
    """
    tree = read_tree(name)
    if not isinstance(tree, dict):
        raise DossierError([Fault("expected_mapping", given=shown(tree), where=name)])
    found: dict[str, Uraian] = {}
    faults: list[Fault] = []
    for key, said in tree.items():
        if key not in known:
            there = tuple(sorted(known)[:_LISTED])
            faults.append(Fault("no_such_form", given=shown(key), allowed=there, where=name))
            continue
        try:
            found[key] = read_record(said, f"{name}: {shown(key)[1:-1]}", Uraian)
        except JabatanEvalError as error:
            faults += error.faults
    if faults:
        raise DossierError(faults)
    return found
