"""The page of all public names: what each room offers, printed from its docstrings."""

from __future__ import annotations

import ast
import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from itertools import pairwise
from types import ModuleType
from typing import Final

from reference_tables import table

__all__ = ["blocks"]

ROOMS: Final = (
    "", "scoring", "catalogue", "notation", "form_files", "judgement", "organisation", "process",
    "forms", "tables", "frames", "register", "errors",
)  # fmt: skip


def blocks() -> dict[str, str]:
    """The text of the block `names`."""
    return {"names": "\n\n".join(map(_room, ROOMS))}


def _room(name: str) -> str:
    path = ".".join(filter(None, ("jabatan_eval", name)))
    room = import_module(path)
    rows = [(_written(room, one), _said(room, one)) for one in sorted(room.__all__, key=str.lower)]
    about = (room.__doc__ or "").partition("\n\n")[0].replace("\n", " ").strip()
    return f"## {path}\n\n{about}\n\n{table(['Name', 'What it is'], rows)}"


def _written(room: ModuleType, name: str) -> str:
    """The name, and for a function the names of what it takes."""
    found = getattr(room, name)
    if not inspect.isfunction(found) and not hasattr(found, "__wrapped__"):
        return f"`{name}`"
    taken = []
    for one in inspect.signature(found).parameters.values():
        if one.kind is one.KEYWORD_ONLY and "*" not in taken:
            taken.append("*")
        taken.append(f"**{one.name}" if one.kind is one.VAR_KEYWORD else one.name)
    return f"`{name}({', '.join(taken)})`"


def _said(room: ModuleType, name: str) -> str:
    """The first paragraph that a docstring says of a name."""
    found = getattr(room, name)
    own = inspect.isclass(found) or inspect.isfunction(found) or hasattr(found, "__wrapped__")
    text = inspect.getdoc(found) if own else next(_beside(room, name), None)
    if not text:
        raise LookupError(f"{room.__name__}.{name} has no docstring")
    return " ".join(text.partition("\n\n")[0].split())


def _beside(room: ModuleType, name: str) -> Iterator[str]:
    """The text that stands below the line that makes a constant, in the room's files."""
    inner = [
        import_module(f"{room.__name__}.{one.name}")
        for one in pkgutil.iter_modules(getattr(room, "__path__", ()))
        if one.name != "__main__"
    ]
    for module in (room, *inner):
        body = ast.parse(inspect.getsource(module)).body
        for line, below in pairwise(body):
            targets = (
                line.targets if isinstance(line, ast.Assign) else [getattr(line, "target", None)]
            )
            named = any(isinstance(one, ast.Name) and one.id == name for one in targets)
            text = below.value if isinstance(below, ast.Expr) else None
            if named and isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield inspect.cleandoc(text.value)
