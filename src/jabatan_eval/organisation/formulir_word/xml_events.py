"""Hardened reading of XML: events only, no document type, no entities, in bounds.

The parser is the standard library's expat. Whoever wants entities must declare them in a document
type, and that is refused on sight; so nothing expands and nothing outside is ever asked for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, Protocol
from xml.parsers import expat

from jabatan_eval.tables.table import refused

__all__ = ["Attributes", "Handler", "attribute", "elements", "parse"]

DEPTH_AT_MOST: Final = 200
"""Elements within each other; a table in a table takes four."""

ELEMENTS_AT_MOST: Final = 2_000_000

Attributes = Mapping[str, str]


class Handler(Protocol):
    """What takes the events of a document."""

    def start(self, name: str, attributes: Attributes) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def text(self, text: str) -> None:
        """Text between the last event and the next."""


def parse(data: bytes, where: str, handler: Handler) -> None:
    """Give the events of an XML document to a handler; names with short marks of vocabularies.

    Args:
        data: the document.
        where: how messages call it.
        handler: what takes the events.

    Raises:
        DocumentError: it is no XML, has a document type, or is too deep or too large.
    """
    guard = _Guard(where, handler)
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    parser.StartDoctypeDeclHandler = guard.doctype
    parser.StartElementHandler = guard.start
    parser.EndElementHandler = guard.end
    parser.CharacterDataHandler = handler.text
    try:
        parser.Parse(data, True)  # noqa: FBT003  # its only form
    except expat.ExpatError as error:
        problem = expat.ErrorString(error.code)
        raise refused("xml_syntax", f"{where}:{error.lineno}", problem=problem) from None
    except (LookupError, ValueError) as error:
        if type(error) not in (LookupError, ValueError):  # a refusal, or a slip of the handler
            raise
        raise refused("xml_syntax", where, problem=error) from None  # an encoding there is not


class _Guard:
    """Counts what passes."""

    def __init__(self, where: str, handler: Handler) -> None:
        self.where, self.handler = where, handler
        self.depth = self.count = 0

    def doctype(self, *_: object) -> None:
        raise refused("xml_doctype", self.where)

    def start(self, name: str, attributes: Attributes) -> None:
        self.depth += 1
        self.count += 1
        if self.depth > DEPTH_AT_MOST:
            raise refused("too_deep", self.where, limit=DEPTH_AT_MOST)
        if self.count > ELEMENTS_AT_MOST:
            raise refused("too_many_nodes", self.where, limit=ELEMENTS_AT_MOST)
        self.handler.start(_short(name), attributes)

    def end(self, name: str) -> None:
        self.depth -= 1
        self.handler.end(_short(name))


@lru_cache(maxsize=1024)
def _short(name: str) -> str:
    """A name with a short mark of its vocabulary: `w:p`, `a:t`; other vocabularies have none."""
    space, _, local = name.rpartition(" ")
    mark = next((mark for mark, sign in _MARKS if sign in space), None)
    return local if mark is None else f"{mark}:{local}"


_MARKS: Final = (
    ("w", "wordprocessingml"),
    ("mc", "markup-compatibility"),
    ("m", "officeDocument/2006/math"),
    ("m", "officeDocument/math"),
    ("a", "drawingml/2006/main"),
    ("a", "drawingml/main"),
)
"""Vocabularies by a part of their names, in the transitional and in the strict form."""


def attribute(attributes: Attributes, name: str) -> str:
    """An attribute, with or without a vocabulary; empty where there is none.

    Examples:
        >>> attribute({"http://example.org/main val": "2"}, "val"), attribute({}, "val")
        ('2', '')
    """
    if name in attributes:
        return attributes[name]
    end = f" {name}"
    return next((value for key, value in attributes.items() if key.endswith(end)), "")


def elements(data: bytes, where: str) -> list[tuple[str, Attributes]]:
    """Every element of a small document with its attributes; nothing of an empty one.

    Raises:
        DocumentError: as `parse`.

    Examples:
        >>> elements(b"<a><b c='1'/></a>", "contoh.xml")
        [('a', {}), ('b', {'c': '1'})]
    """
    listed = _Listed()
    if data:
        parse(data, where, listed)
    return listed.found


class _Listed:
    """Elements in the order of their beginnings."""

    def __init__(self) -> None:
        self.found: list[tuple[str, Attributes]] = []

    def start(self, name: str, attributes: Attributes) -> None:
        self.found.append((name, attributes))

    def end(self, name: str) -> None:
        """Nothing is to be done."""

    def text(self, text: str) -> None:
        """Nothing is to be done."""
