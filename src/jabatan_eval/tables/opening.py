"""What a caller tells of a file, and what follows for its layout."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from jabatan_eval.catalogue import Catalogue
from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.tables.header_search import find_layout, named_layout
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
        return self._understood(
            lambda words: find_layout(rows, words, self.mapping, where, self.header), where
        )

    def named(self, names: Sequence[str], where: str) -> Layout:
        """The layout of a format that names its columns itself, complete for its scheme.

        Raises:
            DocumentError: the columns of a scheme are not all there.
        """
        return self._understood(
            lambda words: named_layout(names, words, self.mapping, where), where
        )

    def _understood(self, find: Callable[[Words], Layout | None], where: str) -> Layout:
        """The layout by the words of all schemes, and else by those of the scheme by default.

        One name may mean a factor in each scheme; where nothing tells a scheme, it means one.
        """
        found = find(self.words())
        if found is None:
            raise DocumentError([Fault("no_header", where=where)])
        try:
            return self.complete(found, where)
        except DocumentError:
            if self.scheme is None and found.of("skema") is None:
                with suppress(DocumentError):
                    own = find(Words(self.catalogue, DEFAULT_SCHEME))
                    return self.complete(own or found, where)
            raise

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
        near = None
        if self.scheme is None and not by_column:
            whole = [
                s.name for s in self.catalogue.schemes if {f.code for f in s.factors} <= {*columns}
            ]
            near = f"--skema {whole[0]}" if whole else None
        headers = tuple(f"#{c.index + 1} {c.name}" for c in layout.columns[:_SHOWN_HEADERS])
        raise DocumentError(
            Fault(
                "columns_missing",
                given=", ".join(codes),
                allowed=tuple(
                    header if header.isprintable() else shown(header) for header in headers
                ),
                near=near,
                where=where,
                values=(("scheme", scheme),),
            )
            for scheme, codes in missing.items()
        )
