"""An agency's own Word file, filled in: `{{nama_jabatan}}` becomes the name of the job.

A row of a table with placeholders such as `{{tugas.uraian}}` is repeated for every task. Nothing
in the file is run, and text that is put in stays text. Placeholders that mean nothing stay as they
are, and are told; so is what the file has no place for.
"""

from __future__ import annotations

import copy
import io
import os
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple

from jabatan_eval._extras import needed
from jabatan_eval.forms.own_template import filled_target, template_bytes
from jabatan_eval.forms.printed.fitting import Fitter, Replacement
from jabatan_eval.forms.printed.packing import repacked
from jabatan_eval.tables.saving import saving
from jabatan_eval.tables.table import refused

__all__ = ["Fields", "Filled", "Rows", "fill_template", "placeholders"]

Rows = Sequence[Mapping[str, "str | None"]]
Fields = Mapping[str, "str | Rows | None"]
"""What can be put in: texts by name, and lists of rows by name. None is what nobody has told yet;
its place is left empty, and that is told. An empty text is nothing that was forgotten."""

_PLACEHOLDER: Final = re.compile(r"\{\{\s*([a-z][a-z0-9_]*(?:\.[a-z][a-z0-9_]*)?)\s*\}\}", re.ASCII)
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"


class Filled(NamedTuple):
    """What came of a template.

    Examples:
        >>> Filled("a.docx", (), ("kelas",), ()).complete
        True
    """

    path: str
    unknown: tuple[str, ...]
    """Placeholders that mean nothing; they stand in the file as they were."""
    unused: tuple[str, ...]
    """Fields for which the template has no place."""
    replacements: tuple[Replacement, ...]
    empty: tuple[str, ...] = ()
    """Placeholders whose fact is not known; their places are empty."""

    @property
    def complete(self) -> bool:
        """Whether every placeholder was filled with all of its text."""
        return not self.unknown and not self.empty and not self.replacements


def placeholders(template: str | os.PathLike[str]) -> tuple[str, ...]:
    """The placeholders of a Word file, in its order, each once.

    Raises:
        DocumentError: the file cannot be read, or is no Word file.
        MissingExtraError: the extra `forms` is not installed.
    """
    found = (name for text in _texts(_opened(template)) for name in _PLACEHOLDER.findall(text))
    return tuple(dict.fromkeys(found))


def fill_template(
    template: str | os.PathLike[str],
    fields: Fields,
    path: str | os.PathLike[str],
    *,
    overwrite: bool = False,
) -> Filled:
    """Fill a copy of a Word file.

    Args:
        template: the agency's own DOCX file; it is not changed.
        fields: what can be put in.
        path: the DOCX file to make.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: the template cannot be read, or the file may not or cannot be written.
        MissingExtraError: the extra `forms` is not installed.
    """
    name = os.fspath(path)
    target = filled_target(name, template, ".docx", overwrite=overwrite)
    file = _opened(template)
    fit, used, empty, done = Fitter(), set[str](), set[str](), set[Any]()
    wanted = tuple(dict.fromkeys(n for text in _texts(file) for n in _PLACEHOLDER.findall(text)))
    for body in _bodies(file):
        for table in body.iter(_tag("tbl")):
            done |= _repeated(table, fields, (used, empty), fit)
    for paragraph in [*_paragraphs(file)]:
        if paragraph not in done:
            _fill(paragraph, fields, (used, empty), fit)
    held = io.BytesIO()
    file.save(held)
    with saving(target, "", overwrite=overwrite) as (main, _):
        Path(main).write_bytes(repacked(held.getvalue()))
    every = (one for key, value in fields.items() for one in _columns(key, value))
    unused = tuple(one for one in every if one not in used)
    unknown = tuple(one for one in wanted if one not in used)
    lacking = tuple(one for one in wanted if one in empty)
    return Filled(name, unknown, unused, fit.replacements, lacking)


_Met = tuple[set[str], set[str]]
"""The placeholders that mean something, and those of them whose fact is not known."""


def _columns(name: str, value: str | Rows | None) -> list[str]:
    """The placeholders for a field: its name, or one for each column of its rows."""
    if value is None or isinstance(value, str):
        return [name]
    return [*dict.fromkeys(f"{name}.{key}" for row in value for key in row)]


