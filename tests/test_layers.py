"""Imports point down only, the core needs little, and nothing is read before it is needed."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

PACKAGE = Path(__file__).parents[1] / "src" / "jabatan_eval"
NAME = PACKAGE.name

ORDER = (
    "texts",
    "errors",
    "_extras",
    "_web_page",
    "_yaml",
    "catalogue",
    "notation",
    "scoring",
    "form_files",
    "tables",
    "judgement",
    "organisation",
    "process",
    "frames",
    "register",
    "forms",
    "testing",
    "cli",
    "__main__",
)
"""From the ground up; the sentences lie below, and the version may be read from anywhere."""

WITH_EXTRAS = {"tables", "frames", "forms", "testing"}
"""Parts that use more than the runtime dependencies."""

FLOOR = {part: floor for floor, part in enumerate(ORDER)}
FRONT_DOOR_FOR = {"cli", "__main__"}
ALLOWED_OUTSIDE = sys.stdlib_module_names | {"pydantic", "pydantic_core", "yaml"}

MODULES = sorted(path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py"))
EVERY = pytest.mark.parametrize("module", MODULES)


class Import(NamedTuple):
    """One imported module, by its whole name, and where that is written."""

    name: str
    line: int


def _tree(module: str) -> ast.Module:
    return ast.parse((PACKAGE / module).read_text(encoding="utf-8"))


def _dotted(module: str) -> str:
    """The module's name as it is imported."""
    path = Path(module).with_suffix("")
    parts = path.parts[:-1] if path.name == "__init__" else path.parts
    return ".".join((NAME, *parts))


def _part(name: str) -> str:
    """The part of the house that a module of this package belongs to; empty for the front door."""
    return [*name.split("."), ""][1]


def _floor(part: str) -> int:
    """How high a part stands."""
    return -1 if re.fullmatch(r"(_[a-z]+)?_sentences", part) else FLOOR[part]


def _imports(module: str) -> Iterator[Import]:
    """Every import: at the top, in functions, for type checkers, and by `import_module`."""
    own = _dotted(module)
    package = own if module.endswith("__init__.py") else own.rpartition(".")[0]
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield Import(alias.name, node.lineno)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1]
            base = ".".join([*(above if node.level else []), *filter(None, [node.module])])
            for alias in node.names:
                inside = base == NAME and _is_module(alias.name)
                yield Import(f"{base}.{alias.name}" if inside else base, node.lineno)
        elif isinstance(node, ast.Call) and _called(node) in ("import_module", "__import__"):
            for text in _texts(node.args[0] if node.args else node):
                if text.split(".")[0] == NAME:
                    yield Import(text.rstrip("."), node.lineno)


def _is_module(name: str) -> bool:
    return (PACKAGE / name).is_dir() or (PACKAGE / f"{name}.py").is_file()


def _called(node: ast.Call) -> str:
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _texts(node: ast.AST) -> Iterator[str]:
    for inner in ast.walk(node):
        if isinstance(inner, ast.Constant) and isinstance(inner.value, str):
            yield inner.value


def test_every_part_of_the_house_has_its_floor() -> None:
    """A new part must be given one before anything can be said of its imports."""
    parts = {_part(_dotted(module)) for module in MODULES} - {"", "_version"}
    assert {part for part in parts if not part.endswith("_sentences")} <= set(FLOOR)
    assert {"catalogue", "notation", "scoring"} <= parts


@EVERY
def test_imports_point_down_only(module: str) -> None:
    """In functions and for type checkers too; the version may be read from anywhere."""
    part = _part(_dotted(module))
    wrong = []
    for imported in _imports(module):
        if imported.name.split(".")[0] != NAME or part == "":
            continue
        target = _part(imported.name)
        if target == "":
            allowed = part in FRONT_DOOR_FOR
        else:
            allowed = target in ("_version", part) or _floor(target) < max(_floor(part), 0)
        if not allowed:
            wrong.append(f"{module}:{imported.line} imports {imported.name}")
    assert wrong == []


@pytest.mark.parametrize("module", [m for m in MODULES if _part(_dotted(m)) not in WITH_EXTRAS])
def test_the_core_imports_nothing_but_the_standard_library_pydantic_and_yaml(module: str) -> None:
    """What is more comes with an extra, in a part of its own."""
    outside = {imported.name.split(".")[0] for imported in _imports(module)} - {NAME}
    assert outside <= ALLOWED_OUTSIDE


