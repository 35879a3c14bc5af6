"""The peta jabatan: all posts of an organisation in their tree, immutable, and what they give."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Self

from jabatan_eval.catalogue import Catalogue, default_catalogue
from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.organisation.peta_drawn import DrawnPosts
from jabatan_eval.organisation.peta_rows import posts_of, rows_of

if TYPE_CHECKING:
    from jabatan_eval.organisation.matching import Matching
    from jabatan_eval.organisation.peta_findings import Finding
    from jabatan_eval.organisation.recap import By, Recap
    from jabatan_eval.organisation.rujukan import Rujukan
    from jabatan_eval.tables.sheets import Sheet

__all__ = ["PetaJabatan"]


class PetaJabatan(DrawnPosts):
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
        encoding: str | None = None,
        delimiter: str | None = None,
        catalogue: Catalogue | None = None,
    ) -> PetaJabatan:
        """A peta from a file: a table (CSV, XLSX and others), or YAML or JSON with nested posts.

        Args:
            path: the file, its format by the ending of its name.
            columns: fields mapped by hand, to a header or to `#3`, the third column.
            sheet: the sheet of a workbook, where several could be meant.
            encoding: that of a CSV without a byte-order mark.
            delimiter: the separator of a CSV, where it is not to be recognised.
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

        return read_peta(
            path, columns=columns, sheet=sheet, encoding=encoding, delimiter=delimiter,
            catalogue=catalogue,
        ).peta  # fmt: skip

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
