"""A file is written whole or not at all, and nothing of the user's is replaced unasked."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.texts import shown

__all__ = ["write_whole"]


def write_whole(path: str | os.PathLike[str], data: bytes, *, overwrite: bool = False) -> None:
    """Write a file beside its place first, then put it there in one step.

    Args:
        path: where the file is to be; its folder must exist.
        data: all of the file.
        overwrite: whether a file that is there already may be replaced.

    Raises:
        DocumentError: the file exists and may not be replaced, or it cannot be written; then the
            place is as it was before.

    Examples:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder, "a.txt"), b"isi")
        ...     Path(folder, "a.txt").read_bytes()
        b'isi'
    """
    name = os.fspath(path)
    try:
        _place(Path(os.path.realpath(name)), data, overwrite=overwrite)
    except FileExistsError:
        raise DocumentError([Fault("file_exists", where=_called(name))]) from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        fault = Fault("cannot_write_file", where=_called(name), values=(("reason", reason),))
        raise DocumentError([fault]) from None


def _called(name: str) -> str:
    return name if name.isprintable() else shown(name)


def _place(target: Path, data: bytes, *, overwrite: bool) -> None:
    if target.exists() and not (overwrite and target.is_file()):
        raise IsADirectoryError(None, "is a directory") if target.is_dir() else FileExistsError
    draft = target.with_name(f".{target.name[:40]}.{secrets.token_hex(8)}")
    try:
        with draft.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if overwrite:
            if target.exists():
                draft.chmod(target.stat().st_mode & 0o7777)
            draft.replace(target)
        else:
            _put_where_nothing_is(draft, target)
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _put_where_nothing_is(draft: Path, target: Path) -> None:
    """Give the draft its name unless something has taken that name in the meantime."""
    try:
        os.link(draft, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if target.exists():
            raise FileExistsError from None
        draft.replace(target)
