"""The engines, each with a way in and a way out, and the rows they all get."""

import importlib.util
from pathlib import Path

import pytest

pytest.importorskip("narwhals", reason="the extra `frames` is not installed")


def _module(name):
    path = Path(__file__).with_name(f"{name}.py")
    spec = importlib.util.spec_from_file_location(f"_frames_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def rows():
    """The rows and their oracle."""
    return _module("rows")


KINDS = _module("kinds")
ENGINES = KINDS.ENGINES


def pytest_generate_tests(metafunc):
    """Every kind of table of level numbers."""
    if "of_numbers" in metafunc.fixturenames:
        metafunc.parametrize("of_numbers", KINDS.NUMBERS.values(), ids=KINDS.NUMBERS.keys())


@pytest.fixture(scope="session")
def kinds():
    """The ways in and out of tables."""
    return KINDS


@pytest.fixture(params=list(ENGINES), scope="session")
def engine(request):
    """Each engine in turn."""
    return ENGINES[request.param]


@pytest.fixture(scope="session")
def engines():
    """All engines."""
    return ENGINES
