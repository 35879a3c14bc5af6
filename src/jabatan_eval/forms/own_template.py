"""An agency's own file that is to be filled: read with care, and never written over."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.form_files import unreadable
from jabatan_eval.tables.saving import checked_target
from jabatan_eval.tables.table import refused
from jabatan_eval.tables.zip_guard import inspect
from jabatan_eval.texts import shown

__all__ = ["BYTES_AT_MOST", "filled_target", "template_bytes"]

BYTES_AT_MOST: Final = 64 * 1024 * 1024
"""Bytes of a template at most."""

_ZIP: Final = b"PK\x03\x04"


def template_bytes(template: str | os.PathLike[str], form: str) -> bytes:
    """The bytes of a template, looked into before anything of it is opened.

    Args:
        template: the agency's own file.
        form: the format that it must have, `DOCX` or `XLSX`.

    Raises:
        DocumentError: it cannot be read, is of another format, is damaged, or holds too much.

    Examples:
        >>> template_bytes("tidak-ada.docx", "DOCX")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak-ada.docx: there is no such file
    """
    name = os.fspath(template)
    try:
        with Path(name).open("rb") as file:
            data = file.read(BYTES_AT_MOST + 1)
    except OSError as error:
        raise DocumentError([unreadable(name, error)]) from None
    if len(data) > BYTES_AT_MOST:
        raise refused("too_large", name, limit=BYTES_AT_MOST)
    if not data.startswith(_ZIP):
        raise refused("damaged", name, format=form)
    inspect(name)
    return data


def filled_target(
    path: str | os.PathLike[str],
    template: str | os.PathLike[str],
    ending: str,
    *,
    overwrite: bool,
) -> str:
    """The file that a filled template becomes.

    Args:
        path: the file to make.
        template: the template, which it may on no account be.
        ending: the ending that its name must have.
        overwrite: whether a file that exists may be replaced.

    Raises:
        DocumentError: its name ends otherwise, or it may not be written.

    Examples:
        >>> filled_target("a.odt", "b.docx", ".docx", overwrite=False)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: a.odt: the format '.odt' is not known; allowed: .docx
    """
    name = os.fspath(path)
    given = os.path.splitext(name)[1]  # noqa: PTH122  # a name, not always a path
    if given.lower() != ending:
        fault = Fault("unknown_format", given=shown(given), allowed=(ending,), where=name)
        raise DocumentError([fault])
    return checked_target(name, [os.fspath(template)], overwrite=overwrite)
