"""A folder of plain files that changes as a whole: the old state or the new one, never between.

A manifest names every file with its sha256, and is replaced last: that moment is the change. New
contents lie beside the old ones until then, and are moved into their places after it; whoever
opens the folder in between, or after a crash, finds each file by its digest where it lies.
"""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
import stat
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager, suppress
from hashlib import sha256
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, NamedTuple

from jabatan_eval.errors import Fault, FolderError
from jabatan_eval.form_files.documents import unreadable
from jabatan_eval.texts import shown

__all__ = ["MANIFEST", "SCHEMA", "Folder", "plain_place", "read_folder", "write_folder"]

FORMAT: Final = "jabatan_eval.dossier"
SCHEMA: Final = 1
MANIFEST: Final = "manifest.json"
_LOCK: Final = ".kunci"
_STAGED: Final = ".tulis"
_BYTES_AT_MOST: Final = 64 * 1024 * 1024
_FILES_AT_MOST: Final = 100_000
_TRIES: Final = 5
_MANY: Final = 100
"""Files from which one call to the system's `sync` is quicker than one for each."""

_NAME: Final = re.compile(
    r"(?:[a-z0-9_]{1,40}/)?[A-Za-z0-9_][A-Za-z0-9_.~-]{0,150}\.json", re.ASCII
)
_DIGEST: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)

_REASONS: Final[Mapping[int, str]] = MappingProxyType(
    {
        errno.EACCES: "folder_not_writable",
        errno.EPERM: "folder_not_writable",
        errno.EROFS: "folder_not_writable",
        errno.ENOENT: "folder_no_place",
        errno.ENOTDIR: "folder_no_place",
        errno.ENOSPC: "folder_full",
        errno.EDQUOT: "folder_full",
        errno.EFBIG: "folder_full",
        errno.ENAMETOOLONG: "folder_long_name",
    }
)
"""Why nothing could be written, where we have words of our own for it."""


class Folder(NamedTuple):
    """What a folder holds.

    Attributes:
        files: the contents, by name.
        digests: the sha256 that the manifest gives each, by name.
        head: the digest of the manifest; the folder's state.
        schema: the version of its form.
        faults: files that are missing or are not what the manifest says; the rest is whole.
    """

    files: Mapping[str, bytes]
    digests: Mapping[str, str]
    head: str
    schema: int
    faults: tuple[Fault, ...] = ()


def plain_place(path: str | os.PathLike[str]) -> Path:
    """The folder that a path names.

    Raises:
        FolderError: no folder can have such a name.
    """
    text = os.fspath(path)
    if "\0" in text:
        raise FolderError([Fault("no_manifest", where=shown(text))])
    return Path(text)


def read_folder(path: str | os.PathLike[str]) -> Folder:
    """Read a folder as it stands, whatever a writer does meanwhile.

    Raises:
        FolderError: there is no such folder, or its manifest is missing or damaged.

    Examples:
        >>> read_folder("tidak-ada")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.FolderError: tidak-ada: there is no manifest.json, so this is no dossier
    """
    place = plain_place(path)
    for last in (False,) * (_TRIES - 1) + (True,):
        raw = _manifest(place)
        schema, digests = _understood(raw, place)
        files, faults = _contents(place, digests)
        if last or not faults or _manifest(place) == raw:
            return Folder(files, digests, sha256(raw).hexdigest(), schema, tuple(faults))
    raise AssertionError  # pragma: no cover - the last try returns


