"""A folder for what a command writes."""

from __future__ import annotations

from pathlib import Path

from jabatan_eval.errors import DocumentError, Fault

__all__ = ["made_folder"]


def made_folder(target: Path) -> None:
    """Make a folder, where it is not there; the one that it lies in must exist.

    Raises:
        DocumentError: it cannot be made.
    """
    try:
        target.mkdir(exist_ok=True)
    except FileNotFoundError:
        raise DocumentError([Fault("no_such_folder", where=str(target))]) from None
    except OSError as error:
        reason = (("reason", error.strerror or str(error)),)
        raise DocumentError([Fault("cannot_save", where=str(target), values=reason)]) from None