def _opened(template: str | os.PathLike[str]) -> Any:
    """The file, looked into before anything opens it."""
    docx: Any = needed("docx", "forms")
    name = os.fspath(template)
    data = template_bytes(name, "DOCX")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for entry in archive.namelist():
            if entry.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(entry):
                raise refused("damaged", name, format="DOCX")
    try:
        return docx.Document(io.BytesIO(data))
    except Exception:  # noqa: BLE001  # the library tells of a strange file in many ways
        raise refused("damaged", name, format="DOCX") from None


def _tag(name: str) -> str:
    qn: Any = needed("docx.oxml.ns", "forms").qn
    tag: str = qn(f"w:{name}")
    return tag


def _bodies(file: Any) -> Iterator[Any]:
    """The body, and the heads and feet of pages."""
    yield file.element.body
    for section in file.sections:
        for part in (
            section.header, section.footer, section.first_page_header, section.first_page_footer,
            section.even_page_header, section.even_page_footer,
        ):  # fmt: skip
            if not part.is_linked_to_previous:
                yield part._element  # noqa: SLF001  # python-docx gives no public way to all of it


def _paragraphs(file: Any) -> Iterator[Any]:
    for body in _bodies(file):
        yield from body.iter(_tag("p"))


def _texts(file: Any) -> Iterator[str]:
    for paragraph in _paragraphs(file):
        yield "".join(node.text or "" for node in _own_texts(paragraph))


def _own_texts(paragraph: Any) -> list[Any]:
    """The pieces of text of a paragraph, and not of one in a text box inside it."""
    inner = {node for box in paragraph.iter(_tag("txbxContent")) for node in box.iter(_tag("t"))}
    return [node for node in paragraph.iter(_tag("t")) if node not in inner]


def _repeated(table: Any, fields: Fields, met: _Met, fit: Fitter) -> set[Any]:
    """Repeat the rows of a table whose placeholders are of a list; gives the paragraphs filled."""
    done: set[Any] = set()
    lists = {
        key: value
        for key, value in fields.items()
        if value is not None and not isinstance(value, str)
    }
    for row in [*table.iterchildren(_tag("tr"))]:
        text = "".join(node.text or "" for node in row.iter(_tag("t")))
        found = _PLACEHOLDER.findall(text)
        names = (name.partition(".")[0] for name in found if "." in name)
        name = next((one for one in names if one in lists), None)
        if name is None:
            continue
        rows = lists[name]
        if not rows:
            for lacking in met:
                lacking |= {one for one in found if one.startswith(f"{name}.")}
        for entry in rows:
            own = {f"{name}.{key}": value for key, value in entry.items()}
            copied = copy.deepcopy(row)
            row.addprevious(copied)
            for paragraph in copied.iter(_tag("p")):
                _fill(paragraph, {**fields, **own}, met, fit)
                done.add(paragraph)
        met[0].update(_columns(name, rows))
        table.remove(row)
    return done


def _fill(paragraph: Any, fields: Fields, met: _Met, fit: Fitter) -> None:
    """Put texts in place of a paragraph's placeholders, however Word has cut them in pieces."""
    nodes = _own_texts(paragraph)
    whole = "".join(node.text or "" for node in nodes)
    for found in reversed([*_PLACEHOLDER.finditer(whole)]):
        value = fields.get(found[1], ())
        if value is not None and not isinstance(value, str):
            continue
        for names in met if value is None else met[:1]:
            names.add(found[1])
        _put(nodes, found.start(), found.end(), fit(value or ""))
    for node in nodes:
        _break_lines(node)


def _put(nodes: Sequence[Any], start: int, end: int, text: str) -> None:
    """Put a text between two places of the joined pieces; it stands in the first one's style."""
    at, first = 0, True
    for node in nodes:
        own = node.text or ""
        left, right = max(start - at, 0), min(end - at, len(own))
        at += len(own)
        if left < right:
            node.text = own[:left] + (text if first else "") + own[right:]
            node.set(_SPACE, "preserve")
            first = False


def _break_lines(node: Any) -> None:
    """Turn the line ends of a piece of text into Word's own."""
    first, *rest = (node.text or "").split("\n")
    node.text = first
    at = node
    for text in rest:
        for tag in ("br", "t"):
            one = node.makeelement(_tag(tag))
            at.addnext(one)
            at = one
        at.text = text
        at.set(_SPACE, "preserve")
