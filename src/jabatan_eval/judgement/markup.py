"""Tables in HTML for notebooks and pages; every text is escaped."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from html import escape

from jabatan_eval.scoring.views import plain

__all__ = ["Marked", "framed", "html_table", "paragraphs"]


class Marked(str):
    """A cell that is to catch the eye.

    Examples:
        >>> Marked("3-2*") == "3-2*"
        True
    """

    __slots__ = ()


def framed(lang: str, *parts: str) -> str:
    """Parts of markup as one piece, with its language.

    Examples:
        >>> framed("id", "<p>isi</p>")
        '<div lang="id" class="jabatan-eval">\\n<p>isi</p>\\n</div>'
    """
    return "\n".join((f'<div lang="{escape(lang)}" class="jabatan-eval">', *parts, "</div>"))


def html_table(
    caption: Sequence[str],
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    right: Collection[int] = (),
) -> str:
    """A table; a `Marked` cell stands out in print too.

    Args:
        caption: the lines above it.
        heads: the head of each column; empty for a table without.
        rows: the rows.
        right: the places of columns that stand to the right, from 0.

    Examples:
        >>> html_table(["<Uji>"], ["A"], [["b & c"], [Marked("3-2*")]]).split("\\n")[4:6]
        ['<tr><td style="text-align:left">b &amp; c</td></tr>', \
'<tr><td style="text-align:left"><mark><b>3-2*</b></mark></td></tr>']
    """
    return "\n".join(_lines(caption, heads, rows, right))


def _lines(
    caption: Sequence[str],
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    right: Collection[int],
) -> Iterator[str]:
    yield "<table>"
    yield f"<caption>{'<br>'.join(_text(line) for line in caption if line)}</caption>"
    if heads:
        cells = "".join(f'<th scope="col">{_text(head)}</th>' for head in heads)
        yield f"<thead><tr>{cells}</tr></thead>"
    yield "<tbody>"
    for row in rows:
        cells = "".join(_cell(cell, right=place in right) for place, cell in enumerate(row))
        yield f"<tr>{cells}</tr>"
    yield "</tbody>"
    yield "</table>"


def _cell(cell: str, *, right: bool) -> str:
    text = _text(cell)
    if isinstance(cell, Marked):
        text = f"<mark><b>{text}</b></mark>"
    return f'<td style="text-align:{"right" if right else "left"}">{text}</td>'


def paragraphs(lines: Iterable[str]) -> str:
    """Each line as a small paragraph.

    Examples:
        >>> paragraphs(["a < b"])
        '<p><small>a &lt; b</small></p>'
    """
    return "\n".join(f"<p><small>{_text(line)}</small></p>" for line in lines)


def _text(text: str) -> str:
    return escape(plain(text))
