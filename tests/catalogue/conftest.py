"""The shipped texts, and a catalogue from a changed copy of them."""

from pathlib import Path

import pytest

from jabatan_eval import Catalogue

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def texts():
    """The shipped files' texts by their part."""
    return {
        part: (DATA / f"{part}.yaml").read_text("utf-8")
        for part in ("factor_levels", "class_bands")
    }


@pytest.fixture(scope="session")
def changed(texts):
    """A function that loads the shipped texts with replacements, each with exactly one place."""

    def load(**replacements):
        parts = dict(texts)
        for part, pairs in replacements.items():
            for old, new in pairs:
                assert parts[part].count(old) == 1, old
                parts[part] = parts[part].replace(old, new)
        return Catalogue.parse(**parts)

    return load
