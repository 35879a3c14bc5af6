"""Folders of an older schema, brought to the present one when they are opened.

Each schema but the newest has its step to the next. The history is not touched: its entries keep
their form, or their digests would be worth nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Final

from jabatan_eval.process import folder as folders
from jabatan_eval.process.folder import Folder

__all__ = ["STEPS", "Step", "migrated"]

Step = Callable[[Mapping[str, bytes]], Mapping[str, bytes]]
"""From the files of one schema to those of the next; files that could not be read are not there."""

STEPS: Final[Mapping[int, Step]] = MappingProxyType({})
"""The step from each older schema to the next; 1 is the first and so far the only one."""


def migrated(folder: Folder) -> Folder:
    """A folder as the present schema has it; the same one if it is of this schema.

    Nothing is written.

    Examples:
        >>> now = Folder({}, {}, "0" * 64, folders.SCHEMA)
        >>> migrated(now) is now
        True
    """
    if folder.schema == folders.SCHEMA:
        return folder
    files = folder.files
    for schema in range(folder.schema, folders.SCHEMA):
        files = STEPS[schema](files)
    gone = folder.files.keys() - files.keys()
    digests = {name: digest for name, digest in folder.digests.items() if name not in gone}
    digests |= {name: sha256(data).hexdigest() for name, data in files.items()}
    return folder._replace(files=files, digests=digests, schema=folders.SCHEMA)
