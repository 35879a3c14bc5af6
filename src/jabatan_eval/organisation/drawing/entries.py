"""Posts in words and figures: the kelas that is drawn, holders, need, and all of it told."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.drawing.measuring import visible
from jabatan_eval.organisation.exact import Policy, rounded
from jabatan_eval.organisation.peta_classes import ANY_READING, AnyReading
from jabatan_eval.organisation.peta_sums import Totals
from jabatan_eval.organisation.post import Post
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_computing import ComputedPosts

__all__ = ["Entry", "Writer", "signed", "written"]

_SETTLED_FIRST: Final[tuple[AnyReading, ...]] = ANY_READING[:0:-1]
"""The readings of a kelas, without `terakhir`, which stands for the first that there is."""
_DIFFERS: Final = "*"
_MINUS: Final = "\u2212"


class Entry(NamedTuple):
    """A post as it is drawn.

    `duty`, an added duty, and `rank`, kind and eselon of who leads, stand small under the name of a
    box; what a post does not or cannot have is empty; `told` says everything in words, for those
    who hear it and for who points at it.
    """

    name: str
    duty: str
    rank: str
    kelas: str
    holders: str
    need: str
    balance: str
    told: str

    @property
    def figures(self) -> tuple[str, str, str, str]:
        """Kelas, B, K and ±, as they stand in a row."""
        return (self.kelas, self.holders, self.need, self.balance)


def written(number: Fraction | int, lang: str) -> str:
    """A number as the language writes it, exactly, with a minus sign that is one.

    Examples:
        >>> written(Fraction(36, 25), "id"), written(Fraction(5, 2), "en"), written(-1250, "id")
        ('1,44', '2.5', '−1.250')
    """
    return amount_text(Fraction(number), lang).replace("-", _MINUS)


def signed(number: Fraction | int, lang: str) -> str:
    """A difference with its sign; nothing has none.

    Examples:
        >>> signed(2, "id"), signed(0, "id"), signed(Fraction(-3, 2), "id")
        ('+2', '0', '−1,5')
    """
    text = written(number, lang)
    return f"+{text}" if number > 0 else text


class Writer:
    """Writes posts as entries, and notes what the key must say of them."""

    def __init__(
        self, peta: ComputedPosts, lang: str, reading: AnyReading, rounding: Policy
    ) -> None:
        self._peta, self._lang = peta, lang
        self._reading: AnyReading = reading
        self._rounding: Policy = rounding
        self._used: set[AnyReading] = set()
        self._differs = self._unknown = False
        self._drawn = Fraction(0)

    def entry(self, post: Post) -> Entry:
        """A post in words and figures."""
        kelas, told = self._kelas(post)
        people, counted = self._people(post)
        above = self._peta.superior(post.id)
        duty, rank = self._duty(post), self._rank(post)
        words = [post.nama_jabatan, duty, rank, told, counted]
        if post.unit_kerja is not None:
            words.append(self._say("told.unit", unit=post.unit_kerja))
        if above is not None:
            words.append(self._say("told.superior", name=above.nama_jabatan))
        said = "\n".join(visible(word) for word in words if word)
        return Entry(visible(post.nama_jabatan), duty, rank, kelas, *people, said)

    def sums(self, totals: Totals) -> str:
        """What some posts add up to, in a sentence."""
        need = rounded(totals.kebutuhan, self._rounding)
        return self._say(
            "sum",
            posts=written(totals.posts, self._lang),
            holders=written(totals.bezetting, self._lang),
            need=written(need, self._lang),
            balance=signed(totals.bezetting - need, self._lang),
        )

    def difference(self) -> str:
        """By how much what was drawn differs from what all posts add up to; empty if it does not."""
        need = rounded(self._peta.total.kebutuhan, self._rounding)
        if self._drawn == need:
            return ""
        return say(
            "recap.parts_differ",
            self._lang,
            parts=written(self._drawn, self._lang),
            difference=signed(self._drawn - need, self._lang),
            total=written(need, self._lang),
        )

    def key(self) -> Iterator[str]:
        """What the figures mean, once all posts are written."""
        yield self._say("key")
        asked = () if self._reading == "terakhir" else (self._reading,)
        drawn = asked or tuple(one for one in _SETTLED_FIRST if one in self._used)
        said = [self._named(one) for one in drawn]
        if said:
            yield self._say("key_kelas", readings=", ".join(said))
        if self._differs:
            yield self._say("key_differs")
        if self._unknown:
            yield self._say("key_unknown")
        if self._rounding != "none":
            yield say(f"recap.rounding.{self._rounding}", self._lang)

    def _say(self, key: str, **values: object) -> str:
        return say(f"drawing.{key}", self._lang, **values)

    def _kelas(self, post: Post) -> tuple[str, str]:
        """The kelas that is drawn, marked where another reading differs; and every reading told."""
        if post.dipilih:
            return "", ""
        classes = self._peta.classes(post.id)
        found = {one: classes.kelas(one) for one in _SETTLED_FIRST}
        told = "; ".join(
            self._say("told.kelas", kelas=kelas, reading=self._named(one))
            for one, kelas in found.items()
            if kelas is not None
        )
        drawn = classes.most_settled if self._reading == "terakhir" else self._reading
        kelas = None if drawn is None else found[drawn]
        if drawn is None or kelas is None:
            self._unknown = True
            return self._say("unknown"), told or self._say("told.no_kelas")
        self._used.add(drawn)
        differs = len({*found.values()} - {None}) > 1
        self._differs |= differs
        return f"{kelas}{_DIFFERS if differs else ''}", told

    def _named(self, reading: str) -> str:
        return say(f"peta.reading.{reading}", self._lang)

    def _people(self, post: Post) -> tuple[tuple[str, str, str], str]:
        """B, K and ±; and told with the two kinds of holders."""
        if post.dipilih:
            return ("", "", ""), ""
        holders, need, balance = (self._say("unknown"),) * 3
        if post.bezetting is not None:
            holders = written(post.bezetting, self._lang)
        if post.kebutuhan is not None:
            shown = rounded(post.kebutuhan, self._rounding)
            self._drawn += shown
            need = written(shown, self._lang)
            if post.bezetting is not None:
                balance = signed(post.bezetting - shown, self._lang)
        self._unknown |= post.bezetting is None or post.kebutuhan is None
        told = self._say("told.people", holders=holders, need=need, balance=balance)
        if post.bezetting_pns is not None or post.bezetting_pppk is not None:
            parts = {"pns": post.bezetting_pns or 0, "pppk": post.bezetting_pppk or 0}
            told += f" ({self._say('told.parts', **parts)})"
        return (holders, need, balance), told

    def _duty(self, post: Post) -> str:
        return self._say("duty", duty=post.tugas_tambahan) if post.tugas_tambahan else ""

    def _rank(self, post: Post) -> str:
        """Kind of post and eselon of who leads."""
        kind = self._peta.kind(post.id)
        words = (kind.label.text(self._lang) if kind and kind.managerial else None, post.eselon)
        return " \u00b7 ".join(filter(None, words))
