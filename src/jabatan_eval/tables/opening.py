"""What a caller tells of a file, and what follows for its layout."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.cells import cell_text
from jabatan_eval.tables.header_search import find_layout, named_layout, nearest_header
from jabatan_eval.tables.layout import Layout
from jabatan_eval.tables.words import Words, plain
from jabatan_eval.texts import shown

__all__ = ["DEFAULT_SCHEME", "Options"]

DEFAULT_SCHEME: Final = "struktural"
"""The scheme of rows of which nothing tells another, as of `evaluate`."""

_SHOWN_HEADERS: Final = 60


@dataclass(frozen=True)
class Options:
    """How a file is to be read; what is not told is recognised, or refused.

    Attributes:
        catalogue: whose factors the columns hold.
        scheme: the scheme of every row, where it is fixed.
        mapping: columns mapped by hand: what a column holds, to its header or `#3`.
        sheet: the sheet of a workbook.
        header: first and last row of the header, from 1; (0, 0) for none.
        encoding: the encoding of a CSV without a byte-order mark.
        delimiter: the separator of a CSV.
        other_edition: whether a template of another edition is read all the same.
    """

    catalogue: Catalogue
    scheme: str | None = None
    mapping: Mapping[str, str] = field(default_factory=dict)
    sheet: str | None = None
    header: tuple[int, int] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    other_edition: bool = False

    def words(self) -> Words:
        """What headers mean."""
        return Words(self.catalogue, self.scheme)

    def layout(self, rows: Sequence[Sequence[Any]], where: str) -> Layout:
        """The layout of a sheet with a header among its first rows, complete for its scheme.

        Raises:
            DocumentError: no header is found, or the columns of a scheme are not all there.
        """

        def find(words: Words) -> Layout:
            found = find_layout(rows, words, self.mapping, where, self.header)
            if found is None:
                raise DocumentError([_unfound(rows, words, where)])
            return found

        return self._understood(find, where)

    def named(self, names: Sequence[str], where: str) -> Layout:
        """The layout of a format that names its columns itself, complete for its scheme.

        Raises:
            DocumentError: the columns of a scheme are not all there.
        """
        return self._understood(
            lambda words: named_layout(names, words, self.mapping, where), where
        )

    def fits(self, layout: Layout) -> bool:
        """Whether a sheet has what is needed, where several have a header."""
        return bool(layout.columns)

    def _understood(self, find: Callable[[Words], Layout], where: str) -> Layout:
        """The layout by the words of all schemes, and else by those of the scheme by default.

        One name may mean a factor in each scheme; where nothing tells a scheme, it means one.
        """
        found = find(self.words())
        try:
            return self.complete(found, where)
        except DocumentError as error:
            if self.scheme is not None or found.of("skema") is not None:
                raise
            with suppress(DocumentError):
                return self.complete(find(Words(self.catalogue, DEFAULT_SCHEME)), where)
            near = next((f"--skema {name}" for name in self._whole(find)), None)
            raise DocumentError(replace(fault, near=near) for fault in error.faults) from None

    def _whole(self, find: Callable[[Words], Layout]) -> Iterator[str]:
        """The schemes for which every column is there, if it is they that are told."""
        for scheme in self.catalogue.schemes:
            with suppress(DocumentError):
                columns = find(Words(self.catalogue, scheme.name)).factors("level")
                if {factor.code for factor in scheme.factors} <= {*columns}:
                    yield scheme.name

    def complete(self, layout: Layout, where: str) -> Layout:
        """The layout, if the rows can be scored by it.

        Raises:
            DocumentError: there is a column neither for all levels nor for each factor.
        """
        columns = layout.factors("level")
        by_column = self.scheme is None and layout.of("skema") is not None
        name = self.scheme or DEFAULT_SCHEME
        schemes = self.catalogue.schemes if by_column else (self.catalogue[name],)
        missing = {s.name: [f.code for f in s.factors if f.code not in columns] for s in schemes}
        together = layout.of("tingkat")
        if not all(
            missing.values()
        ):  # then a column "Tingkat" is something else, unless it is told
            told = "tingkat" in map(plain, self.mapping)
            return layout if together is None or told else layout.without(together)
        if together is not None:
            return layout
        headers = _headers((c.index, c.name) for c in layout.columns)
        raise DocumentError(
            Fault(
                "columns_missing",
                given=", ".join(codes),
                allowed=headers,
                where=where,
                values=(("scheme", scheme),),
            )
            for scheme, codes in missing.items()
        )


def _unfound(rows: Sequence[Sequence[Any]], words: Words, where: str) -> Fault:
    """Why no row is a header: the one that is nearest has no levels, or there is none."""
    near = nearest_header(rows, words)
    if near is None:
        return Fault("no_header", where=where)
    cells = ((place, " ".join(cell_text(cell).split())) for place, cell in enumerate(rows[near]))
    headers = _headers((place, text) for place, text in cells if text)
    return Fault("header_without_levels", given=str(near + 1), allowed=headers, where=where)


def _headers(columns: Iterable[tuple[int, str]]) -> tuple[str, ...]:
    """Headers with their places, as messages show them."""
    headers = (f"#{place + 1} {name}" for place, name in islice(columns, _SHOWN_HEADERS))
    return tuple(header if header.isprintable() else shown(header) for header in headers)
