"""Hardened reading of YAML: plain data from parser events, within bounds.

Files are hostile until parsed. Only mappings, sequences and scalars are built, all scalars stay
text (the schema types them), and tags, anchors, aliases and duplicate keys are refused on sight.
Nothing here is recursive, so that no nesting can exhaust the stack, and the C parser and the
Python parser feed the same code.

Examples:
    >>> read("points: 012", "example.yaml")
    {'points': '012'}
"""

import re
from typing import Any, Final, TypeAlias

import yaml

from jabatan_eval.errors import DocumentError, Fault
from jabatan_eval.texts import shown

__all__ = ["MAX_BYTES", "MAX_DEPTH", "MAX_NODES", "Path", "Tree", "lines", "read"]

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | None"
"""What a document holds: mappings, sequences, text, and None for a plain `null`, `~` or nothing."""

Path: TypeAlias = tuple[str | int, ...]
"""Where a value stands in a document: keys and positions from the root."""

MAX_BYTES: Final = 1_048_576
MAX_DEPTH: Final = 30
MAX_NODES: Final = 50_000

_NULLS: Final = frozenset({"", "~", "null"})
_SURROGATE: Final = re.compile(r"[\ud800-\udfff]")
_LOADER: Final[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Refused(Exception):  # noqa: N818  # never leaves this module
    """A refusal on its way to becoming a `DocumentError` with the file's name."""

    def __init__(self, kind: str, line: int | None, given: object = None, **values: object) -> None:
        self.kind, self.line, self.given, self.values = kind, line, given, values


def read(source: str | bytes, name: str) -> Tree:
    """The plain data of one YAML document.

    Args:
        source: the text, or its bytes in UTF-8 (a byte-order mark is accepted).
        name: how messages call the document, usually the file's path.

    Raises:
        DocumentError: the text is not UTF-8, not YAML, too large or too deep, or it uses a tag,
            an anchor, an alias, a duplicate key or a second document.

    Examples:
        >>> read("a: [1, two, null]", "example.yaml")
        {'a': ['1', 'two', None]}
        >>> read("a: 1\\na: 2", "example.yaml")
        Traceback (most recent call last):
            ...
        jabatan_eval.errors.DocumentError: example.yaml:2: the key 'a' stands twice in one mapping
    """
    return _parse(source, name, None)


def lines(source: str | bytes, name: str) -> dict[Path, int]:
    """The line (from 1) of every value of a document, by its path.

    Only wanted to locate a fault, so it is a second reading of a document that `read` accepted.

    Examples:
        >>> lines("a:\\n  - x\\n  - y", "example.yaml")[("a", 1)]
        3
    """
    found: dict[Path, int] = {}
    _parse(source, name, found)
    return found


def _parse(source: str | bytes, name: str, found: dict[Path, int] | None) -> Tree:
    try:
        return _build(_text(source), found)
    except _Refused as refused:
        where = name if refused.line is None else f"{name}:{refused.line}"
        given = None if refused.given is None else shown(refused.given)
        values = tuple((key, str(value)) for key, value in refused.values.items())
        fault = Fault(refused.kind, given=given, where=where, values=values)
        raise DocumentError([fault]) from None


def _text(source: str | bytes) -> str:
    if len(source) > MAX_BYTES:
        raise _Refused("too_large", None, limit=MAX_BYTES)
    if isinstance(source, str):
        text = source.removeprefix("\ufeff")
        try:
            text.encode()
        except UnicodeEncodeError as error:
            line = text.count("\n", 0, error.start) + 1
            raise _Refused("lone_surrogate", line, text[error.start]) from None
    else:
        try:
            text = source.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            raise _Refused("not_utf8", line, byte=f"0x{source[error.start]:02x}") from None
    if bad := yaml.reader.Reader.NON_PRINTABLE.search(text):
        raise _Refused("yaml_character", text.count("\n", 0, bad.start()) + 1, bad.group())
    return text


def _build(text: str, found: dict[Path, int] | None) -> Tree:
    builder = _Builder(found)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        mark: Any = error.problem_mark
        problem = " ".join(filter(None, (error.context, error.problem)))
        kind = _KINDS.get(str(error.problem), "yaml_syntax")
        raise _Refused(kind, mark.line + 1, problem=problem, limit=MAX_DEPTH) from None
    except (ValueError, OverflowError) as error:  # an escape that is no character
        raise _Refused("yaml_syntax", None, problem=error) from None
    return builder.root[0] if builder.root else None


_KINDS: Final = {"exceeded maximum nesting depth": "too_deep"}
"""What a parser with a bound of its own, wider than ours, says before we see how deep it is."""


class _Builder:
    """Plain data from events; the open containers stand on a stack of our own."""

    def __init__(self, found: dict[Path, int] | None) -> None:
        self.found = found
        self.root: list[Tree] = []
        self.open: list[dict[str, Tree] | list[Tree]] = [self.root]
        self.keys: list[str | None] = [None]  # of each open mapping, the key that awaits its value
        self.path: list[str | int] = []
        self.nodes = self.documents = 0

    def take(self, event: Any) -> None:
        """Take the next event of the parser."""
        kind = type(event)
        if kind is yaml.ScalarEvent:
            self._check(event)
            _check_text(event)
            null = event.implicit[0] and event.value in _NULLS
            self._put(event, None if null else event.value)
        elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
            self._check(event)
            self._put(event, {} if kind is yaml.MappingStartEvent else [])
        elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
            self.open.pop()
            self.keys.pop()
            del self.path[-1:]
        elif kind is yaml.AliasEvent:
            raise _Refused("alias", _line(event), event.anchor)
        elif kind is yaml.DocumentStartEvent:
            self.documents += 1
            if self.documents > 1 or event.version or event.tags:
                reason = "many_documents" if self.documents > 1 else "directive"
                raise _Refused(reason, _line(event))

    def _check(self, event: Any) -> None:
        self.nodes += 1
        if event.anchor is not None:
            raise _Refused("anchor", _line(event), event.anchor)
        if event.tag is not None:
            raise _Refused("tag", _line(event), event.tag)
        if self.nodes > MAX_NODES:
            raise _Refused("too_many_nodes", _line(event), limit=MAX_NODES)

    def _put(self, event: Any, value: Tree) -> None:
        parent, step = self.open[-1], self.keys[-1]
        if isinstance(parent, list):
            self._mark(event, len(parent), value)
            parent.append(value)
        elif step is not None:
            self.keys[-1] = None
            self._mark(event, step, value)
            parent[step] = value
        elif type(event) is yaml.ScalarEvent:
            if event.value in parent:
                raise _Refused("duplicate_key", _line(event), event.value)
            self.keys[-1] = event.value
        else:
            raise _Refused("key_not_text", _line(event))

    def _mark(self, event: Any, step: str | int, value: Tree) -> None:
        """Note the line of a value, and open it if it is a container."""
        inside = len(self.open) > 1
        if self.found is not None:
            self.found[(*self.path, step) if inside else ()] = _line(event)
        if isinstance(value, (dict, list)):
            if len(self.open) > MAX_DEPTH:
                raise _Refused("too_deep", _line(event), limit=MAX_DEPTH)
            self.open.append(value)
            self.keys.append(None)
            if inside:
                self.path.append(step)


def _check_text(event: Any) -> None:
    """Refuse half a character, which an escape can bring in."""
    if bad := _SURROGATE.search(event.value):
        raise _Refused("lone_surrogate", _line(event), bad.group())


def _line(event: Any) -> int:
    line: int = event.start_mark.line
    return line + 1
