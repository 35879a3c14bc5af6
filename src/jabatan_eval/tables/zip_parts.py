"""Any zip, looked into before anything opens it: how many parts, how large, and each in pieces."""

from __future__ import annotations

import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import IO, Final

from jabatan_eval.tables.table import refused

__all__ = ["check_sizes", "guarded", "parts", "pieces_of"]

UNPACKED_AT_MOST: Final = 1024 * 1024 * 1024
"""Bytes of everything in a zip, unpacked."""

PARTS_AT_MOST: Final = 20_000
"""Parts of a zip; a workbook or a document has some dozens."""

RATIO_AT_MOST: Final = 400
"""How far a large part may be compressed; real sheets stay far below, bombs are at a thousand."""

RATIO_FROM: Final = 4 * 1024 * 1024
"""Bytes from which the ratio counts."""

_PIECE: Final = 1 << 20


@contextmanager
def guarded(path: str, form: str) -> Iterator[None]:
    """Where a zip is read: what a damaged one raises becomes a refusal.

    Args:
        path: the file.
        form: what it should be, as messages call it.

    Raises:
        DocumentError: it is damaged.
    """
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, ValueError, NotImplementedError, EOFError) as error:
        if hasattr(error, "faults"):
            raise
        raise refused("damaged", path, format=form) from None


def check_sizes(path: str, raw: IO[bytes], entries: Sequence[zipfile.ZipInfo]) -> None:
    """See that the parts are no more than is sound, as far as the directory tells the truth.

    Args:
        path: the file.
        raw: the file, open.
        entries: its directory.

    Raises:
        DocumentError: it holds too much, or its sizes are not what it says.
    """
    total = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    large = total > UNPACKED_AT_MOST or len(entries) > PARTS_AT_MOST
    if large or packed > raw.seek(0, os.SEEK_END):
        raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
    for entry in entries:
        ratio = entry.file_size / max(entry.compress_size, 1)
        if entry.file_size > RATIO_FROM and ratio > RATIO_AT_MOST:
            raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)


def parts(path: str, form: str) -> Iterator[tuple[zipfile.ZipInfo, Iterator[bytes]]]:
    """The parts of a zip, each with its unpacked bytes in pieces; to be used inside `guarded`.

    Nothing is unpacked before the directory shows that all of it is sound. Bytes that are not
    asked for are not unpacked, and so not compared with what the directory says of them.

    Args:
        path: the file.
        form: what it should be, as messages call it.

    Raises:
        DocumentError: it holds too much, or its sizes are not what it says.
    """
    with zipfile.ZipFile(path) as archive, open(path, "rb") as raw:  # noqa: PTH123
        entries = archive.infolist()
        check_sizes(path, raw, entries)
        for entry in entries:
            yield entry, pieces_of(raw, entry, path, form)


def pieces_of(raw: IO[bytes], entry: zipfile.ZipInfo, path: str, form: str) -> Iterator[bytes]:
    """The unpacked bytes of an entry, and never more of them than the directory declares."""
    raw.seek(entry.header_offset)
    header = raw.read(30)
    if header[:4] != b"PK\x03\x04" or entry.flag_bits & 1:
        raise refused("damaged", path, format=form)
    skip = int.from_bytes(header[26:28], "little") + int.from_bytes(header[28:30], "little")
    raw.seek(entry.header_offset + 30 + skip)
    left, given = entry.compress_size, 0
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise refused("damaged", path, format=form)
    unpack = zlib.decompressobj(-15) if entry.compress_type == zipfile.ZIP_DEFLATED else None
    while left:
        packed = raw.read(min(left, 1 << 16))
        if not packed:
            raise refused("damaged", path, format=form)
        left -= len(packed)
        while packed:
            piece = unpack.decompress(packed, _PIECE) if unpack else packed
            packed = unpack.unconsumed_tail if unpack else b""
            given += len(piece)
            if given > entry.file_size:
                raise refused("zip_bomb", path, limit=UNPACKED_AT_MOST)
            yield piece
