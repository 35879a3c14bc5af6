"""Earlier editions: loadable by name and digest, and no name reaches outside their folder."""

import pytest

from jabatan_eval import Catalogue, ReceiptError, default_catalogue
from jabatan_eval.catalogue import edition_catalogue, loading

EARLIER = "BKN-20-2011.1"
HOSTILE = [
    "",
    ".",
    "..",
    "../x",
    "..\\x",
    "/etc/passwd",
    "a/b",
    "a\\b",
    "a\0b",
    "a b",
    ".git",
    "a\n",
    "x:y",
    "é",
    "１",
    "%2e%2e",
    "~",
]


@pytest.fixture
def editions(monkeypatch, texts):
    """The reader of shipped files, with an earlier edition added; it notes what was asked for."""
    edition_catalogue.cache_clear()
    asked = []
    files = {
        f"editions/{EARLIER}/{part}.yaml": text.replace("BKN-21-2011.1", EARLIER)
        .replace("points: 1325", "points: 1320")
        .encode()
        for part, text in texts.items()
    }
    real = loading.shipped
    default_catalogue()

    def shipped(name):
        asked.append(name)
        return files[name] if name in files else real(name)

    monkeypatch.setattr(loading, "shipped", shipped)
    yield asked
    edition_catalogue.cache_clear()


def earlier_digest(texts):
    return Catalogue.parse(
        **{
            part: text.replace("BKN-21-2011.1", EARLIER).replace("points: 1325", "points: 1320")
            for part, text in texts.items()
        }
    ).digest


def test_the_edition_at_hand_is_given_without_reading_anything(editions):
    current = default_catalogue()
    assert edition_catalogue(current.edition.id, current.digest) is current
    assert editions == []


def test_an_earlier_edition_is_loaded_from_its_folder_once(editions, texts):
    digest = earlier_digest(texts)
    catalogue = edition_catalogue(EARLIER, digest)
    assert (catalogue.edition.id, catalogue.digest) == (EARLIER, digest)
    assert catalogue["struktural"].level("6-6").points == 1320
    assert edition_catalogue(EARLIER, digest) is catalogue
    assert editions == [f"editions/{EARLIER}/{part}.yaml" for part in texts]


@pytest.mark.parametrize("edition", [EARLIER, "BKN-21-2011.1"])
def test_an_edition_with_another_digest_cannot_be_verified(editions, edition):
    with pytest.raises(ReceiptError) as caught:
        edition_catalogue(edition, "0" * 64)
    (fault,) = caught.value.faults
    assert fault.kind == "unknown_edition"
    assert edition in fault.given
    assert fault.allowed[0].startswith("BKN-21-2011.1 (")


def test_an_edition_that_was_never_shipped_cannot_be_verified(editions):
    with pytest.raises(ReceiptError, match="cannot be verified: edition 'X-1' "):
        edition_catalogue("X-1", default_catalogue().digest)
    assert editions == ["editions/X-1/factor_levels.yaml"]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_name_never_touches_the_file_system(editions, name):
    assert loading.earlier_edition(name) is None
    with pytest.raises(ReceiptError):
        edition_catalogue(name, default_catalogue().digest)
    assert editions == []


@pytest.mark.parametrize("name", ["X" * 5000, "a..b", "-", "1"])
def test_a_harmless_name_without_a_folder_is_no_edition(name):
    assert loading.earlier_edition(name) is None


def test_a_folder_with_one_file_only_is_no_edition(monkeypatch, texts):
    real = loading.shipped

    def shipped(name):
        return (
            texts["factor_levels"].encode() if name.endswith("factor_levels.yaml") else real(name)
        )

    monkeypatch.setattr(loading, "shipped", shipped)
    assert loading.earlier_edition("X-1") is None