def write_folder(
    path: str | os.PathLike[str],
    changed: Mapping[str, bytes],
    removed: Collection[str] = (),
    *,
    base: str | None,
) -> Folder:
    """Change a folder as a whole, or not at all.

    Args:
        path: the folder; it is made if `base` is None.
        changed: the new contents of files, by name.
        removed: names of files that go.
        base: the head of the state that was read and changed; None for a new folder.

    Returns:
        What the folder holds now, with the contents of the changed files only.

    Raises:
        FolderError: another writer is at work, the folder has changed since it was read, it is
            there already, or it cannot be written; then it is as it was.
    """
    place = plain_place(path)
    bad = [name for name in (*changed, *removed) if not _NAME.fullmatch(name)]
    if bad:
        raise FolderError(Fault("folder_name", given=shown(name), where=str(place)) for name in bad)
    try:
        _made(place, new=base is None)
        with _locked(place):
            return _written(place, changed, removed, base)
    except OSError as error:
        kind = _REASONS.get(error.errno or 0, "cannot_save")
        where, reason = str(error.filename or place), str(error.strerror or error)
        raise FolderError([Fault(kind, where=where, values=(("reason", reason),))]) from None


def _made(place: Path, *, new: bool) -> None:
    if not new:
        return
    if place.is_dir() and any(entry.name not in (_LOCK, _STAGED) for entry in place.iterdir()):
        raise FolderError([Fault("folder_exists", where=str(place))])
    place.mkdir(parents=False, exist_ok=True)


def _written(
    place: Path, changed: Mapping[str, bytes], removed: Collection[str], base: str | None
) -> Folder:
    if base is None:
        if (place / MANIFEST).exists():
            raise FolderError([Fault("folder_exists", where=str(place))])
        digests: dict[str, str] = {}
    else:
        raw = _manifest(place)
        if sha256(raw).hexdigest() != base:
            raise FolderError([Fault("folder_changed", where=str(place))])
        _, known = _understood(raw, place)
        digests = dict(known)
        _settle(place, digests)
    _usual(place, changed)
    new = {name: sha256(data).hexdigest() for name, data in changed.items()}
    digests = {name: digest for name, digest in digests.items() if name not in {*removed}} | new
    raw = _packed(digests)
    staged = place / _STAGED
    shutil.rmtree(staged, ignore_errors=True)
    try:
        staged.mkdir()
        _stage(staged, changed, new)
        draft = staged / MANIFEST
        _put(draft, raw, sync=True)
        _sync_folder(staged)
        draft.replace(place / MANIFEST)  # the change
    except BaseException:
        if not _holds(place / MANIFEST, raw):  # Ctrl-C may come just after the change
            shutil.rmtree(staged, ignore_errors=True)
        raise
    with suppress(OSError):  # the change is made; what is not moved now is found where it lies
        _sync_folder(place)
        _settle(place, new)
        for name in removed:
            (place / name).unlink(missing_ok=True)
    return Folder(changed, digests, sha256(raw).hexdigest(), SCHEMA)


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file holds these bytes."""
    try:
        return _bounded(path) == data
    except OSError:
        return False


def _usual(place: Path, names: Collection[str]) -> None:
    """See that nothing strange stands where files are to go: links to elsewhere, folders, pipes."""
    folders = {place / _STAGED, *((place / name).parent for name in names)} - {place}
    strange = [
        path for path in folders if path.is_symlink() or (path.exists() and not path.is_dir())
    ]
    files = (place / name for name in (MANIFEST, *names))
    strange += [path for path in files if path.exists() and not path.is_file()]
    if strange:
        raise FolderError(Fault("folder_strange", where=str(path)) for path in sorted(strange))


def _stage(staged: Path, changed: Mapping[str, bytes], digests: Mapping[str, str]) -> None:
    """Lay the new contents beside the old ones, under their digests, safe on the disk."""
    many = len(changed) > _MANY and hasattr(os, "sync")
    for name, data in changed.items():
        _put(staged / digests[name], data, sync=not many)
    if many:
        os.sync()


def _settle(place: Path, digests: Mapping[str, str]) -> None:
    """Move contents that lie beside the old ones into their places; what is there stays."""
    staged = place / _STAGED
    if not staged.is_dir():
        return
    left = {entry.name for entry in staged.iterdir()}
    wanted: dict[str, list[str]] = {}
    for name, digest in digests.items():
        if digest in left:
            wanted.setdefault(digest, []).append(name)
    for digest, names in wanted.items():
        for name in names[1:]:
            copy = staged / f"{digest}.salinan"
            shutil.copyfile(staged / digest, copy)
            _move(copy, place / name)
        _move(staged / digest, place / names[0])
    shutil.rmtree(staged, ignore_errors=True)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    source.replace(target)


def _put(path: Path, data: bytes, *, sync: bool) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        if sync:
            os.fsync(file.fileno())


def _sync_folder(path: Path) -> None:
    """See that the folder's entries are on the disk too, where a system can do that."""
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def _locked(place: Path) -> Iterator[None]:
    """The folder to oneself; the lock dies with the process that holds it."""
    with (place / _LOCK).open("a+b") as file:
        try:
            _take(file)
        except OSError:
            raise FolderError([Fault("folder_locked", where=str(place))]) from None
        yield


