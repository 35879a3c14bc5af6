"""The shipped files are read through the package's own loader: from a zip on the path too."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import jabatan_eval

ROOT = Path(__file__).parents[2]
PACKAGE = Path(jabatan_eval.__file__).parent

JOB = """
import jabatan_eval
hasil = jabatan_eval.evaluate("1-1 2-1 3-1 4A-1 4B-1 5-1 6-1")
print(hasil.nilai_jabatan, hasil.kelas_jabatan)
print(jabatan_eval.__file__)
print(jabatan_eval.default_catalogue().digest)
"""


def run(path, cwd):
    """What the main job prints, and its errors, where the package is found on this path."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "COVERAGE", "COV_"))}
    done = subprocess.run(
        [sys.executable, "-B", "-c", JOB],
        cwd=cwd,
        env={**kept, "PYTHONPATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.splitlines(), done.stderr


@pytest.fixture
def archive(tmp_path):
    path = tmp_path / "paket.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for source in sorted(PACKAGE.rglob("*.py")):
            file.write(source, Path("jabatan_eval") / source.relative_to(PACKAGE))
        for source in sorted((ROOT / "data").rglob("*.yaml")):
            file.write(source, Path("jabatan_eval/data") / source.relative_to(ROOT / "data"))
    return path


def test_the_main_job_runs_from_a_zip_on_the_path(archive, tmp_path):
    (answer, where, digest), errors = run(archive, tmp_path)
    assert errors == ""
    assert answer == "1165 8"
    assert where.startswith(f"{archive}{os.sep}")
    assert digest == jabatan_eval.default_catalogue().digest


def test_the_main_job_runs_from_the_zip_unpacked_as_a_wheel_would_be(archive, tmp_path):
    folder = tmp_path / "site"
    with zipfile.ZipFile(archive) as file:
        file.extractall(folder)
    (answer, where, digest), errors = run(folder, tmp_path)
    assert errors == ""
    assert answer == "1165 8"
    assert where.startswith(f"{folder}{os.sep}")
    assert digest == jabatan_eval.default_catalogue().digest


def test_a_zip_without_the_data_says_which_file_is_missing(archive, tmp_path):
    bare = tmp_path / "tanpa_data.zip"
    with zipfile.ZipFile(archive) as full, zipfile.ZipFile(bare, "w") as file:
        for name in full.namelist():
            if not name.startswith("jabatan_eval/data/"):
                file.writestr(name, full.read(name))
    lines, errors = run(bare, tmp_path)
    assert lines == []
    assert errors.endswith("CatalogueError: data/factor_levels.yaml: cannot be read: not found\n")