def test_the_check_sees_an_import_wherever_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A test of this test: each way of importing is found."""
    (tmp_path / "texts.py").write_text(
        "import json\n"
        "from typing import TYPE_CHECKING\n"
        "if TYPE_CHECKING:\n    from jabatan_eval.scoring import Evaluation\n"
        "def late():\n    import jabatan_eval.cli.app\n    from .notation import levels\n"
        "    import_module(f'jabatan_eval.catalogue.{late}')\n"
        "    from jabatan_eval import errors, evaluate\n",
        encoding="utf-8",
    )
    (tmp_path / "errors.py").write_text("", encoding="utf-8")
    monkeypatch.setitem(globals(), "PACKAGE", tmp_path)
    assert [
        (found.name, found.line) for found in sorted(_imports("texts.py"), key=lambda i: i.line)
    ] == [
        ("json", 1),
        ("typing", 2),
        ("jabatan_eval.scoring", 4),
        ("jabatan_eval.cli.app", 6),
        ("jabatan_eval.notation", 7),
        ("jabatan_eval.catalogue", 8),
        ("jabatan_eval.errors", 9),
        ("jabatan_eval", 9),
    ]


def test_the_front_door_is_short() -> None:
    """It re-exports, and does nothing else."""
    text = (PACKAGE / "__init__.py").read_text(encoding="utf-8")
    assert len(text.splitlines()) < 80
    kinds = {type(node).__name__ for node in _tree("__init__.py").body}
    assert kinds == {"Expr", "ImportFrom", "Assign"}


def test_the_front_door_exports_what_it_imports() -> None:
    """Every name, in order, and none besides."""
    tree = _tree("__init__.py")
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    assert _exported(tree) == sorted(imported)


def _exported(tree: ast.Module) -> list[str] | None:
    """The names in `__all__`, or None where there is none."""
    for node in tree.body:
        targets = node.targets if isinstance(node, ast.Assign) else []
        if any(isinstance(target, ast.Name) and target.id == "__all__" for target in targets):
            assert isinstance(node, ast.Assign)
            names: list[str] = ast.literal_eval(node.value)
            return names
    return None


@EVERY
def test_every_module_says_what_it_exports_and_explains_it(module: str) -> None:
    """`__all__` in each, and a docstring on every function and class that it names."""
    if module == "__main__.py":
        return
    tree = _tree(module)
    exported = _exported(tree)
    assert exported is not None
    assert ast.get_docstring(tree)
    functions = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    bare = [
        node.name
        for node in tree.body
        if isinstance(node, functions) and node.name in exported and not ast.get_docstring(node)
    ]
    assert bare == []


PROBE = """
import sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
before = set(sys.modules)
import jabatan_eval
loaded = set(sys.modules) - before
data = [path for path in opened if path.endswith((".yaml", ".yml", ".json"))]
from importlib.metadata import packages_distributions
installed = {name.partition(".")[0] for name in loaded} & set(packages_distributions())
print(sorted(data))
print(sorted(installed))
print(sorted(name for name in loaded if name.startswith("jabatan_eval.")))
jabatan_eval.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
print(sorted({path.replace("\\\\", "/").rpartition("/")[2] for path in opened if path.endswith(".yaml")}))
"""


@pytest.fixture(scope="module")
def probe() -> list[list[str]]:
    """What a fresh interpreter opens and loads on `import jabatan_eval`, and on a first score."""
    environment = {key: value for key, value in os.environ.items() if "COV" not in key}
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        capture_output=True,
        text=True,
        check=True,
        env={**environment, "PYTHONPATH": str(PACKAGE.parent)},
    )
    return [ast.literal_eval(line) for line in done.stdout.splitlines()]


def test_importing_reads_no_data_file(probe: list[list[str]]) -> None:
    """The law is read when it is first wanted, and then it is."""
    on_import, _, _, on_use = probe
    assert on_import == []
    assert on_use == ["class_bands.yaml", "factor_levels.yaml"]


def test_importing_loads_no_extra(probe: list[list[str]]) -> None:
    """Only what the runtime dependencies bring."""
    brought = {"pydantic", "pydantic_core", "annotated_types", "typing_extensions"}
    brought |= {"typing_inspection", "yaml", "_yaml", NAME}
    assert set(probe[1]) <= brought


def test_importing_loads_nothing_above_the_score(probe: list[list[str]]) -> None:
    """Neither the command line nor the reading of forms."""
    above = ORDER[ORDER.index("scoring") + 1 :]
    assert [name for name in probe[2] if _part(name) in above] == []
