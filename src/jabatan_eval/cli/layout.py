"""Plain text in lines: paragraphs, labelled rows, numbers as each language writes them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Sequence

from jabatan_eval.catalogue import Citation
from jabatan_eval.texts import say

__all__ = ["cited", "heading", "labelled", "paragraph", "run_of", "thousands"]

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


def run_of(numbers: Sequence[int], lang: str) -> str:
    """Rising numbers in short, where they follow each other without a hole.

    Examples:
        >>> run_of((8, 9, 10), "en"), run_of((1, 3), "en")
        ('8 to 10', '1, 3')
    """
    if len(numbers) > 1 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return say("cli.proof.run", lang, first=numbers[0], last=numbers[-1])
    return ", ".join(map(str, numbers))


def cited(sources: Iterable[Citation]) -> str:
    """The tags of sources, each with what it says differently.

    Examples:
        >>> cited([Citation(tag="BKL", note="mencetak 255"), Citation(tag="GSSG")])
        'BKL (mencetak 255), GSSG'
    """
    return ", ".join(f"{s.tag} ({s.note})" if s.note else s.tag for s in sources)