def _take(file: Any) -> None:
    """Take a lock at once or fail."""
    try:
        import fcntl
    except ImportError:  # pragma: no cover - Windows
        import msvcrt

        getattr(msvcrt, "locking")(file.fileno(), getattr(msvcrt, "LK_NBLCK"), 1)  # noqa: B009
    else:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _packed(digests: Mapping[str, str]) -> bytes:
    data = {"format": FORMAT, "schema": SCHEMA, "files": dict(sorted(digests.items()))}
    return (json.dumps(data, indent=1, ensure_ascii=False) + "\n").encode()


def _manifest(place: Path) -> bytes:
    try:
        raw = _bounded(place / MANIFEST)
    except (FileNotFoundError, NotADirectoryError):
        raise FolderError([Fault("no_manifest", where=str(place))]) from None
    except OSError as error:
        raise FolderError([unreadable(str(place / MANIFEST), error)]) from None
    return raw


def _bounded(path: Path) -> bytes:
    if not stat.S_ISREG(path.stat().st_mode):  # a pipe would keep us waiting
        raise OSError(None, "not a file")
    with path.open("rb") as file:
        data = file.read(_BYTES_AT_MOST + 1)
    if len(data) > _BYTES_AT_MOST:
        raise OSError(None, f"more than {_BYTES_AT_MOST} bytes")
    return data


def _understood(raw: bytes, place: Path) -> tuple[int, dict[str, str]]:
    """The schema and the digests that a manifest gives."""
    where = str(place / MANIFEST)
    try:
        data = json.loads(raw)
    except (ValueError, RecursionError):
        raise FolderError([Fault("manifest_damaged", where=where)]) from None
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise FolderError([Fault("manifest_damaged", where=where)])
    schema, files = data.get("schema"), data.get("files")
    if type(schema) is not int or not isinstance(files, dict) or len(files) > _FILES_AT_MOST:
        raise FolderError([Fault("manifest_damaged", where=where)])
    if not 0 < schema <= SCHEMA:
        known = tuple(map(str, range(1, SCHEMA + 1)))
        raise FolderError([Fault("unknown_schema", given=str(schema), allowed=known, where=where)])
    for name, digest in files.items():
        if not (_NAME.fullmatch(name) and isinstance(digest, str) and _DIGEST.fullmatch(digest)):
            raise FolderError([Fault("manifest_damaged", where=where)])
    return schema, files


def _contents(place: Path, digests: Mapping[str, str]) -> tuple[dict[str, bytes], list[Fault]]:
    """Every file by its digest, in its place or still beside it; what is neither is a fault."""
    files: dict[str, bytes] = {}
    faults: list[Fault] = []
    for name, digest in digests.items():
        found: bytes | None = None
        for path in (place / name, place / _STAGED / digest):
            with suppress(OSError):
                data = _bounded(path)
                if sha256(data).hexdigest() == digest:
                    files[name] = data
                    break
                found = data if found is None else found
        else:
            kind = "file_missing" if found is None else "file_changed"
            faults.append(Fault(kind, where=str(place / name)))
    return files, faults
