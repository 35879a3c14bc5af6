"""A job as the form shows it: plain text, and HTML for notebooks and pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from html import escape
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from jabatan_eval.notation.amounts import amount_text
from jabatan_eval.organisation.informasi_jabatan.form import FormItem, default_form
from jabatan_eval.organisation.page import as_page, html_table
from jabatan_eval.organisation.tugas import Tugas
from jabatan_eval.scoring.lines import table
from jabatan_eval.scoring.views import plain
from jabatan_eval.texts import checked_lang, say

if TYPE_CHECKING:
    from jabatan_eval.organisation.informasi_jabatan.job import InformasiJabatan

__all__ = ["as_html", "as_text"]

_EMPTY: Final = "-"
_INDENT: Final = " " * 4


class _Entry(NamedTuple):
    """An item as it is shown: one text, a list of lines, or rows under heads."""

    number: int
    heading: str
    text: str = ""
    lines: tuple[tuple[str, str], ...] = ()
    """Marks or names, each with its text."""
    heads: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def as_text(job: InformasiJabatan, lang: str) -> str:
    """The form in plain text that cannot steer a terminal."""
    lang = checked_lang(lang)
    return as_page([say("infojab.title", lang).upper(), _head(job, lang), *_lines(job, lang)])


def _lines(job: InformasiJabatan, lang: str) -> Iterator[str]:
    for entry in _entries(job, lang):
        first, *more = entry.text.split("\n")
        yield f"{entry.number:>2}. {entry.heading.upper()}: {first}"
        yield from (f"{_INDENT}{line}" for line in more)
        for mark, text in entry.lines:
            head, *rest = text.split("\n")
            yield f"{_INDENT}{mark} {head}"
            yield from (f"{_INDENT}   {line}" for line in rest)
        if entry.heads:
            yield from (f"{_INDENT}{line}" for line in table(entry.heads, entry.rows))


def as_html(job: InformasiJabatan, lang: str) -> str:
    """The form as HTML that needs no style sheet; every text is escaped."""
    lang = checked_lang(lang)
    return "\n".join(_html_lines(job, lang))


def _html_lines(job: InformasiJabatan, lang: str) -> Iterator[str]:
    yield f'<div lang="{lang}" class="jabatan-eval">'
    yield f"<p><b>{_html(say('infojab.title', lang))}</b><br>{_html(_head(job, lang))}</p><ol>"
    for entry in _entries(job, lang):
        yield f'<li value="{entry.number}"><b>{_html(entry.heading)}</b>: {_html(entry.text)}'
        yield "<br>".join(f"{_html(mark)} {_html(text)}" for mark, text in entry.lines)
        if entry.heads:
            yield html_table(entry.rows, heads=entry.heads)
        yield "</li>"
    yield "</ol></div>"


def _html(text: str) -> str:
    return "<br>".join(escape(plain(line)) for line in text.split("\n"))


def _head(job: InformasiJabatan, lang: str) -> str:
    """What stands above the items: the id and what is known of the kind of post."""
    keys = ("id", "instansi", "jenis_jabatan", "jenjang", "eselon", "skema", "alasan_skema")
    known = ((key, getattr(job, key)) for key in keys)
    return "; ".join(f"{say(f'infojab.{key}', lang)}: {text}" for key, text in known if text)


def _entries(job: InformasiJabatan, lang: str) -> Iterator[_Entry]:
    for item in default_form().items:
        heading, content = item.heading.text(lang), getattr(job, item.key)
        if item.shape in ("line", "text"):
            yield _Entry(item.number, heading, content or _EMPTY)
        elif item.shape == "parts":
            yield _Entry(item.number, heading, lines=tuple(_parts(item, content, lang)))
        elif not content:
            yield _Entry(item.number, heading, _EMPTY)
        elif item.shape == "texts":
            numbered = tuple((f"{n}.", text) for n, text in enumerate(content, 1))
            yield _Entry(item.number, heading, lines=numbered)
        else:
            yield _rows(item, heading, content, lang)


def _parts(item: FormItem, content: Any, lang: str) -> Iterator[tuple[str, str]]:
    for part in item.parts:
        value = getattr(content, part.key)
        text = "; ".join(value) if isinstance(value, tuple) else value
        if text or part.needed:
            yield f"{part.heading.text(lang)}:", text or _EMPTY


def _rows(item: FormItem, heading: str, content: Sequence[Any], lang: str) -> _Entry:
    columns = [column for column in item.columns if not column.stated]
    heads = (say("form.number", lang), *(column.heading.text(lang) for column in columns))
    rows = tuple(
        (str(n), *(_cell(row, column.key, lang) for column in columns))
        for n, row in enumerate(content, 1)
    )
    return _Entry(item.number, heading, heads=heads, rows=rows)


def _cell(row: Any, key: str, lang: str) -> str:
    """A cell: a text; a volume, with its period where that is no year; a time in hours."""
    value = getattr(row, key)
    if value is None:
        return ""
    if not isinstance(row, Tugas) or isinstance(value, str):
        return str(value)
    if not isinstance(value, Fraction):
        return amount_text(value.hours, lang)
    period = "" if row.periode == "tahun" else f" {say(f'periode.{row.periode}', lang)}"
    return f"{amount_text(value, lang)}{period}"
