"""Whether every citation in some rows names a source that is listed."""

from collections.abc import Collection, Iterator
from typing import Final

from jabatan_eval.catalogue.basics import Citation, Frozen
from jabatan_eval.catalogue.refusal import Found
from jabatan_eval.errors import Fault

__all__ = ["unlisted"]

_HOLDERS: Final = (tuple, Frozen)
"""What a model's field may be that can hold a citation."""


def unlisted(
    rows: object, known: Collection[str], path: tuple[str | int, ...] = ()
) -> Iterator[Found]:
    """Every citation whose tag is not known, in the order of the rows.

    Args:
        rows: models and tuples of them.
        known: the tags that are listed.
        path: where the rows stand.

    Examples:
        >>> [fault.given for _, fault in unlisted((Citation(tag="A"), Citation(tag="B")), {"A"})]
        ['B']
    """
    stack: list[tuple[tuple[str | int, ...], object]] = [(path, rows)]
    while stack:
        at, value = stack.pop()
        if isinstance(value, tuple):
            stack += [((*at, index), item) for index, item in enumerate(value)][::-1]
        elif isinstance(value, Frozen):
            if type(value) is Citation and value.tag not in known:
                yield at, Fault("unknown_source", given=value.tag, allowed=tuple(sorted(known)))
            stack += [
                ((*at, name), item)
                for name, item in value.__dict__.items()
                if isinstance(item, _HOLDERS)
            ][::-1]
