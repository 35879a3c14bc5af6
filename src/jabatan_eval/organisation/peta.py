"""The peta jabatan: all posts of an organisation in their tree, immutable, and what they give."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, PetaError, UnknownCodeError
from jabatan_eval.notation.kinds import Kind
from jabatan_eval.organisation.drawable import Drawable
from jabatan_eval.organisation.peta_changes import Change, changed
from jabatan_eval.organisation.peta_checks import Checked, elected_faults, judged, kind_of
from jabatan_eval.organisation.peta_classes import AnyReading, Classes, checked_reading, kelas_in
from jabatan_eval.organisation.peta_effects import Effect, PostEffect, Standing
from jabatan_eval.organisation.peta_rows import Columns, posts_of, rows_of
from jabatan_eval.organisation.peta_sums import Directed, Totals, patched, summed, totals_of
from jabatan_eval.organisation.peta_tree import Tree, tree_of
from jabatan_eval.organisation.post import Post
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

if TYPE_CHECKING:
    from jabatan_eval.organisation.matching import Matching
    from jabatan_eval.organisation.peta_base_work import BaseWorkTable
    from jabatan_eval.organisation.peta_findings import Finding
    from jabatan_eval.organisation.recap import By, Recap
    from jabatan_eval.organisation.rujukan import Rujukan
    from jabatan_eval.tables.sheets import Sheet

__all__ = ["PetaJabatan"]


@dataclass(frozen=True)
class PetaJabatan(Drawable):
    """A peta jabatan: posts by id, each below its superior, with what follows from them.

    One peta may hold many units and several roots. Made of posts, of rows by `from_rows`, or of a
    file by `read`. It is checked when it is made; nothing of it changes afterwards.

    Attributes:
        posts: every post, in the order of the file.
        catalogue: the law by which levels are scored; the shipped one by default.
        columns: the headers of the table it was read from, each with the field that it is; None
            for a column of the user's own.

    Examples:
        >>> peta = PetaJabatan.from_rows([
        ...     {"id": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama"},
        ...     {"id": "1.1", "induk": "1", "nama_jabatan": "Sekretaris",
        ...      "jenis_jabatan": "Administrator", "bezetting": 1, "kebutuhan": 1},
        ... ])
        >>> [post.id for post in peta.roots], [post.id for post in peta.children("1")]
        (['1'], ['1.1'])
        >>> peta.totals("1").bezetting, peta.totals("1").without_need
        (1, 1)
    """

    posts: tuple[Post, ...]
    catalogue: Catalogue = field(default_factory=default_catalogue, repr=False)
    columns: Columns = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "posts", tuple(self.posts))
        where = [post.id for post in self.posts]
        tree, found = tree_of(where, [post.induk for post in self.posts], where)
        faults = [fault for _, fault in found] or [Fault("no_posts")] * (not self.posts)
        faults += [fault for _, fault in elected_faults(self.posts, tree, where)]
        results = [judged(post, self.catalogue) for post in self.posts]
        faults += [fault for _, own in results for fault in own]
        if faults:
            raise PetaError(faults)
        checked = Checked(self.posts, tree, tuple(result for result, _ in results))
        self.__dict__["_checked"] = checked

    @classmethod
    def from_rows(
        cls, rows: Iterable[Mapping[str, Any]], *, catalogue: Catalogue | None = None
    ) -> Self:
        """A peta from rows, one a post.

        Args:
            rows: mappings with the keys of a table's columns: `id`, `induk`, `nama_jabatan`,
                `jenis_jabatan`, `unit_kerja`, `eselon`, `jenjang`, `tugas_tambahan`, `dipilih`,
                `kelas_jabatan` with `dasar` (a class that stands written, and its basis),
                `bezetting`, `bezetting_pns`, `bezetting_pppk`, `kebutuhan`, `beban_jam`,
                `tingkat`, `skema`, `tanda`; other keys are kept as the user's own.
            catalogue: the law to score by; the shipped one by default.

        Raises:
            PetaError: with every fault of every row and of the tree at once.

        Examples:
            >>> PetaJabatan.from_rows([{"id": "1", "induk": "2", "nama_jabatan": "Camat"},
            ...                        {"id": "1", "nama_jabatan": " "}])
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.PetaError: #1 (1): there is no post '2' to stand below
            #2 (1): the id 1 is that of another post, at #1 (1)
            #2 (1): nama_jabatan: the post has no nama_jabatan
        """
        catalogue = catalogue or default_catalogue()
        found, columns = rows_of(rows)
        return cls.of_checked(posts_of(found, catalogue), catalogue, columns)

    @classmethod
    def from_nested(
        cls,
        tree: Mapping[str, Any] | Sequence[Mapping[str, Any]],
        *,
        catalogue: Catalogue | None = None,
    ) -> Self:
        """A peta from nested data: each post with those below it in a list under `bawahan`.

        Args:
            tree: one root, or a list of roots; their keys are those of `from_rows`.
            catalogue: the law to score by; the shipped one by default.

        Raises:
            PetaError: with every fault of every post and of the tree at once.

        Examples:
            >>> peta = PetaJabatan.from_nested(
            ...     {"id": "1", "nama_jabatan": "Camat", "bawahan": [
            ...         {"id": "1.10", "nama_jabatan": "Lurah"}]})
            >>> peta.superior("1.10").nama_jabatan
            'Camat'
        """
        from jabatan_eval.organisation.peta_files import nested_rows

        catalogue = catalogue or default_catalogue()
        given: object = [*tree] if isinstance(tree, tuple) else tree
        rows = (row for _, row in nested_rows(given, "bawahan"))
        return cls.of_checked(posts_of(rows, catalogue), catalogue)

    @staticmethod
    def read(
        path: str | os.PathLike[str],
        *,
        columns: Mapping[str, str] | None = None,
        sheet: str | None = None,
        catalogue: Catalogue | None = None,
    ) -> PetaJabatan:
        """A peta from a file: a table (CSV, XLSX and others), or YAML or JSON with nested posts.

        Args:
            path: the file, its format by the ending of its name.
            columns: fields mapped by hand, to a header or to `#3`, the third column.
            sheet: the sheet of a workbook, where several could be meant.
            catalogue: the law to score by; the shipped one by default.

        Raises:
            DocumentError: the file cannot be read, or a column is missing.
            PetaError: with every fault of every row and of the tree, each with its row.
            MissingExtraError: an extra is not installed.

        Examples:
            >>> import tempfile
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     path = f"{folder}/peta.csv"
            ...     with open(path, "w") as file:
            ...         _ = file.write("id;induk;nama_jabatan;catatan\\n1;;Camat;baru\\n")
            ...     peta = PetaJabatan.read(path)
            >>> peta.posts[0].nama_jabatan, peta.posts[0].others
            ('Camat', (('catatan', 'baru'),))
        """
        from jabatan_eval.organisation.peta_files import read_peta

        return read_peta(path, columns=columns, sheet=sheet, catalogue=catalogue).peta

    @classmethod
    def of_checked(
        cls,
        checked: Checked,
        catalogue: Catalogue,
        columns: Columns = (),
        known: Mapping[str, Any] | None = None,
    ) -> Self:
        """A peta of posts that this room has checked, with what else is known of it already."""
        peta = object.__new__(cls)
        own = {"posts": checked.posts, "catalogue": catalogue, "columns": columns}
        peta.__dict__.update(own, _checked=checked, **(known or {}))
        return peta

    @cached_property
    def _checked(self) -> Checked:
        """The tree and the results; worked out anew where a pickle left them behind."""
        ids = [post.id for post in self.posts]
        tree, _ = tree_of(ids, [post.induk for post in self.posts], ids)
        results = tuple(judged(post, self.catalogue)[0] for post in self.posts)
        return Checked(self.posts, tree, results)

    @property
    def _tree(self) -> Tree:
        return self._checked.tree

    @property
    def roots(self) -> tuple[Post, ...]:
        """The posts without a superior, in the order of the file."""
        return tuple(self.posts[place] for place in self._tree.roots)

    def post(self, id: str) -> Post:  # noqa: A002  # the word of the table
        """The post with this id.

        Raises:
            UnknownCodeError: there is none; also a KeyError.

        Examples:
            >>> PetaJabatan.from_rows([{"id": "1.10", "nama_jabatan": "Camat"}]).post("1.1")
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.UnknownCodeError: there is no post '1.1'
        """
        return self.posts[self._place(id)]

    def children(self, id: str) -> tuple[Post, ...]:  # noqa: A002
        """The posts directly below a post, in the order of the file.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        return tuple(self.posts[place] for place in self._tree.children[self._place(id)])

    def superior(self, id: str) -> Post | None:  # noqa: A002
        """The post directly above a post; None at a root.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        above = self._tree.parents[self._place(id)]
        return self.posts[above] if above >= 0 else None

    def below(self, id: str) -> Iterator[Post]:  # noqa: A002
        """A post and all posts below it, each before those below it.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        return (self.posts[place] for place in self._tree.below(self._place(id)))

    def walk(self) -> Iterator[tuple[int, Post]]:
        """Every post with its depth from 0, each before those below it.

        Examples:
            >>> rows = [{"id": "a", "induk": "b", "nama_jabatan": "Lurah"},
            ...         {"id": "b", "nama_jabatan": "Camat"}]
            >>> [(depth, post.id) for depth, post in PetaJabatan.from_rows(rows).walk()]
            [(0, 'b'), (1, 'a')]
        """
        depths = [0] * len(self.posts)
        for place in self._tree.order:
            above = self._tree.parents[place]
            depths[place] = depths[above] + 1 if above >= 0 else 0
            yield depths[place], self.posts[place]

    def kind(self, id: str) -> Kind | None:  # noqa: A002
        """What the kind of a post says: scheme, managerial or not, label; None where not said.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        return kind_of(self.post(id), self.catalogue)

    def evaluation(self, id: str) -> Evaluation | None:  # noqa: A002
        """What the levels of a post give; None where none are chosen.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.

        Examples:
            >>> rows = [{"id": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
            ...          "kelas_jabatan": 9, "tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"}]
            >>> peta = PetaJabatan.from_rows(rows)
            >>> peta.evaluation("1").kelas_jabatan, peta.post("1").written("tertulis").kelas
            (8, 9)
        """
        return self._checked.results[self._place(id)]

    def classes(self, id: str) -> Classes:  # noqa: A002
        """The classes of a post in each reading: what its levels give, and what stands written.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
        """
        place = self._place(id)
        return Classes(self._checked.results[place], self.posts[place].kelas_tertulis)

    def kelas(self, id: str, reading: AnyReading = "terakhir") -> int | None:  # noqa: A002
        """The class of a post in one reading, by default the most settled; None where none is.

        Args:
            id: the post's id.
            reading: `dihitung`, `usulan`, `tertulis`, `disetujui`, `ditetapkan`, or `terakhir`
                for the most settled of them.

        Raises:
            UnknownCodeError: there is no such post; also a KeyError.
            PetaError: there is no such reading.

        Examples:
            >>> rows = [{"id": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
            ...          "kelas_jabatan": 9, "dasar": "disetujui: B/1/2026",
            ...          "tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"}]
            >>> peta = PetaJabatan.from_rows(rows)
            >>> peta.kelas("1"), peta.kelas("1", "dihitung"), peta.kelas("1", "usulan")
            (9, 8, None)
        """
        return self.classes(id).kelas(checked_reading(reading))

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
            >>> rows = [{"id": "1", "nama_jabatan": "Camat", "bezetting": 1, "kebutuhan": "1,5"}]
            >>> PetaJabatan.from_rows(rows).total.selisih
            Fraction(-1, 2)
        """
        total = Totals()
        for root in self._tree.roots:
            total = total.plus(self._totals[root])
        return total

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What should be looked at, in the order of the file; nothing is corrected.

        Examples:
            >>> peta = PetaJabatan.from_rows([
            ...     {"id": "1", "nama_jabatan": "Kepala Bidang", "jenis_jabatan": "administrator",
            ...      "kelas_jabatan": 9, "bezetting": 1, "kebutuhan": 1},
            ...     {"id": "2", "induk": "1", "nama_jabatan": "Kepala Seksi",
            ...      "jenis_jabatan": "pengawas", "kelas_jabatan": 9, "bezetting": 1,
            ...      "kebutuhan": 1},
            ... ])
            >>> [(finding.id, finding.code, finding.related) for finding in peta.findings]
            [('1', 'superior_not_above', ('2',))]
        """
        from jabatan_eval.organisation.peta_findings import findings_of

        return findings_of(self)

    def recap(self, by: By = "kelas", *, reading: AnyReading = "terakhir") -> Recap:
        """Posts, holders, need and difference by class, kind, unit or echelon.

        Args:
            by: `kelas`, `jenis`, `unit` or `eselon`.
            reading: the reading of the classes, by default the most settled.

        Raises:
            PetaError: there is no such recap, or no such reading.

        Examples:
            >>> rows = [{"id": "1", "nama_jabatan": "Camat", "kelas_jabatan": 12, "bezetting": 1}]
            >>> print(PetaJabatan.from_rows(rows).recap(by="kelas").to_text("en"))
            POSTS, HOLDERS AND NEED BY CLASS
            <BLANKLINE>
            Class  Posts  Holders (B)  Need (K)  B - K
            ------------------------------------------
            12         1            1         0     +1
            All        1            1         0     +1
            <BLANKLINE>
            ...
        """
        from jabatan_eval.organisation.recap import recap_of

        return recap_of(self, by, reading)

    def cocokkan(self, rujukan: Rujukan) -> Matching:
        """The route of every post by the user's own list of approved results.

        A result is taken only where name, kind and echelon are the same; an earlier approval with
        a higher result is kept; what is merely alike is shown, to be confirmed.

        Args:
            rujukan: the list.

        Examples:
            >>> from jabatan_eval.organisation import Rujukan
            >>> peta = PetaJabatan.from_rows([
            ...     {"id": "1", "nama_jabatan": "Camat", "jenis_jabatan": "administrator"},
            ...     {"id": "2", "induk": "1", "nama_jabatan": "Arsiparis Trampil"},
            ... ])
            >>> rujukan = Rujukan.from_rows([
            ...     {"nama_jabatan": "CAMAT", "kelas_jabatan": 12, "surat": "B/1/2026"},
            ...     {"nama_jabatan": "Arsiparis Terampil", "kelas_jabatan": 6},
            ... ])
            >>> [(line.post.id, line.route, line.kelas) for line in peta.cocokkan(rujukan).lines]
            [('1', 'daftar', 12), ('2', 'usulkan', None)]
        """
        from jabatan_eval.organisation.matching import match

        return match(self, rujukan)

    def sheet(self) -> Sheet:
        """The table of the peta as a sheet; read again, it gives the same peta.

        Columns that were read keep their heads and their order, the user's own too.
        """
        from jabatan_eval.organisation.peta_files import SHEET
        from jabatan_eval.organisation.peta_written import table_of
        from jabatan_eval.tables.sheets import Sheet

        heads, rows = table_of(self.posts, self.columns, self.catalogue)
        return Sheet(SHEET, heads, rows, [44 if "nama" in head.lower() else 14 for head in heads])

    def write(
        self,
        target: str | os.PathLike[str],
        *,
        overwrite: bool = False,
        sources: Sequence[str] = (),
    ) -> None:
        """Write the table, and nothing else: read again, it gives the same peta.

        Args:
            target: a CSV or XLSX file, by the ending of its name.
            overwrite: whether a file that exists may be replaced.
            sources: files that it may on no account be, such as the one that was read.

        Raises:
            DocumentError: it may not or cannot be written; then no file has changed.
            MissingExtraError: the extra `excel` is not installed.

        Examples:
            >>> import tempfile
            >>> peta = PetaJabatan.from_rows([{"id": "1.10", "nama_jabatan": "Camat"}])
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     peta.write(f"{folder}/peta.csv")
            ...     PetaJabatan.read(f"{folder}/peta.csv") == peta
            True
        """
        from jabatan_eval.tables.sheets import write_sheets

        write_sheets(target, [self.sheet()], overwrite=overwrite, sources=sources)

    @cached_property
    def _memo(self) -> dict[str, tuple[Directed, ...]]:
        """The work directed, by the reading of its classes, where it was asked for."""
        return {}

    def _directed(self, reading: AnyReading) -> tuple[Directed, ...]:
        if reading not in self._memo:
            from jabatan_eval.organisation.peta_base_work import directed_of

            pairs = zip(self.posts, self._checked.results, strict=True)
            own = [directed_of(post, found, reading, self.catalogue) for post, found in pairs]
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
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> peta.with_change(Change.add("2", induk="1", nama_jabatan="Lurah")).total.posts
            2
        """
        return self._with(change)[0]

    def _with(self, change: Change) -> tuple[Self, int | None, int | None]:
        """The peta after a change, and where the changed post was and is."""
        found, was, now = changed(self._checked, change, self.catalogue)

        def patch(sums: Sequence[Any], own: Any, nothing: Any) -> tuple[Any, ...]:
            had = nothing if was is None else own(self._checked, was)
            has = nothing if now is None else own(found, now)
            return patched(sums, (self._tree, was, had), (found.tree, now, has))

        known: dict[str, Any] = {
            "_totals": patch(self._totals, lambda at, place: totals_of(at.posts[place]), Totals())
        }
        if self._memo:
            from jabatan_eval.organisation.peta_base_work import directed_of

            known["_memo"] = {
                reading: patch(
                    sums,
                    lambda at, place, reading=reading: directed_of(
                        at.posts[place], at.results[place], reading, self.catalogue
                    ),
                    Directed(),
                )
                for reading, sums in self._memo.items()
            }
        return self.of_checked(found, self.catalogue, self.columns, known), was, now

    def effect_of(self, change: Change, *, base_work: AnyReading | None = None) -> Effect:
        """What a change does: the post and every post above it whose result changes.

        Only the paths to the root are worked out anew.

        Args:
            change: the change.
            base_work: also the review by the class of the work directed, in this reading.

        Raises:
            PetaError: with every fault of the change, or there is no such reading.

        Examples:
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

    def _place(self, id: str) -> int:  # noqa: A002
        try:
            return self._tree.places[id]
        except (KeyError, TypeError):
            raise UnknownCodeError([Fault("unknown_post", given=shown(id))]) from None

    def __len__(self) -> int:
        return len(self.posts)

    def __getstate__(self) -> dict[str, Any]:
        """Only posts, catalogue and columns travel in a pickle."""
        return {"posts": self.posts, "catalogue": self.catalogue, "columns": self.columns}

    def __repr__(self) -> str:
        return f"<PetaJabatan {len(self.posts)} posts, {len(self._tree.roots)} roots>"
