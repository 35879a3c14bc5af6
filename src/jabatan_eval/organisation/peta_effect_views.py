"""The effect of a change as people read it: rows, plain text, HTML."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from jabatan_eval.judgement.markup import framed, html_table
from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.scoring.lines import table
from jabatan_eval.texts import say

if TYPE_CHECKING:
    from jabatan_eval.organisation.peta_effects import Effect

__all__ = ["as_html", "as_rows", "as_text"]

_HEADS: Final = ("id", "name", "result", "before", "after")


def as_rows(effect: Effect, lang: str) -> Iterator[dict[str, str | None]]:
    """Each difference of each post as a flat row."""
    for post in effect.posts:
        for one in post.differences:
            yield {
                "id": post.id,
                "nama_jabatan": post.nama_jabatan,
                "hasil": say(f"peta.result.{one.name}", lang),
                "sebelum": _text(one.before, lang),
                "sesudah": _text(one.after, lang),
            }


def as_text(effect: Effect, lang: str) -> str:
    """The effect in plain text."""
    rows = [[cell or "-" for cell in row.values()] for row in as_rows(effect, lang)]
    title = say("peta.effect.title", lang, id=effect.change.id)
    body = table(_heads(lang), rows) if rows else [say("peta.effect.none", lang)]
    return "\n".join([title, "", *body]) + "\n"


def as_html(effect: Effect, lang: str) -> str:
    """The effect as HTML; every text is escaped."""
    rows = [[cell or "-" for cell in row.values()] for row in as_rows(effect, lang)]
    title = [say("peta.effect.title", lang, id=effect.change.id)]
    title += [] if rows else [say("peta.effect.none", lang)]
    return framed(lang, html_table(title, _heads(lang), rows))


def _heads(lang: str) -> list[str]:
    return [say(f"peta.effect.{key}", lang) for key in _HEADS]


def _text(value: int | Fraction | str | None, lang: str) -> str | None:
    return amount_text(Fraction(value), lang) if isinstance(value, int | Fraction) else value
