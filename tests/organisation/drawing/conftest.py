"""Maps drawn at random, a reader of SVG that knows nothing of the writer, and the example."""

import importlib.util
from pathlib import Path

import pytest

from jabatan_eval.organisation import PetaJabatan

ROOT = Path(__file__).parents[3]


def _module(name):
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"_drawing_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def wild():
    """A function from a source of chance and a number of posts to a map with wild names."""
    return _module("wild").peta


@pytest.fixture(scope="session")
def read():
    """A function from an SVG file to what stands in it, and where."""
    return _module("reader").read


@pytest.fixture(scope="session")
def dinas():
    """The map of the example dinas."""
    return PetaJabatan.from_rows(_module("wild").rows_of(ROOT / "examples" / "dinas" / "peta.csv"))
