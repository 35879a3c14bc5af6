"""Small pieces of pages: labelled lines and tables, as plain text and as HTML."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from typing import Final

from jabatan_eval.scoring.views import plain

__all__ = ["html_table", "labelled", "text_table", "wrapped"]

WIDTH: Final = 100


def wrapped(text: str, first: str = "") -> list[str]:
    """A text in lines that cannot steer a terminal; the first starts with `first`.

    Examples:
        >>> wrapped("satu", "1. ")
        ['1. satu']
    """
    return textwrap.wrap(
        plain(text),
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * min(len(first), 5),
        break_on_hyphens=False,
    )


def labelled(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Rows of a label and a text.

    Examples:
        >>> [*labelled([("Jabatan", "Analis")])]
        ['Jabatan: Analis']
    """
    for label, text in rows:
        yield from wrapped(text, f"{label}: ")


def text_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """A table in plain text; the first column keeps left, the others right.

    Examples:
        >>> for line in text_table(("Tahun", "Kebutuhan"), [("2026", "3"), ("Jumlah", "10")]):
        ...     print(line)
        Tahun   Kebutuhan
        2026            3
        Jumlah         10
    """
    lines = [[plain(cell) for cell in row] for row in (heads, *rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for first, *rest in lines:
        cells = (f"{cell:>{width}}" for cell, width in zip(rest, widths[1:], strict=True))
        yield "  ".join((f"{first:<{widths[0]}}", *cells)).rstrip()


def html_table(
    rows: Iterable[Sequence[str]], *, heads: Sequence[str] = (), caption: str | None = None
) -> str:
    """A table in HTML, every text escaped.

    Examples:
        >>> html_table([("<b>", "1")], caption="A & B")
        '<table><caption>A &amp; B</caption><tbody><tr><td>&lt;b&gt;</td><td>1</td></tr></tbody></table>'
    """
    title = "" if caption is None else f"<caption>{escape(caption)}</caption>"
    head = "".join(f'<th scope="col">{escape(text)}</th>' for text in heads)
    top = f"<thead><tr>{head}</tr></thead>" if heads else ""
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(plain(cell))}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table>{title}{top}<tbody>{body}</tbody></table>"
