"""Engines that need a system program: collected only when this folder is named.

`pytest tests/engines` (or `make test-engines`) runs them; a plain `pytest` passes them by.
"""

import importlib.util
import shutil
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def pytest_ignore_collect(collection_path, config):
    """Leave this folder out unless it, or a file in it, was asked for."""
    asked = (Path(argument.partition("::")[0]).resolve() for argument in config.args)
    if any(path == HERE or HERE in path.parents for path in asked):
        return None
    return HERE in Path(collection_path).parents or None


def _module(name):
    path = HERE.parent / "frames" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(f"_frames_{name}", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def rows():
    """The very rows that every other engine gets."""
    return _module("rows")


@pytest.fixture(scope="session")
def kinds():
    """The other engines, to compare with."""
    return _module("kinds")


@pytest.fixture(scope="session")
def spark():
    """A local session; without Java it is said why there is none."""
    if shutil.which("java") is None:
        pytest.skip("java is not installed (Debian: openjdk-17-jre-headless)")
    sql = pytest.importorskip("pyspark.sql", reason="pyspark is not installed")
    session = (
        sql.SparkSession.builder.master("local[2]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "2")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate()
    )
    session.sparkContext.setLogLevel("ERROR")
    yield session
    session.stop()
