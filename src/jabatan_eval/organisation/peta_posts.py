"""The posts of a peta jabatan: checked once, looked up by id."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Self

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.errors import Fault, PetaError, UnknownCodeError
from jabatan_eval.notation.kinds import Kind
from jabatan_eval.organisation.peta_checks import Checked, elected_faults, judged, kind_of
from jabatan_eval.organisation.peta_classes import AnyReading, Classes, checked_reading
from jabatan_eval.organisation.peta_rows import Columns
from jabatan_eval.organisation.peta_tree import Tree, tree_of
from jabatan_eval.organisation.post import Post
from jabatan_eval.scoring import Evaluation
from jabatan_eval.texts import shown

__all__ = ["PetaPosts"]


@dataclass(frozen=True)
class PetaPosts:
    """Posts by id, each below its superior, and what is looked up of each.

    It is checked when it is made; nothing of it changes afterwards.

    Attributes:
        posts: every post, in the order of the file.
        catalogue: the law by which levels are scored; the shipped one by default.
        columns: the headers of the table it was read from, each with the field that it is; None
            for a column of the user's own.

    Examples:
        >>> posts = PetaPosts((Post(id="1", nama_jabatan="Camat"),))
        >>> posts.post("1").nama_jabatan, len(posts)
        ('Camat', 1)
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
    def of_checked(cls, checked: Checked, catalogue: Catalogue, columns: Columns = ()) -> Self:
        """A peta of posts that this room has checked, without checking them again."""
        peta = object.__new__(cls)
        own = {"posts": checked.posts, "catalogue": catalogue, "columns": columns}
        peta.__dict__.update(own, _checked=checked)
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
            >>> from jabatan_eval.organisation import PetaJabatan
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
            >>> from jabatan_eval.organisation import PetaJabatan
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
            >>> from jabatan_eval.organisation import PetaJabatan
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
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> rows = [{"id": "1", "nama_jabatan": "Kepala Seksi", "jenis_jabatan": "pengawas",
            ...          "kelas_jabatan": 9, "dasar": "disetujui: B/1/2026",
            ...          "tingkat": "1-1 2-1 3-1 4A-1 4B-1 5-1 6-1"}]
            >>> peta = PetaJabatan.from_rows(rows)
            >>> peta.kelas("1"), peta.kelas("1", "dihitung"), peta.kelas("1", "usulan")
            (9, 8, None)
        """
        return self.classes(id).kelas(checked_reading(reading))

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
        return f"<{type(self).__name__} {len(self.posts)} posts, {len(self._tree.roots)} roots>"
