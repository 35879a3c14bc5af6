"""What a peta gives up its tree, and what a change of one post does to that."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Self

from jabatan_eval.organisation.peta_changes import Change, changed
from jabatan_eval.organisation.peta_classes import AnyReading, checked_reading, kelas_in
from jabatan_eval.organisation.peta_effects import Effect, PostEffect, Standing
from jabatan_eval.organisation.peta_posts import PetaPosts
from jabatan_eval.organisation.peta_sums import Directed, Totals, patched, summed, totals_of

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_base_work import BaseWorkTable

__all__ = ["ComputedPosts"]


class ComputedPosts(PetaPosts):
    """Posts with their sums, the review of the base work, and what a change does to both.

    Examples:
        >>> from jabatan_eval.organisation import PetaJabatan
        >>> PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}]).totals("1").posts
        1
    """

    @cached_property
    def _totals(self) -> tuple[Totals, ...]:
        return summed(self._tree, [totals_of(post) for post in self.posts])

    def totals(self, id: str) -> Totals:  # noqa: A002
        """Posts, holders and need of a post with all below it.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        return self._totals[self._place(id)]

    @cached_property
    def total(self) -> Totals:
        """Posts, holders and need of the whole peta.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> rows = [{"id": "1", "nama_jabatan": "Camat", "bezetting": 1, "kebutuhan": "1,5"}]
            >>> PetaJabatan.from_rows(rows).total.selisih
            Fraction(-1, 2)
        """
        total = Totals()
        for root in self._tree.roots:
            total = total.plus(self._totals[root])
        return total

    @cached_property
    def _memo(self) -> dict[AnyReading, tuple[Directed, ...]]:
        """The work directed, by the reading of its classes, where it was asked for."""
        return {}

    def _directed(self, reading: AnyReading) -> tuple[Directed, ...]:
        if reading not in self._memo:
            from jabatan_eval.organisation.peta_base_work import directed_at

            own = [directed_at(reading, self, place) for place in range(len(self.posts))]
            self._memo[reading] = summed(self._tree, own)
        return self._memo[reading]

    def base_work(self, reading: AnyReading = "terakhir") -> BaseWorkTable:
        """The review of the factor that follows the class of the work directed; on request only.

        For each managerial post what the rule of the base work gives, from the classes and hours
        of the non-managerial posts below it at whatever depth, beside the level that was chosen.
        The shipped rule is known from the original of the method alone: nothing follows for a
        form.

        Args:
            reading: the reading of the classes below, by default the most settled.

        Raises:
            PetaError: there is no such reading.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([
            ...     {"id": "1", "nama_jabatan": "Kepala Bidang", "jenis_jabatan": "administrator",
            ...      "tingkat": "1-1 2-1 3-2 4A-2 4B-1 5-3 6-2"},
            ...     {"id": "2", "induk": "1", "nama_jabatan": "Arsiparis Ahli Madya",
            ...      "jenis_jabatan": "JF", "kelas_jabatan": 11, "beban_jam": 1250},
            ... ])
            >>> [(line.id, line.chosen.code, line.review.level.code)
            ...  for line in peta.base_work().differing]
            [('1', '5-3', '5-5')]
        """
        from jabatan_eval.organisation.peta_base_work import table_of

        reading = checked_reading(reading)
        return table_of(self._checked, self._directed(reading), reading, self.catalogue)

    def with_change(self, change: Change) -> Self:
        """The peta after a change; what does not change is shared, this one stays as it is.

        Raises:
            PetaError: with every fault of the change.

        Examples:
            >>> from jabatan_eval.organisation import Change, PetaJabatan
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> peta.with_change(Change.add("2", induk="1", nama_jabatan="Lurah")).total.posts
            2
        """
        return self._with(change)[0]

    def _with(self, change: Change) -> tuple[Self, int | None, int | None]:
        """The peta after a change, and where the changed post was and is."""
        found, was, now = changed(self._checked, change, self.catalogue)
        after = self.of_checked(found, self.catalogue, self.columns)

        def patch(sums: Sequence[Any], own: Any, nothing: Any) -> tuple[Any, ...]:
            had = nothing if was is None else own(self, was)
            has = nothing if now is None else own(after, now)
            return patched(sums, (self._tree, was, had), (found.tree, now, has))

        known = after.__dict__
        known["_totals"] = patch(
            self._totals, lambda peta, place: totals_of(peta.posts[place]), Totals()
        )
        if self._memo:
            from jabatan_eval.organisation.peta_base_work import directed_at

            known["_memo"] = {
                reading: patch(sums, partial(directed_at, reading), Directed())
                for reading, sums in self._memo.items()
            }
        return after, was, now

    def effect_of(self, change: Change, *, base_work: AnyReading | None = None) -> Effect[Self]:
        """What a change does: the post and every post above it whose result changes.

        Only the paths to the root are worked out anew.

        Args:
            change: the change.
            base_work: also the review by the class of the work directed, in this reading.

        Raises:
            PetaError: with every fault of the change, or there is no such reading.

        Examples:
            >>> from jabatan_eval.organisation import Change, PetaJabatan
            >>> peta = PetaJabatan.from_rows([
            ...     {"id": "1", "nama_jabatan": "Camat", "kebutuhan": 1},
            ...     {"id": "2", "induk": "1", "nama_jabatan": "Lurah", "kebutuhan": 1},
            ... ])
            >>> effect = peta.effect_of(Change.revise("2", kebutuhan=2))
            >>> [(post.id, post.differences[0][1:]) for post in effect.posts]
            [('2', (Fraction(1, 1), Fraction(2, 1))), ('1', (Fraction(2, 1), Fraction(3, 1)))]
        """
        if base_work is not None:
            self._directed(checked_reading(base_work))
        after, was, now = self._with(change)
        old = () if was is None else self._tree.path(was)
        new = () if now is None else after._tree.path(now)  # noqa: SLF001  # another of its own
        ids = [self.posts[place].id for place in old] + [after.posts[place].id for place in new]
        effects = []
        for own in dict.fromkeys(ids):
            before, then = self._standing(own, base_work), after._standing(own, base_work)  # noqa: SLF001
            if before != then:
                place = after._tree.places.get(own)  # noqa: SLF001
                named = self.post(own) if place is None else after.posts[place]
                effects.append(PostEffect(own, named.nama_jabatan, before, then))
        return Effect(change, tuple(effects), self, after)

    def _standing(self, own: str, base_work: AnyReading | None) -> Standing | None:
        """What is given for a post; None where there is none."""
        place = self._tree.places.get(own)
        if place is None:
            return None
        result = self._checked.results[place]
        nilai = None if result is None else result.nilai_jabatan
        kelas = None if result is None else result.kelas_jabatan
        level = None
        if base_work is not None:
            from jabatan_eval.organisation.peta_base_work import line_of

            directed = self._directed(base_work)[place]
            line = line_of(self.posts[place], result, directed, self.catalogue)
            level = line.review.level.code if line and line.review else None
        settled = kelas_in(self.posts[place], result, "terakhir")
        return Standing(self._totals[place], nilai, kelas, settled, level)
