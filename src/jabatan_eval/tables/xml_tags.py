"""Tags of XML that is too large, or too hostile, to be parsed whole: found in pieces of bytes.

A tag is found however it is written: with any prefix, blanks around `=`, either quotation mark,
`>` inside a value. What stands in comments is found too, so that more is seen than there is, and
never less.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

__all__ = ["BrokenTagError", "Tag", "attributes", "tags_named", "whole_tags"]

TAG_AT_MOST: Final = 1 << 20
"""Bytes of one tag."""

_PREFIX: Final = rb"""(?:[^\s<>/:"'=!?]++:)?"""
_ATTRIBUTE: Final = rb"""\s++[^\s<>/"'=]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+')"""
_WHOLE: Final = re.compile(rb"""<(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+>""")
_PAIR: Final = re.compile(
    rb"""\s(?:[^\s<>/"'=:]++:)?([^\s<>/"'=:]++)\s*+=\s*+(?:"([^"<]*+)"|'([^'<]*+)')"""
)


class BrokenTagError(ValueError):
    """A tag that is not well-formed, or has no end."""


class Tag(NamedTuple):
    """A kind of tag: what finds each of them whole, and what finds where each begins."""

    whole: re.Pattern[bytes]
    begins: re.Pattern[bytes]

    def found(self, text: bytes) -> list[tuple[bytes, ...]]:
        """The groups of every tag in a text in which none is cut.

        Raises:
            BrokenTagError: one begins that is not well-formed.
        """
        found = self.whole.findall(text)
        if len(found) != len(self.begins.findall(text)):
            raise BrokenTagError
        return found


def tags_named(*names: str, closing: bool = False) -> Tag:
    """The tags of these names, whatever their prefix: name, attributes, `/` where one is empty.

    Args:
        *names: without prefix.
        closing: whether the ends of elements are found too, with `/` before the name.

    Examples:
        >>> tags_named("c").found(b"<x:c r = 'A1'><c/><col/>")
        [(b'c', b" r = 'A1'", b''), (b'c', b'', b'/')]
    """
    start = rb"<(/?)" if closing else b"<"
    name = rb"(%s)" % b"|".join(name.encode() for name in names)
    begins = start + _PREFIX + name
    return Tag(
        re.compile(begins + rb"((?:" + _ATTRIBUTE + rb")*+)\s*+(/?)>"),
        re.compile(begins + rb"(?=[\s/>])"),
    )


def attributes(text: bytes) -> dict[bytes, bytes]:
    """The attributes of a tag, by their names without prefix; of two alike the last.

    Examples:
        >>> attributes(b' r="A1" x:t = "e"')
        {b'r': b'A1', b't': b'e'}
    """
    return {name: one or other for name, one, other in _PAIR.findall(text)}


def whole_tags(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces that cut no tag.

    Raises:
        BrokenTagError: a tag has no end.

    Examples:
        >>> [*whole_tags([b"<a b", b'="1">x<', b"/a>"])]
        [b'', b'<a b="1">x', b'</a>']
    """
    tail = b""
    for piece in pieces:
        text = tail + piece
        cut = text.rfind(b"<")
        if cut < 0 or _WHOLE.match(text, cut):
            cut = len(text)
        tail = text[cut:]
        if len(tail) > TAG_AT_MOST:
            raise BrokenTagError
        yield text[:cut]
    if tail:
        yield tail
