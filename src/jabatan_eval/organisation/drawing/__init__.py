"""A peta as people see it: SVG, printed sheets, a page for the browser, text.

The methods of `PetaJabatan` are the way in; they come here only when something is drawn.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from jabatan_eval.errors import DrawingError, Fault
from jabatan_eval.organisation.drawing.content import Content, content_of
from jabatan_eval.organisation.drawing.files import DRAWING_FORMATS, write_drawings
from jabatan_eval.organisation.drawing.page import as_page
from jabatan_eval.organisation.drawing.pages import ORIENTATIONS, PAPERS, canvas, pages
from jabatan_eval.organisation.drawing.text import as_text
from jabatan_eval.organisation.exact import POLICIES, Policy
from jabatan_eval.organisation.peta_classes import ANY_READING, AnyReading
from jabatan_eval.tables.formats import format_of
from jabatan_eval.texts import checked_lang, say, shown

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_computing import ComputedPosts

__all__ = [
    "DRAWING_FORMATS",
    "Wanted",
    "as_files",
    "as_html",
    "as_notebook",
    "as_plain",
    "as_sheets",
    "as_svg",
]

_PAPER: Final = "A3"
_LINE: Final = 1000
"""Characters of a title or a note."""
_SHOWN_WHOLE: Final = 300
"""How many posts a notebook shows as a drawing."""
_SHOWN_AS_TEXT: Final = 60
"""How many posts of a larger peta it shows as text."""


class Wanted(NamedTuple):
    """What is to be drawn, and how; `checked` before it is used."""

    lang: str = "id"
    reading: AnyReading = "terakhir"
    rounding: Policy = "none"
    title: str | None = None
    note: str | None = None
    paper: str | None = None
    orientation: str = "landscape"

    def checked(self) -> Wanted:
        """Itself, if there is such a drawing.

        Raises:
            DrawingError: there is no such paper, orientation, reading or rounding.
            ValueError: the language is unknown.

        Examples:
            >>> Wanted(paper="A5", rounding="up").checked()
            Traceback (most recent call last):
                ...
            jabatan_eval.errors.DrawingError: the paper 'A5' is not known; allowed: A4, F4, A3
            there is no rounding 'up'; allowed: ceil, half_up, half_even, none
        """
        checked_lang(self.lang)
        faults = [*self._faults()]
        if faults:
            raise DrawingError(faults)
        return self

    def content(self, peta: ComputedPosts) -> Content:
        """What is drawn of a peta."""
        return content_of(peta, self.lang, reading=self.reading, rounding=self.rounding)

    def _faults(self) -> Iterator[Fault]:
        chosen = (
            ("paper_unknown", _PAPER if self.paper is None else self.paper, tuple(PAPERS)),
            ("orientation_unknown", self.orientation, ORIENTATIONS),
            ("unknown_reading", self.reading, ANY_READING),
            ("unknown_rounding", self.rounding, POLICIES),
        )
        for kind, given, allowed in chosen:
            if given not in allowed:
                yield Fault(kind, given=shown(given), allowed=allowed)
        for where, text in (("title", self.title), ("note", self.note)):
            if text is not None and not isinstance(text, str):
                yield Fault("expected_text", given=shown(text), where=where)
            elif text is not None and len(text) > _LINE:
                yield Fault("too_long", values=(("limit", str(_LINE)),), where=where)


def as_svg(peta: ComputedPosts, wanted: Wanted) -> str:
    """A peta as one SVG file: on paper where one is named, else as large as it needs.

    Raises:
        DrawingError: it needs several sheets of that paper.
    """
    if wanted.checked().paper is None:
        return canvas(wanted.content(peta), title=wanted.title, note=wanted.note)
    first, *more = as_sheets(peta, wanted)
    if more:
        values = (("count", str(1 + len(more))), ("paper", wanted.paper or ""))
        raise DrawingError([Fault("sheets_needed", values=values)])
    return first


def as_sheets(peta: ComputedPosts, wanted: Wanted) -> tuple[str, ...]:
    """A peta on as many sheets as it needs for its letters to be readable, each an SVG file."""
    content = wanted.checked().content(peta)
    paper = wanted.paper or _PAPER
    return pages(content, paper, wanted.orientation, title=wanted.title, note=wanted.note)


def as_html(peta: ComputedPosts, wanted: Wanted) -> str:
    """A peta as an HTML file that needs no network."""
    content = wanted.checked().content(peta)
    paper = wanted.paper or _PAPER
    return as_page(content, paper, wanted.orientation, title=wanted.title, note=wanted.note)


def as_plain(peta: ComputedPosts, wanted: Wanted, limit: int | None = None) -> str:
    """A peta as text that cannot steer a terminal; with a limit so many posts of it."""
    content = wanted.checked().content(peta)
    return as_text(content, title=wanted.title, note=wanted.note, limit=limit)


def as_files(
    peta: ComputedPosts,
    target: str | os.PathLike[str],
    wanted: Wanted,
    *,
    overwrite: bool,
    sources: Sequence[str] = (),
) -> tuple[str, ...]:
    """A peta drawn into a file, or on paper into a file for each sheet; their names.

    Raises:
        DrawingError: what is wanted is none.
        DocumentError: the ending is not known, or a file may not or cannot be written.
    """
    name = os.fspath(target)
    drawings: tuple[str, ...]
    if format_of(name, DRAWING_FORMATS) == "html":
        drawings = (as_html(peta, wanted),)
    elif wanted.paper is None:
        drawings = (as_svg(peta, wanted),)
    else:
        drawings = as_sheets(peta, wanted)
    return write_drawings(name, drawings, overwrite=overwrite, sources=sources)


def as_notebook(peta: ComputedPosts) -> str:
    """A peta for a notebook: a drawing, or the upper part of it as text where it is very large."""
    if len(peta.posts) <= _SHOWN_WHOLE:
        return f'<div class="jabatan-eval">{as_svg(peta, Wanted())}</div>'
    said = say("drawing.page.bounded", "id", count=len(peta.posts))
    text = as_plain(peta, Wanted(), _SHOWN_AS_TEXT)
    return f'<div class="jabatan-eval"><p>{escape(said)}</p><pre>{escape(text)}</pre></div>'
