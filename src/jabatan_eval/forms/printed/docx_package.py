"""The parts of a DOCX file around its text; the same parts give the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape, quoteattr

from jabatan_eval.forms.printed.packing import zipped
from jabatan_eval.forms.printed.styles import Style
from jabatan_eval.forms.printed.wordml import NAMESPACES, twips

__all__ = ["package"]

_DATE: Final = "2000-01-01T00:00:00Z"
_XML: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_TYPES: Final = (
    f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="png" ContentType="image/png"/>'
    + "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{_WORD}.{kind}+xml"/>'
        for part, kind in (
            ("document", "document.main"), ("styles", "styles"), ("settings", "settings"),
            ("fontTable", "fontTable"), ("header1", "header"),
        )
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)  # fmt: skip

_ROOT: Final = (
    f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)

_SETTINGS: Final = (
    f'{_XML}<w:settings {NAMESPACES}><w:defaultTabStop w:val="720"/><w:compat><w:compatSetting '
    'w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
    "</w:compat></w:settings>"
)
"""Without this Word opens the file as one of an older version."""

_LANGUAGES: Final = {"id": "id-ID", "en": "en-GB"}
_LINE: Final = 259
"""The height of lines in 240ths of a single one, as Word itself begins."""


def package(body: str, style: Style, title: str, lang: str, pictures: Sequence[bytes]) -> bytes:
    """A DOCX file of a body that is written already.

    Args:
        body: the XML of its blocks.
        style: paper, font and margins.
        title: what it is called in the file's properties.
        lang: the language that it is written in.
        pictures: PNG pictures, by the numbers of their relations from 1.
    """
    document = (
        f"{_XML}<w:document {NAMESPACES}><w:body>{body}{_section(style)}</w:body></w:document>"
    )
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": _ROOT,
        "docProps/core.xml": _core(title, lang),
        "word/document.xml": document,
        "word/_rels/document.xml.rels": _relations(len(pictures)),
        "word/styles.xml": _styles(style, lang),
        "word/settings.xml": _SETTINGS,
        "word/fontTable.xml": _fonts(style),
        "word/header1.xml": _header(style),
    }
    parts |= {f"word/media/gambar{n}.png": data for n, data in enumerate(pictures, 1)}
    return zipped(parts)


def _relations(pictures: int) -> str:
    named = ("styles", "settings", "fontTable", "header1")
    kinds = ("styles", "settings", "fontTable", "header")
    return (
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="{name}" Type="{_OFFICE}/{kind}" Target="{name}.xml"/>'
            for name, kind in zip(named, kinds, strict=True)
        )
        + "".join(
            f'<Relationship Id="gambar{n}" Type="{_OFFICE}/image" Target="media/gambar{n}.png"/>'
            for n in range(1, pictures + 1)
        )
        + "</Relationships>"
    )


def _section(style: Style) -> str:
    kind, margins = style.kind, style.kind.margins_mm
    turned = ' w:orient="landscape"' if style.landscape else ""
    return (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/>'
        f'<w:pgSz w:w="{twips(style.width_mm)}" w:h="{twips(style.height_mm)}"{turned}/>'
        f'<w:pgMar w:top="{twips(margins.top)}" w:right="{twips(margins.right)}" '
        f'w:bottom="{twips(margins.bottom)}" w:left="{twips(margins.left)}" '
        f'w:header="{twips(margins.top / 2)}" w:footer="{twips(margins.bottom / 2)}" '
        'w:gutter="0"/>' + ("" if kind.first_page_numbered else "<w:titlePg/>") + "</w:sectPr>"
    )


def _header(style: Style) -> str:
    """The number of the page in the middle of its head."""
    before, _, after = (style.kind.page_number or "").partition("{page}")
    field = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'
    inner = "" if style.kind.page_number is None else f"{_text(before)}{field}{_text(after)}"
    return (
        f'{_XML}<w:hdr {NAMESPACES}><w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="center"/>'
        f"</w:pPr>{inner}</w:p></w:hdr>"
    )


def _text(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r>' if text else ""


def _core(title: str, lang: str) -> str:
    core = f"{_PACKAGE}/metadata/core-properties"
    dates = "".join(
        f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{_DATE}</dcterms:{name}>'
        for name in ("created", "modified")
    )
    return (
        f'{_XML}<cp:coreProperties xmlns:cp="{core}" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(title)}</dc:title>{dates}<dc:language>{_LANGUAGES[lang]}</dc:language>"
        "</cp:coreProperties>"
    )


def _fonts(style: Style) -> str:
    """The font, and the free one that may stand in for it."""
    font = style.font
    family = "roman" if font.generic == "serif" else "swiss"
    return (
        f"{_XML}<w:fonts {NAMESPACES}><w:font w:name={quoteattr(font.name)}>"
        f'<w:altName w:val={quoteattr(font.substitute)}/><w:family w:val="{family}"/>'
        "</w:font></w:fonts>"
    )


def _styles(style: Style, lang: str) -> str:
    font, half = quoteattr(style.font.name), 2 * style.kind.size_pt
    fonts = " ".join(f"w:{use}={font}" for use in ("ascii", "hAnsi", "eastAsia", "cs"))
    borders = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 34), ("left", 68), ("bottom", 34), ("right", 68))
    )
    return (
        f"{_XML}<w:styles {NAMESPACES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/><w:lang w:val="{_LANGUAGES[lang]}" '
        f'w:eastAsia="{_LANGUAGES[lang]}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:spacing w:after="80" w:line="{_LINE}" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        '</w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
        f'<w:name w:val="Normal"/><w:qFormat/><w:rPr><w:rFonts {fonts}/></w:rPr></w:style>'
        + "".join(map(_heading, (1, 2, 3)))
        + '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/>'
        '<w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{borders}</w:tblBorders>'
        f"<w:tblCellMar>{margins}</w:tblCellMar></w:tblPr></w:style></w:styles>"
    )


def _heading(level: int) -> str:
    before, after = (0, 160) if level == 1 else (160, 80)
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f'<w:spacing w:before="{before}" w:after="{after}"/>'
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>'
    )
