"""Plain text in lines: paragraphs, labelled rows, tables, numbers as each language writes them."""

from __future__ import annotations

import textwrap
from collections.abc import Collection, Iterable, Iterator, Sequence

from jabatan_eval.catalogue import Citation
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import say

__all__ = ["cited", "heading", "how_known", "labelled", "paragraph", "signed", "table", "thousands"]

_WIDTH = 100


def paragraph(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """A text in lines; the first starts with `first`, the others with `rest`.

    Examples:
        >>> paragraph("satu", "- ")
        ['- satu']
    """
    rest = " " * len(first) if rest is None else rest
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )


def labelled(rows: Iterable[tuple[str, Sequence[str]]]) -> list[str]:
    """Rows of a label and its texts, the colons under each other.

    Examples:
        >>> labelled([("Kelas", ["8"]), ("Nilai", ["1165", "dua"])])
        ['Kelas: 8', 'Nilai: 1165', '       dua']
    """
    pairs = [*rows]
    width = max(len(label) for label, _ in pairs)
    lines: list[str] = []
    for label, texts in pairs:
        first = f"{label:<{width}}: "
        for text in texts:
            lines += paragraph(text, first)
            first = " " * len(first)
    return lines


def heading(text: str) -> list[str]:
    """A heading after a blank line, underlined.

    Examples:
        >>> heading("SUMBER")
        ['', 'SUMBER', '------']
    """
    return ["", text, "-" * len(text)]


def thousands(number: int, lang: str) -> str:
    """A count as the language writes it.

    Examples:
        >>> thousands(34560, "id"), thousands(34560, "en")
        ('34.560', '34,560')
    """
    written = f"{number:,}"
    return written.replace(",", ".") if lang == "id" else written


def cited(sources: Iterable[Citation]) -> str:
    """The tags of sources, each with what it says differently.

    Examples:
        >>> cited([Citation(tag="BKL", note="mencetak 255"), Citation(tag="GSSG")])
        'BKL (mencetak 255), GSSG'
    """
    return ", ".join(f"{s.tag} ({s.note})" if s.note else s.tag for s in sources)


def how_known(confidence: str, sources: Iterable[Citation], lang: str) -> str:
    """How well a fact is known and from where, in brackets.

    Examples:
        >>> how_known("high", [Citation(tag="BKL")], "en")
        '(high confidence; sources: BKL)'
    """
    word = say(f"cli.confidence.{confidence}", lang)
    return say("cli.katalog.known", lang, confidence=word, sources=cited(sources))


def signed(number: int) -> str:
    """A difference with its sign.

    Examples:
        >>> signed(175), signed(-1), signed(0)
        ('+175', '-1', '0')
    """
    return f"{number:+}" if number else "0"


def table(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Collection[int] = (),
    widest: int = 44,
) -> list[str]:
    """Rows under their heads, each column as wide as it needs; what does not print is a blank.

    Args:
        heads: the head of each column.
        rows: the rows, a cell for each head.
        right: the places of columns that stand to the right, from 0.
        widest: the width at which a cell goes on in the next line.

    Examples:
        >>> table(("Faktor", "Nilai"), [("1", "175"), ("4A", "25")], right={1})
        ['Faktor  Nilai', '-------------', '1         175', '4A         25']
    """
    cells = [[_wrapped(cell, widest) for cell in row] for row in (heads, *rows)]
    widths = [
        max(len(line) for cell in column for line in cell) for column in zip(*cells, strict=True)
    ]
    lines = [line for row in cells[1:] for line in _row(row, widths, right)]
    top = [*_row(cells[0], widths, right)]
    rule = "-" * (sum(widths) + 2 * (len(widths) - 1))
    return [*top, rule, *lines]


def _wrapped(cell: str, width: int) -> list[str]:
    return textwrap.wrap(plain(cell), width, break_on_hyphens=False) or [""]


def _row(
    cells: Sequence[Sequence[str]], widths: Sequence[int], right: Collection[int]
) -> Iterator[str]:
    for number in range(max(map(len, cells))):
        parts = (cell[number] if number < len(cell) else "" for cell in cells)
        aligned = (
            part.rjust(width) if place in right else part.ljust(width)
            for place, (part, width) in enumerate(zip(parts, widths, strict=True))
        )
        yield "  ".join(aligned).rstrip()
