"""Reads an SVG file as a viewer does: elements with their places on the sheet, scales worked in."""

import re
import xml.etree.ElementTree as ET
from typing import NamedTuple

SVG = "{http://www.w3.org/2000/svg}"
HEIGHT_ABOVE, HEIGHT_BELOW = 0.75, 0.22
"""What letters take above and below their line, in their size."""


class Area(NamedTuple):
    """A rectangle on the sheet, in points."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other, slack=0.02):
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def overlaps(self, other, slack=0.02):
        return (
            self.left < other.right - slack
            and other.left < self.right - slack
            and self.top < other.bottom - slack
            and other.top < self.bottom - slack
        )

    def touches(self, x, y, slack=0.05):
        inside = self.left - slack <= x <= self.right + slack
        inside = inside and self.top - slack <= y <= self.bottom + slack
        at_x = min(abs(x - self.left), abs(x - self.right)) <= slack
        at_y = min(abs(y - self.top), abs(y - self.bottom)) <= slack
        return inside and (at_x or at_y)


class Words(NamedTuple):
    """A line of text and what it takes."""

    text: str
    size: float
    area: Area


class Group(NamedTuple):
    """A post as it is drawn: its classes, what is told of it, its area, its words."""

    kinds: frozenset
    told: str
    area: Area
    words: tuple


class Drawing(NamedTuple):
    """What stands in a file; `boxes` are whole boxes with their tables."""

    size: tuple
    paper: tuple
    posts: tuple
    boxes: tuple
    strokes: tuple
    words: tuple


def read(svg):
    """What stands in an SVG file."""
    root = ET.fromstring(svg)  # noqa: S314  # our own
    _, _, width, height = map(float, root.get("viewBox").split())
    found = {"posts": [], "boxes": [], "strokes": [], "words": []}
    _walk(root, (1.0, 0.0, 0.0), {}, found)
    paper = (root.get("width"), root.get("height"))
    return Drawing((width, height), paper, **{name: tuple(of) for name, of in found.items()})


def _walk(element, at, look, found):
    scale, x, y = at
    moved = element.get("transform", "")
    if by := re.search(r"translate\(([-\d.]+) ([-\d.]+)\)", moved):
        x, y = x + scale * float(by[1]), y + scale * float(by[2])
    if by := re.search(r"scale\(([\d.]+)\)", moved):
        scale *= float(by[1])
    assert re.sub(r"(translate|scale)\([-\d. ]+\)", "", moved).strip() == ""
    own = {**look, **{k: v for k, v in element.attrib.items() if k in INHERITED}}
    place = (scale, x, y)
    kinds = frozenset(element.get("class", "").split())
    if element.tag == f"{SVG}text":
        found["words"].append(_words(element, place, own))
    if element.tag == f"{SVG}path" and "garis" in kinds:
        found["strokes"] += _strokes(element.get("d"), place)
    before = len(found["words"])
    for child in element:
        _walk(child, place, own, found)
    if kinds & {"jabatan", "rujukan"}:
        rects = [_area(rect, place) for rect in element.findall(f"{SVG}rect")]
        assert len(rects) == 1
        told = element.find(f"{SVG}title").text
        words = tuple(found["words"][before:])
        found["posts"].append(Group(kinds, told, rects[0], words))
    if "kotak" in kinds:
        rects = [_area(rect, place) for rect in element.iter(f"{SVG}rect")]
        edges = [*zip(*rects, strict=True)]
        whole = Area(min(edges[0]), min(edges[1]), max(edges[2]), max(edges[3]))
        found["boxes"].append(whole)


INHERITED = {"font-size", "text-anchor", "font-weight"}


def _area(rect, at):
    scale, x, y = at
    left, top = x + scale * float(rect.get("x", "0")), y + scale * float(rect.get("y", "0"))
    wide, high = (scale * float(rect.get(name)) for name in ("width", "height"))
    return Area(left, top, left + wide, top + high)


def _words(element, at, look):
    scale, x, y = at
    assert len(element) == 0
    size = scale * float(look["font-size"])
    wide = scale * float(element.get("textLength"))
    assert element.get("lengthAdjust") == "spacingAndGlyphs"
    left, line = x + scale * float(element.get("x")), y + scale * float(element.get("y"))
    left -= {"start": 0, "middle": wide / 2, "end": wide}[look.get("text-anchor", "start")]
    area = Area(left, line - HEIGHT_ABOVE * size, left + wide, line + HEIGHT_BELOW * size)
    return Words(element.text, size, area)


def _strokes(path, at):
    scale, x, y = at
    for piece in path.split("M")[1:]:
        start, command, end = re.fullmatch(r"([-\d. ]+)([HV])([-\d.]+)", piece).groups()
        from_x, from_y = map(float, start.split())
        to_x, to_y = (float(end), from_y) if command == "H" else (from_x, float(end))
        ends = (from_x, from_y, to_x, to_y)
        yield tuple(scale * one + (y if n % 2 else x) for n, one in enumerate(ends))
