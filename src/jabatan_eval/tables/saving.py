"""Files that are written whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from jabatan_eval.tables.table import refused

__all__ = ["checked_target", "saving"]


def checked_target(target: str, sources: Sequence[str], *, overwrite: bool) -> str:
    """The real path that a file is to be written to, if it may be.

    Args:
        target: where the user wants it.
        sources: files that it may on no account be.
        overwrite: whether an existing file may be replaced.

    Raises:
        DocumentError: it is one of the sources, a folder, in no folder, or exists already.

    Examples:
        >>> checked_target("tidak/ada/hasil.csv", [], overwrite=False)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak/ada/hasil.csv: there is no folder of this name \
to write to
    """
    path = os.path.realpath(target)
    if not os.path.isdir(os.path.dirname(path)):  # noqa: PTH112, PTH120
        raise refused("no_such_folder", target)
    for source in sources:
        with suppress(OSError):
            if os.path.samefile(source, path):  # noqa: PTH121
                raise refused("same_file", target)
    if os.path.isdir(path):  # noqa: PTH112
        raise refused("is_a_folder", target)
    if os.path.lexists(path) and not overwrite:
        raise refused("exists_already", target)
    return path


@contextmanager
def saving(
    target: str, extra: str, *, overwrite: bool, durable: bool = True
) -> Iterator[tuple[str, str]]:
    """Two paths to write to, in a new folder beside the target; put in place at the end.

    Until everything is written and on the disk, no existing file is touched. The findings beside
    the target come first, so that a new target never stands beside old findings.

    Args:
        target: a path from `checked_target`.
        extra: a second one, of a file that may or may not be written.
        overwrite: whether existing files may be replaced.
        durable: whether to wait until it is on the disk; one who writes many files does so once.

    Raises:
        DocumentError: something cannot be written; then all is as it was.

    Examples:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     with saving(f"{folder}/a.csv", f"{folder}/b.csv", overwrite=False) as (one, two):
        ...         _ = Path(one).write_text("isi")
        ...     sorted(os.listdir(folder))
        ['a.csv']
    """
    folder, name = os.path.split(target)
    try:
        with tempfile.TemporaryDirectory(
            prefix=f".{name[:40]}.", dir=folder, ignore_cleanup_errors=True
        ) as place:
            paths = os.path.join(place, "0"), os.path.join(place, "1")  # noqa: PTH118
            yield paths
            for path in filter(os.path.exists, paths) if durable else ():
                with open(path, "rb+") as file:  # noqa: PTH123
                    os.fsync(file.fileno())
            if os.path.exists(paths[1]):  # noqa: PTH110
                _put(paths[1], extra, overwrite=overwrite)
            _put(paths[0], target, overwrite=overwrite)
            if durable:
                _sync(folder)
    except FileExistsError:
        raise refused("exists_already", target) from None
    except OSError as error:
        raise refused("cannot_save", target, reason=error.strerror or error) from None


def _put(path: str, target: str, *, overwrite: bool) -> None:
    if overwrite:
        with suppress(OSError):
            shutil.copymode(target, path)
        os.replace(path, target)  # noqa: PTH105
        return
    try:
        os.link(path, target)  # fails where the target has come to be in the meantime
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise FileExistsError from None
        os.replace(path, target)  # noqa: PTH105


def _sync(folder: str) -> None:
    """See that the folder's entries are on the disk too, where a system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
