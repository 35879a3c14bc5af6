"""The words of WordprocessingML that documents are written in, in the order that Word demands.

Texts are escaped here and nowhere else; all else is put together from numbers and fixed words.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from jabatan_eval.forms.printed.description import Align

__all__ = ["NAMESPACES", "ParagraphForm", "RunForm", "drawing", "emu", "paragraph", "run", "twips"]

NAMESPACES: Final = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)

_TWIPS_A_MM: Final = 1440 / 25.4
_EMU_A_MM: Final = 36_000
_SINGLE: Final = 240
_JC: Final = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def twips(mm: float) -> int:
    """Millimetres in twentieths of a point.

    Examples:
        >>> twips(25.4)
        1440
    """
    return round(mm * _TWIPS_A_MM)


def emu(mm: float) -> int:
    """Millimetres in the units of drawings.

    Examples:
        >>> emu(1)
        36000
    """
    return round(mm * _EMU_A_MM)


@dataclass(frozen=True, slots=True)
class RunForm:
    """How a piece of text looks."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    size_pt: float | None = None

    def xml(self) -> str:
        """Its properties."""
        size = "" if self.size_pt is None else round(2 * self.size_pt)
        inner = (
            ("<w:b/><w:bCs/>" if self.bold else "")
            + ("<w:i/><w:iCs/>" if self.italic else "")
            + (f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else "")
            + ('<w:u w:val="single"/>' if self.underline else "")
        )
        return f"<w:rPr>{inner}</w:rPr>" if inner else ""


@dataclass(frozen=True, slots=True)
class ParagraphForm:
    """How a paragraph stands; lengths in twips, space in points."""

    align: Align = "left"
    style: str | None = None
    before_pt: float | None = None
    after_pt: float | None = None
    indent: int = 0
    indent_right: int = 0
    hanging: int = 0
    tabs: tuple[int, ...] = ()
    keep_next: bool = False
    new_page: bool = False
    """Whether a page begins with it."""
    border: str | None = None
    """`below` for a thick and a thin line under it, `box` for a frame around it."""
    line_pt: int | None = None
    """The exact height of its lines."""
    tight: bool = False
    """Whether its lines are a single one high and nothing follows, as in the cell of a table."""

    def xml(self) -> str:
        """Its properties."""
        return (
            "<w:pPr>"
            + (f'<w:pStyle w:val="{self.style}"/>' if self.style else "")
            + ("<w:keepNext/>" if self.keep_next else "")
            + ("<w:pageBreakBefore/>" if self.new_page else "")
            + _BORDERS[self.border]
            + self._tabs()
            + self._spacing()
            + self._indent()
            + f'<w:jc w:val="{_JC[self.align]}"/></w:pPr>'
        )

    def _tabs(self) -> str:
        if not self.tabs:
            return ""
        stops = "".join(f'<w:tab w:val="left" w:pos="{stop}"/>' for stop in self.tabs)
        return f"<w:tabs>{stops}</w:tabs>"

    def _spacing(self) -> str:
        after = 0 if self.tight else self.after_pt
        given = {
            "before": self.before_pt and round(20 * self.before_pt),
            "after": None if after is None else round(20 * after),
            "line": _SINGLE if self.tight else self.line_pt and 20 * self.line_pt,
        }
        found = "".join(
            f' w:{name}="{value}"' for name, value in given.items() if value is not None
        )
        rule = "exact" if self.line_pt else "auto" if self.tight else ""
        ruled = f' w:lineRule="{rule}"' if rule else ""
        return f"<w:spacing{found}{ruled}/>" if found else ""

    def _indent(self) -> str:
        if not self.indent:
            return ""
        right = f' w:right="{self.indent_right}"' if self.indent_right else ""
        hanging = f' w:hanging="{self.hanging}"' if self.hanging else ""
        return f'<w:ind w:left="{self.indent}"{right}{hanging}/>'


def _border(side: str, line: str, eighths: int = 6) -> str:
    return f'<w:{side} w:val="{line}" w:sz="{eighths}" w:space="4" w:color="000000"/>'


_BORDERS: Final[dict[str | None, str]] = {
    None: "",
    "below": f"<w:pBdr>{_border('bottom', 'thickThinSmallGap', 18)}</w:pBdr>",
    "box": "<w:pBdr>"
    + "".join(_border(side, "single") for side in ("top", "left", "bottom", "right"))
    + "</w:pBdr>",
}


PLAIN: Final = RunForm()
STANDING: Final = ParagraphForm()


def run(text: str, form: RunForm = PLAIN) -> str:
    """A piece of text; its line ends and tabs become Word's own.

    Examples:
        >>> run("a<b")
        '<w:r><w:t xml:space="preserve">a&lt;b</w:t></w:r>'
    """
    lines = (
        "<w:tab/>".join(
            f'<w:t xml:space="preserve">{escape(piece)}</w:t>' if piece else ""
            for piece in line.split("\t")
        )
        for line in text.split("\n")
    )
    return f"<w:r>{form.xml()}{'<w:br/>'.join(lines)}</w:r>"


def paragraph(
    text: str | Iterable[str], form: ParagraphForm = STANDING, look: RunForm = PLAIN
) -> str:
    """A paragraph of a text, or of runs that are written already."""
    inner = run(text, look) if isinstance(text, str) else "".join(text)
    return f"<w:p>{form.xml()}{inner}</w:p>"


def drawing(number: int, told: str, width: int, height: int, *, sheet: bool) -> str:
    """A run with a picture: in the line, or over the whole page.

    Args:
        number: its number, which also names its relation.
        told: what it shows, in words.
        width: in the units of drawings.
        height: in the units of drawings.
        sheet: whether it covers the page.
    """
    size = f'cx="{width}" cy="{height}"'
    properties = f'<wp:docPr id="{number}" name="Gambar {number}" descr={quoteattr(told)}/>'
    graphic = (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
        f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{number}" name="Gambar {number}"/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="gambar{number}"/><a:stretch><a:fillRect/>'
        f'</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {size}/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
        "</a:graphic>"
    )
    if not sheet:
        inner = f"<wp:inline><wp:extent {size}/>{properties}{graphic}</wp:inline>"
        return f"<w:r><w:drawing>{inner}</w:drawing></w:r>"
    place = "".join(
        f'<wp:position{way} relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:position{way}>'
        for way in ("H", "V")
    )
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        'relativeHeight="1" behindDoc="1" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{place}<wp:extent {size}/><wp:wrapNone/>{properties}{graphic}'
        "</wp:anchor></w:drawing></w:r>"
    )
