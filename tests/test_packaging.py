"""The wheel alone, outside the tree, does the main job; so does the wheel on the path."""

import os
import re
import shutil
import subprocess
import sys
import tarfile
import venv
import zipfile
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
BIN = "Scripts" if os.name == "nt" else "bin"
CODES = ["1-1", "2-1", "3-1", "4A-1", "4B-1", "5-1", "6-1"]
MAIN_JOB = f"""
import jabatan_eval as je
hasil = je.evaluate({CODES})
je.verify(hasil)
print(hasil.nilai_jabatan, hasil.kelas_jabatan)
print(je.__file__)
"""


def _run(*command: str | Path, cwd: Path, **extra: str) -> str:
    """What a command prints, in an environment that knows nothing of this tree."""
    unwanted = ("PYTHON", "COV", "VIRTUAL_ENV")
    kept = {key: value for key, value in os.environ.items() if not key.startswith(unwanted)}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**kept, "PYTHONUTF8": "1", **extra},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the sdist, and the wheel that was built from the sdist."""
    folder = tmp_path_factory.mktemp("dist")
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    return folder


@pytest.fixture(scope="module")
def wheel(built: Path) -> Path:
    """The wheel."""
    (found,) = built.glob("*.whl")
    return found


def _required(of: Distribution) -> Iterator[Distribution]:
    """What a distribution needs at run time, and what that needs."""
    for requirement in of.requires or ():
        if "extra ==" not in requirement:
            name = re.match(r"[A-Za-z0-9._-]+", requirement)
            assert name
            needed = distribution(name.group())
            yield needed
            yield from _required(needed)


def _environment(folder: Path) -> Path:
    """An environment that holds the runtime dependencies and nothing else; its interpreter."""
    venv.create(folder, with_pip=False, symlinks=os.name != "nt")
    python = folder / BIN / Path(sys.executable).name
    python = python if python.exists() else folder / BIN / "python"
    site = Path(
        _run(python, "-c", "import site; print(site.getsitepackages()[-1])", cwd=folder).strip()
    )
    for needed in _required(distribution("jabatan-eval")):
        tops = {path.parts[0] for path in needed.files or () if path.parts[0] != ".."}
        for top in tops - {"__pycache__"}:
            source, target = Path(str(needed.locate_file(top))), site / top
            if source.is_dir():
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, target, dirs_exist_ok=True, ignore=ignored)
            else:
                shutil.copy2(source, target)
    return python


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of an environment with the dependencies alone."""
    return _environment(tmp_path_factory.mktemp("bare") / "venv")


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory, wheel: Path) -> Path:
    """The interpreter of an environment into which the wheel was installed."""
    folder = tmp_path_factory.mktemp("installed") / "venv"
    python = _environment(folder)
    pip = (sys.executable, "-m", "pip", "--python", python, "install")
    _run(*pip, "--no-deps", "--no-index", "--quiet", wheel, cwd=folder)
    return python


def test_the_wheel_holds_the_package_its_data_and_nothing_else(wheel: Path) -> None:
    """The two tables byte for byte, the marker of types, no tests."""
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
        for path in sorted((ROOT / "data").rglob("*")):
            if path.is_file():
                held = f"jabatan_eval/{path.relative_to(ROOT).as_posix()}"
                assert archive.read(held) == path.read_bytes()
    assert "jabatan_eval/data/factor_levels.yaml" in names
    assert "jabatan_eval/data/class_bands.yaml" in names
    assert "jabatan_eval/py.typed" in names
    tops = {name.partition("/")[0] for name in names}
    assert {top.partition("-")[0] for top in tops} == {"jabatan_eval"}
    assert not [name for name in names if re.search(r"(^|/)(tests?|conftest|docs|\.\w+)", name)]


def test_the_wheel_holds_every_module(wheel: Path) -> None:
    """As they stand in the tree."""
    source = ROOT / "src"
    modules = {path.relative_to(source).as_posix() for path in source.rglob("*.py")}
    with zipfile.ZipFile(wheel) as archive:
        assert modules == {name for name in archive.namelist() if name.endswith(".py")}


def test_the_wheel_needs_pydantic_and_pyyaml_and_names_its_command(wheel: Path) -> None:
    """All else is an extra."""
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = [name for name in archive.namelist() if name.endswith(".dist-info/METADATA")]
        folder = metadata.rpartition("/")[0]
        text = archive.read(metadata).decode()
        commands = archive.read(f"{folder}/entry_points.txt").decode()
        assert f"{folder}/licenses/LICENSE" in archive.namelist()
    needed = re.findall(r"^Requires-Dist: ([\w.-]+)(?!.*extra ==)", text, re.MULTILINE)
    assert sorted(needed) == ["pydantic", "pyyaml"]
    assert "jabatan-eval = jabatan_eval.cli:main" in commands


def test_the_sdist_holds_what_the_wheel_is_built_from(built: Path) -> None:
    """And the tests, so that whoever packages it can run them."""
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"data/factor_levels.yaml", "data/class_bands.yaml", "pyproject.toml"} <= names
    assert {"src/jabatan_eval/__init__.py", "tests/test_packaging.py", "LICENSE"} <= names
    assert not [name for name in names if "__pycache__" in name or name.startswith(".git/")]


def test_without_the_wheel_there_is_no_package(bare: Path, tmp_path: Path) -> None:
    """The environments below see nothing of this tree."""
    code = "import importlib.util as u; print(u.find_spec('jabatan_eval'), u.find_spec('pytest'))"
    assert _run(bare, "-c", code, cwd=tmp_path).split() == ["None", "None"]


def test_the_wheel_installed_alone_does_the_main_job(installed: Path, tmp_path: Path) -> None:
    """From another folder, with its declared dependencies and nothing else."""
    score, place = _run(installed, "-I", "-c", MAIN_JOB, cwd=tmp_path).splitlines()
    assert score == "1165 8"
    assert Path(place).is_relative_to(installed.parents[1])


def test_the_command_does_the_main_job(installed: Path, tmp_path: Path) -> None:
    """As a script, and as a module."""
    script = installed.with_name("jabatan-eval.exe" if os.name == "nt" else "jabatan-eval")
    for command in ((script,), (installed, "-I", "-m", "jabatan_eval")):
        shown = _run(*command, "nilai", *CODES, cwd=tmp_path)
        assert re.search(r"\b1165\b", shown)


def test_the_wheel_on_the_path_does_the_main_job(bare: Path, wheel: Path, tmp_path: Path) -> None:
    """Nothing is unpacked: package and data are read from the zip."""
    score, place = _run(bare, "-c", MAIN_JOB, cwd=tmp_path, PYTHONPATH=str(wheel)).splitlines()
    assert score == "1165 8"
    assert place.startswith(str(wheel))
    code = ("-m", "jabatan_eval", "nilai", *CODES)
    assert re.search(r"\b1165\b", _run(bare, *code, cwd=tmp_path, PYTHONPATH=str(wheel)))
