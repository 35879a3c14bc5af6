"""The text of a file of forms as plain data, from YAML or JSON, within the same bounds."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from jabatan_eval import _yaml
from jabatan_eval.errors import DocumentError, Fault, FormError
from jabatan_eval.texts import shown

__all__ = ["DIGITS_AT_MOST", "Document", "document", "unreadable"]

DIGITS_AT_MOST: Final = 20
"""Digits of a number in JSON."""


class Document(NamedTuple):
    """The plain data of a text, its name, and what its lines are read from, if it is YAML."""

    tree: Any
    name: str
    yaml: str | bytes | None

    def lines(self) -> Mapping[_yaml.Path, int]:
        """The lines of the values; none for JSON."""
        return {} if self.yaml is None else _yaml.lines(self.yaml, self.name)


def document(source: str | bytes, name: str, *, json: bool | None = None) -> Document:
    """Read a text as JSON or as YAML.

    Args:
        source: the text, or its bytes in UTF-8.
        name: how messages call it; `.json`, `.yaml` or `.yml` at its end says how it is written.
        json: True for JSON, False for YAML. Where neither this nor the name tells, a text that
            starts with a brace or a bracket and is JSON is read so, and any other as YAML.

    Raises:
        FormError: the text is neither, is too large or too deep, or has a key twice.

    Examples:
        >>> document("[1]", "a.yaml").tree, document("[1]", "a.json").tree
        (['1'], [1])
    """
    ending = os.path.splitext(name)[1].lower()  # noqa: PTH122  # a name, not always a path
    if json is None and ending in (".json", ".yaml", ".yml"):
        json = ending == ".json"
    try:
        if json or (json is None and _looks_like_json(source)):
            try:
                return Document(_Json(name).read(source), name, None)
            except FormError as error:
                if json or error.faults[0].kind != "json_syntax":
                    raise
        return Document(_yaml.read(source, name), name, source)
    except DocumentError as error:
        raise FormError(error.faults) from None


def unreadable(name: str, error: Exception) -> Fault:
    """Why a file could not be read.

    Examples:
        >>> unreadable("a.yaml", FileNotFoundError()).message("id")
        'a.yaml: berkas tidak ada'
    """
    where = name if name.isprintable() else shown(name)
    for kind, refused in _UNREADABLE:
        if isinstance(error, refused):
            return Fault(kind, where=where)
    reason = getattr(error, "strerror", None) or str(error)
    return Fault("cannot_read", where=where, values=(("reason", str(reason)),))


_UNREADABLE: Final = (
    ("no_such_file", FileNotFoundError),
    ("not_permitted", PermissionError),
    ("is_a_folder", IsADirectoryError),
)


def _looks_like_json(source: str | bytes) -> bool:
    mark: Any = "\ufeff" if isinstance(source, str) else b"\xef\xbb\xbf"
    start: Any = source.removeprefix(mark).lstrip()[:1]
    return start in ("{", "[", b"{", b"[")


class _Json:
    """A reader of one JSON text, whose refusals name it."""

    def __init__(self, name: str) -> None:
        self.name = name

    def read(self, source: str | bytes) -> object:
        """The plain data; whole numbers are ints.

        Raises:
            FormError: what is wrong with the text.
        """
        import json

        if len(source) > _yaml.MAX_BYTES:
            raise self._refused("too_large", limit=_yaml.MAX_BYTES)
        try:
            text = source if isinstance(source, str) else source.decode()
            tree = json.loads(
                text.removeprefix("\ufeff"),
                object_pairs_hook=self._mapping,
                parse_constant=self._constant,
                parse_int=self._whole,
            )
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            byte = f"0x{error.object[error.start]:02x}"
            raise self._refused("not_utf8", line=line, byte=byte) from None
        except json.JSONDecodeError as error:
            raise self._refused("json_syntax", line=error.lineno, problem=error.msg) from None
        except RecursionError:
            raise self._refused("too_deep", limit=_yaml.MAX_DEPTH) from None
        self._check_bounds(tree)
        return tree

    def _refused(
        self, kind: str, given: object = None, line: int | None = None, **values: object
    ) -> FormError:
        where = self.name if line is None else f"{self.name}:{line}"
        named = tuple((key, str(value)) for key, value in values.items())
        return FormError([Fault(kind, given=shown(given), where=where, values=named)])

    def _mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for key, value in pairs:
            if key in found:
                raise self._refused("duplicate_key", key)
            found[key] = value
        return found

    def _constant(self, word: str) -> None:
        raise self._refused("json_constant", word)

    def _whole(self, digits: str) -> int:
        if len(digits) > DIGITS_AT_MOST:
            raise self._refused("too_long", limit=DIGITS_AT_MOST)
        return int(digits)

    def _check_bounds(self, tree: object) -> None:
        waiting, count = [(tree, 0)], 0
        while waiting:
            value, depth = waiting.pop()
            count += 1
            if not isinstance(value, (dict, list)):
                continue
            if depth == _yaml.MAX_DEPTH:
                raise self._refused("too_deep", limit=_yaml.MAX_DEPTH)
            inside = value.values() if isinstance(value, dict) else value
            waiting += [(item, depth + 1) for item in inside]
        if count > _yaml.MAX_NODES:
            raise self._refused("too_many_nodes", limit=_yaml.MAX_NODES)
