"""The catalogue as versioned JSON, and the JSON Schemas of the two files."""

import copy
import json

import jsonschema
import pytest
import yaml

from jabatan_eval import Catalogue, default_catalogue
from jabatan_eval.catalogue.exchange import (
    CATALOGUE_FORMAT,
    VERSION,
    as_json,
    catalogue_data,
    catalogue_json,
    schemas,
)

KEYS = {
    "": (
        "format",
        "version",
        "digest",
        "text_digest",
        "criteria_note",
        "edition",
        "step",
        "confidence_levels",
        "schemes",
        "kinds_of_post",
        "rules",
        "bands_note",
        "bands",
        "sources",
    ),
    "scheme": ("name", "number", "label", "form_label", "aliases", "sources", "factors"),
    "factor": ("code", "number", "name", "part", "other_names", "sources", "rule", "levels"),
    "level": ("code", "points", "confidence", "sources", "base_work", "criteria", "official"),
    "band": ("kelas", "lower", "upper", "confidence", "sources"),
    "source": ("tag", "title", "where"),
}


@pytest.fixture(scope="module")
def data():
    return catalogue_data(default_catalogue())


def test_the_format_keeps_every_key_it_ever_promised(data):
    scheme = data["schemes"][0]
    factor = scheme["factors"][0]
    found = {
        "": data,
        "scheme": scheme,
        "factor": factor,
        "level": factor["levels"][0],
        "band": data["bands"][0],
        "source": data["sources"][0],
    }
    for name, keys in KEYS.items():
        assert set(keys) <= set(found[name]), name


def test_the_format_names_itself_its_version_and_the_digests(data):
    assert (data["format"], data["version"]) == (CATALOGUE_FORMAT, VERSION)
    assert (CATALOGUE_FORMAT, VERSION) == ("jabatan_eval.catalogue", 1)
    assert data["digest"] == default_catalogue().digest
    assert data["text_digest"] == default_catalogue().text_digest


def test_the_numbers_and_dates_are_plain_json(data):
    assert data["schemes"][0]["factors"][0]["levels"][0]["points"] == 175
    assert data["bands"][-1]["upper"] is None
    assert data["edition"]["in_force_from"] == "2011-07-18"
    assert data["edition"]["in_force_until"] is None
    assert data["step"]["points"] == 5


def test_json_comes_back_as_it_went_and_keeps_its_letters(data):
    text = catalogue_json(default_catalogue())
    assert text == default_catalogue().to_json()
    assert json.loads(text) == data
    assert text.endswith("}\n")
    assert as_json({"a": "é"}) == '{\n  "a": "é"\n}\n'


def test_a_catalogue_can_be_built_again_from_the_exchange_format(data):
    left_out = ("version", "digest", "text_digest", "bands_note", "bands")
    levels = {key: value for key, value in data.items() if key not in left_out} | {"format": 1}
    bands = {
        "format": 1,
        "edition": data["edition"]["id"],
        "note": data["bands_note"],
        "bands": data["bands"],
    }
    assert Catalogue.load(levels, bands) == default_catalogue()


@pytest.fixture(scope="module")
def trees(texts):
    return {part: yaml.safe_load(text) for part, text in texts.items()}


@pytest.mark.parametrize("part", ["factor_levels", "class_bands"])
def test_the_schema_of_a_file_is_a_schema_and_the_shipped_file_fits_it(trees, part):
    schema = schemas()[part]
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator(schema).validate(trees[part])


@pytest.mark.parametrize("part", ["factor_levels", "class_bands"])
def test_the_schemas_use_only_words_that_json_schema_knows(part):
    annotations = {"$schema", "$defs", "title", "description", "default"}
    known = annotations | set(jsonschema.Draft202012Validator.VALIDATORS)

    def words(schema):
        for word, value in schema.items():
            yield word
            if word in {"properties", "$defs"}:
                for inner in value.values():
                    yield from words(inner)
            elif isinstance(value, dict):
                yield from words(value)
            elif isinstance(value, list):
                for inner in value:
                    if isinstance(inner, dict):
                        yield from words(inner)

    assert set(words(schemas()[part])) - known == set()


LEVEL = ("schemes", 0, "factors", 0, "levels", 0)
BAND = ("bands", 0)
BROKEN = [
    ("factor_levels", (*LEVEL, "points"), "lots"),
    ("factor_levels", (*LEVEL, "points"), 175.5),
    ("factor_levels", (*LEVEL, "points"), 0),
    ("factor_levels", (*LEVEL, "points"), None),
    ("factor_levels", (*LEVEL, "code"), "1-0"),
    ("factor_levels", (*LEVEL, "sources"), []),
    ("factor_levels", (*LEVEL, "sources"), [{"note": "tanpa tag"}]),
    ("factor_levels", (*LEVEL, "confidence"), "sure"),
    ("factor_levels", (*LEVEL, "criteria"), []),
    ("factor_levels", (*LEVEL, "tambahan"), 1),
    ("factor_levels", ("format",), 2),
    ("factor_levels", ("rules", 0, "applied"), "no"),
    ("factor_levels", ("edition", "id"), "../x"),
    ("factor_levels", ("edition", "checked_on"), 20250701),
    (
        "factor_levels",
        ("schemes", 0, "factors", 5, "base_work_rule", "own_time_share", "percent"),
        101,
    ),
    ("class_bands", (*BAND, "lower"), "0190"),
    ("class_bands", (*BAND, "lower"), -5),
    ("class_bands", (*BAND, "kelas"), 0),
    ("class_bands", ("bands",), []),
    ("class_bands", ("bands",), {"1": [190, 240]}),
]


@pytest.mark.parametrize(("part", "path", "value"), BROKEN)
def test_a_broken_value_fits_neither_the_schema_nor_the_models(trees, part, path, value):
    broken = copy.deepcopy(trees[part])
    row = broken
    for step in path[:-1]:
        row = row[step]
    row[path[-1]] = value
    with pytest.raises(ValueError, match=r"."):
        Catalogue.load(**{part: broken})
    assert not jsonschema.Draft202012Validator(schemas()[part]).is_valid(broken)


@pytest.mark.parametrize("part", ["factor_levels", "class_bands"])
def test_a_file_without_one_of_its_required_keys_fits_neither(trees, part):
    for key in schemas()[part]["required"]:
        short = {name: value for name, value in trees[part].items() if name != key}
        assert not jsonschema.Draft202012Validator(schemas()[part]).is_valid(short)
        with pytest.raises(ValueError, match="required key is missing"):
            Catalogue.load(**{part: short})
