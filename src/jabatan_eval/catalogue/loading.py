"""Files and texts on their way into the models.

The shipped files are read through the package's own loader, so that a wheel, a source tree and a
zip on the path all work; a source tree keeps them in `data/` beside `src/`.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from jabatan_eval import _yaml
from jabatan_eval.errors import CatalogueError, DocumentError, Fault
from jabatan_eval.texts import shown

__all__ = [
    "Document",
    "document",
    "earlier_edition",
    "read_bounded",
    "shipped",
    "text_document",
]

_PATH_AT_MOST: Final = 300
_PACKAGE: Final = Path(__file__).parents[1]
_EDITION = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-")


@dataclass(frozen=True)
class Document:
    """A file or text that was read: its name, its plain data, or the faults that prevented it."""

    name: str
    tree: Any = None
    source: str | bytes | None = None
    faults: tuple[Fault, ...] = ()
    _lines: dict[tuple[str | int, ...], int] = field(default_factory=dict)

    def place(self, path: tuple[str | int, ...]) -> str:
        """File, line and path of a value, as messages name them."""
        line = self.line(path)
        name = f"{self.name}:{line}" if line else self.name
        dotted = ".".join(map(str, path))
        return f"{name}: {dotted}" if dotted else name

    def line(self, path: tuple[str | int, ...]) -> int:
        """The line of a value, or of the nearest one around it; 0 where there are no lines."""
        if self.source is not None and not self._lines:
            self._lines.update(_yaml.lines(self.source, self.name))
        ends = range(len(path), -1, -1)
        return next((self._lines[path[:end]] for end in ends if path[:end] in self._lines), 0)


def document(source: str | os.PathLike[str] | Mapping[str, Any] | None, name: str) -> Document:
    """Read a path, a parsed mapping, or the shipped file of this name."""
    if source is None:
        return _parsed(shipped(name), f"data/{name}")
    if isinstance(source, Mapping):
        return Document(name, tree=source)
    path = os.fsdecode(source)
    name = path if path.isprintable() and len(path) <= _PATH_AT_MOST else shown(path)
    try:
        return _parsed(read_bounded(path), name)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        values = (("reason", shown(reason)[1:-1]),)
        return Document(path, faults=(Fault("cannot_read", where=name, values=values),))


def text_document(source: str | bytes | None, name: str) -> Document:
    """Read a text, or the shipped file of this name."""
    return document(None, name) if source is None else _parsed(source, name)


def _parsed(source: str | bytes, name: str) -> Document:
    try:
        return Document(name, tree=_yaml.read(source, name), source=source)
    except DocumentError as error:
        return Document(name, faults=error.faults)


def read_bounded(path: str) -> bytes:
    """The bytes of a file, and no more of them than one over the bound."""
    with Path(path).open("rb") as file:
        return file.read(_yaml.MAX_BYTES + 1)


def shipped(name: str) -> bytes:
    """The bytes of a shipped data file, from a wheel, a zip or a source tree."""
    loader: Any = __spec__.loader
    for folder in (_PACKAGE / "data", _PACKAGE.parents[1] / "data"):
        try:
            data: bytes = loader.get_data(str(folder / name))
        except OSError:
            continue
        return data
    fault = Fault("cannot_read", where=f"data/{name}", values=(("reason", "not found"),))
    raise CatalogueError([fault])


def earlier_edition(edition: str) -> dict[str, bytes] | None:
    """The files of an earlier edition that was shipped, or None; they stand in `data/editions`."""
    if not edition or not _EDITION.issuperset(edition) or edition.startswith("."):
        return None
    try:
        return {
            key: shipped(f"editions/{edition}/{key}.yaml")
            for key in ("factor_levels", "class_bands")
        }
    except CatalogueError:
        return None
