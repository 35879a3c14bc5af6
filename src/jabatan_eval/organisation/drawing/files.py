"""Drawings into files: all of them or none, and nothing of the user's is replaced unasked."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Final

from jabatan_eval.tables.saving import checked_target, saving

__all__ = ["DRAWING_FORMATS", "numbered", "write_drawings"]

DRAWING_FORMATS: Final[Mapping[str, str]] = {".svg": "svg", ".html": "html", ".htm": "html"}
"""What a peta can be drawn as, by the ending of the file's name."""


def numbered(target: str, count: int) -> tuple[str, ...]:
    """The names of the files of a drawing: that which was asked for, or one for each sheet.

    Examples:
        >>> numbered("peta.svg", 1), numbered("peta.svg", 2)
        (('peta.svg',), ('peta-1.svg', 'peta-2.svg'))
        >>> numbered("hasil/peta.svg", 12)[8:10]
        ('hasil/peta-09.svg', 'hasil/peta-10.svg')
    """
    if count == 1:
        return (target,)
    stem, ending = os.path.splitext(target)  # noqa: PTH122
    wide = len(str(count))
    return tuple(f"{stem}-{number:0{wide}}{ending}" for number in range(1, count + 1))


def write_drawings(
    target: str, drawings: Sequence[str], *, overwrite: bool, sources: Sequence[str]
) -> tuple[str, ...]:
    """Write the drawings, and give the names of their files.

    Raises:
        DocumentError: one of them may not or cannot be written.
    """
    names = numbered(target, len(drawings))
    places = [checked_target(name, sources, overwrite=overwrite) for name in names]
    with ExitStack() as stack:
        for place, drawing in zip(places, drawings, strict=True):
            main, _ = stack.enter_context(saving(place, "", overwrite=overwrite))
            Path(main).write_bytes(drawing.encode())
    return names
