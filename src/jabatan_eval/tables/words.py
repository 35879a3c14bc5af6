"""The words by which the columns of real files are recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.notation.cleaning import cleaned

__all__ = ["ROLES", "Meaning", "Words", "plain"]


class Meaning(NamedTuple):
    """What a column holds.

    Examples:
        >>> Meaning("level", "4A").factor
        '4A'
    """

    role: str
    """`level` or `points` (of a factor), `levels` (all in one text), or one of `ROLES`."""
    factor: str | None = None


ROLES: Final[Mapping[str, tuple[str, ...]]] = {
    "nama_jabatan": ("nama jabatan", "jabatan", "nama jab", "nama job", "job", "uraian jabatan"),
    "unit_kerja": ("unit kerja", "unit organisasi", "nama organisasi", "opd", "skpd", "unit"),
    "skema": ("skema", "scheme", "jenis jabatan", "jenis jab", "jenis"),
    "tingkat": (
        "tingkat", "level", "levels", "tingkat faktor", "tingkat tiap faktor", "kode tingkat",
        "pilihan tingkat",
    ),
    "nilai": ("nilai jabatan", "total nilai", "jumlah nilai", "nilai total", "nilai"),
    "kelas": ("kelas jabatan", "kelas", "kls", "kls jabatan"),
    "nip": ("nip", "nik", "nip lama", "nip baru"),
    "no": ("no", "no.", "nomor", "no urut", "nomor urut"),
}  # fmt: skip
"""The words for each kind of column other than a factor's, in lower case."""

CHECKS: Final = ("periksa", "pemeriksaan", "kelengkapan", "cek", "check", "status", "temuan")
"""The words for the computed check of a template."""

_LEVEL: Final = frozenset({"level", "tingkat", "tk", "tingkat faktor", "lvl", "kode", "fk"})
_POINTS: Final = frozenset({"nilai", "poin", "point", "points", "skor", "nilai faktor"})
_POINTS_FIRST: Final = re.compile(r"(?:nilai|poin|points?|skor)(?: (?:faktor|factor|fk))? ?")
_FACTOR: Final = re.compile(
    r"(?P<word>tingkat faktor|level faktor|tingkat|level|faktor|factor|fk|f)? ?[.:-]? ?"
    r"(?P<code>[1-9][0-9]? ?[a-z]?)(?P<rest>(?:[ .:()-].*)?)"
)


def plain(text: object) -> str:
    """A header in small letters, with single blanks and nothing else between its words.

    Examples:
        >>> plain(" Nama\\n Jabatan "), plain("unit_kerja"), plain(4.0)
        ('nama jabatan', 'unit kerja', '4')
    """
    if isinstance(text, float) and text.is_integer():
        text = int(text)
    return " ".join(
        cleaned(str(text if text is not None else "")).lower().replace("_", " ").split()
    )


class Words:
    """What headers mean under a catalogue, and under one scheme where it is fixed."""

    def __init__(self, catalogue: Catalogue, scheme: str | None) -> None:
        schemes = [catalogue[scheme]] if scheme else [*catalogue.schemes]
        self.codes = {factor.code for s in catalogue.schemes for factor in s.factors}
        names: dict[str, set[str]] = {}
        for s in schemes:
            for factor in s.factors:
                for lang in ("id", "en"):
                    label = plain(factor.label(lang))
                    for name in {label, label.rpartition(": ")[2]}:
                        names.setdefault(name, set()).add(factor.code)
        self.names = {name: codes.pop() for name, codes in names.items() if len(codes) == 1}
        self.roles = {word: role for role, words in ROLES.items() for word in words}

    def meaning(self, path: Sequence[str]) -> Meaning | None:
        """What a column means by its headers, from the top one down; None where unknown.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> words = Words(default_catalogue(), "struktural")
            >>> words.meaning(["Faktor 1", "Nilai"]), words.meaning(["tingkat_4A"])
            (Meaning(role='points', factor='1'), Meaning(role='level', factor='4A'))
        """
        parts = [text for text in map(plain, path) if text]
        if not parts:
            return None
        *above, last = parts
        if above and last in _LEVEL | _POINTS:
            role = "points" if last in _POINTS else "level"
            for text in reversed(above):
                if factor := self._factor(text):
                    return Meaning(role, factor)
        for text in reversed(parts):
            if (found := _POINTS_FIRST.match(text)) and (code := self._factor(text[found.end() :])):
                return Meaning("points", code)
            if factor := self._factor(text):
                return Meaning("level", factor)
            if role_word := self.roles.get(text):
                return Meaning(role_word)
        return None

    @staticmethod
    def is_below(path: Sequence[str]) -> bool:
        """Whether a header says, below another, that the column holds a level.

        Examples:
            >>> Words.is_below(["Faktor 1", "Tingkat"]), Words.is_below(["Tingkat"])
            (True, False)
        """
        return len(path) > 1 and plain(path[-1]) in _LEVEL

    def is_sure(self, path: Sequence[str]) -> bool:
        """Whether the lowest header itself says that the column holds a level.

        Examples:
            >>> from jabatan_eval import default_catalogue
            >>> words = Words(default_catalogue(), "struktural")
            >>> words.is_sure(["Faktor 1", "Tingkat"]), words.is_sure(["Faktor 1", "Catatan"])
            (True, False)
        """
        last = plain(path[-1]) if path else ""
        return last in _LEVEL or self._factor(last) is not None

    def _factor(self, text: str) -> str | None:
        """The factor that a header names: by its code, or by its name in the catalogue."""
        if text in self.names:
            return self.names[text]
        found = _FACTOR.fullmatch(text)
        if found is None:
            return None
        code = found["code"].replace(" ", "").upper()
        rest = found["rest"].strip(" .:()-")
        if code not in self.codes or (rest and not found["word"] and rest not in self.names):
            return None
        return code
