"""Write the widths of characters that drawings measure text with, from two font files.

`python scripts/font_widths.py LiberationSans-Regular.ttf LiberationSans-Bold.ttf` (Debian's package
fonts-liberation) writes `src/jabatan_eval/organisation/drawing/_widths.py`. The font has the widths
of Arial and Helvetica; nothing of its outlines is taken.
"""

from __future__ import annotations

import sys
from pathlib import Path
from struct import unpack_from
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
TARGET: Final = ROOT / "src" / "jabatan_eval" / "organisation" / "drawing" / "_widths.py"

_RANGES: Final = ((0x20, 0x24F), (0x2010, 0x203A), (0x2190, 0x2193))
_SINGLES: Final = (0x20AC, 0x2116, 0x2122, 0x2212, 0x2260, 0x2264, 0x2265, 0xFFFD)
_EM: Final = 2048
_LINE: Final = 72

_HEAD: Final = '''"""How wide characters are, in 1/2048 em; written by scripts/font_widths.py.

From Liberation Sans, whose widths are those of Arial and Helvetica.
"""

from typing import Final

__all__ = ["BOLD", "REGULAR"]
'''


def widths(font: bytes) -> dict[str, int]:
    """The advance width of each character that is wanted and that the font has.

    Raises:
        ValueError: the font is not one of 2048 units with a plain table of characters.
    """
    tables = {
        font[at : at + 4]: unpack_from(">I", font, at + 8)[0]
        for at in range(12, 12 + 16 * unpack_from(">H", font, 4)[0], 16)
    }
    if unpack_from(">H", font, tables[b"head"] + 18)[0] != _EM:
        raise ValueError("the font is not made of 2048 units an em")
    glyphs = _glyphs(font, tables[b"cmap"])
    counted = unpack_from(">H", font, tables[b"hhea"] + 34)[0]
    wanted = [*_SINGLES, *(code for first, last in _RANGES for code in range(first, last + 1))]
    found: dict[str, int] = {}
    for code in sorted(wanted):
        glyph = glyphs.get(code, 0)
        if glyph and chr(code).isprintable():
            place = tables[b"hmtx"] + 4 * min(glyph, counted - 1)
            found[chr(code)] = unpack_from(">H", font, place)[0]
    return found


def _glyphs(font: bytes, cmap: int) -> dict[int, int]:
    """The glyph of each character, from the table of format 4."""
    for number in range(unpack_from(">H", font, cmap + 2)[0]):
        at = cmap + unpack_from(">I", font, cmap + 8 + 8 * number)[0]
        if unpack_from(">H", font, at)[0] == 4:  # noqa: PLR2004
            break
    else:
        raise ValueError("the font has no table of characters of format 4")
    count = unpack_from(">H", font, at + 6)[0] // 2
    ends, starts, deltas, offsets = (
        unpack_from(f">{count}H", font, at + 14 + skip + 2 * count * part)
        for part, skip in enumerate((0, 2, 2, 2))
    )
    glyphs: dict[int, int] = {}
    for segment in range(count):
        place = at + 16 + 6 * count + 2 * segment
        for code in range(starts[segment], ends[segment] + 1):
            if offsets[segment]:
                offset = place + offsets[segment] + 2 * (code - starts[segment])
                glyph = unpack_from(">H", font, offset)[0] if offset < len(font) - 1 else 0
                glyphs[code] = (glyph + deltas[segment]) % 0x10000 if glyph else 0
            else:
                glyphs[code] = (code + deltas[segment]) % 0x10000
    return glyphs


def table(name: str, found: dict[str, int]) -> str:
    """The source of one table: every width with the characters that have it."""
    by_width: dict[int, str] = {}
    for character, width in found.items():
        by_width[width] = by_width.get(width, "") + character
    lines = [f"{name}: Final = {{"]
    for width, characters in sorted(by_width.items()):
        pieces = [characters[at : at + _LINE] for at in range(0, len(characters), _LINE)]
        quoted = [_quoted(piece) for piece in pieces]
        if len(quoted) == 1:
            lines.append(f"    {width}: {quoted[0]},")
        else:
            lines += [f"    {width}: (", *(f"        {piece}" for piece in quoted), "    ),"]
    return "\n".join([*lines, "}"])


def _quoted(text: str) -> str:
    """The text as the formatter writes it: in double quotes, unless that needs more escapes."""
    single = text.count('"') > text.count("'")
    mark = "'" if single else '"'
    return mark + text.replace("\\", "\\\\").replace(mark, "\\" + mark) + mark


def module(regular: bytes, bold: bytes) -> str:
    """The module's source."""
    regular_table, bold_table = table("REGULAR", widths(regular)), table("BOLD", widths(bold))
    return (
        f"{_HEAD}\n{regular_table}\n"
        '"""Of the regular face: every width with the characters that have it."""\n\n'
        f'{bold_table}\n"""Of the bold face."""\n'
    )


def main(arguments: list[str]) -> int:
    """Write the module from the two fonts named."""
    if len(arguments) != 2:  # noqa: PLR2004
        print(__doc__, file=sys.stderr)
        return 2
    regular, bold = (Path(name).read_bytes() for name in arguments)
    TARGET.write_bytes(module(regular, bold).encode())
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
