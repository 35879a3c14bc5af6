"""A peta as one HTML file that needs no network: to be enlarged, moved, searched and printed."""

from __future__ import annotations

import re
from html import escape

from jabatan_eval._web_page import allowed, embedded, part
from jabatan_eval.organisation.drawing.content import Content
from jabatan_eval.organisation.drawing.measuring import visible
from jabatan_eval.organisation.drawing.pages import canvas, pages, size_of
from jabatan_eval.texts import say

__all__ = ["as_page"]

_SAID = ("search", "previous", "next", "in", "out", "fit", "print", "zoom", "map", "hint")
_IN_SCRIPT = ("none", "found")


def as_page(
    content: Content, paper: str, orientation: str, *, title: str | None, note: str | None
) -> str:
    """The page: on the screen the whole peta as one drawing, on paper its sheets."""
    lang = content.lang
    sheets = pages(content, paper, orientation, title=title, note=note)
    across, down = size_of(paper, orientation)
    script = part(__spec__, "page.js")
    style = f"{part(__spec__, 'page.css')}\n@page {{ size: {across}mm {down}mm; margin: 0; }}\n"
    policy = (
        f"default-src 'none'; script-src {allowed(script)}; style-src {allowed(style)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    heading = say("drawing.heading", lang).capitalize()
    named = f"{heading}: {visible(content.unit if title is None else title)}"
    values = {
        **{name: escape(say(f"drawing.page.{name}", lang)) for name in _SAID},
        "lang": lang,
        "policy": escape(policy, quote=True).replace("&#x27;", "'"),
        "title": escape(named),
        "printed": escape(say("drawing.page.printed", lang, sheets=len(sheets), paper=paper)),
        "style": style,
        "script": script,
        "canvas": canvas(content, title=title, note=note),
        "sheets": "".join(sheets),
        "data": embedded(
            {
                name: say(
                    f"drawing.page.{name}", lang, count="{count}", place="{place}", name="{name}"
                )
                for name in _IN_SCRIPT
            }
        ),
    }
    return re.sub(r"\{\{(\w+)\}\}", lambda found: values[found[1]], part(__spec__, "page.html"))
