"""The words by which the columns of real files are recognised."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.notation.cleaning import cleaned

__all__ = ["LOWER", "ROLES", "Meaning", "Words", "bare", "plain"]


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
    "nama_jabatan": (
        "nama jabatan", "jabatan", "nama jab", "nama job", "job", "uraian jabatan",
        "nomenklatur jabatan", "nomenklatur", "nama jabatan struktural", "nama jabatan fungsional",
        "nama jabatan struktural/fungsional", "nama jabatan/nomenklatur",
    ),
    "unit_kerja": (
        "unit kerja", "unit organisasi", "nama organisasi", "opd", "skpd", "unit",
        "perangkat daerah", "satker", "satuan kerja", "unit kerja/instansi", "unit kerja/opd",
        "unit kerja/skpd", "opd/unit kerja", "skpd/unit kerja", "perangkat daerah/unit kerja",
    ),
    "skema": (
        "skema", "scheme", "jenis jabatan", "jenis jab", "jenis", "tipe jabatan",
        "kelompok jabatan",
    ),
    "tingkat": (
        "tingkat", "level", "levels", "tingkat faktor", "tingkat tiap faktor", "kode tingkat",
        "pilihan tingkat", "tk faktor", "level faktor",
    ),
    "nilai": (
        "nilai jabatan", "total nilai", "jumlah nilai", "nilai total", "nilai", "nilai jab",
        "jml nilai", "total nilai jabatan", "jumlah nilai jabatan",
    ),
    "kelas": ("kelas jabatan", "kelas", "kls", "kls jabatan", "kelas jab", "kls jab"),
    "nip": ("nip", "nik", "nip lama", "nip baru", "nip pemangku", "nip pejabat", "nip pegawai"),
    "no": ("no", "nomor", "no urut", "nomor urut"),
}  # fmt: skip
"""The words for each kind of column other than a factor's, as `bare` gives them."""

CHECKS: Final = ("periksa", "pemeriksaan", "kelengkapan", "cek", "check", "status", "temuan")
"""The words for the computed check of a template."""

_LEVEL: Final = frozenset({"level", "tingkat", "tk", "tkt", "tingkat faktor", "lvl", "kode", "fk"})
_POINTS: Final = frozenset({"nilai", "poin", "point", "points", "skor", "nilai faktor"})
_REMARKS: Final = frozenset(
    {"keterangan", "ket", "catatan", "uraian", "standar", "standar jabatan", "bukti", "dasar"}
)
"""What may stand beside a factor's level and is none."""

LOWER: Final = _LEVEL | _POINTS | _REMARKS
"""The words of the lower row of a header, which say nothing without the one above."""

_POINTS_FIRST: Final = re.compile(r"(?:nilai|poin|points?|skor)(?: (?:faktor|factor|fk))? ?")
_ROMAN: Final = {"viii": 8, "vii": 7, "vi": 6, "iv": 4, "ix": 9, "iii": 3, "ii": 2, "i": 1, "v": 5}
"""The numerals by which factors are counted, longer ones before those that they begin with."""

_FACTOR: Final = re.compile(
    r"(?P<word>(?:tingkat|level|tkt?|lvl|kode(?= ?f))?\.? ?(?:faktor|factor|fk|f)?)? ?[.:-]? ?"
    rf"(?P<number>[1-9][0-9]?|(?<=faktor )(?:{'|'.join(_ROMAN)}))"
    r"(?: ?[.-]? ?(?P<part>[a-z]|\([a-z]\)))?(?P<rest>(?:[ .:()-].*)?)"
)
_PART: Final = re.compile(r"\(?[a-z]\)?\.?")
_BRACKETS: Final = re.compile(r" ?\(([^()]*)\) ?")
_RUPIAH: Final = re.compile(r"\b(?:rp|rupiah)\b")


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


def bare(text: str) -> str:
    """A plain header without dots and without what stands in brackets, unless that is rupiah.

    Examples:
        >>> bare("no."), bare("kelas jabatan (1-17)"), bare("nilai (rp)")
        ('no', 'kelas jabatan', 'nilai (rp)')
    """
    if not _RUPIAH.search(text):
        text = _BRACKETS.sub(" ", text)
    text = text.replace(".", " ").replace("&", " dan ").replace(" / ", "/")
    return " ".join(text.split()).rstrip(" :")


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
            >>> words.meaning(["faktor_1_nilai"]), words.meaning(["Faktor 1 (keterangan)"])
            (Meaning(role='points', factor='1'), None)
        """
        parts = self._joined([text for text in map(plain, path) if text])
        if not parts:
            return None
        *above, last = parts
        if above and last in _LEVEL | _POINTS:
            role = "points" if last in _POINTS else "level"
            for text in reversed(above):
                if found := self._of_factor(text):
                    return Meaning(role, found.factor)
        for depth, text in reversed([*enumerate(parts)]):
            if found := self._of_factor(text):
                return (
                    found if _POINTS.isdisjoint(parts[:depth]) else Meaning("points", found.factor)
                )
            if role_word := self.roles.get(bare(text)):
                return Meaning(role_word)
        return None

    def _joined(self, parts: Sequence[str]) -> list[str]:
        """Headers from the top down, with the letter of a factor's part beside its number."""
        joined: list[str] = []
        for text in parts:
            whole = f"{joined[-1]} {text.strip('().')}" if joined else ""
            if _PART.fullmatch(text) and self._coded(whole)[0] is not None:
                joined[-1] = whole
            else:
                joined.append(text)
        return joined

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
        found = self._of_factor(last)
        return last in _LEVEL or (found is not None and found.role == "level")

    def _of_factor(self, text: str) -> Meaning | None:
        """The level or the points of a factor, named by its code or by its name."""
        if (first := _POINTS_FIRST.match(text)) and (found := self._of_factor(text[first.end() :])):
            return found._replace(role="points")
        inside = {code for part in _BRACKETS.findall(text) if (code := self._coded(part)[0])}
        named = self.names.get(text) or self.names.get(bare(text))
        if named is not None:  # unless the brackets say that it is another
            return Meaning("level", named) if inside <= {named} else None
        code, rest, has_word = self._coded(text)
        if code is None or rest in _REMARKS:
            return None
        if rest in _POINTS:
            return Meaning("points", code)
        known = not rest or rest in _LEVEL or rest in self.names
        if (part := self.names.get(rest, "")).startswith(code):  # "faktor 4 sifat hubungan"
            code = part
        return Meaning("level", code) if has_word or known else None

    def _coded(self, text: str) -> tuple[str | None, str, bool]:
        """The factor whose code stands in a header, what follows it, and whether a word says so."""
        found = _FACTOR.fullmatch(text)
        if found is None:
            return None, "", False
        number = str(_ROMAN.get(found["number"], found["number"]))
        code = number + (found["part"] or "").strip("()").upper()
        rest = found["rest"].strip(" .:()-")
        return (code if code in self.codes else None), rest, bool(found["word"].strip(" ."))
