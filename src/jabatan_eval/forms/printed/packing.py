"""Zips that are the same bytes every time, as files of Word and workbooks are."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Final

__all__ = ["repacked", "zipped"]

_FIXED: Final = (2000, 1, 1, 0, 0, 0)


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip of parts by their names; the same parts give the same bytes.

    Examples:
        >>> zipped({"a.xml": "<a/>"}) == zipped({"a.xml": b"<a/>"})
        True
    """
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name, _FIXED)
            entry.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(entry, data)
    return held.getvalue()


def repacked(packed: bytes, part: str = "", change: tuple[bytes, bytes] = (b"", b"")) -> bytes:
    """The same zip with the same dates every time.

    Args:
        packed: the zip.
        part: a part in which something is changed, if any.
        change: what is changed in it, where it first stands, and into what.
    """
    with zipfile.ZipFile(io.BytesIO(packed)) as source:
        parts = {entry.filename: source.read(entry) for entry in source.infolist()}
    if part:
        parts[part] = parts[part].replace(*change, 1)
    return zipped(parts)
