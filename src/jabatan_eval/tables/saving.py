"""Files that are written whole or not at all, and nothing of the user's is replaced unasked."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from jabatan_eval.tables.table import refused

__all__ = ["checked_target", "saving", "write_whole"]


def checked_target(
    target: str | os.PathLike[str], sources: Sequence[str] = (), *, overwrite: bool
) -> str:
    """The real path that a file is to be written to, if it may be.

    Args:
        target: where the user wants it.
        sources: files that it may on no account be.
        overwrite: whether an existing file may be replaced.

    Raises:
        DocumentError: it is one of the sources, a folder, a device or a pipe, in no folder, or
            exists already.

    Examples:
        >>> checked_target("tidak/ada/hasil.csv", overwrite=False)
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: tidak/ada/hasil.csv: there is no folder of this name \
to write to
    """
    name = os.fspath(target)
    try:
        path = os.path.realpath(name)
        known = os.path.isdir(os.path.dirname(path))  # noqa: PTH112, PTH120
    except ValueError as error:  # a NUL in the name
        raise refused("cannot_save", name, reason=error) from None
    if not known:
        raise refused("no_such_folder", name)
    for source in sources:
        with suppress(OSError):
            if os.path.samefile(source, path):  # noqa: PTH121
                raise refused("same_file", name)
    if os.path.isdir(path):  # noqa: PTH112
        raise refused("is_a_folder", name)
    if os.path.lexists(path):
        if not os.path.isfile(path):  # noqa: PTH113
            raise refused("not_a_file", name)
        if not overwrite:
            raise refused("exists_already", name)
    return path


@contextmanager
def saving(
    target: str,
    extra: str = "",
    *,
    overwrite: bool,
    stand_in: bytes = b"",
    durable: bool = True,
) -> Iterator[tuple[str, str]]:
    """Two paths to write to, in a new folder beside the target; put in place at the end.

    Until everything is written and on the disk, no existing file is touched. Where there is a
    second file, old or new, no single step can put both in place. So a stand-in takes its place
    before the target is touched and gives it up after: killed at any moment, the second file is
    the one that belongs to the target, or says itself that it belongs to none.

    Args:
        target: a path from `checked_target`.
        extra: a second one, of a file that may or may not be written; one that is not written
            but stands there is removed.
        overwrite: whether existing files may be replaced.
        stand_in: what stands in the second file meanwhile.
        durable: whether to wait until it is on the disk; one who writes many files does so once.

    Raises:
        DocumentError: something cannot be written; then all is as it was, but for a second file
            that cannot be put in place after the target: then the stand-in stays, and the error
            says so.

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
            endings = (os.path.splitext(path)[1] for path in (target, extra))  # noqa: PTH122
            drafts = (os.path.join(place, f"{n}{end}") for n, end in enumerate(endings))  # noqa: PTH118
            paths = next(drafts), next(drafts)
            yield paths
            for path in filter(os.path.exists, paths) if durable else ():
                _to_disk(path)
            if extra and (os.path.exists(paths[1]) or os.path.lexists(extra)):  # noqa: PTH110
                _put_both(paths, (target, extra), place, stand_in, overwrite=overwrite)
            else:
                _put(paths[0], target, overwrite=overwrite)
            if durable:
                _folder_to_disk(folder)
    except OSError as error:
        raise refused("cannot_save", target, reason=error.strerror or error) from None


def write_whole(
    path: str | os.PathLike[str],
    data: bytes,
    *,
    overwrite: bool = False,
    sources: Sequence[str] = (),
) -> None:
    """Write a file that is in memory already, whole or not at all.

    Args:
        path: where the file is to be; its folder must exist.
        data: all of the file.
        overwrite: whether a file that is there already may be replaced.
        sources: files that it may on no account be.

    Raises:
        DocumentError: the file exists and may not be replaced, or it cannot be written; then the
            place is as it was before.

    Examples:
        >>> import tempfile
        >>> from pathlib import Path
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_whole(Path(folder, "a.txt"), b"isi")
        ...     Path(folder, "a.txt").read_bytes()
        b'isi'
    """
    target = checked_target(path, sources, overwrite=overwrite)
    with saving(target, overwrite=overwrite) as (draft, _), open(draft, "wb") as file:  # noqa: PTH123
        file.write(data)


def _put_both(
    drafts: tuple[str, str],
    targets: tuple[str, str],
    place: str,
    stand_in: bytes,
    *,
    overwrite: bool,
) -> None:
    """Put two files in place, a stand-in for the second one while they do not fit together."""
    target, extra = targets
    meanwhile, kept = (os.path.join(place, name) for name in ("meanwhile", "kept"))  # noqa: PTH118
    with open(meanwhile, "wb") as file:  # noqa: PTH123
        file.write(stand_in)
    _to_disk(meanwhile)
    if os.path.lexists(extra):
        shutil.copy2(extra, kept)
    _put(meanwhile, extra, overwrite=overwrite)
    try:
        _folder_to_disk(os.path.dirname(extra))  # noqa: PTH120
        _put(drafts[0], target, overwrite=overwrite)
    except BaseException:
        if os.path.exists(kept):  # noqa: PTH110
            os.replace(kept, extra)  # noqa: PTH105
        else:
            os.unlink(extra)  # noqa: PTH108
        raise
    try:
        _folder_to_disk(os.path.dirname(target))  # noqa: PTH120
        if os.path.exists(drafts[1]):  # noqa: PTH110
            _put(drafts[1], extra, overwrite=True)
        else:
            os.unlink(extra)  # noqa: PTH108
    except OSError as error:
        raise refused("findings_not_saved", extra, reason=error.strerror or error) from None


def _put(path: str, target: str, *, overwrite: bool) -> None:
    if overwrite:
        with suppress(OSError):
            shutil.copymode(target, path)
        os.replace(path, target)  # noqa: PTH105
        return
    try:
        os.link(path, target)  # fails where the target has come to be in the meantime
    except FileExistsError:
        raise refused("exists_already", target) from None
    except OSError:  # a file system without links
        if os.path.lexists(target):
            raise refused("exists_already", target) from None
        os.replace(path, target)  # noqa: PTH105


def _to_disk(path: str) -> None:
    with open(path, "rb+") as file:  # noqa: PTH123
        os.fsync(file.fileno())


def _folder_to_disk(folder: str) -> None:
    """See that the folder's entries are on the disk too, where a system can do that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
