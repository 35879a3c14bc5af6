"""Pages of plain lines, and tables in HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from jabatan_eval.scoring.views import plain

__all__ = ["as_page", "html_table"]


def as_page(lines: Iterable[str]) -> str:
    """Lines as one text that cannot steer a terminal.

    Examples:
        >>> as_page(["satu \\x1b", ""])
        'satu\\n\\n'
    """
    return "".join(f"{plain(line).rstrip()}\n" for line in lines)


def html_table(
    rows: Iterable[Sequence[str]], *, heads: Sequence[str] = (), caption: str | None = None
) -> str:
    """A table in HTML, every text escaped.

    Examples:
        >>> html_table([("<b>", "1")], caption="A & B")
        '<table><caption>A &amp; B</caption><tbody><tr><td>&lt;b&gt;</td><td>1</td></tr></tbody></table>'
    """
    title = "" if caption is None else f"<caption>{escape(plain(caption))}</caption>"
    head = "".join(f'<th scope="col">{escape(plain(text))}</th>' for text in heads)
    top = f"<thead><tr>{head}</tr></thead>" if heads else ""
    body = "".join(
        f"<tr>{''.join(f'<td>{escape(plain(cell))}</td>' for cell in row)}</tr>" for row in rows
    )
    return f"<table>{title}{top}<tbody>{body}</tbody></table>"
