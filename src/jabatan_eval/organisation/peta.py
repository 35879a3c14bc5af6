"""The peta jabatan: all posts of an organisation in their tree, immutable, and what they give."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, PetaError, UnknownCodeError
from jabatan_eval.organisation.drawable import Drawable
from jabatan_eval.organisation.kinds import Kind
from jabatan_eval.organisation.peta_checks import elected_faults, judged, kind_of
from jabatan_eval.organisation.peta_rows import Read, posts_of, rows_of
from jabatan_eval.organisation.peta_tree import Tree, tree_of
from jabatan_eval.organisation.post import Post
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

__all__ = ["PetaJabatan"]


@dataclass(frozen=True)
class PetaJabatan(Drawable):
    """A peta jabatan: posts by id, each below its superior, with what follows from them.

    One peta may hold many units and several roots. Made of posts, or of rows by `from_rows`.

    Attributes:
        posts: every post, in the order of the file.
        catalogue: the law by which levels are scored; the shipped one by default.

    Examples:
        >>> peta = PetaJabatan.from_rows([
        ...     {"id": "1", "nama_jabatan": "Kepala Dinas", "jenis_jabatan": "JPT Pratama"},
        ...     {"id": "1.1", "induk": "1", "nama_jabatan": "Sekretaris",
        ...      "jenis_jabatan": "Administrator"},
        ... ])
        >>> [post.id for post in peta.roots], [post.id for post in peta.children("1")]
        (['1'], ['1.1'])
    """

    posts: tuple[Post, ...]
    catalogue: Catalogue = field(default_factory=default_catalogue, repr=False)

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
        self._know(Read(self.posts, tree, tuple(result for result, _ in results)))

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
        return cls._of(posts_of(rows_of(rows), catalogue), catalogue)

    @classmethod
    def _of(cls, read: Read, catalogue: Catalogue) -> Self:
        """A peta of posts that were checked."""
        peta = object.__new__(cls)
        object.__setattr__(peta, "posts", read.posts)
        object.__setattr__(peta, "catalogue", catalogue)
        peta._know(read)
        return peta

    def _know(self, read: Read) -> None:
        """Keep what was found while checking."""
        object.__setattr__(self, "_read", read)

    @cached_property
    def _read(self) -> Read:
        """The tree and the results; worked out anew where a pickle left them behind."""
        ids = [post.id for post in self.posts]
        tree, _ = tree_of(ids, [post.induk for post in self.posts], ids)
        results = tuple(judged(post, self.catalogue)[0] for post in self.posts)
        return Read(self.posts, tree, results)

    @property
    def _tree(self) -> Tree:
        return self._read.tree

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
        return self._read.results[self._place(id)]

    def _place(self, id: str) -> int:  # noqa: A002
        try:
            return self._tree.places[id]
        except (KeyError, TypeError):
            raise UnknownCodeError([Fault("unknown_post", given=shown(id))]) from None

    def __len__(self) -> int:
        return len(self.posts)

    def __getstate__(self) -> dict[str, Any]:
        """Only posts and catalogue travel in a pickle."""
        return {"posts": self.posts, "catalogue": self.catalogue}

    def __repr__(self) -> str:
        return f"<PetaJabatan {len(self.posts)} posts, {len(self._tree.roots)} roots>"
