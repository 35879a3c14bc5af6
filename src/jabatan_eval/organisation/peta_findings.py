"""What a peta shows that should be looked at: coded, weighed, said in words, with a way to mend."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import islice
from typing import TYPE_CHECKING, Final, Literal

from jabatan_eval.catalogue.proof import band_of
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.notation.cleaning import cleaned
from jabatan_eval.organisation.peta_checks import kind_of
from jabatan_eval.organisation.peta_classes import kelas_in
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta import PetaJabatan

__all__ = ["CODES", "Finding", "Severity", "findings_of"]

Severity = Literal["error", "warning", "note"]
"""How heavy a finding is: against the tables, worth a look, or only to be known."""

CODES: Final[tuple[str, ...]] = (
    "kelas_not_from_nilai",
    "kelas_outside_scheme",
    "readings_differ",
    "superior_not_above",
    "same_job_other_kelas",
    "without_kelas",
    "without_kind",
    "without_need",
    "without_holders",
    "need_vacant",
    "holders_without_need",
)
"""Every code a finding can have, stable, in the order in which a post's findings are listed."""

RELATED_AT_MOST: Final = 5

_SEVERITIES: Final[dict[str, Severity]] = {
    "kelas_not_from_nilai": "error",
    "kelas_outside_scheme": "error",
    "readings_differ": "warning",
    "superior_not_above": "warning",
    "same_job_other_kelas": "warning",
    "without_kelas": "warning",
    "without_kind": "note",
    "without_need": "warning",
    "without_holders": "note",
    "need_vacant": "note",
    "holders_without_need": "warning",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding at one post.

    Attributes:
        code: one of `CODES`.
        severity: `error`, `warning` or `note`.
        id: the post's id.
        nama_jabatan: its name.
        unit_kerja: its unit, as it stands there.
        values: the named values of its sentences, in both languages alike.
        words: further named values that are words, as keys among the sentences.
        related: the ids of other posts that belong to it, at most five.

    Examples:
        >>> from jabatan_eval.organisation import PetaJabatan
        >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat", "kebutuhan": 1,
        ...     "jenis_jabatan": "administrator", "kelas_jabatan": 12, "bezetting": 0}])
        >>> [finding.code for finding in peta.findings], peta.findings[0].message
        (['need_vacant'], 'kebutuhan 1 belum ada pemangkunya')
    """

    code: str
    severity: Severity
    id: str
    nama_jabatan: str
    unit_kerja: str | None
    values: tuple[tuple[str, str], ...] = ()
    related: tuple[str, ...] = ()

    @property
    def message(self) -> str:
        """What is found, in Indonesian."""
        return self.message_in("id")

    @property
    def mend(self) -> str:
        """How to mend it, in Indonesian."""
        return self.mend_in("id")

    def message_in(self, lang: str) -> str:
        """What is found, in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return say(f"peta.finding.{self.code}", checked_lang(lang), **self._values(lang))

    def mend_in(self, lang: str) -> str:
        """How to mend it, in one language.

        Raises:
            ValueError: the language is neither `id` nor `en`.
        """
        return say(f"peta.mend.{self.code}", checked_lang(lang), **self._values(lang))

    def _values(self, lang: str) -> dict[str, str]:
        """The values of the sentences, as the language writes them."""
        values = dict(self.values)
        if "readings" in values:
            pairs = (one.partition("=") for one in values["readings"].split())
            said = (f"{say(f'peta.reading.{name}', lang)} {kelas}" for name, _, kelas in pairs)
            values["readings"] = "; ".join(said)
        if "need" in values:
            values["need"] = amount_text(Fraction(values["need"]), lang)
        return values


def findings_of(peta: PetaJabatan) -> tuple[Finding, ...]:
    """Every finding of a peta, in the order of the file."""
    looked = _Look(peta)
    found = [*looked.by_post(), *looked.superiors(), *looked.same_jobs()]
    order = {code: place for place, code in enumerate(CODES)}
    found.sort(key=lambda one: (one[0], order[one[1].code]))
    return tuple(finding for _, finding in found)


Found = tuple[int, Finding]
"""A finding, and the place of its post."""


