"""What differs between two catalogues in all that decides a result."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from jabatan_eval.catalogue.basics import Frozen

if TYPE_CHECKING:
    from jabatan_eval.catalogue.catalogue import Catalogue

__all__ = ["Change", "diff"]


class Change(Frozen, frozen=True):
    """One difference: what it is about, and the value before and after (None where absent).

    Examples:
        >>> Change(kind="points", scheme="struktural", code="1-1", before="175", after="180").code
        '1-1'
    """

    kind: Literal["points", "band", "step"]
    scheme: str | None = None
    """The scheme of the level; None for a band or the step."""
    code: str
    """The level's code, the kelas, or `step`."""
    before: str | None
    after: str | None


def diff(before: Catalogue, after: Catalogue) -> tuple[Change, ...]:
    """Every level, band and step that was added, removed or given another number.

    Examples:
        >>> from jabatan_eval import default_catalogue
        >>> diff(default_catalogue(), default_catalogue())
        ()
    """
    old, new = _numbers(before), _numbers(after)
    return tuple(
        Change(kind=key[0], scheme=key[1], code=key[2], before=old.get(key), after=new.get(key))
        for key in {**old, **new}
        if old.get(key) != new.get(key)
    )


_Key = tuple[Literal["points", "band", "step"], str | None, str]


def _numbers(catalogue: Catalogue) -> dict[_Key, str]:
    numbers: dict[_Key, str] = {}
    for scheme in catalogue.schemes:
        for level in scheme.level_by_code.values():
            numbers["points", scheme.name, level.code] = str(level.points)
    for band in catalogue.bands:
        numbers["band", None, str(band.kelas)] = band.range("en")
    numbers["step", None, "step"] = str(catalogue.step)
    return numbers
