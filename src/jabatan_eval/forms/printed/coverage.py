"""Which characters a shipped font has, read from the font's own table."""

from __future__ import annotations

import struct
from functools import lru_cache
from pathlib import Path
from typing import Final

__all__ = ["covered"]

_FONTS: Final = Path(__file__).parent / "fonts"
_STYLES: Final = ("regular", "bold", "italic", "bolditalic")
_SEGMENTS: Final = 4
"""The format of a character table by segments, which every one of these fonts has."""


@lru_cache(maxsize=8)
def covered(family: str) -> frozenset[str]:
    """The characters that all styles of a shipped font have.

    Args:
        family: the font's files, as the data calls them.

    Examples:
        >>> "é" in covered("bonum"), "ꦲ" in covered("bonum")
        (True, False)
    """
    sets = [
        _characters((_FONTS / f"texgyre{family}-{style}.otf").read_bytes()) for style in _STYLES
    ]
    return frozenset.intersection(*sets)


def _characters(font: bytes) -> frozenset[str]:
    """The characters of a font file, by its table `cmap`."""
    count = struct.unpack_from(">H", font, 4)[0]
    records = (struct.unpack_from(">4sLLL", font, 12 + 16 * n) for n in range(count))
    start = next(offset for tag, _, offset, _ in records if tag == b"cmap")
    tables = struct.unpack_from(">H", font, start + 2)[0]
    found: set[str] = set()
    for number in range(tables):
        offset = start + struct.unpack_from(">HHL", font, start + 4 + 8 * number)[2]
        if struct.unpack_from(">H", font, offset)[0] == _SEGMENTS:
            found |= set(_segments(font, offset))
    return frozenset(found)


def _segments(font: bytes, offset: int) -> list[str]:
    pairs = struct.unpack_from(">H", font, offset + 6)[0] // 2
    ends = struct.unpack_from(f">{pairs}H", font, offset + 14)
    starts = struct.unpack_from(f">{pairs}H", font, offset + 16 + 2 * pairs)
    return [
        chr(code) for first, last in zip(starts, ends, strict=True) for code in range(first, last + 1)
        if code != 0xFFFF and not 0xD800 <= code <= 0xDFFF  # noqa: PLR2004
    ]  # fmt: skip
