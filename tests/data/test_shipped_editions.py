"""A shipped edition never changes: another number needs another edition."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
import yaml

from jabatan_eval import Catalogue, default_catalogue
from jabatan_eval.catalogue import edition_catalogue

PINNED = yaml.safe_load(Path(__file__).with_name("shipped_editions.yaml").read_text("utf-8"))


def test_the_shipped_edition_has_the_digest_that_was_pinned_for_it():
    catalogue = default_catalogue()
    assert PINNED.get(catalogue.edition.id) == catalogue.digest, (
        "a number of the law was changed, or a new edition was begun: give the edition a new id, "
        "keep the old files in data/editions/ and add a row to shipped_editions.yaml"
    )


@pytest.mark.parametrize(("edition", "digest"), PINNED.items())
def test_every_edition_ever_shipped_can_still_be_loaded(edition, digest):
    catalogue = edition_catalogue(edition, digest)
    assert (catalogue.edition.id, catalogue.digest) == (edition, digest)


def test_a_changed_number_under_the_same_edition_would_be_noticed():
    text = (Path(__file__).parents[2] / "data" / "factor_levels.yaml").read_text("utf-8")
    assert text.count("points: 1325") == 1
    changed = Catalogue.parse(text.replace("points: 1325", "points: 1330"))
    assert changed.edition.id in PINNED
    assert PINNED[changed.edition.id] != changed.digest


def test_the_digest_is_a_sha256_over_the_printed_numbers_in_canonical_json():
    catalogue = default_catalogue()
    plain = {
        "bands": [[b.kelas, b.lower, b.upper] for b in catalogue.bands],
        "schemes": [
            [s.name, [[f.code, [[v.code, v.points] for v in f.levels]] for f in s.factors]]
            for s in catalogue.schemes
        ],
        "step": catalogue.step,
    }
    written = json.dumps(plain, sort_keys=True, separators=(",", ":")).encode()
    assert sha256(written).hexdigest() == PINNED[catalogue.edition.id]
