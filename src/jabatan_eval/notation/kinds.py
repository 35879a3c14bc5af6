"""Kinds of post as files write them, and the elected heads of regions, who have none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.catalogue.basics import Bilingual
from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned

__all__ = ["Kind", "find_kind", "is_elected", "kind_word", "kinds"]

MANAGERIAL: Final = "manajerial"

_HEAD_OF_REGION: Final = re.compile(
    r"(?:WAKIL )?(?:BUPATI|WALI ?KOTA|GUBERNUR)\b(?! ADMINISTRASI\b).*"
)
"""Elected heads of regions and their deputies, who are no civil servants; a wali kota
administrasi or bupati administrasi is one."""


class Kind(NamedTuple):
    """What a word for a kind of post says.

    Examples:
        >>> find_kind("Administrator")[:3]
        ('administrator', 'struktural', True)
    """

    name: str
    """The catalogue's name; that of a scheme where a file says only `struktural`."""
    scheme: str
    """The scheme by which such posts are evaluated."""
    managerial: bool
    """Whether it is known to be managerial."""
    label: Bilingual


@lru_cache(maxsize=8)
def kinds(catalogue: Catalogue) -> Mapping[str, Kind]:
    """Every word for a kind of post, as `kind_word` writes it, with what it says; read-only.

    Words for a scheme come first and give way to a kind's own: of `struktural` only the scheme is
    known, and that all its posts are managerial.

    Examples:
        >>> kinds(default_catalogue())["jfu"].name
        'pelaksana'
    """
    words: dict[str, Kind] = {}
    for scheme in catalogue.schemes:
        groups = {kind.group for kind in catalogue.kinds_of_post if kind.scheme == scheme.name}
        said = Kind(scheme.name, scheme.name, groups == {MANAGERIAL}, scheme.label)
        words |= dict.fromkeys(map(kind_word, (scheme.name, *scheme.aliases)), said)
    for kind in catalogue.kinds_of_post:
        said = Kind(kind.name, kind.scheme, kind.group == MANAGERIAL, kind.label)
        words |= dict.fromkeys(map(kind_word, (kind.name, kind.label.id, *kind.aliases)), said)
    return MappingProxyType(words)


def find_kind(text: str, *, catalogue: Catalogue | None = None) -> Kind | None:
    """The kind of post that a text names, or None where it names none.

    Examples:
        >>> find_kind("JPT Pratama").name, find_kind("struktural").managerial, find_kind("tenaga")
        ('jpt_pratama', True, None)
    """
    return kinds(catalogue or default_catalogue()).get(kind_word(text))


def kind_of_post(text: str, *, catalogue: Catalogue | None = None) -> str | None:
    """The catalogue's name of the kind of post that a text names; a scheme alone is none.

    Examples:
        >>> kind_of_post("Jabatan Pengawas"), kind_of_post("struktural"), kind_of_post("tenaga")
        ('pengawas', None, None)
    """
    law = catalogue or default_catalogue()
    kind = find_kind(text, catalogue=law)
    names = (one.name for one in law.kinds_of_post)
    return kind.name if kind is not None and kind.name in names else None


def kind_word(text: str) -> str:
    """A word for a kind of post as it is compared: case, blanks and underscores do not matter.

    Examples:
        >>> kind_word(" JPT_Pratama ")
        'jpt pratama'
    """
    return " ".join(cleaned(text[: MAX_TEXT + 1]).casefold().replace("_", " ").split())


def is_elected(nama_jabatan: str) -> bool:
    """Whether a post's name is that of an elected head of a region, or of a deputy.

    Examples:
        >>> is_elected("Wali Kota Contoh"), is_elected("Bupati Administrasi Kepulauan Seribu")
        (True, False)
    """
    return _HEAD_OF_REGION.fullmatch(cleaned(nama_jabatan[: MAX_TEXT + 1])) is not None