class _Look:
    """A peta as the findings look at it: the class of every post in its most settled reading."""

    def __init__(self, peta: PetaJabatan) -> None:
        self.posts = peta.posts
        self.catalogue = peta.catalogue
        self.results = [peta.evaluation(post.id) for post in peta.posts]
        self.kinds = [kind_of(post, peta.catalogue) for post in peta.posts]
        pairs = zip(peta.posts, self.results, strict=True)
        self.kelas = [kelas_in(post, result, "terakhir") for post, result in pairs]
        places = {post.id: place for place, post in enumerate(peta.posts)}
        self.parents = [places.get(post.induk or "", -1) for post in peta.posts]
        self.order = [places[post.id] for _, post in peta.walk()]
        proofs = peta.catalogue.proof().schemes
        self.classes = {proof.scheme: proof.classes for proof in proofs}

    def found(self, place: int, code: str, *related: int, **values: object) -> Found:
        """A finding at a place."""
        post = self.posts[place]
        finding = Finding(
            code,
            _SEVERITIES[code],
            post.id,
            post.nama_jabatan,
            post.unit_kerja,
            tuple((name, str(value)) for name, value in values.items()),
            tuple(self.posts[other].id for other in related[:RELATED_AT_MOST]),
        )
        return place, finding

    def by_post(self) -> Iterator[Found]:
        """What each post shows by itself; nothing is missed of an elected head."""
        for place, post in enumerate(self.posts):
            if not post.dipilih:
                yield from self._classes(place)
                yield from self._numbers(place)

    def _classes(self, place: int) -> Iterator[Found]:
        post, kind = self.posts[place], self.kinds[place]
        if kind is None:
            yield self.found(place, "without_kind")
        if self.kelas[place] is None:
            yield self.found(place, "without_kelas")
        for one in post.kelas_tertulis:
            band = None if one.nilai is None else band_of(self.catalogue.bands, one.nilai)
            if one.nilai is not None and (band is None or band.kelas != one.kelas):
                due = "-" if band is None else band.kelas
                values = {"kelas": one.kelas, "nilai": one.nilai, "due": due}
                yield self.found(place, "kelas_not_from_nilai", **values)
            scheme = post.skema or (kind.scheme if kind else None)
            if scheme is not None and one.kelas not in self.classes[scheme]:
                classes = self.classes[scheme]
                run = f"{classes[0]}-{classes[-1]}"
                yield self.found(
                    place, "kelas_outside_scheme", kelas=one.kelas, scheme=scheme, classes=run
                )
        yield from self._readings(place)

    def _readings(self, place: int) -> Iterator[Found]:
        result = self.results[place]
        classes: dict[str, int] = {} if result is None else {"dihitung": result.kelas_jabatan}
        classes |= {one.reading: one.kelas for one in self.posts[place].kelas_tertulis}
        if len({*classes.values()}) > 1:
            said = " ".join(f"{name}={kelas}" for name, kelas in classes.items())
            place, finding = self.found(place, "readings_differ", readings=said)
            settled = {kelas for name, kelas in classes.items() if name != "usulan"}
            weight: Severity = "note" if len(settled) == 1 else "warning"
            yield place, replace(finding, severity=weight)

    def _numbers(self, place: int) -> Iterator[Found]:
        post = self.posts[place]
        if post.kebutuhan is None:
            yield self.found(place, "without_need")
        if post.bezetting is None:
            yield self.found(place, "without_holders")
        if post.kebutuhan is not None and post.bezetting is not None:
            if post.kebutuhan and not post.bezetting:
                yield self.found(place, "need_vacant", need=post.kebutuhan)
            if post.bezetting and not post.kebutuhan:
                yield self.found(place, "holders_without_need", holders=post.bezetting)

    def superiors(self) -> Iterator[Found]:
        """Managerial posts that are not above every managerial post next below them.

        Posts that are not managerial stand between without a part in it.
        """
        nearest = [-1] * len(self.posts)
        below: dict[int, list[int]] = defaultdict(list)
        for place in self.order:
            above = self.parents[place]
            if above >= 0:
                nearest[place] = above if self._managerial(above) else nearest[above]
            if nearest[place] >= 0 and self._managerial(place):
                below[nearest[place]].append(place)
        for place, others in below.items():
            own = self.kelas[place]
            if own is None:
                continue
            high = [(self.kelas[other] or 0, other) for other in others]
            high = [(kelas, other) for kelas, other in high if kelas >= own]
            if high:
                highest = max(kelas for kelas, _ in high)
                related = [other for _, other in high]
                yield self.found(
                    place, "superior_not_above", *related, kelas=own, highest=highest,
                    count=len(high),
                )  # fmt: skip

    def _managerial(self, place: int) -> bool:
        kind = self.kinds[place]
        return kind is not None and kind.managerial

    def same_jobs(self) -> Iterator[Found]:
        """One job in one unit with two classes, at the posts that are not as most are.

        Where no unit is written, it is that of the post above; where none is at all, the root.
        """
        units: dict[int, str] = {}
        groups: dict[tuple[object, ...], list[int]] = defaultdict(list)
        for place in self.order:
            post, above = self.posts[place], self.parents[place]
            if post.unit_kerja is not None:
                units[place] = cleaned(post.unit_kerja)
            else:
                units[place] = units[above] if above >= 0 else f"\n{post.id}"
            if self.kelas[place] is not None:
                words = (post.nama_jabatan, post.eselon or "", post.jenjang or "")
                job = (post.jenis_jabatan, *map(cleaned, words))
                groups[units[place], job].append(place)
        for places in groups.values():
            counts = Counter(self.kelas[place] for place in places)
            if len(counts) > 1:
                yield from self._odd(places, counts)

    def _odd(self, places: Sequence[int], counts: Counter[int | None]) -> Iterator[Found]:
        most = max(counts.values())
        usual = [kelas for kelas, count in counts.items() if count == most]
        said = ", ".join(f"{kelas} ({counts[kelas]}x)" for kelas in sorted(counts, key=_number))
        for place in places:
            own = self.kelas[place]
            if len(usual) > 1 or own != usual[0]:
                others = (other for other in places if self.kelas[other] != own)
                yield self.found(
                    place, "same_job_other_kelas", *islice(others, RELATED_AT_MOST),
                    kelas=own, counts=said,
                )  # fmt: skip


def _number(kelas: int | None) -> int:
    return kelas or 0
