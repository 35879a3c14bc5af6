"""The posts of a peta and what they can be drawn as; the drawing is loaded when it is wanted."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Literal

from jabatan_eval.organisation.peta_classes import AnyReading
from jabatan_eval.organisation.peta_computing import ComputedPosts

if TYPE_CHECKING:
    from jabatan_eval.organisation.exact import Policy

__all__ = ["DrawnPosts"]

Paper = Literal["A4", "F4", "A3"]
Orientation = Literal["landscape", "portrait"]


class DrawnPosts(ComputedPosts):
    """Posts with what they can be drawn as.

    Which posts are boxes: those of managerial kinds, those that lead others, those with an added
    duty, those at the top. All others stand in the table under the post that they are below.

    Every drawing takes:

    - `lang`: `id` or `en`.
    - `reading`: which reading of the kelas is drawn: `dihitung` (what the levels give),
      `usulan`, `tertulis`, `disetujui`, `ditetapkan`, or of each post the most settled of them,
      `terakhir`. Where another reading gives another kelas, `*` says so.
    - `rounding`: how a need is drawn: exactly (`none`), or as whole posts (`ceil`, `half_up`,
      `half_even`). ± is B less the K that is drawn. The sum is rounded from the exact one, as in
      recaps; where the figures drawn do not add up to it, the key says by how much.
    - `title`: whose peta it is, instead of the unit of the uppermost post.
    - `note`: a line under the title, such as the date.
    """

    def to_svg(
        self,
        lang: str = "id",
        *,
        paper: Paper | None = None,
        orientation: Orientation = "landscape",
        reading: AnyReading = "terakhir",
        rounding: Policy = "none",
        title: str | None = None,
        note: str | None = None,
    ) -> str:
        """The whole peta as one SVG file, the same bytes every time.

        Without a paper it is as large as it needs; nothing overlaps and nothing is cut off.

        Args:
            lang: `id` or `en`.
            paper: `A4`, `F4` (215 × 330 mm) or `A3`, where it has to fit on one sheet.
            orientation: of the paper, `landscape` or `portrait`.
            reading: which reading of the kelas; the most settled one by default.
            rounding: by which rule a need is rounded; exact by default.
            title: whose peta it is; the unit of the uppermost post by default.
            note: a line under the title.

        Raises:
            DrawingError: an argument is none of those allowed, or the peta needs several sheets
                of that paper for its letters to be readable.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> peta.to_svg()[:40]
            '<svg xmlns="http://www.w3.org/2000/svg" '
        """
        from jabatan_eval.organisation.drawing import Wanted, as_svg

        wanted = Wanted(lang, reading, rounding, title, note, paper, orientation)
        return as_svg(self, wanted)

    def to_svgs(
        self,
        lang: str = "id",
        *,
        paper: Paper = "A3",
        orientation: Orientation = "landscape",
        reading: AnyReading = "terakhir",
        rounding: Policy = "none",
        title: str | None = None,
        note: str | None = None,
    ) -> tuple[str, ...]:
        """The peta on sheets of paper, an SVG file each; its letters are at least 6 points high.

        What does not fit on one sheet is split by unit: a sheet on which units stand as boxes that
        name their sheet, then the units. A table longer than a sheet goes on in a further column
        and on a further sheet, with its head again.

        Args:
            lang: `id` or `en`.
            paper: `A4`, `F4` (215 × 330 mm) or `A3`.
            orientation: of the paper, `landscape` or `portrait`.
            reading: which reading of the kelas; the most settled one by default.
            rounding: by which rule a need is rounded; exact by default.
            title: whose peta it is; the unit of the uppermost post by default.
            note: a line under the title.

        Raises:
            DrawingError: an argument is none of those allowed.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> len(peta.to_svgs(paper="F4"))
            1
        """
        from jabatan_eval.organisation.drawing import Wanted, as_sheets

        wanted = Wanted(lang, reading, rounding, title, note, paper, orientation)
        return as_sheets(self, wanted)

    def to_html(
        self,
        lang: str = "id",
        *,
        paper: Paper = "A3",
        orientation: Orientation = "landscape",
        reading: AnyReading = "terakhir",
        rounding: Policy = "none",
        title: str | None = None,
        note: str | None = None,
    ) -> str:
        """The peta as one HTML file that needs no network: to be enlarged, moved and searched.

        Printed, it gives the sheets of `to_svgs`.

        Args:
            lang: `id` or `en`.
            paper: that it is printed on: `A4`, `F4` (215 × 330 mm) or `A3`.
            orientation: of the paper, `landscape` or `portrait`.
            reading: which reading of the kelas; the most settled one by default.
            rounding: by which rule a need is rounded; exact by default.
            title: whose peta it is; the unit of the uppermost post by default.
            note: a line under the title.

        Raises:
            DrawingError: an argument is none of those allowed.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> peta.to_html("en")[:15]
            '<!DOCTYPE html>'
        """
        from jabatan_eval.organisation.drawing import Wanted, as_html

        wanted = Wanted(lang, reading, rounding, title, note, paper, orientation)
        return as_html(self, wanted)

    def draw(
        self,
        target: str | os.PathLike[str],
        lang: str = "id",
        *,
        paper: Paper | None = None,
        orientation: Orientation = "landscape",
        reading: AnyReading = "terakhir",
        rounding: Policy = "none",
        title: str | None = None,
        note: str | None = None,
        overwrite: bool = False,
    ) -> tuple[str, ...]:
        """Write a drawing as an SVG or HTML file; on paper an SVG file for each sheet.

        Several sheets of `peta.svg` are `peta-1.svg`, `peta-2.svg` and so on. All of them are
        written, or none.

        Args:
            target: the file, by the ending of its name.
            lang: `id` or `en`.
            paper: `A4`, `F4` (215 × 330 mm) or `A3`; without it an SVG is as large as it needs,
                and HTML prints on A3.
            orientation: of the paper, `landscape` or `portrait`.
            reading: which reading of the kelas; the most settled one by default.
            rounding: by which rule a need is rounded; exact by default.
            title: whose peta it is; the unit of the uppermost post by default.
            note: a line under the title.
            overwrite: whether files that exist may be replaced.

        Returns:
            The names of the files that were written.

        Raises:
            DrawingError: an argument is none of those allowed.
            DocumentError: the ending is not known, or a file may not or cannot be written.

        Examples:
            >>> import os, tempfile
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([{"id": "1", "nama_jabatan": "Camat"}])
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     _ = peta.draw(f"{folder}/peta.svg", paper="F4")
            ...     os.listdir(folder)
            ['peta.svg']
        """
        from jabatan_eval.organisation.drawing import Wanted, as_files

        wanted = Wanted(lang, reading, rounding, title, note, paper, orientation)
        return as_files(self, target, wanted, overwrite=overwrite)

    def to_text(
        self,
        lang: str = "id",
        *,
        reading: AnyReading = "terakhir",
        rounding: Policy = "none",
        title: str | None = None,
        note: str | None = None,
    ) -> str:
        """The peta in plain text for a terminal: the tree by indentation, figures in columns.

        Args:
            lang: `id` or `en`.
            reading: which reading of the kelas; the most settled one by default.
            rounding: by which rule a need is rounded; exact by default.
            title: whose peta it is; the unit of the uppermost post by default.
            note: a line under the title.

        Raises:
            DrawingError: an argument is none of those allowed.

        Examples:
            >>> from jabatan_eval.organisation import PetaJabatan
            >>> peta = PetaJabatan.from_rows([
            ...     {"id": "1", "nama_jabatan": "Camat", "jenis_jabatan": "administrator",
            ...      "kelas_jabatan": 12, "bezetting": 1, "kebutuhan": 1},
            ...     {"id": "2", "induk": "1", "nama_jabatan": "Arsiparis Terampil",
            ...      "kelas_jabatan": 6, "bezetting": 0, "kebutuhan": "1,5"},
            ... ])
            >>> print(peta.to_text(title="Kecamatan Contoh").partition("Nama")[2])
             Jabatan          Kelas  B  K     ±
            -----------------------------------------
            Camat                    12  1  1     0
              Arsiparis Terampil      6  0  1,5  −1,5
            <BLANKLINE>
            2 jabatan; B 1, K 2,5, ± −1,5.
            ...
        """
        from jabatan_eval.organisation.drawing import Wanted, as_plain

        wanted = Wanted(lang, reading, rounding, title, note)
        return as_plain(self, wanted)

    def _repr_html_(self) -> str:
        """What notebooks show: a drawing, or of a very large peta its upper part as text."""
        from jabatan_eval.organisation.drawing import as_notebook

        return as_notebook(self)
