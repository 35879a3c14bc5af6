"""Names that are alike: to be shown and confirmed, never taken for the same."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import Final

from jabatan_eval.notation.cleaning import MAX_TEXT, cleaned

__all__ = ["NearNames", "name_key"]

_OTHER: Final = re.compile(r"[^0-9A-Z]+")
_LOOKED_AT: Final = 300
"""Names that are looked at for one question, at most; so the time does not grow with the list."""

_COMPARED: Final = 12
"""Names that are compared as a whole, those that share most."""

_ALIKE: Final = 550
"""Thousandths of the groups of letters that two names share, to be alike."""

_GIVEN: Final = 3

_SHORT: Final = {
    "KA": "KEPALA",
    "KABID": "KEPALA BIDANG",
    "KABAG": "KEPALA BAGIAN",
    "KASI": "KEPALA SEKSI",
    "KASUBAG": "KEPALA SUBBAGIAN",
    "KASUBBAG": "KEPALA SUBBAGIAN",
    "KASUBBID": "KEPALA SUBBIDANG",
    "KADIS": "KEPALA DINAS",
    "SEKDIS": "SEKRETARIS DINAS",
    "SUBBAG": "SUBBAGIAN",
    "SUBAG": "SUBBAGIAN",
    "DAN": "",
}
"""Short words for long ones, as they are used in names; good only for names to be confirmed."""


def name_key(name: str) -> str:
    """A name as names are compared: case, blanks, dashes and points do not matter.

    Examples:
        >>> name_key("Kepala  Sub-Bagian Umum") == name_key("KEPALA SUB BAGIAN UMUM")
        True
    """
    return _OTHER.sub(" ", cleaned(name[: MAX_TEXT + 1])).strip()


class NearNames:
    """A list of names in which those alike are found, by the groups of three letters they share.

    Only the rarest groups of a name are looked up, and no more than a fixed number of names, so
    that a question costs the same in a long list.

    Examples:
        >>> names = NearNames(["Arsiparis Terampil", "Kepala Subbagian Umum", "Perawat"])
        >>> names.near("Arsiparis Trampil"), names.near("Kasubbag Umum"), names.near("Bidan")
        ((0,), (1,), ())
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._groups = [_groups(name) for name in names]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, groups in enumerate(self._groups):
            for group in groups:
                self._places[group].append(place)

    def near(self, name: str) -> tuple[int, ...]:
        """The places of the names most alike, the likest first; at most three."""
        asked = _groups(name)
        known = sorted((group for group in asked if group in self._places), key=self._rarity)
        seen: Counter[int] = Counter()
        looked = 0
        for group in known:
            places = self._places[group]
            if looked and looked + len(places) > _LOOKED_AT:
                break
            looked += len(places)
            seen.update(places[:_LOOKED_AT])
        likest = ((self._likeness(asked, place), place) for place, _ in seen.most_common(_COMPARED))
        best = sorted((-likeness, place) for likeness, place in likest if likeness >= _ALIKE)
        return tuple(place for _, place in best[:_GIVEN])

    def _rarity(self, group: str) -> tuple[int, str]:
        return len(self._places[group]), group

    def _likeness(self, asked: frozenset[str], place: int) -> int:
        """The share of groups that both have, of those that either has on average, in thousandths."""
        groups = self._groups[place]
        return 2000 * len(asked & groups) // (len(asked) + len(groups))


def _groups(name: str) -> frozenset[str]:
    words = (_SHORT.get(word, word) for word in name_key(name).split())
    text = f"  {' '.join(word for word in words if word)} "
    return frozenset(text[place : place + 3] for place in range(len(text) - 2))
